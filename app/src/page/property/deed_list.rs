//! The deeds of an association.

use entity::{
    date::format_date,
    identity::Permission,
    property::{DeedKind, association, deed},
};
use leptos::prelude::*;
use service::{Result, property::deeds_by_associations};

use super::{
    parts::MaybeCell as _,
    register::may_change,
    register_tabs::{self, Tab},
    words::deed_kind,
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Row},
};

/// `/a/{slug}/deeds`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::PropertyRead, association.id)?;
    let deeds = deeds_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let may_write = may_change(&page, &association, Permission::PropertyWrite);
    Ok(Page::new(page.t("property-deed-list-title"), move || {
        let has_base = deeds.iter().any(|deed| deed.kind == DeedKind::Base);
        let actions = may_write.then(|| actions(&page, has_base));
        let body = if deeds.is_empty() { empty(&page, may_write) } else { table(&page, deeds) };
        view! {
            <PageHeader title=page.t("property-deed-list-title") lead=page.t("property-deed-list-lead") actions=move || actions/>
            {register_tabs::view(&page, &association, Tab::Deeds)}
            {body}
        }
    }))
}

/// Shares can be amended once there is something to amend.
fn actions(page: &PageContext, has_base: bool) -> AnyView {
    let amend = has_base.then(|| {
        view! { <LinkButton href=page.in_association("/deeds/amend") label=page.t("property-shares-amend") icon=Glyph::Edit/> }
    });
    // There is one base deed.
    let kind = if has_base { DeedKind::Amendment } else { DeedKind::Base };
    let add = page.in_association(&format!("/deeds/new?kind={}", kind.code()));
    view! {
        <LinkButton href=add label=page.t("property-deed-add") icon=Glyph::Plus kind=ButtonKind::Primary/>
        {amend}
    }
    .into_any()
}

fn empty(page: &PageContext, may_write: bool) -> AnyView {
    let add = (page.in_association("/deeds/new?kind=base"), page.t("property-deed-add-base"));
    let actions = move || may_write.then(|| view! { <LinkButton href=add.0 label=add.1 icon=Glyph::Plus/> });
    view! { <EmptyState title=page.t("property-deed-empty-title") reason=page.t("property-deed-empty-reason") icon=Glyph::Document actions=actions/> }
        .into_any()
}

fn table(page: &PageContext, deeds: Vec<deed::Model>) -> AnyView {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("property-deed-kind")),
        Column::text(page.t("property-deed-dated-on")),
        Column::text(page.t("property-deed-notary")),
        Column::text(page.t("property-deed-reference")),
        Column::figure(page.t("property-association-total-shares")),
    ];
    let row = |deed: deed::Model| {
        let href = page.in_association(&format!("/deeds/{}", deed.id));
        let kind = deed_kind(page.text(), deed.kind);
        Row::new()
            .cell(view! { <a href=href>{kind}</a> })
            .cell(format_date(deed.dated_on, language))
            .maybe(deed.notary)
            .maybe(deed.reference)
            .maybe(deed.total_shares.map(|total| total.format(language)))
    };
    let rows = deeds.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-deed-list-title") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

/// What stands above a page about shares while the base deed is not recorded.
pub fn without_base(page: &PageContext, association: &association::Model) -> AnyView {
    let may_write = may_change(page, association, Permission::PropertyWrite);
    let add = may_write.then(|| {
        view! {
            <p class="actions">
                <LinkButton href=page.in_association("/deeds/new?kind=base") label=page.t("property-deed-add-base") icon=Glyph::Plus/>
            </p>
        }
    });
    let inside = view! { <p>{page.t("property-deed-empty-reason")}</p>{add} };
    super::parts::titled_banner(crate::ui::Tone::Info, page.t("property-deed-empty-title"), inside)
}
