//! Which sections there are, in the order in which they are printed, and which law asks for each.

use serde::{Deserialize, Serialize};

use crate::{property::kinds, refusal::Refusal, transfer::TransferKind};

kinds! {
    /// A section of the information on a transfer, in the order in which it is printed.
    SectionKind refused as "transfer-section-unknown" {
        /// The association, its seat and number, the lot, who owns it.
        Identification = "identification",
        /// The lot's part of the common parts and in every distribution key.
        Shares = "shares",
        /// What the seller owes, for all her lots, with the costs of recovery and of this information (art. 3.94 §1 2°).
        Arrears = "arrears",
        /// Provisions called and planned (art. 3.94 §2 2°).
        Provisions = "provisions",
        /// What the seller's accounts come to (art. 3.94 §1 2°).
        Balance = "balance",
        /// Works decided whose payment is asked for later (art. 3.94 §2 1°).
        Works = "works",
        /// Debts that may follow from disputes born before (art. 3.94 §2 4°).
        Disputes = "disputes",
        /// Cases before a court, with the amounts at stake (art. 3.94 §1 4°).
        Proceedings = "proceedings",
        /// Claims on insurances in the last three years.
        Claims = "claims",
        /// By-laws and internal rules (art. 3.93).
        Statutes = "statutes",
        /// Minutes of the meetings of the last three years (art. 3.94 §1 5°).
        Minutes = "minutes",
        /// The insurances of the co-ownership.
        Insurance = "insurance",
        /// Contracts with suppliers.
        Contracts = "contracts",
        /// Periodic statements of charges of the last two years (art. 3.94 §1 5°).
        Statements = "statements",
        /// The working fund (art. 3.94 §1 1°).
        WorkingFund = "working_fund",
        /// The reserve fund and what has been decided to be called for it (art. 3.94 §1 1° and 3°).
        ReserveFund = "reserve_fund",
        /// The last balance sheet that the meeting approved (art. 3.94 §1 6°).
        BalanceSheet = "balance_sheet",
        /// Calls that the meeting approved, and urgent works, payable later (art. 3.94 §2 2°).
        ApprovedCalls = "approved_calls",
        /// The cost of common parts bought, payable later (art. 3.94 §2 3°).
        Acquisitions = "acquisitions",
        /// The post-intervention file, which the syndic keeps (art. 3.89 §5 10°).
        InterventionFile = "intervention_file",
        /// Certificates that the regions ask for: fuel tank, asbestos, energy.
        Certificates = "certificates",
        /// Who the syndic is and how she is reached (art. 3.89 §2).
        Syndic = "syndic",
    }
}

/// How much a section matters for one kind of request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The law asks for it; nothing is issued while it is open.
    Law(&'static str),
    /// Not asked for by art. 3.94, and expected all the same; may be left open with a reservation that the document shows.
    Usual,
    /// Useful; may be left open with a reservation that the document shows.
    Optional,
}

impl Need {
    /// Whether the law asks for it.
    #[must_use]
    pub const fn is_law(self) -> bool {
        matches!(self, Self::Law(_))
    }

    /// The stable name in locale files and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Law(_) => "law",
            Self::Usual => "usual",
            Self::Optional => "optional",
        }
    }
}

impl SectionKind {
    /// Its number in the list of sixteen sections by which practice knows them; the others are asked for by the law alone.
    #[must_use]
    pub const fn seed(self) -> Option<u8> {
        Some(match self {
            Self::Identification => 1,
            Self::Shares => 2,
            Self::Arrears => 3,
            Self::Provisions => 4,
            Self::Balance => 5,
            Self::Works => 6,
            Self::Disputes => 7,
            Self::Proceedings => 8,
            Self::Claims => 9,
            Self::Statutes => 10,
            Self::Minutes => 11,
            Self::Insurance => 12,
            Self::Contracts => 13,
            Self::Statements => 14,
            Self::ReserveFund => 15,
            Self::Syndic => 16,
            Self::WorkingFund
            | Self::BalanceSheet
            | Self::ApprovedCalls
            | Self::Acquisitions
            | Self::InterventionFile
            | Self::Certificates => return None,
        })
    }

    /// The article that the section is printed for; absent where practice alone wants it.
    #[must_use]
    pub const fn law(self) -> Option<&'static str> {
        Some(match self {
            Self::Identification => "C. civ. art. 3.94 §1",
            Self::Arrears | Self::Balance => "C. civ. art. 3.94 §1 2°",
            Self::Provisions | Self::ApprovedCalls => "C. civ. art. 3.94 §2 2°",
            Self::Works => "C. civ. art. 3.94 §2 1°",
            Self::Disputes => "C. civ. art. 3.94 §2 4°",
            Self::Proceedings => "C. civ. art. 3.94 §1 4°",
            Self::Statutes => "C. civ. art. 3.93",
            Self::Minutes | Self::Statements => "C. civ. art. 3.94 §1 5°",
            Self::WorkingFund => "C. civ. art. 3.94 §1 1°",
            Self::ReserveFund => "C. civ. art. 3.94 §1 1°, 3°",
            Self::BalanceSheet => "C. civ. art. 3.94 §1 6°",
            Self::Acquisitions => "C. civ. art. 3.94 §2 3°",
            Self::InterventionFile => "C. civ. art. 3.89 §5 10°",
            Self::Syndic => "C. civ. art. 3.89 §2",
            Self::Shares | Self::Claims | Self::Insurance | Self::Contracts | Self::Certificates => return None,
        })
    }

    /// How much it matters: before the contract what art. 3.94 §1 lists, before the deed what §2 lists too, since that information brings the
    /// first one up to date.
    #[must_use]
    pub const fn need(self, kind: TransferKind) -> Need {
        match (self, self.law()) {
            (
                Self::Identification
                | Self::Arrears
                | Self::Balance
                | Self::Proceedings
                | Self::Minutes
                | Self::Statements
                | Self::WorkingFund
                | Self::ReserveFund
                | Self::BalanceSheet,
                Some(law),
            ) => Need::Law(law),
            (Self::Provisions | Self::Works | Self::Disputes | Self::ApprovedCalls | Self::Acquisitions, Some(law)) => {
                match kind {
                    TransferKind::Contract => Need::Optional,
                    TransferKind::Deed => Need::Law(law),
                }
            }
            (Self::Shares | Self::Statutes | Self::Syndic | Self::InterventionFile | Self::Certificates, _) => {
                Need::Usual
            }
            _ => Need::Optional,
        }
    }
}
