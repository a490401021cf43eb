//! Programs, and the tokens by which they are known.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::Response,
};

use super::{error, uploads};

/// Longest token that is looked up; ours have 47 characters.
const TOKEN_MAX: usize = 100;
/// What a program is told whose token opens nothing (RFC 6750 §3).
const INVALID: HeaderValue = HeaderValue::from_static("Bearer realm=\"mitoyen\", error=\"invalid_token\"");
/// What a program is told that may bring a token.
pub(super) const WANTED: HeaderValue = HeaderValue::from_static("Bearer realm=\"mitoyen\"");

/// The token that a request brings in its `Authorization` header. Only the API and the files, out and in, take one; elsewhere the header means
/// nothing, so that no page is ever shown to a program.
pub(super) fn token(request: &Request) -> Option<String> {
    if takes_tokens(request.uri()) { read(request.headers()) } else { None }
}

fn takes_tokens(uri: &Uri) -> bool {
    uri.path() == "/graphql" || uri.path().starts_with("/files/") || uploads::is_way_in(uri.path())
}

fn read(headers: &HeaderMap) -> Option<String> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && token.len() <= TOKEN_MAX).then(|| token.to_owned())
}

/// The answer to a token that opens nothing: unknown, too old or taken back, alike.
pub(super) fn invalid() -> Response {
    let mut response = error::bare(StatusCode::UNAUTHORIZED);
    response.headers_mut().insert(header::WWW_AUTHENTICATE, INVALID);
    response
}

/// The answer to a request that brings a token and a session's cookie: it speaks for two, and nobody can say for whom it was meant.
pub(super) fn ambiguous() -> Response {
    error::bare(StatusCode::BAD_REQUEST)
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn brought(path: &str, authorization: &str) -> Option<String> {
        let request = http::Request::builder().uri(path).header(header::AUTHORIZATION, authorization);
        token(&request.body(Body::empty()).unwrap())
    }

    #[test]
    fn only_the_api_and_the_files_take_tokens() {
        for path in ["/graphql", "/graphql?query=x", "/files/tables/x.csv", "/uploads", "/uploads/abc"] {
            assert_eq!(brought(path, "Bearer abc").as_deref(), Some("abc"), "{path}");
        }
        for path in
            ["/", "/fr", "/fr/account/tokens", "/graphql/schema.graphql", "/playground", "/filesystem", "/uploadsx"]
        {
            assert_eq!(brought(path, "Bearer abc"), None, "{path}");
        }
    }

    #[test]
    fn only_a_bearer_brings_one() {
        assert_eq!(brought("/graphql", "bearer  abc").as_deref(), Some("abc"));
        assert_eq!(brought("/graphql", "Basic abc"), None);
        assert_eq!(brought("/graphql", "abc"), None);
        assert_eq!(brought("/graphql", &format!("Bearer {}", "a".repeat(101))), None);
    }
}
