//! GraphQL over HTTP, after the specification of that name (draft of the GraphQL Foundation).
//!
//! ```text
//! POST application/json          queries and mutations
//! GET ?query=…                   queries only
//! → application/graphql-response+json   4xx where the request was not carried out
//! → application/json                    200 for everything that was well-formed JSON
//! ```
//!
//! Forms, plain text and several requests in one are refused: a browser sends those from other sites without asking.

mod answer;
mod ask;
mod media;
mod socket;

use std::time::Duration;

use app::session::ClientAddress;
use async_graphql::parser::types::OperationType;
use axum::{
    Router,
    body::Bytes,
    extract::{
        Extension, Request, State,
        ws::{WebSocketUpgrade, rejection::WebSocketUpgradeRejection},
    },
    http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use graphql::Envelope;
use metrics::histogram;
use service::Ctx;

use self::{answer::Refusal, media::Media};
use super::{ServerState, metrics as names, page};

/// How long the resolvers may take together.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/graphql", get(over_get).post(over_post)).route("/graphql/schema.graphql", get(schema))
}

/// The schema in GraphQL's own language. It is published with the program, so it is no secret here either.
async fn schema(State(state): State<ServerState>) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=300")];
    (headers, state.sdl.clone()).into_response()
}

async fn over_get(
    State(state): State<ServerState>,
    Extension(ctx): Extension<Ctx>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
    request: Request,
) -> Response {
    let headers = request.headers();
    if socket::wanted(headers) {
        return match upgrade {
            Ok(upgrade) => socket::open(state, ctx, headers, upgrade),
            Err(rejection) => rejection.into_response(),
        };
    }
    if request.uri().query().is_none() && media::is_browser(headers) {
        // Somebody has typed the address to see what is there.
        return page::see_other("/playground");
    }
    let Some(media) = Media::wanted(headers) else { return answer::not_acceptable(&ctx) };
    let envelope = envelope(headers, request.extensions());
    match ask::from_query(request.uri().query().unwrap_or_default()) {
        Ok(asked) => carry_out(&state, ctx, &Method::GET, envelope, media, asked).await,
        Err(refusal) => refusal.response(&ctx, media),
    }
}

async fn over_post(State(state): State<ServerState>, Extension(ctx): Extension<Ctx>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let headers = parts.headers;
    let envelope = envelope(&headers, &parts.extensions);
    let Some(media) = Media::wanted(&headers) else { return answer::not_acceptable(&ctx) };
    if !media::is_json(&headers) {
        return Refusal::content_type().response(&ctx, media);
    }
    // The body's limit is set by a layer around every route.
    let body: Bytes = match axum::body::to_bytes(body, usize::MAX).await {
        Ok(body) => body,
        Err(error) => return Refusal::unreadable(&error).response(&ctx, media),
    };
    match ask::from_json(&body) {
        Ok(asked) => carry_out(&state, ctx, &Method::POST, envelope, media, asked).await,
        Err(refusal) => refusal.response(&ctx, media),
    }
}

async fn carry_out(
    state: &ServerState,
    ctx: Ctx,
    method: &Method,
    envelope: Envelope,
    media: Media,
    mut request: async_graphql::Request,
) -> Response {
    state.gate.complete(&mut request);
    // A document that cannot be read is explained by the schema, which knows how it speaks of errors.
    if method == Method::GET && ask::operation(&mut request).is_some_and(|kind| kind != OperationType::Query) {
        let mut response = Refusal::changes_by_get().response(&ctx, media);
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("POST"));
        return response;
    }
    if ctx.actor().is_none() {
        request = request.disable_introspection();
    }
    let execution = graphql::execute_within(&state.schema, &state.gate, ctx.clone(), request, envelope);
    let Ok(answered) = tokio::time::timeout(PATIENCE, execution).await else {
        tracing::error!(seconds = PATIENCE.as_secs(), "a GraphQL request took too long and was ended");
        return Refusal::took_too_long().response(&ctx, media);
    };
    histogram!(names::STATEMENTS).record(f64::from(ctx.statements()));
    answer::response(&ctx, media, answered)
}

/// What is known of a request besides its document.
fn envelope(headers: &HeaderMap, extensions: &Extensions) -> Envelope {
    // Bytes that are no text make no valid key either; the use case says so.
    let text = |name: &str| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    Envelope {
        key: text("idempotency-key"),
        address: extensions.get::<ClientAddress>().map(|address| address.0.clone()).unwrap_or_default(),
        user_agent: text("user-agent").unwrap_or_default(),
        anew: text("cache-control").is_some_and(|wanted| wanted.to_ascii_lowercase().contains("no-cache")),
    }
}

/// The bare bones of every answer: never kept, whoever it is for.
fn respond(status: StatusCode, media: Media, body: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media.content_type()),
        (header::CACHE_CONTROL, "no-store"),
        (header::VARY, "accept, accept-language"),
    ];
    (status, headers, body).into_response()
}
