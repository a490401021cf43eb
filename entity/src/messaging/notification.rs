//! What one account is told.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, NotificationEventId, NotificationId, OrganizationId};

/// A row of `notification`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationId,
    /// What has happened.
    pub event_id: NotificationEventId,
    /// The tenant; absent where it is about the account alone, or about the platform.
    pub organization_id: Option<OrganizationId>,
    /// Who is told.
    pub account_id: AccountId,
    /// When.
    pub created_at: DateTimeUtc,
    /// When the person said that she had read it.
    pub read_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
