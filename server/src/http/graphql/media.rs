//! What a client sends and what it wants to get.

use axum::http::{HeaderMap, header};

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Media {
    /// `application/graphql-response+json`: the status tells whether the request was carried out.
    Response,
    /// `application/json`: for older clients, which read the status as that of the transport.
    Json,
}

impl Media {
    pub(super) const fn content_type(self) -> &'static str {
        match self {
            Self::Response => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }

    /// The form that `Accept` likes best, the first among equals; nothing when it likes neither. Who does not say is an older client.
    pub(super) fn wanted(headers: &HeaderMap) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        let mut asked = false;
        for range in
            headers.get_all(header::ACCEPT).iter().flat_map(|value| value.to_str().unwrap_or_default().split(','))
        {
            let mut parts = range.split(';').map(str::trim);
            let name = parts.next().unwrap_or_default().to_ascii_lowercase();
            if name.is_empty() {
                continue;
            }
            asked = true;
            let media = match name.as_str() {
                "application/graphql-response+json" => Self::Response,
                "application/json" | "application/*" | "*/*" => Self::Json,
                _ => continue,
            };
            let parameters: Vec<(String, &str)> = parts
                .filter_map(|part| part.split_once('='))
                .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim()))
                .collect();
            let find = |wanted: &str| parameters.iter().find(|(name, _)| name == wanted).map(|(_, value)| *value);
            let weight = find("q").map_or(Some(1000), thousandths).unwrap_or(0);
            let readable = find("charset").is_none_or(is_utf8);
            if weight > 0 && readable && best.is_none_or(|(known, _)| weight > known) {
                best = Some((weight, media));
            }
        }
        if asked { best.map(|(_, media)| media) } else { Some(Self::Json) }
    }
}

/// Reads a quality value of RFC 9110 §12.4.2 as thousandths.
fn thousandths(value: &str) -> Option<u16> {
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(decimals),
        "1" if decimals == 0 => Some(1000),
        _ => None,
    }
}

/// Whether a body is JSON in UTF-8.
pub(super) fn is_json(headers: &HeaderMap) -> bool {
    let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else { return false };
    let mut parts = kind.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let charset =
        parts.filter_map(|part| part.split_once('=')).find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    name.eq_ignore_ascii_case("application/json") && charset.is_none_or(|(_, value)| is_utf8(value.trim()))
}

fn is_utf8(charset: &str) -> bool {
    let charset = charset.trim_matches('"');
    charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
}

/// Whether a browser asks for a page.
pub(super) fn is_browser(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accept| accept.contains("text/html"))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn with(name: HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn the_best_liked_form_is_chosen() {
        let wanted = |accept| Media::wanted(&with(header::ACCEPT, accept));
        assert_eq!(Media::wanted(&HeaderMap::new()), Some(Media::Json));
        assert_eq!(wanted(""), Some(Media::Json));
        assert_eq!(wanted("*/*"), Some(Media::Json));
        assert_eq!(wanted("application/graphql-response+json, application/json;q=0.9"), Some(Media::Response));
        assert_eq!(
            wanted("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8"),
            Some(Media::Response)
        );
        assert_eq!(wanted("application/json, application/graphql-response+json;q=0.5"), Some(Media::Json));
        assert_eq!(wanted("Application/GraphQL-Response+JSON"), Some(Media::Response));
        assert_eq!(wanted("text/html,application/xhtml+xml,*/*;q=0.8"), Some(Media::Json));
    }

    #[test]
    fn what_cannot_be_written_is_not_promised() {
        let wanted = |accept| Media::wanted(&with(header::ACCEPT, accept));
        for accept in [
            "text/html",
            "image/*",
            "application/json;q=0",
            "application/json; charset=iso-8859-1",
            "application/json;q=2",
        ] {
            assert_eq!(wanted(accept), None, "{accept}");
        }
    }

    #[test]
    fn only_json_is_read() {
        let json = |kind| is_json(&with(header::CONTENT_TYPE, kind));
        for kind in ["application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""] {
            assert!(json(kind), "{kind}");
        }
        for kind in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=a",
            "application/json; charset=latin1",
            "",
            "application/jsonp",
        ] {
            assert!(!json(kind), "{kind}");
        }
        assert!(!is_json(&HeaderMap::new()));
    }
}
