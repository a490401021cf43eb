//! Who owns what on a day: by unit, by owner, and counted as heads.

use std::collections::BTreeMap;

use entity::{
    id::{OwnerId, UnitId},
    identity::Permission,
    property::{association, owner, unit},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    page::{MAX_FIRST, PageRequest, Slice},
    property::{
        HeadAt, Holding, OwnerStake, Title, TitlesSummary, VoteStanding, heads_at, owners_at, owners_by_ids, titles_at,
    },
    text::Value,
};

use super::words::{exact_shares, with_part};
use crate::{
    context::{Page, PageContext},
    page::property::{
        as_of::AsOf,
        parts::{self, MaybeCell as _},
        person_words::owner_address,
        register_tabs::{self, Tab},
    },
    ui::{
        ButtonKind, Column, DataTable, Glyph, LinkButton, PageHeader, Place, PrintButton, Row, StatusChip, Tabs, Tone,
    },
};

/// Which way of looking at the register.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Unit,
    Owner,
    Head,
}

/// Whether everything is wanted on one page, for paper.
fn wants_all(page: &PageContext) -> bool {
    page.query.get("all") == "true"
}

/// The page of the list that is wanted.
fn request(page: &PageContext) -> Result<PageRequest> {
    let number = u64::try_from(parts::page_number(page)).unwrap_or(1);
    let offset = if wants_all(page) { 0 } else { number.saturating_sub(1).saturating_mul(u64::from(MAX_FIRST)) };
    PageRequest::new(MAX_FIRST, offset)
}

/// The page after `slice`, where everything is wanted and something follows.
fn following<T>(page: &PageContext, slice: &Slice<T>) -> Result<Option<PageRequest>> {
    if !(wants_all(page) && slice.has_next) {
        return Ok(None);
    }
    PageRequest::new(MAX_FIRST, slice.offset.saturating_add(u64::from(MAX_FIRST))).map(Some)
}

/// `/a/{slug}/titles`
pub async fn load_units(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let as_of = AsOf::of(&page);
    let (mut titles, mut summary, mut has_next) = (Vec::new(), None, false);
    let mut wanted = Some(request(&page)?);
    while let Some(request) = wanted {
        let read = titles_at(&page.ctx, association.id, as_of.day, request).await?;
        wanted = following(&page, &read.titles)?;
        (summary, has_next) = (read.summary, read.titles.has_next);
        titles.extend(read.titles.rows);
    }
    let mut ids: Vec<OwnerId> = titles.iter().flat_map(|title| title.holders.iter().map(|held| held.owner)).collect();
    ids.extend(titles.iter().flat_map(|title| [title.voice.voter, title.voice.contact]).flatten());
    let names = names(&page, ids).await?;
    let title = page.tv("property-titles-title", &[("date", as_of.words(&page).into())]);
    Ok(Page::new(title.clone(), move || {
        let body = if titles.is_empty() { nothing(&page) } else { units(&page, titles, &names, summary.as_ref()) };
        view! {
            {head(&page, &association, &as_of, title, By::Unit)}
            {summary.map(|summary| told(&page, &summary))}
            {body}
            {foot(&page, has_next)}
        }
    }))
}

/// `/a/{slug}/titles/owners`
pub async fn load_owners(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let as_of = AsOf::of(&page);
    let (mut stakes, mut has_next) = (Vec::new(), false);
    let mut wanted = Some(request(&page)?);
    while let Some(request) = wanted {
        let read = owners_at(&page.ctx, association.id, as_of.day, request).await?;
        wanted = following(&page, &read)?;
        has_next = read.has_next;
        stakes.extend(read.rows);
    }
    let units = units_of(&page, &stakes).await?;
    let title = page.tv("property-titles-title", &[("date", as_of.words(&page).into())]);
    Ok(Page::new(title.clone(), move || {
        let body = if stakes.is_empty() { nothing(&page) } else { owners(&page, stakes, &units) };
        view! { {head(&page, &association, &as_of, title, By::Owner)}{body}{foot(&page, has_next)} }
    }))
}

/// `/a/{slug}/titles/heads`
pub async fn load_heads(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let as_of = AsOf::of(&page);
    let heads = heads_at(&page.ctx, association.id, as_of.day).await?;
    let count = heads.len();
    let most = usize::try_from(MAX_FIRST).unwrap_or(usize::MAX);
    let first = if wants_all(&page) { 0 } else { parts::page_number(&page).saturating_sub(1).saturating_mul(most) };
    let most = if wants_all(&page) { usize::MAX } else { most };
    let has_next = count > first.saturating_add(most);
    let shown: Vec<HeadAt> = heads.into_iter().skip(first).take(most).collect();
    let names = names(&page, shown.iter().flat_map(|head| head.owners.clone()).collect()).await?;
    let title = page.tv("property-titles-title", &[("date", as_of.words(&page).into())]);
    Ok(Page::new(title.clone(), move || {
        let lead = page.tv("property-titles-heads-lead", &[("count", count.into())]);
        let body = if shown.is_empty() { nothing(&page) } else { heads_table(&page, shown, &names) };
        view! { {head(&page, &association, &as_of, title, By::Head)}<p>{lead}</p>{body}{foot(&page, has_next)} }
    }))
}

async fn names(page: &PageContext, mut ids: Vec<OwnerId>) -> Result<BTreeMap<OwnerId, owner::Model>> {
    ids.sort_unstable();
    ids.dedup();
    owners_by_ids(&page.ctx, &ids).await
}

/// The references of the units that owners hold.
async fn units_of(page: &PageContext, stakes: &[OwnerStake]) -> Result<BTreeMap<UnitId, unit::Model>> {
    let mut ids: Vec<_> = stakes.iter().flat_map(|stake| stake.holdings.iter().map(|(held, _)| held.unit)).collect();
    ids.sort_unstable();
    ids.dedup();
    service::property::units_by_ids(&page.ctx, &ids).await
}

fn head(page: &PageContext, association: &association::Model, as_of: &AsOf, title: String, by: By) -> AnyView {
    let sees_all = page.ctx.may_in(Permission::OwnerRead, association.id);
    let tab = |name: &str, path: &str, one: By| {
        Place::text(page.t(name), format!("{}{}", page.in_association(path), as_of.query())).current(one == by)
    };
    let mut tabs = vec![
        tab("property-titles-by-unit", "/titles", By::Unit),
        tab("property-titles-by-owner", "/titles/owners", By::Owner),
    ];
    tabs.extend(sees_all.then(|| tab("property-titles-by-head", "/titles/heads", By::Head)));
    let print = page.t("property-titles-print");
    let actions = move || view! { <PrintButton label=print/> };
    view! {
        <PageHeader title=title lead=page.t("property-titles-lead") actions=actions/>
        {register_tabs::view(page, association, Tab::Titles)}
        <Tabs label=page.t("property-titles-ways") tabs=tabs/>
        {as_of.form(page)}
    }
    .into_any()
}

/// Links to the other pages of a long list, or all of it on one, for paper.
fn foot(page: &PageContext, has_next: bool) -> AnyView {
    if wants_all(page) {
        return ().into_any();
    }
    let all = (has_next || parts::page_number(page) > 1).then(|| {
        let href = parts::with_query(page, "all", "true");
        view! { <p><LinkButton href=href label=page.t("property-titles-all") icon=Glyph::Print kind=ButtonKind::Quiet/></p> }
    });
    view! { {parts::pager(page, has_next)}{all} }.into_any()
}

fn nothing(page: &PageContext) -> AnyView {
    view! { <p class="muted">{page.t("property-titles-none")}</p> }.into_any()
}

/// What all titles come to.
fn told(page: &PageContext, summary: &TitlesSummary) -> AnyView {
    let language = page.language();
    let mut list = vec![
        parts::fact(page.t("property-titles-units"), summary.units.to_string()),
        parts::fact(page.t("property-shares"), summary.shares.format(language)),
        parts::fact(page.t("property-titles-heads"), summary.heads.to_string()),
    ];
    let suspended =
        [("count", Value::from(summary.suspended)), ("shares", summary.suspended_shares.format(language).into())];
    list.push(parts::fact(page.t("property-titles-suspended"), page.tv("property-titles-suspended-count", &suspended)));
    if summary.without_holder > 0 {
        list.push(parts::fact(page.t("property-titles-without"), summary.without_holder.to_string()));
    }
    parts::facts(true, list)
}

fn units(
    page: &PageContext,
    titles: Vec<Title>,
    names: &BTreeMap<OwnerId, owner::Model>,
    summary: Option<&TitlesSummary>,
) -> AnyView {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("property-unit")),
        Column::text(page.t("property-titles-holders")),
        Column::text(page.t("property-title-vote")),
        Column::text(page.t("property-title-contact")),
        Column::figure(page.t("property-shares")),
    ];
    let name = |id: OwnerId| names.get(&id).map(|owner| owner.name.clone());
    let row = |title: Title| {
        let href = page.in_association(&format!("/units/{}", title.unit.id));
        let holder = |held: &Holding| Some(with_part(page.text(), &name(held.owner)?, &held.held()));
        let holders: Vec<String> = title.holders.iter().filter_map(holder).collect();
        let row = Row::new().cell(view! { <a href=href>{title.unit.reference.clone()}</a> }).maybe(holders.join(", "));
        let row = match title.voice.standing {
            VoteStanding::Suspended(_) => {
                row.cell(view! { <StatusChip tone=Tone::Wait label=page.t("property-title-vote-suspended")/> })
            }
            VoteStanding::Sole | VoteStanding::Designated => row.maybe(title.voice.voter.and_then(name)),
        };
        row.maybe(title.voice.contact.and_then(name)).cell(title.unit.shares.format(language))
    };
    let rows = titles.into_iter().map(row).collect();
    let caption = page.t("property-titles-by-unit");
    match summary {
        Some(summary) => {
            let total =
                Row::new().cell(page.t("property-total")).blank().blank().blank().cell(summary.shares.format(language));
            view! { <DataTable caption=caption caption_hidden=true columns=columns rows=rows total=total/> }.into_any()
        }
        None => view! { <DataTable caption=caption caption_hidden=true columns=columns rows=rows/> }.into_any(),
    }
}

/// Names, addresses, shares and lots: what the syndic gives on first request (C. civ. art. 3.89 §5 14°).
fn owners(page: &PageContext, stakes: Vec<OwnerStake>, units: &BTreeMap<UnitId, unit::Model>) -> AnyView {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("property-owner")),
        Column::text(page.t("property-address")),
        Column::text(page.t("property-owner-units")),
        Column::figure(page.t("property-titles-title-shares")),
        Column::figure(page.t("property-titles-enjoyment-shares")),
    ];
    let row = |stake: OwnerStake| {
        let OwnerStake { owner, holdings, title, enjoyment } = stake;
        let held = |(held, _): &(Holding, Share)| {
            let reference = units.get(&held.unit)?.reference.clone();
            Some(with_part(page.text(), &reference, &held.held()))
        };
        let held: Vec<String> = holdings.iter().filter_map(held).collect();
        let place = owner_address(page.text(), &owner);
        let href = page.in_association(&format!("/owners/{}", owner.id));
        Row::new()
            .cell(view! { <a href=href>{owner.name}</a> })
            .maybe(place)
            .cell(held.join(", "))
            .cell(exact_shares(language, title))
            .cell(exact_shares(language, enjoyment))
    };
    let rows = stakes.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-titles-by-owner") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

fn heads_table(page: &PageContext, heads: Vec<HeadAt>, names: &BTreeMap<OwnerId, owner::Model>) -> AnyView {
    let columns = vec![
        Column::heading(page.t("property-titles-head")),
        Column::text(page.t("property-owner-units")),
        Column::figure(page.t("property-shares")),
    ];
    let row = |head: HeadAt| {
        let owners: Vec<String> =
            head.owners.iter().filter_map(|id| names.get(id)).map(|owner| owner.name.clone()).collect();
        let units: Vec<&str> = head.units.iter().map(|unit| unit.reference.as_str()).collect();
        Row::new().cell(owners.join(" + ")).cell(units.join(", ")).cell(head.shares.format(page.language()))
    };
    let rows = heads.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-titles-by-head") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}
