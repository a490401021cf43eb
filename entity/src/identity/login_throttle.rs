//! Failed sign-ins, counted per account and per address.

use sea_orm::entity::prelude::*;

/// A row of `login_throttle`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "login_throttle")]
pub struct Model {
    /// SHA-256 of what is counted, so that no address is kept in clear.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Failures since the window opened.
    pub failures: i32,
    /// When the window opened.
    pub window_started_at: DateTimeUtc,
    /// Until when every attempt is refused unread.
    pub blocked_until: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
