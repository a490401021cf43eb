//! What events, states and troubles are called.

use entity::{
    date::format_date,
    outside::{WebhookDeliveryState, webhook},
};

use crate::{context::PageContext, ui::Tone};

pub(super) fn event(page: &PageContext, event: &str) -> String {
    page.t(&format!("outside-webhook-event-{}", event.replace('.', "-")))
}

pub(super) fn state(page: &PageContext, row: &webhook::Model) -> (String, Tone) {
    if !row.active {
        return (page.t("outside-webhook-inactive"), Tone::Bad);
    }
    match row.failing_since {
        Some(since) => {
            let day = format_date(since.date_naive(), page.language());
            (page.tv("outside-webhook-failing", &[("date", day.into())]), Tone::Wait)
        }
        None => (page.t("outside-webhook-active"), Tone::Good),
    }
}

pub(super) fn delivery(page: &PageContext, state: WebhookDeliveryState) -> (String, Tone) {
    let tone = match state {
        WebhookDeliveryState::Waiting => Tone::Wait,
        WebhookDeliveryState::Delivered => Tone::Good,
        WebhookDeliveryState::Failed => Tone::Bad,
    };
    (page.t(&format!("outside-webhook-delivery-{}", state.code())), tone)
}

/// "500 · Refusé".
pub(super) fn answer(page: &PageContext, status: Option<i32>, trouble: Option<&str>) -> String {
    let trouble = trouble.map(|code| page.t(&format!("outside-webhook-trouble-{code}")));
    let parts: Vec<String> = status.map(|status| status.to_string()).into_iter().chain(trouble).collect();
    parts.join(" · ")
}
