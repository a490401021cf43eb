//! Letters that go by post, as a syndic would write them.

use document::letter::{LetterAssociation, LetterSyndic, LetterWindow};
use document::letters::{PostLabels, PostLetter, RegisteredList, RegisteredRow};
use entity::date::format_date;
use entity::language::Language;

use super::place;
use super::{ISSUED, Words, issued_at};

fn association(language: Language) -> LetterAssociation {
    let place = place::of(language);
    LetterAssociation {
        name: place.association.to_owned(),
        enterprise_number: "0123.456.749".to_owned(),
        address: place.address.iter().map(|line| (*line).to_owned()).collect(),
        syndic: LetterSyndic { name: place.syndic.to_owned(), contact: vec!["syndic@example.org".to_owned()] },
    }
}

/// The letter of a rank to the owner of a place.
pub fn post_letter(language: Language, rank: usize) -> PostLetter {
    let words = Words::of(language);
    let place = place::of(language);
    let date = format_date(ISSUED, language);
    PostLetter {
        language,
        labels: PostLabels::from_words(|id| words.get(id)),
        title: format!("Mitteilung – {}", place.owner),
        ident: format!("letter/{language}/{rank}"),
        issued_at: issued_at(),
        association: association(language),
        window: LetterWindow::Right,
        addressee: [&[place.owner], place.owner_address].concat().into_iter().map(str::to_owned).collect(),
        return_address: Some(format!("{} · Rue Haute 1 · 1000 Bruxelles", place.syndic)),
        place_and_date: words.with("document-call-place-and-date", &[("place", "Bruxelles"), ("date", &date)]),
        reference: format!("3-L1-{rank}"),
        dispatch: Some(words.get("outside-letter-dispatch-receipt")),
        subject: "Coupure d’eau".to_owned(),
        salutation: Some(words.get("document-call-salutation")),
        paragraphs: vec![
            vec!["L’eau sera coupée le 9 mars.".to_owned(), "De 8 h à 12 h.".to_owned()],
            vec!["Merci.".to_owned()],
        ],
        enclosures: Vec::new(),
        signature: vec![place.syndic.to_owned()],
    }
}

/// The list of as many registered letters.
pub fn registered_list(language: Language, letters: usize) -> RegisteredList {
    let words = Words::of(language);
    let date = format_date(ISSUED, language);
    let row = |rank: usize| RegisteredRow {
        rank: rank.to_string(),
        name: format!("Madame Claire Van den Broeck-{rank}"),
        address: "Boulevard de la Deuxième-Armée 1024 bte 17, 1190 Forest".to_owned(),
        tracking: (rank == 1).then(|| "RR473124829BE".to_owned()),
    };
    RegisteredList {
        language,
        labels: PostLabels::from_words(|id| words.get(id)),
        title: words.with("outside-letter-list-subject", &[("number", "1")]),
        ident: format!("letters/list/{language}"),
        issued_at: issued_at(),
        association: association(language),
        place_and_date: words.with("document-call-place-and-date", &[("place", "Bruxelles"), ("date", &date)]),
        reference: "3-L1".to_owned(),
        subject: words.with("outside-letter-list-subject", &[("number", "1")]),
        introduction: "Coupure d’eau".to_owned(),
        total: words.with_number("outside-letter-list-total", "count", i64::try_from(letters).unwrap_or_default()),
        rows: (1..=letters).map(row).collect(),
    }
}
