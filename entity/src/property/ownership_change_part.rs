//! Who holds what from a recorded change on. Rows are only ever added.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, OwnerId, OwnershipChangeId, OwnershipChangePartId},
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned},
    property::title::Right,
};

/// A row of `ownership_change_part`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ownership_change_part")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OwnershipChangePartId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The change.
    pub change_id: OwnershipChangeId,
    /// The holder, as she was written down; two records of one person may have been joined since.
    pub owner_id: OwnerId,
    /// Which right.
    pub right: Right,
    /// Numerator of the part.
    pub numerator: i64,
    /// Denominator of the part.
    pub denominator: i64,
    /// Rank in the change.
    pub position: i32,
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

impl OwnerOwned for Entity {
    const OWNER: Column = Column::OwnerId;
}
