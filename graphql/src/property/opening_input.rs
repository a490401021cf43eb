//! What mutations about opening, handovers and the public page take.

use async_graphql::{ID, InputObject};
use entity::property::{
    HandoverForm, HandoverMarkForm, NumberKind as Kind, PublicNumberForm, PublicPageForm, PublicTextForm,
};

use super::{
    handover::{HandoverItemEvent, HandoverItemKind},
    public_page::NumberKind,
};

/// The association to be opened.
#[derive(InputObject)]
pub struct AssociationOpenInput {
    /// The association.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The former syndic, and when her mandate ended.
#[derive(InputObject)]
pub struct HandoverStartInput {
    /// The association.
    pub association_id: ID,
    /// The former syndic.
    name: String,
    /// Her e-mail address.
    email: Option<String>,
    /// Street and house number: a demand goes there by registered letter.
    street: String,
    /// Postal code.
    postal_code: String,
    /// Municipality.
    city: String,
    /// Country code of ISO 3166-1 alpha-2; Belgium by default.
    country: Option<String>,
    /// The language that she is written to in: `fr`, `nl`, `de` or `en`.
    language: String,
    /// The day on which her mandate ended, such as `2025-12-31`.
    mandate_ended_on: String,
    /// Years of accounts that are asked for; seven by default.
    account_years: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<HandoverStartInput> for HandoverForm {
    fn from(input: HandoverStartInput) -> Self {
        Self {
            name: input.name,
            email: input.email.unwrap_or_default(),
            street: input.street,
            postal_code: input.postal_code,
            city: input.city,
            country: input.country.unwrap_or_default(),
            language: input.language,
            mandate_ended_on: input.mandate_ended_on,
            account_years: input.account_years.map(|years| years.to_string()).unwrap_or_default(),
        }
    }
}

/// What happened to some of the things of a handover.
#[derive(InputObject)]
pub struct HandoverMarkInput {
    /// The handover.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// The things.
    items: Vec<HandoverItemKind>,
    /// What happened to each of them.
    event: HandoverItemEvent,
    /// The day of receipt, such as `2026-01-31`; today by default.
    received_on: Option<String>,
    /// A remark; a dispute needs one.
    note: Option<String>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

impl From<HandoverMarkInput> for HandoverMarkForm {
    fn from(input: HandoverMarkInput) -> Self {
        let code = |kind: HandoverItemKind| entity::property::HandoverItemKind::from(kind).code().to_owned();
        Self {
            items: input.items.into_iter().map(code).collect(),
            event: entity::property::HandoverItemEvent::from(input.event).code().to_owned(),
            received_on: input.received_on.unwrap_or_default(),
            note: input.note.unwrap_or_default(),
        }
    }
}

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(InputObject)]
        pub struct $name {
            /// The handover.
            pub id: ID,
            /// The version that was looked at; without it any is meant.
            pub expected_version: Option<i32>,
            /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
            pub client_mutation_id: Option<String>,
        }
    )*};
}

acts! {
    /// The handover whose former syndic is to be written to.
    HandoverDemandInput;
    /// The handover that is complete.
    HandoverCompleteInput;
    /// The handover that is taken up again.
    HandoverReopenInput;
}

/// The handover that is given up.
#[derive(InputObject)]
pub struct HandoverAbandonInput {
    /// The handover.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// Why.
    pub reason: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// The public page as it is to be: every field is replaced.
#[derive(InputObject)]
pub struct PublicPageUpdateInput {
    /// The association.
    pub association_id: ID,
    /// The version that the change was made from; without it the last one wins.
    pub expected_version: Option<i32>,
    /// Its name in addresses. One that it had before goes on leading to it.
    slug: String,
    /// Whether everybody can see it.
    enabled: bool,
    /// What it says, each language once.
    #[graphql(default)]
    texts: Vec<PublicTextInput>,
    /// Whom to call, at most eight.
    #[graphql(default)]
    numbers: Vec<PublicNumberInput>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What a public page says in one language.
#[derive(InputObject)]
pub struct PublicTextInput {
    /// The language: `fr`, `nl`, `de` or `en`.
    language: String,
    /// When the syndic can be reached.
    opening_hours: Option<String>,
    /// Where the internal rules can be consulted; at the seat when absent.
    rules_at: Option<String>,
    /// Where the register of decisions can be consulted; at the seat when absent.
    decisions_at: Option<String>,
    /// Anything that a passer-by should know.
    note: Option<String>,
}

/// An emergency number.
#[derive(InputObject)]
pub struct PublicNumberInput {
    /// What for.
    kind: NumberKind,
    /// Who answers; needed where the kind says nothing.
    name: Option<String>,
    /// The telephone number.
    phone: String,
}

impl From<PublicPageUpdateInput> for PublicPageForm {
    fn from(input: PublicPageUpdateInput) -> Self {
        let text = |text: PublicTextInput| PublicTextForm {
            language: text.language,
            opening_hours: text.opening_hours.unwrap_or_default(),
            rules_at: text.rules_at.unwrap_or_default(),
            decisions_at: text.decisions_at.unwrap_or_default(),
            note: text.note.unwrap_or_default(),
        };
        let number = |number: PublicNumberInput| PublicNumberForm {
            kind: Kind::from(number.kind).code().to_owned(),
            name: number.name.unwrap_or_default(),
            phone: number.phone,
        };
        Self {
            slug: input.slug,
            enabled: input.enabled,
            texts: input.texts.into_iter().map(text).collect(),
            numbers: input.numbers.into_iter().map(number).collect(),
        }
    }
}
