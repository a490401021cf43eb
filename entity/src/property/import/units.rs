//! Gathers the rows of one unit and checks that together they make sense.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::column::{Column, ColumnMapping};
use super::plan::{PlannedOwnership, PlannedUnit};
use super::problem::{Problems, Severity};
use super::row::UnitCells;
use super::table_kind::TableKind;
use crate::property::reference_key;
use crate::property::unit_kind::UnitKind;
use crate::refusal::Refusal;
use crate::share::{Fraction, Share};
use crate::text_input::plain;

/// The units found so far, by reference without regard to case.
#[derive(Default)]
pub(super) struct Units {
    drafts: Vec<Draft>,
    by_reference: BTreeMap<Key, usize>,
    /// The last unit of a reference, whatever its building: a row that names no building is about that one.
    last_of_reference: BTreeMap<String, usize>,
    /// The row in which a unit got an owner, by the positions of both.
    rows_of_owners: BTreeMap<(usize, usize), u32>,
}

/// A unit while its rows are being read.
struct Draft {
    row: u32,
    cells: UnitCells,
    owners: Vec<OwnerPart>,
    /// Whether something in one of its rows was refused already; what is missing then is not told a second time.
    failed: bool,
}

struct OwnerPart {
    row: u32,
    owner: usize,
    fraction: Option<Fraction>,
    since: Option<NaiveDate>,
}

/// What the units came to.
#[derive(Default)]
pub(super) struct FinishedUnits {
    pub units: Vec<PlannedUnit>,
    pub ownerships: Vec<PlannedOwnership>,
    /// For each draft its position among the units, if it is complete.
    pub positions: Vec<Option<usize>>,
    /// The shares of all units that could be read.
    pub shares_sum: i64,
    /// Whether the shares of every unit could be read.
    pub shares_complete: bool,
    /// Whether the kind of a unit was taken from nothing but habit.
    pub kind_assumed: bool,
}

/// What makes two rows speak of the same unit: building and reference, without regard to case.
type Key = (Option<String>, String);

impl Units {
    /// Finds or adds the unit of a row and gives its position among the drafts.
    pub fn add(
        &mut self,
        row: u32,
        cells: UnitCells,
        failed: bool,
        mapping: &ColumnMapping,
        problems: &mut Problems,
    ) -> usize {
        let reference = reference_key(&cells.reference);
        let key = (cells.building.as_deref().map(plain), reference.clone());
        let known = match key.0 {
            Some(_) => self.by_reference.get(&key).or_else(|| self.by_reference.get(&(None, reference.clone()))),
            None => self.last_of_reference.get(&reference),
        };
        if let Some((position, draft)) = known.and_then(|position| Some((*position, self.drafts.get_mut(*position)?))) {
            draft.failed |= failed;
            draft.settle(row, cells, mapping, problems);
            return position;
        }
        let position = self.drafts.len();
        self.by_reference.insert(key, position);
        self.last_of_reference.insert(reference, position);
        self.drafts.push(Draft { row, cells, owners: Vec::new(), failed });
        position
    }

    /// Adds the owner of a row to its unit.
    pub fn add_owner(
        &mut self,
        position: usize,
        row: u32,
        owner: usize,
        (fraction, since): (Option<Fraction>, Option<NaiveDate>),
        mapping: &ColumnMapping,
        problems: &mut Problems,
    ) {
        let Some(draft) = self.drafts.get_mut(position) else { return };
        if let Some(first_row) = self.rows_of_owners.get(&(position, owner)) {
            let refusal =
                Refusal::new("import-owner-repeated").with("unit", &draft.cells.reference).with("first_row", first_row);
            problems.row(Severity::Error, row, mapping.heading(Column::OwnerName), refusal);
            draft.failed = true;
            return;
        }
        self.rows_of_owners.insert((position, owner), row);
        draft.owners.push(OwnerPart { row, owner, fraction, since });
    }

    /// Says that a row which seems to belong to a unit was refused.
    pub fn fail(&mut self, position: usize) {
        if let Some(draft) = self.drafts.get_mut(position) {
            draft.failed = true;
        }
    }

    /// Checks every unit as a whole.
    pub fn finish(self, table: TableKind, mapping: &ColumnMapping, problems: &mut Problems) -> FinishedUnits {
        let mut finished = FinishedUnits { shares_complete: true, ..FinishedUnits::default() };
        let names_buildings = self.drafts.iter().any(|draft| draft.cells.building.is_some());
        for mut draft in self.drafts {
            let mut check = UnitCheck { mapping, problems: &mut *problems, silent: draft.failed };
            let shares = check.shares(&draft);
            let kind = check.kind(&draft, &mut finished.kind_assumed);
            if table == TableKind::List {
                check.owners(&mut draft);
                check.since(&mut draft);
            }
            // A name that stands only in the first row of a block would otherwise put the rest into another building.
            if names_buildings && draft.cells.building.is_none() {
                check.refuse(draft.row, Column::Building, Refusal::new("import-building-blank"));
            }
            finished.shares_complete &= shares.is_some();
            // Each share is at most a thousand million and there are at most fifty thousand units.
            finished.shares_sum = finished.shares_sum.saturating_add(shares.map_or(0, |shares| shares.0));
            let position = finished.units.len();
            let unit = shares.zip(kind).map(|(shares, kind)| draft.planned(shares, kind));
            finished.positions.push(unit.is_some().then_some(position));
            if let Some(unit) = unit {
                finished.units.push(unit);
                let parts = draft.owners.iter().filter_map(|part| Some((part, part.fraction?)));
                finished.ownerships.extend(parts.map(|(part, fraction)| PlannedOwnership {
                    row: part.row,
                    unit: position,
                    owner: part.owner,
                    fraction,
                    since: part.since,
                }));
            }
        }
        finished
    }
}

impl Draft {
    /// Takes over what was not known yet and refuses what contradicts an earlier row.
    fn settle(&mut self, row: u32, new: UnitCells, mapping: &ColumnMapping, problems: &mut Problems) {
        let known = &mut self.cells;
        let contradictions = [
            (Column::Kind, contradiction(&mut known.kind, new.kind, |kind| kind.code().to_owned())),
            (Column::Floor, contradiction(&mut known.floor, new.floor, |text| text)),
            (Column::Building, contradiction(&mut known.building, new.building, |text| text)),
            (Column::Entrance, contradiction(&mut known.entrance, new.entrance, |text| text)),
            (Column::Shares, contradiction(&mut known.shares, new.shares, |shares| shares.to_string())),
            (Column::Area, contradiction(&mut known.area, new.area, |area| area.to_string())),
            (Column::Rooms, contradiction(&mut known.rooms, new.rooms, |rooms| rooms.to_string())),
            (Column::Cadastral, contradiction(&mut known.cadastral, new.cadastral, |one| one.to_string())),
        ];
        known.meters = known.meters.take().or(new.meters);
        known.note = known.note.take().or(new.note);
        for (column, contradiction) in contradictions {
            let Some((first, value)) = contradiction else { continue };
            self.failed = true;
            let refusal = Refusal::new("unit-rows-differ")
                .with("unit", &self.cells.reference)
                .with("first_row", self.row)
                .with("first", first)
                .with("value", value);
            problems.row(Severity::Error, row, mapping.heading(column), refusal);
        }
    }

    fn planned(&self, shares: Share, kind: UnitKind) -> PlannedUnit {
        let cells = self.cells.clone();
        PlannedUnit {
            row: self.row,
            reference: cells.reference,
            kind,
            floor: cells.floor,
            building: cells.building,
            entrance: cells.entrance,
            shares,
            area: cells.area,
            rooms: cells.rooms,
            cadastral: cells.cadastral,
            meters: cells.meters.unwrap_or_default(),
            note: cells.note,
        }
    }
}

/// Fills what is missing; the two values when they contradict.
fn contradiction<T: Clone + PartialEq>(
    known: &mut Option<T>,
    new: Option<T>,
    shown: impl Fn(T) -> String,
) -> Option<(String, String)> {
    match (known.as_ref(), new) {
        (_, None) => None,
        (Some(known), Some(new)) => (*known != new).then(|| (shown(known.clone()), shown(new))),
        (None, new) => {
            *known = new;
            None
        }
    }
}

/// Checks one unit; says nothing about a unit of which something was refused before.
struct UnitCheck<'a> {
    mapping: &'a ColumnMapping,
    problems: &'a mut Problems,
    silent: bool,
}

impl UnitCheck<'_> {
    fn refuse(&mut self, row: u32, column: Column, refusal: Refusal) {
        if !self.silent {
            self.problems.row(Severity::Error, row, self.mapping.heading(column), refusal);
        }
    }

    fn shares(&mut self, draft: &Draft) -> Option<Share> {
        if draft.cells.shares.is_none() {
            self.refuse(draft.row, Column::Shares, Refusal::new("share-required"));
        }
        draft.cells.shares
    }

    /// The kind; without a column for it, the first word of the reference (`Cave 3`), and a dwelling when that says
    /// nothing.
    fn kind(&mut self, draft: &Draft, assumed: &mut bool) -> Option<UnitKind> {
        if draft.cells.kind.is_some() {
            return draft.cells.kind;
        }
        if self.mapping.get(Column::Kind).is_some() {
            self.refuse(draft.row, Column::Kind, Refusal::new("unit-kind-required"));
            return None;
        }
        *assumed = true;
        let words = plain(&draft.cells.reference);
        let named = words.split(' ').next().and_then(|word| UnitKind::from_words(word).ok());
        Some(named.unwrap_or(UnitKind::Apartment))
    }

    /// The list does not say who owned before, so that the register of a unit can begin only on the last of its days.
    fn since(&mut self, draft: &mut Draft) {
        let Some(last) = draft.owners.iter().filter_map(|part| part.since).max() else { return };
        if draft.owners.iter().any(|part| part.since.is_some_and(|since| since != last)) && !self.silent {
            let refusal = Refusal::new("import-since-moved").with("unit", &draft.cells.reference).with("date", last);
            self.problems.row(Severity::Warning, draft.row, self.mapping.heading(Column::Since), refusal);
        }
        for part in &mut draft.owners {
            part.since = Some(last);
        }
    }

    /// Somebody owns the unit, and the parts are exactly the whole. A single owner needs no part.
    fn owners(&mut self, draft: &mut Draft) {
        if let [only] = draft.owners.as_mut_slice() {
            only.fraction.get_or_insert(Fraction::ONE);
        }
        if draft.owners.is_empty() {
            self.refuse(
                draft.row,
                Column::OwnerName,
                Refusal::new("unit-without-owner").with("unit", &draft.cells.reference),
            );
            return;
        }
        let mut complete = true;
        for part in draft.owners.iter().filter(|part| part.fraction.is_none()) {
            complete = false;
            self.refuse(
                part.row,
                Column::Fraction,
                Refusal::new("joint-owner-without-part").with("unit", &draft.cells.reference),
            );
        }
        if complete && let Err(refusal) = Fraction::require_whole(draft.owners.iter().filter_map(|part| part.fraction))
        {
            self.refuse(draft.row, Column::Fraction, refusal.with("unit", &draft.cells.reference));
        }
    }
}
