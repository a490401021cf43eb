//! The world in which templates are set: fonts, library and templates shared by the whole process, data per document.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, Utc};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontStyle, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The fonts in the binary: one serif in the three cuts that the templates use.
const FONT_FILES: [&[u8]; 3] = [
    include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4-SemiBold.ttf"),
    include_bytes!("../fonts/SourceSerif4-Italic.ttf"),
];

/// Every template by its path in the world, which is also its path in this crate.
const TEMPLATES: [(&str, &str); 9] = [
    ("/templates/paper.typ", include_str!("../templates/paper.typ")),
    (CALL_FOR_FUNDS, include_str!("../templates/charges/call_for_funds.typ")),
    (ENTRANCE_NOTICE, include_str!("../templates/property/entrance_notice.typ")),
    (HANDOVER_DEMAND, include_str!("../templates/property/handover_demand.typ")),
    (INVITATION, include_str!("../templates/identity/invitation.typ")),
    (KEY_TABLE, include_str!("../templates/property/key_table.typ")),
    (POST_LETTER, include_str!("../templates/letters/letter.typ")),
    (REGISTERED_LIST, include_str!("../templates/letters/registered_list.typ")),
    (TRANSFER, include_str!("../templates/transfer/information.typ")),
];

/// The letter of a call for funds.
pub(crate) const CALL_FOR_FUNDS: &str = "/templates/charges/call_for_funds.typ";

/// The notice of the syndic at the entrance.
pub(crate) const ENTRANCE_NOTICE: &str = "/templates/property/entrance_notice.typ";

/// The letter that asks a former syndic for the file.
pub(crate) const HANDOVER_DEMAND: &str = "/templates/property/handover_demand.typ";

/// The letter with the code to an account.
pub(crate) const INVITATION: &str = "/templates/identity/invitation.typ";

/// The table of distribution keys.
pub(crate) const KEY_TABLE: &str = "/templates/property/key_table.typ";

/// A letter that goes by post.
pub(crate) const POST_LETTER: &str = "/templates/letters/letter.typ";

/// The list of registered letters that is handed in with them.
pub(crate) const REGISTERED_LIST: &str = "/templates/letters/registered_list.typ";

/// The information about a unit that is sold.
pub(crate) const TRANSFER: &str = "/templates/transfer/information.typ";

/// Where a template finds its data. Not `sys.inputs`: that lives in the library, and a new library for each document would
/// throw away all that has been memoised about the templates.
const DATA: &str = "/data.json";

static SHARED: LazyLock<Shared> = LazyLock::new(Shared::load);

/// What never changes while the process lives.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The upright fonts, by which the width of a text is found.
    upright: Vec<FontInstance>,
    templates: Vec<Source>,
    /// Absent only if the path of the data were malformed, in which case each template fails and so do the tests.
    data: Option<FileId>,
}

impl Shared {
    fn load() -> Self {
        let fonts: Vec<Font> = FONT_FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        let upright = fonts
            .iter()
            .filter(|font| font.info().variant.style == FontStyle::Normal)
            .map(|font| font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default()))
            .collect();
        let templates = TEMPLATES
            .into_iter()
            .filter_map(|(path, text)| Some(Source::new(file_id(path)?, text.to_owned())))
            .collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            upright,
            templates,
            data: file_id(DATA),
        }
    }
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The first character that a text cannot be set with, or `None` when all can.
///
/// PDF/A and PDF/UA forbid the empty box that stands for a missing glyph, so one such character would fail the whole
/// document; whoever takes in a name can ask before it is needed on paper. Control and direction characters are counted as
/// missing too: they would be invisible and lost on copying.
#[must_use]
pub fn unprintable(text: &str) -> Option<char> {
    text.chars().find(|&character| {
        let code = u32::from(character);
        let invisible = matches!(code, 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF);
        let covered = character.is_whitespace() || SHARED.fonts.iter().any(|font| font.info().coverage.contains(code));
        character.is_control() || invisible || !covered
    })
}

/// How wide a text is at the most in either weight, in thousandths of its size. A template that knows that a text takes one line need not have it set
/// once more to be measured, which is half of what a table costs.
pub(crate) fn widest(text: &str) -> u32 {
    let advance = |font: &FontInstance, character| {
        let face = font.ttf();
        let advance = face.glyph_hor_advance(face.glyph_index(character)?)?;
        u32::from(advance).saturating_mul(1000).checked_div(u32::from(face.units_per_em()))
    };
    let wide = |character| SHARED.upright.iter().filter_map(|font| advance(font, character)).max().unwrap_or(1000);
    let sum = text.chars().map(wide).fold(0, u32::saturating_add);
    // Some pairs of letters stand further apart than their widths say.
    sum.saturating_add(sum / 50)
}

/// One document being made.
pub(crate) struct DocumentWorld {
    main: FileId,
    data: Bytes,
    date: DateTime<Utc>,
}

impl DocumentWorld {
    /// A world for the template at `template`, or `None` when there is no such template.
    pub(crate) fn new(template: &str, data: Vec<u8>, date: DateTime<Utc>) -> Option<Self> {
        let main = file_id(template)?;
        Some(Self { main, data: Bytes::new(data), date })
    }
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SHARED.templates.iter().find(|source| source.id() == id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == SHARED.data {
            return Ok(self.data.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    /// The day on which the document was issued, whatever zone a template asks for: it never depends on the machine.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        let date = self.date.date_naive();
        Datetime::from_ymd(date.year(), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?)
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
