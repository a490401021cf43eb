use axum::http::StatusCode;
use entity::language::Language;
use service::{
    Ctx, RequestInfo,
    identity::{second_factor_enable, second_factor_set_up, session_resume},
};
use totp_rs::{Builder, Secret};

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

/// Sets two-step sign-in up for the person of [`TestServer::token`]; answers a backup code.
async fn with_factor(server: &TestServer) -> String {
    let host = &server.state.host;
    let actor = session_resume(host, &server.token().await).await.unwrap();
    let ctx = Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Nl }, actor);
    let secret = second_factor_set_up(&ctx).await.unwrap().secret.replace(' ', "");
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).unwrap()).build().unwrap();
    let codes = second_factor_enable(&ctx, &totp.generate_current().to_string()).await.unwrap().0;
    codes.into_iter().next().unwrap()
}

#[tokio::test]
async fn half_a_sign_in_has_a_cookie_of_its_own_that_opens_nothing() {
    let server = TestServer::start().await;
    let code = with_factor(&server).await;
    let answer = sign_in(&server, PASSWORD).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/nl/sign-in/code"));
    let set = answer.header("set-cookie");
    assert!(set.starts_with("challenge=") && set.ends_with("; Path=/; Max-Age=300; HttpOnly; SameSite=Lax"), "{set}");
    let cookie = set.split(';').next().unwrap();
    // Neither under its own name nor as a session.
    for cookie in [cookie.to_owned(), cookie.replace("challenge", "session")] {
        assert_eq!(server.send(get("/nl", &[("cookie", &cookie)])).await.status, StatusCode::SEE_OTHER, "{cookie}");
    }
    let page = server.send(get("/nl/sign-in/code", &[("cookie", cookie)])).await;
    assert!(page.text().contains("name=\"code\"") && page.header("cache-control") == "no-store");
    let body = format!("code={code}");
    let answer = server.send(post("/nl/sign-in/code", &[FORM, ("cookie", cookie)], body)).await;
    let set: Vec<&str> = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert!(set.len() == 2 && set[0].starts_with("session="), "{set:?}");
    assert_eq!(set[1], "challenge=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    let session = set[0].split(';').next().unwrap();
    assert_eq!(server.send(get("/nl", &[("cookie", session)])).await.status, StatusCode::OK);
}
