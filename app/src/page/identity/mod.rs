//! Signing in and out, and the organizations of the platform.

mod account;
mod accounts;
mod address;
mod audit;
mod confirm;
mod demo;
mod factor;
mod firm;
pub(crate) mod hats;
mod identities;
mod invitation;
mod isolation;
mod join;
mod organization;
mod organizations;
pub(crate) mod owner_access;
mod password;
mod people;
pub(crate) mod role_words;
mod sessions;
mod sign_in;
mod sign_out;
mod support;
mod tokens;
pub(crate) mod view_as;
mod words;

use crate::route::Routes;

pub(crate) use audit::history_link;
pub(crate) use factor::after_password;
pub(crate) use identities::{LINKED, PATH as IDENTITIES};

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[
    organizations::CREATED,
    organization::SAVED,
    organization::SUSPENDED,
    organization::ACTIVATED,
    accounts::CLOSED,
    accounts::OPENED,
    hats::SWITCHED,
    hats::TAKEN,
    people::GRANTED,
    people::ENDED,
    support::GRANTED,
    support::REVOKED,
    address::ASKED,
    address::CHANGED,
    invitation::SENT,
    factor::NOT_REQUIRED,
    factor::REQUIRED,
    factor::REVOKED,
    factor::TAKEN_OFF,
    password::ASKED,
    password::CHANGED,
    password::RESET,
    sessions::ENDED,
    sessions::OTHERS_ENDED,
    LINKED,
    identities::UNLINKED,
    tokens::REVOKED,
    tokens::PROGRAM_REVOKED,
];

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    factor::routes(routes)
        .form_page("/sign-in", sign_in::load, sign_in::act)
        .act("/demo/{account}", demo::act)
        .form_page("/sign-out", sign_out::load, sign_out::act)
        .form_page("/confirm", confirm::load, confirm::act)
        .form_page("/join", join::load, join::act)
        .form_page("/forgotten", password::forgotten, password::ask)
        .form_page("/reset", password::reset, password::set)
        .form_page("/new-address", address::confirm, address::set)
        .page("/account", account::load)
        .form_page("/account/password", password::load, password::change)
        .page("/account/sessions", sessions::load)
        .act("/account/sessions/{session}/end", sessions::end)
        .act("/account/sessions/end-others", sessions::end_others)
        .page(IDENTITIES, identities::load)
        .act("/account/identities/{identity}/unlink", identities::unlink)
        .form_page("/account/tokens", tokens::load, tokens::create)
        .act("/account/tokens/{token}/revoke", tokens::revoke)
        .act("/account/programs/{program}/revoke", tokens::program_revoke)
        .form_page("/account/address", address::load, address::ask)
        .form_page("/invitations/{account}", invitation::load, invitation::send)
        .page("/firm/audit", audit::firm)
        .page("/a/{slug}/history", audit::association)
        .page("/organizations/audit", audit::platform)
        .page("/organizations/isolation", isolation::load)
        .page("/organizations", organizations::load)
        .form_page("/organizations/new", organizations::new, organizations::create)
        .page("/organizations/accounts", accounts::list)
        .page("/organizations/accounts/{account}", accounts::show)
        .act("/organizations/accounts/{account}/deactivate", accounts::deactivate)
        .act("/organizations/accounts/{account}/activate", accounts::activate)
        .form_page("/organizations/{organization}", organization::load, organization::act)
        .act("/organizations/{organization}/suspend", organization::suspend)
        .act("/organizations/{organization}/activate", organization::activate)
        .act("/organizations/{organization}/support", organization::enter)
        .act("/support/leave", support::leave)
        .form_page("/account/hats", hats::load, hats::act)
        .page("/firm", firm::load)
        .page("/firm/people", people::load)
        .form_page("/firm/people/new", people::new, people::grant)
        .form_page("/firm/people/{id}/end", people::ending, people::end)
        .form_page("/firm/support", support::load, support::act)
        .act("/firm/support/{id}/revoke", support::revoke)
        .page("/a/{slug}/people", people::load)
        .form_page("/a/{slug}/people/new", people::new, people::grant)
        .form_page("/a/{slug}/people/{id}/end", people::ending, people::end)
        .act("/a/{slug}/owners/{id}/view-as", view_as::begin)
        .act("/view-as/end", view_as::end)
}
