use std::time::Duration;

use axum::{
    Router,
    body::{Body, Bytes},
    http::{Request, StatusCode},
    routing::{get, post},
};

use crate::harness::{self, TestServer};

/// Sends a request to routes of the test's own, inside the server's layers.
async fn inside(server: &TestServer, routes: Router, request: Request<Body>) -> harness::Answer {
    harness::send(server::http::wrap(routes, &server.state), "127.0.0.1:1", request).await
}

#[tokio::test]
async fn a_panic_is_an_error_that_says_nothing() {
    async fn panic() -> &'static str {
        panic!("the password is hunter2")
    }
    let server = TestServer::start().await;
    let answer =
        inside(&server, Router::new().route("/panic", get(panic)), harness::get("/panic", &[("x-request-id", "n1")]))
            .await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(answer.text(), "500 Internal Server Error\nrequest n1\n");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn what_takes_too_long_is_ended() {
    async fn forever() -> &'static str {
        tokio::time::sleep(Duration::from_secs(60)).await;
        "late"
    }
    let server = TestServer::with(&[("MITOYEN_REQUEST_TIMEOUT_SECONDS", "1")]).await;
    let answer = inside(&server, Router::new().route("/", get(forever)), harness::get("/", &[])).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_body_has_a_limit_whether_or_not_it_announces_itself() {
    async fn length(body: Bytes) -> String {
        body.len().to_string()
    }
    let limit = 64 * 1024;
    let server = TestServer::with(&[("MITOYEN_BODY_LIMIT_BYTES", "65536")]).await;
    let routes = || Router::new().route("/", post(length)).route("/fr/form", post(length));
    let sent = |path: &'static str, length: usize, headers: &[(&str, &str)]| {
        inside(&server, routes(), harness::post(path, headers, vec![b'a'; length]))
    };
    let (exact, more) = (limit.to_string(), (limit + 1).to_string());
    assert_eq!(sent("/", limit, &[("content-length", &exact)]).await.text(), exact);
    assert_eq!(sent("/", limit + 1, &[("content-length", &more)]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(sent("/", limit + 1, &[]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    // Pages read their own forms, and explain what is too large.
    assert_eq!(sent("/fr/form", limit + 1, &[("content-length", &more)]).await.text(), more);
}

#[tokio::test]
async fn long_text_is_compressed_and_short_text_and_pictures_are_not() {
    async fn text() -> ([(&'static str, &'static str); 1], String) {
        ([("content-type", "text/html; charset=utf-8")], "mitoyen ".repeat(400))
    }
    async fn picture() -> ([(&'static str, &'static str); 1], Vec<u8>) {
        ([("content-type", "image/png")], vec![0; 4000])
    }
    let server = TestServer::start().await;
    let routes = || {
        Router::new().route("/long", get(text)).route("/short", get(async || "mitoyen")).route("/picture", get(picture))
    };
    let encoding = async |path: &str, accept: &str| {
        let answer = inside(&server, routes(), harness::get(path, &[("accept-encoding", accept)])).await;
        answer.header("content-encoding").to_owned()
    };
    assert_eq!(encoding("/long", "gzip, deflate, br").await, "br");
    assert_eq!(encoding("/long", "gzip").await, "gzip");
    assert_eq!(encoding("/long", "").await, "");
    assert_eq!(encoding("/short", "br").await, "");
    assert_eq!(encoding("/picture", "br").await, "");
}
