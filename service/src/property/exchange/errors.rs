//! The table that was given with one more column: what is wrong with each row.

use std::collections::BTreeMap;

use entity::{
    property::import::{ExportCell, ExportTable, ImportPlan, RowProblem},
    refusal::Refusal,
};

use crate::text::Text;

/// The rows as they came, headings included, each with its reasons behind it. What concerns the whole table stands behind the headings.
pub(super) fn error_table(text: Text, plan: &ImportPlan) -> ExportTable {
    let mut by_row: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for problem in &plan.problems {
        by_row.entry(problem.row).or_default().push(said(text, problem));
    }
    let width = plan.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let header = plan.rows.iter().find(|row| row.row == plan.columns.header_row);
    let mut headings: Vec<String> = header.map(|row| row.cells.clone()).unwrap_or_default();
    headings.resize(width, String::new());
    let whole = by_row.remove(&0).unwrap_or_default();
    let mut title = vec![text.get("property-exchange-errors-heading")];
    title.extend(whole);
    headings.push(title.join(" — "));
    let below = plan.rows.iter().filter(|row| header.is_none_or(|header| row.row > header.row));
    let rows = below.map(|row| {
        let mut cells: Vec<ExportCell> = row.cells.iter().map(|cell| ExportCell::text(Some(cell))).collect();
        cells.resize(width, ExportCell::Blank);
        let reasons = by_row.remove(&row.row).unwrap_or_default();
        cells.push(ExportCell::text(Some(&reasons.join(" "))));
        cells
    });
    let rows = rows.collect();
    ExportTable { headings, rows }
}

/// "Quotités: Le nombre de quotités est entier."
fn said(text: Text, problem: &RowProblem) -> String {
    let reason = message(text, &problem.refusal);
    match &problem.column {
        Some(column) => format!("{column}: {reason}"),
        None => reason,
    }
}

fn message(text: Text, refusal: &Refusal) -> String {
    let message = text.refusal(refusal);
    match refusal.law {
        Some(law) => format!("{message} ({law})"),
        None => message,
    }
}
