//! Recognises the same owner in several rows, and in the register.

use std::collections::BTreeMap;

use super::column::{Column, ColumnMapping};
use super::plan::PlannedOwner;
use super::problem::{Problems, Severity};
use super::reader::OwnerCells;
use super::register::Index;
use crate::property::NewOwner;
use crate::refusal::Refusal;
use crate::text_input::plain;

/// The owners found so far. An owner is the same when name and e-mail address are the same, without regard to case.
#[derive(Default)]
pub(super) struct Owners {
    drafts: Vec<Draft>,
    by_name_and_email: BTreeMap<(String, String), usize>,
    by_name: BTreeMap<String, usize>,
}

struct Draft {
    row: u32,
    cells: OwnerCells,
}

impl Owners {
    /// Finds or adds the owner of a row and gives its position.
    pub fn add(&mut self, row: u32, cells: OwnerCells, mapping: &ColumnMapping, problems: &mut Problems) -> usize {
        let name = plain(&cells.owner.name);
        let email = cells.owner.email.as_deref().map(str::to_lowercase).unwrap_or_default();
        let key = (name.clone(), email);
        if let Some((position, draft)) =
            self.by_name_and_email.get(&key).and_then(|position| Some((*position, self.drafts.get_mut(*position)?)))
        {
            for (column, severity) in draft.settle(cells) {
                let refusal = Refusal::new("owner-details-differ")
                    .with("name", &draft.cells.owner.name)
                    .with("first_row", draft.row);
                problems.row(severity, row, mapping.heading(column), refusal);
            }
            return position;
        }
        let position = self.drafts.len();
        if let Some(namesake) = self.by_name.get(&name).and_then(|position| self.drafts.get(*position)) {
            let refusal =
                Refusal::new("owner-same-name").with("name", &cells.owner.name).with("first_row", namesake.row);
            problems.row(Severity::Warning, row, mapping.heading(Column::OwnerName), refusal);
        }
        self.by_name.entry(name).or_insert(position);
        self.by_name_and_email.insert(key, position);
        self.drafts.push(Draft { row, cells });
        position
    }

    /// The owners in the order of their first rows.
    pub fn finish(self) -> Vec<PlannedOwner> {
        let planned =
            |draft: Draft| PlannedOwner { row: draft.row, owner: draft.cells.owner, number: None, known: None };
        self.drafts.into_iter().map(planned).collect()
    }
}

/// The position in the register of the owner whom a row names, when she is there already. She is not made again, and
/// what the row says of her changes nothing, which is told: she may be a namesake.
pub(super) fn meet(
    index: &Index,
    row: u32,
    owner: &NewOwner,
    mapping: &ColumnMapping,
    problems: &mut Problems,
) -> Option<usize> {
    let known = index.same_owner(&owner.name, owner.email.as_deref())?;
    let refusal = Refusal::new("import-owner-known").with("name", &owner.name);
    problems.row(Severity::Warning, row, mapping.heading(Column::OwnerName), refusal);
    Some(known)
}

impl Draft {
    /// Takes over what was not known yet and tells what contradicts.
    ///
    /// An enterprise number is one legal person's, so two of them are two owners and an error; a moved telephone number
    /// is worth a look.
    fn settle(&mut self, new: OwnerCells) -> Vec<(Column, Severity)> {
        let known = &mut self.cells.owner;
        let mut differing = Vec::new();
        let mut compare = |column, severity, differs| {
            if differs {
                differing.push((column, severity));
            }
        };
        compare(
            Column::EnterpriseNumber,
            Severity::Error,
            differs(&mut known.enterprise_number, new.owner.enterprise_number),
        );
        compare(Column::Phone, Severity::Warning, differs(&mut known.phone, new.owner.phone));
        compare(Column::Street, Severity::Warning, differs(&mut known.street, new.owner.street));
        compare(Column::PostalCode, Severity::Warning, differs(&mut known.postal_code, new.owner.postal_code));
        compare(Column::City, Severity::Warning, differs(&mut known.city, new.owner.city));
        let country =
            given_differs(&mut known.country, &mut self.cells.country_given, new.owner.country, new.country_given);
        compare(Column::Country, Severity::Warning, country);
        let language =
            given_differs(&mut known.language, &mut self.cells.language_given, new.owner.language, new.language_given);
        compare(Column::Language, Severity::Warning, language);
        let kind = given_differs(&mut known.kind, &mut self.cells.kind_given, new.owner.kind, new.kind_given);
        compare(Column::OwnerKind, Severity::Error, kind);
        differing
    }
}

/// Fills what is missing; whether two values contradict.
fn differs<T: PartialEq>(known: &mut Option<T>, new: Option<T>) -> bool {
    match (known.as_ref(), new) {
        (_, None) => false,
        (Some(known), Some(new)) => *known != new,
        (None, new) => {
            *known = new;
            false
        }
    }
}

/// The same for a value that has a default: only a value that a row gives counts.
fn given_differs<T: PartialEq>(known: &mut T, known_given: &mut bool, new: T, new_given: bool) -> bool {
    match (*known_given, new_given) {
        (_, false) => false,
        (true, true) => *known != new,
        (false, true) => {
            *known = new;
            *known_given = true;
            false
        }
    }
}
