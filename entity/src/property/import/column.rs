//! The columns that an import understands, and which column of a table is which.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::table::Record;

/// What a column can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The name of the unit in the base deed.
    Reference,
    /// What the unit is.
    Kind,
    /// The storey.
    Floor,
    /// The building that the unit is in.
    Building,
    /// The entrance or staircase.
    Entrance,
    /// The shares of the unit in the common parts.
    Shares,
    /// The name of the owner; the family name when first names have a column of their own.
    OwnerName,
    /// The first name of the owner.
    OwnerFirstName,
    /// Natural or legal person.
    OwnerKind,
    /// The enterprise number of a legal person.
    EnterpriseNumber,
    /// The owner's address for electronic mail.
    Email,
    /// The owner's telephone number.
    Phone,
    /// The language that the owner is written to in.
    Language,
    /// Street and house number of the owner.
    Street,
    /// Postal code of the owner.
    PostalCode,
    /// Municipality of the owner.
    City,
    /// Country of the owner.
    Country,
    /// The part of the unit that belongs to the owner of the row.
    Fraction,
    /// The floor area in square metres.
    Area,
    /// The number of rooms.
    Rooms,
    /// The cadastral reference.
    Cadastral,
    /// The access points of the electricity meters.
    Electricity,
    /// The access points of the gas meters.
    Gas,
    /// The numbers of the water meters.
    Water,
    /// The numbers of the heat meters.
    Heat,
    /// The rank of the owner in the register.
    OwnerNumber,
    /// The right that the owner has in the unit.
    Right,
    /// The day since when the owner has it.
    Since,
    /// The last day on which the owner had it.
    Until,
    /// What the deed is quoted by with which the owner got it.
    Deed,
    /// The day on which that deed was signed.
    DeedOn,
    /// The notary who passed it.
    Notary,
    /// A remark about the unit.
    Note,
    /// The persons who together are one owner.
    Persons,
    /// The legal form of a legal person.
    LegalForm,
    /// Who acts for a legal person.
    Representative,
    /// The name of a distribution key.
    KeyName,
    /// The parts of the unit in the key.
    KeyParts,
}

impl Column {
    /// Every column, in the order in which a form offers them.
    pub const ALL: [Self; 38] = [
        Self::Reference,
        Self::Kind,
        Self::Floor,
        Self::Building,
        Self::Entrance,
        Self::Shares,
        Self::OwnerName,
        Self::OwnerFirstName,
        Self::OwnerKind,
        Self::EnterpriseNumber,
        Self::Email,
        Self::Phone,
        Self::Language,
        Self::Street,
        Self::PostalCode,
        Self::City,
        Self::Country,
        Self::Fraction,
        Self::Area,
        Self::Rooms,
        Self::Cadastral,
        Self::Electricity,
        Self::Gas,
        Self::Water,
        Self::Heat,
        Self::OwnerNumber,
        Self::Right,
        Self::Since,
        Self::Until,
        Self::Deed,
        Self::DeedOn,
        Self::Notary,
        Self::Note,
        Self::Persons,
        Self::LegalForm,
        Self::Representative,
        Self::KeyName,
        Self::KeyParts,
    ];

    /// Stable name in forms and locale files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Kind => "kind",
            Self::Floor => "floor",
            Self::Building => "building",
            Self::Entrance => "entrance",
            Self::Shares => "shares",
            Self::OwnerName => "owner_name",
            Self::OwnerFirstName => "owner_first_name",
            Self::OwnerKind => "owner_kind",
            Self::EnterpriseNumber => "enterprise_number",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Language => "language",
            Self::Street => "street",
            Self::PostalCode => "postal_code",
            Self::City => "city",
            Self::Country => "country",
            Self::Fraction => "fraction",
            Self::Area => "area",
            Self::Rooms => "rooms",
            Self::Cadastral => "cadastral",
            Self::Electricity => "electricity",
            Self::Gas => "gas",
            Self::Water => "water",
            Self::Heat => "heat",
            Self::OwnerNumber => "owner_number",
            Self::Right => "right",
            Self::Since => "since",
            Self::Until => "until",
            Self::Deed => "deed",
            Self::DeedOn => "deed_on",
            Self::Notary => "notary",
            Self::Note => "note",
            Self::Persons => "persons",
            Self::LegalForm => "legal_form",
            Self::Representative => "representative",
            Self::KeyName => "key_name",
            Self::KeyParts => "key_parts",
        }
    }

    /// Reads the stable name.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }

    /// The column that a field of an owner comes from, or one of the names of a unit: its reference and its storey. A
    /// field within one of several persons comes from the column of the persons.
    #[must_use]
    pub fn of_field(field: &str) -> Option<Self> {
        Some(match field.split('.').next()? {
            "reference" => Self::Reference,
            "floor" => Self::Floor,
            "kind" => Self::OwnerKind,
            "name" => Self::OwnerName,
            "enterpriseNumber" => Self::EnterpriseNumber,
            "email" => Self::Email,
            "phone" => Self::Phone,
            "language" => Self::Language,
            "street" => Self::Street,
            "postalCode" => Self::PostalCode,
            "city" => Self::City,
            "country" => Self::Country,
            "persons" => Self::Persons,
            "legalForm" => Self::LegalForm,
            "representative" => Self::Representative,
            _ => return None,
        })
    }

    /// Whether it tells about the owner rather than the unit or the key.
    #[must_use]
    pub const fn is_of_owner(self) -> bool {
        matches!(
            self,
            Self::OwnerName
                | Self::OwnerFirstName
                | Self::OwnerKind
                | Self::EnterpriseNumber
                | Self::Email
                | Self::Phone
                | Self::Language
                | Self::Street
                | Self::PostalCode
                | Self::City
                | Self::Country
                | Self::Fraction
                | Self::OwnerNumber
                | Self::Right
                | Self::Since
                | Self::Until
                | Self::Deed
                | Self::DeedOn
                | Self::Notary
                | Self::Persons
                | Self::LegalForm
                | Self::Representative
        )
    }
}

/// Which column of a table is which. Found from the headings; a person can put it right and have the table read again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    /// The row that holds the headings, as the spreadsheet counts it; zero when the table has none. Rows up to it are
    /// not read.
    pub header_row: u32,
    /// The headings as they were found, one per column of the table.
    #[serde(default)]
    pub headings: Vec<String>,
    /// Positions counted from zero.
    columns: BTreeMap<Column, usize>,
    /// The positions of the columns that hold the parts of one key each, whose name is the heading.
    #[serde(default)]
    keys: BTreeSet<usize>,
}

impl ColumnMapping {
    /// A mapping that knows no column yet.
    #[must_use]
    pub const fn new(header_row: u32) -> Self {
        Self { header_row, headings: Vec::new(), columns: BTreeMap::new(), keys: BTreeSet::new() }
    }

    /// The position of a column, counted from zero.
    #[must_use]
    pub fn get(&self, column: Column) -> Option<usize> {
        self.columns.get(&column).copied()
    }

    /// Says which column is at `position`, counted from zero; `None` says that the table has no such column. A position
    /// has one meaning, the last given.
    pub fn set(&mut self, column: Column, position: Option<usize>) {
        self.columns.remove(&column);
        if let Some(position) = position {
            self.columns.retain(|_, taken| *taken != position);
            self.keys.remove(&position);
            self.columns.insert(column, position);
        }
    }

    /// Says that the column at `position`, counted from zero, holds the parts of the key that its heading names.
    pub fn set_key(&mut self, position: usize) {
        self.columns.retain(|_, taken| *taken != position);
        self.keys.insert(position);
    }

    /// Whether the column at `position` holds the parts of the key that its heading names.
    #[must_use]
    pub fn is_key(&self, position: usize) -> bool {
        self.keys.contains(&position)
    }

    /// The columns that hold the parts of one key each: position and name.
    pub fn keys(&self) -> impl Iterator<Item = (usize, String)> + '_ {
        self.keys.iter().map(|position| (*position, self.heading_at(*position)))
    }

    /// What the column at `position` is.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<Column> {
        self.columns.iter().find(|(_, taken)| **taken == position).map(|(column, _)| *column)
    }

    /// The columns and their positions.
    pub fn iter(&self) -> impl Iterator<Item = (Column, usize)> + '_ {
        self.columns.iter().map(|(column, position)| (*column, *position))
    }

    /// What people call a column: its heading, or the letter that the spreadsheet shows above it.
    #[must_use]
    pub fn heading(&self, column: Column) -> Option<String> {
        self.get(column).map(|position| self.heading_at(position))
    }

    /// What people call the column at a position.
    #[must_use]
    pub fn heading_at(&self, position: usize) -> String {
        let heading = self.headings.get(position).filter(|heading| !heading.is_empty());
        heading.cloned().unwrap_or_else(|| letters(position))
    }

    /// Fills in the headings of a mapping that a person gave.
    pub(super) fn with_headings(mut self, records: &[Record]) -> Self {
        self.headings = records
            .iter()
            .find(|record| record.row == self.header_row)
            .map(|record| record.cells.clone())
            .unwrap_or_default();
        self
    }
}

/// The letters of a column counted from zero: A to Z, then AA.
fn letters(position: usize) -> String {
    let mut rest = position;
    let mut letters = Vec::new();
    loop {
        letters.extend(u32::try_from(rest % 26).ok().and_then(|digit| char::from_digit(digit.saturating_add(10), 36)));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.iter().rev().map(char::to_ascii_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spreadsheet_letters() {
        for (position, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(position), expected);
        }
    }

    #[test]
    fn a_position_has_one_meaning() {
        let mut mapping = ColumnMapping::new(1);
        mapping.set(Column::Reference, Some(0));
        mapping.set(Column::Shares, Some(1));
        mapping.set(Column::Floor, Some(0));
        assert_eq!(
            (mapping.get(Column::Reference), mapping.at(0), mapping.at(1)),
            (None, Some(Column::Floor), Some(Column::Shares))
        );
        mapping.set(Column::Floor, None);
        assert_eq!(mapping.iter().collect::<Vec<_>>(), [(Column::Shares, 1)]);
        assert_eq!(mapping.heading(Column::Shares).as_deref(), Some("B"));
    }

    #[test]
    fn codes_are_read_again() {
        for column in Column::ALL {
            assert_eq!(Column::parse(column.code()), Some(column));
        }
        assert_eq!(Column::parse("nonsense"), None);
    }

    #[test]
    fn a_field_comes_from_a_column() {
        assert_eq!(Column::of_field("name"), Some(Column::OwnerName));
        assert_eq!(Column::of_field("persons.1.givenName"), Some(Column::Persons));
        assert_eq!((Column::of_field("floor"), Column::of_field("amount")), (Some(Column::Floor), None));
    }
}
