//! Workbooks: what they can do to a reader, and how a table comes back out of one.

use std::io::{Cursor, Read as _, Write as _};

use chrono::{NaiveDate, TimeZone as _, Utc};
use entity::property::import::{ExportCell, ExportTable, Severity};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{sheets, workbook};

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

fn headings(sheet: &mut Worksheet) {
    for (column, heading) in (0_u16..).zip(["Lot", "Quotités", "Nom"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
}

fn read(bytes: &[u8]) -> Result<workbook::Sheet, &'static str> {
    workbook::read(bytes, None).map_err(|refusal| refusal.code)
}

fn cells(sheet: &workbook::Sheet, row: usize) -> Vec<&str> {
    sheet.table.records[row].cells.iter().map(String::as_str).collect()
}

fn notes(sheet: &workbook::Sheet) -> Vec<(&'static str, String)> {
    let told = |name| {
        move |note: &entity::property::import::RowProblem| note.refusal.params.get(name).cloned().unwrap_or_default()
    };
    sheet.table.notes.iter().map(|note| (note.refusal.code, told("count")(note))).collect()
}

#[test]
fn numbers_days_and_formulas_are_read_as_they_are_meant() {
    let bytes = book(|workbook| {
        let sheet = workbook.add_worksheet();
        headings(sheet);
        let day = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_string(1, 0, "A1").unwrap();
        sheet.write_number(1, 1, 120.0).unwrap();
        sheet.write_datetime_with_format(1, 2, ExcelDateTime::from_ymd(2021, 3, 15).unwrap(), &day).unwrap();
        sheet.write_string(2, 0, "A2").unwrap();
        sheet.write_number(2, 1, 33.333_333_333_333).unwrap();
        sheet.write_number(2, 2, 1.234).unwrap();
        sheet.write_string(3, 0, "A3").unwrap();
        sheet.write_formula(3, 1, Formula::new("=50+50").set_result("100")).unwrap();
        sheet.write_boolean(3, 2, true).unwrap();
    });
    let sheet = read(&bytes).unwrap();
    assert_eq!(cells(&sheet, 1), ["A1", "120", "2021-03-15"]);
    // A thousandth is not a thousand: numbers come with a comma, which no share accepts.
    assert_eq!(cells(&sheet, 2), ["A2", "33,333333333", "1,234"]);
    assert_eq!(cells(&sheet, 3), ["A3", "100", "1"]);
    assert_eq!(notes(&sheet), [("import-formula-values", "1".to_owned())]);
}

#[test]
fn a_formula_without_a_value_stays_a_formula() {
    let bytes = book(|workbook| {
        let sheet = workbook.add_worksheet();
        headings(sheet);
        sheet.write_string(1, 0, "A1").unwrap();
        sheet.write_formula(1, 1, Formula::new("=SUM(B3:B9)")).unwrap();
    });
    let bytes = without_value(&bytes, "<f>SUM(B3:B9)</f><v>0</v>");
    assert_eq!(cells(&read(&bytes).unwrap(), 1), ["A1", "="]);
}

/// The same workbook as a program leaves it that writes formulas and calculates nothing.
fn without_value(bytes: &[u8], formula: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut changed = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = String::new();
        part.read_to_string(&mut content).unwrap();
        changed += content.matches(formula).count();
        let bare = formula.split("<v>").next().unwrap();
        let name = part.name().unwrap().into_owned();
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.replace(formula, bare).as_bytes()).unwrap();
    }
    assert_eq!(changed, 1);
    zip.finish().unwrap().into_inner()
}

#[test]
fn merged_cells_are_filled_down_and_hidden_rows_are_told() {
    let bytes = book(|workbook| {
        let sheet = workbook.add_worksheet();
        headings(sheet);
        let plain = Format::new();
        sheet.merge_range(1, 0, 3, 0, "A1", &plain).unwrap();
        for row in 1..=3 {
            sheet.write_string(row, 2, format!("Owner {row}")).unwrap();
        }
        // Cells that are merged beyond the last row of the list fill nothing.
        sheet.merge_range(5, 0, 900_000, 0, "A2", &plain).unwrap();
        sheet.set_row_hidden(2).unwrap();
    });
    let sheet = read(&bytes).unwrap();
    assert_eq!(cells(&sheet, 3), ["A1", "", "Owner 3"]);
    assert_eq!(sheet.table.records.len(), 5);
    assert_eq!(notes(&sheet), [("import-merged-filled", "2".to_owned()), ("import-hidden-rows", "1".to_owned())]);
    assert!(sheet.table.notes.iter().all(|note| note.severity == Severity::Warning));
}

#[test]
fn the_first_sheet_with_headings_is_read_and_any_other_by_its_name() {
    let bytes = book(|workbook| {
        workbook.add_worksheet().set_name("Lisez-moi").unwrap().write_string(0, 0, "Bonjour").unwrap();
        let list = workbook.add_worksheet().set_name("Lots & cie").unwrap();
        headings(list);
        let hidden = workbook.add_worksheet().set_name("Ancien").unwrap();
        headings(hidden);
        hidden.set_hidden(true);
    });
    let sheet = read(&bytes).unwrap();
    assert_eq!(
        (sheet.name.as_str(), sheet.names.as_slice()),
        ("Lots & cie", ["Lisez-moi", "Lots & cie"].map(String::from).as_slice())
    );
    assert_eq!(notes(&sheet).iter().map(|note| note.0).collect::<Vec<_>>(), ["import-other-sheets"]);
    let first = workbook::read(&bytes, Some("Lisez-moi")).unwrap();
    assert_eq!(cells(&first, 0), ["Bonjour"]);
    let hidden = workbook::read(&bytes, Some("Ancien")).unwrap();
    assert_eq!(notes(&hidden).iter().map(|note| note.0).collect::<Vec<_>>(), ["import-hidden-sheet"]);
    assert_eq!(
        workbook::read(&bytes, Some("Nulle part")).map(|_| ()).map_err(|refusal| refusal.code),
        Err("import-sheet-unknown")
    );
}

#[test]
fn what_is_no_workbook_of_ours_is_refused_with_the_way_out() {
    let mut old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    old.resize(4096, 0);
    assert_eq!(read(&old).map(|_| ()), Err("import-workbook-old"));
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read(&old).map(|_| ()), Err("import-workbook-password"));
    assert_eq!(read(b"PK\x03\x04 and nothing else").map(|_| ()), Err("import-workbook-broken"));
    let archive = |parts: &[(&str, &[u8])]| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    assert_eq!(
        read(&archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")])).map(|_| ()),
        Err("import-workbook-open-document")
    );
    assert_eq!(read(&archive(&[("xl/workbook.bin", b"")])).map(|_| ()), Err("import-workbook-old"));
    assert_eq!(read(&archive(&[("hello.txt", b"hello")])).map(|_| ()), Err("import-workbook-broken"));
    assert_eq!(read(&archive(&[("xl/workbook.xml", b"<workbook><")])).map(|_| ()), Err("import-workbook-broken"));
    let promise = br#"<sst uniqueCount="999999999999999999">"#;
    assert_eq!(read(&archive(&[("xl/sharedStrings.xml", promise)])).map(|_| ()), Err("import-workbook-too-large"));
}

#[test]
fn an_archive_that_swells_is_stopped_while_it_is_unpacked() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    let megabyte = vec![b' '; 1_000_000];
    for _ in 0..130 {
        zip.write_all(&megabyte).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1_000_000, "{}", bytes.len());
    assert_eq!(read(&bytes).map(|_| ()), Err("import-workbook-too-large"));
}

#[test]
fn far_away_cells_are_no_table() {
    let bytes = book(|workbook| {
        let sheet = workbook.add_worksheet();
        headings(sheet);
        sheet.write_string(1_048_575, 200, "x").unwrap();
    });
    assert_eq!(read(&bytes).map(|_| ()), Err("import-too-many-columns"));
    let tall = book(|workbook| {
        let sheet = workbook.add_worksheet();
        headings(sheet);
        for row in 1..=50_000 {
            sheet.write_string(row, 0, "x").unwrap();
        }
    });
    assert_eq!(read(&tall).map(|_| ()), Err("import-too-many-rows"));
}

#[test]
fn what_is_written_is_read_back_and_always_the_same() {
    let row = vec![
        ExportCell::Text("=HYPERLINK(\"http://example.org\")".to_owned()),
        ExportCell::whole(120),
        ExportCell::Number("85.50".to_owned()),
        ExportCell::Day(NaiveDate::from_ymd_opt(2021, 3, 15).unwrap()),
        ExportCell::Day(NaiveDate::from_ymd_opt(1885, 3, 15).unwrap()),
        ExportCell::Blank,
        ExportCell::Text("0475123456".to_owned()),
    ];
    let table =
        ExportTable { headings: ["A", "B", "C", "D", "E", "F", "G"].map(String::from).to_vec(), rows: vec![row] };
    let now = Utc.with_ymd_and_hms(2026, 3, 2, 9, 30, 0).unwrap();
    let sheet = vec![("Lots / [2026]".to_owned(), table)];
    let bytes = sheets::workbook(&sheet, now).unwrap();
    assert_eq!(bytes, sheets::workbook(&sheet, now).unwrap());
    let back = read(&bytes).unwrap();
    assert_eq!(back.name, "Lots  2026");
    assert_eq!(
        cells(&back, 1),
        ["'=HYPERLINK(\"http://example.org\")", "120", "85,5", "2021-03-15", "1885-03-15", "", "0475123456"]
    );
    assert!(back.table.notes.is_empty());
}
