//! Openings: that an association was opened, by whom, and what its register held at that moment.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, OpeningId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `opening`: one per association at most, only ever added.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opening")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OpeningId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// When.
    pub opened_at: DateTimeUtc,
    /// By whom.
    pub opened_by: AccountId,
    /// The requirements as they were: a list of [`Predicate`](crate::property::readiness::Predicate). Figures and references of units, no persons.
    pub predicates: Json,
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
