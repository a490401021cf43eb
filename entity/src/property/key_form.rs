//! Distribution keys and their versions: as typed, and once they make sense.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    KeyKind,
    form::{NAME_MAX, NOTE_MAX, parse_id},
    unit_form::optional,
};
use crate::{
    date::parse_date,
    format::reading::Reading,
    id::UnitId,
    refusal::{Check, Refusal, Refusals},
    share::Share,
    text_input,
};

/// Longest mention of where a key comes from.
const SOURCE_MAX: usize = 300;

/// A distribution key as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    /// How the by-laws call it.
    pub name: String,
    /// Code of its kind; special when empty.
    pub kind: String,
    /// What holds from the beginning.
    pub version: KeyVersionForm,
}

/// A version of a distribution key as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyVersionForm {
    /// First day; empty when it has held since the base deed.
    pub starts_on: String,
    /// The total that the by-laws state; may be empty.
    pub total: String,
    /// Where it comes from: the article of the by-laws, the decision; may be empty.
    pub source: String,
    /// The day of the decision; may be empty.
    pub decided_on: String,
    /// A remark; may be empty.
    pub note: String,
    /// What each unit bears; rows left empty bear nothing.
    pub parts: Vec<KeyPartForm>,
}

/// What one unit bears, as typed. Which of the texts are read follows from the kind of the key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyPartForm {
    /// Identifier of the unit.
    pub unit: String,
    /// How many parts, in a special key.
    pub parts: String,
    /// Whether the unit is left out, in a key of all units but some: anything but empty and `false`.
    pub excluded: String,
    /// What the meter showed at the beginning, in a consumption key.
    pub opening: String,
    /// What it showed at the end.
    pub closing: String,
}

/// A distribution key that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    /// How the by-laws call it.
    pub name: String,
    /// Where its parts come from.
    pub kind: KeyKind,
    /// What holds from the beginning.
    pub version: NewKeyVersion,
}

/// A version of a distribution key that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKeyVersion {
    /// First day; absent when it has held since the base deed.
    pub starts_on: Option<NaiveDate>,
    /// Where it comes from.
    pub source: Option<String>,
    /// The day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// A remark.
    pub note: Option<String>,
    /// What the units bear.
    pub basis: KeyBasis,
}

/// What the units bear in a version of a key, each unit once. Every entry begins with its row in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyBasis {
    /// Parts of their own.
    Parts(Vec<(usize, UnitId, Share)>),
    /// The shares of the day, but for these units.
    Except(Vec<(usize, UnitId)>),
    /// What their meters counted between two readings.
    Readings(Vec<(usize, UnitId, Consumption)>),
}

/// Two readings of a meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consumption {
    /// At the beginning.
    pub opening: Reading,
    /// At the end, never below the opening.
    pub closing: Reading,
}

impl Consumption {
    /// Two readings in their order.
    ///
    /// # Errors
    /// `reading-below-opening` when the meter would have run backwards.
    pub fn new(opening: Reading, closing: Reading) -> Result<Self, Refusal> {
        if closing < opening {
            return Err(Refusal::new("reading-below-opening").with("opening", opening).with("closing", closing));
        }
        Ok(Self { opening, closing })
    }

    /// What was consumed, in thousandths.
    #[must_use]
    pub const fn thousandths(self) -> i64 {
        self.closing.0.saturating_sub(self.opening.0)
    }
}

impl NewKey {
    /// Understands a form.
    ///
    /// # Errors
    /// A missing name, a kind that is unknown or that nobody can make, and what [`NewKeyVersion::parse`] refuses.
    pub fn parse(form: &KeyForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let kind = check.take("kind", parse_kind(&form.kind));
        let version = NewKeyVersion::parse(&form.version, kind.unwrap_or(KeyKind::Special))
            .map_err(|refusals| refusals.into_iter().for_each(|refusal| check.refuse(refusal)));
        check.finish_with(|| Some(Self { name: name?, kind: kind?, version: version.ok()? }))
    }
}

fn parse_kind(text: &str) -> Result<KeyKind, Refusal> {
    if text.trim().is_empty() {
        return Ok(KeyKind::Special);
    }
    let kind = KeyKind::parse(text)?;
    if KeyKind::MAKEABLE.contains(&kind) {
        Ok(kind)
    } else {
        Err(Refusal::new("key-kind-unknown").with("value", text.trim()))
    }
}

impl NewKeyVersion {
    /// Understands a version of a key of this kind.
    ///
    /// # Errors
    /// Malformed fields; `unit-repeated`; `key-without-units`; `key-excludes-nobody`; `reading-below-opening`;
    /// `key-without-consumption`; `key-total-mismatch` when the by-laws state another total than the parts make.
    pub fn parse(form: &KeyVersionForm, kind: KeyKind) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let starts_on = check.take("startsOn", optional(&form.starts_on, parse_date));
        let total = check.take("total", optional(&form.total, Share::parse)).flatten();
        let source = check.take("source", text_input::optional(&form.source, SOURCE_MAX));
        let decided_on = check.take("decidedOn", optional(&form.decided_on, parse_date));
        let note = check.take("note", text_input::optional(&form.note, NOTE_MAX));
        let basis = match kind {
            // The general key follows the shares, and its versions come from deeds, never from a form.
            KeyKind::General | KeyKind::Special => read_parts(&form.parts, total, &mut check),
            KeyKind::Except => read_excluded(&form.parts, &mut check),
            KeyKind::Consumption => read_readings(&form.parts, &mut check),
        };
        check.finish_with(|| {
            Some(Self { starts_on: starts_on?, source: source?, decided_on: decided_on?, note: note?, basis: basis? })
        })
    }
}

/// The unit of a row, once.
fn read_unit(index: usize, text: &str, seen: &mut BTreeSet<UnitId>, check: &mut Check) -> Option<UnitId> {
    let unit = check.take(&format!("parts.{index}.unit"), parse_id::<UnitId>(text, "unit-unknown"))?;
    if !seen.insert(unit) {
        check.refuse(Refusal::new("unit-repeated").at(format!("parts.{index}.unit")));
    }
    Some(unit)
}

fn read_parts(rows: &[KeyPartForm], total: Option<Share>, check: &mut Check) -> Option<KeyBasis> {
    let (mut parts, mut seen, mut given) = (Vec::new(), BTreeSet::new(), false);
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| !matches!(row.parts.trim(), "" | "0")) {
        given = true;
        let unit = read_unit(index, &row.unit, &mut seen, check);
        let share = check.take(&format!("parts.{index}.parts"), Share::parse(&row.parts));
        parts.extend(unit.zip(share).map(|(unit, share)| (index, unit, share)));
    }
    if !given {
        check.refuse(Refusal::new("key-without-units").at("parts"));
    } else if let (Some(stated), true) = (total, check.is_clean()) {
        match Share::checked_sum(parts.iter().map(|(_, _, share)| *share)) {
            Some(sum) if sum == stated => {}
            sum => check.refuse(total_mismatch(sum.unwrap_or(Share::LARGEST), stated).at("total")),
        }
    }
    Some(KeyBasis::Parts(parts))
}

fn total_mismatch(sum: Share, stated: Share) -> Refusal {
    let difference = sum.0.saturating_sub(stated.0);
    Refusal::new("key-total-mismatch")
        .with("sum", sum)
        .with("expected", stated)
        .with("direction", if difference < 0 { "missing" } else { "excess" })
        .with("difference", difference.unsigned_abs())
        .law("C. civ. art. 3.85 §1")
}

fn read_excluded(rows: &[KeyPartForm], check: &mut Check) -> Option<KeyBasis> {
    let (mut units, mut seen, mut given) = (Vec::new(), BTreeSet::new(), false);
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| !matches!(row.excluded.trim(), "" | "false")) {
        given = true;
        units.extend(read_unit(index, &row.unit, &mut seen, check).map(|unit| (index, unit)));
    }
    if !given {
        check.refuse(Refusal::new("key-excludes-nobody").at("parts"));
    }
    Some(KeyBasis::Except(units))
}

fn read_readings(rows: &[KeyPartForm], check: &mut Check) -> Option<KeyBasis> {
    let (mut readings, mut seen, mut given) = (Vec::new(), BTreeSet::new(), false);
    let is_empty = |row: &KeyPartForm| row.opening.trim().is_empty() && row.closing.trim().is_empty();
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| !is_empty(row)) {
        given = true;
        let unit = read_unit(index, &row.unit, &mut seen, check);
        let opening = check.take(&format!("parts.{index}.opening"), Reading::parse(&row.opening));
        let closing = check.take(&format!("parts.{index}.closing"), Reading::parse(&row.closing));
        let consumption = opening.zip(closing).and_then(|(opening, closing)| {
            check.take(&format!("parts.{index}.closing"), Consumption::new(opening, closing))
        });
        readings.extend(unit.zip(consumption).map(|(unit, consumption)| (index, unit, consumption)));
    }
    if !given {
        check.refuse(Refusal::new("key-without-units").at("parts"));
    } else if check.is_clean() && readings.iter().all(|(_, _, consumption)| consumption.thousandths() == 0) {
        check.refuse(Refusal::new("key-without-consumption").at("parts"));
    }
    Some(KeyBasis::Readings(readings))
}

impl KeyBasis {
    /// The units that the version names, with their rows in the form.
    #[must_use]
    pub fn units(&self) -> Vec<(usize, UnitId)> {
        match self {
            Self::Parts(parts) => parts.iter().map(|(index, unit, _)| (*index, *unit)).collect(),
            Self::Except(units) => units.clone(),
            Self::Readings(readings) => readings.iter().map(|(index, unit, _)| (*index, *unit)).collect(),
        }
    }

    /// What each of them bears. In a key of all units but some it is nothing, because those are the ones left out.
    #[must_use]
    pub fn parts(&self) -> Vec<(UnitId, i64)> {
        match self {
            Self::Parts(parts) => parts.iter().map(|(_, unit, share)| (*unit, share.0)).collect(),
            Self::Except(units) => units.iter().map(|(_, unit)| (*unit, 0)).collect(),
            Self::Readings(readings) => {
                readings.iter().map(|(_, unit, consumption)| (*unit, consumption.thousandths())).collect()
            }
        }
    }

    /// The total that is kept with the version; absent where it follows from the shares of the day.
    ///
    /// # Errors
    /// `share-out-of-range`.
    pub fn total(&self) -> Result<Option<i64>, Refusal> {
        if matches!(self, Self::Except(_)) {
            return Ok(None);
        }
        let sum = self.parts().iter().try_fold(0_i64, |sum, (_, parts)| sum.checked_add(*parts));
        sum.map(Some).ok_or_else(|| Refusal::new("share-out-of-range").at("parts"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(number: u128) -> String {
        uuid::Uuid::from_u128(number).to_string()
    }

    fn codes(refusals: &Refusals) -> Vec<(&'static str, String)> {
        refusals.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    fn version(total: &str, parts: &[(u128, &str)]) -> KeyVersionForm {
        let part = |(number, parts): &(u128, &str)| KeyPartForm {
            unit: unit(*number),
            parts: (*parts).into(),
            ..KeyPartForm::default()
        };
        KeyVersionForm { total: total.into(), parts: parts.iter().map(part).collect(), ..KeyVersionForm::default() }
    }

    #[test]
    fn the_stated_total_is_what_the_parts_make() {
        let read =
            |total: &str| NewKeyVersion::parse(&version(total, &[(1, "40"), (2, "0"), (3, "60")]), KeyKind::Special);
        let basis = read("100").unwrap().basis;
        assert_eq!(basis.total(), Ok(Some(100)));
        assert_eq!(basis.units().iter().map(|(row, _)| *row).collect::<Vec<_>>(), [0, 2]);
        assert_eq!(read("").unwrap().basis, basis);
        let refused = read("99").unwrap_err().0.remove(0);
        assert_eq!((refused.code, refused.path.join(".").as_str()), ("key-total-mismatch", "total"));
        assert_eq!((refused.params["difference"].as_str(), refused.params["direction"].as_str()), ("1", "excess"));
    }

    #[test]
    fn a_key_is_borne_by_units_each_once_and_with_at_least_one_part() {
        let refused =
            |parts: &[(u128, &str)]| codes(&NewKeyVersion::parse(&version("", parts), KeyKind::Special).unwrap_err());
        assert_eq!(refused(&[]), [("key-without-units", "parts".to_owned())]);
        assert_eq!(refused(&[(1, "0"), (2, " ")]), [("key-without-units", "parts".to_owned())]);
        assert_eq!(refused(&[(1, "1"), (1, "2")]), [("unit-repeated", "parts.1.unit".to_owned())]);
        assert_eq!(refused(&[(1, "1"), (2, "-3")]), [("share-not-positive", "parts.1.parts".to_owned())]);
    }

    #[test]
    fn a_key_of_all_but_some_leaves_somebody_out() {
        let row = |number: u128, excluded: &str| KeyPartForm {
            unit: unit(number),
            excluded: excluded.into(),
            ..KeyPartForm::default()
        };
        let form = |parts| KeyVersionForm { parts, ..KeyVersionForm::default() };
        let basis = NewKeyVersion::parse(&form(vec![row(1, ""), row(2, "on")]), KeyKind::Except).unwrap().basis;
        assert_eq!((basis.units().len(), basis.total()), (1, Ok(None)));
        let nobody = NewKeyVersion::parse(&form(vec![row(1, "false")]), KeyKind::Except).unwrap_err();
        assert_eq!(codes(&nobody), [("key-excludes-nobody", "parts".to_owned())]);
    }

    #[test]
    fn a_meter_does_not_run_backwards() {
        let row = |number: u128, opening: &str, closing: &str| KeyPartForm {
            unit: unit(number),
            opening: opening.into(),
            closing: closing.into(),
            ..KeyPartForm::default()
        };
        let read =
            |parts| NewKeyVersion::parse(&KeyVersionForm { parts, ..KeyVersionForm::default() }, KeyKind::Consumption);
        let good = read(vec![row(1, "10", "12,345"), row(2, "7", "7"), row(3, "", "")]).unwrap().basis;
        assert_eq!(good.parts().iter().map(|(_, parts)| *parts).collect::<Vec<_>>(), [2_345, 0]);
        assert_eq!(good.total(), Ok(Some(2_345)));
        let bad = read(vec![row(1, "10", "9,999"), row(2, "7", "")]).unwrap_err();
        assert_eq!(
            codes(&bad),
            [
                ("reading-below-opening", "parts.0.closing".to_owned()),
                ("reading-required", "parts.1.closing".to_owned())
            ]
        );
        assert_eq!(
            codes(&read(vec![row(1, "10", "10")]).unwrap_err()),
            [("key-without-consumption", "parts".to_owned())]
        );
    }

    #[test]
    fn the_general_key_is_not_made_by_hand() {
        let form = |kind: &str| KeyForm { name: "X".into(), kind: kind.into(), version: version("", &[(1, "1")]) };
        assert_eq!(NewKey::parse(&form("")).unwrap().kind, KeyKind::Special);
        for kind in ["general", "other"] {
            assert_eq!(codes(&NewKey::parse(&form(kind)).unwrap_err()), [("key-kind-unknown", "kind".to_owned())]);
        }
    }
}
