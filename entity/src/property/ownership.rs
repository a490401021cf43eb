//! Who holds which right in which part of a unit, since when and until when: what the recorded changes come to.
//!
//! Rows are computed from `ownership_change` and never written by themselves. A row that a correction took the ground from is voided and kept.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, OwnerId, OwnershipChangeId, OwnershipId, UnitId},
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned, Versioned},
    property::title::Right,
};

/// A row of `ownership`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ownership")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OwnershipId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The unit.
    pub unit_id: UnitId,
    /// The owner.
    pub owner_id: OwnerId,
    /// Numerator of the part.
    pub numerator: i64,
    /// Denominator of the part.
    pub denominator: i64,
    /// First day, counted for this owner.
    pub starts_on: Date,
    /// Last day, counted for this owner; absent while it lasts.
    pub ends_on: Option<Date>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// Which right.
    pub right: Right,
    /// The change that began it.
    pub change_id: Option<OwnershipChangeId>,
    /// When a correction took the ground from it; it holds nothing since then.
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

impl OwnerOwned for Entity {
    const OWNER: Column = Column::OwnerId;
}
