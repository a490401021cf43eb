//! Reads shares as they stand in deeds and spreadsheets.

use super::amount::{is_blank, ungroup};
use crate::refusal::Refusal;
use crate::share::Share;

/// Reads a number of shares, with `120/1000` when the total is known; see [`Share::parse`] and [`Share::parse_of`].
///
/// # Errors
/// As [`Share::parse_of`].
pub(crate) fn parse_share(text: &str, total: Option<i64>) -> Result<Share, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::new("share-required"));
    }
    let Some(((shares, of), total)) = text.split_once('/').zip(total) else { return whole(text) };
    let share = whole(shares.trim())?;
    let denominator = whole(of.trim())?;
    if denominator.0 == total {
        Ok(share)
    } else {
        Err(Refusal::new("share-other-total").with("value", text).with("total", total))
    }
}

/// Reads `120`, `1 200`, `1.200` or `1'200`.
///
/// A dot before three digits separates thousands, because shares have no decimals. A comma is refused even there: who
/// writes decimal commas and who writes English thousands cannot be told apart, and `120,000` would be a thousand times
/// `120`.
fn whole(text: &str) -> Result<Share, Refusal> {
    let refused = |code| Refusal::new(code).with("value", text);
    let (negative, number) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(number) => (true, number.trim_start()),
        None => (false, text),
    };
    let plain = number.replace(['\'', '\u{2019}'], " ");
    if plain.is_empty()
        || !plain.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign == ',' || is_blank(sign))
    {
        return Err(refused("share-malformed"));
    }
    let digits = if plain.contains(',') { None } else { ungroup(&plain) };
    let Some(digits) = digits else {
        let decimal = plain
            .split_once(['.', ','])
            .is_some_and(|(_, decimals)| decimals.bytes().all(|byte| byte.is_ascii_digit()));
        return Err(refused(if decimal { "share-not-whole" } else { "share-malformed" }));
    };
    let too_large = || refused("share-too-large").with("maximum", Share::LARGEST);
    let shares: i64 = digits.parse().map_err(|_| too_large())?;
    let signed = if negative { shares.checked_neg().ok_or_else(too_large)? } else { shares };
    Share::new(signed).map_err(|refusal| refusal.with("value", text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str, total: Option<i64>) -> Result<i64, &'static str> {
        parse_share(text, total).map(|share| share.0).map_err(|refusal| refusal.code)
    }

    #[test]
    fn accepted() {
        for (text, shares) in [
            ("120", 120),
            (" 1 200 ", 1200),
            ("1.200", 1200),
            ("1'200", 1200),
            ("1\u{202f}200", 1200),
            ("10.000.000", 10_000_000),
            ("007", 7),
        ] {
            assert_eq!(code(text, None), Ok(shares), "{text}");
        }
        assert_eq!(code("120/1000", Some(1000)), Ok(120));
        assert_eq!(code("120 / 1.000", Some(1000)), Ok(120));
    }

    #[test]
    fn refused() {
        let table = [
            ("", "share-required"),
            ("12,5", "share-not-whole"),
            ("12.5", "share-not-whole"),
            ("120,000", "share-not-whole"),
            ("120.00", "share-not-whole"),
            ("1.2345", "share-not-whole"),
            ("0", "share-not-positive"),
            ("-12", "share-not-positive"),
            ("1 000 000 001", "share-too-large"),
            ("99999999999999999999", "share-too-large"),
            ("12 %", "share-malformed"),
            ("twelve", "share-malformed"),
            ("1 2", "share-malformed"),
            ("1.234 567", "share-malformed"),
            ("120/1000", "share-malformed"),
            ("-", "share-malformed"),
        ];
        for (text, expected) in table {
            assert_eq!(code(text, None), Err(expected), "{text}");
        }
        assert_eq!(code("120/10000", Some(1000)), Err("share-other-total"));
        assert_eq!(code("120/1000/2", Some(1000)), Err("share-malformed"));
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "[-0-9., '/a]{0,12}") {
            if let Ok(share) = parse_share(&text, Some(1000)) {
                prop_assert!(share > Share(0) && share <= Share::LARGEST);
            }
        }
    }
}
