//! Answers to requests that carried an idempotency key, kept so that a repeat gets the same answer.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, IdempotencyRecordId, OrganizationId},
    owned::OrganizationOwned,
};

/// A row of `idempotency_record`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_record")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: IdempotencyRecordId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// Who asked.
    pub account_id: AccountId,
    /// The use case.
    pub operation: String,
    /// The key that the client chose, at most 255 characters.
    pub key: String,
    /// SHA-256 of the input: the same key with other input is refused.
    pub input_sha256: String,
    /// The answer.
    pub response: Json,
    /// When it was first given.
    pub created_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}
