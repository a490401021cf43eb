//! The parts of one unit in a distribution key.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, KeyId, KeyPartId, OrganizationId, UnitId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `key_part`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "key_part")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: KeyPartId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The key.
    pub key_id: KeyId,
    /// The unit.
    pub unit_id: UnitId,
    /// How many parts of the key’s total it bears.
    pub parts: i64,
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
