//! Pieces that the pages without an account share.

use axum::http::StatusCode;
use entity::{language::Language, money::Cents, transfer::TransferKind};
use leptos::prelude::*;
use service::{
    Error, Result,
    transfer::{PortalAssociation, PortalPlace},
};

use crate::{
    context::{Next, Page, PageContext, refusal_message},
    page::{
        property::parts::{banner, fact, facts, section},
        transfer::words,
        words::law,
    },
    ui::{ButtonKind, Choice, LinkButton, PageHeader, Tone},
};

/// The page of a link that opens something, and in its place, where it opens nothing, one that says so: alike for whatever reason.
pub(super) fn opened<T>(page: &PageContext, found: Result<T>, show: impl FnOnce(T) -> Page) -> Result<Page> {
    match found {
        Ok(found) => Ok(show(found).secret()),
        Err(error @ (Error::NotFound(_) | Error::Refused(_))) => Ok(dead(page, &error)),
        Err(error) => Err(error),
    }
}

fn dead(page: &PageContext, error: &Error) -> Page {
    let status =
        if matches!(error, Error::NotFound(_)) { StatusCode::NOT_FOUND } else { StatusCode::TOO_MANY_REQUESTS };
    let why: Vec<String> = error.refusals().iter().map(|refusal| refusal_message(page.text(), refusal)).collect();
    let (title, href, label) =
        (page.t("transfer-portal-dead-title"), page.href("/notary/link"), page.t("transfer-portal-link-title"));
    Page::new(title.clone(), move || {
        let why = why.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        view! {
            <PageHeader title=title/>
            {banner(Tone::Bad, why)}
            <p><LinkButton href=href label=label kind=ButtonKind::Primary/></p>
        }
    })
    .status(status)
    .secret()
}

/// What a form leads to whose link opens nothing any more: its page, which says so.
pub(super) fn or_dead(page: &PageContext, done: Result<Next>) -> Result<Next> {
    match done {
        Err(Error::NotFound(_)) => Ok(Next::to(page.path.to_string())),
        done => done,
    }
}

/// An association's seat in one line.
pub(super) fn seat(association: &PortalAssociation) -> String {
    format!("{}, {}\u{a0}{}", association.street, association.postal_code, association.city)
}

/// What a file costs, in words.
pub(super) fn fee(page: &PageContext, amount: Cents) -> String {
    if amount.is_zero() { page.t("transfer-portal-fee-none") } else { amount.format(page.language()) }
}

/// What both documents cost, where that stands, and who bears it (C. civ. art. 3.94 §4).
pub(super) fn fees(page: &PageContext, place: &PortalPlace) -> AnyView {
    let mut lines: Vec<(String, AnyView)> = TransferKind::ALL
        .iter()
        .map(|kind| fact(words::kind(page.text(), *kind), fee(page, place.fee(*kind))))
        .collect();
    if let Some(source) = place.fee_source.clone() {
        lines.push(fact(page.t("transfer-portal-fee-source"), source));
    }
    let charged = TransferKind::ALL.iter().any(|kind| !place.fee(*kind).is_zero());
    let bearer = charged.then(|| {
        let cited = law("C. civ. art. 3.94 §4", page.language());
        view! { <p class="muted">{page.tv("transfer-portal-fee-law", &[("law", cited.into())])}</p> }
    });
    section(page.t("transfer-portal-fees"), view! { {facts(false, lines)}{bearer} })
}

/// The languages in which somebody can be written to, each in its own words.
pub(super) fn languages(page: &PageContext) -> Vec<Choice> {
    Language::ALL
        .iter()
        .map(|language| Choice::new(language.code(), crate::page::property::words::language(page.text(), *language)))
        .collect()
}
