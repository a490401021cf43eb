//! A new association.

use entity::{identity::Permission, property::AssociationForm};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::{association_create, association_fetch},
};

use super::{association_form, parts};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, LinkButton, PageHeader, Place, SubmitButton},
};

/// What follows the making: the import of a list.
const IMPORT: &str = "import";

/// `/associations/new`
pub async fn load(page: PageContext) -> Result<Page> {
    page.ctx.prove(Permission::AssociationCreate)?;
    Ok(Page::new(page.t("property-association-new-title"), move || {
        let stored = AssociationForm { language: page.language().code().to_owned(), ..AssociationForm::default() };
        let rows = association_form::rows(&page, &stored);
        let back = Place::text(page.t("property-association-list-title"), page.href("/associations"));
        let (alone, with_list) = if page.query.get("then") == IMPORT {
            (ButtonKind::Secondary, ButtonKind::Primary)
        } else {
            (ButtonKind::Primary, ButtonKind::Secondary)
        };
        let buttons = parts::buttons(view! {
            <SubmitButton label=page.t("property-association-create") kind=alone/>
            <SubmitButton label=page.t("property-association-create-import") kind=with_list name="then" value=IMPORT/>
            <LinkButton href=page.href("/associations") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        view! {
            <PageHeader title=page.t("property-association-new-title") lead=page.t("property-association-new-lead") back=back/>
            {page.form_top()}
            {parts::form(page.action(), view! { {page.hidden(None)}{rows}{buttons} })}
        }
    }))
}

/// Makes it.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let made = association_create(&page.ctx, &association_form::read(&fields), Some(&fields.key()?)).await?.value;
    let path = match association_fetch(&page.ctx, made).await {
        Ok(row) if fields.get("then") == IMPORT => format!("/a/{}/import", row.slug),
        Ok(row) => format!("/a/{}", row.slug),
        // Whoever is syndic of one association only does not see the one she has just made.
        Err(Error::NotFound(_)) => "/associations".to_owned(),
        Err(error) => return Err(error),
    };
    Ok(Next::done(path, "property-association-created"))
}
