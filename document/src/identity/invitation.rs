//! The letter that brings somebody the code by which she takes possession of her account.
//!
//! The caller formats and translates: every `String` here is printed as it stands, in the language of the addressee. Nothing is attached for
//! machines and nothing can be checked later: the code is a secret, and the letter is the only place where it stands.

use std::fmt;

use chrono::{DateTime, Utc};
use entity::language::Language;
use serde::Serialize;

use crate::letter::{check_address, refuse_unprintable};
use crate::render::{self, Properties, RenderError, Rendered};
use crate::world;

/// A letter with a code.
#[derive(Clone)]
pub struct InvitationLetter {
    /// The language of the addressee.
    pub language: Language,
    /// The title in the document's properties, which readers show instead of the file name. Not printed.
    pub title: String,
    /// A name of this document. It is hashed into the file's identifier and is not readable from it.
    pub ident: String,
    /// When the letter was made. It becomes the creation date.
    pub issued_at: DateTime<Utc>,
    /// Who invites.
    pub sender: String,
    /// Name and address as they must show through the window of the envelope: at most seven lines.
    pub addressee: Vec<String>,
    /// "Le 2 mars 2026".
    pub date: String,
    /// "Votre accès à Mitoyen". It is the heading of the letter.
    pub subject: String,
    /// "Madame, Monsieur,".
    pub salutation: String,
    /// What the letter is about; one paragraph each.
    pub introduction: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// "Votre code", above it.
    pub code_label: String,
    /// The code in groups: "K7QF-2M9X-…". Printed large.
    pub code: String,
    /// "Adresse", above it.
    pub address_label: String,
    /// Where to type the code.
    pub address: String,
    /// How long the code lasts and for whom it is; one paragraph each.
    pub conclusion: Vec<String>,
    /// Who signs, one line each.
    pub signature: Vec<String>,
    /// "Page", before "1/1" at the foot.
    pub page: String,
}

impl fmt::Debug for InvitationLetter {
    /// Writes no code.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("InvitationLetter").field("language", &self.language).finish_non_exhaustive()
    }
}

/// The letter as the template reads it.
#[derive(Serialize)]
struct View<'a> {
    language: &'static str,
    title: &'a str,
    sender: &'a str,
    addressee: &'a [String],
    date: &'a str,
    subject: &'a str,
    salutation: &'a str,
    introduction: &'a [String],
    steps: &'a [String],
    code_label: &'a str,
    code: &'a str,
    address_label: &'a str,
    address: &'a str,
    conclusion: &'a [String],
    signature: &'a [String],
    page: &'a str,
}

impl InvitationLetter {
    /// Draws the letter as PDF/A-3a and PDF/UA-1.
    ///
    /// The work is pure computation of some milliseconds: call it from a blocking thread.
    ///
    /// # Errors
    ///
    /// The letter has no code or cannot be printed: see [`RenderError`].
    pub fn render(&self) -> Result<Rendered, RenderError> {
        if self.code.is_empty() {
            return Err(RenderError::Empty);
        }
        check_address(&self.subject, &self.addressee)?;
        let view = View {
            language: self.language.code(),
            title: &self.title,
            sender: &self.sender,
            addressee: &self.addressee,
            date: &self.date,
            subject: &self.subject,
            salutation: &self.salutation,
            introduction: &self.introduction,
            steps: &self.steps,
            code_label: &self.code_label,
            code: &self.code,
            address_label: &self.address_label,
            address: &self.address,
            conclusion: &self.conclusion,
            signature: &self.signature,
            page: &self.page,
        };
        let data = serde_json::to_value(&view)?;
        refuse_unprintable(&data)?;
        let properties =
            Properties { title: &self.title, author: &self.sender, ident: &self.ident, date: self.issued_at };
        render::render(world::INVITATION, serde_json::to_vec(&data)?, &properties)
    }
}
