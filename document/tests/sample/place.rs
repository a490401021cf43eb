//! Four buildings, their people and what they pay for, each in its own language.

use entity::language::Language;

/// What a letter needs to know about a building and an owner.
pub struct Place {
    pub association: &'static str,
    pub enterprise_number: &'static str,
    pub address: [&'static str; 2],
    pub syndic: &'static str,
    pub contact: &'static [&'static str],
    pub owner: &'static str,
    pub owner_address: &'static [&'static str],
    pub town: &'static str,
    pub call: &'static str,
    /// A flat, a cellar, a parking place.
    pub units: [&'static str; 3],
    /// Purposes: ordinary, reserve fund, extraordinary.
    pub purposes: [&'static str; 3],
    /// Keys: by value for all, by use for the lift.
    pub keys: [&'static str; 2],
    pub iban: &'static str,
    pub bic: Option<&'static str>,
}

pub fn of(language: Language) -> Place {
    match language {
        Language::Fr => Place {
            association: "ACP Les Tilleuls",
            enterprise_number: "0123.456.749",
            address: ["Avenue des Tilleuls 12", "1030 Schaerbeek"],
            syndic: "Cabinet Dumont & Fils SRL",
            contact: &[
                "Chaussée de Haecht 248 bte 2, 1030 Schaerbeek",
                "02 215 40 18 · gestion@cabinet-dumont.example",
                "IPI 509 123",
            ],
            owner: "Madame Françoise Lecœur-D’Hœne",
            owner_address: &["Rue de l’Église 7 bte 3", "1060 Saint-Gilles"],
            town: "Schaerbeek",
            call: "2e trimestre 2026",
            units: ["Appartement", "Cave", "Emplacement de parking"],
            purposes: [
                "Provision pour charges courantes",
                "Alimentation du fonds de réserve",
                "Remplacement du câble de l’ascenseur",
            ],
            keys: ["Quotités générales", "Ascenseur"],
            iban: "BE68 5390 0754 7034",
            bic: None,
        },
        Language::Nl => Place {
            association: "VME Residentie De Linden",
            enterprise_number: "1000.000.021",
            address: ["Lindenlaan 12", "9000 Gent"],
            syndic: "Vastgoedbeheer Van den Broecke & Zonen BV",
            contact: &["Coupure Links 341, 9000 Gent", "09 224 18 75 · beheer@vandenbroecke.example", "BIV 510 884"],
            owner: "De heer Jérôme Vanden Abeele",
            owner_address: &["Sint-Pietersnieuwstraat 101 bus 4", "9000 Gent"],
            town: "Gent",
            call: "tweede kwartaal 2026",
            units: ["Appartement", "Kelder", "Parkeerplaats"],
            purposes: [
                "Provisie voor gewone kosten",
                "Bijdrage aan het reservekapitaal",
                "Vervanging van de liftkabel",
            ],
            keys: ["Algemene aandelen", "Lift"],
            iban: "BE43 0689 9999 9501",
            bic: Some("GKCCBEBB"),
        },
        Language::De => Place {
            association: "Miteigentümervereinigung Residenz Lindenhof",
            enterprise_number: "0765.432.146",
            address: ["Klosterstraße 12", "4700 Eupen"],
            syndic: "Hausverwaltung Großmann GmbH",
            contact: &["Aachener Straße 88, 4700 Eupen", "087 55 31 20 · büro@hausverwaltung.example"],
            owner: "Frau Käthe Müller-Weiß",
            owner_address: &["Gülcherstraße 6", "4700 Eupen"],
            town: "Eupen",
            call: "zweites Quartal 2026",
            units: ["Wohnung", "Keller", "Stellplatz"],
            purposes: ["Vorschuss für laufende Kosten", "Zuführung zur Rücklage", "Erneuerung des Aufzugseils"],
            keys: ["Allgemeine Anteile", "Aufzug"],
            iban: "BE88 3630 0000 0141",
            bic: None,
        },
        Language::En => Place {
            association: "ACP Résidence du Parc",
            enterprise_number: "0987.654.394",
            address: ["Avenue Louise 310", "1050 Ixelles"],
            syndic: "Syndic Bruxelles-Capitale SA",
            contact: &["Rue du Trône 60, 1050 Ixelles", "02 511 90 44 · office@syndic-capitale.example"],
            owner: "Ms Margaret O’Brien",
            owner_address: &["Flat 2, 14 Merrion Square", "Dublin D02 XY45", "IRELAND"],
            town: "Ixelles",
            call: "second quarter of 2026",
            units: ["Flat", "Cellar", "Parking space"],
            purposes: [
                "Advance for current expenses",
                "Contribution to the reserve fund",
                "Replacement of the lift cable",
            ],
            keys: ["General shares", "Lift"],
            iban: "BE71 0961 2345 6769",
            bic: None,
        },
    }
}
