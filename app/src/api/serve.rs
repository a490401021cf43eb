//! The server's side of the server functions.

use axum::{
    Router,
    extract::Request,
    http::{StatusCode, request::Parts},
    response::IntoResponse as _,
    routing::post,
};
use entity::language::Language;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use service::{Ctx, Error};

use super::{ApiError, FieldMessage};
use crate::context::refusal_message;

/// Takes every call to a server function.
pub(crate) fn router() -> Router {
    Router::new().route("/api/{*name}", post(handle))
}

async fn handle(request: Request) -> axum::response::Response {
    use axum::RequestExt as _;
    // Server functions read their body without asking for the limit that axum's own extractors keep.
    leptos_axum::handle_server_fns(request.with_limited_body()).await.into_response()
}

/// The context of the request that called the server function. Its address has no language, so the island says which one its page has.
///
/// # Errors
/// `Failed` when the server has put no context around the call.
pub(crate) fn ctx(language: Language) -> Result<Ctx, ApiError> {
    let ctx = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Ctx>().cloned());
    ctx.map(|ctx| ctx.in_language(language)).ok_or_else(|| {
        tracing::error!("a server function was called without a context: the server lacks the layer that makes it");
        set_status(StatusCode::INTERNAL_SERVER_ERROR);
        ApiError::Failed(String::new())
    })
}

/// Turns an answer of a use case into one for an island.
///
/// # Errors
/// What the use case answered: refusals in words, failures as the request's number, logged here.
pub(crate) async fn answer<T>(ctx: &Ctx, work: impl Future<Output = service::Result<T>>) -> Result<T, ApiError> {
    work.await.map_err(|error| {
        let (status, told) = api_error(ctx, &error);
        set_status(status);
        told
    })
}

fn api_error(ctx: &Ctx, error: &Error) -> (StatusCode, ApiError) {
    let messages = || {
        let refusals = error.refusals();
        let message = |refusal: &entity::refusal::Refusal| FieldMessage {
            field: refusal.path.join("."),
            message: refusal_message(ctx.text(), refusal),
        };
        ApiError::Refused(refusals.iter().map(message).collect())
    };
    match error {
        Error::Unauthenticated => (StatusCode::UNAUTHORIZED, ApiError::SignedOut),
        Error::Forbidden | Error::Confirm | Error::SecondFactor => (StatusCode::FORBIDDEN, messages()),
        Error::NotFound(_) => (StatusCode::NOT_FOUND, messages()),
        Error::Refused(_) => (StatusCode::UNPROCESSABLE_ENTITY, messages()),
        Error::Failed(failure) => {
            tracing::error!(request.id = ctx.request_id(), %failure, "a server function failed");
            (StatusCode::INTERNAL_SERVER_ERROR, ApiError::Failed(ctx.request_id().to_owned()))
        }
    }
}

fn set_status(status: StatusCode) {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(status);
    }
}
