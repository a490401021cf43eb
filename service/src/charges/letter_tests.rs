//! Letters that were frozen before something was printed on them are drawn as they were; later ones say more.

use serde_json::{Value, json};

use super::*;

/// A letter as it was frozen by the first version of the product.
fn frozen() -> Value {
    json!({
        "language": "nl", "association": "VME De Linden", "enterprise_number": "0123456749",
        "seat": ["Lindenlaan 12", "1080 Brussel"], "city": "Brussel", "syndic": "Kantoor Demo", "owner": "Bob Claes",
        "addressee": ["Bob Claes", "Hoogstraat 1", "1000 Brussel"], "reference": "1-1-2", "title": "Voorschot",
        "issued_on": "2026-03-02", "issued_at": "2026-03-02T09:30:00Z", "due_on": "2026-03-31",
        "lines": [{
            "unit": "A2", "kind": "apartment", "floor": null, "label": "Lasten", "nature": "ordinary", "fund": "working",
            "key": "Algemeen", "parts": 350, "key_total": 1000, "base": 123_456, "numerator": 1, "denominator": 1, "amount": 43_210,
        }],
        "total": 43_210, "reserve": 0, "iban": "BE43068999999501", "communication": "000100000128",
        "code": "K7QF2M9X0001ABCD", "verify_at": "https://mitoyen.example/verify/K7QF2M9X0001ABCD",
    })
}

fn drawn(snapshot: &LetterSnapshot) -> CallLetter {
    snapshot.letter(&labels(snapshot.language), None).unwrap()
}

#[test]
fn a_letter_that_was_frozen_before_says_no_more_than_it_did() {
    let snapshot: LetterSnapshot = serde_json::from_value(frozen()).unwrap();
    assert_eq!(serde_json::to_value(&snapshot).unwrap(), frozen());
    let letter = drawn(&snapshot);
    let payment = letter.payment.unwrap();
    assert!(letter.association.syndic.contact.is_empty() && letter.mentions.is_empty());
    assert_eq!((payment.bic, payment.beneficiary.as_str()), (None, "VME De Linden"));
    assert_eq!(letter.facts.payment.unwrap().beneficiary, "VME De Linden");
}

#[test]
fn a_later_letter_names_the_bank_the_syndic_and_the_holder_of_the_account() {
    let contact = SyndicContact {
        street: "Place d’Armes 1".to_owned(),
        postal_code: "2930".to_owned(),
        city: "Luxembourg".to_owned(),
        country: "LU".to_owned(),
        phone: Some("+352 123456".to_owned()),
        email: None,
        ipi_number: Some("506.123".to_owned()),
    };
    let snapshot = LetterSnapshot {
        bic: Some("GKCCBEBB".to_owned()),
        payee: Some("ACP Les Tilleuls".to_owned()),
        contact: Some(contact),
        ..serde_json::from_value(frozen()).unwrap()
    };
    let kept: LetterSnapshot = serde_json::from_value(serde_json::to_value(&snapshot).unwrap()).unwrap();
    let letter = drawn(&kept);
    assert_eq!(
        letter.association.syndic.contact,
        ["Place d’Armes 1", "2930 Luxembourg", "Luxemburg", "+352 123456", "BIV-nummer 506.123"]
    );
    let payment = letter.payment.as_ref().unwrap();
    assert_eq!((payment.bic.as_deref(), payment.beneficiary.as_str()), (Some("GKCCBEBB"), "ACP Les Tilleuls"));
    assert!(payment.epc.contains("\nACP Les Tilleuls\n"));
    assert_eq!(letter.association.name, "VME De Linden");
    // What is printed, what is scanned and what is attached agree, or the letter would not be drawn.
    let batch = document::charges::CallLetterBatch {
        language: kept.language,
        title: "Opvraging".to_owned(),
        author: kept.association.clone(),
        ident: "call/1".to_owned(),
        issued_at: kept.issued_at,
        window: document::charges::LetterWindow::Right,
        letters: vec![letter],
    };
    assert_eq!(batch.render().unwrap().pages, 1);
}

/// A letter of which the only line has these fields besides or instead.
fn with_line(fields: &[(&str, Value)]) -> Value {
    let mut letter = frozen();
    for (name, value) in fields {
        letter["lines"][0][*name] = value.clone();
    }
    letter
}

#[test]
fn what_meters_counted_is_written_with_its_decimals_and_told_to_machines() {
    let written = |kind: &str| {
        let fields = [("key_kind", json!(kind)), ("parts", json!(28_000)), ("key_total", json!(1_672_500))];
        let snapshot: LetterSnapshot = serde_json::from_value(with_line(&fields)).unwrap();
        assert_eq!(serde_json::to_value(&snapshot).unwrap(), with_line(&fields));
        drawn(&snapshot)
    };
    let metered = written("consumption");
    assert_eq!(metered.sections[0].lines[0].shares, "28,000 / 1.672,500");
    assert_eq!(metered.mentions, [Text::new(Language::Nl).get("document-call-mention-consumption")]);
    let attached: Value = serde_json::from_str(&metered.facts.attachment().unwrap().json).unwrap();
    let line = &attached["lines"][0];
    assert_eq!((&line["shares"], &line["shares_unit"]), (&json!(28_000), &json!(METERED)));

    let shares = written("special");
    assert_eq!(shares.sections[0].lines[0].shares, "28.000 / 1.672.500");
    assert!(shares.mentions.is_empty());
    assert!(!shares.facts.attachment().unwrap().json.contains("shares_unit"));
}

#[test]
fn whoever_shares_a_divided_unit_is_told_who_answers_and_what_is_saved() {
    let text = Text::new(Language::Nl);
    let (joint, undivided) = (text.get("document-call-mention-joint"), text.get("document-call-mention-undivided"));
    let mentions = |divided: Value| {
        let mut letter = with_line(&[("numerator", json!(1)), ("denominator", json!(2))]);
        letter["divided"] = divided;
        drawn(&serde_json::from_value(letter).unwrap()).mentions
    };
    let of = |unit: &str| json!([{ "unit": unit, "amount": 86_420, "reserve": 12_000 }]);
    assert_eq!(mentions(json!([])), [undivided.as_str()]);
    // Half of a usufruct is no undivided ownership.
    let half = mentions(of("A2"));
    assert_eq!((half.len(), &half[0]), (2, &joint));
    for part in ["kavel A2", "864,20\u{a0}€", "120,00\u{a0}€", "reservekapitaal"] {
        assert!(half[1].contains(part), "{part} is missing in {}", half[1]);
    }
    let both = mentions(of("G1"));
    assert_eq!((both.len(), &both[0], &both[2]), (3, &joint, &undivided));
}
