//! What a notary, an agent or a seller does without an account: find the association, ask, follow the file, fetch what was delivered.
//!
//! The pages work without JavaScript. One that a link opens is kept by nobody, neither by the browser nor for offline.

mod begin;
mod deed;
mod file;
mod mine;
mod parts;
mod request;
mod search;

use crate::route::Routes;

/// Messages that a form of these pages leads to once it has done something.
pub const NOTICES: &[&str] = &[begin::SENT, search::LINK_SENT, request::DONE, file::MESSAGE_SENT, deed::TOLD];

/// The addresses of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .page("/notary", search::load)
        .form_page("/notary/link", search::load_link, search::send_link)
        .page("/notary/mine", mine::load)
        .act("/notary/mine/{transfer}", mine::open)
        .form_page("/notary/request/{token}", request::load, request::act)
        .form_page("/notary/file/{token}", file::load, file::act)
        .form_page("/notary/{association}", begin::load, begin::act)
}
