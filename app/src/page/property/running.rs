//! How an association is run, and its next deadlines, on its overview.

use chrono::NaiveDate;
use entity::{
    date::format_date,
    property::{
        TermState, association, mandate, notice_due_on,
        obligation::{self, MeetingPeriod},
        registration_due_on,
    },
    year_day::{YearDay, year_around},
};
use leptos::prelude::*;
use service::{property::AssociationOverview, text::Value};

use super::parts::{self, fact, facts};
use crate::{
    context::PageContext,
    ui::{ButtonKind, Event, Glyph, LinkButton, Timeline},
};

/// Most deadlines that are shown: those that come first.
const DEADLINES: usize = 6;

/// Fiscal year, meeting, charges, funds, thresholds; with the way to change them for whoever may.
pub fn section(
    page: &PageContext,
    association: &association::Model,
    counted: AssociationOverview,
    may_edit: bool,
) -> AnyView {
    let today = page.ctx.today();
    let charges = page.t(&format!("property-charge-mode-{}", association.charge_mode.code()));
    let (council, books) = if obligation::council_is_obligatory(counted.lots) {
        ("property-running-council-obligatory", "property-running-books-full")
    } else {
        ("property-running-council-optional", "property-running-books-simplified")
    };
    let list = [
        fact(page.t("property-running-year"), fiscal_year(page, association.fiscal_year_start, today)),
        fact(page.t("property-running-meeting"), meeting(page, association, today)),
        fact(page.t("property-running-charges"), charges),
        fact(page.t("property-settings-reserve"), reserve(page, association, today)),
        fact(page.t("property-running-council"), page.t(council)),
        fact(page.t("property-running-books"), page.t(books)),
        fact(page.t("property-settings-competition"), competition(page, association)),
    ];
    let edit = may_edit.then(|| {
        let href = page.in_association("/settings");
        view! { <p><LinkButton href=href label=page.t("property-running-edit") icon=Glyph::Settings kind=ButtonKind::Quiet/></p> }
    });
    parts::section(page.t("property-settings-title"), view! { {facts(true, list)}{edit} })
}

fn span(page: &PageContext, first: String, last: String) -> String {
    page.tv("property-running-span", &[("first", Value::from(first)), ("last", Value::from(last))])
}

fn fiscal_year(page: &PageContext, start: YearDay, today: NaiveDate) -> String {
    let language = page.language();
    year_around(start, today)
        .map(|(first, last)| span(page, format_date(first, language), format_date(last, language)))
        .unwrap_or_default()
}

fn meeting(page: &PageContext, association: &association::Model, today: NaiveDate) -> String {
    match association.meeting_period_start.and_then(|start| MeetingPeriod::current_or_next(start, today)) {
        Some(period) => {
            let (first, last) = period.words(page.language());
            span(page, first, last)
        }
        None => page.t("property-running-unset"),
    }
}

fn reserve(page: &PageContext, association: &association::Model, today: NaiveDate) -> String {
    let Some((accepted, from)) =
        association.accepted_on.and_then(|accepted| Some((accepted, obligation::reserve_fund_from(accepted)?)))
    else {
        return page.t("property-running-reserve-unknown");
    };
    let due = obligation::reserve_fund_is_due(accepted, today);
    let id = if due { "property-running-reserve-since" } else { "property-running-reserve-from" };
    page.tv(id, &[("date", Value::from(format_date(from, page.language())))])
}

fn competition(page: &PageContext, association: &association::Model) -> String {
    let language = page.language();
    match association.competition_threshold.zip(association.competition_decided_on) {
        Some((amount, day)) => page.tv(
            "property-running-competition-from",
            &[("amount", Value::from(amount.format(language))), ("date", Value::from(format_date(day, language)))],
        ),
        None => page.t("property-running-unset"),
    }
}

/// What comes next, the nearest day first; nothing where no day is known.
pub fn deadlines(page: &PageContext, association: &association::Model, mandates: &[mandate::Model]) -> Option<AnyView> {
    let today = page.ctx.today();
    let mut days = of_association(page, association, today);
    days.extend(mandates.iter().flat_map(|mandate| of_mandate(page, mandate, today)));
    days.retain(|(day, _)| *day >= today);
    days.sort();
    days.truncate(DEADLINES);
    let event = |(day, what): (NaiveDate, String)| Event::new(format_date(day, page.language()), day.to_string(), what);
    let title = page.t("property-deadline-title");
    let events: Vec<Event> = days.into_iter().map(event).collect();
    (!events.is_empty()).then(|| parts::section(title.clone(), view! { <Timeline label=title events=events/> }))
}

fn of_association(page: &PageContext, association: &association::Model, today: NaiveDate) -> Vec<(NaiveDate, String)> {
    let mut days = Vec::new();
    if let Some(period) =
        association.meeting_period_start.and_then(|start| MeetingPeriod::current_or_next(start, today))
    {
        let last = Value::from(format_date(period.last, page.language()));
        // Once the period runs, its last day is what counts.
        let day = if period.covers(today) { period.last } else { period.first };
        days.push((day, page.tv("property-deadline-meeting", &[("last", last)])));
        days.extend(period.proposals_until().map(|day| (day, page.t("property-deadline-proposals"))));
    }
    let reserve = association.accepted_on.and_then(obligation::reserve_fund_from);
    days.extend(reserve.map(|day| (day, page.t("property-deadline-reserve"))));
    days
}

fn of_mandate(page: &PageContext, mandate: &mandate::Model, today: NaiveDate) -> Vec<(NaiveDate, String)> {
    let term = mandate.term();
    let named = |id: &str| page.tv(id, &[("name", Value::from(mandate.name.as_str()))]);
    let mut days = Vec::new();
    let mut add = |day: Option<NaiveDate>, what: String| days.extend(day.map(|day| (day, what)));
    match term.state(today) {
        TermState::Over => add(term.handover_due_on(), named("property-deadline-handover")),
        TermState::Coming | TermState::Running | TermState::Ending => {
            add(term.last_day(), named("property-deadline-mandate"));
            add(notice_due_on(mandate.starts_on), page.t("property-deadline-notice"));
            let registration = registration_due_on(mandate.appointed_on, mandate.starts_on);
            add(registration, page.t("property-deadline-registration"));
        }
    }
    days
}
