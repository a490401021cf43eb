//! `/a/{slug}/transfers/{transfer}`: one request, with the clock, what is still open, the versions of the document and everything that was said.

use entity::{
    date::format_date,
    id::TransferId,
    identity::Permission,
    law::cite,
    transfer::{
        TransferState, TransferVersionState, transfer, transfer_access, transfer_deed_notice, transfer_fetch,
        transfer_message, transfer_version,
    },
};
use leptos::prelude::*;
use service::{
    Result,
    property::units_by_ids,
    transfer::{
        SectionView, accesses_by_transfers, deed_notices_by_transfers, fetches_by_transfers, messages_by_transfers,
        sections, transfer_fetch, versions_by_transfers,
    },
};

use super::{acts, answer::open_sections, deed, links, matrix, talk, versions, words};
use crate::{
    context::{Page, PageContext},
    page::{
        identity::history_link,
        property::{
            parts::{fact, facts, section, titled_banner},
            register::{may_change, require_same},
            words::language,
        },
        words::day,
    },
    ui::{ButtonKind, Glyph, LinkButton, PageHeader, Place, Tone},
};

/// After how many seconds the page looks again while a version is drawn.
const AGAIN: u16 = 3;

/// Everything about one request.
pub(super) struct Shown {
    pub row: transfer::Model,
    pub unit: String,
    pub sections: Vec<SectionView>,
    /// The latest first.
    pub versions: Vec<transfer_version::Model>,
    pub messages: Vec<transfer_message::Model>,
    pub accesses: Vec<transfer_access::Model>,
    pub fetches: Vec<transfer_fetch::Model>,
    /// What was told of the deed, the latest first.
    pub deeds: Vec<transfer_deed_notice::Model>,
    pub may: bool,
}

impl Shown {
    /// Whether sections may be answered and versions made now.
    pub fn takes_answers(&self) -> bool {
        self.may && self.row.state.takes_answers()
    }
}

/// The request of the address.
///
/// # Errors
/// `transfer-unknown`, also for one of another association.
pub(super) async fn of(page: &PageContext) -> Result<transfer::Model> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::TransferRead, association.id)?;
    let id: TransferId = page.id("transfer", "transfer-unknown")?;
    let row = transfer_fetch(&page.ctx, id).await?;
    require_same(association.id, row.association_id, "transfer-unknown")?;
    Ok(row)
}

async fn read(page: &PageContext) -> Result<Shown> {
    let association = page.association().await?;
    let row = of(page).await?;
    let (ctx, id) = (&page.ctx, row.id);
    let unit = units_by_ids(ctx, &[row.unit_id]).await?.remove(&row.unit_id);
    let sections = sections(ctx, id, None).await?;
    let mut versions = versions_by_transfers(ctx, &[id]).await?.remove(&id).unwrap_or_default();
    versions.sort_by_key(|version| std::cmp::Reverse(version.number));
    Ok(Shown {
        unit: unit.map(|unit| unit.reference).unwrap_or_default(),
        sections,
        versions,
        messages: messages_by_transfers(ctx, &[id]).await?.remove(&id).unwrap_or_default(),
        accesses: accesses_by_transfers(ctx, &[id]).await?.remove(&id).unwrap_or_default(),
        deeds: deed_notices_by_transfers(ctx, &[id]).await?.remove(&id).unwrap_or_default(),
        fetches: fetches_by_transfers(ctx, &[id]).await?.remove(&id).unwrap_or_default(),
        may: may_change(page, &association, Permission::TransferWrite),
        row,
    })
}

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let shown = read(&page).await?;
    let title = words::title(&shown.row, &shown.unit);
    let drawing = shown.versions.iter().any(|version| version.state == TransferVersionState::Waiting);
    let whole = Page::new(title.clone(), move || {
        let text = page.text();
        let back = Place::text(page.t("transfer-work-title"), page.in_association("/transfers"));
        let chip = words::state(text, shown.row.state);
        let next = actions(&page, &shown);
        let lead = format!("{} · {}", words::kind(text, shown.row.kind), words::asker(&shown.row));
        let history = page
            .ctx
            .may_in(Permission::AuditRead, association.id)
            .then(|| history_link(&page, association.id, shown.row.id.0));
        view! {
            <PageHeader title=title lead=lead back=back status=move || chip actions=move || next/>
            {page.form_top()}
            {clock(&page, &shown.row)}
            {matrix::view(&page, &shown)}
            {versions::view(&page, &shown)}
            {deed::view(&page, &shown)}
            {talk::view(&page, &shown)}
            {section(page.t("transfer-file-about"), about(&page, &shown))}
            {links::view(&page, &shown)}
            {acts::view(&page, &shown)}
            {history}
        }
    });
    Ok(if drawing { whole.again_after(AGAIN) } else { whole })
}

/// What comes next: beginning, the first section that is open, or making the document.
fn actions(page: &PageContext, shown: &Shown) -> AnyView {
    if !shown.takes_answers() {
        return ().into_any();
    }
    let at = |path: &str| page.in_association(&format!("/transfers/{}{path}", shown.row.id));
    let open = open_sections(&shown.sections);
    let law = shown.sections.iter().any(|one| one.completeness.is_open() && one.need.is_law());
    // What has been drawn waits to be sent; its button stands with it.
    let sent_next = versions::to_deliver(shown).is_some();
    let first = open.first().filter(|_| law).map(|kind| {
        let label = page.tv("transfer-file-next", &[("section", words::section(page.text(), *kind).into())]);
        let href = at(&format!("/sections/{}", kind.code()));
        view! { <LinkButton href=href label=label kind=ButtonKind::Primary icon=Glyph::Edit/> }
    });
    let kind = if sent_next { ButtonKind::Secondary } else { ButtonKind::Primary };
    let make = (!law).then(|| {
        view! { <LinkButton href=at("/generate") label=page.t("transfer-generate-title") kind=kind icon=Glyph::Document/> }
    });
    let edit =
        view! { <LinkButton href=at("/edit") label=page.t("shell-edit") kind=ButtonKind::Quiet icon=Glyph::Edit/> };
    view! { {first}{make}{edit} }.into_any()
}

/// How long is left, with both terms; nothing once nobody waits.
fn clock(page: &PageContext, row: &transfer::Model) -> Option<AnyView> {
    let language = page.language();
    let day = |day| format_date(day, language);
    if let Some(left) = words::Remaining::of(page, row) {
        let days = i64::try_from(row.kind.days()).unwrap_or_default();
        let term =
            [("date", day(row.due_on).into()), ("days", days.into()), ("law", cite(row.kind.law(), language).into())];
        let working = [("date", day(row.working_day_due_on).into())];
        let inside = view! {
            <p>{page.tv("transfer-file-term", &term)}</p>
            <p>{page.tv("transfer-file-working-term", &working)}</p>
        };
        let title = [("date", day(left.on).into()), ("left", left.words.into())];
        return Some(titled_banner(left.tone, page.tv("transfer-file-answer-by", &title), inside));
    }
    let (tone, title, words) = match row.state {
        TransferState::Cancelled => {
            (Tone::Neutral, "transfer-file-cancelled", row.cancel_reason.clone().unwrap_or_default())
        }
        TransferState::Expired => (Tone::Wait, "transfer-file-expired", page.t("transfer-file-expired-detail")),
        TransferState::Superseded => {
            (Tone::Neutral, "transfer-file-superseded", page.t("transfer-file-superseded-detail"))
        }
        TransferState::Delivered => {
            let until = row.expires_on.map(|until| page.tv("transfer-file-relied-on", &[("date", day(until).into())]));
            (Tone::Good, "transfer-file-delivered", until.unwrap_or_default())
        }
        TransferState::Requested | TransferState::InProgress | TransferState::Generated => return None,
    };
    let newer = row.superseded_by_id.map(|id| {
        let href = page.in_association(&format!("/transfers/{id}"));
        view! { <p><a href=href>{page.t("transfer-file-superseded-by")}</a></p> }
    });
    Some(titled_banner(tone, page.t(title), view! { <p>{words}</p>{newer} }))
}

fn about(page: &PageContext, shown: &Shown) -> AnyView {
    let (row, text, tongue) = (&shown.row, page.text(), page.language());
    let unit = page.in_association(&format!("/units/{}", row.unit_id));
    let email = row.requester_email.clone();
    let mail = entity::property::mail_link(&email);
    let mut list = vec![
        fact(page.t("transfer-work-unit"), view! { <a href=unit>{shown.unit.clone()}</a> }),
        fact(page.t("transfer-new-kind"), words::kind(text, row.kind)),
        fact(
            page.t("transfer-work-asker"),
            format!("{} ({})", words::asker(row), words::requester(text, row.requester_kind)),
        ),
        fact(page.t("transfer-new-email"), view! { <a href=mail>{email}</a> }),
    ];
    if let Some(phone) = row.requester_phone.clone() {
        let href = format!("tel:{}", entity::property::dialled(&phone));
        list.push(fact(page.t("transfer-new-phone"), view! { <a href=href>{phone}</a> }));
    }
    list.push(fact(page.t("transfer-new-language"), language(text, row.requester_language)));
    let reference = row.requester_reference.clone();
    list.extend(reference.map(|reference| fact(page.t("transfer-new-reference"), reference)));
    let received = format!("{} · {}", format_date(row.received_on, tongue), words::channel(text, row.channel));
    list.push(fact(page.t("transfer-new-received"), received));
    list.extend(row.acknowledged_at.map(|at| fact(page.t("transfer-file-acknowledged"), day(at, tongue))));
    list.extend(row.transfer_on.map(|on| fact(page.t("transfer-new-deed"), format_date(on, tongue))));
    list.extend(row.buyer_name.clone().map(|name| fact(page.t("transfer-new-buyer"), name)));
    list.push(fact(page.t("transfer-file-fee"), row.fee_cents.format(tongue)));
    if let Some(document) = row.mandate_document_id {
        let href = page.in_association(&format!("/documents/{document}"));
        list.push(fact(
            page.t("transfer-new-mandate"),
            view! { <a href=href>{page.t("transfer-file-mandate-see")}</a> },
        ));
    }
    facts(true, list)
}
