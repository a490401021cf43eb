//! What a notification speaks of, as bare facts: they are put into words in the language of whoever reads.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::money::Cents;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "as", content = "is")]
pub enum Fact {
    /// A name or a title, as it stands.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// An amount of money.
    Amount(Cents),
    /// How many.
    Count(i64),
    /// A message of the locale files, such as the name of a role.
    Message(String),
}

/// The facts of a notification by their names.
pub type Facts = BTreeMap<String, Fact>;

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Fact {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Cents> for Fact {
    fn from(amount: Cents) -> Self {
        Self::Amount(amount)
    }
}

impl From<i64> for Fact {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}
