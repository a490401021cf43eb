//! `/account/devices`: the browsers that the person lets us wake, and letting us wake this one.

use std::sync::Arc;

use entity::{
    id::PushSubscriptionId,
    identity::Device,
    messaging::{SubscriptionForm, push_subscription},
};
use leptos::prelude::*;
use service::messaging::{push_key, push_subscribe, push_subscriptions, push_unsubscribe};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::words::day,
    ui::{
        Assets, Banner, ButtonKind, Column, DataTable, EmptyState, Glyph, PageHeader, Place, Row, SubmitButton, Tone,
    },
};

/// What the list says after a browser was added.
pub(super) const ADDED: &str = "messaging-devices-added";
/// What the list says after one was taken off.
pub(super) const REMOVED: &str = "messaging-devices-removed";

/// Reads and shows the list.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let key = push_key(&page.ctx).await?;
    let rows = push_subscriptions(&page.ctx).await?;
    let title = page.t("messaging-devices-title");
    Ok(Page::new(title.clone(), move || {
        let account = Place::text(page.t("identity-account-title"), page.href("/account"));
        let offer = match key {
            Some(key) => offer(&page, key),
            None => {
                let off = page.t("messaging-devices-off");
                view! { <Banner tone=Tone::Info><p>{off}</p></Banner> }.into_any()
            }
        };
        view! {
            <PageHeader title=title.clone() lead=page.t("messaging-devices-lead") back=account/>
            {page.form_top()}
            {offer}
            {list(&page, title, &rows)}
        }
    }))
}

/// The button for this browser. It is there for the script alone, which shows it where the browser can be woken.
fn offer(page: &PageContext, key: String) -> AnyView {
    let script =
        use_context::<Arc<Assets>>().map_or_else(|| "/devices.js".to_owned(), |assets| assets.asset("devices.js"));
    view! {
        <form method="post" action=page.action() data-devices=key hidden=true>
            <input type="hidden" name="endpoint"/>
            <input type="hidden" name="p256dh"/>
            <input type="hidden" name="auth"/>
            <p><SubmitButton label=page.t("messaging-devices-this") icon=Glyph::Plus kind=ButtonKind::Primary/></p>
            <p role="status" data-devices-denied=page.t("messaging-devices-denied")></p>
        </form>
        <p data-devices-unable="">{page.t("messaging-devices-unable")}</p>
        <script type="module" src=script></script>
    }
    .into_any()
}

fn list(page: &PageContext, title: String, rows: &[push_subscription::Model]) -> AnyView {
    if rows.is_empty() {
        return view! { <EmptyState title=page.t("messaging-devices-none") reason=page.t("messaging-devices-lead") icon=Glyph::Phone/> }
            .into_any();
    }
    let columns = vec![
        Column::heading(page.t("messaging-devices-device")),
        Column::text(page.t("messaging-devices-since")),
        Column::text(page.t("messaging-devices-act")),
    ];
    let lines = rows.iter().map(|row| {
        let device = Device::of(&row.user_agent).name().unwrap_or_else(|| page.t("messaging-devices-unknown"));
        let action = page.href(&format!("/account/devices/{}/remove", row.id));
        let label = page.t("messaging-devices-remove");
        Row::new().cell(device).cell(day(row.created_at, page.language())).cell(view! {
            <form method="post" action=action><SubmitButton label=label kind=ButtonKind::Quiet icon=Glyph::Trash/></form>
        })
    });
    let lines = lines.collect();
    view! { <DataTable caption=title caption_hidden=true columns=columns rows=lines/> }.into_any()
}

/// Lets us wake the browser that sends the form.
pub(super) async fn add(page: PageContext, fields: Fields) -> service::Result<Next> {
    let form = SubscriptionForm {
        endpoint: fields.get("endpoint").to_owned(),
        p256dh: fields.get("p256dh").to_owned(),
        auth: fields.get("auth").to_owned(),
    };
    push_subscribe(&page.ctx, &form, &page.user_agent).await?;
    Ok(Next::done("/account/devices", ADDED))
}

/// Takes one off.
pub(super) async fn remove(page: PageContext, _fields: Fields) -> service::Result<Next> {
    let id: PushSubscriptionId = page.id("device", "push-subscription-unknown")?;
    push_unsubscribe(&page.ctx, id).await?;
    Ok(Next::done("/account/devices", REMOVED))
}
