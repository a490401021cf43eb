//! Entrances and partial associations as typed, and once they make sense.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::form::{ADDRESS_MAX, NAME_MAX, parse_id};
use crate::{
    id::{AssociationId, UnitId},
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// An entrance as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntranceForm {
    /// How people call it.
    pub name: String,
    /// Street and house number, where they are not those of the building; may be empty.
    pub street: String,
}

/// An entrance that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntrance {
    /// How people call it.
    pub name: String,
    /// Street and house number, where they are not those of the building.
    pub street: Option<String>,
}

impl NewEntrance {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed.
    pub fn parse(form: &EntranceForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let street = check.take("street", text_input::optional(&form.street, ADDRESS_MAX));
        check.finish_with(|| Some(Self { name: name?, street: street? }))
    }
}

/// What a partial association belongs to, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PartialForm {
    /// Identifier of the main association; empty for one that belongs to no other.
    pub parent: String,
    /// Identifiers of the units of the main association that belong to the partial one.
    pub units: Vec<String>,
}

/// What a partial association belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPartial {
    /// The main association; `None` for an association that belongs to no other.
    pub parent: Option<AssociationId>,
    /// The units of the main association that belong to the partial one.
    pub units: BTreeSet<UnitId>,
}

impl NewPartial {
    /// Understands a form. A unit named twice is named once.
    ///
    /// # Errors
    /// Every identifier that is none; `partial-units-required` when a partial association has no unit.
    pub fn parse(form: &PartialForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let text = form.parent.trim();
        let parent = (!text.is_empty()).then(|| check.take("parent", parse_id(text, "association-unknown")));
        let mut units = BTreeSet::new();
        for (index, unit) in form.units.iter().enumerate() {
            units.extend(check.take(&format!("unitIds.{index}"), parse_id::<UnitId>(unit, "unit-unknown")));
        }
        match parent {
            None => units.clear(),
            Some(_) if units.is_empty() && check.is_clean() => {
                check.refuse(Refusal::new("partial-units-required").at("unitIds").law("C. civ. art. 3.84"));
            }
            Some(_) => {}
        }
        check.finish_with(|| Some(Self { parent: parent.map_or(Some(None), |parent| parent.map(Some))?, units }))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_entrance_has_a_name() {
        let form = EntranceForm { name: " Entrée  B ".into(), street: String::new() };
        assert_eq!(NewEntrance::parse(&form), Ok(NewEntrance { name: "Entrée B".into(), street: None }));
        assert!(NewEntrance::parse(&EntranceForm::default()).unwrap_err().has("text-required"));
    }

    #[test]
    fn a_partial_association_has_units_of_its_main_one() {
        let id = |number| Uuid::from_u128(number).to_string();
        let form = PartialForm { parent: id(1), units: vec![id(2), id(3), id(2)] };
        let new = NewPartial::parse(&form).unwrap();
        assert_eq!((new.parent, new.units.len()), (Some(AssociationId(Uuid::from_u128(1))), 2));
        let none = NewPartial::parse(&PartialForm { units: Vec::new(), ..form.clone() }).unwrap_err();
        assert!(none.has("partial-units-required"));
        let alone = NewPartial::parse(&PartialForm { parent: " ".into(), ..form.clone() }).unwrap();
        assert_eq!((alone.parent, alone.units.len()), (None, 0));
        let odd = NewPartial::parse(&PartialForm { parent: "main".into(), ..form }).unwrap_err();
        assert!(odd.has("association-unknown"));
    }
}
