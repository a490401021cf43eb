//! When somebody does not want to be disturbed.

use sea_orm::entity::prelude::*;

use super::QuietHours;
use crate::id::AccountId;

/// A row of `notification_setting`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification_setting")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: AccountId,
    /// The first quiet minute, on Belgian clocks.
    pub quiet_from: Time,
    /// The first minute that is quiet no more.
    pub quiet_until: Time,
    /// Since when.
    pub updated_at: DateTimeUtc,
}

impl Model {
    /// The quiet hours.
    #[must_use]
    pub const fn quiet(&self) -> QuietHours {
        QuietHours { from: self.quiet_from, until: self.quiet_until }
    }
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
