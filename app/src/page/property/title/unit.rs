//! What the page of a unit says about its title: whose it is on a day, who votes, and what was recorded.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    date::format_date,
    id::{AccountId, OwnerId, OwnershipChangeId},
    identity::Permission,
    property::{
        association, owner,
        title::{ChangeKind, HolderPart, Right},
        unit,
    },
};
use leptos::prelude::*;
use service::{
    Result,
    identity::accounts_by_ids,
    property::{
        Holding, OwnershipChange, UnitVoice, VoteStanding, owners_by_ids, ownership_history, ownerships_by_units,
        voices_by_units,
    },
};

use super::{
    picker::Picker,
    restate,
    words::{change_kind, deed, part_and_right, right, suspension},
};
use crate::{
    context::PageContext,
    page::{
        property::{as_of::AsOf, parts, register::all_owners},
        words::day,
    },
    ui::{Column, DataTable, Event, Glyph, LinkButton, Row, StatusChip, Timeline, Tone},
};

/// What was read for the page.
pub struct UnitTitle {
    as_of: AsOf,
    holdings: Vec<Holding>,
    voice: Option<UnitVoice>,
    history: Vec<OwnershipChange>,
    owners: BTreeMap<OwnerId, owner::Model>,
    recorders: BTreeMap<AccountId, String>,
    /// The owners to choose from, for whoever may change something.
    picker: Option<Picker>,
    sees_all: bool,
}

/// Reads what the page says about the title of a unit.
///
/// # Errors
/// As the readers.
pub async fn read(
    page: &PageContext,
    association: &association::Model,
    unit: &unit::Model,
    may_write: bool,
) -> Result<UnitTitle> {
    let as_of = AsOf::of(page);
    let holdings = ownerships_by_units(&page.ctx, &[unit.id], as_of.day).await?.remove(&unit.id).unwrap_or_default();
    let voice = voices_by_units(&page.ctx, &[unit.id], as_of.day).await?.remove(&unit.id);
    let history = ownership_history(&page.ctx, unit.id).await?;
    let mut ids: Vec<OwnerId> = holdings.iter().map(|holding| holding.owner).collect();
    ids.extend(history.iter().flat_map(|change| change.parts.iter().map(|part| part.owner)));
    ids.extend(voice.iter().flat_map(|voice| [voice.voter, voice.contact]).flatten());
    ids.sort_unstable();
    ids.dedup();
    let owners = owners_by_ids(&page.ctx, &ids).await?;
    let accounts: Vec<AccountId> = history.iter().filter_map(|change| change.recorded_by).collect();
    let recorders = accounts_by_ids(&page.ctx, &accounts).await?;
    let recorders = recorders.into_iter().map(|(id, account)| (id, account.display_name)).collect();
    let picker = if may_write { Some(Picker::new(all_owners(&page.ctx, association.id).await?)) } else { None };
    let sees_all = page.ctx.may_in(Permission::OwnerRead, association.id);
    Ok(UnitTitle { as_of, holdings, voice, history, owners, recorders, picker, sees_all })
}

/// Who holds what as the last change that holds says.
#[must_use]
pub fn standing_parts(history: &[OwnershipChange]) -> Vec<HolderPart> {
    history.iter().find(|change| change.holds).map(|change| change.parts.clone()).unwrap_or_default()
}

/// The day of the last change that holds.
#[must_use]
pub fn standing_since(history: &[OwnershipChange]) -> Option<NaiveDate> {
    history.iter().find(|change| change.holds).map(|change| change.effective_on)
}

/// The part of the page. A unit whose holders the reader may not see says so, and nothing else.
pub fn view(page: &PageContext, unit: &unit::Model, title: &UnitTitle) -> AnyView {
    let heading = if title.sees_all { "property-ownership-today" } else { "property-ownership-own" };
    let at = format!("/units/{}", unit.id);
    let transfer = title.picker.as_ref().filter(|_| !title.history.is_empty()).map(|_| {
        let href = page.in_association(&format!("{at}/transfer"));
        view! { <p><LinkButton href=href label=page.t("property-title-transfer") icon=Glyph::ArrowRight/></p> }
    });
    let last = title.history.iter().max_by_key(|change| change.number).map(|change| change.id.to_string());
    let restate = title.picker.as_ref().map(|picker| restate::view(page, picker, &last.unwrap_or_default()));
    let inside = view! {
        {title.as_of.form(page)}
        {holders(page, title)}
        {voice(page, &at, title)}
        {transfer}
        {restate}
    };
    view! {
        {parts::section(page.t(heading), inside)}
        {history(page, &at, title)}
    }
    .into_any()
}

fn holders(page: &PageContext, title: &UnitTitle) -> AnyView {
    if title.holdings.is_empty() {
        let none = if title.sees_all { "property-ownership-none" } else { "property-ownership-none-own" };
        return view! { <p class="muted">{page.t(none)}</p> }.into_any();
    }
    // Most titles are nothing but full ownership, and a column that says so in every row says nothing.
    let divided = title.holdings.iter().any(|holding| holding.right != Right::Full);
    let mut columns = vec![Column::heading(page.t("property-owner"))];
    columns.extend(divided.then(|| Column::text(page.t("property-title-right"))));
    columns.extend([Column::figure(page.t("property-part")), Column::text(page.t("property-since"))]);
    let row = |holding: &Holding| {
        let row = Row::new().cell(named(page, title, holding.owner));
        let row = if divided { row.cell(right(page.text(), holding.right)) } else { row };
        row.cell(holding.part.to_string()).cell(format_date(holding.starts_on, page.language()))
    };
    let rows = title.holdings.iter().map(row).collect();
    let caption = page.tv("property-title-caption", &[("date", title.as_of.words(page).into())]);
    view! { <DataTable caption=caption columns=columns rows=rows/> }.into_any()
}

/// The name of an owner, as a link to her page; nothing for whoever may not see her.
fn named(page: &PageContext, title: &UnitTitle, id: OwnerId) -> AnyView {
    title
        .owners
        .get(&id)
        .map(|owner| {
            let href = page.in_association(&format!("/owners/{id}"));
            view! { <a href=href>{owner.name.clone()}</a> }
        })
        .into_any()
}

fn name(title: &UnitTitle, id: OwnerId) -> Option<&str> {
    title.owners.get(&id).map(|owner| owner.name.as_str())
}

/// Who votes and who is written to.
fn voice(page: &PageContext, at: &str, title: &UnitTitle) -> AnyView {
    let Some(voice) = &title.voice else { return ().into_any() };
    let voter = voice.voter.and_then(|id| name(title, id));
    let vote = match (voice.standing, voter) {
        (VoteStanding::Suspended(reason), _) => view! {
            <StatusChip tone=Tone::Wait label=page.t("property-title-vote-suspended")/>
            " "{suspension(page.text(), reason)}
        }
        .into_any(),
        (VoteStanding::Sole, Some(voter)) => voter.to_owned().into_any(),
        (VoteStanding::Designated, Some(voter)) => {
            page.tv("property-title-vote-designated", &[("name", voter.into())]).into_any()
        }
        (VoteStanding::Sole | VoteStanding::Designated, None) => page.t("property-title-vote-other").into_any(),
    };
    let contact = match (voice.contact.and_then(|id| name(title, id)), &voice.contact_designation) {
        (Some(contact), Some(_)) => page.tv("property-title-contact-designated", &[("name", contact.into())]),
        (Some(contact), None) => contact.to_owned(),
        (None, _) => page.t("property-title-contact-other"),
    };
    let list =
        [parts::fact(page.t("property-title-vote"), vote), parts::fact(page.t("property-title-contact"), contact)];
    let designate = title.picker.is_some().then(|| {
        let href = page.in_association(&format!("{at}/designation"));
        view! { <p><LinkButton href=href label=page.t("property-title-designate") icon=Glyph::User/></p> }
    });
    view! { {parts::facts(true, list)}{designate} }.into_any()
}

/// Everything that was recorded, with what has been corrected since.
fn history(page: &PageContext, at: &str, title: &UnitTitle) -> AnyView {
    if title.history.is_empty() {
        return ().into_any();
    }
    let number = |id: Option<OwnershipChangeId>| {
        title.history.iter().find(|other| Some(other.id) == id).map(|other| other.number)
    };
    let event = |change: &OwnershipChange| {
        let words = format_date(change.effective_on, page.language());
        let what = page.tv(
            "property-title-change",
            &[("number", i64::from(change.number).into()), ("kind", change_kind(page.text(), change.kind).into())],
        );
        let tone = match (change.holds, change.kind) {
            (true, _) => Tone::Good,
            (false, ChangeKind::Annulled) => Tone::Bad,
            (false, _) => Tone::Neutral,
        };
        let event = Event::new(words, change.effective_on.to_string(), what)
            .detail(told(page, title, change, number(change.corrects), number(change.corrected_by)))
            .tone(tone);
        if title.picker.is_some() && change.holds {
            let href = page.in_association(&format!("{at}/history/{}/correct", change.id));
            event.link(page.tv("property-title-correct", &[("number", i64::from(change.number).into())]), href)
        } else {
            event
        }
    };
    let events = title.history.iter().map(event).collect();
    let label = page.t("property-title-history");
    parts::section(label.clone(), view! { <Timeline label=label events=events/> })
}

/// One change in sentences.
fn told(
    page: &PageContext,
    title: &UnitTitle,
    change: &OwnershipChange,
    corrects: Option<i32>,
    corrected_by: Option<i32>,
) -> String {
    let text = page.text();
    let holder = |part: &HolderPart| {
        let values = [("name", name(title, part.owner)?.into()), ("held", part_and_right(text, part).into())];
        Some(text.with("property-title-holder", &values))
    };
    let holders: Vec<String> = change.parts.iter().filter_map(holder).collect();
    let mut sentences = Vec::new();
    if !holders.is_empty() {
        sentences.push(text.with("property-title-told-holders", &[("holders", holders.join(", ").into())]));
    } else if change.kind != ChangeKind::Annulled && !title.sees_all {
        sentences.push(text.get("property-title-told-parted"));
    }
    sentences
        .extend(deed(text, &change.deed).map(|deed| text.with("property-title-told-deed", &[("deed", deed.into())])));
    let of_change = |id: &str, number: i32| text.with(id, &[("number", i64::from(number).into())]);
    sentences.extend(corrects.map(|number| {
        let id = if change.kind == ChangeKind::Annulled {
            "property-title-told-annuls"
        } else {
            "property-title-told-corrects"
        };
        of_change(id, number)
    }));
    sentences.extend(corrected_by.map(|number| of_change("property-title-told-corrected", number)));
    let because = |reason: &String| text.with("property-title-told-reason", &[("reason", reason.as_str().into())]);
    sentences.extend(change.reason.as_ref().map(because));
    let recorded = day(change.recorded_at, page.language());
    sentences.push(match change.recorded_by.and_then(|account| title.recorders.get(&account)) {
        Some(by) => {
            text.with("property-title-told-recorded-by", &[("date", recorded.into()), ("name", by.as_str().into())])
        }
        None => text.with("property-title-told-recorded", &[("date", recorded.into())]),
    });
    sentences.join(" ")
}
