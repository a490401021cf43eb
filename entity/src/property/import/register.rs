//! What the register already has, as far as an import meets it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

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
    units: BTreeMap<(usize, String), usize>,
    units_of_reference: BTreeMap<String, Vec<usize>>,
    owners_by_number: BTreeMap<i32, usize>,
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
    fn of(positions: Option<&Vec<usize>>) -> Self {
        match positions.map(Vec::as_slice) {
            None | Some([]) => Self::Nothing,
            Some([only]) => Self::One(*only),
            Some(_) => Self::Several,
        }
    }
}

impl Index {
    pub fn new(register: &Register) -> Self {
        let mut index = Self::default();
        for (position, name) in register.buildings.iter().enumerate() {
            index.buildings.entry(plain(name)).or_insert(position);
        }
        for (position, unit) in register.units.iter().enumerate() {
            let reference = unit.reference.to_lowercase();
            index.units.insert((unit.building, reference.clone()), position);
            index.units_of_reference.entry(reference).or_default().push(position);
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
        let reference = reference.to_lowercase();
        match building {
            Some(building) => self.units.get(&(building, reference)).map_or(Found::Nothing, |unit| Found::One(*unit)),
            None => Found::of(self.units_of_reference.get(&reference)),
        }
    }

    pub fn owner_of_number(&self, number: i32) -> Option<usize> {
        self.owners_by_number.get(&number).copied()
    }

    pub fn owner_of_name(&self, name: &str) -> Found {
        Found::of(self.owners_by_name.get(&plain(name)))
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
            units: vec![unit(0, "1"), unit(1, "1"), unit(1, "2")],
            owners: vec![
                owner(1, "Jan Peeters", Some("jan@example.be")),
                owner(2, "Jan Peeters", None),
                owner(3, "Zoé", None),
            ],
            keys: vec!["Ascenseur".to_owned()],
            ..Register::default()
        };
        let index = Index::new(&register);
        assert_eq!((index.unit(None, "1"), index.unit(Some(1), "1")), (Found::Several, Found::One(1)));
        assert_eq!((index.unit(None, "2"), index.unit(Some(0), "2")), (Found::One(2), Found::Nothing));
        assert_eq!((index.owner_of_name("jan peeters"), index.owner_of_name("ZOE")), (Found::Several, Found::One(2)));
        assert_eq!(index.same_owner("Jan Peeters", Some("JAN@example.be")), Some(0));
        assert_eq!((index.owner_of_number(2), index.owner_of_number(9)), (Some(1), None));
        assert_eq!((index.building("bloc b"), index.has_key("ASCENSEUR")), (Some(1), true));
    }
}
