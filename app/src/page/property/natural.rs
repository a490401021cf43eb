//! Orders that people expect: A2 before A10, the cellar before the ground floor.

use entity::{property::storey::Storey, text_input::plain};

/// What a text is sorted by: figures count by their value, letters without regard to case and accents. Making it costs more than comparing two of
/// them, so it is made once for every row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Letters with nothing, and whole numbers with their value.
    signs: Vec<(char, u64)>,
    /// The text itself, for texts that are alike in everything else.
    text: String,
}

/// What a text is sorted by.
#[must_use]
pub fn key(text: &str) -> Key {
    let mut signs: Vec<(char, u64)> = Vec::with_capacity(text.len());
    let mut in_number = false;
    for sign in plain(text).chars() {
        match (sign.to_digit(10).map(u64::from), signs.last_mut()) {
            (Some(digit), Some((_, value))) if in_number => *value = value.saturating_mul(10).saturating_add(digit),
            (Some(digit), _) => signs.push(('0', digit)),
            (None, _) => signs.push((sign, 0)),
        }
        in_number = sign.is_ascii_digit();
    }
    Key { signs, text: text.to_owned() }
}

/// What a storey is sorted by: from the lowest upwards, those that nobody can place last, then as texts.
#[must_use]
pub fn floor_key(floor: &str) -> (Storey, Key) {
    (Storey::read(floor), key(floor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_count_by_their_value() {
        let mut references = vec!["G1", "A10", "a2", "A1", "B", "A"];
        references.sort_by_key(|text| key(text));
        assert_eq!(references, ["A", "A1", "a2", "A10", "B", "G1"]);
        assert_eq!(key("A1"), key("A1"));
        assert_ne!(key("A1"), key("a1"));
    }

    #[test]
    fn storeys_of_four_languages() {
        let mut floors = vec!["2e étage", "toiture", "1", "Rez-de-chaussée", "-2", "kelder", "10"];
        floors.sort_by_key(|floor| floor_key(floor));
        assert_eq!(floors, ["-2", "kelder", "Rez-de-chaussée", "1", "2e étage", "10", "toiture"]);
    }
}
