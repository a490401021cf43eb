//! Tables to be saved: the register as a workbook or table by table, and lists with the reasons why they were refused.

use axum::{
    Router,
    extract::{Extension, Path, Query},
    http::{HeaderName, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use entity::{
    date::parse_date,
    property::import::{Separator, TableKind},
};
use serde::Deserialize;
use service::{
    Ctx,
    property::{ExportFile, ExportOptions, FileFormat, export_table, export_workbook, import_draft_errors},
};

use super::{
    ServerState, error,
    files::{disposition, instead},
};

/// A table needs nothing and may do nothing.
const POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";
/// It holds what only the reader may see, and the next one may differ.
const CACHE: &str = "private, no-store";

pub(super) fn routes() -> Router<ServerState> {
    Router::new()
        .route("/files/associations/{association}/export.xlsx", get(workbook))
        .route("/files/associations/{association}/export/{table}", get(table))
        .route("/files/imports/{slug}/{draft}/{file}", get(errors))
}

/// What the address of an export may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Wanted {
    /// The day that is read at.
    as_of: String,
    /// `semicolon`, `comma` or `tab`.
    separator: String,
    /// Whether a byte order mark begins the file: anything but nothing.
    mark: String,
}

impl Wanted {
    /// What is asked for. A day that makes no sense is none that anything could be read at.
    fn options(&self) -> Result<ExportOptions, StatusCode> {
        let separator = match self.separator.as_str() {
            "" | "semicolon" => Separator::Semicolon,
            "comma" => Separator::Comma,
            "tab" => Separator::Tab,
            _ => return Err(StatusCode::NOT_FOUND),
        };
        let format = FileFormat::Csv { separator, mark: !self.mark.is_empty() && self.mark != "false" };
        let as_of = match self.as_of.as_str() {
            "" => None,
            day => Some(parse_date(day).map_err(|_| StatusCode::UNPROCESSABLE_ENTITY)?),
        };
        Ok(ExportOptions { as_of, format })
    }
}

async fn workbook(
    Extension(ctx): Extension<Ctx>,
    Path(association): Path<String>,
    Query(wanted): Query<Wanted>,
    uri: Uri,
) -> Response {
    let Ok(association) = association.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    match wanted.options() {
        Ok(options) => answer(&ctx, &uri, export_workbook(&ctx, association, options.as_of).await),
        Err(status) => error::bare(status),
    }
}

async fn table(
    Extension(ctx): Extension<Ctx>,
    Path((association, file)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
    uri: Uri,
) -> Response {
    let table = file.strip_suffix(".csv").and_then(|code| TableKind::parse(code).ok());
    let (Ok(association), Some(table)) = (association.parse(), table) else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    match wanted.options() {
        Ok(options) => answer(&ctx, &uri, export_table(&ctx, association, table, options).await),
        Err(status) => error::bare(status),
    }
}

async fn errors(
    Extension(ctx): Extension<Ctx>,
    Path((slug, draft, file)): Path<(String, String, String)>,
    uri: Uri,
) -> Response {
    let format = match file.as_str() {
        "errors.csv" => FileFormat::Csv { separator: Separator::Semicolon, mark: true },
        "errors.xlsx" => FileFormat::Xlsx,
        _ => return error::bare(StatusCode::NOT_FOUND),
    };
    let Ok(draft) = draft.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    answer(&ctx, &uri, import_draft_errors(&ctx, &slug, draft, format).await)
}

/// A file to be saved, or what is answered in its place.
pub(super) fn answer(ctx: &Ctx, uri: &Uri, file: service::Result<ExportFile>) -> Response {
    let file = match file {
        Ok(file) => file,
        Err(refused) => return instead(ctx, uri, &refused),
    };
    let fixed: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, file.content_type),
        (header::CACHE_CONTROL, CACHE),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    let named = [(header::CONTENT_DISPOSITION, disposition("attachment", &file.file_name))];
    (fixed, named, file.bytes).into_response()
}
