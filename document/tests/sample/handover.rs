//! A letter of demand: what a former syndic still owes.

use document::letter::{LetterAssociation, LetterSyndic, LetterVerification};
use document::property::handover::{
    HandoverDemand, HandoverFacts, HandoverFactsItem, HandoverLabels, HandoverLine, HandoverSection,
};
use entity::date::format_date;
use entity::language::Language;
use entity::property::{HandoverItemKind, HandoverItemState, handover_due_on};

use super::place;
use super::{ISSUED, Words, issued_at};

/// A letter that asks for that many things, the last of which was handed over incomplete.
pub fn demand(language: Language, things: usize) -> HandoverDemand {
    let words = Words::of(language);
    let place = place::of(language);
    let ended = chrono::NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
    let due = handover_due_on(ended).unwrap();
    let date = |day| format_date(day, language);
    let note = "2024 – « Journal » §".to_owned();
    let kinds = &HandoverItemKind::ALL[..things];
    let disputed = kinds.last().copied();
    let line = |kind: &HandoverItemKind| HandoverLine {
        label: words.with_number(&format!("property-handover-item-{}", kind.code()), "years", 7),
        note: (Some(*kind) == disputed).then(|| note.clone()),
    };
    let section = |id: &str, wanted: bool| HandoverSection {
        title: words.get(id),
        items: kinds.iter().filter(|kind| (Some(**kind) == disputed) == wanted).map(line).collect(),
    };
    let sections =
        [section("property-handover-letter-awaited", false), section("property-handover-letter-disputed", true)];
    let state = |kind: &HandoverItemKind| {
        if Some(*kind) == disputed { HandoverItemState::Disputed } else { HandoverItemState::Awaited }
    };
    let verification = LetterVerification {
        code: "K7QF-2M9X-0007".to_owned(),
        url: "https://mitoyen.example/verify/K7QF-2M9X-0007".to_owned(),
    };
    let subject = words.with("property-handover-letter-subject", &[("association", place.association)]);
    HandoverDemand {
        language,
        labels: HandoverLabels::from_words(|id| words.get(id)),
        title: words.with("property-handover-letter-title", &[("subject", &subject), ("predecessor", place.owner)]),
        ident: format!("handover/{}/{things}", language.code()),
        issued_at: issued_at(),
        draft: None,
        association: LetterAssociation {
            name: place.association.to_owned(),
            enterprise_number: place.enterprise_number.to_owned(),
            address: place.address.map(str::to_owned).to_vec(),
            syndic: LetterSyndic {
                name: place.syndic.to_owned(),
                contact: place.contact.iter().map(|line| (*line).to_owned()).collect(),
            },
        },
        addressee: [&[place.owner], place.owner_address].concat().into_iter().map(str::to_owned).collect(),
        place_and_date: words.with("document-call-place-and-date", &[("place", place.town), ("date", &date(ISSUED))]),
        reference: "1-H20260115-1".to_owned(),
        subject,
        salutation: words.get("document-call-salutation"),
        opening: words.with("property-handover-letter-opening-overdue", &[("due", &date(due))]),
        introduction: vec![
            words.with(
                "property-handover-letter-mandate",
                &[("association", place.association), ("ended", &date(ended))],
            ),
            words.with("property-handover-letter-law-overdue", &[("due", &date(due))]),
        ],
        sections: sections.into_iter().filter(|section| !section.items.is_empty()).collect(),
        conclusion: ["none", "inventory", "otherwise"]
            .map(|id| words.get(&format!("property-handover-letter-{id}")))
            .to_vec(),
        signature: vec![
            words.get("document-call-signature-association"),
            words.with("document-call-signature-syndic", &[("syndic", place.syndic)]),
        ],
        facts: HandoverFacts {
            reference: "1-H20260115-1".to_owned(),
            status: "issued".to_owned(),
            issued_on: ISSUED,
            mandate_ended_on: ended,
            due_on: due,
            law: "C. civ. art. 3.89 §5 7°".to_owned(),
            association_name: place.association.to_owned(),
            association_enterprise_number: place.enterprise_number.replace('.', ""),
            predecessor_name: place.owner.to_owned(),
            items: kinds
                .iter()
                .map(|kind| HandoverFactsItem {
                    kind: kind.code().to_owned(),
                    state: state(kind).code().to_owned(),
                    years: (*kind == HandoverItemKind::Accounts).then_some(7),
                    note: (Some(*kind) == disputed).then(|| note.clone()),
                })
                .collect(),
            verification_code: Some(verification.code.clone()),
            verification_url: Some(verification.url.clone()),
        },
        verification: Some(verification),
    }
}
