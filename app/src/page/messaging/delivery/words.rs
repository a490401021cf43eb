//! The words of deliveries.

use entity::messaging::{Channel, DeliveryState, Kind};
use leptos::prelude::*;
use service::messaging::OWN_ANSWER;

use crate::{
    context::PageContext,
    ui::{StatusChip, Tone},
};

/// What a delivery is about.
pub(super) fn kind(page: &PageContext, kind: &str) -> String {
    match (Kind::parse(kind), kind) {
        (Ok(kind), _) => page.t(&format!("messaging-kind-{}", kind.code())),
        (Err(_), "digest") => page.t("messaging-sent-kind-digest"),
        (Err(_), "mail-invitation") => page.t("messaging-sent-kind-mail-invitation"),
        (Err(_), "mail-role") => page.t("messaging-sent-kind-mail-role"),
        (Err(_), "mail-address-prove") => page.t("messaging-sent-kind-mail-address-prove"),
        (Err(_), kind) if kind.starts_with("transfer-") => page.t("messaging-sent-kind-transfer"),
        (Err(_), _) => page.t("messaging-sent-kind-other"),
    }
}

/// By what means.
pub(super) fn channel(page: &PageContext, channel: Channel) -> String {
    page.t(&format!("messaging-sent-channel-{}", channel.code()))
}

/// How far it is, in a word.
pub(super) fn state(page: &PageContext, state: DeliveryState) -> AnyView {
    let tone = match state {
        DeliveryState::Waiting | DeliveryState::Sending => Tone::Neutral,
        DeliveryState::Sent => Tone::Good,
        DeliveryState::Uncertain => Tone::Wait,
        DeliveryState::Refused | DeliveryState::Failed | DeliveryState::Bounced => Tone::Bad,
    };
    let label = page.t(&format!("messaging-sent-state-{}", state.code()));
    view! { <StatusChip tone=tone label=label/> }.into_any()
}

/// An answer: ours in the reader's language, the other side's as it stands.
pub(super) fn answer(page: &PageContext, answer: &str) -> String {
    match answer.strip_prefix(OWN_ANSWER) {
        Some(code) => page.t(&format!("messaging-sent-reason-{code}")),
        None => answer.to_owned(),
    }
}
