//! Units (lots): a private part with its share in the common parts (C. civ. art. 3.84).

use sea_orm::entity::prelude::*;

use crate::{
    format::{area::Area, cadastral_reference::CadastralReference},
    id::{AssociationId, BuildingId, EntranceId, OrganizationId, UnitId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    property::unit_kind::UnitKind,
    share::Share,
};

/// A row of `unit`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unit")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UnitId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Where it is.
    pub building_id: BuildingId,
    /// Its name in the base deed, unique among the units in use of a building.
    pub reference: String,
    /// What it is.
    pub kind: UnitKind,
    /// The storey, as people write it.
    pub floor: Option<String>,
    /// Its part of the total, today; `unit_share` has the periods.
    pub shares: Share,
    /// The entrance that leads to it.
    pub entrance_id: Option<EntranceId>,
    /// Its floor area.
    pub area: Option<Area>,
    /// Its number of rooms.
    pub rooms: Option<i32>,
    /// Its reference in the land register.
    pub cadastral_reference: Option<CadastralReference>,
    /// A remark.
    pub note: Option<String>,
    /// Rank in the base deed; ties in the splitting of amounts are settled by it.
    pub position: i32,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it was put away; it is kept because older acts refer to it.
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
