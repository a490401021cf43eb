//! The ways to look at the units of an association.

use entity::{identity::Permission, property::association};
use leptos::prelude::*;

use super::parts;
use crate::{
    context::PageContext,
    ui::{Place, Tabs},
};

/// Where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The list of the units in use.
    Units,
    /// The storeys with their units.
    Map,
    /// The shares as at a day.
    Shares,
    /// The deeds that they come from.
    Deeds,
    /// Who owns what as at a day.
    Titles,
}

/// Tabs over the pages about units. The units that were put away are for those who see everything.
pub fn view(page: &PageContext, association: &association::Model, current: Tab) -> AnyView {
    let archived = current == Tab::Units && parts::wants_archived(page);
    let tab = |name: &str, path: &str, tab: Tab| {
        Place::text(page.t(name), page.in_association(path)).current(tab == current && !archived)
    };
    let mut tabs = vec![
        tab("property-tab-list", "/units", Tab::Units),
        tab("property-tab-map", "/map", Tab::Map),
        tab("property-tab-shares", "/shares", Tab::Shares),
        tab("property-tab-deeds", "/deeds", Tab::Deeds),
        tab("property-tab-titles", "/titles", Tab::Titles),
    ];
    if page.ctx.may_in(Permission::OwnerRead, association.id) {
        let away = Place::text(page.t("property-list-archived"), page.in_association("/units?archived=true"));
        tabs.push(away.current(archived));
    }
    view! { <Tabs label=page.t("property-tabs") tabs=tabs/> }.into_any()
}
