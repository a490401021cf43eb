//! What mutations about owners and occupants take, beside the owners themselves.

use async_graphql::{ID, InputObject};
use entity::{
    id::{OwnerId, UnitId},
    property::{ConsentForm, ContactForm, OccupantForm, OwnerPersonForm},
};

use super::person_kind::{
    ContactKind, ContactPurpose, ContactVisibility, DeliveryChannel, DeliveryScope, OccupantKind,
};
use crate::scalar;

/// One of the persons who hold a title together.
#[derive(InputObject)]
pub struct OwnerPersonInput {
    /// How letters address the person, such as `Mme`.
    salutation: Option<String>,
    /// Given name.
    given_name: Option<String>,
    /// Family name.
    family_name: String,
}

impl From<OwnerPersonInput> for OwnerPersonForm {
    fn from(input: OwnerPersonInput) -> Self {
        Self {
            salutation: input.salutation.unwrap_or_default(),
            given_name: input.given_name.unwrap_or_default(),
            family_name: input.family_name,
        }
    }
}

/// What is written down about a means of contact.
#[derive(InputObject)]
pub struct OwnerContactFields {
    /// What it is.
    kind: ContactKind,
    /// The e-mail address, the number, or street and house number.
    value: Option<String>,
    /// Postal code of a postal address.
    postal_code: Option<String>,
    /// Municipality of a postal address.
    city: Option<String>,
    /// Country of a postal address, ISO 3166-1 alpha-2; Belgium by default.
    country: Option<String>,
    /// What people call it.
    label: Option<String>,
    /// What it is for; everything by default.
    purpose: Option<ContactPurpose>,
    /// Who may see it; by default the council of telephones and e-mail, every co-owner of postal addresses.
    visibility: Option<ContactVisibility>,
    /// First day, such as `2026-01-31`.
    starts_on: Option<String>,
    /// Last day.
    ends_on: Option<String>,
    /// Whether letters, mails and calls go there first. The first one of its kind does anyway.
    #[graphql(default = false)]
    is_primary: bool,
}

impl From<OwnerContactFields> for ContactForm {
    fn from(fields: OwnerContactFields) -> Self {
        Self {
            kind: entity::property::ContactKind::from(fields.kind).code().to_owned(),
            value: fields.value.unwrap_or_default(),
            postal_code: fields.postal_code.unwrap_or_default(),
            city: fields.city.unwrap_or_default(),
            country: fields.country.unwrap_or_default(),
            label: fields.label.unwrap_or_default(),
            purpose: fields
                .purpose
                .map(|purpose| entity::property::ContactPurpose::from(purpose).code().to_owned())
                .unwrap_or_default(),
            visibility: fields
                .visibility
                .map(|visibility| entity::property::ContactVisibility::from(visibility).code().to_owned())
                .unwrap_or_default(),
            starts_on: fields.starts_on.unwrap_or_default(),
            ends_on: fields.ends_on.unwrap_or_default(),
            is_primary: fields.is_primary,
        }
    }
}

/// A means of contact to be added.
#[derive(InputObject)]
pub struct OwnerContactCreateInput {
    /// Whose it is.
    pub owner_id: ID,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: OwnerContactFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The means of contact as it is to be: every field is replaced. A last day ends it.
#[derive(InputObject)]
pub struct OwnerContactUpdateInput {
    /// The means of contact.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: OwnerContactFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// A written consent to be recorded.
#[derive(InputObject)]
pub struct DeliveryConsentCreateInput {
    /// Who gave it.
    pub owner_id: ID,
    /// The means that was accepted; registered letters need no consent.
    channel: DeliveryChannel,
    /// What for; everything by default.
    scope: Option<DeliveryScope>,
    /// The day on which it was given, such as `2026-01-31`.
    given_on: String,
    /// Where the written consent is found, or what it says.
    proof: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<DeliveryConsentCreateInput> for ConsentForm {
    fn from(input: DeliveryConsentCreateInput) -> Self {
        let scope = input.scope.map(|scope| entity::property::DeliveryScope::from(scope).code().to_owned());
        Self {
            channel: entity::property::DeliveryChannel::from(input.channel).code().to_owned(),
            scope: scope.unwrap_or_default(),
            given_on: input.given_on,
            proof: input.proof,
        }
    }
}

/// A consent that stands no more.
#[derive(InputObject)]
pub struct DeliveryConsentWithdrawInput {
    /// The consent.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// The first day on which it stands no more, such as `2026-01-31`.
    pub withdrawn_on: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// Two entries of the register that are one person.
#[derive(InputObject)]
pub struct OwnerMergeInput {
    /// The entry that goes: it is archived and leads to the other one.
    pub duplicate_id: ID,
    /// The version of it that was looked at; without it any is meant.
    pub duplicate_version: Option<i32>,
    /// The entry that stays.
    pub kept_id: ID,
    /// The version of it that was looked at; without it any is meant.
    pub kept_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What is written down about an occupant.
#[derive(InputObject)]
pub struct OccupantFields {
    /// The unit.
    unit_id: ID,
    /// In what quality.
    kind: OccupantKind,
    /// The owner who lives there herself; absent of anybody else.
    owner_id: Option<ID>,
    /// The name of anybody else.
    name: Option<String>,
    /// E-mail address.
    email: Option<String>,
    /// Telephone number.
    phone: Option<String>,
    /// The language that the person is written to in: `fr`, `nl`, `de` or `en`.
    language: Option<String>,
    /// First day, such as `2026-01-31`.
    starts_on: Option<String>,
    /// Last day.
    ends_on: Option<String>,
    /// Whether it is about the whole unit.
    #[graphql(default = true)]
    whole: bool,
    /// Whether the lease was registered.
    #[graphql(default = false)]
    lease_registered: bool,
    /// When the lease was registered.
    lease_registered_on: Option<String>,
    /// Whether she is told of general meetings (C. civ. art. 3.89 §5 6°).
    #[graphql(default = true)]
    told_of_meetings: bool,
    /// Whether she is told of decisions that bind her (C. civ. art. 3.93 §5).
    #[graphql(default = true)]
    told_of_decisions: bool,
}

impl From<OccupantFields> for OccupantForm {
    fn from(fields: OccupantFields) -> Self {
        Self {
            unit: scalar::bare::<UnitId>(&fields.unit_id),
            kind: entity::property::OccupantKind::from(fields.kind).code().to_owned(),
            owner: fields.owner_id.map(|id| scalar::bare::<OwnerId>(&id)).unwrap_or_default(),
            name: fields.name.unwrap_or_default(),
            email: fields.email.unwrap_or_default(),
            phone: fields.phone.unwrap_or_default(),
            language: fields.language.unwrap_or_default(),
            starts_on: fields.starts_on.unwrap_or_default(),
            ends_on: fields.ends_on.unwrap_or_default(),
            whole: fields.whole,
            lease_registered: fields.lease_registered,
            lease_registered_on: fields.lease_registered_on.unwrap_or_default(),
            told_of_meetings: fields.told_of_meetings,
            told_of_decisions: fields.told_of_decisions,
        }
    }
}

/// The new occupant.
#[derive(InputObject)]
pub struct OccupantCreateInput {
    /// The association that the unit belongs to.
    pub association_id: ID,
    /// What is written down about her.
    #[graphql(flatten)]
    pub fields: OccupantFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The occupant as she is to be: every field is replaced. A last day ends her time.
#[derive(InputObject)]
pub struct OccupantUpdateInput {
    /// The occupant.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// What is written down about her.
    #[graphql(flatten)]
    pub fields: OccupantFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The occupant whose data are to be erased, a year after she left.
#[derive(InputObject)]
pub struct OccupantEraseInput {
    /// The occupant.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}
