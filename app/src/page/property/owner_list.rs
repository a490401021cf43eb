//! The owners of an association, with a search.

use std::collections::BTreeMap;

use entity::{
    id::{OwnerId, UnitId},
    identity::Permission,
    property::{association, owner},
};
use leptos::prelude::*;
use service::{
    Result,
    page::Slice,
    property::{Holding, OwnerFilter, owners_list, ownerships_by_owners, units_by_ids},
    text::Value,
};

use super::{
    parts::{self, MaybeCell as _},
    register::{may_add_units, may_change},
    title::words::with_part,
    words::language,
};
use crate::{
    context::{Page, PageContext},
    ui::{
        ButtonKind, Choice, Column, DataTable, EmptyState, Field, FormRow, Glyph, LinkButton, PageHeader, Row,
        SubmitButton,
    },
};

/// Codes of what the list may be narrowed to.
const ABROAD: &str = "abroad";
const WITHOUT_CONSENT: &str = "without-consent";
const DUPLICATES: &str = "duplicates";

/// `/a/{slug}/owners`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let search = page.query.get("search").trim().to_owned();
    let only = page.query.get("only").to_owned();
    let filter = OwnerFilter {
        search: Some(search.clone()).filter(|search| !search.is_empty()),
        archived: parts::wants_archived(&page),
        abroad: only == ABROAD,
        without_email_consent: only == WITHOUT_CONSENT,
        // Whoever sees only herself has nobody to compare with.
        duplicates: only == DUPLICATES && page.ctx.may_in(Permission::OwnerRead, association.id),
    };
    let list = owners_list(&page.ctx, association.id, &filter, page.page_request()).await?;
    let ids: Vec<_> = list.rows.iter().map(|owner| owner.id).collect();
    let units = units_in_words(&page, &ids).await?;
    Ok(Page::new(page.t("property-owner-list-title"), move || {
        let has_next = list.has_next;
        let body = if list.rows.is_empty() { empty(&page, &association, &filter) } else { table(&page, list, &units) };
        let sees_all = page.ctx.may_in(Permission::OwnerRead, association.id);
        let tools = sees_all.then(|| {
            let tabs = parts::archived_tabs(&page, "property-list-active", "property-list-archived");
            view! { {tabs}{search_form(&page, &search, &only)} }
        });
        let compare = (only == DUPLICATES && sees_all).then(|| {
            let href = page.in_association("/owners/duplicates");
            view! { <p><LinkButton href=href label=page.t("property-duplicate-compare") icon=Glyph::People/></p> }
        });
        let add = may_change(&page, &association, Permission::OwnerWrite).then(|| {
            let href = page.in_association("/owners/new");
            view! { <LinkButton href=href label=page.t("property-owner-add") icon=Glyph::Plus kind=ButtonKind::Primary/> }
        });
        view! { <PageHeader title=page.t("property-owner-list-title") actions=move || add/>{tools}{compare}{body}{parts::pager(&page, has_next)} }
    }))
}

/// The references of the units that owners own today, with their parts.
pub(super) async fn units_in_words(page: &PageContext, owners: &[OwnerId]) -> Result<BTreeMap<OwnerId, String>> {
    let holdings = ownerships_by_owners(&page.ctx, owners, page.ctx.today()).await?;
    let ids: Vec<UnitId> = holdings.values().flatten().map(|holding| holding.unit).collect();
    let units = units_by_ids(&page.ctx, &ids).await?;
    let named = |holding: &Holding| {
        units.get(&holding.unit).map(|unit| (unit.position, with_part(page.text(), &unit.reference, &holding.held())))
    };
    let words = |list: &Vec<Holding>| {
        let mut named: Vec<_> = list.iter().filter_map(named).collect();
        named.sort();
        named.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(", ")
    };
    Ok(holdings.iter().map(|(owner, list)| (*owner, words(list))).collect())
}

fn search_form(page: &PageContext, search: &str, only: &str) -> impl IntoView + use<> {
    let choices = vec![
        Choice::new("", page.t("property-owner-only-all")),
        Choice::new(WITHOUT_CONSENT, page.t("property-owner-only-without-consent")),
        Choice::new(ABROAD, page.t("property-owner-only-abroad")),
        Choice::new(DUPLICATES, page.t("property-owner-only-duplicates")),
    ];
    let archived = parts::wants_archived(page).then(|| view! { <input type="hidden" name="archived" value="true"/> });
    let all = (!search.is_empty() || !only.is_empty()).then(
        || view! { <LinkButton href=page.action() label=page.t("property-owner-list-all") kind=ButtonKind::Quiet/> },
    );
    view! {
        <form class="toolbar" method="get" action=page.action() role="search">
            {archived}
            <FormRow field=Field::text("search", page.t("property-owner-list-search")).value(search.to_owned())/>
            <FormRow field=Field::select("only", page.t("property-owner-only"), choices).value(only.to_owned())/>
            <SubmitButton label=page.t("shell-search") icon=Glyph::Search/>
            {all}
        </form>
    }
}

fn table(page: &PageContext, list: Slice<owner::Model>, units: &BTreeMap<OwnerId, String>) -> AnyView {
    let columns = vec![
        Column::heading(page.t("property-name")),
        Column::text(page.t("property-owner-units")),
        Column::text(page.t("property-owner-email")),
        Column::text(page.t("property-owner-phone")),
        Column::text(page.t("property-language")),
    ];
    let row = |owner: owner::Model| {
        let href = page.in_association(&format!("/owners/{}", owner.id));
        let units = units.get(&owner.id).cloned().unwrap_or_default();
        Row::new()
            .cell(view! { <a href=href>{owner.name}</a> })
            .maybe(units)
            .maybe(owner.email)
            .maybe(owner.phone)
            .cell(language(page.text(), owner.language))
    };
    let rows = list.rows.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("property-owner-list-caption") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

fn empty(page: &PageContext, association: &association::Model, filter: &OwnerFilter) -> AnyView {
    if let Some(search) = filter.search.clone() {
        let none = page.tv("property-owner-list-none", &[("search", Value::from(search))]);
        return view! { <p role="status">{none}</p> }.into_any();
    }
    if filter.abroad || filter.without_email_consent || filter.duplicates {
        return view! { <p role="status">{page.t("property-owner-only-none")}</p> }.into_any();
    }
    if filter.archived {
        return view! { <p class="muted">{page.t("property-owner-empty-archived")}</p> }.into_any();
    }
    let by_hand = may_change(page, association, Permission::OwnerWrite)
        .then(|| (page.in_association("/owners/new"), page.t("property-owner-add")));
    let by_import =
        may_add_units(page, association).then(|| (page.in_association("/import"), page.t("property-unit-import")));
    let actions = move || {
        let by_hand = by_hand.map(|(href, label)| view! { <LinkButton href=href label=label icon=Glyph::Plus/> });
        let by_import = by_import.map(|(href, label)| view! { <LinkButton href=href label=label icon=Glyph::Import/> });
        view! { {by_hand}{by_import} }
    };
    view! { <EmptyState title=page.t("property-owner-empty-title") reason=page.t("property-owner-empty-reason") icon=Glyph::People actions=actions/> }.into_any()
}
