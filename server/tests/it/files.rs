use axum::http::StatusCode;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::harness::{TestServer, get, post};

const CALL: &str = "/files/calls/0190a000-0000-7000-8000-000000000000.pdf";
const LETTER: &str =
    "/files/calls/0190a000-0000-7000-8000-000000000000/contributions/0190a000-0000-7000-8000-000000000001.pdf";
const KEYS: &str = "/files/associations/0190a000-0000-7000-8000-000000000000/keys.pdf";
const DEMAND: &str = "/files/handovers/0190a000-0000-7000-8000-000000000000/demand.pdf";
const ISSUED: &str = "/files/handovers/0190a000-0000-7000-8000-000000000000/demands/1.pdf";
const CODE: &str =
    "/files/calls/0190a000-0000-7000-8000-000000000000/contributions/0190a000-0000-7000-8000-000000000001/qr.svg";
const DRAFT: &str = "/files/transfers/0190a000-0000-7000-8000-000000000000/preview.pdf";
const DRAFT_PAGE: &str = "/files/transfers/0190a000-0000-7000-8000-000000000000/preview/1.svg";

/// Every file of an identifier that nothing has.
const FILES: [&str; 8] = [CALL, LETTER, CODE, KEYS, DEMAND, ISSUED, DRAFT, DRAFT_PAGE];

#[tokio::test]
async fn strangers_are_led_to_sign_in() {
    let server = TestServer::start().await;
    for path in FILES {
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
        "/files/associations/x/keys.pdf",
        "/files/handovers/x/demand.pdf",
        "/files/handovers/0190a000-0000-7000-8000-000000000000/demands/one.pdf",
        "/files/handovers/0190a000-0000-7000-8000-000000000000/demands/1",
        "/files/transfers/x/preview/1.svg",
        "/files/transfers/0190a000-0000-7000-8000-000000000000/preview/one.svg",
        "/files/transfers/0190a000-0000-7000-8000-000000000000/preview/1.png",
        "/files/",
    ] {
        assert_eq!(server.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn an_unknown_call_is_not_found_or_not_allowed_but_never_a_failure() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    for path in FILES {
        let status = server.send(get(path, &[("cookie", &cookie)])).await.status;
        assert!([StatusCode::NOT_FOUND, StatusCode::FORBIDDEN].contains(&status), "{path}: {status}");
    }
}

/// The identifier inside an opaque one of the API.
fn bare(id: &serde_json::Value) -> String {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id.as_str().unwrap()).unwrap()).unwrap();
    text.split_once(':').unwrap().1.to_owned()
}

#[tokio::test]
async fn a_letter_is_shown_in_the_browser_and_may_do_nothing_there() {
    let server = TestServer::with(&[("MITOYEN_DEMO", "true")]).await;
    let syndic = server.invented_people().await.remove(0);
    let entered = server.send(post(&format!("/fr/demo/{syndic}"), &[], "")).await;
    let cookie = ("cookie", entered.header("set-cookie").split(';').next().unwrap());
    let query = "{ viewer { associations(first: 1) { nodes { callsForFunds(first: 1) { nodes { id contributions(first: 1) { nodes { id } } } } } } } }";
    let body = serde_json::json!({ "query": query }).to_string();
    let found = server.send(post("/graphql", &[cookie, ("content-type", "application/json")], body)).await.json();
    let call = &found["data"]["viewer"]["associations"]["nodes"][0]["callsForFunds"]["nodes"][0];
    let (id, contribution) = (bare(&call["id"]), bare(&call["contributions"]["nodes"][0]["id"]));
    for path in [format!("/files/calls/{id}.pdf"), format!("/files/calls/{id}/contributions/{contribution}.pdf")] {
        let file = server.send(get(&path, &[cookie, ("accept-encoding", "br")])).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/pdf"), "{path}");
        assert!(file.body.starts_with(b"%PDF-"));
        assert!(file.header("content-disposition").starts_with("inline; filename=\""));
        assert!(file.header("content-security-policy").ends_with("sandbox"));
        assert_eq!((file.header("cache-control"), file.header("content-encoding")), ("private, no-cache", ""));
        let tag = file.header("etag");
        let again = server.send(get(&path, &[cookie, ("if-none-match", tag)])).await;
        assert_eq!((again.status, again.header("etag"), again.body.len()), (StatusCode::NOT_MODIFIED, tag, 0));
        let other = server.send(get(&path, &[cookie, ("if-none-match", "\"other\"")])).await;
        assert_eq!(
            (other.status, other.body),
            (StatusCode::OK, file.body.clone()),
            "the same input makes the same bytes"
        );
    }
}

#[tokio::test]
async fn a_demand_is_a_draft_until_it_is_issued() {
    let server = TestServer::with(&[("MITOYEN_DEMO", "true")]).await;
    let syndic = server.invented_people().await.remove(0);
    let entered = server.send(post(&format!("/fr/demo/{syndic}"), &[], "")).await;
    let cookie = ("cookie", entered.header("set-cookie").split(';').next().unwrap());
    let ask = async |body: serde_json::Value| {
        server.send(post("/graphql", &[cookie, ("content-type", "application/json")], body.to_string())).await.json()
    };
    let query = "{ viewer { associations(first: 5) { nodes { handovers { nodes { id draftPath } } } } } }";
    let found = ask(serde_json::json!({ "query": query })).await;
    let associations = found["data"]["viewer"]["associations"]["nodes"].as_array().unwrap();
    let handover = associations.iter().flat_map(|one| one["handovers"]["nodes"].as_array().unwrap()).next().unwrap();
    let draft = handover["draftPath"].as_str().unwrap();
    let issued = draft.replace("demand.pdf", "demands/1.pdf");
    assert_eq!(server.send(get(&issued, &[cookie])).await.status, StatusCode::NOT_FOUND);
    let issue = "mutation($input: HandoverDemandInput!) { handoverDemand(input: $input) { handover { demands { pdfPath } } userErrors { code } } }";
    let done = ask(serde_json::json!({ "query": issue, "variables": { "input": { "id": handover["id"] } } })).await;
    assert_eq!(done["data"]["handoverDemand"]["handover"]["demands"][0]["pdfPath"], issued, "{done}");
    for path in [draft, &issued] {
        let file = server.send(get(path, &[cookie])).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/pdf"), "{path}");
        assert!(file.body.starts_with(b"%PDF-"));
        assert_eq!(file.header("cache-control"), "private, no-cache");
    }
}

#[tokio::test]
async fn the_table_of_keys_is_that_of_the_day_asked_for() {
    let server = TestServer::with(&[("MITOYEN_DEMO", "true")]).await;
    let syndic = server.invented_people().await.remove(0);
    let entered = server.send(post(&format!("/fr/demo/{syndic}"), &[], "")).await;
    let cookie = ("cookie", entered.header("set-cookie").split(';').next().unwrap());
    let query =
        "{ viewer { associations(first: 1) { nodes { keyTablePath past: keyTablePath(asOf: \"1900-01-01\") } } } }";
    let body = serde_json::json!({ "query": query }).to_string();
    let found = server.send(post("/graphql", &[cookie, ("content-type", "application/json")], body)).await.json();
    let paths = &found["data"]["viewer"]["associations"]["nodes"][0];
    let (now, past) = (paths["keyTablePath"].as_str().unwrap(), paths["past"].as_str().unwrap());
    for path in [now, past] {
        let file = server.send(get(path, &[cookie])).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/pdf"), "{path}");
        assert!(file.body.starts_with(b"%PDF-"));
    }
    assert!(server.send(get(past, &[cookie])).await.header("content-disposition").contains("1900-01-01.pdf"));
    let nonsense = past.replace("1900-01-01", "1900-13-01");
    assert_eq!(server.send(get(&nonsense, &[cookie])).await.status, StatusCode::BAD_REQUEST);
}

/// The draft of a sale file is looked at page by page, in another language too; the last page has none behind it.
#[tokio::test]
async fn the_pages_of_a_draft_are_pictures_that_may_do_nothing() {
    let server = TestServer::with(&[("MITOYEN_DEMO", "true")]).await;
    let syndic = server.invented_people().await.remove(0);
    let entered = server.send(post(&format!("/fr/demo/{syndic}"), &[], "")).await;
    let cookie = ("cookie", entered.header("set-cookie").split(';').next().unwrap());
    let query = "{ viewer { transfers(first: 1) { nodes { id previewPages(language: \"de\") } } } }";
    let body = serde_json::json!({ "query": query }).to_string();
    let found = server.send(post("/graphql", &[cookie, ("content-type", "application/json")], body)).await.json();
    let pages = found["data"]["viewer"]["transfers"]["nodes"][0]["previewPages"].as_array().unwrap();
    assert!(pages.len() > 1, "{found}");
    for page in pages {
        let picture = server.send(get(page.as_str().unwrap(), &[cookie])).await;
        assert_eq!((picture.status, picture.header("content-type")), (StatusCode::OK, "image/svg+xml"), "{page}");
        assert!(picture.body.starts_with(b"<svg "));
        assert!(picture.header("content-security-policy").ends_with("sandbox"));
        assert_eq!(picture.header("cache-control"), "private, no-cache");
    }
    let last = pages.last().unwrap().as_str().unwrap();
    let behind = last.replace(&format!("/{}.svg", pages.len()), &format!("/{}.svg", pages.len() + 1));
    assert_eq!(server.send(get(&behind, &[cookie])).await.status, StatusCode::NOT_FOUND);
    let future = last.replace("?on=", "?on=2").replace("&language", "0&language");
    assert_eq!(server.send(get(&future, &[cookie])).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{future}");
}
