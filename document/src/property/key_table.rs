//! The table of an association's distribution keys: which unit bears how much of which key on a day, and where each key
//! comes from.
//!
//! The caller formats and translates: every `String` here is printed as it stands, in the reader's language. The facts beside
//! them are attached for machines, and the table is checked against them before it is drawn.

use chrono::{DateTime, NaiveDate, Utc};
use entity::language::Language;
use serde::Serialize;

use crate::letter::{LetterAttachment, Same, plain, refuse_unprintable};
use crate::render::{self, Properties, RenderError, Rendered};
use crate::world;

/// The version of the attached data. A reader refuses what it does not know, so any change of meaning changes this word.
const SCHEMA: &str = "mitoyen/distribution-keys/1";

/// How many keys stand side by side. A sheet has room for the largest totals of so many.
const KEYS_ACROSS: usize = 4;

/// The distribution keys of an association as at a day.
#[derive(Debug, Clone)]
pub struct KeyTableDocument {
    /// The language of the reader.
    pub language: Language,
    /// The fixed words, in that language.
    pub labels: KeyTableLabels,
    /// The heading, and the title in the document's properties: "Clés de répartition au 2 mars 2026".
    pub title: String,
    /// A name of this document that never changes. It is hashed into the file's identifier and is not readable from it.
    pub ident: String,
    /// The creation date in the document's properties, so that the same input makes the same bytes.
    pub issued_at: DateTime<Utc>,
    /// The co-ownership.
    pub association: KeyTableAssociation,
    /// The keys, the general one first; at least one.
    pub keys: Vec<KeyTableKey>,
    /// The units in the order of the basic deed; at least one.
    pub units: Vec<KeyTableUnit>,
    /// What the units bear of each key, in the order of the keys: "1 000".
    pub sums: Vec<String>,
    /// The same table for machines, attached to the document.
    pub facts: KeyTableFacts,
}

/// The co-ownership as it must show on each of its documents (Civil Code, art. 3.86 §1).
#[derive(Debug, Clone, Serialize)]
pub struct KeyTableAssociation {
    /// Legal name: "ACP Résidence Les Tilleuls".
    pub name: String,
    /// Enterprise number as printed: "0123.456.749".
    pub enterprise_number: String,
    /// The seat: street, then postal code and municipality.
    pub address: Vec<String>,
}

/// One key.
#[derive(Debug, Clone, Serialize)]
pub struct KeyTableKey {
    /// "Ascenseur".
    pub name: String,
    /// "Particulière, selon l'utilité".
    pub kind: String,
    /// What its parts must make: "1 000".
    pub total: String,
    /// Where it comes from: "Règlement de copropriété, art. 14".
    pub source: Option<String>,
    /// "12 mai 2025".
    pub decided_on: Option<String>,
    /// "1er janvier 2026"; absent when it has held since the basic deed.
    pub since: Option<String>,
}

/// One unit.
#[derive(Debug, Clone, Serialize)]
pub struct KeyTableUnit {
    /// Its name in the basic deed: "A1".
    pub reference: String,
    /// "Appartement, 1er étage".
    pub detail: String,
    /// Its parts in each key, in the order of the keys; absent where it bears nothing.
    pub parts: Vec<Option<String>>,
}

/// The fixed words of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyTableLabels {
    /// "Numéro d'entreprise (BCE)".
    pub enterprise_number: String,
    /// "Page", before "1/2" at the foot.
    pub page: String,
    /// "Nom de la clé".
    pub key: String,
    /// "Genre".
    pub kind: String,
    /// "Total des parts".
    pub total_parts: String,
    /// "Source".
    pub source: String,
    /// "Date de la décision".
    pub decided_on: String,
    /// "À partir du".
    pub since: String,
    /// "Parts par lot".
    pub parts: String,
    /// "Lot".
    pub unit: String,
    /// "Total".
    pub total: String,
    /// The description of the attached file.
    pub attachment: String,
}

impl KeyTableLabels {
    /// Looks every word up by the id of its message.
    #[must_use]
    pub fn from_words(word: impl Fn(&str) -> String) -> Self {
        Self {
            enterprise_number: word("document-call-label-enterprise-number"),
            page: word("document-call-label-page"),
            key: word("property-key-name"),
            kind: word("property-kind"),
            total_parts: word("property-key-total-parts"),
            source: word("property-key-source"),
            decided_on: word("property-key-decided-on"),
            since: word("property-key-starts-on"),
            parts: word("property-key-parts-caption"),
            unit: word("property-unit"),
            total: word("property-total"),
            attachment: word("property-key-table-attachment"),
        }
    }
}

/// The table in figures, independent of language. It is attached as JSON.
#[derive(Debug, Clone, Serialize)]
pub struct KeyTableFacts {
    /// The day.
    pub as_of: NaiveDate,
    /// Legal name of the association.
    pub association_name: String,
    /// Ten digits.
    pub association_enterprise_number: String,
    /// In the order of the table.
    pub keys: Vec<KeyTableFactsKey>,
}

/// One key in figures.
#[derive(Debug, Clone, Serialize)]
pub struct KeyTableFactsKey {
    /// Its name.
    pub name: String,
    /// The stable name of its kind.
    pub kind: String,
    /// What its parts must make; in a consumption key, thousandths of what the meters count.
    pub total: i64,
    /// What they make.
    pub sum: i64,
    /// The first day of the version that holds; absent when it has held since the basic deed.
    pub starts_on: Option<NaiveDate>,
    /// Where it comes from.
    pub source: Option<String>,
    /// The units that bear it, in the order of the table.
    pub parts: Vec<KeyTableFactsPart>,
}

/// What one unit bears.
#[derive(Debug, Clone, Serialize)]
pub struct KeyTableFactsPart {
    /// Its name in the basic deed.
    pub unit: String,
    /// How much.
    pub parts: i64,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    #[serde(flatten)]
    facts: &'a KeyTableFacts,
}

/// The table as the template reads it.
#[derive(Serialize)]
struct View<'a> {
    text: ViewText<'a>,
    /// Apart from the text because it is attached and not printed.
    attachment: LetterAttachment,
    across: usize,
}

#[derive(Serialize)]
struct ViewText<'a> {
    language: &'static str,
    title: &'a str,
    labels: &'a KeyTableLabels,
    association: &'a KeyTableAssociation,
    keys: &'a [KeyTableKey],
    units: &'a [KeyTableUnit],
    sums: &'a [String],
}

impl KeyTableDocument {
    /// Draws the table as PDF/A-3a and PDF/UA-1.
    ///
    /// The work is pure computation, some milliseconds per page: call it from a blocking thread.
    ///
    /// # Errors
    ///
    /// The table is empty, contradicts its facts or cannot be printed: see [`RenderError`].
    pub fn render(&self) -> Result<Rendered, RenderError> {
        self.check()?;
        let attachment = LetterAttachment::new(&self.title, &Document { schema: SCHEMA, facts: &self.facts })?;
        let text = ViewText {
            language: self.language.code(),
            title: &self.title,
            labels: &self.labels,
            association: &self.association,
            keys: &self.keys,
            units: &self.units,
            sums: &self.sums,
        };
        refuse_unprintable(&serde_json::to_value(&text)?)?;
        let data = serde_json::to_vec(&View { text, attachment, across: KEYS_ACROSS })?;
        let author = &self.association.name;
        let properties = Properties { title: &self.title, author, ident: &self.ident, date: self.issued_at };
        render::render(world::KEY_TABLE, data, &properties)
    }

    fn check(&self) -> Result<(), RenderError> {
        if self.keys.is_empty() || self.units.is_empty() {
            return Err(RenderError::Empty);
        }
        let same = Same { reference: &self.title };
        let facts = &self.facts;
        same.text("association", &self.association.name, &facts.association_name)?;
        let number = plain(&self.association.enterprise_number);
        same.text("enterprise number", &number, &plain(&facts.association_enterprise_number))?;
        let count = self.keys.len();
        same.text("number of keys", &count.to_string(), &facts.keys.len().to_string())?;
        same.text("number of sums", &self.sums.len().to_string(), &count.to_string())?;
        for unit in &self.units {
            same.text("number of parts", &unit.parts.len().to_string(), &count.to_string())?;
        }
        for (position, (key, data)) in self.keys.iter().zip(&facts.keys).enumerate() {
            same.text("key", &key.name, &data.name)?;
            let sum: i128 = data.parts.iter().map(|part| i128::from(part.parts)).sum();
            same.text("sum of a key", &sum.to_string(), &data.sum.to_string())?;
            let bearing = self.units.iter().filter(|unit| unit.parts.get(position).is_some_and(Option::is_some));
            let printed: Vec<&str> = bearing.map(|unit| unit.reference.as_str()).collect();
            let stated: Vec<&str> = data.parts.iter().map(|part| part.unit.as_str()).collect();
            same.text("units of a key", &printed.join(", "), &stated.join(", "))?;
        }
        Ok(())
    }
}
