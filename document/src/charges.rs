//! What a call for funds says to one owner, and the letters of a whole call.
//!
//! The caller formats and translates: every `String` here is printed as it stands, in the language of its letter. The only
//! numbers are in [`CallFacts`], which is attached to the document for machines and against which the letter is checked
//! before it is drawn.

mod check;
mod code;
mod facts;
mod view;
pub mod words;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use entity::language::Language;
use serde::Serialize;

use crate::merge::{MergedProperties, Merger};
use crate::render::{RenderError, Rendered};

pub use crate::letter::{
    LetterAssociation as CallAssociation, LetterAttachment as CallAttachment, LetterMarker as CallMarker,
    LetterSyndic as CallSyndic, LetterVerification as CallVerification, LetterWindow,
};
pub(crate) use code::code_of_address;
pub use facts::{CallFacts, CallFactsLine, CallFactsPayment};
pub use words::CallLabels;

/// How many letters are drawn at once.
const PART_IN_LETTERS: usize = 16;

/// The letters of one call for funds, one per owner, in one document.
///
/// The file of a single owner is a batch of one letter. In a merged file every letter begins on its own page, has its own
/// language and counts its own pages.
#[derive(Debug, Clone)]
pub struct CallLetterBatch {
    /// The language of the title. Each letter states its own, and readers take that of the first letter for the whole file.
    pub language: Language,
    /// The title in the document's properties, which readers show instead of the file name. Not printed.
    pub title: String,
    /// Who issues the document, for its properties: the association's legal name.
    pub author: String,
    /// A name of this document that never changes, such as the address of the call and of the contribution. It is hashed
    /// into the file's identifier and is not readable from it.
    pub ident: String,
    /// When the document was issued, by the caller's clock. It becomes the creation date, so that the same input makes the
    /// same bytes.
    pub issued_at: DateTime<Utc>,
    /// Where the window of the envelope is.
    pub window: LetterWindow,
    /// At least one letter.
    pub letters: Vec<CallLetter>,
}

/// What one owner receives.
#[derive(Debug, Clone)]
pub struct CallLetter {
    /// The owner's language.
    pub language: Language,
    /// The fixed words, in the owner's language. Letters of the same language share one value.
    pub labels: Arc<CallLabels>,
    /// Whether the letter asks for money, or must not be paid.
    pub status: CallStatus,
    /// The co-ownership that asks.
    pub association: CallAssociation,
    /// Name and address as they must show through the window of the envelope: at most seven lines.
    pub addressee: Vec<String>,
    /// "Bruxelles, le 1 mars 2026".
    pub place_and_date: String,
    /// What the owner quotes when writing back; unique within a batch, since it also names the attached data.
    pub reference: String,
    /// "Appel de fonds du 2e trimestre 2026". It is the heading of the letter and its bookmark in a merged file.
    pub subject: String,
    /// "Madame, Monsieur,"; left out when absent.
    pub salutation: Option<String>,
    /// Amount and deadline in one sentence: "Vous devez 370,37 € au plus tard le 31 mars 2026." Printed large.
    pub opening: String,
    /// Which period or works the call covers and who decided it, one paragraph each; may be empty.
    pub introduction: Vec<String>,
    /// Ordinary, then extraordinary charges; a section without lines is left out by the caller.
    pub sections: Vec<CallSection>,
    /// The sum of all sections: "370,37 €".
    pub total: String,
    /// Which part goes to the reserve fund. The syndic owes this sentence to every holder of a right in rem with each call
    /// (Civil Code, art. 3.86 §3), also when the part is nothing.
    pub reserve_fund: String,
    /// How to pay; absent when nothing is due.
    pub payment: Option<CallPayment>,
    /// One sentence on how shares become an amount.
    pub shares_explanation: String,
    /// Further legal sentences, such as joint liability of usufructuary and bare owner (art. 3.86 §3); may be empty.
    pub mentions: Vec<String>,
    /// Who signs, one line each: "Pour l'association des copropriétaires," then the syndic; may be empty.
    pub signature: Vec<String>,
    /// Where anyone can check that the letter is genuine.
    pub verification: CallVerification,
    /// The same call for machines, attached to the document.
    pub facts: CallFacts,
}

/// Whether a letter may be paid. A draft or cancelled letter carries its word above the heading and no payment code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallStatus {
    /// The letter asks for payment.
    Issued,
    /// A preview for the syndic's eyes.
    Draft(CallMarker),
    /// The call has been withdrawn.
    Cancelled(CallMarker),
}

/// A group of lines with its sub-total: ordinary or extraordinary charges.
#[derive(Debug, Clone, Serialize)]
pub struct CallSection {
    /// "Charges ordinaires".
    pub title: String,
    /// One per unit and line of the call. Units that share purpose, key and amount to divide are printed together.
    pub lines: Vec<CallLine>,
    /// "Sous-total charges ordinaires".
    pub subtotal_label: String,
    /// "350,37 €".
    pub subtotal: String,
}

/// What one unit owes in one line of the call.
#[derive(Debug, Clone, Serialize)]
pub struct CallLine {
    /// "A1 · Appartement, 1er étage".
    pub unit: String,
    /// What the money is for: "Provision du 2e trimestre"; printed above the key.
    pub purpose: Option<String>,
    /// Name of the distribution key: "Quotités générales".
    pub key: String,
    /// The unit's shares in the key's total: "120 / 1 000".
    pub shares: String,
    /// The amount to divide over all units: "12 345,67 €".
    pub base: String,
    /// The owner's part in the unit when not the whole of it: "1/2".
    pub part: Option<String>,
    /// What the owner owes for this line: "185,19 €".
    pub amount: String,
}

/// How to pay.
#[derive(Debug, Clone, Serialize)]
pub struct CallPayment {
    /// The account holder, as in the payment code.
    pub beneficiary: String,
    /// In groups of four: "BE68 5390 0754 7034".
    pub iban: String,
    /// Left out when absent: it is optional in the single euro payments area.
    pub bic: Option<String>,
    /// "370,37 €".
    pub amount: String,
    /// "+++202/6000/12320+++".
    pub communication: String,
    /// "31 mars 2026".
    pub due: String,
    /// The lines of an EPC069-12 payload, separated by line feeds, at most 331 bytes.
    #[serde(skip)]
    pub epc: String,
    /// What the code says, for those who cannot see it: "Code QR de paiement : 370,37 € à …".
    pub code_description: String,
}

impl CallLetterBatch {
    /// Draws the letters as PDF/A-3a and PDF/UA-1. Many letters are drawn in parts, which are put together: a document is set as a whole, and
    /// three hundred letters at once would take a gigabyte.
    ///
    /// The work is pure computation of some milliseconds per letter: call it from a blocking thread.
    ///
    /// # Errors
    ///
    /// The letters contradict their facts, cannot be encoded or cannot be printed: see [`RenderError`].
    pub fn render(&self) -> Result<Rendered, RenderError> {
        check::batch(self)?;
        let merged = self.letters.len() > 1;
        if self.letters.len() <= PART_IN_LETTERS {
            return view::render(self, &self.letters, &self.ident, merged);
        }
        let failed = |error: crate::merge::MergeError| RenderError::Failed(error.to_string());
        let properties = MergedProperties {
            language: self.language,
            title: self.title.clone(),
            author: self.author.clone(),
            ident: self.ident.clone(),
            issued_at: self.issued_at,
        };
        let mut merger = Merger::new(Vec::new(), properties).map_err(failed)?;
        let mut warnings = Vec::new();
        for (rank, letters) in self.letters.chunks(PART_IN_LETTERS).enumerate() {
            let part = view::render(self, letters, &format!("{}/{rank}", self.ident), merged)?;
            warnings.extend(part.warnings);
            merger.append(part.bytes, true).map_err(failed)?;
        }
        let (bytes, file) = merger.finish().map_err(failed)?;
        Ok(Rendered { bytes, sha256: file.sha256, pages: file.pages, warnings })
    }
}
