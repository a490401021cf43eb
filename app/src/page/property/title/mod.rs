//! Pages about ownership: what is recorded of a unit, transfers, corrections, designations, and the register as at a day.

mod correct;
mod designation;
pub mod owner;
mod picker;
mod register;
pub mod restate;
mod rows;
mod transfer;
pub mod unit;
pub mod words;

use crate::route::Routes;

/// Messages that a form about ownership leads to once it has done something.
pub const TRANSFERRED: &str = "property-title-transferred";
/// A recorded change was put right.
pub const CORRECTED: &str = "property-title-corrected";
/// A recorded change was annulled.
pub const ANNULLED: &str = "property-title-annulled";
/// Somebody was designated.
pub const DESIGNATED: &str = "property-title-designated";
/// A designation has got its last day.
pub const DESIGNATION_ENDED: &str = "property-title-designation-ended";

/// The addresses of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .page("/a/{slug}/titles", register::load_units)
        .page("/a/{slug}/titles/owners", register::load_owners)
        .page("/a/{slug}/titles/heads", register::load_heads)
        .form_page("/a/{slug}/units/{id}/transfer", transfer::load, transfer::act)
        .form_page("/a/{slug}/units/{id}/history/{change}/correct", correct::load, correct::act)
        .form_page("/a/{slug}/units/{id}/history/{change}/annul", correct::load_annul, correct::annul)
        .form_page("/a/{slug}/units/{id}/designation", designation::load, designation::act)
        .act("/a/{slug}/units/{id}/designation/{designation}/end", designation::end)
}
