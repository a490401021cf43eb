//! `/a/{slug}/handover`: the handovers of an association, the one under way first.

use entity::{
    date::format_date,
    identity::Permission,
    property::{association, handover, handover_item},
};
use leptos::prelude::*;
use service::{
    Result,
    page::Slice,
    property::{handover_items_by_handovers, handovers_list},
};

use super::words::{days_left, standing, status, status_tone};
use crate::{
    context::{Page, PageContext},
    page::{pager::pager, property::register::may_change},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Place, Row, StatusChip},
};

/// Shows them.
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let rows = handovers_list(&page.ctx, association.id, page.page_request()).await?;
    let ids: Vec<_> = rows.rows.iter().map(|row| row.id).collect();
    let items = handover_items_by_handovers(&page.ctx, &ids).await?;
    let title = page.t("property-handover-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("shell-section-overview"), page.in_association(""));
        let running = rows.rows.iter().any(|row| row.ended_at.is_none());
        let may_start = may_change(&page, &association, Permission::AssociationWrite) && !running;
        let start = (may_start && !rows.rows.is_empty()).then(|| start_button(&page));
        let body = if rows.rows.is_empty() && rows.offset == 0 {
            empty(&page, may_start)
        } else {
            let listed = rows
                .rows
                .iter()
                .map(|row| line(&page, row, items.get(&row.id).map(Vec::as_slice).unwrap_or_default()))
                .collect();
            table(&page, &association, listed, &rows)
        };
        view! {
            <PageHeader title=title lead=page.t("property-handover-lead") back=back actions=move || start/>
            {body}
        }
    }))
}

fn start_button(page: &PageContext) -> AnyView {
    let (href, label) = (page.in_association("/handover/new"), page.t("property-handover-start"));
    view! { <LinkButton href=href label=label kind=ButtonKind::Primary icon=Glyph::Plus/> }.into_any()
}

fn empty(page: &PageContext, may_start: bool) -> AnyView {
    let start = may_start.then(|| start_button(page));
    view! {
        <EmptyState title=page.t("property-handover-empty-title") reason=page.t("property-handover-empty-reason") icon=Glyph::History
            actions=move || start/>
    }
    .into_any()
}

fn table(
    page: &PageContext,
    association: &association::Model,
    rows: Vec<Row>,
    slice: &Slice<handover::Model>,
) -> AnyView {
    let columns = vec![
        Column::heading(page.t("property-handover-predecessor")),
        Column::text(page.t("property-handover-ended-on")),
        Column::text(page.t("property-handover-due-on")),
        Column::figure(page.t("property-handover-owed")),
        Column::text(page.t("property-handover-status")),
    ];
    let caption = page.tv("property-handover-caption", &[("association", association.name.as_str().into())]);
    view! {
        <DataTable caption=caption caption_hidden=true columns=columns rows=rows/>
        {pager(page, slice.offset, slice.has_next)}
    }
    .into_any()
}

fn line(page: &PageContext, row: &handover::Model, items: &[handover_item::Model]) -> Row {
    let (text, language) = (page.text(), page.language());
    let standing = standing(page, row, items);
    let overdue = standing.is_overdue() && row.status.is_running();
    let due = if row.status.is_running() {
        format!("{} · {}", format_date(row.due_on, language), days_left(text, &standing))
    } else {
        format_date(row.due_on, language)
    };
    let href = page.in_association(&format!("/handover/{}", row.id));
    let tone = status_tone(row.status, overdue);
    let word = status(text, row.status);
    Row::new()
        .cell(view! { <a href=href>{row.predecessor_name.clone()}</a> })
        .cell(format_date(row.mandate_ended_on, language))
        .cell(due)
        .cell(standing.owed().to_string())
        .cell(view! { <StatusChip tone=tone label=word/> })
}
