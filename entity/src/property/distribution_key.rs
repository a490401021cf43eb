//! Distribution keys (C. civ. art. 3.81, 3.85 §1 2°). What they hold stands in their dated versions; the general key reads the shares of the day.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, KeyId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    property::KeyKind,
};

/// A row of `distribution_key`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "distribution_key")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: KeyId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// How the by-laws call it.
    pub name: String,
    /// Where its parts come from.
    pub kind: KeyKind,
    /// Rank among the keys.
    pub position: i32,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it was put away; it is kept because older acts refer to it.
    pub archived_at: Option<DateTimeUtc>,
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
