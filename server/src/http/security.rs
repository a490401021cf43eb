//! What browsers are told not to do.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use leptos::nonce::Nonce;

use super::ServerState;

/// Nothing but our own files; no inline script without the request's nonce, no inline style, no frame, no plugin.
const PAGE: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; \
                    connect-src 'self'; worker-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
/// The playground's editor measures text with inline styles, and draws with them too.
const PLAYGROUND: &str = "default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                          font-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; frame-ancestors 'none'; \
                          base-uri 'none'; form-action 'none'";
/// For answers that are data and never a page.
const DATA: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
     magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
);

/// The headers that are the same for every answer.
pub(super) struct Policies {
    fixed: Vec<(HeaderName, HeaderValue)>,
}

impl Policies {
    /// `https` says whether the public address is encrypted: then browsers are told never to come back without.
    pub fn new(https: bool) -> Self {
        let mut fixed = vec![
            (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
            (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
            (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
            (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
            (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
            (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        ];
        if https {
            fixed.push((header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000")));
        }
        Self { fixed }
    }
}

/// Gives the request a nonce and the answer its headers. A handler that has set a policy of its own keeps it.
///
/// The nonce, 128 random bits, is a request extension in Leptos's own type: the page's renderer puts it into its context as it is.
pub(super) async fn headers(State(state): State<ServerState>, mut request: Request, next: Next) -> Response {
    let nonce = Nonce::new();
    request.extensions_mut().insert(nonce.clone());
    let mut response = next.run(request).await;
    let page = is_html(response.headers());
    let headers = response.headers_mut();
    for (name, value) in &state.policies.fixed {
        headers.entry(name).or_insert_with(|| value.clone());
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, if page { policy(PAGE, nonce.as_inner()) } else { DATA });
    }
    response
}

/// Whether an answer is a page.
pub(super) fn is_html(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The playground's policy.
pub(super) fn playground(nonce: &Nonce) -> HeaderValue {
    policy(PLAYGROUND, nonce.as_inner())
}

fn policy(template: &str, nonce: &Arc<str>) -> HeaderValue {
    // A nonce is URL-safe Base64, so the value is always one; without it the strictest policy there is stands in.
    HeaderValue::try_from(template.replace("{nonce}", nonce)).unwrap_or(DATA)
}
