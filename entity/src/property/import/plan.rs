//! Puts the rows together into what the import would create.

use super::ImportOptions;
use super::column::{Column, ColumnMapping};
use super::owners::Owners;
use super::problem::{Problems, RowProblem, Severity};
use super::row::{self, Row};
use super::table::{Record, Table};
use super::units::Units;
use crate::property::NewOwner;
use crate::property::unit_kind::UnitKind;
use crate::refusal::Refusal;
use crate::share::{Fraction, Share};

/// What an import would create, and everything that is wrong with the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPlan {
    /// Which column was taken for what.
    pub columns: ColumnMapping,
    /// Every row with content, in order.
    pub rows: Vec<RowOutcome>,
    /// How many rows without content were passed over.
    pub blank_rows: u32,
    /// The units, in the order of their first rows; their order settles ties when amounts are split.
    pub units: Vec<PlannedUnit>,
    /// The owners, in the order of their first rows.
    pub owners: Vec<PlannedOwner>,
    /// Who owns which part of which unit.
    pub ownerships: Vec<PlannedOwnership>,
    /// What is wrong, by row; at most [`MAX_PROBLEMS`](super::MAX_PROBLEMS) and one that counts the rest.
    pub problems: Vec<RowProblem>,
    /// How many errors there are, told or not. With one of them nothing may be imported.
    pub error_count: usize,
    /// How many warnings there are, told or not.
    pub warning_count: usize,
    /// The shares of all units that could be read.
    pub shares_sum: i64,
    /// The total of the base deed.
    pub shares_expected: i64,
    /// Sum minus total: below zero shares are missing, above zero there are too many.
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
}

/// An owner to be created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedOwner {
    /// The first row that names the owner.
    pub row: u32,
    /// The owner, checked by the rules of the form.
    pub owner: NewOwner,
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
}

impl ImportPlan {
    /// Whether it may be carried out: there are units and no errors.
    #[must_use]
    pub const fn is_acceptable(&self) -> bool {
        self.error_count == 0 && !self.units.is_empty()
    }

    /// A plan of nothing, for a text that is no table.
    pub(super) fn empty(options: &ImportOptions, problems: Problems) -> Self {
        let mut plan = Self {
            columns: ColumnMapping::default(),
            rows: Vec::new(),
            blank_rows: 0,
            units: Vec::new(),
            owners: Vec::new(),
            ownerships: Vec::new(),
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
    table: Table,
    mapping: ColumnMapping,
    options: &ImportOptions,
    mut problems: Problems,
) -> ImportPlan {
    if let Some(row) = table.unclosed {
        problems.row(Severity::Error, row, None, Refusal::new("cell-quote-unclosed"));
    }
    let readable = columns_are_known(&mapping, &mut problems);
    let mut units = Units::default();
    let mut owners = Owners::default();
    let mut rows = Vec::with_capacity(table.records.len());
    let mut above: Option<usize> = None;
    for record in table.records {
        let kind = if record.row <= mapping.header_row {
            RowKind::Heading
        } else if readable {
            take_row(&record, &mapping, options, above, (&mut units, &mut owners), &mut problems)
        } else {
            RowKind::Refused
        };
        match kind {
            RowKind::Lot { unit, .. } => above = unit,
            // A whole block of merged cells hangs below one unit.
            RowKind::Refused => {}
            RowKind::Heading | RowKind::Total => above = None,
        }
        rows.push(RowOutcome { row: record.row, cells: record.cells, kind });
    }
    let finished = units.finish(&mapping, &mut problems);
    for outcome in &mut rows {
        if let RowKind::Lot { unit, .. } = &mut outcome.kind {
            // Until here the position was that among the drafts.
            *unit = unit.and_then(|draft| finished.positions.get(draft).copied().flatten());
        }
    }
    if finished.kind_assumed {
        problems.file(Severity::Warning, Refusal::new("import-kind-assumed"));
    }
    if readable && !rows.iter().any(|outcome| matches!(outcome.kind, RowKind::Lot { .. } | RowKind::Refused)) {
        problems.file(Severity::Error, Refusal::new("import-no-rows"));
    }
    let mut plan = ImportPlan::empty(options, Problems::default());
    plan.shares_sum = finished.shares_sum;
    plan.shares_difference = finished.shares_sum.saturating_sub(options.total_shares);
    // A share that could not be read is told already; a sum without it would only mislead.
    let all_read = table.unclosed.is_none() && !rows.iter().any(|outcome| outcome.kind == RowKind::Refused);
    if finished.shares_complete && all_read && !finished.positions.is_empty() {
        check_sum(&plan, &mut problems);
    }
    plan.columns = mapping;
    plan.rows = rows;
    plan.blank_rows = table.blank_rows;
    plan.units = finished.units;
    plan.owners = owners.finish();
    plan.ownerships = finished.ownerships;
    plan.tell(problems);
    plan
}

fn take_row(
    record: &Record,
    mapping: &ColumnMapping,
    options: &ImportOptions,
    above: Option<usize>,
    (units, owners): (&mut Units, &mut Owners),
    problems: &mut Problems,
) -> RowKind {
    match row::read(record, mapping, options, above.is_some(), problems) {
        Row::Lot(lot) => {
            let unit = units.add(lot.row, lot.unit, lot.failed, mapping, problems);
            let owner = lot.owner.map(|cells| owners.add(lot.row, cells, mapping, problems));
            if let Some(owner) = owner {
                units.add_owner(unit, lot.row, owner, lot.fraction, mapping, problems);
            }
            RowKind::Lot { unit: Some(unit), owner }
        }
        Row::Total => RowKind::Total,
        Row::Refused => {
            // The row may hold the other owners of the unit above, which then looks incomplete without being so.
            if let Some(above) = above {
                units.fail(above);
            }
            RowKind::Refused
        }
    }
}

/// Refuses a table without the columns that a list of units and owners must have, and names the columns that are not
/// used.
fn columns_are_known(mapping: &ColumnMapping, problems: &mut Problems) -> bool {
    let missing: Vec<_> = Column::REQUIRED.into_iter().filter(|column| mapping.get(*column).is_none()).collect();
    for column in &missing {
        problems.file(Severity::Error, Refusal::new("import-column-missing").with("column", column.code()));
    }
    let ignored: Vec<_> = mapping
        .headings
        .iter()
        .enumerate()
        .filter(|(position, heading)| !heading.is_empty() && mapping.at(*position).is_none())
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
