//! The versions of the document: what changed in each, its files, sending it; and the draft of the next one.

use entity::{
    date::format_date,
    id::TransferVersionId,
    refusal::Refusal,
    transfer::{TransferFile, TransferVersionState, transfer_version},
};
use leptos::prelude::*;
use service::{
    Error, Result,
    text::Value,
    transfer::{Annex, annexes_of, transfer_deliver, transfer_version_path, versions_by_transfers, whole_of},
};

use super::{
    DELIVERED,
    file::{Shown, of},
    words,
};
use crate::{
    context::{Next, PageContext},
    form::{Fields, KEY_FIELD},
    page::{
        library::words::size,
        property::{
            parts::{banner, fact, facts, section},
            words::language,
        },
        words::day,
    },
    ui::{ButtonKind, Card, Glyph, LinkButton, StatusChip, SubmitButton, Tone},
};

/// The version that has been drawn and waits to be sent, if the request lets it.
pub(super) fn to_deliver(shown: &Shown) -> Option<&transfer_version::Model> {
    let latest = shown.versions.first()?;
    let waits = latest.state == TransferVersionState::Ready && latest.delivered_at.is_none();
    (waits && shown.takes_answers()).then_some(latest)
}

/// Every version, the latest first, and the way to the draft.
pub(super) fn view(page: &PageContext, shown: &Shown) -> AnyView {
    let draft = shown.row.state.takes_answers().then(|| {
        let href = page.in_association(&format!("/transfers/{}/preview", shown.row.id));
        view! {
            <p class="actions"><LinkButton href=href label=page.t("transfer-file-draft") icon=Glyph::Eye/></p>
            <p class="muted">{page.t("transfer-file-draft-detail")}</p>
        }
    });
    let none = shown.versions.is_empty().then(|| view! { <p>{page.t("transfer-file-no-version")}</p> });
    let mut versions = shown.versions.iter();
    let latest = versions.next().map(|version| card(page, shown, version, true));
    let earlier: Vec<AnyView> = versions.map(|version| card(page, shown, version, false)).collect();
    let earlier = (!earlier.is_empty()).then(|| {
        let count = [("count", Value::from(earlier.len()))];
        view! {
            <details class="disclosure">
                <summary>{page.tv("transfer-file-earlier", &count)}</summary>
                <div class="stack">{earlier}</div>
            </details>
        }
    });
    section(page.t("transfer-file-versions"), view! { {none}{latest}{earlier}{draft} })
}

fn card(page: &PageContext, shown: &Shown, version: &transfer_version::Model, latest: bool) -> AnyView {
    let text = page.text();
    let title = page.tv("transfer-file-version", &[("number", version.number.into())]);
    let chip = state(page, version);
    let what = facts(false, about(page, version));
    let files = match version.state {
        TransferVersionState::Waiting => banner(Tone::Wait, page.t("transfer-file-drawing")),
        TransferVersionState::Failed => banner(Tone::Bad, failure(page, version)),
        TransferVersionState::Ready => files(page, version),
    };
    let send = (latest && version.state == TransferVersionState::Ready && shown.takes_answers())
        .then(|| send(page, shown, version));
    let reserved = version.reserved_sections();
    let reserved = (!reserved.is_empty()).then(|| {
        let names = words::sections(text, reserved);
        banner(Tone::Info, page.tv("transfer-file-reserved", &[("sections", names.into())]))
    });
    view! { <Card title=title><p>{chip}</p>{what}{reserved}{files}{send}</Card> }.into_any()
}

fn state(page: &PageContext, version: &transfer_version::Model) -> AnyView {
    let (tone, id) = match (version.state, version.delivered_at) {
        (TransferVersionState::Waiting, _) => (Tone::Wait, "transfer-file-version-waiting"),
        (TransferVersionState::Failed, _) => (Tone::Bad, "transfer-file-version-failed"),
        (TransferVersionState::Ready, Some(_)) => (Tone::Good, "transfer-file-version-delivered"),
        (TransferVersionState::Ready, None) => (Tone::Info, "transfer-file-version-ready"),
    };
    view! { <StatusChip tone=tone label=page.t(id)/> }.into_any()
}

fn about(page: &PageContext, version: &transfer_version::Model) -> Vec<(String, AnyView)> {
    let (text, tongue) = (page.text(), page.language());
    let mut list = vec![
        fact(page.t("transfer-generate-reference"), format_date(version.reference_date, tongue)),
        fact(page.t("transfer-generate-language"), language(text, version.language)),
        fact(page.t("transfer-file-made"), day(version.created_at, tongue)),
    ];
    if version.number > 1 {
        let changes = version.changed_sections();
        let words =
            if changes.is_empty() { page.t("transfer-file-changes-none") } else { words::sections(text, changes) };
        list.push(fact(page.t("transfer-file-changes"), words));
    }
    list.extend(version.delivered_at.map(|at| fact(page.t("transfer-file-sent"), day(at, tongue))));
    if version.state == TransferVersionState::Ready {
        let verify = page.href(&format!("/verify/{}", version.code));
        let code = version.code.clone();
        list.push(fact(page.t("transfer-file-code"), view! { <a href=verify><code>{code}</code></a> }));
        let digest = version.sha256.clone();
        list.extend(digest.map(|digest| fact(page.t("transfer-file-digest"), view! { <code>{digest}</code> })));
    }
    list
}

/// Why a version has no file.
fn failure(page: &PageContext, version: &transfer_version::Model) -> String {
    match version.failure.as_deref() {
        Some("storage-full") => page.text().refusal(&Refusal::new("storage-full")),
        Some(_) | None => page.t("transfer-file-failed"),
    }
}

/// The document, its data and its annexes.
fn files(page: &PageContext, version: &transfer_version::Model) -> AnyView {
    let tongue = page.language();
    let path = |what| transfer_version_path(version.id, what, None);
    let pages = version.pages.map(|pages| page.tv("transfer-file-pages", &[("count", pages.into())]));
    let bytes = version.size.map(|bytes| size(bytes, tongue));
    let extent: Vec<String> = [pages, bytes].into_iter().flatten().collect();
    let pdf = page.t("transfer-file-open-pdf");
    let whole = whole_of(version).ok().flatten().map(|annex| {
        let href = transfer_version_path(version.id, TransferFile::Annex, Some(annex.number));
        let label = page.t("transfer-file-whole");
        view! { <LinkButton href=href label=label icon=Glyph::Download/> }
    });
    let annexes = annexes_of(version).unwrap_or_default();
    let annexes = (!annexes.is_empty()).then(|| {
        let words = page.tv("transfer-file-annexes", &[("count", annexes.len().into())]);
        let list = annexes.iter().map(|annex| line(page, version.id, annex)).collect_view();
        view! { <details class="disclosure"><summary>{words}</summary><ol>{list}</ol></details> }
    });
    view! {
        <div class="actions">
            <LinkButton href=path(TransferFile::Pdf) label=pdf icon=Glyph::Document/>
            {whole}
            <LinkButton href=path(TransferFile::Json) label="JSON" icon=Glyph::Code kind=ButtonKind::Quiet/>
            <LinkButton href=path(TransferFile::Xml) label="XML" icon=Glyph::Code kind=ButtonKind::Quiet/>
        </div>
        <p class="muted">{extent.join(" · ")}</p>
        {annexes}
    }
    .into_any()
}

fn line(page: &PageContext, version: TransferVersionId, annex: &Annex) -> AnyView {
    let href = transfer_version_path(version, TransferFile::Annex, Some(annex.number));
    let about = [
        Some(words::section(page.text(), annex.section)),
        annex.pages.map(|pages| page.tv("transfer-file-pages", &[("count", pages.into())])),
        Some(page.t(&format!("transfer-document-place-{}", annex.place))),
    ];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! { <li><a href=href>{annex.title.clone()}</a>" "<span class="muted">{about}</span></li> }.into_any()
}

/// The button that sends the latest version; it may be sent again, with a new link.
fn send(page: &PageContext, shown: &Shown, version: &transfer_version::Model) -> AnyView {
    let action = page.in_association(&format!("/transfers/{}/versions/{}/deliver", shown.row.id, version.id));
    let to = [
        ("name", Value::from(shown.row.requester_name.as_str())),
        ("email", shown.row.requester_email.as_str().into()),
    ];
    let again = version.delivered_at.is_some();
    let (label, words, kind) = if again {
        ("transfer-file-send-again", "transfer-file-send-again-detail", ButtonKind::Secondary)
    } else {
        ("transfer-file-send", "transfer-file-send-detail", ButtonKind::Primary)
    };
    view! {
        <form class="form" method="post" action=action>
            <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
            <p>{page.tv(words, &to)}</p>
            <div class="actions"><SubmitButton label=page.t(label) kind=kind icon=Glyph::Send/></div>
        </form>
    }
    .into_any()
}

/// Sends it.
pub(super) async fn deliver(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let id: TransferVersionId = page.id("version", "transfer-version-unknown")?;
    let versions = versions_by_transfers(&page.ctx, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    if !versions.iter().any(|version| version.id == id) {
        return Err(Error::not_found("transfer-version-unknown"));
    }
    transfer_deliver(&page.ctx, Some(&fields.key()?), id).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}", page.param("slug"), row.id), DELIVERED))
}
