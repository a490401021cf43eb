//! Setting two-step sign-in up, being asked for the code, and being led to set it up.

use app::session::{ChallengeToken, SetChallenge, SetSession};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use entity::identity::{OrganizationForm, Role};
use service::{
    identity::{AccountForm, account_create_superadmin, organization_create},
    testkit::World,
};
use totp_rs::{Builder, Secret};

use crate::site::{Answer, Site};

const PASSWORD: &str = "correct horse battery";

fn form(email: &str) -> AccountForm {
    AccountForm {
        email: email.into(),
        display_name: "Somebody".into(),
        language: "fr".into(),
        password: PASSWORD.into(),
    }
}

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).map(|(_, rest)| rest).unwrap_or_default();
    rest.split_once(after).map(|(found, _)| found).unwrap_or_default()
}

/// The code that an app shows for the secret of a page, at the time of a world.
fn code(page: &Answer, world: &World) -> String {
    let secret = Secret::try_from_base32(between(&page.body, "<code>", "</code>").replace(' ', "")).unwrap();
    let now = world.host.clock.now().timestamp().try_into().unwrap();
    Builder::new().with_secret(secret).build().unwrap().generate(now).to_string()
}

async fn sign_in(world: &World, email: &str) -> Answer {
    let fields = [("email", email), ("password", PASSWORD), ("next", "/account")];
    Site::anonymous(world).post("/fr/sign-in", &fields).await
}

/// The site of somebody whose password is enough.
async fn signed_in<'a>(world: &'a World, email: &str) -> Site<'a> {
    let Some(SetSession(Some(token))) = sign_in(world, email).await.session else { panic!("a code is asked for") };
    Site::signed_in(world, world.host.clone(), token)
}

/// Sets it up by the pages; answers the backup codes.
async fn set_up(world: &World, site: &Site<'_>) -> Vec<String> {
    let path = "/fr/account/two-factor";
    let started = site.post(path, &[("step", "start")]).await;
    assert_eq!((started.status, started.location.as_str()), (StatusCode::SEE_OTHER, path));
    let page = site.get(path).await;
    assert!(page.body.contains("src=\"data:image/svg+xml,") && page.cache == "no-store");
    let wrong = site.post(path, &[("code", "ABCD-EFGH")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("id=\"field-code-error\""));
    let done = site.post(path, &[("code", &code(&page, world))]).await;
    assert_eq!((done.status, done.cache.as_str()), (StatusCode::OK, "no-store"));
    let codes: Vec<String> = done.body.split("<code>").skip(1).map(|rest| rest[..9].to_owned()).collect();
    assert_eq!(codes.len(), 10);
    assert!(done.body.contains("download=\"mitoyen-codes.txt\""));
    let again = site.get(path).await;
    assert!(!again.body.contains(codes.first().unwrap()) && again.words().contains("10"), "shown once");
    codes
}

#[tokio::test]
async fn after_the_password_a_code_is_asked_for() {
    let world = World::sqlite().await.unwrap();
    account_create_superadmin(&world.host, &form("root@example.org")).await.unwrap();
    let site = signed_in(&world, "root@example.org").await;
    assert!(site.get("/fr/account").await.body.contains("href=\"/fr/account/two-factor\""));
    let codes = set_up(&world, &site).await;

    let half = sign_in(&world, "root@example.org").await;
    assert_eq!(half.location, "/fr/sign-in/code?next=%2Faccount");
    let (None, Some(SetChallenge(Some(token)))) = (half.session, half.challenge) else {
        panic!("no code is asked for")
    };
    let without = Site::anonymous(&world).get("/fr/sign-in/code").await;
    assert!(!without.body.contains("name=\"code\"") && without.body.contains("/fr/sign-in"));
    let send = async |request: axum::http::request::Builder, body: &str| {
        let request = request.extension(ChallengeToken(token.clone()));
        Site::anonymous(&world).send(request.body(Body::from(body.to_owned())).unwrap()).await
    };
    let page = send(Request::get("/fr/sign-in/code?next=%2Faccount"), "").await;
    assert!(page.body.contains("name=\"code\"") && page.hidden("next") == "/account" && page.cache == "no-store");
    let post = || Request::post("/fr/sign-in/code").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let wrong = send(post(), "next=%2Faccount&code=000000").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.session.is_none() && wrong.hidden("next") == "/account");
    let done = send(post(), &format!("next=%2Faccount&code={}", codes[0])).await;
    assert_eq!(done.location, "/fr/account");
    assert!(matches!(done.session, Some(SetSession(Some(_)))));
    assert_eq!(done.challenge, Some(SetChallenge(None)), "the other cookie goes");
    let spent = send(post(), &format!("code={}", codes[1])).await;
    assert!(spent.session.is_none() && !spent.body.contains("name=\"code\""));
}

#[tokio::test]
async fn whoever_must_set_it_up_is_led_there_and_nowhere_else() {
    let world = World::sqlite().await.unwrap();
    let firm = OrganizationForm { name: "Cabinet Neuf".into(), ..OrganizationForm::default() };
    let first = form("chief@example.org");
    let organization = organization_create(&world.ctx(Role::Superadmin), &firm, &first, None).await.unwrap().value;
    let path = format!("/fr/organizations/{organization}/two-factor");
    let platform = Site::of(&world, Role::Superadmin);
    let page = platform.get(&path).await;
    assert!(page.words().contains("chief@example.org"), "{}", page.words());
    let (key, version) = (page.hidden("idempotencyKey"), page.hidden("version"));
    let fields = [("idempotencyKey", key.as_str()), ("version", version.as_str()), ("required", "true")];
    let done = platform.post(&path, &fields).await;
    assert_eq!(done.location, format!("{path}?done=identity-factor-policy-required"));

    let chief = signed_in(&world, "chief@example.org").await;
    for page in ["/fr", "/fr/associations", "/fr/firm", "/fr/firm/two-factor"] {
        let led = chief.get(page).await;
        assert_eq!(led.location, "/fr/account/two-factor", "{page}");
    }
    let asked = chief.get("/fr/account/two-factor").await;
    assert!(asked.words().contains("Votre organisation demande"), "{}", asked.words());
    set_up(&world, &chief).await;
    let own = chief.get("/fr/firm/two-factor").await;
    assert!(own.status == StatusCode::OK && !own.body.contains("/revoke\""), "one's own is taken off with a code");
    assert_eq!(chief.get("/fr/associations").await.status, StatusCode::OK);
    assert_eq!(Site::of(&world, Role::Owner).get("/fr/firm/two-factor").await.status, StatusCode::FORBIDDEN);
}
