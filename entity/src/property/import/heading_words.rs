//! What people write above the columns, in French, Dutch, German and English, as [`plain`](crate::text_input::plain)
//! leaves it.

use super::column::Column;

/// The headings of each column: one line per language, separated by commas.
const HEADINGS: &[(Column, [&str; 4])] = &[
    (
        Column::Reference,
        [
            "lot, lots, no lot, no de lot, no du lot, n lot, num lot, numero lot, numero de lot, numero du lot, lot no, \
             reference, reference lot, reference du lot, ref, ref lot, unite",
            "kavel, kavels, kavelnummer, kavelnr, kavel nr, nr kavel, nummer kavel, entiteit, eenheid, privatief, referentie",
            "los, lose, losnummer, los nr, nr los, einheit, wohneinheit, sondereigentumseinheit, referenz",
            "unit, unit reference, unit number, unit no, lot number",
        ],
    ),
    (
        Column::Kind,
        [
            "type, type lot, type de lot, type du lot, nature, nature du lot, nature de lot, destination, affectation, \
             categorie, genre",
            "soort, soort kavel, type kavel, aard, aard kavel, bestemming",
            "art, art des loses, typ, nutzung, kategorie",
            "kind, unit kind, unit type, category, use",
        ],
    ),
    (
        Column::Floor,
        ["etage, niveau", "verdieping, verdiep", "stock, stockwerk, geschoss, ebene", "floor, storey, level"],
    ),
    (
        Column::Building,
        ["batiment, bat, immeuble, bloc, residence", "gebouw, blok, residentie", "gebaude", "building, block"],
    ),
    (
        Column::Entrance,
        [
            "entree, cage, cage d escalier, escalier",
            "ingang, inkom, trap, trappenhuis",
            "eingang, treppenhaus",
            "entrance, staircase",
        ],
    ),
    (
        Column::Shares,
        [
            "quotite, quotites, nombre de quotites, quotes parts, millieme, milliemes, dix milliemes, tantieme, tantiemes",
            "aandelen, aantal aandelen, quotiteit, quotiteiten, duizendsten, tienduizendsten",
            "anteile, anzahl anteile, miteigentumsanteil, miteigentumsanteile, tausendstel, zehntausendstel",
            "shares, number of shares, thousandths",
        ],
    ),
    (
        Column::OwnerName,
        [
            "proprietaire, proprietaires, coproprietaire, coproprietaires, nom, noms, nom de famille, nom proprietaire, \
             nom du proprietaire, nom coproprietaire, nom du coproprietaire, nom et prenom, nom prenom, prenom et nom, \
             titulaire, denomination",
            "eigenaar, eigenaars, mede eigenaar, mede eigenaars, naam, familienaam, achternaam, naam eigenaar, \
             naam van de eigenaar, naam mede eigenaar, naam en voornaam",
            "eigentumer, miteigentumer, nachname, familienname, name des eigentumers, name eigentumer",
            "name, owner, owners, owner name, name of owner, co owner, last name, surname, family name, full name",
        ],
    ),
    (
        Column::OwnerFirstName,
        ["prenom, prenoms", "voornaam, voornamen", "vorname, vornamen", "first name, given name, owner first name"],
    ),
    (
        Column::OwnerKind,
        [
            "type de personne, type personne, personne, type proprietaire, type de proprietaire",
            "soort persoon, type persoon, type eigenaar, soort eigenaar",
            "personenart, art der person",
            "owner kind, owner type, person type, kind of person",
        ],
    ),
    (
        Column::EnterpriseNumber,
        [
            "numero d entreprise, no d entreprise, no entreprise, numero entreprise, bce, no bce, numero bce, tva, \
             no tva, numero de tva",
            "ondernemingsnummer, ondernemingsnr, kbo, kbo nummer, kbo nr, btw, btw nummer, btw nr",
            "unternehmensnummer, zud, zud nummer, mwst nummer",
            "enterprise number, company number, vat number",
        ],
    ),
    (
        Column::Email,
        [
            "email, e mail, mail, courriel, adresse email, adresse e mail, adresse mail, email proprietaire, \
             e mail proprietaire",
            "emailadres, e mailadres, e mail adres, mailadres, email eigenaar, e mail eigenaar",
            "e mail adresse",
            "email address, e mail address, owner email, owner e mail",
        ],
    ),
    (
        Column::Phone,
        [
            "telephone, tel, gsm, portable, mobile, no de telephone, no telephone, numero de telephone",
            "telefoon, telefoonnummer",
            "telefon, telefonnummer, handy, mobil",
            "phone, phone number, owner phone",
        ],
    ),
    (
        Column::Language,
        [
            "langue, langue proprietaire, langue du proprietaire, langue de correspondance",
            "taal, taal eigenaar",
            "sprache",
            "language, owner language",
        ],
    ),
    (
        Column::Street,
        [
            "adresse, adresse postale, adresse proprietaire, adresse du proprietaire, rue, rue et numero, rue et no, domicile",
            "adres, adres eigenaar, straat, straat en nummer, straat en nr",
            "strasse, strasse und nummer, anschrift",
            "address, owner address, street, owner street",
        ],
    ),
    (
        Column::PostalCode,
        [
            "code postal, cp",
            "postcode, postnummer",
            "plz, postleitzahl",
            "postal code, owner postal code, zip, zip code",
        ],
    ),
    (
        Column::City,
        [
            "ville, localite, commune",
            "gemeente, stad, plaats, woonplaats",
            "ort, stadt, gemeinde, wohnort",
            "city, owner city, town, municipality",
        ],
    ),
    (Column::Country, ["pays", "land", "staat", "country, owner country"]),
    (
        Column::Fraction,
        [
            "part, fraction, part de propriete, part du proprietaire, part proprietaire, part du lot, part dans le lot, pourcentage",
            "deel, aandeel deel, eigendomsdeel, aandeel eigenaar, aandeel in eigendom, deel van de eigenaar, fractie, \
             aandeel in de kavel, deel van de kavel",
            "bruchteil, eigentumsanteil, anteil eigentumer, prozent, anteil am los",
            "ownership, ownership part, ownership share, owner part, part owned, percentage, percent, %",
        ],
    ),
    (
        Column::Area,
        [
            "surface, superficie, surface m2, superficie m2",
            "oppervlakte, oppervlakte m2, opp",
            "flache, flache m2, wohnflache",
            "area, floor area, area m2",
        ],
    ),
    (
        Column::Rooms,
        [
            "pieces, nombre de pieces, chambres, nombre de chambres",
            "kamers, aantal kamers, slaapkamers",
            "zimmer, anzahl zimmer",
            "rooms, number of rooms, bedrooms",
        ],
    ),
    (
        Column::Cadastral,
        [
            "reference cadastrale, cadastre, capakey, parcelle",
            "kadastrale referentie, kadaster, kadastrale gegevens, perceel",
            "katasterreferenz, kataster",
            "cadastral reference",
        ],
    ),
    (
        Column::Electricity,
        [
            "ean electricite, ean, code ean, compteur electricite, compteur electrique",
            "ean elektriciteit, ean code, elektriciteitsmeter",
            "ean strom, stromzahler",
            "ean electricity, electricity meter",
        ],
    ),
    (Column::Gas, ["ean gaz, compteur gaz", "ean gas, gasmeter", "ean erdgas, gaszahler", "gas ean, gas meter"]),
    (Column::Water, ["compteur eau, compteur d eau", "watermeter, water", "wasserzahler, wasser", "water meter"]),
    (
        Column::Heat,
        [
            "compteur chaleur, calorimetre, compteur de chaleur",
            "warmtemeter, calorimeter",
            "warmezahler, heizkostenverteiler",
            "heat meter",
        ],
    ),
    (
        Column::OwnerNumber,
        [
            "numero, no, no coproprietaire, numero coproprietaire, numero du coproprietaire, numero proprietaire, \
             no proprietaire, numero du proprietaire",
            "nummer, nr, nr eigenaar, eigenaarsnummer, nummer eigenaar, nummer mede eigenaar, nr mede eigenaar",
            "eigentumernummer, nr eigentumer, nummer des eigentumers, nummer miteigentumer",
            "owner number, number, owner no, co owner number",
        ],
    ),
    (
        Column::Right,
        [
            "droit, droits, droit reel, nature du droit",
            "recht, zakelijk recht, aard van het recht",
            "rechte, art des rechts, dingliches recht",
            "right, title",
        ],
    ),
    (
        Column::Since,
        [
            "depuis, depuis le, date d acquisition, acquis le, debut, date acte, date de l acte, date",
            "sinds, vanaf, datum aankoop, verworven op, datum akte, begin, datum",
            "seit, seit dem, erworben am, ab, beginn",
            "since, from, acquired on, start date, starts on",
        ],
    ),
    (
        Column::Until,
        [
            "jusqu au, jusque, fin, date de fin, cede le",
            "tot, tot en met, einde, einddatum, overgedragen op",
            "bis, bis zum, ende, ubertragen am",
            "until, to, end date, ends on",
        ],
    ),
    (
        Column::Deed,
        [
            "acte, acte notarie, acte de vente, reference de l acte",
            "akte, notariele akte, referentie van de akte",
            "urkunde, notarielle urkunde, urkundennummer",
            "deed, deed reference",
        ],
    ),
    (Column::DeedOn, ["acte signe le", "akte getekend op", "urkunde vom", "deed signed on"]),
    (Column::Notary, ["notaire", "notaris", "notar", "notary"]),
    (
        Column::Persons,
        ["personnes, titulaires", "titularissen, personen", "namen der personen", "persons, names of persons"],
    ),
    (Column::LegalForm, ["forme juridique", "rechtsvorm", "rechtsform", "legal form"]),
    (
        Column::Representative,
        [
            "representant, representant legal",
            "vertegenwoordiger",
            "vertreter, gesetzlicher vertreter",
            "representative",
        ],
    ),
    (Column::Note, ["remarque sur le lot", "opmerking bij de kavel", "bemerkung zum los", "unit note"]),
    (
        Column::KeyName,
        [
            "cle, cle de repartition",
            "sleutel, verdeelsleutel",
            "schlussel, verteilerschlussel",
            "key, distribution key",
        ],
    ),
    (
        Column::KeyParts,
        [
            "parts, nombre de parts, parts dans la cle, parts de la cle",
            "delen, aantal delen, delen in de sleutel",
            "teile, anzahl teile, anteile am schlussel",
            "key parts, number of parts, parts in key",
        ],
    ),
];

/// Words in the singular that mean the shares of the unit, unless another column holds those; then the part of the
/// owner.
const SHARES_OR_FRACTION: [&str; 5] = ["aandeel", "anteil", "quote part", "quotepart", "share"];

/// The column that a plain heading names.
pub(super) fn column(heading: &str) -> Option<Column> {
    let names = |lines: &[&str; 4]| lines.iter().any(|line| line.split(", ").any(|word| word == heading));
    HEADINGS.iter().find(|(_, lines)| names(lines)).map(|(column, _)| *column)
}

/// Whether a plain heading means the shares of the unit or the part of the owner, whichever has no column yet.
pub(super) fn is_shares_or_fraction(heading: &str) -> bool {
    SHARES_OR_FRACTION.contains(&heading)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_input::plain;

    #[test]
    fn no_heading_has_two_meanings_and_each_is_spelled_plainly() {
        let lines = HEADINGS.iter().flat_map(|(_, lines)| lines);
        let mut words: Vec<_> = lines.flat_map(|line| line.split(", ")).chain(SHARES_OR_FRACTION).collect();
        for word in &words {
            assert_eq!(plain(word), *word);
        }
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }

    #[test]
    fn every_column_has_headings() {
        let columns: Vec<_> = HEADINGS.iter().map(|(column, _)| *column).collect();
        let mut known = Column::ALL.to_vec();
        known.sort_unstable();
        let mut named = columns.clone();
        named.sort_unstable();
        assert_eq!(named, known);
        assert_eq!(column("kavel"), Some(Column::Reference));
        assert_eq!(column("kavel, kavels"), None);
    }
}
