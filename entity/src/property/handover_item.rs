//! The things of a handover, and whether they have arrived.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, HandoverId, HandoverItemId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
    property::{HandoverItemKind, HandoverItemState},
};

/// A row of `handover_item`: one per handover and kind. It changes with its handover, whose version it shares.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handover_item")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HandoverItemId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The handover.
    pub handover_id: HandoverId,
    /// What it is.
    pub kind: HandoverItemKind,
    /// Whether it has arrived.
    pub state: HandoverItemState,
    /// The day on which it arrived.
    pub received_on: Option<Date>,
    /// A remark.
    pub note: Option<String>,
    /// Rank in the list, from 1.
    pub position: i32,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
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
