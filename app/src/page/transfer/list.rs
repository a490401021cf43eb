//! `/a/{slug}/transfers`: the requests of one association.

use entity::{identity::Permission, property::association};
use leptos::prelude::*;
use service::{Result, transfer::transfer_settings};

use super::table::{self, Listed};
use crate::{
    context::{Page, PageContext},
    page::property::{
        parts::{banner, titled_banner},
        register::may_change,
    },
    ui::{ButtonKind, EmptyState, Glyph, LinkButton, PageHeader, Place, Tone},
};

/// Shows them.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::TransferRead, association.id)?;
    let listed = Listed::read(&page, Some(association.id)).await?;
    let accepts = transfer_settings(&page.ctx, association.id).await?.accepts_requests;
    let may = may_change(&page, &association, Permission::TransferWrite);
    let title = page.t("transfer-work-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("shell-section-overview"), page.in_association(""));
        let settings = may.then(|| {
            let href = page.in_association("/transfers/settings");
            view! { <LinkButton href=href label=page.t("transfer-settings-title") icon=Glyph::Settings kind=ButtonKind::Quiet/> }
        });
        let new = (may && !listed.is_empty()).then(|| new_button(&page));
        let body = if listed.is_empty() && !table::is_filtered(&page) {
            empty(&page, may)
        } else if listed.is_empty() {
            view! { <p>{page.t("transfer-work-none-found")}</p> }.into_any()
        } else {
            let caption = page.tv("transfer-list-caption", &[("association", association.name.as_str().into())]);
            table::table(&page, &listed, caption)
        };
        view! {
            <PageHeader title=title lead=page.t("transfer-list-lead") back=back actions=move || view! { {new}{settings} }/>
            {door(&page, &association, accepts, may)}
            {table::filter(&page)}
            {body}
        }
    }))
}

/// Whether notaries can ask without an account, and where.
fn door(page: &PageContext, association: &association::Model, accepts: bool, may: bool) -> AnyView {
    if accepts {
        let href = page.href(&format!("/notary/{}", association.id));
        return banner(
            Tone::Info,
            view! { <p>{page.t("transfer-list-open")}" "<a href=href>{page.t("transfer-list-open-link")}</a></p> },
        );
    }
    if !may {
        return ().into_any();
    }
    let href = page.in_association("/transfers/settings");
    let inside = view! {
        <p>{page.t("transfer-list-closed")}</p>
        <p><LinkButton href=href label=page.t("transfer-list-closed-action") icon=Glyph::ArrowRight kind=ButtonKind::Quiet/></p>
    };
    titled_banner(Tone::Info, page.t("transfer-list-closed-title"), inside)
}

fn new_button(page: &PageContext) -> AnyView {
    let (href, label) = (page.in_association("/transfers/new"), page.t("transfer-new-action"));
    view! { <LinkButton href=href label=label kind=ButtonKind::Primary icon=Glyph::Plus/> }.into_any()
}

fn empty(page: &PageContext, may: bool) -> AnyView {
    let new = may.then(|| new_button(page));
    view! {
        <EmptyState title=page.t("transfer-work-empty-title") reason=page.t("transfer-list-empty-reason") icon=Glyph::Check
            actions=move || new/>
    }
    .into_any()
}
