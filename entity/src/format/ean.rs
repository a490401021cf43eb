//! The number of an energy access point: what a supplier needs to know a meter by.

use serde::{Deserialize, Serialize};

use super::string_format;
use crate::refusal::Refusal;

/// Digits of an access point's number.
const LENGTH: usize = 18;
/// The prefix that GS1 gave to the Belgian network operators.
const BELGIAN: &str = "5414";

/// An EAN-GSRN of a Belgian access point for electricity or gas: eighteen digits, the first four `5414`, the last one a
/// check digit (GS1 General Specifications §7.9, modulo 10).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Ean(String);

string_format!(Ean);

impl Ean {
    /// Reads eighteen digits, with or without blanks, dots and hyphens between them.
    ///
    /// # Errors
    /// `ean-required`, `ean-malformed`, `ean-not-belgian`, `ean-check-digit`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let digits: String = text.chars().filter(|sign| !sign.is_whitespace() && !".-".contains(*sign)).collect();
        if digits.is_empty() {
            return Err(Refusal::new("ean-required"));
        }
        let refused = |code| Refusal::new(code).with("value", text.trim());
        if digits.len() != LENGTH || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(refused("ean-malformed"));
        }
        if !digits.starts_with(BELGIAN) {
            return Err(refused("ean-not-belgian"));
        }
        if has_check_digit(&digits) { Ok(Self(digits)) } else { Err(refused("ean-check-digit")) }
    }

    /// The printed form, in groups that can be read out: `541448 860000 000011`.
    #[must_use]
    pub fn display(&self) -> String {
        let digits: Vec<char> = self.0.chars().collect();
        digits.chunks(6).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }
}

/// From the right, every second digit counts three times, beginning with the one before the check digit; all of them
/// with the check digit make a multiple of ten.
fn has_check_digit(digits: &str) -> bool {
    let sum = digits.chars().rev().enumerate().try_fold(0_u32, |sum, (place, sign)| {
        let weight = if place.is_multiple_of(2) { 1 } else { 3 };
        sign.to_digit(10)?.checked_mul(weight)?.checked_add(sum)
    });
    sum.is_some_and(|sum| sum.is_multiple_of(10))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<String, &'static str> {
        Ean::parse(text).map(|ean| ean.display()).map_err(|refusal| refusal.code)
    }

    /// Belgian rules §4.12.
    #[test]
    fn vectors() {
        for digits in ["541448860000000011", "541440010000000001", "541456000000000126"] {
            assert_eq!(Ean::parse(digits).map(|ean| ean.as_str().to_owned()), Ok(digits.to_owned()));
        }
        assert_eq!(code("541448860000000012"), Err("ean-check-digit"));
    }

    #[test]
    fn written_with_care_or_without() {
        assert_eq!(code(" 5414 4886-0000.0000 11 "), Ok("541448 860000 000011".to_owned()));
        assert_eq!(code(" "), Err("ean-required"));
        for text in ["54144886000000001", "5414488600000000111", "54144886000000001x", "٥41448860000000011"] {
            assert_eq!(code(text), Err("ean-malformed"), "{text}");
        }
        // A prefix of France.
        assert_eq!(code("306660000000000005"), Err("ean-not-belgian"));
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_found(place in 4..18_usize, by in 1..10_u32) {
            let mut digits: Vec<char> = "541448860000000011".chars().collect();
            let wrong = (digits[place].to_digit(10).unwrap() + by) % 10;
            digits[place] = char::from_digit(wrong, 10).unwrap();
            prop_assert_eq!(code(&String::from_iter(digits)), Err("ean-check-digit"));
        }

        #[test]
        fn any_text_is_answered(text in ".*") {
            if let Ok(ean) = Ean::parse(&text) {
                prop_assert_eq!(Ean::parse(&ean.display()), Ok(ean));
            }
        }
    }
}
