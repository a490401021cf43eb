//! What the pages about jobs call things.

use entity::platform::job::JobState;
use leptos::prelude::*;

use crate::{
    context::PageContext,
    ui::{StatusChip, Tone},
};

/// The reasons that have words of their own; others are said as the program says them.
const REASONS: [&str; 7] = ["cancelled", "deadline", "failure", "organization", "panic", "payload", "worker-lost"];

/// Where a job stands.
pub fn state(page: &PageContext, state: JobState) -> AnyView {
    let tone = match state {
        JobState::Queued => Tone::Wait,
        JobState::Running => Tone::Info,
        JobState::Done => Tone::Good,
        JobState::Dead => Tone::Bad,
    };
    view! { <StatusChip tone=tone label=state_word(page, state)/> }.into_any()
}

/// A state in words.
pub fn state_word(page: &PageContext, state: JobState) -> String {
    page.t(&format!("jobs-state-{}", state.code()))
}

/// Why an attempt did not do it.
pub fn reason(page: &PageContext, reason: &str) -> AnyView {
    if REASONS.contains(&reason) {
        page.t(&format!("jobs-reason-{reason}")).into_any()
    } else {
        let reason = reason.to_owned();
        view! { <code>{reason}</code> }.into_any()
    }
}

/// How far a job is, as a bar and in words; nothing while nobody knows.
pub fn progress(page: &PageContext, done: u32, total: u32) -> Option<AnyView> {
    (total > 0).then(|| {
        let words = page.tv("jobs-progress", &[("done", done.into()), ("total", total.into())]);
        let label = page.t("jobs-progress-label");
        view! { <progress max=total.to_string() value=done.to_string() aria-label=label></progress>" "{words} }
            .into_any()
    })
}
