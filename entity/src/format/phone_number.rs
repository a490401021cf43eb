//! Telephone numbers as they are compared and looked for: digits alone, with the code of the country.
//!
//! Numbers are stored as people write them; nobody writes them the same way twice.

use std::collections::BTreeSet;

/// The code of the country that numbers without one belong to.
const BELGIUM: &str = "32";

/// The digits of a number with the code of its country, `32475123456`; nothing where there is no digit.
///
/// A number that begins with one zero is taken for a Belgian one.
#[must_use]
pub fn canonical(text: &str) -> Option<String> {
    // The zero that is left out after the code of the country: `+32 (0)2 512 34 56`.
    let text = text.replace("(0)", "");
    let has_plus = text.trim_start().starts_with('+');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let whole = match digits.strip_prefix("00").or_else(|| has_plus.then_some(digits.as_str())) {
        Some(international) => international.to_owned(),
        None => match digits.strip_prefix('0') {
            Some(national) => format!("{BELGIUM}{national}"),
            None => digits,
        },
    };
    (!whole.is_empty()).then_some(whole)
}

/// Every run of digits by which somebody may look for a number: with the code of the country, with the zero in its place,
/// with neither, and as it was written.
#[must_use]
pub fn spellings(text: &str) -> BTreeSet<String> {
    let mut spellings: BTreeSet<String> = canonical(text).into_iter().collect();
    let national = spellings.first().and_then(|whole| whole.strip_prefix(BELGIUM)).map(str::to_owned);
    if let Some(national) = national {
        spellings.insert(format!("0{national}"));
        spellings.insert(national);
    }
    spellings.insert(text.chars().filter(char::is_ascii_digit).collect());
    spellings.remove("");
    spellings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_number_in_many_spellings() {
        for text in ["+32 475 12 34 56", "0032 475 12.34.56", "0475/12.34.56", "+32 (0)475 12 34 56", "32475123456"] {
            assert_eq!(canonical(text).as_deref(), Some("32475123456"), "{text}");
        }
        assert_eq!(canonical("+33 6 12 34 56 78").as_deref(), Some("33612345678"));
        assert_eq!(canonical(" - "), None);
        let spellings = spellings("+32 475 12 34 56");
        assert_eq!(
            spellings.iter().map(String::as_str).collect::<Vec<_>>(),
            ["0475123456", "32475123456", "475123456"]
        );
    }

    proptest! {
        #[test]
        fn a_number_is_among_its_spellings(text in "[+0-9 ./()-]{0,20}") {
            let spellings = spellings(&text);
            prop_assert!(canonical(&text).is_none_or(|whole| spellings.contains(&whole)));
            prop_assert!(spellings.iter().all(|one| !one.is_empty() && one.bytes().all(|byte| byte.is_ascii_digit())));
        }
    }
}
