//! Signing in and out, and the organizations of the platform.

mod demo;
mod organizations;
mod sign_in;
mod sign_out;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[organizations::CREATED];

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    routes
        .form_page("/sign-in", sign_in::load, sign_in::act)
        .act("/demo/{account}", demo::act)
        .form_page("/sign-out", sign_out::load, sign_out::act)
        .page("/organizations", organizations::load)
        .form_page("/organizations/new", organizations::new, organizations::create)
}
