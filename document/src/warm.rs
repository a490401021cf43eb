//! The first document, made before anyone waits for one.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use entity::{
    language::Language,
    money::Cents,
    transfer::{
        Requester, TransferKind,
        section::{LineWord, SectionKind},
    },
};

use crate::charges::{
    CallAssociation, CallFacts, CallLabels, CallLetter, CallLetterBatch, CallLine, CallSection, CallStatus, CallSyndic,
    CallVerification, LetterWindow,
};
use crate::render::RenderError;
use crate::transfer::{
    self, SCHEMA_NAME, SectionNeed, SectionOutcome, TransferAssociation, TransferData, TransferIssue, TransferLine,
    TransferRequest, TransferSection, TransferSyndic,
};

/// Renders a letter and the information about a unit and throws both away, which loads fonts, library and templates.
///
/// Call it once at start, in a blocking thread: it takes some hundred milliseconds, which the first reader then does not wait.
///
/// # Errors
///
/// The templates in this binary do not work, see [`RenderError::Failed`]; better known at start.
pub fn warm() -> Result<(), RenderError> {
    let letters = Language::ALL.into_iter().zip(1..).map(|(language, rank)| letter(language, rank)).collect();
    let batch = CallLetterBatch {
        language: Language::default(),
        title: "–".to_owned(),
        author: "–".to_owned(),
        ident: "warm".to_owned(),
        issued_at: DateTime::UNIX_EPOCH,
        window: LetterWindow::Right,
        letters,
    };
    batch.render()?;
    transfer()
}

/// The information about a unit that is sold has a template of its own, with contents and tables.
fn transfer() -> Result<(), RenderError> {
    let (day, language) = (NaiveDate::default(), Language::default());
    let text = || "Aà 1234,56 €".to_owned();
    let section = |kind: &SectionKind| TransferSection {
        kind: *kind,
        need: SectionNeed::Usual,
        law: None,
        outcome: SectionOutcome::Reserved,
        lines: vec![TransferLine { open_cents: Some(Cents::ZERO), ..TransferLine::new(LineWord::Total) }],
        text: Some(text()),
        items: Vec::new(),
        documents: Vec::new(),
        verified: None,
    };
    let syndic = TransferSyndic {
        name: text(),
        enterprise_number: None,
        recognition_number: None,
        address: Vec::new(),
        phone: None,
        email: None,
        mandate_from: None,
        mandate_until: None,
    };
    let data = TransferData {
        schema: SCHEMA_NAME.to_owned(),
        document: TransferIssue::draft(day, language),
        request: TransferRequest {
            number: text(),
            kind: TransferKind::Contract,
            requester: Requester::Seller,
            requester_name: text(),
            requester_office: None,
            requester_reference: None,
            received_on: day,
            due_on: day,
            transfer_on: None,
            fee_cents: Cents::ZERO,
        },
        association: TransferAssociation {
            name: text(),
            enterprise_number: text(),
            address: Vec::new(),
            signatory_name: text(),
            signatory_role: None,
            syndic,
        },
        unit: text(),
        sections: SectionKind::ALL.iter().map(section).collect(),
        annexes: Vec::new(),
    };
    transfer::render(&data, &[], "warm", &|id: &str, _: &[(&'static str, &str)]| id.to_owned()).map(drop)
}

/// One letter with a line in each cut of the font; the characters are those that letters are full of.
fn letter(language: Language, rank: u32) -> CallLetter {
    let text = || "Aà 1234,56 €".to_owned();
    let line =
        CallLine { unit: text(), purpose: None, key: text(), shares: text(), base: text(), part: None, amount: text() };
    let verification = CallVerification { code: text(), url: "https://mitoyen.example/".to_owned() };
    CallLetter {
        language,
        labels: Arc::new(CallLabels::from_words(str::to_owned)),
        status: CallStatus::Issued,
        association: CallAssociation {
            name: text(),
            enterprise_number: text(),
            address: vec![text()],
            syndic: CallSyndic { name: text(), contact: Vec::new() },
        },
        addressee: vec![text()],
        place_and_date: text(),
        reference: rank.to_string(),
        subject: text(),
        salutation: None,
        opening: text(),
        introduction: Vec::new(),
        sections: vec![CallSection { title: text(), lines: vec![line], subtotal_label: text(), subtotal: text() }],
        total: text(),
        reserve_fund: text(),
        payment: None,
        shares_explanation: text(),
        mentions: Vec::new(),
        signature: Vec::new(),
        facts: CallFacts {
            reference: rank.to_string(),
            status: "issued".to_owned(),
            issued_on: NaiveDate::default(),
            due_on: NaiveDate::default(),
            association_name: text(),
            association_enterprise_number: text(),
            owner_name: text(),
            lines: Vec::new(),
            total_cents: 0,
            reserve_fund_cents: 0,
            payment: None,
            verification_code: verification.code.clone(),
            verification_url: verification.url.clone(),
        },
        verification,
    }
}
