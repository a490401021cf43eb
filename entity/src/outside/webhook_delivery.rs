//! What was, or is to be, told to one address.

use sea_orm::entity::prelude::*;

use crate::{
    id::{OrganizationId, WebhookDeliveryId, WebhookEventId, WebhookId},
    outside::WebhookDeliveryState,
    owned::OrganizationOwned,
};

/// A row of `webhook_delivery`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_delivery")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WebhookDeliveryId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The address.
    pub webhook_id: WebhookId,
    /// What happened.
    pub event_id: WebhookEventId,
    /// Which event that is.
    pub event: String,
    /// Where it stands.
    pub state: WebhookDeliveryState,
    /// How often it was tried.
    pub attempts: i32,
    /// What the other program answered last.
    pub status_code: Option<i32>,
    /// What went wrong last, by name.
    pub trouble: Option<String>,
    /// When it was first wanted.
    pub created_at: DateTimeUtc,
    /// When it is tried next.
    pub next_at: Option<DateTimeUtc>,
    /// When it was last tried.
    pub last_at: Option<DateTimeUtc>,
    /// When it arrived.
    pub delivered_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
