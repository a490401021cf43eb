//! Letters that go by post and the list of registered ones, looked at with the tools of others.

use document::letter::LetterWindow;
use document::render::RenderError;
use entity::language::Language;

use crate::sample::{self, Words};
use crate::tools::stored;

#[test]
fn every_language_has_a_letter_that_is_archived_and_read_aloud() {
    for language in Language::ALL {
        let paper = stored(&format!("post-{language}"), sample::post_letter(language, 1).render());
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
        let text = paper.text();
        for id in ["outside-letter-label-return", "outside-letter-dispatch-receipt", "document-call-salutation"] {
            let words = Words::of(language).get(id);
            assert!(text.contains(&words), "{words} is missing in:\n{text}");
        }
        assert_eq!(paper.rendered.pages, 1);
    }
}

/// Whatever window the envelope has, it shows the address and where the letter goes back to, and nothing else. A point is a seventy-second of an
/// inch; the measures are in `templates/paper.typ`.
#[test]
fn the_addressee_shows_through_either_window() {
    for (window, left, name) in [(LetterWindow::Right, 311, "right"), (LetterWindow::Left, 70, "left")] {
        let mut letter = sample::post_letter(Language::Fr, 1);
        letter.window = window;
        letter.addressee = vec![
            "Madame Claire Van den Broeck".into(),
            "c/o M. Jean Petit".into(),
            "Bâtiment C, 4e étage".into(),
            "Boulevard de la Deuxième-Armée 17".into(),
            "59000 LILLE".into(),
            "FRANCE".into(),
        ];
        let paper = stored(&format!("post-window-{name}"), letter.render());
        let seen = paper.text_in(left, 150, 240, 115);
        for line in &letter.addressee {
            assert!(seen.contains(line.as_str()), "{name}: {line} is missing in:\n{seen}");
        }
        assert!(!seen.contains("Bruxelles, le") && !seen.contains("3-L1-1"), "{name}: {seen}");
    }
}

#[test]
fn an_address_of_seven_lines_is_refused_and_so_is_a_letter_to_nobody() {
    let mut letter = sample::post_letter(Language::En, 1);
    letter.addressee = vec!["line".to_owned(); 7];
    assert!(matches!(letter.render(), Err(RenderError::AddressTooLong { lines: 7, limit: 6, .. })));
    letter.addressee.clear();
    assert_eq!(letter.render().unwrap_err(), RenderError::Empty);
}

#[test]
fn the_list_repeats_its_head_and_leaves_room_for_numbers() {
    for language in Language::ALL {
        let paper = stored(&format!("post-list-{language}"), sample::registered_list(language, 60).render());
        assert!(paper.rendered.pages >= 2);
        assert!(paper.check().contains("No syntax or stream encoding errors found"));
        let text = paper.text();
        let tracking = Words::of(language).get("outside-letter-label-tracking");
        let pages = text.split('\u{c}').filter(|page| page.contains("Broeck-")).count();
        assert_eq!(text.matches(&tracking).count(), pages, "{text}");
        assert!(text.contains("RR473124829BE") && text.contains("60"));
        let structure = paper.info(&["-struct-text", "-enc", "UTF-8"]);
        let count =
            |tag: &str| structure.lines().filter(|line| line.trim_start().split(' ').next() == Some(tag)).count();
        assert_eq!((count("H1"), count("Table"), count("TH")), (1, 1, 4), "{structure}");
    }
    assert_eq!(sample::registered_list(Language::Fr, 0).render().unwrap_err(), RenderError::Empty);
}
