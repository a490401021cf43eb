//! `/playground`: an editor for the API from our own files, for people who are signed in.

use axum::{
    Router,
    extract::{Extension, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use leptos::nonce::Nonce;
use serde::Serialize;
use service::Ctx;

use super::{ServerState, error, page, security};

/// The page; its words are the editor's, which speaks English.
const PAGE: &str = include_str!("page.html");

/// One operation that the playground opens with.
#[derive(Serialize)]
struct Example<'a> {
    title: &'a str,
    query: &'a str,
    variables: &'a str,
}

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/playground", get(playground))
}

async fn playground(
    State(state): State<ServerState>,
    Extension(ctx): Extension<Ctx>,
    Extension(nonce): Extension<Nonce>,
) -> Response {
    if ctx.actor().is_none() {
        return page::to_sign_in(&ctx, "/playground");
    }
    let Some(files) = &state.site.playground else {
        tracing::warn!("the playground was asked for, but its files are not in the built site");
        return error::bare(StatusCode::NOT_FOUND);
    };
    let html = PAGE
        .replace("{language}", ctx.language().code())
        .replace("{files}", files)
        .replace("{nonce}", nonce.as_inner())
        .replace("{examples}", &examples());
    let headers = [
        (header::CONTENT_TYPE, header::HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, security::playground(&nonce)),
    ];
    (headers, html).into_response()
}

/// The examples as JSON that can stand inside a script element: nothing in it can end the element.
fn examples() -> String {
    let examples: Vec<Example<'_>> = graphql::examples()
        .iter()
        .map(|it| Example { title: it.title, query: it.query, variables: it.variables })
        .collect();
    serde_json::to_string(&examples).unwrap_or_else(|_| "[]".to_owned()).replace('<', "\\u003c")
}
