//! Who votes for a unit and who is written to about it, as the holders have designated them.

use entity::{
    date::format_date,
    id::DesignationId,
    identity::Permission,
    property::{
        designation,
        title::{DesignationForm, DesignationPurpose},
    },
};
use leptos::prelude::*;
use service::{
    Result,
    property::{designation_end, designation_set, designations_by_units, owners_by_ids, ownerships_by_units_from},
    text::Value,
};

use super::{DESIGNATED, DESIGNATION_ENDED};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD},
    page::property::{
        parts::{self, MaybeCell as _},
        register::to_change,
        unit_detail,
    },
    ui::{ButtonKind, Choice, Column, DataTable, Field, FormRow, LinkButton, PageHeader, Place, Row, SubmitButton},
};

/// What somebody is designated for.
fn purpose_in_words(page: &PageContext, purpose: DesignationPurpose) -> String {
    page.t(&format!("property-title-purpose-{}", purpose.code()))
}

/// `/a/{slug}/units/{id}/designation`
pub async fn load(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let unit = unit_detail::of(&page).await?;
    // Whoever holds something today or will hold it later can be designated, from the day on which she does.
    let today = page.ctx.today();
    let held = ownerships_by_units_from(&page.ctx, &[unit.id], today).await?.remove(&unit.id).unwrap_or_default();
    let rows = designations_by_units(&page.ctx, &[unit.id]).await?.remove(&unit.id).unwrap_or_default();
    let mut ids: Vec<_> = held.iter().map(|holding| holding.owner).collect();
    ids.extend(rows.iter().map(|row| row.owner_id));
    let names = owners_by_ids(&page.ctx, &ids).await?;
    let mut choices: Vec<Choice> = Vec::new();
    for holding in &held {
        let value = holding.owner.to_string();
        if let Some(owner) = names.get(&holding.owner).filter(|_| choices.iter().all(|choice| choice.value != value)) {
            let label = if holding.starts_on > today {
                let date = format_date(holding.starts_on, page.language());
                let values = [("name", owner.name.clone().into()), ("date", date.into())];
                page.tv("property-title-designated-later", &values)
            } else {
                owner.name.clone()
            };
            choices.push(Choice::new(value, label));
        }
    }
    let title = page.tv("property-title-designation-title", &[("reference", Value::from(unit.reference.clone()))]);
    Ok(Page::new(title.clone(), move || {
        let here = page.in_association(&format!("/units/{}", unit.id));
        let unit_title = page.tv("property-unit-detail-title", &[("reference", unit.reference.clone().into())]);
        let columns = vec![
            Column::heading(page.t("property-owner")),
            Column::text(page.t("property-title-purpose")),
            Column::text(page.t("property-since")),
            Column::text(page.t("property-until")),
            Column::text(page.t("property-title-evidence")),
        ];
        let row = |row: &designation::Model| {
            let name = names.get(&row.owner_id).map(|owner| owner.name.clone()).unwrap_or_default();
            let shown = Row::new()
                .cell(name)
                .cell(purpose_in_words(&page, row.purpose))
                .cell(format_date(row.starts_on, page.language()));
            let shown = match row.ends_on {
                Some(last) => shown.cell(format_date(last, page.language())),
                None => shown.cell(end_form(&page, row)),
            };
            shown.maybe(row.evidence.clone())
        };
        let table = (!rows.is_empty()).then(|| {
            let rows = rows.iter().map(row).collect();
            view! { <DataTable caption=page.t("property-title-designations") columns=columns rows=rows/> }
        });
        view! {
            <PageHeader title=title lead=page.t("property-title-designation-lead") back=Place::text(unit_title, here.clone())/>
            {page.form_top()}
            {form(&page, choices, here)}
            {table}
        }
    }))
}

fn form(page: &PageContext, choices: Vec<Choice>, here: String) -> AnyView {
    let text = page.text();
    let errors = page.errors();
    let purposes = DesignationPurpose::ALL.iter().map(|purpose| {
        Choice::new(purpose.code(), purpose_in_words(page, *purpose))
            .hint(text.get(&format!("property-title-purpose-hint-{}", purpose.code())))
    });
    let asked = page.query.get("purpose").to_owned();
    let usual = if asked.is_empty() { DesignationPurpose::Voter.code() } else { asked.as_str() };
    let purpose = Field::radio("purpose", text.get("property-title-purpose"), purposes.collect())
        .value(page.form.value("purpose", usual))
        .errors(&errors);
    let owner = Field::select("owner", text.get("property-title-designated-owner"), choices)
        .hint(text.get("property-title-designated-owner-hint"))
        .value(page.form.value("owner", ""))
        .errors(&errors);
    let starts_on = Field::date("startsOn", text.get("property-title-designated-since"))
        .required()
        .value(page.form.value("startsOn", &page.ctx.today().to_string()))
        .errors(&errors);
    let evidence = Field::text("evidence", text.get("property-title-evidence"))
        .optional(text.get("property-title-optional"))
        .hint(text.get("property-title-evidence-hint"))
        .max_length(500)
        .value(page.form.value("evidence", ""))
        .errors(&errors);
    let replace = Field::checkbox("replace", text.get("property-title-designated-replace"))
        .checked(page.form.checked("replace", false));
    let buttons = parts::buttons(view! {
        <SubmitButton label=text.get("property-title-designation-save") kind=ButtonKind::Primary/>
        <LinkButton href=here label=text.get("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let inside = view! {
        {page.hidden(None)}
        <FormRow field=purpose/>
        <FormRow field=owner/>
        <FormRow field=starts_on/>
        <FormRow field=evidence/>
        <FormRow field=replace/>
        {buttons}
    };
    parts::form(page.action(), inside)
}

/// Ends one designation; each has its own little form behind a click.
fn end_form(page: &PageContext, row: &designation::Model) -> AnyView {
    let action = format!("{}/{}/end", page.action(), row.id);
    // Several forms stand on the page, so that each field has a name for itself in the document.
    let id = format!("end-{}", row.id);
    let today = page.ctx.today().to_string();
    let key = uuid::Uuid::now_v7().to_string();
    view! {
        <details class="disclosure">
            <summary>{page.t("property-title-designation-end")}</summary>
            <form class="form" method="post" action=action>
                <input type="hidden" name=KEY_FIELD value=key/>
                <div class="field">
                    <label for=id.clone()>{page.t("property-title-last-day")}</label>
                    <input class="narrow" type="date" id=id name="endsOn" value=today required/>
                </div>
                <div class="form-actions"><button type="submit" class="button"><span>{page.t("property-title-designation-end")}</span></button></div>
            </form>
        </details>
    }
    .into_any()
}

/// Writes the designation down.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    let take = |name: &str| fields.get(name).to_owned();
    let form = DesignationForm {
        owner: take("owner"),
        purpose: take("purpose"),
        starts_on: take("startsOn"),
        evidence: take("evidence"),
        replace: fields.is_checked("replace"),
    };
    designation_set(&page.ctx, unit.id, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units/{}", page.param("slug"), unit.id), DESIGNATED))
}

/// Writes its last day down.
pub async fn end(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    let id: DesignationId = page.id("designation", "designation-unknown")?;
    designation_end(&page.ctx, id, fields.get("endsOn"), Some(&fields.key()?)).await?;
    let path = format!("/a/{}/units/{}/designation", page.param("slug"), unit.id);
    Ok(Next::done(path, DESIGNATION_ENDED))
}
