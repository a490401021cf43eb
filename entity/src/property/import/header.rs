//! Understands headings in French, Dutch, German and English.

use super::column::{Column, ColumnMapping};
use super::table::{HEAD_ROWS, Record};
use crate::text_input::plain;

/// What people write above each column, as [`plain`] leaves it.
const WORDS: &[(Column, &[&str])] = &[
    (
        Column::Reference,
        &[
            "lot", "lots", "no lot", "no de lot", "no du lot", "n lot", "num lot", "numero lot", "numero de lot", "numero du lot", "lot no", "reference",
            "reference lot", "reference du lot", "ref", "ref lot", "unite", "kavel", "kavels", "kavelnummer", "kavelnr", "kavel nr", "nr kavel",
            "nummer kavel", "entiteit", "eenheid", "privatief", "referentie", "unit", "unit reference", "unit number", "unit no", "lot number", "los",
            "lose", "losnummer", "los nr", "nr los", "einheit", "wohneinheit", "sondereigentumseinheit", "referenz",
        ],
    ),
    (
        Column::Kind,
        &[
            "type", "type lot", "type de lot", "type du lot", "nature", "nature du lot", "nature de lot", "destination", "affectation", "categorie", "genre",
            "soort", "soort kavel", "type kavel", "aard", "aard kavel", "bestemming", "art", "art des loses", "typ", "nutzung", "kategorie", "kind",
            "unit kind", "unit type", "category", "use",
        ],
    ),
    (Column::Floor, &["etage", "niveau", "verdieping", "verdiep", "stock", "stockwerk", "geschoss", "ebene", "floor", "storey", "level"]),
    (
        Column::Building,
        &["batiment", "bat", "immeuble", "bloc", "residence", "gebouw", "blok", "residentie", "gebaude", "block", "building"],
    ),
    (
        Column::Entrance,
        &["entree", "cage", "cage d escalier", "escalier", "ingang", "inkom", "trap", "trappenhuis", "eingang", "treppenhaus", "entrance", "staircase"],
    ),
    (
        Column::Shares,
        &[
            "quotite", "quotites", "quotes parts", "millieme", "milliemes", "dix milliemes", "tantieme", "tantiemes", "nombre de quotites", "aandelen",
            "aantal aandelen", "quotiteit", "quotiteiten", "duizendsten", "tienduizendsten", "anteile", "tausendstel", "zehntausendstel",
            "miteigentumsanteil", "miteigentumsanteile", "anzahl anteile", "shares", "thousandths", "number of shares",
        ],
    ),
    (
        Column::OwnerName,
        &[
            "proprietaire", "proprietaires", "coproprietaire", "coproprietaires", "nom", "noms", "nom de famille", "nom proprietaire", "nom du proprietaire",
            "nom coproprietaire", "nom du coproprietaire", "nom et prenom", "nom prenom", "prenom et nom", "titulaire", "denomination", "eigenaar", "eigenaars",
            "mede eigenaar", "mede eigenaars", "naam", "familienaam", "achternaam", "naam eigenaar", "naam van de eigenaar", "naam mede eigenaar",
            "naam en voornaam", "eigentumer", "miteigentumer", "name", "nachname", "familienname", "name des eigentumers", "name eigentumer", "owner",
            "owners", "owner name", "name of owner", "co owner", "last name", "surname", "family name", "full name",
        ],
    ),
    (Column::OwnerFirstName, &["prenom", "prenoms", "voornaam", "voornamen", "vorname", "vornamen", "first name", "given name", "owner first name"]),
    (
        Column::OwnerKind,
        &[
            "type de personne", "type personne", "personne", "type proprietaire", "type de proprietaire", "soort persoon", "type persoon", "type eigenaar",
            "soort eigenaar", "personenart", "art der person", "owner kind", "owner type", "person type", "kind of person",
        ],
    ),
    (
        Column::EnterpriseNumber,
        &[
            "numero d entreprise", "no d entreprise", "no entreprise", "numero entreprise", "bce", "no bce", "numero bce", "tva", "no tva", "numero de tva",
            "ondernemingsnummer", "ondernemingsnr", "kbo", "kbo nummer", "kbo nr", "btw", "btw nummer", "btw nr", "unternehmensnummer", "zud", "zud nummer",
            "mwst nummer", "enterprise number", "company number", "vat number",
        ],
    ),
    (
        Column::Email,
        &[
            "email", "e mail", "mail", "courriel", "adresse email", "adresse e mail", "adresse mail", "email proprietaire", "e mail proprietaire",
            "emailadres", "e mailadres", "e mail adres", "mailadres", "email eigenaar", "e mail eigenaar", "e mail adresse", "email address",
            "e mail address", "owner email", "owner e mail",
        ],
    ),
    (
        Column::Phone,
        &[
            "telephone", "tel", "gsm", "portable", "mobile", "no de telephone", "no telephone", "numero de telephone", "telefoon", "telefoonnummer", "telefon",
            "telefonnummer", "handy", "mobil", "phone", "phone number", "owner phone",
        ],
    ),
    (
        Column::Language,
        &[
            "langue", "langue proprietaire", "langue du proprietaire", "langue de correspondance", "taal", "taal eigenaar", "sprache", "language",
            "owner language",
        ],
    ),
    (
        Column::Street,
        &[
            "adresse", "adresse postale", "adresse proprietaire", "adresse du proprietaire", "rue", "rue et numero", "rue et no", "domicile", "adres",
            "adres eigenaar", "straat", "straat en nummer", "straat en nr", "strasse", "strasse und nummer", "anschrift", "address", "owner address", "street",
            "owner street",
        ],
    ),
    (Column::PostalCode, &["code postal", "cp", "postcode", "postnummer", "plz", "postleitzahl", "postal code", "owner postal code", "zip", "zip code"]),
    (
        Column::City,
        &["ville", "localite", "commune", "gemeente", "stad", "plaats", "woonplaats", "ort", "stadt", "gemeinde", "wohnort", "city", "owner city", "town", "municipality"],
    ),
    (Column::Country, &["pays", "land", "country", "owner country"]),
    (
        Column::Fraction,
        &[
            "part", "fraction", "part de propriete", "part du proprietaire", "part proprietaire", "pourcentage", "deel", "aandeel deel", "eigendomsdeel",
            "aandeel eigenaar", "aandeel in eigendom", "deel van de eigenaar", "fractie", "percentage", "bruchteil", "eigentumsanteil", "anteil eigentumer",
            "prozent", "ownership", "ownership part", "ownership share", "owner part", "part owned", "percent", "%",
        ],
    ),
];

/// Words in the singular that mean the shares of the unit, unless another column holds those; then they mean the part of the owner.
const SHARES_OR_FRACTION: [&str; 5] = ["aandeel", "anteil", "quote part", "quotepart", "share"];

/// How many headings the best of the first rows holds.
pub(super) fn recognised(head: &[Record]) -> usize {
    head.iter().take(HEAD_ROWS).map(|record| understand(record).iter().count()).max().unwrap_or_default()
}

/// Finds the row of headings among the first rows, below a title perhaps, and what its columns are.
pub(super) fn detect(records: &[Record]) -> ColumnMapping {
    let mut best = ColumnMapping::new(0);
    for mapping in records.iter().take(HEAD_ROWS).map(understand) {
        // A lone word such as "Kind" or a name in a row of data proves nothing.
        if mapping.iter().count() > best.iter().count().max(1) {
            best = mapping;
        }
    }
    best
}

/// Takes a row for headings. Of two columns with the same meaning the first one counts.
fn understand(record: &Record) -> ColumnMapping {
    let mut mapping = ColumnMapping::new(record.row);
    let mut open = Vec::new();
    for (position, heading) in record.cells.iter().enumerate() {
        let words = spellings(heading);
        let known = WORDS.iter().find(|(_, known)| words.iter().any(|word| known.contains(&word.as_str()))).map(|(column, _)| *column);
        match known {
            Some(column) if mapping.get(column).is_none() => mapping.set(column, Some(position)),
            None if words.iter().any(|word| SHARES_OR_FRACTION.contains(&word.as_str())) => open.push(position),
            Some(_) | None => {}
        }
    }
    for position in open {
        let free = [Column::Shares, Column::Fraction].into_iter().find(|column| mapping.get(*column).is_none());
        if let Some(column) = free {
            mapping.set(column, Some(position));
        }
    }
    mapping.headings.clone_from(&record.cells);
    mapping
}

/// The heading itself, without what stands in brackets, and without numbers: `Quotités (/1000)`, `Quotités 1000`.
fn spellings(heading: &str) -> Vec<String> {
    // A heading is short; anything longer is a title or a remark.
    if heading.len() > 80 {
        return Vec::new();
    }
    let before_bracket = heading.split(['(', '[']).next().unwrap_or_default();
    let without_numbers: String = before_bracket.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    [heading, before_bracket, &without_numbers].map(plain).into_iter().filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(row: u32, cells: &[&str]) -> Record {
        Record { row, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    fn columns(cells: &[&str]) -> Vec<Option<Column>> {
        let mapping = understand(&record(1, cells));
        (0..cells.len()).map(|position| mapping.at(position)).collect()
    }

    #[test]
    fn four_languages_mean_the_same() {
        let expected: Vec<_> = [
            Column::Reference,
            Column::Kind,
            Column::Floor,
            Column::Shares,
            Column::OwnerName,
            Column::Email,
            Column::Language,
            Column::Fraction,
        ]
        .map(Some)
        .to_vec();
        assert_eq!(columns(&["N° de lot", "Type", "Étage", "Quotités (/1000)", "Propriétaire", "E-mail", "Langue", "Part"]), expected);
        assert_eq!(columns(&["Kavel", "Soort", "Verdieping", "Aandelen", "Eigenaar", "E-mailadres", "Taal", "Deel"]), expected);
        assert_eq!(columns(&["Los", "Art", "Stockwerk", "Anteile", "Eigentümer", "E-Mail", "Sprache", "Bruchteil"]), expected);
        assert_eq!(columns(&["UNIT", "unit_type", "Floor", "Shares", "Owner name", "owner email", "Language", "Ownership"]), expected);
    }

    #[test]
    fn singular_share_means_what_is_missing() {
        assert_eq!(columns(&["Aandeel", "Kavel"]), [Some(Column::Shares), Some(Column::Reference)]);
        assert_eq!(columns(&["Aandeel", "Kavel", "Aandelen"]), [Some(Column::Fraction), Some(Column::Reference), Some(Column::Shares)]);
        assert_eq!(columns(&["Part", "Quote-part"]), [Some(Column::Fraction), Some(Column::Shares)]);
    }

    #[test]
    fn repeated_and_unknown_headings_are_left_alone() {
        assert_eq!(columns(&["Lot", "Remarques", "Lot", "Nom", "Prénom"]), [
            Some(Column::Reference),
            None,
            None,
            Some(Column::OwnerName),
            Some(Column::OwnerFirstName)
        ]);
    }

    #[test]
    fn headings_are_found_below_a_title() {
        let records =
            [record(1, &["Résidence Les Tilleuls — lots"]), record(3, &["Lot", "Quotités", "Nom"]), record(4, &["A1", "120", "Nom"])];
        let mapping = detect(&records);
        assert_eq!((mapping.header_row, mapping.heading(Column::Shares).as_deref()), (3, Some("Quotités")));
        assert_eq!(detect(&[record(1, &["A1", "120", "Ann"])]), ColumnMapping::new(0));
    }

    #[test]
    fn no_heading_has_two_meanings_and_each_is_spelled_plainly() {
        let mut words: Vec<_> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).chain(SHARES_OR_FRACTION).collect();
        assert!(words.iter().all(|word| plain(word) == *word));
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
        assert_eq!(WORDS.len(), Column::ALL.len());
    }
}
