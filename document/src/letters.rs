//! Letters that go by post, and the list that is handed in with registered ones.
//!
//! The caller formats and translates: every `String` here is printed as it stands, in the language of the addressee. Unlike a call for funds, these
//! letters state no facts that a machine would check: the words are the syndic's own.

use chrono::{DateTime, Utc};
use entity::language::Language;
use serde::Serialize;

use crate::letter::{LetterAssociation, LetterWindow, refuse_unprintable};
use crate::render::{self, Properties, RenderError, Rendered};
use crate::world;

/// The post reads an address of six lines at most, the country included.
pub const ADDRESS_LINES: usize = 6;

/// The fixed words of letters and lists, in the language of whoever reads them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostLabels {
    /// "Numéro d'entreprise (BCE)".
    pub enterprise_number: String,
    /// "Syndic".
    pub syndic: String,
    /// "Référence".
    pub reference: String,
    /// "Page", before "1/2" at the foot.
    pub page: String,
    /// "Retour à :", before the address to which the post brings back what it cannot deliver.
    pub return_to: String,
    /// "Annexes".
    pub enclosures: String,
    /// "N°", over the ranks of a list.
    pub rank: String,
    /// "Destinataire".
    pub name: String,
    /// "Adresse".
    pub address: String,
    /// "Numéro d'envoi".
    pub tracking: String,
    /// "Cachet de la poste".
    pub stamp: String,
}

impl PostLabels {
    /// Looks every word up by the id of its message. Words that every letter has are those of the call for funds.
    #[must_use]
    pub fn from_words(word: impl Fn(&str) -> String) -> Self {
        Self {
            enterprise_number: word("document-call-label-enterprise-number"),
            syndic: word("document-call-label-syndic"),
            reference: word("document-call-label-reference"),
            page: word("document-call-label-page"),
            return_to: word("outside-letter-label-return"),
            enclosures: word("outside-letter-label-enclosures"),
            rank: word("outside-letter-label-rank"),
            name: word("outside-letter-label-name"),
            address: word("outside-letter-label-address"),
            tracking: word("outside-letter-label-tracking"),
            stamp: word("outside-letter-label-stamp"),
        }
    }
}

/// A letter to one addressee.
#[derive(Debug, Clone)]
pub struct PostLetter {
    /// The language of the addressee.
    pub language: Language,
    /// The fixed words, in that language.
    pub labels: PostLabels,
    /// The title in the document's properties, which readers show instead of the file name. Not printed.
    pub title: String,
    /// A name of this document that never changes. It is hashed into the file's identifier and is not readable from it.
    pub ident: String,
    /// When the letter was prepared. It becomes the creation date, so that the same input makes the same bytes.
    pub issued_at: DateTime<Utc>,
    /// The co-ownership that writes.
    pub association: LetterAssociation,
    /// Where the window of the envelope is.
    pub window: LetterWindow,
    /// Name and address as they must show through the window: at most [`ADDRESS_LINES`].
    pub addressee: Vec<String>,
    /// Where the post brings back what it cannot deliver, in one line; not printed when absent.
    pub return_address: Option<String>,
    /// "Bruxelles, le 2 mars 2026".
    pub place_and_date: String,
    /// What the addressee quotes when writing back.
    pub reference: String,
    /// "Envoi recommandé avec accusé de réception"; absent on an ordinary letter.
    pub dispatch: Option<String>,
    /// The heading of the letter.
    pub subject: String,
    /// "Madame, Monsieur,"; left out when absent.
    pub salutation: Option<String>,
    /// What the letter says: paragraphs of lines.
    pub paragraphs: Vec<Vec<String>>,
    /// What goes with it, one line each.
    pub enclosures: Vec<String>,
    /// Who signs, one line each.
    pub signature: Vec<String>,
}

#[derive(Serialize)]
struct LetterView<'a> {
    language: &'static str,
    labels: &'a PostLabels,
    title: &'a str,
    association: &'a LetterAssociation,
    window: &'static str,
    addressee: &'a [String],
    return_address: Option<&'a str>,
    place_and_date: &'a str,
    reference: &'a str,
    dispatch: Option<&'a str>,
    subject: &'a str,
    salutation: Option<&'a str>,
    paragraphs: &'a [Vec<String>],
    enclosures: &'a [String],
    signature: &'a [String],
}

impl PostLetter {
    /// Draws the letter as PDF/A-3a and PDF/UA-1.
    ///
    /// The work is pure computation of some milliseconds: call it from a blocking thread.
    ///
    /// # Errors
    ///
    /// The letter says nothing, has no address or too long a one, or cannot be printed: see [`RenderError`].
    pub fn render(&self) -> Result<Rendered, RenderError> {
        if self.subject.is_empty() || self.addressee.is_empty() {
            return Err(RenderError::Empty);
        }
        if self.addressee.len() > ADDRESS_LINES {
            let (reference, lines) = (self.reference.clone(), self.addressee.len());
            return Err(RenderError::AddressTooLong { reference, lines, limit: ADDRESS_LINES });
        }
        let view = LetterView {
            language: self.language.code(),
            labels: &self.labels,
            title: &self.title,
            association: &self.association,
            window: self.window.code(),
            addressee: &self.addressee,
            return_address: self.return_address.as_deref(),
            place_and_date: &self.place_and_date,
            reference: &self.reference,
            dispatch: self.dispatch.as_deref(),
            subject: &self.subject,
            salutation: self.salutation.as_deref(),
            paragraphs: &self.paragraphs,
            enclosures: &self.enclosures,
            signature: &self.signature,
        };
        let author = &self.association.name;
        let properties = Properties { title: &self.title, author, ident: &self.ident, date: self.issued_at };
        draw(world::POST_LETTER, &view, &properties)
    }
}

/// The list of registered letters: it is handed in with them, stamped, and kept as proof.
#[derive(Debug, Clone)]
pub struct RegisteredList {
    /// The language of whoever hands it in.
    pub language: Language,
    /// The fixed words, in that language.
    pub labels: PostLabels,
    /// The title in the document's properties. Not printed.
    pub title: String,
    /// A name of this document that never changes.
    pub ident: String,
    /// When the letters were prepared.
    pub issued_at: DateTime<Utc>,
    /// The co-ownership that sends.
    pub association: LetterAssociation,
    /// "Bruxelles, le 2 mars 2026".
    pub place_and_date: String,
    /// The reference of the batch.
    pub reference: String,
    /// The heading of the list.
    pub subject: String,
    /// What the letters are about.
    pub introduction: String,
    /// "12 envois".
    pub total: String,
    /// One per letter, in the order of the batch.
    pub rows: Vec<RegisteredRow>,
}

/// One letter of a list.
#[derive(Debug, Clone, Serialize)]
pub struct RegisteredRow {
    /// Rank in the batch, from 1.
    pub rank: String,
    /// The addressee.
    pub name: String,
    /// The address in one line.
    pub address: String,
    /// The number of the post; a line is left free when absent.
    pub tracking: Option<String>,
}

#[derive(Serialize)]
struct ListView<'a> {
    language: &'static str,
    labels: &'a PostLabels,
    title: &'a str,
    association: &'a LetterAssociation,
    place_and_date: &'a str,
    reference: &'a str,
    subject: &'a str,
    introduction: &'a str,
    total: &'a str,
    rows: &'a [RegisteredRow],
}

impl RegisteredList {
    /// Draws the list as PDF/A-3a and PDF/UA-1.
    ///
    /// # Errors
    ///
    /// The list is empty or cannot be printed: see [`RenderError`].
    pub fn render(&self) -> Result<Rendered, RenderError> {
        if self.rows.is_empty() {
            return Err(RenderError::Empty);
        }
        let view = ListView {
            language: self.language.code(),
            labels: &self.labels,
            title: &self.title,
            association: &self.association,
            place_and_date: &self.place_and_date,
            reference: &self.reference,
            subject: &self.subject,
            introduction: &self.introduction,
            total: &self.total,
            rows: &self.rows,
        };
        let author = &self.association.name;
        let properties = Properties { title: &self.title, author, ident: &self.ident, date: self.issued_at };
        draw(world::REGISTERED_LIST, &view, &properties)
    }
}

fn draw(template: &str, view: &impl Serialize, properties: &Properties<'_>) -> Result<Rendered, RenderError> {
    let data = serde_json::to_value(view)?;
    refuse_unprintable(&data)?;
    render::render(template, serde_json::to_vec(&data)?, properties)
}
