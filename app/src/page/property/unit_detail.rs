//! One unit: what it is, whose it is, and the forms that say whose it becomes.

use entity::{
    id::DeedId,
    identity::Permission,
    library::ObjectKind,
    property::{association, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{
        buildings_by_ids, deeds_by_ids, entrances_by_ids, meters_by_units, unit_archive, unit_fetch,
        unit_shares_by_units,
    },
    text::Value,
};

use super::{
    occupant_list,
    parts::{self, fact, facts},
    register::{may_change, require_same},
    shares, title, unit_meters,
    words::{shares_of, unit_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{identity::history_link, library::documents_of},
    ui::{Glyph, LinkButton, PageHeader, Place, StatusChip, Tone},
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
    let entrance = match unit.entrance_id {
        Some(id) => entrances_by_ids(&page.ctx, &[id]).await?.remove(&id).map(|entrance| entrance.name),
        None => None,
    };
    let meters = meters_by_units(&page.ctx, &[unit.id]).await?.remove(&unit.id).unwrap_or_default();
    let periods = unit_shares_by_units(&page.ctx, &[unit.id]).await?.remove(&unit.id).unwrap_or_default();
    let deeds: Vec<DeedId> = periods.iter().filter_map(|period| period.deed_id).collect();
    let deeds = deeds_by_ids(&page.ctx, &deeds).await?;
    let may_write = unit.archived_at.is_none() && may_change(&page, &association, Permission::PropertyWrite);
    let titles = title::unit::read(&page, &association, &unit, may_write).await?;
    let occupants = occupant_list::read_unit(&page, &unit).await?;
    let title = page.tv("property-unit-detail-title", &[("reference", Value::from(unit.reference.clone()))]);
    Ok(Page::new(title.clone(), move || {
        let is_archived = unit.archived_at.is_some();
        let at = format!("/units/{}", unit.id);
        let edit = may_write.then(|| {
            view! { <LinkButton href=page.in_association(&format!("{at}/edit")) label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let archive = may_write.then(|| {
            let action = page.in_association(&format!("{at}/archive"));
            parts::archive(&page, action, unit.version, "property-unit-archive", "property-unit-archive-consequence")
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| parts::banner(Tone::Info, page.t("property-unit-is-archived")));
        let back = Place::text(page.t("shell-section-units"), page.in_association("/units"));
        let may_history = page.ctx.may_in(Permission::AuditRead, association.id);
        view! {
            <PageHeader title=title back=back status=move || status actions=move || edit/>
            {note}
            {page.form_top()}
            {parts::section(page.t("property-unit-facts"), description(&page, &association, &unit, (building, entrance)))}
            {title::unit::view(&page, &unit, &titles)}
            {occupants.map(|told| occupant_list::of_unit(&page, &unit, &told, may_write))}
            {unit_meters::of_unit(&page, meters, may_write.then(|| page.in_association(&format!("{at}/meters"))))}
            {shares::of_unit(&page, periods, &deeds)}
            {documents_of(&page, association.id, ObjectKind::Unit, unit.id.0)}
            {may_history.then(|| history_link(&page, association.id, unit.id.0))}
            {archive}
        }
    }))
}

fn description(
    page: &PageContext,
    association: &association::Model,
    unit: &unit::Model,
    (building, entrance): (String, Option<String>),
) -> AnyView {
    let text = page.text();
    let counts = page.t(if unit.kind.counts_as_lot() { "shell-yes" } else { "shell-no" });
    let mut list =
        vec![fact(page.t("property-kind"), unit_kind(text, unit.kind)), fact(page.t("property-building"), building)];
    list.extend(entrance.map(|entrance| fact(page.t("property-entrance"), entrance)));
    list.extend(unit.floor.clone().map(|floor| fact(page.t("property-floor"), floor)));
    list.push(fact(page.t("property-shares"), shares_of(text, unit.shares, association.total_shares)));
    list.push(fact(page.t("property-unit-counts-as-lot"), counts));
    list.extend(unit.area.map(|area| fact(page.t("property-unit-area"), area.format(page.language()))));
    list.extend(unit.rooms.map(|rooms| fact(page.t("property-unit-rooms"), rooms.to_string())));
    let cadastral = unit.cadastral_reference.clone().map(String::from);
    list.extend(cadastral.map(|reference| fact(page.t("property-unit-cadastral"), reference)));
    list.extend(unit.note.clone().map(|note| fact(page.t("property-note"), note)));
    facts(true, list)
}

/// Puts it away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = of(&page).await?;
    unit_archive(&page.ctx, unit.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units", page.param("slug")), "property-archived-done"))
}
