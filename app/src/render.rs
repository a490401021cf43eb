//! Writes a page as HTML.
//!
//! A page has all its data when it comes here and waits for nothing, so it is written in one go inside an owner of its own. Nothing is added to
//! what the view writes: no inline script, no serialized data, only the islands' own properties.

use std::sync::Arc;

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::Response,
};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::{
    context::Page,
    ui::{Assets, Frame, Shell},
};

/// The HTML of a page inside its frame.
#[must_use]
pub fn html(page: Page, frame: Frame, assets: Arc<Assets>) -> String {
    let frame = match page.notice {
        Some((tone, message)) => frame.notice(tone, message),
        None => frame,
    };
    let body = page.body;
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        provide_context(assets);
        view! { <Shell frame=frame>{body()}</Shell> }.to_html()
    });
    owner.unset_with_forced_cleanup();
    html
}

/// The answer that carries a page.
#[must_use]
pub fn respond(status: StatusCode, html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response
}
