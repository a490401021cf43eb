//! Lists that somebody has given and is still looking at. They are forgotten once they are imported, given up or a week old.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, BuildingId, ImportDraftId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
    property::import::TableKind,
};

/// A row of `import_draft`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_draft")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportDraftId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Who is looking at it; nobody else sees it.
    pub account_id: AccountId,
    /// What the table holds; found from its headings when absent.
    pub kind: Option<TableKind>,
    /// The name of the file; absent for a list that was pasted.
    pub file_name: Option<String>,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// The file as it came, or the text in UTF-8.
    pub content: Vec<u8>,
    /// The sheet of a workbook; the first with headings when absent.
    pub sheet: Option<String>,
    /// Which column is what, as `ColumnMapping` is written; found from the headings when absent.
    pub mapping: Option<Json>,
    /// The building of units whose row names none.
    pub building_id: BuildingId,
    /// Whether buildings that the list names and the register lacks are made.
    pub makes_buildings: bool,
    /// The day since when an owner owns whose row names none.
    pub starts_on: Date,
    /// When it was given.
    pub created_at: DateTimeUtc,
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
