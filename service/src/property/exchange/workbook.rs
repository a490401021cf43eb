//! Reads one sheet of an Excel workbook (`.xlsx`) as a table.
//!
//! A workbook says more than a text, and some of it must not be lost on the way: merged cells are filled down, formulas count with the value that
//! was last calculated, hidden rows are read, and all three are told. Numbers are written with a decimal comma, so that nothing takes `1,234` for
//! a thousand.

use std::{
    collections::BTreeMap,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};
use entity::{
    property::import::{MAX_COLUMNS, MAX_ROWS, RowProblem, Severity, Table, heading_count},
    refusal::Refusal,
};

use super::package::{broken, look_through};

/// Most cells of a sheet, empty ones that are only coloured included.
const CELLS_MAX: usize = 2_000_000;
/// Numbers from here on have lost digits on the way.
const EXACT_MAX: f64 = 1e15;
/// Decimals of a number that are more than the noise of calculating.
const DECIMALS: usize = 9;

/// How every archive begins, and so every `.xlsx`.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// How older workbooks and encrypted ones begin.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A sheet that was read.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Its rows.
    pub table: Table,
    /// Its name.
    pub name: String,
    /// The names of all sheets that people see, in order.
    pub names: Vec<String>,
}

/// Whether bytes are a workbook rather than a text.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ARCHIVE) || bytes.starts_with(COMPOUND)
}

/// Reads a sheet: the one of this name, or the first one with headings.
///
/// # Errors
/// `import-workbook-password`, `import-workbook-old`, `import-workbook-open-document`, `import-workbook-broken`, `import-workbook-too-large`,
/// `import-too-many-cells`, `import-sheet-unknown`, `import-too-many-rows`, `import-too-many-columns`, `import-empty`.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, Refusal> {
    if bytes.starts_with(COMPOUND) {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = bytes.windows(encrypted.len()).any(|window| window == encrypted.as_slice());
        let code = if is_encrypted { "import-workbook-password" } else { "import-workbook-old" };
        return Err(Refusal::new(code));
    }
    let package = look_through(bytes)?;
    // The reader calculates with what the file says about itself, and a file that lies may lead it astray.
    let found = catch_unwind(AssertUnwindSafe(|| choose(bytes, sheet))).unwrap_or_else(|_| Err(broken()))?;
    let mut sheet = found;
    if let Some((count, first)) = package.hidden_rows.get(&sheet.name) {
        note(&mut sheet.table, Refusal::new("import-hidden-rows").with("count", count).with("first_row", first));
    }
    Ok(sheet)
}

fn choose(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, Refusal> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let all: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let names: Vec<String> = all.iter().filter(|(_, visible)| *visible).map(|(name, _)| name.clone()).collect();
    if let Some(wanted) = wanted {
        let (name, visible) = all.iter().find(|(name, _)| name == wanted).ok_or_else(|| {
            Refusal::new("import-sheet-unknown").with("value", wanted).with("known", names.join(", "))
        })?;
        let mut table = rows(&mut workbook, name)?;
        if !visible {
            note(&mut table, Refusal::new("import-hidden-sheet").with("value", name));
        }
        return Ok(Sheet { table, name: name.clone(), names });
    }
    let mut best: Option<(usize, Sheet)> = None;
    for name in &names {
        let table = rows(&mut workbook, name)?;
        let headings = heading_count(&table);
        let rank = if headings > 1 { 2 } else { usize::from(!table.records.is_empty()) };
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, Sheet { table, name: name.clone(), names: names.clone() }));
        }
        if rank == 2 {
            break;
        }
    }
    let (rank, mut sheet) = best.ok_or_else(|| Refusal::new("import-empty"))?;
    if rank == 0 {
        return Err(Refusal::new("import-empty"));
    }
    let others: Vec<&str> = names.iter().filter(|name| **name != sheet.name).map(String::as_str).collect();
    if !others.is_empty() {
        let refusal = Refusal::new("import-other-sheets").with("value", &sheet.name).with("others", others.join(", "));
        note(&mut sheet.table, refusal);
    }
    Ok(sheet)
}

fn note(table: &mut Table, refusal: Refusal) {
    table.notes.push(RowProblem { row: 0, column: None, refusal, severity: Severity::Warning });
}

/// The rows of a sheet while they are put together; rows and columns counted from zero.
#[derive(Default)]
struct Grid {
    rows: BTreeMap<u32, Vec<String>>,
    formulas: u32,
    first_formula: u32,
}

impl Grid {
    fn put(&mut self, row: u32, column: usize, text: String) -> Result<(), Refusal> {
        if column >= MAX_COLUMNS {
            let row = row.saturating_add(1);
            return Err(Refusal::new("import-too-many-columns").with("row", row).with("maximum", MAX_COLUMNS));
        }
        let cells = self.rows.entry(row).or_default();
        if cells.len() <= column {
            cells.resize(column.saturating_add(1), String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
        if self.rows.len() > MAX_ROWS {
            return Err(Refusal::new("import-too-many-rows").with("maximum", MAX_ROWS));
        }
        Ok(())
    }

    fn get(&self, row: u32, column: usize) -> &str {
        self.rows.get(&row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }
}

fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Table, Refusal> {
    let merged = workbook.merge_cells_by_sheet_name(name).map_err(|_| broken())?;
    let mut grid = Grid::default();
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| broken())?;
    let mut count = 0_usize;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|_| broken())? {
        count = count.saturating_add(1);
        if count > CELLS_MAX {
            return Err(Refusal::new("import-too-many-cells").with("maximum", CELLS_MAX));
        }
        let (row, column) = cell.pos;
        let mut text = text(&cell.value);
        if cell.formula.is_some() {
            if grid.formulas == 0 {
                grid.first_formula = row.saturating_add(1);
            }
            grid.formulas = grid.formulas.saturating_add(1);
            // A formula that nobody has calculated yet has no value to read; it is refused where its column is read.
            if text.trim().is_empty() {
                grid.formulas = grid.formulas.saturating_sub(1);
                "=".clone_into(&mut text);
            }
        }
        if !text.trim().is_empty() {
            grid.put(row, usize::try_from(column).unwrap_or(usize::MAX), text)?;
        }
    }
    let filled = fill(&mut grid, &merged)?;
    let mut table = Table::default();
    for (row, cells) in grid.rows {
        table.push(row.saturating_add(1), cells)?;
    }
    if let Some((count, first)) = filled {
        note(&mut table, Refusal::new("import-merged-filled").with("count", count).with("first_row", first));
    }
    if grid.formulas > 0 {
        let refusal = Refusal::new("import-formula-values").with("count", grid.formulas);
        note(&mut table, refusal.with("first_row", grid.first_formula));
    }
    Ok(table)
}

/// Writes the value of cells that were merged downwards into every row that they cover, as far as the row has anything else to say. Tells how
/// many cells were filled, and the first row.
fn fill(grid: &mut Grid, merged: &[calamine::Dimensions]) -> Result<Option<(u32, u32)>, Refusal> {
    let mut filled: Option<(u32, u32)> = None;
    for block in merged.iter().filter(|block| block.start.0 < block.end.0) {
        let column = usize::try_from(block.start.1).unwrap_or(usize::MAX);
        let value = grid.get(block.start.0, column).to_owned();
        if value.is_empty() {
            continue;
        }
        let below = block.start.0.saturating_add(1)..=block.end.0;
        let rows: Vec<u32> = grid.rows.range(below).map(|(row, _)| *row).collect();
        for row in rows {
            if grid.get(row, column).is_empty() {
                grid.put(row, column, value.clone())?;
                let known = filled.get_or_insert((0, row.saturating_add(1)));
                known.0 = known.0.saturating_add(1);
                known.1 = known.1.min(row.saturating_add(1));
            }
        }
    }
    Ok(filled)
}

/// A value as somebody would have written it into a text.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal(*number),
        DataRef::Bool(true) => "1".to_owned(),
        DataRef::Bool(false) => "0".to_owned(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(moment) => decimal(moment.as_f64()),
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number as it is written in Belgium: `120`, `33,333333333`.
fn decimal(number: f64) -> String {
    if number.abs() >= EXACT_MAX || number.fract() == 0.0 {
        return format!("{number}");
    }
    let written = format!("{number:.DECIMALS$}");
    written.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}
