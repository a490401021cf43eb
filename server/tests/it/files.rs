use axum::http::StatusCode;

use crate::harness::{TestServer, get};

const CALL: &str = "/files/calls/0190a000-0000-7000-8000-000000000000.pdf";
const LETTER: &str =
    "/files/calls/0190a000-0000-7000-8000-000000000000/contributions/0190a000-0000-7000-8000-000000000001.pdf";
const CODE: &str =
    "/files/calls/0190a000-0000-7000-8000-000000000000/contributions/0190a000-0000-7000-8000-000000000001/qr.svg";

#[tokio::test]
async fn strangers_are_led_to_sign_in() {
    let server = TestServer::start().await;
    for path in [CALL, LETTER, CODE] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(answer.header("location"), format!("/fr/sign-in?next={path}"));
        // Where the sign-in page leads is in the person's language; from there it goes on.
        let led = server.get(&format!("/nl{path}")).await;
        assert_eq!((led.status, led.header("location")), (StatusCode::SEE_OTHER, path));
    }
}

#[tokio::test]
async fn an_address_that_names_no_file_has_none() {
    let server = TestServer::start().await;
    for path in [
        CALL.trim_end_matches(".pdf"),
        "/files/calls/1.pdf",
        "/files/calls/x/contributions/y.pdf",
        "/files/calls/x/contributions/y/qr.svg",
        "/files/calls",
        "/files/",
    ] {
        assert_eq!(server.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn an_unknown_call_is_not_found_or_not_allowed_but_never_a_failure() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    for path in [CALL, LETTER, CODE] {
        let status = server.send(get(path, &[("cookie", &cookie)])).await.status;
        assert!([StatusCode::NOT_FOUND, StatusCode::FORBIDDEN].contains(&status), "{path}: {status}");
    }
}
