//! Where `app` and this crate meet: its routes, its pages for errors, and the address of its sign-in page.

use std::sync::Arc;

use app::ui::Assets;
use axum::{
    Router,
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use entity::language::Language;
use service::Ctx;

use super::error;

/// Pages, forms and server functions, and the answer to every address that nothing has.
pub(super) fn routes() -> Router {
    app::route::router()
        .route("/{lang}/playground", get(without_language))
        .route("/{lang}/files/{*file}", get(without_language))
        .route("/{lang}/notary/fetch/{token}", get(without_language))
        .fallback(async || error::bare(StatusCode::NOT_FOUND))
}

/// Whoever has signed in is led to an address in her language; for what has none, this leads on.
async fn without_language(uri: Uri) -> Response {
    match uri.path().trim_start_matches('/').split_once('/') {
        Some((language, rest)) if Language::parse(language).is_some() => see_other(&format!("/{rest}")),
        _ => error::bare(StatusCode::NOT_FOUND),
    }
}

/// The page for a status.
pub(super) fn error_page(ctx: &Ctx, assets: &Arc<Assets>, status: StatusCode) -> Response {
    app::error_page::error_page(Some(ctx), Arc::clone(assets), status)
}

/// To the sign-in page, which leads back to this path.
pub(super) fn to_sign_in(ctx: &Ctx, path: &str) -> Response {
    let language = ctx.language().code();
    // Ours are made of letters, digits and dashes, which need no encoding; anything else is not worth leading back to.
    if path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-.".contains(&byte)) {
        see_other(&format!("/{language}/sign-in?next={path}"))
    } else {
        see_other(&format!("/{language}/sign-in"))
    }
}

/// To another page, asked for with GET.
pub(super) fn see_other(location: &str) -> Response {
    match HeaderValue::try_from(location) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => error::bare(StatusCode::BAD_REQUEST),
    }
}
