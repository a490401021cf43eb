//! Pages that say why there is no page.

use std::sync::Arc;

use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use entity::refusal::Refusal;
use leptos::prelude::*;
use service::{Ctx, Error, text::Value};

use crate::{
    context::{Page, PageContext, refusal_message},
    frame, render,
    route::see_other,
    session::is_local_path,
    ui::{Assets, Banner, ButtonKind, LinkButton, PageHeader, Tone},
};

/// The answer to an error of a page.
#[must_use]
pub fn of_error(page: &PageContext, error: &Error, assets: Arc<Assets>) -> Response {
    match error {
        Error::Unauthenticated => see_other(&gate_address(page, "/sign-in")),
        Error::Confirm => see_other(&gate_address(page, "/confirm")),
        Error::SecondFactor => see_other(&page.href("/account/two-factor")),
        Error::Forbidden => error_page(Some(&page.ctx), assets, StatusCode::FORBIDDEN),
        Error::NotFound(_) => error_page(Some(&page.ctx), assets, StatusCode::NOT_FOUND),
        Error::Refused(refusals) => refused_page(page, &refusals.0, assets),
        Error::Failed(failure) => {
            tracing::error!(request.id = page.ctx.request_id(), %failure, "a page failed");
            error_page(Some(&page.ctx), assets, StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// The page where somebody shows who she is, which leads back to where she wanted to go.
fn gate_address(page: &PageContext, gate: &str) -> String {
    let gate = page.href(gate);
    let next = page.path_and_query();
    if next.is_empty() || !is_local_path(&next) {
        return gate;
    }
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{gate}?next={next}")
}

/// A page for a status, also for addresses that no page has. It says nothing of why to whoever is not allowed to know.
#[must_use]
pub fn error_page(ctx: Option<&Ctx>, assets: Arc<Assets>, status: StatusCode) -> Response {
    // Without a context there is no language to answer in, and nobody to make a frame for.
    let Some(ctx) = ctx else { return status.into_response() };
    let text = ctx.text();
    let (title, body) = match status {
        StatusCode::NOT_FOUND => (text.get("shell-not-found-title"), text.get("shell-not-found-body")),
        StatusCode::FORBIDDEN => (text.get("shell-forbidden-title"), text.get("shell-forbidden-body")),
        StatusCode::METHOD_NOT_ALLOWED => (text.get("identity-method-title"), text.get("identity-method-body")),
        StatusCode::PAYLOAD_TOO_LARGE => (text.get("identity-too-large-title"), text.get("identity-too-large-body")),
        status if status.is_client_error() => {
            (text.get("identity-bad-request-title"), text.get("identity-bad-request-body"))
        }
        _ => {
            let id = Value::from(ctx.request_id().to_owned());
            (text.get("shell-failure-title"), text.with("shell-failure-body", &[("id", id)]))
        }
    };
    let home = format!("/{}", ctx.language().code());
    let action = text.get("shell-not-found-action");
    let frame = frame::plain(ctx, &title, "", "-", None);
    let page = Page::new(title.clone(), move || {
        view! {
            <PageHeader title=title lead=body/>
            <p><LinkButton href=home label=action kind=ButtonKind::Primary/></p>
        }
    });
    render::respond(status, render::html(page, frame, assets))
}

/// A page that says what was refused, for an address that has no form to say it beside.
fn refused_page(page: &PageContext, refusals: &[Refusal], assets: Arc<Assets>) -> Response {
    let text = page.text();
    let title = text.get("identity-refused-title");
    let messages: Vec<String> = refusals.iter().map(|refusal| refusal_message(text, refusal)).collect();
    let back = page.path.rsplit_once('/').map(|(parent, _)| page.href(parent)).unwrap_or_else(|| page.href(""));
    let back_label = text.get("shell-back");
    let frame = frame::frame(page, &title);
    let made = Page::new(title.clone(), move || {
        let messages = messages.into_iter().map(|message| view! { <p>{message}</p> }).collect_view();
        view! {
            <PageHeader title=title/>
            <Banner tone=Tone::Bad>{messages}</Banner>
            <p><LinkButton href=back label=back_label/></p>
        }
    });
    render::respond(StatusCode::UNPROCESSABLE_ENTITY, render::html(made, frame, assets))
}
