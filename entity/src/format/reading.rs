//! What a meter shows.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amount::{Fault, scaled};
use crate::language::Language;
use crate::money::group;
use crate::refusal::Refusal;

/// Decimals that are kept: water meters show litres, heat meters thousandths of a megawatt-hour.
const PLACES: usize = 3;

/// The reading of a meter, or the difference of two, in thousandths of what the meter counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType))]
#[serde(transparent)]
pub struct Reading(pub i64);

impl Reading {
    /// The largest reading that a meter shows: a million less one thousandth.
    pub const LARGEST: Self = Self(999_999_999);

    /// Reads a number that is zero or more with at most three decimals: `1234`, `1 234,567`.
    ///
    /// # Errors
    /// `reading-required`, `reading-malformed`, `reading-ambiguous` for a dot before the last three digits,
    /// `reading-too-precise`, `reading-too-large`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let number = text.trim();
        if number.is_empty() {
            return Err(Refusal::new("reading-required"));
        }
        let read = match scaled(number, PLACES) {
            Ok(Some(thousandths)) if thousandths <= Self::LARGEST.0 => Ok(Self(thousandths)),
            Ok(_) => Err(Refusal::new("reading-too-large").with("maximum", Self::LARGEST)),
            Err(Fault::Malformed) => Err(Refusal::new("reading-malformed")),
            Err(Fault::Ambiguous) => Err(Refusal::new("reading-ambiguous")),
            Err(Fault::TooPrecise) => Err(Refusal::new("reading-too-precise")),
        };
        read.map_err(|refusal| refusal.with("value", number))
    }

    /// The reading as a decimal number.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 3)
    }

    /// The reading as it is written in `language`: `1 234,567`, with all three decimals.
    #[must_use]
    pub fn format(self, language: Language) -> String {
        let thousandths = self.0.unsigned_abs();
        let separator = language.decimal_separator();
        format!("{}{separator}{:03}", group(thousandths / 1000, language), thousandths % 1000)
    }

    /// The reading as a form holds it, with the comma that [`parse`](Self::parse) never mistakes.
    #[must_use]
    pub fn to_input(self) -> String {
        let thousandths = self.0.unsigned_abs();
        format!("{},{:03}", thousandths / 1000, thousandths % 1000)
    }
}

impl fmt::Display for Reading {
    /// For machines: `1234.567`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_decimal().fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<i64, &'static str> {
        Reading::parse(text).map(|reading| reading.0).map_err(|refusal| refusal.code)
    }

    #[test]
    fn read_and_written() {
        for (text, thousandths) in [
            ("0", 0),
            ("1234", 1_234_000),
            ("12,345", 12_345),
            ("1 234,5", 1_234_500),
            ("1.234,567", 1_234_567),
            ("0.125", 125),
        ] {
            assert_eq!(code(text), Ok(thousandths), "{text}");
        }
        assert_eq!(Reading(1_234_567).format(Language::Nl), "1.234,567");
        assert_eq!(Reading(1_234_567).to_string(), "1234.567");
        assert_eq!(Reading(5).to_input(), "0,005");
    }

    #[test]
    fn refused() {
        for (text, expected) in [
            (" ", "reading-required"),
            ("12.345", "reading-ambiguous"),
            ("12,3456", "reading-too-precise"),
            ("-3", "reading-malformed"),
            ("3 kWh", "reading-malformed"),
            ("1000000", "reading-too-large"),
            ("99999999999999999999", "reading-too-large"),
        ] {
            assert_eq!(code(text), Err(expected), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_a_form_shows_is_read_again(thousandths in 0..=Reading::LARGEST.0) {
            prop_assert_eq!(Reading::parse(&Reading(thousandths).to_input()), Ok(Reading(thousandths)));
        }
    }
}
