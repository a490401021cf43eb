//! The letter by which a new syndic asks the former one for the file of a co-ownership (Civil Code, art. 3.89 §5 7°).
//!
//! The caller formats and translates: every `String` here is printed as it stands, in the former syndic's language. The facts
//! beside them are attached for machines, and the letter is checked against them before it is drawn.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use entity::language::Language;
use serde::Serialize;

use crate::letter::{
    LetterAssociation, LetterAttachment, LetterMarker, LetterVerification, Same, check_address, plain,
    refuse_unprintable,
};
use crate::render::{self, Properties, RenderError, Rendered};
use crate::world;

/// The version of the attached data. A reader refuses what it does not know, so any change of meaning changes this word.
const SCHEMA: &str = "mitoyen/handover-demand/1";

/// A letter of demand.
#[derive(Debug, Clone)]
pub struct HandoverDemand {
    /// The language of the former syndic.
    pub language: Language,
    /// The fixed words, in that language.
    pub labels: HandoverLabels,
    /// The title in the document's properties, which readers show instead of the file name. Not printed.
    pub title: String,
    /// A name of this document that never changes. It is hashed into the file's identifier and is not readable from it.
    pub ident: String,
    /// When the letter was issued, by the caller's clock. It becomes the creation date, so that the same input makes the same
    /// bytes.
    pub issued_at: DateTime<Utc>,
    /// Absent on a letter that has been issued; a draft says so above its heading.
    pub draft: Option<LetterMarker>,
    /// The co-ownership that asks.
    pub association: LetterAssociation,
    /// Name and address of the former syndic as they must show through the window of the envelope: at most seven lines.
    pub addressee: Vec<String>,
    /// "Bruxelles, le 2 mars 2026".
    pub place_and_date: String,
    /// What the former syndic quotes when writing back; it also names the attached data.
    pub reference: String,
    /// "Remise du dossier de l'ACP Les Tilleuls". It is the heading of the letter.
    pub subject: String,
    /// "Madame, Monsieur,".
    pub salutation: String,
    /// What is asked and until when, in one sentence. Printed large.
    pub opening: String,
    /// When the mandate ended, and what the law says; one paragraph each.
    pub introduction: Vec<String>,
    /// What is missing: that which never came, then that about which there is no agreement.
    pub sections: Vec<HandoverSection>,
    /// How to hand over, and what follows otherwise; one paragraph each.
    pub conclusion: Vec<String>,
    /// Who signs, one line each.
    pub signature: Vec<String>,
    /// Where anyone can check that the letter is genuine; a draft is not.
    pub verification: Option<LetterVerification>,
    /// The same letter for machines, attached to the document.
    pub facts: HandoverFacts,
}

/// Things that are missing for one reason.
#[derive(Debug, Clone, Serialize)]
pub struct HandoverSection {
    /// "Il nous manque encore".
    pub title: String,
    /// In the order of the list.
    pub items: Vec<HandoverLine>,
}

/// One thing that is missing.
#[derive(Debug, Clone, Serialize)]
pub struct HandoverLine {
    /// "Les comptes des 7 dernières années avec leurs pièces".
    pub label: String,
    /// What is wrong with what was handed over.
    pub note: Option<String>,
}

/// The fixed words of a letter of demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HandoverLabels {
    /// "Numéro d'entreprise (BCE)".
    pub enterprise_number: String,
    /// "Syndic".
    pub syndic: String,
    /// "Référence".
    pub reference: String,
    /// "Page", before "1/2" at the foot.
    pub page: String,
    /// "Vérifier ce document".
    pub verification: String,
    /// "Code".
    pub verification_code: String,
    /// "Empreinte des données".
    pub fingerprint: String,
    /// The description of the attached file.
    pub attachment: String,
}

impl HandoverLabels {
    /// Looks every word up by the id of its message. Words that every letter has are those of the call for funds.
    #[must_use]
    pub fn from_words(word: impl Fn(&str) -> String) -> Self {
        Self {
            enterprise_number: word("document-call-label-enterprise-number"),
            syndic: word("document-call-label-syndic"),
            reference: word("document-call-label-reference"),
            page: word("document-call-label-page"),
            verification: word("document-call-label-verification"),
            verification_code: word("document-call-label-verification-code"),
            fingerprint: word("document-call-label-fingerprint"),
            attachment: word("property-handover-letter-attachment"),
        }
    }
}

/// The letter in facts, independent of language. It is attached as JSON.
#[derive(Debug, Clone, Serialize)]
pub struct HandoverFacts {
    /// The same as the letter's.
    pub reference: String,
    /// `draft` or `issued`; must agree with the letter.
    pub status: String,
    /// The date of the letter.
    pub issued_on: NaiveDate,
    /// The day on which the former mandate ended.
    pub mandate_ended_on: NaiveDate,
    /// The last day on which the file may be handed over in time.
    pub due_on: NaiveDate,
    /// The article that says so.
    pub law: String,
    /// Legal name of the association.
    pub association_name: String,
    /// Ten digits.
    pub association_enterprise_number: String,
    /// The former syndic.
    pub predecessor_name: String,
    /// In the order of the letter.
    pub items: Vec<HandoverFactsItem>,
    /// The code under which the document can be checked; absent on a draft.
    pub verification_code: Option<String>,
    /// The page that answers for the code; absent on a draft.
    pub verification_url: Option<String>,
}

/// One thing that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HandoverFactsItem {
    /// The stable name of the kind of thing.
    pub kind: String,
    /// `awaited` or `disputed`.
    pub state: String,
    /// For accounts, how many years of them.
    pub years: Option<i32>,
    /// What is wrong with what was handed over.
    pub note: Option<String>,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    #[serde(flatten)]
    facts: &'a HandoverFacts,
}

impl HandoverFacts {
    /// The file as it is attached, so that the caller can keep its hash and answer for it later.
    ///
    /// # Errors
    ///
    /// Never in practice: no type in here can fail to serialise.
    pub fn attachment(&self) -> Result<LetterAttachment, serde_json::Error> {
        LetterAttachment::new(&self.reference, &Document { schema: SCHEMA, facts: self })
    }
}

/// The letter as the template reads it.
#[derive(Serialize)]
struct View<'a> {
    text: ViewText<'a>,
    /// Apart from the text because it is attached and not printed.
    attachment: LetterAttachment,
}

#[derive(Serialize)]
struct ViewText<'a> {
    language: &'static str,
    title: &'a str,
    labels: &'a HandoverLabels,
    marker: Option<&'a LetterMarker>,
    association: &'a LetterAssociation,
    addressee: &'a [String],
    place_and_date: &'a str,
    reference: &'a str,
    subject: &'a str,
    salutation: &'a str,
    opening: &'a str,
    introduction: &'a [String],
    sections: &'a [HandoverSection],
    conclusion: &'a [String],
    signature: &'a [String],
    verification: Option<&'a LetterVerification>,
    fingerprint: String,
}

impl HandoverDemand {
    /// Draws the letter as PDF/A-3a and PDF/UA-1.
    ///
    /// The work is pure computation of some milliseconds: call it from a blocking thread.
    ///
    /// # Errors
    ///
    /// The letter contradicts its facts, asks for nothing or cannot be printed: see [`RenderError`].
    pub fn render(&self) -> Result<Rendered, RenderError> {
        self.check()?;
        let attachment = self.facts.attachment()?;
        let text = ViewText {
            language: self.language.code(),
            title: &self.title,
            labels: &self.labels,
            marker: self.draft.as_ref(),
            association: &self.association,
            addressee: &self.addressee,
            place_and_date: &self.place_and_date,
            reference: &self.reference,
            subject: &self.subject,
            salutation: &self.salutation,
            opening: &self.opening,
            introduction: &self.introduction,
            sections: &self.sections,
            conclusion: &self.conclusion,
            signature: &self.signature,
            verification: self.verification.as_ref(),
            fingerprint: attachment.fingerprint(),
        };
        refuse_unprintable(&serde_json::to_value(&text)?)?;
        let data = serde_json::to_vec(&View { text, attachment })?;
        let author = &self.association.name;
        let properties = Properties { title: &self.title, author, ident: &self.ident, date: self.issued_at };
        render::render(world::HANDOVER_DEMAND, data, &properties)
    }

    fn check(&self) -> Result<(), RenderError> {
        check_address(&self.reference, &self.addressee)?;
        let facts = &self.facts;
        let same = Same { reference: &self.reference };
        same.text("reference", &self.reference, &facts.reference)?;
        same.text("status", if self.draft.is_some() { "draft" } else { "issued" }, &facts.status)?;
        same.text("association", &self.association.name, &facts.association_name)?;
        let number = plain(&self.association.enterprise_number);
        same.text("enterprise number", &number, &plain(&facts.association_enterprise_number))?;
        let printed = self.verification.as_ref().map(|verification| (&verification.code, &verification.url));
        let data = facts.verification_code.as_ref().zip(facts.verification_url.as_ref());
        same.text("verification", &format!("{printed:?}"), &format!("{data:?}"))?;
        // A draft proves nothing, and a letter without a code could not be told from one that somebody else has written.
        same.text("verification", presence(printed.is_some()), presence(self.draft.is_none()))?;
        let lines = self.sections.iter().map(|section| section.items.len()).sum::<usize>();
        if lines == 0 {
            return Err(RenderError::Empty);
        }
        same.text("number of items", &lines.to_string(), &facts.items.len().to_string())?;
        let kinds: BTreeSet<&str> = facts.items.iter().map(|item| item.kind.as_str()).collect();
        same.text("number of kinds", &lines.to_string(), &kinds.len().to_string())
    }
}

fn presence(is: bool) -> &'static str {
    if is { "present" } else { "absent" }
}
