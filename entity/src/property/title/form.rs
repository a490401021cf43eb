//! What people type about ownership, and what it becomes once it has been understood.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{HolderPart, Right, TitleDeed, TitleDeedForm, TitleState};
use crate::{
    date::{add_years, format_date_short, parse_date},
    id::{OwnerId, OwnershipChangeId},
    language::Language,
    property::form::parse_id,
    refusal::{Check, Refusal, Refusals},
    share::Fraction,
    text_input,
};

/// Longest reason or evidence.
pub(super) const REASON_MAX: usize = 500;
/// How many years ahead of its effect a change may be written down.
const YEARS_AHEAD: u32 = 1;

/// Who owns a unit from a day on, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnershipsForm {
    /// First day.
    pub starts_on: String,
    /// The holders; rows without an owner are passed over.
    pub parts: Vec<OwnershipPartForm>,
    /// The deed.
    pub deed: TitleDeedForm,
    /// Why it is recorded only now, when later changes are recorded already; may be empty otherwise.
    pub reason: String,
    /// Identifier of the last change that was known to whoever filled the form in; any when empty.
    pub last_change: String,
}

/// One holder's part, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnershipPartForm {
    /// Identifier of the owner.
    pub owner: String,
    /// Code of the right; full ownership when empty.
    pub right: String,
    /// `1`, `1/2`, `50 %`.
    pub part: String,
}

/// Who owns a unit from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOwnerships {
    /// First day.
    pub starts_on: NaiveDate,
    /// Who holds what.
    pub state: TitleState,
    /// Ranks of the rows that the parts came from, for refusals.
    pub rows: Vec<usize>,
    /// The deed.
    pub deed: TitleDeed,
    /// Why it is recorded only now.
    pub reason: Option<String>,
    /// The last change that was known.
    pub last_change: Option<OwnershipChangeId>,
}

impl NewOwnerships {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed; the same owner twice with the same right; parts that do not add up to one.
    pub fn parse(form: &OwnershipsForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let starts_on = check.take("startsOn", parse_date(&form.starts_on));
        let state = parse_parts(&mut check, &form.parts);
        let deed = check.take_all("deed", TitleDeed::parse(&form.deed));
        let reason = check.take("reason", text_input::optional(&form.reason, REASON_MAX));
        let last_change = check.take("lastChange", parse_last(&form.last_change));
        let whole = starts_on.zip(state).zip(deed).zip(reason).zip(last_change).map(
            |((((starts_on, (state, rows)), deed), reason), last_change)| Self {
                starts_on,
                state,
                rows,
                deed,
                reason,
                last_change,
            },
        );
        check.finish(whole)
    }
}

/// A change of a recorded change, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CorrectionForm {
    /// The day on which it really took effect.
    pub effective_on: String,
    /// Who really held what from then on; rows without an owner are passed over.
    pub parts: Vec<OwnershipPartForm>,
    /// The deed.
    pub deed: TitleDeedForm,
    /// What was wrong.
    pub reason: String,
    /// Identifier of the last change that was known to whoever filled the form in; any when empty.
    pub last_change: String,
}

/// A correction that makes sense by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCorrection {
    /// The day on which it really took effect.
    pub effective_on: NaiveDate,
    /// Who really held what from then on.
    pub state: TitleState,
    /// Ranks of the rows that the parts came from, for refusals.
    pub rows: Vec<usize>,
    /// The deed.
    pub deed: TitleDeed,
    /// What was wrong.
    pub reason: String,
    /// The last change that was known.
    pub last_change: Option<OwnershipChangeId>,
}

impl NewCorrection {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed, the reason too; the same as [`NewOwnerships::parse`] for the parts.
    pub fn parse(form: &CorrectionForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let effective_on = check.take("effectiveOn", parse_date(&form.effective_on));
        let state = parse_parts(&mut check, &form.parts);
        let deed = check.take_all("deed", TitleDeed::parse(&form.deed));
        let reason = check.take("reason", text_input::required(&form.reason, REASON_MAX));
        let last_change = check.take("lastChange", parse_last(&form.last_change));
        let whole = effective_on.zip(state).zip(deed).zip(reason).zip(last_change).map(
            |((((effective_on, (state, rows)), deed), reason), last_change)| Self {
                effective_on,
                state,
                rows,
                deed,
                reason,
                last_change,
            },
        );
        check.finish(whole)
    }
}

/// That a recorded change never happened, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnnulmentForm {
    /// What was wrong.
    pub reason: String,
    /// Identifier of the last change that was known to whoever filled the form in; any when empty.
    pub last_change: String,
}

/// An annulment that makes sense by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnnulment {
    /// What was wrong.
    pub reason: String,
    /// The last change that was known.
    pub last_change: Option<OwnershipChangeId>,
}

impl NewAnnulment {
    /// Understands a form.
    ///
    /// # Errors
    /// A missing reason; `stale-version`.
    pub fn parse(form: &AnnulmentForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let reason = check.take("reason", text_input::required(&form.reason, REASON_MAX));
        let last_change = check.take("lastChange", parse_last(&form.last_change));
        check.finish(reason.zip(last_change).map(|(reason, last_change)| Self { reason, last_change }))
    }
}

/// Refuses a day before the unit existed and a day too far ahead to be more than a slip of the keyboard.
///
/// # Errors
/// `date-before-base-deed` with the day of the deed; `date-too-far-ahead` with the latest day.
pub fn plausible_day(day: NaiveDate, base_deed: Option<NaiveDate>, today: NaiveDate) -> Result<(), Refusal> {
    // Belgium writes days with slashes in three of its four languages, and they are understood in all.
    let said =
        |code: &'static str, bound: NaiveDate| Refusal::new(code).with("date", format_date_short(bound, Language::Fr));
    if let Some(deed) = base_deed.filter(|deed| day < *deed) {
        return Err(said("date-before-base-deed", deed).law("C. civ. art. 3.85 §1"));
    }
    match add_years(today, YEARS_AHEAD).filter(|latest| day > *latest) {
        Some(latest) => Err(said("date-too-far-ahead", latest)),
        None => Ok(()),
    }
}

/// Reads the holders and their parts, with the rank of the row that each came from.
fn parse_parts(check: &mut Check, rows: &[OwnershipPartForm]) -> Option<(TitleState, Vec<usize>)> {
    let mut parts: Vec<HolderPart> = Vec::new();
    let mut ranks = Vec::new();
    let mut clean = true;
    for (row, typed) in rows.iter().enumerate().filter(|(_, typed)| !typed.owner.trim().is_empty()) {
        let field = |name: &str| format!("parts.{row}.{name}");
        let owner = check.take(&field("owner"), parse_id::<OwnerId>(&typed.owner, "owner-unknown"));
        let right = check.take(&field("right"), parse_right(&typed.right));
        let part = check.take(&field("part"), Fraction::parse(&typed.part));
        let Some(((owner, right), part)) = owner.zip(right).zip(part) else {
            clean = false;
            continue;
        };
        if parts.iter().any(|other| other.owner == owner && other.right == right) {
            check.refuse(Refusal::new("owner-repeated").at(field("owner")));
            clean = false;
        }
        parts.push(HolderPart { owner, right, part });
        ranks.push(row);
    }
    if !clean {
        return None;
    }
    match TitleState::new(parts) {
        Ok(state) => Some((state, ranks)),
        Err(refusals) => {
            refusals.into_iter().for_each(|refusal| check.refuse(refusal));
            None
        }
    }
}

/// The right that a row names; most rows speak of full ownership without saying so.
pub(super) fn parse_right(text: &str) -> Result<Right, Refusal> {
    if text.trim().is_empty() { Ok(Right::Full) } else { Right::parse(text) }
}

/// What a text that may be left out says.
pub(super) fn unless_blank<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    if text.trim().is_empty() { None } else { read(text) }
}

/// The last change that somebody had before her. What cannot be one was never the last.
pub(super) fn parse_last(text: &str) -> Result<Option<OwnershipChangeId>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { parse_id(text, "stale-version").map(Some) }
}
