//! What mutations of the register take. Formats are plain strings, so that a wrong one is told among `userErrors`, in words, beside the others.

use async_graphql::{ID, InputObject};
use entity::{
    id::{BuildingId, OwnerId, UnitId},
    property::{
        AssociationForm, BuildingForm, KeyForm, KeyPartForm, OwnerForm, OwnershipPartForm, OwnershipsForm, UnitForm,
    },
};

use super::kind::{OwnerKind, UnitKind};
use crate::scalar;

/// What is written down about an association.
#[derive(InputObject)]
pub struct AssociationFields {
    /// Legal name.
    name: String,
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
    /// IBAN of the working fund.
    working_iban: Option<String>,
    /// IBAN of the reserve fund, which must be another account (C. civ. art. 3.86 §3).
    reserve_iban: Option<String>,
}

impl From<AssociationFields> for AssociationForm {
    fn from(fields: AssociationFields) -> Self {
        Self {
            name: fields.name,
            language: fields.language,
            enterprise_number: fields.enterprise_number,
            street: fields.street,
            postal_code: fields.postal_code,
            city: fields.city,
            total_shares: fields.total_shares.to_string(),
            working_iban: fields.working_iban.unwrap_or_default(),
            reserve_iban: fields.reserve_iban.unwrap_or_default(),
        }
    }
}

/// What is written down about a building.
#[derive(InputObject)]
pub struct BuildingFields {
    /// How people call it.
    name: String,
    /// Street and house number.
    street: String,
    /// Postal code.
    postal_code: String,
    /// Municipality.
    city: String,
}

impl From<BuildingFields> for BuildingForm {
    fn from(fields: BuildingFields) -> Self {
        Self { name: fields.name, street: fields.street, postal_code: fields.postal_code, city: fields.city }
    }
}

/// What is written down about a unit.
#[derive(InputObject)]
pub struct UnitFields {
    /// The building that it is in.
    building_id: ID,
    /// Its name in the base deed.
    reference: String,
    /// What it is.
    kind: UnitKind,
    /// The storey, as people write it.
    floor: Option<String>,
    /// Its part of the total that the base deed states.
    shares: i64,
}

impl From<UnitFields> for UnitForm {
    fn from(fields: UnitFields) -> Self {
        Self {
            building: scalar::bare::<BuildingId>(&fields.building_id),
            reference: fields.reference,
            kind: entity::property::unit_kind::UnitKind::from(fields.kind).code().to_owned(),
            floor: fields.floor.unwrap_or_default(),
            shares: fields.shares.to_string(),
        }
    }
}

/// What is written down about an owner.
#[derive(InputObject)]
pub struct OwnerFields {
    /// Natural or legal person.
    kind: OwnerKind,
    /// The name on letters.
    name: String,
    /// Enterprise number, for a legal person only.
    enterprise_number: Option<String>,
    /// E-mail address.
    email: Option<String>,
    /// Telephone number.
    phone: Option<String>,
    /// The language that the owner is written to in: `fr`, `nl`, `de` or `en`.
    language: String,
    /// Street and house number.
    street: Option<String>,
    /// Postal code.
    postal_code: Option<String>,
    /// Municipality.
    city: Option<String>,
    /// Country code of ISO 3166-1 alpha-2; Belgium by default.
    country: Option<String>,
}

impl From<OwnerFields> for OwnerForm {
    fn from(fields: OwnerFields) -> Self {
        Self {
            kind: entity::property::OwnerKind::from(fields.kind).code().to_owned(),
            name: fields.name,
            enterprise_number: fields.enterprise_number.unwrap_or_default(),
            email: fields.email.unwrap_or_default(),
            phone: fields.phone.unwrap_or_default(),
            language: fields.language,
            street: fields.street.unwrap_or_default(),
            postal_code: fields.postal_code.unwrap_or_default(),
            city: fields.city.unwrap_or_default(),
            country: fields.country.unwrap_or_default(),
        }
    }
}

/// Who owns a unit from a day on.
#[derive(InputObject)]
pub struct OwnershipFields {
    /// First day, such as `2026-01-31`.
    starts_on: String,
    /// The owners; their parts add up to the whole.
    parts: Vec<OwnershipPartInput>,
}

/// One owner's part of a unit.
#[derive(InputObject)]
pub struct OwnershipPartInput {
    /// The owner.
    owner_id: ID,
    /// Which part: `1`, `1/2`, `50 %`.
    part: String,
}

impl From<OwnershipFields> for OwnershipsForm {
    fn from(fields: OwnershipFields) -> Self {
        let part = |part: OwnershipPartInput| OwnershipPartForm {
            owner: scalar::bare::<OwnerId>(&part.owner_id),
            part: part.part,
        };
        Self { starts_on: fields.starts_on, parts: fields.parts.into_iter().map(part).collect() }
    }
}

/// What is written down about a special distribution key.
#[derive(InputObject)]
pub struct DistributionKeyFields {
    /// How the by-laws call it.
    name: String,
    /// The units that bear it; their parts add up to its total.
    parts: Vec<KeyPartInput>,
}

/// How much of a key one unit bears.
#[derive(InputObject)]
pub struct KeyPartInput {
    /// The unit.
    unit_id: ID,
    /// How many parts; a unit with none is left out.
    parts: i64,
}

impl From<DistributionKeyFields> for KeyForm {
    fn from(fields: DistributionKeyFields) -> Self {
        let part = |part: KeyPartInput| KeyPartForm {
            unit: scalar::bare::<UnitId>(&part.unit_id),
            parts: part.parts.to_string(),
        };
        Self { name: fields.name, parts: fields.parts.into_iter().map(part).collect() }
    }
}

/// Declares the inputs of one noun's create, update and archive.
macro_rules! inputs {
    (
        $what:literal,
        $create:ident in $parent:literal,
        $fields:ty
        $(, $update:ident)?
        $(; $archive:ident)?
    ) => {
        #[doc = concat!("The new ", $what, ".")]
        #[derive(InputObject)]
        pub struct $create {
            #[doc = concat!("The ", $parent, " that it is added to.")]
            pub association_id: ID,
            /// What is written down about it.
            #[graphql(flatten)]
            pub fields: $fields,
            /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
            pub client_mutation_id: Option<String>,
        }
        $(
            #[doc = concat!("The ", $what, " as it is to be: every field is replaced.")]
            #[derive(InputObject)]
            pub struct $update {
                #[doc = concat!("The ", $what, ".")]
                pub id: ID,
                /// The version that the change was made from; without it the last one wins.
                pub expected_version: Option<i32>,
                /// What is written down about it.
                #[graphql(flatten)]
                pub fields: $fields,
                /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
                pub client_mutation_id: Option<String>,
            }
        )?
        $(
            #[doc = concat!("The ", $what, " to be put away.")]
            #[derive(InputObject)]
            pub struct $archive {
                #[doc = concat!("The ", $what, ".")]
                pub id: ID,
                /// The version that was looked at; without it any is meant.
                pub expected_version: Option<i32>,
                /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
                pub client_mutation_id: Option<String>,
            }
        )?
    };
}

inputs!("building", BuildingCreateInput in "association", BuildingFields, BuildingUpdateInput; BuildingArchiveInput);
inputs!("unit", UnitCreateInput in "association", UnitFields, UnitUpdateInput; UnitArchiveInput);
inputs!("owner", OwnerCreateInput in "association", OwnerFields, OwnerUpdateInput; OwnerArchiveInput);
inputs!("distribution key", DistributionKeyCreateInput in "association", DistributionKeyFields; DistributionKeyArchiveInput);

/// The new association.
#[derive(InputObject)]
pub struct AssociationCreateInput {
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: AssociationFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The association as it is to be: every field is replaced.
#[derive(InputObject)]
pub struct AssociationUpdateInput {
    /// The association.
    pub id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// What is written down about it.
    #[graphql(flatten)]
    pub fields: AssociationFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The association to be put away.
#[derive(InputObject)]
pub struct AssociationArchiveInput {
    /// The association.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// Who owns a unit from a day on. Parts that lasted until then end the day before; the past is kept.
#[derive(InputObject)]
pub struct OwnershipSetInput {
    /// The unit.
    pub unit_id: ID,
    /// Who owns it.
    #[graphql(flatten)]
    pub fields: OwnershipFields,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}
