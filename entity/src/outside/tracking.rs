//! Numbers under which the post follows a registered letter.

use crate::refusal::Refusal;

/// Weights of the check digit of an item that crosses borders (UPU S10).
const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];
/// Fewest and most figures of a number of the Belgian post.
const FIGURES: std::ops::RangeInclusive<usize> = 12..=30;

/// Reads a number as it stands under the bars.
///
/// It has twelve to thirty figures, or two letters, nine figures and the two letters of a country, whose last
/// figure checks the others (UPU S10). Blanks, points and hyphens between them are left away; letters become capitals.
///
/// # Errors
/// `tracking-number-malformed`.
pub fn tracking_number(text: &str) -> Result<String, Refusal> {
    let malformed = || Refusal::new("tracking-number-malformed");
    let plain: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '.' | '-' | '/'))
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    let figures = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase());
    if figures(&plain) && FIGURES.contains(&plain.len()) {
        return Ok(plain);
    }
    let parts = plain.is_ascii().then(|| (plain.get(..2), plain.get(2..11), plain.get(11..)));
    match parts {
        Some((Some(service), Some(serial), Some(country)))
            if letters(service) && figures(serial) && country.len() == 2 && letters(country) && checks(serial) =>
        {
            Ok(plain)
        }
        _ => Err(malformed()),
    }
}

/// Whether the ninth figure follows from the eight before it.
fn checks(serial: &str) -> bool {
    let mut figures = serial.chars().filter_map(|sign| sign.to_digit(10));
    let sum: u32 = WEIGHTS.iter().zip(figures.by_ref()).map(|(weight, figure)| weight.saturating_mul(figure)).sum();
    let expected = match 11_u32.saturating_sub(sum % 11) {
        10 => 0,
        11 => 5,
        other => other,
    };
    figures.next() == Some(expected)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_of_the_post() {
        // The example of UPU S10: 47312482 has the check digit 9.
        assert_eq!(tracking_number("rr 4731 2482 9 be").unwrap(), "RR473124829BE");
        assert_eq!(tracking_number("3232.1234-5678 9012 3456 7890").unwrap(), "323212345678901234567890");
        for wrong in ["", "12", "RR473124828BE", "RR47312482BE", "R1473124829BE", "RR473124829B1", "é2345678901234"] {
            assert_eq!(tracking_number(wrong).unwrap_err().code, "tracking-number-malformed", "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn reading_twice_changes_nothing(text in "[ -~]{0,40}") {
            if let Ok(once) = tracking_number(&text) {
                prop_assert_eq!(tracking_number(&once), Ok(once.clone()));
            }
        }

        #[test]
        fn whatever_is_typed_is_read_or_refused(text in ".{0,60}") {
            let _ = tracking_number(&text);
        }
    }
}
