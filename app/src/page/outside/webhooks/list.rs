//! `/firm/webhooks`: the addresses of other programs, and how it goes with each.

use leptos::prelude::*;
use service::{Result, outside::webhooks_list};

use super::{
    PATH,
    words::{event, state},
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Place, Row, StatusChip},
};

/// Shows them.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let rows = webhooks_list(&page.ctx).await?;
    let title = page.t("outside-webhook-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("identity-firm-title"), page.href("/firm"));
        let new = || {
            let (href, label) = (page.href("/firm/webhooks/new"), page.t("outside-webhook-new"));
            view! { <LinkButton href=href label=label kind=ButtonKind::Primary icon=Glyph::Plus/> }.into_any()
        };
        let body = if rows.is_empty() {
            let action = new();
            view! {
                <EmptyState title=page.t("outside-webhook-empty-title") reason=page.t("outside-webhook-empty-reason") icon=Glyph::Code
                    actions=move || action/>
            }
            .into_any()
        } else {
            let columns = vec![
                Column::heading(page.t("outside-webhook-description")),
                Column::text(page.t("outside-webhook-url")),
                Column::text(page.t("outside-webhook-events")),
                Column::text(page.t("outside-webhook-state")),
            ];
            let lines = rows
                .iter()
                .map(|row| {
                    let href = page.href(&format!("{PATH}/{}", row.id));
                    let (word, tone) = state(&page, row);
                    let events: Vec<String> = row.events.split(' ').map(|name| event(&page, name)).collect();
                    Row::new()
                        .cell(view! { <a href=href>{row.description.clone()}</a> })
                        .cell(view! { <code class="break">{row.url.clone()}</code> })
                        .cell(events.join(", "))
                        .cell(view! { <StatusChip tone=tone label=word/> })
                })
                .collect();
            view! { <DataTable caption=page.t("outside-webhook-title") caption_hidden=true columns=columns rows=lines/> }
                .into_any()
        };
        let action = (!rows.is_empty()).then(new);
        view! {
            <PageHeader title=title lead=page.t("outside-webhook-lead") back=back actions=move || action/>
            {body}
        }
    }))
}
