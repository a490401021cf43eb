//! The overview of an association: who it is, where it stands, what to do now.

use entity::{
    identity::Permission,
    property::{Fund, association, bank_account, building},
    text_input::plain,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{
        AssociationOverview, association_overview, associations_by_ids, bank_accounts_by_associations,
        buildings_by_associations, mandates_by_associations, partials_by_associations,
    },
};

use super::{
    parts::{self, fact, facts},
    readiness,
    register::may_change,
    running, syndic,
    words::{address, difference, fund, language, shares_of},
};
use crate::{
    context::{Page, PageContext},
    page::transfer::ways,
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
    let mandates =
        mandates_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let family = Family::read(&page, &association).await?;
    let found = match counted {
        Some(_) if may(Permission::OwnerRead) => Some(service::property::readiness(&page.ctx, association.id).await?),
        Some(_) | None => None,
    };
    let waiting = ways::of_association(&page, association.id).await?;
    let name = association.name_in(page.language()).to_owned();
    Ok(Page::new(name.clone(), move || {
        let is_archived = association.archived_at.is_some();
        let may_edit = may_change(&page, &association, Permission::AssociationWrite);
        let edit = may_edit.then(|| {
            view! { <LinkButton href=page.in_association("/edit") label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = is_archived.then(|| parts::banner(Tone::Info, page.t("property-association-is-archived")));
        let banner =
            counted.filter(|_| found.is_some()).and_then(|counted| shares_banner(&page, &association, counted));
        let reminder = may_edit.then(|| syndic::reminder(&page, &mandates)).flatten();
        let running = counted.map(|counted| running::section(&page, &association, counted, may_edit));
        let deadlines = counted.and_then(|_| running::deadlines(&page, &association, &mandates));
        let next = found.as_ref().filter(|_| may_change(&page, &association, Permission::PropertyWrite)).map(|found| {
            parts::section(page.t("property-overview-next"), readiness::next_steps(&page, &association, found))
        });
        let ready = found
            .as_ref()
            .map(|found| parts::section(page.t("property-overview-readiness"), readiness::short(&page, found)));
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
            <PageHeader title=name status=move || status actions=move || edit/>
            {note}
            {banner}
            {reminder}
            {next}
            {parts::section(page.t("property-overview-facts"), identity(&page, &association, counted, &accounts, &family))}
            {waiting.as_ref().and_then(|waiting| ways::on_overview(&page, waiting))}
            {syndic::section(&page, &mandates)}
            {deadlines}
            {running}
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
    // The units of a partial association have their shares in the main one.
    if counted.shares == association.total_shares || counted.units == 0 || association.parent_id.is_some() {
        return None;
    }
    let title = page.tv("property-shares-missing", &difference(page.text(), counted.shares, association.total_shares));
    let inside = view! {
        <p>{page.t("property-shares-missing-body")}</p>
        <p><LinkButton href=page.in_association("/units") label=page.t("property-shares-missing-action") kind=ButtonKind::Quiet icon=Glyph::ArrowRight/></p>
    };
    Some(parts::titled_banner(Tone::Wait, title, inside))
}

/// What stands around an association: the main one that it belongs to, the partial ones that belong to it, its buildings.
struct Family {
    main: Option<association::Model>,
    partials: Vec<association::Model>,
    buildings: Option<Vec<building::Model>>,
}

impl Family {
    async fn read(page: &PageContext, association: &association::Model) -> Result<Self> {
        let (ctx, id) = (&page.ctx, association.id);
        let main = match association.parent_id {
            Some(parent) => associations_by_ids(ctx, &[parent]).await?.remove(&parent),
            None => None,
        };
        let buildings = if ctx.may_in(Permission::PropertyRead, id) {
            Some(buildings_by_associations(ctx, &[id]).await?.remove(&id).unwrap_or_default())
        } else {
            None
        };
        Ok(Self {
            main,
            partials: partials_by_associations(ctx, &[id]).await?.remove(&id).unwrap_or_default(),
            buildings,
        })
    }

    /// Whether no building in use stands where the seat is (C. civ. art. 3.86 §1). A partial association has its seat in a building of the main one.
    fn lacks_seat(&self, association: &association::Model) -> bool {
        let at_seat = |building: &building::Model| {
            plain(&building.street) == plain(&association.street) && building.postal_code == association.postal_code
        };
        let buildings = self.buildings.as_ref().filter(|_| association.parent_id.is_none());
        buildings.is_some_and(|buildings| !buildings.iter().any(at_seat))
    }

    /// Which associations it belongs to, and which belong to it, as links.
    fn facts(&self, page: &PageContext) -> Vec<(String, AnyView)> {
        let link = |row: &association::Model| {
            let href = page.href(&format!("/a/{}", row.slug));
            view! { <a href=href>{row.name_in(page.language()).to_owned()}</a> }
        };
        let main = self.main.as_ref().map(|main| fact(page.t("property-partial-of"), link(main)));
        let partials = (!self.partials.is_empty()).then(|| {
            let list = self.partials.iter().map(|row| view! { <li>{link(row)}</li> }).collect_view();
            fact(page.t("property-partial-list"), view! { <ul>{list}</ul> })
        });
        main.into_iter().chain(partials).collect()
    }
}

fn identity(
    page: &PageContext,
    association: &association::Model,
    counted: Option<AssociationOverview>,
    accounts: &[bank_account::Model],
    family: &Family,
) -> AnyView {
    let text = page.text();
    let seat = address(Some(&association.street), Some(&association.postal_code), Some(&association.city), "BE");
    let elsewhere = family
        .lacks_seat(association)
        .then(|| view! { <br/><span class="muted">{page.t("property-association-seat-elsewhere")}</span> });
    let mut list = vec![
        fact(page.t("property-association-name"), association.name.clone()),
        fact(page.t("property-enterprise-number"), association.enterprise_number.display()),
        fact(page.t("property-association-form-seat"), view! { {seat}{elsewhere} }),
        fact(page.t("property-association-language"), language(text, association.language)),
    ];
    list.extend(family.facts(page));
    if let Some(counted) = counted {
        let lots = page.tv("property-overview-count-lots", &[("count", counted.lots.into())]);
        list.push(fact(
            page.t("property-overview-count-units"),
            view! { {counted.units.to_string()}" "<span class="muted">{lots}</span> },
        ));
        list.push(fact(page.t("property-overview-count-owners"), counted.owners.to_string()));
        list.push(match &family.main {
            Some(main) => {
                fact(page.t("property-overview-partial-shares"), shares_of(text, counted.shares, main.total_shares))
            }
            None => fact(page.t("property-overview-shares"), shares_of(text, counted.shares, association.total_shares)),
        });
        // Whoever may not read the register, such as a tenant, has nothing to pay into the accounts of the association.
        let account = |one: &Fund| match accounts.iter().find(|account| account.fund == *one) {
            Some(account) => {
                let bic = account.iban.bic().map(|bic| view! { " "<span class="muted">{bic}</span> });
                fact(fund(text, *one), view! { {account.iban.display()}{bic} })
            }
            None => fact(fund(text, *one), page.t("property-overview-account-missing")),
        };
        list.extend(Fund::ALL.iter().map(account));
    }
    facts(true, list)
}
