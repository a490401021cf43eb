//! The organizations of the platform, for whoever runs it. What a tenant keeps is not shown here.

use entity::language::Language;
use leptos::prelude::*;
use service::{Error, identity::AccountForm};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{pager::pager, words::day},
    ui::{
        ButtonKind, Choice, Column, DataTable, EmptyState, Field, Fieldset, FormActions, FormRow, Glyph, LinkButton,
        PageHeader, Place, PostForm, Row, SubmitButton,
    },
};

/// What the list says after an organization was made.
pub(super) const CREATED: &str = "identity-organization-created";

/// Shows the list.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let organizations = service::identity::organizations_list(&page.ctx, page.page_request()).await?;
    let title = page.t("identity-organizations-title");
    Ok(Page::new(title.clone(), move || {
        let add = (page.href("/organizations/new"), page.t("identity-organization-new-action"));
        let body = if organizations.rows.is_empty() && organizations.offset == 0 {
            view! { <EmptyState title=page.t("identity-organizations-empty-title") reason=page.t("identity-organizations-empty-reason") icon=Glyph::Building/> }
                .into_any()
        } else {
            let columns = vec![
                Column::heading(page.t("identity-organization-name")),
                Column::text(page.t("identity-organization-created-on")),
            ];
            let rows = organizations
                .rows
                .iter()
                .map(|organization| {
                    Row::new().cell(organization.name.clone()).cell(day(organization.created_at, page.language()))
                })
                .collect();
            view! {
                <DataTable caption=title.clone() caption_hidden=true columns=columns rows=rows/>
                {pager(&page, organizations.offset, organizations.has_next)}
            }
            .into_any()
        };
        view! {
            <PageHeader title=title lead=page.t("identity-organizations-lead")
                actions=move || view! { <LinkButton href=add.0 label=add.1 icon=Glyph::Plus kind=ButtonKind::Primary/> }/>
            {body}
        }
    }))
}

/// Shows the form of a new organization and its first syndic.
pub(super) async fn new(page: PageContext) -> service::Result<Page> {
    if !page.ctx.account()?.superadmin {
        return Err(Error::Forbidden);
    }
    let title = page.t("identity-organization-new-title");
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let text = page.text();
        let languages = Language::ALL
            .into_iter()
            .map(|language| Choice::new(language.code(), page.t(language_message(language))))
            .collect();
        let value = |name: &str| page.form.value(name, "");
        let name = Field::text("name", text.get("identity-organization-name"))
            .required()
            .autocomplete("organization")
            .max_length(160);
        let name = name.value(value("name")).errors(&errors);
        let first = [
            Field::text("displayName", text.get("identity-display-name"))
                .required()
                .max_length(160)
                .value(value("displayName")),
            Field::email("email", text.get("identity-email")).required().value(value("email")),
            Field::select("language", text.get("identity-language"), languages)
                .value(page.form.value("language", text.language.code())),
            Field::password("password", text.get("identity-first-password"))
                .autocomplete("new-password")
                .required()
                .hint(text.get("identity-first-password-hint")),
        ];
        let first = first.map(|field| view! { <FormRow field=field.errors(&errors)/> }).collect_view();
        let list = page.href("/organizations");
        view! {
            <PageHeader title=title back=Place::text(text.get("identity-organizations-title"), list.clone())/>
            {page.form_top()}
            <PostForm action=page.action()>
                <FormRow field=name/>
                <Fieldset legend=text.get("identity-organization-first") hint=text.get("identity-organization-first-hint")>{first}</Fieldset>
                <FormActions>
                    <SubmitButton label=text.get("identity-organization-create") kind=ButtonKind::Primary/>
                    <LinkButton href=list label=text.get("shell-cancel") kind=ButtonKind::Quiet/>
                </FormActions>
            </PostForm>
        }
    }))
}

/// Makes the organization.
pub(super) async fn create(page: PageContext, fields: Fields) -> service::Result<Next> {
    let first = AccountForm {
        email: fields.get("email").to_owned(),
        display_name: fields.get("displayName").to_owned(),
        language: fields.get("language").to_owned(),
        password: fields.get("password").to_owned(),
    };
    service::identity::organization_create(&page.ctx, fields.get("name"), &first).await?;
    Ok(Next::done("/organizations", CREATED))
}

fn language_message(language: Language) -> &'static str {
    match language {
        Language::Fr => "identity-language-fr",
        Language::Nl => "identity-language-nl",
        Language::De => "identity-language-de",
        Language::En => "identity-language-en",
    }
}
