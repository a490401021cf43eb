//! The layers around every route, the innermost first.

use axum::{Router, body::Body, http::Response, middleware};
use tower_http::catch_panic::CatchPanicLayer;

use super::{ServerState, compression, error, limit, observe, request_id, security};

/// Puts the layers around routes.
pub fn wrap(routes: Router, state: &ServerState) -> Router {
    routes
        .layer(middleware::from_fn_with_state(state.clone(), limit::size))
        .layer(state.csrf.clone())
        .layer(middleware::from_fn_with_state(state.clone(), limit::time))
        .layer(CatchPanicLayer::custom(answer_panic))
        .layer(middleware::from_fn_with_state(state.clone(), error::fill))
        .layer(compression::layer())
        .layer(middleware::from_fn_with_state(state.clone(), security::headers))
        .layer(middleware::from_fn(observe::request))
        .layer(middleware::from_fn(request_id::assign))
}

/// The panic hook has written the log line; here only the bare status is left to say.
fn answer_panic(_: Box<dyn std::any::Any + Send>) -> Response<Body> {
    error::bare(http::StatusCode::INTERNAL_SERVER_ERROR)
}
