//! The form of a version of a distribution key: a new key, an amendment, a correction and a simulation share it.

use std::collections::BTreeMap;

use entity::{
    format::reading::Reading,
    id::UnitId,
    property::{Consumption, KeyKind, KeyPartForm, KeyVersionForm, building, unit},
};
use leptos::prelude::*;
use service::text::Value;

use super::{key_start::Start, parts, register::building_names, words::unit_kind};
use crate::{
    context::PageContext,
    form::{Fields, Row as SentRow},
    ui::{Column, DataTable, Field, FormErrors, FormRow, Row},
};

/// What the fields of each unit are called.
const PART_FIELDS: [&str; 5] = ["unit", "parts", "excluded", "opening", "closing"];

/// What was sent about a version.
pub fn read(fields: &Fields) -> KeyVersionForm {
    let take = |name: &str| fields.get(name).to_owned();
    KeyVersionForm {
        starts_on: take("startsOn"),
        total: take("total"),
        source: take("source"),
        decided_on: take("decidedOn"),
        note: take("note"),
        parts: read_parts(fields),
    }
}

/// What was sent about the units.
pub fn read_parts(fields: &Fields) -> Vec<KeyPartForm> {
    let part = |row: &SentRow| KeyPartForm {
        unit: row.get("unit").to_owned(),
        parts: row.get("parts").to_owned(),
        excluded: row.get("excluded").to_owned(),
        opening: row.get("opening").to_owned(),
        closing: row.get("closing").to_owned(),
    };
    fields.indexed("parts", &PART_FIELDS).iter().map(part).collect()
}

/// What the form begins with.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// Everything but the units.
    pub version: KeyVersionForm,
    /// Parts by unit; in a key of all units but some, those that are left out.
    pub parts: BTreeMap<UnitId, i64>,
    /// Readings by unit.
    pub readings: BTreeMap<UnitId, Consumption>,
}

/// Everything that a page needs for the form.
pub struct Around {
    /// Where the parts come from.
    pub kind: KeyKind,
    /// The units to choose from.
    pub units: Vec<unit::Model>,
    /// The buildings that they are in.
    pub buildings: Vec<building::Model>,
    /// What the form begins with.
    pub stored: Stored,
    /// Whether a first day must be given.
    pub needs_day: bool,
}

/// The fields of a version, without the frame of the form.
pub fn fields(page: &PageContext, around: &Around) -> AnyView {
    let errors = page.errors();
    let stored = &around.stored.version;
    let optional = page.t("shell-optional");
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let starts_on = fill(Field::date("startsOn", page.t("property-key-starts-on")), "startsOn", &stored.starts_on);
    let starts_on = if around.needs_day {
        starts_on.required().hint(page.t("property-key-starts-on-amend-hint"))
    } else {
        starts_on.optional(optional.clone()).hint(page.t("property-key-starts-on-hint"))
    };
    let source = fill(Field::text("source", page.t("property-key-source")), "source", &stored.source)
        .optional(optional.clone())
        .hint(page.t("property-key-source-hint"));
    let decided_on = fill(Field::date("decidedOn", page.t("property-key-decided-on")), "decidedOn", &stored.decided_on)
        .optional(optional.clone());
    let note = fill(Field::text("note", page.t("property-note")), "note", &stored.note).optional(optional.clone());
    let total = (around.kind == KeyKind::Special).then(|| {
        let total = fill(Field::share("total", page.t("property-key-stated-total")), "total", &stored.total)
            .optional(optional)
            .hint(page.t("property-key-stated-total-hint"));
        view! { <FormRow field=total/> }
    });
    view! {
        <FormRow field=starts_on/>
        <FormRow field=source/>
        <FormRow field=decided_on/>
        {parts_table(page, around)}
        {total}
        <FormRow field=note/>
    }
    .into_any()
}

/// What each unit bears.
pub fn parts_table(page: &PageContext, around: &Around) -> AnyView {
    let errors = page.errors();
    let names = building_names(&around.buildings);
    let mut columns = vec![Column::heading(page.t("property-unit")), Column::figure(page.t("property-shares"))];
    match around.kind {
        KeyKind::General | KeyKind::Special => columns.push(Column::figure(page.t("property-key-parts"))),
        KeyKind::Except => columns.push(Column::text(page.t("property-key-excluded"))),
        KeyKind::Consumption => {
            columns.push(Column::figure(page.t("property-key-opening")));
            columns.push(Column::figure(page.t("property-key-closing")));
        }
    }
    let row = |(rank, unit): (usize, &unit::Model)| {
        let named = format!("{} · {}", unit.reference, unit_kind(page.text(), unit.kind));
        let building = names.get(&unit.building_id).map(|name| format!("{named} · {name}"));
        let row = Row::new().cell(building.unwrap_or(named)).cell(unit.shares.format(page.language()));
        inputs(page, &errors, around, rank, unit, row)
    };
    let rows = around.units.iter().enumerate().map(row).collect();
    let together = parts::together(errors.of("parts"));
    let hint = match around.kind {
        KeyKind::General | KeyKind::Special => page.t("property-key-parts-hint"),
        KeyKind::Except => page.t("property-key-excluded-hint"),
        KeyKind::Consumption => page.t("property-key-readings-hint"),
    };
    let caption = page.t("property-key-parts-caption");
    let inside = view! {
        <p class="hint">{hint}</p>
        {together}
        <DataTable caption=caption.clone() caption_hidden=true columns=columns rows=rows/>
    };
    view! { <div id="field-parts">{parts::section(caption, inside)}</div> }.into_any()
}

fn inputs(page: &PageContext, errors: &FormErrors, around: &Around, rank: usize, unit: &unit::Model, row: Row) -> Row {
    let reference = [("reference", Value::from(unit.reference.clone()))];
    let name = |field: &str| format!("parts.{rank}.{field}");
    let hidden = view! { <input type="hidden" name=name("unit") value=unit.id.to_string()/> };
    let stored = around.stored.parts.get(&unit.id);
    match around.kind {
        KeyKind::General | KeyKind::Special => {
            let stored = stored.map(ToString::to_string).unwrap_or_default();
            let label = page.tv("property-key-parts-of", &reference);
            let input = parts::figure_input(page, errors, &name("parts"), &stored, label);
            row.cell(view! { {hidden}{input} })
        }
        KeyKind::Except => {
            let checked = page.form.checked(&name("excluded"), stored.is_some());
            let label = page.tv("property-key-excluded-of", &reference);
            row.cell(view! { {hidden}<input type="checkbox" name=name("excluded") checked=checked aria-label=label/> })
        }
        KeyKind::Consumption => {
            let read = around.stored.readings.get(&unit.id);
            let stored = |reading: Option<Reading>| reading.map(Reading::to_input).unwrap_or_default();
            let opening = parts::decimal_input(
                page,
                errors,
                &name("opening"),
                &stored(read.map(|read| read.opening)),
                page.tv("property-key-opening-of", &reference),
            );
            let closing = parts::decimal_input(
                page,
                errors,
                &name("closing"),
                &stored(read.map(|read| read.closing)),
                page.tv("property-key-closing-of", &reference),
            );
            row.cell(view! { {hidden}{opening} }).cell(closing)
        }
    }
}

impl Stored {
    /// What a starting point proposes: the shares of the units that it includes.
    #[must_use]
    pub fn of_start(start: &Start, units: &[unit::Model]) -> Self {
        Self { parts: start.parts(units), ..Self::default() }
    }
}
