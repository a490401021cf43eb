//! What a browser sends to be woken later (Push API): where, and with which keys.

use serde::{Deserialize, Serialize};

use crate::refusal::{Check, Refusal, Refusals};

/// Longest endpoint.
const ENDPOINT_MAX: usize = 1000;
/// Letters of a P-256 point and of 16 bytes in URL-safe Base64 without padding.
const P256DH_LETTERS: usize = 87;
const AUTH_LETTERS: usize = 22;

/// A subscription as a browser says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionForm {
    /// Where messages for the browser are taken.
    pub endpoint: String,
    /// Its public key.
    pub p256dh: String,
    /// The secret that it shares with us.
    pub auth: String,
}

/// A subscription that is well formed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSubscription {
    /// Where messages for the browser are taken.
    pub endpoint: String,
    /// Its public key (P-256, uncompressed, URL-safe Base64 without padding).
    pub p256dh: String,
    /// The secret that it shares with us (16 bytes, URL-safe Base64 without padding).
    pub auth: String,
}

impl NewSubscription {
    /// Understands a subscription. Where `loopback` is set, for tests and the demonstration, the endpoint may be on this machine and without
    /// encryption.
    ///
    /// # Errors
    /// `push-endpoint-malformed`, `push-key-malformed`.
    pub fn parse(form: &SubscriptionForm, loopback: bool) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let endpoint = check.take("endpoint", endpoint(&form.endpoint, loopback));
        let p256dh = check.take("p256dh", key(&form.p256dh, P256DH_LETTERS));
        let auth = check.take("auth", key(&form.auth, AUTH_LETTERS));
        let (endpoint, (p256dh, auth)) = check.finish(endpoint.zip(p256dh.zip(auth)))?;
        Ok(Self { endpoint, p256dh, auth })
    }

    /// The server of the endpoint, which may be shown: it says which browser's maker, and nothing about the person.
    #[must_use]
    pub fn server(endpoint: &str) -> &str {
        let rest = endpoint.split_once("://").map_or(endpoint, |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or(rest)
    }
}

/// Only the form is looked at here: which address a name leads to is looked at each time when something is sent.
fn endpoint(text: &str, loopback: bool) -> Result<String, Refusal> {
    let malformed = || Refusal::new("push-endpoint-malformed");
    let text = text.trim();
    let rest = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
        (Some(rest), _) => rest,
        (None, Some(rest)) if loopback => rest,
        _ => return Err(malformed()),
    };
    let server = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let printable = text.bytes().all(|byte| byte.is_ascii_graphic());
    let named = !server.is_empty() && !server.contains(['@', '\\']) && server.contains(['.', ':']);
    if printable && named && text.len() <= ENDPOINT_MAX { Ok(text.to_owned()) } else { Err(malformed()) }
}

fn key(text: &str, letters: usize) -> Result<String, Refusal> {
    let text = text.trim().trim_end_matches('=');
    let known = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if known && text.len() == letters { Ok(text.to_owned()) } else { Err(Refusal::new("push-key-malformed")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(endpoint: &str) -> SubscriptionForm {
        SubscriptionForm { endpoint: endpoint.to_owned(), p256dh: "B".repeat(87), auth: "a".repeat(22) }
    }

    #[test]
    fn an_endpoint_is_encrypted_and_has_a_server() {
        assert!(NewSubscription::parse(&form("https://push.example.net/send/abc"), false).is_ok());
        for text in [
            "http://push.example.net/abc",
            "https://",
            "https:///abc",
            "https://localhost/abc",
            "https://user@push.example.net/",
            "https://push.example.net/a b",
            "ftp://push.example.net/",
            "",
        ] {
            let refusals = NewSubscription::parse(&form(text), false).unwrap_err();
            assert_eq!(refusals.0.first().map(|refusal| refusal.code), Some("push-endpoint-malformed"), "{text}");
        }
        assert!(NewSubscription::parse(&form("http://127.0.0.1:4000/abc"), true).is_ok());
        assert_eq!(NewSubscription::server("https://push.example.net:8443/send/abc"), "push.example.net:8443");
    }

    #[test]
    fn keys_have_their_length() {
        let short = SubscriptionForm { auth: "abc".to_owned(), ..form("https://push.example.net/") };
        let refusals = NewSubscription::parse(&short, false).unwrap_err();
        assert_eq!(refusals.0.first().map(|refusal| refusal.path.join(".")), Some("auth".to_owned()));
        let padded = SubscriptionForm { auth: format!("{}==", "a".repeat(22)), ..form("https://push.example.net/") };
        assert!(NewSubscription::parse(&padded, false).is_ok());
    }
}
