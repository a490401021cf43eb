//! The words that people put into cells for languages, countries and kinds of persons.

use chrono::{Days, NaiveDate};

use crate::date::parse_date;
use crate::format::ean::Ean;
use crate::language::Language;
use crate::property::title::Right;
use crate::property::{MeterKind, NewMeter, OwnerKind, OwnerPersonForm};
use crate::refusal::Refusal;
use crate::share::Share;
use crate::text_input::{self, plain};

/// Most rooms of one unit.
const ROOMS_MAX: i32 = 99;
/// Longest number on a meter.
const SERIAL_MAX: usize = 40;
/// What people write where a unit takes part in something.
const MARKS: [&str; 7] = ["x", "v", "oui", "ja", "yes", "o", "j"];

const LANGUAGES: &[(Language, &[&str])] = &[
    (Language::Fr, &["fr", "f", "francais", "frans", "franzosisch", "french"]),
    (Language::Nl, &["nl", "n", "neerlandais", "nederlands", "niederlandisch", "dutch", "flamand", "vlaams"]),
    (Language::De, &["de", "d", "allemand", "duits", "deutsch", "german"]),
    (Language::En, &["en", "e", "anglais", "engels", "englisch", "english"]),
];

const COUNTRIES: &[(&str, &[&str])] = &[
    ("BE", &["b", "belgique", "belgie", "belgien", "belgium"]),
    ("DE", &["d", "allemagne", "duitsland", "deutschland", "germany"]),
    ("ES", &["espagne", "spanje", "spanien", "spain"]),
    ("FR", &["f", "france", "frankrijk", "frankreich"]),
    ("GB", &["uk", "royaume uni", "verenigd koninkrijk", "vereinigtes konigreich", "united kingdom"]),
    ("IT", &["i", "italie", "italien", "italy"]),
    ("LU", &["l", "luxembourg", "luxemburg"]),
    ("NL", &["pays bas", "nederland", "niederlande", "netherlands", "the netherlands"]),
    ("PT", &["portugal"]),
    ("CH", &["suisse", "zwitserland", "schweiz", "switzerland"]),
];

const PERSONS: &[(OwnerKind, &[&str])] = &[
    (
        OwnerKind::Natural,
        &[
            "natural",
            "natural person",
            "p",
            "pp",
            "physique",
            "personne physique",
            "particulier",
            "natuurlijk",
            "natuurlijke persoon",
            "naturlich",
            "naturliche person",
            "privatperson",
        ],
    ),
    (
        OwnerKind::Legal,
        &[
            "legal",
            "legal person",
            "company",
            "m",
            "pm",
            "morale",
            "personne morale",
            "societe",
            "rechtspersoon",
            "vennootschap",
            "bedrijf",
            "firma",
            "juristische person",
            "gesellschaft",
            "rp",
        ],
    ),
];

/// Legal forms that stand before or after the name of a company, an association or a public body, without their points.
const LEGAL_FORMS: [&str; 27] = [
    "SA", "NV", "AG", "SRL", "BV", "SPRL", "BVBA", "GmbH", "SC", "CV", "SCRL", "CVBA", "SNC", "VOF", "SComm", "CommV",
    "ASBL", "VZW", "VoG", "AISBL", "IVZW", "ACP", "VME", "CPAS", "OCMW", "SARL", "Ltd",
];

/// Reads the language of an owner: a code or its name in any of the four.
pub(super) fn language(text: &str) -> Result<Language, Refusal> {
    let word = plain(text);
    let code = word.split(' ').next().unwrap_or_default();
    find(LANGUAGES, &word)
        // `fr-BE` is French.
        .or_else(|| Language::parse(code))
        .ok_or_else(|| Refusal::new("language-unknown").with("value", text))
}

/// Reads a country: a code, the letter on car plates, or a name.
pub(super) fn country(text: &str) -> Result<String, Refusal> {
    match find(COUNTRIES, &plain(text)) {
        Some(code) => Ok(code.to_owned()),
        None => text_input::country(text),
    }
}

/// Reads the kind of a person.
pub(super) fn owner_kind(text: &str) -> Result<OwnerKind, Refusal> {
    find(PERSONS, &plain(text)).map_or_else(|| OwnerKind::parse(text), Ok)
}

/// Whether a name carries a legal form at its beginning or end: `Immo Parc SA`, `NV De Linde`, `S.A. Tilleuls`.
///
/// Capitals matter: Maria Sá is a person.
pub(super) fn is_company_name(name: &str) -> bool {
    let name = name.replace(['.', ',', '(', ')'], "");
    let mut words = name.split_whitespace();
    let (first, last) = (words.next(), words.next_back());
    let is_form = |word: Option<&str>| word.is_some_and(|word| LEGAL_FORMS.contains(&word));
    last.is_some() && (is_form(first) || is_form(last))
}

/// Reads a number of rooms; `3` and what a spreadsheet makes of it, `3,0`.
pub(super) fn rooms(text: &str) -> Result<i32, Refusal> {
    let whole = text.strip_suffix(",0").or_else(|| text.strip_suffix(".0")).unwrap_or(text).trim();
    let rooms = whole.parse().ok().filter(|rooms| (1..=ROOMS_MAX).contains(rooms));
    rooms.ok_or_else(|| Refusal::new("rooms-malformed").with("value", text).with("maximum", ROOMS_MAX))
}

/// Reads a day as people write it, or the number by which a spreadsheet counts it (31 December 1899 is 1).
pub(super) fn day(text: &str) -> Result<NaiveDate, Refusal> {
    let serial = text.parse::<u64>().ok().filter(|_| text.len() == 5 && text.bytes().all(|sign| sign.is_ascii_digit()));
    // The calendar of spreadsheets has a 29 February 1900 that never was; numbers of five digits lie beyond it.
    let counted = serial.and_then(|days| NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days)));
    counted.map_or_else(|| parse_date(text), Ok)
}

/// Reads the persons who together are one owner: `Dubois, Anne (Mme); Leroy, Marc`.
pub(super) fn persons(text: &str) -> Vec<OwnerPersonForm> {
    let person = |one: &str| {
        let (names, salutation) = match one.split_once('(') {
            Some((names, rest)) => (names.trim(), rest.trim_end_matches(')').trim()),
            None => (one, ""),
        };
        let (family, given) = names.split_once(',').unwrap_or((names, ""));
        OwnerPersonForm {
            salutation: salutation.to_owned(),
            given_name: given.trim().to_owned(),
            family_name: family.trim().to_owned(),
        }
    };
    text.split(';').map(str::trim).filter(|one| !one.is_empty()).map(person).collect()
}

/// A person as [`persons`] reads her.
#[must_use]
pub fn written_person(salutation: Option<&str>, given_name: Option<&str>, family_name: &str) -> String {
    let given = given_name.map(|given| format!(", {given}")).unwrap_or_default();
    let salutation = salutation.map(|salutation| format!(" ({salutation})")).unwrap_or_default();
    format!("{family_name}{given}{salutation}")
}

/// What people call the rights in a unit, as [`plain`] leaves it.
const RIGHTS: &[(Right, &[&str])] = &[
    (
        Right::Full,
        &[
            "pp",
            "pleine propriete",
            "plein proprietaire",
            "pleine",
            "propriete",
            "ve",
            "volle eigendom",
            "volle eigenaar",
            "volle",
            "volleigentum",
            "volleigentumer",
            "eigentum",
            "full ownership",
            "indivision",
            "indivis",
            "undivided",
            "onverdeeld",
            "onverdeeldheid",
            "ungeteilt",
        ],
    ),
    (
        Right::Bare,
        &[
            "np",
            "nue propriete",
            "nu proprietaire",
            "nue proprietaire",
            "be",
            "blote eigendom",
            "blote eigenaar",
            "naakte eigendom",
            "nacktes eigentum",
            "blosses eigentum",
            "bare ownership",
        ],
    ),
    (
        Right::Usufruct,
        &[
            "us",
            "usufruit",
            "usufruitier",
            "usufruitiere",
            "vg",
            "vruchtgebruik",
            "vruchtgebruiker",
            "niessbrauch",
            "niessbraucher",
            "nutzniessung",
            "usufructuary",
        ],
    ),
    (Right::Emphyteusis, &["emphyteose", "emphyteote", "erfpacht", "erfpachter", "erbpacht", "long lease"]),
    (Right::Superficies, &["superficie", "superficiaire", "opstal", "opstalhouder", "erbbaurecht", "building right"]),
    (
        Right::Use,
        &[
            "usage",
            "habitation",
            "droit d usage",
            "droit d habitation",
            "usage et habitation",
            "gebruik",
            "bewoning",
            "recht van bewoning",
            "recht van gebruik",
            "wohnrecht",
            "nutzungsrecht",
            "habitation right",
        ],
    ),
];

/// Reads a right in a unit: a code, or what it is called in any of the four languages.
pub(super) fn right(text: &str) -> Result<Right, Refusal> {
    find(RIGHTS, &plain(text)).map_or_else(|| Right::parse(&text.to_lowercase()), Ok)
}

/// Reads the meters of one kind: access points and numbers on meters, with `12345` in brackets behind the access point
/// that it belongs to.
pub(super) fn meters(kind: MeterKind, text: &str) -> Result<Vec<NewMeter>, Refusal> {
    text.split([',', ';', '\n']).map(str::trim).filter(|one| !one.is_empty()).map(|one| meter(kind, one)).collect()
}

/// Whether the network operator gives what is measured an access point with an EAN.
const fn has_access_point(kind: MeterKind) -> bool {
    matches!(kind, MeterKind::Electricity | MeterKind::Gas)
}

fn meter(kind: MeterKind, text: &str) -> Result<NewMeter, Refusal> {
    let (number, serial) = match text.split_once('(').and_then(|(number, rest)| Some((number, rest.strip_suffix(')')?)))
    {
        Some((number, serial)) => (number.trim(), text_input::optional(serial, SERIAL_MAX)?),
        None => (text, None),
    };
    if number.is_empty() {
        return serial
            .map(|serial| NewMeter { kind, ean: None, serial: Some(serial) })
            .ok_or_else(|| Refusal::new("text-required"));
    }
    if has_access_point(kind) {
        return Ok(NewMeter { kind, ean: Some(Ean::parse(number)?), serial });
    }
    Ok(NewMeter { kind, ean: None, serial: Some(text_input::required(text, SERIAL_MAX)?) })
}

/// A meter as [`meters`] reads it.
#[must_use]
pub fn written_meter(kind: MeterKind, ean: Option<&Ean>, serial: Option<&str>) -> String {
    match (ean, serial) {
        (Some(ean), Some(serial)) => format!("{ean} ({serial})"),
        (Some(ean), None) => ean.to_string(),
        (None, Some(serial)) if has_access_point(kind) => format!("({serial})"),
        (None, Some(serial)) => serial.to_owned(),
        (None, None) => String::new(),
    }
}

/// What a cell says about a unit in a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// It bears nothing.
    Nothing,
    /// It bears so many parts.
    Parts(Share),
    /// It takes part with its shares.
    Mark,
}

/// Reads what a unit bears in a key: a number of parts, a mark, or nothing.
pub(super) fn part(text: &str) -> Result<Part, Refusal> {
    if text.is_empty() || text == "0" {
        return Ok(Part::Nothing);
    }
    if MARKS.contains(&plain(text).as_str()) {
        return Ok(Part::Mark);
    }
    Share::parse(text).map(Part::Parts)
}

/// Whether a cell could be what a unit bears in a key.
pub(super) fn seems_part(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_digit()) || MARKS.contains(&plain(text).as_str())
}

fn find<T: Copy>(table: &[(T, &[&str])], word: &str) -> Option<T> {
    table.iter().find(|(_, words)| words.contains(&word)).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages() {
        for (text, expected) in [
            ("FR", Language::Fr),
            ("Néerlandais", Language::Nl),
            ("nl-BE", Language::Nl),
            ("Französisch", Language::Fr),
            ("D", Language::De),
        ] {
            assert_eq!(language(text), Ok(expected), "{text}");
        }
        assert_eq!(language("italien").map_err(|refusal| refusal.code), Err("language-unknown"));
    }

    #[test]
    fn days() {
        let expected = NaiveDate::from_ymd_opt(2021, 3, 15).unwrap();
        for text in ["2021-03-15", "15/03/2021", "15.3.2021", "44270"] {
            assert_eq!(day(text), Ok(expected), "{text}");
        }
        assert_eq!(day("45943"), Ok(NaiveDate::from_ymd_opt(2025, 10, 13).unwrap()));
        for text in ["31/02/2021", "2021", "443000", "mars 2021"] {
            assert!(day(text).is_err(), "{text}");
        }
    }

    #[test]
    fn persons_of_one_owner() {
        let read = persons("Dubois, Anne (Mme); Leroy, Marc;  De Smet");
        let written: Vec<_> = read
            .iter()
            .map(|one| {
                let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
                let (salutation, given) = (part(&one.salutation), part(&one.given_name));
                written_person(salutation.as_deref(), given.as_deref(), &one.family_name)
            })
            .collect();
        assert_eq!(written, ["Dubois, Anne (Mme)", "Leroy, Marc", "De Smet"]);
        assert_eq!(persons(" "), []);
    }

    #[test]
    fn meters_have_numbers() {
        let read = |kind, text: &str| meters(kind, text).map_err(|refusal| refusal.code);
        let electricity = read(MeterKind::Electricity, "541448860000000011 (17-A), 541440010000000001").unwrap();
        let written: Vec<_> =
            electricity.iter().map(|one| written_meter(one.kind, one.ean.as_ref(), one.serial.as_deref())).collect();
        assert_eq!(written, ["541448860000000011 (17-A)", "541440010000000001"]);
        assert_eq!(read(MeterKind::Electricity, "541448860000000012"), Err("ean-check-digit"));
        assert_eq!(read(MeterKind::Water, "W 17").unwrap()[0].serial.as_deref(), Some("W 17"));
        assert_eq!(read(MeterKind::Electricity, "(17-A)").unwrap()[0].ean, None);
        assert_eq!((rooms("3"), rooms("3,0"), rooms("0").is_err()), (Ok(3), Ok(3), true));
    }

    #[test]
    fn parts_of_keys() {
        assert_eq!((part(""), part("0"), part("X")), (Ok(Part::Nothing), Ok(Part::Nothing), Ok(Part::Mark)));
        assert_eq!(part("1 200"), Ok(Part::Parts(Share(1200))));
        assert_eq!(part("12,5").map_err(|refusal| refusal.code), Err("share-not-whole"));
        assert!(seems_part("12,5") && seems_part("oui") && !seems_part("sauf rez"));
    }

    #[test]
    fn countries() {
        for (text, expected) in [("", "BE"), ("België", "BE"), ("L", "LU"), ("Pays-Bas", "NL"), ("pl", "PL")] {
            assert_eq!(country(text), Ok(expected.to_owned()), "{text}");
        }
        assert_eq!(country("Atlantis").map_err(|refusal| refusal.code), Err("country-malformed"));
    }

    #[test]
    fn kinds_of_persons() {
        assert_eq!(owner_kind("Personne morale"), Ok(OwnerKind::Legal));
        assert_eq!(owner_kind("natuurlijk"), Ok(OwnerKind::Natural));
        assert!(owner_kind("robot").is_err());
        for name in ["Immo Parc SA", "NV De Linde", "S.A. Tilleuls", "VZW Het Park", "De Linde (bv), BV"] {
            assert!(is_company_name(name), "{name}");
        }
        for name in ["SA", "Ann Maes", "Maria Sá", "Sa Maria", "De Vos", ""] {
            assert!(!is_company_name(name), "{name}");
        }
    }
}
