//! One unit: what it is, whose it is today, and the form that says whose it becomes.

use entity::{
    date::format_date,
    identity::Permission,
    property::{association, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{buildings_by_ids, unit_archive, unit_fetch},
    text::Value,
};

use super::{
    ownership_form,
    parts::{self, fact, facts},
    register::{NamedHolding, all_owners, may_change, named_holdings, require_same},
    words::{shares_of, unit_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Column, DataTable, Glyph, LinkButton, PageHeader, Place, Row, StatusChip, Tone},
};

/// The unit that the address names.
///
/// # Errors
/// `unit-unknown`, also for one of another association.
pub async fn of(page: &PageContext) -> Result<unit::Model> {
    let association = page.association().await?;
    let unit = unit_fetch(&page.ctx, page.id("id", "unit-unknown")?).await?;
    require_same(association.id, unit.association_id, "unit-unknown")?;
    Ok(unit)
}

/// `/a/{slug}/units/{id}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let unit = of(&page).await?;
    let building = buildings_by_ids(&page.ctx, &[unit.building_id])
        .await?
        .remove(&unit.building_id)
        .map(|building| building.name)
        .unwrap_or_default();
    let holdings = named_holdings(&page.ctx, &[unit.id]).await?.remove(&unit.id).unwrap_or_default();
    let may_write = unit.archived_at.is_none() && may_change(&page, &association, Permission::PropertyWrite);
    let owners = if may_write { all_owners(&page.ctx, association.id).await? } else { Vec::new() };
    let title = page.tv("property-unit-detail-title", &[("reference", Value::from(unit.reference.clone()))]);
    Ok(Page::new(title.clone(), move || {
        let is_archived = unit.archived_at.is_some();
        let at = format!("/units/{}", unit.id);
        let edit = may_write.then(|| {
            view! { <LinkButton href=page.in_association(&format!("{at}/edit")) label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let change = may_write.then(|| ownership_form::view(&page, &owners));
        let archive = may_write.then(|| {
            let action = page.in_association(&format!("{at}/archive"));
            parts::archive(&page, action, unit.version, "property-unit-archive", "property-unit-archive-consequence")
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| parts::banner(Tone::Info, page.t("property-unit-is-archived")));
        let back = Place::text(page.t("shell-section-units"), page.in_association("/units"));
        view! {
            <PageHeader title=title back=back status=move || status actions=move || edit/>
            {note}
            {page.form_top()}
            {parts::section(page.t("property-unit-facts"), description(&page, &association, &unit, building))}
            {owners_today(&page, &association, holdings)}
            {change}
            {archive}
        }
    }))
}

fn description(page: &PageContext, association: &association::Model, unit: &unit::Model, building: String) -> AnyView {
    let text = page.text();
    let counts = page.t(if unit.kind.counts_as_lot() { "shell-yes" } else { "shell-no" });
    let mut list =
        vec![fact(page.t("property-kind"), unit_kind(text, unit.kind)), fact(page.t("property-building"), building)];
    list.extend(unit.floor.clone().map(|floor| fact(page.t("property-floor"), floor)));
    list.push(fact(page.t("property-shares"), shares_of(text, unit.shares, association.total_shares)));
    list.push(fact(page.t("property-unit-counts-as-lot"), counts));
    facts(true, list)
}

/// Whose the unit is today. An owner is told of her own part only.
fn owners_today(page: &PageContext, association: &association::Model, holdings: Vec<NamedHolding>) -> AnyView {
    let sees_all = page.ctx.may_in(Permission::OwnerRead, association.id);
    let (title, none) = if sees_all {
        ("property-ownership-today", "property-ownership-none")
    } else {
        ("property-ownership-own", "property-ownership-none-own")
    };
    if holdings.is_empty() {
        return parts::section(page.t(title), view! { <p class="muted">{page.t(none)}</p> });
    }
    let columns = vec![
        Column::heading(page.t("property-owner")),
        Column::figure(page.t("property-part")),
        Column::text(page.t("property-since")),
    ];
    let row = |holding: NamedHolding| {
        let href = page.in_association(&format!("/owners/{}", holding.owner));
        Row::new()
            .cell(view! { <a href=href>{holding.name}</a> })
            .cell(holding.part.to_string())
            .cell(format_date(holding.since, page.language()))
    };
    let rows = holdings.into_iter().map(row).collect();
    view! { <section><DataTable caption=page.t(title) columns=columns rows=rows/></section> }.into_any()
}

/// Puts it away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = of(&page).await?;
    unit_archive(&page.ctx, unit.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units", page.param("slug")), "property-archived-done"))
}
