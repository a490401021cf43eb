//! Units and owners out of a spreadsheet: a CSV file, or text pasted from a table.
//!
//! Nothing is guessed and nothing is stored here: the text becomes an [`ImportPlan`] that names what would be created
//! and every row that is wrong. A plan with an error must not be carried out, not even in part.
//!
//! One row names one unit and one owner. Rows with the same unit reference are joint owners of that unit.

mod cell;
mod column;
#[cfg(feature = "orm")]
mod decode;
mod header;
mod heading_words;
mod owners;
mod plan;
mod problem;
mod row;
mod table;
#[cfg(test)]
mod tests;
mod units;
mod words;

pub use column::{Column, ColumnMapping};
#[cfg(feature = "orm")]
pub use decode::{Decoded, Encoding, decode};
pub use plan::{ImportPlan, PlannedOwner, PlannedOwnership, PlannedUnit, RowKind, RowOutcome};
pub use problem::{RowProblem, Severity};

use problem::Problems;

use crate::language::Language;
use crate::refusal::Refusal;

/// Largest file or text, in bytes. The HTTP layer stops larger bodies before they are read.
pub const MAX_BYTES: usize = 5_000_000;
/// Most rows with content. A large co-ownership has a few hundred units.
pub const MAX_ROWS: usize = 50_000;
/// Most columns.
pub const MAX_COLUMNS: usize = 100;
/// Most problems that a plan tells; the rest is counted.
pub const MAX_PROBLEMS: usize = 200;

/// What the reader of a table must know besides the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportOptions {
    /// The total of the shares in the base deed.
    pub total_shares: i64,
    /// Which column is what; found from the headings when absent.
    pub mapping: Option<ColumnMapping>,
    /// The language of owners whose row names none.
    pub language: Language,
}

/// Reads a table of units and owners.
///
/// What concerns the whole text, such as shares that do not add up, stands among the problems with row 0.
#[must_use]
pub fn parse(text: &str, options: &ImportOptions) -> ImportPlan {
    let mut problems = Problems::default();
    if let Err(refusal) = readable(text, options) {
        problems.file(Severity::Error, refusal);
        return ImportPlan::empty(options, problems);
    }
    let table = match table::read(text) {
        Ok(table) => table,
        Err(refusal) => {
            problems.file(Severity::Error, refusal);
            return ImportPlan::empty(options, problems);
        }
    };
    let mapping = match &options.mapping {
        Some(mapping) => mapping.clone().with_headings(&table.records),
        None => header::detect(&table.records),
    };
    plan::build(table, mapping, options, problems)
}

/// Refuses what cannot be read as a table at all.
fn readable(text: &str, options: &ImportOptions) -> Result<(), Refusal> {
    if options.total_shares <= 0 {
        return Err(Refusal::new("total-shares-not-positive")
            .with("total", options.total_shares)
            .law("C. civ. art. 3.85 §1"));
    }
    if text.len() > MAX_BYTES {
        return Err(too_large(text.len()));
    }
    if text.contains('\0') {
        return Err(Refusal::new("import-binary"));
    }
    if text.trim().is_empty() {
        return Err(Refusal::new("import-empty"));
    }
    Ok(())
}

/// The refusal of more than [`MAX_BYTES`].
fn too_large(bytes: usize) -> Refusal {
    // People know megabytes; the size is rounded up so that it never reads as the limit itself.
    let megabytes = |bytes: usize| bytes.div_ceil(1_000_000);
    Refusal::new("import-too-large").with("size", megabytes(bytes)).with("maximum", megabytes(MAX_BYTES))
}
