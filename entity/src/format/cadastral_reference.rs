//! The reference of a parcel in the Belgian land register.

use serde::{Deserialize, Serialize};

use super::string_format;
use crate::refusal::Refusal;

/// Longest tail: an exponent, a power and a partition.
const TAIL_MAX: usize = 11;

/// A cadastral reference (identifiant parcellaire, perceelsidentificatie) such as `21004C0123/00A004P0007`.
///
/// The division has five digits; a section letter, a number of four digits, bis number, exponent, power and partition
/// follow.
///
/// It is checked loosely: notaries abbreviate the tail in many ways, and only the register itself knows which parcels
/// exist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct CadastralReference(String);

string_format!(CadastralReference);

impl CadastralReference {
    /// Reads a reference, with or without blanks, in small or capital letters.
    ///
    /// # Errors
    /// `cadastral-reference-required`, `cadastral-reference-malformed`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let compact: String =
            text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>().to_ascii_uppercase();
        if compact.is_empty() {
            return Err(Refusal::new("cadastral-reference-required"));
        }
        let (head, tail) = compact.split_once('/').unwrap_or((&compact, ""));
        if is_parcel(head) && is_tail(tail) && !compact.ends_with('/') {
            Ok(Self(compact))
        } else {
            Err(Refusal::new("cadastral-reference-malformed").with("value", text.trim()))
        }
    }
}

/// Five digits, a letter, four digits: `21004C0123`.
fn is_parcel(head: &str) -> bool {
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((division, rest)) = head.split_at_checked(5) else { return false };
    let Some((section, number)) = rest.split_at_checked(1) else { return false };
    digits(division, 5) && section.bytes().all(|byte| byte.is_ascii_uppercase()) && digits(number, 4)
}

fn is_tail(tail: &str) -> bool {
    tail.len() <= TAIL_MAX
        && tail.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<String, &'static str> {
        CadastralReference::parse(text).map(String::from).map_err(|refusal| refusal.code)
    }

    #[test]
    fn accepted() {
        for (text, compact) in [
            ("21004C0123/00A004P0007", "21004C0123/00A004P0007"),
            (" 21004c0123/00a004 p0007 ", "21004C0123/00A004P0007"),
            ("11802D0414/02_000", "11802D0414/02_000"),
            ("21004C0123", "21004C0123"),
        ] {
            assert_eq!(code(text), Ok(compact.to_owned()), "{text}");
        }
    }

    #[test]
    fn refused() {
        assert_eq!(code(" "), Err("cadastral-reference-required"));
        for text in ["C123/4", "2100C0123/00A004", "2100410123/00A004", "21004C0123/", "21004C0123/00A004P00070", "é"]
        {
            assert_eq!(code(text), Err("cadastral-reference-malformed"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in ".*") {
            if let Ok(reference) = CadastralReference::parse(&text) {
                prop_assert_eq!(CadastralReference::parse(reference.as_str()), Ok(reference));
            }
        }
    }
}
