//! Calls for funds, for the island that shows what a call comes to while it is being written.

use entity::language::Language;
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

use crate::island::labels::labels;

use super::ApiError;

/// What a call comes to, in words and formatted figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewView {
    /// Names what was previewed: a call is only issued when it still comes to the same.
    pub digest: String,
    /// How many owners pay how much, in one sentence.
    pub summary: String,
    /// What the button does that issues the call: "Émettre 24 appels".
    pub issue: String,
    /// Sum of the lines.
    pub total: String,
    /// The part of it that goes to the reserve fund; empty where nothing does.
    pub reserve: String,
    /// One per owner, in the order of the letters.
    pub owners: Vec<PreviewOwner>,
}

/// What one owner would owe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewOwner {
    /// Her name.
    pub name: String,
    /// How much.
    pub amount: String,
    /// The part of it that goes to the reserve fund.
    pub reserve: String,
    /// Why.
    pub lines: Vec<PreviewLine>,
}

labels! {
    /// One amount on one unit.
    pub struct PreviewLine {
        /// Unit, purpose and parts: "A1 · Assurance · 42/1000".
        pub words: String,
        /// How much.
        pub amount: String,
    }
}

/// What the form comes to as it stands; nothing is written. `fields` are the form's names and values.
#[server(prefix = "/api", endpoint = "charges/preview", input = Json)]
pub async fn preview_call(
    language: Language,
    association: String,
    fields: Vec<(String, String)>,
) -> Result<PreviewView, ApiError> {
    let ctx = super::ctx(language)?;
    super::answer(&ctx, crate::page::charges::preview::of_fields(&ctx, &association, fields)).await
}
