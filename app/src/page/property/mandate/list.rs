//! The syndics of an association over time.

use entity::{
    identity::Permission,
    property::{TermState, mandate},
};
use leptos::prelude::*;
use service::{Result, property::mandates_by_associations};

use super::words;
use crate::{
    context::{Page, PageContext},
    page::property::register::may_change,
    ui::{ButtonKind, EmptyState, Event, Glyph, LinkButton, PageHeader, Place, Timeline, Tone},
};

/// `/a/{slug}/mandates`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let mandates =
        mandates_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let may_write = may_change(&page, &association, Permission::AssociationWrite);
    Ok(Page::new(page.t("property-mandate-list-title"), move || {
        let title = page.t("property-mandate-list-title");
        let back = Place::text(page.t("shell-section-overview"), page.in_association(""));
        let add = (page.in_association("/mandates/new"), page.t("property-mandate-add"));
        let has_any = !mandates.is_empty();
        let actions = {
            let add = add.clone();
            (may_write && has_any).then(move || {
                view! { <LinkButton href=add.0 label=add.1 icon=Glyph::Plus kind=ButtonKind::Primary/> }
            })
        };
        let body = if has_any {
            let events = mandates.iter().map(|mandate| event(&page, mandate)).collect();
            view! { <Timeline label=title.clone() events=events/> }.into_any()
        } else {
            let first = move || {
                may_write.then(move || {
                    view! { <LinkButton href=add.0 label=add.1 icon=Glyph::Plus kind=ButtonKind::Primary/> }
                })
            };
            let (title, reason) = (page.t("property-mandate-empty-title"), page.t("property-mandate-empty-reason"));
            view! { <EmptyState title=title reason=reason icon=Glyph::User actions=first/> }.into_any()
        };
        let lead = page.t("property-mandate-list-lead");
        view! { <PageHeader title=title lead=lead back=back actions=move || actions/>{body} }
    }))
}

fn event(page: &PageContext, mandate: &mandate::Model) -> Event {
    let text = page.text();
    let term = mandate.term();
    let state = term.state(page.ctx.today());
    let (tone, word) = words::state(text, state);
    // What is over needs no word: its days say so.
    let detail = match state {
        TermState::Over => words::kind(text, mandate.kind),
        _ => format!("{} · {word}", words::kind(text, mandate.kind)),
    };
    let tone = if state == TermState::Running { Tone::Good } else { tone };
    Event::new(words::span(text, term), mandate.starts_on.to_string(), mandate.name.clone())
        .detail(detail)
        .tone(tone)
        .href(page.in_association(&format!("/mandates/{}", mandate.id)))
}
