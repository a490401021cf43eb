//! The calls for funds of an association: all of them, or for an owner those that ask something of her.

use std::collections::BTreeMap;

use entity::{
    charges::{CallStatus, call_for_funds},
    date::format_date,
    id::CallId,
    identity::Permission,
    money::Cents,
};
use leptos::prelude::*;
use service::charges::CallFilter;

use super::detail::status_chip;
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Row},
};

/// Reads and shows the list.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let association = page.association().await?;
    let calls =
        service::charges::calls_list(&page.ctx, association.id, CallFilter::default(), page.page_request()).await?;
    let every = page.ctx.may_in(Permission::CallRead, association.id);
    // An owner looks for what she owes, not for what the building costs.
    let own = if every { None } else { Some(own_amounts(&page, &calls.rows).await?) };
    let may_issue = page.ctx.may_in(Permission::CallIssue, association.id) && association.archived_at.is_none();
    let title = page.t(if every { "charges-call-list-title" } else { "charges-own-list-title" });
    Ok(Page::new(title.clone(), move || {
        let add = may_issue.then(|| {
            view! { <LinkButton href=page.in_association("/calls/new") label=page.t("charges-call-new-action") icon=Glyph::Plus kind=ButtonKind::Primary/> }
        });
        let body = if calls.rows.is_empty() && calls.offset == 0 {
            empty(&page, every, may_issue).into_any()
        } else {
            view! { {table(&page, &calls.rows, own.as_ref())}{crate::page::pager::pager(&page, calls.offset, calls.has_next)} }.into_any()
        };
        view! { <PageHeader title=title actions=move || add/>{body} }
    }))
}

async fn own_amounts(page: &PageContext, calls: &[call_for_funds::Model]) -> service::Result<BTreeMap<CallId, Cents>> {
    let ids: Vec<CallId> = calls.iter().map(|call| call.id).collect();
    let contributions = service::charges::contributions_by_calls(&page.ctx, &ids).await?;
    Ok(contributions
        .into_iter()
        .map(|(call, rows)| (call, Cents::checked_sum(rows.iter().map(|row| row.amount)).unwrap_or(Cents::ZERO)))
        .collect())
}

fn empty(page: &PageContext, every: bool, may_issue: bool) -> impl IntoView + use<> {
    let reason = page.t(if every { "charges-call-list-empty-reason" } else { "charges-own-list-empty-reason" });
    let actions = may_issue.then(|| (page.in_association("/calls/new"), page.t("charges-call-new-action")));
    view! {
        <EmptyState title=page.t("charges-call-list-empty-title") reason=reason icon=Glyph::Call
            actions=move || actions.map(|(href, label)| view! { <LinkButton href=href label=label/> })/>
    }
}

fn table(
    page: &PageContext,
    calls: &[call_for_funds::Model],
    own: Option<&BTreeMap<CallId, Cents>>,
) -> impl IntoView + use<> {
    let language = page.language();
    let amount_label = page.t(if own.is_some() { "charges-column-own-amount" } else { "charges-column-total" });
    let columns = vec![
        Column::heading(page.t("charges-column-call")),
        Column::text(page.t("charges-column-called-on")),
        Column::text(page.t("charges-column-due-on")),
        Column::figure(amount_label),
        Column::text(page.t("charges-column-status")),
    ];
    let rows = calls
        .iter()
        .map(|call| {
            let href = page.in_association(&format!("/calls/{}", call.id));
            let amount = own.map_or(Some(call.total), |own| own.get(&call.id).copied());
            Row::new()
                .cell(view! { <a href=href>{call.title.clone()}</a> })
                .cell(format_date(call.called_on, language))
                .cell(format_date(call.due_on, language))
                .cell(amount.map(|amount| amount.format(language)))
                .cell(status_chip(page, call.status))
        })
        .collect();
    view! { <DataTable caption=page.t("charges-call-list-caption") caption_hidden=true columns=columns rows=rows/> }
}

/// Whether a call still asks for something.
pub(super) fn stands(call: &call_for_funds::Model) -> bool {
    call.status == CallStatus::Issued
}
