//! Enough of Rust's grammar to tell string literals from code and comments, for the checks that look for text in sources.

use std::path::Path;

use anyhow::Result;

use crate::project;

/// One stretch of a source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Code between two string literals, without comments.
    Code(String),
    /// The content of a string literal, with escapes resolved.
    Literal(String),
}

/// A piece and the line on which it begins, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    pub piece: Piece,
    pub line: usize,
}

/// A string literal with the code in front of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    pub text: String,
    /// The code before the literal, up to the previous literal, without white space at its end.
    pub before: String,
    pub line: usize,
}

/// A source file of the product.
#[derive(Debug)]
pub struct Source {
    /// The path below the checkout.
    pub name: String,
    /// The text without the tests at its end, which may name things that do not exist on purpose.
    pub text: String,
}

/// The Rust sources of the given crates, without tests.
pub fn sources(root: &Path, crates: &[&str]) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for folder in crates {
        for file in project::files(&root.join(folder).join("src"))? {
            let name = file.strip_prefix(root).unwrap_or(&file).display().to_string();
            if file.extension().is_some_and(|extension| extension == "rs")
                && !name.ends_with("tests.rs")
                && !name.contains("/tests/")
            {
                let text = project::read_text(&file)?;
                sources.push(Source { name, text: without_tests(&text).to_owned() });
            }
        }
    }
    Ok(sources)
}

/// Cuts the test module off, which by custom ends a file.
fn without_tests(text: &str) -> &str {
    let start = text.match_indices("#[cfg(test)]").map(|(start, _)| start).find(|&start| {
        let after = text.get(start..).unwrap_or_default();
        let item = after.trim_start_matches("#[cfg(test)]").trim_start();
        let head = item.split_inclusive(['{', ';']).next().unwrap_or_default();
        item.starts_with("mod ") && head.ends_with('{')
    });
    start.and_then(|start| text.get(..start)).unwrap_or(text)
}

/// All string literals of a source text.
pub fn literals(text: &str) -> Vec<Literal> {
    let mut before = String::new();
    let mut literals = Vec::new();
    for Located { piece, line } in pieces(text) {
        match piece {
            Piece::Code(code) => before = code,
            Piece::Literal(text) => {
                literals.push(Literal { text, before: before.trim_end().to_owned(), line });
                before.clear();
            }
        }
    }
    literals
}

/// Splits a source text into code and string literals; comments and character literals are left out.
pub fn pieces(text: &str) -> Vec<Located> {
    let mut cursor = Cursor { chars: text.chars().collect(), at: 0, line: 1 };
    let mut pieces = Vec::new();
    let mut code = String::new();
    let mut code_line = 1;
    while let Some(char) = cursor.peek(0) {
        if char == '/' && cursor.peek(1) == Some('/') {
            cursor.skip_line();
        } else if char == '/' && cursor.peek(1) == Some('*') {
            cursor.skip_comment();
        } else if char == '\'' {
            // A lifetime has no closing quote where a character literal has one.
            let literal = cursor.peek(1) == Some('\\') || cursor.peek(2) == Some('\'');
            code.push('\'');
            cursor.next();
            if literal {
                cursor.skip_character();
            }
        } else if let Some(hashes) = cursor.raw_string().filter(|_| !code.ends_with(is_word)) {
            let line = cursor.line;
            pieces.push(Located { piece: Piece::Code(std::mem::take(&mut code)), line: code_line });
            pieces.push(Located { piece: Piece::Literal(cursor.read_raw(hashes)), line });
            code_line = cursor.line;
        } else if char == '"' {
            let line = cursor.line;
            pieces.push(Located { piece: Piece::Code(std::mem::take(&mut code)), line: code_line });
            pieces.push(Located { piece: Piece::Literal(cursor.read_string()), line });
            code_line = cursor.line;
        } else {
            code.push(char);
            cursor.next();
        }
    }
    pieces.push(Located { piece: Piece::Code(code), line: code_line });
    pieces
}

/// Whether a character can be part of an identifier.
pub fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

struct Cursor {
    chars: Vec<char>,
    at: usize,
    line: usize,
}

impl Cursor {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Option<char> {
        let char = self.peek(0)?;
        self.at += 1;
        if char == '\n' {
            self.line += 1;
        }
        Some(char)
    }

    fn skip_line(&mut self) {
        while self.peek(0).is_some_and(|char| char != '\n') {
            self.next();
        }
    }

    /// Block comments nest in Rust.
    fn skip_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => depth += 1,
                (Some('*'), Some('/')) => depth -= 1,
                (None, _) => return,
                _ => {
                    self.next();
                    continue;
                }
            }
            self.next();
            self.next();
            if depth == 0 {
                return;
            }
        }
    }

    /// Reads past the rest of a character literal whose opening quote is behind us.
    fn skip_character(&mut self) {
        while let Some(char) = self.next() {
            match char {
                '\\' => {
                    self.next();
                }
                '\'' => return,
                _ => {}
            }
        }
    }

    /// If a raw string starts here, how many hashes enclose it.
    fn raw_string(&self) -> Option<usize> {
        if self.peek(0) != Some('r') {
            return None;
        }
        let hashes = (1..).take_while(|&ahead| self.peek(ahead) == Some('#')).count();
        (self.peek(hashes + 1) == Some('"')).then_some(hashes)
    }

    fn read_raw(&mut self, hashes: usize) -> String {
        for _ in 0..hashes + 2 {
            self.next();
        }
        let mut text = String::new();
        while let Some(char) = self.next() {
            if char == '"' && (0..hashes).all(|ahead| self.peek(ahead) == Some('#')) {
                self.at += hashes;
                break;
            }
            text.push(char);
        }
        text
    }

    fn read_string(&mut self) -> String {
        self.next();
        let mut text = String::new();
        while let Some(char) = self.next() {
            match char {
                '"' => break,
                '\\' => match self.next() {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    Some('\n') => {
                        while self.peek(0).is_some_and(char::is_whitespace) {
                            self.next();
                        }
                    }
                    Some('u') => text.push(self.read_code_point()),
                    Some(other) => text.push(other),
                    None => break,
                },
                _ => text.push(char),
            }
        }
        text
    }

    /// The `{00A0}` of an escape.
    fn read_code_point(&mut self) -> char {
        let mut digits = String::new();
        self.next();
        while let Some(char) = self.next().filter(|&char| char != '}') {
            digits.push(char);
        }
        u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        literals(source).into_iter().map(|literal| literal.text).collect()
    }

    #[test]
    fn comments_and_characters_are_no_literals() {
        let source = r##"
            // "no"
            /* "no" /* "no" */ */
            fn f<'a>(x: &'a str) -> char { g("yes \"quoted\"\u{e9}"); let c = '"'; let d = '\''; r#"raw "yes""#.len(); c }
        "##;
        assert_eq!(texts(source), ["yes \"quoted\"é", "raw \"yes\""]);
    }

    #[test]
    fn a_literal_knows_what_stands_before_it_and_its_line() {
        let found = literals("let a = \"x\";\ntext.get(\n    \"room-title\",\n)");
        assert_eq!(found[1].text, "room-title");
        assert!(found[1].before.ends_with("text.get("));
        assert_eq!(found[1].line, 3);
    }

    #[test]
    fn an_identifier_that_ends_in_r_does_not_open_a_raw_string() {
        assert_eq!(texts("let bar = \"x\"; br\"y\"; for\"z\""), ["x", "y", "z"]);
    }

    #[test]
    fn the_tests_at_the_end_are_cut_off() {
        assert_eq!(without_tests("a\n#[cfg(test)]\nmod tests {\n b }"), "a\n");
        assert_eq!(without_tests("#[cfg(test)]\nmod tests;\na"), "#[cfg(test)]\nmod tests;\na");
        assert_eq!(without_tests("#[cfg(test)]\nfn helper() {}\na"), "#[cfg(test)]\nfn helper() {}\na");
    }
}
