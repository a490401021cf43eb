//! Calendars that follow what concerns somebody: no session and no cookie, the address is what lets in.

use axum::{
    Router,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use service::{
    Error,
    outside::{CalendarFile, calendar_file},
    sha256_hex,
};

use super::{RequestId, ServerState, client, error, files::matches};

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/calendar/{name}", get(calendar))
}

/// `/calendar/{token}.ics`. What opens nothing is not there; whoever tries many of them waits.
async fn calendar(State(state): State<ServerState>, Path(name): Path<String>, request: Request) -> Response {
    let Some(token) = name.strip_suffix(".ics") else { return error::bare(StatusCode::NOT_FOUND) };
    let address = client::address(&request, state.config.trusted_proxy);
    match calendar_file(&state.host, token, &address.0, &RequestId::of(&request)).await {
        Ok(file) => answer(request.headers(), file),
        Err(Error::Refused(_)) => error::bare(StatusCode::TOO_MANY_REQUESTS),
        Err(Error::Failed(failure)) => {
            tracing::error!(%failure, "a calendar could not be written");
            error::bare(StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(_) => error::bare(StatusCode::NOT_FOUND),
    }
}

/// Says so little as "unchanged" to a calendar that has it already.
fn answer(headers: &HeaderMap, file: CalendarFile) -> Response {
    let digits: String = sha256_hex(file.text.as_bytes()).chars().take(32).collect();
    // A weak one: compression further out changes the bytes and not what they say.
    let tag = format!("W/\"{digits}\"");
    let same = headers.get(header::IF_NONE_MATCH).is_some_and(|known| matches(known, &format!("\"{digits}\"")));
    let fixed: [(HeaderName, HeaderValue); 3] = [
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"mitoyen.ics\"")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    let named = [(header::ETAG, tag), (header::LAST_MODIFIED, file.last_modified())];
    if same {
        return (StatusCode::NOT_MODIFIED, fixed, named).into_response();
    }
    let kind = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")];
    (kind, fixed, named, file.text).into_response()
}
