//! The page that everybody may read, and where its syndic sets it.

mod settings;
mod show;
mod view;

pub use settings::{act, load, preview};

use axum::Router;

/// Addresses that need no session: they answer everybody alike.
pub(crate) fn for_everybody() -> Router {
    show::routes()
}
