//! The words by which documents are found: an index of full text in either database.

use sea_orm::entity::prelude::*;

use crate::{
    id::{DocumentId, OrganizationId},
    owned::OrganizationOwned,
};

/// A row of `document_search`: plain words, each once, with single spaces between them.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document_search")]
pub struct Model {
    /// The document.
    #[sea_orm(primary_key, auto_increment = false)]
    pub document_id: DocumentId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The words of its title.
    pub title_words: String,
    /// All its words: those of its title, its kind, its file's name and its text.
    pub words: String,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
