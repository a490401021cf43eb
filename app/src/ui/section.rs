//! The head of a page, lists of facts and figures of money.

use leptos::prelude::*;

use super::{Glyph, Icon, Place};

/// The one `h1` of a page with its state and its actions.
#[component]
pub fn PageHeader(
    #[prop(into)] title: String,
    /// One sentence under the title.
    #[prop(optional, into)]
    lead: Option<String>,
    /// The page above this one.
    #[prop(optional)]
    back: Option<Place>,
    /// A [`super::StatusChip`].
    #[prop(optional, into)]
    status: Option<ViewFnOnce>,
    /// The primary action first, then the secondary ones.
    #[prop(optional, into)]
    actions: Option<ViewFnOnce>,
) -> AnyView {
    view! {
        <header class="page-header">
            {back.map(|back| view! { <a class="back" href=back.href><Icon name=Glyph::ArrowLeft/>{back.label}</a> })}
            <div class="title">
                <h1>{title}</h1>
                {status.map(ViewFnOnce::run)}
            </div>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
            {actions.map(|actions| view! { <div class="actions">{actions.run()}</div> })}
        </header>
    }
    .into_any()
}

/// Terms and their values, as in a notary's heading.
#[component]
pub fn FactList(
    /// Two columns of facts where there is room.
    #[prop(optional)]
    columns: bool,
    children: Children,
) -> AnyView {
    let class = if columns { "facts columns" } else { "facts" };
    view! { <dl class=class>{children()}</dl> }.into_any()
}

/// One term and its value inside a [`FactList`].
#[component]
pub fn Fact(#[prop(into)] term: String, children: Children) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{children()}</dd></div> }.into_any()
}

/// An amount of money that is already formatted in the reader's language. It never breaks over two lines.
#[component]
pub fn Money(
    #[prop(into)] amount: String,
    /// The figure that the page is about.
    #[prop(optional)]
    large: bool,
    /// What the figure is, under it.
    #[prop(optional, into)]
    caption: Option<String>,
) -> AnyView {
    let class = if large { "money large" } else { "money" };
    let figure = view! { <span class=class>{amount}</span> };
    match caption {
        Some(caption) => {
            view! { <span class="figure">{figure}<span class="caption">{caption}</span></span> }.into_any()
        }
        None => figure.into_any(),
    }
}
