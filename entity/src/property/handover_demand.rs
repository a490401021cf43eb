//! Letters of demand of a handover. What each of them says is frozen among the issued documents.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, HandoverDemandId, HandoverId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `handover_demand`. Rows are only ever added.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handover_demand")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HandoverDemandId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The handover.
    pub handover_id: HandoverId,
    /// Rank among the demands of the handover, from 1.
    pub number: i32,
    /// How many things it asks for.
    pub items: i32,
    /// When it was issued.
    pub issued_at: DateTimeUtc,
    /// Who issued it.
    pub issued_by: AccountId,
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
