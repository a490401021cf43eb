//! Looks through the archive that a document of an office program is, whatever it says about itself: how large it would become, whether it holds
//! another archive, and whether it is what its name says.

use std::io::{Read, Seek, copy, sink};

use entity::{library::MediaType, refusal::Refusal};
use zip::ZipArchive;

/// Most bytes that a document may become when it is unpacked.
const UNPACKED_MAX: u64 = 512 * 1024 * 1024;
/// Most that one part may grow by: text rarely grows by more than fifty times.
const GROWTH_MAX: u64 = 200;
/// Below this a part may grow as it likes: an empty page is nothing but zeros.
const GROWS_FREELY: u64 = 4 * 1024 * 1024;
/// Most parts of a document.
const PARTS_MAX: usize = 5_000;
/// Endings of what unpacks into more.
const ARCHIVES: [&str; 10] = ["zip", "7z", "rar", "gz", "bz2", "xz", "zst", "tar", "jar", "cab"];
/// Endings of documents that a document may well hold: a table in a letter. They are counted, and not unpacked.
const DOCUMENTS: [&str; 4] = ["docx", "xlsx", "odt", "ods"];
/// What a program carries out.
const PROGRAMS: [&str; 9] = ["exe", "dll", "js", "vbs", "bat", "cmd", "ps1", "com", "scr"];

/// What was seen in an archive.
#[derive(Default)]
struct Seen {
    mime: Option<Vec<u8>>,
    word: bool,
    workbook: bool,
    types: bool,
    content: bool,
}

impl Seen {
    fn is(&self, kind: MediaType) -> bool {
        let mime = |wanted: MediaType| self.content && self.mime.as_deref() == Some(wanted.mime().as_bytes());
        match kind {
            MediaType::Docx => self.types && self.word,
            MediaType::Xlsx => self.types && self.workbook,
            MediaType::Odt | MediaType::Ods => mime(kind),
            _ => false,
        }
    }
}

/// Walks through the whole archive.
///
/// # Errors
/// `archive-broken`, `archive-encrypted`, `archive-too-large`, `archive-nested`, `archive-macros`, `file-type-mismatch`.
pub(super) fn look_through(file: impl Read + Seek, claimed: MediaType) -> Result<(), Refusal> {
    let broken = || Refusal::new("archive-broken");
    let mut archive = ZipArchive::new(file).map_err(|_| broken())?;
    if archive.len() > PARTS_MAX {
        return Err(too_large());
    }
    let (mut seen, mut left) = (Seen::default(), UNPACKED_MAX);
    for position in 0..archive.len() {
        let raw = archive.by_index_raw(position).map_err(|_| broken())?;
        if raw.encrypted() {
            return Err(Refusal::new("archive-encrypted"));
        }
        let packed = raw.compressed_size();
        let name = raw.name().map_err(|_| broken())?.replace('\\', "/").to_lowercase();
        drop(raw);
        look_at(&name, &mut seen)?;
        let mut part = archive.by_index(position).map_err(|_| broken())?;
        let mut first = Vec::new();
        let most = left.min(GROWS_FREELY.max(packed.saturating_mul(GROWTH_MAX)));
        let mut counted = (&mut part).take(most.saturating_add(1));
        counted.by_ref().take(64).read_to_end(&mut first).map_err(|_| broken())?;
        if name.as_str() == "mimetype" {
            seen.mime = Some(first.clone());
        }
        let rest = copy(&mut counted, &mut sink()).map_err(|_| broken())?;
        let unpacked = rest.saturating_add(u64::try_from(first.len()).unwrap_or_default());
        if unpacked > most {
            return Err(too_large());
        }
        left = left.saturating_sub(unpacked);
        let is_document = DOCUMENTS.iter().any(|ending| name.ends_with(&format!(".{ending}")));
        if first.starts_with(b"PK\x03\x04") && !is_document {
            return Err(Refusal::new("archive-nested"));
        }
    }
    if seen.is(claimed) { Ok(()) } else { Err(claimed.mismatch()) }
}

/// What the name of a part says.
fn look_at(name: &str, seen: &mut Seen) -> Result<(), Refusal> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    if ARCHIVES.contains(&ending) {
        return Err(Refusal::new("archive-nested"));
    }
    if name.ends_with("vbaproject.bin") || PROGRAMS.contains(&ending) || name.starts_with("basic/") {
        return Err(Refusal::new("archive-macros"));
    }
    if name.starts_with('/') || name.split('/').any(|part| part == "..") {
        return Err(Refusal::new("archive-broken"));
    }
    match name {
        "[content_types].xml" => seen.types = true,
        "word/document.xml" => seen.word = true,
        "xl/workbook.xml" => seen.workbook = true,
        "content.xml" => seen.content = true,
        _ => {}
    }
    Ok(())
}

fn too_large() -> Refusal {
    Refusal::new("archive-too-large").with("maximum", UNPACKED_MAX / (1024 * 1024))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn told(kind: MediaType, bytes: &[u8]) -> &'static str {
        look_through(Cursor::new(bytes), kind).map_or_else(|refusal| refusal.code, |()| "kept")
    }

    const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
    const WORD: (&str, &[u8]) = ("word/document.xml", b"<document/>");

    #[test]
    fn a_document_is_what_its_parts_say() {
        let letter = archive(&[TYPES, WORD]);
        let workbook = archive(&[TYPES, ("xl/workbook.xml", b"<workbook/>")]);
        let mime = MediaType::Odt.mime().as_bytes();
        let open = archive(&[("mimetype", mime), ("content.xml", b"<x/>")]);
        for (kind, bytes, code) in [
            (MediaType::Docx, &letter, "kept"),
            (MediaType::Xlsx, &workbook, "kept"),
            (MediaType::Odt, &open, "kept"),
            (MediaType::Ods, &open, "file-type-mismatch"),
            (MediaType::Xlsx, &letter, "file-type-mismatch"),
            (MediaType::Docx, &archive(&[("a.txt", b"x")]), "file-type-mismatch"),
            (MediaType::Docx, &letter[..letter.len() - 30].to_vec(), "archive-broken"),
            (MediaType::Docx, &b"PK\x03\x04".to_vec(), "archive-broken"),
        ] {
            assert_eq!(told(kind, bytes), code, "{kind:?}");
        }
    }

    #[test]
    fn what_would_do_harm_is_refused() {
        let zeros = vec![0; 8 * 1024 * 1024];
        let inner = archive(&[("a.txt", b"x")]);
        for (part, code) in [
            (("word/media/a.bin", zeros.as_slice()), "archive-too-large"),
            (("word/embeddings/a.zip", b"x".as_slice()), "archive-nested"),
            (("word/media/picture.png", inner.as_slice()), "archive-nested"),
            (("word/embeddings/table.xlsx", inner.as_slice()), "kept"),
            (("word/vbaProject.bin", b"x".as_slice()), "archive-macros"),
            (("word/embeddings/a.exe", b"x".as_slice()), "archive-macros"),
            (("../../outside.xml", b"x".as_slice()), "archive-broken"),
        ] {
            assert_eq!(told(MediaType::Docx, &archive(&[TYPES, WORD, part])), code, "{}", part.0);
        }
        let names: Vec<String> = (0..=PARTS_MAX).map(|number| format!("{number}.xml")).collect();
        let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
        assert_eq!(told(MediaType::Docx, &archive(&parts)), "archive-too-large");
    }

    #[test]
    fn an_archive_that_lies_about_its_sizes_is_counted_all_the_same() {
        let mut bytes = archive(&[TYPES, WORD, ("word/media/a.bin", &vec![0; 8 * 1024 * 1024])]);
        // Where the directory says how large the part becomes, it now says: not at all.
        let real = (8_u32 * 1024 * 1024).to_le_bytes();
        while let Some(place) = bytes.windows(4).position(|window| window == real) {
            bytes[place..place + 4].copy_from_slice(&[1, 0, 0, 0]);
        }
        assert_ne!(told(MediaType::Docx, &bytes), "kept");
    }
}
