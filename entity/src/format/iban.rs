//! International bank account numbers (ISO 13616).

use serde::{Deserialize, Serialize};

use super::{bank_code::bic_of, modulo_97, string_format};
use crate::refusal::Refusal;

/// A bank account number whose country, length and check digits are right, and for Belgium the national check too.
///
/// Stored without blanks, printed in groups of four: `BE68 5390 0754 7034`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

string_format!(Iban);

/// The countries of the single euro payments area and the length of their numbers (IBAN registry of SWIFT).
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("VA", 22),
];

impl Iban {
    /// Reads a number with or without blanks, in any case.
    ///
    /// A bank code that no bank uses is not noticed: the list changes more often than this program.
    ///
    /// # Errors
    /// `iban-required`, `iban-malformed`, `iban-country-unknown` outside the single euro payments area, `iban-length`,
    /// `iban-check-digits` (ISO 7064), `iban-national-check` when the last two digits of a Belgian number are wrong.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let compact: String = text
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-')
            .map(|sign| sign.to_ascii_uppercase())
            .collect();
        if compact.is_empty() {
            return Err(Refusal::new("iban-required"));
        }
        let refused = |code| Refusal::new(code).with("value", text.trim());
        let malformed = || refused("iban-malformed");
        if !compact.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(malformed());
        }
        let (country, rest) = compact.split_at_checked(2).ok_or_else(malformed)?;
        let (check, account) = rest.split_at_checked(2).ok_or_else(malformed)?;
        let letters = country.bytes().all(|byte| byte.is_ascii_uppercase());
        if !letters || !check.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(malformed());
        }
        let Some((_, expected)) = LENGTHS.iter().find(|(known, _)| *known == country) else {
            return Err(refused("iban-country-unknown").with("country", country));
        };
        if compact.len() != *expected {
            return Err(refused("iban-length")
                .with("country", country)
                .with("expected", expected)
                .with("found", compact.len()));
        }
        if modulo_97(&as_digits(&format!("{account}{country}{check}"))) != Some(1) {
            return Err(refused("iban-check-digits"));
        }
        if country == "BE" {
            belgian_check(account).map_err(refused)?;
        }
        Ok(Self(compact))
    }

    /// The two letters of the country.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// The identifier (BIC) of the bank, for a Belgian account with a bank that we know; payments within the single euro
    /// payments area do without it.
    #[must_use]
    pub fn bic(&self) -> Option<&'static str> {
        let code = self.0.strip_prefix("BE")?.get(2..5)?;
        bic_of(code.parse().ok()?)
    }

    /// The printed form, in groups of four: `BE68 5390 0754 7034`.
    #[must_use]
    pub fn display(&self) -> String {
        let mut shown = String::with_capacity(self.0.len().saturating_mul(2));
        for (position, sign) in self.0.chars().enumerate() {
            if position > 0 && position.is_multiple_of(4) {
                shown.push(' ');
            }
            shown.push(sign);
        }
        shown
    }
}

/// Letters count from A = 10 to Z = 35.
fn as_digits(text: &str) -> String {
    text.chars().filter_map(|sign| sign.to_digit(36)).map(|value| value.to_string()).collect()
}

/// The last two digits of a Belgian account are the first ten modulo 97, with 97 in the place of zero.
fn belgian_check(account: &str) -> Result<(), &'static str> {
    let (base, check) = account.split_at_checked(10).ok_or("iban-malformed")?;
    let remainder = modulo_97(base).ok_or("iban-malformed")?;
    let correct = if remainder == 0 { 97 } else { remainder };
    if check.parse() == Ok(correct) { Ok(()) } else { Err("iban-national-check") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<String, &'static str> {
        Iban::parse(text).map(|iban| iban.display()).map_err(|refusal| refusal.code)
    }

    /// Belgian rules §4.3 and product §6, format acceptance test FM-03.
    #[test]
    fn fm_03_vectors() {
        let valid = [
            "BE68 5390 0754 7034",
            "BE43 0689 9999 9501",
            "BE88 3630 0000 0141",
            "BE71 0961 2345 6769",
            "BE45 0689 9995 0189",
            "BE32 1234 5678 9002",
            // A bank code that no bank uses; the number itself is right.
            "BE83 1388 1173 5115",
        ];
        for text in valid {
            assert_eq!(code(text), Ok(text.to_owned()));
        }
        assert_eq!(code("BE41 0918 1173 5141"), Err("iban-national-check"));
        assert_eq!(code("BE69 5390 0754 7034"), Err("iban-check-digits"));
    }

    #[test]
    fn the_bank_is_known_by_its_code() {
        let bic = |text: &str| Iban::parse(text).unwrap().bic();
        assert_eq!(bic("BE43 0689 9999 9501"), Some("GKCCBEBB"));
        assert_eq!(bic("BE88 3630 0000 0141"), Some("BBRUBEBB"));
        assert_eq!(bic("BE32 1234 5678 9002"), Some("CTBKBEBX"));
        // A code that is not in the extract, and an account abroad.
        assert_eq!(bic("BE68 5390 0754 7034"), None);
        assert_eq!(bic("NL91 ABNA 0417 1643 00"), None);
    }

    #[test]
    fn blanks_and_case_do_not_matter() {
        for text in ["be68539007547034", " BE68-5390-0754-7034 ", "BE68\u{a0}5390\u{a0}0754\u{a0}7034"] {
            assert_eq!(Iban::parse(text).map(String::from), Ok("BE68539007547034".to_owned()));
        }
        assert_eq!(Iban::parse("BE68539007547034").map(|iban| iban.country().to_owned()), Ok("BE".to_owned()));
    }

    #[test]
    fn other_countries() {
        for text in [
            "DE89 3704 0044 0532 0130 00",
            "FR14 2004 1010 0505 0001 3M02 606",
            "NL91 ABNA 0417 1643 00",
            "LU28 0019 4006 4475 0000",
        ] {
            assert_eq!(code(text), Ok(text.to_owned()));
        }
        assert_eq!(code("NL91 ABNA 0417 1643 0"), Err("iban-length"));
        assert_eq!(code("US64 SVBK US6S 3300 9586 79"), Err("iban-country-unknown"));
    }

    #[test]
    fn refused() {
        assert_eq!(code(" "), Err("iban-required"));
        for text in ["B", "BE6", "539-0075470-34", "BEXX 5390 0754 7034", "BE68 5390 0754 703é", "BE68_539007547034"] {
            assert_eq!(code(text), Err("iban-malformed"), "{text}");
        }
        assert_eq!(code("BE68 5390 0754 703"), Err("iban-length"));
    }

    proptest! {
        #[test]
        fn belgian_numbers(base in 0..10_000_000_000_u64, shift in 1..97_u64) {
            let check = |number: u64| if number.is_multiple_of(97) { 97 } else { number % 97 };
            let account = format!("{base:010}{:02}", check(base));
            let digits: u128 = format!("{account}111400").parse().unwrap();
            let control = 98 - digits % 97;
            let iban = Iban::parse(&format!("BE{control:02}{account}")).unwrap();
            prop_assert_eq!(Iban::parse(&iban.display()), Ok(iban));
            let wrong = (u64::try_from(control).unwrap() + shift - 2) % 97 + 2;
            let wrong = Iban::parse(&format!("BE{wrong:02}{account}")).map_err(|refusal| refusal.code);
            prop_assert_eq!(wrong, Err("iban-check-digits"));
        }

        #[test]
        fn any_text_is_answered(text in ".*") {
            if let Ok(iban) = Iban::parse(&text) {
                prop_assert!(iban.as_str().is_ascii());
            }
        }
    }
}
