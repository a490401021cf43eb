//! The notice that hangs at the entrance of the building (Civil Code, art. 3.89 §2).
//!
//! It tells who the syndic is, since when, how to reach the syndic without delay, and where the internal rules and the register of decisions can
//! be consulted, and says the same in each language of the association.
//!
//! The caller formats and translates: every `String` here is printed as it stands. The facts beside them are attached for machines, and the
//! notice is checked against them before it is drawn.

use chrono::{DateTime, NaiveDate, Utc};
use entity::language::Language;
use serde::Serialize;

use crate::letter::{LetterAttachment, Same, plain, refuse_unprintable};
use crate::render::{self, Properties, RenderError, Rendered};
use crate::world;

/// The version of the attached data. A reader refuses what it does not know, so any change of meaning changes this word.
const SCHEMA: &str = "mitoyen/entrance-notice/1";

/// A notice for the entrance.
#[derive(Debug, Clone)]
pub struct EntranceNotice {
    /// The title in the document's properties, which readers show instead of the file name. Not printed.
    pub title: String,
    /// A name of this document that never changes. It is hashed into the file's identifier and is not readable from it.
    pub ident: String,
    /// When what it says was last changed. It becomes the creation date, so that the same input makes the same bytes.
    pub changed_at: DateTime<Utc>,
    /// Names the attached data.
    pub reference: String,
    /// The same notice in each language, the association's own first.
    pub sections: Vec<NoticeSection>,
    /// The description of the attached file.
    pub attachment: String,
    /// The same notice for machines, attached to the document.
    pub facts: NoticeFacts,
}

/// The notice in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeSection {
    /// The language.
    pub language: Language,
    /// "Syndic de la copropriété".
    pub heading: String,
    /// Legal name of the association.
    pub association: String,
    /// Its enterprise number with the word before it, then its seat (art. 3.86 §1).
    pub association_lines: Vec<String>,
    /// Surname and first names, or the name of the company.
    pub syndic: String,
    /// Legal form of a company, or profession of a human being.
    pub capacity: String,
    /// How to reach the syndic and since when: printed large enough to be read through a pane.
    pub lines: Vec<NoticeLine>,
    /// Where rules and decisions can be consulted.
    pub consultation: Vec<NoticeLine>,
    /// "Extrait affiché conformément à l'article 3.89, § 2, du Code civil".
    pub law: String,
}

/// One line: what it is, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoticeLine {
    /// "Téléphone".
    pub label: String,
    /// "02 512 34 56".
    pub value: String,
}

/// The notice in facts, independent of language. It is attached as JSON.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeFacts {
    /// Legal name of the association in its own language.
    pub association_name: String,
    /// Ten digits.
    pub association_enterprise_number: String,
    /// Surname and first names, or the name of the company.
    pub syndic_name: String,
    /// Ten digits, for a company.
    pub syndic_enterprise_number: Option<String>,
    /// The day of the decision that named the syndic.
    pub appointed_on: NaiveDate,
    /// The first day in office.
    pub starts_on: NaiveDate,
    /// The last day in office, where it is known.
    pub ends_on: Option<NaiveDate>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Address for electronic mail.
    pub email: Option<String>,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    #[serde(flatten)]
    facts: &'a NoticeFacts,
}

/// The notice as the template reads it.
#[derive(Serialize)]
struct View<'a> {
    text: ViewText<'a>,
    /// Apart from the text because it is attached and not printed.
    attachment: LetterAttachment,
    attachment_description: &'a str,
}

#[derive(Serialize)]
struct ViewText<'a> {
    title: &'a str,
    author: &'a str,
    sections: Vec<ViewSection<'a>>,
}

#[derive(Serialize)]
struct ViewSection<'a> {
    language: &'static str,
    heading: &'a str,
    association: &'a str,
    association_lines: &'a [String],
    syndic: &'a str,
    capacity: &'a str,
    lines: &'a [NoticeLine],
    consultation: &'a [NoticeLine],
    law: &'a str,
}

impl NoticeFacts {
    /// The file as it is attached.
    ///
    /// # Errors
    ///
    /// Never in practice: no type in here can fail to serialise.
    fn attachment(&self, reference: &str) -> Result<LetterAttachment, serde_json::Error> {
        LetterAttachment::new(reference, &Document { schema: SCHEMA, facts: self })
    }
}

impl EntranceNotice {
    /// Draws the notice as PDF/A-3a and PDF/UA-1.
    ///
    /// The work is pure computation of some milliseconds: call it from a blocking thread.
    ///
    /// # Errors
    ///
    /// The notice contradicts its facts, says nothing or cannot be printed: see [`RenderError`].
    pub fn render(&self) -> Result<Rendered, RenderError> {
        self.check()?;
        let text = ViewText {
            title: &self.title,
            author: &self.facts.association_name,
            sections: self
                .sections
                .iter()
                .map(|part| ViewSection {
                    language: part.language.code(),
                    heading: &part.heading,
                    association: &part.association,
                    association_lines: &part.association_lines,
                    syndic: &part.syndic,
                    capacity: &part.capacity,
                    lines: &part.lines,
                    consultation: &part.consultation,
                    law: &part.law,
                })
                .collect(),
        };
        refuse_unprintable(&serde_json::to_value(&text)?)?;
        let attachment = self.facts.attachment(&self.reference)?;
        let view = View { text, attachment, attachment_description: &self.attachment };
        let author = &self.facts.association_name;
        let properties = Properties { title: &self.title, author, ident: &self.ident, date: self.changed_at };
        render::render(world::ENTRANCE_NOTICE, serde_json::to_vec(&view)?, &properties)
    }

    fn check(&self) -> Result<(), RenderError> {
        let same = Same { reference: &self.reference };
        let first = self.sections.first().ok_or(RenderError::Empty)?;
        same.text("association", &first.association, &self.facts.association_name)?;
        for section in &self.sections {
            same.text("syndic", &section.syndic, &self.facts.syndic_name)?;
            let printed: String = section.association_lines.iter().map(|line| plain(line)).collect();
            let number = plain(&self.facts.association_enterprise_number);
            if !printed.contains(&number) {
                same.text("enterprise number", &printed, &number)?;
            }
        }
        Ok(())
    }
}
