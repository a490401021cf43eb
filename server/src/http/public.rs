//! Pages that everybody may read and that are the same for all: no session is looked up, no cookie is set, and whoever passes them on may keep
//! them for as long as they say.

use std::sync::Arc;

use app::ui::Assets;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use service::{Ctx, RequestInfo};

use super::{RequestId, ServerState, error, files, language};
use crate::digest::Digest;

/// Largest page that gets a tag; ours are a hundredth of it.
const TAGGED_MAX: usize = 4 * 1024 * 1024;

pub(super) fn routes(state: &ServerState) -> Router {
    app::route::public_router()
        .layer(middleware::from_fn(tag))
        .layer(middleware::from_fn_with_state(state.clone(), nobody))
}

/// Hands on the context of nobody in particular, whatever cookie came with the request.
async fn nobody(State(state): State<ServerState>, mut request: Request, next: Next) -> Response {
    let language = language::choose(request.uri(), request.headers(), None);
    let info = RequestInfo { request_id: RequestId::of(&request), language };
    let ctx = Ctx::new(state.host.clone(), info, None);
    request.extensions_mut().insert(ctx.clone());
    request.extensions_mut().insert::<Arc<Assets>>(Arc::clone(&state.site.assets));
    let mut response = next.run(request).await;
    response.extensions_mut().insert(ctx);
    response
}

/// Names what is answered by its contents, and says so little as "unchanged" to whoever has it already. The tag is a weak one: compression
/// further out changes the bytes and not what they say.
async fn tag(request: Request, next: Next) -> Response {
    let asked = request.method() == Method::GET;
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    if !asked || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, TAGGED_MAX).await else {
        tracing::error!("a public page is too large to be named by its contents");
        return error::bare(StatusCode::INTERNAL_SERVER_ERROR);
    };
    let tag = format!("\"{}\"", Digest::of(&bytes).short_hex());
    if let Ok(value) = HeaderValue::try_from(format!("W/{tag}")) {
        parts.headers.insert(header::ETAG, value);
    }
    if known.is_some_and(|known| files::matches(&known, &tag)) {
        parts.headers.remove(header::CONTENT_TYPE);
        return (StatusCode::NOT_MODIFIED, parts.headers).into_response();
    }
    Response::from_parts(parts, Body::from(bytes))
}
