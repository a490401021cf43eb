//! Who must have a second factor in an organization, and who has one: `/firm/two-factor` for the people of the firm, and
//! `/organizations/{organization}/two-factor` for those who run the platform.

use entity::id::{AccountId, OrganizationId};
use leptos::prelude::*;
use service::identity::{
    FactorHolder, FactorPolicy, factor_policy, organization_require_second_factor, second_factor_revoke,
};

use super::{NOT_REQUIRED, REQUIRED, REVOKED};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::pager::pager,
    ui::{ButtonKind, Column, DataTable, FormActions, PageHeader, PostForm, Row, StatusChip, SubmitButton, Tone},
};

/// The organization in the address; the person's own where there is none.
fn named(page: &PageContext) -> service::Result<Option<OrganizationId>> {
    match page.param("organization") {
        "" => Ok(None),
        _ => page.id("organization", "organization-unknown").map(Some),
    }
}

/// The address of the list that a form leads back to.
fn list(page: &PageContext) -> String {
    match page.param("organization") {
        "" => "/firm/two-factor".to_owned(),
        organization => format!("/organizations/{organization}/two-factor"),
    }
}

/// Shows what the organization asks for, and who has a second factor.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let (policy, people) = factor_policy(&page.ctx, named(&page)?, page.page_request()).await?;
    let title = page.tv("identity-factor-policy-title", &[("organization", policy.name.as_str().into())]);
    Ok(Page::new(title.clone(), move || {
        let columns = vec![
            Column::heading(page.t("identity-display-name")),
            Column::text(page.t("identity-email")),
            Column::text(page.t("identity-factor-title")),
            Column::text(page.t("identity-factor-revoke")),
        ];
        let (offset, has_next) = (people.offset, people.has_next);
        let rows = people.rows.into_iter().map(|holder| row(&page, holder)).collect();
        let caption = page.t("identity-factor-policy-people");
        view! {
            <PageHeader title=title lead=page.t("identity-factor-policy-lead")/>
            {page.form_top()}
            {switch(&page, &policy)}
            <h2>{caption.clone()}</h2>
            <DataTable caption=caption caption_hidden=true columns=columns rows=rows/>
            {pager(&page, offset, has_next)}
        }
    }))
}

/// One button: what is not asked for is asked for from now on, and the other way round.
fn switch(page: &PageContext, policy: &FactorPolicy) -> AnyView {
    let [state, label] = if policy.required {
        ["identity-factor-policy-is-required", "identity-factor-policy-stop"]
    } else {
        ["identity-factor-policy-is-not-required", "identity-factor-policy-start"]
    };
    let wanted = if policy.required { "" } else { "true" };
    let (state, label, hidden) = (page.t(state), page.t(label), page.hidden(Some(policy.version)));
    let kind = if policy.required { ButtonKind::Secondary } else { ButtonKind::Primary };
    view! {
        <p>{state}</p>
        <PostForm action=page.action()>
            {hidden}
            <input type="hidden" name="required" value=wanted/>
            <FormActions><SubmitButton label=label kind=kind/></FormActions>
        </PostForm>
    }
    .into_any()
}

fn row(page: &PageContext, holder: FactorHolder) -> Row {
    let (tone, label) =
        if holder.has_factor { (Tone::Good, "identity-factor-on") } else { (Tone::Neutral, "identity-factor-none") };
    let chip = page.t(label);
    let row = Row::new()
        .cell(holder.display_name.clone())
        .cell(holder.email)
        .cell(view! { <StatusChip tone=tone label=chip/> });
    if !(holder.has_factor && holder.is_other) {
        return row.blank();
    }
    let action = page.href(&format!("{}/{}/revoke", list(page), holder.account));
    let name = [("name", holder.display_name.as_str().into())];
    let (ask, act) = (page.tv("identity-factor-revoke-ask", &name), page.t("identity-factor-revoke-act"));
    let summary = page.tv("identity-factor-revoke-of", &name);
    row.cell(view! {
        <details>
            <summary>{summary}</summary>
            <p>{ask}</p>
            <form method="post" action=action><SubmitButton label=act kind=ButtonKind::Danger/></form>
        </details>
    })
}

/// Has the organization ask for a second factor, or no longer.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let organization = match named(&page)? {
        Some(organization) => organization,
        None => page.ctx.account()?.organization.as_ref().map(|(id, _)| *id).ok_or(service::Error::Forbidden)?,
    };
    let required = fields.is_checked("required");
    let (version, key) = (fields.version()?, fields.key()?);
    organization_require_second_factor(&page.ctx, organization, required, Some(version), Some(&key)).await?;
    Ok(Next::done(list(&page), if required { REQUIRED } else { NOT_REQUIRED }))
}

/// Takes the second factor off for somebody who has lost it.
pub(super) async fn revoke(page: PageContext, _: Fields) -> service::Result<Next> {
    let account: AccountId = page.id("account", "account-unknown")?;
    second_factor_revoke(&page.ctx, account).await?;
    Ok(Next::done(list(&page), REVOKED))
}
