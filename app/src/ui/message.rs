//! What the page says about its own state: chips, banners, empty states.

use leptos::prelude::*;

use super::{Glyph, Icon, Tone};

/// A state in one word with its shape: "Émis", "En retard".
#[component]
pub fn StatusChip(
    tone: Tone,
    #[prop(into)] label: String,
    /// Another icon than the tone's own.
    #[prop(optional)]
    icon: Option<Glyph>,
) -> AnyView {
    let glyph = icon.unwrap_or_else(|| tone.glyph());
    view! { <span class=format!("chip {}", tone.class())><Icon name=glyph/>{label}</span> }.into_any()
}

/// A message above what it is about. A bad one is announced at once, the others when the reader pauses.
#[component]
pub fn Banner(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let role = if tone == Tone::Bad { "alert" } else { "status" };
    view! {
        <div class=format!("banner {}", tone.class()) role=role>
            <Icon name=tone.glyph()/>
            <div>
                {title.map(|title| view! { <p class="title">{title}</p> })}
                {children.map(|children| children())}
            </div>
        </div>
    }
    .into_any()
}

/// A list that holds nothing yet: what it is for, and how to begin.
#[component]
pub fn EmptyState(
    #[prop(into)] title: String,
    #[prop(into)] reason: String,
    #[prop(optional)] icon: Option<Glyph>,
    /// Two ways to begin: by hand and by import.
    #[prop(optional, into)]
    actions: Option<ViewFnOnce>,
) -> AnyView {
    view! {
        <section class="empty">
            {icon.map(|glyph| view! { <Icon name=glyph/> })}
            <h2>{title}</h2>
            <p>{reason}</p>
            {actions.map(|actions| view! { <div class="actions">{actions.run()}</div> })}
        </section>
    }
    .into_any()
}
