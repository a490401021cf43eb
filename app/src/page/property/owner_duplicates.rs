//! Owners who may have been recorded twice, each group with the way to compare them.

use std::collections::BTreeMap;

use entity::{
    id::OwnerId,
    identity::Permission,
    property::{DuplicateGroup, owner},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{owner_duplicates, owners_by_ids},
};

use super::{
    owner_list::units_in_words,
    parts::{self, MaybeCell as _},
    person_words::{owner_address, same_by},
    register::may_change,
};
use crate::{
    context::{Page, PageContext},
    ui::{Column, DataTable, PageHeader, Place, Row},
};

/// `/a/{slug}/owners/duplicates`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let groups = owner_duplicates(&page.ctx, association.id).await?;
    let ids: Vec<OwnerId> = groups.iter().flat_map(|group| group.owners.clone()).collect();
    let owners = owners_by_ids(&page.ctx, &ids).await?;
    let units = units_in_words(&page, &ids).await?;
    let title = page.t("property-duplicate-title");
    Ok(Page::new(title.clone(), move || {
        let may_write = may_change(&page, &association, Permission::OwnerWrite);
        let back = Place::text(page.t("shell-section-owners"), page.in_association("/owners"));
        let body = if groups.is_empty() {
            view! { <p role="status">{page.t("property-duplicate-none")}</p> }.into_any()
        } else {
            groups.iter().map(|group| one(&page, group, &owners, &units, may_write)).collect_view().into_any()
        };
        view! { <PageHeader title=title lead=page.t("property-duplicate-lead") back=back/>{body} }
    }))
}

fn one(
    page: &PageContext,
    group: &DuplicateGroup,
    owners: &BTreeMap<OwnerId, owner::Model>,
    units: &BTreeMap<OwnerId, String>,
    may_write: bool,
) -> AnyView {
    let text = page.text();
    let shared = group.same_by.iter().map(|by| same_by(text, *by)).collect::<Vec<_>>().join(", ");
    let heading = page.tv("property-duplicate-shared", &[("what", shared.into())]);
    let mut columns = vec![
        Column::heading(page.t("property-name")),
        Column::text(page.t("property-owner-units")),
        Column::text(page.t("property-owner-email")),
        Column::text(page.t("property-owner-phone")),
        Column::text(page.t("property-address")),
    ];
    if may_write {
        columns.push(Column::text(page.t("property-merge-action")));
    }
    let first = group.owners.first().copied();
    let row = |id: &OwnerId| {
        let owner = owners.get(id)?;
        let href = page.in_association(&format!("/owners/{id}"));
        let name = owner.name.clone();
        let row = Row::new()
            .cell(view! { <a href=href>{name}</a> })
            .maybe(units.get(id).cloned())
            .maybe(owner.email.clone())
            .maybe(owner.phone.clone())
            .maybe(owner_address(text, owner));
        let compare = first.filter(|first| first != id).map(|first| {
            let href = page.in_association(&format!("/owners/{id}/merge?with={first}"));
            view! { <a href=href>{page.t("property-merge-compare")}</a> }
        });
        Some(match (may_write, compare) {
            (true, Some(compare)) => row.cell(compare),
            (true, None) => row.blank(),
            (false, _) => row,
        })
    };
    let rows = group.owners.iter().filter_map(row).collect();
    parts::section(
        heading.clone(),
        view! { <DataTable caption=heading caption_hidden=true columns=columns rows=rows/> },
    )
}
