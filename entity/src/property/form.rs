//! What people type into the register, and what it becomes once it has been understood.
//!
//! A `…Form` holds texts as they came; a `New…` holds values that cannot be wrong. `parse` leads from one to the other and reports every
//! field at once, so that nobody corrects a form error by error.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fund, OwnerKind, unit_kind::UnitKind};
use crate::{
    date::parse_date,
    format::{enterprise_number::EnterpriseNumber, iban::Iban},
    id::{BuildingId, OwnerId, UnitId},
    language::Language,
    refusal::{Check, Refusal, Refusals},
    share::{Fraction, Share},
    text_input,
};

/// Longest legal or personal name.
const NAME_MAX: usize = 160;
/// Longest line of an address.
const ADDRESS_MAX: usize = 120;
/// Longest reference of a unit.
const REFERENCE_MAX: usize = 40;

/// An association as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssociationForm {
    /// Legal name.
    pub name: String,
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
    /// Account of the working fund.
    pub working_iban: String,
    /// Account of the reserve fund; may be filled in later.
    pub reserve_iban: String,
}

/// An association that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAssociation {
    /// Legal name.
    pub name: String,
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
    /// Its accounts by fund.
    pub accounts: Vec<(Fund, Iban)>,
}

impl NewAssociation {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed, and one account given for both funds (C. civ. art. 3.86 §3 wants them apart).
    pub fn parse(form: &AssociationForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let language = check.take("language", parse_language(&form.language));
        let enterprise_number = check.take("enterpriseNumber", EnterpriseNumber::parse(&form.enterprise_number));
        let street = check.take("street", text_input::required(&form.street, ADDRESS_MAX));
        let postal_code = check.take("postalCode", text_input::postal_code(&form.postal_code, "BE"));
        let city = check.take("city", text_input::required(&form.city, ADDRESS_MAX));
        let total_shares = check.take("totalShares", Share::parse(&form.total_shares).map_err(of_total));
        let mut accounts = Vec::new();
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
        let whole =
            name.zip(language).zip(enterprise_number).zip(street).zip(postal_code).zip(city).zip(total_shares).map(
                |((((((name, language), enterprise_number), street), postal_code), city), total_shares)| Self {
                    name,
                    language,
                    enterprise_number,
                    street,
                    postal_code,
                    city,
                    total_shares,
                    accounts,
                },
            );
        check.finish(whole)
    }
}

/// Shares are refused in words that speak of a unit; a total that is not above zero has words of its own.
fn of_total(refusal: Refusal) -> Refusal {
    match refusal.code {
        "share-not-positive" => Refusal { code: "total-shares-not-positive", ..refusal },
        _ => refusal,
    }
}

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

/// A unit as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitForm {
    /// Identifier of the building.
    pub building: String,
    /// Its name in the base deed.
    pub reference: String,
    /// Code of its kind.
    pub kind: String,
    /// Storey, as people write it; may be empty.
    pub floor: String,
    /// Its shares.
    pub shares: String,
}

/// A unit that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUnit {
    /// Where it is.
    pub building: BuildingId,
    /// Its name in the base deed.
    pub reference: String,
    /// What it is.
    pub kind: UnitKind,
    /// Storey.
    pub floor: Option<String>,
    /// Its shares.
    pub shares: Share,
}

impl NewUnit {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed.
    pub fn parse(form: &UnitForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let building = check.take("building", parse_id(&form.building, "building-unknown"));
        let reference = check.take("reference", text_input::required(&form.reference, REFERENCE_MAX));
        let kind = check.take("kind", UnitKind::parse(&form.kind));
        let floor = check.take("floor", text_input::optional(&form.floor, REFERENCE_MAX));
        let shares = check.take("shares", Share::parse(&form.shares));
        let whole =
            building.zip(reference).zip(kind).zip(floor).zip(shares).map(
                |((((building, reference), kind), floor), shares)| Self { building, reference, kind, floor, shares },
            );
        check.finish(whole)
    }
}

/// An owner as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnerForm {
    /// Code of the kind of person.
    pub kind: String,
    /// The name on letters.
    pub name: String,
    /// For a legal person; may be empty.
    pub enterprise_number: String,
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
    /// For a legal person.
    pub enterprise_number: Option<EnterpriseNumber>,
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
    /// Every field that is missing or malformed; an enterprise number given for a natural person.
    pub fn parse(form: &OwnerForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let kind = check.take("kind", OwnerKind::parse(&form.kind));
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let enterprise_number = if form.enterprise_number.trim().is_empty() {
            None
        } else {
            check.take("enterpriseNumber", EnterpriseNumber::parse(&form.enterprise_number))
        };
        if kind == Some(OwnerKind::Natural) && enterprise_number.is_some() {
            check.refuse(Refusal::new("enterprise-number-of-natural-person").at("enterpriseNumber"));
        }
        let email =
            if form.email.trim().is_empty() { None } else { check.take("email", text_input::email(&form.email)) };
        let phone = check.take("phone", text_input::optional(&form.phone, REFERENCE_MAX)).flatten();
        let language = check.take("language", parse_language(&form.language));
        let street = check.take("street", text_input::optional(&form.street, ADDRESS_MAX)).flatten();
        let country = check.take("country", text_input::country(&form.country));
        let postal_code = if form.postal_code.trim().is_empty() {
            None
        } else {
            check.take("postalCode", text_input::postal_code(&form.postal_code, country.as_deref().unwrap_or("BE")))
        };
        let city = check.take("city", text_input::optional(&form.city, ADDRESS_MAX)).flatten();
        let whole = kind.zip(name).zip(language).zip(country).map(|(((kind, name), language), country)| Self {
            kind,
            name,
            enterprise_number,
            email,
            phone,
            language,
            street,
            postal_code,
            city,
            country,
        });
        check.finish(whole)
    }
}

/// Who owns a unit from a day on, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnershipsForm {
    /// First day.
    pub starts_on: String,
    /// The owners; rows without an owner are passed over.
    pub parts: Vec<OwnershipPartForm>,
}

/// One owner's part, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnershipPartForm {
    /// Identifier of the owner.
    pub owner: String,
    /// `1`, `1/2`, `50 %`.
    pub part: String,
}

/// Who owns a unit from a day on: the parts add up to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOwnerships {
    /// First day.
    pub starts_on: NaiveDate,
    /// Owners and their parts, each owner once.
    pub parts: Vec<(OwnerId, Fraction)>,
}

impl NewOwnerships {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed; the same owner twice; parts that do not add up to one.
    pub fn parse(form: &OwnershipsForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let starts_on = check.take("startsOn", parse_date(&form.starts_on));
        let mut parts: Vec<(OwnerId, Fraction)> = Vec::new();
        let mut refused = false;
        for (index, row) in form.parts.iter().enumerate().filter(|(_, row)| !row.owner.trim().is_empty()) {
            let owner = parse_id::<OwnerId>(&row.owner, "owner-unknown")
                .map_err(|refusal| refusal.at(format!("parts.{index}.owner")));
            let part = Fraction::parse(&row.part).map_err(|refusal| refusal.at(format!("parts.{index}.part")));
            match (owner, part) {
                (Ok(owner), Ok(part)) => {
                    if parts.iter().any(|(other, _)| *other == owner) {
                        refused = true;
                        check.refuse(Refusal::new("owner-repeated").at(format!("parts.{index}.owner")));
                    }
                    parts.push((owner, part));
                }
                (owner, part) => {
                    refused = true;
                    owner.err().into_iter().chain(part.err()).for_each(|refusal| check.refuse(refusal));
                }
            }
        }
        if !refused {
            if parts.is_empty() {
                check.refuse(Refusal::new("unit-without-owner").at("parts"));
            } else if let Err(refusal) = Fraction::require_whole(parts.iter().map(|(_, part)| *part)) {
                check.refuse(refusal.at("parts"));
            }
        }
        check.finish(starts_on.map(|starts_on| Self { starts_on, parts }))
    }
}

/// A special distribution key as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    /// How the by-laws call it.
    pub name: String,
    /// The parts of the units; rows left empty bear nothing.
    pub parts: Vec<KeyPartForm>,
}

/// One unit's parts, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyPartForm {
    /// Identifier of the unit.
    pub unit: String,
    /// How many parts.
    pub parts: String,
}

/// A special distribution key that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    /// How the by-laws call it.
    pub name: String,
    /// The units that bear it, each once, with at least one part.
    pub parts: Vec<(UnitId, Share)>,
}

impl NewKey {
    /// Understands a form.
    ///
    /// # Errors
    /// A missing name, malformed parts, the same unit twice, no unit at all.
    pub fn parse(form: &KeyForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let mut parts = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, row) in form.parts.iter().enumerate().filter(|(_, row)| !matches!(row.parts.trim(), "" | "0")) {
            let unit = check.take(&format!("parts.{index}.unit"), parse_id::<UnitId>(&row.unit, "unit-unknown"));
            let share = check.take(&format!("parts.{index}.parts"), Share::parse(&row.parts));
            if let Some((unit, share)) = unit.zip(share) {
                if !seen.insert(unit) {
                    check.refuse(Refusal::new("unit-repeated").at(format!("parts.{index}.unit")));
                }
                parts.push((unit, share));
            }
        }
        if parts.is_empty() {
            check.refuse(Refusal::new("key-without-units").at("parts"));
        }
        check.finish(name.map(|name| Self { name, parts }))
    }
}

/// Reads a language code.
///
/// # Errors
/// Refuses every code but those of the four languages.
fn parse_language(text: &str) -> Result<Language, Refusal> {
    Language::parse(text.trim()).ok_or_else(|| Refusal::new("language-unknown").with("value", text.trim()))
}

/// Reads an identifier. A malformed one is answered like one that exists nowhere.
///
/// # Errors
/// The refusal code of an unknown thing.
pub(crate) fn parse_id<I: std::str::FromStr>(text: &str, code: &'static str) -> Result<I, Refusal> {
    text.trim().parse().map_err(|_| Refusal::new(code))
}
