//! The table of units: heads that sort, the rows that are shown, their sum.

use entity::share::Share;
use leptos::prelude::*;

use super::{Shown, UnitListLabels, UnitRow};

/// The whole table.
pub(super) fn view(shown: Shown, labels: &UnitListLabels, icons: String, with_building: bool) -> impl IntoView + use<> {
    let icons = StoredValue::new(icons);
    let head = |name: &'static str, label: &str, class: Option<&'static str>| {
        sort_head(shown, icons, name, label.to_owned(), labels.sort.clone(), class)
    };
    let building_head = with_building.then(|| view! { <th scope="col">{labels.building.clone()}</th> });
    let building_foot = with_building.then(|| view! { <td class="blank"></td> });
    let words = labels.clone();
    let rows = move || shown.map(|at, row| row_view(shown, at, row, &words, with_building));
    view! {
        <div class="wide">
            <table class="data steady">
                <caption class="visually-hidden">{labels.caption.clone()}</caption>
                <thead><tr>
                    {head("reference", &labels.reference, None)}
                    <th scope="col">{labels.kind.clone()}</th>
                    {building_head}
                    {head("floor", &labels.floor, None)}
                    <th scope="col" class="roomy">{labels.owners.clone()}</th>
                    {head("shares", &labels.shares, Some("figure"))}
                </tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr>
                    <th scope="row">{labels.total.clone()}</th>
                    <td class="blank"></td>{building_foot}<td class="blank"></td><td class="blank"></td>
                    <td class="figure" data-label=labels.shares.clone()>{move || shown.sum()}</td>
                </tr></tfoot>
            </table>
        </div>
    }
}

/// The head of a column that can be sorted. Where WASM does not run, or not every unit is here, its button sends the form.
fn sort_head(
    shown: Shown,
    icons: StoredValue<String>,
    name: &'static str,
    label: String,
    sort: String,
    class: Option<&'static str>,
) -> impl IntoView + use<> {
    let wanted = shown.view;
    let direction = move || wanted.with(|view| view.direction(name));
    let icon = move || {
        let symbol = match direction() {
            Some("ascending") => "i-sort-up",
            Some(_) => "i-sort-down",
            None => "i-sort",
        };
        icons.with_value(|icons| format!("{icons}#{symbol}"))
    };
    let next = move || wanted.with(|view| view.toggled(name));
    let click = move |event: leptos::ev::MouseEvent| {
        if shown.complete {
            event.prevent_default();
            wanted.update(|view| view.sort = view.toggled(name));
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

fn row_view(
    shown: Shown,
    at: usize,
    row: &UnitRow,
    labels: &UnitListLabels,
    with_building: bool,
) -> impl IntoView + use<> {
    // A value that is absent hides its name on a phone.
    let cell = |label: &str, value: &str| {
        let class = value.is_empty().then_some("blank");
        view! { <td class=class data-label=label.to_owned()>{value.to_owned()}</td> }
    };
    view! {
        <tr hidden=move || shown.hides(at)>
            <th scope="row"><a href=row.href.clone()>{row.reference.clone()}</a></th>
            {cell(&labels.kind, &row.kind_label)}
            {with_building.then(|| cell(&labels.building, &row.building_name))}
            {cell(&labels.floor, &row.floor)}
            {cell(&labels.owners, &row.owners)}
            <td class="figure" data-label=labels.shares.clone()>{Share(row.shares).format(shown.language)}</td>
        </tr>
    }
}
