//! The tables of an association as text, and where its files are.

use async_graphql::{Result, SimpleObject};
use entity::{
    id::AssociationId,
    property::import::{Separator, TableKind},
};
use service::{
    Ctx, Error,
    property::{ExportOptions, FileFormat, export_table},
};

use super::kind::ImportTable;
use crate::{payload::UserError, scalar::Date};

/// What `exportTable` answers.
#[derive(SimpleObject)]
pub struct ExportPayload {
    /// The table; absent when there is none of this kind.
    file: Option<ExportFile>,
    /// Why there is none; empty when there is one.
    user_errors: Vec<UserError>,
}

/// A table as text.
#[derive(SimpleObject)]
pub struct ExportFile {
    /// The table as RFC 4180 writes it, separated by semicolons, without a byte order mark.
    text: String,
    /// How many rows it has below the headings.
    row_count: usize,
    /// The name under which it would be saved.
    file_name: String,
    /// Where the same table is found on the server, as CSV.
    csv_path: String,
    /// Where all tables are found on the server, as one Excel workbook.
    xlsx_path: String,
}

impl ExportPayload {
    /// Reads a table. The audit trail says that it was taken.
    ///
    /// # Errors
    /// `Unauthenticated`, `Forbidden`; failures.
    pub async fn of(ctx: &Ctx, association: AssociationId, table: ImportTable, as_of: Option<Date>) -> Result<Self> {
        let kind = TableKind::from(table);
        let as_of = as_of.map(|day| day.0);
        let options = ExportOptions { as_of, format: FileFormat::Csv { separator: Separator::Semicolon, mark: false } };
        match export_table(ctx, association, kind, options).await {
            Ok(file) => {
                let day = as_of.map(|day| format!("?asOf={day}")).unwrap_or_default();
                let base = format!("/files/associations/{association}");
                let file = ExportFile {
                    text: String::from_utf8_lossy(&file.bytes).into_owned(),
                    row_count: file.rows,
                    file_name: file.file_name,
                    csv_path: format!("{base}/export/{}.csv{day}", kind.code()),
                    xlsx_path: format!("{base}/export.xlsx{day}"),
                };
                Ok(Self { file: Some(file), user_errors: Vec::new() })
            }
            Err(error @ (Error::Refused(_) | Error::NotFound(_))) => {
                let user_errors = error.refusals().into_iter().map(|refusal| UserError::new(ctx, refusal)).collect();
                Ok(Self { file: None, user_errors })
            }
            Err(error) => Err(error.into()),
        }
    }
}
