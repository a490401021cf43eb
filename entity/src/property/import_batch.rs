//! Imports that were carried out: when, by whom, out of what, and how much they made.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, ImportBatchId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
    property::import::TableKind,
};

/// A row of `import_batch`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_batch")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportBatchId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// What the table held.
    pub kind: TableKind,
    /// The name of the file; absent for a list that was pasted.
    pub file_name: Option<String>,
    /// SHA-256 of the file or text, in hexadecimal.
    pub sha256: String,
    /// How many rows it had, without headings and sums.
    pub rows: i32,
    /// Buildings made.
    pub buildings: i32,
    /// Units made.
    pub units: i32,
    /// Owners made.
    pub owners: i32,
    /// Parts of units given to owners.
    pub ownerships: i32,
    /// Distribution keys made.
    pub keys: i32,
    /// Who imported it.
    pub account_id: AccountId,
    /// When it was imported.
    pub created_at: DateTimeUtc,
    /// Who undid it.
    pub undone_by: Option<AccountId>,
    /// When it was undone.
    pub undone_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}
