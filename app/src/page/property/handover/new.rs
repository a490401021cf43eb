//! `/a/{slug}/handover/new`: the former syndic, and when her mandate ended.

use entity::{
    identity::Permission,
    property::{ACCOUNT_YEARS, HandoverForm, association},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{handover_current, handover_start},
};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        parts::{buttons, fieldset, form, titled_banner},
        register::to_change,
        words::language_choices,
    },
    ui::{ButtonKind, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// Shows the form, or that a handover is already under way.
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::AssociationWrite).await?;
    let running = handover_current(&page.ctx, association.id).await?;
    let title = page.t("property-handover-new-title");
    Ok(Page::new(title.clone(), move || {
        let list = page.in_association("/handover");
        let back = Place::text(page.t("property-handover-title"), list.clone());
        let body = match running {
            Some(running) => {
                let href = page.in_association(&format!("/handover/{}", running.id));
                let label = page.t("property-handover-running-action");
                let inside = view! { <p><LinkButton href=href label=label/></p> };
                titled_banner(Tone::Info, page.t("property-handover-running"), inside)
            }
            None => {
                let actions = buttons(view! {
                    <SubmitButton label=page.t("property-handover-start") kind=ButtonKind::Primary/>
                    <LinkButton href=list label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
                });
                form(page.action(), view! { {page.hidden(None)}{rows(&page, &association)}{actions} })
            }
        };
        view! {
            <PageHeader title=title lead=page.t("property-handover-new-lead") back=back/>
            {page.form_top()}
            {body}
        }
    }))
}

fn rows(page: &PageContext, association: &association::Model) -> AnyView {
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let text = |name: &str, id: &str| fill(Field::text(name, page.t(id)), name, "");
    let optional = page.t("shell-optional");
    let email = Field::email("email", page.t("property-owner-email")).optional(optional);
    let language = Field::select("language", page.t("property-handover-language"), language_choices(page.text()));
    let person = view! {
        <FormRow field=text("name", "property-name").required().hint(page.t("property-handover-name-hint")).autocomplete("off")/>
        <FormRow field=fill(email, "email", "").autocomplete("off")/>
        <FormRow field=text("street", "property-street").required().autocomplete("off")/>
        <FormRow field=text("postalCode", "property-postal-code").required().narrow().autocomplete("off")/>
        <FormRow field=text("city", "property-city").required().autocomplete("off")/>
        <FormRow field=fill(Field::text("country", page.t("property-country")), "country", "BE").narrow().hint(page.t("property-country-hint"))/>
        <FormRow field=fill(language, "language", association.language.code())/>
    };
    let ended = Field::date("mandateEndedOn", page.t("property-handover-ended-on")).required();
    let years = Field::number("accountYears", page.t("property-handover-account-years")).narrow();
    let mandate = view! {
        <FormRow field=fill(ended, "mandateEndedOn", "").hint(page.t("property-handover-ended-on-hint"))/>
        <FormRow field=fill(years, "accountYears", &ACCOUNT_YEARS.to_string()).hint(page.t("property-handover-account-years-hint"))/>
    };
    view! {
        {fieldset(page.t("property-handover-predecessor"), Some(page.t("property-handover-predecessor-hint")), person)}
        {fieldset(page.t("property-handover-mandate"), None, mandate)}
    }
    .into_any()
}

/// Starts it.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let take = |name: &str| fields.get(name).to_owned();
    let form = HandoverForm {
        name: take("name"),
        email: take("email"),
        street: take("street"),
        postal_code: take("postalCode"),
        city: take("city"),
        country: take("country"),
        language: take("language"),
        mandate_ended_on: take("mandateEndedOn"),
        account_years: take("accountYears"),
    };
    let id = handover_start(&page.ctx, association.id, &form, Some(&fields.key()?)).await?.value;
    Ok(Next::done(format!("/a/{}/handover/{id}", association.slug), "property-handover-started"))
}
