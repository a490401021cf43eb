//! `/transfers`: what waits for an answer in all associations, the most pressing first.

use entity::identity::Permission;
use leptos::prelude::*;
use service::{
    Result,
    transfer::{TransferFigures, transfer_figures},
};

use super::table::{self, Listed};
use crate::{
    context::{Page, PageContext},
    page::property::parts::{fact, facts},
    ui::{EmptyState, Glyph, LinkButton, PageHeader, StatusChip, Tone},
};

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    page.ctx.prove(Permission::TransferRead)?;
    let figures = transfer_figures(&page.ctx).await?;
    let listed = Listed::read(&page, None).await?;
    let title = page.t("transfer-work-title");
    Ok(Page::new(title.clone(), move || {
        let body = if listed.is_empty() && !table::is_filtered(&page) {
            empty(&page)
        } else if listed.is_empty() {
            view! { <p>{page.t("transfer-work-none-found")}</p> }.into_any()
        } else {
            table::table(&page, &listed, page.t("transfer-work-title"))
        };
        view! {
            <PageHeader title=title lead=page.t("transfer-work-lead")/>
            {standing(&page, figures)}
            {table::filter(&page)}
            {body}
        }
    }))
}

/// Where everything stands together.
fn standing(page: &PageContext, figures: TransferFigures) -> AnyView {
    let late = if figures.overdue > 0 {
        view! { <StatusChip tone=Tone::Bad label=figures.overdue.to_string()/> }.into_any()
    } else {
        figures.overdue.to_string().into_any()
    };
    let average = match figures.average_days {
        Some(days) => page.tv("transfer-work-days", &[("count", days.into())]),
        None => page.t("transfer-work-no-average"),
    };
    facts(
        true,
        [
            fact(page.t("transfer-work-figure-open"), figures.open.to_string()),
            fact(page.t("transfer-work-figure-overdue"), late),
            fact(page.t("transfer-work-figure-soon"), figures.due_soon.to_string()),
            fact(page.t("transfer-work-figure-average"), average),
        ],
    )
}

fn empty(page: &PageContext) -> AnyView {
    let (href, label) = (page.href("/associations"), page.t("shell-place-associations"));
    view! {
        <EmptyState title=page.t("transfer-work-empty-title") reason=page.t("transfer-work-empty-reason") icon=Glyph::Check
            actions=move || view! { <LinkButton href=href label=label/> }/>
    }
    .into_any()
}
