//! An owner's home: what she owes and by when, what she owns, her letters.

use entity::{charges::contribution, date::format_date, money::Cents, property::title::Right};
use leptos::prelude::*;
use service::charges::{OwnDue, OwnHome, OwnUnit, contribution_pdf_path};

use crate::{
    context::PageContext,
    page::{property::title::words::part_and_right, transfer::ways},
    ui::{ActionCard, Banner, Cards, Column, DataTable, Glyph, Row, Tone},
};

/// What waits for an owner, then what is hers.
pub(super) fn view(page: &PageContext, home: OwnHome) -> AnyView {
    let today = page.ctx.today();
    // Payments are not recorded yet, so the day decides: what was due before today stands below, with its letter.
    let (mut open, past): (Vec<OwnDue>, Vec<OwnDue>) =
        home.dues.into_iter().partition(|due| due.call.due_on >= today && due.contribution.amount.is_positive());
    open.sort_by_key(|due| (due.call.due_on, due.call.id));
    let waiting = if open.is_empty() { all_clear(page).into_any() } else { cards(page, open).into_any() };
    view! {
        <section aria-labelledby="own-waiting">
            <h2 id="own-waiting">{page.t("charges-home-own-waiting")}</h2>
            {waiting}
        </section>
        {units(page, &home.units)}
        {ways::for_owner(page, &home.units)}
        {earlier(page, &past)}
    }
    .into_any()
}

fn all_clear(page: &PageContext) -> impl IntoView + use<> {
    let words = page.t("charges-home-own-all-clear");
    view! { <Banner tone=Tone::Good title=page.t("charges-home-all-clear")><p>{words}</p></Banner> }
}

fn cards(page: &PageContext, open: Vec<OwnDue>) -> impl IntoView + use<> {
    let language = page.language();
    let cards = open
        .into_iter()
        .map(|due| {
            let values = [
                ("amount", due.contribution.amount.format(language).into()),
                ("date", format_date(due.call.due_on, language).into()),
            ];
            let units = due.units.join(", ");
            let detail = [
                ("title", due.call.title.as_str().into()),
                ("association", due.association.name_in(language).into()),
                ("units", units.as_str().into()),
            ];
            let href = page.href(&format!("/a/{}/calls/{}", due.association.slug, due.call.id));
            view! {
                <ActionCard title=page.tv("charges-home-own-due", &values) href=href action=page.t("charges-home-own-see")
                    detail=page.tv("charges-home-own-detail", &detail) tone=Tone::Wait icon=Glyph::Money/>
            }
        })
        .collect_view();
    view! { <Cards>{cards}</Cards> }
}

fn units(page: &PageContext, units: &[OwnUnit]) -> AnyView {
    if units.is_empty() {
        return ().into_any();
    }
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("charges-column-unit")),
        Column::text(page.t("charges-home-own-association")),
        Column::figure(page.t("charges-home-own-shares")),
        Column::text(page.t("charges-home-own-part")),
    ];
    let rows = units
        .iter()
        .map(|own| {
            let href = page.href(&format!("/a/{}/units/{}", own.association.slug, own.unit.id));
            let shares = [
                ("shares", own.unit.shares.format(language).into()),
                ("total", own.association.total_shares.format(language).into()),
            ];
            Row::new()
                .cell(view! { <a href=href>{own.unit.reference.clone()}</a> })
                .cell(own.association.name_in(page.language()).to_owned())
                .cell(page.tv("charges-home-own-shares-of", &shares))
                .cell(part_in_words(page, own))
        })
        .collect();
    view! {
        <section aria-labelledby="own-units">
            <h2 id="own-units">{page.t("charges-home-own-units")}</h2>
            <DataTable caption=page.t("charges-home-own-units") caption_hidden=true columns=columns rows=rows/>
        </section>
    }
    .into_any()
}

fn part_in_words(page: &PageContext, own: &OwnUnit) -> String {
    if own.held.right == Right::Full && own.held.part.is_one() {
        page.t("charges-home-own-whole")
    } else {
        part_and_right(page.text(), &own.held)
    }
}

/// What was asked before, with its letter, so that an owner finds her papers in one place.
fn earlier(page: &PageContext, past: &[OwnDue]) -> AnyView {
    if past.is_empty() {
        return ().into_any();
    }
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("charges-column-call")),
        Column::text(page.t("charges-home-own-association")),
        Column::text(page.t("charges-column-due-on")),
        Column::figure(page.t("charges-column-own-amount")),
        Column::text(page.t("charges-column-letter")),
    ];
    let rows = past
        .iter()
        .map(|due| {
            let href = page.href(&format!("/a/{}/calls/{}", due.association.slug, due.call.id));
            Row::new()
                .cell(view! { <a href=href>{due.call.title.clone()}</a> })
                .cell(due.association.name_in(page.language()).to_owned())
                .cell(format_date(due.call.due_on, language))
                .cell(money(due.contribution.amount, page))
                .cell(letter(page, &due.contribution, &due.call.title))
        })
        .collect();
    view! {
        <section aria-labelledby="own-earlier">
            <h2 id="own-earlier">{page.t("charges-home-own-earlier")}</h2>
            <p>{page.t("charges-home-own-earlier-note")}</p>
            <DataTable caption=page.t("charges-home-own-earlier") caption_hidden=true columns=columns rows=rows/>
        </section>
    }
    .into_any()
}

fn money(amount: Cents, page: &PageContext) -> String {
    amount.format(page.language())
}

fn letter(page: &PageContext, row: &contribution::Model, title: &str) -> impl IntoView + use<> {
    let name = page.tv("charges-home-own-letter", &[("title", title.into())]);
    let href = contribution_pdf_path(row.call_id, row.id);
    view! { <a href=href aria-label=name>"PDF"</a> }
}
