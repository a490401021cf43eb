//! The text of a file, for searching.
//!
//! Files come from anywhere, so each is read in a thread of its own with room enough for deep nesting, for so many bytes, so many pages and so much
//! time; what panics there harms nothing else. A file that cannot be read leaves its document as usable as before.

mod office;
mod pdf;
mod plain;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use bytes::Bytes;
use entity::library::{MediaType, TextState};
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use crate::error::Failure;

/// Most bytes of a file that are looked at.
pub(super) const FILE_MAX: u64 = 64 * 1024 * 1024;
/// Most letters that are kept.
const TEXT_MAX: usize = 200_000;
/// How long a file may take.
const TIME_MAX: Duration = Duration::from_secs(30);
/// How much longer is waited for a reader that does not look at the clock.
const PATIENCE: Duration = Duration::from_secs(15);
/// The stack of a reader: forms inside forms go deep.
const STACK: usize = 32 * 1024 * 1024;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Extract {
    /// The text, with single blanks and no empty lines; empty where there is none.
    pub text: String,
    /// How many pages there are.
    pub pages: Option<u32>,
}

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

/// Until when a reader may go on, and how much it has.
pub(super) struct Limit {
    until: Instant,
    left: usize,
}

impl Limit {
    fn new() -> Self {
        // Joining lines takes blanks away again, so a little more is read than kept.
        Self { until: Instant::now() + TIME_MAX, left: TEXT_MAX.saturating_mul(2) }
    }

    /// Whether it is enough.
    pub fn is_reached(&self) -> bool {
        self.left == 0 || Instant::now() > self.until
    }

    /// Counts what was read.
    pub fn count(&mut self, characters: usize) {
        self.left = self.left.saturating_sub(characters);
    }
}

/// Whether files of this kind have a text that can be read.
pub(super) const fn is_readable(media_type: MediaType) -> bool {
    media_type.is_office() || media_type.is_textual() || matches!(media_type, MediaType::Pdf)
}

/// Reads a file. The permit is kept for as long as the thread lives, also when nobody waits for it any more.
///
/// # Errors
/// Failures only: when no thread could be made.
pub(super) async fn extract(
    permit: OwnedSemaphorePermit,
    media_type: MediaType,
    bytes: Bytes,
) -> Result<Result<Extract, Unreadable>, Failure> {
    let (tell, told) = oneshot::channel();
    let read = move || {
        let _permit = permit;
        let found = catch_unwind(AssertUnwindSafe(|| read(media_type, &bytes))).unwrap_or(Err(Unreadable));
        // Nobody listens any more when it took too long.
        _ = tell.send(found);
    };
    std::thread::Builder::new().name("read-text".to_owned()).stack_size(STACK).spawn(read).map_err(Failure::new)?;
    match tokio::time::timeout(TIME_MAX + PATIENCE, told).await {
        Ok(Ok(found)) => Ok(found),
        Ok(Err(_)) | Err(_) => Ok(Err(Unreadable)),
    }
}

fn read(media_type: MediaType, bytes: &Bytes) -> Result<Extract, Unreadable> {
    let mut limit = Limit::new();
    let (text, pages) = match media_type {
        MediaType::Pdf => pdf::read(bytes, &mut limit).map(|(text, pages)| (text, Some(pages)))?,
        MediaType::Docx | MediaType::Xlsx | MediaType::Odt | MediaType::Ods => {
            (office::read(media_type, bytes, &mut limit)?, None)
        }
        MediaType::Text | MediaType::Csv | MediaType::Xml | MediaType::Eml => (plain::read(media_type, bytes), None),
        MediaType::Png | MediaType::Jpeg | MediaType::Webp | MediaType::Heic => (String::new(), None),
    };
    Ok(Extract { text: tidy(&text), pages })
}

/// What has become of a text.
pub(super) fn state(found: &Result<Extract, Unreadable>) -> TextState {
    match found {
        Err(Unreadable) => TextState::Unreadable,
        Ok(extract) if extract.text.is_empty() => TextState::Nothing,
        Ok(_) => TextState::Read,
    }
}

/// Single blanks, no empty lines, ligatures as their letters, nothing that a database does not take.
fn tidy(text: &str) -> String {
    let mut tidy = String::new();
    let mut left = TEXT_MAX;
    for line in text.lines() {
        let mut words =
            line.split(|sign: char| sign.is_whitespace() || sign.is_control()).filter(|word| !word.is_empty());
        let Some(first) = words.next() else { continue };
        if !tidy.is_empty() {
            tidy.push('\n');
        }
        for (rank, word) in std::iter::once(first).chain(words).enumerate() {
            if rank > 0 {
                tidy.push(' ');
            }
            for sign in word.chars() {
                match ligature(sign) {
                    Some(letters) => tidy.push_str(letters),
                    None if sign == '\u{fffd}' || sign == '\u{ad}' => {}
                    None => tidy.push(sign),
                }
            }
            left = left.saturating_sub(word.chars().count().saturating_add(1));
            if left == 0 {
                return tidy;
            }
        }
    }
    tidy
}

const fn ligature(sign: char) -> Option<&'static str> {
    Some(match sign {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        '\u{132}' => "IJ",
        '\u{133}' => "ij",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use bytes::Bytes;
    use entity::library::{MediaType, TextState};
    use tokio::sync::Semaphore;

    use super::{Extract, TEXT_MAX, Unreadable, extract, state, tidy};

    pub async fn of(media_type: MediaType, bytes: impl Into<Bytes>) -> Result<Extract, Unreadable> {
        let permit = Arc::new(Semaphore::new(1)).acquire_owned().await.unwrap();
        extract(permit, media_type, bytes.into()).await.unwrap()
    }

    #[test]
    fn a_text_is_tidied() {
        assert_eq!(tidy("  a \u{0} b\n\n\t\nc\u{fb01}n\u{ad}al  "), "a b\ncfinal");
        let long = tidy(&"mot ".repeat(TEXT_MAX)).chars().count();
        assert!((TEXT_MAX - 10..=TEXT_MAX).contains(&long), "{long}");
    }

    #[tokio::test]
    async fn what_is_broken_or_has_no_text_is_told_apart() {
        let broken = of(MediaType::Pdf, &b"%PDF-1.7 and nothing else"[..]).await;
        assert_eq!(state(&broken), TextState::Unreadable);
        assert_eq!(state(&of(MediaType::Docx, &b"PK\x03\x04"[..]).await), TextState::Unreadable);
        assert_eq!(state(&of(MediaType::Png, &b"\x89PNG"[..]).await), TextState::Nothing);
        assert_eq!(state(&of(MediaType::Text, &b" \n "[..]).await), TextState::Nothing);
        assert_eq!(of(MediaType::Text, "D\u{e9}gât des eaux").await.unwrap().text, "Dégât des eaux");
    }
}
