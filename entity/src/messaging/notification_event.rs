//! What has happened, once, for everybody who is told.

use sea_orm::entity::prelude::*;

use super::Kind;
use crate::id::{AccountId, AssociationId, NotificationEventId, OrganizationId};

/// A row of `notification_event`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification_event")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationEventId,
    /// The tenant; absent where it is about an account alone, or about the platform.
    pub organization_id: Option<OrganizationId>,
    /// The co-ownership that it is about.
    pub association_id: Option<AssociationId>,
    /// What sort of thing.
    pub kind: Kind,
    /// What it speaks of ([`Facts`](super::Facts)).
    pub facts: Json,
    /// The type of the thing that it is about, as the API names it.
    pub subject_kind: Option<String>,
    /// Which.
    pub subject_id: Option<Uuid>,
    /// Where to look, without the language: `/a/…`.
    pub link: Option<String>,
    /// Who is told, as the use case said it.
    pub audience: Json,
    /// Who did it.
    pub caused_by: Option<AccountId>,
    /// When.
    pub created_at: DateTimeUtc,
    /// Which part of the audience is being told, counted from 0.
    pub step: i32,
    /// The last owner or account up to which that part has been told, so that a broken fan-out goes on where it stopped.
    pub told_to: Option<Uuid>,
    /// How many accounts have been told.
    pub told: i32,
    /// When everybody had been told.
    pub told_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
