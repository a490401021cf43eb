//! Accepting an invitation, by the link of a mail or by the code of a letter.

use entity::refusal::Refusals;
use leptos::prelude::*;
use service::{
    Error,
    identity::{Invitation, Invited, JoinForm, Opened, invitation_accept, invitation_look, roles_take},
};

use super::{
    address::fact,
    hats::TAKEN,
    password::{LINK, RESET, new_password, sent},
    words::language_choices,
};
use crate::{
    context::{Next, Page, PageContext, form_errors},
    form::Fields,
    session::SetSession,
    ui::{ErrorSummary, Field, FormErrors, FormRow, PageHeader},
};

/// The name in the query, and of the field, that holds a code.
const CODE: &str = "code";

/// What somebody brought, in the address or in the form.
fn invitation(fields: &Fields) -> Option<Invitation> {
    let given = |name: &str| fields.find(name).map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned);
    given(LINK).map(Invitation::Link).or_else(|| given(CODE).map(Invitation::Code))
}

/// `/join`, `/join?link=…`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let fields = if page.form.sent { &page.form.fields } else { &page.query };
    let title = page.t("identity-join-title");
    let Some(brought) = invitation(fields) else { return Ok(code_page(page, title, FormErrors::new())) };
    match invitation_look(&page.ctx, &brought, &page.address).await {
        Ok(invited) => Ok(Page::new(title.clone(), move || join_form(&page, title, &brought, &invited)).secret()),
        Err(Error::Refused(refusals)) => {
            let errors = errors_of(&page, &refusals);
            Ok(code_page(page, title, errors))
        }
        Err(error) => Err(error),
    }
}

/// Everything that is wrong with an invitation is wrong with what was brought.
fn errors_of(page: &PageContext, refusals: &Refusals) -> FormErrors {
    form_errors(page.text(), &refusals.0)
        .iter()
        .fold(FormErrors::new(), |errors, (_, message)| errors.with(CODE, message))
}

/// Asks for the code of a letter. It is sent like any form, so that it stays out of addresses.
fn code_page(page: PageContext, title: String, errors: FormErrors) -> Page {
    Page::new(title.clone(), move || {
        let field = Field::text(CODE, page.t("identity-join-code"))
            .required()
            .hint(page.t("identity-join-code-hint"))
            .autocomplete("one-time-code")
            .max_length(60)
            .errors(&errors);
        let rows = view! { <FormRow field=field/> }.into_any();
        view! {
            <PageHeader title=title lead=page.t("identity-join-code-lead")/>
            <ErrorSummary title=page.t("shell-error-summary") errors=&errors/>
            {sent(&page, rows, "identity-join-next")}
        }
    })
}

fn join_form(page: &PageContext, title: String, brought: &Invitation, invited: &Invited) -> AnyView {
    let errors = page.errors();
    let (name, value) = match brought {
        Invitation::Link(link) => (LINK, link.clone()),
        Invitation::Code(code) => (CODE, code.clone()),
    };
    let filled = page.form.sent && page.form.fields.find("displayName").is_some();
    let shown =
        |field: &str, stored: &str| if filled { page.form.fields.get(field).to_owned() } else { stored.to_owned() };
    let display_name = Field::text("displayName", page.t("identity-display-name"))
        .required()
        .autocomplete("name")
        .max_length(160)
        .value(shown("displayName", &invited.display_name))
        .errors(&errors);
    let language = Field::select("language", page.t("identity-language"), language_choices(page))
        .value(shown("language", invited.language.code()))
        .errors(&errors);
    let lead = page.tv("identity-join-lead", &[("organization", invited.organization.as_str().into())]);
    let rows = view! {
        <input type="hidden" name=name value=value/>
        <FormRow field=display_name/>
        <FormRow field=language/>
        <FormRow field=new_password(page)/>
    }
    .into_any();
    view! {
        <PageHeader title=title lead=lead/>
        {page.form_top()}
        {fact(page.t("identity-join-email"), invited.email.clone())}
        {sent(page, rows, "identity-join-act")}
    }
    .into_any()
}

/// Accepts, and signs in. A form with nothing but a code is the first step: the page shows what the code is for.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let Some(brought) = invitation(&fields).filter(|_| fields.find("password").is_some()) else {
        // Whoever is signed in has an account: the code may be for that.
        if let (Some(_), Some(Invitation::Code(code))) = (page.ctx.actor(), invitation(&fields))
            && roles_take(&page.ctx, &code, &page.address).await.is_ok()
        {
            return Ok(Next::done("/account/hats", TAKEN));
        }
        return Ok(Next::again());
    };
    let form = JoinForm {
        display_name: fields.get("displayName").to_owned(),
        language: fields.get("language").to_owned(),
        password: fields.get("password").to_owned(),
        ip: page.address.to_string(),
        user_agent: page.user_agent.to_string(),
    };
    match invitation_accept(&page.ctx, &brought, &form).await? {
        Opened::Session(token) => Ok(Next::to("").session(SetSession(Some(token)))),
        // Somebody who has a second factor, but had no password, shows it where everybody shows it.
        Opened::Challenge(_) => Ok(Next::done("/sign-in", RESET)),
    }
}
