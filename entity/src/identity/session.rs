//! Signed-in browsers. The token itself is never stored, only its SHA-256.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, OrganizationId, SessionId};

/// A row of `session`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    /// SHA-256 of the token in the cookie, hexadecimal.
    pub token_sha256: String,
    /// Whose it is.
    pub account_id: AccountId,
    /// The organization that the person is working in; absent for a superadmin without one.
    pub organization_id: Option<OrganizationId>,
    /// When it began.
    pub created_at: DateTimeUtc,
    /// When it was last used, to the minute.
    pub last_seen_at: DateTimeUtc,
    /// When it ends at the latest.
    pub expires_at: DateTimeUtc,
    /// What the browser says it is, shortened.
    pub user_agent: String,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
