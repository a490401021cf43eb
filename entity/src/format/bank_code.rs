//! Which bank a Belgian account is with, by the first three digits of its number.

/// The first and the last code of a bank's range, and the bank's identifier (ISO 9362). An extract of the list that the
/// National Bank of Belgium keeps, version of 1 January 2026: the banks where associations have their accounts. A code that
/// is not here may well be another bank's.
const BANKS: &[(u16, u16, &str)] = &[
    (0, 49, "GEBABEBB"),
    (50, 99, "GKCCBEBB"),
    (103, 108, "NICABEBB"),
    (119, 124, "CTBKBEBX"),
    (140, 149, "GEBABEBB"),
    (190, 199, "CREGBEBB"),
    (220, 299, "GEBABEBB"),
    (300, 399, "BBRUBEBB"),
    (400, 499, "KREDBEBB"),
    (523, 523, "TRIOBEBB"),
    (550, 560, "GKCCBEBB"),
];

/// The identifier (BIC) of the bank with this code.
pub(super) fn bic_of(code: u16) -> Option<&'static str> {
    BANKS.iter().find(|(first, last, _)| (*first..=*last).contains(&code)).map(|(.., bic)| *bic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_in_order_and_apart() {
        assert!(BANKS.iter().all(|(first, last, _)| first <= last && *last <= 999));
        assert!(BANKS.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }

    /// Belgian rules §4.3: four letters, the country, two or five letters or digits.
    #[test]
    fn identifiers_are_well_formed() {
        for (.., bic) in BANKS {
            let (bank, rest) = bic.split_at(4);
            assert!(bank.bytes().all(|byte| byte.is_ascii_uppercase()), "{bic}");
            assert!(rest.starts_with("BE") && matches!(rest.len(), 4 | 7), "{bic}");
            assert!(rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()), "{bic}");
        }
    }

    #[test]
    fn at_the_edges() {
        for (code, bic) in [
            (0, Some("GEBABEBB")),
            (50, Some("GKCCBEBB")),
            (102, None),
            (149, Some("GEBABEBB")),
            (150, None),
            (523, Some("TRIOBEBB")),
            (561, None),
        ] {
            assert_eq!(bic_of(code), bic, "{code}");
        }
    }
}
