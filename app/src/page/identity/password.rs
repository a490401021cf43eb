//! Passwords: a new one for whoever is signed in, and a link for whoever cannot sign in.

use leptos::prelude::*;
use service::identity::{
    ConfirmWay, confirm_way, password_change, password_reset, password_reset_open, password_reset_request,
};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{
        Banner, ButtonKind, Field, FormActions, FormRow, LinkButton, PageHeader, Place, PostForm, SubmitButton, Tone,
    },
};

/// What the account says after a new password was set.
pub(super) const CHANGED: &str = "identity-password-changed";
/// What the page says after a link was asked for.
pub(super) const ASKED: &str = "identity-forgotten-sent";
/// What the sign-in page says after a new password was set by a link.
pub(super) const RESET: &str = "identity-reset-done";

/// The name in the query, and of the hidden field, that holds the secret of a link.
pub(super) const LINK: &str = "link";

/// `/account/password`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let way = confirm_way(&page.ctx).await?;
    let title = page.t("identity-account-password");
    Ok(Page::new(title.clone(), move || {
        let account = Place::text(page.t("identity-account-title"), page.href("/account"));
        let form = match way {
            ConfirmWay::Demo => {
                let fixed = page.t("refusal-demo-account-fixed");
                view! { <Banner tone=Tone::Info>{fixed}</Banner> }.into_any()
            }
            ConfirmWay::Password | ConfirmWay::Code | ConfirmWay::None => {
                change_form(&page, way == ConfirmWay::Password)
            }
        };
        view! {
            <PageHeader title=title lead=page.t("identity-password-lead") back=account/>
            {form}
        }
    }))
}

fn change_form(page: &PageContext, has_password: bool) -> AnyView {
    let errors = page.errors();
    let current = has_password.then(|| {
        let field = Field::password("current", page.t("identity-password-current"))
            .required()
            .autocomplete("current-password")
            .errors(&errors);
        view! { <FormRow field=field/> }
    });
    let new = new_password(page);
    let rows = view! { {current}<FormRow field=new/> }.into_any();
    view! { {page.form_top()}{sent(page, rows, "identity-password-change")} }.into_any()
}

/// A form of these rows that is sent to the page's own address by one button.
pub(super) fn sent(page: &PageContext, rows: AnyView, act: &str) -> AnyView {
    let label = page.t(act);
    view! {
        <PostForm action=page.action()>
            {rows}
            <FormActions><SubmitButton label=label kind=ButtonKind::Primary/></FormActions>
        </PostForm>
    }
    .into_any()
}

/// The field for a new password.
pub(super) fn new_password(page: &PageContext) -> Field {
    Field::password("password", page.t("identity-password-new"))
        .required()
        .autocomplete("new-password")
        .hint(page.t("identity-first-password-hint"))
        .errors(&page.errors())
}

/// Sets the new password.
pub(super) async fn change(page: PageContext, fields: Fields) -> service::Result<Next> {
    password_change(&page.ctx, fields.get("current"), fields.get("password")).await?;
    Ok(Next::done("/account", CHANGED))
}

/// `/forgotten`
pub(super) async fn forgotten(page: PageContext) -> service::Result<Page> {
    let title = page.t("identity-forgotten-title");
    let sends = page.ctx.host().sends_mail();
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let form = if sends {
            let field = Field::email("email", page.t("identity-email"))
                .required()
                .autocomplete("username")
                .value(page.form.value("email", ""))
                .errors(&errors);
            let rows = view! { <FormRow field=field/> }.into_any();
            view! { {page.form_top()}{sent(&page, rows, "identity-forgotten-act")} }.into_any()
        } else {
            let none = page.t("identity-forgotten-no-mail");
            view! { <Banner tone=Tone::Info>{none}</Banner> }.into_any()
        };
        let sign_in = Place::text(page.t("identity-sign-in-title"), page.href("/sign-in"));
        view! {
            <PageHeader title=title lead=page.t("identity-forgotten-lead") back=sign_in/>
            {form}
        }
    }))
}

/// Asks for the link. The answer is the same whether or not the address is known.
pub(super) async fn ask(page: PageContext, fields: Fields) -> service::Result<Next> {
    password_reset_request(&page.ctx, fields.get("email"), &page.address).await?;
    Ok(Next::done("/forgotten", ASKED))
}

/// `/reset?link=…`
pub(super) async fn reset(page: PageContext) -> service::Result<Page> {
    let link = page.form.value(LINK, page.query.get(LINK));
    let open = password_reset_open(&page.ctx, &link).await?;
    let title = page.t("identity-reset-title");
    Ok(Page::new(title.clone(), move || {
        if !open {
            return dead_link(&page, title, "/forgotten", "identity-forgotten-title");
        }
        let rows = view! { <input type="hidden" name=LINK value=link/><FormRow field=new_password(&page)/> }.into_any();
        view! {
            <PageHeader title=title lead=page.t("identity-reset-lead")/>
            {page.form_top()}
            {sent(&page, rows, "identity-reset-act")}
        }
        .into_any()
    })
    .secret())
}

/// A page that says of a link that it does not work, and where another one is to be had.
pub(super) fn dead_link(page: &PageContext, title: String, path: &str, label: &str) -> AnyView {
    let href = page.href(path);
    let label = page.t(label);
    let invalid = page.t("refusal-ticket-invalid");
    view! {
        <PageHeader title=title/>
        <Banner tone=Tone::Bad><p>{invalid}</p></Banner>
        <p><LinkButton href=href label=label kind=ButtonKind::Primary/></p>
    }
    .into_any()
}

/// Sets the new password; whoever did signs in with it.
pub(super) async fn set(page: PageContext, fields: Fields) -> service::Result<Next> {
    password_reset(&page.ctx, fields.get(LINK), fields.get("password"), &page.address).await?;
    Ok(Next::done("/sign-in", RESET))
}
