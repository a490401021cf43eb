//! Files that are text.

use encoding_rs::WINDOWS_1252;
use entity::library::MediaType;

/// Most bytes of a text that are looked at.
const BYTES_MAX: usize = 1024 * 1024;
/// A line without a blank that is longer than this is no text that somebody wrote: an attachment of a mail.
const WORD_MAX: usize = 70;

/// The text: UTF-8 and UTF-16 by their marks, Windows-1252 where it is neither.
pub(super) fn read(media_type: MediaType, bytes: &[u8]) -> String {
    let bytes = bytes.get(..BYTES_MAX).unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // Cut in the middle of a letter.
        Err(error) if error.error_len().is_none() => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    match media_type {
        MediaType::Xml => without_tags(&text),
        MediaType::Eml => {
            let written = |line: &&str| line.len() <= WORD_MAX || line.contains(' ');
            text.lines().filter(written).collect::<Vec<_>>().join("\n")
        }
        _ => text,
    }
}

/// What stands between the tags, and the values of attributes.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let (mut inside, mut quoted) = (false, None);
    for sign in text.chars() {
        match (inside, quoted, sign) {
            (false, _, '<') => {
                inside = true;
                plain.push(' ');
            }
            (true, None, '>') => {
                inside = false;
                plain.push(' ');
            }
            (true, None, '"' | '\'') => {
                quoted = Some(sign);
                plain.push(' ');
            }
            (true, Some(quote), _) if quote == sign => quoted = None,
            (false, ..) | (true, Some(_), _) => plain.push(sign),
            (true, None, _) => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use entity::library::MediaType;

    use super::read;

    #[test]
    fn letters_of_older_programs_are_understood() {
        assert_eq!(read(MediaType::Text, b"R\xE9sidence \x80"), "Résidence €");
        let xml = read(MediaType::Xml, b"<a name='Tilleuls'>Rue <b>Haute</b></a>");
        assert_eq!(xml.split_whitespace().collect::<Vec<_>>(), ["Tilleuls", "Rue", "Haute"]);
        let mail = format!("Subject: Toiture\n\nBonjour\n{}\n", "QUJD".repeat(19));
        assert_eq!(read(MediaType::Eml, mail.as_bytes()), "Subject: Toiture\n\nBonjour");
    }
}
