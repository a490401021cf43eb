//! Text that a page shows without asking the locale files for it.
//!
//! This is a scan of the `view!` macros, not a proof: it sees text between tags, quoted or not, and the attributes that people
//! read or hear.

use std::path::Path;

use anyhow::Result;

use crate::source::{self, Located, Piece};

/// Attributes whose value is read by people.
const READ_ATTRIBUTES: [&str; 6] = ["alt=", "aria-description=", "aria-label=", "label=", "placeholder=", "title="];

/// Words that are the same in every language.
const NAMES: [&str; 8] = ["Mitoyen", "IBAN", "BIC", "GraphQL", "CSV", "JSON", "PDF", "XML"];

/// Looks through the pages and components; the answer is one line for each text.
pub fn check(root: &Path) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for source in source::sources(root, &["app"])? {
        for (line, text) in find(&source.text) {
            faults.push(format!("{}:{line}: \"{text}\" is not taken from the locale files", source.name));
        }
    }
    Ok(faults)
}

/// Line and text of everything that a view shows literally.
fn find(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut view = View::default();
    let pieces = source::pieces(text);
    for (number, Located { piece, line }) in pieces.iter().enumerate() {
        match piece {
            Piece::Code(code) => {
                for text in view.read(code) {
                    found.push((*line, text));
                }
            }
            Piece::Literal(text) => {
                let after = match pieces.get(number + 1) {
                    Some(Located { piece: Piece::Code(code), .. }) => code.trim_start(),
                    _ => "",
                };
                if view.shows() && !is_pattern(after) && is_language(text) {
                    found.push((*line, text.clone()));
                }
                view.code.clear();
                view.code.push('"');
            }
        }
    }
    found
}

/// A literal before an arrow or a bar is matched against, not shown.
fn is_pattern(after: &str) -> bool {
    after.starts_with("=>") || after.starts_with('|')
}

/// Words of a language, as opposed to signs, numbers and names.
fn is_language(text: &str) -> bool {
    let letters =
        text.split(|char: char| !char.is_alphabetic()).any(|word| word.chars().count() > 1 && !NAMES.contains(&word));
    letters && !text.starts_with("http")
}

/// Where the scan stands: inside a view or not.
#[derive(Default)]
struct View {
    /// Open brackets since the `view!`, if there was one.
    depth: Option<usize>,
    /// The code since the last literal.
    code: String,
}

impl View {
    /// Goes through code and answers with unquoted text between tags.
    fn read(&mut self, code: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for char in code.chars() {
            self.code.push(char);
            match (self.depth, char) {
                (None, '{' | '(' | '[') if self.code.trim_end_matches(char).trim_end().ends_with("view!") => {
                    self.depth = Some(1);
                }
                (Some(depth), '{' | '(' | '[') => self.depth = Some(depth + 1),
                (Some(1), '}' | ')' | ']') => self.depth = None,
                (Some(depth), '}' | ')' | ']') => self.depth = Some(depth - 1),
                (Some(_), '<') => texts.extend(self.text_before_tag()),
                _ => {}
            }
        }
        texts
    }

    /// The text between the last `>` and the `<` that was just read, if it can only be words.
    fn text_before_tag(&self) -> Option<String> {
        let code = self.code.strip_suffix('<')?;
        let (before, text) = code.rsplit_once('>')?;
        let words = text.chars().all(|char| char.is_alphabetic() || char.is_whitespace() || ",.!?'’".contains(char));
        (!before.ends_with(['=', '-']) && words && is_language(text)).then(|| text.trim().to_owned())
    }

    /// Whether a literal that comes now would be shown or read aloud.
    fn shows(&self) -> bool {
        if self.depth.is_none() {
            return false;
        }
        let code = self.code.trim_end();
        let child = code.ends_with(['>', '}', '"']) && !code.ends_with("=>") && !code.ends_with("->");
        child
            || READ_ATTRIBUTES
                .iter()
                .any(|attribute| code.ends_with(&format!(" {attribute}")) || code.ends_with(&format!("\n{attribute}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(code: &str) -> Vec<String> {
        find(code).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn text_between_tags_is_found() {
        assert_eq!(texts(r#"view! { <p>"Bonjour"</p> }"#), ["Bonjour"]);
        assert_eq!(texts("view! { <p>Bonjour tout le monde</p> }"), ["Bonjour tout le monde"]);
        assert_eq!(texts(r#"view! { <p>{name} " est là"</p> }"#), [" est là"]);
    }

    #[test]
    fn attributes_that_are_read_aloud_are_found() {
        assert_eq!(texts(r#"view! { <button aria-label="Fermer" class="close big"/> }"#), ["Fermer"]);
    }

    #[test]
    fn the_line_is_told() {
        assert_eq!(find("\nview! {\n <p>\n \"Bonjour\"</p> }"), [(4, "Bonjour".to_owned())]);
    }

    #[test]
    fn signs_names_classes_and_translated_text_are_fine() {
        for code in [
            r#"view! { <p class="page wide">{text.get("shell-hello")}</p> }"#,
            r#"view! { <p>" · "</p> <b>"IBAN"</b> }"#,
            r#"view! { <i class=if open { "a b" } else { "c d" }/> }"#,
            r#"view! { <i>{match x { "one two" => a, "three four" => { b } "five six" => c }}</i> }"#,
            r#"let x = "Bonjour tout le monde"; view! { <p>{x}</p> }; log("Bonjour")"#,
            "view! { <p>{items.iter().collect::<Vec<String>>()}</p> }",
        ] {
            assert!(texts(code).is_empty(), "{code} {:?}", texts(code));
        }
    }
}
