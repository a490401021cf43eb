//! What was done and refused, for whoever may read it: in a whole organization, in one association or about one thing of it, and on the platform.

use std::collections::BTreeSet;

use entity::{
    date::parse_date,
    id::AssociationId,
    identity::{Permission, audit_event::Outcome},
    refusal::Refusal,
};
use leptos::prelude::*;
use service::{
    identity::{TrailEntry, TrailFilter, audit_actions, audit_trail, platform_trail},
    page::Slice,
};
use uuid::Uuid;

use crate::{
    context::{Page, PageContext, refusal_message},
    page::{pager::pager, words::moment},
    ui::{
        ButtonKind, Choice, Column, DataTable, EmptyState, Field, FormErrors, FormRow, Glyph, LinkButton, PageHeader,
        Place, Row, StatusChip, SubmitButton, Tone,
    },
};

/// The fields of the filter, in the query.
const FIELDS: [&str; 6] = ["from", "to", "action", "outcome", "account", "subject"];

/// `/firm/audit`: everything of the organization that the person may read.
pub(super) async fn firm(page: PageContext) -> service::Result<Page> {
    let (filter, errors) = wanted(&page);
    let entries = audit_trail(&page.ctx, &filter, page.page_request()).await?;
    let actions = audit_actions(&page.ctx).await?;
    let title = page.t("identity-audit-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("identity-firm-title"), page.href("/firm"));
        view! {
            <PageHeader title=title lead=page.t("identity-audit-lead") back=back/>
            {filter_form(&page, &actions, &errors)}
            {list(&page, &entries)}
            {downloads(&page, &[])}
        }
    }))
}

/// `/a/{slug}/history`: what happened in an association, or to one thing of it.
pub(super) async fn association(page: PageContext) -> service::Result<Page> {
    let association = page.association().await?;
    let (filter, errors) = wanted(&page);
    let filter = TrailFilter { association: Some(association.id), ..filter };
    let entries = audit_trail(&page.ctx, &filter, page.page_request()).await?;
    let of_one = filter.subject.is_some();
    let title = page.t(if of_one { "identity-audit-of-one" } else { "identity-audit-history" });
    Ok(Page::new(title.clone(), move || {
        let all = of_one.then(|| {
            let href = page.action();
            view! { <LinkButton href=href label=page.t("identity-audit-all") kind=ButtonKind::Quiet/> }
        });
        view! {
            <PageHeader title=title lead=page.t("identity-audit-lead") actions=move || all/>
            {filter_form(&page, &BTreeSet::new(), &errors)}
            {list(&page, &entries)}
            {downloads(&page, &[("association", association.id.to_string())])}
        }
    }))
}

/// `/organizations/audit`: the platform's own.
pub(super) async fn platform(page: PageContext) -> service::Result<Page> {
    let (filter, errors) = wanted(&page);
    let entries = platform_trail(&page.ctx, &filter, page.page_request()).await?;
    let title = page.t("identity-audit-platform-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("identity-organizations-title"), page.href("/organizations"));
        view! {
            <PageHeader title=title lead=page.t("identity-audit-platform-lead") back=back/>
            {filter_form(&page, &BTreeSet::new(), &errors)}
            {list(&page, &entries)}
        }
    }))
}

/// The way to what was done to one thing of an association, on the page of that thing; nothing for whoever reads none of it.
pub fn history_link(page: &PageContext, association: AssociationId, subject: Uuid) -> Option<AnyView> {
    let reads = page.ctx.may_in(Permission::AuditRead, association) || page.ctx.may(Permission::OwnRead);
    reads.then(|| {
        let href = page.in_association(&format!("/history?subject={subject}"));
        let label = page.t("identity-audit-history");
        view! { <p class="actions"><LinkButton href=href label=label icon=Glyph::History kind=ButtonKind::Quiet/></p> }
            .into_any()
    })
}

/// What the query asks for, and what of it cannot be understood.
fn wanted(page: &PageContext) -> (TrailFilter, FormErrors) {
    let mut errors = FormErrors::new();
    let text = page.text();
    let mut day = |name: &'static str| match page.query.get(name) {
        "" => None,
        typed => parse_date(typed).map_err(|refusal: Refusal| errors.push(name, refusal_message(text, &refusal))).ok(),
    };
    let (from, to) = (day("from"), day("to"));
    let filter = TrailFilter {
        association: None,
        // What is no identifier is that of nothing.
        subject: some(page.query.get("subject")).map(|id| id.parse().unwrap_or_default()),
        action: some(page.query.get("action")).map(str::to_owned),
        account: some(page.query.get("account")).map(|id| id.parse::<Uuid>().unwrap_or_default().into()),
        outcome: Outcome::parse(page.query.get("outcome")),
        from,
        to,
    };
    (filter, errors)
}

fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn filter_form(page: &PageContext, actions: &BTreeSet<String>, errors: &FormErrors) -> AnyView {
    let value = |name: &str| page.query.get(name).to_owned();
    let mut named: Vec<(String, String)> = actions
        .iter()
        .map(|action| (page.t(&format!("identity-audit-action-{}", action.replace('_', "-"))), action.clone()))
        .collect();
    named.sort();
    let every = || Choice::new("", page.t("identity-audit-every"));
    let choices = std::iter::once(every()).chain(named.into_iter().map(|(label, action)| Choice::new(action, label)));
    let action = (!actions.is_empty()).then(|| {
        let field = Field::select("action", page.t("identity-audit-what"), choices.collect()).value(value("action"));
        view! { <FormRow field=field/> }
    });
    let outcomes = vec![
        every(),
        Choice::new("done", page.t("identity-audit-done")),
        Choice::new("refused", page.t("identity-audit-refused")),
    ];
    let outcome = Field::select("outcome", page.t("identity-audit-outcome"), outcomes).value(value("outcome"));
    let from = Field::date("from", page.t("identity-audit-from")).value(value("from")).errors(errors);
    let to = Field::date("to", page.t("identity-audit-to")).value(value("to")).errors(errors);
    let kept = ["subject", "account"]
        .into_iter()
        .filter(|name| !page.query.get(name).is_empty())
        .map(|name| view! { <input type="hidden" name=name value=value(name)/> })
        .collect_view();
    let filtered = FIELDS.iter().any(|name| !page.query.get(name).is_empty());
    let reset = filtered.then(|| {
        view! { <LinkButton href=page.action() label=page.t("identity-audit-reset") kind=ButtonKind::Quiet/> }
    });
    view! {
        <form class="toolbar" method="get" action=page.action() role="search">
            {kept}<FormRow field=from/><FormRow field=to/>{action}<FormRow field=outcome/>
            <SubmitButton label=page.t("identity-audit-show") icon=Glyph::Search/>
            {reset}
        </form>
    }
    .into_any()
}

fn list(page: &PageContext, entries: &Slice<TrailEntry>) -> AnyView {
    if entries.rows.is_empty() && entries.offset == 0 {
        return view! { <EmptyState title=page.t("identity-audit-empty-title") reason=page.t("identity-audit-empty-reason") icon=Glyph::Shield/> }
            .into_any();
    }
    let columns = vec![
        Column::heading(page.t("identity-audit-what")),
        Column::text(page.t("identity-audit-at")),
        Column::text(page.t("identity-audit-who")),
        Column::text(page.t("identity-audit-outcome")),
    ];
    let (offset, has_next) = (entries.offset, entries.has_next);
    let rows = entries.rows.iter().map(|entry| row(page, entry)).collect();
    view! {
        <DataTable caption=page.t("identity-audit-title") caption_hidden=true columns=columns rows=rows/>
        {pager(page, offset, has_next)}
    }
    .into_any()
}

fn row(page: &PageContext, entry: &TrailEntry) -> Row {
    let outcome = match entry.outcome {
        Outcome::Done => (Tone::Good, page.t("identity-audit-done")),
        Outcome::Refused => (Tone::Bad, page.t("identity-audit-refused")),
    };
    Row::new()
        .cell(what(page, entry))
        .cell(moment(entry.at, page.language()))
        .cell(who(page, entry))
        .cell(view! { <StatusChip tone=outcome.0 label=outcome.1/> })
}

/// What was done, what it changed, and the way to everything about the same thing.
fn what(page: &PageContext, entry: &TrailEntry) -> AnyView {
    let title = page.t(&entry.title());
    let operation = entry.operation().map(str::to_owned).map(|name| view! { " " <code>{name}</code> });
    let changes = entry.changes();
    let changes = (!changes.is_empty()).then(|| {
        let rows = changes
            .into_iter()
            .map(|change| {
                let told = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
                let became = format!("{} → {}", told(change.before), told(change.after));
                view! { <div><dt><code>{change.field}</code></dt><dd>{became}</dd></div> }
            })
            .collect_view();
        view! { <details><summary>{page.t("identity-audit-changes")}</summary><dl class="facts">{rows}</dl></details> }
    });
    let same = entry.subject.as_ref().filter(|(_, id)| page.query.get("subject") != id.to_string()).map(|(_, id)| {
        let href = format!("{}?subject={id}", page.action());
        view! { " " <a href=href>{page.t("identity-audit-same")}</a> }
    });
    view! { {title}{operation}{same}{changes} }.into_any()
}

/// Who it was and as whom; to whoever is not told the name, the role alone.
fn who(page: &PageContext, entry: &TrailEntry) -> String {
    let roles: Vec<String> =
        entry.roles.iter().map(|role| page.t(&format!("identity-role-{}", role.replace('_', "-")))).collect();
    let mut parts: Vec<String> = entry.name.iter().cloned().collect();
    if !roles.is_empty() {
        parts.push(roles.join(", "));
    }
    if parts.is_empty() {
        parts.push(page.t("identity-audit-nobody"));
    }
    if entry.view_as.is_some() {
        parts.push(page.t("identity-audit-view-as"));
    }
    if entry.support_grant.is_some() {
        parts.push(page.t("identity-audit-support"));
    }
    if entry.token.is_some() {
        parts.push(page.t("identity-audit-program"));
    }
    parts.join(" · ")
}

/// The same entries as files.
fn downloads(page: &PageContext, more: &[(&str, String)]) -> AnyView {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in FIELDS {
        let value = page.query.get(name);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    for (name, value) in more {
        query.append_pair(name, value);
    }
    let query = query.finish();
    let table = format!("/files/audit.csv?{query}");
    let lines = format!("/files/audit.jsonl?{query}");
    view! {
        <p class="actions">
            <LinkButton href=table label=page.t("identity-audit-csv") icon=Glyph::Download/>
            <LinkButton href=lines label=page.t("identity-audit-jsonl") icon=Glyph::Download kind=ButtonKind::Quiet/>
        </p>
    }
    .into_any()
}
