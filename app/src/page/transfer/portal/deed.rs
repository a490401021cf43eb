//! The part of a notary's file where she tells of the deed.

use entity::transfer::{Requester, TransferState};
use leptos::prelude::*;
use service::{
    Result,
    transfer::{PortalFile, portal_deed_notice},
};

use crate::{
    context::{Next, PageContext},
    form::Fields,
    page::{
        property::parts::{buttons, form, section},
        transfer::deed::{Told, read, rows, told},
    },
    ui::{Glyph, SubmitButton},
};

/// What the page says once the syndic knows.
pub(super) const TOLD: &str = "transfer-portal-deed-told";

/// What was told, and the form to tell it; nothing for whoever is no notary.
pub(super) fn view(page: &PageContext, file: &PortalFile) -> Option<AnyView> {
    if file.requester != Requester::Notary {
        return None;
    }
    let last = file.deed.as_ref().map(Told::from);
    let known = last.as_ref().map(|last| told(page, last));
    let label = if known.is_some() { "transfer-deed-correct" } else { "transfer-portal-deed-tell" };
    let tell = (file.state != TransferState::Cancelled).then(|| {
        let send =
            view! { <SubmitButton label=page.t("transfer-portal-deed-act") icon=Glyph::Send name="act" value="deed"/> };
        let inside = view! { {rows(page, last.as_ref())}{buttons(send)} };
        // A form that was refused is seen at once.
        let open = page.form.sent && page.form.fields.get("act") == "deed";
        view! {
            <details class="disclosure" open=open>
                <summary>{page.t(label)}</summary>
                <p class="muted">{page.t("transfer-portal-deed-lead")}</p>
                {form(page.action(), inside)}
            </details>
        }
    });
    (known.is_some() || tell.is_some()).then(|| section(page.t("transfer-deed"), view! { {known}{tell} }))
}

/// Tells it.
pub(super) async fn act(page: &PageContext, fields: &Fields) -> Result<Next> {
    portal_deed_notice(&page.ctx, page.param("token"), &read(fields), &page.address).await?;
    Ok(Next::done(page.path.to_string(), TOLD))
}
