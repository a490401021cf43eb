//! The small enumerations of documents.

use async_graphql::Enum;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::library::DocumentKind")]
pub enum DocumentKind {
    /// The base deed (C. civ. art. 3.85 §1).
    BaseDeed,
    /// The by-laws (C. civ. art. 3.85 §1).
    ByLaws,
    /// The internal rules (C. civ. art. 3.85 §3).
    InternalRules,
    /// A convocation of a general meeting.
    Convocation,
    /// Minutes of a general meeting.
    Minutes,
    /// The accounts of a year.
    AnnualAccounts,
    /// A balance sheet.
    BalanceSheet,
    /// A periodic statement of charges.
    ChargeStatement,
    /// A call for funds.
    CallForFunds,
    /// A budget.
    Budget,
    /// An invoice.
    Invoice,
    /// A statement of a bank account.
    BankStatement,
    /// An offer for works or supplies.
    Quote,
    /// A contract.
    Contract,
    /// An insurance policy.
    InsurancePolicy,
    /// The papers of a claim on an insurance.
    InsuranceClaim,
    /// The report of an inspection.
    InspectionReport,
    /// The post-intervention file (C. civ. art. 3.89 §5 10°).
    PostInterventionFile,
    /// An energy performance certificate (PEB, EPC).
    EnergyCertificate,
    /// An asbestos certificate.
    AsbestosCertificate,
    /// A certificate of a fuel tank.
    TankCertificate,
    /// Papers of a case before a court.
    CourtFile,
    /// A notice to the residents.
    Notice,
    /// A letter or a mail.
    Correspondence,
    /// A plan of the building.
    Plan,
    /// A photograph.
    Photo,
    /// Anything else.
    Other,
}

/// Who may read a document, besides those with whom it is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::library::DocumentVisibility")]
pub enum DocumentVisibility {
    /// The syndic and the accountant.
    Managers,
    /// The council of co-ownership too (C. civ. art. 3.90 §4).
    Council,
    /// Every owner too.
    Owners,
    /// The council, and the owners of the units that the document is about.
    UnitOwners,
    /// Besides the syndic and the accountant only the owners whom it is about, and those with whom it is shared.
    Named,
}

/// A circle of people with whom a document may be shared, each inside the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::library::ShareCircle")]
pub enum DocumentCircle {
    /// The council of co-ownership.
    Council,
    /// The owners, and so the council.
    Owners,
    /// Everybody who lives in the building, and so the owners.
    Residents,
}

/// What has become of the text of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::library::TextState")]
pub enum DocumentTextState {
    /// It has not been read yet.
    Waiting,
    /// It was read, and the document is found by it.
    Read,
    /// There is none: a picture, or a scan.
    Nothing,
    /// The file is encrypted or broken, or larger than what is read.
    Unreadable,
}

/// Why and how long a document is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::library::RetentionRule")]
pub enum DocumentRetention {
    /// As long as the association exists, and five years after its liquidation (C. civ. art. 3.98 §4).
    Permanent,
    /// Seven years from the first of January after the fiscal year was closed (royal decree of 12 July 2012).
    Accounts,
    /// Three years from the same day (royal decree of 12 July 2012).
    Vouchers,
    /// Ten years.
    Works,
    /// Five years.
    Claim,
    /// No term.
    Free,
}
