//! `/firm/webhooks/{webhook}`: one of them, and what was delivered to it.

use chrono::{Days, NaiveDate};
use entity::{
    date::parse_date,
    id::{WebhookDeliveryId, WebhookId},
    outside::{WebhookDeliveryState, webhook},
};
use leptos::prelude::*;
use service::{
    Error, Result,
    outside::{
        WebhookDeliveryView, webhook_activate, webhook_archive, webhook_deactivate, webhook_deliveries_list,
        webhook_fetch, webhook_ping, webhook_replay, webhook_replay_days, webhook_rotate,
    },
    page::Slice,
};

use super::{
    ARCHIVED, ASKED, PATH, SAVED,
    words::{answer, delivery, event, state},
};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD},
    page::{
        pager::pager,
        property::parts::{buttons, fact, facts, form, section},
        words::moment,
    },
    ui::{
        Banner, ButtonKind, Column, DataTable, Field, FormRow, Glyph, LinkButton, PageHeader, Place, Row, StatusChip,
        SubmitButton, Tone,
    },
};

/// The webhook of the address.
pub(super) async fn read(page: &PageContext) -> Result<webhook::Model> {
    let id: WebhookId = page.id("webhook", "webhook-unknown")?;
    let row = webhook_fetch(&page.ctx, id).await?;
    if row.archived_at.is_some() { Err(Error::not_found("webhook-unknown")) } else { Ok(row) }
}

fn at(row: &webhook::Model) -> String {
    format!("{PATH}/{}", row.id)
}

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let row = read(&page).await?;
    let wanted = WebhookDeliveryState::parse(page.query.get("state")).ok();
    let deliveries = webhook_deliveries_list(&page.ctx, row.id, wanted, page.page_request()).await?;
    let title = row.description.clone();
    Ok(Page::new(title.clone(), move || {
        let (word, tone) = state(&page, &row);
        let back = Place::text(page.t("outside-webhook-title"), page.href(PATH));
        let edit = page.href(&format!("{}/edit", at(&row)));
        let events: Vec<String> = row.events.split(' ').map(|name| event(&page, name)).collect();
        let known = vec![
            fact(page.t("outside-webhook-url"), view! { <code class="break">{row.url.clone()}</code> }),
            fact(page.t("outside-webhook-events"), events.join(", ")),
        ];
        let edit = view! { <LinkButton href=edit label=page.t("outside-webhook-edit") icon=Glyph::Edit/> };
        view! {
            <PageHeader title=title back=back status=move || view! { <StatusChip tone=tone label=word/> } actions=move || edit/>
            {facts(true, known)}
            {acts(&page, &row)}
            {listed(&page, &row, &deliveries)}
        }
    }))
}

fn button(page: &PageContext, path: &str, label: &str, kind: ButtonKind) -> AnyView {
    let (action, label) = (page.href(path), page.t(label));
    view! {
        <form method="post" action=action>
            <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
            <SubmitButton label=label kind=kind/>
        </form>
    }
    .into_any()
}

fn acts(page: &PageContext, row: &webhook::Model) -> AnyView {
    let own = at(row);
    let ping = row.active.then(|| button(page, &format!("{own}/ping"), "outside-webhook-ping", ButtonKind::Primary));
    let switch = if row.active {
        button(page, &format!("{own}/deactivate"), "outside-webhook-deactivate", ButtonKind::Quiet)
    } else {
        button(page, &format!("{own}/activate"), "outside-webhook-activate", ButtonKind::Primary)
    };
    let replay = page.href(&format!("{own}/replay"));
    let secret = page.href(&format!("{own}/secret"));
    let archive = view! {
        <details class="disclosure">
            <summary class="button quiet">{page.t("outside-webhook-archive")}</summary>
            <p>{page.t("outside-webhook-archive-consequence")}</p>
            {button(page, &format!("{own}/archive"), "outside-webhook-archive", ButtonKind::Danger)}
        </details>
    };
    view! {
        <div class="actions">
            {ping}
            {switch}
            <LinkButton href=replay label=page.t("outside-webhook-replay-since") icon=Glyph::Send/>
            <LinkButton href=secret label=page.t("outside-webhook-rotate") icon=Glyph::Key/>
        </div>
        {archive}
    }
    .into_any()
}

fn listed(page: &PageContext, row: &webhook::Model, deliveries: &Slice<WebhookDeliveryView>) -> AnyView {
    let title = page.t("outside-webhook-deliveries");
    if deliveries.rows.is_empty() && deliveries.offset == 0 {
        return section(title, view! { <p>{page.t("outside-webhook-deliveries-none")}</p> });
    }
    let columns = vec![
        Column::heading(page.t("outside-webhook-event")),
        Column::text(page.t("outside-webhook-happened-at")),
        Column::text(page.t("outside-webhook-state")),
        Column::figure(page.t("outside-webhook-attempts")),
        Column::text(page.t("outside-webhook-answer")),
        Column::text(page.t("outside-webhook-replay")),
    ];
    let line = |view: &WebhookDeliveryView| {
        let (word, tone) = delivery(page, view.row.state);
        let again = format!("{}/deliveries/{}/replay", at(row), view.row.id);
        let cells = Row::new()
            .cell(event(page, &view.row.event))
            .cell(moment(view.event.created_at, page.language()))
            .cell(view! { <StatusChip tone=tone label=word/> })
            .cell(view.row.attempts.to_string());
        let words = answer(page, view.row.status_code, view.row.trouble.as_deref());
        let cells = if words.is_empty() { cells.blank() } else { cells.cell(words) };
        if row.active {
            cells.cell(button(page, &again, "outside-webhook-replay", ButtonKind::Quiet))
        } else {
            cells.blank()
        }
    };
    let rows = deliveries.rows.iter().map(line).collect();
    let table = view! {
        <DataTable caption=title.clone() caption_hidden=true columns=columns rows=rows/>
        {pager(page, deliveries.offset, deliveries.has_next)}
    };
    section(title, table)
}

/// `/firm/webhooks/{webhook}/secret`: what follows from replacing it, or the new one this once.
pub(super) async fn load_secret(page: PageContext) -> Result<Page> {
    let row = read(&page).await?;
    if let Some(plain) = page.shown_once().into_iter().next() {
        return Ok(secret(page, at(&row), plain));
    }
    let title = page.t("outside-webhook-rotate");
    Ok(Page::new(title.clone(), move || {
        let to = page.href(&at(&row));
        let back = Place::text(row.description.clone(), to.clone());
        let actions = buttons(view! {
            <SubmitButton label=page.t("outside-webhook-rotate") kind=ButtonKind::Primary/>
            <LinkButton href=to label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        view! {
            <PageHeader title=title lead=page.t("outside-webhook-rotate-consequence") back=back/>
            {page.form_top()}
            {form(page.action(), view! { {page.hidden(None)}{actions} })}
        }
    }))
}

/// The page that shows a new secret, this one time.
pub(super) fn secret(page: PageContext, to: String, plain: String) -> Page {
    let title = page.t("outside-webhook-secret-title");
    Page::new(title.clone(), move || {
        view! {
            <PageHeader title=title lead=page.t("outside-webhook-secret-lead")/>
            <Banner tone=Tone::Good><p><code class="break">{plain}</code></p></Banner>
            <p><LinkButton href=page.href(&to) label=page.t("outside-webhook-secret-kept") kind=ButtonKind::Primary/></p>
        }
    })
    .secret()
}

/// Replaces the secret.
pub(super) async fn rotate(page: PageContext, _: Fields) -> Result<Next> {
    let row = read(&page).await?;
    let fresh = webhook_rotate(&page.ctx, row.id).await?;
    page.show_once(vec![fresh.secret.to_string()]);
    Ok(Next::again())
}

/// Sends something to try it with.
pub(super) async fn ping(page: PageContext, fields: Fields) -> Result<Next> {
    let row = read(&page).await?;
    webhook_ping(&page.ctx, row.id, Some(&fields.key()?)).await?;
    Ok(Next::done(at(&row), ASKED))
}

/// Switches it on again.
pub(super) async fn activate(page: PageContext, fields: Fields) -> Result<Next> {
    let row = read(&page).await?;
    webhook_activate(&page.ctx, row.id, Some(&fields.key()?)).await?;
    Ok(Next::done(at(&row), SAVED))
}

/// Switches it off.
pub(super) async fn deactivate(page: PageContext, fields: Fields) -> Result<Next> {
    let row = read(&page).await?;
    webhook_deactivate(&page.ctx, row.id, Some(&fields.key()?)).await?;
    Ok(Next::done(at(&row), SAVED))
}

/// Puts it away.
pub(super) async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let row = read(&page).await?;
    webhook_archive(&page.ctx, row.id, None, Some(&fields.key()?)).await?;
    Ok(Next::done(PATH, ARCHIVED))
}

/// Sends one delivery again.
pub(super) async fn replay(page: PageContext, fields: Fields) -> Result<Next> {
    let row = read(&page).await?;
    let delivery: WebhookDeliveryId = page.id("delivery", "webhook-delivery-unknown")?;
    webhook_replay(&page.ctx, delivery, Some(&fields.key()?)).await?;
    Ok(Next::done(at(&row), ASKED))
}

/// `/firm/webhooks/{webhook}/replay`: which days.
pub(super) async fn load_replay(page: PageContext) -> Result<Page> {
    let row = read(&page).await?;
    let title = page.t("outside-webhook-replay-since");
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let today = page.ctx.today();
        let day = |name: &'static str, label: &str, usual: NaiveDate| {
            Field::date(name, page.t(label)).required().value(page.form.value(name, &usual.to_string())).errors(&errors)
        };
        let from = day("from", "outside-webhook-from", today.checked_sub_days(Days::new(1)).unwrap_or(today));
        let until = day("until", "outside-webhook-until", today);
        let to = page.href(&at(&row));
        let back = Place::text(row.description.clone(), to.clone());
        let actions = buttons(view! {
            <SubmitButton label=page.t("outside-webhook-replay") kind=ButtonKind::Primary/>
            <LinkButton href=to label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let rows = view! { {page.hidden(None)}<FormRow field=from/><FormRow field=until/>{actions} };
        view! {
            <PageHeader title=title lead=page.t("outside-webhook-replay-since-hint") back=back/>
            {page.form_top()}
            {form(page.action(), rows)}
        }
    }))
}

/// Sends again what happened on some days, the last one included.
pub(super) async fn replay_since(page: PageContext, fields: Fields) -> Result<Next> {
    let row = read(&page).await?;
    let day = |name: &str| parse_date(fields.get(name)).map_err(|refusal| refusal.at(name));
    webhook_replay_days(&page.ctx, row.id, (day("from")?, day("until")?), Some(&fields.key()?)).await?;
    Ok(Next::done(at(&row), ASKED))
}
