//! The parts of one unit in a version of a distribution key.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, KeyVersionId, KeyVersionPartId, OrganizationId, UnitId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `key_version_part`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "key_version_part")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: KeyVersionPartId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The version of the key.
    pub version_id: KeyVersionId,
    /// The unit.
    pub unit_id: UnitId,
    /// How many parts of the total it bears; in a key of all units but some, zero for those left out.
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
