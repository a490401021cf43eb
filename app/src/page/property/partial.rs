//! What makes an association part of a main one: `/a/{slug}/partial`. First the main association is chosen, then its units.

use std::collections::BTreeSet;

use entity::{
    id::{AssociationId, UnitId},
    identity::Permission,
    property::{PartialForm, association, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    page::{MAX_FIRST, PageRequest},
    property::{
        UnitFilter, association_fetch, association_partial_set, associations_list, partial_units_by_associations,
    },
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
    ui::{ButtonKind, Choice, EmptyState, Field, FormRow, Glyph, LinkButton, PageHeader, Place, SubmitButton},
};

/// The name of the main association, in the query and in the form.
const PARENT: &str = "parent";
/// The name of the units that are ticked.
const UNITS: &str = "unitIds";

/// `/a/{slug}/partial`, with `?parent=` once the main association is chosen
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::AssociationWrite).await?;
    let asked = if page.form.sent { page.form.fields.get(PARENT) } else { page.query.get(PARENT) };
    let chosen: Option<AssociationId> = asked.parse().ok().or(association.parent_id);
    let choices = possible_mains(&page, association.id).await?;
    let main = match chosen {
        Some(id) => Some(Main::read(&page, association.id, id).await?),
        None => None,
    };
    Ok(Page::new(page.t("property-partial-title"), move || {
        let back = Place::text(page.t("property-settings-title"), page.in_association("/settings"));
        let body = match (&main, choices.is_empty()) {
            (Some(main), _) => {
                view! { {choose(&page, choices, Some(main.row.id))}{units(&page, &association, main)} }.into_any()
            }
            (None, false) => choose(&page, choices, None),
            (None, true) => {
                let (title, reason) = (page.t("property-partial-none-title"), page.t("property-partial-none"));
                view! { <EmptyState title=title reason=reason icon=Glyph::Building/> }.into_any()
            }
        };
        let leave = association.parent_id.is_some().then(|| leave_button(&page, &association));
        view! {
            <PageHeader title=page.t("property-partial-title") lead=page.t("property-partial-lead") back=back/>
            {page.form_top()}
            {body}
            {leave}
        }
    }))
}

/// The associations that may be main ones: in use, and no partial ones themselves.
async fn possible_mains(page: &PageContext, own: AssociationId) -> Result<Vec<Choice>> {
    let list = associations_list(&page.ctx, false, PageRequest::new(MAX_FIRST, 0)?).await?;
    let may_be = |row: &association::Model| row.id != own && row.parent_id.is_none();
    let choice = |row: association::Model| Choice::new(row.id.to_string(), row.name_in(page.language()).to_owned());
    Ok(list.rows.into_iter().filter(may_be).map(choice).collect())
}

/// The main association with its units, and those that are ticked.
struct Main {
    row: association::Model,
    units: Vec<unit::Model>,
    ticked: BTreeSet<UnitId>,
}

impl Main {
    async fn read(page: &PageContext, partial: AssociationId, id: AssociationId) -> Result<Self> {
        let row = association_fetch(&page.ctx, id).await?;
        let units = all_units(&page.ctx, id, &UnitFilter::default()).await?;
        let ticked = if page.form.sent {
            page.form.fields.all(UNITS).filter_map(|unit| unit.parse().ok()).collect()
        } else {
            let stored = partial_units_by_associations(&page.ctx, &[partial]).await?.remove(&partial);
            stored.unwrap_or_default().into_iter().collect()
        };
        Ok(Self { row, units, ticked })
    }
}

/// The first step. It only asks the address for another page, so it works without anything being written.
fn choose(page: &PageContext, choices: Vec<Choice>, chosen: Option<AssociationId>) -> AnyView {
    let none = chosen.is_none().then(|| Choice::new("", page.t("property-partial-choose")));
    let choices = none.into_iter().chain(choices).collect();
    let chosen = chosen.map(|id| id.to_string()).unwrap_or_default();
    let field = Field::select(PARENT, page.t("property-partial-main"), choices).value(chosen).errors(&page.errors());
    view! {
        <form class="form" method="get" action=page.action()>
            <FormRow field=field/>
            <div class="form-actions"><button class="button">{page.t("property-partial-continue")}</button></div>
        </form>
    }
    .into_any()
}

/// The second step: which units of the main association.
fn units(page: &PageContext, association: &association::Model, main: &Main) -> AnyView {
    if main.units.is_empty() {
        return view! { <p class="muted">{page.t("property-partial-no-units")}</p> }.into_any();
    }
    let row = |unit: &unit::Model| {
        let id = format!("unit-{}", unit.id);
        let ticked = main.ticked.contains(&unit.id);
        let name = format!("{} · {}", unit.reference, unit_kind(page.text(), unit.kind));
        view! {
            <div class="check">
                <input type="checkbox" id=id.clone() name=UNITS value=unit.id.to_string() checked=ticked/>
                <label for=id>{name}</label>
            </div>
        }
    };
    let errors = page.errors();
    let error = errors.of(UNITS);
    let boxes = main.units.iter().map(row).collect_view();
    let hint = page.tv("property-partial-units-hint", &[("name", Value::from(main.row.name_in(page.language())))]);
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary/>
        <LinkButton href=page.in_association("/settings") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(Some(association.version))}
        <input type="hidden" name=PARENT value=main.row.id.to_string()/>
        <fieldset class=if error.is_some() { "field invalid" } else { "field" } id=format!("field-{UNITS}") tabindex="-1">
            <legend>{page.t("property-partial-units")}</legend>
            <p class="hint">{hint}</p>
            {parts::together(error)}
            {boxes}
        </fieldset>
        {buttons}
    };
    parts::form(page.action(), rows)
}

/// Says so.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let form = PartialForm {
        parent: fields.get(PARENT).to_owned(),
        units: fields.all(UNITS).map(ToOwned::to_owned).collect(),
    };
    let (version, key) = (Some(fields.version()?), fields.key()?);
    association_partial_set(&page.ctx, association.id, version, &form, Some(&key)).await?;
    Ok(Next::done(format!("/a/{}", association.slug), "property-partial-saved"))
}

/// The button that makes it an association of its own again, behind a first click that says what will happen.
fn leave_button(page: &PageContext, association: &association::Model) -> AnyView {
    let label = page.t("property-partial-leave");
    let inside = view! {
        {page.hidden(Some(association.version))}
        <p>{page.t("property-partial-leave-consequence")}</p>
        <div class="form-actions"><button type="submit" class="button danger">{label.clone()}</button></div>
    };
    let action = page.in_association("/partial/leave");
    view! {
        <details class="disclosure"><summary class="button quiet">{label}</summary>{parts::form(action, inside)}</details>
    }
    .into_any()
}

/// Makes it an association of its own again.
pub async fn leave(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let (version, key) = (Some(fields.version()?), fields.key()?);
    association_partial_set(&page.ctx, association.id, version, &PartialForm::default(), Some(&key)).await?;
    Ok(Next::done(format!("/a/{}", association.slug), "property-partial-saved"))
}
