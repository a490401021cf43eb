//! Signing out.

use leptos::prelude::*;
use service::Error;

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    session::SetSession,
    ui::{ButtonKind, Glyph, LinkButton, PageHeader, PostForm, SubmitButton},
};

/// Says that one is signed out; to somebody who is not, offers to.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let signed_in = page.ctx.actor().is_some();
    let title = page.t(if signed_in { "shell-sign-out" } else { "shell-signed-out-title" });
    Ok(Page::new(title.clone(), move || {
        if signed_in {
            return view! {
                <PageHeader title=title/>
                <PostForm action=page.action()><SubmitButton label=page.t("shell-sign-out") kind=ButtonKind::Primary icon=Glyph::SignOut/></PostForm>
            }
            .into_any();
        }
        view! {
            <PageHeader title=title lead=page.t("shell-signed-out-body")/>
            <p><LinkButton href=page.href("/sign-in") label=page.t("shell-sign-in") kind=ButtonKind::Primary icon=Glyph::SignIn/></p>
        }
        .into_any()
    }))
}

/// Forgets the session, and takes the cookie away even where there was none left to forget.
pub(super) async fn act(page: PageContext, _: Fields) -> service::Result<Next> {
    match service::identity::session_close(&page.ctx).await {
        Ok(()) | Err(Error::Unauthenticated) => Ok(Next::to("/sign-out").session(SetSession(None))),
        Err(error) => Err(error),
    }
}
