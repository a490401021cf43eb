//! Writes tables as an Excel workbook.

use std::borrow::Cow;

use chrono::{DateTime, Datelike as _, Utc};
use entity::property::import::{ExportCell, ExportTable, guarded};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::error::Failure;

/// Widest column, in characters.
const WIDTH_MAX: usize = 50;
/// Narrowest column.
const WIDTH_MIN: usize = 8;
/// Most signs of a cell.
const CELL_MAX: usize = 32_767;
/// Most signs of a sheet's name.
const NAME_MAX: usize = 31;

/// A workbook of one sheet per table. The same tables at the same instant make the same bytes.
///
/// # Errors
/// When a table is larger than a sheet can be.
pub(super) fn workbook(sheets: &[(String, ExportTable)], now: DateTime<Utc>) -> Result<Vec<u8>, Failure> {
    write(sheets, now).map_err(Failure::new)
}

fn write(sheets: &[(String, ExportTable)], now: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(now.year()).unwrap_or_default();
    let created = ExcelDateTime::from_ymd(year, part(now.month()), part(now.day()))?;
    workbook.set_properties(&DocProperties::new().set_author("Mitoyen").set_creation_datetime(&created));
    let bold = Format::new().set_bold();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (name, table) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(name).as_ref())?;
        fill(sheet, table, &bold, &day)?;
    }
    workbook.save_to_buffer()
}

/// As much of a text as a cell holds. Only what somebody gave to be read is longer, and comes back in the table of its errors.
fn fitting(text: &str) -> &str {
    text.char_indices().nth(CELL_MAX).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

fn fill(sheet: &mut Worksheet, table: &ExportTable, bold: &Format, day: &Format) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    for (column, heading) in (0_u16..).zip(&table.headings) {
        sheet.write_string_with_format(0, column, fitting(&guarded(heading)), bold)?;
    }
    let mut widths: Vec<usize> = table.headings.iter().map(|heading| heading.chars().count()).collect();
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                ExportCell::Blank => {}
                ExportCell::Text(text) => _ = sheet.write_string(row, column, fitting(&guarded(text)))?,
                ExportCell::Number(number) => match number.parse::<f64>() {
                    Ok(value) => _ = sheet.write_number(row, column, value)?,
                    Err(_) => _ = sheet.write_string(row, column, number.as_str())?,
                },
                ExportCell::Day(date) => {
                    let year = u16::try_from(date.year()).unwrap_or_default();
                    match ExcelDateTime::from_ymd(year, part(date.month()), part(date.day())) {
                        Ok(moment) => _ = sheet.write_datetime_with_format(row, column, &moment, day)?,
                        // The calendar of spreadsheets begins in 1900.
                        Err(_) => _ = sheet.write_string(row, column, date.to_string())?,
                    }
                }
            }
            if let Some(width) = widths.get_mut(usize::from(column)) {
                *width = (*width).max(cell.written().chars().count());
            }
        }
    }
    for (column, width) in (0_u16..).zip(widths) {
        let width = u32::try_from(width.clamp(WIDTH_MIN, WIDTH_MAX)).unwrap_or_default();
        sheet.set_column_width(column, f64::from(width.saturating_add(2)))?;
    }
    Ok(())
}

/// A month or a day of one.
fn part(number: u32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

/// A name that a sheet may have: without the signs that mean something in references, and not too long.
fn sheet_name(name: &str) -> Cow<'_, str> {
    let plain: String = name.chars().filter(|sign| !"[]:*?/\\'".contains(*sign)).take(NAME_MAX).collect();
    if plain == name { Cow::Borrowed(name) } else { Cow::Owned(plain) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_is_too_long_is_cut_and_not_refused() {
        let long = "é".repeat(CELL_MAX + 1);
        assert_eq!(fitting(&long).chars().count(), CELL_MAX);
        assert_eq!(fitting("Lot"), "Lot");
        let row = vec![ExportCell::Text(long.clone())];
        let table = ExportTable { headings: vec![long], rows: vec![row] };
        assert!(workbook(&[("Lots".to_owned(), table)], DateTime::UNIX_EPOCH).is_ok());
    }
}
