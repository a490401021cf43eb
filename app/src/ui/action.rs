//! Buttons, links that look like buttons, cards and the cards that wait for the reader.

use leptos::prelude::*;

use super::{Glyph, Icon, Tone};

/// How much a button asks for attention. A page has one primary action at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// An outlined button.
    #[default]
    Secondary,
    /// The action of the page.
    Primary,
    /// A button that looks like a link, such as "Annuler".
    Quiet,
    /// An act that cannot be undone.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Secondary => "button",
            Self::Primary => "button primary",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// A link that leads to an act, in the form of a button.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] icon: Option<Glyph>,
    /// The address is a file to keep.
    #[prop(optional)]
    download: bool,
) -> AnyView {
    let download = download.then_some("");
    view! { <a class=kind.class() href=href download=download>{icon.map(|glyph| view! { <Icon name=glyph/> })}<span>{label}</span></a> }.into_any()
}

/// The button that sends a form. Its label says what happens.
#[component]
pub fn SubmitButton(
    #[prop(into)] label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] icon: Option<Glyph>,
    /// Name of the field that says which button was used.
    #[prop(optional, into)]
    name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
) -> AnyView {
    view! {
        <button type="submit" class=kind.class() name=name value=value>
            {icon.map(|glyph| view! { <Icon name=glyph/> })}<span>{label}</span>
        </button>
    }
    .into_any()
}

/// The button that prints the page. Only a script can print, so it comes hidden and `shell.js` shows it.
#[component]
pub fn PrintButton(#[prop(into)] label: String) -> AnyView {
    view! { <button class="button" type="button" data-print="" hidden=true><Icon name=Glyph::Print/><span>{label}</span></button> }
        .into_any()
}

/// A grid of cards.
#[component]
pub fn Cards(children: Children) -> AnyView {
    view! { <div class="cards">{children()}</div> }.into_any()
}

/// A framed part of a page with an optional title.
#[component]
pub fn Card(
    #[prop(optional, into)] title: Option<String>,
    #[prop(optional, into)] actions: Option<ViewFnOnce>,
    children: Children,
) -> AnyView {
    view! {
        <section class="card">
            {title.map(|title| view! { <h2>{title}</h2> })}
            {children()}
            {actions.map(|actions| view! { <div class="actions">{actions.run()}</div> })}
        </section>
    }
    .into_any()
}

/// One thing that waits for the reader, with one verb and a date. The whole card is the link's target.
#[component]
pub fn ActionCard(
    /// The amount or the thing first: "Vous devez 370,37 €".
    #[prop(into)]
    title: String,
    #[prop(into)] href: String,
    /// The verb: "Voir et payer".
    #[prop(into)]
    action: String,
    #[prop(optional, into)] detail: Option<String>,
    /// When it must be done, in words.
    #[prop(optional, into)]
    due: Option<String>,
    #[prop(optional, into)] amount: Option<String>,
    #[prop(optional)] tone: Tone,
    #[prop(optional)] icon: Option<Glyph>,
) -> AnyView {
    let glyph = icon.unwrap_or_else(|| tone.glyph());
    view! {
        <article class=format!("card action-card {}", tone.class())>
            <Icon name=glyph/>
            <h2>{title}</h2>
            {amount.map(|amount| view! { <p class="money large">{amount}</p> })}
            {due.map(|due| view! { <p class="due">{due}</p> })}
            {detail.map(|detail| view! { <p class="detail">{detail}</p> })}
            <a class="go" href=href>{action}<Icon name=Glyph::ArrowRight/></a>
        </article>
    }
    .into_any()
}
