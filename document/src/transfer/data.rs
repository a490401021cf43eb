//! What a document says, in facts and independent of language: it is frozen when a version is made, printed from, and attached for machines.
//!
//! Names and texts are as people wrote them; everything that has words in four languages stands here as its stable code.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    language::Language,
    library::DocumentKind,
    money::Cents,
    transfer::{
        Requester, TransferKind,
        section::{LineWord, SectionKind},
    },
};
use serde::{Deserialize, Serialize};

/// The version of the data. A reader refuses what it does not know, so any change of meaning changes this word.
pub const SCHEMA_NAME: &str = "mitoyen/transfer/1";

/// The information about one unit under C. civ. art. 3.94, as it stood on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferData {
    /// [`SCHEMA_NAME`].
    pub schema: String,
    /// Which document this is; see [`TransferIssue::draft`].
    pub document: TransferIssue,
    /// Who asked for what.
    pub request: TransferRequest,
    /// The co-ownership.
    pub association: TransferAssociation,
    /// The unit that is sold, by its reference in the base deed.
    pub unit: String,
    /// Every section once, in the order of [`SectionKind::ALL`].
    pub sections: Vec<TransferSection>,
    /// What goes with the document, numbered from 1 in this order.
    pub annexes: Vec<TransferAnnex>,
}

/// Which version of which state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferIssue {
    /// A draft proves nothing.
    pub status: IssueStatus,
    /// The day as of which every figure holds.
    pub reference_date: NaiveDate,
    /// The language of the printed document.
    pub language: Language,
    /// The number of the version, from 1; absent on a draft.
    pub version: Option<u32>,
    /// When the version was made; absent on a draft.
    pub issued_at: Option<DateTime<Utc>>,
    /// The Belgian day on which that was; absent on a draft.
    pub issued_on: Option<NaiveDate>,
    /// The last day for which the figures may be relied on without asking again; absent on a draft.
    pub valid_until: Option<NaiveDate>,
    /// The code under which the document can be checked; absent on a draft.
    pub verification_code: Option<String>,
    /// The page that answers for the code; absent on a draft.
    pub verification_url: Option<String>,
    /// The sections that say something else than the version before; empty on the first one.
    pub changed: Vec<SectionKind>,
}

impl TransferIssue {
    /// A draft of the figures of a day.
    #[must_use]
    pub const fn draft(reference_date: NaiveDate, language: Language) -> Self {
        Self {
            status: IssueStatus::Draft,
            reference_date,
            language,
            version: None,
            issued_at: None,
            issued_on: None,
            valid_until: None,
            verification_code: None,
            verification_url: None,
            changed: Vec::new(),
        }
    }
}

/// Whether a document was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueStatus {
    /// To be looked at by whoever prepares it.
    Draft,
    /// It can be checked under its code.
    Issued,
}

/// Who asked for what, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferRequest {
    /// The number of the request in its association: `ED-2026-0007`.
    pub number: String,
    /// Before the contract or before the deed.
    pub kind: TransferKind,
    /// In which quality it was asked.
    pub requester: Requester,
    /// Who asked.
    pub requester_name: String,
    /// Her office or firm.
    pub requester_office: Option<String>,
    /// What the requester calls the file.
    pub requester_reference: Option<String>,
    /// The Belgian day on which the request arrived.
    pub received_on: NaiveDate,
    /// The last day on which the law allows the answer.
    pub due_on: NaiveDate,
    /// When the deed is planned.
    pub transfer_on: Option<NaiveDate>,
    /// What the information costs the seller (C. civ. art. 3.94 §4).
    pub fee_cents: Cents,
}

/// The co-ownership as it must show on each of its documents (C. civ. art. 3.86 §1), and its syndic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferAssociation {
    /// Legal name.
    pub name: String,
    /// Ten digits.
    pub enterprise_number: String,
    /// Street, then postal code and municipality.
    pub address: Vec<String>,
    /// Who signs: the syndic, or whoever the settings name.
    pub signatory_name: String,
    /// In which quality: "Syndic".
    pub signatory_role: Option<String>,
    /// Who manages it.
    pub syndic: TransferSyndic,
}

/// The syndic (C. civ. art. 3.89 §2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferSyndic {
    /// Firm or person.
    pub name: String,
    /// Ten digits.
    pub enterprise_number: Option<String>,
    /// The number at the institute of estate agents (IPI, BIV).
    pub recognition_number: Option<String>,
    /// Street, then postal code and municipality.
    pub address: Vec<String>,
    /// International form.
    pub phone: Option<String>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Since when the mandate runs.
    pub mandate_from: Option<NaiveDate>,
    /// When it ends.
    pub mandate_until: Option<NaiveDate>,
}

/// One section: what the records say, what the syndic says, and who answers for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferSection {
    /// Which one.
    pub kind: SectionKind,
    /// Whether the law asks for it in a request of this kind.
    pub need: SectionNeed,
    /// The article that asks for it, or that it comes from.
    pub law: Option<String>,
    /// How it is answered.
    pub outcome: SectionOutcome,
    /// What was computed from the records, in the order in which it is shown; empty where there is nothing to compute.
    pub lines: Vec<TransferLine>,
    /// What the syndic says in her own words.
    pub text: Option<String>,
    /// What the syndic lists: cases, funds, contracts.
    pub items: Vec<TransferItem>,
    /// The documents that belong to it.
    pub documents: Vec<TransferDocument>,
    /// Who answers for it and since when; each "none" has it.
    pub verified: Option<TransferVerified>,
}

/// How much a section is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionNeed {
    /// The law asks for it.
    Law,
    /// The law does not, notaries do.
    Usual,
    /// Given because it helps.
    Optional,
}

/// How a section is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionOutcome {
    /// The records say it; nobody had to add anything.
    Computed,
    /// The syndic said it, or added to what the records say.
    Given,
    /// There is none, which somebody has verified.
    None,
    /// Left open, with a reservation that shows; so is every section of a draft that is still to be worked on.
    Reserved,
}

/// Who answers for a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferVerified {
    /// The name of the person.
    pub by: String,
    /// The Belgian day.
    pub on: NaiveDate,
}

/// One line that the syndic wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferItem {
    /// What it is.
    pub label: String,
    /// The structured communication of a contribution that it is about, as it is printed.
    pub communication: Option<String>,
    /// When it was decided, began, or was signed.
    pub date: Option<NaiveDate>,
    /// The whole amount.
    pub total_cents: Option<Cents>,
    /// The part of the unit.
    pub share_cents: Option<Cents>,
    /// What is still to be paid.
    pub open_cents: Option<Cents>,
    /// Anything else.
    pub note: Option<String>,
}

/// A document that belongs to a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferDocument {
    /// Its title in the library.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The day that it bears.
    pub dated_on: Option<NaiveDate>,
    /// Its number in the list of annexes.
    pub annex: u32,
}

/// A file that goes with the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferAnnex {
    /// From 1, in the order of the list.
    pub number: u32,
    /// Its title in the library.
    pub title: String,
    /// The first section that names it.
    pub section: SectionKind,
    /// The version of the document in the library.
    pub document_version: String,
    /// The name of the file.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// How many bytes it has.
    pub size: u64,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

/// One line of what the records say: what it is about, and whatever of the rest applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferLine {
    /// What it is about; it decides what the other fields mean, see [`LineWord`].
    pub word: LineWord,
    /// A name that goes with the word: of a key, of a call.
    pub label: Option<String>,
    /// What it says, where it says it in words.
    pub text: Option<String>,
    /// The stable name of something that has a word in every language: for a unit what it is, for an owner which right she holds, for a key
    /// where its parts come from.
    pub code: Option<String>,
    /// The unit that it is about, where that need not be the one that is sold.
    pub unit: Option<String>,
    /// A day: that of a call, the first of a mandate.
    pub date: Option<NaiveDate>,
    /// Another day: that on which something is due, the last of a mandate.
    pub due: Option<NaiveDate>,
    /// Parts.
    pub parts: Option<i64>,
    /// Of how many.
    pub parts_total: Option<i64>,
    /// An amount: of the whole association, of a whole contribution.
    pub total_cents: Option<Cents>,
    /// The part of it that falls on the unit.
    pub share_cents: Option<Cents>,
    /// The part of it that goes to the reserve fund (C. civ. art. 3.86 §3).
    pub reserve_cents: Option<Cents>,
    /// What is still owed of it.
    pub open_cents: Option<Cents>,
    /// The structured communication of a contribution, as it is printed.
    pub communication: Option<String>,
}

impl TransferLine {
    /// A line about something, with nothing said yet.
    #[must_use]
    pub const fn new(word: LineWord) -> Self {
        Self {
            word,
            label: None,
            text: None,
            code: None,
            unit: None,
            date: None,
            due: None,
            parts: None,
            parts_total: None,
            total_cents: None,
            share_cents: None,
            reserve_cents: None,
            open_cents: None,
            communication: None,
        }
    }
}
