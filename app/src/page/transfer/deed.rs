//! The deed that ends a request: what was told of it (C. civ. art. 3.94 §3), whether the seller contests what she owes (art. 3.95), and writing down
//! what came by letter: `/a/{slug}/transfers/{transfer}/deed`.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    date::format_date,
    identity::Permission,
    transfer::{DeedNoticeForm, MESSAGE_MAX, TransferState, attach_until, contest_until, transfer_deed_notice},
};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::units_by_ids,
    text::Value,
    transfer::{PortalDeed, deed_notice_add, deed_notices_by_transfers},
};

use super::{
    DEED_TOLD,
    file::{Shown, of},
    words,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        property::{
            filled::Filled,
            parts::{banner, buttons, fact, facts, form, section},
            register::to_change,
        },
        words::{law, minute},
    },
    ui::{ButtonKind, Field, FormRow, Glyph, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// What was told of a deed, whoever looks at it.
pub(super) struct Told<'a> {
    pub deed_on: NaiveDate,
    pub acquirers: &'a str,
    pub representative: Option<&'a str>,
    pub contested_on: Option<NaiveDate>,
    pub author: &'a str,
    pub at: DateTime<Utc>,
}

impl<'a> From<&'a transfer_deed_notice::Model> for Told<'a> {
    fn from(row: &'a transfer_deed_notice::Model) -> Self {
        Self {
            deed_on: row.deed_on,
            acquirers: &row.acquirers,
            representative: row.representative.as_deref(),
            contested_on: row.contested_on,
            author: &row.author_name,
            at: row.created_at,
        }
    }
}

impl<'a> From<&'a PortalDeed> for Told<'a> {
    fn from(deed: &'a PortalDeed) -> Self {
        Self {
            deed_on: deed.deed_on,
            acquirers: &deed.acquirers,
            representative: deed.representative.as_deref(),
            contested_on: deed.contested_on,
            author: &deed.author,
            at: deed.at,
        }
    }
}

/// What was told, line by line.
pub(super) fn told(page: &PageContext, told: &Told<'_>) -> AnyView {
    let language = page.language();
    let acquirers = told.acquirers.lines().map(|line| view! { {line.to_owned()}<br/> }).collect_view();
    let mut lines = vec![
        fact(page.t("transfer-deed-on"), format_date(told.deed_on, language)),
        fact(page.t("transfer-deed-acquirers"), acquirers),
    ];
    let representative = told.representative.map(str::to_owned);
    lines.extend(representative.map(|name| fact(page.t("transfer-deed-representative"), name)));
    lines.extend(told.contested_on.map(|on| fact(page.t("transfer-deed-contested"), format_date(on, language))));
    let by = [("name", Value::from(told.author)), ("date", minute(told.at, language).into())];
    view! { {facts(false, lines)}<p class="muted">{page.tv("transfer-deed-by", &by)}</p> }.into_any()
}

/// What is told: when, who, and whether the seller contests. A correction begins with what was told last, for the latest notice counts as a whole.
pub(super) fn rows(page: &PageContext, last: Option<&Told<'_>>) -> AnyView {
    let filled = Filled::of(page);
    let date = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let stored = |read: fn(&Told<'_>) -> String| last.map(read).unwrap_or_default();
    let most = u32::try_from(MESSAGE_MAX).unwrap_or(u32::MAX);
    let cited = |article: &'static str| [("law", Value::from(law(article, page.language())))];
    let on = filled.date("deedOn", "transfer-deed-on", &date(last.map(|last| last.deed_on))).required();
    let acquirers = Field::text_area("acquirers", page.t("transfer-deed-acquirers"), 3)
        .required()
        .max_length(most)
        .hint(page.tv("transfer-deed-acquirers-hint", &cited("C. civ. art. 3.94 §3")));
    let acquirers = filled.field(acquirers, "acquirers", &stored(|last| last.acquirers.to_owned()));
    let representative = filled
        .optional(filled.text(
            "representative",
            "transfer-deed-representative",
            &stored(|last| last.representative.unwrap_or_default().to_owned()),
        ))
        .hint(page.tv("transfer-deed-representative-hint", &cited("C. civ. art. 3.87 §1")));
    let contested = filled
        .optional(filled.date("contestedOn", "transfer-deed-contested", &date(last.and_then(|last| last.contested_on))))
        .hint(page.tv("transfer-deed-contested-hint", &cited("C. civ. art. 3.95")));
    view! {
        <FormRow field=on/>
        <FormRow field=acquirers/>
        <FormRow field=representative/>
        <FormRow field=contested/>
    }
    .into_any()
}

/// What a form says.
pub(super) fn read(fields: &Fields) -> DeedNoticeForm {
    DeedNoticeForm {
        deed_on: fields.get("deedOn").to_owned(),
        acquirers: fields.get("acquirers").to_owned(),
        representative: fields.get("representative").to_owned(),
        contested_on: fields.get("contestedOn").to_owned(),
    }
}

/// What was told last, by when an attachment is notified, what was told before, and the ways on.
pub(super) fn view(page: &PageContext, shown: &Shown) -> Option<AnyView> {
    let may = shown.may && shown.row.state != TransferState::Cancelled;
    let mut notices = shown.deeds.iter().map(Told::from);
    let Some(latest) = notices.next() else {
        // Nobody asks for the deed while the document is still being made.
        let awaited = may && shown.row.delivered_at.is_some();
        let none = awaited.then(|| view! { <p class="muted">{page.t("transfer-deed-none")}</p>{add(page, shown)} });
        return none.map(|none| section(page.t("transfer-deed"), none));
    };
    let earlier: Vec<AnyView> =
        notices.map(|one| view! { <div class="card">{told(page, &one)}</div> }.into_any()).collect();
    let earlier = (!earlier.is_empty()).then(|| {
        let count = [("count", Value::from(earlier.len()))];
        view! {
            <details class="disclosure">
                <summary>{page.tv("transfer-deed-earlier", &count)}</summary>
                <div class="stack">{earlier}</div>
            </details>
        }
    });
    let writes_register = page.ctx.may_in(Permission::PropertyWrite, shown.row.association_id);
    let register = (may && writes_register).then(|| {
        let href = page.in_association(&format!("/units/{}/transfer", shown.row.unit_id));
        view! { <LinkButton href=href label=page.t("transfer-deed-register") icon=Glyph::People/> }
    });
    let ways = may.then(|| view! { <div class="actions">{register}{add(page, shown)}</div> });
    let inside = view! { {attachment(page, &latest)}{told(page, &latest)}{ways}{earlier} };
    Some(section(page.t("transfer-deed"), inside))
}

fn add(page: &PageContext, shown: &Shown) -> AnyView {
    let href = page.in_association(&format!("/transfers/{}/deed", shown.row.id));
    let label = if shown.deeds.is_empty() { "transfer-deed-add" } else { "transfer-deed-correct" };
    view! { <LinkButton href=href label=page.t(label) icon=Glyph::Edit kind=ButtonKind::Quiet/> }.into_any()
}

/// By when an attachment is notified to the notary, where the seller contests, and whether her letter came late.
fn attachment(page: &PageContext, told: &Told<'_>) -> Option<AnyView> {
    let contested_on = told.contested_on?;
    let (language, until) = (page.language(), attach_until(contested_on)?);
    let values =
        [("date", Value::from(format_date(until, language))), ("law", Value::from(law("C. civ. art. 3.95", language)))];
    let over = until < page.ctx.today();
    let (id, tone) = if over { ("transfer-deed-attach-over", Tone::Bad) } else { ("transfer-deed-attach", Tone::Wait) };
    let late = contest_until(told.deed_on).filter(|last| contested_on > *last).map(|last| {
        let values = [("date", Value::from(format_date(last, language)))];
        view! { <p>{page.tv("transfer-deed-contest-late", &values)}</p> }
    });
    Some(banner(tone, view! { <p>{page.tv(id, &values)}</p>{late} }))
}

/// Shows the form for what came by letter.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::TransferWrite).await?;
    let row = of(&page).await?;
    if row.state == TransferState::Cancelled {
        return Err(Error::not_found("transfer-unknown"));
    }
    let unit = units_by_ids(&page.ctx, &[row.unit_id]).await?.remove(&row.unit_id);
    let unit = unit.map(|unit| unit.reference).unwrap_or_default();
    let last = deed_notices_by_transfers(&page.ctx, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    let last = last.into_iter().next();
    let title = page.t(if last.is_some() { "transfer-deed-correct" } else { "transfer-deed-add" });
    Ok(Page::new(title.clone(), move || {
        let here = page.in_association(&format!("/transfers/{}", row.id));
        let back = Place::text(words::title(&row, &unit), here.clone());
        let inside = view! {
            {page.hidden(None)}
            {rows(&page, last.as_ref().map(Told::from).as_ref())}
            {buttons(view! {
                <SubmitButton label=page.t("transfer-deed-save") kind=ButtonKind::Primary/>
                <LinkButton href=here label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
            })}
        };
        view! {
            <PageHeader title=title lead=page.t("transfer-deed-lead") back=back/>
            {page.form_top()}
            {form(page.action(), inside)}
        }
    }))
}

/// Writes it down.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    deed_notice_add(&page.ctx, Some(&fields.key()?), row.id, &read(&fields)).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}", page.param("slug"), row.id), DEED_TOLD))
}
