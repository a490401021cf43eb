//! The floor area of a unit.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amount::{Fault, scaled};
use crate::language::Language;
use crate::money::group;
use crate::refusal::Refusal;

/// Decimals that are kept.
const PLACES: usize = 2;

/// An area in hundredths of a square metre: whole numbers, because neither database keeps decimals exactly in the same
/// way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType))]
#[serde(transparent)]
pub struct Area(pub i64);

impl Area {
    /// The largest area of one unit: 999 999,99 m².
    pub const LARGEST: Self = Self(99_999_999);

    /// Reads square metres with at most two decimals: `85`, `85,5`, `1 200,50 m²`.
    ///
    /// # Errors
    /// `area-required`, `area-malformed`, `area-ambiguous`, `area-too-precise`, `area-out-of-range` when it is zero or
    /// larger than any unit.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let trimmed = text.trim();
        let number = trimmed.strip_suffix("m²").or_else(|| trimmed.strip_suffix("m2")).unwrap_or(trimmed).trim_end();
        if number.is_empty() {
            return Err(Refusal::new("area-required"));
        }
        let too_large = || Refusal::new("area-out-of-range").with("maximum", Self::LARGEST);
        let read = match scaled(number, PLACES) {
            Ok(Some(hundredths @ 1..)) if hundredths <= Self::LARGEST.0 => Ok(Self(hundredths)),
            Ok(_) => Err(too_large()),
            Err(Fault::Malformed) => Err(Refusal::new("area-malformed")),
            Err(Fault::Ambiguous) => Err(Refusal::new("area-ambiguous")),
            Err(Fault::TooPrecise) => Err(Refusal::new("area-too-precise")),
        };
        read.map_err(|refusal| refusal.with("value", trimmed))
    }

    /// The area as a decimal number of square metres.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// The area as it is written in `language`: `85,50 m²`, `85.50 m²`.
    #[must_use]
    pub fn format(self, language: Language) -> String {
        let hundredths = self.0.unsigned_abs();
        let separator = language.decimal_separator();
        format!("{}{separator}{:02}\u{a0}m²", group(hundredths / 100, language), hundredths % 100)
    }
}

impl fmt::Display for Area {
    /// Square metres for machines and forms: `85.50`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_decimal().fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<i64, &'static str> {
        Area::parse(text).map(|area| area.0).map_err(|refusal| refusal.code)
    }

    #[test]
    fn read_and_written() {
        for (text, hundredths) in
            [("85", 8_500), ("85,5", 8_550), ("85.50 m²", 8_550), (" 1 200,05m2 ", 120_005), ("0,01", 1)]
        {
            assert_eq!(code(text), Ok(hundredths), "{text}");
        }
        assert_eq!(Area(120_005).format(Language::Fr), "1\u{a0}200,05\u{a0}m²");
        assert_eq!(Area(8_550).format(Language::En), "85.50\u{a0}m²");
        assert_eq!(Area(8_550).to_string(), "85.50");
        assert_eq!(Area(8_550).to_decimal(), Decimal::new(855, 1));
    }

    #[test]
    fn refused() {
        for (text, expected) in [
            ("", "area-required"),
            ("m²", "area-required"),
            ("0", "area-out-of-range"),
            ("1 000 000", "area-out-of-range"),
            ("99999999999999999999", "area-out-of-range"),
            ("85,555", "area-ambiguous"),
            ("85,5555", "area-too-precise"),
            ("-85", "area-malformed"),
            ("85 ca", "area-malformed"),
        ] {
            assert_eq!(code(text), Err(expected), "{text}");
        }
    }

    proptest! {
        #[test]
        fn stored_exactly(hundredths in 1..=Area::LARGEST.0) {
            prop_assert_eq!(Area::parse(&Area(hundredths).to_string()), Ok(Area(hundredths)));
            for language in Language::ALL {
                prop_assert_eq!(Area::parse(&Area(hundredths).format(language)), Ok(Area(hundredths)));
            }
        }
    }
}
