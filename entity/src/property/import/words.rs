//! The words that people put into cells for languages, countries and kinds of persons.

use crate::language::Language;
use crate::property::OwnerKind;
use crate::refusal::Refusal;
use crate::text_input::{self, plain};

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
    fn countries() {
        for (text, expected) in [("", "BE"), ("België", "BE"), ("L", "LU"), ("Pays-Bas", "NL"), ("pl", "PL")] {
            assert_eq!(country(text), Ok(expected.to_owned()), "{text}");
        }
        assert_eq!(country("Atlantis").map_err(|refusal| refusal.code), Err("country-malformed"));
    }

    #[test]
    fn persons() {
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
