//! The number of a request, by which a person, a log line and an audit entry find each other.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use uuid::Uuid;

/// Longest number that is taken over from whoever asks.
const LENGTH_MAX: usize = 80;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// A request extension: the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(pub String);

impl RequestId {
    /// The number of a request, empty where the layer has not been.
    pub(super) fn of(request: &Request) -> String {
        request.extensions().get::<Self>().map(|id| id.0.clone()).unwrap_or_default()
    }
}

/// Takes over the number that the request brings, if it is harmless in a log line, or gives it a new one; repeats it in the answer.
pub(super) async fn assign(mut request: Request, next: Next) -> Response {
    let id = brought(request.headers()).unwrap_or_else(|| Uuid::now_v7().to_string());
    request.extensions_mut().insert(RequestId(id.clone()));
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::try_from(id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

fn brought(headers: &HeaderMap) -> Option<String> {
    let id = headers.get(HEADER)?.to_str().ok()?;
    let harmless = |byte: u8| byte.is_ascii_alphanumeric() || b"_/=+-".contains(&byte);
    ((1..=LENGTH_MAX).contains(&id.len()) && id.bytes().all(harmless)).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_numbers_are_taken_over() {
        let brought = |id: &str| brought(&HeaderMap::from_iter([(HEADER, HeaderValue::from_str(id).unwrap())]));
        assert_eq!(brought("mobile-42_a/b=c+d").as_deref(), Some("mobile-42_a/b=c+d"));
        assert_eq!(brought(&"a".repeat(80)).map(|id| id.len()), Some(80));
        for id in ["", "a b", "a.b", "a\tb", "<script>", "é", &"a".repeat(81)] {
            assert_eq!(brought(id), None, "{id}");
        }
    }
}
