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
    parts,
    readiness::Readiness,
    register::may_change,
    words::{address, difference, fund, language, shares_of},
};
use crate::{
    context::{Page, PageContext},
    ui::{Banner, ButtonKind, Fact, FactList, Glyph, LinkButton, PageHeader, StatusChip, Tone},
};

/// `/a/{slug}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let may = |permission| page.ctx.may_in(permission, association.id);
    let accounts = bank_accounts_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let counted = if may(Permission::PropertyRead) { Some(association_overview(&page.ctx, association.id).await?) } else { None };
    let readiness = match counted {
        Some(counted) if may(Permission::OwnerRead) => Some(Readiness::read(&page, &association, counted, &accounts).await?),
        Some(_) | None => None,
    };
    Ok(Page::new(association.name.clone(), move || {
        let is_archived = association.archived_at.is_some();
        let may_edit = may_change(&page, &association, Permission::AssociationWrite);
        let edit = may_edit.then(|| {
            view! { <LinkButton href=page.in_association("/edit") label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let status = is_archived.then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| view! { <Banner tone=Tone::Info>{page.t("property-association-is-archived")}</Banner> });
        let banner = counted.filter(|_| readiness.is_some()).and_then(|counted| shares_banner(&page, &association, counted));
        let next = readiness.as_ref().filter(|_| may_change(&page, &association, Permission::PropertyWrite)).map(|readiness| {
            view! { <section class="stack"><h2>{page.t("property-overview-next")}</h2>{readiness.next_steps(&page, &association)}</section> }
        });
        let ready = readiness.as_ref().map(|readiness| {
            view! { <section class="stack"><h2>{page.t("property-overview-readiness")}</h2>{readiness.list(&page)}</section> }
        });
        let archive = may_edit.then(|| {
            let action = page.in_association("/archive");
            parts::archive(&page, action, association.version, "property-association-archive", "property-association-archive-consequence")
        });
        view! {
            <PageHeader title=association.name.clone() status=move || status actions=move || edit/>
            {note}
            {banner}
            {next}
            <section class="stack">
                <h2>{page.t("property-overview-facts")}</h2>
                {facts(&page, &association, counted, &accounts)}
            </section>
            {ready}
            {archive}
        }
    }))
}

/// "999 sur 1 000 : il manque 1 quotité", with the way to the units; nothing when the sum is right or no unit is there yet.
fn shares_banner(page: &PageContext, association: &association::Model, counted: AssociationOverview) -> Option<AnyView> {
    if counted.shares == association.total_shares || counted.units == 0 {
        return None;
    }
    let title = page.tv("property-shares-missing", &difference(page.text(), counted.shares, association.total_shares));
    let banner = view! {
        <Banner tone=Tone::Wait title=title>
            <p>{page.t("property-shares-missing-body")}</p>
            <p><LinkButton href=page.in_association("/units") label=page.t("property-shares-missing-action") kind=ButtonKind::Quiet icon=Glyph::ArrowRight/></p>
        </Banner>
    };
    Some(banner.into_any())
}

fn facts(page: &PageContext, association: &association::Model, counted: Option<AssociationOverview>, accounts: &[bank_account::Model]) -> AnyView {
    let text = page.text();
    let seat = address(Some(&association.street), Some(&association.postal_code), Some(&association.city), "BE");
    let figures = counted.map(|counted| {
        let lots = page.tv("property-overview-count-lots", &[("count", counted.lots.into())]);
        let accounts = Fund::ALL.iter().map(|one| account(page, *one, accounts)).collect_view();
        view! {
            <Fact term=page.t("property-overview-count-units")>{counted.units.to_string()}" "<span class="muted">{lots}</span></Fact>
            <Fact term=page.t("property-overview-count-owners")>{counted.owners.to_string()}</Fact>
            <Fact term=page.t("property-overview-shares")>{shares_of(text, counted.shares, association.total_shares)}</Fact>
            {accounts}
        }
    });
    view! {
        <FactList columns=true>
            <Fact term=page.t("property-association-name")>{association.name.clone()}</Fact>
            <Fact term=page.t("property-enterprise-number")>{association.enterprise_number.display()}</Fact>
            <Fact term=page.t("property-address")>{seat}</Fact>
            <Fact term=page.t("property-association-language")>{language(text, association.language)}</Fact>
            {figures}
        </FactList>
    }
    .into_any()
}

fn account(page: &PageContext, one: Fund, accounts: &[bank_account::Model]) -> impl IntoView + use<> {
    let iban = accounts.iter().find(|account| account.fund == one).map(|account| account.iban.display());
    let value = iban.unwrap_or_else(|| page.t("property-overview-account-missing"));
    view! { <Fact term=fund(page.text(), one)>{value}</Fact> }
}
