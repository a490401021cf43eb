//! Who may keep an answer.

use axum::{
    http::{HeaderName, HeaderValue, header},
    response::Response,
};
use service::identity::Actor;

use super::security::is_html;
use crate::digest::Digest;

/// Tells the service worker whose copy of a page this is, so that nobody is shown what another person has read on the same machine.
const OWNER: HeaderName = HeaderName::from_static("x-mitoyen-cache");
const NOBODY: HeaderValue = HeaderValue::from_static("none");
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-cache");
const SHARED: HeaderValue = HeaderValue::from_static("no-cache");

/// A tag that differs by person and by session and gives away neither.
pub(super) fn tag(actor: &Actor) -> String {
    Digest::of(format!("cache:{}{}", actor.session, actor.account).as_bytes()).short_hex()
}

/// Marks an answer: `tag` is the person's, if anybody is signed in. A handler that has said how its answer may be kept is left alone.
///
/// There is no `Vary`: nothing may be reused unasked, and the service worker, which heeds `Vary`, keeps the copies of persons apart by the tag.
pub(super) fn mark(response: &mut Response, tag: Option<&str>) {
    let page = is_html(response.headers());
    let headers = response.headers_mut();
    if page {
        let owner = tag.and_then(|tag| HeaderValue::from_str(tag).ok()).unwrap_or(NOBODY);
        headers.insert(OWNER, owner);
    }
    if (page || tag.is_some()) && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, if tag.is_some() { PRIVATE } else { SHARED });
    }
}
