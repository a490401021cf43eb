//! What somebody fills in to have another program told what happens.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::{Deserialize, Serialize};

use crate::{
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// What another program can be told of.
pub const WEBHOOK_EVENTS: [&str; 7] = [
    "association.changed",
    "unit.changed",
    "owner.changed",
    "ownership.changed",
    "call.issued",
    "call.cancelled",
    "document.added",
];
/// Longest address.
const URL_MAX: usize = 500;
/// Longest description.
const DESCRIPTION_MAX: usize = 120;

/// A webhook as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WebhookForm {
    /// Where to tell it.
    pub url: String,
    /// What people call it.
    pub description: String,
    /// Names of the events that it wants.
    pub events: Vec<String>,
}

/// A webhook that can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWebhook {
    /// Where to tell it.
    pub url: String,
    /// What people call it.
    pub description: String,
    /// The events that it wants, in the order of [`WEBHOOK_EVENTS`].
    pub events: Vec<&'static str>,
}

impl NewWebhook {
    /// Reads a form. `loopback` lets addresses of this very machine pass, without encryption too: only where no real people's data is.
    ///
    /// # Errors
    /// `webhook-url-malformed`, `webhook-url-not-public`, `webhook-events-none`, `webhook-event-unknown`, `text-required`, `text-too-long`; each
    /// at its field.
    pub fn parse(form: &WebhookForm, loopback: bool) -> Result<Self, Refusals> {
        let mut check = Check::default();
        let url = check.take("url", url(&form.url, loopback));
        let description = check.take("description", text_input::required(&form.description, DESCRIPTION_MAX));
        let unknown = form.events.iter().find(|event| !WEBHOOK_EVENTS.contains(&event.as_str()));
        let events: Vec<&'static str> =
            WEBHOOK_EVENTS.into_iter().filter(|event| form.events.iter().any(|wanted| wanted == event)).collect();
        let events = match unknown {
            Some(unknown) => Err(Refusal::new("webhook-event-unknown").with("value", unknown)),
            None if events.is_empty() => Err(Refusal::new("webhook-events-none")),
            None => Ok(events),
        };
        let events = check.take("events", events);
        check.finish_with(|| Some(Self { url: url?, description: description?, events: events? }))
    }
}

/// Reads an address. What a name leads to is looked at again, each time, when it is called.
fn url(text: &str, loopback: bool) -> Result<String, Refusal> {
    let text = text.trim();
    let malformed = || Refusal::new("webhook-url-malformed");
    if text.is_empty() || text.len() > URL_MAX || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(malformed());
    }
    let (scheme, rest) = text.split_once("://").ok_or_else(malformed)?;
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    if rest.contains(['#', '\\']) || authority.contains('@') {
        return Err(malformed());
    }
    let host = host(authority).ok_or_else(malformed)?;
    let local =
        host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    if loopback && local && matches!(scheme, "http" | "https") {
        return Ok(text.to_owned());
    }
    if !scheme.eq_ignore_ascii_case("https") {
        return Err(malformed());
    }
    // A name of one word is one of the network that the server stands in; figures and points that are no address are another way of writing one.
    let public = match host.parse::<IpAddr>() {
        Ok(address) => is_public(address),
        Err(_) => host.contains('.') && !ends_in_a_number(host),
    };
    if public { Ok(text.to_owned()) } else { Err(Refusal::new("webhook-url-not-public")) }
}

/// Whether the last label is a number in any notation, so that browsers and libraries take the name for an address (WHATWG URL §3.5).
fn ends_in_a_number(host: &str) -> bool {
    let last = host.trim_end_matches('.').rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    last.is_empty() || last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x")
}

/// The host of an authority, without its port.
fn host(authority: &str) -> Option<&str> {
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => {
            let (host, after) = rest.split_once(']')?;
            (host, after.strip_prefix(':').or(after.is_empty().then_some("443"))?)
        }
        None => authority.split_once(':').unwrap_or((authority, "443")),
    };
    let sound = !host.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0);
    sound.then_some(host)
}

/// Whether an address is one of the public internet: nothing that leads into the network where the server stands, to the server itself, or to
/// nowhere (RFC 6890 and the registries of IANA that follow it).
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(a == 0
        || a == 10
        || a == 127
        || a >= 224
        || (a == 100 && (64..128).contains(&b))
        || (a == 169 && b == 254)
        || (a == 172 && (16..32).contains(&b))
        || (a == 192 && b == 168)
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19))
        || (a == 198 && b == 51 && c == 100)
        || (a == 203 && b == 0 && c == 113))
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // An address of the old kind in the clothes of the new one leads where the old one leads.
    if let Some(old) = address.to_ipv4_mapped() {
        return is_public_v4(old);
    }
    let [first, second, ..] = address.segments();
    // Only 2000::/3 is given out; in it, tunnels (2002::/16 and 2001::/23) hide another address, and 2001:db8::/32 and 3fff::/20 are for books.
    let given_out = first & 0xe000 == 0x2000;
    let tunnel = first == 0x2002 || (first == 0x2001 && second < 0x0200);
    let book = (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
    given_out && !tunnel && !book
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(url: &str) -> WebhookForm {
        WebhookForm { url: url.into(), description: "Comptabilité".into(), events: vec!["call.issued".into()] }
    }

    #[test]
    fn addresses_of_the_public_internet_are_taken() {
        for url in [
            "https://hooks.example.org/in?x=1",
            "https://example.org:8443",
            "https://8.8.8.8/",
            "https://[2606:4700::1111]/a",
        ] {
            assert!(NewWebhook::parse(&form(url), false).is_ok(), "{url}");
        }
    }

    #[test]
    fn what_leads_inside_is_refused() {
        for url in [
            "https://127.0.0.1/",
            "https://localhost/",
            "https://10.0.0.8/",
            "https://169.254.169.254/latest/meta-data",
            "https://192.168.1.1/",
            "https://[::1]/",
            "https://[fd00::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://2130706433/",
            "https://127.1/",
            "https://0x7f.0x0.0x0.0x1/",
            "https://intranet/",
        ] {
            assert!(NewWebhook::parse(&form(url), false).unwrap_err().has("webhook-url-not-public"), "{url}");
        }
        for url in [
            "http://example.org/",
            "ftp://example.org/",
            "https://a:b@example.org/",
            "https:///x",
            "https://example.org/#a",
            "https://exa mple.org/",
            "example.org",
        ] {
            assert!(NewWebhook::parse(&form(url), false).unwrap_err().has("webhook-url-malformed"), "{url}");
        }
    }

    #[test]
    fn this_machine_is_let_pass_where_nothing_is_real() {
        for url in ["http://127.0.0.1:8080/hook", "http://localhost:1/", "http://[::1]:9/"] {
            assert!(NewWebhook::parse(&form(url), true).is_ok(), "{url}");
        }
        assert!(NewWebhook::parse(&form("http://10.0.0.1/"), true).is_err());
    }

    #[test]
    fn events_are_known_and_at_least_one() {
        let none = WebhookForm { events: Vec::new(), ..form("https://example.org/") };
        assert!(NewWebhook::parse(&none, false).unwrap_err().has("webhook-events-none"));
        let other = WebhookForm { events: vec!["call.paid".into()], ..form("https://example.org/") };
        assert!(NewWebhook::parse(&other, false).unwrap_err().has("webhook-event-unknown"));
    }
}
