//! The pages of the sale of a unit: requests for the information of C. civ. art. 3.94.

mod acts;
mod answer;
mod answer_form;
mod computed;
mod deed;
mod file;
mod generate;
mod links;
mod list;
mod matrix;
mod new;
mod own;
pub mod portal;
mod preview;
mod settings;
mod table;
mod talk;
mod usual;
mod versions;
pub mod ways;
mod words;
mod worklist;

use crate::route::Routes;

/// What a request says once it is written down.
const WRITTEN: &str = "transfer-done-written";
/// What it says once it is corrected.
const UPDATED: &str = "transfer-done-updated";
/// What it says once the work on it has begun.
const BEGUN: &str = "transfer-done-begun";
/// What it says once it is withdrawn.
const CANCELLED: &str = "transfer-done-cancelled";
/// What is said once a section is answered.
const ANSWERED: &str = "transfer-done-answered";
/// What a section says once its answer is taken back.
const CLEARED: &str = "transfer-done-cleared";
/// What a request says once a version is made.
const GENERATED: &str = "transfer-done-generated";
/// What it says once a version is sent.
const DELIVERED: &str = "transfer-done-delivered";
/// What it says once a link is taken back.
const REVOKED: &str = "transfer-done-revoked";
/// What it says once a message has left.
const WRITTEN_TO: &str = "transfer-done-message";
/// What the settings say once they are changed.
const SAVED: &str = "transfer-done-saved";
/// What they say once a usual answer is set.
const USUAL_SAVED: &str = "transfer-done-usual";
/// What they say once it is written down what was told of a deed.
const DEED_TOLD: &str = "transfer-done-deed";
/// What they say once a usual answer is taken back.
const USUAL_CLEARED: &str = "transfer-done-usual-cleared";
/// What the owner's page says once she has asked.
const ASKED: &str = "transfer-done-asked";

/// Messages that a form of these pages leads to once it has done something.
pub const NOTICES: &[&str] = &[
    WRITTEN,
    UPDATED,
    BEGUN,
    CANCELLED,
    ANSWERED,
    CLEARED,
    GENERATED,
    DELIVERED,
    REVOKED,
    WRITTEN_TO,
    SAVED,
    USUAL_SAVED,
    USUAL_CLEARED,
    DEED_TOLD,
    ASKED,
];

/// The pages of this room.
pub(crate) fn routes(routes: Routes) -> Routes {
    portal::routes(routes)
        .page("/transfers", worklist::load)
        .page("/a/{slug}/transfers", list::load)
        .form_page("/a/{slug}/transfers/new", new::load, new::act)
        .form_page("/a/{slug}/transfers/settings", settings::load, settings::act)
        .form_page("/a/{slug}/transfers/settings/{section}", usual::load, usual::act)
        .act("/a/{slug}/transfers/settings/{section}/clear", usual::act_clear)
        .form_page("/a/{slug}/transfers/{transfer}", file::load, talk::act)
        .form_page("/a/{slug}/transfers/{transfer}/edit", new::load_edit, new::update)
        .form_page("/a/{slug}/transfers/{transfer}/generate", generate::load, generate::act)
        .page("/a/{slug}/transfers/{transfer}/preview", preview::load)
        .form_page("/a/{slug}/transfers/{transfer}/deed", deed::load, deed::act)
        .form_page("/a/{slug}/transfers/{transfer}/sections/{section}", answer::load, answer::act)
        .act("/a/{slug}/transfers/{transfer}/sections/{section}/clear", answer::act_clear)
        .act("/a/{slug}/transfers/{transfer}/begin", acts::begin)
        .act("/a/{slug}/transfers/{transfer}/cancel", acts::cancel)
        .act("/a/{slug}/transfers/{transfer}/versions/{version}/deliver", versions::deliver)
        .act("/a/{slug}/transfers/{transfer}/links/{access}/revoke", links::revoke)
        .form_page("/a/{slug}/my-sale", own::load, own::act)
}
