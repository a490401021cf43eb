//! What people are told, and how.

pub mod delivery;
mod notifications;
mod preferences;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[notifications::ALL_READ, preferences::SAVED];

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    delivery::routes(routes)
        .page("/notifications", notifications::load)
        .act("/notifications/read-all", notifications::read_all)
        .act("/notifications/{notification}/open", notifications::open)
        .act("/notifications/{notification}/read", notifications::read)
        .form_page("/account/notifications", preferences::load, preferences::act)
}
