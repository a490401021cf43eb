//! The organizations of the platform, for whoever runs it: how much they keep. What a tenant keeps is not shown here.

use entity::identity::{OrganizationForm, Plan};
use leptos::prelude::*;
use service::{
    Error,
    identity::{AccountForm, OrganizationView},
};

use super::{
    accounts::find,
    role_words::{plan, used_of},
    words::language_choices,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{pager::pager, property::filled::Filled, words::day},
    ui::{
        ButtonKind, Choice, Column, DataTable, EmptyState, Field, Fieldset, FormActions, FormRow, Glyph, LinkButton,
        PageHeader, Place, PostForm, Row, StatusChip, SubmitButton, Tone,
    },
};

/// What the organization's page says after it was made.
pub(super) const CREATED: &str = "identity-organization-created";

/// `/organizations`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let text = page.query.get("q");
    let organizations = service::identity::organizations_list(&page.ctx, text, page.page_request()).await?;
    let title = page.t("identity-organizations-title");
    Ok(Page::new(title.clone(), move || {
        let add = (page.href("/organizations/new"), page.t("identity-organization-new-action"));
        let accounts = (page.href("/organizations/accounts"), page.t("identity-accounts-title"));
        let audit = (page.href("/organizations/audit"), page.t("identity-audit-platform-title"));
        let isolation = (page.href("/organizations/isolation"), page.t("identity-isolation-title"));
        let jobs = (page.href("/organizations/jobs"), page.t("jobs-title"));
        let sending = (page.href("/organizations/sending"), page.t("messaging-setup-title"));
        let searched = !page.query.get("q").is_empty();
        let body = if organizations.rows.is_empty() && organizations.offset == 0 {
            let (title, reason) = if searched {
                ("identity-organizations-none", "identity-organizations-none-reason")
            } else {
                ("identity-organizations-empty-title", "identity-organizations-empty-reason")
            };
            view! { <EmptyState title=page.t(title) reason=page.t(reason) icon=Glyph::Building/> }.into_any()
        } else {
            let columns = vec![
                Column::heading(page.t("identity-organization-name")),
                Column::text(page.t("identity-plan")),
                Column::text(page.t("identity-plan-associations")),
                Column::text(page.t("identity-plan-people")),
                Column::text(page.t("identity-organization-created-on")),
                Column::text(page.t("identity-organization-state")),
            ];
            let rows = organizations.rows.iter().map(|organization| line(&page, organization)).collect();
            view! {
                <DataTable caption=title.clone() caption_hidden=true columns=columns rows=rows/>
                {pager(&page, organizations.offset, organizations.has_next)}
            }
            .into_any()
        };
        view! {
            <PageHeader title=title lead=page.t("identity-organizations-lead")
                actions=move || view! {
                    <LinkButton href=add.0 label=add.1 icon=Glyph::Plus kind=ButtonKind::Primary/>
                    <LinkButton href=accounts.0 label=accounts.1 icon=Glyph::People/>
                }/>
            {find(&page, "identity-organizations-find")}
            {body}
            <p class="actions">
                <LinkButton href=jobs.0 label=jobs.1 icon=Glyph::Clock kind=ButtonKind::Quiet/>
                <LinkButton href=sending.0 label=sending.1 icon=Glyph::Mail kind=ButtonKind::Quiet/>
                <LinkButton href=audit.0 label=audit.1 icon=Glyph::Shield kind=ButtonKind::Quiet/>
                <LinkButton href=isolation.0 label=isolation.1 icon=Glyph::Shield kind=ButtonKind::Quiet/>
            </p>
        }
    }))
}

fn line(page: &PageContext, organization: &OrganizationView) -> Row {
    let row = &organization.row;
    let href = page.href(&format!("/organizations/{}", row.id));
    Row::new()
        .cell(view! { <a href=href>{row.name.clone()}</a> })
        .cell(plan(page.text(), row.plan))
        .cell(used_of(page, organization.associations(), row.plan.associations()))
        .cell(used_of(page, organization.people, row.plan.people()))
        .cell(day(row.created_at, page.language()))
        .cell(state(page, organization))
}

/// Whether an organization works.
pub(super) fn state(page: &PageContext, organization: &OrganizationView) -> AnyView {
    let (tone, word) = match organization.row.suspended_at {
        Some(_) => (Tone::Bad, "identity-organization-suspended"),
        None => (Tone::Good, "identity-organization-active"),
    };
    view! { <StatusChip tone=tone label=page.t(word)/> }.into_any()
}

/// The fields of an organization, filled with what is stored.
pub(super) fn fields(page: &PageContext, stored: Option<&OrganizationView>) -> Vec<Field> {
    let filled = Filled::of(page);
    let row = stored.map(|stored| &stored.row);
    let text = |value: Option<&String>| value.cloned().unwrap_or_default();
    let plans = Plan::ALL.into_iter().map(|plan| Choice::new(plan.code(), super::role_words::plan(page.text(), plan)));
    let current = row.map_or(Plan::Free, |row| row.plan).code();
    let slug = filled
        .text("slug", "identity-organization-slug", &text(row.and_then(|row| row.slug.as_ref())))
        .hint(page.t("identity-organization-slug-hint"));
    let email = Field::email("contactEmail", page.t("identity-organization-contact-email"));
    let email = filled.field(email, "contactEmail", &text(row.and_then(|row| row.contact_email.as_ref())));
    let phone = text(row.and_then(|row| row.contact_phone.as_ref()));
    vec![
        filled
            .text("name", "identity-organization-name", row.map(|row| row.name.as_str()).unwrap_or_default())
            .required()
            .autocomplete("organization")
            .max_length(160),
        filled.optional(slug),
        filled.select("plan", "identity-plan", plans.collect(), current),
        filled.optional(email),
        filled.optional(filled.text("contactPhone", "identity-organization-contact-phone", &phone)),
    ]
}

/// What was typed about an organization.
pub(super) fn read(fields: &Fields) -> OrganizationForm {
    let get = |name: &str| fields.get(name).to_owned();
    OrganizationForm {
        name: get("name"),
        slug: get("slug"),
        plan: get("plan"),
        contact_email: get("contactEmail"),
        contact_phone: get("contactPhone"),
    }
}

/// `/organizations/new`
pub(super) async fn new(page: PageContext) -> service::Result<Page> {
    page.ctx.prove_platform()?;
    let title = page.t("identity-organization-new-title");
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let text = page.text();
        let value = |name: &str| page.form.value(name, "");
        let own = fields(&page, None).into_iter().map(|field| view! { <FormRow field=field/> }).collect_view();
        let first = [
            Field::text("displayName", text.get("identity-display-name"))
                .required()
                .max_length(160)
                .value(value("displayName")),
            Field::email("email", text.get("identity-email")).required().value(value("email")),
            Field::select("language", text.get("identity-language"), language_choices(&page))
                .value(page.form.value("language", text.language.code())),
            Filled::of(&page).optional(
                Field::password("password", text.get("identity-first-password"))
                    .autocomplete("new-password")
                    .hint(text.get("identity-organization-first-password-hint")),
            ),
        ];
        let first = first.map(|field| view! { <FormRow field=field.errors(&errors)/> }).collect_view();
        let list = page.href("/organizations");
        let hidden = page.hidden(None);
        view! {
            <PageHeader title=title back=Place::text(text.get("identity-organizations-title"), list.clone())/>
            {page.form_top()}
            <PostForm action=page.action()>
                {hidden}
                {own}
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
    let made = service::identity::organization_create(&page.ctx, &read(&fields), &first, Some(&fields.key()?)).await;
    let id = made.map_err(outside_syndic)?.value;
    Ok(Next::done(format!("/organizations/{id}"), CREATED))
}

/// The form has the fields of the first account beside those of the organization, not inside anything.
fn outside_syndic(error: Error) -> Error {
    match error {
        Error::Refused(refusals) => {
            let place = |mut refusal: entity::refusal::Refusal| {
                if refusal.path.first().is_some_and(|first| first == "syndic") {
                    refusal.path.remove(0);
                }
                refusal
            };
            Error::Refused(refusals.into_iter().map(place).collect())
        }
        other => other,
    }
}
