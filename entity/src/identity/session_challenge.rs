//! Sign-ins that have shown the first proof and wait for the second factor. The token itself is never stored, only its SHA-256.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, SessionChallengeId};

/// A row of `session_challenge`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_challenge")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionChallengeId,
    /// SHA-256 of the token in the cookie, hexadecimal.
    pub token_sha256: String,
    /// Who has shown the first proof.
    pub account_id: AccountId,
    /// When.
    pub created_at: DateTimeUtc,
    /// Until when the code may follow.
    pub expires_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
