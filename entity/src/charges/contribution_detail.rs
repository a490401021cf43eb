//! How a contribution is made up: one line of the call on one unit.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, CallLineId, ContributionDetailId, ContributionId, OrganizationId, UnitId},
    money::Cents,
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `contribution_detail`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contribution_detail")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ContributionDetailId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The contribution.
    pub contribution_id: ContributionId,
    /// The line of the call.
    pub line_id: CallLineId,
    /// The unit.
    pub unit_id: UnitId,
    /// The reference of the unit when the call was issued.
    pub unit_reference: String,
    /// Rank in the contribution.
    pub position: i32,
    /// The parts of the unit in the key.
    pub parts: i64,
    /// Numerator of the owner’s part of the unit.
    pub numerator: i64,
    /// Denominator of the owner’s part of the unit.
    pub denominator: i64,
    /// The amount, in cents.
    pub amount: Cents,
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
