//! Forms that ask once more for the password.
//!
//! What a browser left open must not do (money, bank details, roles) wants a fresh confirmation. A form that is sent without one is not lost: the
//! answer is a page that holds everything that was sent, out of sight, and asks for the password; sending that does what the form wanted. Every
//! form works like this, whatever it is about, because it happens between the form and its page.

use std::sync::Arc;

use axum::{http::StatusCode, response::Response};
use entity::refusal::Refusals;
use leptos::prelude::*;
use service::identity::{ConfirmWay, confirm_way, session_confirm};

use crate::{
    context::{Page, PageContext, form_errors},
    error_page,
    form::Fields,
    frame, render,
    ui::{
        Assets, Banner, ButtonKind, ErrorSummary, Field, FormActions, FormErrors, FormRow, LinkButton, PageHeader,
        PostForm, SubmitButton, Tone,
    },
};

/// The field that holds the password beside what the form itself sends.
pub(crate) const CONFIRM_FIELD: &str = "confirmPassword";

/// Takes the password out of what was sent and confirms the session by it. Without one, everything stays as it is.
///
/// # Errors
/// `confirm-failed`; failures.
pub(crate) async fn confirmed(page: PageContext, fields: &mut Fields) -> service::Result<PageContext> {
    let Some(password) = fields.take(CONFIRM_FIELD) else { return Ok(page) };
    let ctx = session_confirm(&page.ctx, &password).await?;
    Ok(page.with_ctx(ctx))
}

/// The page that asks for the password and keeps what was sent.
pub(crate) async fn ask(page: &PageContext, fields: &Fields, refusals: &Refusals, assets: Arc<Assets>) -> Response {
    let way = match confirm_way(&page.ctx).await {
        Ok(way) => way,
        Err(error) => return error_page::of_error(page, &error, assets),
    };
    let title = page.t("identity-confirm-title");
    let frame = frame::frame(page, &title);
    let kept: Vec<(String, String)> = fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let errors = form_errors(page.text(), &refusals.0);
    let page = page.clone();
    let made = Page::new(title.clone(), move || {
        let kept =
            kept.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
        view! {
            <PageHeader title=title lead=page.t("identity-confirm-lead-form")/>
            {form(&page, way, page.action(), &errors, kept.into_any())}
        }
    });
    render::respond(StatusCode::FORBIDDEN, render::html(made, frame, assets))
}

/// The form that asks for the password; `kept` is what it sends besides.
pub(crate) fn form(page: &PageContext, way: ConfirmWay, action: String, errors: &FormErrors, kept: AnyView) -> AnyView {
    let text = page.text();
    // The refusal is about the password, which has another name in here.
    let errors = errors.iter().fold(FormErrors::new(), |errors, (field, message)| {
        errors.with(if matches!(field, "password" | "code") { CONFIRM_FIELD } else { field }, message)
    });
    let summary = view! { <ErrorSummary title=text.get("shell-error-summary") errors=&errors/> }.into_any();
    let inside = match way {
        ConfirmWay::Password | ConfirmWay::Code => {
            let field = if way == ConfirmWay::Code {
                Field::text(CONFIRM_FIELD, text.get("identity-factor-code-any"))
                    .hint(text.get("identity-factor-code-any-hint"))
                    .autocomplete("one-time-code")
            } else {
                Field::password(CONFIRM_FIELD, text.get("identity-password")).autocomplete("current-password")
            };
            let field = field.required().errors(&errors);
            view! {
                <FormRow field=field/>
                <FormActions><SubmitButton label=text.get("identity-confirm-act") kind=ButtonKind::Primary/></FormActions>
            }
            .into_any()
        }
        ConfirmWay::Demo => view! {
            <p>{text.get("identity-confirm-demo")}</p>
            <FormActions>
                <SubmitButton label=text.get("identity-confirm-act") kind=ButtonKind::Primary name=CONFIRM_FIELD value="demo"/>
            </FormActions>
        }
        .into_any(),
        ConfirmWay::None => {
            let href = page.href("/forgotten");
            let label = text.get("identity-confirm-set-password");
            view! {
                <Banner tone=Tone::Wait>
                    <p>{text.get("identity-confirm-no-password")}</p>
                    <LinkButton href=href label=label/>
                </Banner>
            }
            .into_any()
        }
    };
    view! { {summary}<PostForm action=action>{kept}{inside}</PostForm> }.into_any()
}
