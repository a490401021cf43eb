//! The distribution keys of an association.

use std::collections::BTreeMap;

use entity::{
    id::KeyId,
    identity::Permission,
    property::{KeyKind, distribution_key},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{KeyParts, key_parts_by_keys, keys_by_associations},
};

use super::{
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
    page.ctx.prove_in(Permission::PropertyRead, association.id)?;
    let keys = keys_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let ids: Vec<_> = keys.iter().map(|key| key.id).collect();
    let parts = key_parts_by_keys(&page.ctx, &ids).await?;
    let may_write = may_change(&page, &association, Permission::PropertyWrite);
    Ok(Page::new(page.t("property-key-list-title"), move || {
        let add = may_write.then(|| {
            view! { <LinkButton href=page.in_association("/keys/new") label=page.t("property-key-add") icon=Glyph::Plus kind=ButtonKind::Primary/> }
        });
        let table = table(&page, keys, &parts);
        view! {
            <PageHeader title=page.t("property-key-list-title") lead=page.t("property-key-list-lead") actions=move || add/>
            {table}
        }
    }))
}

fn table(page: &PageContext, keys: Vec<distribution_key::Model>, parts: &BTreeMap<KeyId, KeyParts>) -> AnyView {
    let text = page.text();
    let columns = vec![
        Column::heading(page.t("property-key-name")),
        Column::text(page.t("property-kind")),
        Column::figure(page.t("property-key-units")),
        Column::figure(page.t("property-key-total-parts")),
    ];
    let row = |key: distribution_key::Model| {
        let href = page.in_association(&format!("/keys/{}", key.id));
        let borne = parts.get(&key.id).map(|parts| parts.parts.as_slice()).unwrap_or_default();
        let total = total_cell(page, &key, sum_of(borne));
        Row::new()
            .cell(view! { <a href=href>{key.name}</a> })
            .cell(key_kind(text, key.kind))
            .cell(unit_count(text, borne.len()))
            .cell(total)
    };
    let rows = keys.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-key-list-caption") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

/// The sum of the parts of a key.
pub fn sum_of<I>(parts: &[(I, i64)]) -> Share {
    Share(parts.iter().fold(0, |sum: i64, (_, part)| sum.saturating_add(*part)))
}

/// The total of a key; for the general key, whose units may not yet make the total, what there is of it.
fn total_cell(page: &PageContext, key: &distribution_key::Model, sum: Share) -> AnyView {
    let total = Share(key.total_parts);
    if key.kind == KeyKind::General && sum != total {
        let words = shares_of(page.text(), sum, total);
        return view! { <StatusChip tone=Tone::Wait label=page.t("property-not-ready")/>" "{words} }.into_any();
    }
    total.format(page.language()).into_any()
}
