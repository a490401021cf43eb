//! By which words a document is found, and where they stand in its text.
//!
//! Documents and questions are made into the same plain words here, so that both databases find the same things: accents folded, lower case, letters
//! and figures only. A word that is looked for is the beginning of a word of the document.

use std::collections::BTreeSet;

use crate::text_input::plain;

/// Longest word that is kept.
const WORD_MAX: usize = 60;
/// Most words that are looked for at once.
const MOST_WORDS: usize = 8;
/// Longest text that is looked for.
const LOOKED_FOR_MAX: usize = 200;
/// How much of a text stands before and after the first word that was found.
const BEFORE: usize = 60;
const AFTER: usize = 140;
/// How much of a text is looked through for a place to show.
const SHOWN_MAX: usize = 100_000;

/// Every different word of texts.
#[must_use]
pub fn document_words<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    texts.into_iter().flat_map(split).collect()
}

/// The words that somebody looks for, the longest first.
#[must_use]
pub fn looked_for(text: &str) -> Vec<String> {
    let text: String = text.chars().take(LOOKED_FOR_MAX).collect();
    let words: BTreeSet<String> = split(&text).collect();
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(|word| (std::cmp::Reverse(word.chars().count()), word.clone()));
    words.truncate(MOST_WORDS);
    words
}

fn split(text: &str) -> impl Iterator<Item = String> {
    let plain = plain(text);
    let words: Vec<String> = plain
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(WORD_MAX).collect())
        .collect();
    words.into_iter()
}

/// A part of a text, and whether it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text as it is written.
    pub text: String,
    /// Whether it begins with a word that was looked for.
    pub hit: bool,
}

/// The place of a text where the words that were looked for stand first, with the words marked; nothing where none of them occurs.
#[must_use]
pub fn snippet(text: &str, words: &[String]) -> Vec<Piece> {
    let text: Vec<char> = text.chars().take(SHOWN_MAX).collect();
    let tokens = tokens(&text);
    let is_hit = |token: &Token| words.iter().any(|word| token.plain.starts_with(word.as_str()));
    let Some(first) = tokens.iter().find(|token| is_hit(token)) else { return Vec::new() };
    let from = first.start.saturating_sub(BEFORE);
    // A snippet begins and ends with a whole word.
    let from = if from == 0 {
        0
    } else {
        tokens.iter().find(|token| token.start >= from).map_or(first.start, |token| token.start)
    };
    let limit = first.end.saturating_add(AFTER);
    let to = if limit >= text.len() {
        text.len()
    } else {
        tokens.iter().rev().find(|token| token.end <= limit).map_or(first.end, |token| token.end)
    };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |start: usize, end: usize, hit: bool| {
        let part: String = text.get(start..end).unwrap_or_default().iter().collect();
        let line = part.split_whitespace().collect::<Vec<_>>().join(" ");
        let (before, after) = (part.starts_with(char::is_whitespace), part.ends_with(char::is_whitespace));
        let blank = |yes: bool| if yes { " " } else { "" };
        let part =
            if line.is_empty() { blank(before).to_owned() } else { format!("{}{line}{}", blank(before), blank(after)) };
        if !part.is_empty() {
            pieces.push(Piece { text: part, hit });
        }
    };
    let mut at = from;
    for token in tokens.iter().filter(|token| token.start >= from && token.end <= to && is_hit(token)) {
        push(at, token.start, false);
        push(token.start, token.end, true);
        at = token.end;
    }
    push(at, to, false);
    let ellipsis = || Piece { text: "…".to_owned(), hit: false };
    if from > 0 {
        pieces.insert(0, ellipsis());
    }
    if to < text.len() {
        pieces.push(ellipsis());
    }
    pieces
}

/// A word as it stands in a text.
struct Token {
    plain: String,
    start: usize,
    end: usize,
}

fn tokens(text: &[char]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, sign) in text.iter().chain(std::iter::once(&' ')).enumerate() {
        // Accents that stand for themselves belong to the word before them.
        let inside = sign.is_alphanumeric() || matches!(*sign, '\u{300}'..='\u{36f}');
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let word: String = text.get(from..at).unwrap_or_default().iter().collect();
                tokens.push(Token { plain: plain(&word), start: from, end: at });
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{document_words, looked_for, snippet};

    fn shown(text: &str, question: &str) -> String {
        let mark = |piece: super::Piece| if piece.hit { format!("[{}]", piece.text) } else { piece.text };
        snippet(text, &looked_for(question)).into_iter().map(mark).collect()
    }

    #[test]
    fn words_are_letters_and_figures_without_accents() {
        let words = document_words(["Règlement d’ordre intérieur", "PV_2025-06.pdf", "21% œuvre Straße"]);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        assert_eq!(
            words,
            ["06", "2025", "21", "d", "interieur", "oeuvre", "ordre", "pdf", "pv", "reglement", "strasse"]
        );
    }

    #[test]
    fn the_longest_words_come_first_and_are_counted_once() {
        assert_eq!(looked_for("le  Toit, LE règlement!"), ["reglement", "toit", "le"]);
        assert_eq!(looked_for(" … "), Vec::<String>::new());
        assert_eq!(looked_for(&"mot1 mot2 mot3 mot4 mot5 mot6 mot7 mot8 mot9".repeat(9)).len(), 8);
    }

    #[test]
    fn a_snippet_shows_the_place_with_its_accents() {
        assert_eq!(shown("Le Règlement\n dit ceci.", "regl"), "Le [Règlement] dit ceci.");
        assert_eq!(shown("Rien de tel", "toit"), "");
        let long = format!("{} toiture {}", "avant ".repeat(40), "apres ".repeat(60));
        let shown = shown(&long, "toit");
        assert!(shown.starts_with("…avant ") && shown.contains(" [toiture] ") && shown.ends_with("apres…"), "{shown}");
        assert!(shown.chars().count() < 260);
    }

    proptest! {
        #[test]
        fn every_word_of_a_text_is_found_by_its_beginning(text in "\\PC{0,80}", length in 1_usize..5) {
            for word in document_words([text.as_str()]) {
                let start: String = word.chars().take(length).collect();
                let asked = looked_for(&start);
                prop_assert!(asked.iter().all(|asked| word.starts_with(asked.as_str())), "{word} {asked:?}");
            }
        }

        #[test]
        fn a_snippet_never_says_what_the_text_does_not(text in "\\PC{0,400}", question in "\\PC{0,20}") {
            let squeeze = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
            let shown: String = snippet(&text, &looked_for(&question)).into_iter()
                .filter(|piece| piece.text != "…").map(|piece| piece.text).collect();
            prop_assert!(squeeze(&text).contains(&squeeze(&shown)));
        }
    }
}
