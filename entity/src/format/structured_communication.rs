//! The Belgian structured communication (VCS, OGM): twelve digits by which a bank transfer names what it pays.

use serde::{Deserialize, Serialize};

use super::string_format;
use crate::refusal::Refusal;

/// A structured communication; printed as `+++090/9337/55493+++`, stored as its twelve digits.
///
/// The last two digits are the first ten modulo 97, with 97 in the place of zero.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct StructuredCommunication(String);

string_format!(StructuredCommunication);

/// The largest base number: ten digits.
const LARGEST_BASE: u64 = 9_999_999_999;

impl StructuredCommunication {
    /// Adds the check digits to a number of at most ten digits.
    ///
    /// # Errors
    /// `structured-communication-zero` for zero, which stands for "not filled in"; `structured-communication-too-large`
    /// above ten digits.
    pub fn from_base(first_ten_digits: u64) -> Result<Self, Refusal> {
        if first_ten_digits == 0 {
            return Err(Refusal::new("structured-communication-zero"));
        }
        if first_ten_digits > LARGEST_BASE {
            return Err(Refusal::new("structured-communication-too-large").with("value", first_ten_digits));
        }
        Ok(Self(format!("{first_ten_digits:010}{:02}", check_digits(first_ten_digits))))
    }

    /// Reads every printed shape: `+++090/9337/55493+++`, `***090/9337/55493***`, `090/9337/55493`, `090 9337 55493`,
    /// `090.9337.55493`, `090933755493`.
    ///
    /// # Errors
    /// `structured-communication-malformed` unless there are twelve digits, `structured-communication-zero`,
    /// `structured-communication-check-digits` when the last two are wrong.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let digits: String = text.chars().filter(|sign| !sign.is_whitespace() && !"+*/.".contains(*sign)).collect();
        let malformed = || Refusal::new("structured-communication-malformed").with("value", text.trim());
        if digits.len() != 12 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(malformed());
        }
        let (base, check) = digits.split_at_checked(10).ok_or_else(malformed)?;
        let base: u64 = base.parse().map_err(|_| malformed())?;
        let correct = Self::from_base(base)?;
        if correct.as_str().ends_with(check) {
            Ok(correct)
        } else {
            Err(Refusal::new("structured-communication-check-digits").with("value", text.trim()))
        }
    }

    /// The printed form: `+++090/9337/55493+++`.
    #[must_use]
    pub fn display(&self) -> String {
        let (head, rest) = self.0.split_at_checked(3).unwrap_or((&self.0, ""));
        let (middle, tail) = rest.split_at_checked(4).unwrap_or((rest, ""));
        format!("+++{head}/{middle}/{tail}+++")
    }
}

/// The base modulo 97, and 97 when nothing remains.
const fn check_digits(base: u64) -> u64 {
    match base % 97 {
        0 => 97,
        remainder => remainder,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> Result<String, &'static str> {
        StructuredCommunication::parse(text).map(String::from).map_err(|refusal| refusal.code)
    }

    /// Belgian rules §4.1 and product §6, format acceptance test FM-01.
    #[test]
    fn fm_01_vectors() {
        let vectors = [
            (108_068_171, "+++010/8068/17183+++"),
            (1, "+++000/0000/00101+++"),
            (97, "+++000/0000/09797+++"),
            (194, "+++000/0000/19497+++"),
            (1_234_567_890, "+++123/4567/89002+++"),
            (909_337_554, "+++090/9337/55493+++"),
            (2_026_000_123, "+++202/6000/12320+++"),
            (9_700_000_000, "+++970/0000/00097+++"),
            (9_999_999_999, "+++999/9999/99948+++"),
        ];
        for (base, printed) in vectors {
            let made = StructuredCommunication::from_base(base).unwrap();
            assert_eq!(made.display(), printed);
            assert_eq!(StructuredCommunication::parse(printed), Ok(made));
        }
        assert_eq!(code("010/8068/17180"), Err("structured-communication-check-digits"));
        assert_eq!(code("000/0000/09700"), Err("structured-communication-check-digits"));
    }

    #[test]
    fn every_printed_shape() {
        let shapes = [
            "+++090/9337/55493+++",
            "***090/9337/55493***",
            " 090/9337/55493 ",
            "090 9337\u{a0}55493",
            "090.9337.55493",
            "090933755493",
        ];
        for text in shapes {
            assert_eq!(code(text), Ok("090933755493".to_owned()), "{text}");
        }
    }

    #[test]
    fn refused() {
        assert_eq!(code("000000000000"), Err("structured-communication-zero"));
        assert_eq!(code("000/0000/00097"), Err("structured-communication-zero"));
        for text in ["", "09093375549", "0909337554933", "09093375549a", "０９０９３３７５５４９３"] {
            assert_eq!(code(text), Err("structured-communication-malformed"), "{text}");
        }
        let made = |base| StructuredCommunication::from_base(base).map_err(|refusal| refusal.code);
        assert_eq!(made(0), Err("structured-communication-zero"));
        assert_eq!(made(10_000_000_000), Err("structured-communication-too-large"));
    }

    proptest! {
        #[test]
        fn made_shown_and_read_again(base in 1..=LARGEST_BASE) {
            let made = StructuredCommunication::from_base(base).unwrap();
            prop_assert_eq!(StructuredCommunication::parse(&made.display()), Ok(made.clone()));
            prop_assert_eq!(made.to_string().parse(), Ok(made));
        }

        #[test]
        fn one_wrong_digit_is_noticed(base in 1..=LARGEST_BASE, position in 0..12_usize, shift in 1..10_u32) {
            let made = StructuredCommunication::from_base(base).unwrap();
            let changed: String = made.as_str().chars().enumerate().map(|(index, digit)| {
                let digit = digit.to_digit(10).unwrap();
                char::from_digit(if index == position { (digit + shift) % 10 } else { digit }, 10).unwrap()
            }).collect();
            prop_assert!(StructuredCommunication::parse(&changed).is_err());
        }
    }
}
