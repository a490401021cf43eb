//! Files that are put together from parts, looked at with the tools of others.

use document::merge::{MergeError, MergedProperties, Merger};
use document::render::{RenderError, Rendered};
use entity::language::Language;

use crate::sample;
use crate::tools::{paper, stored};

fn properties() -> MergedProperties {
    MergedProperties {
        language: Language::Fr,
        title: "Lettres & avis – é".to_owned(),
        author: "ACP Les Tilleuls".to_owned(),
        ident: "letters/1".to_owned(),
        issued_at: sample::issued_at(),
    }
}

fn merged(parts: Vec<(Vec<u8>, bool)>) -> Result<Rendered, RenderError> {
    let failed = |error: MergeError| RenderError::Failed(error.to_string());
    let mut merger = Merger::new(Vec::new(), properties()).map_err(failed)?;
    for (part, conforming) in parts {
        merger.append(part, conforming).map_err(failed)?;
    }
    let (bytes, file) = merger.finish().map_err(failed)?;
    assert_eq!(u64::try_from(bytes.len()).unwrap(), file.size);
    Ok(Rendered { bytes, sha256: file.sha256, pages: file.pages, warnings: Vec::new() })
}

fn letters() -> Vec<(Vec<u8>, bool)> {
    Language::ALL
        .into_iter()
        .zip(1..)
        .map(|(language, rank)| (sample::post_letter(language, rank).render().unwrap().bytes, true))
        .collect()
}

#[test]
fn parts_stay_archived_and_read_aloud() {
    let paper = stored("merge-letters", merged(letters()));
    assert_eq!((paper.rendered.pages, paper.property("Pages")), (4, "4".to_owned()));
    assert!(paper.check().contains("No syntax or stream encoding errors found"));
    let metadata = paper.info(&["-meta"]);
    for expected in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Lettres &amp; avis",
    ] {
        assert!(metadata.contains(expected), "{expected} is missing in:\n{metadata}");
    }
    assert_eq!(paper.property("Title"), "Lettres & avis – é");
    assert_eq!(paper.property("Tagged"), "yes");
    assert_eq!(paper.property("CreationDate"), "2026-03-01T09:30:00Z");
    let objects = paper.objects();
    for language in Language::ALL {
        assert!(objects.contains(&format!("/Lang ({language}-BE)")), "{language}");
    }
    let structure = paper.info(&["-struct-text", "-enc", "UTF-8"]);
    let count = |tag: &str| structure.lines().filter(|line| line.trim_start().split(' ').next() == Some(tag)).count();
    assert_eq!((count("Document"), count("H1")), (4, 4), "{structure}");
    assert_eq!(structure.matches("\"Coupure d’eau\"").count(), 4, "{structure}");
}

/// Forty letters are drawn in parts; nobody can tell from the file.
#[test]
fn a_large_call_is_drawn_in_parts() {
    let batch = sample::merged(40, 3);
    let paper = paper("merge-call", &batch);
    assert!(paper.check().contains("No syntax or stream encoding errors found"));
    let expected: Vec<String> =
        batch.letters.iter().map(|letter| format!("{} – {}", letter.subject, letter.addressee[0])).collect();
    assert_eq!(paper.bookmarks(), expected);
    let attached: Vec<String> = paper.attachments().into_iter().map(|(name, _)| name).collect();
    let names: Vec<String> = batch.letters.iter().map(|letter| letter.facts.attachment().unwrap().name).collect();
    assert_eq!(attached, names);
    let structure = paper.info(&["-struct-text", "-enc", "UTF-8"]);
    let count = |tag: &str| structure.lines().filter(|line| line.trim_start().split(' ').next() == Some(tag)).count();
    assert_eq!(count("H1"), 40);
    // Cells are named in each part anew; a head that is named twice would be that of two tables.
    let cells: Vec<&str> = structure.lines().filter_map(|line| line.trim_start().strip_prefix("TH <")).collect();
    let once: std::collections::BTreeSet<&&str> = cells.iter().collect();
    assert_eq!((cells.len() % 40, once.len()), (0, cells.len()));
    let text = paper.text();
    assert_eq!(text.matches('\u{c}').count(), paper.rendered.pages);
    let again = batch.render().unwrap();
    assert_eq!(again.sha256, paper.rendered.sha256, "the same letters make other bytes");
}

#[test]
fn what_does_not_conform_is_not_said_to() {
    let mut parts = letters();
    parts.push((b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 200 200]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Resources<<>>>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \n0000000123 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n181\n%%EOF".to_vec(), false));
    let paper = stored("merge-foreign", merged(parts));
    assert_eq!(paper.property("Pages"), "5");
    assert!(paper.check().contains("No syntax or stream encoding errors found"));
    assert!(!paper.info(&["-meta"]).contains("pdfaid:part>"));
}

#[test]
fn what_is_no_pdf_is_refused_and_nothing_is_no_file() {
    let mut merger = Merger::new(Vec::new(), properties()).unwrap();
    assert!(matches!(merger.append(b"not a file".to_vec(), true), Err(MergeError::Unreadable(0))));
    assert!(matches!(Merger::new(Vec::new(), properties()).unwrap().finish(), Err(MergeError::Empty)));
}
