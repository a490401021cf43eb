//! The rules of the second factor that need no database: what somebody types, and what is asked of her.

use std::fmt;

use crate::refusal::Refusal;

/// Digits of a code that an authenticator app shows (RFC 6238, as every app has it).
const TIME_CODE_DIGITS: usize = 6;
/// Letters of a backup code, without its hyphen.
const BACKUP_CODE_LETTERS: usize = 8;
/// Letters and digits that are written together when a secret is typed.
const GROUP: usize = 4;

/// How somebody stands with the second factor in the organization that she works in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FactorState {
    /// She has none, and nobody asks for one.
    #[default]
    Off,
    /// She has none, and the organization asks for one: there is nothing that she may do there before she has set it up.
    Demanded,
    /// She has one; it is asked for at every sign-in.
    On,
}

impl FactorState {
    /// The state of an account in an organization.
    #[must_use]
    pub const fn of(has_factor: bool, organization_asks: bool) -> Self {
        match (has_factor, organization_asks) {
            (true, _) => Self::On,
            (false, true) => Self::Demanded,
            (false, false) => Self::Off,
        }
    }
}

/// A code as somebody typed it, told apart by its form alone. Its `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub enum TypedCode {
    /// Six digits of an authenticator app.
    Time(String),
    /// A backup code, in capitals and without its hyphen.
    Backup(String),
}

impl fmt::Debug for TypedCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Time(_) => "TypedCode::Time(…)",
            Self::Backup(_) => "TypedCode::Backup(…)",
        })
    }
}

impl TypedCode {
    /// Understands `123 456` and `ABCD-EFGH`, however they are spaced and whether in capitals or not.
    ///
    /// # Errors
    /// `code-wrong` when it is neither: nobody is told which of the two she nearly typed.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let wrong = || Refusal::new("code-wrong").at("code");
        let mut letters = String::new();
        for letter in text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-') {
            if !letter.is_ascii_alphanumeric() || letters.len() >= BACKUP_CODE_LETTERS {
                return Err(wrong());
            }
            letters.push(letter.to_ascii_uppercase());
        }
        match letters.len() {
            TIME_CODE_DIGITS if letters.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Self::Time(letters)),
            BACKUP_CODE_LETTERS => Ok(Self::Backup(letters)),
            _ => Err(wrong()),
        }
    }
}

/// A secret in groups of four, which is how people copy one without losing their place.
#[must_use]
pub fn in_groups(secret: &str) -> String {
    let mut grouped = String::with_capacity(secret.len() + secret.len() / GROUP);
    for (place, letter) in secret.chars().enumerate() {
        if place > 0 && place % GROUP == 0 {
            grouped.push(' ');
        }
        grouped.push(letter);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FactorState, TypedCode, in_groups};

    #[test]
    fn a_code_is_known_by_its_form() {
        assert_eq!(TypedCode::parse(" 123 456 "), Ok(TypedCode::Time("123456".to_owned())));
        assert_eq!(TypedCode::parse("abcd-ef23"), Ok(TypedCode::Backup("ABCDEF23".to_owned())));
        assert_eq!(TypedCode::parse("12345678"), Ok(TypedCode::Backup("12345678".to_owned())));
        for wrong in ["", "12345", "1234567", "12345a", "ABCD-EFG", "ABCD-EFGH-2", "１２３４５６", "123.456"] {
            assert_eq!(TypedCode::parse(wrong).map_err(|refusal| refusal.code), Err("code-wrong"), "{wrong}");
        }
        assert!(!format!("{:?}", TypedCode::parse("123456")).contains("123456"));
    }

    #[test]
    fn a_factor_is_demanded_only_of_those_who_have_none() {
        assert_eq!(FactorState::of(false, false), FactorState::Off);
        assert_eq!(FactorState::of(false, true), FactorState::Demanded);
        assert_eq!(FactorState::of(true, false), FactorState::On);
        assert_eq!(FactorState::of(true, true), FactorState::On);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_understood_or_refused(text in "\\PC{0,40}") {
            let _ = TypedCode::parse(&text);
        }

        #[test]
        fn groups_hide_no_letter(secret in "[A-Z2-7]{0,40}") {
            let grouped = in_groups(&secret);
            prop_assert_eq!(grouped.replace(' ', ""), secret);
            prop_assert!(grouped.split(' ').all(|group| group.len() <= 4));
        }
    }
}
