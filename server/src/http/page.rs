//! Where `app` and this crate meet: its routes, its pages for errors, and the address of its sign-in page.

use std::sync::Arc;

use app::ui::Assets;
use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use service::Ctx;

use super::error;

/// Pages, forms and server functions, and the answer to every address that nothing has.
pub(super) fn routes() -> Router {
    app::route::router().fallback(async || error::bare(StatusCode::NOT_FOUND))
}

/// The page for a status.
pub(super) fn error_page(ctx: &Ctx, assets: &Arc<Assets>, status: StatusCode) -> Response {
    app::error_page::error_page(Some(ctx), Arc::clone(assets), status)
}

/// To the sign-in page.
pub(super) fn to_sign_in(ctx: &Ctx) -> Response {
    see_other(&format!("/{}/sign-in", ctx.language().code()))
}

/// To another page, asked for with GET.
pub(super) fn see_other(location: &str) -> Response {
    match HeaderValue::try_from(location) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => error::bare(StatusCode::BAD_REQUEST),
    }
}
