//! Splits a text into rows and cells, and finds out by which sign the cells are separated.
//!
//! This is not left to a CSV library because rows must be counted as the spreadsheet counts them, blank ones and line
//! breaks inside cells included, and because a quotation mark that is never closed must be noticed. A property test
//! holds it against the `csv` crate.

use super::{MAX_COLUMNS, MAX_ROWS, RowProblem, cell::unguarded_within, header};
use crate::refusal::Refusal;

/// The separators that spreadsheets write, the likeliest first.
const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];
/// How many rows with content are looked at to find the separator and the headings.
pub(super) const HEAD_ROWS: usize = 10;

/// One row with content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Number of the row in the spreadsheet, from one.
    pub row: u32,
    /// The cells, trimmed; blank ones at the end are left away.
    pub cells: Vec<String>,
}

/// A text that was split, or a sheet that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows with content.
    pub records: Vec<Record>,
    /// How many rows without content were passed over, those at the end not counted.
    pub blank_rows: u32,
    /// The row in which a quotation mark is opened and never closed; it is not among the records.
    pub unclosed: Option<u32>,
    /// What the reader of a workbook has to tell, such as merged cells that were filled.
    pub notes: Vec<RowProblem>,
}

impl Table {
    /// Adds a row below the others. `row` is its number in the spreadsheet; rows that are left out count as blank.
    ///
    /// # Errors
    /// `import-too-many-rows`, `import-too-many-columns`.
    pub fn push(&mut self, row: u32, cells: impl IntoIterator<Item = String>) -> Result<(), Refusal> {
        let mut record =
            Record { row, cells: cells.into_iter().map(|cell| unguarded_within(cell.trim()).into_owned()).collect() };
        while record.cells.last().is_some_and(String::is_empty) {
            record.cells.pop();
        }
        self.add(record)
    }

    fn add(&mut self, record: Record) -> Result<(), Refusal> {
        if record.cells.is_empty() {
            return Ok(());
        }
        if record.cells.len() > MAX_COLUMNS {
            return Err(Refusal::new("import-too-many-columns").with("row", record.row).with("maximum", MAX_COLUMNS));
        }
        if self.records.len() >= MAX_ROWS {
            return Err(Refusal::new("import-too-many-rows").with("maximum", MAX_ROWS));
        }
        let above = self.records.last().map_or(0, |above| above.row);
        let blank = record.row.saturating_sub(above).saturating_sub(1);
        self.blank_rows = self.blank_rows.saturating_add(blank);
        self.records.push(record);
        Ok(())
    }
}

/// Splits the whole text.
///
/// # Errors
/// `import-too-many-rows`, `import-too-many-columns`.
pub(super) fn read(text: &str) -> Result<Table, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (separator, text) = announced(text).unwrap_or_else(|| (detect(text), text));
    let mut table = Table::default();
    for split in Rows::new(text, separator) {
        if split.unclosed {
            table.unclosed = Some(split.record.row);
            break;
        }
        table.add(split.record)?;
    }
    Ok(table)
}

/// The separator that the line `sep=;` announces to Excel, and the text after that line, which Excel does not show.
fn announced(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
    let separator = rest.chars().next().filter(|sign| SEPARATORS.contains(sign))?;
    let rest = rest.strip_prefix(separator)?;
    let after = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).or_else(|| rest.strip_prefix('\r'))?;
    Some((separator, after))
}

/// The separator by which most headings are understood; without any, the one that gives most rows the same number of
/// cells.
fn detect(text: &str) -> char {
    let mut best = (Evidence::default(), ';');
    for separator in SEPARATORS {
        let head: Vec<_> = Rows::new(text, separator)
            .map(|split| split.record)
            .filter(|record| !record.cells.is_empty())
            .take(HEAD_ROWS)
            .collect();
        let evidence = Evidence::of(&head);
        if evidence > best.0 {
            best = (evidence, separator);
        }
    }
    best.1
}

/// What speaks for a separator, the stronger first.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
struct Evidence {
    headings: usize,
    even_rows: usize,
    cells: usize,
}

impl Evidence {
    fn of(head: &[Record]) -> Self {
        let width = head.first().map_or(0, |record| record.cells.len());
        let even_rows = if width < 2 { 0 } else { head.iter().filter(|record| record.cells.len() == width).count() };
        Self { headings: header::recognised(head), even_rows, cells: width }
    }
}

/// Walks over the rows of a text.
struct Rows<'a> {
    signs: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
    row: u32,
}

/// A row as the walk finds it.
struct Split {
    record: Record,
    /// Whether the text ended inside quotation marks.
    unclosed: bool,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str, separator: char) -> Self {
        Self { signs: text.chars().peekable(), separator, row: 0 }
    }

    /// Reads one cell up to its separator or line end. A quotation mark has a meaning only at the start of a cell, as
    /// in RFC 4180.
    fn cell(&mut self) -> (String, End) {
        let mut text = String::new();
        let mut start = true;
        while let Some(sign) = self.signs.next() {
            match sign {
                '"' if start => {
                    start = false;
                    if !self.quoted(&mut text) {
                        return (text, End::Unclosed);
                    }
                }
                '\n' => return (text, End::Row),
                '\r' => {
                    // A lone carriage return ends a row too: old Macintosh files have nothing else.
                    self.signs.next_if_eq(&'\n');
                    return (text, End::Row);
                }
                _ if sign == self.separator => return (text, End::Cell),
                _ => {
                    start = false;
                    text.push(sign);
                }
            }
        }
        (text, End::Row)
    }

    /// Reads to the closing quotation mark; `false` when there is none.
    fn quoted(&mut self, text: &mut String) -> bool {
        while let Some(sign) = self.signs.next() {
            if sign != '"' {
                text.push(sign);
            } else if self.signs.next_if_eq(&'"').is_some() {
                text.push('"');
            } else {
                return true;
            }
        }
        false
    }
}

/// What follows a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Row,
    Unclosed,
}

impl Iterator for Rows<'_> {
    type Item = Split;

    fn next(&mut self) -> Option<Split> {
        self.signs.peek()?;
        self.row = self.row.saturating_add(1);
        let mut record = Record { row: self.row, cells: Vec::new() };
        let mut blank: usize = 0;
        loop {
            let (text, end) = self.cell();
            let cell = text.trim();
            if cell.is_empty() {
                blank = blank.saturating_add(1);
            } else if record.cells.len().saturating_add(blank) <= MAX_COLUMNS {
                // Blank cells count only once something follows them; one cell too many is kept, by which the row is
                // refused.
                record.cells.extend(std::iter::repeat_n(String::new(), std::mem::take(&mut blank)));
                record.cells.push(unguarded_within(cell).into_owned());
            } else {
                record.cells.resize(MAX_COLUMNS.saturating_add(1), String::new());
            }
            if end != End::Cell {
                return Some(Split { record, unclosed: end == End::Unclosed });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str, separator: char) -> Vec<(u32, Vec<String>)> {
        Rows::new(text, separator).map(|split| (split.record.row, split.record.cells)).collect()
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn rows_are_counted_as_the_spreadsheet_counts_them() {
        let text = "a;b\r\n\r\n\"two\nlines\";\"said \"\"no\"\"\"\n;;\n c ; \n";
        let expected = [
            (1, cells(&["a", "b"])),
            (2, vec![]),
            (3, cells(&["two\nlines", "said \"no\""])),
            (4, vec![]),
            (5, cells(&["c"])),
        ];
        assert_eq!(rows(text, ';'), expected);
        let table = read(text).unwrap();
        assert_eq!((table.records.len(), table.blank_rows, table.unclosed), (3, 2, None));
    }

    #[test]
    fn every_line_end_is_one() {
        assert_eq!(rows("a\rb\r\nc\nd", ';').len(), 4);
        assert_eq!(rows("a\r\rb", ';'), [(1, cells(&["a"])), (2, vec![]), (3, cells(&["b"]))]);
    }

    #[test]
    fn separators_are_found() {
        for separator in SEPARATORS {
            let text =
                format!("Lot{separator}Quotités{separator}Nom\nA1{separator}120{separator}\"Maes, Ann; | \t\"\n");
            assert_eq!(detect(&text), separator);
        }
        assert_eq!(detect("x|1\ny|2\n"), '|');
        assert_eq!(detect("one column\nonly\n"), ';');
        assert_eq!(detect("ACP Les Tilleuls, rue Haute 1, Bruxelles\nLot\tQuotités\tNom\n"), '\t');
        assert_eq!(read("sep=|\r\nx;1|2").unwrap().records, [Record { row: 1, cells: cells(&["x;1", "2"]) }]);
    }

    #[test]
    fn unclosed_quotation_mark_is_noticed() {
        let table = read("lot;nom\nA1;Ann\nA2;\"Bob\nA3;Eve\n").unwrap();
        assert_eq!((table.records.len(), table.unclosed), (2, Some(3)));
        // Inside a cell it is a sign like any other.
        assert_eq!(read("lot;nom\nA1;5\" pipe\n").unwrap().unclosed, None);
    }

    #[test]
    fn too_much_is_refused() {
        let code = |text: &str| read(text).map(|_| ()).map_err(|refusal| refusal.code);
        assert_eq!(code(&"x;".repeat(MAX_COLUMNS)), Ok(()));
        assert_eq!(code(&"x;".repeat(MAX_COLUMNS + 1)), Err("import-too-many-columns"));
        assert_eq!(code(&format!("{}x", ";".repeat(100_000))), Err("import-too-many-columns"));
        // Blank cells at the end are what spreadsheets leave behind.
        assert_eq!(code(&format!("x{}", ";".repeat(100_000))), Ok(()));
        assert_eq!(code(&"x\n".repeat(MAX_ROWS)), Ok(()));
        assert_eq!(code(&"x\n".repeat(MAX_ROWS + 1)), Err("import-too-many-rows"));
    }

    /// What the `csv` crate makes of the same text: it skips rows without a sign, so those are left out on both sides.
    fn by_the_csv_crate(text: &str) -> Vec<Vec<String>> {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(b';').from_reader(text.as_bytes());
        let trimmed = |record: csv::StringRecord| {
            let mut cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            while cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            cells
        };
        reader.records().map(|record| trimmed(record.unwrap())).filter(|cells| !cells.is_empty()).collect()
    }

    proptest! {
        #[test]
        fn agrees_with_the_csv_crate(text in "[ab;\"\r\n é]{0,60}") {
            let ours: Vec<_> = rows(&text, ';').into_iter().map(|(_, cells)| cells).filter(|cells| !cells.is_empty()).collect();
            prop_assert_eq!(ours, by_the_csv_crate(&text));
        }

        #[test]
        fn any_text_is_answered(text in "(?s).{0,300}") {
            if let Ok(table) = read(&text) {
                prop_assert!(table.records.is_sorted_by(|left, right| left.row < right.row));
            }
        }
    }
}
