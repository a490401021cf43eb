//! What happened in an organization, as other programs are told: identifiers and addresses, no personal data.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, WebhookEventId},
    owned::OrganizationOwned,
};

/// A row of `webhook_event`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_event")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WebhookEventId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// Which event.
    pub event: String,
    /// Where it happened.
    pub association_id: Option<AssociationId>,
    /// What is sent, JSON.
    pub payload: String,
    /// When it happened.
    pub created_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
