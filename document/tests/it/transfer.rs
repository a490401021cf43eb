//! The information about a unit that is sold, looked at with the tools of others.

use std::path::Path;

use document::render::{RenderError, Rendered};
use document::transfer::{
    SCHEMA, SectionNeed, SectionOutcome, TransferData, TransferFiles, TransferItem, json, picture, render, xml,
};
use entity::language::Language;
use entity::law::cite;
use entity::library::DocumentKind;
use entity::money::Cents;
use entity::transfer::section::{LineWord, SectionKind};
use entity::transfer::{Requester, TransferKind};

use crate::sample::Words;
use crate::sample::transfer::{CODE, draft, information, notes, words};
use crate::tools::{Paper, run, stored};

fn drawn(data: &TransferData) -> Result<Rendered, RenderError> {
    render(data, &notes(), "transfer/1", &words(data.document.language))
}

fn paper(test: &str, data: &TransferData) -> Paper {
    stored(test, drawn(data))
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn contains(text: &str, expected: &str) {
    assert!(text.contains(&flat(expected)), "{expected:?} is missing in:\n{text}");
}

#[test]
fn declares_both_standards_and_is_tagged() {
    for language in Language::ALL {
        let paper = paper(&format!("transfer-standard-{language}"), &information(language));
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
        // Every section, the contents, the annexes and the rules.
        assert_eq!((count("H1"), count("H2")), (1, SectionKind::ALL.len() + 3), "{structure}");
    }
}

#[test]
fn every_section_is_there_in_every_language_with_its_number_and_its_law() {
    for language in Language::ALL {
        let words = Words::of(language);
        let data = information(language);
        let text = flat(&paper(&format!("transfer-text-{language}"), &data).text());
        for (kind, number) in SectionKind::ALL.iter().zip(1..) {
            let title = format!("{number}. {}", words.get(&format!("transfer-section-{}", kind.code())));
            // Once in the table of contents, once where it stands.
            assert!(text.matches(&flat(&title)).count() >= 2, "{language}: {title}\n{text}");
            if let Some(law) = kind.law() {
                contains(&text, &cite(law, language));
            }
            if let Some(seed) = kind.seed() {
                contains(&text, &words.with("transfer-document-seed", &[("number", &seed.to_string())]));
            }
        }
        let date = entity::date::format_date("2026-02-27".parse().unwrap(), language);
        let none = words.with("transfer-document-none", &[("name", "Sophie Dumont"), ("date", &date)]);
        let nones = data.sections.iter().filter(|section| section.outcome == SectionOutcome::None).count();
        assert_eq!(text.matches(&flat(&none)).count(), nones, "{none}\n{text}");
        for id in
            ["reservations", "reserved", "note-arrears", "rule-buyer", "rule-costs", "place-encrypted", "place-broken"]
        {
            contains(&text, &words.get(&format!("transfer-document-{id}")));
        }
        contains(&text, &Cents(75_000).format(language));
        contains(&text, "K7QF-2M9X-0007-0007");
        contains(&text, "ED-2026-0007");
    }
}

/// What is looked at before is what is written afterwards: as many pages, each of A4, none before the first and none behind the last.
#[test]
fn every_page_can_be_looked_at() {
    let data = draft(information(Language::De));
    let words = words(Language::De);
    let pages = drawn(&data).unwrap().pages;
    assert!(pages > 2);
    for number in 1..=pages {
        let page = picture(&data, &notes(), &words, number).unwrap();
        assert_eq!(page.pages, pages);
        let svg = page.svg.unwrap();
        assert!(svg.starts_with("<svg ") && svg.contains("width=\"595.2"), "{}", &svg[..300]);
        assert!(!svg.contains("<script") && !svg.contains("href=\"http"), "page {number} leads out of itself");
    }
    for number in [0, pages + 1] {
        assert_eq!(picture(&data, &notes(), &words, number).unwrap().svg, None);
    }
}

#[test]
fn the_code_leads_to_the_page_of_verification() {
    let paper = paper("transfer-code", &information(Language::Fr));
    contains(&paper.scan(1), &format!("https://mitoyen.example/verify/{CODE}"));
}

/// `pdfdetach -list` names both files, and they are what the functions write.
#[test]
fn the_data_are_attached_as_json_and_xml() {
    let data = information(Language::Nl);
    let paper = paper("transfer-data", &data);
    let list = run("pdfdetach", "poppler-utils", &["-list"], &[&paper.file]);
    assert!(list.contains("2 embedded files"), "{list}");
    let mut expected = vec![
        ("ED-2026-0007-v2.json".to_owned(), json(&data).unwrap()),
        ("ED-2026-0007-v2.xml".to_owned(), xml(&data).unwrap()),
    ];
    let mut attached = paper.attachments();
    expected.sort();
    attached.sort();
    assert_eq!(attached, expected);
    let objects = paper.objects();
    for relationship in ["/AFRelationship /Data", "/AFRelationship /Alternative"] {
        assert_eq!(objects.matches(relationship).count(), 1, "{relationship}");
    }
    let text = flat(&paper.text());
    let digits: Vec<char> = TransferFiles::new(&data).unwrap().sha256.chars().take(16).collect();
    contains(&text, &digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" "));
}

/// What a validator of others says of a file and the published schema.
fn judged(test: &str, json: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("document").join(format!("schema-{test}"));
    std::fs::create_dir_all(&folder).unwrap();
    let (data, schema) = (folder.join("data.json"), folder.join("schema.json"));
    std::fs::write(&data, json).unwrap();
    std::fs::write(&schema, SCHEMA).unwrap();
    let program = "import json, sys, jsonschema\n\
        schema, data = (json.load(open(path, encoding='utf-8')) for path in (sys.argv[1], sys.argv[2]))\n\
        jsonschema.Draft202012Validator.check_schema(schema)\n\
        errors = list(jsonschema.Draft202012Validator(schema).iter_errors(data))\n\
        print('\\n'.join('/'.join(map(str, error.path)) + ': ' + error.message for error in errors))";
    run("python3", "python3-jsonschema", &["-c", program], &[&schema, &data]).trim().to_owned()
}

#[test]
fn the_json_validates_against_the_published_schema() {
    for language in Language::ALL {
        let data = information(language);
        assert_eq!(judged(&format!("issued-{language}"), &json(&data).unwrap()), "");
        assert_eq!(judged(&format!("draft-{language}"), &json(&draft(data)).unwrap()), "");
    }
    let mut value: serde_json::Value = serde_json::from_str(&json(&information(Language::Fr)).unwrap()).unwrap();
    value["sections"][0]["outcome"] = "perhaps".into();
    value["extra"] = 1.into();
    let errors = judged("wrong", &value.to_string());
    assert!(errors.contains("sections/0/outcome") && errors.contains("extra"), "{errors}");
}

#[test]
fn the_schema_knows_every_code() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    let known = |pointer: &str| -> Vec<String> {
        let codes = schema.pointer(pointer).and_then(serde_json::Value::as_array);
        codes.unwrap_or_else(|| panic!("no {pointer}")).iter().map(|code| code.as_str().unwrap().to_owned()).collect()
    };
    let codes = |all: Vec<&'static str>| all.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let sections = SectionKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(known("/$defs/section_kind/enum"), codes(sections));
    assert_eq!(schema["properties"]["sections"]["minItems"], SectionKind::ALL.len());
    assert_eq!(
        known("/$defs/line/properties/word/enum"),
        codes(LineWord::ALL.iter().map(|word| word.code()).collect())
    );
    let kinds = DocumentKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(known("/$defs/document/properties/kind/enum"), codes(kinds));
    let kinds = TransferKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(known("/$defs/request/properties/kind/enum"), codes(kinds));
    let requesters = Requester::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(known("/$defs/request/properties/requester/enum"), codes(requesters));
}

/// A document that was issued is drawn again from what was frozen.
#[test]
fn the_data_are_read_back_as_they_were() {
    let data = information(Language::De);
    let read: TransferData = serde_json::from_str(&json(&data).unwrap()).unwrap();
    assert_eq!(read, data);
    let first = drawn(&data).unwrap();
    let second = drawn(&read).unwrap();
    assert!(first.bytes == second.bytes, "the same data make other bytes");
    let mut other = data;
    other.sections[2].lines[0].open_cents = Some(Cents(29_999));
    assert_ne!(drawn(&other).unwrap().sha256, first.sha256);
}

#[test]
fn a_draft_says_so_on_every_page_and_cannot_be_verified() {
    let paper = paper("transfer-draft", &draft(information(Language::Nl)));
    let text = paper.text();
    for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
        assert!(page.contains("ONTWERP"), "{page}");
    }
    assert!(!text.contains("/verify/") && !paper.has_code(1), "{text}");
}

#[test]
fn what_contradicts_itself_is_not_drawn() {
    let field = |change: fn(&mut TransferData)| {
        let mut data = information(Language::Fr);
        change(&mut data);
        match drawn(&data).expect_err("it is refused") {
            RenderError::Contradiction { field, .. } => field,
            other => panic!("not a contradiction: {other:?}"),
        }
    };
    assert_eq!(field(|data| data.schema = "mitoyen/transfer/2".to_owned()), "schema");
    assert_eq!(field(|data| data.sections.swap(0, 1)), "sections");
    assert_eq!(field(|data| _ = data.sections.pop()), "sections");
    assert_eq!(field(|data| data.document.verification_code = None), "verification");
    assert_eq!(field(|data| data.document.verification_code = Some("other".to_owned())), "verification");
    assert_eq!(field(|data| data.document.version = None), "version");
    assert_eq!(field(|data| data.annexes[1].number = 7), "annexes");
    assert_eq!(field(|data| data.sections[5].documents[0].annex = 9), "annex");
    assert_eq!(field(|data| data.sections[6].verified = None), "verified");
    // Nothing is issued while the law asks for an answer.
    let reserved = |data: &mut TransferData| {
        let arrears = data.sections.iter_mut().find(|section| section.kind == SectionKind::Arrears).unwrap();
        assert_eq!(arrears.need, SectionNeed::Law);
        arrears.outcome = SectionOutcome::Reserved;
    };
    assert_eq!(field(reserved), "reservation");
    let mut open = draft(information(Language::Fr));
    reserved(&mut open);
    assert!(drawn(&open).is_ok(), "a draft may have open sections");
}

/// Whatever strangers write, the document is drawn, shows it as what it is and carries it as it was written.
#[test]
fn hostile_text_is_contained() {
    let hostile =
        "#panic(\"x\") $x$ `raw` *b* <script>alert(1)</script> \\u{202E}\u{202e}evil\u{0}\u{7} 安\u{1F600} ]]>&amp;";
    let mut data = information(Language::En);
    data.request.requester_name = hostile.to_owned();
    data.request.requester_reference = Some("x".repeat(400));
    data.association.name = format!("ACP {hostile}");
    data.annexes[0].title = hostile.to_owned();
    for section in &mut data.sections {
        section.text = Some(format!("{hostile}\n{}", "\u{1F4A9}".repeat(200)));
        if section.outcome == SectionOutcome::None {
            section.outcome = SectionOutcome::Given;
        }
    }
    let paper = paper("transfer-hostile", &data);
    assert!(paper.check().contains("No syntax or stream encoding errors found"));
    let text = flat(&paper.text());
    contains(&text, "#panic(\"x\") $x$ `raw` *b*");
    contains(&text, "<script>alert(1)</script>");
    contains(&text, "[U+202E]evil[U+0000][U+0007] [U+5B89][U+1F600]");
    let attached: TransferData = serde_json::from_str(&json(&data).unwrap()).unwrap();
    assert_eq!(attached.request.requester_name, hostile);
    let written = xml(&data).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("document");
    let file = folder.join("transfer-hostile.xml");
    std::fs::write(&file, written).unwrap();
    let program = "import sys, xml.dom.minidom\nprint(xml.dom.minidom.parse(sys.argv[1]).documentElement.tagName)";
    assert_eq!(run("python3", "python3", &["-c", program], &[&file]).trim(), "transfer");
    // Nothing runs off the page: the longest line of the text still fits between the margins.
    let boxes = run("pdftotext", "poppler-utils", &["-bbox"], &[&paper.file, Path::new("-")]);
    for word in boxes.lines().filter_map(|line| line.split("xMax=\"").nth(1)) {
        let right: u32 = word.split('.').next().unwrap().parse().unwrap();
        // The page has 595 points, the margin 56.
        assert!(right <= 539, "a word ends {right} points from the left");
    }
}

#[test]
fn long_answers_and_lists_break_over_pages() {
    let mut data = information(Language::Fr);
    let item = |rank: usize| TransferItem {
        label: format!("Contrat {rank} – entretien, nettoyage et surveillance de l’immeuble et de ses abords"),
        communication: None,
        date: Some("2024-01-01".parse().unwrap()),
        total_cents: Some(Cents(9_999_999_999_999)),
        share_cents: Some(Cents(123_456_789)),
        open_cents: Some(Cents(-123_456_789)),
        note: Some("Reconduit chaque année.".to_owned()),
    };
    let contracts = data.sections.iter_mut().find(|section| section.kind == SectionKind::Contracts).unwrap();
    contracts.outcome = SectionOutcome::Given;
    contracts.items = (1..=60).map(item).collect();
    contracts.text = Some("Une phrase assez longue pour remplir la ligne et davantage. ".repeat(33).trim().to_owned());
    let paper = paper("transfer-long", &data);
    assert!(paper.rendered.pages > 6, "{} pages", paper.rendered.pages);
    let text = flat(&paper.text());
    contains(&text, "Contrat 60 –");
    // The head of the table is repeated on each of its pages.
    let layout = paper.layout();
    let heads = layout.lines().filter(|line| line.trim_start().starts_with("Objet")).count();
    assert!(heads > 2, "{layout}");
}
