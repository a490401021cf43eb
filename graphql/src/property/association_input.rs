//! What mutations of associations take.

use async_graphql::{ID, InputObject};
use entity::{
    id::{AssociationId, UnitId},
    property::{AssociationForm, PartialForm, SettingsForm},
};

use super::association_kind::ChargeMode;
use crate::scalar;

/// What is written down about an association.
#[derive(InputObject)]
pub struct AssociationFields {
    /// Legal name in its own language.
    name: String,
    /// Legal name in French, where its deeds give one beside that in its own language.
    name_fr: Option<String>,
    /// Legal name in Dutch, likewise.
    name_nl: Option<String>,
    /// Legal name in German, likewise.
    name_de: Option<String>,
    /// The language of its deeds: `fr`, `nl`, `de` or `en`.
    language: String,
    /// Its number in the enterprise register, such as `0403.019.261`.
    enterprise_number: String,
    /// Street and house number of the seat.
    street: String,
    /// Postal code of the seat.
    postal_code: String,
    /// Municipality of the seat.
    city: String,
    /// The total of the shares as the base deed states it.
    total_shares: i64,
    /// The number of lots that the base deed declares, of every kind.
    declared_lots: Option<i32>,
    /// IBAN of the working fund.
    working_iban: Option<String>,
    /// IBAN of the reserve fund, which must be another account (C. civ. art. 3.86 §3).
    reserve_iban: Option<String>,
}

impl From<AssociationFields> for AssociationForm {
    fn from(fields: AssociationFields) -> Self {
        Self {
            name: fields.name,
            name_fr: fields.name_fr.unwrap_or_default(),
            name_nl: fields.name_nl.unwrap_or_default(),
            name_de: fields.name_de.unwrap_or_default(),
            language: fields.language,
            enterprise_number: fields.enterprise_number,
            street: fields.street,
            postal_code: fields.postal_code,
            city: fields.city,
            total_shares: fields.total_shares.to_string(),
            declared_lots: fields.declared_lots.map(|lots| lots.to_string()).unwrap_or_default(),
            working_iban: fields.working_iban.unwrap_or_default(),
            reserve_iban: fields.reserve_iban.unwrap_or_default(),
        }
    }
}

/// How an association is run.
#[derive(InputObject)]
pub struct AssociationSettingsFields {
    /// Month in which the fiscal year begins, 1 to 12.
    fiscal_year_month: i32,
    /// Day of that month.
    fiscal_year_day: i32,
    /// Month in which the yearly fifteen days of the ordinary meeting begin (C. civ. art. 3.85 §3 3°).
    meeting_month: Option<i32>,
    /// Day of that month.
    meeting_day: Option<i32>,
    /// How the owners are asked for the charges.
    charge_mode: ChargeMode,
    /// The day of the provisional acceptance of the common parts, such as `2019-06-15`.
    accepted_on: Option<String>,
    /// The amount above which several quotes are compared, such as `2500.00` (C. civ. art. 3.88 §1 1° c).
    competition_threshold: Option<String>,
    /// The day of the meeting that fixed that amount.
    competition_decided_on: Option<String>,
    /// What that meeting decided.
    competition_decision: Option<String>,
}

impl From<AssociationSettingsFields> for SettingsForm {
    fn from(fields: AssociationSettingsFields) -> Self {
        let number = |value: Option<i32>| value.map(|value| value.to_string()).unwrap_or_default();
        Self {
            fiscal_year_month: fields.fiscal_year_month.to_string(),
            fiscal_year_day: fields.fiscal_year_day.to_string(),
            meeting_month: number(fields.meeting_month),
            meeting_day: number(fields.meeting_day),
            charge_mode: entity::property::ChargeMode::from(fields.charge_mode).code().to_owned(),
            accepted_on: fields.accepted_on.unwrap_or_default(),
            competition_threshold: fields.competition_threshold.unwrap_or_default(),
            competition_decided_on: fields.competition_decided_on.unwrap_or_default(),
            competition_decision: fields.competition_decision.unwrap_or_default(),
        }
    }
}

/// How an association is to be run: every field is replaced.
#[derive(InputObject)]
pub struct AssociationSettingsUpdateInput {
    /// The association.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// How it is run.
    #[graphql(flatten)]
    pub fields: AssociationSettingsFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// Which main association an association belongs to, and with which of its units.
#[derive(InputObject)]
pub struct AssociationPartialSetInput {
    /// The partial association.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// The main association; absent for an association that belongs to no other.
    parent_id: Option<ID>,
    /// The units of the main association that belong to the partial one.
    #[graphql(default)]
    unit_ids: Vec<ID>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<&AssociationPartialSetInput> for PartialForm {
    fn from(input: &AssociationPartialSetInput) -> Self {
        Self {
            parent: input.parent_id.as_ref().map(scalar::bare::<AssociationId>).unwrap_or_default(),
            units: input.unit_ids.iter().map(scalar::bare::<UnitId>).collect(),
        }
    }
}
