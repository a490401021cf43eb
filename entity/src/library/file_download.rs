//! Who fetched which file when, and what for.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, FileDownloadId, OrganizationId, StoredFileId},
    owned::OrganizationOwned,
};

/// A row of `file_download`. Rows are added and never changed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file_download")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileDownloadId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The file; it may have been deleted since.
    pub stored_file_id: StoredFileId,
    /// SHA-256 of the bytes that were fetched.
    pub sha256: String,
    /// Who fetched it.
    pub account_id: AccountId,
    /// What the link was made for, such as `document`.
    pub purpose: String,
    /// When.
    pub at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
