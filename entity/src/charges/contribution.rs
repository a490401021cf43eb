//! What one owner owes for one call for funds.

use sea_orm::entity::prelude::*;

use crate::{
    format::structured_communication::StructuredCommunication,
    id::{AssociationId, CallId, ContributionId, OrganizationId, OwnerId},
    money::Cents,
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned},
};

/// A row of `contribution`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contribution")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ContributionId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The call.
    pub call_id: CallId,
    /// Who owes it.
    pub owner_id: OwnerId,
    /// Rank in the call.
    pub position: i32,
    /// What is owed, in cents.
    pub amount: Cents,
    /// The part that goes to the reserve fund, in cents.
    pub reserve: Cents,
    /// The reference to pay with, unique in the association.
    pub communication: StructuredCommunication,
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
