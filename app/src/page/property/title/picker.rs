//! Choosing an owner: a list that opens while it is short, and a field that completes what one types when it is long.

use entity::{property::owner, text_input::plain};
use leptos::prelude::*;

use crate::{
    context::PageContext,
    ui::{Choice, Field},
};

/// Up to so many owners a list that opens is quicker than typing.
const LIST_MAX: usize = 40;
/// The element that the fields take their suggestions from.
const SUGGESTIONS: &str = "owner-suggestions";

/// The owners to choose from.
#[derive(Clone, Debug)]
pub struct Picker(Vec<owner::Model>);

impl Picker {
    /// A choice among these owners, in their order.
    #[must_use]
    pub const fn new(owners: Vec<owner::Model>) -> Self {
        Self(owners)
    }

    /// Whether there is nobody to choose.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    const fn is_short(&self) -> bool {
        self.0.len() <= LIST_MAX
    }

    /// A field that names an owner; `stored` is an identifier, or empty.
    #[must_use]
    pub fn field(&self, page: &PageContext, name: &str, label: String, stored: &str) -> Field {
        if self.is_short() {
            let none = Choice::new("", page.t("property-ownership-choose"));
            let owners = self.0.iter().map(|owner| Choice::new(owner.id.to_string(), owner.name.clone()));
            return Field::select(name, label, std::iter::once(none).chain(owners).collect())
                .value(page.form.value(name, stored));
        }
        let known = self.0.iter().find(|owner| owner.id.to_string() == stored);
        let typed = known.map(suggestion).unwrap_or_default();
        Field::text(name, label)
            .list(SUGGESTIONS)
            .placeholder(page.t("property-title-owner-placeholder"))
            .autocomplete("off")
            .value(page.form.value(name, &typed))
    }

    /// What the fields suggest, once a page; nothing where they are lists that open.
    pub fn suggestions(&self) -> AnyView {
        if self.is_short() {
            return ().into_any();
        }
        let options = self.0.iter().map(|owner| view! { <option value=suggestion(owner)></option> }).collect_view();
        view! { <datalist id=SUGGESTIONS>{options}</datalist> }.into_any()
    }

    /// The identifier of the owner who is meant by what was chosen or typed: a suggestion, her number, or her name when nobody else has it.
    /// What means nobody stays as it was typed, and is refused beside its field.
    #[must_use]
    pub fn read(&self, typed: &str) -> String {
        let typed = typed.trim();
        let number = typed.split_once(" · ").map_or(typed, |(number, _)| number).trim_start_matches('#');
        let by_number = || self.0.iter().find(|owner| number.parse() == Ok(owner.number));
        let by_name = || {
            let mut same = self.0.iter().filter(|owner| plain(&owner.name) == plain(typed));
            same.next().filter(|_| same.next().is_none())
        };
        by_number().or_else(by_name).map_or_else(|| typed.to_owned(), |owner| owner.id.to_string())
    }
}

/// "12 · Anne Dubois": the number tells two people of one name apart.
fn suggestion(owner: &owner::Model) -> String {
    format!("{} · {}", owner.number, owner.name)
}
