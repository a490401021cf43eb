//! Letters that go by post: the batches of an association, one of them, and how to prepare another.

mod detail;
mod list;
mod new;
mod numbers;
mod words;

use crate::route::Routes;

/// What a new batch says.
pub(super) const PREPARED: &str = "outside-letter-prepared-done";
/// What a batch says once something was written down.
pub(super) const MARKED: &str = "outside-letter-marked";

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .page("/a/{slug}/letters", list::load)
        .form_page("/a/{slug}/letters/new", new::load, new::act)
        .form_page("/a/{slug}/letters/{batch}", detail::load, detail::act)
        .form_page("/a/{slug}/letters/{batch}/numbers", numbers::load, numbers::act)
        .act("/a/{slug}/letters/{batch}/redraw", detail::redraw)
}
