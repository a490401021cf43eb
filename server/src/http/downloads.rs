//! The way out for files: signed links, whole or in parts.

use axum::{
    Router,
    body::Body,
    extract::{Extension, Path, Query, Request, State, rejection::QueryRejection},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use serde::Deserialize;
use service::{
    Ctx, Error,
    library::{
        document_pass_fetch,
        storage::{Download, FileRequest, file_download},
    },
};

use super::{
    ServerState, client, compression, error,
    files::{CACHE, POLICY, disposition, instead, matches},
};

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/files/stored/{stored}/{name}", get(download)).route("/files/shared/{token}", post(shared))
}

/// What the address of a link says.
#[derive(Deserialize)]
struct Said {
    #[serde(rename = "for")]
    purpose: String,
    until: i64,
    #[serde(default)]
    save: Option<String>,
    signature: String,
}

async fn download(
    Extension(ctx): Extension<Ctx>,
    Path((file, name)): Path<(String, String)>,
    said: Result<Query<Said>, QueryRejection>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let (Ok(file), Ok(Query(said))) = (file.parse(), said) else { return error::bare(StatusCode::NOT_FOUND) };
    let request = FileRequest {
        file,
        name,
        purpose: said.purpose,
        until: said.until,
        saved: said.save.is_some(),
        signature: said.signature,
    };
    let asked = Asked::of(&headers);
    let begins = method == Method::GET && asked.begins();
    match file_download(&ctx, &request, begins).await {
        Ok(found) => answer(&ctx, &found, &asked, &headers, method == Method::HEAD).await,
        Err(refused) => instead(&ctx, &uri, &refused),
    }
}

/// What a pass leads to. It is asked for with POST, because it uses the pass up, and mail programs follow links by themselves.
async fn shared(
    State(state): State<ServerState>,
    Extension(ctx): Extension<Ctx>,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    let address = client::address(&request, state.config.trusted_proxy);
    match document_pass_fetch(&ctx, &token, &address.0).await {
        Ok(found) => {
            let mut response = answer(&ctx, &found, &Asked::Whole, &HeaderMap::new(), false).await;
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }
        Err(Error::Failed(failure)) => {
            tracing::error!(%failure, "a document could not be given to whoever holds a pass");
            error::bare(StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(Error::Refused(_)) => error::bare(StatusCode::TOO_MANY_REQUESTS),
        Err(_) => error::bare(StatusCode::NOT_FOUND),
    }
}

/// The part that is asked for (RFC 9110 §14): one range of bytes; several at once are answered with the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Whole,
    From(u64, Option<u64>),
    Last(u64),
}

impl Asked {
    fn of(headers: &HeaderMap) -> Self {
        let text = headers.get(header::RANGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Self::parse(text).unwrap_or(Self::Whole)
    }

    fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.strip_prefix("bytes=")?.trim().split_once('-')?;
        match (first.trim(), last.trim()) {
            ("", last) => last.parse().ok().map(Self::Last),
            (first, "") => first.parse().ok().map(|first| Self::From(first, None)),
            (first, last) => {
                let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
                (first <= last).then_some(Self::From(first, Some(last)))
            }
        }
    }

    /// Whether the first byte is asked for, so that this counts as fetching the file.
    fn begins(self) -> bool {
        matches!(self, Self::Whole | Self::From(0, _))
    }

    /// The bytes that are meant of so many; none when there are no such bytes.
    fn within(self, size: u64) -> Option<std::ops::Range<u64>> {
        let range = match self {
            Self::Whole => return Some(0..size),
            Self::From(first, last) => first..last.map_or(size, |last| last.saturating_add(1).min(size)),
            Self::Last(count) => size.saturating_sub(count)..size,
        };
        (!range.is_empty()).then_some(range)
    }
}

async fn answer(ctx: &Ctx, found: &Download, asked: &Asked, headers: &HeaderMap, head: bool) -> Response {
    let (file, size) = (&found.file, found.file.size);
    let tag = format!("\"{}\"", file.sha256);
    let known = |name: HeaderName| headers.get(name).map(|value| matches(value, &tag));
    if known(header::IF_NONE_MATCH) == Some(true) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, CACHE)])
            .into_response();
    }
    // A part of another file than the one whose beginning is there already would make a wreck.
    let asked = if known(header::IF_RANGE) == Some(false) { Asked::Whole } else { *asked };
    let Some(range) = asked.within(size) else {
        let of = [(header::CONTENT_RANGE, format!("bytes */{size}"))];
        return (StatusCode::RANGE_NOT_SATISFIABLE, of).into_response();
    };
    let shape = if found.shown { "inline" } else { "attachment" };
    let fixed: [(HeaderName, &str); 5] = [
        (header::CONTENT_TYPE, file.media_type.mime()),
        (header::CACHE_CONTROL, CACHE),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::ACCEPT_RANGES, "bytes"),
    ];
    let named = [
        (header::ETAG, tag.clone()),
        (header::CONTENT_DISPOSITION, disposition(shape, &found.name)),
        (header::CONTENT_LENGTH, range.end.saturating_sub(range.start).to_string()),
    ];
    let body = if head {
        Body::empty()
    } else {
        match file.stream(&ctx.host().storage, range.clone()).await {
            Ok(stream) => Body::from_stream(stream),
            Err(failure) => {
                tracing::error!(%failure, file = %file.id, "a file that should be there cannot be read");
                return error::bare(StatusCode::INTERNAL_SERVER_ERROR);
            }
        }
    };
    let mut response = (fixed, named, body).into_response();
    if asked != Asked::Whole {
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        let of = format!("bytes {}-{}/{size}", range.start, range.end.saturating_sub(1));
        if let Ok(of) = HeaderValue::try_from(of) {
            response.headers_mut().insert(header::CONTENT_RANGE, of);
        }
    }
    response.extensions_mut().insert(compression::AsItIs);
    response
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn a_part_is_understood_or_the_whole_is_meant() {
        for (text, asked) in [
            ("bytes=0-99", Some(Asked::From(0, Some(99)))),
            ("bytes=100-", Some(Asked::From(100, None))),
            ("bytes=-5", Some(Asked::Last(5))),
            ("bytes=5-4", None),
            ("bytes=0-1,4-5", None),
            ("bytes=-", None),
            ("lines=1-2", None),
            ("", None),
        ] {
            assert_eq!(Asked::parse(text), asked, "{text}");
        }
    }

    #[test]
    fn a_part_lies_within_the_file() {
        assert_eq!(Asked::Whole.within(0), Some(0..0));
        assert_eq!(Asked::From(0, Some(99)).within(10), Some(0..10));
        assert_eq!(Asked::From(9, None).within(10), Some(9..10));
        assert_eq!(Asked::From(10, None).within(10), None);
        assert_eq!(Asked::Last(3).within(10), Some(7..10));
        assert_eq!(Asked::Last(30).within(10), Some(0..10));
        assert_eq!(Asked::Last(0).within(10), None);
        assert_eq!(Asked::From(u64::MAX, Some(u64::MAX)).within(10), None);
    }
}
