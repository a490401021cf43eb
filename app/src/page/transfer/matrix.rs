//! What the document must say, section by section: what is still open first, with the way to put that right.

use entity::transfer::AnswerOutcome;
use leptos::prelude::*;
use service::{text::Value, transfer::SectionView};

use super::{answer::open_sections, file::Shown, words};
use crate::{
    context::PageContext,
    page::{
        property::parts::{banner, section},
        words::day,
    },
    ui::{Column, DataTable, Row, Tone},
};

/// What is open, then everything else.
pub(super) fn view(page: &PageContext, shown: &Shown) -> AnyView {
    let open = open_sections(&shown.sections);
    let of = |kind| shown.sections.iter().find(|one| one.kind == kind);
    let waiting: Vec<&SectionView> = open.iter().filter_map(|kind| of(*kind)).collect();
    let settled: Vec<&SectionView> = shown.sections.iter().filter(|one| !one.completeness.is_open()).collect();
    let law = waiting.iter().filter(|one| one.need.is_law()).count();
    let values = [("done", Value::from(settled.len())), ("total", shown.sections.len().into())];
    let progress = page.tv("transfer-page-progress", &values);
    let lead = if !shown.row.state.takes_answers() {
        ().into_any()
    } else if law > 0 {
        banner(Tone::Wait, page.tv("transfer-file-open-law", &[("count", law.into())]))
    } else if !waiting.is_empty() {
        banner(Tone::Info, page.tv("transfer-file-open-other", &[("count", waiting.len().into())]))
    } else {
        banner(Tone::Good, page.t("transfer-file-open-none"))
    };
    let todo = (!waiting.is_empty()).then(|| table(page, shown, &waiting, page.t("transfer-file-open")));
    let done = (!settled.is_empty()).then(|| {
        let count = [("count", Value::from(settled.len()))];
        let words = page.tv("transfer-file-settled", &count);
        let open = waiting.is_empty() && !shown.row.state.takes_answers();
        view! {
            <details class="disclosure" open=open>
                <summary>{words.clone()}</summary>
                {table(page, shown, &settled, words)}
            </details>
        }
    });
    section(page.t("transfer-file-sections"), view! { <p>{progress}</p>{lead}{todo}{done} })
}

fn table(page: &PageContext, shown: &Shown, views: &[&SectionView], caption: String) -> AnyView {
    let columns = vec![
        Column::heading(page.t("transfer-file-section")),
        Column::text(page.t("transfer-file-basis")),
        Column::text(page.t("transfer-work-state")),
        Column::text(page.t("transfer-file-said")),
    ];
    let rows = views.iter().map(|one| line(page, shown, one)).collect();
    view! { <DataTable caption=caption caption_hidden=true columns=columns rows=rows/> }.into_any()
}

fn line(page: &PageContext, shown: &Shown, one: &SectionView) -> Row {
    let text = page.text();
    let href = page.in_association(&format!("/transfers/{}/sections/{}", shown.row.id, one.kind.code()));
    Row::new()
        .cell(view! { <a href=href>{words::section(text, one.kind)}</a> })
        .cell(words::need(text, one.need))
        .cell(words::completeness(text, one.completeness, one.need))
        .cell(said(page, one))
}

/// Why a section is open, or where what it says comes from.
fn said(page: &PageContext, one: &SectionView) -> String {
    if let Some(reason) = one.completeness.reason() {
        return words::open_reason(page.text(), reason);
    }
    let Some(answer) = &one.answer else { return page.t("transfer-file-computed") };
    let id = match answer.outcome {
        AnswerOutcome::None => "transfer-answer-none-verified",
        AnswerOutcome::Given | AnswerOutcome::Reserved => "transfer-answer-verified",
    };
    let name = Value::from(answer.verified_by_name.as_str());
    page.tv(id, &[("name", name), ("date", day(answer.verified_at, page.language()).into())])
}
