//! Puts the rows together into what the import would create.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::ImportOptions;
use super::column::{Column, ColumnMapping};
use super::header;
use super::owners::{self, Owners};
use super::problem::{Problems, RowProblem, Severity};
use super::register::{Found, Index};
use super::row::{self, Row};
use super::table::{Record, Table};
use super::table_kind::TableKind;
use super::units::Units;
use super::{keys_table, owners_table, titles_table};
use crate::format::{area::Area, cadastral_reference::CadastralReference};
use crate::property::unit_kind::UnitKind;
use crate::property::{NewMeter, NewOwner};
use crate::refusal::Refusal;
use crate::share::{Fraction, Share};
use crate::text_input::plain;

pub use super::keys_table::{KeyColumn, PlannedKey};
pub use super::titles_table::{PlannedPart, PlannedPeriod, PlannedTitle};

/// What an import would create, and everything that is wrong with the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPlan {
    /// What the table was taken for.
    pub table: TableKind,
    /// Which column was taken for what.
    pub columns: ColumnMapping,
    /// Every row with content, in order.
    pub rows: Vec<RowOutcome>,
    /// How many rows without content were passed over.
    pub blank_rows: u32,
    /// The names of the buildings that would be made.
    pub buildings: Vec<String>,
    /// The units, in the order of their first rows; their order settles ties when amounts are split.
    pub units: Vec<PlannedUnit>,
    /// The owners, in the order of their first rows.
    pub owners: Vec<PlannedOwner>,
    /// Who owns which part of which unit of the plan.
    pub ownerships: Vec<PlannedOwnership>,
    /// Who owns which part of which unit of the register.
    pub titles: Vec<PlannedTitle>,
    /// The distribution keys.
    pub keys: Vec<PlannedKey>,
    /// What is wrong, by row; at most as many as the options say and one that counts the rest.
    pub problems: Vec<RowProblem>,
    /// How many errors there are, told or not. With one of them nothing may be imported.
    pub error_count: usize,
    /// How many warnings there are, told or not.
    pub warning_count: usize,
    /// The shares of all units that could be read.
    pub shares_sum: i64,
    /// The shares that the units of the table must add up to.
    pub shares_expected: i64,
    /// Sum minus what was expected: below zero shares are missing, above zero there are too many.
    pub shares_difference: i64,
}

/// One row and what was made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowOutcome {
    /// The row as the spreadsheet counts it.
    pub row: u32,
    /// The cells as they came, trimmed; blank ones at the end are left away.
    pub cells: Vec<String>,
    /// What it is.
    pub kind: RowKind,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// The headings, or a title above them.
    Heading,
    /// A unit and its owner, as positions in the plan; absent when they could not be understood.
    Lot {
        /// Position of the unit.
        unit: Option<usize>,
        /// Position of the owner.
        owner: Option<usize>,
    },
    /// An owner, a part of a unit or the parts of a key.
    Entry,
    /// A sum below the table, passed over.
    Total,
    /// A row without a unit, or one of a table whose columns are not known.
    Refused,
}

/// A unit to be created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedUnit {
    /// Its first row.
    pub row: u32,
    /// Its name in the base deed.
    pub reference: String,
    /// What it is.
    pub kind: UnitKind,
    /// The storey.
    pub floor: Option<String>,
    /// The name of its building, when the table has one.
    pub building: Option<String>,
    /// The entrance or staircase.
    pub entrance: Option<String>,
    /// Its shares.
    pub shares: Share,
    /// Its floor area.
    pub area: Option<Area>,
    /// Its number of rooms.
    pub rooms: Option<i32>,
    /// Its reference in the land register.
    pub cadastral: Option<CadastralReference>,
    /// Its meters.
    pub meters: Vec<NewMeter>,
    /// A remark.
    pub note: Option<String>,
}

/// An owner to be created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedOwner {
    /// The first row that names the owner.
    pub row: u32,
    /// The owner, checked by the rules of the form.
    pub owner: NewOwner,
    /// The rank that the table gives the owner.
    pub number: Option<i32>,
    /// The position in the register of the owner who is meant, when she is there already.
    pub known: Option<usize>,
}

/// Who owns which part of which unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedOwnership {
    /// The row that says so.
    pub row: u32,
    /// Position of the unit in the plan.
    pub unit: usize,
    /// Position of the owner in the plan.
    pub owner: usize,
    /// The part of the unit.
    pub fraction: Fraction,
    /// The day since when the unit is owned so, when the table says it.
    pub since: Option<NaiveDate>,
}

impl ImportPlan {
    /// Whether it may be carried out: something would be made, and there are no errors.
    #[must_use]
    pub const fn is_acceptable(&self) -> bool {
        self.error_count == 0
            && match self.table {
                TableKind::List | TableKind::Units => !self.units.is_empty(),
                TableKind::Owners => !self.owners.is_empty(),
                TableKind::Ownerships => !self.titles.is_empty(),
                TableKind::Keys => !self.keys.is_empty(),
            }
    }

    /// How many rows the table itself has, without headings and sums.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rows.iter().filter(|row| !matches!(row.kind, RowKind::Heading | RowKind::Total)).count()
    }

    /// A plan of nothing, for a text that is no table.
    pub(super) fn empty(options: &ImportOptions, problems: Problems) -> Self {
        let mut plan = Self {
            table: options.table.unwrap_or(TableKind::List),
            columns: ColumnMapping::default(),
            rows: Vec::new(),
            blank_rows: 0,
            buildings: Vec::new(),
            units: Vec::new(),
            owners: Vec::new(),
            ownerships: Vec::new(),
            titles: Vec::new(),
            keys: Vec::new(),
            problems: Vec::new(),
            error_count: 0,
            warning_count: 0,
            shares_sum: 0,
            shares_expected: options.total_shares,
            shares_difference: 0_i64.saturating_sub(options.total_shares),
        };
        plan.tell(problems);
        plan
    }

    fn tell(&mut self, problems: Problems) {
        self.error_count = problems.error_count();
        self.warning_count = problems.warning_count();
        self.problems = problems.into_list();
    }
}

/// Reads the rows below the headings.
pub(super) fn build(
    mut table: Table,
    kind: TableKind,
    mapping: ColumnMapping,
    options: &ImportOptions,
    mut problems: Problems,
    further: impl FnOnce(&ImportPlan) -> Vec<RowProblem>,
) -> ImportPlan {
    if let Some(row) = table.unclosed {
        problems.row(Severity::Error, row, None, Refusal::new("cell-quote-unclosed"));
    }
    problems.take_over(std::mem::take(&mut table.notes));
    let readable = columns_are_known(kind, &mapping, &mut problems);
    let mut plan = ImportPlan { table: kind, ..ImportPlan::empty(options, Problems::default()) };
    let mut rows = Vec::with_capacity(table.records.len());
    let mut body = Vec::with_capacity(table.records.len());
    for record in std::mem::take(&mut table.records) {
        let outcome = if record.row <= mapping.header_row {
            RowKind::Heading
        } else if !readable {
            RowKind::Refused
        } else if header::is_repeated(&record, &mapping) {
            problems.row(Severity::Warning, record.row, None, Refusal::new("import-heading-repeated"));
            RowKind::Heading
        } else if row::is_total(&record, &mapping, &mut problems) {
            RowKind::Total
        } else {
            RowKind::Entry
        };
        rows.push(RowOutcome { row: record.row, cells: Vec::new(), kind: outcome });
        body.push(record);
    }
    let mut content = Content { records: &body, rows: &mut rows, mapping: &mapping, options };
    if readable {
        if content.entries().next().is_none() {
            problems.file(Severity::Error, Refusal::new("import-no-rows"));
        }
        match kind {
            TableKind::List | TableKind::Units => {
                take_units(&mut plan, &mut content, table.unclosed.is_some(), &mut problems);
            }
            TableKind::Owners => owners_table::take(&mut plan, &mut content, &mut problems),
            TableKind::Ownerships => titles_table::take(&mut plan, &mut content, &mut problems),
            TableKind::Keys => keys_table::take(&mut plan, &mut content, &mut problems),
        }
    }
    for (outcome, record) in rows.iter_mut().zip(body) {
        outcome.cells = record.cells;
    }
    plan.columns = mapping;
    plan.rows = rows;
    plan.blank_rows = table.blank_rows;
    problems.take_over(further(&plan));
    plan.tell(problems);
    plan
}

/// The rows of a table while they are being understood.
pub(super) struct Content<'a> {
    pub records: &'a [Record],
    pub rows: &'a mut [RowOutcome],
    pub mapping: &'a ColumnMapping,
    pub options: &'a ImportOptions,
}

impl Content<'_> {
    /// The rows that are neither headings nor sums.
    pub fn entries(&self) -> impl Iterator<Item = &Record> {
        self.records
            .iter()
            .zip(self.rows.iter())
            .filter(|(_, row)| row.kind == RowKind::Entry)
            .map(|(record, _)| record)
    }
}

fn take_units(plan: &mut ImportPlan, content: &mut Content<'_>, cut_off: bool, problems: &mut Problems) {
    let (mapping, options) = (content.mapping, content.options);
    let mut units = Units::default();
    let mut owners = Owners::default();
    let mut above: Option<usize> = None;
    for (record, outcome) in content.records.iter().zip(content.rows.iter_mut()) {
        if outcome.kind == RowKind::Entry {
            outcome.kind = match row::read(record, mapping, options, plan.table, above.is_some(), problems) {
                Row::Lot(lot) => {
                    let unit = units.add(lot.row, lot.unit, lot.failed, mapping, problems);
                    let owner = lot.owner.map(|cells| owners.add(lot.row, cells, mapping, problems));
                    if let Some(owner) = owner {
                        units.add_owner(unit, lot.row, owner, (lot.fraction, lot.since), mapping, problems);
                    }
                    RowKind::Lot { unit: Some(unit), owner }
                }
                Row::Refused => {
                    // The row may hold the other owners of the unit above, which then looks incomplete without being so.
                    if let Some(above) = above {
                        units.fail(above);
                    }
                    RowKind::Refused
                }
            };
        }
        match outcome.kind {
            RowKind::Lot { unit, .. } => above = unit,
            // A whole block of merged cells hangs below one unit.
            RowKind::Refused => {}
            RowKind::Heading | RowKind::Total | RowKind::Entry => above = None,
        }
    }
    let finished = units.finish(plan.table, mapping, problems);
    for outcome in content.rows.iter_mut() {
        if let RowKind::Lot { unit, .. } = &mut outcome.kind {
            // Until here the position was that among the drafts.
            *unit = unit.and_then(|draft| finished.positions.get(draft).copied().flatten());
        }
    }
    if finished.kind_assumed {
        problems.file(Severity::Warning, Refusal::new("import-kind-assumed"));
    }
    plan.shares_sum = finished.shares_sum;
    plan.shares_difference = finished.shares_sum.saturating_sub(options.total_shares);
    // A share that could not be read is told already; a sum without it would only mislead.
    let all_read = !cut_off && !content.rows.iter().any(|outcome| outcome.kind == RowKind::Refused);
    if finished.shares_complete && all_read && !finished.positions.is_empty() {
        check_sum(plan, problems);
    }
    plan.units = finished.units;
    plan.owners = owners.finish();
    plan.ownerships = finished.ownerships;
    meet_register(plan, content, problems);
}

/// What the table's units and owners are beside those that the register already has.
fn meet_register(plan: &mut ImportPlan, content: &Content<'_>, problems: &mut Problems) {
    let Some(register) = &content.options.register else { return };
    let index = Index::new(register);
    let mut made: Vec<String> = Vec::new();
    for unit in &plan.units {
        let building = match &unit.building {
            None => Some(register.building),
            Some(name) => index.building(name),
        };
        let refused = match (building, &unit.building) {
            (None, Some(name)) if register.makes_buildings => {
                if !made.iter().any(|other| plain(other) == plain(name)) {
                    made.push(name.clone());
                }
                continue;
            }
            (None, _) => {
                let name = unit.building.as_deref().unwrap_or_default();
                let known = register.buildings.join(", ");
                let refusal = Refusal::new("import-building-unknown").with("value", name).with("known", known);
                (Column::Building, refusal)
            }
            (Some(building), _) if index.unit(Some(building), &unit.reference) != Found::Nothing => {
                (Column::Reference, Refusal::new("unit-reference-taken").with("value", &unit.reference))
            }
            (Some(_), _) => continue,
        };
        problems.row(Severity::Error, unit.row, content.mapping.heading(refused.0), refused.1);
    }
    plan.buildings = made;
    refuse_taken_access_points(plan, content, &register.access_points, problems);
    for planned in &mut plan.owners {
        planned.known = owners::meet(&index, planned.row, &planned.owner, content.mapping, problems);
    }
}

/// An access point belongs to one meter of one unit.
fn refuse_taken_access_points(
    plan: &ImportPlan,
    content: &Content<'_>,
    taken: &BTreeSet<String>,
    problems: &mut Problems,
) {
    let mut taken = taken.clone();
    for unit in &plan.units {
        for (kind, ean) in unit.meters.iter().filter_map(|meter| Some((meter.kind, meter.ean.as_ref()?))) {
            if taken.insert(ean.to_string()) {
                continue;
            }
            let column =
                row::METERS.iter().find(|(_, of)| *of == kind).and_then(|(of, _)| content.mapping.heading(*of));
            let refusal = Refusal::new("ean-taken").with("value", ean.display());
            problems.row(Severity::Error, unit.row, column, refusal);
        }
    }
}

/// Refuses a table without the columns that it must have, and names the columns that are not used.
fn columns_are_known(kind: TableKind, mapping: &ColumnMapping, problems: &mut Problems) -> bool {
    let mut missing: Vec<Column> =
        kind.required().iter().copied().filter(|column| mapping.get(*column).is_none()).collect();
    match kind {
        TableKind::Ownerships
            if mapping.get(Column::OwnerName).is_none() && mapping.get(Column::OwnerNumber).is_none() =>
        {
            missing.push(Column::OwnerName);
        }
        TableKind::Keys if mapping.keys().next().is_none() => {
            missing.extend(
                [Column::KeyName, Column::KeyParts].into_iter().filter(|column| mapping.get(*column).is_none()),
            );
        }
        _ => {}
    }
    for column in &missing {
        problems.file(Severity::Error, Refusal::new("import-column-missing").with("column", column.code()));
    }
    let ignored: Vec<_> = mapping
        .headings
        .iter()
        .enumerate()
        .filter(|(position, heading)| {
            !heading.is_empty() && mapping.at(*position).is_none() && !mapping.is_key(*position)
        })
        .map(|(_, heading)| heading.chars().take(40).collect::<String>())
        .collect();
    if !ignored.is_empty() {
        problems.file(Severity::Warning, Refusal::new("import-columns-ignored").with("columns", ignored.join(", ")));
    }
    missing.is_empty()
}

/// The shares of all units must be exactly the total that the base deed states (C. civ. art. 3.85 §1).
fn check_sum(plan: &ImportPlan, problems: &mut Problems) {
    if plan.shares_difference == 0 {
        return;
    }
    let refusal = Refusal::new("shares-sum-mismatch")
        .with("sum", plan.shares_sum)
        .with("expected", plan.shares_expected)
        .with("difference", plan.shares_difference)
        .with("amount", plan.shares_difference.unsigned_abs())
        .with("direction", if plan.shares_difference < 0 { "missing" } else { "excess" })
        .law("C. civ. art. 3.85 §1");
    problems.file(Severity::Error, refusal);
}
