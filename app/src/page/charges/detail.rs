//! One call for funds.

use std::collections::BTreeMap;

use entity::{
    charges::{CallStatus, call_for_funds, call_line, contribution},
    date::format_date,
    id::{CallId, OwnerId},
    identity::Permission,
    language::Language,
    library::ObjectKind,
    money::Cents,
    property::owner,
};
use leptos::prelude::*;
use service::{
    Error,
    charges::{call_pdf_path, contribution_pdf_path},
};

use super::{
    form::{fund_message, nature_message},
    list::stands,
    own,
};
use crate::{
    context::{Page, PageContext},
    page::{identity::history_link, library::documents_of, words::day},
    ui::{
        Banner, ButtonKind, Column, DataTable, Fact, FactList, Glyph, LinkButton, Money, PageHeader, Place, Row,
        StatusChip, Tone,
    },
};

/// A call with all that a syndic looks at.
struct Whole {
    call: call_for_funds::Model,
    lines: Vec<call_line::Model>,
    contributions: Vec<contribution::Model>,
    owners: BTreeMap<OwnerId, owner::Model>,
    may_cancel: bool,
}

/// Reads the call, and shows the whole of it or the reader's own part.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let association = page.association().await?;
    let id: CallId = page.id("call", "call-unknown")?;
    let call = service::charges::call_fetch(&page.ctx, id).await?;
    if call.association_id != association.id {
        return Err(Error::not_found("call-unknown"));
    }
    if !page.ctx.may_in(Permission::CallRead, association.id) {
        return own::page(page, call).await;
    }
    let lines = service::charges::call_lines_by_calls(&page.ctx, &[id]).await?.remove(&id).unwrap_or_default();
    let contributions =
        service::charges::contributions_by_calls(&page.ctx, &[id]).await?.remove(&id).unwrap_or_default();
    let owner_ids: Vec<OwnerId> = contributions.iter().map(|row| row.owner_id).collect();
    let owners = service::property::owners_by_ids(&page.ctx, &owner_ids).await?;
    let may_cancel =
        stands(&call) && association.archived_at.is_none() && page.ctx.may_in(Permission::CallIssue, association.id);
    let whole = Whole { call, lines, contributions, owners, may_cancel };
    Ok(Page::new(whole.call.title.clone(), move || whole_view(&page, whole)))
}

/// The state of a call in a word.
pub(super) fn status_chip(page: &PageContext, status: CallStatus) -> AnyView {
    match status {
        CallStatus::Issued => view! { <StatusChip tone=Tone::Good label=page.t("charges-status-issued")/> }.into_any(),
        CallStatus::Cancelled => {
            view! { <StatusChip tone=Tone::Bad label=page.t("charges-status-cancelled")/> }.into_any()
        }
    }
}

/// Says that a call was withdrawn, when, and why.
pub(super) fn cancelled_banner(page: &PageContext, call: &call_for_funds::Model) -> AnyView {
    let Some(at) = call.cancelled_at else { return ().into_any() };
    let title = page.tv("charges-call-cancelled-on", &[("date", day(at, page.language()).into())]);
    let reason = call
        .cancel_reason
        .clone()
        .map(|reason| page.tv("charges-call-cancelled-because", &[("reason", reason.into())]));
    let nothing_due = page.t("charges-call-cancelled-nothing-due");
    view! { <Banner tone=Tone::Bad title=title>{reason.map(|reason| view! { <p>{reason}</p> })}<p>{nothing_due}</p></Banner> }.into_any()
}

fn whole_view(page: &PageContext, whole: Whole) -> impl IntoView + use<> {
    let Whole { call, lines, contributions, owners, may_cancel } = whole;
    let language = page.language();
    let actions = {
        let pdf = (call_pdf_path(call.id), page.t("charges-call-pdf-all"));
        let cancel = may_cancel.then(|| {
            (page.in_association(&format!("/calls/{}/cancel", call.id)), page.t("charges-call-cancel-action"))
        });
        // Whoever may withdraw it may also send its letters by post.
        let post = may_cancel
            .then(|| (page.in_association(&format!("/letters/new?call={}", call.id)), page.t("outside-letter-new")));
        move || {
            view! {
                <LinkButton href=pdf.0 label=pdf.1 icon=Glyph::Document kind=ButtonKind::Primary/>
                {post.map(|(href, label)| view! { <LinkButton href=href label=label icon=Glyph::Mail/> })}
                {cancel.map(|(href, label)| view! { <LinkButton href=href label=label kind=ButtonKind::Quiet/> })}
            }
        }
    };
    let chip = status_chip(page, call.status);
    let text = page.text();
    let (total, reserve) = (call.total.format(language), call.reserve.format(language));
    let (called_on, due_on) = (format_date(call.called_on, language), format_date(call.due_on, language));
    let issued_on = day(call.issued_at, language);
    let count = i64::try_from(contributions.len()).unwrap_or(i64::MAX);
    view! {
        <PageHeader title=call.title.clone() lead=page.tv("charges-call-lead", &[("number", i64::from(call.number).into()), ("count", count.into())])
            back=Place::text(page.t("shell-section-calls"), page.in_association("/calls")) status=move || chip actions=actions/>
        {cancelled_banner(page, &call)}
        <FactList columns=true>
            <Fact term=text.get("charges-column-total")><Money amount=total large=true/></Fact>
            <Fact term=text.get("charges-fact-reserve")>{reserve}</Fact>
            <Fact term=text.get("charges-column-called-on")>{called_on}</Fact>
            <Fact term=text.get("charges-column-due-on")>{due_on}</Fact>
            <Fact term=text.get("charges-fact-issued")>{issued_on}</Fact>
        </FactList>
        <h2>{page.t("charges-lines-title")}</h2>
        {lines_table(page, &call, &lines)}
        <h2>{page.t("charges-contributions-title")}</h2>
        {contributions_table(page, &call, &contributions, &owners)}
        {documents_of(page, call.association_id, ObjectKind::CallForFunds, call.id.0)}
        {history_link(page, call.association_id, call.id.0)}
    }
}

fn lines_table(page: &PageContext, call: &call_for_funds::Model, lines: &[call_line::Model]) -> impl IntoView + use<> {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("charges-call-form-label")),
        Column::text(page.t("charges-call-form-key")),
        Column::text(page.t("charges-call-form-nature")),
        Column::text(page.t("charges-call-form-fund")),
        Column::figure(page.t("charges-column-amount")),
    ];
    let rows = lines
        .iter()
        .map(|line| {
            Row::new()
                .cell(line.label.clone())
                .cell(line.key_name.clone())
                .cell(page.t(nature_message(line.nature)))
                .cell(page.t(fund_message(line.fund)))
                .cell(line.amount.format(language))
        })
        .collect();
    let total = Row::new().cell(page.t("charges-total")).blank().blank().blank().cell(call.total.format(language));
    view! { <DataTable caption=page.t("charges-lines-title") caption_hidden=true columns=columns rows=rows total=total/> }
}

fn contributions_table(
    page: &PageContext,
    call: &call_for_funds::Model,
    contributions: &[contribution::Model],
    owners: &BTreeMap<OwnerId, owner::Model>,
) -> impl IntoView + use<> {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("charges-column-owner")),
        Column::text(page.t("charges-column-communication")),
        Column::figure(page.t("charges-column-reserve")),
        Column::figure(page.t("charges-column-amount")),
        Column::text(page.t("charges-column-letter")),
    ];
    let rows = contributions
        .iter()
        .map(|row| {
            let name = owners.get(&row.owner_id).map(|owner| owner.name.clone()).unwrap_or_default();
            let owner_page = page.in_association(&format!("/owners/{}", row.owner_id));
            let letter_name = page.tv("charges-letter-of", &[("owner", name.as_str().into())]);
            let letter = contribution_pdf_path(row.call_id, row.id);
            let shown = Row::new().cell(view! { <a href=owner_page>{name}</a> }).cell(row.communication.display());
            amount_or_blank(shown, row.reserve, language)
                .cell(row.amount.format(language))
                .cell(view! { <a href=letter aria-label=letter_name>"PDF"</a> })
        })
        .collect();
    let total = amount_or_blank(Row::new().cell(page.t("charges-total")).blank(), call.reserve, language)
        .cell(call.total.format(language))
        .blank();
    view! { <DataTable caption=page.t("charges-contributions-title") caption_hidden=true columns=columns rows=rows total=total/> }
}

/// Adds an amount to a row; where there is none, a cell that stays empty.
fn amount_or_blank(row: Row, amount: Cents, language: Language) -> Row {
    if amount.is_zero() { row.blank() } else { row.cell(amount.format(language)) }
}
