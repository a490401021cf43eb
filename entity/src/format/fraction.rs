//! Reads the part of an owner as people write it.

use crate::refusal::Refusal;
use crate::share::Fraction;

/// More decimals than anybody can mean; also keeps the powers of ten small.
const DECIMALS_MAX: usize = 9;

/// Reads `1/2`, `50 %`, `0,5` or `1`; see [`Fraction::parse`].
///
/// # Errors
/// As [`Fraction::parse`].
pub(crate) fn parse(text: &str) -> Result<Fraction, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::new("fraction-required"));
    }
    let malformed = || Refusal::new("fraction-malformed").with("value", text);
    let fraction = if let Some((numerator, denominator)) = text.split_once('/') {
        let (numerator, denominator) = digits(numerator).zip(digits(denominator)).ok_or_else(malformed)?;
        Fraction::new(numerator, denominator)
    } else if let Some(percent) = text.strip_suffix('%') {
        decimal(percent, 100).ok_or_else(malformed)?
    } else {
        vulgar(text).or_else(|| decimal(text, 1)).ok_or_else(malformed)?
    };
    fraction.and_then(Fraction::as_ownership).map_err(|refusal| refusal.with("value", text))
}

/// A plain whole number of at most 18 digits, with blanks around it.
fn digits(text: &str) -> Option<i64> {
    let text = text.trim();
    let plain = (1..=18).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// A number with at most one decimal separator, over `unit`; exact, because decimals are tenths, hundredths and so on.
fn decimal(text: &str, unit: i64) -> Option<Result<Fraction, Refusal>> {
    let (whole, decimals) =
        text.split_once([',', '.']).map_or((text, None), |(whole, decimals)| (whole, Some(decimals.trim_end())));
    let decimals = match decimals {
        Some(decimals) if (1..=DECIMALS_MAX).contains(&decimals.len()) => decimals,
        Some(_) => return None,
        None => "",
    };
    let power = 10_i64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    let numerator = digits(&format!("{}{decimals}", whole.trim()))?;
    // An empty whole part, as in ",5", would pass unnoticed otherwise.
    digits(whole)?;
    Some(Fraction::new(numerator, power.checked_mul(unit)?))
}

/// The fractions that text programs make out of `1/2`.
fn vulgar(text: &str) -> Option<Result<Fraction, Refusal>> {
    let (numerator, denominator) = match text {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅙" => (1, 6),
        "⅛" => (1, 8),
        _ => return None,
    };
    Some(Fraction::new(numerator, denominator))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<String, &'static str> {
        parse(text).map(|fraction| fraction.to_string()).map_err(|refusal| refusal.code)
    }

    #[test]
    fn accepted() {
        let table = [
            ("1/2", "1/2"),
            (" 2 / 4 ", "1/2"),
            ("50 %", "1/2"),
            ("50%", "1/2"),
            ("33,33 %", "3333/10000"),
            ("33.33%", "3333/10000"),
            ("100 %", "1"),
            ("0,5", "1/2"),
            ("0.25", "1/4"),
            ("1", "1"),
            ("1,00", "1"),
            ("½", "1/2"),
            ("⅔", "2/3"),
            ("3/3", "1"),
        ];
        for (text, expected) in table {
            assert_eq!(code(text), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn refused() {
        let table = [
            ("", "fraction-required"),
            ("half", "fraction-malformed"),
            ("1/2/3", "fraction-malformed"),
            ("-1/2", "fraction-malformed"),
            ("1//2", "fraction-malformed"),
            ("/2", "fraction-malformed"),
            (",5", "fraction-malformed"),
            ("0,", "fraction-malformed"),
            ("0,1234567890", "fraction-malformed"),
            ("99999999999999999999/2", "fraction-malformed"),
            ("%", "fraction-malformed"),
            ("1/0", "fraction-denominator"),
            ("0/2", "fraction-zero"),
            ("0 %", "fraction-zero"),
            ("3/2", "fraction-above-one"),
            ("2", "fraction-above-one"),
            ("50", "fraction-above-one"),
            ("100,01 %", "fraction-above-one"),
        ];
        for (text, expected) in table {
            assert_eq!(code(text), Err(expected), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "[-0-9/%,. ½a]{0,12}") {
            if let Ok(fraction) = parse(&text) {
                prop_assert!(fraction > Fraction::ZERO && fraction <= Fraction::ONE);
            }
        }

        #[test]
        fn percentages_are_exact(hundredths in 1..=10_000_i64) {
            let text = format!("{},{:02} %", hundredths / 100, hundredths % 100);
            prop_assert_eq!(parse(&text), Fraction::new(hundredths, 10_000));
        }
    }
}
