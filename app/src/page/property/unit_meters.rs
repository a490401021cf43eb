//! The meters of a unit.

use entity::{
    format::ean::Ean,
    identity::Permission,
    property::{MeterForm, MeterKind, MetersForm, unit_meter},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{meters_by_units, unit_meters_set},
    text::Value,
};

use super::{
    parts::{self, MaybeCell as _},
    register::to_change,
    unit_detail,
    words::meter_kind,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Column, DataTable, Field, FormRow, LinkButton, PageHeader, Place, Row, SubmitButton},
};

/// Rows for meters that are not there yet.
const NEW_ROWS: usize = 3;

/// `/a/{slug}/units/{id}/meters`
pub async fn load(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let unit = unit_detail::of(&page).await?;
    let meters = meters_by_units(&page.ctx, &[unit.id]).await?.remove(&unit.id).unwrap_or_default();
    let title = page.tv("property-meters-title", &[("reference", Value::from(unit.reference.clone()))]);
    Ok(Page::new(title.clone(), move || {
        let at = page.in_association(&format!("/units/{}", unit.id));
        let stored = meters.iter().map(stored).chain(std::iter::repeat_n(MeterForm::default(), NEW_ROWS));
        let rows = stored.enumerate().map(|(rank, meter)| row(&page, rank, &meter)).collect_view();
        let buttons = parts::buttons(view! {
            <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary/>
            <LinkButton href=at.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let back = Place::text(
            page.tv("property-unit-detail-title", &[("reference", Value::from(unit.reference.clone()))]),
            at,
        );
        let inside = view! { {page.hidden(None)}{rows}{buttons} };
        view! {
            <PageHeader title=title lead=page.t("property-meters-lead") back=back/>
            {page.form_top()}
            {parts::form(page.action(), inside)}
        }
    }))
}

fn stored(meter: &unit_meter::Model) -> MeterForm {
    MeterForm {
        kind: meter.kind.code().to_owned(),
        ean: meter.ean.as_ref().map(Ean::display).unwrap_or_default(),
        serial: meter.serial.clone().unwrap_or_default(),
    }
}

fn row(page: &PageContext, rank: usize, stored: &MeterForm) -> AnyView {
    let errors = page.errors();
    let name = |field: &str| format!("meters.{rank}.{field}");
    let fill = |field: Field, of: &str, stored: &str| field.value(page.form.value(&name(of), stored)).errors(&errors);
    let kinds = MeterKind::ALL.iter().map(|kind| Choice::new(kind.code(), meter_kind(page.text(), *kind))).collect();
    let kind = fill(Field::select(name("kind"), page.t("property-meter-kind"), kinds), "kind", &stored.kind);
    let ean = fill(Field::text(name("ean"), page.t("property-meter-ean")), "ean", &stored.ean)
        .hint(page.t("property-meter-ean-hint"));
    let serial = fill(Field::text(name("serial"), page.t("property-meter-serial")), "serial", &stored.serial);
    let legend = page.tv("property-meter-row", &[("row", rank.saturating_add(1).into())]);
    parts::fieldset(legend, None, view! { <FormRow field=kind/><FormRow field=ean/><FormRow field=serial/> })
}

/// Writes them down.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    let rows = fields.indexed("meters", &["kind", "ean", "serial"]);
    let meters = rows.iter().map(|row| MeterForm {
        kind: row.get("kind").to_owned(),
        ean: row.get("ean").to_owned(),
        serial: row.get("serial").to_owned(),
    });
    let form = MetersForm { meters: meters.collect() };
    unit_meters_set(&page.ctx, unit.id, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units/{}", page.param("slug"), unit.id), "property-saved"))
}

/// The meters on the page of their unit.
pub fn of_unit(page: &PageContext, meters: Vec<unit_meter::Model>, edit: Option<String>) -> AnyView {
    let edit = edit.map(|href| view! { <p><LinkButton href=href label=page.t("property-meters-edit")/></p> });
    if meters.is_empty() {
        let none = view! { <p class="muted">{page.t("property-meters-none")}</p>{edit} };
        return parts::section(page.t("property-meters"), none);
    }
    let columns = vec![
        Column::heading(page.t("property-meter-kind")),
        Column::text(page.t("property-meter-ean")),
        Column::text(page.t("property-meter-serial")),
    ];
    let row = |meter: unit_meter::Model| {
        Row::new()
            .cell(meter_kind(page.text(), meter.kind))
            .maybe(meter.ean.map(|ean| ean.display()))
            .maybe(meter.serial)
    };
    let rows = meters.into_iter().map(row).collect();
    let table =
        view! { <DataTable caption=page.t("property-meters") caption_hidden=true columns=columns rows=rows/>{edit} };
    parts::section(page.t("property-meters"), table)
}
