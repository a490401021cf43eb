//! The browsers and systems that an account has been entered with.

use sea_orm::entity::prelude::*;

use crate::id::{AccountDeviceId, AccountId};

/// A row of `account_device`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_device")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountDeviceId,
    /// Whose account.
    pub account_id: AccountId,
    /// The browser and the system, as [`Device`](super::Device) names them.
    pub device: String,
    /// When it was first used.
    pub created_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
