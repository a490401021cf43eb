//! Texts that strangers wrote, made fit for paper.
//!
//! A name with a sign that our fonts lack must not keep a notary waiting, so the sign is printed as its number; the attached data have it as it was
//! written. And a word longer than any column is parted, so that it stays on the page.

use crate::world;

/// More signs in a row than any line has to hold unbroken: an address for electronic mail fits.
const WORD_MAX: usize = 36;
/// The same in a column of a table.
const CELL_WORD_MAX: usize = 24;

/// A text in one line.
pub(super) fn line(text: &str) -> String {
    within(text, WORD_MAX)
}

/// A text for a column of a table.
pub(super) fn cell(text: &str) -> String {
    within(text, CELL_WORD_MAX)
}

/// A text in the lines that its writer gave it; empty ones are left out.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(line).filter(|line| !line.is_empty()).collect()
}

fn within(text: &str, max: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        parted(&mut out, word, max);
    }
    out
}

fn parted(out: &mut String, word: &str, max: usize) {
    let mut length = 0_usize;
    let mut buffer = [0_u8; 4];
    for sign in word.chars() {
        let piece: &str = sign.encode_utf8(&mut buffer);
        let named;
        let piece = if world::unprintable(piece).is_none() {
            piece
        } else {
            named = format!("[U+{:04X}]", u32::from(sign));
            &named
        };
        let signs = piece.chars().count();
        if length.saturating_add(signs) > max {
            out.push(' ');
            length = 0;
        }
        // A line may end after these anyway.
        length = if matches!(sign, '-' | '/') { 0 } else { length.saturating_add(signs) };
        out.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_is_named() {
        assert_eq!(line("Anne Léonard-Weiß"), "Anne Léonard-Weiß");
        assert_eq!(line("安 \u{202e}x\u{7}"), "[U+5B89] [U+202E]x[U+0007]");
        assert_eq!(line("  two \n  lines "), "two lines");
        assert_eq!(lines("one\n\n two \r\nthree"), ["one", "two", "three"]);
    }

    #[test]
    fn a_word_without_end_is_parted() {
        let long = line(&"x".repeat(100));
        assert_eq!(long.split(' ').map(str::len).collect::<Vec<_>>(), [36, 36, 28]);
        let hostile = line(&"\u{1F600}".repeat(20));
        assert!(hostile.split(' ').all(|word| word.len() <= 36), "{hostile}");
        assert_eq!(cell(&"x".repeat(30)).split(' ').map(str::len).collect::<Vec<_>>(), [24, 6]);
        let name = "proces-verbal-assemblee-generale-2025";
        assert_eq!(cell(name), name);
        assert_eq!(hostile.matches("[U+1F600]").count(), 20);
    }

    #[test]
    fn nothing_unprintable_is_left() {
        let every: String = (0..0x3000_u32).filter_map(char::from_u32).collect();
        assert_eq!(world::unprintable(&line(&every)), None);
    }
}
