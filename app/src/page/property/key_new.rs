//! A new distribution key.

use entity::{
    identity::Permission,
    property::{KeyForm, KeyKind},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{UnitFilter, key_create},
};

use super::{
    key_form::{self, Around, Stored},
    key_start::{self, Start},
    parts,
    register::{all_units, buildings, to_change},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Field, FormRow, Glyph, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// `/a/{slug}/keys/new`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let units = all_units(&page.ctx, association.id, &UnitFilter::default()).await?;
    let buildings = buildings(&page.ctx, association.id).await?;
    let (kind, start) = (key_start::kind_of(&page), Start::of(&page));
    let stored = Stored::of_start(&start, &units);
    let around = Around { kind, units, buildings, stored, needs_day: false };
    Ok(Page::new(page.t("property-key-new-title"), move || {
        let back = Place::text(page.t("shell-section-keys"), page.in_association("/keys"));
        let body = if around.units.is_empty() { without_units(&page) } else { form(&page, &around, &start) };
        view! {
            <PageHeader title=page.t("property-key-new-title") lead=page.t("property-key-new-lead") back=back/>
            {page.form_top()}
            {body}
        }
    }))
}

/// Makes it.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let form = KeyForm {
        name: fields.get("name").to_owned(),
        kind: fields.get("kind").to_owned(),
        version: key_form::read(&fields),
    };
    let made = key_create(&page.ctx, association.id, &form, Some(&fields.key()?)).await?.value;
    Ok(Next::done(format!("/a/{}/keys/{made}", association.slug), "property-key-created"))
}

fn without_units(page: &PageContext) -> AnyView {
    let inside = view! {
        <p>{page.t("property-key-no-units")}</p>
        <p class="actions">
            <LinkButton href=page.in_association("/units/new") label=page.t("property-unit-add") icon=Glyph::Plus/>
            <LinkButton href=page.in_association("/import") label=page.t("property-unit-import") icon=Glyph::Import/>
        </p>
    };
    parts::banner(Tone::Info, inside)
}

fn form(page: &PageContext, around: &Around, start: &Start) -> AnyView {
    let errors = page.errors();
    let name =
        Field::text("name", page.t("property-key-name")).required().value(page.form.value("name", "")).errors(&errors);
    let kind = around.kind;
    let start = (kind == KeyKind::Special && !page.form.sent).then(|| start.form(page, &around.buildings));
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("property-key-create") kind=ButtonKind::Primary/>
        <LinkButton href=page.in_association("/keys") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let inside = view! {
        {page.hidden(None)}
        <input type="hidden" name="kind" value=kind.code()/>
        <FormRow field=name.hint(page.t("property-key-name-hint"))/>
        {key_form::fields(page, around)}
        {buttons}
    };
    view! {
        {key_start::kinds(page, kind)}
        <p class="muted">{page.t(&format!("property-key-explained-{}", kind.code()))}</p>
        {start}
        {parts::form(page.action(), inside)}
    }
    .into_any()
}
