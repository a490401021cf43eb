//! Documents: the letters of a call for funds, and the payment code that the page of an owner shows.

use axum::{
    Router,
    extract::{Extension, Path},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use service::{
    Ctx, Error,
    charges::{PdfFile, call_pdf, contribution_pdf, contribution_qr_svg},
};

use super::{ServerState, error, page};

/// A PDF or a picture needs nothing and may do nothing.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'; sandbox";
const CACHE: &str = "private, no-cache";

pub(super) fn routes() -> Router<ServerState> {
    Router::new()
        .route("/files/calls/{call}", get(call))
        .route("/files/calls/{call}/contributions/{contribution}", get(contribution))
        .route("/files/calls/{call}/contributions/{contribution}/qr.svg", get(payment_code))
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

/// The payment code as a picture; there is none where nothing is to be paid.
async fn payment_code(
    Extension(ctx): Extension<Ctx>,
    Path((call, contribution)): Path<(String, String)>,
    uri: Uri,
) -> Response {
    let (Ok(call), Ok(contribution)) = (call.parse(), contribution.parse()) else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    let fixed: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, CACHE),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    match contribution_qr_svg(&ctx, call, contribution).await {
        Ok(Some(picture)) => (fixed, picture).into_response(),
        Ok(None) => error::bare(StatusCode::NOT_FOUND),
        Err(refused) => instead(&ctx, &uri, &refused),
    }
}

fn answer(ctx: &Ctx, uri: &Uri, headers: &HeaderMap, file: service::Result<PdfFile>) -> Response {
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

/// What is answered in place of a file.
fn instead(ctx: &Ctx, uri: &Uri, refused: &Error) -> Response {
    match refused {
        Error::Unauthenticated => page::to_sign_in(ctx, uri.path()),
        Error::Forbidden => error::bare(StatusCode::FORBIDDEN),
        Error::NotFound(_) => error::bare(StatusCode::NOT_FOUND),
        Error::Refused(_) => error::bare(StatusCode::UNPROCESSABLE_ENTITY),
        Error::Failed(failure) => {
            tracing::error!(%failure, "a document could not be made");
            error::bare(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// Whether `If-None-Match` names the tag; the weak form counts, as RFC 9110 §13.1.2 asks.
fn matches(known: &HeaderValue, tag: &str) -> bool {
    let known = known.to_str().unwrap_or_default();
    known.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

/// To be shown, and saved under this name: as RFC 6266 writes it, for every browser and every alphabet.
fn inline(name: &str) -> String {
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
    format!("inline; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
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
