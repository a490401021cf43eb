use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};

use crate::harness::{TestServer, request};

const JSON: (&str, &str) = ("content-type", "application/json");

fn asking(method: Method, path: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let headers: Vec<(&str, &str)> = headers.iter().copied().chain([JSON]).collect();
    request(method, path, &headers, "{\"query\":\"{ __typename }\"}")
}

#[tokio::test]
async fn another_site_cannot_send_anything() {
    let server = TestServer::start().await;
    for path in ["/graphql", "/fr/sign-in", "/fr/sign-out", "/api/anything", "/nowhere", "/pkg/m.1.css", "/health/live"]
    {
        for headers in [
            &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")][..],
            &[("sec-fetch-site", "same-site"), ("origin", "http://other.127.0.0.1")],
            &[("sec-fetch-site", "cross-site")],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
            // The origin of another port of this machine.
            &[("origin", "http://127.0.0.1:3001")],
        ] {
            for method in [Method::POST, Method::PUT, Method::DELETE] {
                let answer = server.send(asking(method.clone(), path, headers)).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path} {headers:?}");
                assert_eq!(answer.header("set-cookie"), "");
            }
        }
    }
}

#[tokio::test]
async fn our_own_pages_and_programs_can() {
    let server = TestServer::start().await;
    for headers in [
        &[("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:3000")][..],
        &[("sec-fetch-site", "none")],
        &[("origin", "http://127.0.0.1:3000")],
        &[],
    ] {
        let answer = server.send(asking(Method::POST, "/graphql", headers)).await;
        assert_eq!(answer.status, StatusCode::OK, "{headers:?}: {}", answer.text());
    }
}

#[tokio::test]
async fn behind_a_proxy_that_changes_the_host_the_public_address_counts() {
    let server = TestServer::with(&[("MITOYEN_PUBLIC_URL", "https://Syndic.example.be:443/")]).await;
    let from = |origin: &'static str| server.send(asking(Method::POST, "/graphql", &[("origin", origin)]));
    assert_eq!(from("https://syndic.example.be").await.status, StatusCode::OK);
    assert_eq!(from("http://syndic.example.be").await.status, StatusCode::FORBIDDEN);
    assert_eq!(from("https://example.be").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_refusal_is_a_page_for_a_person_and_says_nothing_of_why() {
    let server = TestServer::start().await;
    let headers = [("sec-fetch-site", "cross-site"), ("accept", "text/html"), ("accept-language", "nl")];
    let answer = server.send(request(Method::POST, "/nl/sign-in", &headers, "")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text().contains("<html lang=\"nl\""), "{}", answer.text());
    assert!(!answer.text().to_lowercase().contains("cross-"), "{}", answer.text());
}
