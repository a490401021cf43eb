//! Who lives in units or uses them, over time. A unit is owner-occupied while its owner is one of its occupants.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OccupantId, OrganizationId, OwnerId, UnitId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    property::{OccupantKind, Stay},
};

/// A row of `occupant`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "occupant")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OccupantId,
    /// The tenant of the software.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The unit.
    pub unit_id: UnitId,
    /// In what quality.
    pub kind: OccupantKind,
    /// The owner who lives there herself.
    pub owner_id: Option<OwnerId>,
    /// The name of anybody else; absent once it was erased.
    pub name: Option<String>,
    /// Address for electronic mail.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// The language that the person is written to in.
    pub language: Option<Language>,
    /// First day; absent where nobody knows.
    pub starts_on: Option<Date>,
    /// Last day; absent while it lasts.
    pub ends_on: Option<Date>,
    /// Whether it is about the whole unit.
    pub whole: bool,
    /// Whether the lease was registered.
    pub lease_registered: bool,
    /// When it was registered.
    pub lease_registered_on: Option<Date>,
    /// Whether she is told of general meetings (C. civ. art. 3.89 §5 6°).
    pub told_of_meetings: bool,
    /// Whether she is told of decisions that bind her (C. civ. art. 3.93 §5).
    pub told_of_decisions: bool,
    /// When the person's data were erased; what is left says only that somebody was there.
    pub erased_at: Option<DateTimeUtc>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
}

impl From<&Model> for Stay {
    fn from(row: &Model) -> Self {
        Self { id: row.id, kind: row.kind, whole: row.whole, starts_on: row.starts_on, ends_on: row.ends_on }
    }
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
