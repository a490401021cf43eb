//! Days that people want in their calendars. Each follows from something in the register and is written together with it.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, CalendarEntryId, OrganizationId},
    outside::CalendarKind,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `calendar_entry`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_entry")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CalendarEntryId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// What happens.
    pub kind: CalendarKind,
    /// To what: a call, a mandate, a handover, the association.
    pub subject_id: Uuid,
    /// First day.
    pub starts_on: Date,
    /// Last day; absent when it is the first.
    pub ends_on: Option<Date>,
    /// What it is called there: the title of a call, the name of a syndic.
    pub label: Option<String>,
    /// Grows when calendars must take the entry in anew (RFC 5545 §3.8.7.4).
    pub sequence: i32,
    /// When it was called off; kept for a while, so that calendars hear of it.
    pub cancelled_at: Option<DateTimeUtc>,
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
    const COUNTED: bool = false;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}
