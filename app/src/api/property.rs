//! The property register, for the island that checks a list while it is being pasted.

use entity::language::Language;
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

use crate::island::labels::labels;

use super::ApiError;

/// What a list of units and owners comes to, in words and formatted figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportGlance {
    /// Whether it may be imported as it stands.
    pub ready: bool,
    /// Whether it may be imported, in one sentence.
    pub verdict: String,
    /// The sum of the shares against the total of the base deed, in one sentence that names the difference.
    pub sum: String,
    /// What would be made and what is wrong, counted.
    pub counts: Vec<ImportCount>,
    /// The first problems.
    pub problems: Vec<ImportProblem>,
    /// How many problems are not among them; empty where none is.
    pub more: String,
}

labels! {
    /// A term and its figure.
    pub struct ImportCount {
        /// What is counted.
        pub term: String,
        /// How many.
        pub figure: String,
    }
}

/// One problem and its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportProblem {
    /// Whether it stops the import.
    pub stops: bool,
    /// That, in a word.
    pub severity: String,
    /// The row of the spreadsheet, or that the whole list is meant.
    pub row: String,
    /// The heading of the column; empty where none is meant.
    pub column: String,
    /// What is wrong.
    pub reason: String,
}

/// Checks a list as it stands; nothing is written. `fields` are the form's names and values.
#[server(prefix = "/api", endpoint = "property/import-preview", input = Json)]
pub async fn preview_import(
    language: Language,
    slug: String,
    fields: Vec<(String, String)>,
) -> Result<ImportGlance, ApiError> {
    let ctx = super::ctx(language)?;
    super::answer(&ctx, crate::page::property::import_check::of_fields(&ctx, &slug, fields)).await
}
