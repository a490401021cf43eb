//! Tables on their way out: the same that an import reads.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::cell::guarded;

/// A table to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportTable {
    /// What stands above the columns.
    pub headings: Vec<String>,
    /// The rows below.
    pub rows: Vec<Vec<ExportCell>>,
}

/// A cell to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportCell {
    /// Nothing.
    Blank,
    /// Words, and identifiers, which are never calculated with.
    Text(String),
    /// A number, with a dot before its decimals if it has any.
    Number(String),
    /// A day.
    Day(NaiveDate),
}

impl ExportCell {
    /// A text that may be absent.
    #[must_use]
    pub fn text(text: Option<&str>) -> Self {
        text.filter(|text| !text.is_empty()).map_or(Self::Blank, |text| Self::Text(text.to_owned()))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self::Number(number.to_string())
    }

    /// The cell as words: numbers with the comma that Belgium writes, days as ISO 8601 has them, and texts that a
    /// spreadsheet would calculate with the apostrophe that keeps it from doing so.
    #[must_use]
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Blank => Cow::Borrowed(""),
            Self::Text(text) => guarded(text),
            Self::Number(number) => Cow::Owned(number.replace('.', ",")),
            Self::Day(day) => Cow::Owned(day.to_string()),
        }
    }
}

/// The sign between cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// What Excel expects where decimals have a comma, so in Belgium.
    #[default]
    Semicolon,
    /// What RFC 4180 has.
    Comma,
    /// What a paste from a spreadsheet has.
    Tab,
}

impl Separator {
    const fn sign(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
        }
    }
}

/// The table as RFC 4180 writes it, with a line end after every row. A byte order mark tells Excel that it is UTF-8.
#[must_use]
pub fn write_csv(table: &ExportTable, separator: Separator, mark: bool) -> String {
    let mut text = if mark { "\u{feff}".to_owned() } else { String::new() };
    let headings = table.headings.iter().map(|heading| guarded(heading));
    write_row(&mut text, headings, separator.sign());
    for row in &table.rows {
        write_row(&mut text, row.iter().map(ExportCell::written), separator.sign());
    }
    text
}

fn write_row<'a>(text: &mut String, cells: impl Iterator<Item = Cow<'a, str>>, separator: char) {
    for (position, cell) in cells.enumerate() {
        if position > 0 {
            text.push(separator);
        }
        if cell.contains([separator, '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::split;
    use super::*;

    fn table(cells: &[&str]) -> ExportTable {
        let row = cells.iter().map(|cell| ExportCell::text(Some(cell))).collect();
        ExportTable { headings: vec!["Lot".to_owned(), "Nom".to_owned()], rows: vec![row] }
    }

    #[test]
    fn what_separates_is_quoted_and_what_calculates_is_not_calculated() {
        let text = write_csv(&table(&["A;1", "\"Le\" Parc", "=1+1"]), Separator::Semicolon, false);
        assert_eq!(text, "Lot;Nom\r\n\"A;1\";\"\"\"Le\"\" Parc\";'=1+1\r\n");
        assert!(write_csv(&table(&["A,1"]), Separator::Comma, true).starts_with("\u{feff}Lot,Nom\r\n\"A,1\""));
        let numbers = vec![
            ExportCell::Number("85.50".to_owned()),
            ExportCell::whole(-3),
            ExportCell::Day(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()),
            ExportCell::Blank,
        ];
        let text = write_csv(&ExportTable { headings: vec![], rows: vec![numbers] }, Separator::Semicolon, false);
        assert_eq!(text, "\r\n85,50;-3;2026-03-01;\r\n");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(cells in proptest::collection::vec("[a-z;,\"\n=é]{0,6}", 1..5)) {
            let cells: Vec<String> = cells.iter().map(|cell| format!("x{}", cell.trim())).collect();
            let row = cells.iter().map(|cell| ExportCell::Text(cell.clone())).collect();
            let text = write_csv(&ExportTable { headings: vec!["H".to_owned()], rows: vec![row] }, Separator::Semicolon, true);
            let read = split(&text).unwrap();
            prop_assert_eq!(&read.records[1].cells, &cells);
        }
    }
}
