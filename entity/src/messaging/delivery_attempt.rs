//! What happened to a delivery, one line for each attempt and each report. Rows are only ever added.

use sea_orm::entity::prelude::*;

use super::AttemptOutcome;
use crate::{
    id::{DeliveryAttemptId, DeliveryId, OrganizationId},
    owned::OrganizationOwned,
};

/// A row of `delivery_attempt`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery_attempt")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliveryAttemptId,
    /// The tenant of the delivery; absent where that has none.
    pub organization_id: Option<OrganizationId>,
    /// The delivery.
    pub delivery_id: DeliveryId,
    /// Which attempt, from 1; a report bears the number of the attempt that it is about.
    pub number: i32,
    /// What it came to.
    pub outcome: AttemptOutcome,
    /// The answer of the server, or why there was none.
    pub answer: String,
    /// When.
    pub at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
