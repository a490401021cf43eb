//! Files that are kept: what they are and who brought them. The bytes are in the store, under `org/<organization>/<SHA-256>`.

use sea_orm::entity::prelude::*;

use super::MediaType;
use crate::{
    id::{AccountId, OrganizationId, StoredFileId},
    owned::OrganizationOwned,
};

/// A row of `stored_file`. The same bytes are there once in an organization; two organizations never share a row or an object.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "stored_file")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StoredFileId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// SHA-256 of the bytes in hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: i64,
    /// What the bytes are, as they themselves say.
    pub media_type: MediaType,
    /// Width of a picture in pixels.
    pub pixel_width: Option<i32>,
    /// Height of a picture in pixels.
    pub pixel_height: Option<i32>,
    /// Whether it is a PDF that asks for a password, so that nothing can be searched or shown of it.
    pub encrypted: bool,
    /// Who brought it first.
    pub created_by: AccountId,
    /// When it was brought first.
    pub created_at: DateTimeUtc,
    /// When it was last brought.
    pub touched_at: DateTimeUtc,
    /// Since when something holds it; what nothing holds is swept away after some days.
    pub kept_at: Option<DateTimeUtc>,
    /// When its bytes began to be deleted.
    pub deleted_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
