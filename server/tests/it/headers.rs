use axum::http::StatusCode;

use crate::harness::{Answer, TestServer, get};

/// Takes the nonce out of a policy.
fn nonce(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy");
    let (_, rest) = policy.split_once("'nonce-").unwrap_or_else(|| panic!("no nonce in {policy:?}"));
    rest.split('\'').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_answer_tells_browsers_what_not_to_do() {
    let server = TestServer::start().await;
    for path in ["/fr/sign-in", "/health/live", "/pkg/m.1.css", "/pkg/missing.js", "/graphql", "/nowhere"] {
        let answer = server.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}");
    }
}

#[tokio::test]
async fn a_page_runs_only_our_scripts_and_its_nonce_is_new_each_time() {
    let server = TestServer::start().await;
    let (first, second) = (server.get("/fr/sign-in").await, server.get("/fr/sign-in").await);
    assert_eq!(first.status, StatusCode::OK);
    let policy = first.header("content-security-policy");
    for part in
        ["default-src 'self'", "style-src 'self';", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]
    {
        assert!(policy.contains(part), "{part} is not in {policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    // 128 bits as Base64.
    assert_eq!(nonce(&first).len(), 22);
    assert_ne!(nonce(&first), nonce(&second));
}

#[tokio::test]
async fn an_encrypted_server_asks_to_stay_encrypted() {
    let server = TestServer::with(&[("MITOYEN_PUBLIC_URL", "https://syndic.example.be")]).await;
    assert_eq!(server.get("/health/live").await.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn a_request_keeps_its_number_if_it_is_harmless() {
    let server = TestServer::start().await;
    let numbered = |id: &'static str| server.send(get("/health/live", &[("x-request-id", id)]));
    assert_eq!(numbered("mobile-42").await.header("x-request-id"), "mobile-42");
    let minted = numbered("a b").await;
    assert_eq!(minted.header("x-request-id").len(), 36);
    assert_ne!(server.get("/health/live").await.header("x-request-id"), minted.header("x-request-id"));
}

#[tokio::test]
async fn an_error_says_its_number_and_nothing_else_in_the_form_that_is_asked_for() {
    let server = TestServer::start().await;
    let asked =
        |accept: &'static str| server.send(get("/nowhere/at/all", &[("accept", accept), ("x-request-id", "number-1")]));
    let line = asked("*/*").await;
    assert_eq!((line.status, line.text()), (StatusCode::NOT_FOUND, "404 Not Found\nrequest number-1\n"));
    let json = asked("application/json").await.json();
    assert_eq!(json["errors"][0]["extensions"]["code"], "NOT_FOUND");
    assert_eq!(json["errors"][0]["extensions"]["requestId"], "number-1");
    let page = asked("text/html").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(
        page.header("content-type").starts_with("text/html") && page.text().contains("<html lang=\"fr\""),
        "{}",
        page.text()
    );
}
