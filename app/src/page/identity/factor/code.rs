//! `/sign-in/code`: the second half of signing in.

use leptos::prelude::*;
use service::identity::{Opened, challenge_answer, challenge_stands};

use super::code_row;
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::identity::sign_in::wanted,
    session::{SetChallenge, SetSession},
    ui::{Banner, ButtonKind, FormActions, Glyph, LinkButton, PageHeader, PostForm, SubmitButton, Tone},
};

/// Where somebody goes whose password was right: on, or to where the code is asked for.
pub(crate) fn after_password(opened: Opened, wanted: &str) -> Next {
    match opened {
        Opened::Session(token) => Next::to(wanted).session(SetSession(Some(token))),
        Opened::Challenge(token) => Next::to(with_next("/sign-in/code", wanted)).challenge(SetChallenge(Some(token))),
    }
}

fn with_next(path: &str, wanted: &str) -> String {
    if wanted.is_empty() {
        return path.to_owned();
    }
    let next: String = form_urlencoded::byte_serialize(wanted.as_bytes()).collect();
    format!("{path}?next={next}")
}

/// Asks for the code; says so where there is nothing to ask it for any more.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let token = &page.challenge.0;
    let stands = !token.is_empty() && challenge_stands(&page.ctx, token).await?;
    let title = page.t("identity-factor-sign-in-title");
    let next = page.form.value("next", &wanted(&page.query));
    Ok(Page::new(title.clone(), move || {
        let sign_in = page.href(&with_next("/sign-in", &next));
        if !stands {
            return view! {
                <PageHeader title=title/>
                <Banner tone=Tone::Wait title=page.t("identity-factor-over-title")>
                    <p>{page.t("identity-factor-over-body")}</p>
                    <LinkButton href=sign_in label=page.t("identity-factor-over-action") icon=Glyph::SignIn/>
                </Banner>
            }
            .into_any();
        }
        let errors = page.errors();
        let lost = page.t("identity-factor-lost");
        view! {
            <PageHeader title=title lead=page.t("identity-factor-sign-in-lead")/>
            {page.form_top()}
            <PostForm action=page.action()>
                <input type="hidden" name="next" value=next/>
                {code_row(&page, &errors, true)}
                <FormActions>
                    <SubmitButton label=page.t("identity-sign-in-act") kind=ButtonKind::Primary icon=Glyph::SignIn/>
                    <LinkButton href=sign_in label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
                </FormActions>
            </PostForm>
            <p>{lost}</p>
        }
        .into_any()
    })
    .secret())
}

/// Signs in and leads to where the person wanted to go.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let (code, token) = (fields.get("code"), &page.challenge.0);
    let session = challenge_answer(&page.ctx, token, code, &page.address, &page.user_agent).await?;
    Ok(Next::to(wanted(&fields)).session(SetSession(Some(session))).challenge(SetChallenge(None)))
}
