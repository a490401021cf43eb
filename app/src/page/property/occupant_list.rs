//! Who lives in the units of an association or uses them.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    id::{OwnerId, UnitId},
    identity::Permission,
    property::{OccupantKind, Overlap, association, kept_until, occupant, owner, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    page::Slice,
    property::{
        OccupantFilter, occupancy_overlaps_by_units, occupants_by_units, occupants_list, owners_by_ids, units_by_ids,
    },
    text::Value,
};

use super::{
    manage,
    parts::{self, MaybeCell as _},
    person_words::{occupant_kind, period},
    register::may_change,
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Place, Row, Tabs, Tone},
};

/// The names of owners who live in their own units.
type Names = BTreeMap<OwnerId, owner::Model>;

/// `/a/{slug}/occupants`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let which = page.query.get("which").to_owned();
    let filter = match which.as_str() {
        "all" => OccupantFilter::default(),
        "erase" => OccupantFilter { to_erase: true, ..OccupantFilter::default() },
        _ => OccupantFilter { as_of: Some(page.ctx.today()), ..OccupantFilter::default() },
    };
    let list = occupants_list(&page.ctx, association.id, filter, page.page_request()).await?;
    let ids: Vec<UnitId> = list.rows.iter().map(|row| row.unit_id).collect();
    let units = units_by_ids(&page.ctx, &ids).await?;
    let names = names(&page, &list.rows).await?;
    let overlaps = occupancy_overlaps_by_units(&page.ctx, &ids).await?;
    let title = page.t("property-occupant-list-title");
    Ok(Page::new(title.clone(), move || {
        let may_write = may_change(&page, &association, Permission::OwnerWrite);
        let add = may_write.then(|| {
            let href = page.in_association("/occupants/new");
            view! { <LinkButton href=href label=page.t("property-occupant-add") icon=Glyph::Plus kind=ButtonKind::Primary/> }
        });
        let tab = |code: &str, label: &str| {
            let current = which == code || (code.is_empty() && which != "all" && which != "erase");
            let href = if code.is_empty() { page.action() } else { format!("{}?which={code}", page.action()) };
            Place::text(page.t(label), href).current(current)
        };
        let tabs = vec![
            tab("", "property-occupant-now"),
            tab("all", "property-occupant-all"),
            tab("erase", "property-occupant-to-erase"),
        ];
        let erase =
            (which == "erase").then(|| view! { <p class="muted">{page.t("property-occupant-to-erase-lead")}</p> });
        let has_next = list.has_next;
        let body = if list.rows.is_empty() {
            empty(&page, &association, &which, may_write)
        } else {
            let told = overlaps.values().flatten().count();
            let warning = (told > 0).then(|| {
                let words = page.tv("property-occupant-overlaps", &[("count", told.into())]);
                parts::banner(Tone::Wait, view! { <p>{words}</p> })
            });
            view! { {warning}{table(&page, list, &units, &names, &overlaps)} }.into_any()
        };
        view! {
            <PageHeader title=title lead=page.t("property-occupant-list-lead") back=manage::back(&page) actions=move || add/>
            <Tabs label=page.t("property-list-tabs") tabs=tabs/>
            {erase}
            {body}
            {parts::pager(&page, has_next)}
        }
    }))
}

/// Who the owners are that live in their own units.
async fn names(page: &PageContext, rows: &[occupant::Model]) -> Result<Names> {
    let ids: Vec<OwnerId> = rows.iter().filter_map(|row| row.owner_id).collect();
    if ids.is_empty() { Ok(Names::new()) } else { owners_by_ids(&page.ctx, &ids).await }
}

/// What an occupant is called: her name, the owner's, or that nothing is left of her.
fn called(page: &PageContext, row: &occupant::Model, names: &Names) -> String {
    let owner = row.owner_id.and_then(|id| names.get(&id)).map(|owner| owner.name.clone());
    let erased = || page.t("property-occupant-erased");
    if row.kind == OccupantKind::Owner {
        owner.unwrap_or_else(|| page.t("property-owner"))
    } else {
        row.name.clone().unwrap_or_else(erased)
    }
}

fn table(
    page: &PageContext,
    list: Slice<occupant::Model>,
    units: &BTreeMap<UnitId, unit::Model>,
    names: &Names,
    overlaps: &BTreeMap<UnitId, Vec<Overlap>>,
) -> AnyView {
    let text = page.text();
    let columns = vec![
        Column::heading(page.t("property-occupant")),
        Column::text(page.t("property-unit")),
        Column::text(page.t("property-kind")),
        Column::text(page.t("property-contact-period")),
        Column::text(page.t("property-owner-contact")),
        Column::text(page.t("property-occupant-kept-until")),
    ];
    let row = |row: occupant::Model| {
        let href = page.in_association(&format!("/occupants/{}", row.id));
        let unit = units.get(&row.unit_id).map(|unit| {
            let href = page.in_association(&format!("/units/{}", unit.id));
            let reference = unit.reference.clone();
            view! { <a href=href>{reference}</a> }
        });
        let meets =
            overlaps.get(&row.unit_id).into_iter().flatten().any(|one| one.owner == row.id || one.tenant == row.id);
        let tone = if meets { Tone::Wait } else { Tone::Neutral };
        let told = meets.then(|| view! { " "<span class="muted">{page.t("property-occupant-overlap")}</span> });
        let name = called(page, &row, names);
        let kept = kept_until(row.ends_on).filter(|_| row.name.is_some());
        let shown = Row::new()
            .tone(tone)
            .cell(view! { <a href=href>{name}</a>{told} })
            .cell(unit)
            .cell(occupant_kind(text, row.kind))
            .cell(period(page, row.starts_on, row.ends_on));
        let shown = match reach(&row) {
            Some(links) => shown.cell(links),
            None => shown.blank(),
        };
        shown.maybe(kept.map(|day| format_date(day, page.language())))
    };
    let rows = list.rows.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-occupant-list-title") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

/// How to reach an occupant, with a click; nothing where it is not known.
fn reach(row: &occupant::Model) -> Option<AnyView> {
    let email = row
        .email
        .clone()
        .map(|email| view! { <li><a href=entity::property::mail_link(&email)>{email.clone()}</a></li> });
    let phone = row.phone.clone().map(
        |phone| view! { <li><a href=format!("tel:{}", entity::property::dialled(&phone))>{phone.clone()}</a></li> },
    );
    (email.is_some() || phone.is_some()).then(|| view! { <ul role="list">{email}{phone}</ul> }.into_any())
}

fn empty(page: &PageContext, association: &association::Model, which: &str, may_write: bool) -> AnyView {
    if which == "erase" {
        return view! { <p role="status">{page.t("property-occupant-none-to-erase")}</p> }.into_any();
    }
    let href = format!("{}/new", page.in_association("/occupants"));
    let add = (may_write && association.archived_at.is_none())
        .then(|| view! { <LinkButton href=href label=page.t("property-occupant-add") icon=Glyph::Plus/> });
    view! {
        <EmptyState title=page.t("property-occupant-empty-title") reason=page.t("property-occupant-empty-reason")
            icon=Glyph::People actions=move || add/>
    }
    .into_any()
}

/// What the page of a unit says of its occupants; nothing for whoever does not read every owner.
pub struct OfUnit {
    rows: Vec<occupant::Model>,
    names: Names,
    overlaps: Vec<Overlap>,
}

/// Reads who occupies a unit today, and where what was said of it does not fit together.
///
/// # Errors
/// Failures.
pub async fn read_unit(page: &PageContext, unit: &unit::Model) -> Result<Option<OfUnit>> {
    if !page.ctx.may_in(Permission::OwnerRead, unit.association_id) {
        return Ok(None);
    }
    let today = page.ctx.today();
    let rows = occupants_by_units(&page.ctx, &[unit.id], Some(today)).await?.remove(&unit.id).unwrap_or_default();
    let overlaps = occupancy_overlaps_by_units(&page.ctx, &[unit.id]).await?.remove(&unit.id).unwrap_or_default();
    let names = names(page, &rows).await?;
    Ok(Some(OfUnit { rows, names, overlaps }))
}

/// Who occupies a unit today, on the unit's own page.
pub fn of_unit(page: &PageContext, unit: &unit::Model, told: &OfUnit, may_write: bool) -> AnyView {
    let text = page.text();
    let item = |row: &occupant::Model| {
        let href = page.in_association(&format!("/occupants/{}", row.id));
        let values = [
            ("name", Value::from(called(page, row, &told.names))),
            ("kind", Value::from(occupant_kind(text, row.kind))),
            ("period", Value::from(period(page, row.starts_on, row.ends_on))),
        ];
        view! { <li><a href=href>{page.tv("property-occupant-line", &values)}</a></li> }
    };
    let items = told.rows.iter().map(item).collect_view();
    let body = if told.rows.is_empty() {
        view! { <p class="muted">{page.t("property-occupant-none-known")}</p> }.into_any()
    } else {
        view! { <ul role="list">{items}</ul> }.into_any()
    };
    let warnings = told
        .overlaps
        .iter()
        .map(|overlap| {
            let period = period(page, overlap.starts_on, overlap.ends_on);
            let words = page.tv("property-occupant-overlap-when", &[("period", period.into())]);
            parts::banner(Tone::Wait, view! { <p>{words}</p> })
        })
        .collect_view();
    let add = may_write.then(|| {
        let href = page.in_association(&format!("/occupants/new?unit={}", unit.id));
        view! { <p><LinkButton href=href label=page.t("property-occupant-add") icon=Glyph::Plus/></p> }
    });
    parts::section(page.t("property-occupant-of-unit"), view! { {warnings}{body}{add} })
}
