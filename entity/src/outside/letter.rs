//! Letters that go by post, and what became of each.

use sea_orm::entity::prelude::*;

use crate::{
    id::{
        AccountId, AssociationId, ContributionId, DeliveryId, LetterBatchId, LetterId, NotificationEventId,
        OrganizationId, OwnerId, StoredFileId,
    },
    language::Language,
    outside::{LetterDispatch, LetterState, ReturnReason},
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned, Versioned},
};

/// A row of `letter`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LetterId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The batch.
    pub batch_id: LetterBatchId,
    /// To whom.
    pub owner_id: OwnerId,
    /// What she owes, for the letter of a call for funds.
    pub contribution_id: Option<ContributionId>,
    /// Rank in the batch, from 1.
    pub position: i32,
    /// The language that it is written in.
    pub language: Language,
    /// Name and address as they were when it was prepared, one line each.
    pub addressee: String,
    /// What the addressee quotes when writing back.
    pub reference: String,
    /// What became of it.
    pub state: LetterState,
    /// The letter, once it is drawn.
    pub file_id: Option<StoredFileId>,
    /// SHA-256 of it, hexadecimal.
    pub file_sha256: Option<String>,
    /// Its pages.
    pub pages: Option<i32>,
    /// When it was printed, as somebody said.
    pub printed_at: Option<DateTimeUtc>,
    /// Who said so.
    pub printed_by: Option<AccountId>,
    /// How it went.
    pub posted_as: Option<LetterDispatch>,
    /// The day on which it was handed to the post.
    pub posted_on: Option<Date>,
    /// When that was written down.
    pub posted_at: Option<DateTimeUtc>,
    /// Who wrote it down.
    pub posted_by: Option<AccountId>,
    /// The number of the post, in capitals and without blanks.
    pub tracking_number: Option<String>,
    /// The day on which it came back.
    pub returned_on: Option<Date>,
    /// Why it came back.
    pub return_reason: Option<ReturnReason>,
    /// What has happened that it follows from, where the program has prepared it by itself.
    pub event_id: Option<NotificationEventId>,
    /// Its line in the log of what leaves, where it has one.
    pub delivery_id: Option<DeliveryId>,
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

impl OwnerOwned for Entity {
    const OWNER: Column = Column::OwnerId;
}
