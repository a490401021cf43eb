//! Identities at other providers that open an account here. The provider's own identifier counts, never the e-mail address.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, IdentityLinkId};

/// A row of `identity_link`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_link")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: IdentityLinkId,
    /// Whose it is here.
    pub account_id: AccountId,
    /// The short name of the provider in the configuration when it was linked.
    pub provider: String,
    /// Who vouches for it: the issuer of the ID token.
    pub issuer: String,
    /// Who it is there: the subject of the ID token.
    pub subject: String,
    /// What the provider called it when it was linked, for people to recognise; nothing is ever decided by it.
    pub label: Option<String>,
    /// When it was linked.
    pub linked_at: DateTimeUtc,
    /// When it last opened the account.
    pub last_used_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
