//! Documents: the letters of a call for funds and of a handover, the table of distribution keys, and the payment code that the page of an owner shows.

use axum::{
    Router,
    extract::{Extension, Path, Query},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use entity::date::parse_date;
use serde::Deserialize;
use service::{
    Ctx, Error,
    charges::{PdfFile, call_pdf, contribution_pdf, contribution_qr_svg},
    identity::invitation_letter,
    library::{DocumentFileRequest, document_file},
    property::{entrance_notice_pdf, handover_demand_pdf, handover_draft_pdf, key_table_pdf},
};

use super::{ServerState, error, page};

/// A PDF or a picture needs nothing and may do nothing.
pub(super) const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'; sandbox";
pub(super) const CACHE: &str = "private, no-cache";

pub(super) fn routes() -> Router<ServerState> {
    Router::new()
        .route("/files/calls/{call}", get(call))
        .route("/files/calls/{call}/contributions/{contribution}", get(contribution))
        .route("/files/calls/{call}/contributions/{contribution}/qr.svg", get(payment_code))
        .route("/files/associations/{association}/entrance-notice.pdf", get(entrance_notice))
        .route("/files/associations/{association}/keys.pdf", get(key_table))
        .route("/files/invitations/{account}", post(invitation))
        .route("/files/handovers/{handover}/demand.pdf", get(demand_draft))
        .route("/files/handovers/{handover}/demands/{number}", get(demand))
        .route("/files/documents/{document}", get(document))
        .route("/files/documents/{document}/{number}", get(document_version))
}

async fn call(Extension(ctx): Extension<Ctx>, Path(call): Path<String>, uri: Uri, headers: HeaderMap) -> Response {
    let Some(call) = call.strip_suffix(".pdf").and_then(|id| id.parse().ok()) else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    answer(&ctx, &uri, &headers, call_pdf(&ctx, call).await)
}

async fn contribution(
    Extension(ctx): Extension<Ctx>,
    Path((call, contribution)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let contribution = contribution.strip_suffix(".pdf").and_then(|id| id.parse().ok());
    let (Ok(call), Some(contribution)) = (call.parse(), contribution) else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    answer(&ctx, &uri, &headers, contribution_pdf(&ctx, call, contribution).await)
}

/// The notice of the syndic for the entrance.
async fn entrance_notice(
    Extension(ctx): Extension<Ctx>,
    Path(association): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Ok(association) = association.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    answer(&ctx, &uri, &headers, entrance_notice_pdf(&ctx, association).await)
}

/// The table of distribution keys as at a day: `?asOf=2026-03-02`, today without one.
async fn key_table(
    Extension(ctx): Extension<Ctx>,
    Path(association): Path<String>,
    Query(query): Query<KeyTableQuery>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Ok(association) = association.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    let day = match query.as_of.as_deref() {
        None => Some(ctx.today()),
        Some(text) => parse_date(text).ok(),
    };
    let Some(day) = day else { return error::bare(StatusCode::BAD_REQUEST) };
    answer(&ctx, &uri, &headers, key_table_pdf(&ctx, association, day).await)
}

/// What may be asked of the table of distribution keys.
#[derive(Deserialize)]
struct KeyTableQuery {
    #[serde(rename = "asOf")]
    as_of: Option<String>,
}

/// The letter with a new code to somebody's account. It is asked for with POST because it makes the former letter worthless, and nobody keeps it.
async fn invitation(Extension(ctx): Extension<Ctx>, Path(account): Path<String>, uri: Uri) -> Response {
    let Ok(account) = account.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    match invitation_letter(&ctx, account).await {
        Ok(file) => {
            let fixed: [(HeaderName, &str); 3] = [
                (header::CONTENT_TYPE, "application/pdf"),
                (header::CACHE_CONTROL, "no-store"),
                (header::CONTENT_SECURITY_POLICY, POLICY),
            ];
            let named = [(header::CONTENT_DISPOSITION, inline(&file.file_name))];
            (fixed, named, file.bytes).into_response()
        }
        // Its page asks for the confirmation.
        Err(Error::Confirm) => {
            let language = ctx.language().code();
            page::see_other(&format!("/{language}/confirm?next=/invitations/{account}"))
        }
        Err(refused) => instead(&ctx, &uri, &refused),
    }
}

/// The letter that asks a former syndic for the file, as it would be issued now.
async fn demand_draft(
    Extension(ctx): Extension<Ctx>,
    Path(handover): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let Ok(handover) = handover.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    answer(&ctx, &uri, &headers, handover_draft_pdf(&ctx, handover).await)
}

/// The same letter as it was issued.
async fn demand(
    Extension(ctx): Extension<Ctx>,
    Path((handover, number)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let number = number.strip_suffix(".pdf").and_then(|number| number.parse().ok());
    let (Ok(handover), Some(number)) = (handover.parse(), number) else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    answer(&ctx, &uri, &headers, handover_demand_pdf(&ctx, handover, number).await)
}

/// Leads to the file of a document: `?save=1` to have it saved.
async fn document(
    Extension(ctx): Extension<Ctx>,
    Path(document): Path<String>,
    Query(query): Query<DocumentQuery>,
    uri: Uri,
) -> Response {
    let Ok(document) = document.parse() else { return error::bare(StatusCode::NOT_FOUND) };
    let request = DocumentFileRequest { number: None, saved: query.save.is_some() };
    led_to(&ctx, &uri, document_file(&ctx, document, request).await)
}

/// Leads to the file of one of its versions.
async fn document_version(
    Extension(ctx): Extension<Ctx>,
    Path((document, number)): Path<(String, String)>,
    Query(query): Query<DocumentQuery>,
    uri: Uri,
) -> Response {
    let (Ok(document), Ok(number)) = (document.parse(), number.parse()) else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    let request = DocumentFileRequest { number: Some(number), saved: query.save.is_some() };
    led_to(&ctx, &uri, document_file(&ctx, document, request).await)
}

/// How the file of a document is wanted.
#[derive(Deserialize)]
struct DocumentQuery {
    save: Option<String>,
}

/// To the link, which nobody keeps: it soon works no more.
pub(super) fn led_to(ctx: &Ctx, uri: &Uri, path: service::Result<String>) -> Response {
    match path {
        Ok(path) => ([(header::CACHE_CONTROL, "no-store")], page::see_other(&path)).into_response(),
        Err(refused) => instead(ctx, uri, &refused),
    }
}

/// The payment code as a picture; there is none where nothing is to be paid.
async fn payment_code(
    Extension(ctx): Extension<Ctx>,
    Path((call, contribution)): Path<(String, String)>,
    uri: Uri,
) -> Response {
    let (Ok(call), Ok(contribution)) = (call.parse(), contribution.parse()) else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    match contribution_qr_svg(&ctx, call, contribution).await {
        Ok(svg) => picture(svg),
        Err(refused) => instead(&ctx, &uri, &refused),
    }
}

/// A drawing, if there is one.
pub(super) fn picture(svg: Option<String>) -> Response {
    let fixed: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, CACHE),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    svg.map_or_else(|| error::bare(StatusCode::NOT_FOUND), |svg| (fixed, svg).into_response())
}

pub(super) fn answer(ctx: &Ctx, uri: &Uri, headers: &HeaderMap, file: service::Result<PdfFile>) -> Response {
    let file = match file {
        Ok(file) => file,
        Err(refused) => return instead(ctx, uri, &refused),
    };
    let tag = format!("\"{}\"", file.sha256);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| matches(known, &tag)) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, CACHE)])
            .into_response();
    }
    let fixed: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CACHE_CONTROL, CACHE),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    let named = [(header::ETAG, tag), (header::CONTENT_DISPOSITION, inline(&file.file_name))];
    (fixed, named, file.bytes).into_response()
}

/// Goes with the answer to somebody who may not have a file, so that it is written into the audit trail.
#[derive(Clone, Copy)]
pub(super) struct NotAllowed;

/// What is answered in place of a file.
pub(super) fn instead(ctx: &Ctx, uri: &Uri, refused: &Error) -> Response {
    match refused {
        Error::Unauthenticated => page::to_sign_in(ctx, uri.path()),
        Error::Forbidden => {
            let mut response = error::bare(StatusCode::FORBIDDEN);
            response.extensions_mut().insert(NotAllowed);
            response
        }
        Error::Confirm | Error::SecondFactor => error::bare(StatusCode::FORBIDDEN),
        Error::NotFound(_) => error::bare(StatusCode::NOT_FOUND),
        Error::Refused(_) => error::bare(StatusCode::UNPROCESSABLE_ENTITY),
        Error::Failed(failure) => {
            tracing::error!(%failure, "a document could not be made");
            error::bare(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// Whether `If-None-Match` names the tag; the weak form counts, as RFC 9110 §13.1.2 asks.
pub(super) fn matches(known: &HeaderValue, tag: &str) -> bool {
    let known = known.to_str().unwrap_or_default();
    known.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

/// To be shown, and saved under this name.
pub(super) fn inline(name: &str) -> String {
    disposition("inline", name)
}

/// What is to be done with a file, and its name: as RFC 6266 writes it, for every browser and every alphabet.
pub(super) fn disposition(what: &str, name: &str) -> String {
    let ascii: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._- ".contains(c) { c } else { '_' }).collect();
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"._-".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("{what}; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_cannot_break_out_of_its_header() {
        assert_eq!(inline("appel 3.pdf"), "inline; filename=\"appel 3.pdf\"; filename*=UTF-8''appel%203.pdf");
        assert_eq!(inline("é\"\r\n;x"), "inline; filename=\"_____x\"; filename*=UTF-8''%C3%A9%22%0D%0A%3Bx");
    }

    #[test]
    fn a_copy_is_known_by_its_tag() {
        let known = |value: &'static str| matches(&HeaderValue::from_static(value), "\"ab\"");
        assert!(known("\"ab\"") && known("\"x\", W/\"ab\"") && known("*"));
        assert!(!known("\"a\"") && !known("ab"));
    }
}
