//! The links that were sent out, each of which can be taken back, and who fetched what when.

use entity::{
    id::TransferAccessId,
    transfer::{transfer_access, transfer_fetch},
};
use leptos::prelude::*;
use service::{Result, transfer::link_revoke};

use super::{
    REVOKED,
    file::{Shown, of},
    words,
};
use crate::{
    context::{Next, PageContext},
    form::{Fields, KEY_FIELD},
    page::{
        property::parts::section,
        words::{day, moment},
    },
    ui::{ButtonKind, Column, DataTable, Row, StatusChip, SubmitButton, Tone},
};

/// Both, once there is something to say.
pub(super) fn view(page: &PageContext, shown: &Shown) -> Option<AnyView> {
    if shown.accesses.is_empty() && shown.fetches.is_empty() {
        return None;
    }
    Some(section(page.t("transfer-file-delivery"), view! { {links(page, shown)}{fetched(page, shown)} }))
}

fn links(page: &PageContext, shown: &Shown) -> Option<AnyView> {
    if shown.accesses.is_empty() {
        return None;
    }
    let columns = vec![
        Column::heading(page.t("transfer-file-link-to")),
        Column::text(page.t("transfer-file-link-made")),
        Column::text(page.t("transfer-file-link-used")),
        Column::text(page.t("transfer-work-state")),
    ];
    let rows = shown.accesses.iter().map(|access| link(page, shown, access)).collect();
    let made = view! { <DataTable caption=page.t("transfer-file-links") columns=columns rows=rows/> };
    Some(made.into_any())
}

fn link(page: &PageContext, shown: &Shown, access: &transfer_access::Model) -> Row {
    let tongue = page.language();
    let used = match access.used_at {
        Some(at) => day(at, tongue),
        None => page.t("transfer-file-link-never"),
    };
    let standing = if access.revoked_at.is_some() {
        view! { <StatusChip tone=Tone::Neutral label=page.t("transfer-file-link-revoked")/> }.into_any()
    } else if access.expires_at <= page.ctx.now() {
        view! { <StatusChip tone=Tone::Neutral label=page.t("transfer-file-link-over")/> }.into_any()
    } else {
        let until = page.tv("transfer-file-link-until", &[("date", day(access.expires_at, tongue).into())]);
        let revoke = shown.may.then(|| {
            let action = page.in_association(&format!("/transfers/{}/links/{}/revoke", shown.row.id, access.id));
            view! {
                <form method="post" action=action>
                    <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
                    <SubmitButton label=page.t("transfer-file-link-revoke") kind=ButtonKind::Quiet/>
                </form>
            }
        });
        view! { <StatusChip tone=Tone::Good label=until/>{revoke} }.into_any()
    };
    Row::new().cell(access.email.clone()).cell(day(access.created_at, tongue)).cell(used).cell(standing)
}

fn fetched(page: &PageContext, shown: &Shown) -> AnyView {
    if shown.fetches.is_empty() {
        return view! { <p class="muted">{page.t("transfer-file-fetched-none")}</p> }.into_any();
    }
    let columns = vec![
        Column::heading(page.t("transfer-file-fetched-when")),
        Column::text(page.t("transfer-file-fetched-what")),
        Column::text(page.t("transfer-file-fetched-how")),
    ];
    let rows = shown.fetches.iter().map(|fetch| fetch_line(page, shown, fetch)).collect();
    let count = [("count", shown.fetches.len().into())];
    view! {
        <details class="disclosure">
            <summary>{page.tv("transfer-file-fetched", &count)}</summary>
            <DataTable caption=page.t("transfer-file-fetched-caption") caption_hidden=true columns=columns rows=rows/>
        </details>
    }
    .into_any()
}

fn fetch_line(page: &PageContext, shown: &Shown, fetch: &transfer_fetch::Model) -> Row {
    let what = words::file(page.text(), fetch.what, fetch.annex);
    let version = shown.versions.iter().find(|version| version.id == fetch.version_id);
    let version = version.map(|version| page.tv("transfer-file-version", &[("number", version.number.into())]));
    let what = [Some(what), version].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let by = fetch.access_id.and_then(|id| shown.accesses.iter().find(|access| access.id == id));
    let how = match (by, fetch.account_id) {
        (Some(access), _) => access.email.clone(),
        (None, Some(_)) => page.t("transfer-file-fetched-inside"),
        (None, None) => page.t("transfer-file-fetched-link"),
    };
    Row::new().cell(moment(fetch.at, page.language())).cell(what).cell(how)
}

/// Takes a link back.
pub(super) async fn revoke(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let id: TransferAccessId = page.id("access", "transfer-access-unknown")?;
    link_revoke(&page.ctx, Some(&fields.key()?), id).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}", page.param("slug"), row.id), REVOKED))
}
