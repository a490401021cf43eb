//! The key pair by which the makers of browsers recognise this server (VAPID, RFC 8292).

use sea_orm::entity::prelude::*;

/// A row of `push_identity`; there is one at most.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "push_identity")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Always `vapid`: the key of the table lets nobody add a second pair.
    pub name: String,
    /// The public key (P-256, uncompressed, URL-safe Base64), which browsers are told.
    pub public_key: String,
    /// The private key, sealed.
    pub private_key: String,
    /// When it was made.
    pub created_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
