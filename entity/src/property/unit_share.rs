//! The shares of a unit over time. On every day at most one period of a unit holds.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, DeedId, OrganizationId, UnitId, UnitShareId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    share::Share,
};

/// A row of `unit_share`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unit_share")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UnitShareId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The unit.
    pub unit_id: UnitId,
    /// Its part of the total of the association.
    pub shares: Share,
    /// First day; absent when the unit has had them since the base deed.
    pub starts_on: Option<Date>,
    /// Last day; absent while it lasts.
    pub ends_on: Option<Date>,
    /// The amendment that brought the period about.
    pub deed_id: Option<DeedId>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it turned out that the period had never been; such a row counts for nothing.
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
