//! The words by which things are found, each in the index by its beginning.

use sea_orm::entity::prelude::*;

use crate::{id::OrganizationId, owned::OrganizationOwned, property::ContactVisibility};

/// A row of `search_word`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "search_word")]
pub struct Model {
    /// The tenant.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: OrganizationId,
    /// A plain word, or a number without signs.
    #[sea_orm(primary_key, auto_increment = false)]
    pub word: String,
    /// What is found by it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub entry_id: Uuid,
    /// Who may find something by this word: a telephone number that only the syndic may see leads nobody else to its owner.
    pub visibility: ContactVisibility,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}
