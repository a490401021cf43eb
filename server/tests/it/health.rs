use axum::http::StatusCode;

use crate::harness::{TestServer, get};

#[tokio::test]
async fn a_server_with_a_database_is_live_and_ready() {
    let server = TestServer::start().await;
    for path in ["/health/live", "/health/ready"] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn a_server_without_a_database_is_live_but_not_ready() {
    let server = TestServer::start().await;
    server.state.host.database.clone().close().await.unwrap();
    assert_eq!(server.get("/health/live").await.status, StatusCode::OK);
    let ready = server.get("/health/ready").await;
    assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
    // Nobody is let in on a guess when sessions cannot be looked up.
    let page = server.send(get("/fr", &[("cookie", "session=abc")])).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn metrics_count_routes_and_not_addresses() {
    let server = TestServer::start().await;
    server.get("/health/live").await;
    server.get("/files/calls/0190a000-0000-7000-8000-000000000000.pdf").await;
    server.get("/fr/no/such/page/at/all").await;
    let text = server.get("/metrics").await.text().to_owned();
    for part in [
        r#"http_requests_total{route="/health/live",method="GET",status="200"}"#,
        r#"http_request_duration_seconds_bucket{route="/health/live",method="GET",le="0.001"}"#,
        r#"route="/files/calls/{call}""#,
        r#"route="unmatched""#,
        "http_requests_in_flight",
        "process_resident_memory_bytes",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(!text.contains("0190a000") && !text.contains("no/such/page"), "{text}");
}

#[tokio::test]
async fn metrics_are_for_this_machine_or_for_whoever_has_the_token() {
    const TOKEN: &str = "a-token-of-many-letters";
    let without = TestServer::start().await;
    assert_eq!(without.get("/metrics").await.status, StatusCode::OK);
    assert_eq!(without.send_from("10.0.0.1:1", get("/metrics", &[])).await.status, StatusCode::NOT_FOUND);
    // A proxy on this machine stands for somebody elsewhere.
    assert_eq!(without.send(get("/metrics", &[("x-forwarded-for", "10.0.0.1")])).await.status, StatusCode::NOT_FOUND);

    let with = TestServer::with(&[("MITOYEN_METRICS_TOKEN", TOKEN)]).await;
    let bearer = format!("Bearer {TOKEN}");
    let asked =
        |authorization: &str| with.send_from("10.0.0.1:1", get("/metrics", &[("authorization", authorization)]));
    assert_eq!(asked(&bearer).await.status, StatusCode::OK);
    for wrong in ["", "Bearer ", "Bearer another-token-of-letters", TOKEN] {
        assert_eq!(asked(wrong).await.status, StatusCode::UNAUTHORIZED, "{wrong}");
    }
}
