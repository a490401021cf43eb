//! Who votes for a unit that is in several hands (C. civ. art. 3.87 §1), and who is written to first about a unit.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, DesignationId, OrganizationId, OwnerId, UnitId},
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned, Versioned},
    property::title::DesignationPurpose,
};

/// A row of `designation`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "designation")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DesignationId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The unit.
    pub unit_id: UnitId,
    /// Who is designated.
    pub owner_id: OwnerId,
    /// What for.
    pub purpose: DesignationPurpose,
    /// First day.
    pub starts_on: Date,
    /// Last day, where one was written down; it ends before that when its owner no longer holds a right in the unit.
    pub ends_on: Option<Date>,
    /// By what the holders designated her.
    pub evidence: Option<String>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
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

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}

impl OwnerOwned for Entity {
    const OWNER: Column = Column::OwnerId;
}
