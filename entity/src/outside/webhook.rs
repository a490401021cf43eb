//! Addresses of other programs that are told what happens in an organization.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, OrganizationId, WebhookId},
    owned::{OrganizationOwned, Versioned},
};

/// A row of `webhook`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WebhookId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// Where it is told.
    pub url: String,
    /// What people call it.
    pub description: String,
    /// The events that it wants, separated by blanks.
    pub events: String,
    /// The secret that signs, sealed.
    pub secret: String,
    /// The secret before, sealed, while it still signs too.
    pub former_secret: Option<String>,
    /// How long that one signs.
    pub former_until: Option<DateTimeUtc>,
    /// Whether it is told anything.
    pub active: bool,
    /// Since when nothing has arrived there.
    pub failing_since: Option<DateTimeUtc>,
    /// When it was switched off because nothing had arrived for days.
    pub disabled_at: Option<DateTimeUtc>,
    /// When it was put away.
    pub archived_at: Option<DateTimeUtc>,
    /// Who made it.
    pub created_by: AccountId,
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

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}
