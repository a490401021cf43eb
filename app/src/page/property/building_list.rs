//! The buildings of an association.

use std::collections::BTreeMap;

use entity::{id::BuildingId, identity::Permission, property::building};
use leptos::prelude::*;
use service::{Result, property::UnitFilter};

use super::{
    register::{all_units, buildings, may_change},
    words::{address, unit_count},
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Row},
};

/// `/a/{slug}/buildings`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::PropertyRead, association.id)?;
    let list = buildings(&page.ctx, association.id).await?;
    let mut counts: BTreeMap<BuildingId, usize> = BTreeMap::new();
    for unit in all_units(&page.ctx, association.id, &UnitFilter::default()).await? {
        let count = counts.entry(unit.building_id).or_default();
        *count = count.saturating_add(1);
    }
    let may_write = may_change(&page, &association, Permission::PropertyWrite);
    Ok(Page::new(page.t("property-building-list-title"), move || {
        let add = may_write.then(|| {
            let href = page.in_association("/buildings/new");
            view! { <LinkButton href=href label=page.t("property-building-add") icon=Glyph::Plus kind=ButtonKind::Primary/> }
        });
        let body = if list.is_empty() {
            view! { <EmptyState title=page.t("property-building-empty-title") reason=page.t("property-building-empty-reason") icon=Glyph::Building/> }.into_any()
        } else {
            table(&page, list, &counts)
        };
        view! { <PageHeader title=page.t("property-building-list-title") actions=move || add/>{body} }
    }))
}

fn table(page: &PageContext, list: Vec<building::Model>, counts: &BTreeMap<BuildingId, usize>) -> AnyView {
    let columns = vec![
        Column::heading(page.t("property-building-name")),
        Column::text(page.t("property-address")),
        Column::figure(page.t("shell-section-units")),
    ];
    let row = |building: building::Model| {
        let count = counts.get(&building.id).copied().unwrap_or_default();
        let units = page.in_association(&format!("/units?building={}", building.id));
        let detail = page.in_association(&format!("/buildings/{}", building.id));
        Row::new()
            .cell(view! { <a href=detail>{building.name}</a> })
            .cell(address(Some(&building.street), Some(&building.postal_code), Some(&building.city), "BE"))
            .cell(view! { <a href=units>{unit_count(page.text(), count)}</a> })
    };
    let rows = list.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-building-list-caption") caption_hidden=true columns=columns rows=rows/> }.into_any()
}
