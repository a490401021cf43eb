//! What the registers say about a section, in lines that pages, programs and the document show alike.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::OpenReason;
use crate::{
    id::{DocumentId, DocumentVersionId},
    library::DocumentKind,
    money::Cents,
    property::kinds,
    refusal::Refusal,
};

kinds! {
    /// What a computed line is about.
    LineWord refused as "transfer-line-unknown" {
        /// The legal name of the association.
        Association = "association",
        /// Its seat.
        Seat = "seat",
        /// A number in the enterprise register.
        EnterpriseNumber = "enterprise_number",
        /// The building.
        Building = "building",
        /// The lot's name in the base deed and its kind.
        Unit = "unit",
        /// Its storey.
        Floor = "floor",
        /// Its floor area.
        Area = "area",
        /// Its reference in the land register.
        Cadastral = "cadastral",
        /// Somebody who holds a right in it on the day, with the part held.
        Owner = "owner",
        /// The base deed.
        BaseDeed = "base_deed",
        /// The lot's shares in the common parts.
        GeneralShares = "general_shares",
        /// The lot's parts in a distribution key.
        KeyParts = "key_parts",
        /// A contribution to a call for funds.
        Contribution = "contribution",
        /// A contribution that is not due yet.
        NotYetDue = "not_yet_due",
        /// The fee for the file of the transfer.
        Fee = "fee",
        /// What is owed for one lot.
        PerUnit = "per_unit",
        /// Everything together.
        Total = "total",
        /// What is owed to the working fund: the owner's account for ordinary charges.
        WorkingAccount = "working_account",
        /// What is owed to the reserve fund: the owner's account for it.
        ReserveAccount = "reserve_account",
        /// A call for funds that has been issued.
        Call = "call",
        /// The lot's share of a fund.
        LotShare = "lot_share",
        /// The first day of the documents that belong here.
        From = "from",
        /// The name of the syndic.
        Syndic = "syndic",
        /// Where the syndic has her seat.
        Address = "address",
        /// A telephone number.
        Phone = "phone",
        /// An address for electronic mail.
        Email = "email",
        /// The number with the institute of estate agents.
        Ipi = "ipi",
        /// Who insures the syndic's liability.
        Insurer = "insurer",
        /// From when to when the syndic is in office.
        Mandate = "mandate",
    }
}

/// One line of what the registers say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub word: LineWord,
    /// A name that goes with the word: of a key, of a call.
    pub label: Option<String>,
    /// What it says, where it says it in words.
    pub text: Option<String>,
    /// The stable name of something that has a word in every language: for a lot what it is, for an owner which right she holds, for a key where its
    /// parts come from.
    pub code: Option<&'static str>,
    /// The lot that it is about, where that need not be the one transferred.
    pub unit: Option<String>,
    /// A day: that of a call, the first of a mandate.
    pub date: Option<NaiveDate>,
    /// Another day: that on which something is due, the last of a mandate.
    pub due: Option<NaiveDate>,
    /// Parts, and of how many.
    pub parts: Option<(i64, i64)>,
    /// An amount: of the whole association, of a whole contribution.
    pub total: Option<Cents>,
    /// The part of it that falls on the lot.
    pub share: Option<Cents>,
    /// The part of it that goes to the reserve fund (C. civ. art. 3.86 §3).
    pub reserve: Option<Cents>,
    /// What is still owed of it.
    pub open: Option<Cents>,
    /// The structured communication of a contribution, by which an answer names it; as it is printed.
    pub communication: Option<String>,
}

impl Line {
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
            total: None,
            share: None,
            reserve: None,
            open: None,
            communication: None,
        }
    }

    /// A line that says something in words.
    #[must_use]
    pub fn saying(word: LineWord, text: impl Into<String>) -> Self {
        Self { text: Some(text.into()), ..Self::new(word) }
    }
}

/// A document of the library that belongs to a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComputedDocument {
    /// The document.
    pub document: DocumentId,
    /// Its version in force.
    pub version: DocumentVersionId,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The day of the document.
    pub dated_on: NaiveDate,
}

/// What the registers say about a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Computed {
    /// Its lines, in the order in which they are shown.
    pub lines: Vec<Line>,
    /// Documents of the library that go with it, the newest first.
    pub documents: Vec<ComputedDocument>,
    /// Whether these documents are proposed only, so that none goes out before an answer names it.
    pub proposed: bool,
    /// Why that is not enough without an answer; nothing where it is.
    pub lacks: Option<OpenReason>,
}

impl Computed {
    /// The documents that go out without anybody having named them.
    #[must_use]
    pub fn enclosed(&self) -> &[ComputedDocument] {
        if self.proposed { &[] } else { &self.documents }
    }

    /// Whether the registers themselves show that there is something: a document that goes out, or a call that has been issued. Then "none" is no
    /// answer, and whoever adds to it in words need not prove it again.
    #[must_use]
    pub fn shows(&self) -> bool {
        !self.enclosed().is_empty() || self.lines.iter().any(|line| line.word == LineWord::Call)
    }
}
