//! `/notary/mine`: the files of whoever is signed in and has asked with the address of her account.

use entity::{date::format_date, id::TransferId};
use leptos::prelude::*;
use service::{
    Result,
    transfer::{PortalOwnFile, files_of_mine, files_of_mine_open},
};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::transfer::words,
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Row, SubmitButton},
};

/// Shows them.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let files = files_of_mine(&page.ctx).await?;
    let title = page.t("transfer-portal-mine");
    Ok(Page::new(title.clone(), move || {
        let ask = view! {
            <LinkButton href=page.href("/notary") label=page.t("transfer-portal-ask") icon=Glyph::Plus kind=ButtonKind::Primary/>
        };
        let list = if files.is_empty() {
            let (title, reason) = (page.t("transfer-portal-mine-none-title"), page.t("transfer-portal-mine-none"));
            view! { <EmptyState title=title reason=reason icon=Glyph::Document/> }.into_any()
        } else {
            table(&page, &files)
        };
        view! { <PageHeader title=title lead=page.t("transfer-portal-mine-lead") actions=move || ask/>{list} }
    }))
}

fn table(page: &PageContext, files: &[PortalOwnFile]) -> AnyView {
    let columns = vec![
        Column::heading(page.t("transfer-portal-mine-number")),
        Column::text(page.t("transfer-portal-association")),
        Column::text(page.t("transfer-portal-asked")),
        Column::text(page.t("transfer-portal-due")),
        Column::text(page.t("transfer-portal-mine-state")),
        Column::text(page.t("transfer-portal-mine-act")),
    ];
    let rows = files
        .iter()
        .map(|file| {
            let action = page.href(&format!("/notary/mine/{}", file.id));
            let label = page.t("transfer-portal-mine-act");
            let number = match &file.reference {
                Some(reference) => format!("{} · {} ({reference})", file.number, file.unit),
                None => format!("{} · {}", file.number, file.unit),
            };
            let open = view! {
                <form method="post" action=action><SubmitButton label=label kind=ButtonKind::Quiet icon=Glyph::ArrowRight/></form>
            };
            Row::new()
                .cell(number)
                .cell(file.association.clone())
                .cell(words::kind(page.text(), file.kind))
                .cell(format_date(file.due_on, page.language()))
                .cell(words::state(page.text(), file.state))
                .cell(open)
        })
        .collect();
    let caption = page.t("transfer-portal-mine");
    view! { <div class="wide"><DataTable caption=caption caption_hidden=true columns=columns rows=rows/></div> }
        .into_any()
}

/// Opens one of them.
pub(super) async fn open(page: PageContext, _: Fields) -> Result<Next> {
    let id: TransferId = page.id("transfer", "transfer-unknown")?;
    Ok(Next::to(files_of_mine_open(&page.ctx, id).await?))
}
