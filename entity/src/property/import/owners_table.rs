//! A table of owners.

use std::collections::BTreeMap;

use super::column::Column;
use super::owners;
use super::plan::{Content, ImportPlan, PlannedOwner, RowKind};
use super::problem::{Problems, Severity};
use super::reader::Reader;
use super::register::Index;
use crate::refusal::Refusal;
use crate::text_input::plain;

/// Largest rank of an owner; structured communications have four digits for it.
const NUMBER_MAX: i32 = 9_999;

/// Reads the rows into owners. The same person twice is an error in a table where every row is a person; a person whom
/// the register has already is told and not made again.
pub(super) fn take(plan: &mut ImportPlan, content: &mut Content<'_>, problems: &mut Problems) {
    let options = content.options;
    let index = options.register.as_ref().map(Index::new).unwrap_or_default();
    let mut rows_of_persons: BTreeMap<(String, String), (u32, Option<i32>)> = BTreeMap::new();
    let mut rows_of_names: BTreeMap<String, u32> = BTreeMap::new();
    let mut rows_of_numbers: BTreeMap<i32, u32> = BTreeMap::new();
    for (record, outcome) in content.records.iter().zip(content.rows.iter_mut()) {
        if outcome.kind != RowKind::Entry {
            continue;
        }
        let mut reader = Reader::new(record, content.mapping, problems);
        let number = reader.optional(Column::OwnerNumber, owner_number);
        let cells = reader.owner(options.language);
        if cells.is_none() && !reader.failed {
            reader.refuse(Some(Column::OwnerName), Refusal::new("text-required"));
        }
        if let Some(first_row) = number.and_then(|number| rows_of_numbers.insert(number, record.row)) {
            reader
                .refuse(Some(Column::OwnerNumber), Refusal::new("import-number-repeated").with("first_row", first_row));
        }
        let Some(owner) = cells.map(|cells| cells.owner) else {
            outcome.kind = RowKind::Refused;
            continue;
        };
        let name = plain(&owner.name);
        let email = owner.email.as_deref().map(str::to_lowercase).unwrap_or_default();
        // Namesakes whom the list numbers apart are two persons.
        let before = rows_of_persons.insert((name.clone(), email), (record.row, number));
        if let Some((first_row, other)) = before
            && (other.is_none() || number.is_none())
        {
            let refusal = Refusal::new("import-person-repeated").with("name", &owner.name).with("first_row", first_row);
            reader.refuse(Some(Column::OwnerName), refusal);
            outcome.kind = RowKind::Refused;
            continue;
        }
        let known = owners::meet(&index, record.row, &owner, content.mapping, reader.problems);
        if let (Some(number), None) = (number, known)
            && index.has_number(number)
        {
            reader.refuse(Some(Column::OwnerNumber), Refusal::new("import-number-taken").with("number", number));
        }
        if let Some(first_row) = rows_of_names.insert(name, record.row) {
            let refusal = Refusal::new("owner-same-name").with("name", &owner.name).with("first_row", first_row);
            problems.row(Severity::Warning, record.row, content.mapping.heading(Column::OwnerName), refusal);
        }
        plan.owners.push(PlannedOwner { row: record.row, owner, number, known });
    }
}

/// Reads the rank of an owner.
pub(super) fn owner_number(text: &str) -> Result<i32, Refusal> {
    let number = text.trim_end_matches('.').parse().ok().filter(|number| (1..=NUMBER_MAX).contains(number));
    number.ok_or_else(|| Refusal::new("import-number-malformed").with("value", text).with("maximum", NUMBER_MAX))
}
