//! In which language a request is answered.

use axum::http::{HeaderMap, Uri, header};
use entity::language::Language;

/// The language that a path begins with.
pub(super) fn in_path(path: &str) -> Option<Language> {
    path.strip_prefix('/')?.split('/').next().and_then(Language::parse)
}

/// The language to answer in: the one in the address; else the one of the person; else the first that the browser asks for and that we have;
/// else French.
///
/// The calls of islands carry no language in their address and take it from the page that makes them. Programs that use the API have no page, so
/// what they ask for in the header stands over what the person once chose.
pub(super) fn choose(uri: &Uri, headers: &HeaderMap, chosen: Option<Language>) -> Language {
    let path = uri.path();
    let asked = || text(headers, header::ACCEPT_LANGUAGE).and_then(Language::from_accept_language);
    let language = if path == "/graphql" {
        asked().or(chosen)
    } else {
        in_path(path)
            .or_else(|| path.starts_with("/api/").then(|| in_referer(headers)).flatten())
            .or(chosen)
            .or_else(asked)
    };
    language.unwrap_or_default()
}

fn in_referer(headers: &HeaderMap) -> Option<Language> {
    let page: Uri = text(headers, header::REFERER)?.parse().ok()?;
    in_path(page.path())
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn chosen(uri: &str, headers: &[(header::HeaderName, &'static str)], actor: Option<Language>) -> Language {
        let headers = headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect();
        choose(&uri.parse().unwrap(), &headers, actor)
    }

    #[test]
    fn the_address_then_the_person_then_the_browser_then_french() {
        let dutch = (header::ACCEPT_LANGUAGE, "nl-BE,nl;q=0.9");
        assert_eq!(chosen("/de/a/x", std::slice::from_ref(&dutch), Some(Language::En)), Language::De);
        assert_eq!(chosen("/files/calls/1.pdf", std::slice::from_ref(&dutch), Some(Language::En)), Language::En);
        assert_eq!(chosen("/", &[dutch], None), Language::Nl);
        assert_eq!(chosen("/deutsch", &[(header::ACCEPT_LANGUAGE, "it")], None), Language::Fr);
    }

    #[test]
    fn the_api_answers_in_the_language_that_is_asked_for() {
        assert_eq!(chosen("/graphql", &[(header::ACCEPT_LANGUAGE, "nl")], Some(Language::De)), Language::Nl);
        assert_eq!(chosen("/graphql", &[], Some(Language::De)), Language::De);
    }

    #[test]
    fn an_island_speaks_the_language_of_its_page() {
        let referer = (header::REFERER, "https://mitoyen.be/nl/a/tilleuls/units?q=/de");
        assert_eq!(chosen("/api/units", std::slice::from_ref(&referer), Some(Language::Fr)), Language::Nl);
        assert_eq!(chosen("/files/x", &[referer], Some(Language::Fr)), Language::Fr);
    }
}
