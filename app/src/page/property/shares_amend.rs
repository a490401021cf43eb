//! A deed of amendment that gives every unit its shares anew.

use entity::{
    identity::Permission,
    property::{SharesAmendForm, UnitForm, UnitSharesForm, association, building, unit},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{UnitFilter, shares_amend},
    text::Value,
};

use super::{
    deed_form, parts,
    register::{all_units, buildings, to_change},
    words::{unit_kind, unit_kind_choices},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{
        ButtonKind, Choice, Column, DataTable, Field, FormErrors, FormRow, LinkButton, PageHeader, Place, Row,
        SubmitButton, Tone,
    },
};

/// How many units can begin with one deed.
const BEGINNING: usize = 4;
/// What is asked of a unit that begins.
const BEGINNING_FIELDS: [&str; 5] = ["building", "reference", "kind", "floor", "shares"];

/// `/a/{slug}/deeds/amend`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let units = all_units(&page.ctx, association.id, &UnitFilter::default()).await?;
    let buildings = buildings(&page.ctx, association.id).await?;
    let title = page.t("property-shares-amend-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("property-deed-list-title"), page.in_association("/deeds"));
        view! {
            <PageHeader title=title lead=page.t("property-shares-amend-lead") back=back/>
            {parts::titled_banner(Tone::Info, page.t("property-shares-amend-majority"), page.t("property-shares-amend-majority-body"))}
            {page.form_top()}
            {form(&page, &association, &units, &buildings)}
        }
    }))
}

/// Records it.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let take = |name: &str| fields.get(name).to_owned();
    let units = fields.indexed("units", &["unit", "shares", "ceases"]);
    let units = units.iter().map(|row| UnitSharesForm {
        unit: row.get("unit").to_owned(),
        shares: row.get("shares").to_owned(),
        ceases: row.get("ceases").to_owned(),
    });
    let added = fields.indexed("added", &BEGINNING_FIELDS);
    let added = added.iter().map(|row| UnitForm {
        building: row.get("building").to_owned(),
        reference: row.get("reference").to_owned(),
        kind: row.get("kind").to_owned(),
        floor: row.get("floor").to_owned(),
        shares: row.get("shares").to_owned(),
        ..UnitForm::default()
    });
    let form = SharesAmendForm {
        dated_on: take("datedOn"),
        notary: take("notary"),
        reference: take("reference"),
        transcribed_on: take("transcribedOn"),
        note: take("note"),
        total_shares: take("totalShares"),
        units: units.collect(),
        added: added.collect(),
    };
    shares_amend(&page.ctx, association.id, &form, Some(&fields.key()?)).await?;
    let path = format!("/a/{}/shares?asOf={}", association.slug, form.dated_on);
    Ok(Next::done(path, "property-shares-amended"))
}

fn form(
    page: &PageContext,
    association: &association::Model,
    units: &[unit::Model],
    buildings: &[building::Model],
) -> AnyView {
    let errors = page.errors();
    let total = Field::share("totalShares", page.t("property-shares-amend-total"))
        .required()
        .value(page.form.value("totalShares", &association.total_shares.0.to_string()))
        .errors(&errors);
    let note = Field::text("note", page.t("property-note"))
        .optional(page.t("shell-optional"))
        .value(page.form.value("note", ""))
        .errors(&errors);
    let columns = vec![
        Column::heading(page.t("property-unit")),
        Column::figure(page.t("property-shares-amend-before")),
        Column::figure(page.t("property-shares-amend-after")),
        Column::text(page.t("property-shares-amend-ceases")),
    ];
    let rows = units.iter().enumerate().map(|(rank, unit)| unit_row(page, &errors, rank, unit)).collect();
    let sum = Share::checked_sum(units.iter().map(|unit| unit.shares)).unwrap_or_default();
    let foot = Row::new().cell(page.t("property-total")).cell(sum.format(page.language())).blank().blank();
    let together = parts::together(errors.of("units"));
    let beginning = (0..BEGINNING).map(|rank| beginning_row(page, &errors, buildings, rank)).collect_view();
    let open = page.form.sent
        && (0..BEGINNING).any(|rank| !page.form.value(&format!("added.{rank}.reference"), "").is_empty());
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("property-shares-amend-save") kind=ButtonKind::Primary/>
        <LinkButton href=page.in_association("/deeds") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let inside = view! {
        {page.hidden(None)}
        {deed_form::common(page, "", "", "", "")}
        <FormRow field=total.hint(page.t("property-shares-amend-total-hint"))/>
        <div id="field-units">
            {together}
            <DataTable caption=page.t("property-shares-amend-caption") columns=columns rows=rows total=foot/>
        </div>
        <details class="disclosure" open=open>
            <summary>{page.t("property-shares-amend-added")}</summary>
            {beginning}
        </details>
        <FormRow field=note/>
        {buttons}
    };
    parts::form(page.action(), inside)
}

fn unit_row(page: &PageContext, errors: &FormErrors, rank: usize, unit: &unit::Model) -> Row {
    let shares = format!("units.{rank}.shares");
    let ceases = format!("units.{rank}.ceases");
    let values = [("reference", Value::from(unit.reference.clone()))];
    let input = parts::figure_input(
        page,
        errors,
        &shares,
        &unit.shares.0.to_string(),
        page.tv("property-shares-amend-after-of", &values),
    );
    let checked = page.form.checked(&ceases, false);
    let label = page.tv("property-shares-amend-ceases-of", &values);
    Row::new()
        .cell(format!("{} · {}", unit.reference, unit_kind(page.text(), unit.kind)))
        .cell(unit.shares.format(page.language()))
        .cell(view! { <input type="hidden" name=format!("units.{rank}.unit") value=unit.id.to_string()/>{input} })
        .cell(view! { <input type="checkbox" name=ceases checked=checked aria-label=label/> })
}

fn beginning_row(page: &PageContext, errors: &FormErrors, buildings: &[building::Model], rank: usize) -> AnyView {
    let text = page.text();
    let name = |field: &str| format!("added.{rank}.{field}");
    let fill = |field: Field, of: &str, stored: &str| field.value(page.form.value(&name(of), stored)).errors(errors);
    let choices: Vec<Choice> =
        buildings.iter().map(|building| Choice::new(building.id.to_string(), building.name.clone())).collect();
    let first = buildings.first().map(|building| building.id.to_string()).unwrap_or_default();
    let building = fill(Field::select(name("building"), page.t("property-building"), choices), "building", &first);
    let reference = fill(Field::text(name("reference"), page.t("property-unit-reference")), "reference", "").narrow();
    let kind = fill(Field::select(name("kind"), page.t("property-kind"), unit_kind_choices(text)), "kind", "apartment");
    let floor = fill(Field::text(name("floor"), page.t("property-floor")), "floor", "").narrow();
    let shares = fill(Field::share(name("shares"), page.t("property-shares")), "shares", "");
    let legend = page.tv("property-shares-amend-added-row", &[("row", rank.saturating_add(1).into())]);
    let rows = view! {
        <FormRow field=reference/>
        <FormRow field=building/>
        <FormRow field=kind/>
        <FormRow field=floor/>
        <FormRow field=shares/>
    };
    parts::fieldset(legend, None, rows)
}
