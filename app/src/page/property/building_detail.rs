//! One building.

use entity::{identity::Permission, property::building};
use leptos::prelude::*;
use service::{
    Result,
    property::{UnitFilter, building_archive, building_fetch},
};

use super::{
    entrance,
    parts::{self, fact},
    register::{all_units, may_change, require_same},
    words::{address, unit_count},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Glyph, LinkButton, PageHeader, Place, StatusChip, Tone},
};

/// The building that the address names.
///
/// # Errors
/// `building-unknown`, also for one of another association.
pub async fn of(page: &PageContext) -> Result<building::Model> {
    let association = page.association().await?;
    let building = building_fetch(&page.ctx, page.id("id", "building-unknown")?).await?;
    require_same(association.id, building.association_id, "building-unknown")?;
    Ok(building)
}

/// `/a/{slug}/buildings/{id}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let building = of(&page).await?;
    let filter = UnitFilter { building: Some(building.id), ..UnitFilter::default() };
    let units = all_units(&page.ctx, association.id, &filter).await?.len();
    let entrances = entrance::of_building(&page, &building).await?;
    Ok(Page::new(building.name.clone(), move || {
        let is_archived = building.archived_at.is_some();
        let may_write = !is_archived && may_change(&page, &association, Permission::PropertyWrite);
        let at = format!("/buildings/{}", building.id);
        let edit = may_write.then(|| {
            view! { <LinkButton href=page.in_association(&format!("{at}/edit")) label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let archive = may_write.then(|| {
            let action = page.in_association(&format!("{at}/archive"));
            parts::archive(
                &page,
                action,
                building.version,
                "property-building-archive",
                "property-building-archive-consequence",
            )
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| parts::banner(Tone::Info, page.t("property-building-is-archived")));
        let list = page.in_association(&format!("/units?building={}", building.id));
        let place = address(Some(&building.street), Some(&building.postal_code), Some(&building.city), "BE");
        let facts = [
            fact(page.t("property-address"), place),
            fact(page.t("shell-section-units"), view! { <a href=list>{unit_count(page.text(), units)}</a> }),
        ];
        let back = Place::text(page.t("shell-section-buildings"), page.in_association("/buildings"));
        view! {
            <PageHeader title=building.name.clone() back=back status=move || status actions=move || edit/>
            {note}
            {parts::facts(false, facts)}
            {entrance::section(&page, &building, entrances, may_write)}
            {archive}
        }
    }))
}

/// Puts it away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let building = of(&page).await?;
    building_archive(&page.ctx, building.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/buildings", page.param("slug")), "property-archived-done"))
}
