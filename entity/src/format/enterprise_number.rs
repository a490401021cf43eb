//! The enterprise number of the Belgian Crossroads Bank for Enterprises (BCE, KBO, ZUD).

use serde::{Deserialize, Serialize};

use super::{modulo_97, string_format};
use crate::refusal::Refusal;

/// An enterprise number: ten digits, printed as `0403.019.261`.
///
/// The last two digits are 97 minus the first eight modulo 97. It says nothing about VAT: most associations of
/// co-owners have none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct EnterpriseNumber(String);

string_format!(EnterpriseNumber);

impl EnterpriseNumber {
    /// Reads `0403.019.261`, `0403 019 261`, `BE 0403.019.261`, and the old nine digits `403.019.261`.
    ///
    /// # Errors
    /// `enterprise-number-required`, `enterprise-number-malformed`, `enterprise-number-check-digits`, and
    /// `enterprise-number-establishment` for the number of a branch, which starts with 2 to 8.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let compact: String = text.chars().filter(|sign| !sign.is_whitespace() && !".-/".contains(*sign)).collect();
        if compact.is_empty() {
            return Err(Refusal::new("enterprise-number-required"));
        }
        let refused = |code| Refusal::new(code).with("value", text.trim());
        let country = compact.split_at_checked(2).filter(|(country, _)| country.eq_ignore_ascii_case("BE"));
        let digits = country.map_or(compact.as_str(), |(_, digits)| digits);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(refused("enterprise-number-malformed"));
        }
        let digits = match digits.len() {
            9 => format!("0{digits}"),
            10 => digits.to_owned(),
            _ => return Err(refused("enterprise-number-malformed")),
        };
        let (base, check) = digits.split_at_checked(8).ok_or_else(|| refused("enterprise-number-malformed"))?;
        // The remainder is below 97, so the check lies between 1 and 97.
        let correct = modulo_97(base).and_then(|remainder| 97_u64.checked_sub(remainder));
        if check.parse().ok() != correct || base == "00000000" {
            return Err(refused("enterprise-number-check-digits"));
        }
        match digits.as_bytes() {
            [b'0' | b'1', ..] => Ok(Self(digits)),
            [b'2'..=b'8', ..] => Err(refused("enterprise-number-establishment")),
            _ => Err(refused("enterprise-number-malformed")),
        }
    }

    /// The printed form: `0403.019.261`.
    #[must_use]
    pub fn display(&self) -> String {
        let (head, rest) = self.0.split_at_checked(4).unwrap_or((&self.0, ""));
        let (middle, tail) = rest.split_at_checked(3).unwrap_or((rest, ""));
        format!("{head}.{middle}.{tail}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<String, &'static str> {
        EnterpriseNumber::parse(text).map(|number| number.display()).map_err(|refusal| refusal.code)
    }

    /// Belgian rules §4.2, format acceptance test FM-02.
    #[test]
    fn fm_02_vectors() {
        for text in ["0403.019.261", "BE0403019261", "BE 403019261", "be 0403 019 261", "403.019.261"] {
            assert_eq!(code(text), Ok("0403.019.261".to_owned()), "{text}");
        }
        let valid = [
            "0428.759.497",
            "0123.456.749",
            "1000.000.021",
            "0765.432.146",
            "0987.654.394",
            "0202.939.935",
            "0100.007.097",
        ];
        for text in valid {
            assert_eq!(code(text), Ok(text.to_owned()));
        }
        for text in ["0431150351", "BE431150351", "0100.007.000", "0123.456.700", "0000.000.097"] {
            assert_eq!(code(text), Err("enterprise-number-check-digits"), "{text}");
        }
    }

    #[test]
    fn refused() {
        assert_eq!(code("  "), Err("enterprise-number-required"));
        for text in ["BE", "12345678", "04030192611", "FR0403019261", "0403.019.26x", "０４０３０１９２６１"]
        {
            assert_eq!(code(text), Err("enterprise-number-malformed"), "{text}");
        }
        // 20000000 modulo 97 is 55, so the check of this branch number is right.
        assert_eq!(code("2000.000.042"), Err("enterprise-number-establishment"));
    }

    proptest! {
        #[test]
        fn shown_and_read_again(base in 1..20_000_000_u64) {
            let text = format!("{base:08}{:02}", 97 - base % 97);
            let number = EnterpriseNumber::parse(&text).unwrap();
            prop_assert_eq!(number.as_str(), &text);
            prop_assert_eq!(EnterpriseNumber::parse(&number.display()), Ok(number));
        }

        #[test]
        fn any_text_is_answered(text in ".*") {
            if let Ok(number) = EnterpriseNumber::parse(&text) {
                prop_assert_eq!(number.as_str().len(), 10);
            }
        }
    }
}
