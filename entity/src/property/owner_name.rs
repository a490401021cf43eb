//! The persons who hold one title together, and the name that stands on their letters.

use serde::{Deserialize, Serialize};

use super::form::NAME_MAX;
use crate::{
    format::national_number,
    language::Language,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest given or family name.
const PART_MAX: usize = 80;
/// Longest salutation.
const SALUTATION_MAX: usize = 20;
/// Most persons who can be one owner.
pub const MAX_PERSONS: usize = 12;

/// One of the persons who are an owner, as typed. A row without any name is passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnerPersonForm {
    /// How letters address the person, such as `Mme`; may be empty.
    pub salutation: String,
    /// Given name; may be empty.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
}

/// One of the persons who are an owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    /// How letters address the person.
    pub salutation: Option<String>,
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: String,
}

impl PersonName {
    /// Understands a row; `None` for one without any name.
    fn parse(form: &OwnerPersonForm) -> Result<Option<Self>, Refusals> {
        if form.given_name.trim().is_empty() && form.family_name.trim().is_empty() {
            return Ok(None);
        }
        let mut check = Check::new();
        let salutation = check.take("salutation", text_input::optional(&form.salutation, SALUTATION_MAX));
        let given_name = check.take("givenName", own(text_input::optional(&form.given_name, PART_MAX)));
        let family_name = text_input::required(&form.family_name, PART_MAX).and_then(national_number::without);
        let family_name = check.take("familyName", family_name);
        let whole = salutation
            .zip(given_name)
            .zip(family_name)
            .map(|((salutation, given_name), family_name)| Some(Self { salutation, given_name, family_name }));
        check.finish(whole)
    }

    /// Salutation, given name and family name.
    #[must_use]
    pub fn full(&self) -> String {
        let parts = [self.salutation.as_deref(), self.given_name.as_deref(), Some(self.family_name.as_str())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// Reads the rows of a form.
///
/// # Errors
/// Every wrong field at `<row>.<field>`; `owner-too-many-persons`.
pub(super) fn parse_persons(rows: &[OwnerPersonForm]) -> Result<Vec<PersonName>, Refusals> {
    let mut check = Check::new();
    let persons: Vec<PersonName> = rows
        .iter()
        .enumerate()
        .filter_map(|(row, form)| check.take_all(&row.to_string(), PersonName::parse(form)).flatten())
        .collect();
    if persons.len() > MAX_PERSONS {
        check.refuse(Refusal::new("owner-too-many-persons").with("max", MAX_PERSONS));
    }
    check.finish(Some(persons))
}

/// A text without a number of the national register.
pub(super) fn own(text: Result<Option<String>, Refusal>) -> Result<Option<String>, Refusal> {
    text?.map(national_number::without).transpose()
}

/// The name on letters to persons who are one owner: `Anne Dubois et Marc Leroy`; nothing where nobody is named.
#[must_use]
pub fn letter_name(persons: &[PersonName], language: Language) -> Option<String> {
    let and = match language {
        Language::Fr => "et",
        Language::Nl => "en",
        Language::De => "und",
        Language::En => "and",
    };
    let (last, others) = persons.split_last()?;
    if others.is_empty() {
        return Some(last.full());
    }
    let others = others.iter().map(PersonName::full).collect::<Vec<_>>().join(", ");
    Some(format!("{others} {and} {}", last.full()))
}

/// The name of an owner: the one that was typed, or else the one that the persons make together.
///
/// # Errors
/// `text-required` where there is neither, `text-too-long`, `national-number`.
pub(super) fn name_of(typed: &str, persons: &[PersonName], language: Option<Language>) -> Result<String, Refusal> {
    let made = letter_name(persons, language.unwrap_or_default()).unwrap_or_default();
    let name = if typed.trim().is_empty() { &made } else { typed };
    text_input::required(name, NAME_MAX).and_then(national_number::without)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn person(salutation: &str, given_name: &str, family_name: &str) -> OwnerPersonForm {
        OwnerPersonForm {
            salutation: salutation.into(),
            given_name: given_name.into(),
            family_name: family_name.into(),
        }
    }

    #[test]
    fn persons_who_hold_one_title_are_written_to_together() {
        let couple = parse_persons(&[person("", "Anne", "Dubois"), person("", " ", ""), person("", "Marc", "Leroy")]);
        let couple = couple.unwrap();
        for (language, name) in [
            (Language::Fr, "Anne Dubois et Marc Leroy"),
            (Language::Nl, "Anne Dubois en Marc Leroy"),
            (Language::De, "Anne Dubois und Marc Leroy"),
            (Language::En, "Anne Dubois and Marc Leroy"),
        ] {
            assert_eq!(letter_name(&couple, language).as_deref(), Some(name));
        }
        let heirs = [person("Mme", "Anne", "Dubois"), person("M.", "Marc", "Leroy"), person("", "", "Nguyen")];
        let heirs = parse_persons(&heirs).unwrap();
        assert_eq!(letter_name(&heirs, Language::Fr).unwrap(), "Mme Anne Dubois, M. Marc Leroy et Nguyen");
        assert_eq!(letter_name(&heirs[..1], Language::Fr).unwrap(), "Mme Anne Dubois");
        assert_eq!(letter_name(&[], Language::Fr), None);
    }

    #[test]
    fn what_is_wrong_is_named_by_row() {
        let rows = [person("", "Anne", "Dubois"), person("", "Marc", ""), person("", "93.05.18-223.61", "Leroy")];
        let refused = parse_persons(&rows).unwrap_err();
        let told: Vec<_> = refused.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect();
        assert_eq!(told, [("text-required", "1.familyName".into()), ("national-number", "2.givenName".into())]);
        let crowd: Vec<_> = (0..=MAX_PERSONS).map(|rank| person("", "", &format!("Heir {rank}"))).collect();
        assert!(parse_persons(&crowd).unwrap_err().has("owner-too-many-persons"));
    }

    #[test]
    fn a_typed_name_goes_before_a_made_one() {
        let couple = parse_persons(&[person("", "Anne", "Dubois"), person("", "Marc", "Leroy")]).unwrap();
        assert_eq!(name_of("", &couple, Some(Language::Nl)).unwrap(), "Anne Dubois en Marc Leroy");
        assert_eq!(name_of("Famille Leroy", &couple, Some(Language::Nl)).unwrap(), "Famille Leroy");
        assert_eq!(name_of(" ", &[], None).map_err(|refusal| refusal.code), Err("text-required"));
        let long: Vec<_> = (0..4).map(|_| person("", &"a".repeat(40), &"b".repeat(40))).collect();
        let long = parse_persons(&long).unwrap();
        assert_eq!(name_of("", &long, None).map_err(|refusal| refusal.code), Err("text-too-long"));
    }

    proptest! {
        #[test]
        fn every_person_is_in_the_name(names in proptest::collection::vec("[A-Z][a-z]{1,8}", 1..6)) {
            let rows: Vec<_> = names.iter().map(|name| person("", "", name)).collect();
            let whole = letter_name(&parse_persons(&rows).unwrap(), Language::De).unwrap();
            prop_assert!(names.iter().all(|name| whole.contains(name.as_str())));
        }
    }
}
