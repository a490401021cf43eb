//! Units of a main association that belong to one of its partial associations (C. civ. art. 3.84).

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, PartialUnitId, UnitId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `partial_unit`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partial_unit")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartialUnitId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The partial association.
    pub association_id: AssociationId,
    /// A unit of the association that the partial one belongs to.
    pub unit_id: UnitId,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
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
