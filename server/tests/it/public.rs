use axum::http::{Method, StatusCode};

use crate::harness::{TestServer, get, post, request};

/// The public page of the demonstration.
const PAGE: &str = "/fr/p/tilleuls";

async fn demonstration() -> (TestServer, String) {
    let server = TestServer::with(&[("MITOYEN_DEMO", "true")]).await;
    let syndic = server.invented_people().await.remove(0);
    let entered = server.send(post(&format!("/fr/demo/{syndic}"), &[], "")).await;
    let cookie = entered.header("set-cookie").split(';').next().unwrap().to_owned();
    (server, cookie)
}

#[tokio::test]
async fn everybody_reads_the_same_bytes_and_may_keep_them_for_a_minute() {
    let (server, cookie) = demonstration().await;
    let page = server.get(PAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Ascenseurs Mosan"), "{}", page.text());
    assert_eq!(page.header("cache-control"), "public, max-age=60");
    // Neither a session nor one that is over makes a difference, and none is set.
    for cookie in [cookie.as_str(), "session=over"] {
        let other = server.send(get(PAGE, &[("cookie", cookie)])).await;
        assert_eq!((other.status, &other.body), (StatusCode::OK, &page.body));
        assert_eq!(other.header("set-cookie"), "");
        assert_eq!(other.header("cache-control"), "public, max-age=60");
    }
    let tag = page.header("etag");
    assert!(tag.starts_with("W/\"") && tag.len() > 8, "{tag}");
    let again = server.send(get(PAGE, &[("if-none-match", tag)])).await;
    assert_eq!((again.status, again.header("etag"), again.body.len()), (StatusCode::NOT_MODIFIED, tag, 0));
    let compressed = server.send(get(PAGE, &[("if-none-match", "\"other\""), ("accept-encoding", "br")])).await;
    assert_eq!((compressed.status, compressed.header("content-encoding")), (StatusCode::OK, "br"));
    assert_eq!(compressed.header("etag"), tag);
    let head = server.send(request(Method::HEAD, PAGE, &[], "")).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
    assert_ne!(server.get("/nl/p/tilleuls").await.header("etag"), tag);
}

#[tokio::test]
async fn an_address_without_a_language_leads_to_the_readers_own() {
    let (server, _) = demonstration().await;
    for (asked, language) in [("nl-BE,nl;q=0.9", "nl"), ("de", "de"), ("ja", "fr")] {
        let led = server.send(get("/p/tilleuls", &[("accept-language", asked)])).await;
        assert_eq!(led.status, StatusCode::SEE_OTHER);
        assert_eq!(led.header("location"), format!("/{language}/p/tilleuls"));
        assert!(led.header("vary").to_ascii_lowercase().contains("accept-language"), "{}", led.header("vary"));
    }
}

#[tokio::test]
async fn what_is_switched_off_and_what_never_was_are_answered_alike() {
    let (server, cookie) = demonstration().await;
    let query = "{ viewer { associations(first: 5) { nodes { id publicPage { slug } } } } }";
    let headers = [("cookie", cookie.as_str()), ("content-type", "application/json")];
    let asked = serde_json::json!({ "query": query }).to_string();
    let found = server.send(post("/graphql", &headers, asked)).await.json();
    let nodes = found["data"]["viewer"]["associations"]["nodes"].as_array().unwrap();
    let id = &nodes.iter().find(|node| node["publicPage"]["slug"] == "tilleuls").unwrap()["id"];
    let off = serde_json::json!({
        "query": "mutation($input: PublicPageUpdateInput!) { publicPageUpdate(input: $input) { userErrors { code } } }",
        "variables": { "input": { "associationId": id, "slug": "tilleuls", "enabled": false } },
    });
    let done = server.send(post("/graphql", &headers, off.to_string())).await.json();
    assert_eq!(done["data"]["publicPageUpdate"]["userErrors"], serde_json::json!([]), "{done}");
    let (off, never) = (server.get(PAGE).await, server.get("/fr/p/never-there").await);
    assert_eq!((off.status, never.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_eq!(off.body, never.body);
    for answer in [&off, &never] {
        assert_eq!(answer.header("x-robots-tag"), "noindex");
        assert_eq!(answer.header("etag"), "");
    }
    assert_eq!(off.header("cache-control"), never.header("cache-control"));
}
