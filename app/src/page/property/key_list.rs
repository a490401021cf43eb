//! The distribution keys of an association.

use entity::{
    date::format_date,
    identity::Permission,
    property::{KeyKind, association},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{KeyBook, KeyInForce, key_book, parts_in_words},
};

use super::{
    as_of::AsOf,
    parts::{self, MaybeCell as _},
    register::may_change,
    words::{key_kind, shares_of, unit_count},
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Column, DataTable, Glyph, LinkButton, PageHeader, Row, StatusChip, Tone},
};

/// `/a/{slug}/keys`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let as_of = AsOf::of(&page);
    let book = key_book(&page.ctx, association.id, as_of.day).await?;
    Ok(Page::new(page.t("property-key-list-title"), move || {
        let actions = actions(&page, &association, &as_of);
        let incomplete = book.keys.iter().any(|key| book.sum(key) != key.total);
        let incomplete = incomplete.then(|| {
            parts::titled_banner(Tone::Wait, page.t("property-key-incomplete"), page.t("property-key-incomplete-body"))
        });
        view! {
            <PageHeader title=page.t("property-key-list-title") lead=page.t("property-key-list-lead") actions=move || actions/>
            {as_of.form(&page)}
            {incomplete}
            {table(&page, &book, &as_of)}
        }
    }))
}

fn actions(page: &PageContext, association: &association::Model, as_of: &AsOf) -> AnyView {
    let add = may_change(page, association, Permission::PropertyWrite).then(|| {
        view! { <LinkButton href=page.in_association("/keys/new") label=page.t("property-key-add") icon=Glyph::Plus kind=ButtonKind::Primary/> }
    });
    let simulate = page.ctx.may_in(Permission::OwnerRead, association.id).then(|| {
        view! { <LinkButton href=page.in_association("/keys/simulate") label=page.t("property-key-simulate") icon=Glyph::Scale/> }
    });
    let print = page.in_association(&format!("/keys/print{}", as_of.query()));
    view! {
        {add}
        {simulate}
        <LinkButton href=print label=page.t("property-key-table") icon=Glyph::Print/>
    }
    .into_any()
}

fn table(page: &PageContext, book: &KeyBook, as_of: &AsOf) -> AnyView {
    let text = page.text();
    let columns = vec![
        Column::heading(page.t("property-key-name")),
        Column::text(page.t("property-kind")),
        Column::figure(page.t("property-key-units")),
        Column::figure(page.t("property-key-total-parts")),
        Column::text(page.t("property-since")),
    ];
    let row = |key: &KeyInForce| {
        let href = page.in_association(&format!("/keys/{}{}", key.key.id, as_of.query()));
        let name = key.key.name.clone();
        let borne = key.parts.iter().filter(|(_, parts)| *parts > 0).count();
        Row::new()
            .cell(view! { <a href=href>{name}</a> })
            .cell(key_kind(text, key.key.kind))
            .cell(unit_count(text, borne))
            .cell(total_cell(page, key, Share(book.sum(key))))
            .maybe(key.version.starts_on.map(|day| format_date(day, page.language())))
    };
    let rows = book.keys.iter().map(row).collect();
    view! { <DataTable caption=page.t("property-key-list-caption") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

/// The total of a key; where its units do not bear the whole of it, what there is of it.
fn total_cell(page: &PageContext, key: &KeyInForce, sum: Share) -> AnyView {
    let total = Share(key.total);
    if sum == total {
        return parts_in_words(page.language(), key.key.kind, key.total).into_any();
    }
    let words = if key.key.kind == KeyKind::Consumption {
        parts_in_words(page.language(), key.key.kind, key.total)
    } else {
        shares_of(page.text(), sum, total)
    };
    view! { <StatusChip tone=Tone::Wait label=page.t("property-not-ready")/>" "{words} }.into_any()
}
