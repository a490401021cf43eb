//! Entrances of buildings: where people come in, where the notice of the syndic hangs, how units are found.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, BuildingId, EntranceId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `entrance`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entrance")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EntranceId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The building.
    pub building_id: BuildingId,
    /// How people call it.
    pub name: String,
    /// Street and house number, where they are not those of the building.
    pub street: Option<String>,
    /// Rank among the entrances of the building.
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
