//! Codes on paper for whoever has lost her authenticator app. Each is taken once.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, BackupCodeId};

/// A row of `backup_code`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "backup_code")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BackupCodeId,
    /// Whose it is.
    pub account_id: AccountId,
    /// HMAC-SHA-256 of the code with the sealed key of the account's second factor, hexadecimal.
    pub code_hmac: String,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
