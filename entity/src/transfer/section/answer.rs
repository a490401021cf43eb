//! What the syndic answers to a section, as typed and once it makes sense.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::SectionKind;
use crate::{
    date::parse_date,
    format::structured_communication::StructuredCommunication,
    id::{AccountId, DocumentVersionId},
    money::Cents,
    refusal::{Check, Refusal, Refusals},
    text_input,
    transfer::AnswerOutcome,
};

/// Longest answer in words.
const TEXT_MAX: usize = 2000;
/// Longest label of an item.
const LABEL_MAX: usize = 160;
/// Longest remark on an item.
const NOTE_MAX: usize = 300;
/// Most items of one answer, contributions left aside.
pub const ITEMS_MAX: usize = 60;
/// Most contributions that one answer says something about: fifty years of monthly calls.
const STATED_MAX: usize = 600;
/// Most documents of one answer.
pub const DOCUMENTS_MAX: usize = 40;

/// An answer as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// Code of the outcome: `given`, `none` or `reserved`.
    pub outcome: String,
    /// What is said in words; for a reservation its reason.
    pub text: String,
    /// What is listed; rows left entirely empty are passed over.
    pub items: Vec<ItemForm>,
    /// Identifiers of versions of documents of the library.
    pub documents: Vec<String>,
}

/// One item of an answer, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    /// The structured communication of the contribution that it is about; only among arrears.
    pub communication: String,
    /// What it is; may be empty where a contribution is named.
    pub label: String,
    /// A day, where the section has one.
    pub date: String,
    /// An amount of the whole association.
    pub total: String,
    /// The part of the lot.
    pub share: String,
    /// What is still owed; a credit is negative.
    pub open: String,
    /// A remark.
    pub note: String,
}

impl ItemForm {
    /// Whether the row was left alone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.label, &self.date, &self.total, &self.share, &self.open, &self.note]
            .into_iter()
            .all(|field| field.trim().is_empty())
    }
}

/// One item of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// The structured communication of the contribution that it is about, twelve digits.
    pub communication: Option<StructuredCommunication>,
    /// What it is; empty where it is about a contribution and nothing more was said.
    pub label: String,
    /// A day.
    pub date: Option<NaiveDate>,
    /// An amount of the whole association.
    pub total: Option<Cents>,
    /// The part of the lot.
    pub share: Option<Cents>,
    /// What is still owed; a credit is negative.
    pub open: Option<Cents>,
    /// A remark.
    pub note: Option<String>,
}

/// An answer that makes sense by itself; whether its documents are there, the library tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// What is said.
    pub outcome: AnswerOutcome,
    /// In words.
    pub text: Option<String>,
    /// What is listed.
    pub items: Vec<Item>,
    /// Versions of documents of the library, each once.
    pub documents: Vec<DocumentVersionId>,
}

/// An answer as it stands, with who answers for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What is said.
    pub outcome: AnswerOutcome,
    /// In words.
    pub text: Option<String>,
    /// What is listed.
    pub items: Vec<Item>,
    /// Versions of documents of the library.
    pub documents: Vec<DocumentVersionId>,
    /// Who verified it.
    pub verified_by: AccountId,
    /// That person's name when she did.
    pub verified_by_name: String,
    /// When.
    pub verified_at: DateTime<Utc>,
    /// Whether it is the association's usual answer, and nobody has looked at it for this file.
    pub from_default: bool,
    /// The version that a change is made from.
    pub version: i32,
}

impl NewAnswer {
    /// Understands an answer to a section.
    ///
    /// # Errors
    /// Every field that is missing, malformed or not asked for in this section, named `items.<rank>.<field>` within an item:
    /// `transfer-outcome-unknown`, `transfer-none-refused` where "none" is no answer, `transfer-answer-contradicts` for items or documents beside
    /// "none" or a reservation, `transfer-answer-empty` when nothing is said, `transfer-figure-missing` where an amount is asked for.
    pub fn parse(section: SectionKind, form: &AnswerForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let shape = section.shape();
        let outcome = check.take("outcome", AnswerOutcome::parse(&form.outcome));
        let text = check.take("text", text_input::optional(&form.text, TEXT_MAX));
        let filled = form.items.iter().enumerate().filter(|(_, item)| !item.is_empty());
        let items: Vec<Item> = filled.filter_map(|(index, item)| item_of(&mut check, section, index, item)).collect();
        let stated = items.iter().filter(|item| item.communication.is_some()).count();
        for (many, max) in [(stated, STATED_MAX), (items.len().saturating_sub(stated), ITEMS_MAX)] {
            if many > max {
                check.refuse(Refusal::new("transfer-too-many").at("items").with("max", max));
            }
        }
        let documents = documents_of(&mut check, section, &form.documents);
        if let Some(outcome) = outcome {
            let listed = form.items.iter().any(|item| !item.is_empty());
            let attached = !documents.is_empty();
            let said = text.as_ref().is_some_and(Option::is_some);
            match outcome {
                AnswerOutcome::None if !shape.none => {
                    check.refuse(Refusal::new("transfer-none-refused").at("outcome"));
                }
                AnswerOutcome::None | AnswerOutcome::Reserved => {
                    if listed {
                        check.refuse(Refusal::new("transfer-answer-contradicts").at("items"));
                    }
                    if attached {
                        check.refuse(Refusal::new("transfer-answer-contradicts").at("documents"));
                    }
                    if outcome == AnswerOutcome::Reserved && !said && check.is_clean() {
                        check.refuse(Refusal::new("text-required").at("text"));
                    }
                }
                AnswerOutcome::Given if !listed && !attached && !said && check.is_clean() => {
                    check.refuse(Refusal::new("transfer-answer-empty").at("text"));
                }
                AnswerOutcome::Given
                    if shape.figure && check.is_clean() && items.iter().all(|item| item.total.is_none()) =>
                {
                    check.refuse(Refusal::new("transfer-figure-missing").at("items"));
                }
                AnswerOutcome::Given => {}
            }
        }
        check.finish_with(|| Some(Self { outcome: outcome?, text: text?, items, documents }))
    }

    /// Refuses an answer that says that there is something without showing it, where that is asked for and the library has nothing either.
    ///
    /// # Errors
    /// `transfer-evidence-missing` at `documents`.
    pub fn require_evidence(&self, section: SectionKind, found: bool) -> Result<(), Refusal> {
        let lacks =
            section.shape().evidence && self.outcome == AnswerOutcome::Given && self.documents.is_empty() && !found;
        if !lacks {
            return Ok(());
        }
        let refusal = Refusal::new("transfer-evidence-missing").at("documents");
        Err(match section.law() {
            Some(law) => refusal.law(law),
            None => refusal,
        })
    }
}

fn item_of(check: &mut Check, section: SectionKind, index: usize, form: &ItemForm) -> Option<Item> {
    let Some(shape) = section.shape().items else {
        check.refuse(Refusal::new("transfer-field-unasked").at(format!("items.{index}.label")));
        return None;
    };
    let at = |name: &str| format!("items.{index}.{name}");
    let mut unasked = |taken: bool, name: &str, value: &str| {
        let refused = !taken && !value.trim().is_empty();
        if refused {
            check.refuse(Refusal::new("transfer-field-unasked").at(at(name)));
        }
        taken
    };
    let has_communication = unasked(shape.communication, "communication", &form.communication);
    let has_date = unasked(shape.date, "date", &form.date);
    let has_total = unasked(shape.total, "total", &form.total);
    let has_share = unasked(shape.share, "share", &form.share);
    let has_open = unasked(shape.open, "open", &form.open);
    let has_note = unasked(shape.note, "note", &form.note);

    let communication = check
        .take(&at("communication"), optional(has_communication, &form.communication, StructuredCommunication::parse));
    let names_contribution = communication.as_ref().is_some_and(Option::is_some);
    let label = check.take(
        &at("label"),
        if names_contribution {
            text_input::optional(&form.label, LABEL_MAX).map(Option::unwrap_or_default)
        } else {
            text_input::required(&form.label, LABEL_MAX)
        },
    );
    let date = check.take(&at("date"), optional(has_date, &form.date, parse_date));
    let total = check.take(&at("total"), optional(has_total, &form.total, not_negative));
    let share = check.take(&at("share"), optional(has_share, &form.share, not_negative));
    let open = check.take(&at("open"), optional(has_open, &form.open, Cents::parse));
    let note = check.take(&at("note"), if has_note { text_input::optional(&form.note, NOTE_MAX) } else { Ok(None) });
    let item = Item {
        communication: communication?,
        label: label?,
        date: date?,
        total: total?,
        share: share?,
        open: open?,
        note: note?,
    };
    if let Some((total, part)) = item.total.zip(item.share)
        && part > total
    {
        check.refuse(Refusal::new("transfer-share-above-total").at(at("share")));
    }
    if item.communication.is_some() && item.open.is_none() {
        check.refuse(Refusal::new("amount-required").at(at("open")));
    }
    Some(item)
}

/// Reads a field that may be left out.
fn optional<T>(taken: bool, text: &str, read: impl Fn(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    if !taken || text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}

fn not_negative(text: &str) -> Result<Cents, Refusal> {
    let amount = Cents::parse(text)?;
    if amount.is_negative() { Err(Refusal::new("transfer-amount-negative")) } else { Ok(amount) }
}

fn documents_of(check: &mut Check, section: SectionKind, texts: &[String]) -> Vec<DocumentVersionId> {
    let mut documents: Vec<DocumentVersionId> = Vec::new();
    for (index, text) in texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        let read = text.trim().parse().map_err(|_| Refusal::new("document-version-unknown"));
        if let Some(document) = check.take(&format!("documents.{index}"), read)
            && !documents.contains(&document)
        {
            documents.push(document);
        }
    }
    if section.shape().documents.is_empty() && !documents.is_empty() {
        check.refuse(Refusal::new("transfer-field-unasked").at("documents"));
    }
    if documents.len() > DOCUMENTS_MAX {
        check.refuse(Refusal::new("transfer-too-many").at("documents").with("max", DOCUMENTS_MAX));
    }
    documents
}
