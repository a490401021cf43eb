//! A browser that a person lets us wake (Push API). It belongs to her account, not to an organization.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, PushSubscriptionId};

/// A row of `push_subscription`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "push_subscription")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PushSubscriptionId,
    /// Whose it is.
    pub account_id: AccountId,
    /// Where the browser's maker takes messages for it. Whoever knows it can reach the browser, so it is shown to nobody.
    pub endpoint: String,
    /// SHA-256 of the endpoint, by which it is found again.
    pub endpoint_sha256: String,
    /// The browser's public key (P-256, uncompressed, URL-safe Base64).
    pub p256dh: String,
    /// The secret that the browser shares with us (16 bytes, URL-safe Base64).
    pub auth: String,
    /// What the browser says it is.
    pub user_agent: String,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When something last reached it.
    pub last_used_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
