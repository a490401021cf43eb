//! One organization, for whoever runs the platform: its plan, its people, its suspension, and the way in where help was asked for.

use entity::{date::format_date, id::OrganizationId, identity::support_grant};
use leptos::prelude::*;
use service::{
    identity::{
        OrganizationView, organization_activate, organization_fetch, organization_roles, organization_suspend,
        organization_update, support_enter, support_running,
    },
    text::Value,
};

use super::{
    organizations::{fields, read, state},
    role_words::{role_message, term, used_of},
};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD, VERSION_FIELD},
    page::{
        pager::pager,
        property::parts::{self, fact, facts},
        words::day,
    },
    ui::{ButtonKind, Column, DataTable, Field, FormRow, Glyph, PageHeader, Place, Row, SubmitButton, Tone},
};

/// What the page says after a change.
pub(super) const SAVED: &str = "identity-organization-saved";
/// What the page says after the organization was stopped.
pub(super) const SUSPENDED: &str = "identity-organization-was-suspended";
/// What the page says after it was let work again.
pub(super) const ACTIVATED: &str = "identity-organization-was-activated";

fn id(page: &PageContext) -> service::Result<OrganizationId> {
    page.ctx.prove_platform()?;
    page.id("organization", "organization-unknown")
}

/// `/organizations/{organization}`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let id = id(&page)?;
    let organization = organization_fetch(&page.ctx, id).await?;
    let people = organization_roles(&page.ctx, id, page.page_request()).await?;
    let grant = support_running(&page.ctx, id).await?;
    Ok(Page::new(organization.row.name.clone(), move || {
        let row = &organization.row;
        let mut known = vec![
            fact(page.t("identity-organization-state"), state(&page, &organization)),
            fact(
                page.t("identity-plan-associations"),
                used_of(&page, organization.associations(), row.plan.associations()),
            ),
            fact(page.t("identity-plan-people"), used_of(&page, organization.people, row.plan.people())),
            fact(page.t("identity-organization-created-on"), day(row.created_at, page.language())),
        ];
        known.extend(row.suspension_reason.clone().map(|why| fact(page.t("identity-organization-suspended-why"), why)));
        let rows =
            fields(&page, Some(&organization)).into_iter().map(|field| view! { <FormRow field=field/> }).collect_view();
        let save = parts::buttons(view! { <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary/> });
        let edit = parts::form(page.action(), view! { {page.hidden(Some(row.version))}{rows}{save} });
        let columns = vec![
            Column::heading(page.t("identity-people-person")),
            Column::text(page.t("identity-people-role")),
            Column::text(page.t("identity-people-term")),
            Column::text(page.t("identity-people-act")),
        ];
        let lines = people
            .rows
            .iter()
            .map(|(role, account)| {
                let href = page.href(&format!("/organizations/accounts/{}", account.id));
                let days = term(&page, role.starts_on, role.ends_on);
                let days = if days.is_empty() { page.t("identity-people-no-end") } else { days };
                // The platform lets in whoever then lets in the others.
                let invite = role.association_id.is_none().then(|| {
                    let href = page.href(&format!("/invitations/{}", account.id));
                    view! { <a href=href>{page.t("identity-people-invite")}</a> }
                });
                Row::new()
                    .cell(view! { <a href=href>{account.email.clone()}</a> })
                    .cell(page.t(role_message(role.role)))
                    .cell(days)
                    .cell(view! { {invite} })
            })
            .collect();
        let table = view! {
            <DataTable caption=page.t("identity-people-title") caption_hidden=true columns=columns rows=lines/>
            {pager(&page, people.offset, people.has_next)}
        };
        let factor = page.href(&format!("/organizations/{}/two-factor", row.id));
        let factor = view! { <p><a href=factor>{page.t("identity-factor-policy-lead")}</a></p> };
        let back = Place::text(page.t("identity-organizations-title"), page.href("/organizations"));
        view! {
            <PageHeader title=row.name.clone() back=back/>
            {page.form_top()}
            {facts(true, known)}
            {parts::section(page.t("identity-organization-edit"), edit)}
            {parts::section(page.t("identity-people-title"), table)}
            {parts::section(page.t("identity-factor-title"), factor)}
            {parts::section(page.t("identity-support-title"), support(&page, grant))}
            {parts::section(page.t("identity-organization-suspension"), suspension(&page, &organization))}
        }
    }))
}

/// The way in, while somebody of the organization has asked for help.
fn support(page: &PageContext, grant: Option<support_grant::Model>) -> AnyView {
    let Some(grant) = grant else {
        return view! { <p>{page.t("identity-support-none")}</p> }.into_any();
    };
    let values = [
        ("day", Value::from(format_date(grant.ends_on, page.language()))),
        ("reason", Value::from(grant.reason.as_str())),
    ];
    let words = page.tv("identity-support-open", &values);
    let action = page.href(&format!("/organizations/{}/support", grant.organization_id));
    let button = view! { <SubmitButton label=page.t("identity-support-enter") icon=Glyph::Eye/> };
    view! { <p>{words}</p>{parts::form(action, button)} }.into_any()
}

fn suspension(page: &PageContext, organization: &OrganizationView) -> AnyView {
    let row = &organization.row;
    let (key, version) = (page.form.key.clone(), row.version.to_string());
    let hidden = view! {
        <input type="hidden" name=KEY_FIELD value=key/>
        <input type="hidden" name=VERSION_FIELD value=version/>
    };
    if row.suspended_at.is_some() {
        let action = page.href(&format!("/organizations/{}/activate", row.id));
        return parts::form(action, view! { {hidden}<SubmitButton label=page.t("identity-organization-activate")/> });
    }
    let action = page.href(&format!("/organizations/{}/suspend", row.id));
    let reason = Field::text("reason", page.t("identity-organization-suspend-why"))
        .required()
        .max_length(300)
        .hint(page.t("identity-organization-suspend-why-hint"));
    let lead = parts::banner(Tone::Wait, view! { <p>{page.t("identity-organization-suspend-lead")}</p> });
    let button = view! { <SubmitButton label=page.t("identity-organization-suspend") kind=ButtonKind::Danger/> };
    view! { {lead}{parts::form(action, view! { {hidden}<FormRow field=reason/>{button} })} }.into_any()
}

/// Changes it.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let id = id(&page)?;
    let form = read(&fields);
    organization_update(&page.ctx, id, Some(fields.version()?), &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/organizations/{id}"), SAVED))
}

/// Stops its work.
pub(super) async fn suspend(page: PageContext, fields: Fields) -> service::Result<Next> {
    let id = id(&page)?;
    let reason = fields.get("reason");
    organization_suspend(&page.ctx, id, Some(fields.version()?), reason, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/organizations/{id}"), SUSPENDED))
}

/// Lets it work again.
pub(super) async fn activate(page: PageContext, fields: Fields) -> service::Result<Next> {
    let id = id(&page)?;
    organization_activate(&page.ctx, id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/organizations/{id}"), ACTIVATED))
}

/// Goes in to look.
pub(super) async fn enter(page: PageContext, _: Fields) -> service::Result<Next> {
    support_enter(&page.ctx, id(&page)?).await?;
    Ok(Next::to("/associations"))
}
