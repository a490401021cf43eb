//! The overview of an association: who it is, where it stands, what to do now.

use entity::{
    identity::Permission,
    property::{Fund, association, bank_account},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{AssociationOverview, association_overview, bank_accounts_by_associations},
};

use super::{
    parts::{self, fact, facts},
    readiness::Readiness,
    register::may_change,
    words::{address, difference, fund, language, shares_of},
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Glyph, LinkButton, PageHeader, StatusChip, Tone},
};

/// `/a/{slug}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let may = |permission| page.ctx.may_in(permission, association.id);
    let accounts =
        bank_accounts_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let counted =
        if may(Permission::PropertyRead) { Some(association_overview(&page.ctx, association.id).await?) } else { None };
    let readiness = match counted {
        Some(counted) if may(Permission::OwnerRead) => {
            Some(Readiness::read(&page, &association, counted, &accounts).await?)
        }
        Some(_) | None => None,
    };
    Ok(Page::new(association.name.clone(), move || {
        let is_archived = association.archived_at.is_some();
        let may_edit = may_change(&page, &association, Permission::AssociationWrite);
        let edit = may_edit.then(|| {
            view! { <LinkButton href=page.in_association("/edit") label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| parts::banner(Tone::Info, page.t("property-association-is-archived")));
        let banner =
            counted.filter(|_| readiness.is_some()).and_then(|counted| shares_banner(&page, &association, counted));
        let next = readiness.as_ref().filter(|_| may_change(&page, &association, Permission::PropertyWrite)).map(
            |readiness| parts::section(page.t("property-overview-next"), readiness.next_steps(&page, &association)),
        );
        let ready = readiness
            .as_ref()
            .map(|readiness| parts::section(page.t("property-overview-readiness"), readiness.list(&page)));
        let archive = may_edit.then(|| {
            let action = page.in_association("/archive");
            parts::archive(
                &page,
                action,
                association.version,
                "property-association-archive",
                "property-association-archive-consequence",
            )
        });
        view! {
            <PageHeader title=association.name.clone() status=move || status actions=move || edit/>
            {note}
            {banner}
            {next}
            {parts::section(page.t("property-overview-facts"), identity(&page, &association, counted, &accounts))}
            {ready}
            {archive}
        }
    }))
}

/// "999 sur 1 000 : il manque 1 quotité", with the way to the units; nothing when the sum is right or no unit is there yet.
fn shares_banner(
    page: &PageContext,
    association: &association::Model,
    counted: AssociationOverview,
) -> Option<AnyView> {
    if counted.shares == association.total_shares || counted.units == 0 {
        return None;
    }
    let title = page.tv("property-shares-missing", &difference(page.text(), counted.shares, association.total_shares));
    let inside = view! {
        <p>{page.t("property-shares-missing-body")}</p>
        <p><LinkButton href=page.in_association("/units") label=page.t("property-shares-missing-action") kind=ButtonKind::Quiet icon=Glyph::ArrowRight/></p>
    };
    Some(parts::titled_banner(Tone::Wait, title, inside))
}

fn identity(
    page: &PageContext,
    association: &association::Model,
    counted: Option<AssociationOverview>,
    accounts: &[bank_account::Model],
) -> AnyView {
    let text = page.text();
    let seat = address(Some(&association.street), Some(&association.postal_code), Some(&association.city), "BE");
    let mut list = vec![
        fact(page.t("property-association-name"), association.name.clone()),
        fact(page.t("property-enterprise-number"), association.enterprise_number.display()),
        fact(page.t("property-address"), seat),
        fact(page.t("property-association-language"), language(text, association.language)),
    ];
    if let Some(counted) = counted {
        let lots = page.tv("property-overview-count-lots", &[("count", counted.lots.into())]);
        list.push(fact(
            page.t("property-overview-count-units"),
            view! { {counted.units.to_string()}" "<span class="muted">{lots}</span> },
        ));
        list.push(fact(page.t("property-overview-count-owners"), counted.owners.to_string()));
        list.push(fact(page.t("property-overview-shares"), shares_of(text, counted.shares, association.total_shares)));
        // Whoever may not read the register, such as a tenant, has nothing to pay into the accounts of the association.
        let iban =
            |one: Fund| accounts.iter().find(|account| account.fund == one).map(|account| account.iban.display());
        let account = |one: &Fund| {
            fact(fund(text, *one), iban(*one).unwrap_or_else(|| page.t("property-overview-account-missing")))
        };
        list.extend(Fund::ALL.iter().map(account));
    }
    facts(true, list)
}
