//! Batches of letters that go by post.

use sea_orm::entity::prelude::*;

use crate::{
    id::{
        AccountId, AssociationId, CallId, DocumentId, LetterBatchId, NotificationEventId, OrganizationId, StoredFileId,
    },
    messaging::Kind,
    outside::{EnvelopeWindow, LetterBatchState, LetterDispatch, LetterKind},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `letter_batch`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_batch")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LetterBatchId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Rank in the association, from 1.
    pub number: i32,
    /// What the letters are.
    pub kind: LetterKind,
    /// The call for funds whose letters they are.
    pub call_id: Option<CallId>,
    /// The document that goes with each letter.
    pub document_id: Option<DocumentId>,
    /// What they are about, in the language of the association.
    pub subject: String,
    /// What they say, by language: JSON of [`NoticeTexts`](crate::outside::NoticeTexts); empty for a call, whose letters are frozen elsewhere.
    pub content: String,
    /// Where the window of the envelopes is.
    pub window: EnvelopeWindow,
    /// How they are meant to go.
    pub dispatch: LetterDispatch,
    /// How far the files have come.
    pub state: LetterBatchState,
    /// How many there are.
    pub letters: i32,
    /// All letters in one file, once it is made.
    pub file_id: Option<StoredFileId>,
    /// SHA-256 of that file, hexadecimal.
    pub file_sha256: Option<String>,
    /// Pages of that file.
    pub pages: Option<i32>,
    /// Why the files could not be made: the code of a refusal.
    pub failure: Option<String>,
    /// Who prepared them, or did what they follow from.
    pub prepared_by: AccountId,
    /// What has happened that they follow from, where the program has prepared them by itself. What is told is forgotten one day; the letters stay.
    pub event_id: Option<NotificationEventId>,
    /// What sort of thing that was.
    pub told: Option<Kind>,
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
