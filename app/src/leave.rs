//! The page on which somebody leaves for another provider, and what is said when she comes back without an identity that opens anything.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use leptos::prelude::*;
use service::{Ctx, Error, identity::Opened};

use crate::{
    context::{Next, Page, PageContext},
    error_page,
    form::Fields,
    frame,
    page::identity::{IDENTITIES, LINKED, after_password},
    render,
    route::see_other,
    ui::{Assets, ButtonKind, LinkButton, PageHeader},
};

/// Sends the browser on by itself. A redirect would do the same, but the policy of our pages lets no form lead to another server, and browsers hold the
/// whole chain of redirects behind a form to it.
pub(crate) const REFRESH: HeaderName = HeaderName::from_static("refresh");

/// Leads to a provider.
#[must_use]
pub fn page(ctx: &Ctx, assets: Arc<Assets>, provider: &str, address: &str) -> Response {
    let context = context(ctx, "/sign-in");
    let title = context.tv("identity-leaving-title", &[("provider", provider.into())]);
    let label = context.tv("identity-leaving-action", &[("provider", provider.into())]);
    let frame = frame::frame(&context, &title);
    let lead = context.t("identity-leaving-lead");
    let href = address.to_owned();
    let made = Page::new(title.clone(), move || {
        view! {
            <PageHeader title=title lead=lead/>
            <p><LinkButton href=href label=label kind=ButtonKind::Primary/></p>
        }
    });
    let mut response = render::respond(StatusCode::OK, render::html(made, frame, assets));
    if let Ok(value) = HeaderValue::try_from(format!("0; url={address}")) {
        response.headers_mut().insert(REFRESH, value);
    }
    response
}

/// Says why nothing came of it, with a way back to the page `path`. Whoever is asked for her password first is led on to that page.
#[must_use]
pub fn refused(ctx: &Ctx, assets: Arc<Assets>, path: &str, error: &Error) -> Response {
    let page = match error {
        // The page of a refusal leads back to what lies above it.
        Error::Refused(_) => context(ctx, &format!("{path}/provider")),
        _ => context(ctx, path),
    };
    error_page::of_error(&page, error, assets)
}

/// Leads somebody on whose identity opened her account: to where she wanted to go, or to where her second factor is asked for.
#[must_use]
pub fn opened(ctx: &Ctx, opened: Opened, wanted: &str) -> Response {
    follow(ctx, after_password(opened, wanted))
}

/// Leads back to the list of identities, which says that one was linked.
#[must_use]
pub fn linked(ctx: &Ctx) -> Response {
    follow(ctx, Next::done(IDENTITIES, LINKED))
}

fn follow(ctx: &Ctx, next: Next) -> Response {
    let mut response = see_other(&context(ctx, "").href(next.to.as_deref().unwrap_or_default()));
    if let Some(session) = next.session {
        response.extensions_mut().insert(session);
    }
    if let Some(challenge) = next.challenge {
        response.extensions_mut().insert(challenge);
    }
    response
}

fn context(ctx: &Ctx, path: &str) -> PageContext {
    PageContext::new(ctx.clone(), path, BTreeMap::new(), Fields::default())
}
