//! The person's own account: one page that says where everything about it is.

use entity::identity::Permission;
use leptos::prelude::*;

use crate::{
    context::{Page, PageContext},
    ui::{Fact, FactList, PageHeader},
};

/// What happens when: for those who may read an association, since others have nothing that could stand in it.
const CALENDAR: &str = "/account/calendar";
/// Where the pages of the account are, and what is found there.
const WAYS: [(&str, [&str; 2]); 10] = [
    ("/account/hats", ["identity-hats-title", "identity-hats-detail"]),
    ("/account/notifications", ["messaging-preferences-title", "messaging-preferences-detail"]),
    ("/account/devices", ["messaging-devices-title", "messaging-devices-lead"]),
    (CALENDAR, ["outside-calendar-title", "outside-calendar-detail"]),
    ("/account/password", ["identity-account-password", "identity-account-password-detail"]),
    ("/account/two-factor", ["identity-factor-title", "identity-factor-detail"]),
    ("/account/sessions", ["identity-account-sessions", "identity-account-sessions-detail"]),
    ("/account/identities", ["identity-identities-title", "identity-identities-detail"]),
    ("/account/tokens", ["identity-tokens-title", "identity-tokens-detail"]),
    ("/account/address", ["identity-account-address", "identity-account-address-detail"]),
];

/// `/account`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let actor = page.ctx.account()?.clone();
    let title = page.t("identity-account-title");
    Ok(Page::new(title.clone(), move || {
        let rows = WAYS
            .iter()
            .filter(|(path, _)| *path != CALENDAR || page.ctx.may(Permission::AssociationRead))
            .map(|(path, messages)| {
                let href = page.href(path);
                let [name, detail] = messages.map(|id| page.t(id));
                view! { <div><dt><a href=href>{name}</a></dt><dd>{detail}</dd></div> }
            })
            .collect_view();
        let (name, email) = (actor.display_name, actor.email);
        view! {
            <PageHeader title=title/>
            <FactList>
                <Fact term=page.t("identity-display-name")>{name}</Fact>
                <Fact term=page.t("identity-email")>{email}</Fact>
            </FactList>
            <dl class="facts ways">{rows}</dl>
        }
    }))
}
