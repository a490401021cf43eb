//! The accounts of the platform, for whoever runs it: who can sign in, and which roles she holds in which organization.

use entity::identity::account;
use leptos::prelude::*;
use service::{
    identity::{AccountRole, account_activate, account_deactivate, account_detail, accounts_search},
    text::Value,
};

use super::role_words::{role_message, term};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        pager::pager,
        property::parts::{self, fact, facts},
        words::day,
    },
    ui::{ButtonKind, Column, DataTable, EmptyState, Glyph, PageHeader, Place, Row, StatusChip, SubmitButton, Tone},
};

/// What the page says after an account was closed.
pub(super) const CLOSED: &str = "identity-account-was-closed";
/// What the page says after an account was opened again.
pub(super) const OPENED: &str = "identity-account-was-opened";

/// A box to look for something in a list, by the address of the page alone.
pub(super) fn find(page: &PageContext, label: &str) -> AnyView {
    let text = page.query.get("q").to_owned();
    let label = page.t(label);
    view! {
        <form class="form" method="get" action=page.action() role="search">
            <div class="field">
                <label for="find">{label}</label>
                <input type="search" id="find" name="q" value=text maxlength="200" autocomplete="off"/>
            </div>
            <div class="form-actions"><SubmitButton label=page.t("shell-search") icon=Glyph::Search/></div>
        </form>
    }
    .into_any()
}

/// Whether an account can be signed in with.
fn state(page: &PageContext, row: &account::Model) -> AnyView {
    let (tone, word) = match row.archived_at {
        Some(_) => (Tone::Neutral, "identity-account-closed"),
        None => (Tone::Good, "identity-account-open"),
    };
    view! { <StatusChip tone=tone label=page.t(word)/> }.into_any()
}

/// `/organizations/accounts`
pub(super) async fn list(page: PageContext) -> service::Result<Page> {
    let accounts = accounts_search(&page.ctx, page.query.get("q"), page.page_request()).await?;
    let title = page.t("identity-accounts-title");
    Ok(Page::new(title.clone(), move || {
        let columns = vec![
            Column::heading(page.t("identity-email")),
            Column::text(page.t("identity-display-name")),
            Column::text(page.t("identity-account-since")),
            Column::text(page.t("identity-account-state")),
        ];
        let rows = accounts
            .rows
            .iter()
            .map(|row| {
                let href = page.href(&format!("/organizations/accounts/{}", row.id));
                Row::new()
                    .cell(view! { <a href=href>{row.email.clone()}</a> })
                    .cell(row.display_name.clone())
                    .cell(day(row.created_at, page.language()))
                    .cell(state(&page, row))
            })
            .collect();
        let body = if accounts.rows.is_empty() {
            view! { <EmptyState title=page.t("identity-accounts-none") reason=page.t("identity-accounts-none-reason") icon=Glyph::People/> }
                .into_any()
        } else {
            view! {
                <DataTable caption=title.clone() caption_hidden=true columns=columns rows=rows/>
                {pager(&page, accounts.offset, accounts.has_next)}
            }
            .into_any()
        };
        let back = Place::text(page.t("identity-organizations-title"), page.href("/organizations"));
        view! {
            <PageHeader title=title lead=page.t("identity-accounts-lead") back=back/>
            {find(&page, "identity-accounts-find")}
            {body}
        }
    }))
}

/// `/organizations/accounts/{account}`
pub(super) async fn show(page: PageContext) -> service::Result<Page> {
    let detail = account_detail(&page.ctx, page.id("account", "account-unknown")?).await?;
    Ok(Page::new(detail.row.email.clone(), move || {
        let row = &detail.row;
        let known = [
            fact(page.t("identity-display-name"), row.display_name.clone()),
            fact(page.t("identity-account-since"), day(row.created_at, page.language())),
            fact(page.t("identity-account-state"), state(&page, row)),
        ];
        let roles = detail
            .roles
            .iter()
            .map(|AccountRole { row: role, organization_name }| {
                let name = page.t(role_message(role.role));
                let words = format!("{name} · {organization_name}");
                let href = page.href(&format!("/organizations/{}", role.organization_id));
                let days = term(&page, role.starts_on, role.ends_on);
                view! { <li><a href=href>{words}</a>" "<span class="muted">{days}</span></li> }
            })
            .collect_view();
        let roles = if detail.roles.is_empty() {
            view! { <p>{page.t("identity-account-no-roles")}</p> }.into_any()
        } else {
            view! { <ul>{roles}</ul> }.into_any()
        };
        let own = page.ctx.actor().is_some_and(|actor| actor.account == row.id);
        let act = (!own).then(|| switch(&page, row));
        let back = Place::text(page.t("identity-accounts-title"), page.href("/organizations/accounts"));
        view! {
            <PageHeader title=row.email.clone() back=back/>
            {facts(true, known)}
            {parts::section(page.t("identity-account-roles"), roles)}
            {act}
        }
    }))
}

fn switch(page: &PageContext, row: &account::Model) -> AnyView {
    let open = row.archived_at.is_some();
    let (path, label, consequence) = if open {
        ("activate", "identity-account-activate", "identity-account-activate-consequence")
    } else {
        ("deactivate", "identity-account-deactivate", "identity-account-deactivate-consequence")
    };
    let action = page.href(&format!("/organizations/accounts/{}/{path}", row.id));
    let kind = if open { ButtonKind::Secondary } else { ButtonKind::Danger };
    let words = page.tv(consequence, &[("name", Value::from(row.display_name.as_str()))]);
    parts::form(action, view! { <p>{words}</p><SubmitButton label=page.t(label) kind=kind/> })
}

/// Closes it.
pub(super) async fn deactivate(page: PageContext, _: Fields) -> service::Result<Next> {
    let id = account_deactivate(&page.ctx, page.id("account", "account-unknown")?).await?;
    Ok(Next::done(format!("/organizations/accounts/{id}"), CLOSED))
}

/// Opens it again.
pub(super) async fn activate(page: PageContext, _: Fields) -> service::Result<Next> {
    let id = account_activate(&page.ctx, page.id("account", "account-unknown")?).await?;
    Ok(Next::done(format!("/organizations/accounts/{id}"), OPENED))
}
