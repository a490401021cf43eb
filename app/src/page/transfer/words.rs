//! What requests for the information on a sale, their states and their sections are called.

use chrono::NaiveDate;
use entity::{
    date::format_date,
    law::cite,
    transfer::{
        Channel, Requester, TransferFile, TransferKind, TransferState,
        section::{Completeness, Need, OpenReason, SectionKind},
        transfer,
    },
};
use leptos::prelude::*;
use service::text::Text;

use crate::{
    context::PageContext,
    ui::{Choice, StatusChip, Tone},
};

/// From how many days before its term on a request is marked as urgent.
const SOON: i64 = 5;

pub(super) fn kind(text: Text, kind: TransferKind) -> String {
    text.get(&format!("transfer-kind-{}", kind.code()))
}

pub(super) fn requester(text: Text, requester: Requester) -> String {
    text.get(&format!("transfer-requester-{}", requester.code()))
}

pub(super) fn channel(text: Text, channel: Channel) -> String {
    text.get(&format!("transfer-channel-{}", channel.code()))
}

pub(super) fn section(text: Text, section: SectionKind) -> String {
    text.get(&format!("transfer-section-{}", section.code()))
}

/// Several sections in one line.
pub(super) fn sections(text: Text, kinds: impl IntoIterator<Item = SectionKind>) -> String {
    kinds.into_iter().map(|kind| section(text, kind)).collect::<Vec<_>>().join(" · ")
}

/// What can be fetched of a version; an annex by its number.
pub(super) fn file(text: Text, what: TransferFile, annex: Option<i32>) -> String {
    match annex {
        Some(number) => text.with("transfer-file-annex-number", &[("number", number.into())]),
        None => text.get(&format!("transfer-what-{}", what.code())),
    }
}

pub(super) fn state_word(text: Text, state: TransferState) -> String {
    text.get(&format!("transfer-state-{}", state.code()))
}

/// Where a request stands, as a mark.
pub(super) fn state(text: Text, state: TransferState) -> AnyView {
    let tone = match state {
        TransferState::Requested => Tone::Wait,
        TransferState::InProgress | TransferState::Generated => Tone::Info,
        TransferState::Delivered => Tone::Good,
        TransferState::Superseded | TransferState::Expired | TransferState::Cancelled => Tone::Neutral,
    };
    view! { <StatusChip tone=tone label=state_word(text, state)/> }.into_any()
}

/// How long a request still may wait: in words, and how pressing that is.
pub(super) struct Remaining {
    /// Until which day.
    pub on: NaiveDate,
    pub words: String,
    pub tone: Tone,
}

impl Remaining {
    /// Of a request that waits for its answer: until the earlier of its two terms, and once that has passed until the law's own one.
    pub fn of(page: &PageContext, row: &transfer::Model) -> Option<Self> {
        if !row.is_unanswered() {
            return None;
        }
        let today = page.ctx.today();
        let next = if row.alarm_on >= today { row.alarm_on } else { row.due_on };
        let days = next.signed_duration_since(today).num_days();
        let text = page.text();
        let count = [("days", days.saturating_abs().into())];
        let (words, tone) = match days {
            ..0 => (text.with("transfer-page-late", &count), Tone::Bad),
            0 => (text.get("transfer-page-last-day"), Tone::Wait),
            1..=SOON => (text.with("transfer-page-left", &count), Tone::Wait),
            _ => (text.with("transfer-page-left", &count), Tone::Info),
        };
        Some(Self { on: next, words, tone })
    }

    pub fn chip(&self) -> AnyView {
        view! { <StatusChip tone=self.tone label=self.words.clone()/> }.into_any()
    }
}

/// How much a section matters: the article that asks for it, or that practice wants it.
pub(super) fn need(text: Text, need: Need) -> String {
    match need {
        Need::Law(law) => cite(law, text.language),
        Need::Usual => text.get("transfer-page-need-usual"),
        Need::Optional => text.get("transfer-page-need-optional"),
    }
}

/// Whether a section says what it must, as a mark; an open one that the law asks for stands out.
pub(super) fn completeness(text: Text, completeness: Completeness, need: Need) -> AnyView {
    let tone = match completeness {
        Completeness::Complete => Tone::Good,
        Completeness::Reserved => Tone::Info,
        Completeness::Open(_) if need.is_law() => Tone::Bad,
        Completeness::Open(_) => Tone::Wait,
    };
    let word = text.get(&format!("transfer-page-section-{}", completeness.code()));
    view! { <StatusChip tone=tone label=word/> }.into_any()
}

/// Why a section is open, and what puts that right.
pub(super) fn open_reason(text: Text, reason: OpenReason) -> String {
    text.get(&format!("transfer-page-open-{}", reason.code()))
}

/// "ED-2026-0007 · A1".
pub(super) fn title(row: &transfer::Model, unit: &str) -> String {
    if unit.is_empty() { row.number.clone() } else { format!("{} · {unit}", row.number) }
}

/// Who asks: her name, and her office behind it.
pub(super) fn asker(row: &transfer::Model) -> String {
    match &row.requester_office {
        Some(office) if *office != row.requester_name => format!("{}, {office}", row.requester_name),
        Some(_) | None => row.requester_name.clone(),
    }
}

/// The day by which a request is answered, with what is left of it; the law's own day beside an earlier one.
pub(super) fn term(page: &PageContext, row: &transfer::Model) -> AnyView {
    let day = |day| format_date(day, page.language());
    let Some(left) = Remaining::of(page, row) else { return day(row.due_on).into_any() };
    let legal = (left.on != row.due_on).then(|| {
        let words = page.tv("transfer-page-legal", &[("date", day(row.due_on).into())]);
        view! { <br/><span class="muted">{words}</span> }
    });
    view! { {day(left.on)}" "{left.chip()}{legal} }.into_any()
}

pub(super) fn kind_choices(text: Text) -> Vec<Choice> {
    TransferKind::ALL
        .iter()
        .map(|one| {
            let days = i64::try_from(one.days()).unwrap_or_default();
            let law = cite(one.law(), text.language);
            let hint = text.with("transfer-new-kind-hint", &[("days", days.into()), ("law", law.into())]);
            Choice::new(one.code(), kind(text, *one)).hint(hint)
        })
        .collect()
}

pub(super) fn requester_choices(text: Text) -> Vec<Choice> {
    Requester::ALL.iter().map(|one| Choice::new(one.code(), requester(text, *one))).collect()
}

/// How a request may have come in that somebody writes down.
pub(super) fn channel_choices(text: Text) -> Vec<Choice> {
    let by_hand = |one: &&Channel| **one != Channel::Portal;
    Channel::ALL.iter().filter(by_hand).map(|one| Choice::new(one.code(), channel(text, *one))).collect()
}
