//! Addresses of servers.

use std::net::IpAddr;

use http::Uri;

/// Where people reach the server: scheme, host and port, and nothing after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    https: bool,
    loopback: bool,
}

impl PublicUrl {
    /// Understands an address; the origin is kept exactly as a browser writes it in its `Origin` header: in lower case, without a default port.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let uri: Uri = text.parse().ok()?;
        let scheme = uri.scheme_str()?;
        let https = match scheme {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let authority = uri.authority()?;
        if authority.as_str().contains('@')
            || uri.path() != "/"
            || uri.query().is_some()
            || !text.is_ascii()
            || text.contains('#')
        {
            return None;
        }
        let host = authority.host().to_ascii_lowercase();
        let port = match authority.port_u16() {
            Some(443) if https => None,
            Some(80) if !https => None,
            port => port,
        };
        // An empty port (`https://host:`) parses, but no browser writes it.
        if host.is_empty() || (authority.port_u16().is_none() && authority.as_str().len() != host.len()) {
            return None;
        }
        let origin = match port {
            Some(port) => format!("{scheme}://{host}:{port}"),
            None => format!("{scheme}://{host}"),
        };
        Some(Self { origin, https, loopback: is_loopback(&host) })
    }

    /// `https://host:port`, without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether the connection is encrypted.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// Whether only this machine can reach it.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }
}

pub(super) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host.ends_with(".localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// A database's address without the name and password in it.
pub(super) fn without_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://…@{rest}"),
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        let origin = |text: &str| PublicUrl::parse(text).map(|url| url.origin().to_owned());
        assert_eq!(origin("https://Syndic.Example.be/").as_deref(), Some("https://syndic.example.be"));
        assert_eq!(origin("https://syndic.example.be:443").as_deref(), Some("https://syndic.example.be"));
        assert_eq!(origin("http://[::1]:3000").as_deref(), Some("http://[::1]:3000"));
        for text in [
            "syndic.example.be",
            "ftp://a",
            "https://a/b",
            "https://a?b",
            "https://a#b",
            "https://u:p@a",
            "https://",
            "https://a:",
        ] {
            assert_eq!(origin(text), None, "{text}");
        }
    }

    #[test]
    fn loopback_is_this_machine_by_any_name() {
        let loopback = |text: &str| PublicUrl::parse(text).is_some_and(|url| url.is_loopback());
        for text in
            ["http://localhost:3000", "http://127.0.0.1", "http://127.8.8.8", "http://[::1]:1", "http://demo.localhost"]
        {
            assert!(loopback(text), "{text}");
        }
        for text in ["http://localhost.example.be", "http://10.0.0.1", "https://mitoyen.be"] {
            assert!(!loopback(text), "{text}");
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        assert_eq!(without_password("postgres://me:p@ss@db/mitoyen"), "postgres://…@db/mitoyen");
        assert_eq!(without_password("sqlite://data/a.sqlite"), "sqlite://data/a.sqlite");
    }
}
