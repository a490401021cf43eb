//! Storeys as people write them: `RDC`, `gelijkvloers`, `3e`, `-1`, `grenier`.

use crate::text_input::plain;

/// Where a storey lies in its building. The order is from the lowest upwards; what nobody can place comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Storey {
    /// A numbered storey: 0 is the ground floor, −1 the first one below it.
    Level(i32),
    /// Under the roof, above every numbered storey.
    Roof,
    /// Something else, or nothing was written.
    Unknown,
}

/// What people call the ground floor in the four languages, as [`plain`] leaves it.
const GROUND: &[&str] = &[
    "rez",
    "rez de chaussee",
    "rez de chausse",
    "rdc",
    "r d c",
    "rch",
    "rc",
    "gelijkvloers",
    "gelijkvloerse verdieping",
    "gelijkvl",
    "glv",
    "gvl",
    "gv",
    "begane grond",
    "bg",
    "erdgeschoss",
    "eg",
    "parterre",
    "ground",
    "ground floor",
    "gf",
];

/// What people call the levels below it, without a number or before one.
const BELOW: &[&str] = &[
    "sous sol",
    "ss",
    "cave",
    "caves",
    "kelder",
    "kelders",
    "kelderverdieping",
    "keller",
    "kellergeschoss",
    "untergeschoss",
    "ug",
    "kg",
    "ondergronds",
    "basement",
];

/// What people call the level under the roof.
const ROOF: &[&str] = &[
    "grenier",
    "combles",
    "mansarde",
    "toit",
    "toiture",
    "zolder",
    "zolderverdieping",
    "dak",
    "dakverdieping",
    "dachgeschoss",
    "dachboden",
    "dg",
    "dach",
    "attic",
    "loft",
    "roof",
];

impl Storey {
    /// Reads a storey; what cannot be placed is [`Unknown`](Self::Unknown), never an error, because the words are kept
    /// as they were written.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let words = plain(text);
        if GROUND.contains(&words.as_str()) {
            return Self::Level(0);
        }
        if BELOW.contains(&words.as_str()) {
            return Self::Level(-1);
        }
        if ROOF.contains(&words.as_str()) {
            return Self::Roof;
        }
        number(&words).map_or(Self::Unknown, |level| {
            let is_below = text.trim_start().starts_with(['-', '−', '–'])
                || words.split(' ').next().is_some_and(|first| first == "sous" || BELOW.contains(&first))
                || words.split(' ').next_back().is_some_and(|last| BELOW.contains(&last));
            Self::Level(if is_below { level.saturating_neg() } else { level })
        })
    }

    /// The number of the storey, where it has one.
    #[must_use]
    pub const fn level(self) -> Option<i32> {
        match self {
            Self::Level(level) => Some(level),
            Self::Roof | Self::Unknown => None,
        }
    }
}

/// The first number in the words; a house has fewer than a thousand storeys.
fn number(words: &str) -> Option<i32> {
    let digits: String =
        words.chars().skip_while(|sign| !sign.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|level| *level < 1000)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn storeys_of_four_languages() {
        for (text, storey) in [
            ("RDC", Storey::Level(0)),
            ("rez", Storey::Level(0)),
            ("Rez-de-chaussée", Storey::Level(0)),
            ("gelijkvloers", Storey::Level(0)),
            ("EG", Storey::Level(0)),
            ("ground", Storey::Level(0)),
            ("0", Storey::Level(0)),
            ("3e", Storey::Level(3)),
            ("2e étage", Storey::Level(2)),
            ("1er", Storey::Level(1)),
            ("3. OG", Storey::Level(3)),
            ("10", Storey::Level(10)),
            ("-1", Storey::Level(-1)),
            ("− 2", Storey::Level(-2)),
            ("sous-sol", Storey::Level(-1)),
            ("sous-sol 2", Storey::Level(-2)),
            ("2. UG", Storey::Level(-2)),
            ("kelder", Storey::Level(-1)),
            ("Kelder 1", Storey::Level(-1)),
            ("grenier", Storey::Roof),
            ("Zolder", Storey::Roof),
            ("entresol", Storey::Unknown),
            ("", Storey::Unknown),
            ("99999999999", Storey::Unknown),
        ] {
            assert_eq!(Storey::read(text), storey, "{text}");
        }
    }

    #[test]
    fn from_the_lowest_upwards() {
        let mut storeys: Vec<Storey> = ["toit", "2", "?", "rez", "-1", "1"].map(Storey::read).to_vec();
        storeys.sort_unstable();
        let levels: Vec<_> = storeys.iter().map(|storey| storey.level()).collect();
        assert_eq!(levels, [Some(-1), Some(0), Some(1), Some(2), None, None]);
        assert_eq!(storeys.last(), Some(&Storey::Unknown));
    }

    #[test]
    fn no_word_means_two_storeys() {
        let mut words: Vec<_> = GROUND.iter().chain(BELOW).chain(ROOF).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
        assert!(words.iter().all(|word| plain(word) == **word));
    }

    proptest! {
        #[test]
        fn numbers_are_their_own_level(level in -99..99_i32) {
            prop_assert_eq!(Storey::read(&level.to_string()), Storey::Level(level));
        }
    }
}
