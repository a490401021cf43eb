//! What programs show with each request. The tokens themselves are never stored, only their SHA-256.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, ApiTokenId, OrganizationId, TokenFamilyId},
    identity::{TokenKind, TokenScope},
};

/// A row of `api_token`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_token")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ApiTokenId,
    /// SHA-256 of the token, hexadecimal.
    pub token_sha256: String,
    /// What it is good for.
    pub kind: TokenKind,
    /// Whose it is.
    pub account_id: AccountId,
    /// The organization that it works in; absent for a superadmin without one.
    pub organization_id: Option<OrganizationId>,
    /// The sign-in that it comes from; absent for a personal token.
    pub family_id: Option<TokenFamilyId>,
    /// What the person calls it; empty for the tokens of a family.
    pub name: String,
    /// What it is for or on: a program, a machine. May be empty.
    pub device_name: String,
    /// What it may do.
    pub scope: TokenScope,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// From when on it opens nothing.
    pub expires_at: DateTimeUtc,
    /// When it was last used, to a quarter of an hour.
    pub last_used_at: Option<DateTimeUtc>,
    /// When a refresh token was exchanged for the next one.
    pub spent_at: Option<DateTimeUtc>,
    /// When a personal token was taken back.
    pub revoked_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
