//! What mutations of deeds take.

use async_graphql::{ID, InputObject};
use entity::{
    id::UnitId,
    property::{DeedForm, SharesAmendForm, UnitSharesForm},
};

use super::{kind::DeedKind, unit_input::UnitFields};
use crate::scalar;

/// What is written down about a deed.
#[derive(InputObject)]
pub struct DeedFields {
    /// What it is about.
    kind: DeedKind,
    /// The day on which it was signed, such as `1995-05-14`.
    dated_on: String,
    /// The notary.
    notary: Option<String>,
    /// The repertory number.
    reference: Option<String>,
    /// The day of its transcription in the mortgage register.
    transcribed_on: Option<String>,
    /// The total of the shares that it states.
    total_shares: Option<i64>,
    /// A remark.
    note: Option<String>,
}

impl From<DeedFields> for DeedForm {
    fn from(fields: DeedFields) -> Self {
        Self {
            kind: entity::property::DeedKind::from(fields.kind).code().to_owned(),
            dated_on: fields.dated_on,
            notary: fields.notary.unwrap_or_default(),
            reference: fields.reference.unwrap_or_default(),
            transcribed_on: fields.transcribed_on.unwrap_or_default(),
            total_shares: fields.total_shares.map(|total| total.to_string()).unwrap_or_default(),
            note: fields.note.unwrap_or_default(),
        }
    }
}

/// The new deed. One that changes the shares is recorded with `sharesAmend`.
#[derive(InputObject)]
pub struct DeedCreateInput {
    /// The association that it is about.
    pub association_id: ID,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: DeedFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The deed as it is to be: every field is replaced.
#[derive(InputObject)]
pub struct DeedUpdateInput {
    /// The deed.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: DeedFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The deed to be put away, because it was recorded by mistake.
#[derive(InputObject)]
pub struct DeedArchiveInput {
    /// The deed.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What a deed of amendment makes of one unit.
#[derive(InputObject)]
pub struct UnitSharesInput {
    /// The unit.
    unit_id: ID,
    /// Its new shares; not needed when it ceases.
    shares: Option<i64>,
    /// Whether it ceases, for instance because it was joined to another one.
    #[graphql(default = false)]
    ceases: bool,
}

/// A deed of amendment that changes the shares. The units that stay and those that begin make the new total exactly.
#[derive(InputObject)]
pub struct SharesAmendInput {
    /// The association whose shares are amended.
    pub association_id: ID,
    /// The day on which the deed was signed, from which the new shares hold.
    dated_on: String,
    /// The notary.
    notary: Option<String>,
    /// The repertory number.
    reference: Option<String>,
    /// The day of its transcription in the mortgage register.
    transcribed_on: Option<String>,
    /// A remark.
    note: Option<String>,
    /// The new total of the shares.
    total_shares: i64,
    /// Every unit that was in use until then.
    units: Vec<UnitSharesInput>,
    /// The units that begin.
    #[graphql(default)]
    added: Vec<UnitFields>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<SharesAmendInput> for SharesAmendForm {
    fn from(input: SharesAmendInput) -> Self {
        let unit = |unit: UnitSharesInput| UnitSharesForm {
            unit: scalar::bare::<UnitId>(&unit.unit_id),
            shares: unit.shares.map(|shares| shares.to_string()).unwrap_or_default(),
            ceases: if unit.ceases { "true".to_owned() } else { String::new() },
        };
        Self {
            dated_on: input.dated_on,
            notary: input.notary.unwrap_or_default(),
            reference: input.reference.unwrap_or_default(),
            transcribed_on: input.transcribed_on.unwrap_or_default(),
            note: input.note.unwrap_or_default(),
            total_shares: input.total_shares.to_string(),
            units: input.units.into_iter().map(unit).collect(),
            added: input.added.into_iter().map(Into::into).collect(),
        }
    }
}
