//! What mutations of the register take. Formats are plain strings, so that a wrong one is told among `userErrors`, in words, beside the others.

use async_graphql::{ID, InputObject};
use entity::property::{BuildingForm, OwnerForm, OwnerPersonForm};

use super::{
    association_input::AssociationFields, key_input::DistributionKeyFields, kind::OwnerKind,
    person_input::OwnerPersonInput, unit_input::UnitFields,
};

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

/// What is written down about an owner.
#[derive(InputObject)]
pub struct OwnerFields {
    /// Natural or legal person.
    kind: OwnerKind,
    /// The name on letters; made from the persons when left out.
    name: Option<String>,
    /// The persons who hold the title together, such as a couple; for a natural person only.
    persons: Option<Vec<OwnerPersonInput>>,
    /// The legal form, such as `SRL`, for a legal person only.
    legal_form: Option<String>,
    /// Who acts for the owner.
    representative: Option<String>,
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
            name: fields.name.unwrap_or_default(),
            persons: fields.persons.unwrap_or_default().into_iter().map(OwnerPersonForm::from).collect(),
            legal_form: fields.legal_form.unwrap_or_default(),
            representative: fields.representative.unwrap_or_default(),
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
