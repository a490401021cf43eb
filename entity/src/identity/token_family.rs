//! Programs that signed in with a password: each has one family of access and refresh tokens.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, OrganizationId, TokenFamilyId},
    identity::FamilyEnd,
};

/// A row of `token_family`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "token_family")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TokenFamilyId,
    /// Who signed in.
    pub account_id: AccountId,
    /// The organization that she works in with it; absent for a superadmin without one.
    pub organization_id: Option<OrganizationId>,
    /// What the program or the device calls itself.
    pub device_name: String,
    /// When she signed in.
    pub created_at: DateTimeUtc,
    /// When the password or a second factor was last given.
    pub confirmed_at: DateTimeUtc,
    /// When every token of the family stopped working.
    pub ended_at: Option<DateTimeUtc>,
    /// Why.
    pub ended_because: Option<FamilyEnd>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
