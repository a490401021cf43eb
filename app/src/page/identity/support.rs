//! Letting the people who run the platform look into the organization, and taking that back.

use chrono::Days;
use entity::{
    date::format_date,
    identity::{SUPPORT_DAYS_MAX, SupportForm, support_grant},
};
use leptos::prelude::*;
use service::identity::{support_grant as grant_support, support_grants_list, support_leave, support_revoke};

use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD},
    page::{
        pager::pager,
        property::{filled::Filled, parts},
        words::day,
    },
    ui::{ButtonKind, Column, DataTable, FormRow, Glyph, PageHeader, Place, Row, StatusChip, SubmitButton, Tone},
};

/// What the page says after somebody was let in.
pub(super) const GRANTED: &str = "identity-support-granted";
/// What the page says after that was taken back.
pub(super) const REVOKED: &str = "identity-support-revoked";

/// `/firm/support`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let grants = support_grants_list(&page.ctx, page.page_request()).await?;
    let title = page.t("identity-support-title");
    Ok(Page::new(title.clone(), move || {
        let running = grants.rows.iter().any(|grant| runs(&page, grant));
        let form = (!running).then(|| form(&page));
        let list = (!grants.rows.is_empty()).then(|| {
            let columns = vec![
                Column::heading(page.t("identity-support-reason")),
                Column::text(page.t("identity-support-given-on")),
                Column::text(page.t("identity-support-ends-on")),
                Column::text(page.t("identity-support-used")),
                Column::text(page.t("identity-support-state")),
            ];
            let rows = grants.rows.iter().map(|grant| line(&page, grant)).collect();
            view! {
                <DataTable caption=page.t("identity-support-list") columns=columns rows=rows/>
                {pager(&page, grants.offset, grants.has_next)}
            }
        });
        let back = Place::text(page.t("identity-firm-title"), page.href("/firm"));
        view! {
            <PageHeader title=title lead=page.t("identity-support-lead") back=back/>
            {page.form_top()}
            {form}
            {list}
        }
    }))
}

fn runs(page: &PageContext, grant: &support_grant::Model) -> bool {
    grant.revoked_at.is_none() && grant.ends_on >= page.ctx.today()
}

fn form(page: &PageContext) -> AnyView {
    let filled = Filled::of(page);
    let tomorrow = page.ctx.today().checked_add_days(Days::new(1)).unwrap_or(page.ctx.today()).to_string();
    let most = i64::try_from(SUPPORT_DAYS_MAX).unwrap_or_default();
    let ends = filled
        .date("endsOn", "identity-support-ends-on", &tomorrow)
        .required()
        .hint(page.tv("identity-support-ends-on-hint", &[("max", most.into())]));
    let reason = filled.text("reason", "identity-support-reason", "").required().max_length(300);
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("identity-support-grant") kind=ButtonKind::Primary icon=Glyph::Eye/>
    });
    parts::form(page.action(), view! { {page.hidden(None)}<FormRow field=ends/><FormRow field=reason/>{buttons} })
}

fn line(page: &PageContext, grant: &support_grant::Model) -> Row {
    let state = if runs(page, grant) {
        let action = page.href(&format!("/firm/support/{}/revoke", grant.id));
        let key = page.form.key.clone();
        let button = view! {
            <input type="hidden" name=KEY_FIELD value=key/>
            <SubmitButton label=page.t("identity-support-revoke") kind=ButtonKind::Danger/>
        };
        parts::form(action, button)
    } else {
        let word =
            page.t(if grant.revoked_at.is_some() { "identity-support-taken-back" } else { "identity-support-over" });
        view! { <StatusChip tone=Tone::Neutral label=word/> }.into_any()
    };
    let used = grant.used_at.map_or_else(|| page.t("identity-support-unused"), |at| day(at, page.language()));
    Row::new()
        .cell(grant.reason.clone())
        .cell(day(grant.created_at, page.language()))
        .cell(format_date(grant.ends_on, page.language()))
        .cell(used)
        .cell(state)
}

/// Lets them in.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let form = SupportForm { ends_on: fields.get("endsOn").to_owned(), reason: fields.get("reason").to_owned() };
    grant_support(&page.ctx, &form, Some(&fields.key()?)).await?;
    Ok(Next::done("/firm/support", GRANTED))
}

/// Takes it back.
pub(super) async fn revoke(page: PageContext, fields: Fields) -> service::Result<Next> {
    support_revoke(&page.ctx, page.id("id", "support-unknown")?, Some(&fields.key()?)).await?;
    Ok(Next::done("/firm/support", REVOKED))
}

/// `/support/leave`: whoever was let in goes out again.
pub(super) async fn leave(page: PageContext, _: Fields) -> service::Result<Next> {
    support_leave(&page.ctx).await?;
    Ok(Next::to("/organizations"))
}
