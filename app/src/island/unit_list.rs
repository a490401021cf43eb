//! The units of an association: filtered and sorted as one types, with the sum of the shares that are shown.
//!
//! Without WASM the same form asks the server, which uses [`select()`] too, so both show the same rows.

use entity::{language::Language, share::Share};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

mod select;

pub use select::{UnitView, select, words_of};

/// The island's words in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitListLabels {
    /// The name of the table.
    pub caption: String,
    /// The name of the form above it.
    pub filter: String,
    /// The field for words.
    pub search: String,
    /// Column and field: what a unit is.
    pub kind: String,
    /// Every kind.
    pub all_kinds: String,
    /// Column and field: where it is.
    pub building: String,
    /// Every building.
    pub all_buildings: String,
    /// The button that filters where WASM does not run.
    pub apply: String,
    /// The link that takes every filter away.
    pub reset: String,
    /// What stands there when no unit matches.
    pub none: String,
    /// The sentence of the live sum, with `{shown}`, `{units}`, `{sum}` and `{total}` in it.
    pub tally: String,
    /// The row of totals.
    pub total: String,
    /// Column: the name in the base deed.
    pub reference: String,
    /// Column: the storey.
    pub floor: String,
    /// Column: whose it is.
    pub owners: String,
    /// Column: its shares.
    pub shares: String,
    /// Said after the name of a column that can be sorted.
    pub sort: String,
}

/// One unit, in finished words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRow {
    /// Its page.
    pub href: String,
    /// Its name in the base deed.
    pub reference: String,
    /// The code of its kind.
    pub kind: String,
    /// The kind in words.
    pub kind_label: String,
    /// Identifier of its building; empty where the association has one only.
    pub building: String,
    /// What the building is called.
    pub building_name: String,
    /// The storey as people write it.
    pub floor: String,
    /// Its owners and their parts, as far as the reader may see them.
    pub owners: String,
    /// Its shares.
    pub shares: i64,
    /// Its rank when the list is sorted by reference: A2 stands before A10.
    pub reference_rank: u32,
    /// Its rank when the list is sorted by storey: the cellar stands before the ground floor.
    pub floor_rank: u32,
}

/// A value of a select and its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitChoice {
    /// What the form sends.
    pub value: String,
    /// What the reader sees.
    pub label: String,
}

/// The list with its filter. `complete` says that every unit of the association is among `rows`; if not, the form asks the server.
#[island]
pub fn UnitList(
    labels: UnitListLabels,
    language: Language,
    /// The address of the list, without a query.
    action: String,
    /// The address of the icons.
    icons: String,
    kinds: Vec<UnitChoice>,
    /// Empty where the association has one building only.
    buildings: Vec<UnitChoice>,
    rows: Vec<UnitRow>,
    /// How many units the association has.
    units: usize,
    /// The total of the base deed.
    total: i64,
    complete: bool,
    view: UnitView,
) -> impl IntoView {
    let words: Vec<String> = rows.iter().map(words_of).collect();
    let state = RwSignal::new(view.clone());
    let with_building = !buildings.is_empty();
    let rows = StoredValue::new(rows);
    let shown = Memo::new(move |_| rows.with_value(|rows| state.with(|view| select(rows, &words, view))));
    let sum = move || {
        Share(rows.with_value(|rows| {
            shown.with(|shown| {
                shown.iter().filter_map(|at| rows.get(*at)).fold(0, |sum: i64, row| sum.saturating_add(row.shares))
            })
        }))
    };
    let tally = {
        let template = labels.tally.clone();
        move || {
            let figures = [
                ("{shown}", shown.with(Vec::len).to_string()),
                ("{units}", units.to_string()),
                ("{sum}", sum().format(language)),
                ("{total}", Share(total).format(language)),
            ];
            figures.iter().fold(template.clone(), |text, (mark, figure)| text.replace(mark, figure))
        }
    };
    let head = {
        let icons = StoredValue::new(icons);
        let sort = labels.sort.clone();
        move |name: &'static str, label: String, class: Option<&'static str>| {
            sort_head(state, complete, icons, name, label, sort.clone(), class)
        }
    };
    let cells = labels.clone();
    let body = move || {
        rows.with_value(|rows| {
            let shown = shown.get();
            shown
                .iter()
                .filter_map(|at| rows.get(*at))
                .map(|row| row_view(row, &cells, language, with_building))
                .collect_view()
        })
    };
    let none = labels.none.clone();
    let nothing = move || shown.with(Vec::is_empty).then(|| view! { <p class="muted">{none.clone()}</p> });
    let reset = {
        let (label, href) = (labels.reset.clone(), action.clone());
        move || {
            state
                .with(UnitView::is_filtered)
                .then(|| view! { <a class="button quiet" href=href.clone()>{label.clone()}</a> })
        }
    };
    let building_head = with_building.then(|| view! { <th scope="col">{labels.building.clone()}</th> });
    let building_foot = with_building.then(|| view! { <td></td> });
    let building_field = with_building.then(|| {
        let change = move |value| state.update(|view| view.building = value);
        choice_field(
            "building",
            labels.building.clone(),
            labels.all_buildings.clone(),
            buildings,
            view.building.clone(),
            change,
        )
    });
    let kind_change = move |value| state.update(|view| view.kind = value);
    let kind_field =
        choice_field("kind", labels.kind.clone(), labels.all_kinds.clone(), kinds, view.kind.clone(), kind_change);
    view! {
        <div class="stack">
            <form class="toolbar" id="unit-filter" method="get" action=action role="search" aria-label=labels.filter
                on:submit=move |event| if complete { event.prevent_default() }>
                <input type="hidden" name="sort" value=move || state.with(|view| view.sort.clone())/>
                <div class="field">
                    <label for="unit-search">{labels.search}</label>
                    <input type="search" id="unit-search" name="search" autocomplete="off" value=view.search
                        on:input=move |event| state.update(|view| view.search = event_target_value(&event))/>
                </div>
                {kind_field}
                {building_field}
                <button type="submit" class="button"><span>{labels.apply}</span></button>
                {reset}
                <p class="tally" role="status" aria-live="polite">{tally}</p>
            </form>
            <table class="data">
                <caption class="visually-hidden">{labels.caption}</caption>
                <thead><tr>
                    {head("reference", labels.reference, None)}
                    <th scope="col">{labels.kind}</th>
                    {building_head}
                    {head("floor", labels.floor, None)}
                    <th scope="col">{labels.owners}</th>
                    {head("shares", labels.shares.clone(), Some("figure"))}
                </tr></thead>
                <tbody>{body}</tbody>
                <tfoot><tr>
                    <th scope="row">{labels.total}</th><td></td>{building_foot}<td></td><td></td>
                    <td class="figure" data-label=labels.shares>{move || sum().format(language)}</td>
                </tr></tfoot>
            </table>
            {nothing}
        </div>
    }
}

/// A select of the form above the table.
fn choice_field(
    name: &'static str,
    label: String,
    all: String,
    choices: Vec<UnitChoice>,
    chosen: String,
    change: impl Fn(String) + 'static,
) -> impl IntoView {
    let id = format!("unit-{name}");
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == chosen;
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id name=name on:change=move |event| change(event_target_value(&event))><option value="">{all}</option>{options}</select>
        </div>
    }
}

/// The head of a column that can be sorted. Where WASM does not run, or not every unit is here, its button sends the form.
fn sort_head(
    state: RwSignal<UnitView>,
    complete: bool,
    icons: StoredValue<String>,
    name: &'static str,
    label: String,
    sort: String,
    class: Option<&'static str>,
) -> impl IntoView {
    let direction = move || state.with(|view| view.direction(name));
    let icon = move || {
        let symbol = match direction() {
            Some("ascending") => "i-sort-up",
            Some(_) => "i-sort-down",
            None => "i-sort",
        };
        icons.with_value(|icons| format!("{icons}#{symbol}"))
    };
    let next = move || state.with(|view| view.toggled(name));
    let click = move |event: leptos::ev::MouseEvent| {
        if complete {
            event.prevent_default();
            state.update(|view| view.sort = view.toggled(name));
        }
    };
    view! {
        <th scope="col" class=class aria-sort=direction>
            <button type="submit" form="unit-filter" name="sort" value=next on:click=click>
                {label}<span class="visually-hidden">", "{sort}</span>
                <svg class="icon" aria-hidden="true" focusable="false"><use href=icon></use></svg>
            </button>
        </th>
    }
}

fn row_view(row: &UnitRow, labels: &UnitListLabels, language: Language, with_building: bool) -> impl IntoView + use<> {
    let building =
        with_building.then(|| view! { <td data-label=labels.building.clone()>{row.building_name.clone()}</td> });
    view! {
        <tr>
            <th scope="row"><a href=row.href.clone()>{row.reference.clone()}</a></th>
            <td data-label=labels.kind.clone()>{row.kind_label.clone()}</td>
            {building}
            <td data-label=labels.floor.clone()>{row.floor.clone()}</td>
            <td data-label=labels.owners.clone()>{row.owners.clone()}</td>
            <td class="figure" data-label=labels.shares.clone()>{Share(row.shares).format(language)}</td>
        </tr>
    }
}
