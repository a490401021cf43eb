//! The letters as the template reads them.

use serde::Serialize;

use super::code;
use super::{
    CallAssociation, CallAttachment, CallLabels, CallLetter, CallLetterBatch, CallLine, CallMarker, CallPayment,
    CallSection, CallStatus, CallVerification,
};
use crate::letter::refuse_unprintable;
use crate::render::{self, Properties, RenderError, Rendered};
use crate::world;

#[derive(Serialize)]
struct BatchView<'a> {
    text: BatchText<'a>,
    /// In the order of the letters. Apart from the text because it is attached and not printed.
    attachments: Vec<CallAttachment>,
    /// SVG; in the order of the letters.
    codes: Vec<Option<String>>,
}

#[derive(Serialize)]
struct BatchText<'a> {
    language: &'static str,
    title: &'a str,
    author: &'a str,
    window: &'static str,
    /// Whether there are other letters in the file, so that bookmarks must say whose each is.
    merged: bool,
    /// Each set of words once: letters share a few.
    labels: Vec<&'a CallLabels>,
    letters: Vec<LetterView<'a>>,
}

#[derive(Serialize)]
struct LetterView<'a> {
    language: &'static str,
    /// Position in the labels of the batch.
    labels: usize,
    marker: Option<&'a CallMarker>,
    association: &'a CallAssociation,
    addressee: &'a [String],
    place_and_date: &'a str,
    reference: &'a str,
    subject: &'a str,
    salutation: Option<&'a str>,
    opening: &'a str,
    introduction: &'a [String],
    sections: Vec<SectionView<'a>>,
    figures: [FigureWidth; 3],
    total: &'a str,
    total_width: u32,
    reserve_fund: &'a str,
    payment: Option<&'a CallPayment>,
    shares_explanation: &'a str,
    mentions: &'a [String],
    signature: &'a [String],
    verification: &'a CallVerification,
    fingerprint: String,
}

/// How wide a column of figures can be, as [`world::widest`] says: its head, and the widest of its figures. Its column is given its width, for the
/// reason that is told there.
#[derive(Serialize)]
struct FigureWidth {
    head: u32,
    figure: u32,
}

#[derive(Serialize)]
struct SectionView<'a> {
    title: &'a str,
    title_width: u32,
    groups: Vec<GroupView<'a>>,
    subtotal_label: &'a str,
    subtotal: &'a str,
}

/// What one purpose costs the owner, by unit. Widths are those of [`world::widest`].
#[derive(Serialize)]
struct GroupView<'a> {
    purpose: Option<&'a str>,
    purpose_width: u32,
    key: &'a str,
    key_width: u32,
    base: &'a str,
    lines: Vec<LineView<'a>>,
}

#[derive(Serialize)]
struct LineView<'a> {
    #[serde(flatten)]
    line: &'a CallLine,
    unit_width: u32,
}

/// Draws some letters of a batch.
pub(super) fn render(
    batch: &CallLetterBatch,
    letters: &[CallLetter],
    ident: &str,
    merged: bool,
) -> Result<Rendered, RenderError> {
    let mut view = BatchView {
        text: BatchText {
            language: batch.language.code(),
            title: &batch.title,
            author: &batch.author,
            window: batch.window.code(),
            merged,
            labels: Vec::new(),
            letters: Vec::with_capacity(letters.len()),
        },
        attachments: Vec::with_capacity(letters.len()),
        codes: Vec::with_capacity(letters.len()),
    };
    for letter in letters {
        let attachment = letter.facts.attachment()?;
        let labels = position(&mut view.text.labels, &letter.labels);
        view.text.letters.push(letter_view(letter, labels, attachment.fingerprint()));
        view.attachments.push(attachment);
        view.codes.push(payment_code(letter)?);
    }
    refuse_unprintable(&serde_json::to_value(&view.text)?)?;
    let properties = Properties { title: &batch.title, author: &batch.author, ident, date: batch.issued_at };
    render::render(world::CALL_FOR_FUNDS, serde_json::to_vec(&view)?, &properties)
}

fn letter_view<'a>(letter: &'a CallLetter, labels: usize, fingerprint: String) -> LetterView<'a> {
    LetterView {
        language: letter.language.code(),
        labels,
        marker: match &letter.status {
            CallStatus::Issued => None,
            CallStatus::Draft(marker) | CallStatus::Cancelled(marker) => Some(marker),
        },
        association: &letter.association,
        addressee: &letter.addressee,
        place_and_date: &letter.place_and_date,
        reference: &letter.reference,
        subject: &letter.subject,
        salutation: letter.salutation.as_deref(),
        opening: &letter.opening,
        introduction: &letter.introduction,
        sections: letter.sections.iter().map(section_view).collect(),
        figures: figure_widths(letter),
        total: &letter.total,
        total_width: world::widest(&letter.total),
        reserve_fund: &letter.reserve_fund,
        payment: letter.payment.as_ref(),
        shares_explanation: &letter.shares_explanation,
        mentions: &letter.mentions,
        signature: &letter.signature,
        verification: &letter.verification,
        fingerprint,
    }
}

fn figure_widths(letter: &CallLetter) -> [FigureWidth; 3] {
    let column = |head: &str, figure: fn(&CallLine) -> &str| {
        let lines = letter.sections.iter().flat_map(|section| &section.lines);
        let widest = lines.map(|line| world::widest(figure(line))).max().unwrap_or_default();
        FigureWidth { head: world::widest(head), figure: widest }
    };
    let labels = &letter.labels;
    [
        column(&labels.shares, |line| &line.shares),
        column(&labels.base, |line| &line.base),
        column(&labels.amount, |line| &line.amount),
    ]
}

/// Lines of the same purpose, key and amount to divide together, in the order of the first of each.
fn section_view(section: &CallSection) -> SectionView<'_> {
    let mut groups: Vec<GroupView<'_>> = Vec::new();
    for line in &section.lines {
        let (purpose, key, base) = (line.purpose.as_deref(), line.key.as_str(), line.base.as_str());
        let line = LineView { line, unit_width: world::widest(&line.unit) };
        match groups.iter_mut().find(|group| (group.purpose, group.key, group.base) == (purpose, key, base)) {
            Some(group) => group.lines.push(line),
            None => groups.push(GroupView {
                purpose,
                purpose_width: purpose.map_or(0, world::widest),
                key,
                key_width: world::widest(key),
                base,
                lines: vec![line],
            }),
        }
    }
    SectionView {
        title: &section.title,
        title_width: world::widest(&section.title),
        groups,
        subtotal_label: &section.subtotal_label,
        subtotal: &section.subtotal,
    }
}

/// Where `labels` stand in `known`, to which they are added when new.
fn position<'a>(known: &mut Vec<&'a CallLabels>, labels: &'a CallLabels) -> usize {
    known.iter().position(|other| *other == labels).unwrap_or_else(|| {
        known.push(labels);
        known.len().saturating_sub(1)
    })
}

/// A code is drawn only where money is asked for: nobody should pay a draft by pointing a telephone at it. The payload of
/// a letter that is not to be paid is still measured, so that a draft shows what would fail on issue.
fn payment_code(letter: &CallLetter) -> Result<Option<String>, RenderError> {
    let Some(payment) = &letter.payment else { return Ok(None) };
    let picture = code::draw(&letter.reference, &payment.epc)?;
    Ok(match letter.status {
        CallStatus::Issued => Some(picture),
        CallStatus::Draft(_) | CallStatus::Cancelled(_) => None,
    })
}
