//! What is wrong with a table, row by row.

use serde::Serialize;

use super::MAX_PROBLEMS;
use crate::refusal::Refusal;

/// Whether a problem stops the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is imported until it is put right.
    Error,
    /// The import can go on; a person should look.
    Warning,
}

/// One problem and its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowProblem {
    /// The row as the spreadsheet counts it, from one, headings included; zero for the whole table.
    pub row: u32,
    /// The column: its heading, or its letter when it has none.
    pub column: Option<String>,
    /// What is wrong.
    pub refusal: Refusal,
    /// Whether it stops the import.
    pub severity: Severity,
}

/// Gathers problems without letting a broken file of fifty thousand rows fill the memory.
#[derive(Debug)]
pub(super) struct Problems {
    errors: Vec<RowProblem>,
    warnings: Vec<RowProblem>,
    error_count: usize,
    warning_count: usize,
    most: usize,
}

impl Default for Problems {
    fn default() -> Self {
        Self::telling(MAX_PROBLEMS)
    }
}

impl Problems {
    /// Tells at most so many; the rest is counted.
    pub const fn telling(most: usize) -> Self {
        Self { errors: Vec::new(), warnings: Vec::new(), error_count: 0, warning_count: 0, most }
    }

    /// Takes over what was found before.
    pub fn take_over(&mut self, found: Vec<RowProblem>) {
        for problem in found {
            self.note(problem);
        }
    }

    /// Notes a problem of the whole table.
    pub fn file(&mut self, severity: Severity, refusal: Refusal) {
        self.note(RowProblem { row: 0, column: None, refusal, severity });
    }

    /// Notes a problem of one row.
    pub fn row(&mut self, severity: Severity, row: u32, column: Option<String>, refusal: Refusal) {
        self.note(RowProblem { row, column, refusal, severity });
    }

    fn note(&mut self, problem: RowProblem) {
        let (kept, count) = match problem.severity {
            Severity::Error => (&mut self.errors, &mut self.error_count),
            Severity::Warning => (&mut self.warnings, &mut self.warning_count),
        };
        *count = count.saturating_add(1);
        // What concerns the whole table comes last and must not be lost behind the rows.
        if kept.len() < self.most || problem.row == 0 {
            kept.push(problem);
        }
    }

    /// How many errors there are, told or not.
    pub const fn error_count(&self) -> usize {
        self.error_count
    }

    /// How many warnings there are, told or not.
    pub const fn warning_count(&self) -> usize {
        self.warning_count
    }

    /// The problems by row, those of the whole table first; errors are told before warnings when there are too many,
    /// and the last one says how many are left out.
    pub fn into_list(self) -> Vec<RowProblem> {
        let total = self.error_count.saturating_add(self.warning_count);
        let mut list: Vec<_> = self.errors.into_iter().chain(self.warnings).collect();
        list.sort_by_key(|problem| (problem.severity, problem.row));
        list.truncate(self.most);
        list.sort_by_key(|problem| problem.row);
        let hidden = total.saturating_sub(list.len());
        if hidden > 0 {
            let severity = if self.error_count > 0 { Severity::Error } else { Severity::Warning };
            let refusal = Refusal::new("import-more-problems").with("told", list.len()).with("hidden", hidden);
            list.push(RowProblem { row: 0, column: None, refusal, severity });
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_is_counted_and_errors_come_first() {
        let mut problems = Problems::default();
        for row in 1..=300 {
            problems.row(Severity::Warning, row, None, Refusal::new("warning"));
        }
        problems.row(Severity::Error, 301, None, Refusal::new("error"));
        problems.file(Severity::Error, Refusal::new("file"));
        assert_eq!((problems.error_count(), problems.warning_count()), (2, 300));
        let list = problems.into_list();
        assert_eq!(list.len(), MAX_PROBLEMS + 1);
        assert_eq!(list.first().map(|problem| problem.refusal.code), Some("file"));
        assert_eq!(list[MAX_PROBLEMS - 1].row, 301);
        assert_eq!(
            list.last().map(|problem| &problem.refusal),
            Some(&Refusal::new("import-more-problems").with("told", 200).with("hidden", 102))
        );
    }

    #[test]
    fn few_problems_are_all_told() {
        let mut problems = Problems::default();
        problems.row(Severity::Error, 3, Some("Lot".to_owned()), Refusal::new("error"));
        problems.row(Severity::Warning, 2, None, Refusal::new("warning"));
        let rows: Vec<_> = problems.into_list().into_iter().map(|problem| problem.row).collect();
        assert_eq!(rows, [2, 3]);
    }
}
