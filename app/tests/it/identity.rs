//! Signing in and out, and the organizations of the platform.

use app::session::SetSession;
use axum::http::StatusCode;
use entity::{
    identity::{OrganizationForm, Role},
    language::Language,
};
use service::{
    identity::{AccountForm, organization_create},
    testkit::World,
};

use crate::site::Site;

const PASSWORD: &str = "quatre chats sur un toit";

async fn with_account(world: &World) {
    let form = AccountForm {
        email: "ines@example.org".into(),
        display_name: "Inès Lambert".into(),
        language: "fr".into(),
        password: PASSWORD.into(),
    };
    let organization = OrganizationForm { name: "Cabinet Lambert".into(), ..OrganizationForm::default() };
    organization_create(&world.ctx(Role::Superadmin), &organization, &form, None).await.unwrap();
}

#[tokio::test]
async fn signing_in_sets_the_cookie_and_leads_to_where_one_wanted_to_go() {
    let world = World::sqlite().await.unwrap();
    with_account(&world).await;
    let site = Site::anonymous(&world);
    let form = site.get("/nl/sign-in?next=%2Fassociations").await;
    assert_eq!(form.hidden("next"), "/associations");
    let fields = |next: &'static str| [("email", "INES@example.org"), ("password", PASSWORD), ("next", next)];
    let answer = site.post("/nl/sign-in", &fields("/associations")).await;
    assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, "/nl/associations"));
    assert!(matches!(answer.session, Some(SetSession(Some(token))) if token.len() > 40));
    // Nobody is led to another server.
    for next in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        assert_eq!(site.post("/nl/sign-in", &fields(next)).await.location, "/nl", "{next}");
    }
}

#[tokio::test]
async fn a_wrong_password_says_so_and_keeps_the_address_but_never_the_password() {
    let world = World::sqlite().await.unwrap();
    with_account(&world).await;
    let answer = Site::anonymous(&world)
        .post("/fr/sign-in", &[("email", "ines@example.org"), ("password", "not this one at all")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("ines@example.org") && answer.body.contains("error-summary"));
    assert!(!answer.body.contains("not this one"));
    assert_eq!(answer.session, None);
}

#[tokio::test]
async fn nothing_of_the_demonstration_is_there_where_it_is_off() {
    let world = World::sqlite().await.unwrap();
    let site = Site::anonymous(&world);
    let page = site.get("/fr/sign-in").await;
    assert!(!page.body.contains("/demo/") && !page.words().contains("démonstration"));
    let answer = site.post(&format!("/fr/demo/{}", world.own.syndic), &[]).await;
    assert_eq!((answer.status, answer.session), (StatusCode::NOT_FOUND, None));
}

#[tokio::test]
async fn signing_out_takes_the_cookie_away_even_from_somebody_unknown() {
    let world = World::sqlite().await.unwrap();
    for site in [Site::anonymous(&world), Site::of(&world, Role::Owner)] {
        let answer = site.post("/de/sign-out", &[]).await;
        assert_eq!(
            (answer.status, answer.location.as_str(), answer.session),
            (StatusCode::SEE_OTHER, "/de/sign-out", Some(SetSession(None)))
        );
    }
    assert!(Site::anonymous(&world).get("/de/sign-out").await.words().contains("Sie sind abgemeldet"));
}

#[tokio::test]
async fn whoever_runs_the_platform_makes_an_organization_with_its_first_account() {
    let world = World::sqlite().await.unwrap();
    let site = Site::of(&world, Role::Superadmin);
    let wrong = site
        .post("/fr/organizations/new", &[("name", ""), ("displayName", "Inès"), ("email", "x"), ("language", "fr")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Inès"));
    let fields = [
        ("idempotencyKey", "once"),
        ("name", "Cabinet Lambert"),
        ("displayName", "Inès"),
        ("email", "ines@example.org"),
        ("language", "nl"),
        ("password", PASSWORD),
    ];
    let made = site.post("/fr/organizations/new", &fields).await;
    assert!(made.location.starts_with("/fr/organizations/"), "{}", made.location);
    assert!(made.location.ends_with("?done=identity-organization-created"), "{}", made.location);
    let list = site.get(&made.location).await;
    assert!(
        list.words().contains("Cabinet Lambert")
            && list.words().contains("L’organisation et son premier compte sont créés.")
    );
    // Only messages of ours are shown, whatever somebody writes into an address.
    assert!(!site.get("/fr/organizations?done=shell-failure-title").await.words().contains("Nous n’avons pas pu"));
}

#[tokio::test]
async fn the_root_leads_to_the_reader_s_language() {
    let world = World::sqlite().await.unwrap();
    let answer = Site::of(&world, Role::Owner).get("/").await;
    assert_eq!((answer.status, answer.location), (StatusCode::SEE_OTHER, format!("/{}", Language::Fr.code())));
}
