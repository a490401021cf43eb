//! What mutations of distribution keys take, and their simulation.

use async_graphql::{ID, InputObject};
use entity::{
    id::{KeyId, UnitId},
    property::{KeyForm, KeyPartForm, KeyVersionForm, SimulationForm},
};

use super::kind::KeyKind;
use crate::scalar::{self, Date};

/// What is written down about a distribution key.
#[derive(InputObject)]
pub struct DistributionKeyFields {
    /// How the by-laws call it.
    name: String,
    /// Where its parts come from: `SPECIAL` by default, `EXCEPT` or `CONSUMPTION`.
    kind: Option<KeyKind>,
    /// What holds from the beginning.
    #[graphql(flatten)]
    version: KeyVersionFields,
}

/// What is written down about a version of a distribution key.
#[derive(InputObject)]
pub struct KeyVersionFields {
    /// First day, such as `2026-01-31`; left out when it has held since the base deed.
    starts_on: Option<String>,
    /// The total that the by-laws state; when it is given, the parts must make it.
    total: Option<i64>,
    /// Where it comes from: the article of the by-laws, or the decision.
    source: Option<String>,
    /// The day of the decision.
    decided_on: Option<String>,
    /// A remark.
    note: Option<String>,
    /// What the units bear.
    parts: Vec<KeyPartInput>,
}

/// What one unit bears. Which of the fields are read follows from the kind of the key.
#[derive(InputObject)]
pub struct KeyPartInput {
    /// The unit.
    unit_id: ID,
    /// How many parts, in a key of kind `SPECIAL`; a unit with none is left out.
    parts: Option<i64>,
    /// Whether the unit is left out, in a key of kind `EXCEPT`.
    #[graphql(default = false)]
    excluded: bool,
    /// What its meter showed at the beginning, in a key of kind `CONSUMPTION`, such as `1234.5`.
    opening: Option<String>,
    /// What it showed at the end.
    closing: Option<String>,
}

fn part(part: KeyPartInput) -> KeyPartForm {
    KeyPartForm {
        unit: scalar::bare::<UnitId>(&part.unit_id),
        parts: part.parts.map(|parts| parts.to_string()).unwrap_or_default(),
        excluded: if part.excluded { "true".to_owned() } else { String::new() },
        opening: part.opening.unwrap_or_default(),
        closing: part.closing.unwrap_or_default(),
    }
}

fn code(kind: Option<KeyKind>) -> String {
    kind.map(|kind| entity::property::KeyKind::from(kind).code().to_owned()).unwrap_or_default()
}

impl From<KeyVersionFields> for KeyVersionForm {
    fn from(fields: KeyVersionFields) -> Self {
        Self {
            starts_on: fields.starts_on.unwrap_or_default(),
            total: fields.total.map(|total| total.to_string()).unwrap_or_default(),
            source: fields.source.unwrap_or_default(),
            decided_on: fields.decided_on.unwrap_or_default(),
            note: fields.note.unwrap_or_default(),
            parts: fields.parts.into_iter().map(part).collect(),
        }
    }
}

impl From<DistributionKeyFields> for KeyForm {
    fn from(fields: DistributionKeyFields) -> Self {
        Self { name: fields.name, kind: code(fields.kind), version: fields.version.into() }
    }
}

/// Another version of a distribution key, from a day on. What holds until then stays.
#[derive(InputObject)]
pub struct DistributionKeyAmendInput {
    /// The distribution key.
    pub id: ID,
    /// The version of the key that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What holds from then on; it has a first day.
    #[graphql(flatten)]
    pub fields: KeyVersionFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What the newest version of a distribution key should have said. The wrong one is kept aside.
#[derive(InputObject)]
pub struct DistributionKeyCorrectInput {
    /// The distribution key.
    pub id: ID,
    /// The version of the key that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What takes its place.
    #[graphql(flatten)]
    pub fields: KeyVersionFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// An amount to spread twice: by a key as it is, and by another key or by parts that nobody has recorded.
#[derive(InputObject)]
pub struct DistributionKeySimulationInput {
    /// The day whose units, owners and keys are looked at; today by default.
    as_of: Option<Date>,
    /// The amount in euro, such as `1234.56`.
    amount: String,
    /// The distribution key as it is.
    key_id: ID,
    /// The distribution key that it is compared with; left out when parts are given.
    compare: Option<ID>,
    /// Where the given parts come from: `SPECIAL` by default, `EXCEPT` or `CONSUMPTION`.
    kind: Option<KeyKind>,
    /// What the units would bear.
    #[graphql(default)]
    parts: Vec<KeyPartInput>,
}

impl From<DistributionKeySimulationInput> for SimulationForm {
    fn from(input: DistributionKeySimulationInput) -> Self {
        Self {
            as_of: input.as_of.map(|Date(day)| day.to_string()).unwrap_or_default(),
            amount: input.amount,
            key: scalar::bare::<KeyId>(&input.key_id),
            compare: input.compare.map(|id| scalar::bare::<KeyId>(&id)).unwrap_or_default(),
            kind: code(input.kind),
            version: KeyVersionForm { parts: input.parts.into_iter().map(part).collect(), ..KeyVersionForm::default() },
        }
    }
}
