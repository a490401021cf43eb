//! Signed-in browsers. The token itself is never stored, only its SHA-256.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, AssociationId, OrganizationId, OwnerId, SessionId, SupportGrantId};

/// A row of `session`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    /// SHA-256 of the token in the cookie, hexadecimal.
    pub token_sha256: String,
    /// Whose it is.
    pub account_id: AccountId,
    /// The organization that the person is working in; absent for a superadmin without one.
    pub organization_id: Option<OrganizationId>,
    /// When it began.
    pub created_at: DateTimeUtc,
    /// When it was last used, to the minute.
    pub last_seen_at: DateTimeUtc,
    /// When it ends at the latest.
    pub expires_at: DateTimeUtc,
    /// What the browser says it is, shortened.
    pub user_agent: String,
    /// When the password or a second factor was last given in it; absent for sessions of before, which were confirmed when they began.
    pub confirmed_at: Option<DateTimeUtc>,
    /// The grant by which somebody who runs the platform looks into `organization_id`.
    pub support_grant_id: Option<SupportGrantId>,
    /// The owner as whom a syndic looks at the pages.
    pub view_as_owner_id: Option<OwnerId>,
    /// The association of that owner.
    pub view_as_association_id: Option<AssociationId>,
    /// The name of that owner, for the banner; it goes when the view ends.
    pub view_as_name: Option<String>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
