//! How long an import takes.
//!
//! Reads, checks and writes a list of so many rows, one unit and one owner each, as a CSV file and as a workbook, into an empty association on
//! SQLite, and on PostgreSQL where `MITOYEN_TEST_POSTGRES_URL` names a server. Tells milliseconds, one line a way.

use std::time::Instant;

use entity::{
    identity::Role,
    property::{
        AssociationForm,
        import::{ExportCell, ExportTable, Separator, write_csv},
    },
};
use service::{
    Ctx,
    property::{ImportFile, ImportSource, association_create, import_apply, import_preview},
    testkit::World,
};

/// Measures so many rows.
pub async fn measure(rows: u32) {
    let rows = i64::from(rows);
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        for (way, number) in [("csv", "0987.654.394"), ("xlsx", "0202.939.935")] {
            let id = association(&ctx, number, rows).await;
            let file = ImportFile { name: format!("list.{way}"), bytes: list(rows, way) };
            let source = ImportSource { file: Some(file), ..ImportSource::default() };
            let start = Instant::now();
            let plan = import_preview(&ctx, id, &source).await.unwrap();
            let looked = start.elapsed();
            assert!(plan.is_acceptable(), "{:?}", plan.problems.first());
            let start = Instant::now();
            let report = import_apply(&ctx, id, &source, None).await.unwrap().value;
            let (name, units, owners) = (world.name, report.units, report.owners);
            let (looked, applied) = (looked.as_millis(), start.elapsed().as_millis());
            println!("{name} {way}: {units} units, {owners} owners: dry run {looked} ms, import {applied} ms");
        }
    }
}

async fn association(ctx: &Ctx, number: &str, rows: i64) -> entity::id::AssociationId {
    let form = AssociationForm {
        name: "VME Snelheid".to_owned(),
        language: "nl".to_owned(),
        enterprise_number: number.to_owned(),
        street: "Kaai 1".to_owned(),
        postal_code: "2000".to_owned(),
        city: "Antwerpen".to_owned(),
        total_shares: (rows * 10).to_string(),
        working_iban: "BE68 5390 0754 7034".to_owned(),
        ..AssociationForm::default()
    };
    association_create(ctx, &form, None).await.unwrap().value
}

fn list(rows: i64, way: &str) -> Vec<u8> {
    let headings = [
        "Kavel",
        "Soort",
        "Verdieping",
        "Aandelen",
        "Eigenaar",
        "E-mail",
        "Telefoon",
        "Taal",
        "Straat",
        "Postcode",
        "Gemeente",
    ];
    let row = |number: i64| {
        let text = |text: String| ExportCell::Text(text);
        vec![
            text(format!("K{number:05}")),
            text("Appartement".to_owned()),
            text((number % 12).to_string()),
            ExportCell::whole(10),
            text(format!("Eigenaar Nummer {number}")),
            text(format!("eigenaar{number}@example.be")),
            text(format!("0475 {number:06}")),
            text("NL".to_owned()),
            text(format!("Kaai {number}")),
            text("2000".to_owned()),
            text("Antwerpen".to_owned()),
        ]
    };
    let table = ExportTable { headings: headings.map(ToOwned::to_owned).to_vec(), rows: (1..=rows).map(row).collect() };
    if way == "csv" {
        return write_csv(&table, Separator::Semicolon, true).into_bytes();
    }
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0_u16..).zip(&table.headings) {
        sheet.write_string(0, column, heading.as_str()).unwrap();
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                ExportCell::Number(number) => sheet.write_number(row, column, number.parse::<f64>().unwrap()).unwrap(),
                other => sheet.write_string(row, column, other.written().as_ref()).unwrap(),
            };
        }
    }
    workbook.save_to_buffer().unwrap()
}
