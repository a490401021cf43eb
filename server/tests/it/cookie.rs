use axum::http::StatusCode;

use crate::harness::{Answer, PASSWORD, TestServer, get, post};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

async fn sign_in(server: &TestServer, password: &str) -> Answer {
    let body = format!("email=anne%40example.be&password={}", password.replace(' ', "+"));
    server.send(post("/nl/sign-in", &[FORM], body)).await
}

#[tokio::test]
async fn signing_in_sets_a_strict_cookie_that_opens_pages() {
    for (public_url, name, end) in [
        ("http://127.0.0.1:3000", "session=", "; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax"),
        ("https://syndic.example.be", "__Host-session=", "; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"),
    ] {
        let server = TestServer::with(&[("MITOYEN_PUBLIC_URL", public_url)]).await;
        server.token().await;
        let answer = sign_in(&server, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let set = answer.header("set-cookie");
        assert!(set.starts_with(name) && set.ends_with(end), "{set}");
        let cookie = set.split(';').next().unwrap();
        // 256 bits as Base64.
        assert_eq!(cookie.len(), name.len() + 43);
        let home = server.send(get("/nl", &[("cookie", cookie)])).await;
        assert_eq!(home.status, StatusCode::OK);
        assert_ne!(home.header("x-mitoyen-cache"), "none");
    }
}

#[tokio::test]
async fn a_wrong_password_sets_nothing() {
    let server = TestServer::start().await;
    server.token().await;
    let answer = sign_in(&server, "wrong").await;
    assert_eq!((answer.status, answer.header("set-cookie")), (StatusCode::UNPROCESSABLE_ENTITY, ""));
}

#[tokio::test]
async fn signing_out_takes_the_cookie_and_everything_that_was_kept() {
    let server = TestServer::start().await;
    let cookie = server.cookie().await;
    let answer = server.send(post("/nl/sign-out", &[FORM, ("cookie", &cookie)], "")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(answer.header("set-cookie"), "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    // The token is dead, not only forgotten by the browser.
    let after = server.send(get("/nl/sign-in", &[("cookie", &cookie)])).await;
    assert_eq!(after.header("x-mitoyen-cache"), "none");
}

#[tokio::test]
async fn a_cookie_that_opens_nothing_is_taken_away() {
    let server = TestServer::start().await;
    let answer = server.send(get("/fr/sign-in", &[("cookie", "session=unknown")])).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("set-cookie"), "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    // Neither the other server's cookie nor one that is too long is even looked at.
    for cookie in ["__Host-session=unknown".to_owned(), format!("session={}", "a".repeat(101))] {
        assert_eq!(server.send(get("/fr/sign-in", &[("cookie", &cookie)])).await.header("set-cookie"), "", "{cookie}");
    }
}

#[tokio::test]
async fn invented_people_can_be_entered_only_in_a_demonstration() {
    let server = TestServer::start().await;
    let people = server.invented_people().await;
    assert!(!people.is_empty());
    let page = server.get("/fr/sign-in").await;
    for person in &people {
        assert!(!page.text().contains(person.as_str()));
        let answer = server.send(post(&format!("/fr/demo/{person}"), &[FORM], "")).await;
        assert_eq!((answer.status, answer.header("set-cookie")), (StatusCode::NOT_FOUND, ""));
    }
}

#[tokio::test]
async fn in_a_demonstration_they_can() {
    let server = TestServer::with(&[("MITOYEN_DEMO", "true")]).await;
    let people = server.invented_people().await;
    let page = server.get("/fr/sign-in").await;
    assert!(page.text().contains(people.first().unwrap().as_str()));
    let answer = server.send(post(&format!("/fr/demo/{}", people[0]), &[FORM], "")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.header("set-cookie").starts_with("session="));
}
