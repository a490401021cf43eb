//! Pages about calls for funds.

mod cancel;
mod detail;
mod form;
mod list;
mod new;
mod own;
pub(crate) mod preview;
mod verify;

use axum::Router;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[new::ISSUED, cancel::CANCELLED];

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    routes
        .page("/a/{slug}/calls", list::load)
        .form_page("/a/{slug}/calls/new", new::load, new::act)
        .page("/a/{slug}/calls/{call}", detail::load)
        .form_page("/a/{slug}/calls/{call}/cancel", cancel::load, cancel::act)
        .form_page("/verify/{code}", verify::load, verify::act)
}

/// Addresses without a language.
pub(crate) fn outside_languages() -> Router {
    verify::short_address()
}
