//! What people type about an owner, and what it becomes once it has been understood.

use serde::{Deserialize, Serialize};

use super::{
    OwnerKind,
    form::{ADDRESS_MAX, NAME_MAX, parse_language},
    owner_name::{OwnerPersonForm, PersonName, name_of, own, parse_persons},
};
use crate::{
    format::{enterprise_number::EnterpriseNumber, national_number},
    language::Language,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest legal form.
const LEGAL_FORM_MAX: usize = 40;

/// An owner as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnerForm {
    /// Code of the kind of person.
    pub kind: String,
    /// The name on letters; made from the persons when empty.
    pub name: String,
    /// The persons who hold the title together, for a natural person.
    pub persons: Vec<OwnerPersonForm>,
    /// For a legal person, such as `SRL`; may be empty.
    pub legal_form: String,
    /// For a legal person; may be empty.
    pub enterprise_number: String,
    /// Who acts for the owner; may be empty.
    pub representative: String,
    /// May be empty.
    pub email: String,
    /// May be empty.
    pub phone: String,
    /// Language code.
    pub language: String,
    /// Street and house number; may be empty.
    pub street: String,
    /// May be empty.
    pub postal_code: String,
    /// May be empty.
    pub city: String,
    /// ISO 3166-1 alpha-2 code; Belgium when empty.
    pub country: String,
}

/// An owner that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOwner {
    /// What kind of person.
    pub kind: OwnerKind,
    /// The name on letters.
    pub name: String,
    /// The persons who hold the title together.
    pub persons: Vec<PersonName>,
    /// For a legal person, such as `SRL`.
    pub legal_form: Option<String>,
    /// For a legal person.
    pub enterprise_number: Option<EnterpriseNumber>,
    /// Who acts for the owner: the permanent representative of a company, the administrator of a protected person.
    pub representative: Option<String>,
    /// Address for electronic mail.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// The language that the person is written to in.
    pub language: Language,
    /// Street and house number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Municipality.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
}

impl NewOwner {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed, or that holds a number of the national register; an enterprise number or a
    /// legal form given for a natural person, and persons given for a legal one.
    pub fn parse(form: &OwnerForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let kind = check.take("kind", OwnerKind::parse(&form.kind));
        let language = check.take("language", parse_language(&form.language));
        let persons = check.take_all("persons", parse_persons(&form.persons));
        // Where a person is wrong, the name that they make together is not asked about as well.
        let name = persons.as_deref().and_then(|persons| check.take("name", name_of(&form.name, persons, language)));
        let legal_form = check.take("legalForm", own(text_input::optional(&form.legal_form, LEGAL_FORM_MAX)));
        let enterprise_number =
            given(&form.enterprise_number, |text| check.take("enterpriseNumber", EnterpriseNumber::parse(text)));
        let representative = check.take("representative", own(text_input::optional(&form.representative, NAME_MAX)));
        let of_kind = Particulars {
            persons: persons.as_ref().is_some_and(|persons| !persons.is_empty()),
            legal_form: legal_form.as_ref().is_some_and(Option::is_some),
            enterprise_number: enterprise_number.is_some(),
        };
        of_kind.check(kind, &mut check);
        let email = given(&form.email, |text| check.take("email", text_input::email(text)));
        let phone =
            given(&form.phone, |text| check.take("phone", text_input::phone(text).and_then(national_number::without)));
        let street = check.take("street", own(text_input::optional(&form.street, ADDRESS_MAX))).flatten();
        let country = check.take("country", text_input::country(&form.country));
        let postal_code = given(&form.postal_code, |text| {
            check.take("postalCode", text_input::postal_code(text, country.as_deref().unwrap_or("BE")))
        });
        let city = check.take("city", text_input::optional(&form.city, ADDRESS_MAX)).flatten();
        check.finish_with(|| {
            Some(Self {
                kind: kind?,
                name: name?,
                persons: persons?,
                legal_form: legal_form?,
                enterprise_number,
                representative: representative?,
                email,
                phone,
                language: language?,
                street,
                postal_code,
                city,
                country: country?,
            })
        })
    }
}

/// Reads a field unless it was left blank.
pub(super) fn given<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    if text.trim().is_empty() { None } else { read(text) }
}

/// What belongs to one kind of person only.
struct Particulars {
    persons: bool,
    legal_form: bool,
    enterprise_number: bool,
}

impl Particulars {
    fn check(&self, kind: Option<OwnerKind>, check: &mut Check) {
        let told = match kind {
            Some(OwnerKind::Natural) => [
                ("enterprise-number-of-natural-person", "enterpriseNumber", self.enterprise_number),
                ("legal-form-of-natural-person", "legalForm", self.legal_form),
            ]
            .to_vec(),
            Some(OwnerKind::Legal) => vec![("persons-of-legal-person", "persons", self.persons)],
            None => Vec::new(),
        };
        for (code, field, wrong) in told {
            if wrong {
                check.refuse(Refusal::new(code).at(field));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn natural() -> OwnerForm {
        OwnerForm { kind: "natural".into(), language: "fr".into(), ..OwnerForm::default() }
    }

    fn told(form: &OwnerForm) -> Vec<(&'static str, String)> {
        let refused = NewOwner::parse(form).err().unwrap_or_default();
        refused.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    #[test]
    fn a_couple_is_one_owner_of_two_persons() {
        let person = |given: &str, family: &str| OwnerPersonForm {
            given_name: given.into(),
            family_name: family.into(),
            ..OwnerPersonForm::default()
        };
        let form = OwnerForm { persons: vec![person("Anne", "Dubois"), person("Marc", "Leroy")], ..natural() };
        let couple = NewOwner::parse(&form).unwrap();
        assert_eq!((couple.name.as_str(), couple.persons.len()), ("Anne Dubois et Marc Leroy", 2));
        assert_eq!(told(&natural()), [("text-required", "name".into())]);
        let wrong = OwnerForm { persons: vec![person("Anne", "")], ..natural() };
        assert_eq!(told(&wrong), [("text-required", "persons.0.familyName".into())]);
    }

    #[test]
    fn what_belongs_to_one_kind_of_person_is_refused_for_the_other() {
        let natural = OwnerForm {
            name: "Anne".into(),
            legal_form: "SRL".into(),
            enterprise_number: "0403.019.261".into(),
            ..natural()
        };
        let codes = ["enterprise-number-of-natural-person", "legal-form-of-natural-person"];
        assert_eq!(told(&natural).iter().map(|(code, _)| *code).collect::<Vec<_>>(), codes);
        let legal = OwnerForm { kind: "legal".into(), ..natural.clone() };
        let company = NewOwner::parse(&legal).unwrap();
        assert_eq!(company.legal_form.as_deref(), Some("SRL"));
        let persons = vec![OwnerPersonForm { family_name: "Dubois".into(), ..OwnerPersonForm::default() }];
        assert_eq!(told(&OwnerForm { persons, ..legal }), [("persons-of-legal-person", "persons".into())]);
    }

    /// Belgian rules §4.4: there is no place for it, and none is found for it.
    #[test]
    fn a_number_of_the_national_register_is_refused_wherever_it_is_typed() {
        let number = "93.05.18-223.61";
        for (field, form) in [
            ("name", OwnerForm { name: format!("Anne Dubois {number}"), ..natural() }),
            ("representative", OwnerForm { name: "Anne".into(), representative: number.into(), ..natural() }),
            ("phone", OwnerForm { name: "Anne".into(), phone: number.into(), ..natural() }),
            ("street", OwnerForm { name: "Anne".into(), street: number.into(), ..natural() }),
        ] {
            assert_eq!(told(&form), [("national-number", field.to_owned())], "{field}");
        }
    }

    #[test]
    fn an_address_abroad_has_the_postal_code_of_its_country() {
        let abroad = OwnerForm {
            name: "Jan de Vries".into(),
            street: "Keizersgracht 1".into(),
            postal_code: "1015cj".into(),
            city: "Amsterdam".into(),
            country: "nl".into(),
            ..natural()
        };
        let owner = NewOwner::parse(&abroad).unwrap();
        assert_eq!((owner.postal_code.as_deref(), owner.country.as_str()), (Some("1015 CJ"), "NL"));
        assert_eq!(told(&OwnerForm { country: "FR".into(), ..abroad.clone() })[0].0, "postal-code-malformed");
        assert_eq!(told(&OwnerForm { country: "QQ".into(), ..abroad })[0].0, "country-malformed");
    }
}
