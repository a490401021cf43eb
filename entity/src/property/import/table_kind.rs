//! What a table can hold, and which columns it may and must have.

use serde::{Deserialize, Serialize};

use super::column::{Column, ColumnMapping};
use crate::property::kinds;
use crate::refusal::Refusal;

kinds! {
    /// What a table holds.
    TableKind refused as "import-table-unknown" {
        /// Units and their owners in one list: a row names one unit and one owner.
        List = "list",
        /// Units without their owners.
        Units = "units",
        /// Owners without what they own.
        Owners = "owners",
        /// Who owns which part of which unit of the register.
        Ownerships = "ownerships",
        /// The parts of the units in distribution keys.
        Keys = "keys",
    }
}

/// The columns of a unit, in the order of an export.
const UNIT: [Column; 14] = [
    Column::Building,
    Column::Reference,
    Column::Kind,
    Column::Entrance,
    Column::Floor,
    Column::Area,
    Column::Rooms,
    Column::Cadastral,
    Column::Shares,
    Column::Electricity,
    Column::Gas,
    Column::Water,
    Column::Heat,
    Column::Note,
];

/// The columns of an owner, in the order of an export.
const OWNER: [Column; 15] = [
    Column::OwnerNumber,
    Column::OwnerKind,
    Column::OwnerName,
    Column::OwnerFirstName,
    Column::Persons,
    Column::LegalForm,
    Column::EnterpriseNumber,
    Column::Representative,
    Column::Email,
    Column::Phone,
    Column::Language,
    Column::Street,
    Column::PostalCode,
    Column::City,
    Column::Country,
];

impl TableKind {
    /// The columns that such a table can have, in the order in which a form offers them.
    #[must_use]
    pub fn columns(self) -> Vec<Column> {
        match self {
            Self::List => {
                let owner = OWNER.into_iter().filter(|column| *column != Column::OwnerNumber);
                UNIT.into_iter().chain(owner).chain([Column::Fraction, Column::Since]).collect()
            }
            Self::Units => UNIT.to_vec(),
            Self::Owners => OWNER.to_vec(),
            Self::Ownerships => vec![
                Column::Building,
                Column::Reference,
                Column::OwnerNumber,
                Column::OwnerName,
                Column::Right,
                Column::Fraction,
                Column::Since,
                Column::Until,
                Column::DeedOn,
                Column::Notary,
                Column::Deed,
            ],
            Self::Keys => vec![Column::Building, Column::Reference, Column::KeyName, Column::KeyParts],
        }
    }

    /// The columns without which it is no such table.
    #[must_use]
    pub const fn required(self) -> &'static [Column] {
        match self {
            Self::List => &[Column::Reference, Column::Shares, Column::OwnerName],
            Self::Units => &[Column::Reference, Column::Shares],
            Self::Owners => &[Column::OwnerName],
            Self::Ownerships | Self::Keys => &[Column::Reference],
        }
    }

    /// What a heading of such a table means, given what it means in general; `None` when such a table has no such
    /// column. "Type" is the kind of a unit, and in a list of persons the kind of a person.
    #[must_use]
    pub fn meaning(self, column: Column) -> Option<Column> {
        let meant = match (self, column) {
            (Self::Owners, Column::Kind) => Column::OwnerKind,
            (Self::Keys, Column::Fraction | Column::Shares) => Column::KeyParts,
            (Self::Ownerships, Column::Kind) => Column::Right,
            (Self::Ownerships, Column::Shares) => Column::Fraction,
            (_, column) => column,
        };
        self.columns().contains(&meant).then_some(meant)
    }

    /// What a table with these headings holds. The headings are those that any table can have.
    #[must_use]
    pub fn detect(headings: &ColumnMapping) -> Self {
        let has = |column| headings.get(column).is_some();
        let of_owner = has(Column::OwnerName) || has(Column::OwnerNumber);
        let of_title =
            [Column::OwnerNumber, Column::Right, Column::Fraction, Column::Since, Column::Until, Column::Deed];
        match (has(Column::Reference), has(Column::Shares), of_owner) {
            (true, true, true) => Self::List,
            (true, false, true) if of_title.into_iter().any(has) => Self::Ownerships,
            // A list of units and owners whose shares are missing or called otherwise.
            (true, false, true) => Self::List,
            (true, _, false) if has(Column::KeyName) => Self::Keys,
            (true, true, false) => Self::Units,
            (true, false, false) => Self::Keys,
            (false, false, true) => Self::Owners,
            (false, _, _) => Self::List,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(columns: &[Column]) -> ColumnMapping {
        let mut mapping = ColumnMapping::new(1);
        for (position, column) in columns.iter().enumerate() {
            mapping.set(*column, Some(position));
        }
        mapping
    }

    #[test]
    fn the_headings_of_a_kind_are_recognised_as_that_kind() {
        for kind in TableKind::ALL {
            assert_eq!(TableKind::detect(&headings(&kind.columns())), *kind, "{kind:?}");
            for column in kind.required() {
                assert!(kind.columns().contains(column));
            }
        }
        assert_eq!(TableKind::detect(&headings(&[Column::Reference])), TableKind::Keys);
        assert_eq!(TableKind::detect(&headings(&[Column::Reference, Column::OwnerName])), TableKind::List);
        assert_eq!(TableKind::detect(&headings(&[Column::Email, Column::OwnerName])), TableKind::Owners);
        assert_eq!(TableKind::detect(&headings(&[])), TableKind::List);
    }

    #[test]
    fn a_heading_means_what_the_table_is_about() {
        assert_eq!(TableKind::Owners.meaning(Column::Kind), Some(Column::OwnerKind));
        assert_eq!(TableKind::Units.meaning(Column::Kind), Some(Column::Kind));
        assert_eq!(TableKind::Keys.meaning(Column::Fraction), Some(Column::KeyParts));
        assert_eq!(TableKind::Owners.meaning(Column::Shares), None);
    }
}
