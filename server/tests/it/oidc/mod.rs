//! Signing in with another provider, from the button to the cookie, against a provider that speaks the protocol over HTTP.

mod provider;

use axum::http::StatusCode;

use self::provider::{CLIENT, Cheat, Provider, SECRET};
use crate::harness::{Answer, TestServer, get, post};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// A server that knows a provider, and the provider.
async fn with_provider() -> (TestServer, Provider) {
    let provider = Provider::start().await;
    let file = format!(
        "[[oidc]]\nname = \"test\"\ntitle = \"Itsme\"\nissuer = \"{}\"\nclient_id = \"{CLIENT}\"\nclient_secret = \"{SECRET}\"\n",
        provider.issuer()
    );
    (TestServer::with_file(&[], &file).await, provider)
}

/// The cookie of an answer by its name, as a browser sends it back.
fn cookie(answer: &Answer, name: &str) -> Option<String> {
    let set = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    set.filter_map(|set| set.split(';').next()).find(|set| set.starts_with(&format!("{name}="))).map(ToOwned::to_owned)
}

/// Somebody who has set out: where the provider sends her back to, and the cookie that she took along.
struct Traveller {
    back: String,
    cookie: String,
}

/// Sets out with a form of ours and signs in at the provider.
async fn set_out(server: &TestServer, session: Option<&str>, body: &'static str) -> Traveller {
    let headers: Vec<(&str, &str)> = session.map(|session| ("cookie", session)).into_iter().chain([FORM]).collect();
    let answer = server.send(post("/nl/oidc/test", &headers, body)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let address = answer.header("refresh").strip_prefix("0; url=").unwrap().to_owned();
    assert!(answer.text().contains("Itsme") && answer.header("cache-control") == "no-store");
    let set = answer.header("set-cookie");
    assert!(set.starts_with("oidc=") && set.ends_with("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax"), "{set}");
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let redirect = client.get(&address).send().await.unwrap();
    assert_eq!(redirect.status().as_u16(), 302, "the provider does not take {address}");
    let back = redirect.headers().get("location").unwrap().to_str().unwrap();
    let back = back.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    Traveller { back, cookie: cookie(&answer, "oidc").unwrap() }
}

async fn come_back(server: &TestServer, traveller: &Traveller, session: Option<&str>) -> Answer {
    let cookies = match session {
        Some(session) => format!("{}; {session}", traveller.cookie),
        None => traveller.cookie.clone(),
    };
    server.send(get(&traveller.back, &[("cookie", &cookies), ("accept", "text/html")])).await
}

/// A way that leads nowhere: it says so, opens nothing, and takes its cookie away.
#[track_caller]
fn refused(answer: &Answer, what: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}: {}", answer.text());
    assert_eq!(cookie(answer, "session"), None, "{what}");
    assert_eq!(cookie(answer, "challenge"), None, "{what}");
    assert_eq!(cookie(answer, "oidc").as_deref(), Some("oidc="), "{what}");
}

async fn link(server: &TestServer, session: &str) -> Answer {
    let traveller = set_out(server, Some(session), "purpose=link").await;
    come_back(server, &traveller, Some(session)).await
}

#[tokio::test]
async fn an_identity_is_linked_by_whoever_is_signed_in_and_opens_her_account_from_then_on() {
    let (server, provider) = with_provider().await;
    let page = server.get("/nl/sign-in").await;
    assert!(page.text().contains("/nl/oidc/test") && page.text().contains("Itsme"), "{}", page.text());
    let session = server.cookie().await;

    // The provider says that the address is hers, which proves nothing here.
    let stranger = set_out(&server, None, "next=%2Fassociations").await;
    let answer = come_back(&server, &stranger, None).await;
    refused(&answer, "not linked");
    assert!(answer.text().contains("<html lang=\"nl\""), "it is told in the language of the page that she came from");

    let answer = link(&server, &session).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(answer.header("location").starts_with("/nl/account/identities"), "{}", answer.header("location"));
    let list = server.send(get("/nl/account/identities", &[("cookie", &session)])).await;
    assert!(list.text().contains("anne@example.be"), "{}", list.text());

    for cheat in [Cheat::Honest, Cheat::Es256] {
        provider.cheats(cheat);
        let traveller = set_out(&server, None, "next=%2Forganizations").await;
        let answer = come_back(&server, &traveller, None).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::SEE_OTHER, "/nl/organizations"),
            "{cheat:?}"
        );
        let opened = cookie(&answer, "session").unwrap();
        assert_eq!(server.send(get("/nl/organizations", &[("cookie", &opened)])).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_provider_that_cheats_opens_nothing() {
    let (server, provider) = with_provider().await;
    let session = server.cookie().await;
    link(&server, &session).await;
    for cheat in [
        Cheat::WrongNonce,
        Cheat::NoNonce,
        Cheat::WrongAudience,
        Cheat::SeveralAudiences,
        Cheat::Expired,
        Cheat::FromTheFuture,
        Cheat::WrongIssuer,
        Cheat::WrongKey,
        Cheat::Altered,
        Cheat::AlgNone,
        Cheat::Hs256,
        Cheat::NoIdToken,
        Cheat::MixedUp,
        Cheat::Redirects,
    ] {
        provider.cheats(cheat);
        let traveller = set_out(&server, None, "").await;
        refused(&come_back(&server, &traveller, None).await, &format!("{cheat:?}"));
    }
    provider.cheats(Cheat::Honest);
    let traveller = set_out(&server, None, "").await;
    assert_eq!(come_back(&server, &traveller, None).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_answer_is_good_for_once_and_for_one_browser() {
    let (server, _provider) = with_provider().await;
    let session = server.cookie().await;
    link(&server, &session).await;

    let traveller = set_out(&server, None, "").await;
    assert_eq!(come_back(&server, &traveller, None).await.status, StatusCode::SEE_OTHER);
    refused(&come_back(&server, &traveller, None).await, "the same answer again");

    // A code that was used, with a state that was not.
    let code = traveller.back.split(['?', '&']).find(|part| part.starts_with("code=")).unwrap().to_owned();
    let mut next = set_out(&server, None, "").await;
    let fresh = next.back.split(['?', '&']).find(|part| part.starts_with("code=")).unwrap().to_owned();
    next.back = next.back.replace(&fresh, &code);
    refused(&come_back(&server, &next, None).await, "a used code");

    // Somebody else's answer in this browser, and an answer in a browser that never set out.
    let (one, other) = (set_out(&server, None, "").await, set_out(&server, None, "").await);
    let planted = Traveller { back: one.back, cookie: other.cookie };
    refused(&come_back(&server, &planted, None).await, "another browser's answer");
    let one = set_out(&server, None, "").await;
    let bare = server.send(get(&one.back, &[("accept", "text/html")])).await;
    refused(&bare, "no browser");

    for (query, what) in [
        ("state=forged&code=x", "forged"),
        ("code=x", "without a state"),
        ("", "without anything"),
        ("error=access_denied&state=forged", "an error with a forged state"),
    ] {
        let traveller = Traveller { back: format!("/oidc/test?{query}"), cookie: "oidc=forged".to_owned() };
        refused(&come_back(&server, &traveller, None).await, what);
    }
}

#[tokio::test]
async fn somebody_who_changes_her_mind_is_told_so() {
    let (server, _provider) = with_provider().await;
    let traveller = set_out(&server, None, "").await;
    let state = traveller.back.split(['?', '&']).find(|part| part.starts_with("state=")).unwrap();
    let back = Traveller {
        back: format!("/oidc/test?error=access_denied&error_description=%3Cscript%3E&{state}"),
        cookie: traveller.cookie.clone(),
    };
    let answer = come_back(&server, &back, None).await;
    refused(&answer, "she came back without a code");
    assert!(!answer.text().contains("<script>") && !answer.text().contains("access_denied"));
}

#[tokio::test]
async fn linking_needs_somebody_who_is_signed_in_from_beginning_to_end() {
    let (server, _provider) = with_provider().await;
    let nobody = server.send(post("/nl/oidc/test", &[FORM, ("accept", "text/html")], "purpose=link")).await;
    assert!(nobody.status == StatusCode::SEE_OTHER && nobody.header("location").starts_with("/nl/sign-in"));
    let session = server.cookie().await;
    let traveller = set_out(&server, Some(&session), "purpose=link").await;
    let answer = come_back(&server, &traveller, None).await;
    assert!(answer.status == StatusCode::SEE_OTHER && answer.header("location").starts_with("/nl/sign-in"));
    let list = server.send(get("/nl/account/identities", &[("cookie", &session)])).await;
    assert!(!list.text().contains("anne@example.be"));
    // Another site cannot make her set out.
    let forged = [FORM, ("cookie", session.as_str()), ("origin", "https://evil.example")];
    assert_eq!(server.send(post("/nl/oidc/test", &forged, "purpose=link")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn nobody_is_led_to_another_server_and_unknown_providers_are_not_there() {
    let (server, _provider) = with_provider().await;
    let session = server.cookie().await;
    link(&server, &session).await;
    for body in ["next=%2F%2Fevil.example", "next=https%3A%2F%2Fevil.example", "next=%2F%5Cevil.example"] {
        let traveller = set_out(&server, None, body).await;
        assert_eq!(come_back(&server, &traveller, None).await.header("location"), "/nl", "{body}");
    }
    assert_eq!(server.send(post("/nl/oidc/other", &[FORM], "")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(server.get("/oidc/other?state=a&code=b").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_a_refusal_and_no_failure() {
    let file = "[[oidc]]\nname = \"down\"\nissuer = \"http://127.0.0.1:9\"\nclient_id = \"x\"\n";
    let server = TestServer::with_file(&[], file).await;
    let answer = server.send(post("/fr/oidc/down", &[FORM, ("accept", "text/html")], "")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    assert!(!answer.text().contains("127.0.0.1:9"));
}
