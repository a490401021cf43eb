//! The associations that the reader may see.

use entity::{identity::Permission, property::association};
use leptos::prelude::*;
use service::{Result, page::Slice, property::associations_list};

use super::parts::{archived_tabs, pager, wants_archived};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Row},
};

/// `/associations`
pub async fn load(page: PageContext) -> Result<Page> {
    let archived = wants_archived(&page);
    let list = associations_list(&page.ctx, archived, page.page_request()).await?;
    let may_create = page.ctx.may(Permission::AssociationCreate);
    Ok(Page::new(page.t("property-association-list-title"), move || {
        let title = page.t("property-association-list-title");
        let lead = page.t("property-association-list-lead");
        let tabs = archived_tabs(&page, "property-association-list-active", "property-association-list-archived");
        let has_next = list.has_next;
        let body = if list.rows.is_empty() { empty(&page, archived, may_create) } else { table(&page, list, archived) };
        let add = may_create.then(|| {
            view! { <LinkButton href=page.href("/associations/new") label=page.t("property-association-add") icon=Glyph::Plus kind=ButtonKind::Primary/> }
        });
        view! {
            <PageHeader title=title lead=lead actions=move || add/>
            {may_create.then_some(tabs)}
            {body}
            {pager(&page, has_next)}
        }
    }))
}

fn table(page: &PageContext, list: Slice<association::Model>, archived: bool) -> AnyView {
    let columns = vec![
        Column::heading(page.t("property-name")),
        Column::text(page.t("property-enterprise-number")),
        Column::text(page.t("property-city")),
        Column::figure(page.t("property-association-total-shares")),
    ];
    let row = |association: association::Model| {
        let href = page.href(&format!("/a/{}", association.slug));
        Row::new()
            .cell(view! { <a href=href>{association.name_in(page.language()).to_owned()}</a> })
            .cell(association.enterprise_number.display())
            .cell(format!("{} {}", association.postal_code, association.city))
            .cell(association.total_shares.format(page.language()))
    };
    let rows = list.rows.into_iter().map(row).collect();
    let caption =
        if archived { "property-association-list-caption-archived" } else { "property-association-list-caption" };
    view! { <DataTable caption=page.t(caption) caption_hidden=true columns=columns rows=rows/> }.into_any()
}

fn empty(page: &PageContext, archived: bool, may_create: bool) -> AnyView {
    if archived {
        return view! { <p class="muted">{page.t("property-association-empty-archived")}</p> }.into_any();
    }
    let title = page.t("property-association-empty-title");
    if !may_create {
        return view! { <EmptyState title=title reason=page.t("property-association-empty-reader") icon=Glyph::Building/> }.into_any();
    }
    let by_hand = (page.href("/associations/new"), page.t("property-association-add"));
    let by_import = (page.href("/associations/new?then=import"), page.t("property-association-add-import"));
    let actions = move || {
        view! {
            <LinkButton href=by_hand.0 label=by_hand.1 icon=Glyph::Plus/>
            <LinkButton href=by_import.0 label=by_import.1 icon=Glyph::Import/>
        }
    };
    view! { <EmptyState title=title reason=page.t("property-association-empty-reason") icon=Glyph::Building actions=actions/> }.into_any()
}
