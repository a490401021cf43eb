//! What a change of a key would come to: the question, as typed and once it makes sense.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{KeyBasis, KeyForm, KeyKind, KeyVersionForm, NewKey, form::parse_id, unit_form::optional};
use crate::{
    date::parse_date,
    id::KeyId,
    money::Cents,
    refusal::{Check, Refusal, Refusals},
};

/// A simulation as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SimulationForm {
    /// The day whose units, owners and keys are looked at; today when empty.
    pub as_of: String,
    /// The amount that is spread.
    pub amount: String,
    /// Identifier of the key as it is.
    pub key: String,
    /// Identifier of the key that it is compared with; empty when parts are typed.
    pub compare: String,
    /// Code of the kind of the parts that are typed; special when empty.
    pub kind: String,
    /// The parts that are typed.
    pub version: KeyVersionForm,
}

/// A simulation that makes sense by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSimulation {
    /// The day; today when absent.
    pub as_of: Option<NaiveDate>,
    /// The amount, above zero.
    pub amount: Cents,
    /// The key as it is.
    pub key: KeyId,
    /// What it is compared with.
    pub compare: Compared,
}

/// What a key is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Another key.
    Key(KeyId),
    /// Parts that nobody has recorded.
    Basis(KeyBasis),
}

impl NewSimulation {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed, those of typed parts by their own names.
    pub fn parse(form: &SimulationForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let as_of = check.take("asOf", optional(&form.as_of, parse_date));
        let amount = check.take("amount", parse_amount(&form.amount));
        let key = check.take("key", parse_id(&form.key, "key-unknown"));
        let compare = if form.compare.trim().is_empty() {
            // The name matters to nobody here, and a key has one.
            let typed = KeyForm { name: "-".to_owned(), kind: form.kind.clone(), version: form.version.clone() };
            NewKey::parse(&typed)
                .map(|new| Compared::Basis(new.version.basis))
                .map_err(|refusals| refusals.into_iter().for_each(|refusal| check.refuse(refusal)))
                .ok()
        } else {
            check.take("compare", parse_id(&form.compare, "key-unknown")).map(Compared::Key)
        };
        check.finish_with(|| Some(Self { as_of: as_of?, amount: amount?, key: key?, compare: compare? }))
    }
}

fn parse_amount(text: &str) -> Result<Cents, Refusal> {
    let amount = Cents::parse(text)?;
    if amount.is_positive() { Ok(amount) } else { Err(Refusal::new("amount-not-positive")) }
}

impl KeyKind {
    /// The kind whose parts a basis holds.
    #[must_use]
    pub const fn of(basis: &KeyBasis) -> Self {
        match basis {
            KeyBasis::Parts(_) => Self::Special,
            KeyBasis::Except(_) => Self::Except,
            KeyBasis::Readings(_) => Self::Consumption,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::property::KeyPartForm;

    #[test]
    fn another_key_or_typed_parts() {
        let unit = uuid::Uuid::from_u128(1).to_string();
        let form = SimulationForm {
            amount: "1 000".into(),
            key: unit.clone(),
            version: KeyVersionForm {
                parts: vec![KeyPartForm { unit: unit.clone(), parts: "3".into(), ..KeyPartForm::default() }],
                ..KeyVersionForm::default()
            },
            ..SimulationForm::default()
        };
        let typed = NewSimulation::parse(&form).unwrap();
        assert_eq!(typed.amount, Cents(100_000));
        assert!(matches!(&typed.compare, Compared::Basis(basis) if KeyKind::of(basis) == KeyKind::Special));
        let other = NewSimulation::parse(&SimulationForm { compare: unit, ..form }).unwrap();
        assert!(matches!(other.compare, Compared::Key(_)));
    }

    #[test]
    fn every_wrong_field_is_told() {
        let refused =
            NewSimulation::parse(&SimulationForm { as_of: "x".into(), amount: "0".into(), ..Default::default() });
        let codes: Vec<_> = refused.unwrap_err().into_iter().map(|refusal| refusal.code).collect();
        assert_eq!(codes, ["date-malformed", "amount-not-positive", "key-unknown", "key-without-units"]);
    }
}
