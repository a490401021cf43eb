//! The letter with the code to an account, looked at with the tools of others.

use document::render::RenderError;
use entity::language::Language;

use crate::sample::{self, INVITATION_CODE, Words};
use crate::tools::stored;

#[test]
fn every_language_has_a_letter_that_is_archived_and_read_aloud() {
    for language in Language::ALL {
        let paper = stored(&format!("invitation-{language}"), sample::invitation(language).render());
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
        assert_eq!((count("H1"), count("LI")), (1, 3), "{structure}");
        let text = paper.text();
        assert!(text.contains(INVITATION_CODE) && text.contains(&format!("https://mitoyen.example/{language}/join")));
        assert!(text.contains(&Words::of(language).get("identity-letter-code")));
    }
}

#[test]
fn the_addressee_shows_through_the_window() {
    let letter = sample::invitation(Language::Fr);
    let seen = stored("invitation-window", letter.render()).text_in(312, 153, 241, 71);
    assert!(seen.contains(letter.addressee.first().unwrap()), "{seen}");
    assert!(!seen.contains(INVITATION_CODE));
}

#[test]
fn a_letter_without_a_code_is_none_and_nothing_shows_the_code() {
    let letter = sample::invitation(Language::En);
    assert!(!format!("{letter:?}").contains(INVITATION_CODE));
    let empty = document::identity::invitation::InvitationLetter { code: String::new(), ..letter };
    assert_eq!(empty.render().unwrap_err(), RenderError::Empty);
}
