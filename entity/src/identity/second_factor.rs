//! The second factor of an account: the secret that it shares with the person's authenticator app.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, SecondFactorId};

/// A row of `second_factor`. An account has one at most; it does nothing until a first code has shown that the app has the secret.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factor")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SecondFactorId,
    /// Whose it is.
    pub account_id: AccountId,
    /// The 160 bits of RFC 6238, sealed.
    pub secret: String,
    /// The key that backup codes are hashed with, sealed.
    pub codes_key: String,
    /// When the secret was made.
    pub created_at: DateTimeUtc,
    /// When a first code was right; absent while it is only being set up.
    pub verified_at: Option<DateTimeUtc>,
    /// The newest step of time whose code was used: no code of this step or an older one is taken again.
    pub last_step: Option<i64>,
    /// When a code was last right.
    pub last_used_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
