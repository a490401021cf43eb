//! What leaves the house: the log of an association, addresses that do not work, devices that may be woken, and having fewer mails.

mod addresses;
mod detail;
mod devices;
mod list;
mod setup;
mod unsubscribe;
mod words;

use crate::route::Routes;

/// Messages that a form of these pages leads to once it has done something.
pub const NOTICES: &[&str] = &[detail::AGAIN, addresses::FAILED, addresses::WORKS, devices::ADDED, devices::REMOVED];

/// These pages.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .page("/a/{slug}/sent", list::load)
        .form_page("/a/{slug}/sent/addresses", addresses::load, addresses::works)
        .page("/a/{slug}/sent/{delivery}", detail::load)
        .act("/a/{slug}/sent/{delivery}/again", detail::again)
        .form_page("/a/{slug}/sent/{delivery}/address", addresses::ask, addresses::failed)
        .form_page("/account/devices", devices::load, devices::add)
        .act("/account/devices/{device}/remove", devices::remove)
        .form_page("/unsubscribe", unsubscribe::load, unsubscribe::act)
        .page("/organizations/sending", setup::load)
}
