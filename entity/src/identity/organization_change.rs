//! How many changes each organization has seen.

use sea_orm::entity::prelude::*;

use crate::id::OrganizationId;

/// A row of `organization_change`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization_change")]
pub struct Model {
    /// The organization's identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganizationId,
    /// The organization.
    pub organization_id: OrganizationId,
    /// Changes of whatever it keeps here, counted with each commit: what was answered before the last one may be old.
    pub number: i64,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
