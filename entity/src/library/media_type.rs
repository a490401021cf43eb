//! Which files may be kept, and how their bytes tell what they are.
//!
//! What a browser says that a file is counts for nothing. The ending of the name says what it claims to be, its first bytes say what it is, and
//! the two must agree. What is not on the list is not kept, so nothing that a browser or a system would carry out ever is.

use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// Bytes from the beginning of a file by which its type is told.
pub const FIRST_BYTES: usize = 8 * 1024;
/// Largest file: 2 GiB.
pub const FILE_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;
/// Most pixels of a picture: a page of A2 at 600 dots an inch.
pub const PIXELS_MAX: u64 = 150_000_000;
/// Largest file that is taken apart or held in memory by whoever reads it: 64 MiB.
const PARSED_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// What the refusal of a name without an ending calls it.
const NONE: &str = "none";

/// A type of file that may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "orm", derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum))]
#[cfg_attr(
    feature = "orm",
    sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::N(16))", rename_all = "snake_case")
)]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// PNG picture.
    Png,
    /// JPEG picture.
    Jpeg,
    /// WebP picture.
    Webp,
    /// HEIC picture, as telephones take them.
    Heic,
    /// Plain text.
    Text,
    /// Table as text.
    Csv,
    /// Text document of Office.
    Docx,
    /// Workbook of Office.
    Xlsx,
    /// Text document of `OpenDocument`.
    Odt,
    /// Workbook of `OpenDocument`.
    Ods,
    /// XML, such as an invoice that came by Peppol.
    Xml,
    /// A mail as a file.
    Eml,
}

/// What bytes look like from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Pdf,
    Png,
    Jpeg,
    Webp,
    Heic,
    Archive,
    Text,
}

impl MediaType {
    /// Every type.
    pub const ALL: [Self; 13] = [
        Self::Pdf,
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Heic,
        Self::Text,
        Self::Csv,
        Self::Docx,
        Self::Xlsx,
        Self::Odt,
        Self::Ods,
        Self::Xml,
        Self::Eml,
    ];

    /// What a form may say that it accepts, as HTML's `accept` is written.
    pub const ACCEPT: &'static str = ".pdf,.png,.jpg,.jpeg,.webp,.heic,.heif,.txt,.csv,.docx,.xlsx,.odt,.ods,.xml,.eml";

    /// The stable name in the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Text => "text",
            Self::Csv => "csv",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Xml => "xml",
            Self::Eml => "eml",
        }
    }

    /// The type as HTTP and mail name it.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Text => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Xml => "application/xml",
            Self::Eml => "message/rfc822",
        }
    }

    /// The endings that names of such files have, the usual one first.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
            Self::Heic => &["heic", "heif"],
            Self::Text => &["txt"],
            Self::Csv => &["csv"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Xml => &["xml"],
            Self::Eml => &["eml"],
        }
    }

    /// Whether a browser may show it instead of saving it: what it draws without carrying anything out.
    #[must_use]
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Pdf | Self::Png | Self::Jpeg | Self::Webp)
    }

    /// Whether it is a picture.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Webp | Self::Heic)
    }

    /// Whether it is an archive of several files.
    #[must_use]
    pub const fn is_office(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx | Self::Odt | Self::Ods)
    }

    /// Whether it is text throughout.
    #[must_use]
    pub const fn is_textual(self) -> bool {
        matches!(self, Self::Text | Self::Csv | Self::Xml | Self::Eml)
    }

    /// Most bytes of such a file.
    #[must_use]
    pub const fn bytes_max(self) -> u64 {
        match self {
            Self::Pdf | Self::Text | Self::Csv => FILE_BYTES_MAX,
            Self::Png
            | Self::Jpeg
            | Self::Webp
            | Self::Heic
            | Self::Docx
            | Self::Xlsx
            | Self::Odt
            | Self::Ods
            | Self::Xml
            | Self::Eml => PARSED_BYTES_MAX,
        }
    }

    /// The type that an ending claims.
    ///
    /// # Errors
    /// `file-type-not-allowed`.
    pub fn of_ending(ending: &str) -> Result<Self, Refusal> {
        let ending = ending.to_lowercase();
        let found = Self::ALL.into_iter().find(|kind| kind.endings().contains(&ending.as_str()));
        found.ok_or_else(|| {
            Refusal::new("file-type-not-allowed").with("ending", if ending.is_empty() { NONE } else { &ending })
        })
    }

    /// The type of a file by the ending of its name and its first bytes (all of them, or [`FIRST_BYTES`] and more). Whether an archive holds what
    /// its ending says is seen only once all of it is there.
    ///
    /// # Errors
    /// `file-type-not-allowed`, `file-type-mismatch`.
    pub fn tell(ending: Option<&str>, first: &[u8]) -> Result<Self, Refusal> {
        let shape = Shape::of(first);
        let Some(ending) = ending else {
            return match shape {
                Some(Shape::Pdf) => Ok(Self::Pdf),
                Some(Shape::Png) => Ok(Self::Png),
                Some(Shape::Jpeg) => Ok(Self::Jpeg),
                Some(Shape::Webp) => Ok(Self::Webp),
                Some(Shape::Heic) => Ok(Self::Heic),
                Some(Shape::Text) if is_markup(first).is_none() => Ok(Self::Text),
                Some(Shape::Text | Shape::Archive) | None => {
                    Err(Refusal::new("file-type-not-allowed").with("ending", NONE))
                }
            };
        };
        let claimed = Self::of_ending(ending)?;
        let agrees = shape == Some(claimed.shape())
            && match claimed {
                Self::Text | Self::Csv | Self::Eml if is_markup(first).is_some() => false,
                Self::Xml => matches!(is_markup(first), Some(Markup::Plain)),
                Self::Eml => is_mail(first),
                _ => true,
            };
        if agrees { Ok(claimed) } else { Err(claimed.mismatch()) }
    }

    /// The refusal of a file whose bytes are not what its name says.
    #[must_use]
    pub fn mismatch(self) -> Refusal {
        Refusal::new("file-type-mismatch").with("ending", self.endings().first().copied().unwrap_or_default())
    }

    const fn shape(self) -> Shape {
        match self {
            Self::Pdf => Shape::Pdf,
            Self::Png => Shape::Png,
            Self::Jpeg => Shape::Jpeg,
            Self::Webp => Shape::Webp,
            Self::Heic => Shape::Heic,
            Self::Docx | Self::Xlsx | Self::Odt | Self::Ods => Shape::Archive,
            Self::Text | Self::Csv | Self::Xml | Self::Eml => Shape::Text,
        }
    }
}

impl Shape {
    /// What bytes are by the marks that their formats begin with.
    fn of(first: &[u8]) -> Option<Self> {
        if first.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if first.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if first.starts_with(b"\xff\xd8\xff") {
            return Some(Self::Jpeg);
        }
        if first.starts_with(b"RIFF") && first.get(8..12) == Some(b"WEBP") {
            return Some(Self::Webp);
        }
        if first.get(4..8) == Some(b"ftyp") {
            let brand = first.get(8..12).unwrap_or_default();
            let pictures: [&[u8]; 6] = [b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"];
            return pictures.contains(&brand).then_some(Self::Heic);
        }
        if first.starts_with(b"PK\x03\x04") {
            return Some(Self::Archive);
        }
        (!first.is_empty() && is_text(first)).then_some(Self::Text)
    }
}

/// Whether bytes are text, in UTF-8 or one of the older sets of Western Europe: none of them does anything but break a line or a page.
#[must_use]
pub fn is_text(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| (*byte >= 0x20 && *byte != 0x7f) || matches!(*byte, b'\t' | b'\n' | b'\r' | 0x0c))
}

/// What kind of markup a text begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Markup {
    /// XML without a document type, so without entities of its own that grow when they are read.
    Plain,
    /// A page or a drawing that a browser would carry out, or XML with a document type.
    Active,
}

fn is_markup(first: &[u8]) -> Option<Markup> {
    let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
    let text = first.trim_ascii_start();
    if !text.starts_with(b"<") {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let has = |what: &[u8]| lower.windows(what.len()).any(|window| window == what);
    let marks: [&[u8]; 7] = [b"<!doctype", b"<!entity", b"<html", b"<script", b"<svg", b"<body", b"<iframe"];
    Some(if marks.into_iter().any(has) { Markup::Active } else { Markup::Plain })
}

/// Whether a text begins with a header of a mail (RFC 5322 §2.2): a name of visible signs, a colon.
fn is_mail(first: &[u8]) -> bool {
    let line = first.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
    name.len() < line.len() && !name.is_empty() && name.iter().all(u8::is_ascii_graphic)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample(kind: MediaType) -> &'static [u8] {
        match kind {
            MediaType::Pdf => b"%PDF-1.7\n",
            MediaType::Png => b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            MediaType::Jpeg => b"\xff\xd8\xff\xe0\0\x10JFIF",
            MediaType::Webp => b"RIFF\0\0\0\0WEBPVP8 ",
            MediaType::Heic => b"\0\0\0\x18ftypheic\0\0\0\0",
            MediaType::Text => "Réunion du 3 mars\r\n".as_bytes(),
            MediaType::Csv => b"lot;quotit\xe9s\n",
            MediaType::Docx | MediaType::Xlsx | MediaType::Odt | MediaType::Ods => b"PK\x03\x04\x14\0",
            MediaType::Xml => b"\xef\xbb\xbf<?xml version=\"1.0\"?><Invoice/>",
            MediaType::Eml => b"Received: from mail.example.be\r\nSubject: x\r\n",
        }
    }

    #[test]
    fn a_file_is_what_its_ending_and_its_bytes_say_together() {
        for kind in MediaType::ALL {
            for ending in kind.endings() {
                assert_eq!(MediaType::tell(Some(&ending.to_uppercase()), sample(kind)), Ok(kind), "{ending}");
            }
            for other in MediaType::ALL.into_iter().filter(|other| other.shape() != kind.shape()) {
                let told = MediaType::tell(Some(kind.endings()[0]), sample(other)).unwrap_err();
                assert_eq!(told.code, "file-type-mismatch", "{other:?} as {kind:?}");
            }
        }
    }

    #[test]
    fn what_is_not_on_the_list_is_not_kept() {
        for ending in ["exe", "zip", "html", "svg", "js", "docm", "bat", "", "pdf.exe"] {
            assert_eq!(MediaType::of_ending(ending).unwrap_err().code, "file-type-not-allowed", "{ending}");
        }
        for (ending, bytes) in [
            ("pdf", b"MZ\x90\0\x03".as_slice()),
            ("pdf", b"\n\n%PDF-1.7"),
            ("txt", b"<!DOCTYPE html><script>alert(1)</script>"),
            ("csv", b"  <svg onload=alert(1)>"),
            ("xml", b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>"),
            ("xml", b"<html></html>"),
            ("xml", b"no markup at all"),
            ("eml", b"no header here\n"),
            ("txt", b"\x7fELF\0"),
            ("heic", b"\0\0\0\x18ftypmp42\0\0\0\0"),
            ("docx", b"PK\x05\x06"),
        ] {
            assert_eq!(MediaType::tell(Some(ending), bytes).unwrap_err().code, "file-type-mismatch", "{ending}");
        }
    }

    #[test]
    fn without_an_ending_the_bytes_alone_decide_where_they_can() {
        assert_eq!(MediaType::tell(None, sample(MediaType::Pdf)), Ok(MediaType::Pdf));
        assert_eq!(MediaType::tell(None, sample(MediaType::Text)), Ok(MediaType::Text));
        for bytes in [sample(MediaType::Docx), b"<html>", b"MZ\0", b""] {
            assert!(MediaType::tell(None, bytes).is_err());
        }
    }

    #[test]
    fn a_form_accepts_what_is_kept() {
        let accepted: Vec<&str> = MediaType::ACCEPT.split(',').map(|ending| ending.trim_start_matches('.')).collect();
        let kept: Vec<&str> = MediaType::ALL.iter().flat_map(|kind| kind.endings().iter().copied()).collect();
        assert_eq!(accepted, kept);
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_are_nothing_breaks_and_no_text_hides_a_zero(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            for kind in MediaType::ALL {
                if let Ok(told) = MediaType::tell(Some(kind.endings()[0]), &bytes) {
                    prop_assert_eq!(told, kind);
                    prop_assert!(!kind.is_textual() || !bytes.contains(&0));
                }
            }
        }
    }
}
