//! What an answer may hold, and when a section is complete.

use chrono::DateTime;
use uuid::Uuid;

use super::*;
use crate::{
    format::structured_communication::StructuredCommunication,
    id::{AccountId, DocumentId, DocumentVersionId},
    library::DocumentKind,
};

const VERSION: &str = "01890000-0000-7000-8000-000000000001";

fn form(outcome: &str) -> AnswerForm {
    AnswerForm { outcome: outcome.into(), ..AnswerForm::default() }
}

fn item(label: &str) -> ItemForm {
    ItemForm { label: label.into(), ..ItemForm::default() }
}

fn answer(outcome: AnswerOutcome) -> Answer {
    Answer {
        outcome,
        text: None,
        items: Vec::new(),
        documents: Vec::new(),
        verified_by: AccountId(Uuid::nil()),
        verified_by_name: "Ann".into(),
        verified_at: DateTime::UNIX_EPOCH,
        from_default: false,
        version: 1,
    }
}

fn paper() -> ComputedDocument {
    ComputedDocument {
        document: DocumentId(Uuid::nil()),
        version: DocumentVersionId(Uuid::nil()),
        title: "Procès-verbal".into(),
        kind: DocumentKind::Minutes,
        dated_on: day("2025-05-19"),
    }
}

#[test]
fn a_case_is_told_with_what_is_at_stake_and_its_papers() {
    let form = AnswerForm {
        items: vec![ItemForm {
            total: "12.500,00".into(),
            share: "1.500,00".into(),
            date: "2025-11-03".into(),
            ..item("Assainissement c. ACP")
        }],
        documents: vec![VERSION.into(), VERSION.into(), " ".into()],
        ..form("given")
    };
    let answer = NewAnswer::parse(SectionKind::Proceedings, &form).unwrap();
    assert_eq!(answer.items.len(), 1);
    assert_eq!(answer.items[0].share, Some(Cents(150_000)));
    assert_eq!(answer.documents.len(), 1, "each document once");
    assert_eq!(answer.require_evidence(SectionKind::Proceedings, false), Ok(()));
}

#[test]
fn every_wrong_field_of_an_answer_is_told() {
    let form = AnswerForm {
        items: vec![
            ItemForm { total: "10,00".into(), share: "11,00".into(), ..item("Toit") },
            ItemForm { date: "31/02/2026".into(), open: "x".into(), ..ItemForm::default() },
            ItemForm { communication: "+++090/9337/55493+++".into(), ..item("Façade") },
            ItemForm::default(),
            ItemForm { total: "-5".into(), ..item("Ascenseur") },
        ],
        documents: vec!["none".into()],
        ..form("maybe")
    };
    assert_eq!(
        told(NewAnswer::parse(SectionKind::Works, &form).unwrap_err()),
        [
            ("outcome".to_owned(), "transfer-outcome-unknown"),
            ("items.0.share".to_owned(), "transfer-share-above-total"),
            ("items.1.label".to_owned(), "text-required"),
            ("items.1.date".to_owned(), "date-impossible"),
            ("items.1.open".to_owned(), "amount-malformed"),
            ("items.2.communication".to_owned(), "transfer-field-unasked"),
            ("items.4.total".to_owned(), "transfer-amount-negative"),
            ("documents.0".to_owned(), "document-version-unknown"),
        ]
    );
}

#[test]
fn none_stands_alone_and_a_reservation_says_why() {
    let beside = AnswerForm { items: vec![item("Toit")], documents: vec![VERSION.into()], ..form("none") };
    assert_eq!(
        told(NewAnswer::parse(SectionKind::Works, &beside).unwrap_err()),
        [("items".to_owned(), "transfer-answer-contradicts"), ("documents".to_owned(), "transfer-answer-contradicts")]
    );
    assert_eq!(
        told(NewAnswer::parse(SectionKind::Contracts, &form("reserved")).unwrap_err()),
        [("text".to_owned(), "text-required")]
    );
    assert_eq!(
        told(NewAnswer::parse(SectionKind::Syndic, &form("none")).unwrap_err()),
        [("outcome".to_owned(), "transfer-none-refused")]
    );
    assert_eq!(
        told(NewAnswer::parse(SectionKind::Works, &form("given")).unwrap_err()),
        [("text".to_owned(), "transfer-answer-empty")]
    );
    assert!(NewAnswer::parse(SectionKind::Works, &form("none")).is_ok());
}

#[test]
fn what_is_open_of_a_contribution_is_an_amount() {
    let mut arrears = AnswerForm {
        items: vec![ItemForm {
            communication: "+++090/9337/55493+++".into(),
            note: "payé en partie".into(),
            ..ItemForm::default()
        }],
        ..form("given")
    };
    assert_eq!(
        told(NewAnswer::parse(SectionKind::Arrears, &arrears).unwrap_err()),
        [("items.0.open".to_owned(), "amount-required")]
    );
    arrears.items[0].open = "120,00".into();
    let read = NewAnswer::parse(SectionKind::Arrears, &arrears).unwrap();
    assert_eq!(read.items[0].open, Some(Cents(12_000)));
}

#[test]
fn of_a_fund_the_amount_is_told() {
    let words = AnswerForm { text: "Voir le bilan".into(), ..form("given") };
    for section in [SectionKind::WorkingFund, SectionKind::ReserveFund] {
        let refused = NewAnswer::parse(section, &words).unwrap_err();
        assert_eq!(told(refused), [("items".to_owned(), "transfer-figure-missing")]);
        let told = AnswerForm { items: vec![ItemForm { total: "0".into(), ..item("Solde") }], ..form("given") };
        assert!(NewAnswer::parse(section, &told).is_ok());
        assert!(NewAnswer::parse(section, &form("none")).is_ok(), "there may be no such fund");
    }
}

#[test]
fn a_section_that_asks_for_evidence_says_which() {
    for section in SectionKind::ALL {
        let shape = section.shape();
        assert!(!shape.evidence || !shape.documents.is_empty(), "{section:?}");
        assert!(!shape.figure || shape.items.is_some_and(|items| items.total), "{section:?}");
    }
}

#[test]
fn more_than_a_file_can_hold_is_refused() {
    let many = AnswerForm { items: vec![item("Contrat"); ITEMS_MAX + 1], ..form("given") };
    let refusals = NewAnswer::parse(SectionKind::Contracts, &many).unwrap_err();
    assert!(refusals.has("transfer-too-many"));
    // Calls of more than five years, one a month, are no items of their own.
    let stated = |rank: usize| ItemForm {
        communication: StructuredCommunication::from_base(u64::try_from(rank).unwrap()).unwrap().display(),
        open: "0".into(),
        ..ItemForm::default()
    };
    let calls = AnswerForm { items: (1..=ITEMS_MAX + 12).map(stated).collect(), ..form("given") };
    assert_eq!(NewAnswer::parse(SectionKind::Arrears, &calls).map(|new| new.items.len()), Ok(ITEMS_MAX + 12));
}

#[test]
fn where_something_is_said_to_be_there_it_is_shown() {
    let said = NewAnswer::parse(SectionKind::Works, &AnswerForm { text: "Façade".into(), ..form("given") }).unwrap();
    let refusal = said.require_evidence(SectionKind::Works, false).unwrap_err();
    assert_eq!((refusal.code, refusal.law), ("transfer-evidence-missing", Some("C. civ. art. 3.94 §2 1°")));
    assert_eq!(said.require_evidence(SectionKind::Works, true), Ok(()));
    assert_eq!(said.require_evidence(SectionKind::Claims, false), Ok(()));
}

#[test]
fn complete_open_or_reserved() {
    use OpenReason::{Changed, Evidence, Register, Reserved, Unanswered, Usual};
    let law = SectionKind::Proceedings.need(TransferKind::Contract);
    let optional = SectionKind::Contracts.need(TransferKind::Contract);
    let found = |documents: bool, lacks| Computed {
        documents: documents.then(paper).into_iter().collect(),
        lacks,
        ..Computed::default()
    };
    let judge =
        |kind, need, found: Option<&Computed>, answer: Option<&Answer>| Completeness::judge(kind, need, found, answer);
    let (proceedings, contracts) = (SectionKind::Proceedings, SectionKind::Contracts);

    assert_eq!(judge(proceedings, law, None, None), Completeness::Open(Unanswered));
    assert_eq!(judge(proceedings, law, Some(&found(false, Some(Register))), None), Completeness::Open(Register));
    assert_eq!(judge(SectionKind::Minutes, law, Some(&found(true, None)), None), Completeness::Complete);

    let none = answer(AnswerOutcome::None);
    assert_eq!(judge(proceedings, law, None, Some(&none)), Completeness::Complete);
    assert_eq!(judge(proceedings, law, Some(&found(true, None)), Some(&none)), Completeness::Open(Changed));
    let proposed = Computed { proposed: true, ..found(true, None) };
    assert_eq!(judge(contracts, optional, Some(&proposed), Some(&none)), Completeness::Complete);
    let usual = Answer { from_default: true, ..none };
    assert_eq!(judge(proceedings, law, None, Some(&usual)), Completeness::Open(Usual));
    assert_eq!(judge(contracts, optional, None, Some(&usual)), Completeness::Complete);

    let given = answer(AnswerOutcome::Given);
    assert_eq!(judge(proceedings, law, None, Some(&given)), Completeness::Open(Evidence));
    assert_eq!(judge(contracts, optional, None, Some(&given)), Completeness::Complete);

    let reserved = answer(AnswerOutcome::Reserved);
    assert_eq!(judge(proceedings, law, None, Some(&reserved)), Completeness::Open(Reserved));
    assert_eq!(judge(contracts, optional, None, Some(&reserved)), Completeness::Reserved);
}
