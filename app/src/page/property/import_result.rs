//! The last step of the import: what it made, and what the register holds now.

use entity::{identity::Permission, property::import_batch};
use leptos::prelude::*;
use service::{
    Result,
    property::{association_overview, import_fetch},
};

use super::{
    import::{Place, steps},
    import_list::made,
    parts::{buttons, fact, facts},
    register::to_change,
    words::shares_of,
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Glyph, LinkButton, PageHeader},
};

/// `/a/{slug}/import/result`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let counted = association_overview(&page.ctx, association.id).await?;
    let import: Option<import_batch::Model> = match page.query.get("import").parse() {
        Ok(id) => Some(import_fetch(&page.ctx, id).await?).filter(|row| row.association_id == association.id),
        Err(_) => None,
    };
    Ok(Page::new(page.t("property-import-result-title"), move || {
        let new = import.map(|row| fact(page.t("property-exchange-imports-made"), made(&page, &row)));
        let list = [
            fact(page.t("property-overview-count-units"), counted.units.to_string()),
            fact(page.t("property-overview-count-owners"), counted.owners.to_string()),
            fact(page.t("property-overview-shares"), shares_of(page.text(), counted.shares, association.total_shares)),
        ];
        // Whoever is still making the association goes on with what it lacks.
        let (next, words) = match association.opened_at {
            Some(_) => ("/units", "property-import-done-units"),
            None => ("/readiness", "property-ready-see-all"),
        };
        let buttons = buttons(view! {
            <LinkButton href=page.in_association(next) label=page.t(words) kind=ButtonKind::Primary/>
            <LinkButton href=page.in_association("/import") label=page.t("property-exchange-import") icon=Glyph::Import/>
            <LinkButton href=page.in_association("/imports") label=page.t("property-exchange-imports") icon=Glyph::History/>
            <LinkButton href=page.in_association("") label=page.t("property-import-done-overview") kind=ButtonKind::Quiet/>
        });
        view! {
            <PageHeader title=page.t("property-import-result-title") lead=page.t("property-import-result-lead")/>
            {steps(&page, Place::Done, None)}
            {facts(false, new.into_iter().chain(list))}
            {buttons}
        }
    }))
}
