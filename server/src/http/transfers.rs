//! The document about a unit that is sold: as it would be issued now, as it was issued, and the schema of its data, which anybody may read.

use axum::{
    Router,
    extract::{Extension, Path, Query},
    http::{HeaderMap, HeaderName, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use entity::transfer::{GenerateForm, TransferFile};
use serde::Deserialize;
use service::{
    Ctx,
    transfer::{TRANSFER_SCHEMA, TransferFound, transfer_preview, transfer_preview_page, transfer_version_file},
};

use super::{
    ServerState, error,
    files::{POLICY, answer, disposition, instead, led_to, picture},
};

/// How long whoever passes the schema on may keep it: it never changes, a new one has a new name.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

pub(super) fn routes() -> Router<ServerState> {
    Router::new()
        .route("/files/transfers/{transfer}/preview.pdf", get(preview))
        .route("/files/transfers/{transfer}/preview/{page}", get(preview_page))
        .route("/files/transfer-versions/{version}/{what}", get(file))
        .route("/files/transfer-versions/{version}/annex/{annex}", get(annex))
}

/// What needs no session.
pub(super) fn public_routes() -> Router<ServerState> {
    Router::new().route("/schema/transfer-1.json", get(schema))
}

/// The JSON Schema of the data that are attached to the document.
async fn schema() -> Response {
    let fixed: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, "application/schema+json"),
        (header::CACHE_CONTROL, FOR_EVER),
        // Programs of others validate with it, wherever they run.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (fixed, TRANSFER_SCHEMA).into_response()
}

/// Of which day and in which language the document is looked at: those of today and of whoever asked without a word.
#[derive(Deserialize)]
struct PreviewQuery {
    #[serde(default)]
    on: String,
    #[serde(default)]
    language: String,
}

impl From<PreviewQuery> for GenerateForm {
    fn from(query: PreviewQuery) -> Self {
        Self { reference_date: query.on, language: query.language, reservations: Vec::new() }
    }
}

async fn preview(
    Extension(ctx): Extension<Ctx>,
    Path(transfer): Path<String>,
    Query(query): Query<PreviewQuery>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Ok(transfer) = transfer.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    answer(&ctx, &uri, &headers, transfer_preview(&ctx, transfer, &query.into()).await)
}

/// One page of the same as a picture, `1.svg` being the first.
async fn preview_page(
    Extension(ctx): Extension<Ctx>,
    Path((transfer, page)): Path<(String, String)>,
    Query(query): Query<PreviewQuery>,
    uri: Uri,
) -> Response {
    let page = page.strip_suffix(".svg").and_then(|page| page.parse().ok());
    let (Ok(transfer), Some(page)) = (transfer.parse(), page) else { return error::bare(StatusCode::NOT_FOUND) };
    match transfer_preview_page(&ctx, transfer, &query.into(), page).await {
        Ok(svg) => picture(svg),
        Err(refused) => instead(&ctx, &uri, &refused),
    }
}

/// `pdf`, `json` or `xml`.
async fn file(Extension(ctx): Extension<Ctx>, Path((version, what)): Path<(String, String)>, uri: Uri) -> Response {
    match TransferFile::parse(&what) {
        Ok(what) => found(&ctx, &uri, &version, (what, None)).await,
        Err(_) => error::bare(StatusCode::NOT_FOUND),
    }
}

async fn annex(Extension(ctx): Extension<Ctx>, Path((version, annex)): Path<(String, String)>, uri: Uri) -> Response {
    match annex.parse() {
        Ok(annex) => found(&ctx, &uri, &version, (TransferFile::Annex, Some(annex))).await,
        Err(_) => error::bare(StatusCode::NOT_FOUND),
    }
}

async fn found(ctx: &Ctx, uri: &Uri, version: &str, what: (TransferFile, Option<i32>)) -> Response {
    let Ok(version) = version.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    match transfer_version_file(ctx, version, what).await {
        Ok(TransferFound::Link(path)) => led_to(ctx, uri, Ok(path)),
        Ok(TransferFound::Made { name, mime, bytes }) => {
            let fixed: [(HeaderName, &str); 4] = [
                (header::CONTENT_TYPE, mime),
                (header::CACHE_CONTROL, "no-store"),
                (header::CONTENT_SECURITY_POLICY, POLICY),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            ];
            let named = [(header::CONTENT_DISPOSITION, disposition("attachment", &name))];
            (fixed, named, bytes).into_response()
        }
        Err(refused) => instead(ctx, uri, &refused),
    }
}
