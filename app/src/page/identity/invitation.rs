//! Letting somebody in who was given a role: a mail with a link, or a letter with a code.

use entity::{id::AccountId, identity::Permission};
use leptos::prelude::*;
use service::identity::{invitation_mail, invitation_person};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Banner, Card, Cards, Glyph, PageHeader, SubmitButton, Tone},
};

/// What the page says after the mail was sent.
pub(super) const SENT: &str = "identity-invitation-sent";

/// `/invitations/{account}`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let account: AccountId = page.id("account", "account-unknown")?;
    let name = invitation_person(&page.ctx, account).await?;
    // Both ways ask for it, and a letter cannot be asked again half way.
    page.ctx.require_fresh()?;
    let sends = page.ctx.host().sends_mail();
    let prints = page.ctx.may(Permission::AssociationWrite) || page.ctx.prove_platform().is_ok();
    let title = page.tv("identity-invitation-title", &[("name", name.as_str().into())]);
    Ok(Page::new(title.clone(), move || {
        let mail = if sends {
            let label = page.t("identity-invitation-send");
            view! {
                <p>{page.t("identity-invitation-mail-detail")}</p>
                <form method="post" action=page.action()><SubmitButton label=label icon=Glyph::Mail/></form>
            }
            .into_any()
        } else {
            let none = page.t("refusal-mail-unavailable");
            view! { <Banner tone=Tone::Info>{none}</Banner> }.into_any()
        };
        let by_mail = page.t("identity-invitation-mail");
        let letter = prints.then(|| {
            let action = format!("/files/invitations/{account}");
            let detail = page.t("identity-invitation-letter-detail");
            let label = page.t("identity-invitation-print");
            view! {
                <Card title=page.t("identity-invitation-letter")>
                    <p>{detail}</p>
                    <form method="post" action=action><SubmitButton label=label icon=Glyph::Print/></form>
                </Card>
            }
        });
        view! {
            <PageHeader title=title lead=page.t("identity-invitation-lead")/>
            <Cards>
                <Card title=by_mail>{mail}</Card>
                {letter}
            </Cards>
        }
    }))
}

/// Sends the mail.
pub(super) async fn send(page: PageContext, _: Fields) -> service::Result<Next> {
    let account: AccountId = page.id("account", "account-unknown")?;
    invitation_mail(&page.ctx, account).await?;
    Ok(Next::done(format!("/invitations/{account}"), SENT))
}
