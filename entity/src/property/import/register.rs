//! What the register already has, as far as an import meets it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::property::reference_key;
use crate::text_input::plain;

/// What the register already has, as far as an import meets it. Everything is named by its position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// The names of the buildings in use.
    pub buildings: Vec<String>,
    /// The building of rows that name none.
    pub building: usize,
    /// Whether buildings that the table names and the register lacks are made.
    pub makes_buildings: bool,
    /// The units in use.
    pub units: Vec<RegisterUnit>,
    /// The owners in use.
    pub owners: Vec<RegisterOwner>,
    /// The ranks of owners who were put away, which nobody gets again.
    pub former_numbers: BTreeSet<i32>,
    /// The names of the distribution keys in use.
    pub keys: Vec<String>,
    /// The numbers of the access points that units have already.
    pub access_points: BTreeSet<String>,
    /// The day of the base deed, before which nobody owned a unit.
    pub base_deed: Option<NaiveDate>,
    /// Today; without it, days are not compared with it.
    pub today: Option<NaiveDate>,
}

/// A unit of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterUnit {
    /// Position of its building.
    pub building: usize,
    /// Its name in the base deed.
    pub reference: String,
    /// Whether it has owners already.
    pub owned: bool,
}

/// An owner of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterOwner {
    /// Rank in the association.
    pub number: i32,
    /// The name on letters.
    pub name: String,
    /// Address for electronic mail.
    pub email: Option<String>,
}

/// The register by what a table calls things.
#[derive(Debug, Default)]
pub(super) struct Index {
    buildings: BTreeMap<String, usize>,
    /// By reference, then by building. One building can still have two units that only their case tells apart, from
    /// when they could be made.
    units: BTreeMap<String, BTreeMap<usize, Vec<usize>>>,
    owners_by_number: BTreeMap<i32, usize>,
    former_numbers: BTreeSet<i32>,
    owners_by_name: BTreeMap<String, Vec<usize>>,
    owners_by_name_and_email: BTreeMap<(String, String), usize>,
    keys: BTreeMap<String, usize>,
}

/// What a name can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing has the name.
    Nothing,
    /// The only one.
    One(usize),
    /// Several have it.
    Several,
}

impl Found {
    fn of<'a>(positions: impl IntoIterator<Item = &'a usize>) -> Self {
        let mut positions = positions.into_iter();
        match (positions.next(), positions.next()) {
            (None, _) => Self::Nothing,
            (Some(only), None) => Self::One(*only),
            (Some(_), Some(_)) => Self::Several,
        }
    }
}

impl Index {
    pub fn new(register: &Register) -> Self {
        let mut index = Self { former_numbers: register.former_numbers.clone(), ..Self::default() };
        for (position, name) in register.buildings.iter().enumerate() {
            index.buildings.entry(plain(name)).or_insert(position);
        }
        for (position, unit) in register.units.iter().enumerate() {
            let called = index.units.entry(reference_key(&unit.reference)).or_default();
            called.entry(unit.building).or_default().push(position);
        }
        for (position, owner) in register.owners.iter().enumerate() {
            let email = owner.email.as_deref().unwrap_or_default().to_lowercase();
            index.owners_by_number.insert(owner.number, position);
            index.owners_by_name.entry(plain(&owner.name)).or_default().push(position);
            index.owners_by_name_and_email.entry((plain(&owner.name), email)).or_insert(position);
        }
        for (position, name) in register.keys.iter().enumerate() {
            index.keys.entry(plain(name)).or_insert(position);
        }
        index
    }

    pub fn building(&self, name: &str) -> Option<usize> {
        self.buildings.get(&plain(name)).copied()
    }

    /// The unit of a building, or of any building when none is named.
    pub fn unit(&self, building: Option<usize>, reference: &str) -> Found {
        Found::of(self.called(building, reference).flatten())
    }

    /// Whether a building that is meant has several units of a reference, which its name would not tell apart.
    pub fn is_called_twice(&self, building: Option<usize>, reference: &str) -> bool {
        self.called(building, reference).any(|units| units.len() > 1)
    }

    /// The units of a reference, building by building.
    fn called(&self, building: Option<usize>, reference: &str) -> impl Iterator<Item = &[usize]> {
        let called = self.units.get(&reference_key(reference)).into_iter().flatten();
        let meant = called.filter(move |(of, _)| building.is_none_or(|building| building == **of));
        meant.map(|(_, units)| units.as_slice())
    }

    pub fn owner_of_number(&self, number: i32) -> Option<usize> {
        self.owners_by_number.get(&number).copied()
    }

    /// Whether an owner has a rank, or had it before she was put away.
    pub fn has_number(&self, number: i32) -> bool {
        self.owners_by_number.contains_key(&number) || self.former_numbers.contains(&number)
    }

    pub fn owner_of_name(&self, name: &str) -> Found {
        Found::of(self.owners_by_name.get(&plain(name)).into_iter().flatten())
    }

    /// Who is meant by a name and an address for electronic mail.
    pub fn same_owner(&self, name: &str, email: Option<&str>) -> Option<usize> {
        let email = email.unwrap_or_default().to_lowercase();
        self.owners_by_name_and_email.get(&(plain(name), email)).copied()
    }

    pub fn has_key(&self, name: &str) -> bool {
        self.keys.contains_key(&plain(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_one_thing_or_are_told_to_be_unclear() {
        let owner = |number, name: &str, email: Option<&str>| RegisterOwner {
            number,
            name: name.to_owned(),
            email: email.map(ToOwned::to_owned),
        };
        let unit = |building, reference: &str| RegisterUnit { building, reference: reference.to_owned(), owned: false };
        let register = Register {
            buildings: vec!["Bloc A".to_owned(), "Bloc B".to_owned()],
            units: vec![unit(0, "1"), unit(1, "1"), unit(1, "2"), unit(0, "A1"), unit(0, "a1"), unit(1, "A1")],
            owners: vec![
                owner(1, "Jan Peeters", Some("jan@example.be")),
                owner(2, "Jan Peeters", None),
                owner(3, "Zoé", None),
            ],
            former_numbers: [4].into(),
            keys: vec!["Ascenseur".to_owned()],
            ..Register::default()
        };
        let index = Index::new(&register);
        assert_eq!((index.unit(None, "1"), index.unit(Some(1), "1")), (Found::Several, Found::One(1)));
        assert_eq!((index.unit(None, "2"), index.unit(Some(0), "2")), (Found::One(2), Found::Nothing));
        // Neither of two that only their case tells apart, not even where a table writes it like one of them.
        assert_eq!((index.unit(Some(0), "A1"), index.unit(Some(1), "a1")), (Found::Several, Found::One(5)));
        assert!(index.is_called_twice(Some(0), "a1") && index.is_called_twice(None, "a1"));
        assert!(!index.is_called_twice(Some(1), "a1") && !index.is_called_twice(None, "1"));
        assert_eq!((index.owner_of_name("jan peeters"), index.owner_of_name("ZOE")), (Found::Several, Found::One(2)));
        assert_eq!(index.same_owner("Jan Peeters", Some("JAN@example.be")), Some(0));
        assert_eq!((index.owner_of_number(2), index.owner_of_number(4)), (Some(1), None));
        assert_eq!([2, 4, 9].map(|number| index.has_number(number)), [true, true, false]);
        assert_eq!((index.building("bloc b"), index.has_key("ASCENSEUR")), (Some(1), true));
    }
}
