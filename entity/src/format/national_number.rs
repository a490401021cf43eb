//! Numbers of the national register, which must not be kept: their use needs an authorisation that nobody here has.
//!
//! Nothing reads or stores such a number; a text that holds one is refused before it is stored.

use super::modulo_97;
use crate::refusal::Refusal;

/// The groups in which the eleven digits are written: `93.05.18-223.61`.
const GROUPS: [usize; 5] = [2, 2, 2, 3, 2];
/// How many signs a number has without separators.
const LENGTH: usize = 11;

/// Hands a text on unless it holds what looks like a number of the national register.
///
/// The number is not repeated in the refusal: it must not end up in a log or on a screen either.
///
/// # Errors
/// `national-number`.
pub fn without(text: String) -> Result<String, Refusal> {
    if is_in(&text) { Err(Refusal::new("national-number").law("loi du 8 août 1983 art. 8")) } else { Ok(text) }
}

/// Whether a text holds what looks like a number of the national register or a BIS number: eleven digits that begin with
/// a day of birth and end with their check digits.
#[must_use]
pub fn is_in(text: &str) -> bool {
    let mut before: Option<char> = None;
    for (start, sign) in text.char_indices() {
        // A plus in front makes it a telephone number.
        let begins = sign.is_ascii_digit() && before.is_none_or(|before| !before.is_ascii_digit() && before != '+');
        if begins && text.get(start..).and_then(digits).is_some_and(|digits| is_number(&digits)) {
            return true;
        }
        before = Some(sign);
    }
    false
}

/// The eleven digits at the beginning of a text, when they stand together or in the usual groups and no digit follows.
fn digits(text: &str) -> Option<String> {
    let mut signs = text.chars().peekable();
    let mut digits = String::with_capacity(LENGTH);
    for (rank, size) in GROUPS.into_iter().enumerate() {
        if rank > 0 {
            signs.next_if(|sign| " .-/\u{a0}".contains(*sign));
        }
        for _ in 0..size {
            digits.push(signs.next_if(char::is_ascii_digit)?);
        }
    }
    signs.peek().is_none_or(|sign| !sign.is_ascii_digit()).then_some(digits)
}

/// Whether eleven digits are a day of birth, a rank and the check digits of both.
fn is_number(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u64>().ok());
    // BIS numbers add 20 or 40 to the month; an unknown month or day is zero.
    let day_of_birth =
        part(2, 4).is_some_and(|month| month < 60 && month % 20 <= 12) && part(4, 6).is_some_and(|day| day <= 31);
    let base = digits.get(..9).unwrap_or_default();
    let checks = |base: &str| modulo_97(base).and_then(|rest| 97_u64.checked_sub(rest)) == part(9, 11);
    // Whoever was born from 2000 on has a 2 put in front before the check digits are computed.
    day_of_birth && (checks(base) || checks(&format!("2{base}")))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Belgian rules §4.4.
    #[test]
    fn known_numbers_are_found_however_they_are_written() {
        for text in [
            "85.07.30-033.28",
            "17.07.30-033.84",
            "98.47.28-997.65",
            "01.49.07-001.85",
            "93.05.18-223.61",
            "93051822361",
            "930518 223 61",
            "93/05/18-223.61",
            "NN 93.05.18-223.61",
            "Anne Dubois (93.05.18-223.61), décédée",
            "né le 18/05/1993, 93051822361.",
        ] {
            assert!(is_in(text), "{text}");
            let refusal = without(text.to_owned()).unwrap_err();
            assert_eq!(refusal.code, "national-number");
            assert!(refusal.params.is_empty(), "the number is not repeated");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "12345678901",
            "93.05.18-223.62",
            "+32 475 12 34 56",
            "0475 12 34 56",
            "02/512.34.56",
            "0403.019.261",
            "BE68 5390 0754 7034",
            "+++202/6000/12320+++",
            "541448920703361234",
            "193051822361",
            "930518223610",
            "Rue des Tilleuls 12, 1080 Bruxelles",
            "14/05/2026",
        ] {
            assert!(!is_in(text), "{text}");
            assert_eq!(without(text.to_owned()), Ok(text.to_owned()));
        }
    }

    proptest! {
        #[test]
        fn every_number_is_found_inside_any_words(
            year in 0_u32..100, month in 1_u32..=12, day in 1_u32..=28, rank in 1_u32..998, later: bool, words in "[a-z ,()]{0,12}"
        ) {
            let base = format!("{year:02}{month:02}{day:02}{rank:03}");
            let rest = modulo_97(&if later { format!("2{base}") } else { base.clone() }).unwrap();
            let number = format!("{base}{:02}", 97 - rest);
            let text = format!("{words}{number}{words}");
            prop_assert!(is_in(&text));
        }

        #[test]
        fn any_text_is_answered(text in ".*") {
            prop_assert_eq!(without(text.clone()).is_err(), is_in(&text));
        }
    }
}
