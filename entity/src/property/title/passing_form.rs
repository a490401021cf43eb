//! What people type about the passing of rights and about designations, and what it becomes once it has been understood.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    DesignationPurpose, Given, HOLDERS_MAX, OwnershipPartForm, Passing, Taker, TitleDeed, TitleDeedForm, Transfer,
    form::{REASON_MAX, parse_last, parse_right, unless_blank},
};
use crate::{
    date::parse_date,
    id::{OwnerId, OwnershipChangeId},
    property::form::parse_id,
    refusal::{Check, Refusal, Refusals},
    share::Fraction,
    text_input,
};

/// A passing of rights, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TransferForm {
    /// The day on which it takes effect.
    pub effective_on: String,
    /// The deed.
    pub deed: TitleDeedForm,
    /// Code of what passes; the rights as they are when empty.
    pub passing: String,
    /// What is held and whether it is given.
    pub from: Vec<TransferFromForm>,
    /// Who takes; rows without an owner are passed over. The right is that of what passes.
    pub to: Vec<OwnershipPartForm>,
    /// Identifier of the last change that was known to whoever filled the form in; any when empty.
    pub last_change: String,
}

/// Something that is held, and whether it is given, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TransferFromForm {
    /// Whether it is given: anything but an empty text.
    pub given: String,
    /// Identifier of the holder.
    pub owner: String,
    /// Code of the right; full ownership when empty.
    pub right: String,
    /// Which part of the unit; all that is held when empty.
    pub part: String,
}

/// A passing of rights that makes sense by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTransfer {
    /// The day on which it takes effect.
    pub effective_on: NaiveDate,
    /// The deed.
    pub deed: TitleDeed,
    /// From whom, what, to whom.
    pub transfer: Transfer,
    /// The last change that was known.
    pub last_change: Option<OwnershipChangeId>,
}

impl NewTransfer {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed. What passes is compared with what is held by [`Transfer::apply`].
    pub fn parse(form: &TransferForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let effective_on = check.take("effectiveOn", parse_date(&form.effective_on));
        let deed = check.take_all("deed", TitleDeed::parse(&form.deed));
        let passing = match form.passing.trim() {
            "" => Some(Passing::Whole),
            text => check.take("passing", Passing::parse(text)),
        };
        let mut from = Vec::new();
        for (row, given) in form.from.iter().enumerate().filter(|(_, given)| !given.given.trim().is_empty()) {
            let field = |name: &str| format!("from.{row}.{name}");
            let owner = check.take(&field("owner"), parse_id::<OwnerId>(&given.owner, "owner-unknown"));
            let right = check.take(&field("right"), parse_right(&given.right));
            let part = parse_part(&mut check, &field("part"), &given.part);
            from.extend(owner.zip(right).map(|(owner, right)| Given { row, owner, right, part }));
        }
        let mut to = Vec::new();
        for (row, taker) in form.to.iter().enumerate().filter(|(_, taker)| !taker.owner.trim().is_empty()) {
            let owner = check.take(&format!("to.{row}.owner"), parse_id::<OwnerId>(&taker.owner, "owner-unknown"));
            let part = parse_part(&mut check, &format!("to.{row}.part"), &taker.part);
            to.extend(owner.map(|owner| Taker { row, owner, part }));
        }
        if to.len() > HOLDERS_MAX {
            check.refuse(Refusal::new("owners-too-many").at("to").with("max", HOLDERS_MAX));
        }
        let last_change = check.take("lastChange", parse_last(&form.last_change));
        let whole = effective_on.zip(deed).zip(passing).zip(last_change).map(
            |(((effective_on, deed), passing), last_change)| Self {
                effective_on,
                deed,
                transfer: Transfer { passing, from, to },
                last_change,
            },
        );
        check.finish(whole)
    }
}

/// A designation, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DesignationForm {
    /// Identifier of the owner.
    pub owner: String,
    /// Code of the purpose.
    pub purpose: String,
    /// First day.
    pub starts_on: String,
    /// By what the holders designated her, such as "letter of 3 March 2026"; may be empty.
    pub evidence: String,
    /// Whether a designation that stands ends the day before.
    pub replace: bool,
}

/// A designation that makes sense by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDesignation {
    /// Who.
    pub owner: OwnerId,
    /// What for.
    pub purpose: DesignationPurpose,
    /// First day.
    pub starts_on: NaiveDate,
    /// By what the holders designated her.
    pub evidence: Option<String>,
    /// Whether a designation that stands ends the day before.
    pub replace: bool,
}

impl NewDesignation {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed.
    pub fn parse(form: &DesignationForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let purpose = check.take("purpose", DesignationPurpose::parse(&form.purpose));
        let owner = check.take("owner", parse_id::<OwnerId>(&form.owner, "owner-unknown"));
        let starts_on = check.take("startsOn", parse_date(&form.starts_on));
        let evidence = check.take("evidence", text_input::optional(&form.evidence, REASON_MAX));
        let whole = owner.zip(purpose).zip(starts_on).zip(evidence).map(|(((owner, purpose), starts_on), evidence)| {
            Self { owner, purpose, starts_on, evidence, replace: form.replace }
        });
        check.finish(whole)
    }
}

/// A part that may be left out.
fn parse_part(check: &mut Check, field: &str, text: &str) -> Option<Fraction> {
    unless_blank(text, |text| check.take(field, Fraction::parse(text)))
}
