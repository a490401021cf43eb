//! The syndic on the overview of an association: who acts today, and what must be done about it.

use chrono::NaiveDate;
use entity::{
    date::format_date,
    property::{TermState, mandate},
};
use leptos::prelude::*;
use service::text::Value;

use super::{
    mandate::{contact, words},
    parts::{self, fact, facts},
};
use crate::{
    context::PageContext,
    ui::{ButtonKind, Glyph, LinkButton, Tone},
};

/// Who acts today, and the way to everybody who did.
pub fn section(page: &PageContext, mandates: &[mandate::Model]) -> AnyView {
    let today = page.ctx.today();
    let body = match mandate::acting(mandates, today) {
        Some(acting) => card(page, acting),
        None => view! { <p class="muted">{page.t("property-mandate-none")}</p> }.into_any(),
    };
    let all = page.in_association("/mandates");
    let inside = view! {
        {body}
        <p><LinkButton href=all label=page.t("property-mandate-all") icon=Glyph::History kind=ButtonKind::Quiet/></p>
    };
    parts::section(page.t("property-mandate-syndic"), inside)
}

fn card(page: &PageContext, acting: &mandate::Model) -> AnyView {
    let href = page.in_association(&format!("/mandates/{}", acting.id));
    let name = acting.name.clone();
    let mut list = vec![fact(words::kind(page.text(), acting.kind), view! { <a href=href>{name}</a> })];
    list.extend(contact(page, acting));
    let until = match acting.term().last_day() {
        Some(last) => format_date(last, page.language()),
        None => page.t("property-mandate-open-end"),
    };
    list.push(fact(page.t("property-mandate-until"), until));
    facts(true, list)
}

/// What the syndic must hear of: the mandate ends soon, or has ended and nobody has followed. Nothing while another one is recorded to follow.
pub fn reminder(page: &PageContext, mandates: &[mandate::Model]) -> Option<AnyView> {
    let today = page.ctx.today();
    let regular = || mandates.iter().filter(|mandate| !mandate.is_provisional());
    if regular().any(|mandate| mandate.term().state(today) == TermState::Coming) {
        return None;
    }
    let running = regular().find(|mandate| mandate.term().covers(today));
    match running.map(|mandate| (mandate, mandate.term().state(today))) {
        Some((mandate, TermState::Ending)) => Some(ending(page, mandate, today)),
        Some(_) => None,
        None => {
            let last =
                regular().filter_map(|mandate| Some((mandate.term().last_day()?, mandate))).max_by_key(|it| it.0);
            Some(vacant(page, last))
        }
    }
}

fn ending(page: &PageContext, mandate: &mandate::Model, today: NaiveDate) -> AnyView {
    let last = mandate.term().last_day().unwrap_or(today);
    let values = [
        ("name", Value::from(mandate.name.as_str())),
        ("days", last.signed_duration_since(today).num_days().into()),
        ("date", Value::from(format_date(last, page.language()))),
    ];
    let renew = page.in_association(&format!("/mandates/new?renew={}", mandate.id));
    let inside = view! {
        <p>{page.t("property-mandate-ends-body")}</p>
        <p><LinkButton href=renew label=page.t("property-mandate-renew") icon=Glyph::ArrowRight kind=ButtonKind::Quiet/></p>
    };
    parts::titled_banner(Tone::Wait, page.tv("property-mandate-ends-in", &values), inside)
}

fn vacant(page: &PageContext, last: Option<(NaiveDate, &mandate::Model)>) -> AnyView {
    let title = match last {
        Some((day, mandate)) => page.tv(
            "property-mandate-none-ended",
            &[("name", Value::from(mandate.name.as_str())), ("date", Value::from(format_date(day, page.language())))],
        ),
        None => page.t("property-mandate-none"),
    };
    let add = page.in_association("/mandates/new");
    let inside = view! {
        <p><LinkButton href=add label=page.t("property-mandate-add") icon=Glyph::ArrowRight kind=ButtonKind::Quiet/></p>
    };
    parts::titled_banner(Tone::Wait, title, inside)
}
