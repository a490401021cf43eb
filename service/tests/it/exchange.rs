//! Importing tables, undoing imports, and taking the register along.

mod drafts;
mod roundtrip;
mod samples;
mod tables;
mod undo;

use entity::{
    id::AssociationId,
    property::{
        AssociationForm,
        import::{ImportPlan, Severity, TableKind},
    },
};
use service::{
    Ctx, Error,
    property::{
        ExportOptions, FileFormat, ImportFile, ImportReport, ImportSource, association_create, export_table,
        import_apply,
    },
};

fn association_form(number: &str, total: i64) -> AssociationForm {
    AssociationForm {
        name: "VME Scheldezicht".into(),
        language: "nl".into(),
        enterprise_number: number.into(),
        street: "Kaai 1".into(),
        postal_code: "2000".into(),
        city: "Antwerpen".into(),
        total_shares: total.to_string(),
        working_iban: "BE68 5390 0754 7034".into(),
        ..AssociationForm::default()
    }
}

/// An association with a building of its own name and nothing else.
async fn empty_association(ctx: &Ctx, number: &str, total: i64) -> AssociationId {
    association_create(ctx, &association_form(number, total), None).await.unwrap().value
}

fn text(text: &str) -> ImportSource {
    ImportSource { text: text.to_owned(), makes_buildings: true, ..ImportSource::default() }
}

fn table(kind: TableKind, of: &str) -> ImportSource {
    ImportSource { table: kind.code().to_owned(), ..text(of) }
}

fn file(name: &str, bytes: Vec<u8>) -> ImportSource {
    ImportSource {
        file: Some(ImportFile { name: name.to_owned(), bytes }),
        makes_buildings: true,
        ..ImportSource::default()
    }
}

async fn apply(ctx: &Ctx, id: AssociationId, source: &ImportSource) -> ImportReport {
    let done = import_apply(ctx, id, source, None).await;
    let head = || source.text.lines().take(3).collect::<Vec<_>>().join("\n");
    done.unwrap_or_else(|error| panic!("{error}\n{}", head())).value
}

/// A table as an export writes it, with commas and without a mark.
async fn exported(ctx: &Ctx, id: AssociationId, kind: TableKind) -> String {
    let format = FileFormat::Csv { separator: entity::property::import::Separator::Semicolon, mark: false };
    let file = export_table(ctx, id, kind, ExportOptions { as_of: None, format }).await.unwrap();
    String::from_utf8(file.bytes).unwrap()
}

/// Row, column and code of every problem of one severity.
fn told(plan: &ImportPlan, severity: Severity) -> Vec<(u32, &str, &'static str)> {
    plan.problems
        .iter()
        .filter(|problem| problem.severity == severity)
        .map(|problem| (problem.row, problem.column.as_deref().unwrap_or_default(), problem.refusal.code))
        .collect()
}

fn errors(plan: &ImportPlan) -> Vec<(u32, &str, &'static str)> {
    told(plan, Severity::Error)
}

fn warnings(plan: &ImportPlan) -> Vec<(u32, &str, &'static str)> {
    told(plan, Severity::Warning)
}

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}
