//! Documents and workbooks of office programs: the texts in the XML inside their archive.

use std::io::{BufReader, Cursor, Read as _};

use entity::library::MediaType;
use quick_xml::{Reader, events::Event};
use zip::ZipArchive;

use super::{Limit, Unreadable};

/// Most bytes that the looked-at parts may become together when they are unpacked.
const UNPACKED_MAX: u64 = 64 * 1024 * 1024;
/// Most parts of an archive that are looked at.
const PARTS_MAX: usize = 5_000;

/// The text of every part that has some.
pub(super) fn read(media_type: MediaType, bytes: &[u8], limit: &mut Limit) -> Result<String, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable)?;
    let mut text = String::new();
    let mut left = UNPACKED_MAX;
    let mut found = false;
    for position in 0..archive.len().min(PARTS_MAX) {
        if limit.is_reached() || left == 0 {
            break;
        }
        let part = archive.by_index(position).map_err(|_| Unreadable)?;
        let Ok(name) = part.name() else { continue };
        let name = name.replace('\\', "/").to_lowercase();
        if !has_text(media_type, &name) {
            continue;
        }
        found = true;
        let mut part = part.take(left);
        texts(media_type, &mut part, &mut text, limit)?;
        left = part.limit();
    }
    if found { Ok(text) } else { Err(Unreadable) }
}

/// Whether a part of an archive holds what people read.
fn has_text(media_type: MediaType, name: &str) -> bool {
    match media_type {
        MediaType::Docx => {
            matches!(name, "word/document.xml" | "word/footnotes.xml" | "word/endnotes.xml")
                || (name.starts_with("word/header") || name.starts_with("word/footer")) && name.ends_with(".xml")
        }
        MediaType::Xlsx => {
            name == "xl/sharedstrings.xml" || name.starts_with("xl/worksheets/") && name.ends_with(".xml")
        }
        MediaType::Odt | MediaType::Ods => name == "content.xml",
        _ => false,
    }
}

fn texts(
    media_type: MediaType,
    part: &mut impl std::io::Read,
    text: &mut String,
    limit: &mut Limit,
) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    // In Microsoft's formats only `t` holds text; in OpenDocument everything inside a paragraph does.
    let holds = |name: &str| match media_type {
        MediaType::Docx | MediaType::Xlsx => name == "t",
        _ => matches!(name, "p" | "h"),
    };
    let mut depth: u32 = 0;
    loop {
        buffer.clear();
        if limit.is_reached() {
            return Ok(());
        }
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => {
                if holds(element.local_name().as_ref()) {
                    depth = depth.saturating_add(1);
                }
            }
            Ok(Event::Empty(element)) => {
                if matches!(element.local_name().as_ref(), "tab" | "br" | "s" | "line-break" | "cr") {
                    text.push(' ');
                }
            }
            Ok(Event::End(element)) => {
                let name = element.local_name();
                let name = name.as_ref();
                if holds(name) {
                    depth = depth.saturating_sub(1);
                }
                // A paragraph, a shared text and a cell each end a line.
                if matches!(name, "p" | "h" | "si" | "is") {
                    text.push('\n');
                }
            }
            Ok(Event::Text(words)) if depth > 0 => {
                limit.count(words.chars().count());
                text.push_str(&words);
            }
            Ok(Event::CData(words)) if depth > 0 => {
                limit.count(words.chars().count());
                text.push_str(&words);
            }
            Ok(Event::GeneralRef(name)) if depth > 0 => text.extend(entity(&name)),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            // What was read so far counts: a part that was cut off because of its size ends like this.
            Err(_) => return if text.is_empty() { Err(Unreadable) } else { Ok(()) },
        }
    }
}

/// The sign that a reference stands for; those of a document's own are not followed.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use entity::library::MediaType;
    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::super::Limit;

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn text(media_type: MediaType, parts: &[(&str, &str)]) -> String {
        super::read(media_type, &archive(parts), &mut Limit::new()).unwrap()
    }

    #[test]
    fn paragraphs_and_cells_are_lines() {
        let word = "<w:document><w:p><w:r><w:t>Devis toiture</w:t></w:r><w:r><w:tab/><w:t>A &amp; B</w:t></w:r></w:p>\
                    <w:p><w:instrText>PAGE</w:instrText><w:t>fin</w:t></w:p></w:document>";
        assert_eq!(
            text(MediaType::Docx, &[("word/document.xml", word), ("word/media/x.xml", "<t>no</t>")]),
            "Devis toiture A & B\nfin\n"
        );
        let shared = "<sst><si><t>Ascenseur</t></si><si><r><t>Chauf</t></r><r><t>fage</t></r></si></sst>";
        assert_eq!(text(MediaType::Xlsx, &[("xl/sharedStrings.xml", shared)]), "Ascenseur\nChauffage\n");
        let open =
            "<office><text:h>Titre</text:h><text:p>Une <text:span>ligne</text:span></text:p><x>rien</x></office>";
        assert_eq!(text(MediaType::Odt, &[("content.xml", open)]), "Titre\nUne ligne\n");
    }

    #[test]
    fn an_archive_that_grows_without_end_is_cut_off() {
        let bomb = format!("<w:p><w:t>{}</w:t></w:p>", "a ".repeat(20_000_000));
        let read = super::read(MediaType::Docx, &archive(&[("word/document.xml", &bomb)]), &mut Limit::new());
        assert!(read.is_ok_and(|text| text.len() <= 64 * 1024 * 1024));
    }
}
