//! The shares as at a day, and the deeds that brought them about.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    date::format_date,
    id::DeedId,
    property::{DeedKind, deed, unit, unit_share},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    page::MAX_FIRST,
    property::{ShareRegister, deeds_by_associations, share_register},
};

use super::{
    as_of::AsOf,
    deed_list,
    parts::{self, MaybeCell as _},
    register_tabs::{self, Tab},
    words::{deed_kind, difference, share_count, unit_kind},
};
use crate::{
    context::{Page, PageContext},
    ui::{Column, DataTable, Event, PageHeader, Row, Timeline, Tone},
};

/// `/a/{slug}/shares`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let as_of = AsOf::of(&page);
    let register = share_register(&page.ctx, association.id, as_of.day).await?;
    let sum = register.sum()?;
    let deeds = deeds_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let title = page.tv("property-shares-title", &[("day", as_of.words(&page).into())]);
    Ok(Page::new(title.clone(), move || {
        let missing = (sum != register.total && !register.units.is_empty()).then(|| {
            let title = page.tv("property-shares-missing", &difference(page.text(), sum, register.total));
            parts::titled_banner(Tone::Wait, title, page.t("property-shares-missing-body"))
        });
        let has_base = deeds.iter().any(|deed| deed.kind == DeedKind::Base);
        let base = (!has_base).then(|| deed_list::without_base(&page, &association));
        let history = has_base.then(|| history(&page, deeds, as_of.day));
        let body = if register.units.is_empty() {
            view! { <p class="muted">{page.t("property-shares-none")}</p> }.into_any()
        } else {
            table(&page, register, sum)
        };
        view! {
            <PageHeader title=title lead=page.t("property-shares-lead")/>
            {register_tabs::view(&page, &association, Tab::Shares)}
            {base}
            {as_of.form(&page)}
            {missing}
            {body}
            {history}
        }
    }))
}

fn table(page: &PageContext, register: ShareRegister, sum: Share) -> AnyView {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("property-unit")),
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
            .cell(unit.shares.format(language))
    };
    let most = usize::try_from(MAX_FIRST).unwrap_or(usize::MAX);
    let before = parts::page_number(page).saturating_sub(1).saturating_mul(most);
    let has_next = register.units.len() > before.saturating_add(most);
    let rows = register.units.into_iter().skip(before).take(most).map(row).collect();
    let total = Row::new().cell(page.t("property-total")).blank().blank().cell(sum.format(language));
    view! {
        <DataTable caption=page.t("property-shares-caption") caption_hidden=true columns=columns rows=rows total=total/>
        {parts::pager(page, has_next)}
    }
    .into_any()
}

/// The deeds that state a total, newest first; those after the day that is looked at are still to come.
fn history(page: &PageContext, deeds: Vec<deed::Model>, day: NaiveDate) -> AnyView {
    let language = page.language();
    let events = deeds.into_iter().rev().filter(|deed| matches!(deed.kind, DeedKind::Base | DeedKind::Amendment));
    let event = |deed: deed::Model| {
        let words = format_date(deed.dated_on, language);
        let event = Event::new(words, deed.dated_on.to_string(), deed_kind(page.text(), deed.kind));
        let event = match deed.total_shares {
            Some(total) => event.detail(share_count(page.text(), total)),
            None => event,
        };
        event.tone(if deed.dated_on <= day { Tone::Good } else { Tone::Neutral })
    };
    let events = events.map(event).collect();
    let label = page.t("property-shares-history");
    parts::section(label.clone(), view! { <Timeline label=label events=events/> })
}

/// The shares of a unit over time, for its own page; nothing while they have never changed.
pub fn of_unit(page: &PageContext, periods: Vec<unit_share::Model>, deeds: &BTreeMap<DeedId, deed::Model>) -> AnyView {
    if periods.len() < 2 {
        return ().into_any();
    }
    let language = page.language();
    let since = |day: Option<NaiveDate>| match day {
        Some(day) => format_date(day, language),
        None => page.t("property-since-base-deed"),
    };
    let columns = vec![
        Column::heading(page.t("property-since")),
        Column::text(page.t("property-until")),
        Column::figure(page.t("property-shares")),
        Column::text(page.t("property-deed-kind")),
    ];
    let rows = periods.into_iter().rev().map(|period| {
        let deed = period.deed_id.and_then(|id| deeds.get(&id)).map(|deed| deed_kind(page.text(), deed.kind));
        Row::new()
            .cell(since(period.starts_on))
            .maybe(period.ends_on.map(|day| format_date(day, language)))
            .cell(period.shares.format(language))
            .maybe(deed)
    });
    let rows = rows.collect();
    view! { <section><DataTable caption=page.t("property-unit-shares-history") columns=columns rows=rows/></section> }
        .into_any()
}
