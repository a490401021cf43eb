//! Changes to an association, and putting it away.

use entity::identity::Permission;
use leptos::prelude::*;
use service::{
    Result,
    property::{association_archive, association_update, bank_accounts_by_associations},
    text::Value,
};

use super::{association_form, parts, register::to_change};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, LinkButton, PageHeader, Place, SubmitButton},
};

/// `/a/{slug}/edit`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::AssociationWrite).await?;
    let accounts =
        bank_accounts_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let title = page.tv("property-association-edit-title", &[("name", Value::from(association.name.clone()))]);
    Ok(Page::new(title.clone(), move || {
        let rows = association_form::all_rows(&page, &association_form::stored(&association, &accounts));
        let back = Place::text(page.t("shell-section-overview"), page.in_association(""));
        let buttons = parts::buttons(view! {
            <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary/>
            <LinkButton href=page.in_association("") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        view! {
            <PageHeader title=title back=back/>
            {page.form_top()}
            {parts::form(page.action(), view! { {page.hidden(Some(association.version))}{rows}{buttons} })}
        }
    }))
}

/// Changes it.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let form = association_form::read(&fields);
    association_update(&page.ctx, association.id, Some(fields.version()?), &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}", association.slug), "property-saved"))
}

/// Puts it away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    association_archive(&page.ctx, association.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}", association.slug), "property-archived-done"))
}
