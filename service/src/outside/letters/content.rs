//! What a letter says, in the language of its addressee.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use document::{
    letter::{LetterAssociation, LetterSyndic, LetterWindow},
    letters::{PostLabels, PostLetter},
};
use entity::{
    date::format_date,
    language::Language,
    outside::{EnvelopeWindow, LetterDispatch, NoticeTexts, letter, letter_batch},
    property::{association, mandate},
};

use crate::{
    charges::SyndicContact,
    text::{Text, Value},
};

/// Who writes, on which day: the same for every letter of a batch.
pub(super) struct Sender {
    pub deed: association::Model,
    pub mandate: Option<mandate::Model>,
    /// Who signs where nobody holds a mandate.
    pub organization: String,
    pub today: NaiveDate,
    pub at: DateTime<Utc>,
}

impl Sender {
    /// Whoever holds the mandate of the day, or else whoever prepares the letters.
    fn syndic(&self) -> &str {
        self.mandate.as_ref().map_or(self.organization.as_str(), |mandate| mandate.name.as_str())
    }

    /// The letterhead.
    pub fn association(&self, text: Text) -> LetterAssociation {
        LetterAssociation {
            name: self.deed.name_in(text.language).to_owned(),
            enterprise_number: self.deed.enterprise_number.display(),
            address: self.seat(),
            syndic: LetterSyndic {
                name: self.syndic().to_owned(),
                contact: self.mandate.as_ref().map(|row| SyndicContact::from(row).lines(text)).unwrap_or_default(),
            },
        }
    }

    /// "Bruxelles, le 2 mars 2026".
    pub fn place_and_date(&self, text: Text) -> String {
        let day = format_date(self.today, text.language);
        let values = [("place", Value::from(self.deed.city.as_str())), ("date", Value::from(day))];
        text.with("document-call-place-and-date", &values)
    }

    fn seat(&self) -> Vec<String> {
        vec![self.deed.street.clone(), format!("{} {}", self.deed.postal_code, self.deed.city)]
    }

    /// Where the post brings back what it cannot deliver, in one line.
    fn return_address(&self) -> String {
        let (name, place) = match &self.mandate {
            Some(mandate) => (
                mandate.name.clone(),
                vec![mandate.street.clone(), format!("{} {}", mandate.postal_code, mandate.city)],
            ),
            None => (self.deed.name.clone(), self.seat()),
        };
        std::iter::once(name).chain(place).collect::<Vec<_>>().join(" · ")
    }
}

/// Where the window is, as the drawing of documents calls it.
pub(super) const fn window(window: EnvelopeWindow) -> LetterWindow {
    match window {
        EnvelopeWindow::Right => LetterWindow::Right,
        EnvelopeWindow::Left => LetterWindow::Left,
    }
}

/// The fixed words in each language, looked up once.
pub(super) fn labels() -> BTreeMap<&'static str, PostLabels> {
    let words = |language: Language| {
        let text = Text::new(language);
        (language.code(), PostLabels::from_words(|id| text.get(id)))
    };
    Language::ALL.into_iter().map(words).collect()
}

/// A letter with the syndic's own words; nothing when there are no words that the addressee, or the association, could read.
pub(super) fn notice(
    sender: &Sender,
    batch: &letter_batch::Model,
    row: &letter::Model,
    (texts, labels): (&NoticeTexts, &BTreeMap<&'static str, PostLabels>),
    enclosure: Option<&str>,
) -> Option<PostLetter> {
    // Whoever has no letter in her language has it in that of the association; date and fixed words then follow the words of the letter.
    let language = if texts.contains_key(row.language.code()) { row.language } else { sender.deed.language };
    let words = texts.get(language.code())?;
    let text = Text::new(language);
    let dispatch = match batch.dispatch {
        LetterDispatch::Ordinary => None,
        LetterDispatch::Registered => Some(text.get("outside-letter-dispatch-registered")),
        LetterDispatch::Receipt => Some(text.get("outside-letter-dispatch-receipt")),
    };
    let addressee: Vec<String> = row.addressee.lines().map(str::to_owned).collect();
    let name = addressee.first().cloned().unwrap_or_default();
    let syndic = [("syndic", Value::from(sender.syndic()))];
    Some(PostLetter {
        language,
        labels: labels.get(language.code())?.clone(),
        title: format!("{} – {name}", words.subject),
        ident: format!("letter/{}", row.id),
        issued_at: sender.at,
        association: sender.association(text),
        window: window(batch.window),
        addressee,
        return_address: Some(sender.return_address()),
        place_and_date: sender.place_and_date(text),
        reference: row.reference.clone(),
        dispatch,
        subject: words.subject.clone(),
        salutation: Some(text.get("document-call-salutation")),
        paragraphs: words.paragraphs.clone(),
        enclosures: enclosure.map(str::to_owned).into_iter().collect(),
        signature: vec![
            text.get("document-call-signature-association"),
            text.with("document-call-signature-syndic", &syndic),
        ],
    })
}
