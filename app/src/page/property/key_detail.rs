//! One distribution key: which unit bears how much of it.

use std::collections::BTreeMap;

use entity::{
    id::UnitId,
    identity::Permission,
    property::{KeyKind, distribution_key, unit},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{key_archive, key_fetch, key_parts_by_keys, units_by_ids},
};

use super::{
    key_list::sum_of,
    parts::{self, MaybeCell as _, fact},
    register::{may_change, require_same},
    words::{difference, key_kind, unit_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Column, DataTable, Glyph, PageHeader, Place, Row, StatusChip, Tone},
};

/// The key that the address names.
async fn of(page: &PageContext) -> Result<distribution_key::Model> {
    let association = page.association().await?;
    let key = key_fetch(&page.ctx, page.id("id", "key-unknown")?).await?;
    require_same(association.id, key.association_id, "key-unknown")?;
    Ok(key)
}

/// `/a/{slug}/keys/{id}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let key = of(&page).await?;
    let borne =
        key_parts_by_keys(&page.ctx, &[key.id]).await?.remove(&key.id).map(|parts| parts.parts).unwrap_or_default();
    let ids: Vec<UnitId> = borne.iter().map(|(unit, _)| *unit).collect();
    let units = units_by_ids(&page.ctx, &ids).await?;
    Ok(Page::new(key.name.clone(), move || {
        let is_archived = key.archived_at.is_some();
        let is_general = key.kind == KeyKind::General;
        let total = Share(key.total_parts);
        let sum = sum_of(&borne);
        let archive =
            (!is_general && !is_archived && may_change(&page, &association, Permission::PropertyWrite)).then(|| {
                let action = page.in_association(&format!("/keys/{}/archive", key.id));
                parts::archive(&page, action, key.version, "property-key-archive", "property-key-archive-consequence")
            });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| parts::banner(Tone::Info, page.t("property-key-is-archived")));
        let missing = (is_general && sum != total).then(|| {
            let title = page.tv("property-shares-missing", &difference(page.text(), sum, total));
            parts::titled_banner(Tone::Wait, title, page.t("property-shares-missing-body"))
        });
        let lead = if is_general { page.t("property-key-general-note") } else { page.t("property-key-list-lead") };
        let facts = [
            fact(page.t("property-kind"), key_kind(page.text(), key.kind)),
            fact(page.t("property-key-total-parts"), total.format(page.language())),
        ];
        let back = Place::text(page.t("shell-section-keys"), page.in_association("/keys"));
        view! {
            <PageHeader title=key.name.clone() lead=lead back=back status=move || status/>
            {note}
            {missing}
            {parts::facts(false, facts)}
            {table(&page, &borne, &units, sum)}
            {archive}
        }
    }))
}

fn table(page: &PageContext, borne: &[(UnitId, i64)], units: &BTreeMap<UnitId, unit::Model>, sum: Share) -> AnyView {
    let language = page.language();
    let mut rows: Vec<(&unit::Model, i64)> =
        borne.iter().filter_map(|(id, part)| units.get(id).map(|unit| (unit, *part))).collect();
    rows.sort_by_key(|(unit, _)| unit.position);
    let columns = vec![
        Column::heading(page.t("property-unit")),
        Column::text(page.t("property-kind")),
        Column::text(page.t("property-floor")),
        Column::figure(page.t("property-key-parts")),
    ];
    let row = |(unit, part): (&unit::Model, i64)| {
        let href = page.in_association(&format!("/units/{}", unit.id));
        let reference = unit.reference.clone();
        Row::new()
            .cell(view! { <a href=href>{reference}</a> })
            .cell(unit_kind(page.text(), unit.kind))
            .maybe(unit.floor.clone())
            .cell(Share(part).format(language))
    };
    let total = Row::new().cell(page.t("property-total")).blank().blank().cell(sum.format(language));
    let rows = rows.into_iter().map(row).collect();
    view! { <section><DataTable caption=page.t("property-key-parts-caption") columns=columns rows=rows total=total/></section> }.into_any()
}

/// Puts it away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let key = of(&page).await?;
    key_archive(&page.ctx, key.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/keys", page.param("slug")), "property-archived-done"))
}
