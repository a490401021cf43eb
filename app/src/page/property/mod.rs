//! Pages of the property room.

mod as_of;
mod association_edit;
mod association_form;
mod association_list;
mod association_new;
mod building_detail;
mod building_form;
mod building_list;
mod deed_detail;
mod deed_form;
mod deed_list;
mod directory;
mod entrance;
mod export;
pub(crate) mod filled;
mod floor_map;
mod handover;
mod import;
pub mod import_check;
mod import_columns;
mod import_draft;
mod import_list;
mod import_result;
mod key_amend;
mod key_detail;
mod key_form;
mod key_list;
mod key_new;
mod key_print;
mod key_simulate;
mod key_start;
pub(crate) mod manage;
mod mandate;
mod natural;
mod occupant_form;
mod occupant_list;
mod overview;
mod owner_consent;
mod owner_contact;
mod owner_detail;
mod owner_duplicates;
mod owner_form;
mod owner_list;
mod owner_merge;
mod partial;
pub(crate) mod parts;
mod person_words;
mod public_page;
mod readiness;
pub(crate) mod register;
mod register_tabs;
mod running;
mod search;
mod settings;
mod shares;
mod shares_amend;
mod syndic;
#[cfg(test)]
mod tests;
pub mod title;
mod unit_detail;
mod unit_form;
mod unit_list;
mod unit_meters;
pub mod words;

use crate::route::Routes;

/// Messages that a form of this room leads to once it has done something.
pub const NOTICES: &[&str] = &[
    "property-saved",
    "property-archived-done",
    "property-association-created",
    "property-building-created",
    "property-entrance-created",
    "property-partial-saved",
    "property-mandate-created",
    "property-mandate-end-saved",
    "property-mandate-resumed",
    "property-unit-created",
    "property-ownership-saved",
    "property-owner-created",
    "property-contact-saved",
    "property-consent-recorded",
    "property-consent-withdrawn",
    "property-merge-done",
    "property-occupant-saved",
    "property-occupant-erased-done",
    "property-key-created",
    "property-key-amended",
    "property-deed-created",
    "property-shares-amended",
    "property-import-done",
    title::TRANSFERRED,
    title::CORRECTED,
    title::ANNULLED,
    title::DESIGNATED,
    title::DESIGNATION_ENDED,
    "property-exchange-discarded",
    "property-exchange-undo-done",
    "property-public-saved",
    "property-ready-opened",
    "property-handover-started",
    "property-handover-demanded",
    "property-handover-completed",
];

pub use manage::leads_to;

/// Pages that need no session: they answer everybody alike.
pub(crate) fn for_everybody() -> axum::Router {
    public_page::for_everybody()
}

/// Opening, taking over from a former syndic, and the page that everybody may read.
fn opening_routes(routes: Routes) -> Routes {
    routes
        .page("/a/{slug}/handover", handover::load_list)
        .form_page("/a/{slug}/handover/new", handover::load_new, handover::start)
        .form_page("/a/{slug}/handover/{id}", handover::load, handover::act)
        .act("/a/{slug}/handover/{id}/demand", handover::demand)
        .act("/a/{slug}/handover/{id}/complete", handover::complete)
        .act("/a/{slug}/handover/{id}/abandon", handover::abandon)
        .act("/a/{slug}/handover/{id}/reopen", handover::reopen)
        .form_page("/a/{slug}/readiness", readiness::load, readiness::act)
        .form_page("/a/{slug}/public", public_page::load, public_page::act)
        .page("/a/{slug}/public/preview", public_page::preview)
}

/// Deeds, shares over time, storeys and keys.
fn statutes_routes(routes: Routes) -> Routes {
    routes
        .page("/a/{slug}/deeds", deed_list::load)
        .form_page("/a/{slug}/deeds/new", deed_form::load_new, deed_form::create)
        .form_page("/a/{slug}/deeds/amend", shares_amend::load, shares_amend::act)
        .page("/a/{slug}/deeds/{id}", deed_detail::load)
        .form_page("/a/{slug}/deeds/{id}/edit", deed_form::load_edit, deed_form::update)
        .act("/a/{slug}/deeds/{id}/archive", deed_detail::archive)
        .page("/a/{slug}/shares", shares::load)
        .page("/a/{slug}/map", floor_map::load)
        .form_page("/a/{slug}/units/{id}/meters", unit_meters::load, unit_meters::act)
        .page("/a/{slug}/keys", key_list::load)
        .form_page("/a/{slug}/keys/new", key_new::load, key_new::act)
        .form_page("/a/{slug}/keys/simulate", key_simulate::load, key_simulate::act)
        .page("/a/{slug}/keys/print", key_print::load)
        .page("/a/{slug}/keys/{id}", key_detail::load)
        .form_page("/a/{slug}/keys/{id}/amend", key_amend::load_amend, key_amend::amend)
        .form_page("/a/{slug}/keys/{id}/correct", key_amend::load_correct, key_amend::correct)
        .act("/a/{slug}/keys/{id}/archive", key_detail::archive)
}

/// How an association is run: settings, partial associations, syndics, entrances.
fn governance_routes(routes: Routes) -> Routes {
    routes
        .form_page("/a/{slug}/settings", settings::load, settings::act)
        .form_page("/a/{slug}/partial", partial::load, partial::act)
        .act("/a/{slug}/partial/leave", partial::leave)
        .page("/a/{slug}/mandates", mandate::load_list)
        .form_page("/a/{slug}/mandates/new", mandate::load_new, mandate::create)
        .page("/a/{slug}/mandates/{id}", mandate::load)
        .form_page("/a/{slug}/mandates/{id}/edit", mandate::load_edit, mandate::update)
        .form_page("/a/{slug}/mandates/{id}/end", mandate::load_end, mandate::end)
        .act("/a/{slug}/mandates/{id}/resume", mandate::resume)
        .form_page("/a/{slug}/buildings/{id}/entrances/new", entrance::load_new, entrance::create)
        .form_page("/a/{slug}/entrances/{id}", entrance::load_edit, entrance::update)
        .act("/a/{slug}/entrances/{id}/archive", entrance::archive)
}

/// How to reach owners, what they agreed to, who they are in truth, who lives in their units, and the search.
fn person_routes(routes: Routes) -> Routes {
    routes
        .page("/search", search::load)
        .page("/a/{slug}/directory", directory::load)
        .page("/a/{slug}/owners/duplicates", owner_duplicates::load)
        .form_page("/a/{slug}/owners/{id}/merge", owner_merge::load, owner_merge::act)
        .form_page("/a/{slug}/owners/{id}/contacts/new", owner_contact::load_new, owner_contact::create)
        .form_page("/a/{slug}/owners/{id}/contacts/{contact}", owner_contact::load_edit, owner_contact::update)
        .form_page("/a/{slug}/owners/{id}/consents/new", owner_consent::load_new, owner_consent::create)
        .form_page(
            "/a/{slug}/owners/{id}/consents/{consent}/withdraw",
            owner_consent::load_withdraw,
            owner_consent::withdraw,
        )
        .page("/a/{slug}/occupants", occupant_list::load)
        .form_page("/a/{slug}/occupants/new", occupant_form::load_new, occupant_form::create)
        .form_page("/a/{slug}/occupants/{id}", occupant_form::load_edit, occupant_form::update)
        .act("/a/{slug}/occupants/{id}/erase", occupant_form::erase)
}

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    let routes = governance_routes(statutes_routes(opening_routes(routes)))
        .page("/associations", association_list::load)
        .page("/a/{slug}/manage", manage::load)
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
        .form_page("/a/{slug}/units/{id}", unit_detail::load, title::restate::act)
        .form_page("/a/{slug}/units/{id}/edit", unit_form::load_edit, unit_form::update)
        .act("/a/{slug}/units/{id}/archive", unit_detail::archive)
        .page("/a/{slug}/owners", owner_list::load)
        .form_page("/a/{slug}/owners/new", owner_form::load_new, owner_form::create)
        .page("/a/{slug}/owners/{id}", owner_detail::load)
        .form_page("/a/{slug}/owners/{id}/edit", owner_form::load_edit, owner_form::update)
        .act("/a/{slug}/owners/{id}/archive", owner_detail::archive);
    let routes = person_routes(title::routes(routes));
    routes
        .list_page("/a/{slug}/import", import::load, import::act)
        .page("/a/{slug}/import/result", import_result::load)
        .list_page("/a/{slug}/import/{draft}", import_draft::load, import_draft::act)
        .form_page("/a/{slug}/import/{draft}/columns", import_columns::load, import_columns::act)
        .page("/a/{slug}/imports", import_list::load)
        .act("/a/{slug}/imports/{import}/undo", import_list::undo)
        .page("/a/{slug}/export", export::load)
}
