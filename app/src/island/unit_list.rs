//! The units of an association: filtered and sorted as one types, with the sum of the shares that are shown.
//!
//! Without WASM the same form asks the server, which uses [`select()`] too, so both show the same rows.

use entity::{language::Language, share::Share};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::labels::labels;

mod select;
mod table;

pub use select::{UnitView, select, words_of};

labels! {
    /// The island's words in the reader's language.
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
}

/// One unit, in finished words. It travels as its words and its numbers, for the reason that `labels` gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(Vec<String>, i64, u32, u32)", into = "(Vec<String>, i64, u32, u32)")]
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

impl From<UnitRow> for (Vec<String>, i64, u32, u32) {
    fn from(row: UnitRow) -> Self {
        let words = vec![
            row.href,
            row.reference,
            row.kind,
            row.kind_label,
            row.building,
            row.building_name,
            row.floor,
            row.owners,
        ];
        (words, row.shares, row.reference_rank, row.floor_rank)
    }
}

impl From<(Vec<String>, i64, u32, u32)> for UnitRow {
    fn from((words, shares, reference_rank, floor_rank): (Vec<String>, i64, u32, u32)) -> Self {
        let mut words = words.into_iter();
        let mut next = || words.next().unwrap_or_default();
        Self {
            href: next(),
            reference: next(),
            kind: next(),
            kind_label: next(),
            building: next(),
            building_name: next(),
            floor: next(),
            owners: next(),
            shares,
            reference_rank,
            floor_rank,
        }
    }
}

labels! {
    /// A value of a select and its words.
    pub struct UnitChoice {
        /// What the form sends.
        pub value: String,
        /// What the reader sees.
        pub label: String,
    }
}

/// What the form and the table both look at.
#[derive(Clone, Copy)]
struct Shown {
    /// What is wanted.
    view: RwSignal<UnitView>,
    rows: StoredValue<Vec<UnitRow>>,
    /// The positions of all rows, in order.
    order: Memo<Vec<usize>>,
    /// Which rows are wanted, by position. The others stay on the page unseen: making two hundred rows anew at one key stroke would be felt.
    seen: Memo<Vec<bool>>,
    /// Which rows are on the page by now, by position. What is not wanted goes at once; what comes back comes in parts, because a browser takes
    /// longer over the layout of two hundred rows than somebody who types should wait.
    revealed: RwSignal<Vec<bool>>,
    language: Language,
    /// Whether every unit of the association is among the rows.
    complete: bool,
}

impl Shown {
    fn new(rows: Vec<UnitRow>, view: UnitView, language: Language, complete: bool) -> Self {
        let words: Vec<String> = rows.iter().map(words_of).collect();
        let view = RwSignal::new(view);
        let rows = StoredValue::new(rows);
        let order = Memo::new(move |_| rows.with_value(|rows| view.with(|view| select::sorted(rows, view))));
        let seen = Memo::new(move |_| rows.with_value(|rows| view.with(|view| select::seen(rows, &words, view))));
        let revealed = RwSignal::new(seen.get_untracked());
        let shown = Self { view, rows, order, seen, revealed, language, complete };
        Effect::new(move |_| {
            seen.track();
            shown.reveal();
        });
        shown
    }

    /// Brings the page closer to what is wanted, and goes on with the next frame until it is there.
    fn reveal(self) {
        let step = |revealed: &mut Vec<bool>| self.seen.with_untracked(|seen| select::step(revealed, seen));
        if self.revealed.try_update(step) == Some(false) {
            request_animation_frame(move || self.reveal());
        }
    }

    /// Goes through all rows with their positions.
    fn map<T>(self, mut each: impl FnMut(usize, &UnitRow) -> T) -> Vec<T> {
        let order = self.order.get();
        self.rows.with_value(|rows| order.iter().filter_map(|at| Some(each(*at, rows.get(*at)?))).collect())
    }

    /// Whether a row is not shown.
    fn hides(self, at: usize) -> bool {
        self.revealed.with(|revealed| revealed.get(at) == Some(&false))
    }

    /// How many rows are shown.
    fn count(self) -> usize {
        self.seen.with(|seen| seen.iter().filter(|seen| **seen).count())
    }

    /// The sum of the shares that are shown, as the reader writes it.
    fn sum(self) -> String {
        let shares = |rows: &Vec<UnitRow>| {
            self.seen.with(|seen| {
                let shown = rows.iter().zip(seen).filter(|(_, seen)| **seen);
                shown.fold(0, |sum: i64, (row, _)| sum.saturating_add(row.shares))
            })
        };
        Share(self.rows.with_value(shares)).format(self.language)
    }
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
    let with_building = !buildings.is_empty();
    let shown = Shown::new(rows, view.clone(), language, complete);
    let table = table::view(shown, &labels, icons, with_building);
    let form = filter(shown, &labels, view, action, (kinds, buildings), (units, total));
    let none = labels.none;
    let nothing = move || (shown.count() == 0).then(|| view! { <p class="muted">{none.clone()}</p> });
    view! { <div class="stack">{form}{table}{nothing}</div> }
}

/// The form above the table: it filters as one types, or asks the server where WASM does not run.
fn filter(
    shown: Shown,
    labels: &UnitListLabels,
    view: UnitView,
    action: String,
    (kinds, buildings): (Vec<UnitChoice>, Vec<UnitChoice>),
    (units, total): (usize, i64),
) -> impl IntoView + use<> {
    let wanted = shown.view;
    let template = labels.tally.clone();
    let tally = move || {
        let figures = [
            ("{shown}", shown.count().to_string()),
            ("{units}", units.to_string()),
            ("{sum}", shown.sum()),
            ("{total}", Share(total).format(shown.language)),
        ];
        figures.iter().fold(template.clone(), |text, (mark, figure)| text.replace(mark, figure))
    };
    let (reset_label, reset_href) = (labels.reset.clone(), action.clone());
    let reset = move || {
        let is_filtered = wanted.with(UnitView::is_filtered);
        is_filtered.then(|| view! { <a class="button quiet" href=reset_href.clone()>{reset_label.clone()}</a> })
    };
    let building = (!buildings.is_empty()).then(|| {
        let words = (labels.building.clone(), labels.all_buildings.clone());
        choice("building", words, buildings, &view.building, move |value| wanted.update(|view| view.building = value))
    });
    let words = (labels.kind.clone(), labels.all_kinds.clone());
    let kind = choice("kind", words, kinds, &view.kind, move |value| wanted.update(|view| view.kind = value));
    let submit = move |event: leptos::ev::SubmitEvent| {
        if shown.complete {
            event.prevent_default();
        }
    };
    view! {
        <form class="toolbar" id="unit-filter" method="get" action=action role="search" aria-label=labels.filter.clone() on:submit=submit>
            <input type="hidden" name="sort" value=move || wanted.with(|view| view.sort.clone())/>
            <div class="field">
                <label for="unit-search">{labels.search.clone()}</label>
                <input type="search" id="unit-search" name="search" autocomplete="off" value=view.search
                    on:input=move |event| wanted.update(|view| view.search = event_target_value(&event))/>
            </div>
            {kind}
            {building}
            <button type="submit" class="button"><span>{labels.apply.clone()}</span></button>
            {reset}
            <p class="tally" role="status" aria-live="polite">{tally}</p>
        </form>
    }
}

/// A select of the form, with a first choice that stands for all.
fn choice<F: Fn(String) + 'static>(
    name: &'static str,
    (label, all): (String, String),
    choices: Vec<UnitChoice>,
    chosen: &str,
    change: F,
) -> impl IntoView + use<F> {
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
