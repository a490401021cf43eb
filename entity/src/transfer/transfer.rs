//! Requests for the information of C. civ. art. 3.94 about one unit.

use sea_orm::entity::prelude::*;

use super::{Channel, Clock, Requester, TransferKind, TransferState};
use crate::{
    id::{AccountId, AssociationId, DocumentId, OrganizationId, TransferId, UnitId},
    language::Language,
    money::Cents,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `transfer`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// What people call it, such as `ED-2026-0007`: counted per association and year.
    pub number: String,
    /// Before what the information is asked for.
    pub kind: TransferKind,
    /// Who may ask by law: which of them she is.
    pub requester_kind: Requester,
    /// Name of the person who asks.
    pub requester_name: String,
    /// Her office; a seller has none.
    pub requester_office: Option<String>,
    /// Her address for electronic mail, in lower case.
    pub requester_email: String,
    /// Her telephone number.
    pub requester_phone: Option<String>,
    /// The language in which she is written to.
    pub requester_language: Language,
    /// What she calls the file.
    pub requester_reference: Option<String>,
    /// The unit that is sold.
    pub unit_id: UnitId,
    /// How the request came in.
    pub channel: Channel,
    /// The day on which it came in, in Belgium.
    pub received_on: Date,
    /// The last day that the law gives the syndic, in calendar days.
    pub due_on: Date,
    /// The fifteenth working day, which practice shows beside it.
    pub working_day_due_on: Date,
    /// The earlier of the two: the day that is warned of, and by which lists are ordered.
    pub alarm_on: Date,
    /// The planned day of the deed.
    pub transfer_on: Option<Date>,
    /// Name of the buyer.
    pub buyer_name: Option<String>,
    /// What the file costs the seller (art. 3.94 §4), as it was when the request came in.
    pub fee_cents: Cents,
    /// The document by which the owner lets somebody ask.
    pub mandate_document_id: Option<DocumentId>,
    /// Where it stands.
    pub state: TransferState,
    /// The day of the figures of the last version.
    pub reference_date: Option<Date>,
    /// When the syndic began to work on it.
    pub started_at: Option<DateTimeUtc>,
    /// When the last version was made.
    pub generated_at: Option<DateTimeUtc>,
    /// When it was first sent to who asked.
    pub delivered_at: Option<DateTimeUtc>,
    /// The last day on which the last version is relied on.
    pub expires_on: Option<Date>,
    /// When it was withdrawn.
    pub cancelled_at: Option<DateTimeUtc>,
    /// Why it was withdrawn.
    pub cancel_reason: Option<String>,
    /// The newer request that has taken its place.
    pub superseded_by_id: Option<TransferId>,
    /// When the mail was written that says that it came in.
    pub acknowledged_at: Option<DateTimeUtc>,
    /// The day on which the syndic was last reminded of the term.
    pub reminded_on: Option<Date>,
    /// The last day of an attachment (C. civ. art. 3.95) for which the syndic was reminded.
    pub attachment_reminded_for: Option<Date>,
    /// The account of who asked, where she has one.
    pub asked_by_account: Option<AccountId>,
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

impl Model {
    /// The days by which it is to be answered.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        Clock { due_on: self.due_on, working_day_due_on: self.working_day_due_on, alarm_on: self.alarm_on }
    }

    /// Whether who asked has had no answer at all, so that the term runs. Where a newer version is being made of what she has, she has one.
    #[must_use]
    pub const fn is_unanswered(&self) -> bool {
        self.state.is_open() && self.delivered_at.is_none()
    }

    /// Whether who asked has had no answer although the law's last day is over.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_unanswered() && self.due_on < today
    }
}
