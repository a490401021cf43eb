use axum::http::StatusCode;

use crate::harness::{TestServer, get, post};

#[tokio::test]
async fn strangers_are_led_to_sign_in() {
    let server = TestServer::start().await;
    let answer = server.send(get("/playground", &[("accept-language", "de")])).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/de/sign-in?next=/playground");
    let led = server.get("/de/playground").await;
    assert_eq!((led.status, led.header("location")), (StatusCode::SEE_OTHER, "/playground"));
    assert_eq!(server.get("/xx/playground").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_takes_everything_from_our_own_files_under_a_policy_of_its_own() {
    let server = TestServer::start().await;
    let answer = server.send(get("/playground", &[("cookie", &server.cookie().await)])).await;
    assert_eq!(answer.status, StatusCode::OK);
    let page = answer.text();
    let foreign: Vec<&str> =
        page.split(['"', '\'']).filter(|part| part.starts_with("http") || part.starts_with("//")).collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    assert!(page.contains("<html lang=\"nl\"") && page.contains("/pkg/playground-1/graphiql.min.js"), "{page}");
    assert!(!page.contains('{') || !page.contains("{files}") && !page.contains("{nonce}"), "{page}");
    let policy = answer.header("content-security-policy");
    assert!(
        policy.contains("style-src 'self' 'unsafe-inline'") && !policy.contains("script-src 'self' 'unsafe"),
        "{policy}"
    );
    let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
    assert!(page.contains(&format!("id=\"examples\" nonce=\"{nonce}\"")), "{page}");
    assert_eq!(answer.header("cache-control"), "private, no-cache");
}

#[tokio::test]
async fn every_example_is_understood_by_the_schema() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    let page = server.send(get("/playground", &[("cookie", &cookie)])).await;
    let script = page.text().split("<script type=\"application/json\"").nth(1).unwrap();
    let json = script.split_once('>').unwrap().1.split("</script>").next().unwrap();
    let examples: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
    assert!(examples.len() >= 3);
    for example in examples {
        let variables: serde_json::Value = serde_json::from_str(example["variables"].as_str().unwrap()).unwrap();
        let body = serde_json::json!({ "query": example["query"], "variables": variables }).to_string();
        let headers = [
            ("content-type", "application/json"),
            ("accept", "application/graphql-response+json"),
            ("cookie", cookie.as_str()),
        ];
        let answer = server.send(post("/graphql", &headers, body)).await;
        // There is nothing in this database to work on, but the document and its variables are in order.
        assert_eq!(answer.status, StatusCode::OK, "{}: {}", example["title"], answer.text());
    }
}
