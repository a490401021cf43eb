//! Speaking with servers that other people have named: the makers of browsers, gateways.
//!
//! A name may lead anywhere, and to somewhere else the next time. So the addresses that it leads to are looked at each time a connection is made,
//! and none that is not public is connected to: neither this machine, nor its network, nor what a cloud answers its machines at.

use std::{
    error::Error,
    io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use entity::outside::is_public;
use reqwest::{
    Client, Response, Url,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect::Policy,
};

use crate::start::StartError;

/// How long a server may take to be reached, and to answer.
const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_secs(30);
/// Most bytes of an answer that are looked at.
const LOOKED_AT: usize = 400;

/// A client that reaches public addresses alone.
#[derive(Clone, Debug)]
pub struct Outside {
    client: Client,
    loopback: bool,
}

impl Outside {
    /// A client; with `loopback`, one that reaches this machine too, for tests and the demonstration.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new(loopback: bool) -> Result<Self, StartError> {
        // Another part of the process may have chosen first; it chose the same.
        _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            // Whoever is sent elsewhere is sent past the check.
            .redirect(Policy::none())
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .no_proxy()
            .user_agent(concat!("mitoyen/", env!("CARGO_PKG_VERSION")))
            .dns_resolver(Arc::new(Guard { loopback }))
            .build()
            .map_err(|error| StartError::Process(format!("no other server can be spoken with: {error}")))?;
        Ok(Self { client, loopback })
    }

    /// Whether this machine is reached.
    #[must_use]
    pub const fn reaches_loopback(&self) -> bool {
        self.loopback
    }

    /// The address, if it may be spoken with: encrypted, or on this machine where that is allowed. Where a name leads is looked at later.
    #[must_use]
    pub fn admit(&self, address: &str) -> Option<Url> {
        let url = Url::parse(address).ok()?;
        let literal = url.host_str().map(|host| host.trim_matches(['[', ']'])).and_then(|host| host.parse().ok());
        let is_here = literal.is_some_and(|ip: IpAddr| ip.is_loopback());
        let scheme = url.scheme() == "https" || (url.scheme() == "http" && self.loopback && is_here);
        // No resolver is asked for what is an address already.
        let reachable = literal.is_none_or(|ip| is_public(ip) || (self.loopback && ip.is_loopback()));
        (scheme && reachable && url.username().is_empty() && url.password().is_none()).then_some(url)
    }

    /// The client.
    #[must_use]
    pub const fn client(&self) -> &Client {
        &self.client
    }
}

/// Finds the addresses of a name and leaves out those that are not public.
struct Guard {
    loopback: bool,
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let loopback = self.loopback;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let admitted: Vec<SocketAddr> =
                found.filter(|address| is_public(address.ip()) || (loopback && address.ip().is_loopback())).collect();
            if admitted.is_empty() {
                let error: Box<dyn Error + Send + Sync> = Box::new(io::Error::other("no public address"));
                return Err(error);
            }
            let addresses: Addrs = Box::new(admitted.into_iter());
            Ok(addresses)
        })
    }
}

/// The beginning of an answer, on one line.
pub(crate) async fn beginning(mut response: Response) -> String {
    let mut bytes = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        bytes.extend_from_slice(&chunk);
        if bytes.len() >= LOOKED_AT {
            break;
        }
    }
    bytes.truncate(LOOKED_AT);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_everybody_reaches_is_public() {
        for text in ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "2a00:1450:400e::1"] {
            assert!(is_public(text.parse().unwrap()), "{text}");
        }
        for text in [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "127.1.2.3",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "ff02::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
        ] {
            assert!(!is_public(text.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn an_address_is_admitted_encrypted_and_elsewhere() {
        let outside = Outside::new(false).unwrap();
        assert!(outside.admit("https://push.example.net/send/abc").is_some());
        for text in [
            "http://push.example.net/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://169.254.169.254/latest",
            "https://0x7f000001/",
            "https://2130706433/",
            "https://user:pass@push.example.net/",
            "file:///etc/passwd",
        ] {
            assert!(outside.admit(text).is_none(), "{text}");
        }
        let here = Outside::new(true).unwrap();
        assert!(here.admit("http://127.0.0.1:4000/x").is_some());
        assert!(here.admit("http://push.example.net/").is_none() && here.admit("https://10.0.0.1/").is_none());
    }

    #[tokio::test]
    async fn a_name_that_leads_here_is_not_followed() {
        let outside = Outside::new(false).unwrap();
        let url = outside.admit("https://localhost/").unwrap();
        let error = outside.client().get(url).send().await.unwrap_err();
        let mut chain = format!("{error}");
        let mut source = Error::source(&error);
        while let Some(cause) = source {
            chain.push_str(&cause.to_string());
            source = cause.source();
        }
        assert!(chain.contains("no public address"), "{chain}");
    }
}
