//! GraphQL over HTTP at its edges; what the operations do is tested in `graphql`.

use axum::http::{Method, StatusCode};
use serde_json::json;

use crate::harness::{Answer, TestServer, get, post, request};

const JSON: (&str, &str) = ("content-type", "application/json");
const MODERN: (&str, &str) = ("accept", "application/graphql-response+json");
const LEGACY: (&str, &str) = ("accept", "application/json");
const TYPENAME: &str = r#"{"query":"{ __typename }"}"#;

async fn ask(server: &TestServer, headers: &[(&str, &str)], body: &str) -> Answer {
    server.send(post("/graphql", headers, body.to_owned())).await
}

fn code(answer: &Answer) -> String {
    answer.json()["errors"][0]["extensions"]["code"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_answer_has_the_type_that_is_asked_for() {
    let server = TestServer::start().await;
    for (accept, kind) in [
        (Some("application/graphql-response+json"), "application/graphql-response+json; charset=utf-8"),
        (Some("application/json"), "application/json; charset=utf-8"),
        (Some("*/*"), "application/json; charset=utf-8"),
        (None, "application/json; charset=utf-8"),
    ] {
        let headers: Vec<(&str, &str)> = accept.map(|accept| ("accept", accept)).into_iter().chain([JSON]).collect();
        let answer = ask(&server, &headers, TYPENAME).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, kind));
        assert_eq!(answer.json()["data"], json!({ "__typename": "Query" }));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    let refused = ask(&server, &[JSON, ("accept", "text/csv")], TYPENAME).await;
    assert_eq!(refused.status, StatusCode::NOT_ACCEPTABLE);
}

#[tokio::test]
async fn what_a_form_on_another_site_could_send_is_refused() {
    let server = TestServer::start().await;
    for kind in [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/json; charset=latin1",
        "application/graphql",
    ] {
        let answer = ask(&server, &[("content-type", kind)], TYPENAME).await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
        assert_eq!(code(&answer), "BAD_USER_INPUT");
    }
    assert_eq!(ask(&server, &[], TYPENAME).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn a_body_that_is_no_request_is_refused_in_both_types() {
    let server = TestServer::start().await;
    for accept in [MODERN, LEGACY] {
        for body in
            ["", "{", "[]", r#"[{"query":"{ __typename }"}]"#, r#"{"qeury":"{ __typename }"}"#, r#"{"query":{"a":1}}"#]
        {
            let answer = ask(&server, &[JSON, accept], body).await;
            assert_eq!((answer.status, code(&answer).as_str()), (StatusCode::BAD_REQUEST, "BAD_USER_INPUT"), "{body}");
            assert!(answer.json().get("data").is_none(), "{body}");
        }
    }
}

#[tokio::test]
async fn a_document_that_cannot_be_carried_out_fails_by_status_or_by_content() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    for query in
        ["{", "{ noSuchField }", "query($a: Unknown) { __typename }", "query A { __typename } query B { __typename }"]
    {
        let body = json!({ "query": query }).to_string();
        let modern = ask(&server, &[JSON, MODERN, ("cookie", &cookie)], &body).await;
        assert_eq!(modern.status, StatusCode::BAD_REQUEST, "{query}");
        let legacy = ask(&server, &[JSON, LEGACY, ("cookie", &cookie)], &body).await;
        assert_eq!(legacy.status, StatusCode::OK, "{query}");
        for answer in [modern, legacy] {
            assert!(
                answer.json().get("data").is_none() && !answer.json()["errors"].as_array().unwrap().is_empty(),
                "{query}"
            );
        }
    }
}

#[tokio::test]
async fn strangers_learn_nothing() {
    let server = TestServer::start().await;
    for accept in [MODERN, LEGACY] {
        let answer = ask(&server, &[JSON, accept], r#"{"query":"{ viewer { account { id } } }"}"#).await;
        assert_eq!((answer.status, code(&answer).as_str()), (StatusCode::UNAUTHORIZED, "UNAUTHENTICATED"));
        assert!(answer.header("www-authenticate").starts_with("Session"));
        assert!(answer.json().get("data").is_none());
        let schema = ask(&server, &[JSON, accept], r#"{"query":"{ __schema { types { name } } }"}"#).await;
        assert!(!schema.text().contains("Association"), "{}", schema.text());
    }
}

#[tokio::test]
async fn somebody_who_is_signed_in_may_ask_about_the_schema() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    let answer = ask(&server, &[JSON, ("cookie", &cookie)], r#"{"query":"{ __schema { queryType { name } } }"}"#).await;
    assert_eq!(answer.json()["data"], json!({ "__schema": { "queryType": { "name": "Query" } } }), "{}", answer.text());
}

#[tokio::test]
async fn get_reads_and_never_changes() {
    let server = TestServer::start().await;
    let read = server.send(get("/graphql?query=%7B%20__typename%20%7D", &[MODERN])).await;
    assert_eq!((read.status, &read.json()["data"]), (StatusCode::OK, &json!({ "__typename": "Query" })));
    for query in [
        "mutation%20%7B%20__typename%20%7D",
        "mutation%20M%20%7B%20__typename%20%7D",
        "query%20A%7B__typename%7Dmutation%20B%7B__typename%7D&operationName=B",
    ] {
        for accept in [MODERN, LEGACY] {
            let change = server.send(get(&format!("/graphql?query={query}"), &[accept])).await;
            assert_eq!((change.status, change.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
        }
    }
    assert_eq!(server.send(get("/graphql", &[MODERN])).await.status, StatusCode::BAD_REQUEST);
    let bomb = "%7Ba".repeat(10_000);
    assert_eq!(server.send(get(&format!("/graphql?query={bomb}"), &[MODERN])).await.status, StatusCode::BAD_REQUEST);
    for method in [Method::PUT, Method::DELETE, Method::PATCH] {
        assert_eq!(
            server.send(request(method, "/graphql", &[JSON], TYPENAME)).await.status,
            StatusCode::METHOD_NOT_ALLOWED
        );
    }
}

#[tokio::test]
async fn a_browser_that_comes_to_the_api_is_shown_the_playground() {
    let server = TestServer::start().await;
    let answer = server.send(get("/graphql", &[("accept", "text/html,application/xhtml+xml,*/*;q=0.8")])).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/playground"));
}

#[tokio::test]
async fn a_document_and_a_body_have_limits() {
    let server = TestServer::with(&[("MITOYEN_BODY_LIMIT_BYTES", "200000")]).await;
    let long = json!({ "query": format!("{{ __typename }} #{}", "a".repeat(64 * 1024)) }).to_string();
    let answer = ask(&server, &[JSON, MODERN], &long).await;
    assert_eq!((answer.status, code(&answer).as_str()), (StatusCode::PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE"));
    let huge = json!({ "query": "{ __typename }", "variables": { "a": "a".repeat(200_000) } }).to_string();
    let answer = ask(&server, &[JSON, MODERN], &huge).await;
    assert_eq!((answer.status, code(&answer).as_str()), (StatusCode::PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE"));
    // Below the limit of the body a long variable is fine.
    let body = json!({ "query": "{ __typename }", "variables": { "a": "a".repeat(150_000) } }).to_string();
    assert_eq!(ask(&server, &[JSON, MODERN], &body).await.status, StatusCode::OK);
}

#[tokio::test]
async fn every_answer_names_its_request() {
    let server = TestServer::start().await;
    let number = ("x-request-id", "mobile-42");
    let good = ask(&server, &[JSON, number], TYPENAME).await.json();
    assert_eq!(good["extensions"]["requestId"], "mobile-42");
    for (headers, body) in
        [(&[JSON, number][..], "{"), (&[number][..], TYPENAME), (&[JSON, number], r#"{"query":"{"}"#)]
    {
        let bad = ask(&server, headers, body).await.json();
        assert_eq!(bad["errors"][0]["extensions"]["requestId"], "mobile-42", "{bad}");
    }
}

#[tokio::test]
async fn errors_are_told_in_the_language_that_is_asked_for() {
    let server = TestServer::start().await;
    let told = async |language: &str| {
        let answer =
            ask(&server, &[JSON, ("accept-language", language)], r#"{"query":"{ viewer { account { id } } }"}"#).await;
        answer.json()["errors"][0]["message"].as_str().unwrap().to_owned()
    };
    let messages = [told("fr").await, told("nl-BE,nl;q=0.9").await, told("de").await, told("en").await];
    for (rank, message) in messages.iter().enumerate() {
        assert!(!messages[..rank].contains(message), "{messages:?}");
    }
}

#[tokio::test]
async fn the_schema_is_there_to_be_read() {
    let server = TestServer::start().await;
    let answer = server.get("/graphql/schema.graphql").await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "text/plain; charset=utf-8"));
    assert_eq!(answer.text(), graphql::sdl());
}

#[tokio::test]
async fn statements_are_measured() {
    let server = TestServer::start().await;
    ask(&server, &[JSON], TYPENAME).await;
    assert!(server.get("/metrics").await.text().contains("graphql_statements_bucket"));
}
