//! The notice at the entrance, looked at with the tools of others.

use document::property::entrance_notice::EntranceNotice;
use document::render::RenderError;
use entity::language::Language;

use crate::sample;
use crate::tools::{Paper, stored};

fn paper(test: &str, notice: &EntranceNotice) -> Paper {
    stored(test, notice.render())
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn declares_both_standards_in_each_of_its_languages() {
    let notice = sample::notice(&[Language::Fr, Language::Nl, Language::De]);
    let paper = paper("notice-standard", &notice);
    let metadata = paper.info(&["-meta"]);
    for expected in
        ["<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"]
    {
        assert!(metadata.contains(expected), "{expected} is missing in:\n{metadata}");
    }
    assert!(paper.check().contains("No syntax or stream encoding errors found"));
    let objects = paper.objects();
    // The document has the language of its first part, which is not repeated below.
    assert!(
        objects.contains("/Lang (fr-BE)") && objects.contains("/Lang (nl-BE)") && objects.contains("/Lang (de-BE)")
    );
    let structure = paper.info(&["-struct-text", "-enc", "UTF-8"]);
    let headings = structure.lines().filter(|line| line.trim_start().split(' ').next() == Some("H1")).count();
    assert_eq!(headings, 3, "{structure}");
    assert_eq!(paper.property("Title"), "Syndic de ACP Résidence Les Tilleuls");
    assert_eq!(paper.property("Page size"), "595.276 x 841.89 pts (A4)");
}

/// Civil Code, art. 3.89 §2: the date of the appointment, name, form, seat and number of the company, how to reach it without delay, where the
/// rules and the decisions can be consulted; art. 3.86 §1: the number of the association.
#[test]
fn says_everything_that_the_law_wants_in_each_language_on_one_sheet() {
    for languages in [&[Language::Fr][..], &[Language::Nl, Language::Fr], &[Language::De, Language::Fr, Language::Nl]] {
        let notice = sample::notice(languages);
        let paper = paper(&format!("notice-text-{}", languages.len()), &notice);
        assert_eq!(paper.rendered.pages, 1, "{languages:?}");
        let text = flat(&paper.text());
        for section in &notice.sections {
            let said = section.lines.iter().chain(&section.consultation).flat_map(|line| [&line.label, &line.value]);
            let own = [&section.association, &section.syndic, &section.capacity, &section.law];
            for expected in said.chain(own).chain(&section.association_lines) {
                assert!(text.contains(&flat(expected)), "{expected:?} is missing in:\n{text}");
            }
        }
    }
    // It shrinks rather than run over: long words of the syndic, in two languages.
    let mut long = sample::notice(&[Language::Fr, Language::Nl]);
    for section in &mut long.sections {
        for line in &mut section.consultation {
            line.value =
                "im Büro des Syndikus, dienstags von 9 bis 12 Uhr und donnerstags von 14 bis 17 Uhr, ".repeat(2);
        }
    }
    assert_eq!(paper("notice-long", &long).rendered.pages, 1);
    let text = flat(&paper("notice-words", &sample::notice(&[Language::Nl])).text());
    for expected in ["op 12 juni 2024, door de algemene vergadering", "Register van de beslissingen", "0403.019.261"] {
        assert!(text.contains(expected), "{expected:?} is missing in:\n{text}");
    }
}

#[test]
fn carries_its_data_and_is_the_same_each_time() {
    let notice = sample::notice(&[Language::Fr, Language::Nl]);
    let paper = paper("notice-data", &notice);
    let attached = paper.attachments();
    assert_eq!(attached.len(), 1);
    let value: serde_json::Value = serde_json::from_str(&attached[0].1).unwrap();
    assert_eq!(attached[0].0, "syndic-acp-les-tilleuls.json");
    assert_eq!(value["schema"], "mitoyen/entrance-notice/1");
    assert_eq!((&value["starts_on"], &value["ends_on"]), (&"2024-07-01".into(), &"2027-06-30".into()));
    assert_eq!(notice.render().unwrap().sha256, paper.rendered.sha256);
}

#[test]
fn refuses_to_contradict_itself() {
    let good = || sample::notice(&[Language::Fr, Language::Nl]);
    let mut none = good();
    none.sections.clear();
    assert_eq!(none.render().unwrap_err(), RenderError::Empty);
    let mut other = good();
    other.sections[1].syndic = "Somebody".to_owned();
    assert!(matches!(other.render(), Err(RenderError::Contradiction { field: "syndic", .. })));
    let mut numberless = good();
    numberless.sections[1].association_lines.remove(0);
    assert!(matches!(numberless.render(), Err(RenderError::Contradiction { field: "enterprise number", .. })));
    let mut unprintable = good();
    unprintable.sections[0].capacity = "株式会社".to_owned();
    assert!(matches!(unprintable.render(), Err(RenderError::Unprintable { .. })));
}
