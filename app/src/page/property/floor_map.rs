//! The storeys of each building, entrance by entrance, from top to bottom, each with its units: lists that read as well aloud as they look.

use std::collections::BTreeMap;

use entity::{
    id::{BuildingId, EntranceId, UnitId},
    identity::Permission,
    property::{building, entrance, storey::Storey, unit, unit_kind::UnitKind},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{UnitFilter, entrances_by_buildings},
};

use super::{
    natural, parts,
    register::{NamedHolding, all_units, buildings, named_holdings},
    register_tabs::{self, Tab},
    words::{share_count, unit_count, unit_kind},
};
use crate::{
    context::{Page, PageContext},
    ui::{Glyph, Icon, PageHeader, PrintButton},
};

/// `/a/{slug}/map`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::PropertyRead, association.id)?;
    let units = all_units(&page.ctx, association.id, &UnitFilter::default()).await?;
    let buildings = buildings(&page.ctx, association.id).await?;
    let of_buildings: Vec<BuildingId> = buildings.iter().map(|building| building.id).collect();
    let entrances = entrances_by_buildings(&page.ctx, &of_buildings).await?;
    let ids: Vec<UnitId> = units.iter().map(|unit| unit.id).collect();
    let holdings = named_holdings(&page.ctx, &ids).await?;
    Ok(Page::new(page.t("property-map-title"), move || {
        let print = view! { <PrintButton label=page.t("property-print")/> };
        let body = if units.is_empty() {
            view! { <p class="muted">{page.t("property-shares-none")}</p> }.into_any()
        } else {
            let mut by_building: BTreeMap<BuildingId, Vec<unit::Model>> = BTreeMap::new();
            for unit in units {
                by_building.entry(unit.building_id).or_default().push(unit);
            }
            let sections = buildings.iter().filter_map(|building| {
                let units = by_building.remove(&building.id)?;
                let entrances = entrances.get(&building.id).map(Vec::as_slice).unwrap_or_default();
                Some(section(&page, building, entrances, units, &holdings))
            });
            sections.collect_view().into_any()
        };
        view! {
            <PageHeader title=page.t("property-map-title") lead=page.t("property-map-lead") actions=move || print/>
            {register_tabs::view(&page, &association, Tab::Map)}
            {body}
        }
    }))
}

/// One building: its storeys, or those behind each of its entrances.
fn section(
    page: &PageContext,
    building: &building::Model,
    entrances: &[entrance::Model],
    units: Vec<unit::Model>,
    holdings: &BTreeMap<UnitId, Vec<NamedHolding>>,
) -> AnyView {
    let title = format!("{} · {}", building.name, unit_count(page.text(), units.len()));
    let mut behind: BTreeMap<Option<EntranceId>, Vec<unit::Model>> = BTreeMap::new();
    for unit in units {
        behind.entry(unit.entrance_id).or_default().push(unit);
    }
    let named = entrances
        .iter()
        .filter_map(|entrance| Some((entrance.name.clone(), behind.remove(&Some(entrance.id))?)))
        .collect::<Vec<_>>();
    let others: Vec<unit::Model> = behind.into_values().flatten().collect();
    if named.is_empty() {
        return parts::section(title, stack(page, others, false, holdings));
    }
    let others = (!others.is_empty()).then(|| (page.t("property-map-no-entrance"), others));
    let stacks = named.into_iter().chain(others).map(|(name, units)| {
        view! { <h3>{name}</h3>{stack(page, units, true, holdings)} }
    });
    parts::section(title, stacks.collect_view())
}

/// Storeys one above the other; below the heading of an entrance, theirs are one level deeper.
fn stack(
    page: &PageContext,
    units: Vec<unit::Model>,
    below_entrance: bool,
    holdings: &BTreeMap<UnitId, Vec<NamedHolding>>,
) -> AnyView {
    let storeys = storeys(units).into_iter().map(|units| {
        let name = storey_name(page, &units);
        let heading =
            if below_entrance { view! { <h4>{name}</h4> }.into_any() } else { view! { <h3>{name}</h3> }.into_any() };
        let cells = units.into_iter().map(|unit| cell(page, unit, holdings)).collect_view();
        view! { <li>{heading}<ul class="units" role="list">{cells}</ul></li> }
    });
    view! { <ol class="storeys" role="list">{storeys.collect_view()}</ol> }.into_any()
}

/// The units of each storey, from the top; what nobody can place comes last.
fn storeys(mut units: Vec<unit::Model>) -> Vec<Vec<unit::Model>> {
    let storey = |unit: &unit::Model| Storey::read(unit.floor.as_deref().unwrap_or_default());
    let rank = |unit: &unit::Model| match storey(unit) {
        Storey::Unknown => (1, std::cmp::Reverse(Storey::Unknown)),
        known => (0, std::cmp::Reverse(known)),
    };
    units.sort_by_cached_key(|unit| (rank(unit), natural::key(&unit.reference)));
    let mut storeys: Vec<Vec<unit::Model>> = Vec::new();
    for unit in units {
        match storeys.last_mut() {
            Some(last) if last.first().is_some_and(|first| storey(first) == storey(&unit)) => last.push(unit),
            Some(_) | None => storeys.push(vec![unit]),
        }
    }
    storeys
}

/// A storey in the reader's words.
fn storey_name(page: &PageContext, units: &[unit::Model]) -> String {
    let written = units.first().and_then(|unit| unit.floor.as_deref()).unwrap_or_default();
    match Storey::read(written) {
        Storey::Level(0) => page.t("property-map-ground"),
        Storey::Level(level) if level < 0 => page.tv("property-map-below", &[("level", level.saturating_abs().into())]),
        Storey::Level(level) => page.tv("property-map-storey", &[("level", level.into())]),
        Storey::Roof => page.t("property-map-roof"),
        Storey::Unknown => page.t("property-map-elsewhere"),
    }
}

fn cell(page: &PageContext, unit: unit::Model, holdings: &BTreeMap<UnitId, Vec<NamedHolding>>) -> AnyView {
    let text = page.text();
    let href = page.in_association(&format!("/units/{}", unit.id));
    let owners = holdings.get(&unit.id).map(Vec::as_slice).unwrap_or_default();
    let names: Vec<String> = owners.iter().map(|holding| holding.in_words(text)).collect();
    let names = (!names.is_empty()).then(|| view! { <span class="owner">{names.join(", ")}</span> });
    // Where a storey cannot be placed, its words are all that tells where the unit is.
    let floor =
        unit.floor.filter(|floor| Storey::read(floor) == Storey::Unknown).map(|floor| view! { <span>{floor}</span> });
    view! {
        <li>
            <a href=href>{unit.reference}</a>
            <span class="kind"><Icon name=glyph(unit.kind)/>{unit_kind(text, unit.kind)}</span>
            {floor}
            <span>{share_count(text, unit.shares)}</span>
            {names}
        </li>
    }
    .into_any()
}

/// The picture of a kind, beside its word.
const fn glyph(kind: UnitKind) -> Glyph {
    match kind {
        UnitKind::Apartment | UnitKind::Studio | UnitKind::Other => Glyph::Unit,
        UnitKind::House => Glyph::Home,
        UnitKind::Office | UnitKind::Shop => Glyph::Building,
        UnitKind::Garage | UnitKind::Parking => Glyph::Parking,
        UnitKind::Cellar | UnitKind::Storage => Glyph::Archive,
    }
}
