//! Programs at the door: bearer tokens, and what the configuration closes.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::harness::{Answer, PASSWORD, TestServer, get, post};

const JSON: (&str, &str) = ("content-type", "application/json");
const MODERN: (&str, &str) = ("accept", "application/graphql-response+json");
const LOGIN: &str = "mutation SignIn($input: LoginInput!) { login(input: $input) { login { tokens { accessToken refreshToken } } userErrors { code } } }";
const VIEWER: &str = "{ viewer { email } }";

async fn ask(server: &TestServer, headers: &[(&str, &str)], query: &str, variables: Value) -> Answer {
    let headers: Vec<(&str, &str)> = headers.iter().copied().chain([JSON, MODERN]).collect();
    server.send(post("/graphql", &headers, json!({ "query": query, "variables": variables }).to_string())).await
}

fn error(answer: &Answer) -> Value {
    answer.json()["errors"][0]["extensions"].clone()
}

/// The two tokens of a program that signs in, for an account that [`TestServer::token`] has made.
async fn login(server: &TestServer, scope: &str) -> (String, String) {
    let input = json!({ "email": "anne@example.be", "password": PASSWORD, "deviceName": "Test", "scope": scope });
    let answer = ask(server, &[], LOGIN, json!({ "input": input })).await.json();
    let tokens = &answer["data"]["login"]["login"]["tokens"];
    let text = |name: &str| tokens[name].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
    (text("accessToken"), text("refreshToken"))
}

fn bearer(token: &str) -> String {
    format!("Bearer {token}")
}

#[tokio::test]
async fn a_program_signs_in_asks_refreshes_and_signs_out() {
    let server = TestServer::start().await;
    server.token().await;
    let (access, refresh) = login(&server, "WRITE").await;
    let answer = ask(&server, &[("authorization", &bearer(&access))], VIEWER, json!({})).await;
    assert_eq!(answer.json()["data"]["viewer"]["email"], "anne@example.be", "{}", answer.text());
    assert_eq!(answer.header("set-cookie"), "");
    let next = ask(
        &server,
        &[],
        "mutation($t: String!) { tokenRefresh(input: { refreshToken: $t }) { tokens { accessToken } userErrors { code } } }",
        json!({ "t": refresh }),
    )
    .await
    .json();
    let next = next["data"]["tokenRefresh"]["tokens"]["accessToken"].as_str().unwrap().to_owned();
    let dead = ask(&server, &[("authorization", &bearer(&access))], VIEWER, json!({})).await;
    assert_eq!(dead.status, StatusCode::UNAUTHORIZED);
    let revoke = "mutation($t: String!) { tokenRevoke(input: { token: $t }) { revoked } }";
    let gone = ask(&server, &[], revoke, json!({ "t": next })).await.json();
    assert_eq!(gone["data"]["tokenRevoke"]["revoked"], true);
    assert_eq!(
        ask(&server, &[("authorization", &bearer(&next))], VIEWER, json!({})).await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn a_token_that_opens_nothing_is_told_so_whatever_is_asked() {
    let server = TestServer::start().await;
    for query in [VIEWER, "{ __typename }", "{"] {
        let answer = ask(&server, &[("authorization", "Bearer mia_forged")], query, json!({})).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{query}");
        assert!(answer.header("www-authenticate").contains("invalid_token"));
        assert_eq!((error(&answer)["code"].clone(), answer.header("set-cookie")), (json!("UNAUTHENTICATED"), ""));
    }
}

#[tokio::test]
async fn a_token_and_a_cookie_are_one_too_many() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    let (access, _) = login(&server, "WRITE").await;
    for token in [access.as_str(), "mia_forged"] {
        let headers = [("authorization", bearer(token)), ("cookie", cookie.clone())];
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(ask(&server, &headers, VIEWER, json!({})).await.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn pages_are_not_for_programs() {
    let server = TestServer::start().await;
    server.token().await;
    let (access, _) = login(&server, "WRITE").await;
    let token = bearer(&access);
    let page = server.send(get("/fr/organizations", &[("authorization", &token)])).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "a page does not know the token");
    assert_eq!(page.header("set-cookie"), "");
    // A file does: it is not there for her, where a stranger is sent to the sign-in page.
    let path = "/files/calls/01900000-0000-7000-8000-000000000001.pdf";
    let stranger = server.get(path).await;
    let known = server.send(get(path, &[("authorization", &token)])).await;
    assert_ne!(known.status, stranger.status, "{}", known.status);
}

#[tokio::test]
async fn a_token_that_reads_is_refused_before_anything_is_done() {
    let server = TestServer::start().await;
    server.token().await;
    let (access, _) = login(&server, "READ").await;
    let token = bearer(&access);
    let read = ask(&server, &[("authorization", &token)], VIEWER, json!({})).await;
    assert_eq!(read.status, StatusCode::OK);
    for query in [
        "mutation { programRevoke(input: { programId: \"x\" }) { revoked } }",
        "mutation { __typename }",
        "mutation Named { __typename }",
        "mutation { noSuchThing }",
    ] {
        let answer = ask(&server, &[("authorization", &token)], query, json!({})).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{query}");
        assert_eq!(
            (&error(&answer)["code"], &error(&answer)["reasons"]),
            (&json!("FORBIDDEN"), &json!(["TOKEN_READS_ONLY"]))
        );
    }
}

#[tokio::test]
async fn guesses_come_one_by_one_and_learn_nothing() {
    let server = TestServer::start().await;
    server.token().await;
    let guess = "login(input: { email: \"anne@example.be\", password: \"x\" }) { userErrors { code } }";
    let flood = format!("mutation {{ {} }}", (0..20).map(|n| format!("a{n}: {guess} ")).collect::<String>());
    let answer = ask(&server, &[], &flood, json!({})).await;
    assert_eq!(error(&answer)["code"], "UNAUTHENTICATED");
    // What is wrong with a request names no type and no field, and proposes none.
    for query in [
        "mutation { login(input: { emial: \"x\" }) { nothing } }",
        "mutation { login { userErors { code } } }",
        "mutation($a: LoginInptu!) { login(input: $a) { login { tokens { acessToken } } } }",
    ] {
        let answer = ask(&server, &[], query, json!({})).await;
        let text = answer.text();
        assert!(!text.contains("Login") && !text.contains("mean") && !text.contains("accessToken"), "{text}");
        assert_eq!(error(&answer)["code"], "BAD_USER_INPUT");
    }
    // Five wrong passwords, and the right one is not even looked at.
    for _ in 0..5 {
        let answer = ask(&server, &[], &format!("mutation {{ {guess} }}"), json!({})).await.json();
        assert_eq!(answer["data"]["login"]["userErrors"][0]["code"], "SIGN_IN_FAILED", "{answer}");
    }
    let input = json!({ "email": "anne@example.be", "password": PASSWORD });
    let answer = ask(&server, &[], LOGIN, json!({ "input": input })).await.json();
    assert_eq!(answer["data"]["login"]["userErrors"][0]["code"], "SIGN_IN_THROTTLED", "{answer}");
}

#[tokio::test]
async fn a_document_without_bottom_is_refused() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    for query in [
        "{ a ".repeat(10_000) + &"}".repeat(10_000),
        "{ a ".repeat(10_000),
        format!("{{ viewer(a: {}", "[".repeat(10_000)),
    ] {
        let answer = ask(&server, &[("cookie", &cookie)], &query, json!({})).await;
        assert_eq!((answer.status, &error(&answer)["code"]), (StatusCode::BAD_REQUEST, &json!("QUERY_TOO_COMPLEX")));
    }
    let aliases: String = (0..31).map(|n| format!("a{n}: email ")).collect();
    let flood = ask(&server, &[("cookie", &cookie)], &format!("{{ viewer {{ {aliases} }} }}"), json!({})).await;
    assert_eq!(error(&flood)["code"], "QUERY_TOO_COMPLEX");
}

#[tokio::test]
async fn signing_in_is_no_form_and_no_address_and_not_for_other_sites() {
    let server = TestServer::start().await;
    server.token().await;
    let query = "mutation%20%7B%20tokenRevoke(input%3A%20%7Btoken%3A%22x%22%7D)%20%7B%20revoked%20%7D%20%7D";
    let by_get = server.send(get(&format!("/graphql?query={query}"), &[MODERN])).await;
    assert_eq!(by_get.status, StatusCode::METHOD_NOT_ALLOWED);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(
        server.send(post("/graphql", &form, format!("query={query}"))).await.status,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    let (access, _) = login(&server, "WRITE").await;
    let headers = [("origin", "https://evil.example"), ("authorization", &bearer(&access))];
    assert_eq!(ask(&server, &headers, VIEWER, json!({})).await.status, StatusCode::FORBIDDEN);
}

/// A request that names its document, and has it along or not.
fn named(hash: &str, query: Option<&str>) -> String {
    let mut body = json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": hash } } });
    if let Some(query) = query {
        body["query"] = json!(query);
    }
    body.to_string()
}

#[tokio::test]
async fn a_document_is_remembered_by_its_hash() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    let headers = [JSON, MODERN, ("cookie", cookie.as_str())];
    let hash = service::sha256_hex(VIEWER.as_bytes());
    let send = async |body: String| server.send(post("/graphql", &headers, body)).await;
    let unknown = send(named(&hash, None)).await;
    assert_eq!(error(&unknown)["code"], "PERSISTED_QUERY_NOT_FOUND");
    assert_eq!(unknown.json()["errors"][0]["message"], "PersistedQueryNotFound");
    // Another document under this hash is refused, and so nothing is remembered.
    assert_eq!(error(&send(named(&hash, Some("{ __typename }"))).await)["code"], "BAD_USER_INPUT");
    // A stranger's document is not remembered either.
    server.send(post("/graphql", &[JSON, MODERN], named(&hash, Some(VIEWER)))).await;
    assert_eq!(error(&send(named(&hash, None)).await)["code"], "PERSISTED_QUERY_NOT_FOUND");
    assert_eq!(send(named(&hash, Some(VIEWER))).await.json()["data"]["viewer"]["email"], "anne@example.be");
    assert_eq!(send(named(&hash.to_uppercase(), None)).await.json()["data"]["viewer"]["email"], "anne@example.be");
    let address = format!("extensions=%7B%22persistedQuery%22%3A%7B%22sha256Hash%22%3A%22{hash}%22%7D%7D");
    let by_get = server.send(get(&format!("/graphql?{address}"), &headers[1..])).await;
    assert_eq!(by_get.json()["data"]["viewer"]["email"], "anne@example.be", "{}", by_get.text());
    // A stranger may name it and is told no more than anybody.
    let stranger = server.send(post("/graphql", &[JSON, MODERN], named(&hash, None))).await;
    assert_eq!(error(&stranger)["code"], "UNAUTHENTICATED");
    // A change that is remembered is still none by GET.
    let change = "mutation { __typename }";
    let hash = service::sha256_hex(change.as_bytes());
    assert_eq!(send(named(&hash, Some(change))).await.status, StatusCode::OK);
    let address = format!("extensions=%7B%22persistedQuery%22%3A%7B%22sha256Hash%22%3A%22{hash}%22%7D%7D");
    let by_get = server.send(get(&format!("/graphql?{address}"), &headers[1..])).await;
    assert_eq!(by_get.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn browsers_are_held_to_the_list_and_programs_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("documents.txt");
    std::fs::write(&file, format!("# pages\n{}  viewer\n", service::sha256_hex(VIEWER.as_bytes()))).unwrap();
    let server = TestServer::with(&[("MITOYEN_GRAPHQL_ALLOW_LIST", file.to_str().unwrap())]).await;
    let cookie = server.cookie().await;
    let browser = [("cookie", cookie.as_str())];
    assert_eq!(ask(&server, &browser, VIEWER, json!({})).await.status, StatusCode::OK);
    for query in ["{ viewer { email  } }", "{ __schema { types { name } } }", "mutation { __typename }"] {
        let answer = ask(&server, &browser, query, json!({})).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{query}");
        assert_eq!(error(&answer)["reasons"], json!(["OPERATION_NOT_LISTED"]));
    }
    let (access, _) = login(&server, "WRITE").await;
    let free = ask(&server, &[("authorization", &bearer(&access))], "{ viewer { email  } }", json!({})).await;
    assert_eq!(free.status, StatusCode::OK, "{}", free.text());
}

#[tokio::test]
async fn a_blocked_operation_is_closed_however_it_is_asked() {
    let server = TestServer::with(&[("MITOYEN_BLOCKED_OPERATIONS", "search, login")]).await;
    let cookie = server.cookie().await;
    for query in [
        "{ search(text: \"a\") { nodes { __typename } } }",
        "{ found: search(text: \"a\") { nodes { __typename } } viewer { email } }",
        "{ ...f } fragment f on Query { search(text: \"a\") { nodes { __typename } } }",
        "query A { viewer { email } } query B { ... on Query { search(text: \"a\") { nodes { __typename } } } }",
    ] {
        let answer = ask(&server, &[("cookie", &cookie)], query, json!({})).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{query}: {}", answer.text());
        assert_eq!(error(&answer)["reasons"], json!(["OPERATION_BLOCKED"]));
    }
    assert_eq!(ask(&server, &[("cookie", &cookie)], VIEWER, json!({})).await.status, StatusCode::OK);
    let input = json!({ "email": "anne@example.be", "password": PASSWORD });
    let login = ask(&server, &[], LOGIN, json!({ "input": input })).await;
    assert_eq!(error(&login)["reasons"], json!(["OPERATION_BLOCKED"]));
}
