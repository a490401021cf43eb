//! Pages of the property room.

mod association_edit;
mod association_form;
mod association_list;
mod association_new;
mod building_detail;
mod building_form;
mod building_list;
mod import;
pub mod import_check;
mod import_preview;
mod import_result;
mod key_detail;
mod key_list;
mod key_new;
mod natural;
mod overview;
mod owner_detail;
mod owner_form;
mod owner_list;
mod ownership_form;
mod parts;
mod readiness;
mod register;
#[cfg(test)]
mod tests;
mod unit_detail;
mod unit_form;
mod unit_list;
pub mod words;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[
    "property-saved",
    "property-archived-done",
    "property-association-created",
    "property-building-created",
    "property-unit-created",
    "property-ownership-saved",
    "property-owner-created",
    "property-key-created",
    "property-import-done",
];

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .page("/associations", association_list::load)
        .form_page("/associations/new", association_new::load, association_new::act)
        .page("/a/{slug}", overview::load)
        .form_page("/a/{slug}/edit", association_edit::load, association_edit::act)
        .act("/a/{slug}/archive", association_edit::archive)
        .page("/a/{slug}/buildings", building_list::load)
        .form_page("/a/{slug}/buildings/new", building_form::load_new, building_form::create)
        .page("/a/{slug}/buildings/{id}", building_detail::load)
        .form_page("/a/{slug}/buildings/{id}/edit", building_form::load_edit, building_form::update)
        .act("/a/{slug}/buildings/{id}/archive", building_detail::archive);
    let routes = routes
        .page("/a/{slug}/units", unit_list::load)
        .form_page("/a/{slug}/units/new", unit_form::load_new, unit_form::create)
        .form_page("/a/{slug}/units/{id}", unit_detail::load, ownership_form::act)
        .form_page("/a/{slug}/units/{id}/edit", unit_form::load_edit, unit_form::update)
        .act("/a/{slug}/units/{id}/archive", unit_detail::archive)
        .page("/a/{slug}/owners", owner_list::load)
        .form_page("/a/{slug}/owners/new", owner_form::load_new, owner_form::create)
        .page("/a/{slug}/owners/{id}", owner_detail::load)
        .form_page("/a/{slug}/owners/{id}/edit", owner_form::load_edit, owner_form::update)
        .act("/a/{slug}/owners/{id}/archive", owner_detail::archive);
    routes
        .page("/a/{slug}/keys", key_list::load)
        .form_page("/a/{slug}/keys/new", key_new::load, key_new::act)
        .page("/a/{slug}/keys/{id}", key_detail::load)
        .act("/a/{slug}/keys/{id}/archive", key_detail::archive)
        .form_page("/a/{slug}/import", import::load, import::act)
        .page("/a/{slug}/import/result", import_result::load)
}
