//! The people whom one can be in a demonstration. Nothing of this answers anywhere else: the use cases refuse it.

use entity::id::AccountId;
use leptos::prelude::*;
use service::identity::DemoTile;

use super::sign_in::wanted;
use crate::{
    context::{Next, PageContext},
    form::Fields,
    session::SetSession,
};

/// One button for each person, which signs in as her.
pub(super) fn tiles(page: &PageContext, tiles: Vec<DemoTile>, next: &str) -> AnyView {
    let people = tiles
        .into_iter()
        .map(|tile| {
            let action = page.href(&format!("/demo/{}", tile.account));
            // A name in front of an address may have a dot, a message may not.
            let who = page.t(&format!("identity-demo-{}", tile.name.replace('.', "-")));
            let next = next.to_owned();
            view! {
                <li>
                    <form method="post" action=action>
                        <input type="hidden" name="next" value=next/>
                        <button class="button" type="submit"><strong>{tile.display_name}</strong>" "<small>{who}</small></button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="demo-title">
            <h2 id="demo-title">{page.t("identity-demo-title")}</h2>
            <p>{page.t("identity-demo-lead")}</p>
            <ul class="tiles" role="list">{people}</ul>
        </section>
    }
    .into_any()
}

/// Signs in as one of them.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let account: AccountId = page.id("account", "account-unknown")?;
    let token = service::identity::session_open_demo(&page.ctx, account, &page.user_agent).await?;
    Ok(Next::to(wanted(&fields)).session(SetSession(Some(token))))
}
