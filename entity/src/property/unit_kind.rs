//! What a unit is: a dwelling, a shop, a place for a car.

use serde::{Deserialize, Serialize};

use super::kinds;
use crate::refusal::Refusal;
use crate::text_input::plain;

kinds! {
    /// The kind of a unit. It decides whether the unit is counted where the law counts lots, see
    /// [`UnitKind::counts_as_lot`].
    UnitKind refused as "unit-kind-unknown" {
        /// A flat.
        Apartment = "apartment",
        /// A flat of one room.
        Studio = "studio",
        /// A house inside a co-ownership.
        House = "house",
        /// An office or a practice.
        Office = "office",
        /// A shop or other commercial space.
        Shop = "shop",
        /// A closed place for a car.
        Garage = "garage",
        /// An open place for a car.
        Parking = "parking",
        /// A cellar.
        Cellar = "cellar",
        /// A storage room or an attic.
        Storage = "storage",
        /// Anything else; counted as a lot.
        Other = "other",
    }
}

/// What people write for each kind in French, Dutch, German and English, as [`plain`] leaves it.
const WORDS: &[(UnitKind, &[&str])] = &[
    (
        UnitKind::Apartment,
        &[
            "appartement",
            "appart",
            "app",
            "appt",
            "apt",
            "flat",
            "duplex",
            "triplex",
            "penthouse",
            "wohnung",
            "apartment",
            "logement",
            "woning",
        ],
    ),
    (UnitKind::Studio, &["studio", "kot", "einzimmerwohnung"]),
    (UnitKind::House, &["maison", "huis", "haus", "house", "villa"]),
    (
        UnitKind::Office,
        &["bureau", "bureaux", "kantoor", "kantoren", "buro", "office", "cabinet", "praktijk", "praxis"],
    ),
    (
        UnitKind::Shop,
        &[
            "commerce",
            "magasin",
            "rez commercial",
            "surface commerciale",
            "handelszaak",
            "handelspand",
            "handelsruimte",
            "winkel",
            "geschaft",
            "laden",
            "shop",
            "retail",
        ],
    ),
    (UnitKind::Garage, &["garage", "box", "garagebox", "box de garage", "garage box"]),
    (
        UnitKind::Parking,
        &[
            "parking",
            "emplacement",
            "emplacement de parking",
            "place de parking",
            "parkeerplaats",
            "staanplaats",
            "autostaanplaats",
            "stellplatz",
            "parkplatz",
            "parking space",
            "carport",
        ],
    ),
    (UnitKind::Cellar, &["cave", "kelder", "keller", "cellar"]),
    (
        UnitKind::Storage,
        &[
            "debarras",
            "grenier",
            "local de rangement",
            "rangement",
            "reserve",
            "berging",
            "zolder",
            "opslagruimte",
            "abstellraum",
            "lager",
            "dachboden",
            "storage",
            "attic",
        ],
    ),
    (UnitKind::Other, &["autre", "divers", "ander", "andere", "overig", "sonstiges", "other"]),
];

impl UnitKind {
    /// Whether the unit counts as a lot for the threshold of twenty lots, from which a council and full accounts are
    /// mandatory.
    ///
    /// Cellars, garages and parking places do not (C. civ. art. 3.89 §5 15° and art. 3.90 §1). A storage room is not
    /// named there and counts.
    #[must_use]
    pub const fn counts_as_lot(self) -> bool {
        !matches!(self, Self::Garage | Self::Parking | Self::Cellar)
    }

    /// Reads what people write in French, Dutch, German or English, without regard to case and accents: `Appartement`,
    /// `kelder`, `Stellplatz`.
    ///
    /// # Errors
    /// `unit-kind-required` for a blank, `unit-kind-unknown` for any other word; it is not guessed, because the kind
    /// decides what counts as a lot.
    pub fn from_words(text: &str) -> Result<Self, Refusal> {
        let word = plain(text);
        if word.is_empty() {
            return Err(Refusal::new("unit-kind-required"));
        }
        let known = WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(kind, _)| *kind);
        known.ok_or_else(|| Refusal::new("unit-kind-unknown").with("value", text.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_four_languages() {
        for (text, kind) in [
            ("Appartement", UnitKind::Apartment),
            (" APP. ", UnitKind::Apartment),
            ("Wohnung", UnitKind::Apartment),
            ("Studio", UnitKind::Studio),
            ("Maison", UnitKind::House),
            ("Kantoor", UnitKind::Office),
            ("Büro", UnitKind::Office),
            ("Rez-commercial", UnitKind::Shop),
            ("Geschäft", UnitKind::Shop),
            ("Box", UnitKind::Garage),
            ("Staanplaats", UnitKind::Parking),
            ("place_de_parking", UnitKind::Parking),
            ("kelder", UnitKind::Cellar),
            ("Débarras", UnitKind::Storage),
            ("Réserve", UnitKind::Storage),
            ("Autre", UnitKind::Other),
        ] {
            assert_eq!(UnitKind::from_words(text), Ok(kind), "{text}");
        }
        assert_eq!(UnitKind::from_words("piscine").map_err(|refusal| refusal.code), Err("unit-kind-unknown"));
        assert_eq!(UnitKind::from_words(" - ").map_err(|refusal| refusal.code), Err("unit-kind-required"));
    }

    #[test]
    fn codes_are_words_too_and_no_word_has_two_meanings() {
        for kind in UnitKind::ALL {
            assert_eq!(UnitKind::parse(kind.code()), Ok(*kind));
            assert_eq!(UnitKind::from_words(kind.code()), Ok(*kind));
        }
        let mut words: Vec<_> = WORDS.iter().flat_map(|(_, words)| words.iter()).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
        assert!(words.iter().all(|word| plain(word) == **word));
        assert_eq!(WORDS.len(), UnitKind::ALL.len());
    }

    /// C. civ. art. 3.89 §5 15° and art. 3.90 §1.
    #[test]
    fn cellars_garages_and_parking_places_are_not_counted() {
        let counted: Vec<_> = UnitKind::ALL.iter().copied().filter(|kind| kind.counts_as_lot()).collect();
        assert_eq!(
            counted,
            [
                UnitKind::Apartment,
                UnitKind::Studio,
                UnitKind::House,
                UnitKind::Office,
                UnitKind::Shop,
                UnitKind::Storage,
                UnitKind::Other
            ]
        );
    }
}
