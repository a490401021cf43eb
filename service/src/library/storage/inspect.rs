//! The look at a file once all of it is there: what only the whole can tell.

use entity::{
    library::{MediaType, PIXELS_MAX},
    refusal::Refusal,
};
use std::io::BufReader;

use super::{
    Storage, archive,
    parts::{Piece, Whole},
};
use crate::error::{Error, Result};

/// Bytes around the places of a PDF where it says that it asks for a password.
const TRAILER_BYTES: u64 = 4 * 1024;

/// What the whole of a file told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Width and height of a picture in pixels.
    pub pixels: Option<(i32, i32)>,
    /// Whether it is a PDF that asks for a password.
    pub encrypted: bool,
}

/// Looks at a whole file.
///
/// # Errors
/// `picture-broken`, `picture-too-large`, and what the archive of an office program is refused for.
pub(super) async fn inspect(storage: &Storage, pieces: &[Piece], kind: MediaType) -> Result<Told> {
    let told = Whole::inspect(storage, pieces, move |whole| look(whole, kind)).await?;
    told.map_err(Error::from)
}

fn look(mut whole: Whole, kind: MediaType) -> Result<Told, Refusal> {
    if kind.is_picture() {
        let size = imagesize::reader_size(BufReader::new(whole)).map_err(|_| Refusal::new("picture-broken"))?;
        return Ok(Told { pixels: Some(measured(size.width, size.height)?), ..Told::default() });
    }
    if kind.is_office() {
        return archive::look_through(whole, kind).map(|()| Told::default());
    }
    Ok(Told { encrypted: kind == MediaType::Pdf && asks_for_password(&mut whole), ..Told::default() })
}

fn measured(width: usize, height: usize) -> Result<(i32, i32), Refusal> {
    let pixels = u64::try_from(width).unwrap_or(u64::MAX).saturating_mul(u64::try_from(height).unwrap_or(u64::MAX));
    if pixels == 0 {
        return Err(Refusal::new("picture-broken"));
    }
    let too_large =
        || Refusal::new("picture-too-large").with("maximum", PIXELS_MAX / 1_000_000).with("size", pixels / 1_000_000);
    if pixels > PIXELS_MAX {
        return Err(too_large());
    }
    let side = |side: usize| i32::try_from(side).map_err(|_| too_large());
    Ok((side(width)?, side(height)?))
}

/// Whether a PDF is encrypted: the dictionary of a trailer names `Encrypt` (ISO 32000-2 §7.5.5). Trailers are at the end, where the end says that
/// the last one is, and in a file that is made to be read from a network at the beginning too.
fn asks_for_password(whole: &mut Whole) -> bool {
    let end = whole.size().saturating_sub(TRAILER_BYTES);
    let (first, last) = (whole.bytes_at(0, TRAILER_BYTES), whole.bytes_at(end, TRAILER_BYTES));
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    let pointed = start_of_table(&last).and_then(|place| whole.bytes_at(place, TRAILER_BYTES).ok());
    [first, last, pointed.unwrap_or_default()].iter().any(|bytes| has(bytes, b"/Encrypt"))
}

/// Where the last table of a PDF begins: the number after the last `startxref`.
fn start_of_table(last: &[u8]) -> Option<u64> {
    const WORD: &[u8] = b"startxref";
    let place = last.windows(WORD.len()).rposition(|window| window == WORD)?;
    let rest = last.get(place.checked_add(WORD.len())?..)?.trim_ascii_start();
    let digits: Vec<u8> = rest.iter().copied().take_while(u8::is_ascii_digit).collect();
    std::str::from_utf8(&digits).ok()?.parse().ok()
}

fn has(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}
