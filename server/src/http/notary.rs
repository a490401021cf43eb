//! What is fetched of a sold unit's file by a link: no session and no cookie, the address is what lets in, once.

use axum::{
    Router,
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use service::{
    Error,
    transfer::{PortalContent, PortalDownload, portal_fetch},
};

use super::{
    RequestId, ServerState, client, compression, error,
    files::{POLICY, disposition},
};

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/notary/fetch/{token}", get(fetch))
}

/// `/notary/fetch/{token}`. What opens nothing is not there; whoever tries many of them waits.
async fn fetch(State(state): State<ServerState>, Path(token): Path<String>, request: Request) -> Response {
    // Whoever only asks about it has not fetched it, and the link is worth one time.
    if request.method() != Method::GET {
        return error::bare(StatusCode::METHOD_NOT_ALLOWED);
    }
    let address = client::address(&request, state.config.trusted_proxy);
    let found = portal_fetch(&state.host, &token, &address.0, &RequestId::of(&request)).await;
    match found {
        Ok(found) => answer(&state, found).await,
        Err(Error::Refused(_)) => error::bare(StatusCode::TOO_MANY_REQUESTS),
        Err(Error::Failed(failure)) => {
            tracing::error!(%failure, "a file of a sold unit could not be fetched");
            error::bare(StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(_) => error::bare(StatusCode::NOT_FOUND),
    }
}

/// To be saved, and kept by nobody on the way.
async fn answer(state: &ServerState, found: PortalDownload) -> Response {
    let fixed: [(HeaderName, HeaderValue); 4] = [
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    let (size, body) = match found.content {
        PortalContent::Made(bytes) => (u64::try_from(bytes.len()).unwrap_or(u64::MAX), Body::from(bytes)),
        PortalContent::Kept(file) => match file.stream(&state.host.storage, 0..file.size).await {
            Ok(stream) => (file.size, Body::from_stream(stream)),
            Err(failure) => {
                tracing::error!(%failure, file = %file.id, "a file that should be there cannot be read");
                return error::bare(StatusCode::INTERNAL_SERVER_ERROR);
            }
        },
    };
    let named = [
        (header::CONTENT_TYPE, found.mime.to_owned()),
        (header::CONTENT_DISPOSITION, disposition("attachment", &found.name)),
        (header::CONTENT_LENGTH, size.to_string()),
    ];
    let mut response = (fixed, named, body).into_response();
    response.extensions_mut().insert(compression::AsItIs);
    response
}
