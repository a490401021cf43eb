//! The pages of programs and tokens, and those of identities of other providers.

use axum::http::StatusCode;
use chrono::Duration;
use entity::identity::Role;
use service::{
    Clock,
    identity::{
        IdentityProvider, OidcIdentity, OidcPurpose, bearer_resume, oidc_arrive, oidc_begin, oidc_finish,
        personal_tokens_list,
    },
    testkit::World,
};

use crate::site::Site;

const FORM: [(&str, &str); 4] =
    [("name", "Export"), ("deviceName", "nas"), ("scope", "read"), ("expiresOn", "2026-12-31")];

#[tokio::test]
async fn a_token_is_shown_once_and_taken_back() {
    let world = World::sqlite().await.unwrap();
    let site = Site::of(&world, Role::Syndic);
    assert!(site.get("/fr/account/tokens").await.words().contains("pas de jeton personnel"));
    let made = site.post("/fr/account/tokens", &FORM).await;
    assert_eq!((made.status, made.cache.as_str()), (StatusCode::OK, "no-store"), "{}", made.words());
    let (_, rest) = made.body.split_once("mit_").unwrap();
    let token = format!("mit_{}", &rest[..43]);
    assert!(bearer_resume(&world.host, &token).await.unwrap().is_some());
    let list = site.get("/fr/account/tokens").await;
    assert!(
        list.words().contains("Export · nas") && list.words().contains("31\u{a0}décembre\u{a0}2026"),
        "{}",
        list.words()
    );
    assert!(!list.body.contains("mit_"));
    let id = personal_tokens_list(&world.ctx(Role::Syndic)).await.unwrap()[0].id;
    let revoked = site.post(&format!("/fr/account/tokens/{id}/revoke"), &[]).await;
    assert_eq!(revoked.location, "/fr/account/tokens?done=identity-token-revoked");
    assert!(bearer_resume(&world.host, &token).await.unwrap().is_none());
    let again = site.post(&format!("/fr/account/tokens/{id}/revoke"), &[]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_that_is_wrong_says_everything_at_once_and_makes_nothing() {
    let world = World::sqlite().await.unwrap();
    let site = Site::of(&world, Role::Syndic);
    let refused =
        site.post("/nl/account/tokens", &[("name", ""), ("scope", "admin"), ("expiresOn", "2027-03-03")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["Kies lezen of wijzigen", "tussen vandaag en 2\u{a0}maart\u{a0}2027"] {
        assert!(refused.words().contains(part), "{part}: {}", refused.words());
    }
    assert!(personal_tokens_list(&world.ctx(Role::Syndic)).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_password_is_asked_for_again_before_a_token_is_made() {
    let mut world = World::sqlite().await.unwrap();
    world.host.clock = Clock::Stopped(world.host.clock.now() + Duration::minutes(16));
    let site = Site::of(&world, Role::Syndic);
    let asked = site.post("/fr/account/tokens", &FORM).await;
    assert!(!asked.body.contains("mit_"), "{}", asked.words());
    assert!(personal_tokens_list(&world.ctx(Role::Syndic)).await.unwrap().is_empty());
}

#[tokio::test]
async fn identities_are_listed_and_providers_have_buttons() {
    let mut world = World::sqlite().await.unwrap();
    let without = Site::anonymous(&world).get("/fr/sign-in").await;
    assert!(!without.body.contains("/oidc/"));
    let provider = IdentityProvider { name: "example".to_owned(), title: "Itsme <b>".to_owned() };
    world.host.identity_providers = vec![provider].into();
    let ctx = world.ctx(Role::Syndic);
    let departure = oidc_begin(&ctx, "example", OidcPurpose::Link, "", "192.0.2.1").await.unwrap();
    let arrival = oidc_arrive(&ctx, "example", &departure.state, &departure.browser).await.unwrap();
    let label = Some("<script>ines".to_owned());
    let identity = OidcIdentity { issuer: "https://id.example".to_owned(), subject: "1".to_owned(), label };
    oidc_finish(&ctx, &arrival, &identity, "test").await.unwrap();
    for language in ["fr", "nl", "de", "en"] {
        let list = Site::of(&world, Role::Syndic).get(&format!("/{language}/account/identities")).await;
        assert_eq!(list.status, StatusCode::OK);
        assert!(
            list.words().contains("Itsme") && !list.body.contains("<script>ines") && !list.body.contains("Itsme <b>")
        );
        assert!(list.body.contains(&format!("/{language}/oidc/example")) && list.body.contains("value=\"link\""));
        let sign_in = Site::anonymous(&world).get(&format!("/{language}/sign-in?next=%2Fassociations")).await;
        assert!(
            sign_in.body.contains(&format!("/{language}/oidc/example")) && !sign_in.body.contains("value=\"link\"")
        );
        assert_eq!(sign_in.hidden("next"), "/associations");
        let tokens = Site::of(&world, Role::Syndic).get(&format!("/{language}/account/tokens")).await;
        assert_eq!(tokens.status, StatusCode::OK);
    }
    // The only way into an account without a password stays.
    let list = Site::of(&world, Role::Syndic).get("/fr/account/identities").await;
    let (_, rest) = list.body.split_once("/fr/account/identities/").unwrap();
    let path = format!("/fr/account/identities/{}", rest.split('"').next().unwrap());
    let refused = Site::of(&world, Role::Syndic).post(&path, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("seule entrée"), "{}", refused.words());
}

#[tokio::test]
async fn the_pages_are_for_whoever_is_signed_in() {
    let world = World::sqlite().await.unwrap();
    for path in ["/fr/account/tokens", "/fr/account/identities"] {
        let answer = Site::anonymous(&world).get(path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(answer.location.starts_with("/fr/sign-in"), "{}", answer.location);
    }
}
