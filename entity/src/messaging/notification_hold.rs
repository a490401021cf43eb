//! What waits for the end of somebody's quiet hours, or for the day on which she wants to be told everything together.

use sea_orm::entity::prelude::*;

use super::Channel;
use crate::id::{AccountId, NotificationEventId, NotificationHoldId, OrganizationId, OwnerId};

/// A row of `notification_hold`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification_hold")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationHoldId,
    /// What has happened.
    pub event_id: NotificationEventId,
    /// The tenant; absent where it is about the account alone, or about the platform.
    pub organization_id: Option<OrganizationId>,
    /// Who is to be told; absent for an owner who has no account.
    pub account_id: Option<AccountId>,
    /// The owner who she is in the register.
    pub owner_id: Option<OwnerId>,
    /// By which channel.
    pub channel: Channel,
    /// Whether she wants it together with everything else of the day or the week.
    pub together: bool,
    /// From when.
    pub due_at: DateTimeUtc,
    /// Since when it waits.
    pub created_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
