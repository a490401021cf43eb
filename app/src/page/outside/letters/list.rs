//! `/a/{slug}/letters`: the batches of an association, newest first.

use entity::{identity::Permission, outside::letter_batch};
use leptos::prelude::*;
use service::{
    Result,
    outside::{LetterCounts, letter_batches_list, letter_counts},
};

use super::words::{dispatch, kind, progress};
use crate::{
    context::{Page, PageContext},
    page::{pager::pager, property::manage, property::register::may_change, words::day},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Row, StatusChip},
};

/// Shows them.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let batches = letter_batches_list(&page.ctx, association.id, page.page_request()).await?;
    let ids: Vec<_> = batches.rows.iter().map(|row| row.id).collect();
    let counts = letter_counts(&page.ctx, &ids).await?;
    let may = may_change(&page, &association, Permission::LetterSend);
    let title = page.t("outside-letter-title");
    Ok(Page::new(title.clone(), move || {
        let back = page.ctx.may_in(Permission::OwnerRead, association.id).then(|| manage::back(&page));
        let new = may.then(|| new_button(&page));
        let body = if batches.rows.is_empty() && batches.offset == 0 {
            let action = may.then(|| new_button(&page));
            view! {
                <EmptyState title=page.t("outside-letter-empty-title") reason=page.t("outside-letter-empty-reason") icon=Glyph::Mail
                    actions=move || action/>
            }
            .into_any()
        } else {
            let rows = batches
                .rows
                .iter()
                .map(|row| line(&page, row, counts.get(&row.id).copied().unwrap_or_default()))
                .collect();
            let columns = vec![
                Column::heading(page.t("outside-letter-subject")),
                Column::text(page.t("outside-letter-kind")),
                Column::text(page.t("outside-letter-prepared-on")),
                Column::figure(page.t("outside-letter-count")),
                Column::text(page.t("outside-letter-dispatch")),
                Column::text(page.t("outside-letter-progress")),
            ];
            let caption = page.tv("outside-letter-caption", &[("association", association.name.as_str().into())]);
            view! {
                <DataTable caption=caption caption_hidden=true columns=columns rows=rows/>
                {pager(&page, batches.offset, batches.has_next)}
            }
            .into_any()
        };
        let lead = page.t("outside-letter-lead");
        match back {
            Some(back) => view! { <PageHeader title=title lead=lead back=back actions=move || new/>{body} }.into_any(),
            None => view! { <PageHeader title=title lead=lead actions=move || new/>{body} }.into_any(),
        }
    }))
}

fn new_button(page: &PageContext) -> AnyView {
    let (href, label) = (page.in_association("/letters/new"), page.t("outside-letter-new"));
    view! { <LinkButton href=href label=label kind=ButtonKind::Primary icon=Glyph::Plus/> }.into_any()
}

fn line(page: &PageContext, row: &letter_batch::Model, counts: LetterCounts) -> Row {
    let text = page.text();
    let href = page.in_association(&format!("/letters/{}", row.id));
    let (word, tone) = progress(text, row, counts);
    let subject = format!("{}. {}", row.number, row.subject);
    Row::new()
        .cell(view! { <a href=href>{subject}</a> })
        .cell(kind(text, row.kind))
        .cell(day(row.created_at, page.language()))
        .cell(row.letters.to_string())
        .cell(dispatch(text, row.dispatch))
        .cell(view! { <StatusChip tone=tone label=word/> })
}
