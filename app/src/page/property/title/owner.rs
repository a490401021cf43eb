//! What an owner owns and owned, for her own page.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    id::UnitId,
    property::{association, owner, title::Right, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{Holding, ownership_periods_by_owners, units_by_ids},
};

use super::words::right;
use crate::{
    context::PageContext,
    page::property::{
        parts,
        words::{shares_of, unit_kind},
    },
    ui::{Column, DataTable, Row},
};

/// What was read for the page.
pub struct OwnerTitles {
    holdings: Vec<Holding>,
    units: BTreeMap<UnitId, unit::Model>,
}

/// Reads what an owner owns, owned and will own.
///
/// # Errors
/// As the readers.
pub async fn read(page: &PageContext, owner: &owner::Model) -> Result<OwnerTitles> {
    let holdings = ownership_periods_by_owners(&page.ctx, &[owner.id]).await?.remove(&owner.id).unwrap_or_default();
    let mut ids: Vec<UnitId> = holdings.iter().map(|holding| holding.unit).collect();
    ids.sort_unstable();
    ids.dedup();
    let units = units_by_ids(&page.ctx, &ids).await?;
    Ok(OwnerTitles { holdings, units })
}

/// What is hers today, and what was or will be.
pub fn view(page: &PageContext, association: &association::Model, titles: OwnerTitles) -> AnyView {
    let today = page.ctx.today();
    let (now, other): (Vec<Holding>, Vec<Holding>) = titles
        .holdings
        .into_iter()
        .partition(|held| held.starts_on <= today && held.ends_on.is_none_or(|last| last >= today));
    let current = if now.is_empty() {
        parts::section(
            page.t("property-owner-units"),
            view! { <p class="muted">{page.t("property-owner-units-none")}</p> },
        )
    } else {
        let caption = page.t("property-owner-units-caption");
        table(page, association, caption, now, &titles.units, false)
    };
    let before = (!other.is_empty())
        .then(|| table(page, association, page.t("property-title-owned-before"), other, &titles.units, true));
    view! { {current}{before} }.into_any()
}

fn table(
    page: &PageContext,
    association: &association::Model,
    caption: String,
    holdings: Vec<Holding>,
    units: &BTreeMap<UnitId, unit::Model>,
    ended: bool,
) -> AnyView {
    let mut held: Vec<(&unit::Model, Holding)> =
        holdings.into_iter().filter_map(|holding| Some((units.get(&holding.unit)?, holding))).collect();
    held.sort_by_key(|(unit, holding)| (unit.position, holding.starts_on));
    let divided = held.iter().any(|(_, holding)| holding.right != Right::Full);
    let mut columns = vec![Column::heading(page.t("property-unit")), Column::text(page.t("property-kind"))];
    columns.extend(divided.then(|| Column::text(page.t("property-title-right"))));
    columns.extend([Column::figure(page.t("property-part")), Column::text(page.t("property-since"))]);
    columns.push(if ended {
        Column::text(page.t("property-until"))
    } else {
        Column::figure(page.t("property-shares"))
    });
    let row = |(unit, holding): (&unit::Model, Holding)| {
        let href = page.in_association(&format!("/units/{}", unit.id));
        let reference = unit.reference.clone();
        let row = Row::new().cell(view! { <a href=href>{reference}</a> }).cell(unit_kind(page.text(), unit.kind));
        let row = if divided { row.cell(right(page.text(), holding.right)) } else { row };
        let row = row.cell(holding.part.to_string()).cell(format_date(holding.starts_on, page.language()));
        match (ended, holding.ends_on) {
            (true, Some(last)) => row.cell(format_date(last, page.language())),
            (true, None) => row.blank(),
            (false, _) => row.cell(shares_of(page.text(), unit.shares, association.total_shares)),
        }
    };
    let rows = held.into_iter().map(row).collect();
    view! { <section><DataTable caption=caption columns=columns rows=rows/></section> }.into_any()
}
