//! How often somebody wants to be told about a group of kinds by a channel.

use sea_orm::entity::prelude::*;

use super::{Channel, Group, Rhythm};
use crate::id::{AccountId, NotificationPreferenceId};

/// A row of `notification_preference`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification_preference")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationPreferenceId,
    /// Who.
    pub account_id: AccountId,
    /// What about.
    pub topic: Group,
    /// By which channel.
    pub channel: Channel,
    /// How often.
    pub rhythm: Rhythm,
    /// Since when.
    pub updated_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
