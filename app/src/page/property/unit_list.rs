//! The units of an association: an island filters and sorts them; without WASM the same form asks this page.

use std::collections::BTreeMap;

use entity::{
    id::{BuildingId, UnitId},
    identity::Permission,
    property::{association, building, unit, unit_kind::UnitKind},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    page::{MAX_FIRST, Slice},
    property::{UnitFilter, units_list},
    text::{Text, Value},
};

use super::{
    natural,
    parts::{self, MaybeCell as _},
    register::{NamedHolding, all_units, building_names, buildings, may_add_units, named_holdings, ranks},
    register_tabs::{self, Tab},
    words::{difference, unit_kind, unit_kind_choices},
};
use crate::{
    context::{Page, PageContext},
    island::unit_list::{UnitChoice, UnitList, UnitListLabels, UnitRow, UnitView, select, words_of},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Row, Tone},
};

/// `/a/{slug}/units`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::PropertyRead, association.id)?;
    if parts::wants_archived(&page) {
        return archived(page, &association).await;
    }
    let units = all_units(&page.ctx, association.id, &UnitFilter::default()).await?;
    let buildings = buildings(&page.ctx, association.id).await?;
    let sum = Share::checked_sum(units.iter().map(|unit| unit.shares)).unwrap_or(Share::LARGEST);
    let view = wanted(&page);
    let mut rows = unit_rows(&page, &units, &building_names(&buildings));
    // Names are looked for only where they are shown or searched: of a thousand units a page shows some.
    let searched = !view.search.trim().is_empty();
    if searched {
        name_owners(&page, &units, &mut rows, &(0..units.len()).collect::<Vec<_>>()).await?;
    }
    let slice = shown(&rows, &view, parts::page_number(&page));
    if !searched {
        name_owners(&page, &units, &mut rows, &slice.rows).await?;
    }
    let slice = slice.map(|at| rows.get(at).cloned().unwrap_or_default());
    let count = units.len();
    Ok(Page::new(page.t("property-unit-list-title"), move || {
        let sum = (sum != association.total_shares && count > 0).then(|| {
            let title = page.tv("property-shares-missing", &difference(page.text(), sum, association.total_shares));
            parts::titled_banner(Tone::Wait, title, page.t("property-shares-missing-body"))
        });
        let body = if count == 0 {
            empty(&page, &association)
        } else {
            list(&page, &association, &buildings, slice, count, view)
        };
        view! { {header(&page, &association)}{sum}{body} }
    }))
}

fn header(page: &PageContext, association: &association::Model) -> impl IntoView + use<> {
    let may_add = may_add_units(page, association);
    let actions = may_add.then(|| {
        view! {
            <LinkButton href=page.in_association("/units/new") label=page.t("property-unit-add") icon=Glyph::Plus kind=ButtonKind::Primary/>
            <LinkButton href=page.in_association("/import") label=page.t("property-unit-import") icon=Glyph::Import/>
        }
    });
    let tabs = register_tabs::view(page, association, Tab::Units);
    view! { <PageHeader title=page.t("property-unit-list-title") actions=move || actions/>{tabs} }
}

fn empty(page: &PageContext, association: &association::Model) -> AnyView {
    let may_add = may_add_units(page, association);
    let by_hand = (page.in_association("/units/new"), page.t("property-unit-add"));
    let by_import = (page.in_association("/import"), page.t("property-unit-import"));
    let actions = move || {
        may_add.then(|| {
            view! {
                <LinkButton href=by_hand.0 label=by_hand.1 icon=Glyph::Plus/>
                <LinkButton href=by_import.0 label=by_import.1 icon=Glyph::Import/>
            }
        })
    };
    view! { <EmptyState title=page.t("property-unit-empty-title") reason=page.t("property-unit-empty-reason") icon=Glyph::Unit actions=actions/> }.into_any()
}

/// The rows in the order of the base deed, ranked for the orders that people may ask for, still without owners.
fn unit_rows(page: &PageContext, units: &[unit::Model], names: &BTreeMap<BuildingId, String>) -> Vec<UnitRow> {
    let floor = |unit: &unit::Model| unit.floor.clone().unwrap_or_default();
    let by_reference = ranks(units, |unit| natural::key(&unit.reference));
    let by_floor = ranks(units, |unit| natural::floor_key(unit.floor.as_deref().unwrap_or_default()));
    // A message takes longer to put together than a row, and there are only ten kinds.
    let kinds: BTreeMap<UnitKind, String> =
        UnitKind::ALL.iter().map(|kind| (*kind, unit_kind(page.text(), *kind))).collect();
    let list = page.in_association("/units");
    let row = |((unit, reference_rank), floor_rank): ((&unit::Model, u32), u32)| {
        let building = names.get(&unit.building_id).cloned();
        UnitRow {
            href: format!("{list}/{}", unit.id),
            reference: unit.reference.clone(),
            kind: unit.kind.code().to_owned(),
            kind_label: kinds.get(&unit.kind).cloned().unwrap_or_default(),
            building: building.as_ref().map(|_| unit.building_id.to_string()).unwrap_or_default(),
            building_name: building.unwrap_or_default(),
            floor: floor(unit),
            owners: String::new(),
            shares: unit.shares.0,
            reference_rank,
            floor_rank,
        }
    };
    units.iter().zip(by_reference).zip(by_floor).map(row).collect()
}

/// Writes the owners into the rows at these positions.
async fn name_owners(page: &PageContext, units: &[unit::Model], rows: &mut [UnitRow], at: &[usize]) -> Result<()> {
    let ids: Vec<UnitId> = at.iter().filter_map(|at| units.get(*at)).map(|unit| unit.id).collect();
    let holdings = named_holdings(&page.ctx, &ids).await?;
    for at in at {
        if let Some((unit, row)) = units.get(*at).zip(rows.get_mut(*at)) {
            let owners = holdings.get(&unit.id).map(Vec::as_slice).unwrap_or_default();
            row.owners = owners_in_words(page.text(), owners);
        }
    }
    Ok(())
}

fn owners_in_words(text: Text, holdings: &[NamedHolding]) -> String {
    holdings.iter().map(|holding| holding.in_words(text)).collect::<Vec<_>>().join(", ")
}

/// What the address asks for.
fn wanted(page: &PageContext) -> UnitView {
    let take = |name: &str| page.query.get(name).to_owned();
    // The button above a column sends its order after the one that the form keeps.
    let sort = page.query.all("sort").last().unwrap_or_default().to_owned();
    UnitView { search: take("search"), kind: take("kind"), building: take("building"), sort }
}

/// The positions of the rows that the page holds: all of them, or one page of those that match when there are too many for a browser.
fn shown(rows: &[UnitRow], view: &UnitView, number: usize) -> Slice<usize> {
    let most = usize::try_from(MAX_FIRST).unwrap_or(usize::MAX);
    if rows.len() <= most {
        return Slice { rows: (0..rows.len()).collect(), offset: 0, has_next: false };
    }
    let searched = !view.search.trim().is_empty();
    let words: Vec<String> = rows.iter().map(|row| if searched { words_of(row) } else { String::new() }).collect();
    let matching = select(rows, &words, view);
    let before = number.saturating_sub(1).saturating_mul(most);
    let has_next = matching.len() > before.saturating_add(most);
    let rows = matching.into_iter().skip(before).take(most).collect();
    Slice { rows, offset: u64::try_from(before).unwrap_or(u64::MAX), has_next }
}

fn list(
    page: &PageContext,
    association: &association::Model,
    buildings: &[building::Model],
    slice: Slice<UnitRow>,
    units: usize,
    view: UnitView,
) -> AnyView {
    let text = page.text();
    let complete = slice.rows.len() == units;
    let has_next = slice.has_next;
    let kinds = unit_kind_choices(text)
        .into_iter()
        .map(|choice| UnitChoice { value: choice.value, label: choice.label })
        .collect();
    let buildings: Vec<UnitChoice> = building_names(buildings)
        .into_iter()
        .map(|(id, name)| UnitChoice { value: id.to_string(), label: name })
        .collect();
    view! {
        <div>
            <UnitList labels=labels(text) language=page.language() action=page.action() icons=parts::icons() kinds=kinds buildings=buildings
                rows=slice.rows units=units total=association.total_shares.0 complete=complete view=view/>
        </div>
        {parts::pager(page, has_next)}
    }
    .into_any()
}

fn labels(text: Text) -> UnitListLabels {
    let mark = |name: &'static str| (name, Value::from(format!("{{{name}}}")));
    UnitListLabels {
        caption: text.get("property-unit-list-caption"),
        filter: text.get("property-unit-list-filter"),
        search: text.get("property-unit-list-search"),
        kind: text.get("property-kind"),
        all_kinds: text.get("property-unit-list-all-kinds"),
        building: text.get("property-building"),
        all_buildings: text.get("property-unit-list-all-buildings"),
        apply: text.get("property-unit-list-apply"),
        reset: text.get("property-unit-list-reset"),
        none: text.get("property-unit-list-none"),
        tally: text.with("property-unit-list-sum", &[mark("shown"), mark("units"), mark("sum"), mark("total")]),
        total: text.get("property-unit-list-total"),
        reference: text.get("property-unit-reference"),
        floor: text.get("property-floor"),
        owners: text.get("property-owners"),
        shares: text.get("property-shares"),
        sort: text.get("property-unit-list-sort"),
    }
}

/// The archived units, which count for nothing and are only looked up.
async fn archived(page: PageContext, association: &association::Model) -> Result<Page> {
    let filter = UnitFilter { archived: true, ..UnitFilter::default() };
    let list = units_list(&page.ctx, association.id, &filter, page.page_request()).await?;
    let association = association.clone();
    Ok(Page::new(page.t("property-unit-list-title"), move || {
        let has_next = list.has_next;
        let columns = vec![
            Column::heading(page.t("property-unit-reference")),
            Column::text(page.t("property-kind")),
            Column::text(page.t("property-floor")),
            Column::figure(page.t("property-shares")),
        ];
        let row = |unit: unit::Model| {
            let href = page.in_association(&format!("/units/{}", unit.id));
            Row::new()
                .cell(view! { <a href=href>{unit.reference}</a> })
                .cell(unit_kind(page.text(), unit.kind))
                .maybe(unit.floor)
                .cell(unit.shares.format(page.language()))
        };
        let rows: Vec<Row> = list.rows.into_iter().map(row).collect();
        let body = if rows.is_empty() {
            view! { <p class="muted">{page.t("property-unit-empty-archived")}</p> }.into_any()
        } else {
            view! { <DataTable caption=page.t("property-list-archived") caption_hidden=true columns=columns rows=rows/> }.into_any()
        };
        view! { {header(&page, &association)}{body}{parts::pager(&page, has_next)} }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(count: u32) -> Vec<UnitRow> {
        (0..count)
            .map(|rank| UnitRow {
                reference: format!("A{rank}"),
                reference_rank: rank,
                shares: 1,
                ..UnitRow::default()
            })
            .collect()
    }

    #[test]
    fn up_to_a_page_everything_goes_to_the_browser() {
        let view = UnitView { search: "A3".into(), ..UnitView::default() };
        let slice = shown(&many(200), &view, 1);
        assert_eq!((slice.rows.len(), slice.has_next), (200, false));
    }

    #[test]
    fn beyond_a_page_the_server_filters_and_sorts_before_it_cuts() {
        let rows = many(450);
        let by_reference = UnitView { sort: "-reference".into(), ..UnitView::default() };
        let first = shown(&rows, &by_reference, 1);
        assert_eq!((first.rows.len(), first.has_next, first.rows[0]), (200, true, 449));
        let last = shown(&rows, &by_reference, 3);
        assert_eq!((last.rows.len(), last.has_next, last.rows[49]), (50, false, 0));
        let narrow = shown(&rows, &UnitView { search: "A44".into(), ..UnitView::default() }, 1);
        assert_eq!(narrow.rows.len(), 11);
    }
}
