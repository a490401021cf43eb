//! The last step of the import: what the register holds now.

use entity::identity::Permission;
use leptos::prelude::*;
use service::{
    Result,
    property::{association_overview, bank_accounts_by_associations},
};

use super::{
    import::{Place, steps},
    parts::{buttons, fact, facts, section},
    readiness::Readiness,
    register::to_change,
    words::shares_of,
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, LinkButton, PageHeader},
};

/// `/a/{slug}/import/result`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let counted = association_overview(&page.ctx, association.id).await?;
    let accounts =
        bank_accounts_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let readiness = Readiness::read(&page, &association, counted, &accounts).await?;
    Ok(Page::new(page.t("property-import-result-title"), move || {
        let list = [
            fact(page.t("property-overview-count-units"), counted.units.to_string()),
            fact(page.t("property-overview-count-owners"), counted.owners.to_string()),
            fact(page.t("property-overview-shares"), shares_of(page.text(), counted.shares, association.total_shares)),
        ];
        let buttons = buttons(view! {
            <LinkButton href=page.in_association("/units") label=page.t("property-import-done-units") kind=ButtonKind::Primary/>
            <LinkButton href=page.in_association("") label=page.t("property-import-done-overview")/>
        });
        view! {
            <PageHeader title=page.t("property-import-result-title") lead=page.t("property-import-result-lead")/>
            {steps(&page, Place::Done)}
            {facts(false, list)}
            {section(page.t("property-overview-readiness"), readiness.list(&page))}
            {buttons}
        }
    }))
}
