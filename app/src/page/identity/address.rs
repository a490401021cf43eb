//! A new sign-in address.

use leptos::prelude::*;
use service::identity::{
    ConfirmWay, confirm_way, email_change_confirm, email_change_open, email_change_request, email_unproven,
};

use super::password::{LINK, dead_link, sent};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Banner, Fact, FactList, Field, FormRow, PageHeader, Place, Tone},
};

/// What the account says after a link was sent to the new address.
pub(super) const ASKED: &str = "identity-address-asked";
/// What the sign-in page says once the new address counts.
pub(super) const CHANGED: &str = "identity-address-changed";

/// `/account/address`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let email = page.ctx.account()?.email.clone();
    let way = confirm_way(&page.ctx).await?;
    let unproven = email_unproven(&page.ctx).await?;
    let sends = page.ctx.host().sends_mail();
    let title = page.t("identity-account-address");
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let form = if way == ConfirmWay::Demo {
            let fixed = page.t("refusal-demo-account-fixed");
            view! { <Banner tone=Tone::Info>{fixed}</Banner> }.into_any()
        } else if !sends {
            let none = page.t("refusal-mail-unavailable");
            view! { <Banner tone=Tone::Info>{none}</Banner> }.into_any()
        } else {
            let field = Field::email("email", page.t("identity-address-new"))
                .required()
                .autocomplete("email")
                .value(page.form.value("email", if unproven { &email } else { "" }))
                .errors(&errors);
            let why = unproven.then(|| {
                let why = page.t("identity-address-unproven");
                view! { <Banner tone=Tone::Info>{why}</Banner> }
            });
            let rows = view! { {why}<FormRow field=field/> }.into_any();
            view! { {page.form_top()}{sent(&page, rows, "identity-address-act")} }.into_any()
        };
        let account = Place::text(page.t("identity-account-title"), page.href("/account"));
        view! {
            <PageHeader title=title lead=page.t("identity-address-lead") back=account/>
            {fact(page.t("identity-address-now"), email)}
            {form}
        }
    }))
}

/// One thing that is so.
pub(super) fn fact(term: String, value: String) -> AnyView {
    view! { <FactList><Fact term=term>{value}</Fact></FactList> }.into_any()
}

/// Sends the link to the new address.
pub(super) async fn ask(page: PageContext, fields: Fields) -> service::Result<Next> {
    email_change_request(&page.ctx, fields.get("email")).await?;
    Ok(Next::done("/account", ASKED))
}

/// `/new-address?link=…`: a button, so that a program that follows the links of mails confirms nothing.
pub(super) async fn confirm(page: PageContext) -> service::Result<Page> {
    let link = page.form.value(LINK, page.query.get(LINK));
    let open = email_change_open(&page.ctx, &link).await?;
    let title = page.t("identity-address-confirm-title");
    Ok(Page::new(title.clone(), move || {
        if !open {
            return dead_link(&page, title, "/account/address", "identity-account-address");
        }
        let rows = view! { <input type="hidden" name=LINK value=link/> }.into_any();
        view! {
            <PageHeader title=title lead=page.t("identity-address-confirm-lead")/>
            {page.form_top()}
            {sent(&page, rows, "identity-address-confirm-act")}
        }
        .into_any()
    })
    .secret())
}

/// Makes it the sign-in address.
pub(super) async fn set(page: PageContext, fields: Fields) -> service::Result<Next> {
    email_change_confirm(&page.ctx, fields.get(LINK), &page.address).await?;
    let path = if page.ctx.actor().is_some() { "/account" } else { "/sign-in" };
    Ok(Next::done(path, CHANGED))
}
