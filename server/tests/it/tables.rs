use axum::http::StatusCode;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::harness::{TestServer, get, post};

const NOBODYS: &str = "/files/associations/0190a000-0000-7000-8000-000000000000";

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_unknown_things_are_not_there() {
    let server = TestServer::start().await;
    for path in [format!("{NOBODYS}/export.xlsx"), format!("{NOBODYS}/export/units.csv")] {
        assert_eq!(server.get(&path).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    for path in [
        "/files/associations/1/export.xlsx".to_owned(),
        format!("{NOBODYS}/export/units.xlsx"),
        format!("{NOBODYS}/export/sandwiches.csv"),
        format!("{NOBODYS}/export/units.csv?separator=star"),
        "/files/imports/tilleuls/1/errors.csv".to_owned(),
        "/files/imports/tilleuls/0190a000-0000-7000-8000-000000000000/list.csv".to_owned(),
    ] {
        assert_eq!(server.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_register_is_saved_and_may_do_nothing_in_the_browser() {
    let server = TestServer::with(&[("MITOYEN_DEMO", "true")]).await;
    let syndic = server.invented_people().await.remove(0);
    let entered = server.send(post(&format!("/fr/demo/{syndic}"), &[], "")).await;
    let cookie = ("cookie", entered.header("set-cookie").split(';').next().unwrap());
    let query = "{ viewer { associations(first: 1) { nodes { id } } } }";
    let body = serde_json::json!({ "query": query }).to_string();
    let found = server.send(post("/graphql", &[cookie, ("content-type", "application/json")], body)).await.json();
    let id = found["data"]["viewer"]["associations"]["nodes"][0]["id"].as_str().unwrap().to_owned();
    let id = String::from_utf8(URL_SAFE_NO_PAD.decode(id).unwrap()).unwrap();
    let base = format!("/files/associations/{}", id.split_once(':').unwrap().1);

    let book = server.send(get(&format!("{base}/export.xlsx"), &[cookie])).await;
    assert_eq!(book.status, StatusCode::OK);
    assert!(book.body.starts_with(b"PK") && book.header("content-disposition").starts_with("attachment; filename=\""));
    assert!(book.header("content-security-policy").ends_with("sandbox"));
    assert_eq!(book.header("cache-control"), "private, no-store");

    let plain = server.send(get(&format!("{base}/export/units.csv"), &[cookie])).await;
    assert_eq!((plain.status, plain.header("content-type")), (StatusCode::OK, "text/csv; charset=utf-8"));
    assert!(plain.text().contains(";") && !plain.text().starts_with('\u{feff}'));
    let marked =
        server.send(get(&format!("{base}/export/owners.csv?separator=comma&mark=on&asOf=2026-01-01"), &[cookie])).await;
    assert!(marked.text().starts_with('\u{feff}'));
    let impossible = server.send(get(&format!("{base}/export/owners.csv?asOf=2026-02-30"), &[cookie])).await;
    assert_eq!(impossible.status, StatusCode::UNPROCESSABLE_ENTITY);
}
