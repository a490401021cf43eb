//! A new building, and changes to one.

use entity::{
    identity::Permission,
    property::{BuildingForm, association},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{building_create, building_update},
    text::Value,
};

use super::{building_detail, parts, register::to_change};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

fn read(fields: &Fields) -> BuildingForm {
    let take = |name: &str| fields.get(name).to_owned();
    BuildingForm { name: take("name"), street: take("street"), postal_code: take("postalCode"), city: take("city") }
}

/// `/a/{slug}/buildings/new`
pub async fn load_new(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let stored = near(&association);
    let title = page.t("property-building-new-title");
    Ok(Page::new(title.clone(), move || form(&page, title, &stored, None)))
}

/// Most buildings of an association stand in the municipality of its seat.
fn near(association: &association::Model) -> BuildingForm {
    BuildingForm {
        postal_code: association.postal_code.clone(),
        city: association.city.clone(),
        ..BuildingForm::default()
    }
}

/// Makes it.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    building_create(&page.ctx, association.id, &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/buildings", association.slug), "property-building-created"))
}

/// `/a/{slug}/buildings/{id}/edit`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let building = building_detail::of(&page).await?;
    let title = page.tv("property-building-edit-title", &[("name", Value::from(building.name.clone()))]);
    let stored = BuildingForm {
        name: building.name,
        street: building.street,
        postal_code: building.postal_code,
        city: building.city,
    };
    Ok(Page::new(title.clone(), move || form(&page, title, &stored, Some(building.version))))
}

/// Changes it.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let building = building_detail::of(&page).await?;
    building_update(&page.ctx, building.id, Some(fields.version()?), &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/buildings/{}", page.param("slug"), building.id), "property-saved"))
}

fn form(page: &PageContext, title: String, stored: &BuildingForm, version: Option<i32>) -> AnyView {
    let errors = page.errors();
    let field = |name: &str, id: &str, stored: &str| {
        Field::text(name, page.t(id)).value(page.form.value(name, stored)).errors(&errors).required()
    };
    let act = if version.is_some() { "shell-save" } else { "property-building-create" };
    let back = Place::text(page.t("shell-section-buildings"), page.in_association("/buildings"));
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t(act) kind=ButtonKind::Primary/>
        <LinkButton href=page.in_association("/buildings") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(version)}
        <FormRow field=field("name", "property-building-name", &stored.name).hint(page.t("property-building-name-hint"))/>
        <FormRow field=field("street", "property-street", &stored.street)/>
        <FormRow field=field("postalCode", "property-postal-code", &stored.postal_code).narrow()/>
        <FormRow field=field("city", "property-city", &stored.city)/>
        {buttons}
    };
    view! { <PageHeader title=title back=back/>{page.form_top()}{parts::form(page.action(), rows)} }.into_any()
}
