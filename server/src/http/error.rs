//! What is said where a handler or a layer has only a status to give.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use serde_json::json;
use service::{Ctx, RequestInfo};
use tower_http::csrf::ProtectionError;

use super::{RequestId, ServerState, language, page};

/// An answer that is only a status; [`fill`] gives it words.
pub(super) fn bare(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// Gives every error without a content something to read: a page for browsers, JSON for programs that ask for it, else one line. None of them says
/// more than the status and the number of the request.
pub(super) async fn fill(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    let kind = Kind::wanted(request.uri().path(), request.headers());
    let uri = request.uri().clone();
    let request_id = RequestId::of(&request);
    let language = language::choose(&uri, request.headers(), None);
    let response = next.run(request).await;
    if let Some(error) = response.extensions().get::<ProtectionError>() {
        tracing::warn!(reason = %error, "a request from another site was refused; if people meet this, compare public_url with what their browser shows");
    }
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || response.headers().contains_key(header::CONTENT_TYPE) {
        return response;
    }
    let (bare, _) = response.into_parts();
    let mut filled = match kind {
        Kind::Page => {
            let ctx = bare.extensions.get::<Ctx>().cloned();
            let ctx = ctx.unwrap_or_else(|| Ctx::new(state.host.clone(), RequestInfo { request_id, language }, None));
            // The page for 403 speaks of roles, which have nothing to do with where a request comes from.
            let words =
                if bare.extensions.get::<ProtectionError>().is_some() { StatusCode::BAD_REQUEST } else { status };
            let mut page = page::error_page(&ctx, &state.site.assets, words);
            *page.status_mut() = status;
            page
        }
        Kind::Json => (status, axum::Json(as_json(status, &request_id))).into_response(),
        Kind::Line => (status, format!("{status}\nrequest {request_id}\n")).into_response(),
    };
    for (name, value) in &bare.headers {
        if name != header::CONTENT_LENGTH && !filled.headers().contains_key(name) {
            filled.headers_mut().append(name, value.clone());
        }
    }
    filled.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    filled
}

/// An error in the form that GraphQL clients know.
fn as_json(status: StatusCode, request_id: &str) -> serde_json::Value {
    let code = match status {
        StatusCode::UNAUTHORIZED => "UNAUTHENTICATED",
        StatusCode::FORBIDDEN => "FORBIDDEN",
        StatusCode::NOT_FOUND => "NOT_FOUND",
        StatusCode::TOO_MANY_REQUESTS => "TOO_MANY_REQUESTS",
        StatusCode::PAYLOAD_TOO_LARGE => "PAYLOAD_TOO_LARGE",
        status if status.is_client_error() => "BAD_USER_INPUT",
        _ => "INTERNAL",
    };
    let message = status.canonical_reason().unwrap_or("Error");
    json!({ "errors": [{ "message": message, "extensions": { "code": code, "requestId": request_id } }] })
}

enum Kind {
    Page,
    Json,
    Line,
}

impl Kind {
    fn wanted(path: &str, headers: &HeaderMap) -> Self {
        let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if path == "/graphql" || accept.contains("json") {
            Self::Json
        } else if accept.contains("text/html") {
            Self::Page
        } else {
            Self::Line
        }
    }
}
