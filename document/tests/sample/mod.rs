//! Letters as `service` would write them: real words, real arithmetic, invented people.

// The tests and the measurement each use a part of it.
#![allow(dead_code, unused_imports)]

mod handover;
mod invitation;
mod letter;
mod notice;
mod place;
mod post;
pub mod transfer;
mod words;

use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use document::charges::{CallLabels, CallLetterBatch, CallMarker, CallStatus, LetterWindow};
use entity::date::format_date;
use entity::language::Language;

pub use handover::demand;
pub use invitation::{CODE as INVITATION_CODE, invitation};
pub use letter::{DUE, ISSUED, letter};
pub use notice::notice;
pub use post::{post_letter, registered_list};
pub use words::Words;

/// The clock of the samples.
pub fn issued_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 1, 9, 30, 0).unwrap()
}

/// The file of one owner with that many units.
pub fn single(language: Language, units: usize) -> CallLetterBatch {
    let words = Words::of(language);
    let letter = letter(&words, &labels(&words), language, units, 1);
    let title = words.with("document-call-title", &[("subject", &letter.subject), ("owner", &letter.facts.owner_name)]);
    CallLetterBatch {
        language,
        title,
        author: letter.association.name.clone(),
        ident: format!("call/2026-2/contribution/{}/{units}", language.code()),
        issued_at: issued_at(),
        window: LetterWindow::Right,
        letters: vec![letter],
    }
}

/// The merged file of a call: as many letters as asked, each owner in the next of the four languages.
pub fn merged(letters: usize, units: usize) -> CallLetterBatch {
    let sets = Language::ALL.map(|language| {
        let words = Words::of(language);
        let labels = labels(&words);
        (language, words, labels)
    });
    let letters = (1..=letters)
        .zip(sets.iter().cycle())
        .map(|(rank, (language, words, labels))| letter(words, labels, *language, units, rank))
        .collect();
    CallLetterBatch {
        language: Language::Fr,
        title: "Appel de fonds du 2e trimestre 2026 – ACP Les Tilleuls".to_owned(),
        author: "ACP Les Tilleuls".to_owned(),
        ident: "call/2026-2".to_owned(),
        issued_at: issued_at(),
        window: LetterWindow::Right,
        letters,
    }
}

/// The same file as a preview that must not be paid.
pub fn draft(mut batch: CallLetterBatch) -> CallLetterBatch {
    for letter in &mut batch.letters {
        let words = Words::of(letter.language);
        let [word, sentence] = ["document-call-draft-word", "document-call-draft-sentence"].map(|id| words.get(id));
        letter.status = CallStatus::Draft(CallMarker { word, sentence });
        "draft".clone_into(&mut letter.facts.status);
    }
    batch
}

/// The same file after the call was withdrawn.
pub fn cancelled(mut batch: CallLetterBatch) -> CallLetterBatch {
    for letter in &mut batch.letters {
        let words = Words::of(letter.language);
        let word = words.get("document-call-cancelled-word");
        let sentence =
            words.with("document-call-cancelled-sentence", &[("date", &format_date(ISSUED, letter.language))]);
        letter.status = CallStatus::Cancelled(CallMarker { word, sentence });
        "cancelled".clone_into(&mut letter.facts.status);
    }
    batch
}

pub fn labels(words: &Words) -> Arc<CallLabels> {
    Arc::new(CallLabels::from_words(|id| words.get(id)))
}
