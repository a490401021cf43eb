//! What mutations of units take.

use async_graphql::{ID, InputObject};
use entity::{
    id::{BuildingId, EntranceId},
    property::{MeterForm, MetersForm, UnitForm},
};

use super::kind::{MeterKind, UnitKind};
use crate::scalar;

/// What is written down about a unit.
#[derive(InputObject)]
pub struct UnitFields {
    /// The building that it is in.
    building_id: ID,
    /// The entrance of the building that leads to it.
    entrance_id: Option<ID>,
    /// Its name in the base deed.
    reference: String,
    /// What it is.
    kind: UnitKind,
    /// The storey, as people write it.
    floor: Option<String>,
    /// Its part of the total that the base deed states.
    shares: i64,
    /// Its floor area in square metres, such as `85.50`.
    area: Option<String>,
    /// Its number of rooms.
    rooms: Option<i32>,
    /// Its reference in the land register, such as `21004C0123/00A004P0007`.
    cadastral_reference: Option<String>,
    /// A remark.
    note: Option<String>,
}

impl From<UnitFields> for UnitForm {
    fn from(fields: UnitFields) -> Self {
        Self {
            building: scalar::bare::<BuildingId>(&fields.building_id),
            entrance: fields.entrance_id.as_ref().map(scalar::bare::<EntranceId>).unwrap_or_default(),
            reference: fields.reference,
            kind: entity::property::unit_kind::UnitKind::from(fields.kind).code().to_owned(),
            floor: fields.floor.unwrap_or_default(),
            shares: fields.shares.to_string(),
            area: fields.area.unwrap_or_default(),
            rooms: fields.rooms.map(|rooms| rooms.to_string()).unwrap_or_default(),
            cadastral_reference: fields.cadastral_reference.unwrap_or_default(),
            note: fields.note.unwrap_or_default(),
        }
    }
}

/// One meter of a unit. It has an EAN, a serial number or both.
#[derive(InputObject)]
pub struct UnitMeterInput {
    /// What it counts.
    kind: MeterKind,
    /// The number of the access point: eighteen digits that begin with 5414.
    ean: Option<String>,
    /// The number on the meter itself.
    serial: Option<String>,
}

/// The meters of a unit as they are to be. Those that are not among them any more are put away.
#[derive(InputObject)]
pub struct UnitMetersSetInput {
    /// The unit.
    pub unit_id: ID,
    /// Its meters.
    pub meters: Vec<UnitMeterInput>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The form that the meters make.
pub fn meters(meters: Vec<UnitMeterInput>) -> MetersForm {
    let meter = |meter: UnitMeterInput| MeterForm {
        kind: entity::property::MeterKind::from(meter.kind).code().to_owned(),
        ean: meter.ean.unwrap_or_default(),
        serial: meter.serial.unwrap_or_default(),
    };
    MetersForm { meters: meters.into_iter().map(meter).collect() }
}
