//! Permissions that an organization gave the people who run the platform, to look into it for a few days.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, OrganizationId, SupportGrantId},
    owned::OrganizationOwned,
};

/// A row of `support_grant`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "support_grant")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SupportGrantId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The syndic who gave it.
    pub granted_by: AccountId,
    /// What help is wanted with.
    pub reason: String,
    /// Last day, included, as Belgium counts days.
    pub ends_on: Date,
    /// When it was given.
    pub created_at: DateTimeUtc,
    /// When it was taken back.
    pub revoked_at: Option<DateTimeUtc>,
    /// Who took it back.
    pub revoked_by: Option<AccountId>,
    /// When somebody last came in with it.
    pub used_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
