//! What people type into the register, and what it becomes once it has been understood.
//!
//! A `…Form` holds texts as they came; a `New…` holds values that cannot be wrong. `parse` leads from one to the other and reports every
//! field at once, so that nobody corrects a form error by error.

use serde::{Deserialize, Serialize};

use crate::{
    language::Language,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest legal or personal name.
pub(super) const NAME_MAX: usize = 160;
/// Longest line of an address.
pub(super) const ADDRESS_MAX: usize = 120;
/// Longest reference of a unit.
pub(super) const REFERENCE_MAX: usize = 40;
/// Longest remark.
pub(super) const NOTE_MAX: usize = 1000;

/// A building as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BuildingForm {
    /// How people call it.
    pub name: String,
    /// Street and house number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
}

/// A building that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBuilding {
    /// How people call it.
    pub name: String,
    /// Street and house number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
}

impl NewBuilding {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed.
    pub fn parse(form: &BuildingForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let street = check.take("street", text_input::required(&form.street, ADDRESS_MAX));
        let postal_code = check.take("postalCode", text_input::postal_code(&form.postal_code, "BE"));
        let city = check.take("city", text_input::required(&form.city, ADDRESS_MAX));
        let whole = name.zip(street).zip(postal_code).zip(city).map(|(((name, street), postal_code), city)| Self {
            name,
            street,
            postal_code,
            city,
        });
        check.finish(whole)
    }
}

/// Reads a language code.
///
/// # Errors
/// Refuses every code but those of the four languages.
pub(super) fn parse_language(text: &str) -> Result<Language, Refusal> {
    Language::parse(text.trim()).ok_or_else(|| Refusal::new("language-unknown").with("value", text.trim()))
}

/// Reads an identifier. A malformed one is answered like one that exists nowhere.
///
/// # Errors
/// The refusal code of an unknown thing.
pub(crate) fn parse_id<I: std::str::FromStr>(text: &str, code: &'static str) -> Result<I, Refusal> {
    text.trim().parse().map_err(|_| Refusal::new(code))
}
