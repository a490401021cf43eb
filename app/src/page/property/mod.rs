//! Pages of the property room.

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[];

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    routes
}
