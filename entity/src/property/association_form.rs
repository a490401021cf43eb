//! An association as typed, and once it makes sense: who it is, where its seat is, what its base deed states, where its money is.

use serde::{Deserialize, Serialize};

use super::{
    Fund,
    form::{ADDRESS_MAX, NAME_MAX, parse_language},
};
use crate::{
    format::{enterprise_number::EnterpriseNumber, iban::Iban},
    language::Language,
    refusal::{Check, Refusal, Refusals},
    share::Share,
    text_input,
};

/// Most lots that a base deed declares; anything more is a slip of the keyboard.
const LOTS_MAX: i32 = 9_999;

/// An association as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssociationForm {
    /// Legal name in its own language.
    pub name: String,
    /// Legal name in French, where its deeds give one beside that in its own language; may be empty.
    pub name_fr: String,
    /// Legal name in Dutch, likewise.
    pub name_nl: String,
    /// Legal name in German, likewise.
    pub name_de: String,
    /// Language code.
    pub language: String,
    /// Number in the enterprise register.
    pub enterprise_number: String,
    /// Street and house number of the seat.
    pub street: String,
    /// Postal code of the seat.
    pub postal_code: String,
    /// Municipality of the seat.
    pub city: String,
    /// Total of the shares in the base deed.
    pub total_shares: String,
    /// Number of lots in the base deed; may be empty.
    pub declared_lots: String,
    /// Account of the working fund.
    pub working_iban: String,
    /// Account of the reserve fund; may be filled in later.
    pub reserve_iban: String,
}

/// An association that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAssociation {
    /// Legal name in its own language.
    pub name: String,
    /// Legal names in the other languages.
    pub names: OtherNames,
    /// Language of its deeds.
    pub language: Language,
    /// Number in the enterprise register.
    pub enterprise_number: EnterpriseNumber,
    /// Street and house number of the seat.
    pub street: String,
    /// Postal code of the seat.
    pub postal_code: String,
    /// Municipality of the seat.
    pub city: String,
    /// Total of the shares in the base deed.
    pub total_shares: Share,
    /// Number of lots in the base deed.
    pub declared_lots: Option<i32>,
    /// Its accounts by fund.
    pub accounts: Vec<(Fund, Iban)>,
}

/// Legal names of an association beside that in its own language, which is absent here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherNames {
    /// In French.
    pub fr: Option<String>,
    /// In Dutch.
    pub nl: Option<String>,
    /// In German.
    pub de: Option<String>,
}

impl NewAssociation {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed; two names in one language; one account given for both funds (C. civ. art. 3.86 §3 wants them
    /// apart).
    pub fn parse(form: &AssociationForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let language = check.take("language", parse_language(&form.language));
        let mut other = |field: &str, spoken: Language, text: &str| {
            let read =
                text_input::optional(text, NAME_MAX).and_then(|given| beside(given, spoken, language, name.as_deref()));
            check.take(field, read).flatten()
        };
        let names = OtherNames {
            fr: other("nameFr", Language::Fr, &form.name_fr),
            nl: other("nameNl", Language::Nl, &form.name_nl),
            de: other("nameDe", Language::De, &form.name_de),
        };
        let enterprise_number = check.take("enterpriseNumber", EnterpriseNumber::parse(&form.enterprise_number));
        let street = check.take("street", text_input::required(&form.street, ADDRESS_MAX));
        let postal_code = check.take("postalCode", text_input::postal_code(&form.postal_code, "BE"));
        let city = check.take("city", text_input::required(&form.city, ADDRESS_MAX));
        let total_shares = check.take("totalShares", Share::parse(&form.total_shares).map_err(of_total));
        let declared_lots = check.take("declaredLots", parse_lots(&form.declared_lots)).flatten();
        let accounts = parse_accounts(&mut check, form);
        check.finish_with(|| {
            Some(Self {
                name: name?,
                names,
                language: language?,
                enterprise_number: enterprise_number?,
                street: street?,
                postal_code: postal_code?,
                city: city?,
                total_shares: total_shares?,
                declared_lots,
                accounts,
            })
        })
    }
}

/// A name in another language than the association's own. Its own name said twice is said once; two different ones are a slip.
fn beside(
    given: Option<String>,
    spoken: Language,
    own: Option<Language>,
    name: Option<&str>,
) -> Result<Option<String>, Refusal> {
    match given {
        Some(given) if own == Some(spoken) => match name {
            Some(name) if name != given => Err(Refusal::new("name-in-own-language")),
            Some(_) | None => Ok(None),
        },
        given => Ok(given),
    }
}

fn parse_lots(text: &str) -> Result<Option<i32>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let lots = text.parse().ok().filter(|lots| (1..=LOTS_MAX).contains(lots));
    lots.map(Some).ok_or_else(|| Refusal::new("lots-malformed").with("value", text).with("maximum", LOTS_MAX))
}

fn parse_accounts(check: &mut Check, form: &AssociationForm) -> Vec<(Fund, Iban)> {
    let mut accounts: Vec<(Fund, Iban)> = Vec::new();
    for (field, fund, text) in
        [("workingIban", Fund::Working, &form.working_iban), ("reserveIban", Fund::Reserve, &form.reserve_iban)]
    {
        if text.trim().is_empty() {
            continue;
        }
        if let Some(iban) = check.take(field, Iban::parse(text)) {
            if accounts.iter().any(|(_, other)| *other == iban) {
                check.refuse(Refusal::new("accounts-not-distinct").at(field).law("C. civ. art. 3.86 §3"));
            }
            accounts.push((fund, iban));
        }
    }
    accounts
}

/// Shares are refused in words that speak of a unit; a total that is not above zero has words of its own.
fn of_total(refusal: Refusal) -> Refusal {
    match refusal.code {
        "share-not-positive" => Refusal { code: "total-shares-not-positive", ..refusal },
        _ => refusal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> AssociationForm {
        AssociationForm {
            name: "ACP Les Tilleuls".into(),
            language: "fr".into(),
            enterprise_number: "0123.456.749".into(),
            street: "Avenue des Tilleuls 12".into(),
            postal_code: "1030".into(),
            city: "Schaerbeek".into(),
            total_shares: "1000".into(),
            ..AssociationForm::default()
        }
    }

    fn told(form: &AssociationForm) -> Vec<(&'static str, String)> {
        let refusals = NewAssociation::parse(form).unwrap_err();
        refusals.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    #[test]
    fn a_beginner_needs_no_more_than_the_name_the_number_the_seat_and_the_total() {
        let new = NewAssociation::parse(&form()).unwrap();
        assert_eq!((new.names, new.declared_lots, new.accounts.len()), (OtherNames::default(), None, 0));
    }

    #[test]
    fn names_stand_beside_the_own_one() {
        let both = AssociationForm { name_nl: " VME De  Linden ".into(), name_fr: "ACP Les Tilleuls".into(), ..form() };
        let names = NewAssociation::parse(&both).unwrap().names;
        assert_eq!(names, OtherNames { nl: Some("VME De Linden".into()), ..OtherNames::default() });
        let twice = AssociationForm { name_fr: "ACP Tilleuls".into(), ..form() };
        assert_eq!(told(&twice), [("name-in-own-language", "nameFr".to_owned())]);
    }

    #[test]
    fn two_funds_two_accounts() {
        let iban = || "BE68 5390 0754 7034".to_owned();
        let one = AssociationForm { working_iban: iban(), reserve_iban: "be68539007547034".into(), ..form() };
        assert_eq!(told(&one), [("accounts-not-distinct", "reserveIban".to_owned())]);
        let wrong = AssociationForm { working_iban: "BE69 5390 0754 7034".into(), declared_lots: "0".into(), ..form() };
        assert_eq!(
            told(&wrong),
            [("lots-malformed", "declaredLots".to_owned()), ("iban-check-digits", "workingIban".to_owned())]
        );
    }
}
