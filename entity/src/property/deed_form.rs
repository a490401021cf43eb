//! Deeds, and the amendments that change the shares: as typed, and once they make sense.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    DeedKind,
    form::{NAME_MAX, NOTE_MAX, REFERENCE_MAX, parse_id},
    unit_form::{NewUnit, UnitForm, optional},
};
use crate::{
    date::parse_date,
    id::UnitId,
    refusal::{Check, Refusal, Refusals},
    share::Share,
    text_input,
};

/// Where the law says how a building is divided and who fixes the shares.
const STATUTES: &str = "C. civ. art. 3.85 §1";

/// A deed as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeedForm {
    /// Code of what it is about.
    pub kind: String,
    /// The day on which it was signed.
    pub dated_on: String,
    /// The notary; may be empty.
    pub notary: String,
    /// The repertory number; may be empty.
    pub reference: String,
    /// The day of its transcription; may be empty.
    pub transcribed_on: String,
    /// The total of the shares that it states; may be empty.
    pub total_shares: String,
    /// A remark; may be empty.
    pub note: String,
}

/// A deed that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDeed {
    /// What it is about.
    pub kind: DeedKind,
    /// The day on which it was signed.
    pub dated_on: NaiveDate,
    /// The notary.
    pub notary: Option<String>,
    /// The repertory number.
    pub reference: Option<String>,
    /// The day of its transcription.
    pub transcribed_on: Option<NaiveDate>,
    /// The total of the shares that it states.
    pub total_shares: Option<Share>,
    /// A remark.
    pub note: Option<String>,
}

impl NewDeed {
    /// Understands a form. `today` is the last day on which a deed can have been signed.
    ///
    /// # Errors
    /// Every field that is malformed; `deed-in-future`; `deed-transcribed-too-early`; `deed-states-no-shares` when
    /// rules are given a total.
    pub fn parse(form: &DeedForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let kind = check.take("kind", DeedKind::parse(&form.kind));
        let dated_on = check.take("datedOn", parse_past(&form.dated_on, today));
        let notary = check.take("notary", text_input::optional(&form.notary, NAME_MAX));
        let reference = check.take("reference", text_input::optional(&form.reference, REFERENCE_MAX));
        let transcribed_on =
            check.take("transcribedOn", optional(&form.transcribed_on, |text| parse_past(text, today)));
        let total_shares = check.take("totalShares", optional(&form.total_shares, Share::parse));
        let note = check.take("note", text_input::optional(&form.note, NOTE_MAX));
        if let Some((transcribed, dated)) = transcribed_on.flatten().zip(dated_on).filter(|(later, day)| later < day) {
            let refusal = Refusal::new("deed-transcribed-too-early").with("value", transcribed).with("dated", dated);
            check.refuse(refusal.at("transcribedOn"));
        }
        let states_shares = kind.is_none_or(|kind| matches!(kind, DeedKind::Base | DeedKind::Amendment));
        if !states_shares && total_shares.flatten().is_some() {
            check.refuse(Refusal::new("deed-states-no-shares").at("totalShares").law(STATUTES));
        }
        check.finish_with(|| {
            Some(Self {
                kind: kind?,
                dated_on: dated_on?,
                notary: notary?,
                reference: reference?,
                transcribed_on: transcribed_on?,
                total_shares: total_shares?,
                note: note?,
            })
        })
    }
}

fn parse_past(text: &str, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let day = parse_date(text)?;
    if day > today { Err(Refusal::new("deed-in-future").with("value", day)) } else { Ok(day) }
}

/// A deed of amendment that changes the shares, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SharesAmendForm {
    /// The day on which it was signed, from which the new shares hold.
    pub dated_on: String,
    /// The notary; may be empty.
    pub notary: String,
    /// The repertory number; may be empty.
    pub reference: String,
    /// The day of its transcription; may be empty.
    pub transcribed_on: String,
    /// A remark; may be empty.
    pub note: String,
    /// The new total of the shares.
    pub total_shares: String,
    /// Every unit that was in use until then.
    pub units: Vec<UnitSharesForm>,
    /// Units that begin with the amendment; rows without a reference and without shares are passed over.
    pub added: Vec<UnitForm>,
}

/// What becomes of one unit, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitSharesForm {
    /// Identifier of the unit.
    pub unit: String,
    /// Its new shares; not read when it ceases.
    pub shares: String,
    /// Whether it ceases, for instance because it was joined to another one: anything but empty and `false`.
    pub ceases: String,
}

/// An amendment that makes sense: the shares of the units that stay and of those that begin make the new total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSharesAmend {
    /// The deed.
    pub deed: NewDeed,
    /// The new total.
    pub total: Share,
    /// The units that stay, with their new shares and their row in the form.
    pub kept: Vec<(usize, UnitId, Share)>,
    /// The units that cease, with their row in the form.
    pub ceasing: Vec<(usize, UnitId)>,
    /// The units that begin, with their row in the form.
    pub added: Vec<(usize, NewUnit)>,
}

impl NewSharesAmend {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is malformed; `unit-repeated`; `amendment-sum-mismatch` with the difference.
    pub fn parse(form: &SharesAmendForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let deed = DeedForm {
            kind: DeedKind::Amendment.code().to_owned(),
            dated_on: form.dated_on.clone(),
            notary: form.notary.clone(),
            reference: form.reference.clone(),
            transcribed_on: form.transcribed_on.clone(),
            total_shares: String::new(),
            note: form.note.clone(),
        };
        let deed = NewDeed::parse(&deed, today)
            .map_err(|refusals| refusals.into_iter().for_each(|refusal| check.refuse(refusal)));
        let total = check.take("totalShares", Share::parse(&form.total_shares));
        let (mut kept, mut ceasing, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
        for (index, row) in form.units.iter().enumerate() {
            let unit = check.take(&format!("units.{index}.unit"), parse_id::<UnitId>(&row.unit, "unit-unknown"));
            if let Some(unit) = unit.filter(|unit| !seen.insert(*unit)) {
                check.refuse(Refusal::new("unit-repeated").at(format!("units.{index}.unit")).with("unit", unit));
            }
            if !matches!(row.ceases.trim(), "" | "false") {
                ceasing.extend(unit.map(|unit| (index, unit)));
                continue;
            }
            let shares = check.take(&format!("units.{index}.shares"), Share::parse(&row.shares));
            kept.extend(unit.zip(shares).map(|(unit, shares)| (index, unit, shares)));
        }
        let mut added = Vec::new();
        for (index, row) in form.added.iter().enumerate() {
            if row.reference.trim().is_empty() && row.shares.trim().is_empty() {
                continue;
            }
            match NewUnit::parse(row) {
                Ok(unit) => added.push((index, unit)),
                Err(refusals) => refusals
                    .into_iter()
                    .for_each(|refusal| check.refuse(refusal.prefixed_index(index).prefixed("added"))),
            }
        }
        if check.is_clean() {
            let shares = kept.iter().map(|(_, _, shares)| *shares).chain(added.iter().map(|(_, unit)| unit.shares));
            if let Err(refusal) = require_sum(shares, total.unwrap_or_default()) {
                check.refuse(refusal.at("totalShares"));
            }
        }
        check.finish_with(|| {
            let total = total?;
            let deed = NewDeed { total_shares: Some(total), ..deed.ok()? };
            Some(Self { deed, total, kept, ceasing, added })
        })
    }
}

fn require_sum(shares: impl IntoIterator<Item = Share>, total: Share) -> Result<(), Refusal> {
    let sum = Share::checked_sum(shares).ok_or_else(|| Refusal::new("share-out-of-range"))?;
    if sum == total {
        return Ok(());
    }
    let difference = sum.0.saturating_sub(total.0);
    Err(Refusal::new("amendment-sum-mismatch")
        .with("sum", sum)
        .with("expected", total)
        .with("direction", if difference < 0 { "missing" } else { "excess" })
        .with("difference", difference.unsigned_abs())
        .law(STATUTES))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn codes(refusals: &Refusals) -> Vec<(&'static str, String)> {
        refusals.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    #[test]
    fn a_deed_was_signed_before_it_was_transcribed_and_not_tomorrow() {
        let form = DeedForm {
            kind: "base".into(),
            dated_on: "14/05/1995".into(),
            transcribed_on: "1995-06-02".into(),
            total_shares: "1 000".into(),
            ..DeedForm::default()
        };
        let deed = NewDeed::parse(&form, day("2026-03-02")).unwrap();
        assert_eq!((deed.dated_on, deed.total_shares), (day("1995-05-14"), Some(Share(1000))));
        let wrong = DeedForm { kind: "rules".into(), transcribed_on: "1995-05-13".into(), ..form.clone() };
        assert_eq!(
            codes(&NewDeed::parse(&wrong, day("2026-03-02")).unwrap_err()),
            [
                ("deed-transcribed-too-early", "transcribedOn".to_owned()),
                ("deed-states-no-shares", "totalShares".to_owned())
            ]
        );
        let early = NewDeed::parse(&DeedForm { transcribed_on: String::new(), ..form }, day("1995-05-13")).unwrap_err();
        assert_eq!(codes(&early), [("deed-in-future", "datedOn".to_owned())]);
    }

    #[test]
    fn the_new_shares_make_the_new_total() {
        let unit = |number: u128| uuid::Uuid::from_u128(number).to_string();
        let row = |number: u128, shares: &str, ceases: &str| UnitSharesForm {
            unit: unit(number),
            shares: shares.into(),
            ceases: ceases.into(),
        };
        let begun = UnitForm {
            building: unit(9),
            reference: "A3".into(),
            kind: "apartment".into(),
            shares: "500".into(),
            ..UnitForm::default()
        };
        let form = SharesAmendForm {
            dated_on: "2020-01-01".into(),
            total_shares: "1100".into(),
            units: vec![row(1, "600", ""), row(2, "", "on")],
            added: vec![begun, UnitForm::default()],
            ..SharesAmendForm::default()
        };
        let today = day("2026-03-02");
        let new = NewSharesAmend::parse(&form, today).unwrap();
        assert_eq!((new.kept.len(), new.ceasing.len(), new.added.len(), new.total), (1, 1, 1, Share(1100)));
        assert_eq!(new.deed.total_shares, Some(Share(1100)));
        let short = NewSharesAmend::parse(&SharesAmendForm { total_shares: "1000".into(), ..form.clone() }, today);
        let refusal = short.unwrap_err().0.remove(0);
        assert_eq!((refusal.code, refusal.params["difference"].as_str()), ("amendment-sum-mismatch", "100"));
        assert_eq!(refusal.params["direction"], "excess");
        let twice = SharesAmendForm { units: vec![row(1, "600", ""), row(1, "0", "")], ..form };
        assert_eq!(
            codes(&NewSharesAmend::parse(&twice, today).unwrap_err()),
            [("unit-repeated", "units.1.unit".to_owned()), ("share-not-positive", "units.1.shares".to_owned())]
        );
    }
}
