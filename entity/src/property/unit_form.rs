//! Units and their meters: as typed, and once they make sense.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    MeterKind,
    form::{NOTE_MAX, REFERENCE_MAX, parse_id},
    unit_kind::UnitKind,
};
use crate::{
    format::{area::Area, cadastral_reference::CadastralReference, ean::Ean},
    id::{BuildingId, EntranceId},
    refusal::{Check, Refusal, Refusals},
    share::Share,
    text_input,
};

/// Most rooms of one unit.
const ROOMS_MAX: i32 = 99;

/// A unit as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitForm {
    /// Identifier of the building.
    pub building: String,
    /// Identifier of the entrance; may be empty.
    pub entrance: String,
    /// Its name in the base deed.
    pub reference: String,
    /// Code of its kind.
    pub kind: String,
    /// Storey, as people write it; may be empty.
    pub floor: String,
    /// Its shares.
    pub shares: String,
    /// Square metres; may be empty.
    pub area: String,
    /// Number of rooms; may be empty.
    pub rooms: String,
    /// Reference in the land register; may be empty.
    pub cadastral_reference: String,
    /// A remark; may be empty.
    pub note: String,
}

/// A unit that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUnit {
    /// Where it is.
    pub building: BuildingId,
    /// The entrance that leads to it.
    pub entrance: Option<EntranceId>,
    /// Its name in the base deed.
    pub reference: String,
    /// What it is.
    pub kind: UnitKind,
    /// Storey.
    pub floor: Option<String>,
    /// Its shares.
    pub shares: Share,
    /// Floor area.
    pub area: Option<Area>,
    /// Number of rooms.
    pub rooms: Option<i32>,
    /// Reference in the land register.
    pub cadastral_reference: Option<CadastralReference>,
    /// A remark.
    pub note: Option<String>,
}

impl NewUnit {
    /// A unit of which no more is known than what the base deed says.
    #[must_use]
    pub const fn plain(
        building: BuildingId,
        reference: String,
        kind: UnitKind,
        floor: Option<String>,
        shares: Share,
    ) -> Self {
        Self {
            building,
            entrance: None,
            reference,
            kind,
            floor,
            shares,
            area: None,
            rooms: None,
            cadastral_reference: None,
            note: None,
        }
    }

    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed.
    pub fn parse(form: &UnitForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let building = check.take("building", parse_id(&form.building, "building-unknown"));
        let entrance = check.take("entrance", optional(&form.entrance, |text| parse_id(text, "entrance-unknown")));
        let reference = check.take("reference", text_input::required(&form.reference, REFERENCE_MAX));
        let kind = check.take("kind", UnitKind::parse(&form.kind));
        let floor = check.take("floor", text_input::optional(&form.floor, REFERENCE_MAX));
        let shares = check.take("shares", Share::parse(&form.shares));
        let area = check.take("area", optional(&form.area, Area::parse));
        let rooms = check.take("rooms", optional(&form.rooms, parse_rooms));
        let cadastral_reference =
            check.take("cadastralReference", optional(&form.cadastral_reference, CadastralReference::parse));
        let note = check.take("note", text_input::optional(&form.note, NOTE_MAX));
        check.finish_with(|| {
            Some(Self {
                building: building?,
                entrance: entrance?,
                reference: reference?,
                kind: kind?,
                floor: floor?,
                shares: shares?,
                area: area?,
                rooms: rooms?,
                cadastral_reference: cadastral_reference?,
                note: note?,
            })
        })
    }
}

/// What makes two references of one building the same: people write `A1` and `a1` for one unit.
#[must_use]
pub fn reference_key(reference: &str) -> String {
    reference.to_lowercase()
}

/// Reads a text that may be left out: blank means `None`.
pub(super) fn optional<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some) }
}

fn parse_rooms(text: &str) -> Result<i32, Refusal> {
    let rooms = text.trim().parse().ok().filter(|rooms| (1..=ROOMS_MAX).contains(rooms));
    rooms.ok_or_else(|| Refusal::new("rooms-malformed").with("value", text.trim()).with("maximum", ROOMS_MAX))
}

/// The meters of a unit as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetersForm {
    /// The meters; rows without any number are passed over.
    pub meters: Vec<MeterForm>,
}

/// One meter as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeterForm {
    /// Code of what it counts.
    pub kind: String,
    /// Number of the access point; may be empty.
    pub ean: String,
    /// Number on the meter; may be empty where there is an access point.
    pub serial: String,
}

/// A meter that makes sense: it has a number of one kind or the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeter {
    /// What it counts.
    pub kind: MeterKind,
    /// Number of the access point.
    pub ean: Option<Ean>,
    /// Number on the meter.
    pub serial: Option<String>,
}

impl NewMeter {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is malformed; the same EAN, or the same serial number of the same kind, twice.
    pub fn parse_all(form: &MetersForm) -> Result<Vec<Self>, Refusals> {
        let mut check = Check::new();
        let mut meters: Vec<Self> = Vec::new();
        let mut known = BTreeSet::new();
        for (index, row) in form.meters.iter().enumerate() {
            if row.ean.trim().is_empty() && row.serial.trim().is_empty() {
                continue;
            }
            let kind = check.take(&format!("meters.{index}.kind"), MeterKind::parse(&row.kind));
            let ean = check.take(&format!("meters.{index}.ean"), optional(&row.ean, Ean::parse));
            let serial =
                check.take(&format!("meters.{index}.serial"), text_input::optional(&row.serial, REFERENCE_MAX));
            let Some(((kind, ean), serial)) = kind.zip(ean).zip(serial) else { continue };
            let numbers = ean
                .iter()
                .map(|ean| ("ean", ean.to_string()))
                .chain(serial.iter().map(|serial| ("serial", format!("{} {serial}", kind.code()))));
            for (field, number) in numbers {
                if !known.insert(number) {
                    check.refuse(Refusal::new("meter-repeated").at(format!("meters.{index}.{field}")));
                }
            }
            meters.push(Self { kind, ean, serial });
        }
        check.finish(Some(meters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> UnitForm {
        UnitForm {
            building: "0190a000-0000-7000-8000-000000000000".into(),
            reference: "A1".into(),
            kind: "apartment".into(),
            shares: "120".into(),
            ..UnitForm::default()
        }
    }

    fn paths(refusals: &Refusals) -> Vec<(&'static str, String)> {
        refusals.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    #[test]
    fn what_is_left_out_is_absent() {
        let unit = NewUnit::parse(&form()).unwrap();
        assert_eq!(unit, NewUnit::plain(unit.building, "A1".into(), UnitKind::Apartment, None, Share(120)));
        let full = UnitForm {
            area: "85,5".into(),
            rooms: " 4 ".into(),
            cadastral_reference: "21004c0123/00A004P0007".into(),
            note: "Terrasse".into(),
            ..form()
        };
        let unit = NewUnit::parse(&full).unwrap();
        assert_eq!((unit.area, unit.rooms, unit.note.as_deref()), (Some(Area(8_550)), Some(4), Some("Terrasse")));
    }

    #[test]
    fn every_wrong_field_is_told() {
        let wrong = UnitForm {
            entrance: "x".into(),
            area: "0".into(),
            rooms: "0".into(),
            cadastral_reference: "C 123".into(),
            ..form()
        };
        let refused = NewUnit::parse(&wrong).unwrap_err();
        assert_eq!(
            paths(&refused),
            [
                ("entrance-unknown", "entrance".to_owned()),
                ("area-out-of-range", "area".to_owned()),
                ("rooms-malformed", "rooms".to_owned()),
                ("cadastral-reference-malformed", "cadastralReference".to_owned()),
            ]
        );
    }

    #[test]
    fn a_meter_has_a_number_that_no_other_row_has() {
        let row = |kind: &str, ean: &str, serial: &str| MeterForm {
            kind: kind.into(),
            ean: ean.into(),
            serial: serial.into(),
        };
        let good = MetersForm {
            meters: vec![
                row("electricity", "541448860000000011", ""),
                row("water", "", "W-17"),
                row("heat", "", "W-17"),
                row("", "", ""),
            ],
        };
        assert_eq!(NewMeter::parse_all(&good).unwrap().len(), 3);
        let bad = MetersForm {
            meters: vec![
                row("electricity", "541448860000000011", ""),
                row("gas", "541448860000000011", ""),
                row("steam", "541448860000000012", ""),
                row("water", "", "W-17"),
                row("water", "", "W-17"),
            ],
        };
        assert_eq!(
            paths(&NewMeter::parse_all(&bad).unwrap_err()),
            [
                ("meter-repeated", "meters.1.ean".to_owned()),
                ("meter-kind-unknown", "meters.2.kind".to_owned()),
                ("ean-check-digit", "meters.2.ean".to_owned()),
                ("meter-repeated", "meters.4.serial".to_owned()),
            ]
        );
    }
}
