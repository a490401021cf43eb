//! One owner: how to reach her, and what is hers.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    id::UnitId,
    identity::Permission,
    property::{association, owner, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{Holding, owner_archive, owner_fetch, ownerships_by_owners, units_by_ids},
};

use super::{
    parts::{self, fact, facts},
    register::{may_change, require_same},
    words::{address, language, or_not_given, owner_kind, shares_of, unit_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Column, DataTable, Glyph, LinkButton, PageHeader, Place, Row, StatusChip, Tone},
};

/// The owner that the address names.
///
/// # Errors
/// `owner-unknown`, also for one of another association and for a neighbour.
pub async fn of(page: &PageContext) -> Result<owner::Model> {
    let association = page.association().await?;
    let owner = owner_fetch(&page.ctx, page.id("id", "owner-unknown")?).await?;
    require_same(association.id, owner.association_id, "owner-unknown")?;
    Ok(owner)
}

/// `/a/{slug}/owners/{id}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let owner = of(&page).await?;
    let holdings =
        ownerships_by_owners(&page.ctx, &[owner.id], page.ctx.today()).await?.remove(&owner.id).unwrap_or_default();
    let ids: Vec<UnitId> = holdings.iter().map(|holding| holding.unit).collect();
    let units = units_by_ids(&page.ctx, &ids).await?;
    Ok(Page::new(owner.name.clone(), move || {
        let is_archived = owner.archived_at.is_some();
        let may_write = !is_archived && may_change(&page, &association, Permission::OwnerWrite);
        let at = format!("/owners/{}", owner.id);
        let edit = may_write.then(|| {
            view! { <LinkButton href=page.in_association(&format!("{at}/edit")) label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let archive = may_write.then(|| {
            let action = page.in_association(&format!("{at}/archive"));
            parts::archive(&page, action, owner.version, "property-owner-archive", "property-owner-archive-consequence")
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| parts::banner(Tone::Info, page.t("property-owner-is-archived")));
        let back = Place::text(page.t("shell-section-owners"), page.in_association("/owners"));
        view! {
            <PageHeader title=owner.name.clone() back=back status=move || status actions=move || edit/>
            {note}
            {parts::section(page.t("property-owner-contact"), contact(&page, &owner))}
            {owned(&page, &association, holdings, &units)}
            {archive}
        }
    }))
}

fn contact(page: &PageContext, owner: &owner::Model) -> AnyView {
    let text = page.text();
    let place = address(owner.street.as_deref(), owner.postal_code.as_deref(), owner.city.as_deref(), &owner.country);
    let email = match owner.email.clone() {
        Some(email) => view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }.into_any(),
        None => page.t("property-none-given").into_any(),
    };
    let phone = match owner.phone.clone() {
        Some(phone) => view! { <a href=format!("tel:{}", dialled(&phone))>{phone.clone()}</a> }.into_any(),
        None => page.t("property-none-given").into_any(),
    };
    let mut list = vec![fact(page.t("property-kind"), owner_kind(text, owner.kind))];
    list.extend(
        owner.enterprise_number.as_ref().map(|number| fact(page.t("property-enterprise-number"), number.display())),
    );
    list.extend([
        fact(page.t("property-owner-email"), email),
        fact(page.t("property-owner-phone"), phone),
        fact(page.t("property-address"), or_not_given(page, Some(&place))),
        fact(page.t("property-language"), language(text, owner.language)),
        fact(page.t("property-owner-number"), owner.number.to_string()),
    ]);
    facts(true, list)
}

/// The figures of a telephone number, which is what a telephone can dial.
fn dialled(phone: &str) -> String {
    phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect()
}

fn owned(
    page: &PageContext,
    association: &association::Model,
    holdings: Vec<Holding>,
    units: &BTreeMap<UnitId, unit::Model>,
) -> AnyView {
    let mut owned: Vec<(&unit::Model, Holding)> =
        holdings.into_iter().filter_map(|holding| units.get(&holding.unit).map(|unit| (unit, holding))).collect();
    if owned.is_empty() {
        return parts::section(
            page.t("property-owner-units"),
            view! { <p class="muted">{page.t("property-owner-units-none")}</p> },
        );
    }
    owned.sort_by_key(|(unit, _)| unit.position);
    let columns = vec![
        Column::heading(page.t("property-unit")),
        Column::text(page.t("property-kind")),
        Column::figure(page.t("property-part")),
        Column::text(page.t("property-since")),
        Column::figure(page.t("property-shares")),
    ];
    let row = |(unit, holding): (&unit::Model, Holding)| {
        let href = page.in_association(&format!("/units/{}", unit.id));
        let reference = unit.reference.clone();
        Row::new()
            .cell(view! { <a href=href>{reference}</a> })
            .cell(unit_kind(page.text(), unit.kind))
            .cell(holding.part.to_string())
            .cell(format_date(holding.starts_on, page.language()))
            .cell(shares_of(page.text(), unit.shares, association.total_shares))
    };
    let rows = owned.into_iter().map(row).collect();
    view! { <section><DataTable caption=page.t("property-owner-units-caption") columns=columns rows=rows/></section> }
        .into_any()
}

/// Puts her away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let owner = of(&page).await?;
    owner_archive(&page.ctx, owner.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/owners", page.param("slug")), "property-archived-done"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_dials_figures() {
        assert_eq!(dialled("+32 (0)2/123.45.67"), "+32021234567");
    }
}
