//! The pages, room by room.

pub mod charges;
pub mod home;
pub mod identity;
pub mod jobs;
pub mod library;
pub mod messaging;
pub mod outside;
pub mod pager;
pub mod property;
pub mod transfer;
pub mod upload;
pub mod words;

use axum::Router;

use crate::route::Routes;

/// Every message that a form may lead to: the identifier travels in the address, so only these are ever shown.
pub const NOTICES: &[&[&str]] = &[
    charges::NOTICES,
    identity::NOTICES,
    jobs::NOTICES,
    library::NOTICES,
    messaging::NOTICES,
    messaging::delivery::NOTICES,
    outside::NOTICES,
    property::NOTICES,
    transfer::NOTICES,
    transfer::portal::NOTICES,
];

/// Every page below a language.
pub(crate) fn routes(routes: Routes) -> Routes {
    [
        home::routes,
        identity::routes,
        jobs::routes,
        library::routes,
        messaging::routes,
        outside::routes,
        property::routes,
        charges::routes,
        transfer::routes,
    ]
    .into_iter()
    .fold(routes, |routes, room| room(routes))
}

/// Pages that need no session: they answer everybody alike.
pub(crate) fn for_everybody() -> Router {
    property::for_everybody()
}

/// Pages whose address begins with no language, or ends with one.
pub(crate) fn outside_languages() -> Router {
    home::outside_languages().merge(charges::outside_languages())
}
