//! What a few words lead to, over everything that the reader may see.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, OwnerId},
    property::{SearchText, association},
};
use leptos::prelude::*;
use service::{
    Result,
    page::Slice,
    property::{SearchHit, SearchSubject, associations_by_ids, search},
    text::Value,
};

use super::{
    owner_list::units_in_words,
    parts::{self, MaybeCell as _},
};
use crate::{
    context::{Page, PageContext},
    ui::{Column, DataTable, Field, FormRow, Glyph, Icon, PageHeader, Row, SubmitButton, Tone},
};

/// `/search`
pub async fn load(page: PageContext) -> Result<Page> {
    let text = page.query.get("q").trim().to_owned();
    let found = search(&page.ctx, &text, page.page_request()).await?;
    let ids: Vec<AssociationId> = found.rows.iter().map(|hit| hit.association).collect();
    let associations = associations_by_ids(&page.ctx, &ids).await?;
    let owner = |hit: &SearchHit| match hit.subject {
        SearchSubject::Owner(id) => Some(id),
        SearchSubject::Association(_)
        | SearchSubject::Occupant(_)
        | SearchSubject::Unit(_)
        | SearchSubject::Contribution(..) => None,
    };
    let owners: Vec<OwnerId> = found.rows.iter().filter_map(owner).collect();
    let units = if owners.is_empty() { BTreeMap::new() } else { units_in_words(&page, &owners).await? };
    let title = page.t("property-search-title");
    Ok(Page::new(title.clone(), move || {
        let asked = !SearchText::parse(&text).is_empty();
        let field =
            Field::text("q", page.t("property-search-label")).value(text.clone()).hint(page.t("property-search-hint"));
        let has_next = found.has_next;
        let body = match (asked, found.rows.is_empty()) {
            (false, _) => view! { <p class="muted">{page.t("property-search-nothing-asked")}</p> }.into_any(),
            (true, true) => {
                let values = [("text", Value::from(text.clone()))];
                view! { <p role="status">{page.tv("property-search-none", &values)}</p> }.into_any()
            }
            (true, false) => table(&page, found, &associations, &units),
        };
        view! {
            <PageHeader title=title/>
            <form class="toolbar" method="get" action=page.action() role="search">
                <FormRow field=field/>
                <SubmitButton label=page.t("shell-search") icon=Glyph::Search/>
            </form>
            {body}
            {parts::pager(&page, has_next)}
        }
    }))
}

fn table(
    page: &PageContext,
    found: Slice<SearchHit>,
    associations: &BTreeMap<AssociationId, association::Model>,
    units: &BTreeMap<OwnerId, String>,
) -> AnyView {
    let columns = vec![
        Column::heading(page.t("property-search-found")),
        Column::text(page.t("property-kind")),
        Column::text(page.t("property-search-association")),
        Column::text(page.t("property-owner-units")),
    ];
    let row = |hit: SearchHit| {
        let association = associations.get(&hit.association)?;
        let at = |path: String| page.href(&format!("/a/{}{path}", association.slug));
        let (href, kind, glyph) = match hit.subject {
            SearchSubject::Association(_) => (at(String::new()), "property-search-kind-association", Glyph::Building),
            SearchSubject::Owner(id) => (at(format!("/owners/{id}")), "property-search-kind-owner", Glyph::People),
            SearchSubject::Occupant(id) => {
                (at(format!("/occupants/{id}")), "property-search-kind-occupant", Glyph::User)
            }
            SearchSubject::Unit(id) => (at(format!("/units/{id}")), "property-search-kind-unit", Glyph::Unit),
            SearchSubject::Contribution(_, call) => {
                (at(format!("/calls/{call}")), "property-search-kind-contribution", Glyph::Call)
            }
        };
        let held = match hit.subject {
            SearchSubject::Owner(id) => units.get(&id).cloned(),
            SearchSubject::Association(_)
            | SearchSubject::Occupant(_)
            | SearchSubject::Unit(_)
            | SearchSubject::Contribution(..) => None,
        };
        let label = if hit.label.is_empty() { page.t(kind) } else { hit.label };
        let away = hit.archived.then(|| view! { " "<span class="muted">{page.t("property-archived")}</span> });
        let name = association.name_in(page.language()).to_owned();
        let other = !matches!(hit.subject, SearchSubject::Association(_));
        Some(
            Row::new()
                .tone(Tone::Neutral)
                .cell(view! { <a href=href><Icon name=glyph/>{label}</a>{away} })
                .cell(page.t(kind))
                .maybe(other.then_some(name))
                .maybe(held),
        )
    };
    let rows = found.rows.into_iter().filter_map(row).collect();
    view! { <DataTable caption=page.t("property-search-caption") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}
