//! Pages about documents.

mod about;
mod detail;
mod list;
mod manage;
mod new;
mod pass;
pub(crate) mod words;

pub use about::documents_of;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[
    "library-added",
    "library-saved",
    "library-version-added",
    "library-shared",
    "library-share-taken-back",
    "library-pass-taken-back",
    "library-put-away",
];

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    routes
        .page("/a/{slug}/documents", list::load)
        .form_page("/a/{slug}/documents/new", new::load, new::act)
        .form_page("/a/{slug}/documents/{id}", detail::load, manage::act)
        .form_page("/a/{slug}/documents/{id}/edit", new::load_edit, new::update)
        .form_page("/a/{slug}/documents/{id}/versions/new", new::load_version, new::act_version)
        .page("/shared/{token}", pass::load)
}
