//! The list of co-owners that each of them may read: names, addresses, units and shares (C. civ. art. 3.89 §5 14°).

use entity::property::{association, title::HolderPart};
use leptos::prelude::*;
use service::{
    Result,
    page::Slice,
    property::{DirectoryEntry, DirectoryUnit, directory},
    text::Value,
};

use super::{parts, person_words::contact_link, title::words::with_part, words::shares_of};
use crate::{
    context::{Page, PageContext},
    page::words::law,
    ui::{Column, DataTable, PageHeader, Row},
};

/// `/a/{slug}/directory`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let list = directory(&page.ctx, association.id, page.page_request()).await?;
    let title = page.t("property-directory-title");
    Ok(Page::new(title.clone(), move || {
        let law = law("C. civ. art. 3.89 §5 14°", page.language());
        let lead = page.tv("property-directory-lead", &[("law", Value::from(law))]);
        let has_next = list.has_next;
        let body = if list.rows.is_empty() {
            view! { <p role="status">{page.t("property-directory-none")}</p> }.into_any()
        } else {
            table(&page, &association, list)
        };
        view! { <PageHeader title=title lead=lead/>{body}{parts::pager(&page, has_next)} }
    }))
}

fn table(page: &PageContext, association: &association::Model, list: Slice<DirectoryEntry>) -> AnyView {
    let text = page.text();
    let columns = vec![
        Column::heading(page.t("property-name")),
        Column::text(page.t("property-owner-contact")),
        Column::text(page.t("property-owner-units")),
        Column::figure(page.t("property-shares")),
    ];
    let row = |entry: DirectoryEntry| {
        let unit = |unit: &DirectoryUnit| {
            let held = HolderPart { owner: entry.owner, right: unit.right, part: unit.part };
            view! { <li>{with_part(text, &unit.reference, &held)}</li> }
        };
        let shares = |unit: &DirectoryUnit| view! { <li>{shares_of(text, unit.shares, association.total_shares)}</li> };
        let units = entry.units.iter().map(unit).collect_view();
        let shares = entry.units.iter().map(shares).collect_view();
        let contacts = entry.contacts.iter().map(|contact| view! { <li>{contact_link(text, contact)}</li> });
        let contacts = contacts.collect_view();
        let row = Row::new().cell(entry.name.clone());
        let row =
            if entry.contacts.is_empty() { row.blank() } else { row.cell(view! { <ul role="list">{contacts}</ul> }) };
        row.cell(view! { <ul role="list">{units}</ul> }).cell(view! { <ul role="list">{shares}</ul> })
    };
    let rows = list.rows.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-directory-title") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}
