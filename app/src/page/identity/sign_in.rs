//! Signing in with a password.

use leptos::prelude::*;
use service::identity::{DemoTile, SignIn};

use super::{demo, factor::after_password, identities};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    session::is_local_path,
    ui::{ButtonKind, Field, FormActions, FormRow, Glyph, PageHeader, PostForm, SubmitButton},
};

/// The field that says where the person wanted to go: an address without its language.
pub(super) const NEXT: &str = "next";

/// Shows the form and, in a demonstration, the people whom one can be.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let tiles: Vec<DemoTile> = service::identity::demo_tiles(&page.ctx).await?;
    let title = page.t("identity-sign-in-title");
    let next = page.form.value(NEXT, &wanted(&page.query));
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        // The form comes first wherever the page is; the people of a demonstration stand below it.
        let tiles = (!tiles.is_empty()).then(|| demo::tiles(&page, tiles, &next));
        let providers = identities::buttons(&page, "", &next);
        let other_ways = view! {
            <ul>
                <li><a href=page.href("/forgotten")>{page.t("identity-sign-in-forgotten")}</a></li>
                <li><a href=page.href("/join")>{page.t("identity-sign-in-join")}</a></li>
                <li><a href=page.href("/notary")>{page.t("transfer-portal-title")}</a></li>
            </ul>
        };
        view! {
            <PageHeader title=title/>
            {page.form_top()}
            <PostForm action=page.action()>
                <input type="hidden" name=NEXT value=next/>
                <FormRow field=Field::email("email", page.t("identity-email")).required().autocomplete("username")
                    .value(page.form.value("email", "")).errors(&errors)/>
                <FormRow field=Field::password("password", page.t("identity-password")).required().autocomplete("current-password").errors(&errors)/>
                <FormActions><SubmitButton label=page.t("identity-sign-in-act") kind=ButtonKind::Primary icon=Glyph::SignIn/></FormActions>
            </PostForm>
            {tiles}
            {providers}
            {other_ways}
        }
    }))
}

/// Signs in and leads to where the person wanted to go.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let sign_in = SignIn {
        email: fields.get("email").to_owned(),
        password: fields.get("password").to_owned(),
        ip: page.address.to_string(),
        user_agent: page.user_agent.to_string(),
    };
    let opened = service::identity::session_open(&page.ctx, &sign_in).await?;
    Ok(after_password(opened, &wanted(&fields)))
}

/// Where the person wanted to go, if that is on this server; the home page otherwise.
pub(super) fn wanted(fields: &Fields) -> String {
    let next = fields.get(NEXT);
    if is_local_path(next) { next.to_owned() } else { String::new() }
}
