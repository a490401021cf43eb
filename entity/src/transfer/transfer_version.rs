//! The versions of the document that answers a request. What a version says never changes; its file comes later than its data.

use sea_orm::entity::prelude::*;

use super::{SectionKind, TransferVersionState};
use crate::{
    id::{AccountId, AssociationId, IssuedDocumentId, OrganizationId, StoredFileId, TransferId, TransferVersionId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `transfer_version`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer_version")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferVersionId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The request.
    pub transfer_id: TransferId,
    /// Counted from one in the request.
    pub number: i32,
    /// The day of its figures.
    pub reference_date: Date,
    /// The language of the document.
    pub language: Language,
    /// Everything that it says, frozen: canonical JSON.
    pub data: String,
    /// What differs from the version before: codes of sections.
    pub changes: Json,
    /// How far its file has come.
    pub state: TransferVersionState,
    /// What is verified by its code.
    pub issued_document_id: IssuedDocumentId,
    /// The verification code printed on it.
    pub code: String,
    /// The file, once it is made.
    pub stored_file_id: Option<StoredFileId>,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: Option<String>,
    /// Its size in bytes.
    pub size: Option<i64>,
    /// How many pages it has.
    pub pages: Option<i32>,
    /// The documents that belong to it, each with its title, section, file, SHA-256 and pages.
    pub annexes: Json,
    /// The sections about which the document says that they cannot be told now: their codes.
    pub reservations: Json,
    /// Why the file could not be made: the code of a refusal.
    pub failure: Option<String>,
    /// Who had it made.
    pub created_by: AccountId,
    /// When its data was frozen.
    pub created_at: DateTimeUtc,
    /// When its file was there.
    pub ready_at: Option<DateTimeUtc>,
    /// When it was sent to who asked.
    pub delivered_at: Option<DateTimeUtc>,
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

impl Model {
    /// The sections that say something else than in the version before; none for the first one.
    #[must_use]
    pub fn changed_sections(&self) -> Vec<SectionKind> {
        sections(&self.changes)
    }

    /// The sections of which the document says that they cannot be told now.
    #[must_use]
    pub fn reserved_sections(&self) -> Vec<SectionKind> {
        sections(&self.reservations)
    }
}

/// The sections that a list of codes names.
fn sections(codes: &Json) -> Vec<SectionKind> {
    let codes = codes.as_array().map(Vec::as_slice).unwrap_or_default();
    codes.iter().filter_map(|code| SectionKind::parse(code.as_str()?).ok()).collect()
}
