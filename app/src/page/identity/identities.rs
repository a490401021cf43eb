//! `/account/identities`: the identities of other providers that open the person's account, and the buttons of those providers.

use entity::id::IdentityLinkId;
use leptos::prelude::*;
use service::identity::{IdentityView, identities_list, identity_unlink};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::words::day,
    ui::{ButtonKind, Column, DataTable, PageHeader, Place, Row, SubmitButton},
};

/// Where the identities are listed.
pub(crate) const PATH: &str = "/account/identities";
/// What the list says after an identity was linked.
pub(crate) const LINKED: &str = "identity-identities-linked";
/// What it says after one was taken off.
pub(super) const UNLINKED: &str = "identity-identities-unlinked";
/// What a form says that sets out to link an identity.
const LINK: &str = "link";

/// Shows the list and the providers.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let identities = identities_list(&page.ctx).await?;
    let title = page.t("identity-identities-title");
    Ok(Page::new(title.clone(), move || {
        let list = if identities.is_empty() {
            view! { <p>{page.t("identity-identities-none")}</p> }.into_any()
        } else {
            let columns = vec![
                Column::heading(page.t("identity-identities-provider")),
                Column::text(page.t("identity-identities-name")),
                Column::text(page.t("identity-identities-since")),
                Column::text(page.t("identity-token-last-used")),
                Column::text(page.t("identity-token-act")),
            ];
            let rows = identities.iter().map(|identity| row(&page, identity)).collect();
            view! { <DataTable caption=title.clone() caption_hidden=true columns=columns rows=rows/> }.into_any()
        };
        let none = page.ctx.host().identity_providers.is_empty();
        let providers = if none {
            view! { <p>{page.t("identity-identities-no-provider")}</p> }.into_any()
        } else {
            buttons(&page, LINK, "").into_any()
        };
        let account = Place::text(page.t("identity-account-title"), page.href("/account"));
        view! {
            <PageHeader title=title lead=page.t("identity-identities-lead") back=account/>
            {list}
            {providers}
        }
    }))
}

fn row(page: &PageContext, identity: &IdentityView) -> Row {
    let language = page.language();
    let action = page.href(&format!("{PATH}/{}/unlink", identity.id));
    let label = page.t("identity-identities-unlink");
    let act = view! { <form method="post" action=action><SubmitButton label=label kind=ButtonKind::Quiet/></form> };
    let known = page.ctx.host().identity_providers.iter().find(|provider| provider.name == identity.provider);
    let provider = known.map_or_else(|| identity.issuer.clone(), |provider| provider.title.clone());
    Row::new()
        .cell(provider)
        .cell(identity.label.clone().unwrap_or_else(|| page.t("identity-identities-nameless")))
        .cell(day(identity.linked_at, language))
        .cell(identity.last_used_at.map_or_else(|| page.t("identity-token-never"), |at| day(at, language)))
        .cell(act.into_any())
}

/// A button for each provider; nothing where there is none. `purpose` is empty for signing in.
pub(super) fn buttons(page: &PageContext, purpose: &'static str, next: &str) -> Option<AnyView> {
    let providers = &page.ctx.host().identity_providers;
    if providers.is_empty() {
        return None;
    }
    let message = if purpose == LINK { "identity-identities-link" } else { "identity-sign-in-with" };
    let forms = providers
        .iter()
        .map(|provider| {
            let action = page.href(&format!("/oidc/{}", provider.name));
            let label = page.tv(message, &[("provider", provider.title.as_str().into())]);
            let next = next.to_owned();
            view! {
                <form method="post" action=action>
                    <input type="hidden" name="purpose" value=purpose/>
                    <input type="hidden" name="next" value=next/>
                    <SubmitButton label=label/>
                </form>
            }
        })
        .collect_view();
    Some(view! { <div class="actions">{forms}</div> }.into_any())
}

/// Takes an identity off.
pub(super) async fn unlink(page: PageContext, _: Fields) -> service::Result<Next> {
    let id: IdentityLinkId = page.id("identity", "linked-identity-unknown")?;
    identity_unlink(&page.ctx, id).await?;
    Ok(Next::done(PATH, UNLINKED))
}
