//! `/notary/file/{token}`: the file as whoever asked sees it.

use entity::{
    date::format_date,
    transfer::{MESSAGE_MAX, TransferFile, TransferSide, TransferState, section::Completeness},
};
use leptos::prelude::*;
use service::{
    Result,
    text::Value,
    transfer::{PortalFetched, PortalFile, PortalMessage, PortalVersion, portal_download, portal_file, portal_message},
};

use super::{
    deed,
    parts::{fee, opened, or_dead},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        property::parts::{banner, buttons, fact, facts, form, section},
        transfer::words,
        words::{day, law, minute, moment},
    },
    ui::{ButtonKind, Column, DataTable, Field, FormRow, Glyph, PageHeader, Row, StatusChip, SubmitButton, Tone},
};

/// What the page says after a message was sent.
pub(super) const MESSAGE_SENT: &str = "transfer-portal-message-sent";

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let found = portal_file(&page.ctx, page.param("token"), &page.address).await;
    opened(&page.clone(), found, move |file| {
        let title = format!("{} · {}", file.number, file.unit);
        Page::new(title.clone(), move || {
            let state = words::state(page.text(), file.state);
            let lead = format!("{}, {}", file.association, file.address);
            let until = minute(file.link_until, page.language());
            view! {
                <PageHeader title=title lead=lead status=move || state/>
                {page.form_top()}
                {note(&page, &file)}
                {clock(&page, &file)}
                {section(page.t("transfer-portal-documents"), documents(&page, &file))}
                {deed::view(&page, &file)}
                {section(page.t("transfer-portal-messages"), messages(&page, &file))}
                {section(page.t("transfer-portal-progress"), progress(&page, &file))}
                {section(page.t("transfer-portal-about"), about(&page, &file))}
                <p class="muted">{page.tv("transfer-portal-link-until", &[("date", until.into())])}</p>
            }
        })
    })
}

/// What the reader must know before anything else.
fn note(page: &PageContext, file: &PortalFile) -> Option<AnyView> {
    let words = match file.state {
        TransferState::Cancelled => {
            let reason = Value::from(file.cancel_reason.clone().unwrap_or_default());
            page.tv("transfer-portal-cancelled", &[("reason", reason)])
        }
        TransferState::Superseded => page.t("transfer-portal-superseded"),
        TransferState::Expired => page.t("transfer-portal-expired"),
        state if state.is_open() && file.clock.due_on < page.ctx.today() => {
            let cited = law(file.kind.law(), page.language());
            page.tv("transfer-portal-late-law", &[("law", cited.into())])
        }
        _ => return None,
    };
    Some(banner(Tone::Wait, view! { <p>{words}</p> }))
}

/// By when it is answered, and how long that is.
fn clock(page: &PageContext, file: &PortalFile) -> AnyView {
    let language = page.language();
    let left = file.state.is_open().then(|| {
        let days = file.clock.due_on.signed_duration_since(page.ctx.today()).num_days();
        let (id, tone) = match days {
            ..0 => ("transfer-portal-late", Tone::Bad),
            0..=5 => ("transfer-portal-left", Tone::Wait),
            _ => ("transfer-portal-left", Tone::Info),
        };
        let label = page.tv(id, &[("days", days.saturating_abs().into())]);
        view! { " "<StatusChip tone=tone label=label icon=Glyph::Clock/> }
    });
    let due = view! { {format_date(file.clock.due_on, language)}{left} };
    let mut lines = vec![
        fact(page.t("transfer-portal-received"), format_date(file.received_on, language)),
        fact(page.t("transfer-portal-due"), due),
        fact(page.t("transfer-portal-working-due"), format_date(file.clock.working_day_due_on, language)),
    ];
    if let Some(until) = file.expires_on.filter(|_| !file.versions.is_empty()) {
        lines.push(fact(page.t("transfer-portal-valid-until"), format_date(until, language)));
    }
    facts(false, lines)
}

/// What was delivered, and what was fetched of it.
fn documents(page: &PageContext, file: &PortalFile) -> AnyView {
    if file.versions.is_empty() {
        return view! { <p>{page.t("transfer-portal-documents-none")}</p> }.into_any();
    }
    let versions = file.versions.iter().map(|one| version(page, one)).collect_view();
    let fetched = (!file.fetched.is_empty()).then(|| fetched(page, file));
    view! {
        <p class="muted">{page.t("transfer-portal-documents-hint")}</p>
        {versions}
        {fetched}
    }
    .into_any()
}

fn version(page: &PageContext, one: &PortalVersion) -> AnyView {
    let language = page.language();
    let values =
        [("number", Value::from(one.number)), ("date", Value::from(format_date(one.reference_date, language)))];
    let verify = page.href(&format!("/verify/{}", one.code));
    let mut lines = vec![fact(page.t("transfer-portal-delivered-on"), day(one.delivered_at, language))];
    lines.extend(one.pages.map(|pages| fact(page.t("transfer-portal-pages"), pages.to_string())));
    lines.push(fact(page.t("transfer-portal-code"), view! { <a href=verify><code>{one.code.clone()}</code></a> }));
    lines.extend(
        one.sha256
            .clone()
            .map(|digest| fact(page.t("transfer-portal-digest"), view! { <code class="break">{digest}</code> })),
    );
    let files = [TransferFile::Pdf, TransferFile::Json, TransferFile::Xml, TransferFile::Receipt]
        .into_iter()
        .map(|what| download(page, one, what, None, words::file(page.text(), what, None)))
        .collect_view();
    let annexes = (!one.annexes.is_empty()).then(|| {
        let rows = one
            .annexes
            .iter()
            .map(|annex| {
                let label =
                    if annex.whole { annex.title.clone() } else { format!("{}. {}", annex.number, annex.title) };
                view! { <li>{download(page, one, TransferFile::Annex, Some(annex.number), label)}</li> }
            })
            .collect_view();
        view! { <h4>{page.t("transfer-portal-annexes")}</h4><ul class="tiles" role="list">{rows}</ul> }
    });
    view! {
        <section class="card">
            <h3>{page.tv("transfer-portal-version", &values)}</h3>
            {facts(false, lines)}
            <div class="actions">{files}</div>
            {annexes}
        </section>
    }
    .into_any()
}

/// A button that makes the link by which one thing is fetched, and follows it.
fn download(page: &PageContext, one: &PortalVersion, what: TransferFile, annex: Option<i32>, name: String) -> AnyView {
    let label = page.tv("transfer-portal-download", &[("what", name.into())]);
    let kind = if what == TransferFile::Pdf { ButtonKind::Primary } else { ButtonKind::Secondary };
    let number = annex.map(|number| view! { <input type="hidden" name="annex" value=number/> });
    view! {
        <form method="post" action=page.action()>
            <input type="hidden" name="version" value=one.id.to_string()/>
            <input type="hidden" name="what" value=what.code()/>
            {number}
            <SubmitButton label=label kind=kind icon=Glyph::Download name="act" value="download"/>
        </form>
    }
    .into_any()
}

fn fetched(page: &PageContext, file: &PortalFile) -> AnyView {
    let columns = vec![
        Column::heading(page.t("transfer-portal-fetched-what")),
        Column::text(page.t("transfer-portal-fetched-when")),
    ];
    let named = |one: &PortalFetched| {
        let number = file.versions.iter().find(|version| version.id == one.version).map(|version| version.number);
        let what = words::file(page.text(), one.what, one.annex);
        number.map_or_else(|| what.clone(), |number| format!("{what} ({number})"))
    };
    let rows =
        file.fetched.iter().map(|one| Row::new().cell(named(one)).cell(moment(one.at, page.language()))).collect();
    let caption = page.t("transfer-portal-fetched");
    view! {
        <details class="disclosure">
            <summary>{caption.clone()}</summary>
            <DataTable caption=caption caption_hidden=true columns=columns rows=rows/>
        </details>
    }
    .into_any()
}

fn messages(page: &PageContext, file: &PortalFile) -> AnyView {
    let written = if file.messages.is_empty() {
        view! { <p>{page.t("transfer-portal-messages-none")}</p> }.into_any()
    } else {
        let rows = file.messages.iter().map(|one| message(page, one)).collect_view();
        view! { <ol class="timeline" role="list" aria-label=page.t("transfer-portal-messages")>{rows}</ol> }.into_any()
    };
    let write = (file.state != TransferState::Cancelled).then(|| {
        let text = Field::text_area("text", page.t("transfer-portal-message"), 4)
            .required()
            .max_length(u32::try_from(MESSAGE_MAX).unwrap_or(u32::MAX))
            .value(page.form.value("text", ""))
            .errors(&page.errors());
        let label = page.t("transfer-portal-message-act");
        let send = view! { <SubmitButton label=label icon=Glyph::Send name="act" value="message"/> };
        form(page.action(), view! { <FormRow field=text/>{buttons(send)} })
    });
    view! { {written}{write} }.into_any()
}

fn message(page: &PageContext, one: &PortalMessage) -> AnyView {
    let side = match one.side {
        TransferSide::Manager => page.t("transfer-portal-side-manager"),
        TransferSide::Asker => page.t("transfer-portal-side-asker"),
    };
    let who = format!("{side} · {}", one.author);
    let lines = one.text.lines().map(|line| view! { {line.to_owned()}<br/> }).collect_view();
    view! {
        <li>
            <time datetime=one.at.to_rfc3339()>{minute(one.at, page.language())}</time>
            <p class="title">{who}</p>
            <p class="detail">{lines}</p>
        </li>
    }
    .into_any()
}

/// Which sections are ready, and nothing of what they say.
fn progress(page: &PageContext, file: &PortalFile) -> AnyView {
    let complete = file.sections.iter().filter(|one| !one.completeness.is_open()).count();
    let values = [("complete", Value::from(complete)), ("total", Value::from(file.sections.len()))];
    let columns = vec![
        Column::heading(page.t("transfer-portal-progress-section")),
        Column::text(page.t("transfer-portal-progress-state")),
    ];
    let rows = file
        .sections
        .iter()
        .map(|one| {
            let (id, tone) = match one.completeness {
                Completeness::Complete => ("transfer-portal-section-complete", Tone::Good),
                Completeness::Open(_) => ("transfer-portal-section-open", Tone::Neutral),
                Completeness::Reserved => ("transfer-portal-section-reserved", Tone::Info),
            };
            Row::new()
                .cell(words::section(page.text(), one.kind))
                .cell(view! { <StatusChip tone=tone label=page.t(id)/> })
        })
        .collect();
    let caption = page.t("transfer-portal-progress");
    let count = page.tv("transfer-portal-progress-count", &values);
    view! {
        <details class="disclosure">
            <summary>{count}</summary>
            <DataTable caption=caption caption_hidden=true columns=columns rows=rows/>
        </details>
    }
    .into_any()
}

fn about(page: &PageContext, file: &PortalFile) -> AnyView {
    let (text, language) = (page.text(), page.language());
    let asker = match &file.office {
        Some(office) => format!("{}, {office} ({})", file.name, words::requester(text, file.requester)),
        None => format!("{} ({})", file.name, words::requester(text, file.requester)),
    };
    let mut lines = vec![
        fact(page.t("transfer-portal-asked"), words::kind(text, file.kind)),
        fact(page.t("transfer-portal-unit"), file.unit.clone()),
        fact(page.t("transfer-portal-association"), file.association.clone()),
        fact(page.t("transfer-portal-asker"), asker),
    ];
    lines.extend(file.reference.clone().map(|reference| fact(page.t("transfer-portal-reference"), reference)));
    lines.extend(file.transfer_on.map(|on| fact(page.t("transfer-portal-transfer-on"), format_date(on, language))));
    lines.push(fact(page.t("transfer-portal-fee"), fee(page, file.fee)));
    facts(false, lines)
}

/// Sends a message, tells of the deed, or makes the link to a file and follows it.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let token = page.param("token");
    let done = match fields.get("act") {
        "download" => download_path(&page, &fields).await.map(Next::to),
        "deed" => deed::act(&page, &fields).await,
        _ => {
            let sent = portal_message(&page.ctx, token, fields.get("text"), &page.address).await;
            sent.map(|()| Next::done(page.path.to_string(), MESSAGE_SENT))
        }
    };
    or_dead(&page, done)
}

async fn download_path(page: &PageContext, fields: &Fields) -> Result<String> {
    let version = fields.get("version").parse().map_err(|_| service::Error::not_found("transfer-version-unknown"))?;
    let what = TransferFile::parse(fields.get("what"))?;
    let annex = fields.get("annex").parse().ok();
    portal_download(&page.ctx, page.param("token"), version, (what, annex), &page.address).await
}
