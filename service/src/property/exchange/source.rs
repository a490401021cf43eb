//! What somebody gives to import: a text or a file, and what the table in it does not say.

use entity::{
    property::import::{ColumnMapping, Table, TableKind, decode, split},
    refusal::Refusal,
};
use serde::{Deserialize, Serialize};

use super::workbook;
use crate::{
    error::{Failure, Result},
    work::sha256_hex,
};

/// A table to import, and what the table does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportSource {
    /// The table: the text of a CSV file, or pasted from a spreadsheet. Not looked at where there is a file.
    pub text: String,
    /// A file: CSV in whatever encoding, or an Excel workbook.
    pub file: Option<ImportFile>,
    /// What the table holds, by its code; found from the headings when empty.
    pub table: String,
    /// The sheet of a workbook; the first one with headings when empty.
    pub sheet: String,
    /// Which column is what; as it was understood before, or found from the headings, when absent.
    pub mapping: Option<ColumnMapping>,
    /// Identifier of the building of units whose row names none; the first one when empty.
    pub building: String,
    /// Whether buildings that the table names and the register lacks are made, at the address of the association.
    pub makes_buildings: bool,
    /// The day since when an owner owns whose row names none; today when empty.
    pub starts_on: String,
}

/// A file that somebody gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFile {
    /// Its name on the sender's machine; only ever shown.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a repeat of a request must have in common with the first one.
#[derive(Serialize)]
pub(super) struct Fingerprint<'a> {
    sha256: String,
    table: &'a str,
    sheet: &'a str,
    mapping: Option<&'a ColumnMapping>,
    building: &'a str,
    makes_buildings: bool,
    starts_on: &'a str,
}

/// A table that was taken out of its file.
#[derive(Debug)]
pub(super) struct Content {
    /// Its rows.
    pub table: Table,
    /// The sheet that it was on.
    pub sheet: Option<String>,
    /// The sheets of its workbook, in order.
    pub sheets: Vec<String>,
}

impl ImportSource {
    /// The text of a file, whatever it is encoded in.
    ///
    /// # Errors
    /// What cannot be text.
    pub fn decode(bytes: &[u8]) -> Result<String> {
        Ok(decode(bytes).map_err(|refusal| refusal.at("file"))?.text)
    }

    /// The bytes that were given: those of the file, or of the text.
    pub(super) fn bytes(&self) -> &[u8] {
        self.file.as_ref().map_or(self.text.as_bytes(), |file| &file.bytes)
    }

    /// SHA-256 of what was given, in hexadecimal.
    pub(super) fn sha256(&self) -> String {
        sha256_hex(self.bytes())
    }

    pub(super) fn fingerprint(&self) -> Fingerprint<'_> {
        Fingerprint {
            sha256: self.sha256(),
            table: &self.table,
            sheet: &self.sheet,
            mapping: self.mapping.as_ref(),
            building: &self.building,
            makes_buildings: self.makes_buildings,
            starts_on: &self.starts_on,
        }
    }

    /// What the table is said to hold.
    pub(super) fn kind(&self) -> Result<Option<TableKind>> {
        let code = self.table.trim();
        if code.is_empty() {
            return Ok(None);
        }
        Ok(Some(TableKind::parse(code).map_err(|refusal| refusal.at("table"))?))
    }

    /// Takes the table out of the text or the file. A file of some megabytes takes a while, and others are served meanwhile.
    pub(super) async fn content(&self) -> Result<Content> {
        let Some(file) = self.file.clone() else {
            let table = split(&self.text).map_err(|refusal| refusal.at("text"))?;
            return Ok(Content { table, sheet: None, sheets: Vec::new() });
        };
        let sheet = Some(self.sheet.trim().to_owned()).filter(|sheet| !sheet.is_empty());
        let read = tokio::task::spawn_blocking(move || read(&file.bytes, sheet.as_deref()));
        Ok(read.await.map_err(Failure::new)?.map_err(|refusal| refusal.at("file"))?)
    }
}

/// Reads a file: a workbook by its first bytes, anything else as text.
fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Content, Refusal> {
    if !workbook::is_workbook(bytes) {
        let table = split(&decode(bytes)?.text)?;
        return Ok(Content { table, sheet: None, sheets: Vec::new() });
    }
    // The size of the file itself has the same limit as a text.
    if bytes.len() > entity::property::import::MAX_BYTES {
        decode(bytes)?;
    }
    let sheet = workbook::read(bytes, sheet)?;
    Ok(Content { table: sheet.table, sheet: Some(sheet.name), sheets: sheet.names })
}
