//! Which units are shown, and in which order: the same on the server and in the browser.

use std::cmp::Ordering;

use super::UnitRow;
use crate::island::labels::labels;
use entity::text_input::plain;

labels! {
    /// What is shown, and in which order.
    pub struct UnitView {
        /// Words that a row must hold.
        pub search: String,
        /// The code of a kind; empty for all.
        pub kind: String,
        /// The identifier of a building; empty for all.
        pub building: String,
        /// `reference`, `floor` or `shares`, with a `-` in front for the largest first; empty for the order of the base deed.
        pub sort: String,
    }
}

impl UnitView {
    /// Whether anything is held back.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !(self.search.trim().is_empty() && self.kind.is_empty() && self.building.is_empty())
    }

    /// What the button above `column` sorts by next: smallest first, then largest first.
    pub(super) fn toggled(&self, column: &str) -> String {
        if self.sort == column { format!("-{column}") } else { column.to_owned() }
    }

    /// The value of `aria-sort` for `column`.
    pub(super) fn direction(&self, column: &str) -> Option<&'static str> {
        match self.sort.strip_prefix('-') {
            Some(name) => (name == column).then_some("descending"),
            None => (self.sort == column).then_some("ascending"),
        }
    }
}

/// The words by which a unit is found.
#[must_use]
pub fn words_of(row: &UnitRow) -> String {
    plain(&format!("{} {} {} {} {}", row.reference, row.kind_label, row.building_name, row.floor, row.owners))
}

/// Whether a unit is shown. `words` are those of [`words_of`].
fn matches(row: &UnitRow, words: &str, view: &UnitView, search: &str) -> bool {
    (view.kind.is_empty() || row.kind == view.kind)
        && (view.building.is_empty() || row.building.is_empty() || row.building == view.building)
        && search.split(' ').all(|word| words.contains(word))
}

/// The positions of all units, in order.
pub(super) fn sorted(rows: &[UnitRow], view: &UnitView) -> Vec<usize> {
    let mut list: Vec<(usize, &UnitRow)> = rows.iter().enumerate().collect();
    let (name, descending) = view.sort.strip_prefix('-').map_or((view.sort.as_str(), false), |name| (name, true));
    // The sort is stable, so that equal units keep the order of the base deed.
    list.sort_by(|(_, left), (_, right)| {
        let order = match name {
            "reference" => left.reference_rank.cmp(&right.reference_rank),
            "floor" => left.floor_rank.cmp(&right.floor_rank),
            "shares" => left.shares.cmp(&right.shares),
            _ => Ordering::Equal,
        };
        if descending { order.reverse() } else { order }
    });
    list.into_iter().map(|(position, _)| position).collect()
}

/// Which units are shown, by position.
pub(super) fn seen(rows: &[UnitRow], words: &[String], view: &UnitView) -> Vec<bool> {
    let search = plain(&view.search);
    rows.iter().zip(words).map(|(row, words)| matches(row, words, view, &search)).collect()
}

/// How many rows come back in one step: what a browser lays out in a few milliseconds.
const STEP: usize = 16;

/// Hides every row that is not wanted, and shows so many of the wanted ones that a key stroke is not held up; answers whether all of them are shown.
pub(super) fn step(revealed: &mut [bool], seen: &[bool]) -> bool {
    let mut room = STEP;
    for (row, wanted) in revealed.iter_mut().zip(seen) {
        let comes = *wanted && !*row;
        *row = *wanted && (*row || room > 0);
        room = room.saturating_sub(usize::from(comes));
    }
    revealed == seen
}

/// The positions of the units that are shown, in order. `words` are those of [`words_of`], row by row.
#[must_use]
pub fn select(rows: &[UnitRow], words: &[String], view: &UnitView) -> Vec<usize> {
    let seen = seen(rows, words, view);
    sorted(rows, view).into_iter().filter(|at| seen.get(*at).copied().unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<UnitRow> {
        let row = |reference: &str, kind: &str, owners: &str, shares, reference_rank, floor_rank| UnitRow {
            reference: reference.into(),
            kind: kind.into(),
            kind_label: kind.into(),
            owners: owners.into(),
            shares,
            reference_rank,
            floor_rank,
            ..UnitRow::default()
        };
        vec![
            row("A10", "apartment", "Anne Peeters (1/2), Luc Maes (1/2)", 120, 2, 3),
            row("A2", "apartment", "Société Été SA", 120, 1, 2),
            row("G1", "garage", "Anne Peeters", 10, 3, 1),
        ]
    }

    fn shown(view: &UnitView) -> Vec<usize> {
        let rows = rows();
        let words: Vec<String> = rows.iter().map(words_of).collect();
        select(&rows, &words, view)
    }

    #[test]
    fn every_word_must_be_found_without_regard_to_accents() {
        assert_eq!(shown(&UnitView::default()), [0, 1, 2]);
        assert_eq!(shown(&UnitView { search: "PEETERS".into(), ..UnitView::default() }), [0, 2]);
        assert_eq!(shown(&UnitView { search: "peeters garage".into(), ..UnitView::default() }), [2]);
        assert_eq!(shown(&UnitView { search: " SOCIETE ".into(), ..UnitView::default() }), [1]);
        assert_eq!(shown(&UnitView { kind: "apartment".into(), ..UnitView::default() }), [0, 1]);
        assert!(shown(&UnitView { search: "nobody".into(), ..UnitView::default() }).is_empty());
    }

    #[test]
    fn equal_units_keep_the_order_of_the_deed() {
        let sorted = |sort: &str| shown(&UnitView { sort: sort.into(), ..UnitView::default() });
        assert_eq!(sorted("reference"), [1, 0, 2]);
        assert_eq!(sorted("floor"), [2, 1, 0]);
        assert_eq!(sorted("shares"), [2, 0, 1]);
        assert_eq!(sorted("-shares"), [0, 1, 2]);
        assert_eq!(sorted("nonsense"), [0, 1, 2]);
    }

    #[test]
    fn rows_come_back_in_steps_and_go_at_once() {
        let mut page = vec![false; 100];
        page[99] = true;
        let steps = std::iter::repeat_with(|| step(&mut page, &[true; 100])).take_while(|is_there| !is_there).count();
        assert_eq!((steps, page.iter().filter(|row| **row).count()), (6, 100));
        let mut half = vec![true; 100];
        half[..50].fill(false);
        assert!(step(&mut page, &half));
        assert_eq!(page, half);
        // The first come first.
        assert!(!step(&mut page, &[true; 100]));
        assert!(page[15] && !page[16] && page[50]);
    }

    #[test]
    fn a_button_sorts_upwards_first_and_says_how() {
        let by = |sort: &str| UnitView { sort: sort.into(), ..UnitView::default() };
        assert_eq!(by("").toggled("shares"), "shares");
        assert_eq!(by("shares").toggled("shares"), "-shares");
        assert_eq!(by("-shares").toggled("shares"), "shares");
        assert_eq!(
            (by("-shares").direction("shares"), by("shares").direction("shares"), by("floor").direction("shares")),
            (Some("descending"), Some("ascending"), None)
        );
        assert!(!by("shares").is_filtered() && UnitView { kind: "garage".into(), ..UnitView::default() }.is_filtered());
    }
}
