//! An upload as asked for.

use serde::{Deserialize, Serialize};

use super::{FILE_BYTES_MAX, FileName, MediaType, UploadPurpose};
use crate::refusal::{Check, Refusal, Refusals};

/// Bytes that refusals count in.
const MEBIBYTE: u64 = 1024 * 1024;

/// An upload as asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UploadForm {
    /// The code of what it is for.
    pub purpose: String,
    /// The name of the file.
    pub name: String,
    /// Its bytes, in digits; empty where nobody knows before all of it is there.
    pub size: String,
}

/// An upload that may begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUpload {
    /// What it is for.
    pub purpose: UploadPurpose,
    /// The name of the file.
    pub name: FileName,
    /// Its bytes, if that is known.
    pub size: Option<u64>,
}

impl NewUpload {
    /// Understands what was asked for. The ending of the name says here whether it is worth beginning; the bytes are believed later.
    ///
    /// # Errors
    /// `upload-purpose-unknown`, `file-name-required`, `text-too-long`, `text-control-character`, `file-type-not-allowed`, `file-size-malformed`,
    /// `file-empty`, `file-too-large`.
    pub fn parse(form: &UploadForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let purpose = check.take("purpose", UploadPurpose::parse(&form.purpose));
        let name = check.take("name", FileName::parse(&form.name));
        let ending = name.as_ref().and_then(FileName::ending);
        let claimed = check.take("name", ending.map(|ending| MediaType::of_ending(&ending)).transpose());
        let most = claimed.flatten().map_or(FILE_BYTES_MAX, MediaType::bytes_max);
        let size = check.take("size", parse_size(&form.size, most));
        check.finish(purpose.zip(name).zip(size).filter(|_| claimed.is_some()).map(|((purpose, name), size)| Self {
            purpose,
            name,
            size,
        }))
    }
}

fn parse_size(text: &str, most: u64) -> Result<Option<u64>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<u64>() {
        Ok(0) => Err(Refusal::new("file-empty")),
        Ok(size) if size > most => Err(file_too_large(size, most)),
        Ok(size) => Ok(Some(size)),
        Err(_) => Err(Refusal::new("file-size-malformed")),
    }
}

/// The refusal of a file that is too large, in MB.
#[must_use]
pub fn file_too_large(size: u64, most: u64) -> Refusal {
    Refusal::new("file-too-large").with("size", size.div_ceil(MEBIBYTE)).with("maximum", most / MEBIBYTE)
}

#[cfg(test)]
mod tests {
    use super::{NewUpload, UploadForm};

    fn refused(name: &str, size: &str) -> Vec<&'static str> {
        let form = UploadForm { purpose: "document".to_owned(), name: name.to_owned(), size: size.to_owned() };
        NewUpload::parse(&form)
            .map_or_else(|refusals| refusals.iter().map(|refusal| refusal.code).collect(), |_| Vec::new())
    }

    #[test]
    fn what_is_not_worth_beginning_is_refused_at_once() {
        assert!(refused("a.pdf", "1073741824").is_empty());
        assert!(refused("a.pdf", "").is_empty());
        assert!(refused("a", "12").is_empty());
        for (name, size, code) in [
            ("a.exe", "12", "file-type-not-allowed"),
            ("a.pdf", "0", "file-empty"),
            ("a.pdf", "2147483649", "file-too-large"),
            ("a.docx", "67108865", "file-too-large"),
            ("a.pdf", "-1", "file-size-malformed"),
            ("a.pdf", "1e3", "file-size-malformed"),
            ("..", "12", "file-name-required"),
            ("a\u{202e}fdp.exe", "12", "text-control-character"),
        ] {
            assert_eq!(refused(name, size), [code], "{name} {size}");
        }
        assert_eq!(refused("a.exe", "0"), ["file-type-not-allowed", "file-empty"]);
    }
}
