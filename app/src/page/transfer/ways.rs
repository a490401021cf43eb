//! The ways to these pages from elsewhere: from the home pages, and from the overview of an association.

use std::collections::BTreeMap;

use entity::{id::AssociationId, identity::Permission, property::association, transfer::TransferState};
use leptos::prelude::*;
use service::{
    Result,
    charges::OwnUnit,
    page::{PageRequest, Slice},
    text::{Text, Value},
    transfer::{TransferFigures, TransferFilter, transfer_figures, transfers_list},
};

use super::words;
use crate::{
    context::PageContext,
    page::property::parts::section,
    ui::{ActionCard, ButtonKind, Cards, Glyph, LinkButton, Tone},
};

/// Most requests that the overview of an association names: the most pressing.
const NAMED: u32 = 3;

/// How the requests stand that somebody answers; nothing for whoever answers none.
///
/// # Errors
/// As `transfer_figures`.
pub async fn waiting(page: &PageContext) -> Result<Option<TransferFigures>> {
    if page.ctx.may(Permission::TransferRead) { transfer_figures(&page.ctx).await.map(Some) } else { Ok(None) }
}

/// The card of the home page that says how many requests wait; nothing where none does.
pub fn on_home(page: &PageContext, figures: TransferFigures) -> Option<AnyView> {
    if figures.open == 0 {
        return None;
    }
    let title = page.tv("transfer-way-waiting", &[("count", figures.open.into())]);
    let (tone, detail) = if figures.overdue > 0 {
        (Tone::Bad, page.tv("transfer-way-overdue", &[("count", figures.overdue.into())]))
    } else if figures.due_soon > 0 {
        (Tone::Wait, page.tv("transfer-way-soon", &[("count", figures.due_soon.into())]))
    } else {
        (Tone::Info, page.t("transfer-work-title"))
    };
    let (href, action) = (page.href("/transfers"), page.t("transfer-way-see"));
    let card = view! { <Cards><ActionCard title=title href=href action=action detail=detail tone=tone icon=Glyph::Clock/></Cards> };
    Some(card.into_any())
}

/// The requests of an association that wait, the most pressing first; nothing for whoever answers none.
///
/// # Errors
/// As `transfers_list`.
pub async fn of_association(
    page: &PageContext,
    association: AssociationId,
) -> Result<Option<Slice<entity::transfer::transfer::Model>>> {
    if !page.ctx.may_in(Permission::TransferRead, association) {
        return Ok(None);
    }
    let filter = TransferFilter {
        association: Some(association),
        states: TransferState::OPEN.to_vec(),
        ..TransferFilter::default()
    };
    transfers_list(&page.ctx, &filter, PageRequest::new(NAMED, 0)?).await.map(Some)
}

/// The requests of an association on its overview; nothing where none waits.
pub fn on_overview(page: &PageContext, waiting: &Slice<entity::transfer::transfer::Model>) -> Option<AnyView> {
    if waiting.rows.is_empty() {
        return None;
    }
    let lines = waiting
        .rows
        .iter()
        .map(|row| {
            let href = page.in_association(&format!("/transfers/{}", row.id));
            let left = words::Remaining::of(page, row).map(|left| left.chip());
            view! { <li><a href=href>{row.number.clone()}</a>" "{words::asker(row)}" "{left}</li> }
        })
        .collect_view();
    let all = page.in_association("/transfers");
    let inside = view! {
        <ul>{lines}</ul>
        <p><LinkButton href=all label=page.t("transfer-way-see") icon=Glyph::ArrowRight kind=ButtonKind::Quiet/></p>
    };
    Some(section(page.t("transfer-work-title"), inside))
}

/// For an owner: where she asks for what a buyer must be given, once per association.
pub fn for_owner(page: &PageContext, units: &[OwnUnit]) -> Option<AnyView> {
    let places: BTreeMap<AssociationId, &association::Model> =
        units.iter().map(|own| (own.association.id, &own.association)).collect();
    if places.is_empty() {
        return None;
    }
    let rows = places
        .into_values()
        .map(|place| {
            let href = page.href(&format!("/a/{}/my-sale", place.slug));
            let name = Value::from(place.name_in(page.language()));
            view! { <div><dt><a href=href>{page.tv("transfer-way-sell", &[("association", name)])}</a></dt><dd>{page.t("transfer-way-sell-detail")}</dd></div> }
        })
        .collect_view();
    Some(section(page.t("transfer-own-title"), view! { <dl class="facts ways">{rows}</dl> }))
}

/// On the page that everybody may read: where a notary, an agent or a seller asks.
pub fn on_public_page(text: Text) -> AnyView {
    let href = format!("/{}/notary", text.language.code());
    let inside =
        view! { <p>{text.get("transfer-way-public")}" "<a href=href>{text.get("transfer-way-public-link")}</a></p> };
    section(text.get("transfer-way-public-title"), inside)
}
