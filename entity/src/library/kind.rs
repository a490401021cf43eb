//! What a document is, who may read it, what it may be about.

use serde::{Deserialize, Serialize};

use super::RetentionRule;
use crate::{
    id::{BuildingId, CallId, DeedId, EntranceId, HandoverId, Identifier as _, KeyId, MandateId, OwnerId, UnitId},
    property::kinds,
    refusal::Refusal,
};

kinds! {
    /// What a document is. The order is that of the file which a syndic keeps and hands over (C. civ. art. 3.89 §5), and of what a notary asks for
    /// (C. civ. art. 3.94).
    DocumentKind refused as "document-kind-unknown" {
        /// The base deed (C. civ. art. 3.85 §1).
        BaseDeed = "base_deed",
        /// The by-laws (C. civ. art. 3.85 §1).
        ByLaws = "by_laws",
        /// The internal rules (C. civ. art. 3.85 §3).
        InternalRules = "internal_rules",
        /// A convocation of a general meeting, with what was sent along.
        Convocation = "convocation",
        /// Minutes of a general meeting; those of the last three years go to a buyer (C. civ. art. 3.94 §1 5°).
        Minutes = "minutes",
        /// The accounts of a year, as put before the general meeting.
        AnnualAccounts = "annual_accounts",
        /// The last balance sheet that the meeting approved goes to a buyer (C. civ. art. 3.94 §1 6°).
        BalanceSheet = "balance_sheet",
        /// A periodic statement of charges; those of the last two years go to a buyer (C. civ. art. 3.94 §1 5°).
        ChargeStatement = "charge_statement",
        /// A call for funds.
        CallForFunds = "call_for_funds",
        /// A budget.
        Budget = "budget",
        /// An invoice.
        Invoice = "invoice",
        /// A statement of a bank account.
        BankStatement = "bank_statement",
        /// An offer for works or supplies.
        Quote = "quote",
        /// A contract, also that of the syndic (C. civ. art. 3.89 §1).
        Contract = "contract",
        /// An insurance policy of the co-ownership.
        InsurancePolicy = "insurance_policy",
        /// The papers of a claim on an insurance.
        InsuranceClaim = "insurance_claim",
        /// The report of an inspection: lift, electricity, heating, fire.
        InspectionReport = "inspection_report",
        /// The post-intervention file (DIU, PID), which the syndic keeps (C. civ. art. 3.89 §5 10°).
        PostInterventionFile = "post_intervention_file",
        /// An energy performance certificate (PEB, EPC).
        EnergyCertificate = "energy_certificate",
        /// An asbestos certificate.
        AsbestosCertificate = "asbestos_certificate",
        /// A certificate of a fuel tank.
        TankCertificate = "tank_certificate",
        /// Papers of a case before a court; cases go into the information for a buyer (C. civ. art. 3.94 §1 4°).
        CourtFile = "court_file",
        /// A notice to the residents.
        Notice = "notice",
        /// A letter or a mail.
        Correspondence = "correspondence",
        /// A plan of the building.
        Plan = "plan",
        /// A photograph.
        Photo = "photo",
        /// Anything else.
        Other = "other",
    }
}

impl DocumentKind {
    /// How long a document of this kind is kept when nobody says otherwise.
    #[must_use]
    pub const fn retention(self) -> RetentionRule {
        match self {
            Self::BaseDeed
            | Self::ByLaws
            | Self::InternalRules
            | Self::Minutes
            | Self::PostInterventionFile
            | Self::Plan => RetentionRule::Permanent,
            Self::AnnualAccounts
            | Self::BalanceSheet
            | Self::ChargeStatement
            | Self::CallForFunds
            | Self::Budget
            | Self::Invoice
            | Self::BankStatement => RetentionRule::Accounts,
            Self::Convocation
            | Self::Contract
            | Self::InsurancePolicy
            | Self::InspectionReport
            | Self::EnergyCertificate
            | Self::AsbestosCertificate
            | Self::TankCertificate
            | Self::CourtFile => RetentionRule::Works,
            Self::InsuranceClaim => RetentionRule::Claim,
            Self::Quote | Self::Correspondence => RetentionRule::Vouchers,
            Self::Notice | Self::Photo | Self::Other => RetentionRule::Free,
        }
    }

    /// Who usually reads a document of this kind: what the form proposes.
    #[must_use]
    pub const fn usual_visibility(self) -> DocumentVisibility {
        match self {
            Self::BaseDeed
            | Self::ByLaws
            | Self::InternalRules
            | Self::Convocation
            | Self::Minutes
            | Self::AnnualAccounts
            | Self::BalanceSheet
            | Self::Budget
            | Self::InsurancePolicy
            | Self::PostInterventionFile
            | Self::EnergyCertificate
            | Self::AsbestosCertificate
            | Self::TankCertificate
            | Self::Notice
            | Self::Plan => DocumentVisibility::Owners,
            Self::ChargeStatement
            | Self::CallForFunds
            | Self::Invoice
            | Self::BankStatement
            | Self::Quote
            | Self::Contract
            | Self::InspectionReport => DocumentVisibility::Council,
            Self::InsuranceClaim | Self::CourtFile | Self::Correspondence | Self::Photo | Self::Other => {
                DocumentVisibility::Managers
            }
        }
    }
}

kinds! {
    /// Who may read a document, besides those with whom it is shared.
    DocumentVisibility refused as "document-visibility-unknown" {
        /// The syndic and the accountant.
        Managers = "managers",
        /// The council of co-ownership too, which watches over the syndic's work (C. civ. art. 3.90 §4).
        Council = "council",
        /// Every owner too.
        Owners = "owners",
        /// The council, and the owners of the units that the document is about.
        UnitOwners = "unit_owners",
        /// Besides the syndic and the accountant only the owners whom it is about, and those with whom it is shared.
        Named = "named",
    }
}

impl DocumentVisibility {
    /// The widest circle that reads the document because it belongs to it, and not because of a unit or a name.
    #[must_use]
    pub const fn circle(self) -> Option<ShareCircle> {
        match self {
            Self::Managers | Self::Named => None,
            Self::Council | Self::UnitOwners => Some(ShareCircle::Council),
            Self::Owners => Some(ShareCircle::Owners),
        }
    }

    /// Whether a document that is about an owner as a person may have it.
    #[must_use]
    pub const fn suits_personal(self) -> bool {
        matches!(self, Self::Managers | Self::Named)
    }
}

kinds! {
    /// A circle of people with whom a document may be shared, each inside the next one.
    ShareCircle refused as "document-circle-unknown" {
        /// The council of co-ownership.
        Council = "council",
        /// The owners, and so the council, whose members are owners (C. civ. art. 3.90 §1).
        Owners = "owners",
        /// Everybody who lives in the building, and so the owners.
        Residents = "residents",
    }
}

impl ShareCircle {
    /// Whether somebody of this circle reads what is open to `widest`.
    #[must_use]
    pub fn within(self, widest: Self) -> bool {
        self <= widest
    }
}

kinds! {
    /// What has become of the text of a file.
    TextState refused as "document-text-unknown" {
        /// It has not been read yet.
        Waiting = "waiting",
        /// It was read.
        Read = "read",
        /// There is none: a picture, or a scan.
        Nothing = "nothing",
        /// The file is encrypted or broken, or larger than what is read.
        Unreadable = "unreadable",
    }
}

kinds! {
    /// What a document may be about.
    ObjectKind refused as "document-object-unknown" {
        /// A building.
        Building = "building",
        /// An entrance of a building.
        Entrance = "entrance",
        /// A unit.
        Unit = "unit",
        /// An owner as a person: the document is personal then.
        Owner = "owner",
        /// A call for funds.
        CallForFunds = "call_for_funds",
        /// A deed.
        Deed = "deed",
        /// A distribution key.
        DistributionKey = "distribution_key",
        /// A mandate of a syndic.
        Mandate = "mandate",
        /// A handover from a former syndic.
        Handover = "handover",
    }
}

impl ObjectKind {
    /// The name of the thing in the identifiers of the API.
    #[must_use]
    pub const fn node(self) -> &'static str {
        match self {
            Self::Building => BuildingId::KIND,
            Self::Entrance => EntranceId::KIND,
            Self::Unit => UnitId::KIND,
            Self::Owner => OwnerId::KIND,
            Self::CallForFunds => CallId::KIND,
            Self::Deed => DeedId::KIND,
            Self::DistributionKey => KeyId::KIND,
            Self::Mandate => MandateId::KIND,
            Self::Handover => HandoverId::KIND,
        }
    }

    /// The kind with this name in the identifiers of the API.
    #[must_use]
    pub fn of_node(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.node() == name)
    }
}
