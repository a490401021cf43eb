//! The two readings of a unit's meter between which a consumption key counts.

use sea_orm::entity::prelude::*;

use crate::{
    format::reading::Reading,
    id::{AssociationId, KeyReadingId, KeyVersionId, OrganizationId, UnitId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `key_reading`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "key_reading")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: KeyReadingId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The version of the key.
    pub version_id: KeyVersionId,
    /// The unit.
    pub unit_id: UnitId,
    /// At the beginning of the period.
    pub opening: Reading,
    /// At its end; never below the opening.
    pub closing: Reading,
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
