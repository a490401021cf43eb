//! Dated versions of distribution keys. The one that holds on a day is the last one that starts on or before it.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, KeyId, KeyVersionId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `key_version`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "key_version")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: KeyVersionId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The key.
    pub key_id: KeyId,
    /// First day; absent when it has held since the base deed.
    pub starts_on: Option<Date>,
    /// What the parts add up to; for the general key the total that the deed states. Absent where it follows from the
    /// shares of the day.
    pub total_parts: Option<i64>,
    /// Where the key comes from: the article of the by-laws, or the decision.
    pub source: Option<String>,
    /// The day of the decision.
    pub decided_on: Option<Date>,
    /// A remark.
    pub note: Option<String>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When another version took its place because this one was wrong; it is kept, and counts for nothing.
    pub voided_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}
