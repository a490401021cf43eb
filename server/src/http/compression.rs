//! Which answers are compressed on their way out.

use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use tower_http::{
    CompressionLevel,
    compression::{
        CompressionLayer, Predicate as _,
        predicate::{And, SizeAbove},
    },
};

/// Below this an answer fits into one packet anyway.
const WORTH_BYTES: u64 = 1500;

/// Types that become smaller. Fonts, pictures, PDF and WebAssembly are compressed already, or when the site is built.
const TYPES: [&str; 8] = [
    "application/graphql-response+json",
    "application/javascript",
    "application/json",
    "application/manifest+json",
    "image/svg+xml",
    "text/css",
    "text/html",
    "text/plain",
];

/// Goes with an answer that must reach the client as it is: a file, of which parts may be asked for.
#[derive(Clone, Copy)]
pub(super) struct AsItIs;

type Wanted = fn(StatusCode, Version, &HeaderMap, &Extensions) -> bool;

/// The layer: Brotli or gzip at their fastest, because each answer is compressed once and read once.
///
/// Compressing a page with a secret and a visitor's own words in it would let the secret be guessed by its length (BREACH); our pages hold none:
/// the session is in a cookie and the cross-site check needs no token.
pub(super) fn layer() -> CompressionLayer<And<SizeAbove, Wanted>> {
    let wanted: Wanted = is_text;
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(SizeAbove::new(WORTH_BYTES).and(wanted))
}

fn is_text(_: StatusCode, _: Version, headers: &HeaderMap, extensions: &Extensions) -> bool {
    if extensions.get::<AsItIs>().is_some() {
        return false;
    }
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    TYPES.contains(&kind)
}
