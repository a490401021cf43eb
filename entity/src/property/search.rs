//! By which words things are found, and which words somebody looks for.
//!
//! Both sides are made into plain words here: the index holds those of a thing, and a thing is found when each word looked for is
//! the beginning of one of its words. A database finds the beginnings of words in an index without reading anything else.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::kinds;
use crate::{
    format::{
        enterprise_number::EnterpriseNumber, iban::Iban, phone_number,
        structured_communication::StructuredCommunication,
    },
    refusal::Refusal,
    text_input::plain,
};

/// Longest word that is kept; nobody types more to find something.
pub const WORD_MAX: usize = 80;
/// Most words that are looked for at once.
pub const MOST_WORDS: usize = 8;
/// Longest text that is looked for.
pub const TEXT_MAX: usize = 200;
/// From this many digits on, a text of digits and signs is one number instead of several words.
const NUMBER_DIGITS: usize = 6;

kinds! {
    /// What can be found.
    SearchKind refused as "search-kind-unknown" {
        /// An association.
        Association = "association",
        /// An owner.
        Owner = "owner",
        /// An occupant.
        Occupant = "occupant",
        /// A unit.
        Unit = "unit",
    }
}

impl SearchKind {
    /// Its place among the results.
    #[must_use]
    pub const fn rank(self) -> i32 {
        match self {
            Self::Association => 1,
            Self::Owner => 2,
            Self::Occupant => 3,
            Self::Unit => 4,
        }
    }
}

/// A text by which a thing can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Findable<'a> {
    /// A name, word by word.
    Name(&'a str),
    /// The reference of a unit: word by word, and as one word.
    Reference(&'a str),
    /// An address for electronic mail.
    Email(&'a str),
    /// A telephone number, in every spelling.
    Phone(&'a str),
    /// An enterprise number, with and without its first zero.
    EnterpriseNumber(&'a EnterpriseNumber),
    /// An account, as a whole and without its country.
    Iban(&'a Iban),
}

impl Findable<'_> {
    /// The words that go into the index.
    #[must_use]
    pub fn words(self) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        match self {
            Self::Name(text) => words.extend(split(text)),
            Self::Reference(text) => {
                words.extend(split(text));
                words.insert(split(text).concat());
                // Who writes `A 12` for `A12`, or `12` for `L012`, means the same unit.
                for run in split(text).iter().flat_map(|word| runs(word)) {
                    words.insert(run.trim_start_matches('0').to_owned());
                    words.insert(run);
                }
            }
            Self::Email(text) => {
                words.insert(text.trim().to_lowercase());
            }
            Self::Phone(text) => words.extend(phone_number::spellings(text)),
            Self::EnterpriseNumber(number) => {
                words.insert(number.as_str().to_owned());
                words.extend(number.as_str().strip_prefix('0').map(str::to_owned));
            }
            Self::Iban(iban) => {
                words.insert(iban.as_str().to_lowercase());
                words.extend(iban.as_str().get(4..).map(str::to_lowercase));
            }
        }
        words.remove("");
        words.into_iter().map(|word| cut(&word)).collect()
    }
}

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText {
    /// The words, each the beginning of a word of what is wanted; nothing is found without one.
    pub words: Vec<String>,
    /// A payment reference, where the text is one.
    pub communication: Option<StructuredCommunication>,
}

impl SearchText {
    /// Understands what was typed. Nothing is refused: what cannot be found is not found.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text: String = text.chars().take(TEXT_MAX).collect();
        let communication = StructuredCommunication::parse(&text).ok();
        let mut words = BTreeSet::new();
        if let Some(number) = number(&text) {
            words.insert(number);
        } else if let Some(account) = account(&text) {
            words.insert(account);
        } else {
            for part in text.split_whitespace() {
                if part.contains('@') {
                    words.insert(part.to_lowercase());
                } else {
                    words.extend(split(part));
                }
            }
        }
        // The longest words single out most, and come first.
        let mut words: Vec<String> = words.iter().map(|word| cut(word)).collect();
        words.sort_by_key(|word| (std::cmp::Reverse(word.chars().count()), word.clone()));
        words.truncate(MOST_WORDS);
        Self { words, communication }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// The first word after every word that begins with `word`, in the order of the bytes.
#[must_use]
pub fn after_prefix(word: &str) -> String {
    format!("{word}\u{10ffff}")
}

/// The plain words of a text.
fn split(text: &str) -> Vec<String> {
    plain(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The letters and the figures of a word apart: `a12b` becomes `a`, `12`, `b`.
fn runs(word: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut figures = None;
    for sign in word.chars() {
        let is_figure = sign.is_ascii_digit();
        match runs.last_mut().filter(|_| figures == Some(is_figure)) {
            Some(run) => run.push(sign),
            None => runs.push(sign.to_string()),
        }
        figures = Some(is_figure);
    }
    runs
}

fn cut(word: &str) -> String {
    word.chars().take(WORD_MAX).collect()
}

/// A telephone, enterprise or other number that was typed with signs between its digits: `+32 475 12`, `BE 0403.019.261`.
fn number(text: &str) -> Option<String> {
    let text = text.trim();
    let body = text.strip_prefix("BE").or_else(|| text.strip_prefix("be")).unwrap_or(text);
    let digits = body.chars().filter(char::is_ascii_digit).count();
    let signs = body.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "+*./()-".contains(sign));
    // Enterprise numbers have ten digits and begin with a zero or a one; most accounts have other check digits.
    let first = body.trim_start().chars().next();
    let is_account = body.len() < text.len() && (digits > 10 || !matches!(first, Some('0' | '1')));
    if digits < NUMBER_DIGITS || !signs || is_account {
        return None;
    }
    // A number abroad, or with the code of Belgium, is kept with the code of its country in front.
    let abroad = body.trim_start().starts_with('+') && !body.trim_start().starts_with("++");
    if abroad || body.trim_start().starts_with("00") {
        return phone_number::canonical(body);
    }
    Some(body.chars().filter(char::is_ascii_digit).collect())
}

/// The beginning of an account number: two letters, two digits, and what follows without blanks.
fn account(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let (country, rest) = compact.split_at_checked(2)?;
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let fits = country.bytes().all(|byte| byte.is_ascii_alphabetic())
        && rest.bytes().take(2).all(|byte| byte.is_ascii_digit())
        && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && digits >= NUMBER_DIGITS;
    fits.then(|| compact.to_lowercase())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn finds(text: &str, findables: &[Findable<'_>]) -> bool {
        let words: BTreeSet<String> = findables.iter().flat_map(|findable| findable.words()).collect();
        let looked_for = SearchText::parse(text);
        !looked_for.is_empty()
            && looked_for.words.iter().all(|word| words.range(word.clone()..after_prefix(word)).next().is_some())
    }

    #[test]
    fn names_are_found_by_the_beginnings_of_their_words() {
        let couple = [Findable::Name("Anne-Marie Léonard et Jürgen Weiß")];
        for text in ["leonard", "LÉON", "anne léo", "jurg", "marie", "weiss", "wei ann", "Léonard, Anne"] {
            assert!(finds(text, &couple), "{text}");
        }
        for text in ["onard", "bernard", "anne bernard", "", " - "] {
            assert!(!finds(text, &couple), "{text}");
        }
    }

    #[test]
    fn units_are_found_however_their_reference_is_spaced() {
        for text in ["a12", "A 12", "a-12", "12"] {
            assert!(finds(text, &[Findable::Reference("A 12")]), "{text}");
        }
        for text in ["A12", "A 12", "12", "a 1"] {
            assert!(finds(text, &[Findable::Reference("A12")]), "{text}");
        }
        for text in ["L 7", "L007", "007", "7"] {
            assert!(finds(text, &[Findable::Reference("L007")]), "{text}");
        }
        assert!(finds("app3.02", &[Findable::Reference("App. 3.02")]));
        assert!(finds("A1", &[Findable::Reference("A12")]) && !finds("A12", &[Findable::Reference("A1")]));
    }

    #[test]
    fn telephones_are_found_with_and_without_the_country() {
        let phone = [Findable::Phone("+32 475 12 34 56")];
        for text in ["0475 12 34 56", "+32475123456", "0032 475", "475123", "0475/12.34", "32475123456"] {
            assert!(finds(text, &phone), "{text}");
        }
        assert!(!finds("0476 12 34 56", &phone));
        assert!(finds("+33 6 12 34", &[Findable::Phone("+33 6 12 34 56 78")]));
    }

    #[test]
    fn addresses_accounts_and_numbers_are_found() {
        assert!(finds("anne.dubois@", &[Findable::Email("Anne.Dubois@example.be")]));
        assert!(!finds("dubois@", &[Findable::Email("Anne.Dubois@example.be")]));
        let number = EnterpriseNumber::parse("0403.019.261").unwrap();
        for text in ["0403.019.261", "BE 0403.019.261", "403019261", "BE0403019261", "0403.019"] {
            assert!(finds(text, &[Findable::EnterpriseNumber(&number)]), "{text}");
        }
        let iban = Iban::parse("BE68 5390 0754 7034").unwrap();
        for text in ["BE68 5390 0754 7034", "be68539007547034", "BE68 5390", "5390 0754 7034"] {
            assert!(finds(text, &[Findable::Iban(&iban)]), "{text}");
        }
    }

    #[test]
    fn a_payment_reference_is_recognised() {
        for text in ["+++090/9337/55493+++", "090933755493", "090/9337/55493"] {
            assert_eq!(SearchText::parse(text).communication.unwrap().as_str(), "090933755493", "{text}");
        }
        assert_eq!(SearchText::parse("090933755494").communication, None);
        assert_eq!(SearchText::parse("+++090/9337/55493+++").words, ["090933755493"]);
    }

    #[test]
    fn long_words_come_first_and_there_are_not_too_many() {
        assert_eq!(SearchText::parse("de la Fontaine").words, ["fontaine", "de", "la"]);
        assert_eq!(SearchText::parse(&"a b c d e f g h i j k".repeat(9)).words.len(), MOST_WORDS);
        assert!(SearchText::parse(&"x".repeat(5000)).words[0].len() <= WORD_MAX);
    }

    proptest! {
        #[test]
        fn whoever_types_the_beginning_of_a_name_finds_it(name in "[A-Za-zéèçüïß]{1,12}( [A-Za-zéèç'-]{1,12}){0,2}", length in 1_usize..12) {
            prop_assume!(!plain(&name).is_empty());
            let typed: String = name.chars().take(length).collect();
            prop_assume!(!plain(&typed).is_empty());
            prop_assert!(finds(&typed, &[Findable::Name(&name)]));
            prop_assert!(finds(&name, &[Findable::Name(&name)]));
        }

        #[test]
        fn any_text_is_answered(text in ".*") {
            let parsed = SearchText::parse(&text);
            prop_assert!(parsed.words.len() <= MOST_WORDS);
            prop_assert!(parsed.words.iter().all(|word| !word.is_empty() && word.chars().count() <= WORD_MAX));
            for findable in [Findable::Name(&text), Findable::Reference(&text), Findable::Phone(&text), Findable::Email(&text)] {
                prop_assert!(findable.words().iter().all(|word| !word.is_empty()));
            }
        }
    }
}
