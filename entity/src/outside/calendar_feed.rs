//! Addresses under which a calendar follows what concerns a person.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, CalendarFeedId, OrganizationId},
    language::Language,
    owned::OrganizationOwned,
};

/// A row of `calendar_feed`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_feed")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CalendarFeedId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// Whose it is.
    pub account_id: AccountId,
    /// The association that it is about; every one where she has a role when absent.
    pub association_id: Option<AssociationId>,
    /// SHA-256 of the secret in its address, hexadecimal.
    pub token_sha256: String,
    /// The language that its entries are in.
    pub language: Language,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When its address was last replaced.
    pub rotated_at: Option<DateTimeUtc>,
    /// When a calendar last asked.
    pub last_used_at: Option<DateTimeUtc>,
    /// When it was taken back.
    pub revoked_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
