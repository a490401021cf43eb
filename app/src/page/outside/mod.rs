//! Pages about what leaves the house by other ways than messages.

mod letters;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[letters::PREPARED, letters::MARKED];

/// The pages of this room.
pub(crate) fn routes(routes: Routes) -> Routes {
    letters::routes(routes)
}
