//! One distribution key as at a day: which unit bears how much of it, and the versions that it has had.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    id::UnitId,
    identity::Permission,
    property::{Consumption, KeyKind, distribution_key, key_version, unit},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{
        KeyInForce, key_archive, key_fetch, key_readings_by_versions, key_versions_by_keys, keys_in_force,
        parts_in_words, share_register,
    },
};

use super::{
    as_of::AsOf,
    parts::{self, MaybeCell as _, fact},
    register::{may_change, require_same},
    words::{difference, key_kind, unit_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Column, DataTable, Event, Glyph, LinkButton, PageHeader, Place, Row, StatusChip, Timeline, Tone},
};

/// The key that the address names.
///
/// # Errors
/// `key-unknown`, also for one of another association.
pub async fn of(page: &PageContext) -> Result<distribution_key::Model> {
    let association = page.association().await?;
    let key = key_fetch(&page.ctx, page.id("id", "key-unknown")?).await?;
    require_same(association.id, key.association_id, "key-unknown")?;
    Ok(key)
}

/// `/a/{slug}/keys/{id}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let key = of(&page).await?;
    let as_of = AsOf::of(&page);
    let units = share_register(&page.ctx, association.id, as_of.day).await?.units;
    let held = keys_in_force(&page.ctx, &[key.id], as_of.day).await?.remove(&key.id);
    let versions = key_versions_by_keys(&page.ctx, &[key.id]).await?.remove(&key.id).unwrap_or_default();
    let readings = match &held {
        Some(held) if key.kind == KeyKind::Consumption => {
            key_readings_by_versions(&page.ctx, &[held.version.id]).await?.remove(&held.version.id).unwrap_or_default()
        }
        Some(_) | None => BTreeMap::new(),
    };
    let may_write = key.kind != KeyKind::General
        && key.archived_at.is_none()
        && may_change(&page, &association, Permission::PropertyWrite);
    let may_simulate = page.ctx.may_in(Permission::OwnerRead, association.id);
    Ok(Page::new(key.name.clone(), move || {
        let is_archived = key.archived_at.is_some();
        let actions = actions(&page, &key, may_write, may_simulate);
        let archive = may_write.then(|| {
            let action = page.in_association(&format!("/keys/{}/archive", key.id));
            parts::archive(&page, action, key.version, "property-key-archive", "property-key-archive-consequence")
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| parts::banner(Tone::Info, page.t("property-key-is-archived")));
        let back = Place::text(page.t("shell-section-keys"), page.in_association("/keys"));
        let lead = page.t(&format!("property-key-explained-{}", key.kind.code()));
        let body = match held {
            Some(held) => body(&page, held, &units, &readings),
            None => parts::banner(Tone::Info, page.t("property-key-not-yet")),
        };
        view! {
            <PageHeader title=key.name.clone() lead=lead back=back status=move || status actions=move || actions/>
            {note}
            {as_of.form(&page)}
            {body}
            {history(&page, &key, versions)}
            {archive}
        }
    }))
}

fn actions(page: &PageContext, key: &distribution_key::Model, may_write: bool, may_simulate: bool) -> AnyView {
    let at = format!("/keys/{}", key.id);
    let amend = may_write.then(|| {
        view! { <LinkButton href=page.in_association(&format!("{at}/amend")) label=page.t("property-key-amend") icon=Glyph::Edit/> }
    });
    let simulate = may_simulate.then(|| {
        let href = page.in_association(&format!("/keys/simulate?key={}", key.id));
        view! { <LinkButton href=href label=page.t("property-key-simulate") icon=Glyph::Scale/> }
    });
    let correct = may_write.then(|| {
        view! { <LinkButton href=page.in_association(&format!("{at}/correct")) label=page.t("property-key-correct")/> }
    });
    view! { {amend}{simulate}{correct} }.into_any()
}

fn body(
    page: &PageContext,
    held: KeyInForce,
    units: &[unit::Model],
    readings: &BTreeMap<UnitId, Consumption>,
) -> AnyView {
    let language = page.language();
    let borne: BTreeMap<UnitId, i64> = held.parts.iter().copied().collect();
    let sum = units.iter().filter_map(|unit| borne.get(&unit.id)).fold(0_i64, |sum, part| sum.saturating_add(*part));
    let missing = (sum != held.total).then(|| {
        let title = if held.key.kind == KeyKind::Consumption {
            page.t("property-key-incomplete")
        } else {
            page.tv("property-shares-missing", &difference(page.text(), Share(sum), Share(held.total)))
        };
        let body = if held.key.kind.follows_shares() {
            "property-shares-missing-body"
        } else {
            "property-key-incomplete-body"
        };
        parts::titled_banner(Tone::Wait, title, page.t(body))
    });
    let kind = held.key.kind;
    let mut facts = vec![
        fact(page.t("property-kind"), key_kind(page.text(), kind)),
        fact(page.t("property-key-total-parts"), parts_in_words(language, kind, held.total)),
    ];
    facts.extend(held.version.source.map(|source| fact(page.t("property-key-source"), source)));
    let decided = held.version.decided_on.map(|day| format_date(day, language));
    facts.extend(decided.map(|day| fact(page.t("property-key-decided-on"), day)));
    facts.extend(held.version.note.map(|note| fact(page.t("property-note"), note)));
    view! {
        {missing}
        {parts::facts(false, facts)}
        {table(page, kind, units, &borne, readings, sum)}
    }
    .into_any()
}

fn table(
    page: &PageContext,
    kind: KeyKind,
    units: &[unit::Model],
    borne: &BTreeMap<UnitId, i64>,
    readings: &BTreeMap<UnitId, Consumption>,
    sum: i64,
) -> AnyView {
    let language = page.language();
    let by_meter = kind == KeyKind::Consumption;
    let mut columns = vec![Column::heading(page.t("property-unit")), Column::text(page.t("property-kind"))];
    if by_meter {
        columns.push(Column::figure(page.t("property-key-opening")));
        columns.push(Column::figure(page.t("property-key-closing")));
    } else {
        columns.push(Column::text(page.t("property-floor")));
    }
    columns.push(Column::figure(page.t("property-key-parts")));
    let row = |unit: &unit::Model| {
        let part = borne.get(&unit.id)?;
        let href = page.in_association(&format!("/units/{}", unit.id));
        let reference = unit.reference.clone();
        let row = Row::new().cell(view! { <a href=href>{reference}</a> }).cell(unit_kind(page.text(), unit.kind));
        let row = if by_meter {
            let read = readings.get(&unit.id);
            row.maybe(read.map(|read| read.opening.format(language)))
                .maybe(read.map(|read| read.closing.format(language)))
        } else {
            row.maybe(unit.floor.clone())
        };
        Some(row.cell(parts_in_words(language, kind, *part)))
    };
    let rows = units.iter().filter_map(row).collect();
    let total = Row::new().cell(page.t("property-total")).blank().blank();
    let total = if by_meter { total.blank() } else { total };
    let total = total.cell(parts_in_words(language, kind, sum));
    view! { <section><DataTable caption=page.t("property-key-parts-caption") columns=columns rows=rows total=total/></section> }.into_any()
}

/// The versions, newest first.
fn history(page: &PageContext, key: &distribution_key::Model, versions: Vec<key_version::Model>) -> AnyView {
    if versions.len() < 2 {
        return ().into_any();
    }
    let language = page.language();
    let event = |version: key_version::Model| {
        let (words, iso) = match version.starts_on {
            Some(day) => (format_date(day, language), day.to_string()),
            None => (page.t("property-since-base-deed"), String::new()),
        };
        let title = match version.total_parts {
            Some(total) => {
                let total = parts_in_words(language, key.kind, total);
                page.tv("property-key-version-total", &[("total", total.into())])
            }
            None => key_kind(page.text(), key.kind),
        };
        let event = Event::new(words, iso, title);
        match version.source {
            Some(source) => event.detail(source),
            None => event,
        }
    };
    let events = versions.into_iter().map(event).collect();
    let label = page.t("property-key-versions");
    parts::section(label.clone(), view! { <Timeline label=label events=events/> })
}

/// Puts it away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let key = of(&page).await?;
    key_archive(&page.ctx, key.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/keys", page.param("slug")), "property-archived-done"))
}
