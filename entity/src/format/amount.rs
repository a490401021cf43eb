//! Reads amounts as people write them. A rule that has to guess refuses instead.

use crate::money::{Cents, out_of_range};
use crate::refusal::Refusal;

/// Decimals of an amount.
const CENTS: usize = 2;

/// Reads an amount in euro; see [`Cents::parse`].
///
/// # Errors
/// As [`Cents::parse`].
pub(crate) fn parse(text: &str) -> Result<Cents, Refusal> {
    let (negative, number) = sign_and_number(text);
    if number.is_empty() {
        return Err(Refusal::new("amount-required"));
    }
    let refused = |fault| {
        let refusal = match fault {
            Fault::Malformed => Refusal::new("amount-malformed"),
            Fault::Ambiguous => Refusal::new("amount-ambiguous"),
            Fault::TooPrecise => Refusal::new("amount-too-precise"),
        };
        refusal.with("value", text.trim())
    };
    let (euros, cents) = split(number, CENTS).map_err(refused)?;
    let euros = ungroup(euros).ok_or_else(|| refused(Fault::Malformed))?;
    let digits = format!("{euros}{cents:0<2}");
    // The digits were checked one by one, so what fails here is only too long.
    let cents: i64 = digits.parse().map_err(|_| out_of_range(text.trim()))?;
    let signed = if negative { cents.checked_neg() } else { Some(cents) };
    signed.map(Cents).ok_or_else(|| out_of_range(text.trim()))?.in_input_range(text.trim())
}

/// Takes off the sign and the currency, which may stand in either order.
fn sign_and_number(text: &str) -> (bool, &str) {
    let trimmed = without_currency(text.trim());
    let (negative, rest) = match trimmed.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    (negative, without_currency(rest.trim_start()))
}

fn without_currency(text: &str) -> &str {
    let start = text.strip_prefix('€').or_else(|| text.strip_prefix("EUR")).unwrap_or(text);
    start.strip_suffix('€').or_else(|| start.strip_suffix("EUR")).unwrap_or(start).trim()
}

/// Why a number with decimals is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is no number.
    Malformed,
    /// Its last three digits may be thousands or decimals.
    Ambiguous,
    /// It has more decimals than are kept.
    TooPrecise,
}

/// Splits into the grouped whole number and at most `places` decimals, or says why not.
///
/// Three digits behind the only separator could be thousands. Where three decimals are usual, as on meters, a comma is
/// taken for the decimal sign that it is in Belgium, and only a dot is refused.
pub(crate) fn split(number: &str, places: usize) -> Result<(&str, &str), Fault> {
    if !number.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign == ',' || is_blank(sign)) {
        return Err(Fault::Malformed);
    }
    let Some(last) = number.rfind(['.', ',']) else { return Ok((number, "")) };
    let (whole, rest) = number.split_at_checked(last).ok_or(Fault::Malformed)?;
    // Both separators are one byte long.
    let decimals = rest.get(1..).unwrap_or_default();
    if whole.is_empty() || decimals.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::Malformed);
    }
    let same = rest.chars().next().unwrap_or_default();
    if whole.contains(same) {
        // A separator that repeats separates thousands; there are no decimals then.
        let only_groups = whole.chars().all(|sign| sign == same || sign.is_ascii_digit());
        return if only_groups { Ok((number, "")) } else { Err(Fault::Malformed) };
    }
    match decimals.len() {
        3 if could_be_thousands(whole) && (places < 3 || same == '.') => Err(Fault::Ambiguous),
        length if length <= places => Ok((whole, decimals)),
        _ => Err(Fault::TooPrecise),
    }
}

/// A number that is zero or more, in units of its last decimal place: `85,5` with two places is 8550. `None` within
/// `Ok` when it is too large for the type.
pub(crate) fn scaled(number: &str, places: usize) -> Result<Option<i64>, Fault> {
    let (whole, decimals) = split(number, places)?;
    let whole = ungroup(whole).ok_or(Fault::Malformed)?;
    Ok(format!("{whole}{decimals:0<places$}").parse().ok())
}

/// Whether `12` in `12.345` may be thousands: a whole number of one to three digits without a leading zero and without
/// other groups.
fn could_be_thousands(euros: &str) -> bool {
    euros.len() <= 3 && euros.bytes().all(|byte| byte.is_ascii_digit()) && !euros.starts_with('0')
}

/// The digits of a whole number written plainly or in groups of three with one kind of separator.
pub(crate) fn ungroup(text: &str) -> Option<String> {
    let kind = |sign: char| if is_blank(sign) { ' ' } else { sign };
    let Some(separator) = text.chars().find(|sign| !sign.is_ascii_digit()).map(kind) else {
        return (!text.is_empty()).then(|| text.to_owned());
    };
    let mut groups = text.split(|sign: char| kind(sign) == separator);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits)
}

/// The blanks that separate thousands, among them the no-break and the thin ones.
pub(crate) fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<i64, &'static str> {
        parse(text).map(|amount| amount.0).map_err(|refusal| refusal.code)
    }

    #[test]
    fn accepted() {
        let table = [
            ("1234,56", 123_456),
            ("1234.56", 123_456),
            ("1.234,56", 123_456),
            ("1,234.56", 123_456),
            ("1 234.56", 123_456),
            ("1 234,56 €", 123_456),
            ("1\u{a0}234,56\u{a0}€", 123_456),
            ("1\u{202f}234,56", 123_456),
            ("€ 1.234,56", 123_456),
            ("€1,234.56", 123_456),
            ("EUR 1234,5", 123_450),
            ("1 234 EUR", 123_400),
            ("1.234.567", 123_456_700),
            ("1.234.567,89", 123_456_789),
            ("12", 1200),
            ("0,05", 5),
            ("007", 700),
            ("-16,67", -1667),
            ("\u{2212}16,67", -1667),
            ("- € 16,67", -1667),
            ("€ -16,67", -1667),
            ("+16,67", 1667),
            ("-0", 0),
            ("99999999999,99", 9_999_999_999_999),
        ];
        for (text, cents) in table {
            assert_eq!(code(text), Ok(cents), "{text}");
        }
    }

    #[test]
    fn refused() {
        let table = [
            ("", "amount-required"),
            (" € ", "amount-required"),
            ("-", "amount-required"),
            ("1.234", "amount-ambiguous"),
            ("12,345", "amount-ambiguous"),
            ("0,123", "amount-too-precise"),
            ("1234.567", "amount-too-precise"),
            ("1 234,567", "amount-too-precise"),
            ("1.234,567", "amount-too-precise"),
            ("1,2345", "amount-too-precise"),
            ("1.23,45", "amount-malformed"),
            ("1,234,56", "amount-malformed"),
            ("1 23,45", "amount-malformed"),
            ("1 234.567,89", "amount-malformed"),
            ("1.234,567,890", "amount-malformed"),
            ("12,", "amount-malformed"),
            (",50", "amount-malformed"),
            ("--5", "amount-malformed"),
            ("1e5", "amount-malformed"),
            ("=1+1", "amount-malformed"),
            ("$ 5", "amount-malformed"),
            ("١٢", "amount-malformed"),
            ("100000000000", "amount-out-of-range"),
            ("-100.000.000.000,00", "amount-out-of-range"),
            ("99999999999999999999999999", "amount-out-of-range"),
        ];
        for (text, expected) in table {
            assert_eq!(code(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn whole_numbers_in_groups() {
        assert_eq!(ungroup("1 234 567").as_deref(), Some("1234567"));
        assert_eq!(ungroup("1234").as_deref(), Some("1234"));
        assert_eq!(ungroup("1234 567"), None);
        assert_eq!(ungroup("1 2345"), None);
        assert_eq!(ungroup("1 234.567"), None);
        assert_eq!(ungroup(""), None);
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in ".*") {
            if let Ok(amount) = parse(&text) {
                prop_assert_eq!(parse(&amount.to_decimal_string()), Ok(amount));
            }
        }

        #[test]
        fn anything_near_a_number_is_answered(text in "[-+0-9., €\u{a0}]{0,14}") {
            if let Ok(amount) = parse(&text) {
                prop_assert_eq!(parse(&amount.to_decimal_string()), Ok(amount));
            }
        }
    }
}
