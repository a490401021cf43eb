//! Everything that somebody may be told, how urgent it is, and what nobody can switch off.
//!
//! Three sorts of notifications cannot be switched off by whoever receives them. What the law obliges the syndic or the association to tell:
//! the convocation (C. civ. art. 3.87 §3), the minutes (art. 3.87 §12), the call for funds with the part that goes to the reserve fund (art. 3.86
//! §3) and its cancellation, the formal notice from which interest runs (art. 5.231), and a leak of personal data (GDPR art. 34). What keeps an
//! account safe: whoever has taken it over must not be able to silence the warning (GDPR art. 32). All the rest is free.

use serde::{Deserialize, Serialize};

use super::channel::{Channel, Priority, Rhythm};
use crate::{
    property::{DeliveryPurpose, kinds},
    refusal::Refusal,
};

kinds! {
    /// What preferences are set for: kinds that belong together.
    Group refused as "notification-group-unknown" {
        /// Calls for funds, payments, budgets.
        Money = "money",
        /// General meetings, votes, the council.
        Meetings = "meetings",
        /// Documents.
        Documents = "documents",
        /// Who owns what.
        Register = "register",
        /// Tickets, works, inspections.
        Upkeep = "upkeep",
        /// Notices, bookings, exchanges between neighbours.
        Community = "community",
        /// Consumption and energy.
        Energy = "energy",
        /// What falls due for whoever manages.
        Management = "management",
        /// Sales of units.
        Transfer = "transfer",
        /// Personal data.
        Privacy = "privacy",
        /// The person's own account.
        Security = "security",
        /// The platform itself.
        Platform = "platform",
    }
}

kinds! {
    /// Something that has happened and that somebody is told.
    Kind refused as "notification-kind-unknown" {
        /// A call for funds has been issued.
        CallIssued = "call-issued",
        /// A call for funds has been cancelled.
        CallCancelled = "call-cancelled",
        /// A payment has come in.
        PaymentReceived = "payment-received",
        /// A payment is late; an amicable reminder.
        PaymentReminder = "payment-reminder",
        /// A formal notice, from which interest runs.
        FormalNotice = "formal-notice",
        /// The general meeting has approved a budget.
        BudgetApproved = "budget-approved",
        /// An invoice has been recorded.
        ExpenseAdded = "expense-added",
        /// An invoice waits for approval.
        ExpenseToApprove = "expense-to-approve",
        /// The settlement of a period is there.
        SettlementReady = "settlement-ready",
        /// A general meeting is convened.
        Convocation = "convocation",
        /// A convened meeting has been moved or cancelled.
        MeetingChanged = "meeting-changed",
        /// Somebody has asked for an item on the agenda.
        AgendaRequested = "agenda-requested",
        /// Somebody has been given a proxy.
        ProxyReceived = "proxy-received",
        /// A vote is open.
        VoteOpened = "vote-opened",
        /// The minutes of a meeting are there.
        MinutesReady = "minutes-ready",
        /// A poll between meetings is open.
        PollOpened = "poll-opened",
        /// The council has written.
        CouncilMessage = "council-message",
        /// A document has been added.
        DocumentAdded = "document-added",
        /// A document has been shared with the person herself.
        DocumentShared = "document-shared",
        /// The title of a unit has changed.
        OwnershipChanged = "ownership-changed",
        /// What the register says about the person has changed.
        OwnerRecordChanged = "owner-record-changed",
        /// The syndic's mandate comes to its end.
        MandateEnds = "mandate-ends",
        /// A term of a handover comes near.
        HandoverTerm = "handover-term",
        /// Something that was sent has not arrived.
        DeliveryFailed = "delivery-failed",
        /// Letters wait to be printed, because the law wants somebody told who is reached by post.
        LettersWaiting = "letters-waiting",
        /// A notary asks for the information about a unit.
        TransferRequested = "transfer-requested",
        /// The information about a unit is ready.
        TransferReady = "transfer-ready",
        /// The term for giving the information about a unit comes near.
        TransferTerm = "transfer-term",
        /// The term for giving the information about a unit is over.
        TransferOverdue = "transfer-overdue",
        /// Somebody who asked for the information about a unit has written.
        TransferMessage = "transfer-message",
        /// The notary has told of the deed by which a unit changed hands.
        TransferDeed = "transfer-deed",
        /// The seller of a unit contests what she owes, and an attachment must be notified in time.
        TransferContested = "transfer-contested",
        /// A defect has been reported.
        TicketAdded = "ticket-added",
        /// A reported defect has been dealt with.
        TicketResolved = "ticket-resolved",
        /// Works are announced.
        WorksAnnounced = "works-announced",
        /// An inspection falls due.
        InspectionDue = "inspection-due",
        /// A contract comes to its end.
        ContractEnds = "contract-ends",
        /// A quote has come in.
        QuoteReceived = "quote-received",
        /// A notice has been posted.
        NoticePosted = "notice-posted",
        /// A booking is confirmed.
        BookingConfirmed = "booking-confirmed",
        /// A neighbour answers an offer or asks for one.
        ExchangeRequested = "exchange-requested",
        /// A consumption is unusually high.
        ConsumptionHigh = "consumption-high",
        /// A group purchase of energy has begun or moved on.
        EnergyCampaign = "energy-campaign",
        /// Somebody exercises a right over personal data.
        PrivacyRequest = "privacy-request",
        /// Personal data has leaked.
        DataIncident = "data-incident",
        /// The person has been given a role.
        RoleGiven = "role-given",
        /// A role of the person has ended.
        RoleEnded = "role-ended",
        /// Somebody has signed in on a device that was not known.
        DeviceNew = "device-new",
        /// The password has changed.
        PasswordChanged = "password-changed",
        /// The second factor has been set up, changed or taken away.
        FactorChanged = "factor-changed",
        /// The sign-in address has changed.
        EmailChanged = "email-changed",
        /// An identity of another provider opens the account now.
        ProviderLinked = "provider-linked",
        /// The people who run the platform may look into the organization.
        SupportGranted = "support-granted",
        /// Somebody has accepted the person's invitation.
        InvitationAccepted = "invitation-accepted",
        /// A job has failed for good.
        JobDead = "job-dead",
        /// A message of the platform.
        SystemMessage = "system-message",
    }
}

/// Whether a person may do without a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// She may.
    Free,
    /// The law wants her told.
    Law(&'static str),
    /// Her account would not be safe.
    Safety,
}

impl Kind {
    /// The group whose preference decides.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::CallIssued
            | Self::CallCancelled
            | Self::PaymentReceived
            | Self::PaymentReminder
            | Self::FormalNotice
            | Self::BudgetApproved
            | Self::ExpenseAdded
            | Self::SettlementReady => Group::Money,
            Self::Convocation
            | Self::MeetingChanged
            | Self::AgendaRequested
            | Self::ProxyReceived
            | Self::VoteOpened
            | Self::MinutesReady
            | Self::PollOpened
            | Self::CouncilMessage => Group::Meetings,
            Self::DocumentAdded | Self::DocumentShared => Group::Documents,
            Self::OwnershipChanged | Self::OwnerRecordChanged => Group::Register,
            Self::ExpenseToApprove
            | Self::MandateEnds
            | Self::HandoverTerm
            | Self::DeliveryFailed
            | Self::LettersWaiting => Group::Management,
            Self::TransferRequested
            | Self::TransferReady
            | Self::TransferTerm
            | Self::TransferOverdue
            | Self::TransferMessage
            | Self::TransferDeed
            | Self::TransferContested => Group::Transfer,
            Self::TicketAdded
            | Self::TicketResolved
            | Self::WorksAnnounced
            | Self::InspectionDue
            | Self::ContractEnds
            | Self::QuoteReceived => Group::Upkeep,
            Self::NoticePosted | Self::BookingConfirmed | Self::ExchangeRequested => Group::Community,
            Self::ConsumptionHigh | Self::EnergyCampaign => Group::Energy,
            Self::PrivacyRequest | Self::DataIncident => Group::Privacy,
            Self::RoleGiven
            | Self::RoleEnded
            | Self::DeviceNew
            | Self::PasswordChanged
            | Self::FactorChanged
            | Self::EmailChanged
            | Self::ProviderLinked
            | Self::SupportGranted
            | Self::InvitationAccepted => Group::Security,
            Self::JobDead | Self::SystemMessage => Group::Platform,
        }
    }

    /// How urgent it is.
    #[must_use]
    pub const fn priority(self) -> Priority {
        match self {
            Self::FormalNotice
            | Self::DataIncident
            | Self::DeviceNew
            | Self::PasswordChanged
            | Self::FactorChanged
            | Self::EmailChanged
            | Self::ProviderLinked => Priority::Critical,
            Self::CallIssued
            | Self::CallCancelled
            | Self::PaymentReminder
            | Self::ExpenseToApprove
            | Self::Convocation
            | Self::MeetingChanged
            | Self::VoteOpened
            | Self::MinutesReady
            | Self::MandateEnds
            | Self::HandoverTerm
            | Self::DeliveryFailed
            | Self::TransferRequested
            | Self::TransferTerm
            | Self::TransferOverdue
            | Self::TransferContested
            | Self::PrivacyRequest
            | Self::SupportGranted
            | Self::JobDead => Priority::High,
            Self::PaymentReceived
            | Self::BudgetApproved
            | Self::SettlementReady
            | Self::AgendaRequested
            | Self::ProxyReceived
            | Self::PollOpened
            | Self::CouncilMessage
            | Self::DocumentShared
            | Self::OwnershipChanged
            | Self::OwnerRecordChanged
            | Self::LettersWaiting
            | Self::TransferReady
            | Self::TransferMessage
            | Self::TransferDeed
            | Self::TicketAdded
            | Self::TicketResolved
            | Self::WorksAnnounced
            | Self::InspectionDue
            | Self::ContractEnds
            | Self::QuoteReceived
            | Self::ConsumptionHigh
            | Self::RoleGiven
            | Self::RoleEnded
            | Self::SystemMessage => Priority::Medium,
            Self::ExpenseAdded
            | Self::DocumentAdded
            | Self::NoticePosted
            | Self::BookingConfirmed
            | Self::ExchangeRequested
            | Self::EnergyCampaign
            | Self::InvitationAccepted => Priority::Low,
        }
    }

    /// Whether a person may do without it.
    #[must_use]
    pub const fn bound(self) -> Bound {
        match self {
            Self::Convocation | Self::MeetingChanged => Bound::Law("C. civ. art. 3.87 §3"),
            Self::MinutesReady => Bound::Law("C. civ. art. 3.87 §12"),
            Self::CallIssued | Self::CallCancelled => Bound::Law("C. civ. art. 3.86 §3"),
            Self::FormalNotice => Bound::Law("C. civ. art. 5.231"),
            Self::DataIncident => Bound::Law("GDPR art. 34"),
            Self::DeviceNew
            | Self::PasswordChanged
            | Self::FactorChanged
            | Self::EmailChanged
            | Self::ProviderLinked
            | Self::RoleGiven
            | Self::RoleEnded
            | Self::SupportGranted => Bound::Safety,
            _ => Bound::Free,
        }
    }

    /// Whether the person cannot switch it off.
    #[must_use]
    pub fn mandatory(self) -> bool {
        self.bound() != Bound::Free
    }

    /// The law that wants her told.
    #[must_use]
    pub const fn law(self) -> Option<&'static str> {
        match self.bound() {
            Bound::Law(law) => Some(law),
            Bound::Free | Bound::Safety => None,
        }
    }

    /// Which of an owner's consents say by what means she is told outside the program; nothing where nobody has to be told there.
    #[must_use]
    pub const fn purpose(self) -> Option<DeliveryPurpose> {
        match self.group() {
            Group::Meetings => Some(DeliveryPurpose::Meetings),
            Group::Money => Some(DeliveryPurpose::Charges),
            // No law says how; it goes as what needs nobody's consent.
            _ if self.law().is_some() => Some(DeliveryPurpose::Charges),
            _ => None,
        }
    }

    /// Whether the act that it is about sends a mail of its own, so that a second one would only say the same.
    #[must_use]
    pub const fn mailed_by_itself(self) -> bool {
        matches!(self, Self::PasswordChanged | Self::FactorChanged | Self::EmailChanged | Self::ProviderLinked)
    }

    /// How often she is told by a channel if she has chosen nothing.
    #[must_use]
    pub const fn usual_rhythm(self, channel: Channel) -> Rhythm {
        match (channel, self.priority()) {
            (Channel::InApp, _) | (Channel::Email | Channel::Push, Priority::High | Priority::Critical) => {
                Rhythm::Immediately
            }
            (Channel::Email, Priority::Medium) => Rhythm::Daily,
            (Channel::Email, Priority::Low) => Rhythm::Weekly,
            (Channel::Push, Priority::Low | Priority::Medium) | (Channel::Sms | Channel::Post, _) => Rhythm::Off,
        }
    }
}

impl Group {
    /// The kinds of the group.
    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(move |kind| kind.group() == self)
    }

    /// Whether there is anything in it to choose.
    #[must_use]
    pub fn free(self) -> bool {
        self.kinds().any(|kind| !kind.mandatory())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_has_kinds_and_every_name_is_found_again() {
        for group in Group::ALL {
            assert!(group.kinds().next().is_some(), "{group:?}");
        }
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.code()).unwrap(), *kind);
            assert!(kind.code().len() <= 24, "{kind:?}");
        }
    }

    #[test]
    fn what_the_law_wants_told_is_bound_and_urgent() {
        for kind in [Kind::Convocation, Kind::CallIssued, Kind::FormalNotice] {
            assert!(kind.mandatory() && kind.law().is_some(), "{kind:?}");
            assert!(kind.priority() >= Priority::High, "{kind:?}");
        }
        assert!(Kind::PasswordChanged.mandatory() && Kind::PasswordChanged.law().is_none());
        assert!(!Kind::DocumentAdded.mandatory());
        assert!(Kind::ALL.iter().all(|kind| kind.law().is_none() || kind.purpose().is_some()));
        assert_eq!(Kind::DocumentAdded.purpose(), None);
        assert!(Group::Money.free() && Group::Documents.free());
    }
}
