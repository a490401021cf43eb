//! The page of an association that everybody may read.
//!
//! It is read by everybody at its own address, as a page. The API stays closed to whoever is not signed in: nobody needs an account to read the
//! page, and nobody without one can ask anything here.

use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use entity::{
    language::Language,
    property::{PublicNumber as Number, PublicText as Text},
};
use service::property;

use crate::{
    loader::service_of,
    scalar::{DateTime, Locale},
};

/// What an emergency number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::NumberKind")]
pub enum NumberKind {
    /// Somebody is stuck in the lift, or it stands still.
    Lift,
    /// Heating or hot water.
    Heating,
    /// A burst pipe.
    Water,
    /// Electricity of the common parts.
    Electricity,
    /// A smell of gas.
    Gas,
    /// Fire detection.
    FireAlarm,
    /// Doors and gates.
    Door,
    /// The caretaker.
    Caretaker,
    /// The syndic outside opening hours.
    OnCall,
    /// Anything else; its name says what.
    Other,
}

/// The page of an association that everybody may read.
pub struct PublicPage(property::PublicPage);

impl From<property::PublicPage> for PublicPage {
    fn from(page: property::PublicPage) -> Self {
        Self(page)
    }
}

/// The page of an association that everybody may read: its syndic, where its documents can be consulted (C. civ. art. 3.89 §2, 3.93), whom to call.
#[Object]
impl PublicPage {
    /// Grows by one with every change; goes into `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.row.version
    }

    /// When it was last changed.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.row.updated_at)
    }

    /// Its name in addresses. One that it had before goes on leading to it.
    async fn slug(&self) -> &str {
        &self.0.row.slug
    }

    /// Whether everybody can see it.
    async fn enabled(&self) -> bool {
        self.0.row.enabled
    }

    /// Where everybody finds it once it is switched on: the address without a language, which leads to the reader's.
    async fn url(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(format!("{}/p/{}", service_of(ctx)?.host().public_url, self.0.row.slug))
    }

    /// What it says, in each language in which something was written.
    async fn texts(&self) -> Vec<PublicText> {
        self.0.texts.iter().map(PublicText::from).collect()
    }

    /// Whom to call, at most eight.
    async fn numbers(&self) -> Vec<PublicNumber> {
        self.0.numbers.iter().map(PublicNumber::from).collect()
    }
}

/// What a public page says in one language.
#[derive(SimpleObject)]
pub struct PublicText {
    /// The language.
    language: Locale,
    /// When the syndic can be reached.
    opening_hours: Option<String>,
    /// Where the internal rules can be consulted; at the seat when absent.
    rules_at: Option<String>,
    /// Where the register of decisions can be consulted; at the seat when absent.
    decisions_at: Option<String>,
    /// Anything that a passer-by should know.
    note: Option<String>,
}

impl From<(&Language, &Text)> for PublicText {
    fn from((language, text): (&Language, &Text)) -> Self {
        Self {
            language: Locale(*language),
            opening_hours: text.opening_hours.clone(),
            rules_at: text.rules_at.clone(),
            decisions_at: text.decisions_at.clone(),
            note: text.note.clone(),
        }
    }
}

/// An emergency number.
#[derive(SimpleObject)]
pub struct PublicNumber {
    /// What for.
    kind: NumberKind,
    /// Who answers.
    name: Option<String>,
    /// The telephone number.
    phone: String,
}

impl From<&Number> for PublicNumber {
    fn from(number: &Number) -> Self {
        Self { kind: number.kind.into(), name: number.name.clone(), phone: number.phone.clone() }
    }
}
