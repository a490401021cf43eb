//! What can be found by searching. The words by which it is found are in `search_word`.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, OwnerId},
    owned::OrganizationOwned,
    property::SearchKind,
};

/// A row of `search_entry`. It has the identifier of the thing itself.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "search_entry")]
pub struct Model {
    /// Identifier of what is found.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership that it belongs to, or is.
    pub association_id: AssociationId,
    /// The owner whom it is about, who may find it herself.
    pub owner_id: Option<OwnerId>,
    /// What it is.
    pub kind: SearchKind,
    /// The place of its kind among the results.
    pub rank: i32,
    /// What it is called.
    pub label: String,
    /// What it is called, in plain words: results are in this order.
    pub folded: String,
    /// Whether it was put away.
    pub archived: bool,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}
