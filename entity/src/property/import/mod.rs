//! Units, owners, ownerships and keys out of a spreadsheet: a CSV file, a sheet of a workbook, or text pasted from a table.
//!
//! Nothing is guessed and nothing is stored here: the table becomes an [`ImportPlan`] that names what would be created
//! and every row that is wrong. A plan with an error must not be carried out, not even in part.
//!
//! [`TableKind`] says what a table can hold. What it refers to is found in the [`Register`] that the options bring along.

mod cell;
mod column;
#[cfg(feature = "orm")]
mod decode;
mod header;
mod heading_words;
mod keys_table;
mod owners;
mod owners_table;
mod plan;
mod problem;
mod reader;
mod register;
mod row;
mod table;
mod table_kind;
#[cfg(test)]
mod tests;
mod titles_table;
mod units;
mod words;
mod write;

pub use cell::guarded;
pub use column::{Column, ColumnMapping};
#[cfg(feature = "orm")]
pub use decode::{Decoded, Encoding, decode};
pub use plan::{
    ImportPlan, KeyColumn, PlannedKey, PlannedOwner, PlannedOwnership, PlannedPart, PlannedPeriod, PlannedTitle,
    PlannedUnit, RowKind, RowOutcome,
};
pub use problem::{RowProblem, Severity};
pub use register::{Register, RegisterOwner, RegisterUnit};
pub use row::METERS;
pub use table::{Record, Table};
pub use table_kind::TableKind;
pub use words::{written_meter, written_person};
pub use write::{ExportCell, ExportTable, Separator, write_csv};

use problem::Problems;

use crate::language::Language;
use crate::refusal::Refusal;
use crate::text_input::plain;

/// Largest file or text, in bytes. The HTTP layer stops larger bodies before they are read.
pub const MAX_BYTES: usize = 10_000_000;
/// Most rows with content. A large co-ownership has a few hundred units.
pub const MAX_ROWS: usize = 50_000;
/// Most columns.
pub const MAX_COLUMNS: usize = 100;
/// Most problems that a plan tells unless more are asked for; the rest is counted.
pub const MAX_PROBLEMS: usize = 200;

/// What the reader of a table must know besides the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportOptions {
    /// What the table holds; found from the headings when absent.
    pub table: Option<TableKind>,
    /// The shares that units may still have: the total of the base deed, less those that the register has.
    pub total_shares: i64,
    /// Which column is what; found from the headings when absent.
    pub mapping: Option<ColumnMapping>,
    /// The language of owners whose row names none.
    pub language: Language,
    /// The day since when an owner owns whose row names none.
    pub starts_on: Option<chrono::NaiveDate>,
    /// What the register has; without it, the table is only looked at by itself.
    pub register: Option<Register>,
    /// Most problems to tell.
    pub most_problems: usize,
}

impl ImportOptions {
    /// To look at a table by itself.
    #[must_use]
    pub const fn new(total_shares: i64, language: Language) -> Self {
        Self {
            table: None,
            total_shares,
            mapping: None,
            language,
            starts_on: None,
            register: None,
            most_problems: MAX_PROBLEMS,
        }
    }
}

/// Reads a table out of a text.
///
/// What concerns the whole text, such as shares that do not add up, stands among the problems with row 0.
#[must_use]
pub fn parse(text: &str, options: &ImportOptions) -> ImportPlan {
    match split(text) {
        Ok(table) => understand(table, options),
        Err(refusal) => refused(refusal, options),
    }
}

/// Splits a text into rows and cells.
///
/// # Errors
/// `import-too-large`, `import-binary`, `import-empty`, `import-too-many-rows`, `import-too-many-columns`.
pub fn split(text: &str) -> Result<Table, Refusal> {
    if text.len() > MAX_BYTES {
        return Err(too_large(text.len()));
    }
    if text.contains('\0') {
        return Err(Refusal::new("import-binary"));
    }
    if text.trim().is_empty() {
        return Err(Refusal::new("import-empty"));
    }
    table::read(text)
}

/// What the headings of a table are taken for, as a table of a kind or of whatever kind it seems to be.
#[must_use]
pub fn headings(table: &Table, kind: Option<TableKind>) -> (TableKind, ColumnMapping) {
    let (general, kind) = match kind {
        Some(kind) => (header::detect_any(&table.records), kind),
        None => {
            let general = header::detect(&table.records);
            let kind = TableKind::detect(&general);
            (general, kind)
        }
    };
    (kind, header::of_kind(&general, kind, &table.records))
}

/// How many headings the best of the first rows of a table holds.
#[must_use]
pub fn heading_count(table: &Table) -> usize {
    header::recognised(&table.records)
}

/// Whether a text means a column when it stands above one.
#[must_use]
pub fn is_heading(text: &str) -> bool {
    header::is_known(text)
}

/// The first rows of a table, any of which may hold its headings: their numbers and cells.
pub fn heading_rows(table: &Table) -> impl Iterator<Item = (u32, &[String])> {
    table.records.iter().take(table::HEAD_ROWS).map(|record| (record.row, record.cells.as_slice()))
}

/// What a set of headings is remembered by: their words, whatever their case and accents.
#[must_use]
pub fn heading_set(headings: &[String]) -> String {
    headings.iter().map(|heading| plain(heading)).collect::<Vec<_>>().join("\n")
}

/// Reads a table that was split.
#[must_use]
pub fn understand(table: Table, options: &ImportOptions) -> ImportPlan {
    understand_with(table, options, |_| Vec::new())
}

/// Reads a table that was split, and tells what only the caller knows to be wrong with what would be made: `further` is
/// asked for it once, and its problems are counted like the others.
#[must_use]
pub fn understand_with(
    table: Table,
    options: &ImportOptions,
    further: impl FnOnce(&ImportPlan) -> Vec<RowProblem>,
) -> ImportPlan {
    let (kind, mapping) = match &options.mapping {
        Some(mapping) => {
            let kind = options.table.unwrap_or(TableKind::List);
            (kind, mapping.clone().with_headings(&table.records))
        }
        None => headings(&table, options.table),
    };
    if options.total_shares <= 0 && matches!(kind, TableKind::List | TableKind::Units) {
        let refusal = Refusal::new("total-shares-not-positive").with("total", options.total_shares);
        return refused(refusal.law("C. civ. art. 3.85 §1"), options);
    }
    plan::build(table, kind, mapping, options, Problems::telling(options.most_problems), further)
}

fn refused(refusal: Refusal, options: &ImportOptions) -> ImportPlan {
    let mut problems = Problems::default();
    problems.file(Severity::Error, refusal);
    ImportPlan::empty(options, problems)
}

/// The refusal of more than [`MAX_BYTES`].
fn too_large(bytes: usize) -> Refusal {
    // People know megabytes; the size is rounded up so that it never reads as the limit itself.
    let megabytes = |bytes: usize| bytes.div_ceil(1_000_000);
    Refusal::new("import-too-large").with("size", megabytes(bytes)).with("maximum", megabytes(MAX_BYTES))
}
