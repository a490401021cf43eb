//! People who are on their way through another provider. Neither the state nor the browser's secret is stored, only their SHA-256.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, OidcStartId},
    language::Language,
};

/// A row of `oidc_start`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "oidc_start")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OidcStartId,
    /// SHA-256 of the `state` that the provider sends back, hexadecimal.
    pub state_sha256: String,
    /// SHA-256 of the secret in the browser's cookie, hexadecimal.
    pub browser_sha256: String,
    /// The short name of the provider.
    pub provider: String,
    /// The account to link the identity to; absent for signing in.
    pub account_id: Option<AccountId>,
    /// Where the person wanted to go: a path without its language, or nothing.
    pub next: String,
    /// The language of the page that she came from.
    pub language: Language,
    /// Until when she may come back.
    pub expires_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
