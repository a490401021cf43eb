//! The organization that somebody works in: its plan and how much of it is used, and the ways to everything about it.

use entity::{date::format_date, identity::Permission};
use leptos::prelude::*;
use service::{
    identity::{organization_own, support_grants_list},
    page::PageRequest,
    text::Value,
};

use super::role_words::{plan, used_of};
use crate::{
    context::{Page, PageContext},
    page::property::parts::{self, fact, facts},
    ui::{LinkButton, PageHeader, Tone},
};

/// Where the pages of the firm are, and what is found there.
const WAYS: [(&str, [&str; 2]); 5] = [
    ("/firm/people", ["identity-firm-people", "identity-firm-people-detail"]),
    ("/firm/support", ["identity-firm-support", "identity-firm-support-detail"]),
    ("/firm/audit", ["identity-audit-title", "identity-audit-lead"]),
    ("/firm/webhooks", ["outside-webhook-title", "outside-webhook-lead"]),
    ("/firm/two-factor", ["identity-factor-title", "identity-factor-policy-lead"]),
];

/// `/firm`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let organization = organization_own(&page.ctx).await?;
    let leads = page.ctx.may(Permission::AssociationWrite);
    let running = if leads {
        let grants = support_grants_list(&page.ctx, PageRequest::new(1, 0)?).await?.rows;
        grants.into_iter().next().filter(|grant| grant.revoked_at.is_none() && grant.ends_on >= page.ctx.today())
    } else {
        None
    };
    let title = page.t("identity-firm-title");
    Ok(Page::new(title.clone(), move || {
        let row = &organization.row;
        let mut known = vec![
            fact(page.t("identity-organization-name"), row.name.clone()),
            fact(page.t("identity-plan"), plan(page.text(), row.plan)),
            fact(
                page.t("identity-plan-associations"),
                used_of(&page, organization.associations(), row.plan.associations()),
            ),
            fact(page.t("identity-plan-people"), used_of(&page, organization.people, row.plan.people())),
        ];
        known.extend(row.contact_email.clone().map(|email| fact(page.t("identity-organization-contact-email"), email)));
        known.extend(row.contact_phone.clone().map(|phone| fact(page.t("identity-organization-contact-phone"), phone)));
        let support = running.map(|grant| {
            let values = [("day", Value::from(format_date(grant.ends_on, page.language())))];
            let words = page.tv("identity-support-running", &values);
            let (href, label) = (page.href("/firm/support"), page.t("identity-support-see"));
            parts::banner(Tone::Wait, view! { <p>{words}</p><p><LinkButton href=href label=label/></p> })
        });
        let ways = leads.then(|| {
            let rows = WAYS
                .iter()
                .map(|(path, messages)| {
                    let href = page.href(path);
                    let [name, detail] = messages.map(|id| page.t(id));
                    view! { <div><dt><a href=href>{name}</a></dt><dd>{detail}</dd></div> }
                })
                .collect_view();
            view! { <dl class="facts">{rows}</dl> }
        });
        view! {
            <PageHeader title=title lead=page.t("identity-firm-lead")/>
            {support}
            {facts(true, known)}
            {ways}
        }
    }))
}
