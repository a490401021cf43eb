//! How the columns of a list were understood before: one row for each set of headings of an organization.

use sea_orm::entity::prelude::*;

use crate::{
    id::{ImportMappingId, OrganizationId},
    owned::OrganizationOwned,
    property::import::TableKind,
};

/// A row of `import_mapping`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_mapping")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportMappingId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// What the table held.
    pub kind: TableKind,
    /// SHA-256 of the headings in plain words, in hexadecimal.
    pub headings_sha256: String,
    /// Which column was what, as `ColumnMapping` is written.
    pub mapping: Json,
    /// When somebody last said so.
    pub updated_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}
