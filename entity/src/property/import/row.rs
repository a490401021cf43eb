//! Understands one row of a list of units: a unit, perhaps its owner, and the owner's part.

use chrono::NaiveDate;

use super::column::{Column, ColumnMapping};
use super::problem::{Problems, Severity};
use super::reader::{LABEL_MAX, NAME_MAX, OwnerCells, Reader};
use super::table::Record;
use super::table_kind::TableKind;
use super::{ImportOptions, words};
use crate::format::{area::Area, cadastral_reference::CadastralReference};
use crate::property::unit_kind::UnitKind;
use crate::property::{MeterKind, NewMeter};
use crate::refusal::Refusal;
use crate::share::{Fraction, Share};
use crate::text_input::plain;

/// What a row turned out to be.
pub(super) enum Row {
    /// A unit and perhaps an owner.
    Lot(Box<LotRow>),
    /// Nothing that could be used.
    Refused,
}

/// A row that names a unit. What is blank or could not be read is absent.
pub(super) struct LotRow {
    pub row: u32,
    pub unit: UnitCells,
    pub owner: Option<OwnerCells>,
    pub fraction: Option<Fraction>,
    pub since: Option<NaiveDate>,
    /// Whether something in the row was refused, so that what is absent is no further problem.
    pub failed: bool,
}

/// What a row says about its unit.
#[derive(Clone)]
pub(super) struct UnitCells {
    pub reference: String,
    pub kind: Option<UnitKind>,
    pub floor: Option<String>,
    pub building: Option<String>,
    pub entrance: Option<String>,
    pub shares: Option<Share>,
    pub area: Option<Area>,
    pub rooms: Option<i32>,
    pub cadastral: Option<CadastralReference>,
    pub meters: Option<Vec<NewMeter>>,
    pub note: Option<String>,
}

/// Longest remark.
const NOTE_MAX: usize = 1_000;

/// The words that stand in front of a sum.
const TOTAL_WORDS: [&str; 11] = [
    "total",
    "totaux",
    "sous total",
    "totaal",
    "subtotaal",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "somme",
    "som",
];

/// Understands a row. `below_lot` says whether the row above names a unit, of which this one may be the lower half of a
/// merged cell.
pub(super) fn read(
    record: &Record,
    mapping: &ColumnMapping,
    options: &ImportOptions,
    kind_of_table: TableKind,
    below_lot: bool,
    problems: &mut Problems,
) -> Row {
    let mut reader = Reader::new(record, mapping, problems);
    let reference = reader.reference(below_lot);
    let kind = reader.optional(Column::Kind, UnitKind::from_words);
    let floor = reader.label(Column::Floor, LABEL_MAX);
    let building = reader.label(Column::Building, NAME_MAX);
    let entrance = reader.label(Column::Entrance, LABEL_MAX);
    let shares = reader.optional(Column::Shares, |text| Share::parse_of(text, options.total_shares));
    let area = reader.optional(Column::Area, Area::parse);
    let rooms = reader.optional(Column::Rooms, words::rooms);
    let cadastral = reader.optional(Column::Cadastral, CadastralReference::parse);
    let meters = meters(&mut reader);
    let note = reader.label(Column::Note, NOTE_MAX);
    let (owner, fraction, since) = match kind_of_table {
        TableKind::Units => (None, None, None),
        _ => (
            reader.owner(options.language),
            reader.optional(Column::Fraction, Fraction::parse),
            reader.since(options.register.as_ref()),
        ),
    };
    let failed = reader.failed;
    match reference {
        Some(reference) => {
            let unit =
                UnitCells { reference, kind, floor, building, entrance, shares, area, rooms, cadastral, meters, note };
            Row::Lot(Box::new(LotRow { row: record.row, unit, owner, fraction, since, failed }))
        }
        None => Row::Refused,
    }
}

/// The columns of meters and what they count.
pub const METERS: [(Column, MeterKind); 4] = [
    (Column::Electricity, MeterKind::Electricity),
    (Column::Gas, MeterKind::Gas),
    (Column::Water, MeterKind::Water),
    (Column::Heat, MeterKind::Heat),
];

/// The meters of a row; `None` when it names none.
fn meters(reader: &mut Reader<'_>) -> Option<Vec<NewMeter>> {
    let mut meters = Vec::new();
    for (column, kind) in METERS {
        meters.extend(reader.optional(column, |text| words::meters(kind, text)).unwrap_or_default());
    }
    (!meters.is_empty()).then_some(meters)
}

/// Whether the row is a sum: its first cell with content starts with a word for it and does not name an owner. It is
/// told, because a sum is a good place to look for a mistake.
pub(super) fn is_total(record: &Record, mapping: &ColumnMapping, problems: &mut Problems) -> bool {
    let Some((position, cell)) = record.cells.iter().enumerate().find(|(_, cell)| !cell.is_empty()) else {
        return false;
    };
    let word = plain(cell);
    // "Total SA" under a merged reference is an owner; the bare word is not.
    let names_owner = mapping.at(position).is_some_and(Column::is_of_owner);
    let is_total = TOTAL_WORDS.iter().any(|total| {
        word == *total || (!names_owner && word.strip_prefix(total).is_some_and(|rest| rest.starts_with(' ')))
    });
    if is_total {
        problems.row(Severity::Warning, record.row, None, Refusal::new("import-total-row"));
    }
    is_total
}
