//! The files of documents, one after the other. None is ever changed; its text is filled in once it has been read.

use sea_orm::entity::prelude::*;

use super::{MediaType, TextState};
use crate::{
    id::{AccountId, AssociationId, DocumentId, DocumentVersionId, OrganizationId, StoredFileId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `document_version`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document_version")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DocumentVersionId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The document.
    pub document_id: DocumentId,
    /// Counted from one.
    pub number: i32,
    /// The stored file; absent once the content was deleted for good.
    pub stored_file_id: Option<StoredFileId>,
    /// What the file is called.
    pub file_name: String,
    /// What its bytes say it is.
    pub media_type: MediaType,
    /// Its size in bytes.
    pub size: i64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// What is new in it.
    pub note: Option<String>,
    /// The version whose file this one takes up again.
    pub restored_from: Option<DocumentVersionId>,
    /// What has become of its text.
    pub text_state: TextState,
    /// Its text, for searching.
    pub text: Option<String>,
    /// How many pages it has, where that was counted.
    pub pages: Option<i32>,
    /// When it was added.
    pub created_at: DateTimeUtc,
    /// By whom.
    pub created_by: AccountId,
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
