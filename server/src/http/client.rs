//! Who is at the other end of the line.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use app::session::ClientAddress;
use axum::{
    extract::{ConnectInfo, Request},
    http::HeaderMap,
};

/// Headers by which a proxy shows that it stands in between.
const PROXY_HEADERS: [&str; 3] = ["x-forwarded-for", "forwarded", "x-real-ip"];

/// The network address that failed sign-ins are counted for.
///
/// With a trusted proxy it is the last address that the proxy has written into `X-Forwarded-For`: everything before that is hearsay. For IPv6 it is
/// the network of 64 bits, because that is what one subscriber has to herself.
pub(super) fn address(request: &Request, trusted_proxy: bool) -> ClientAddress {
    let forwarded = if trusted_proxy { forwarded(request.headers()) } else { None };
    let address = forwarded.or_else(|| peer(request).map(|peer| peer.ip())).map(|address| address.to_canonical());
    ClientAddress(match address {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        None => String::new(),
    })
}

/// Whether the request was sent on this machine and has come through no proxy.
pub(super) fn is_this_machine(request: &Request) -> bool {
    let proxied = PROXY_HEADERS.iter().any(|name| request.headers().contains_key(*name));
    !proxied && peer(request).is_some_and(|peer| peer.ip().to_canonical().is_loopback())
}

fn peer(request: &Request) -> Option<SocketAddr> {
    request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| *peer)
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let last = last.rsplit(',').next()?.trim();
    last.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn request(peer: &str, headers: &[(&str, &str)]) -> Request {
        let mut builder = http::Request::builder();
        for (name, value) in headers {
            builder = builder.header(*name, *value);
        }
        let mut request = builder.body(Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
        request
    }

    #[test]
    fn a_proxy_is_believed_only_when_it_is_trusted() {
        let request =
            request("10.0.0.1:5", &[("x-forwarded-for", "1.1.1.1, 2.2.2.2"), ("x-forwarded-for", "3.3.3.3, 4.4.4.4")]);
        assert_eq!(address(&request, false).0, "10.0.0.1");
        assert_eq!(address(&request, true).0, "4.4.4.4");
    }

    #[test]
    fn a_header_that_is_no_address_leaves_the_peer() {
        assert_eq!(address(&request("10.0.0.1:5", &[("x-forwarded-for", "unknown")]), true).0, "10.0.0.1");
        assert_eq!(
            address(&request("10.0.0.1:5", &[("x-forwarded-for", "[2001:db8::1]:443")]), true).0,
            "2001:db8::/64"
        );
    }

    #[test]
    fn addresses_of_one_subscriber_count_as_one() {
        assert_eq!(address(&request("[2001:db8:1:2:3:4:5:6]:1", &[]), false).0, "2001:db8:1:2::/64");
        assert_eq!(address(&request("[::ffff:10.1.2.3]:1", &[]), false).0, "10.1.2.3");
    }

    #[test]
    fn this_machine_is_loopback_without_a_proxy() {
        assert!(is_this_machine(&request("127.0.0.1:1", &[])));
        assert!(is_this_machine(&request("[::1]:1", &[])));
        assert!(!is_this_machine(&request("10.0.0.1:1", &[])));
        for header in PROXY_HEADERS {
            assert!(!is_this_machine(&request("127.0.0.1:1", &[(header, "1.1.1.1")])), "{header}");
        }
    }
}
