//! A table of ownerships: who has which right in which unit of the register, since when and until when.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::column::Column;
use super::owners_table::owner_number;
use super::plan::{Content, ImportPlan, RowKind};
use super::problem::{Problems, Severity};
use super::reader::{NAME_MAX, Reader};
use super::register::{Found, Index, Register};
use super::words;
use crate::id::OwnerId;
use crate::property::title::{HolderPart, Right, Side, TitleDeed, TitleState};
use crate::refusal::Refusal;
use crate::share::Fraction;
use crate::text_input;

/// Longest mention of a deed.
const DEED_MAX: usize = 80;

/// Who holds rights in a unit of the register, period by period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedTitle {
    /// Position of the unit in the register.
    pub unit: usize,
    /// The periods, the first one first; each ends on the eve of the next.
    pub periods: Vec<PlannedPeriod>,
}

/// Who holds rights in a unit from a day on: one whole on each side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedPeriod {
    /// First day.
    pub starts_on: NaiveDate,
    /// The deed that the rows beginning on that day name.
    pub deed: TitleDeed,
    /// The rights, in the order of the table.
    pub parts: Vec<PlannedPart>,
}

/// A right of one owner of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedPart {
    /// The row that says so.
    pub row: u32,
    /// Position of the owner in the register.
    pub owner: usize,
    /// Which right.
    pub right: Right,
    /// Over which part of the unit.
    pub part: Fraction,
}

/// A row that was understood.
struct Held {
    row: u32,
    owner: usize,
    right: Right,
    part: Option<Fraction>,
    since: NaiveDate,
    until: Option<NaiveDate>,
    deed: TitleDeed,
}

/// The rows of one unit.
#[derive(Default)]
struct Draft {
    held: Vec<Held>,
    /// Whether a row of it was refused; sums are not looked at then.
    failed: bool,
}

/// Reads the rows into titles of units.
pub(super) fn take(plan: &mut ImportPlan, content: &mut Content<'_>, problems: &mut Problems) {
    let empty = Register::default();
    let register = content.options.register.as_ref().unwrap_or(&empty);
    let index = Index::new(register);
    let mut order: Vec<usize> = Vec::new();
    let mut drafts: BTreeMap<usize, Draft> = BTreeMap::new();
    for (record, outcome) in content.records.iter().zip(content.rows.iter_mut()) {
        if outcome.kind != RowKind::Entry {
            continue;
        }
        let mut reader = Reader::new(record, content.mapping, problems);
        let unit = unit(&mut reader, &index);
        let held = held(&mut reader, &index, register, content.options.starts_on);
        if reader.failed {
            outcome.kind = RowKind::Refused;
        }
        let Some(unit) = unit else { continue };
        let draft = drafts.entry(unit).or_insert_with(|| {
            order.push(unit);
            Draft::default()
        });
        draft.failed |= reader.failed;
        draft.held.extend(held);
    }
    for unit in order {
        let Some((draft, known)) = drafts.remove(&unit).zip(register.units.get(unit)) else { continue };
        let mut check = Check { content, problems: &mut *problems, reference: &known.reference };
        if known.owned {
            let row = draft.held.first().map_or(0, |held| held.row);
            check.refuse(row, Column::Reference, Refusal::new("import-unit-owned"));
        } else if !draft.failed
            && let Some(periods) = check.periods(draft.held)
        {
            plan.titles.push(PlannedTitle { unit, periods });
        }
    }
}

/// The unit of the register that a row names.
pub(super) fn unit(reader: &mut Reader<'_>, index: &Index) -> Option<usize> {
    let building = reader.label(Column::Building, NAME_MAX);
    let reference = reader.reference(false)?;
    let building = match building {
        None => None,
        Some(name) => {
            let found = index.building(&name);
            if found.is_none() {
                reader.refuse(Some(Column::Building), Refusal::new("building-unknown"));
                return None;
            }
            found
        }
    };
    match index.unit(building, &reference) {
        Found::One(unit) => Some(unit),
        Found::Nothing => {
            reader.refuse(Some(Column::Reference), Refusal::new("import-unit-unknown").with("value", reference));
            None
        }
        Found::Several => {
            let refusal = if index.is_called_twice(building, &reference) {
                Refusal::new("import-unit-case")
            } else {
                Refusal::new("import-unit-unclear")
            };
            reader.refuse(Some(Column::Reference), refusal.with("value", reference));
            None
        }
    }
}

fn held(reader: &mut Reader<'_>, index: &Index, register: &Register, starts_on: Option<NaiveDate>) -> Option<Held> {
    let owner = owner(reader, index, register);
    let right = reader.optional(Column::Right, words::right).unwrap_or(Right::Full);
    let part = reader.optional(Column::Fraction, Fraction::parse);
    let since = match reader.text(Column::Since) {
        Some("") if starts_on.is_none() => {
            reader.refuse(Some(Column::Since), Refusal::new("date-required"));
            None
        }
        Some("") => starts_on,
        _ => reader.since(Some(register)),
    };
    let until = reader.optional(Column::Until, words::day);
    let deed = TitleDeed {
        kind: None,
        dated_on: reader.optional(Column::DeedOn, words::day),
        notary: reader.label(Column::Notary, NAME_MAX),
        reference: reader.label(Column::Deed, DEED_MAX),
    };
    if let (Some(since), Some(until)) = (since, until)
        && until < since
    {
        reader.refuse(Some(Column::Until), Refusal::new("import-until-before-since"));
    }
    if reader.failed {
        return None;
    }
    Some(Held { row: reader.record.row, owner: owner?, right, part, since: since?, until, deed })
}

/// The owner of the register whom a row names by rank, by name, or by both.
fn owner(reader: &mut Reader<'_>, index: &Index, register: &Register) -> Option<usize> {
    let number = reader.optional(Column::OwnerNumber, owner_number);
    let name = reader.label(Column::OwnerName, NAME_MAX);
    let by_number = number.and_then(|number| index.owner_of_number(number));
    match (number, by_number, name) {
        (Some(_), Some(owner), None) => Some(owner),
        (Some(number), Some(owner), Some(name)) => {
            let known = register.owners.get(owner).map(|owner| owner.name.as_str()).unwrap_or_default();
            if text_input::plain(known) == text_input::plain(&name) {
                return Some(owner);
            }
            let refusal =
                Refusal::new("import-owner-other-name").with("number", number).with("name", known).with("value", name);
            reader.refuse(Some(Column::OwnerName), refusal);
            None
        }
        (Some(number), None, _) => {
            reader.refuse(Some(Column::OwnerNumber), Refusal::new("import-owner-unknown").with("value", number));
            None
        }
        (None, _, Some(name)) => match index.owner_of_name(&name) {
            Found::One(owner) => Some(owner),
            Found::Nothing => {
                reader.refuse(Some(Column::OwnerName), Refusal::new("import-owner-unknown").with("value", name));
                None
            }
            Found::Several => {
                reader.refuse(Some(Column::OwnerName), Refusal::new("import-owner-unclear").with("name", name));
                None
            }
        },
        (None, _, None) => {
            if !reader.failed {
                reader.refuse(Some(Column::OwnerName), Refusal::new("text-required"));
            }
            None
        }
    }
}

/// Checks the rows of one unit together.
struct Check<'a, 'b> {
    content: &'a Content<'b>,
    problems: &'a mut Problems,
    reference: &'a str,
}

impl Check<'_, '_> {
    fn refuse(&mut self, row: u32, column: Column, refusal: Refusal) {
        let heading = self.content.mapping.heading(column);
        self.problems.row(Severity::Error, row, heading, refusal.with("unit", self.reference));
    }

    /// The periods that the rows make, one for every day on which something changes; `None` when they make no sense.
    fn periods(&mut self, mut held: Vec<Held>) -> Option<Vec<PlannedPeriod>> {
        self.clip(&mut held);
        let starts: BTreeSet<NaiveDate> = held
            .iter()
            .flat_map(|one| [Some(one.since), one.until.and_then(|until| until.succ_opt())])
            .flatten()
            .collect();
        let ended = held.iter().all(|one| one.until.is_some()).then(|| starts.last().copied()).flatten();
        let mut periods = Vec::with_capacity(starts.len());
        for day in starts {
            if Some(day) == ended {
                let row = held.last().map_or(0, |one| one.row);
                self.refuse(row, Column::Until, Refusal::new("import-title-ends").with("date", day));
                return None;
            }
            periods.push(self.period(day, &held)?);
        }
        Some(periods)
    }

    /// Who holds what on a day.
    fn period(&mut self, day: NaiveDate, held: &[Held]) -> Option<PlannedPeriod> {
        let on: Vec<&Held> =
            held.iter().filter(|one| one.since <= day && one.until.is_none_or(|until| until >= day)).collect();
        let mut parts = Vec::with_capacity(on.len());
        for one in &on {
            let Some(part) = one.part.or_else(|| is_alone(one, &on).then_some(Fraction::ONE)) else {
                self.refuse(one.row, Column::Fraction, Refusal::new("joint-owner-without-part"));
                return None;
            };
            parts.push(PlannedPart { row: one.row, owner: one.owner, right: one.right, part });
        }
        let state =
            parts.iter().map(|one| HolderPart { owner: position_id(one.owner), right: one.right, part: one.part });
        if let Err(refusals) = TitleState::new(state.collect()) {
            let row = on.iter().map(|one| one.row).min().or_else(|| held.first().map(|one| one.row)).unwrap_or(0);
            for refusal in refusals {
                let at = refusal.path.first().and_then(|path| path.split('.').nth(1)?.parse::<usize>().ok());
                let row = at.and_then(|rank| parts.get(rank)).map_or(row, |part| part.row);
                let column = if at.is_some() { Column::OwnerName } else { Column::Fraction };
                self.refuse(row, column, Refusal { path: Vec::new(), ..refusal }.with("date", day));
            }
            return None;
        }
        let begins = on.iter().filter(|one| one.since == day);
        let deed = begins.map(|one| &one.deed).find(|deed| **deed != TitleDeed::default()).cloned().unwrap_or_default();
        Some(PlannedPeriod { starts_on: day, deed, parts })
    }

    /// A list of who owns today often says since when each owner owns, and not who owned the rest before. The register
    /// can then begin only on the last of these days; earlier ones are moved there, and told.
    fn clip(&mut self, held: &mut [Held]) {
        let (Some(first), Some(last)) =
            (held.iter().map(|one| one.since).min(), held.iter().map(|one| one.since).max())
        else {
            return;
        };
        if first == last
            || held.iter().any(|one| one.until.is_some())
            || is_whole(held.iter().filter(|one| one.since == first))
        {
            return;
        }
        for one in held.iter_mut().filter(|one| one.since < last) {
            one.since = last;
        }
        let refusal = Refusal::new("import-since-moved").with("unit", self.reference).with("date", last);
        let row = held.first().map_or(0, |one| one.row);
        self.problems.row(Severity::Warning, row, self.content.mapping.heading(Column::Since), refusal);
    }
}

/// Whether rows make a whole by themselves on the side of the title.
fn is_whole<'a>(held: impl Iterator<Item = &'a Held>) -> bool {
    let held: Vec<&Held> = held.collect();
    let parts = held.iter().filter(|one| Side::Title.has(one.right));
    Fraction::sum_is_one(parts.map(|one| one.part.unwrap_or(Fraction::ONE)))
}

/// Whether nobody else holds anything on the sides where this row counts, so that it needs no part.
fn is_alone(one: &Held, on: &[&Held]) -> bool {
    Side::ALL
        .into_iter()
        .filter(|side| side.has(one.right))
        .all(|side| on.iter().filter(|held| side.has(held.right)).count() == 1)
}

/// An identifier that stands for a position in the register, where nobody has a real one.
fn position_id(position: usize) -> OwnerId {
    OwnerId(Uuid::from_u128(u128::try_from(position).unwrap_or(u128::MAX)))
}
