//! What mutations of mandates and entrances take.

use async_graphql::{ID, InputObject};
use entity::{
    id::MandateId,
    property::{EntranceForm, MandateEndForm, MandateForm},
};

use super::association_kind::{Appointer, EndReason, SyndicKind};
use crate::scalar;

/// What is written down about a mandate of a syndic.
#[derive(InputObject)]
pub struct MandateFields {
    /// What kind of person the syndic is.
    kind: SyndicKind,
    /// Surname and first names, or the name of the company.
    name: String,
    /// The legal form of a company.
    legal_form: Option<String>,
    /// The syndic's own enterprise number.
    enterprise_number: Option<String>,
    /// Number with the institute of estate agents (IPI/BIV).
    ipi_number: Option<String>,
    /// The profession of a human being.
    profession: Option<String>,
    /// Street and house number of the domicile or the registered office.
    street: String,
    /// Postal code.
    postal_code: String,
    /// Municipality.
    city: String,
    /// Country code of ISO 3166-1 alpha-2; Belgium by default.
    country: Option<String>,
    /// Telephone number.
    phone: Option<String>,
    /// E-mail address.
    email: Option<String>,
    /// The day of the written contract.
    contract_on: Option<String>,
    /// What the contract is filed under.
    contract_reference: Option<String>,
    /// With whom the syndic's liability is insured.
    insurer: Option<String>,
    /// The number of that policy.
    policy_number: Option<String>,
    /// Who put the syndic in office.
    appointed_by: Appointer,
    /// The day of that decision, or of the internal rules.
    appointed_on: String,
    /// What was decided; a renewal needs it, because nothing is renewed in silence (C. civ. art. 3.89 §1).
    appointment: Option<String>,
    /// The first day.
    starts_on: String,
    /// The last day: three years at most (C. civ. art. 3.89 §1). Internal rules and judges may leave it open.
    ends_on: Option<String>,
    /// The mandate of which this is the renewal.
    renewed_from_id: Option<ID>,
}

impl From<MandateFields> for MandateForm {
    fn from(fields: MandateFields) -> Self {
        Self {
            kind: entity::property::SyndicKind::from(fields.kind).code().to_owned(),
            name: fields.name,
            legal_form: fields.legal_form.unwrap_or_default(),
            enterprise_number: fields.enterprise_number.unwrap_or_default(),
            ipi_number: fields.ipi_number.unwrap_or_default(),
            profession: fields.profession.unwrap_or_default(),
            street: fields.street,
            postal_code: fields.postal_code,
            city: fields.city,
            country: fields.country.unwrap_or_default(),
            phone: fields.phone.unwrap_or_default(),
            email: fields.email.unwrap_or_default(),
            contract_on: fields.contract_on.unwrap_or_default(),
            contract_reference: fields.contract_reference.unwrap_or_default(),
            insurer: fields.insurer.unwrap_or_default(),
            policy_number: fields.policy_number.unwrap_or_default(),
            appointed_by: entity::property::Appointer::from(fields.appointed_by).code().to_owned(),
            appointed_on: fields.appointed_on,
            appointment: fields.appointment.unwrap_or_default(),
            starts_on: fields.starts_on,
            ends_on: fields.ends_on.unwrap_or_default(),
            renewed_from: fields.renewed_from_id.as_ref().map(scalar::bare::<MandateId>).unwrap_or_default(),
        }
    }
}

/// The new mandate.
#[derive(InputObject)]
pub struct MandateCreateInput {
    /// The association whose syndic it is.
    pub association_id: ID,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: MandateFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The mandate as it is to be: every field is replaced, but for its early end.
#[derive(InputObject)]
pub struct MandateUpdateInput {
    /// The mandate.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: MandateFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The mandate that ended before its last day.
#[derive(InputObject)]
pub struct MandateEndInput {
    /// The mandate.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// The last day in office.
    ended_on: String,
    /// Why.
    reason: EndReason,
    /// A remark; needed where the reason is `OTHER`.
    note: Option<String>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<&MandateEndInput> for MandateEndForm {
    fn from(input: &MandateEndInput) -> Self {
        Self {
            ended_on: input.ended_on.clone(),
            reason: entity::property::EndReason::from(input.reason).code().to_owned(),
            note: input.note.clone().unwrap_or_default(),
        }
    }
}

/// The mandate whose early end was recorded by mistake.
#[derive(InputObject)]
pub struct MandateResumeInput {
    /// The mandate.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What is written down about an entrance.
#[derive(InputObject)]
pub struct EntranceFields {
    /// How people call it.
    name: String,
    /// Street and house number, where they are not those of the building.
    street: Option<String>,
}

impl From<EntranceFields> for EntranceForm {
    fn from(fields: EntranceFields) -> Self {
        Self { name: fields.name, street: fields.street.unwrap_or_default() }
    }
}

/// The new entrance.
#[derive(InputObject)]
pub struct EntranceCreateInput {
    /// The building that it leads into.
    pub building_id: ID,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: EntranceFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The entrance as it is to be: every field is replaced.
#[derive(InputObject)]
pub struct EntranceUpdateInput {
    /// The entrance.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: EntranceFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The entrance to be put away.
#[derive(InputObject)]
pub struct EntranceArchiveInput {
    /// The entrance.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}
