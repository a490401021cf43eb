//! What was done, by whom, to what. Rows are only ever added.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, AuditEventId, OrganizationId},
    owned::OrganizationOwned,
};

/// A row of `audit_event`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AuditEventId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership, where there is one.
    pub association_id: Option<AssociationId>,
    /// Who; absent for the system itself.
    pub account_id: Option<AccountId>,
    /// What, as `noun_verb`: the name of the use case.
    pub action: String,
    /// The kind of thing.
    pub subject_kind: String,
    /// Which thing.
    pub subject_id: Uuid,
    /// The request that caused it.
    pub request_id: String,
    /// When.
    pub at: DateTimeUtc,
    /// What the event needs to be understood; no personal data.
    pub detail: Json,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}
