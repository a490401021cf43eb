//! Jobs: for whoever runs the platform, and how it goes for whoever asked for one.

mod list;
mod own;
mod show;
mod words;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[show::RETRIED, show::CANCELLED];

/// The pages of this room.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .page("/organizations/jobs", list::load)
        .page("/organizations/jobs/{job}", show::load)
        .act("/organizations/jobs/{job}/retry", show::retry)
        .act("/organizations/jobs/{job}/cancel", show::cancel)
        .page("/jobs/{job}", own::load)
}
