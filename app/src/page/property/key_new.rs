//! A new special key: parts of its own for the units that use the thing.

use entity::{
    identity::Permission,
    property::{KeyForm, KeyPartForm, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{UnitFilter, key_create},
    text::Value,
};

use super::{
    parts,
    register::{all_units, to_change},
    words::unit_kind,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{
        ButtonKind, Column, DataTable, Field, FormErrors, FormRow, Glyph, Icon, LinkButton, PageHeader, Place, Row,
        SubmitButton, Tone,
    },
};

/// `/a/{slug}/keys/new`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let units = all_units(&page.ctx, association.id, &UnitFilter::default()).await?;
    Ok(Page::new(page.t("property-key-new-title"), move || {
        let back = Place::text(page.t("shell-section-keys"), page.in_association("/keys"));
        let body = if units.is_empty() { without_units(&page) } else { form(&page, &units) };
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
    let parts = fields.indexed("parts", &["unit", "parts"]);
    let parts = parts
        .iter()
        .map(|row| KeyPartForm { unit: row.get("unit").to_owned(), parts: row.get("parts").to_owned() })
        .collect();
    let form = KeyForm { name: fields.get("name").to_owned(), parts };
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

fn form(page: &PageContext, units: &[unit::Model]) -> AnyView {
    let errors = page.errors();
    let name =
        Field::text("name", page.t("property-key-name")).required().value(page.form.value("name", "")).errors(&errors);
    let columns = vec![
        Column::heading(page.t("property-unit")),
        Column::text(page.t("property-kind")),
        Column::figure(page.t("property-shares")),
        Column::figure(page.t("property-key-parts")),
    ];
    let row = |(rank, unit): (usize, &unit::Model)| {
        Row::new()
            .cell(unit.reference.clone())
            .cell(unit_kind(page.text(), unit.kind))
            .cell(unit.shares.format(page.language()))
            .cell(part_field(page, &errors, rank, unit))
    };
    let rows = units.iter().enumerate().map(row).collect();
    let together = errors
        .of("parts")
        .map(ToOwned::to_owned)
        .map(|error| view! { <p class="error"><Icon name=Glyph::Error/><span>{error}</span></p> });
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("property-key-create") kind=ButtonKind::Primary/>
        <LinkButton href=page.in_association("/keys") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let inside = view! {
        {page.hidden(None)}
        <FormRow field=name.hint(page.t("property-key-name-hint"))/>
        <div id="field-parts">
            {together}
            <DataTable caption=page.t("property-key-parts-caption") columns=columns rows=rows/>
        </div>
        {buttons}
    };
    parts::form(page.action(), inside)
}

/// The input of one unit's parts. Its label is for screen readers, because the row and the column say it to everybody else.
fn part_field(page: &PageContext, errors: &FormErrors, rank: usize, unit: &unit::Model) -> impl IntoView + use<> {
    let name = format!("parts.{rank}.parts");
    let id = Field::share(name.clone(), "").id();
    let error = errors.of(&name).map(ToOwned::to_owned);
    let error_id = format!("{id}-error");
    let described_by = error.is_some().then(|| error_id.clone());
    let invalid = error.is_some().then_some("true");
    let message =
        error.map(|error| view! { <p class="error" id=error_id><Icon name=Glyph::Error/><span>{error}</span></p> });
    let label = page.tv("property-key-parts-of", &[("reference", Value::from(unit.reference.clone()))]);
    let value = page.form.value(&name, "");
    view! {
        <input type="hidden" name=format!("parts.{rank}.unit") value=unit.id.to_string()/>
        <input type="text" inputmode="numeric" autocomplete="off" class="figure" id=id name=name value=value aria-label=label
            aria-describedby=described_by aria-invalid=invalid/>
        {message}
    }
}
