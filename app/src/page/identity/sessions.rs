//! The browsers in which somebody is signed in.

use entity::id::SessionId;
use leptos::prelude::*;
use service::identity::{SessionView, session_revoke, sessions_list, sessions_revoke_others};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::words::day,
    session::SetSession,
    ui::{ButtonKind, Column, DataTable, Glyph, PageHeader, Place, Row, StatusChip, SubmitButton, Tone},
};

/// What the list says after one browser was signed out.
pub(super) const ENDED: &str = "identity-session-ended";
/// What the list says after all others were signed out.
pub(super) const OTHERS_ENDED: &str = "identity-sessions-others-ended";

/// `/account/sessions`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let sessions = sessions_list(&page.ctx).await?;
    let title = page.t("identity-account-sessions");
    Ok(Page::new(title.clone(), move || {
        let columns = vec![
            Column::heading(page.t("identity-session-device")),
            Column::text(page.t("identity-session-began")),
            Column::text(page.t("identity-session-seen")),
            Column::text(page.t("identity-session-act")),
        ];
        let others = sessions.iter().any(|session| !session.current);
        let rows = sessions.iter().map(|session| row(&page, session)).collect();
        let end_others = others.then(|| {
            let action = page.href("/account/sessions/end-others");
            view! {
                <form method="post" action=action>
                    <SubmitButton label=page.t("identity-sessions-end-others") icon=Glyph::SignOut/>
                </form>
            }
        });
        let account = Place::text(page.t("identity-account-title"), page.href("/account"));
        view! {
            <PageHeader title=title.clone() lead=page.t("identity-sessions-lead") back=account/>
            <DataTable caption=title caption_hidden=true columns=columns rows=rows/>
            {end_others}
        }
    }))
}

fn row(page: &PageContext, session: &SessionView) -> Row {
    let device = session.device.name().unwrap_or_else(|| page.t("identity-session-unknown"));
    let act = if session.current {
        view! { <StatusChip tone=Tone::Good label=page.t("identity-session-current")/> }.into_any()
    } else {
        let action = page.href(&format!("/account/sessions/{}/end", session.id));
        let label = page.t("identity-session-end");
        view! { <form method="post" action=action><SubmitButton label=label kind=ButtonKind::Quiet icon=Glyph::SignOut/></form> }
            .into_any()
    };
    let language = page.language();
    Row::new().cell(device).cell(day(session.created_at, language)).cell(day(session.last_seen_at, language)).cell(act)
}

/// Signs one of them out.
pub(super) async fn end(page: PageContext, _: Fields) -> service::Result<Next> {
    let id: SessionId = page.id("session", "session-unknown")?;
    session_revoke(&page.ctx, id).await?;
    if page.ctx.account()?.session == id {
        return Ok(Next::to("/sign-out").session(SetSession(None)));
    }
    Ok(Next::done("/account/sessions", ENDED))
}

/// Signs every other one out.
pub(super) async fn end_others(page: PageContext, _: Fields) -> service::Result<Next> {
    sessions_revoke_others(&page.ctx).await?;
    Ok(Next::done("/account/sessions", OTHERS_ENDED))
}
