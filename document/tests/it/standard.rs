//! Archives and screen readers: PDF/A-3a, PDF/UA-1, properties, tags.

use entity::language::Language;

use crate::sample;
use crate::tools::paper;

#[test]
fn declares_both_standards() {
    for language in Language::ALL {
        let paper = paper(&format!("standard-{language}"), &sample::single(language, 3));
        let metadata = paper.info(&["-meta"]);
        for expected in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(metadata.contains(expected), "{expected} is missing in:\n{metadata}");
        }
        assert!(paper.check().contains("No syntax or stream encoding errors found"));
    }
}

#[test]
fn properties() {
    let paper = paper("standard-properties", &sample::single(Language::De, 1));
    assert_eq!(paper.property("Title"), "Mittelabruf: zweites Quartal 2026 – Frau Käthe Müller-Weiß");
    assert_eq!(paper.property("Author"), "Miteigentümervereinigung Residenz Lindenhof");
    assert_eq!(paper.property("Creator"), "Mitoyen");
    assert_eq!(paper.property("CreationDate"), "2026-03-01T09:30:00Z");
    assert_eq!(paper.property("Tagged"), "yes");
    assert_eq!(paper.property("Page size"), "595.276 x 841.89 pts (A4)");
    assert!(paper.objects().contains("/Lang (de-BE)"));
}

/// Heads of a table are marked as such, repeat for the eye only, and a figure knows the head of its column.
#[test]
fn tags() {
    let paper = paper("standard-tags", &sample::single(Language::Fr, 3));
    let structure = paper.info(&["-struct-text", "-enc", "UTF-8"]);
    assert!(structure.starts_with("Document\n"), "{structure}");
    let count = |tag: &str| structure.lines().filter(|line| line.trim_start().split(' ').next() == Some(tag)).count();
    assert_eq!(
        (count("H1"), count("Table"), count("THead"), count("TFoot"), count("Figure:"), count("Link")),
        (1, 1, 1, 1, 1, 1),
        "{structure}"
    );
    // Two sections of together three groups, each of five cells, under a head of five cells.
    assert_eq!(count("TH"), 5 + 2 * 5 + 3 * 5, "{structure}");
    // The last column: section under column head, group under section, amount under group.
    for chain in [
        "TH <U1x4y1>:\n           /Scope /Column\n           /Headers [(U1x4y0)]",
        "TH <U1x4y2>:\n           /Scope /Column\n           /Headers [(U1x4y1)]",
        "/Headers [(U1x4y2)]",
    ] {
        assert!(structure.contains(chain), "{chain} is missing in:\n{structure}");
    }
}

#[test]
fn the_marker_is_tagged_text() {
    let paper = paper("standard-marker", &sample::draft(sample::single(Language::Fr, 1)));
    let structure = paper.info(&["-struct-text", "-enc", "UTF-8"]);
    assert!(structure.contains("\"PROJET\""), "{structure}");
}

#[test]
fn each_letter_has_its_language() {
    let objects = paper("standard-languages", &sample::merged(4, 1)).objects();
    // The document has the language of its first letter, which is not repeated below.
    assert!(objects.contains("/Lang (fr-BE)"));
    for language in ["nl-BE", "de-BE", "en-BE"] {
        assert!(objects.matches(&format!("/Lang ({language})")).count() > 10, "{language}");
    }
}

#[test]
fn same_input_same_bytes() {
    let first = sample::merged(8, 3).render().unwrap();
    let other = sample::single(Language::Nl, 60).render().unwrap();
    let second = sample::merged(8, 3).render().unwrap();
    assert_eq!(first.sha256, second.sha256);
    assert!(first.bytes == second.bytes, "the same letters make other bytes");
    assert_ne!(first.sha256, other.sha256);
    assert_eq!(first.sha256.len(), 64);
}

/// The identifier of the file follows the document, not its contents.
#[test]
fn the_identifier_is_stable() {
    let id = |batch| {
        let objects = paper("standard-identifier", &batch).objects();
        let start = objects.find("/ID [").expect("the file has an identifier");
        objects[start..].chars().take_while(|character| *character != '>').collect::<String>()
    };
    let batch = sample::single(Language::Fr, 1);
    let mut edited = batch.clone();
    edited.letters[0].salutation = None;
    let mut other = batch.clone();
    "call/other".clone_into(&mut other.ident);
    assert_eq!(id(batch.clone()), id(edited));
    assert_ne!(id(batch), id(other));
}
