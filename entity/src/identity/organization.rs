//! Tenants.

use sea_orm::entity::prelude::*;

use crate::{
    id::OrganizationId,
    identity::Plan,
    owned::{OrganizationOwned, Versioned},
};

/// A row of `organization`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganizationId,
    /// The name of the firm or of the self-managed co-ownership.
    pub name: String,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// Its short name, unique on the platform; absent until somebody gives it one.
    pub slug: Option<String>,
    /// What it may keep here.
    pub plan: Plan,
    /// Where it is written to.
    pub contact_email: Option<String>,
    /// Where it is called.
    pub contact_phone: Option<String>,
    /// When its work here was stopped.
    pub suspended_at: Option<DateTimeUtc>,
    /// Why, in words that its people are shown.
    pub suspension_reason: Option<String>,
    /// Whether everybody who works in it needs a second factor.
    pub requires_second_factor: bool,
    /// Associations in use, counted with each change: the platform may not look at the associations themselves.
    pub association_count: i64,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// An organization belongs to itself.
impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::Id;
    const COUNTED: bool = false;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}
