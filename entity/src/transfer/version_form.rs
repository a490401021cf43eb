//! What a version of the document is to be of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::SectionKind;
use crate::{
    date::parse_date,
    language::Language,
    refusal::{Check, Refusals},
};

/// A version to be made, as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GenerateForm {
    /// The day of the figures.
    pub reference_date: String,
    /// Code of the language of the document.
    pub language: String,
    /// Codes of the sections that are left open with a reservation which the document shows; only such as the law does not ask for.
    pub reservations: Vec<String>,
}

/// A version that may be made, if the sections let it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVersion {
    /// The day of the figures.
    pub reference_date: NaiveDate,
    /// The language of the document.
    pub language: Language,
    /// The sections that may be left open.
    pub reservations: Vec<SectionKind>,
}

impl NewVersion {
    /// Reads a form.
    ///
    /// # Errors
    /// The refusals of days, `language-unknown`, `transfer-section-unknown`, each at its field.
    pub fn parse(form: &GenerateForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let reference_date = check.take("referenceDate", parse_date(&form.reference_date));
        let language = check.take("language", form.language.trim().parse());
        let mut reservations = Vec::new();
        for code in &form.reservations {
            if let Some(section) = check.take("reservations", SectionKind::parse(code))
                && !reservations.contains(&section)
            {
                reservations.push(section);
            }
        }
        reservations.sort_unstable();
        check.finish_with(|| Some(Self { reference_date: reference_date?, language: language?, reservations }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_field_is_named() {
        let form = GenerateForm {
            reference_date: "31/02/2026".to_owned(),
            language: "it".to_owned(),
            reservations: vec!["claims".to_owned(), "weather".to_owned()],
        };
        let refused = NewVersion::parse(&form).unwrap_err();
        let found: Vec<(&str, String)> = refused.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect();
        assert_eq!(
            found,
            [
                ("date-impossible", "referenceDate".to_owned()),
                ("language-unknown", "language".to_owned()),
                ("transfer-section-unknown", "reservations".to_owned()),
            ]
        );
    }

    #[test]
    fn a_reservation_counts_once_and_in_the_order_of_the_document() {
        let form = GenerateForm {
            reference_date: "2026-06-01".to_owned(),
            language: "nl".to_owned(),
            reservations: ["contracts", "claims", "contracts"].map(str::to_owned).to_vec(),
        };
        let new = NewVersion::parse(&form).unwrap();
        assert_eq!(new.reservations, [SectionKind::Claims, SectionKind::Contracts]);
        assert_eq!(new.language, Language::Nl);
    }
}
