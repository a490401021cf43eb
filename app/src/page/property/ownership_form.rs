//! Who owns a unit from a day on.

use entity::property::{OwnershipPartForm, OwnershipsForm, owner};
use leptos::prelude::*;
use service::{Result, property::ownership_set, text::Value};

use super::{parts, unit_detail};
use crate::{
    context::{Next, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Field, FormErrors, FormRow, Glyph, Icon, LinkButton, SubmitButton, Tone},
};

/// How many owners can be named at once.
const ROWS: usize = 6;

/// Writes the change down.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    let parts = fields.indexed("parts", &["owner", "part"]);
    let parts = parts
        .iter()
        .map(|row| OwnershipPartForm { owner: row.get("owner").to_owned(), part: row.get("part").to_owned() })
        .collect();
    let form = OwnershipsForm { starts_on: fields.get("startsOn").to_owned(), parts };
    ownership_set(&page.ctx, unit.id, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units/{}", page.param("slug"), unit.id), "property-ownership-saved"))
}

/// The form; it is folded away until it is needed or was refused.
pub fn view(page: &PageContext, owners: &[owner::Model]) -> AnyView {
    let label = page.t("property-ownership-change");
    if owners.is_empty() {
        let inside = view! {
            <p>{page.t("property-ownership-no-owners")}</p>
            <p><LinkButton href=page.in_association("/owners/new") label=page.t("property-owner-add") icon=Glyph::Plus/></p>
        };
        return parts::titled_banner(Tone::Info, label, inside);
    }
    let errors = page.errors();
    let choices: Vec<Choice> = std::iter::once(Choice::new("", page.t("property-ownership-choose")))
        .chain(owners.iter().map(|owner| Choice::new(owner.id.to_string(), owner.name.clone())))
        .collect();
    let starts_on = Field::date("startsOn", page.t("property-ownership-starts-on"))
        .required()
        .hint(page.t("property-ownership-starts-on-hint"))
        .value(page.form.value("startsOn", ""))
        .errors(&errors);
    let several =
        page.form.sent && (1..ROWS).any(|rank| !page.form.value(&format!("parts.{rank}.owner"), "").is_empty());
    let others = (1..ROWS).map(|rank| row(page, &errors, &choices, rank)).collect_view();
    // What is wrong with the parts together belongs to no single field.
    let together = errors
        .of("parts")
        .map(ToOwned::to_owned)
        .map(|error| view! { <p class="error"><Icon name=Glyph::Error/><span>{error}</span></p> });
    let buttons =
        parts::buttons(view! { <SubmitButton label=page.t("property-ownership-save") kind=ButtonKind::Primary/> });
    let inside = view! {
        {page.hidden(None)}
        <p>{page.t("property-ownership-change-lead")}</p>
        <FormRow field=starts_on/>
        <fieldset id="field-parts">
            <legend>{page.t("property-ownership-parts-caption")}</legend>
            <p class="hint">{page.t("property-ownership-parts-hint")}</p>
            {together}
            {row(page, &errors, &choices, 0)}
            <details class="disclosure" open=several>
                <summary class="button quiet"><Icon name=Glyph::Plus/><span>{page.t("property-ownership-more")}</span></summary>
                {others}
            </details>
        </fieldset>
        {buttons}
    };
    view! {
        <details class="disclosure" open=page.form.sent>
            <summary class="button"><Icon name=Glyph::People/><span>{label}</span></summary>
            {parts::form(page.action(), inside)}
        </details>
    }
    .into_any()
}

fn row(page: &PageContext, errors: &FormErrors, choices: &[Choice], rank: usize) -> impl IntoView + use<> {
    let number = [("row", Value::from(rank.saturating_add(1)))];
    let (owner, part) = (format!("parts.{rank}.owner"), format!("parts.{rank}.part"));
    // Most units have one owner, so the first part is the whole until somebody says otherwise.
    let usual = if rank == 0 { "1" } else { "" };
    let owner_field = Field::select(owner.clone(), page.tv("property-ownership-row-owner", &number), choices.to_vec());
    let part_field = Field::text(part.clone(), page.tv("property-ownership-row-part", &number)).narrow();
    view! {
        <div class="toolbar">
            <FormRow field=owner_field.value(page.form.value(&owner, "")).errors(errors)/>
            <FormRow field=part_field.value(page.form.value(&part, usual)).errors(errors)/>
        </div>
    }
}
