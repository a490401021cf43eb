//! What may be written down about each section.

use super::SectionKind;
use crate::library::DocumentKind;

/// Which fields the items of a section have; the label is always asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemShape {
    /// The structured communication of a contribution that the item is about.
    pub communication: bool,
    /// A day: of the decision, of the balance, of the claim.
    pub date: bool,
    /// An amount for the whole association.
    pub total: bool,
    /// The part of it that falls on the lot.
    pub share: bool,
    /// What of it is still owed; a credit is negative.
    pub open: bool,
    /// A remark.
    pub note: bool,
}

/// What an answer to a section may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The fields of its items; absent where it has none.
    pub items: Option<ItemShape>,
    /// The kinds of documents that belong here, the first one the usual one; empty where no document does. Any document of the association may be
    /// attached where one may at all: these are proposed.
    pub documents: &'static [DocumentKind],
    /// Whether "none" is an answer.
    pub none: bool,
    /// Whether an answer that says that there is something must have a document with it.
    pub evidence: bool,
    /// Whether an answer that says that there is something must say how much: an item with a total.
    pub figure: bool,
}

const FULL: ItemShape =
    ItemShape { communication: false, date: true, total: true, share: true, open: true, note: true };
const FUND: ItemShape =
    ItemShape { communication: false, date: true, total: true, share: true, open: false, note: true };
const PLAIN: ItemShape =
    ItemShape { communication: false, date: true, total: true, share: false, open: false, note: true };
const OWED: ItemShape =
    ItemShape { communication: true, date: true, total: true, share: false, open: true, note: true };
const ACCOUNT: ItemShape =
    ItemShape { communication: false, date: true, total: false, share: false, open: true, note: true };

impl SectionKind {
    /// What an answer to it may hold. Every section takes a text.
    #[must_use]
    pub const fn shape(self) -> Shape {
        use DocumentKind as D;
        let (items, documents, none, evidence): (Option<ItemShape>, &'static [DocumentKind], bool, bool) = match self {
            Self::Identification | Self::Shares | Self::Syndic => (None, &[], false, false),
            Self::Arrears => (Some(OWED), &[D::CallForFunds, D::ChargeStatement], true, false),
            Self::Balance => (Some(ACCOUNT), &[D::ChargeStatement], true, false),
            Self::Provisions => (Some(FUND), &[D::Budget, D::CallForFunds], true, false),
            Self::Works => (Some(FULL), &[D::Minutes, D::Quote], true, true),
            Self::ApprovedCalls => (Some(FULL), &[D::Minutes, D::CallForFunds], true, true),
            Self::Acquisitions => (Some(FULL), &[D::Minutes], true, true),
            Self::Disputes => (Some(FUND), &[D::CourtFile, D::Correspondence], true, false),
            Self::Proceedings => (Some(FUND), &[D::CourtFile], true, true),
            Self::Claims => (Some(PLAIN), &[D::InsuranceClaim], true, false),
            Self::Statutes => (None, &[D::ByLaws, D::BaseDeed, D::InternalRules], false, true),
            Self::Minutes => (None, &[D::Minutes], true, true),
            Self::Insurance => (Some(PLAIN), &[D::InsurancePolicy], true, false),
            Self::Contracts => (Some(PLAIN), &[D::Contract], true, false),
            Self::Statements => (None, &[D::ChargeStatement], true, true),
            Self::WorkingFund => (Some(FUND), &[D::BalanceSheet, D::BankStatement], true, false),
            Self::ReserveFund => (Some(FUND), &[D::BalanceSheet, D::BankStatement, D::Minutes], true, false),
            Self::BalanceSheet => (None, &[D::BalanceSheet, D::AnnualAccounts], true, true),
            Self::InterventionFile => (None, &[D::PostInterventionFile], true, false),
            Self::Certificates => {
                (Some(PLAIN), &[D::TankCertificate, D::AsbestosCertificate, D::EnergyCertificate], true, false)
            }
        };
        // What the law asks for is the amount of the fund (art. 3.94 §1 1°).
        let figure = matches!(self, Self::WorkingFund | Self::ReserveFund);
        Shape { items, documents, none, evidence, figure }
    }
}
