//! A table of distribution keys: one column a key, or one row for every part.

use std::collections::{BTreeMap, BTreeSet};

use super::column::Column;
use super::plan::{Content, ImportPlan, RowKind};
use super::problem::{Problems, Severity};
use super::reader::{NAME_MAX, Reader};
use super::register::{Index, Register};
use super::titles_table::unit;
use super::words::{self, Part};
use crate::refusal::Refusal;
use crate::share::Share;
use crate::text_input::{self, plain};

/// A distribution key to be created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedKey {
    /// The row that names it first.
    pub row: u32,
    /// The column that names it.
    pub column: Option<String>,
    /// How the by-laws call it.
    pub name: String,
    /// What the units bear.
    pub parts: KeyColumn,
}

/// What a key says of the units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyColumn {
    /// Parts of their own, by the position of the unit in the register.
    Parts(Vec<(usize, Share)>),
    /// The shares of the day, of all units but these.
    Except(Vec<usize>),
}

/// A key while its rows are being read.
struct Draft {
    name: String,
    row: u32,
    heading: Option<String>,
    parts: Vec<(u32, usize, Share)>,
    marks: Vec<(u32, usize)>,
    units: BTreeSet<usize>,
    failed: bool,
}

impl Draft {
    const fn new(name: String, row: u32, heading: Option<String>) -> Self {
        Self { name, row, heading, parts: Vec::new(), marks: Vec::new(), units: BTreeSet::new(), failed: false }
    }

    /// Notes what a unit bears; `false` when the key has the unit already.
    fn add(&mut self, row: u32, unit: usize, part: Part) -> bool {
        let added = part == Part::Nothing || self.units.insert(unit);
        match part {
            Part::Nothing => {}
            Part::Parts(share) if added => self.parts.push((row, unit, share)),
            Part::Mark if added => self.marks.push((row, unit)),
            Part::Parts(_) | Part::Mark => {}
        }
        added
    }
}

/// Reads the rows into keys.
pub(super) fn take(plan: &mut ImportPlan, content: &mut Content<'_>, problems: &mut Problems) {
    let empty = Register::default();
    let register = content.options.register.as_ref().unwrap_or(&empty);
    let index = Index::new(register);
    let drafts = if content.mapping.get(Column::KeyName).is_some() {
        long(content, &index, problems)
    } else {
        wide(content, &index, problems)
    };
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for draft in drafts {
        let mut refuse = |row: u32, refusal: Refusal| {
            problems.row(Severity::Error, row, draft.heading.clone(), refusal);
        };
        let name = match text_input::required(&draft.name, NAME_MAX) {
            Ok(name) => name,
            Err(refusal) => {
                refuse(draft.row, refusal);
                continue;
            }
        };
        if index.has_key(&name) || names.insert(plain(&name), name.clone()).is_some() {
            refuse(draft.row, Refusal::new("key-name-taken").with("value", &name));
            continue;
        }
        if draft.failed {
            continue;
        }
        let parts = match (draft.parts.as_slice(), draft.marks.as_slice()) {
            ([], []) => Err((draft.row, Refusal::new("key-without-units"))),
            (parts, []) => Ok(KeyColumn::Parts(parts.iter().map(|(_, unit, share)| (*unit, *share)).collect())),
            ([], _) => {
                let left_out: Vec<usize> =
                    (0..register.units.len()).filter(|unit| !draft.units.contains(unit)).collect();
                if left_out.is_empty() {
                    Err((draft.row, Refusal::new("key-excludes-nobody")))
                } else {
                    Ok(KeyColumn::Except(left_out))
                }
            }
            (_, [(row, _), ..]) => Err((*row, Refusal::new("import-key-mixed").with("value", &name))),
        };
        match parts {
            Ok(parts) => plan.keys.push(PlannedKey { row: draft.row, column: draft.heading.clone(), name, parts }),
            Err((row, refusal)) => refuse(row, refusal),
        }
    }
}

/// One column a key.
fn wide(content: &mut Content<'_>, index: &Index, problems: &mut Problems) -> Vec<Draft> {
    let mapping = content.mapping;
    let mut keys: Vec<(usize, Draft)> = mapping
        .keys()
        .map(|(position, name)| (position, Draft::new(name.clone(), mapping.header_row, Some(name))))
        .collect();
    let mut rows_of_units: BTreeMap<usize, u32> = BTreeMap::new();
    for (record, outcome) in content.records.iter().zip(content.rows.iter_mut()) {
        if outcome.kind != RowKind::Entry {
            continue;
        }
        let mut reader = Reader::new(record, mapping, problems);
        let unit = unit(&mut reader, index);
        if let Some(first_row) = unit.and_then(|unit| rows_of_units.insert(unit, record.row)) {
            reader.refuse(Some(Column::Reference), Refusal::new("import-unit-repeated").with("first_row", first_row));
        }
        for (position, key) in &mut keys {
            let Some(text) = reader.text_at(*position) else {
                key.failed = true;
                continue;
            };
            match (words::part(text), unit) {
                (Ok(part), Some(unit)) => _ = key.add(record.row, unit, part),
                (Ok(_), None) => key.failed = true,
                (Err(refusal), _) => {
                    key.failed = true;
                    reader.refuse_at(*position, refusal);
                }
            }
        }
        if reader.failed {
            outcome.kind = RowKind::Refused;
        }
    }
    keys.into_iter().map(|(_, key)| key).collect()
}

/// One row for every part.
fn long(content: &mut Content<'_>, index: &Index, problems: &mut Problems) -> Vec<Draft> {
    let mapping = content.mapping;
    let mut keys: Vec<Draft> = Vec::new();
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    for (record, outcome) in content.records.iter().zip(content.rows.iter_mut()) {
        if outcome.kind != RowKind::Entry {
            continue;
        }
        let mut reader = Reader::new(record, mapping, problems);
        let name = reader.label(Column::KeyName, NAME_MAX);
        if name.is_none() && !reader.failed {
            reader.refuse(Some(Column::KeyName), Refusal::new("text-required"));
        }
        let unit = unit(&mut reader, index);
        let part = reader.text(Column::KeyParts).map(words::part);
        let part = part.and_then(|part| part.map_err(|refusal| reader.refuse(Some(Column::KeyParts), refusal)).ok());
        if let Some(name) = name {
            let position = *by_name.entry(plain(&name)).or_insert_with(|| {
                keys.push(Draft::new(name, record.row, mapping.heading(Column::KeyName)));
                keys.len().saturating_sub(1)
            });
            if let Some(key) = keys.get_mut(position) {
                match unit.zip(part) {
                    Some((unit, part)) if !key.add(record.row, unit, part) => {
                        let refusal = Refusal::new("unit-repeated");
                        reader.refuse(Some(Column::Reference), refusal);
                    }
                    Some(_) => {}
                    None => key.failed = true,
                }
                key.failed |= reader.failed;
            }
        }
        if reader.failed {
            outcome.kind = RowKind::Refused;
        }
    }
    keys
}
