//! The small enumerations of how an association is run.

use async_graphql::Enum;

/// How the owners are asked for the charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::ChargeMode")]
pub enum ChargeMode {
    /// Advances on a voted budget, and one settlement a year.
    Provisions,
    /// What was really spent, settled several times a year.
    Actual,
}

/// What kind of person a syndic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::SyndicKind")]
pub enum SyndicKind {
    /// A firm that does it for a living.
    ProfessionalFirm,
    /// A human being who does it for a living.
    NaturalProfessional,
    /// A co-owner who does it without being paid for it.
    Volunteer,
    /// Somebody who stands in for the syndic or beside the syndic (C. civ. art. 3.89 §§7-8).
    Provisional,
}

/// Who put a syndic in office (C. civ. art. 3.89 §1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::Appointer")]
pub enum Appointer {
    /// The general meeting.
    Meeting,
    /// The internal rules, until the first meeting.
    InternalRules,
    /// The justice of the peace.
    Judge,
}

/// Why a mandate ended before its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::EndReason")]
pub enum EndReason {
    /// The syndic gave notice.
    Resignation,
    /// The meeting dismissed the syndic (C. civ. art. 3.89 §7).
    Revocation,
    /// The judge did.
    Judgment,
    /// The first meeting was held after the internal rules had named the syndic.
    FirstMeeting,
    /// Both sides agreed.
    Agreement,
    /// Death, bankruptcy, loss of the right to practise.
    Incapacity,
    /// Anything else; the note says what.
    Other,
}

/// Where a mandate stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::TermState")]
pub enum MandateState {
    /// It has not begun.
    Coming,
    /// It runs.
    Running,
    /// It runs for 90 days at most.
    Ending,
    /// It is over.
    Over,
}

/// What the law wants to be known of a syndic and is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::MandateGap")]
pub enum MandateGap {
    /// The legal form of a company (C. civ. art. 3.89 §2).
    LegalForm,
    /// The enterprise number of a company (C. civ. art. 3.89 §2).
    EnterpriseNumber,
    /// The profession of a human being (C. civ. art. 3.89 §2).
    Profession,
    /// A telephone number or an e-mail address (C. civ. art. 3.89 §2).
    Contact,
    /// The number with the institute of estate agents.
    IpiNumber,
    /// The written contract (C. civ. art. 3.89 §1).
    Contract,
    /// The insurance of the syndic's liability (C. civ. art. 3.89 §5 8°).
    Insurance,
}
