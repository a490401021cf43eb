//! Places one can go to: the entries of the rail, the bottom bar, the section tabs and plain tabs.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// A place with its name and address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The icon beside the name.
    pub glyph: Option<Glyph>,
    /// The name, already translated.
    pub label: String,
    /// The address with its language.
    pub href: String,
    /// Whether the reader is there now.
    pub current: bool,
    /// How many things wait there, already formatted.
    pub count: Option<String>,
}

impl Place {
    /// A place with an icon.
    #[must_use]
    pub fn new(glyph: Glyph, label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { glyph: Some(glyph), ..Self::text(label, href) }
    }

    /// A place without an icon, such as a tab.
    #[must_use]
    pub fn text(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { glyph: None, label: label.into(), href: href.into(), current: false, count: None }
    }

    /// Marks the place where the reader is.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// Shows how many things wait there.
    #[must_use]
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }
}

/// The link to a place, with its icon and its count.
#[component]
pub(super) fn PlaceLink(place: Place) -> AnyView {
    let current = place.current.then_some("page");
    view! {
        <a href=place.href aria-current=current>
            {place.glyph.map(|glyph| view! { <Icon name=glyph/> })}
            <span>{place.label}</span>
            {place.count.map(|count| view! { <span class="count">{count}</span> })}
        </a>
    }
    .into_any()
}

/// A list of links to places.
#[component]
pub(super) fn PlaceList(places: Vec<Place>) -> AnyView {
    let items = places.into_iter().map(|place| view! { <li><PlaceLink place=place/></li> }).collect_view();
    view! { <ul role="list">{items}</ul> }.into_any()
}

/// Tabs within a page. They are links, so that each has an address and works without WASM.
#[component]
pub fn Tabs(
    /// What the tabs choose between, for screen readers.
    #[prop(into)]
    label: String,
    tabs: Vec<Place>,
) -> AnyView {
    view! { <nav class="tabs" aria-label=label><PlaceList places=tabs/></nav> }.into_any()
}
