//! Orders that people expect: A2 before A10, the cellar before the ground floor.

use std::{cmp::Ordering, iter::Peekable, str::Chars};

use entity::text_input::plain;

/// Compares texts as people do: figures by their value, letters without regard to case and accents.
#[must_use]
pub fn compare(left: &str, right: &str) -> Ordering {
    let (left_words, right_words) = (plain(left), plain(right));
    let (mut one, mut other) = (left_words.chars().peekable(), right_words.chars().peekable());
    loop {
        let order = match (one.peek().copied(), other.peek().copied()) {
            (None, None) => return left.cmp(right),
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() => number(&mut one).cmp(&number(&mut other)),
            (Some(a), Some(b)) => {
                one.next();
                other.next();
                a.cmp(&b)
            }
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

fn number(signs: &mut Peekable<Chars<'_>>) -> u64 {
    let mut value = 0_u64;
    while let Some(digit) = signs.peek().and_then(|sign| sign.to_digit(10)) {
        value = value.saturating_mul(10).saturating_add(u64::from(digit));
        signs.next();
    }
    value
}

/// What people call the ground floor in the four languages, as `plain` leaves it.
const GROUND: &[&str] = &[
    "rez",
    "rez de chaussee",
    "rdc",
    "rc",
    "gelijkvloers",
    "glv",
    "gv",
    "begane grond",
    "erdgeschoss",
    "eg",
    "parterre",
    "ground",
    "ground floor",
];
/// What people call the level below it.
const BELOW: &[&str] =
    &["sous sol", "cave", "kelder", "keller", "kellergeschoss", "untergeschoss", "ug", "ondergronds", "basement"];

/// The level of a storey as people write it: `-1`, `rez`, `2e étage`; `None` where no level can be told.
#[must_use]
pub fn level(floor: &str) -> Option<i64> {
    let words = plain(floor);
    if GROUND.contains(&words.as_str()) {
        return Some(0);
    }
    if BELOW.contains(&words.as_str()) {
        return Some(-1);
    }
    let digits: String =
        words.chars().skip_while(|sign| !sign.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let value: i64 = digits.parse().ok()?;
    let below = floor.trim_start().starts_with(['-', '−', '–']) || BELOW.iter().any(|word| words.starts_with(word));
    Some(if below { value.saturating_neg() } else { value })
}

/// Compares storeys: by level, those without a level last, then as texts.
#[must_use]
pub fn compare_floors(left: &str, right: &str) -> Ordering {
    let key = |floor: &str| level(floor).map_or((true, 0), |level| (false, level));
    key(left).cmp(&key(right)).then_with(|| compare(left, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_count_by_their_value() {
        let mut references = vec!["G1", "A10", "a2", "A1", "B", "A"];
        references.sort_by(|left, right| compare(left, right));
        assert_eq!(references, ["A", "A1", "a2", "A10", "B", "G1"]);
        assert_eq!(compare("A1", "A1"), Ordering::Equal);
        assert_ne!(compare("A1", "a1"), Ordering::Equal);
    }

    #[test]
    fn storeys_of_four_languages() {
        let mut floors = vec!["2e étage", "toiture", "1", "Rez-de-chaussée", "-2", "kelder", "10"];
        floors.sort_by(|left, right| compare_floors(left, right));
        assert_eq!(floors, ["-2", "kelder", "Rez-de-chaussée", "1", "2e étage", "10", "toiture"]);
        for (text, expected) in [
            ("EG", Some(0)),
            ("gelijkvloers", Some(0)),
            ("sous-sol 2", Some(-2)),
            ("3. OG", Some(3)),
            ("toit", None),
            ("", None),
        ] {
            assert_eq!(level(text), expected, "{text}");
        }
    }
}
