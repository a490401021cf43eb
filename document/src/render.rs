//! What comes out: the bytes of a document, or the reason why there are none.

use std::fmt::Write;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Datelike, Timelike, Utc};
use sha2::{Digest, Sha256};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::world::DocumentWorld;

/// After how many pages the memory is swept: each leaves more than a megabyte behind. Sweeping walks over everything that is remembered, which takes a
/// few milliseconds, so not every reader of a letter waits for it.
const SWEEP_EVERY: usize = 6;
/// How many sweeps a memoised result outlives without being used. Templates and fonts are used by each document and stay.
const MEMORY_IN_SWEEPS: usize = 1;

/// Pages that were set so far.
static SET: AtomicUsize = AtomicUsize::new(0);

/// A document of more pages than this is not remembered at all: each page leaves some two megabytes of memoised results
/// behind, which ten merged files of a large building would turn into gigabytes. The next document takes a few
/// milliseconds longer.
const LARGE_IN_PAGES: usize = 20;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// SHA-256 of the bytes in lower-case hexadecimal.
    pub sha256: String,
    /// Number of pages.
    pub pages: usize,
    /// What Typst found odd, to be logged. The document is valid all the same; the tests of this crate accept none.
    pub warnings: Vec<String>,
}

/// One page of a document, to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The page as SVG, with its letters drawn as shapes; nothing where the document ends before it.
    pub svg: Option<String>,
    /// Number of pages of the whole document.
    pub pages: usize,
}

/// Why there is no document.
///
/// All but [`Failed`](Self::Failed) are the caller's: the data contradict themselves or cannot be put on paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// There is nothing to print.
    #[error("a document needs at least one letter")]
    Empty,
    /// Two letters of a batch would attach their data under the same name.
    #[error("the reference {reference:?} is used by two letters of the same document")]
    RepeatedReference {
        /// The reference of the second letter.
        reference: String,
    },
    /// The lines of a letter do not add up to its total, or those of the reserve fund to its part.
    #[error("lines of {reference:?} add up to {lines_cents} cents where {total_cents} cents are stated")]
    Unbalanced {
        /// The reference of the letter.
        reference: String,
        /// The sum of the lines.
        lines_cents: i128,
        /// What the letter states.
        total_cents: i64,
    },
    /// A letter and its attached data, or its payment code, say different things.
    #[error("{reference:?} contradicts itself: {field} is {printed:?} in the letter and {data:?} in its data")]
    Contradiction {
        /// The reference of the letter.
        reference: String,
        /// What differs.
        field: &'static str,
        /// What the reader, or the reader's telephone, would see.
        printed: String,
        /// What a machine would read.
        data: String,
    },
    /// A payment code takes at most 331 bytes (EPC069-12: version 13, error correction M).
    #[error("the payment code of {reference:?} has {bytes} bytes; at most 331 fit")]
    CodeTooLong {
        /// The reference of the letter.
        reference: String,
        /// The size of the payload.
        bytes: usize,
    },
    /// A payment code does not have the lines that EPC069-12 asks for.
    #[error("the payment code of {reference:?} is malformed: {reason}")]
    CodeMalformed {
        /// The reference of the letter.
        reference: String,
        /// Which line is wrong.
        reason: &'static str,
    },
    /// More lines than the window of an envelope shows.
    #[error("the address of {reference:?} has {lines} lines; the window of the envelope shows {limit}")]
    AddressTooLong {
        /// The reference of the letter.
        reference: String,
        /// The number of lines.
        lines: usize,
        /// How many fit.
        limit: usize,
    },
    /// A character that our fonts lack, or that would be invisible. PDF/A forbids the empty box, so it is named instead.
    #[error("{character:?} in {text:?} cannot be printed")]
    Unprintable {
        /// The first such character.
        character: char,
        /// The text it stands in.
        text: String,
    },
    /// A defect of a template or of this crate, or a date outside the years that a PDF can state.
    #[error("typesetting failed: {0}")]
    Failed(String),
}

impl From<serde_json::Error> for RenderError {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// What the properties of a file say.
///
/// They are not told to the template: what a template says of the whole document is part of what each piece of its pages is remembered by, so that no
/// document would have a piece in common with another one.
pub(crate) struct Properties<'a> {
    /// The title, which PDF/UA-1 asks for (7.1).
    pub title: &'a str,
    /// Who issues it.
    pub author: &'a str,
    /// A name of this document that never changes.
    pub ident: &'a str,
    /// When it was issued.
    pub date: DateTime<Utc>,
}

/// Sets a template with its data and writes it as PDF/A-3a and PDF/UA-1.
pub(crate) fn render(template: &str, data: Vec<u8>, properties: &Properties<'_>) -> Result<Rendered, RenderError> {
    swept(written(template, data, properties), |rendered| rendered.pages)
}

/// Sets a template with its data and draws one page of it, the first being 1.
pub(crate) fn picture(template: &str, data: Vec<u8>, date: DateTime<Utc>, page: usize) -> Result<Picture, RenderError> {
    let drawn = set(template, data, date).map(|(document, _)| {
        let pages = document.pages();
        let wanted = page.checked_sub(1).and_then(|index| pages.get(index));
        Picture { svg: wanted.map(|page| typst_svg::svg(page, &SvgOptions::default())), pages: pages.len() }
    });
    swept(drawn, |picture| picture.pages)
}

/// Sweeps the memory when it is time. Also after a failure: what a failed document has memoised would otherwise stay for ever.
fn swept<T>(result: Result<T, RenderError>, pages: impl Fn(&T) -> usize) -> Result<T, RenderError> {
    let pages = result.as_ref().map_or(1, pages);
    let before = SET.fetch_add(pages, Ordering::Relaxed);
    if pages > LARGE_IN_PAGES {
        comemo::evict(0);
    } else if before / SWEEP_EVERY != before.wrapping_add(pages) / SWEEP_EVERY {
        comemo::evict(MEMORY_IN_SWEEPS);
    }
    result
}

/// The pages of a document, and what Typst found odd.
fn set(template: &str, data: Vec<u8>, date: DateTime<Utc>) -> Result<(PagedDocument, Vec<String>), RenderError> {
    let world = DocumentWorld::new(template, data, date)
        .ok_or_else(|| RenderError::Failed(format!("no template {template}")))?;
    let compiled = typst::compile::<PagedDocument>(&world);
    let warnings = compiled.warnings.iter().map(describe).collect();
    let document = compiled.output.map_err(|errors| RenderError::Failed(describe_all(&errors)))?;
    Ok((document, warnings))
}

fn written(template: &str, data: Vec<u8>, properties: &Properties<'_>) -> Result<Rendered, RenderError> {
    let (mut document, warnings) = set(template, data, properties.date)?;
    let info = document.info_mut();
    info.title = Some(properties.title.into());
    info.author = vec![properties.author.into()];
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| RenderError::Failed(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(properties.ident.to_owned()),
        creator: Smart::Custom(Some("Mitoyen".to_owned())),
        timestamp: Some(timestamp(properties.date)?),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| RenderError::Failed(describe_all(&errors)))?;
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    Ok(Rendered { bytes, sha256, pages: document.pages().len(), warnings })
}

fn timestamp(date: DateTime<Utc>) -> Result<Timestamp, RenderError> {
    let small = |number: u32| u8::try_from(number).ok();
    let datetime = (|| {
        let (month, day) = (small(date.month())?, small(date.day())?);
        Datetime::from_ymd_hms(
            date.year(),
            month,
            day,
            small(date.hour())?,
            small(date.minute())?,
            small(date.second())?,
        )
    })();
    datetime.map(Timestamp::new_utc).ok_or_else(|| RenderError::Failed(format!("the date {date} cannot be written")))
}

fn describe(diagnostic: &SourceDiagnostic) -> String {
    let mut text = diagnostic.message.to_string();
    for hint in &diagnostic.hints {
        // Writing to a string cannot fail.
        let _ = write!(text, " ({})", hint.v);
    }
    text
}

fn describe_all(diagnostics: &[SourceDiagnostic]) -> String {
    diagnostics.iter().map(describe).collect::<Vec<_>>().join("; ")
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
