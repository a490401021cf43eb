//! The letter of demand, looked at with the tools of others.

use document::letter::LetterMarker;
use document::property::handover::HandoverDemand;
use document::render::RenderError;
use entity::language::Language;
use entity::property::HandoverItemKind;

use crate::sample::{self, Words};
use crate::tools::{Paper, stored};

fn paper(test: &str, demand: &HandoverDemand) -> Paper {
    stored(test, demand.render())
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn contains(text: &str, expected: &str) {
    assert!(text.contains(&flat(expected)), "{expected:?} is missing in:\n{text}");
}

/// The number of things on the list.
fn all() -> usize {
    HandoverItemKind::ALL.len()
}

#[test]
fn declares_both_standards_and_is_tagged() {
    for language in Language::ALL {
        let paper = paper(&format!("handover-standard-{language}"), &sample::demand(language, all()));
        let metadata = paper.info(&["-meta"]);
        for expected in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(metadata.contains(expected), "{expected} is missing in:\n{metadata}");
        }
        assert!(paper.check().contains("No syntax or stream encoding errors found"));
        assert!(paper.objects().contains(&format!("/Lang ({language}-BE)")));
        let structure = paper.info(&["-struct-text", "-enc", "UTF-8"]);
        let count =
            |tag: &str| structure.lines().filter(|line| line.trim_start().split(' ').next() == Some(tag)).count();
        assert_eq!((count("H1"), count("H2"), count("LI")), (1, 2, all()), "{structure}");
    }
}

#[test]
fn says_in_the_language_of_the_reader_what_is_owed_since_when_and_by_which_article() {
    for (language, expected) in [
        (Language::Fr, ["Code civil, art. 3.89, § 5, 7°", "14 février 2026", "Comptes des 7 dernières années"]),
        (Language::Nl, ["Burgerlijk Wetboek, art. 3.89, § 5, 7°", "14 februari 2026", "laatste 7 jaar"]),
        (Language::De, ["Zivilgesetzbuch, Art. 3.89 § 5 Nr. 7", "14. Februar 2026", "letzten 7 Jahre"]),
        (Language::En, ["Civil Code, art. 3.89 § 5, 7°", "14 February 2026", "last 7 years"]),
    ] {
        let words = Words::of(language);
        let demand = sample::demand(language, all());
        let text = flat(&paper(&format!("handover-text-{language}"), &demand).text());
        for part in expected {
            contains(&text, part);
        }
        for section in &demand.sections {
            contains(&text, &section.title);
            for item in &section.items {
                contains(&text, &item.label);
            }
        }
        contains(&text, "2024 – « Journal » §");
        contains(&text, &words.get("property-handover-letter-otherwise"));
        contains(&text, "https://mitoyen.example/verify/K7QF-2M9X-0007");
    }
}

/// Things are numbered through, so that an answer can name one by its number.
#[test]
fn things_are_numbered_through_all_sections() {
    let text = paper("handover-numbers", &sample::demand(Language::Fr, 4)).layout();
    let numbers: Vec<&str> =
        text.lines().filter_map(|line| line.trim_start().split_once(". ").map(|(number, _)| number)).collect();
    let numbers: Vec<&str> = numbers.into_iter().filter(|number| number.parse::<u32>().is_ok()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4"], "{text}");
}

#[test]
fn the_address_shows_through_the_window() {
    let demand = sample::demand(Language::Fr, 3);
    // The window of a folded sheet: 110 mm to 195 mm across, 54 mm to 79 mm down.
    let seen = flat(&paper("handover-window", &demand).text_in(312, 153, 241, 71));
    assert_eq!(seen, flat(&demand.addressee.join(" ")));
}

#[test]
fn the_attached_file_is_the_facts() {
    let demand = sample::demand(Language::Nl, 2);
    let attachment = demand.facts.attachment().unwrap();
    assert_eq!(attachment.name, "1-H20260115-1.json");
    let paper = paper("handover-data", &demand);
    assert_eq!(paper.attachments(), [(attachment.name.clone(), attachment.json.clone())]);
    let value: serde_json::Value = serde_json::from_str(&attachment.json).unwrap();
    let expected = serde_json::json!({
        "schema": "mitoyen/handover-demand/1",
        "reference": "1-H20260115-1",
        "status": "issued",
        "issued_on": "2026-03-01",
        "mandate_ended_on": "2026-01-15",
        "due_on": "2026-02-14",
        "law": "C. civ. art. 3.89 §5 7°",
        "association_name": "VME Residentie De Linden",
        "association_enterprise_number": "1000000021",
        "predecessor_name": "De heer Jérôme Vanden Abeele",
        "items": [
            { "kind": "base_deed", "state": "awaited", "years": null, "note": null },
            { "kind": "by_laws", "state": "disputed", "years": null, "note": "2024 – « Journal » §" },
        ],
        "verification_code": "K7QF-2M9X-0007",
        "verification_url": "https://mitoyen.example/verify/K7QF-2M9X-0007",
    });
    assert_eq!(value, expected);
}

fn draft(mut demand: HandoverDemand) -> HandoverDemand {
    let words = Words::of(demand.language);
    demand.draft = Some(LetterMarker {
        word: words.get("document-call-draft-word"),
        sentence: words.get("property-handover-letter-draft"),
    });
    demand.verification = None;
    demand.facts.status = "draft".to_owned();
    (demand.facts.verification_code, demand.facts.verification_url) = (None, None);
    demand
}

#[test]
fn a_draft_says_so_on_every_page_and_cannot_be_verified() {
    let mut demand = draft(sample::demand(Language::Fr, all()));
    demand.sections[1].items[0].note = Some("Il manque l’annexe. ".repeat(150).trim().to_owned());
    demand.facts.items.last_mut().unwrap().note.clone_from(&demand.sections[1].items[0].note);
    let paper = paper("handover-draft", &demand);
    assert!(paper.rendered.pages > 1);
    let text = paper.text();
    for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
        assert!(page.contains("PROJET"), "{page}");
    }
    assert!(!text.contains("/verify/"), "{text}");
}

#[test]
fn what_contradicts_itself_is_not_drawn() {
    let refused = |change: fn(&mut HandoverDemand)| {
        let mut demand = sample::demand(Language::Fr, 3);
        change(&mut demand);
        demand.render().expect_err("the letter is refused")
    };
    let field = |change: fn(&mut HandoverDemand)| match refused(change) {
        RenderError::Contradiction { field, .. } => field,
        other => panic!("not a contradiction: {other:?}"),
    };
    assert_eq!(field(|demand| demand.facts.reference = "other".to_owned()), "reference");
    assert_eq!(field(|demand| demand.facts.status = "draft".to_owned()), "status");
    assert_eq!(field(|demand| demand.facts.association_name = "VME".to_owned()), "association");
    assert_eq!(field(|demand| demand.association.enterprise_number = "0765.432.146".to_owned()), "enterprise number");
    assert_eq!(field(|demand| demand.facts.verification_code = None), "verification");
    assert_eq!(field(|demand| _ = demand.facts.items.pop()), "number of items");
    assert_eq!(field(|demand| demand.facts.items[1].kind = "base_deed".to_owned()), "number of kinds");
    assert_eq!(refused(|demand| demand.sections.clear()), RenderError::Empty);
    assert_eq!(
        refused(|demand| demand.addressee = vec!["line".to_owned(); 8]),
        RenderError::AddressTooLong { reference: "1-H20260115-1".to_owned(), lines: 8, limit: 7 }
    );
    let unsigned = refused(|demand| {
        demand.verification = None;
        (demand.facts.verification_code, demand.facts.verification_url) = (None, None);
    });
    assert!(matches!(unsigned, RenderError::Contradiction { field: "verification", .. }), "{unsigned:?}");
}

#[test]
fn same_input_same_bytes() {
    let first = sample::demand(Language::De, all()).render().unwrap();
    let second = sample::demand(Language::De, all()).render().unwrap();
    assert!(first.bytes == second.bytes, "the same letter makes other bytes");
}
