//! The meters of units.

use sea_orm::entity::prelude::*;

use crate::{
    format::ean::Ean,
    id::{AssociationId, OrganizationId, UnitId, UnitMeterId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    property::MeterKind,
};

/// A row of `unit_meter`. It has an EAN or a serial number, or both.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unit_meter")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UnitMeterId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The unit that it counts for.
    pub unit_id: UnitId,
    /// What it counts.
    pub kind: MeterKind,
    /// The number of the access point.
    pub ean: Option<Ean>,
    /// The number on the meter itself.
    pub serial: Option<String>,
    /// Rank among the meters of the unit.
    pub position: i32,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it was put away.
    pub archived_at: Option<DateTimeUtc>,
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
