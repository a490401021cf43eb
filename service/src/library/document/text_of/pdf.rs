//! The text of a PDF: the glyphs that its pages draw, put into lines by where they stand.

use std::panic::resume_unwind;

use bytes::Bytes;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, font::Glyph, hayro_cmap::BfString, hayro_syntax::Pdf, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

use super::{Limit, Unreadable};

/// Most pages that are read.
const PAGES_MAX: usize = 500;
/// How wide a glyph is whose font does not say: half of its height, in thousandths.
const WIDTH: f64 = 500.0;
/// A gap of this part of the height is a blank.
const GAP: f64 = 0.18;
/// A step down of this part of the height is a new line.
const STEP: f64 = 0.4;

/// The text and the number of pages.
pub(super) fn read(bytes: &Bytes, limit: &mut Limit) -> Result<(String, u32), Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| Unreadable)?;
    let pages = pdf.pages();
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    if count == 0 {
        return Err(Unreadable);
    }
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings { render_annotations: false, ..InterpreterSettings::default() };
    let mut reader = PageReader { text: String::new(), at: None, limit };
    for page in pages.iter().take(PAGES_MAX) {
        let mut context =
            Context::new(Affine::IDENTITY, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, pdf.xref(), settings.clone());
        reader.page(|reader| interpret_page(page, &mut context, reader));
        if reader.limit.is_reached() {
            break;
        }
    }
    Ok((reader.text, count))
}

/// Where the last glyph ended, on which line, and how high the writing was.
#[derive(Clone, Copy)]
struct Place {
    end: Point,
    height: f64,
}

/// Takes what a page draws and keeps its glyphs.
struct PageReader<'l> {
    text: String,
    at: Option<Place>,
    limit: &'l mut Limit,
}

/// Why the drawing of a page was broken off.
struct Enough;

impl PageReader<'_> {
    /// Draws one page. What panics, or is broken off, ends the page and keeps what was read of it.
    fn page(&mut self, draw: impl FnOnce(&mut Self)) {
        _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| draw(self)));
        self.text.push('\n');
        self.at = None;
    }

    /// Breaks the page off when it is enough: a page may draw for hours, and nothing but its end stops the one who draws. Unwinding without a message
    /// is caught around the page.
    fn breathe(&self) {
        if self.limit.is_reached() {
            resume_unwind(Box::new(Enough));
        }
    }

    fn write(&mut self, words: &str, start: Point, place: Place) {
        if let Some(last) = self.at {
            let height = last.height.max(place.height).max(f64::MIN_POSITIVE);
            let step = (start.y - last.end.y).abs();
            let gap = start.x - last.end.x;
            if step > height * STEP {
                self.text.push('\n');
            } else if (gap > height * GAP || gap < -height) && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
        self.limit.count(words.chars().count());
        self.text.push_str(words);
        self.at = Some(place);
    }
}

impl Device<'_> for PageReader<'_> {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        self.breathe();
        let Some(words) = glyph.as_unicode() else { return };
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        let transform = transform * glyph_transform;
        let start = transform * Point::ORIGIN;
        let end = transform * Point::new(width.unwrap_or(WIDTH), 0.0);
        let height = (transform * Point::new(0.0, 1000.0) - start).hypot();
        let place = Place { end, height };
        match words {
            BfString::Char(sign) => self.write(sign.encode_utf8(&mut [0; 4]), start, place),
            BfString::String(signs) => self.write(&signs, start, place),
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {
        self.breathe();
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {
        self.breathe();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.breathe();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
        self.breathe();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
