//! `/organizations/sending`: what the server is set up to send, for whoever runs the platform. No secret is shown.

use leptos::prelude::*;
use service::messaging::setup;

use crate::{
    context::{Page, PageContext},
    page::property::parts::{fact, facts},
    ui::{PageHeader, Place, StatusChip, Tone},
};

/// Reads and shows it.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    page.ctx.prove_platform()?;
    let setup = setup(page.ctx.host());
    let title = page.t("messaging-setup-title");
    Ok(Page::new(title.clone(), move || {
        let chip = |set: bool| {
            let (tone, label) =
                if set { (Tone::Good, "messaging-setup-yes") } else { (Tone::Neutral, "messaging-setup-no") };
            let label = page.t(label);
            view! { <StatusChip tone=tone label=label/> }
        };
        let known = vec![
            fact(page.t("messaging-setup-mail"), chip(setup.mail)),
            fact(page.t("messaging-setup-push"), chip(setup.push)),
            fact(page.t("messaging-setup-sms"), chip(setup.sms)),
            fact(page.t("messaging-setup-keys"), chip(setup.keys)),
        ];
        let back = Place::text(page.t("identity-organizations-title"), page.href("/organizations"));
        view! { <PageHeader title=title lead=page.t("messaging-setup-lead") back=back/>{facts(true, known)} }
    }))
}
