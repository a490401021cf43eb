//! The import as a whole.

mod hostile;
mod joint;
mod rules;
#[cfg(feature = "orm")]
mod samples;
mod tables;

use super::{
    Column, ColumnMapping, ImportOptions, ImportPlan, KeyColumn, Register, RegisterOwner, RegisterUnit, RowKind,
    RowProblem, Severity, TableKind, parse, split, understand_with,
};
use crate::language::Language;

fn options() -> ImportOptions {
    ImportOptions::new(1000, Language::Fr)
}

/// Reads a table whose shares add up to 1000 unless the test is about that.
fn plan(text: &str) -> ImportPlan {
    parse(text, &options())
}

/// Row, column and code of every problem of one severity.
fn problems(plan: &ImportPlan, severity: Severity) -> Vec<(u32, &str, &'static str)> {
    plan.problems
        .iter()
        .filter(|problem| problem.severity == severity)
        .map(|problem| (problem.row, problem.column.as_deref().unwrap_or_default(), problem.refusal.code))
        .collect()
}

fn errors(plan: &ImportPlan) -> Vec<(u32, &str, &'static str)> {
    problems(plan, Severity::Error)
}

fn warnings(plan: &ImportPlan) -> Vec<(u32, &str, &'static str)> {
    problems(plan, Severity::Warning)
}

/// A parameter of the first problem with this code.
fn param<'a>(plan: &'a ImportPlan, code: &str, name: &str) -> Option<&'a str> {
    let problem = plan.problems.iter().find(|problem| problem.refusal.code == code)?;
    problem.refusal.params.get(name).map(String::as_str)
}
