//! What every letter has in common: who writes, where it can be checked, what must fit into the window of the envelope.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::render::{RenderError, hexadecimal};
use crate::world;

/// The window of a C5/6 envelope shows 35 mm, which is seven lines at the size of the letter.
const ADDRESS_LINES: usize = 7;

/// How many digits of the hash are printed: enough to compare by eye, in groups of four.
const FINGERPRINT_DIGITS: usize = 16;

/// On which side of the envelope its window is, seen from whoever reads the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LetterWindow {
    /// As in most of Belgium's C5/6 envelopes.
    #[default]
    Right,
    /// As in envelopes that are made for other countries too.
    Left,
}

impl LetterWindow {
    /// The name that templates know it by.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
        }
    }
}

/// The word that says what a letter is not, and the sentence that explains it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterMarker {
    /// "PROJET", "ONTWERP", "ENTWURF", "DRAFT", "ANNULÉ", …
    pub word: String,
    /// "Ce document n'a pas été envoyé. Ne payez pas."
    pub sentence: String,
}

/// The co-ownership as it must show on each of its documents (Civil Code, art. 3.86 §1).
#[derive(Debug, Clone, Serialize)]
pub struct LetterAssociation {
    /// Legal name: "ACP Résidence Les Tilleuls".
    pub name: String,
    /// Enterprise number as printed: "0123.456.749".
    pub enterprise_number: String,
    /// Street, then postal code and municipality.
    pub address: Vec<String>,
    /// Who manages it.
    pub syndic: LetterSyndic,
}

/// The syndic as named in the letterhead.
#[derive(Debug, Clone, Serialize)]
pub struct LetterSyndic {
    /// Name of the firm or person.
    pub name: String,
    /// Address, telephone, electronic mail, recognition number: one per line; may be empty.
    pub contact: Vec<String>,
}

/// Where the document can be checked.
#[derive(Debug, Clone, Serialize)]
pub struct LetterVerification {
    /// The code to type.
    pub code: String,
    /// The full address of the page that answers for this code; printed and linked.
    pub url: String,
}

/// The file attached to a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterAttachment {
    /// Name of the file: the reference, with a hyphen for everything but ASCII letters and digits, and `.json`.
    pub name: String,
    /// Its text, UTF-8.
    pub json: String,
    /// SHA-256 of the text in lower-case hexadecimal. The letter prints the first sixteen digits.
    pub sha256: String,
}

impl LetterAttachment {
    /// The data of the letter with this reference.
    ///
    /// # Errors
    ///
    /// When the data cannot be serialised.
    pub(crate) fn new(reference: &str, data: &impl Serialize) -> Result<Self, serde_json::Error> {
        let json = serde_json::to_string_pretty(data)?;
        let sha256 = hexadecimal(&Sha256::digest(&json));
        Ok(Self { name: file_name(reference), json, sha256 })
    }

    /// The beginning of the hash as it is printed.
    pub(crate) fn fingerprint(&self) -> String {
        let digits: Vec<char> = self.sha256.chars().take(FINGERPRINT_DIGITS).collect();
        digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }
}

/// The name under which the data of a letter are attached.
pub(crate) fn file_name(reference: &str) -> String {
    let stem: String = reference.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("{stem}.json")
}

/// Whether the address shows through the window.
pub(crate) fn check_address(reference: &str, addressee: &[String]) -> Result<(), RenderError> {
    match addressee.len() {
        0..=ADDRESS_LINES => Ok(()),
        lines => Err(RenderError::AddressTooLong { reference: reference.to_owned(), lines, limit: ADDRESS_LINES }),
    }
}

/// Names the first character that cannot be printed, wherever it stands.
pub(crate) fn refuse_unprintable(value: &Value) -> Result<(), RenderError> {
    match value {
        Value::String(text) => match world::unprintable(text) {
            Some(character) => Err(RenderError::Unprintable { character, text: text.clone() }),
            None => Ok(()),
        },
        Value::Array(values) => values.iter().try_for_each(refuse_unprintable),
        Value::Object(fields) => fields.values().try_for_each(refuse_unprintable),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

/// Only what carries meaning in an account, an enterprise number or a communication: letters and digits.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Holds what a letter prints against the data that it carries.
pub(crate) struct Same<'a> {
    pub reference: &'a str,
}

impl Same<'_> {
    /// Whether the two say the same.
    pub(crate) fn text(&self, field: &'static str, printed: &str, data: &str) -> Result<(), RenderError> {
        if printed == data {
            return Ok(());
        }
        Err(RenderError::Contradiction {
            reference: self.reference.to_owned(),
            field,
            printed: printed.to_owned(),
            data: data.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_keeps_what_carries_meaning() {
        assert_eq!(plain("+++202/6000/12320+++"), "202600012320");
        assert_eq!(plain("BE68\u{a0}5390 0754 7034"), "BE68539007547034");
    }

    #[test]
    fn a_reference_names_a_file() {
        assert_eq!(file_name("2026-02/001"), "2026-02-001.json");
    }
}
