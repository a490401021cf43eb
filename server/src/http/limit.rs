//! How long a request may take and how much it may send.

use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::Response,
};
use http_body_util::{BodyExt as _, Limited};

use super::{ServerState, error, language, uploads};

/// How much of a body that is too large is read all the same.
const DISCARD_MAX: usize = 64 * 1024 * 1024;

/// Ends what takes too long. What it had not committed is undone, so the request may be sent again.
pub(super) async fn time(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    // Files may take as long as their bytes keep coming; whoever takes them waits for each no longer than this.
    if uploads::is_way_in(request.uri().path()) {
        return next.run(request).await;
    }
    let limit = state.config.request_timeout;
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!(seconds = limit.as_secs(), "a request took too long and was ended");
            error::bare(StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}

/// Refuses bodies that are too large: at once when they say so, and else while they are read.
///
/// Forms of pages are read by the pages themselves, which have their own limits: they read a file that is too large to its end and throw it away,
/// because a browser shows the refusal only then. Files are counted where they are taken, and are never held as a whole.
pub(super) async fn size(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    if language::in_path(request.uri().path()).is_some() || uploads::is_way_in(request.uri().path()) {
        return next.run(request).await;
    }
    let limit = state.config.body_limit;
    if announced(request.headers()).is_some_and(|bytes| bytes > limit) {
        discard(request.into_body()).await;
        return error::bare(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let mut request = request.map(|body| Body::new(Limited::new(body, limit)));
    // The extractors' own limit is lower; the one above replaces it.
    DefaultBodyLimit::disable().apply(&mut request);
    next.run(request).await
}

/// Reads a body and throws it away: a client that is still sending when the connection closes never sees the answer.
async fn discard(mut body: Body) {
    let mut read = 0_usize;
    while let Some(Ok(frame)) = body.frame().await {
        read = read.saturating_add(frame.data_ref().map_or(0, Bytes::len));
        if read > DISCARD_MAX {
            return;
        }
    }
}

fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
