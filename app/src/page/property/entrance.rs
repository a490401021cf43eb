//! The entrances of a building: the list on its page, a new one, changes to one.

use entity::{
    id::BuildingId,
    identity::Permission,
    property::{EntranceForm, building, entrance},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{
        building_fetch, entrance_archive, entrance_create, entrance_fetch, entrance_update, entrances_by_buildings,
    },
    text::Value,
};

use super::{
    building_detail,
    filled::Filled,
    parts::{self, MaybeCell as _},
    register::{require_same, to_change},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Column, DataTable, FormRow, Glyph, LinkButton, PageHeader, Place, Row, SubmitButton},
};

/// The entrances in use of a building.
///
/// # Errors
/// As `entrances_by_buildings`.
pub async fn of_building(page: &PageContext, building: &building::Model) -> Result<Vec<entrance::Model>> {
    Ok(entrances_by_buildings(&page.ctx, &[building.id]).await?.remove(&building.id).unwrap_or_default())
}

/// The entrances of buildings to choose from, each with its building where there are several, and the choice of none; nothing where no
/// building has any.
///
/// # Errors
/// As `entrances_by_buildings`.
pub async fn choices(page: &PageContext, buildings: &[building::Model]) -> Result<Vec<Choice>> {
    let ids: Vec<BuildingId> = buildings.iter().map(|building| building.id).collect();
    let mut by_building = entrances_by_buildings(&page.ctx, &ids).await?;
    let mut choices = Vec::new();
    for building in buildings {
        for entrance in by_building.remove(&building.id).unwrap_or_default() {
            let name =
                if ids.len() > 1 { format!("{} · {}", building.name, entrance.name) } else { entrance.name.clone() };
            choices.push(Choice::new(entrance.id.to_string(), name));
        }
    }
    if !choices.is_empty() {
        choices.insert(0, Choice::new("", page.t("property-entrance-any")));
    }
    Ok(choices)
}

/// The part of a building's page that lists them.
pub fn section(
    page: &PageContext,
    building: &building::Model,
    entrances: Vec<entrance::Model>,
    may_write: bool,
) -> AnyView {
    let add = may_write.then(|| {
        let href = page.in_association(&format!("/buildings/{}/entrances/new", building.id));
        view! { <p><LinkButton href=href label=page.t("property-entrance-add") icon=Glyph::Plus/></p> }
    });
    let body = if entrances.is_empty() {
        view! { <p class="muted">{page.t("property-entrance-none")}</p> }.into_any()
    } else {
        table(page, entrances, may_write)
    };
    parts::section(page.t("property-entrance-list"), view! { {body}{add} })
}

fn table(page: &PageContext, entrances: Vec<entrance::Model>, may_write: bool) -> AnyView {
    let columns = vec![Column::heading(page.t("property-building-name")), Column::text(page.t("property-address"))];
    let row = |entrance: entrance::Model| {
        let name = if may_write {
            let href = page.in_association(&format!("/entrances/{}", entrance.id));
            view! { <a href=href>{entrance.name}</a> }.into_any()
        } else {
            view! { {entrance.name} }.into_any()
        };
        Row::new().cell(name).maybe(entrance.street)
    };
    let rows = entrances.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-entrance-list") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

fn read(fields: &Fields) -> EntranceForm {
    EntranceForm { name: fields.get("name").to_owned(), street: fields.get("street").to_owned() }
}

/// `/a/{slug}/buildings/{id}/entrances/new`
pub async fn load_new(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let building = building_detail::of(&page).await?;
    let title = page.t("property-entrance-new-title");
    Ok(Page::new(title.clone(), move || form(&page, title, &building, None)))
}

/// Makes it.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let building = building_detail::of(&page).await?;
    entrance_create(&page.ctx, building.id, &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(at_building(&page, &building), "property-entrance-created"))
}

/// The entrance that the address names, and its building.
async fn of(page: &PageContext) -> Result<(entrance::Model, building::Model)> {
    let association = page.association().await?;
    let entrance = entrance_fetch(&page.ctx, page.id("id", "entrance-unknown")?).await?;
    require_same(association.id, entrance.association_id, "entrance-unknown")?;
    let building = building_fetch(&page.ctx, entrance.building_id).await?;
    Ok((entrance, building))
}

/// `/a/{slug}/entrances/{id}`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let (entrance, building) = of(&page).await?;
    let title = page.tv("property-entrance-edit-title", &[("name", Value::from(entrance.name.as_str()))]);
    Ok(Page::new(title.clone(), move || form(&page, title, &building, Some(&entrance))))
}

/// Changes it.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let (entrance, building) = of(&page).await?;
    entrance_update(&page.ctx, entrance.id, Some(fields.version()?), &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(at_building(&page, &building), "property-saved"))
}

/// Puts it away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let (entrance, building) = of(&page).await?;
    entrance_archive(&page.ctx, entrance.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(at_building(&page, &building), "property-archived-done"))
}

fn at_building(page: &PageContext, building: &building::Model) -> String {
    format!("/a/{}/buildings/{}", page.param("slug"), building.id)
}

fn form(page: &PageContext, title: String, building: &building::Model, entrance: Option<&entrance::Model>) -> AnyView {
    let filled = Filled::of(page);
    let href = page.href(&at_building(page, building));
    let (name, street) = entrance.map_or(("", ""), |it| (it.name.as_str(), it.street.as_deref().unwrap_or_default()));
    let act = if entrance.is_some() { "shell-save" } else { "property-entrance-create" };
    let archive = entrance.filter(|it| it.archived_at.is_none()).map(|it| {
        let action = page.in_association(&format!("/entrances/{}/archive", it.id));
        let consequence = "property-entrance-archive-consequence";
        parts::archive(page, action, it.version, "property-entrance-archive", consequence)
    });
    let street = filled.optional(filled.text("street", "property-street", street));
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t(act) kind=ButtonKind::Primary/>
        <LinkButton href=href.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(entrance.map(|it| it.version))}
        <FormRow field=filled.text("name", "property-building-name", name).required().hint(page.t("property-entrance-name-hint"))/>
        <FormRow field=street.hint(page.t("property-entrance-street-hint"))/>
        {buttons}
    };
    view! {
        <PageHeader title=title back=Place::text(building.name.clone(), href)/>
        {page.form_top()}
        {parts::form(page.action(), rows)}
        {archive}
    }
    .into_any()
}
