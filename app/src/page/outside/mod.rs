//! Pages about what leaves the house by other ways than messages.

mod calendar;
mod letters;
mod webhooks;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] =
    &[calendar::REVOKED, letters::PREPARED, letters::MARKED, webhooks::SAVED, webhooks::ASKED, webhooks::ARCHIVED];

/// The pages of this room.
pub(crate) fn routes(routes: Routes) -> Routes {
    let routes = webhooks::routes(letters::routes(routes));
    routes
        .form_page("/account/calendar", calendar::load, calendar::create)
        .form_page("/account/calendar/{feed}/rotate", calendar::load_rotate, calendar::rotate)
        .act("/account/calendar/{feed}/revoke", calendar::revoke)
}
