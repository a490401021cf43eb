//! Puts finished PDFs one behind another into one file, with the memory of one of them at a time.
//!
//! Typst sets a document as a whole, so a file of three hundred letters would take a gigabyte. Here each part is copied object by object and let
//! go of. Tags, bookmarks, attached files and the language of each part are joined, so that a file of parts that are PDF/A-3a and PDF/UA-1 is
//! both itself. A part that is neither, such as a scan, makes the file neither, which its properties then say by not claiming it.

mod catalog;
mod copy;
mod metadata;
mod value;

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use chrono::{DateTime, Utc};
use entity::language::Language;
use hayro_syntax::Pdf;
use sha2::{Digest, Sha256};

use crate::render::hexadecimal;

/// Object numbers that are known before anything is copied.
const CATALOG: u32 = 1;
const PAGES: u32 = 2;
const TAGS: u32 = 3;
const BOOKMARKS: u32 = 4;
const PROPERTIES: u32 = 5;
const METADATA: u32 = 6;
const FIRST_FREE: u32 = 7;

/// How many pages a part has if it can be put behind others; nothing when it is protected or broken.
///
/// It is put into a file that nobody keeps, so that one broken part does not spoil a file that is being put together.
#[must_use]
pub fn pages_of(part: Vec<u8>) -> Option<usize> {
    let properties = MergedProperties {
        language: Language::default(),
        title: String::new(),
        author: String::new(),
        ident: String::new(),
        issued_at: DateTime::UNIX_EPOCH,
    };
    Merger::new(io::sink(), properties).and_then(|mut merger| merger.append(part, false)).ok()
}

/// What the properties of a merged file say.
#[derive(Debug, Clone)]
pub struct MergedProperties {
    /// The language of the title. Each part keeps its own.
    pub language: Language,
    /// What readers show instead of the file name.
    pub title: String,
    /// Who issues the file.
    pub author: String,
    /// A name of this document that never changes. It is hashed into the file's identifier.
    pub ident: String,
    /// When it was issued; the same parts at the same instant make the same bytes.
    pub issued_at: DateTime<Utc>,
}

/// Why parts could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// A part cannot be read as a PDF, or it is protected by a password.
    #[error("part {0} is no PDF that can be read")]
    Unreadable(usize),
    /// There is no part.
    #[error("there is nothing to put together")]
    Empty,
    /// What is written to refused.
    #[error(transparent)]
    Output(#[from] io::Error),
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// SHA-256 of the file in lower-case hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its pages.
    pub pages: usize,
}

/// A file being put together. Nothing but its table of contents is kept in memory.
#[derive(Debug)]
pub struct Merger<W> {
    output: W,
    hash: Sha256,
    written: u64,
    properties: MergedProperties,
    /// Where each object begins, from number 1.
    offsets: Vec<u64>,
    parts: usize,
    pages: Vec<(u32, usize)>,
    conforming: bool,
    /// Streams that point at nothing, such as colour profiles, by their hash: written once however many parts bring them.
    shared: HashMap<[u8; 32], u32>,
    tags: Tags,
    bookmarks: Bookmarks,
    /// Attached files by name.
    files: BTreeMap<Vec<u8>, u32>,
    intents: Option<Vec<u8>>,
}

/// The tags of all parts.
#[derive(Debug, Default)]
struct Tags {
    children: Vec<u32>,
    parents: Vec<(i64, u32)>,
    next_key: i64,
    names: BTreeMap<Vec<u8>, u32>,
    roles: BTreeMap<Vec<u8>, Vec<u8>>,
}

/// The bookmarks of the first level. The last one is held back until it is known which one follows.
#[derive(Debug, Default)]
struct Bookmarks {
    first: Option<u32>,
    count: usize,
    last: Option<(u32, Vec<u8>)>,
}

impl<W: Write> Merger<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// When the output refuses.
    pub fn new(output: W, properties: MergedProperties) -> Result<Self, MergeError> {
        let mut merger = Self {
            output,
            hash: Sha256::new(),
            written: 0,
            properties,
            offsets: vec![0; usize::try_from(FIRST_FREE.saturating_sub(1)).unwrap_or_default()],
            parts: 0,
            pages: Vec::new(),
            conforming: true,
            shared: HashMap::new(),
            tags: Tags::default(),
            bookmarks: Bookmarks::default(),
            files: BTreeMap::new(),
            intents: None,
        };
        // Four bytes above 127 tell programs that carry files that this one is no text.
        merger.write(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(merger)
    }

    /// Adds the pages of a part. `conforming` says that the part is PDF/A-3a and PDF/UA-1, as everything is that this crate draws.
    ///
    /// # Errors
    /// `Unreadable`, after which the file must be thrown away; when the output refuses.
    pub fn append(&mut self, part: Vec<u8>, conforming: bool) -> Result<usize, MergeError> {
        let unreadable = MergeError::Unreadable(self.parts);
        let pdf = Pdf::new(part).map_err(|_| MergeError::Unreadable(self.parts))?;
        self.conforming &= conforming;
        let pages = pdf.pages().len();
        if pages == 0 || !self.copy(&pdf, pages)? {
            return Err(unreadable);
        }
        self.parts = self.parts.saturating_add(1);
        Ok(pages)
    }

    /// Ends the file.
    ///
    /// # Errors
    /// `Empty`; when the output refuses.
    pub fn finish(mut self) -> Result<(W, Merged), MergeError> {
        if self.parts == 0 {
            return Err(MergeError::Empty);
        }
        let pages = self.pages.iter().map(|(_, pages)| pages).sum();
        self.end()?;
        self.output.flush()?;
        let merged = Merged { sha256: hexadecimal(&self.hash.finalize()), size: self.written, pages };
        Ok((self.output, merged))
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.output.write_all(bytes)?;
        self.hash.update(bytes);
        self.written = self.written.saturating_add(u64::try_from(bytes.len()).unwrap_or_default());
        Ok(())
    }

    /// The number of an object that will be written.
    fn reserve(&mut self) -> u32 {
        self.offsets.push(0);
        u32::try_from(self.offsets.len()).unwrap_or(u32::MAX)
    }

    fn object(&mut self, number: u32, body: &[u8]) -> io::Result<()> {
        let place = usize::try_from(number.saturating_sub(1)).unwrap_or_default();
        if let Some(offset) = self.offsets.get_mut(place) {
            *offset = self.written;
        }
        self.write(format!("{number} 0 obj\n").as_bytes())?;
        self.write(body)?;
        self.write(b"\nendobj\n")
    }
}
