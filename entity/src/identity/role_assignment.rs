//! Which role an account holds, and where.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, OrganizationId, OwnerId, RoleAssignmentId},
    identity::Role,
    owned::OrganizationOwned,
};

/// A row of `role_assignment`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "role_assignment")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RoleAssignmentId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// Who holds it.
    pub account_id: AccountId,
    /// What the person is.
    pub role: Role,
    /// Where; absent for the people of the firm, who hold it in every association of the organization.
    pub association_id: Option<AssociationId>,
    /// For an owner: the person of the register who she is.
    pub owner_id: Option<OwnerId>,
    /// When it was given.
    pub created_at: DateTimeUtc,
    /// When it was taken back.
    pub ended_at: Option<DateTimeUtc>,
    /// First day, as Belgium counts days; absent for roles that were given before days were written down.
    pub starts_on: Option<Date>,
    /// Last day, included; absent for a role without end.
    pub ends_on: Option<Date>,
    /// What gave it: the meeting, the contract, the deed.
    pub decision: Option<String>,
    /// Who gave it; absent for the system itself.
    pub granted_by: Option<AccountId>,
    /// Who took it back.
    pub ended_by: Option<AccountId>,
    /// The name that whoever gave it typed, shown to colleagues until the person comes in for the first time.
    pub granted_name: Option<String>,
    /// Since when it counts: once the organization was shown that whoever holds the account is the person it is meant for.
    pub accepted_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
