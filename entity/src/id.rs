//! One type per identifier, so that a unit's identifier can never stand where an owner's is meant.
//!
//! Identifiers are UUID version 7 (RFC 9562): they sort by the time of their making, which keeps inserts local in the index.
//! They are made where there is a clock, in `service`; this crate only carries them.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What every identifier type has in common.
pub trait Identifier: Copy + Send + Sync + fmt::Display + From<Uuid> + 'static {
    /// The name of the thing identified, as the API prints it inside its opaque identifiers.
    const KIND: &'static str;

    /// The bare value.
    fn uuid(self) -> Uuid;
}

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident = $kind:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl Identifier for $name {
            const KIND: &'static str = $kind;

            fn uuid(self) -> Uuid {
                self.0
            }
        }

        #[cfg(feature = "orm")]
        impl sea_orm::TryFromU64 for $name {
            /// No database counts these identifiers up, so there is never a number to make one from.
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl From<Uuid> for $name {
            fn from(value: Uuid) -> Self {
                Self(value)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    )*};
}

identifiers! {
    /// A tenant: a syndic's firm, or a self-managed co-ownership.
    OrganizationId = "Organization";
    /// A person who signs in.
    AccountId = "Account";
    /// A role that an account holds in an organization.
    RoleAssignmentId = "RoleAssignment";
    /// A signed-in browser.
    SessionId = "Session";
    /// One line of the audit trail.
    AuditEventId = "AuditEvent";
    /// A stored answer to a request that carried an idempotency key.
    IdempotencyRecordId = "IdempotencyRecord";
    /// A co-ownership (ACP/VME), the legal person.
    AssociationId = "Association";
    /// A bank account of an association.
    BankAccountId = "BankAccount";
    /// A building of an association.
    BuildingId = "Building";
    /// A unit (lot, kavel) of a building.
    UnitId = "Unit";
    /// A co-owner, natural or legal person.
    OwnerId = "Owner";
    /// A part of a unit that an owner holds over a period.
    OwnershipId = "Ownership";
    /// A distribution key.
    KeyId = "DistributionKey";
    /// A call for funds.
    CallId = "CallForFunds";
    /// An amount of a call for funds, spread by one key.
    CallLineId = "CallLine";
    /// What one owner owes for one call for funds.
    ContributionId = "Contribution";
    /// How one contribution is made up: one line, one unit.
    ContributionDetailId = "ContributionDetail";
    /// A document as it was issued.
    IssuedDocumentId = "IssuedDocument";
    /// The page of an association that everybody may read.
    PublicPageId = "PublicPage";
    /// A name in addresses that a public page has or had.
    PublicSlugId = "PublicSlug";
    /// The file that a former syndic owes to the next one.
    HandoverId = "Handover";
    /// One thing of a handover.
    HandoverItemId = "HandoverItem";
    /// A letter of demand of a handover.
    HandoverDemandId = "HandoverDemand";
    /// The opening of an association.
    OpeningId = "Opening";
    /// A deed of an association.
    DeedId = "Deed";
    /// The shares of a unit over a period.
    UnitShareId = "UnitShare";
    /// A meter of a unit.
    UnitMeterId = "UnitMeter";
    /// A dated version of a distribution key.
    KeyVersionId = "DistributionKeyVersion";
    /// The parts of one unit in a version of a distribution key.
    KeyVersionPartId = "DistributionKeyPart";
    /// The two readings of a unit's meter in a version of a distribution key.
    KeyReadingId = "DistributionKeyReading";
    /// A recorded change of the title of a unit.
    OwnershipChangeId = "OwnershipChange";
    /// What somebody holds from a recorded change on.
    OwnershipChangePartId = "OwnershipChangePart";
    /// Somebody who votes for a unit, or is written to about it.
    DesignationId = "Designation";
    /// An import that was carried out.
    ImportBatchId = "Import";
    /// One thing that an import made.
    ImportBatchItemId = "ImportItem";
    /// How the columns of a list were understood before.
    ImportMappingId = "ImportMapping";
    /// A list that somebody is about to import.
    ImportDraftId = "ImportDraft";
    /// A mandate of a syndic.
    MandateId = "Mandate";
    /// An entrance of a building.
    EntranceId = "Entrance";
    /// A unit that belongs to a partial association.
    PartialUnitId = "PartialUnit";
    /// One of the persons who are an owner together.
    OwnerPersonId = "OwnerPerson";
    /// A means of contact of an owner.
    OwnerContactId = "OwnerContact";
    /// A written consent to receive things by other means.
    DeliveryConsentId = "DeliveryConsent";
    /// Somebody who lives in a unit or uses it.
    OccupantId = "Occupant";
    /// The second factor of an account.
    SecondFactorId = "SecondFactor";
    /// A code on paper for whoever has lost her second factor.
    BackupCodeId = "BackupCode";
    /// A sign-in that waits for the second factor.
    SessionChallengeId = "SessionChallenge";
    /// A permission for the people who run the platform to look into an organization.
    SupportGrantId = "SupportGrant";
    /// A link or a code for an account.
    AccountTicketId = "AccountTicket";
    /// A program that signed in with a password.
    TokenFamilyId = "TokenFamily";
    /// A token of a program.
    ApiTokenId = "ApiToken";
    /// An identity at another provider.
    IdentityLinkId = "IdentityLink";
    /// Somebody's way through another provider.
    OidcStartId = "OidcStart";
    /// Work that is done after the change that causes it.
    JobId = "Job";
    /// Work that recurs.
    JobScheduleId = "JobSchedule";
    /// Something that leaves the house.
    DeliveryId = "OutgoingMessage";
    /// One attempt at a delivery, or a report about it.
    DeliveryAttemptId = "DeliveryAttempt";
    /// An address that does not work.
    AddressFailureId = "AddressFailure";
    /// A browser that a person lets us wake.
    PushSubscriptionId = "PushSubscription";
    /// A file that is kept.
    StoredFileId = "StoredFile";
    /// A file on its way in.
    UploadId = "Upload";
    /// A piece of a file on its way in.
    UploadPartId = "UploadPart";
    /// What was told of the deed that ends a request.
    TransferDeedNoticeId = "TransferDeedNotice";
    /// One time that somebody fetched a file.
    FileDownloadId = "FileDownload";
    /// Something that has happened and that people are told.
    NotificationEventId = "NotificationEvent";
    /// What one account is told.
    NotificationId = "Notification";
    /// How somebody wants to be told.
    NotificationPreferenceId = "NotificationPreference";
    /// What waits to be told.
    NotificationHoldId = "NotificationHold";
    /// A browser and a system that an account has been entered with.
    AccountDeviceId = "AccountDevice";
    /// A document of an association.
    DocumentId = "Document";
    /// One of the files that a document has had.
    DocumentVersionId = "DocumentVersion";
    /// Something that a document is about.
    DocumentLinkId = "DocumentLink";
    /// A share of a document.
    DocumentShareId = "DocumentShare";
    /// Letters that go by post together.
    LetterBatchId = "LetterBatch";
    /// A letter that goes by post.
    LetterId = "Letter";
    /// A day that people want in their calendars.
    CalendarEntryId = "CalendarEntry";
    /// An address under which a calendar follows what concerns a person.
    CalendarFeedId = "CalendarFeed";
    /// An address of another program that is told what happens.
    WebhookId = "Webhook";
    /// Something that other programs are told of.
    WebhookEventId = "WebhookEvent";
    /// What is told to one address of another program.
    WebhookDeliveryId = "WebhookDelivery";
    /// A request for the information on the transfer of a unit.
    TransferId = "Transfer";
    /// What the syndic says in a section of a request.
    TransferAnswerId = "TransferAnswer";
    /// What the syndic says in a section of every request of an association.
    TransferDefaultId = "TransferDefault";
    /// How an association answers requests.
    TransferSettingId = "TransferSetting";
    /// A version of the document that answers a request.
    TransferVersionId = "TransferVersion";
    /// A link by which somebody without an account reaches a request.
    TransferAccessId = "TransferAccess";
    /// A message about a request.
    TransferMessageId = "TransferMessage";
    /// One time that somebody fetched something of a version.
    TransferFetchId = "TransferFetch";
    /// A link by which somebody without an account fetches a document once.
    DocumentPassId = "DocumentPass";
}
