//! Words of a mandate that depend on a value.

use chrono::NaiveDate;
use entity::{
    date::format_date,
    property::{Appointer, EndReason, MandateGap, SyndicKind, Term, TermState, mandate},
};
use service::text::{Text, Value};

use crate::{context::PageContext, ui::Tone};

/// What kind of person a syndic is.
#[must_use]
pub fn kind(text: Text, kind: SyndicKind) -> String {
    text.get(&format!("property-mandate-kind-{}", kind.code()))
}

/// Who put a syndic in office.
#[must_use]
pub fn appointer(text: Text, by: Appointer) -> String {
    text.get(&format!("property-mandate-by-{}", by.code()))
}

/// Why a mandate ended early.
#[must_use]
pub fn reason(text: Text, reason: EndReason) -> String {
    text.get(&format!("property-mandate-reason-{}", reason.code()))
}

/// Where a mandate stands, and how that is coloured.
#[must_use]
pub fn state(text: Text, state: TermState) -> (Tone, String) {
    match state {
        TermState::Coming => (Tone::Info, text.get("property-mandate-state-coming")),
        TermState::Running => (Tone::Good, text.get("property-mandate-state-running")),
        TermState::Ending => (Tone::Wait, text.get("property-mandate-state-ending")),
        TermState::Over => (Tone::Neutral, text.get("property-mandate-state-over")),
    }
}

/// From when to when, "du 1er juillet 2024 au 30 juin 2027".
#[must_use]
pub fn span(text: Text, term: Term) -> String {
    let date = |day: NaiveDate| Value::from(format_date(day, text.language));
    match term.last_day() {
        Some(last) => text.with("property-mandate-from-to", &[("start", date(term.starts_on)), ("end", date(last))]),
        None => text.with("property-mandate-since", &[("start", date(term.starts_on))]),
    }
}

/// What is missing, in one line; nothing where nothing is.
#[must_use]
pub fn gaps(text: Text, gaps: &[MandateGap], on_the_notice: bool) -> Option<String> {
    let names: Vec<String> = gaps
        .iter()
        .filter(|gap| gap.belongs_on_the_notice() == on_the_notice)
        .map(|gap| text.get(&format!("property-mandate-gap-{}", gap.code())))
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Where the syndic lives, or has a registered office.
#[must_use]
pub fn address_label(page: &PageContext, mandate: &mandate::Model) -> String {
    let is_company = mandate.kind == SyndicKind::ProfessionalFirm || mandate.legal_form.is_some();
    page.t(if is_company { "property-mandate-office" } else { "property-mandate-domicile" })
}
