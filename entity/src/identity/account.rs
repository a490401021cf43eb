//! People who sign in. An account belongs to no tenant: its roles do.

use sea_orm::entity::prelude::*;

use crate::{id::AccountId, language::Language};

/// A row of `account`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// Lower-case address, unique.
    pub email: String,
    /// How the person is addressed.
    pub display_name: String,
    /// The language of pages and mails.
    pub language: Language,
    /// Argon2id in PHC format; absent when no password was ever set, as for demo accounts.
    pub password_hash: Option<String>,
    /// Whether the account runs the platform.
    pub superadmin: bool,
    /// When somebody last showed that she reads what is sent to the address: by a link that was sent there.
    pub email_proven_at: Option<DateTimeUtc>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it was closed.
    pub archived_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
