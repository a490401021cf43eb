//! The form that says who owns a unit from a day on, whatever was before.

use entity::property::OwnershipsForm;
use leptos::prelude::*;
use service::{Result, property::ownership_set};

use super::{
    picker::Picker,
    rows::{self, LAST_CHANGE},
};
use crate::{
    context::{Next, PageContext},
    form::Fields,
    page::property::{parts, register::all_owners, unit_detail},
    ui::{ButtonKind, Field, FormRow, Glyph, Icon, LinkButton, SubmitButton, Tone},
};

/// Writes the change down.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    let picker = Picker::new(all_owners(&page.ctx, unit.association_id).await?);
    let form = OwnershipsForm {
        starts_on: fields.get("startsOn").to_owned(),
        parts: rows::read_holders(&fields, &picker, "parts"),
        deed: rows::read_deed(&fields),
        reason: fields.get("reason").to_owned(),
        last_change: fields.get(LAST_CHANGE).to_owned(),
    };
    ownership_set(&page.ctx, unit.id, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units/{}", page.param("slug"), unit.id), "property-ownership-saved"))
}

/// The form; it is folded away until it is needed or was refused.
pub fn view(page: &PageContext, picker: &Picker, last_change: &str) -> AnyView {
    let label = page.t("property-ownership-change");
    if picker.is_empty() {
        let inside = view! {
            <p>{page.t("property-ownership-no-owners")}</p>
            <p><LinkButton href=page.in_association("/owners/new") label=page.t("property-owner-add") icon=Glyph::Plus/></p>
        };
        return parts::titled_banner(Tone::Info, label, inside);
    }
    let errors = page.errors();
    let starts_on = Field::date("startsOn", page.t("property-ownership-starts-on"))
        .required()
        .hint(page.t("property-ownership-starts-on-hint"))
        .value(page.form.value("startsOn", ""))
        .errors(&errors);
    let reason = Field::text("reason", page.t("property-title-late-reason"))
        .optional(page.t("property-title-optional"))
        .hint(page.t("property-title-late-reason-hint"))
        .max_length(500)
        .value(page.form.value("reason", ""))
        .errors(&errors);
    let buttons =
        parts::buttons(view! { <SubmitButton label=page.t("property-ownership-save") kind=ButtonKind::Primary/> });
    let inside = view! {
        {rows::hidden(page, last_change)}
        <p>{page.t("property-ownership-change-lead")}</p>
        <FormRow field=starts_on/>
        {rows::holders(page, &errors, picker, &[])}
        {rows::deed(page, &errors, &Default::default())}
        <FormRow field=reason/>
        {buttons}
    };
    view! {
        <details class="disclosure" open=page.form.sent>
            <summary class="button quiet"><Icon name=Glyph::People/><span>{label}</span></summary>
            {parts::form(page.action(), inside)}
        </details>
    }
    .into_any()
}
