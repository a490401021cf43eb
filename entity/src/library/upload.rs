//! Files on their way in: an upload is begun, its bytes come in pieces, and once all of them are there it becomes a file or is refused.

use sea_orm::entity::prelude::*;

use super::{MediaType, UploadPurpose, UploadState};
use crate::{
    id::{AccountId, OrganizationId, StoredFileId, UploadId},
    owned::OrganizationOwned,
};

/// A row of `upload`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UploadId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// Whose upload it is: nobody else may go on with it or see it.
    pub account_id: AccountId,
    /// SHA-256 of the secret in its address.
    pub token_sha256: String,
    /// What it is for.
    pub purpose: UploadPurpose,
    /// The name of the file, cleaned.
    pub name: String,
    /// Bytes that were announced; absent where a browser's form does not say.
    pub size: Option<i64>,
    /// Bytes that are there.
    pub received: i64,
    /// What the first bytes say that it is.
    pub media_type: Option<MediaType>,
    /// The SHA-256 of the bytes so far, half-way through, in hexadecimal.
    pub hash_state: Option<String>,
    /// SHA-256 of the whole, once all of it is there.
    pub sha256: Option<String>,
    /// How far it is.
    pub state: UploadState,
    /// Why it was refused: the code of the refusal.
    pub refusal: Option<String>,
    /// The variables of the refusal's message.
    pub refusal_params: Option<Json>,
    /// The file that it became.
    pub stored_file_id: Option<StoredFileId>,
    /// Whether the organization had the same bytes already.
    pub duplicate: bool,
    /// When it was begun.
    pub created_at: DateTimeUtc,
    /// Until when it may go on.
    pub expires_at: DateTimeUtc,
    /// When it became a file, was refused or was given up.
    pub ended_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
