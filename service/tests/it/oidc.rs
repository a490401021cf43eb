//! Identities of other providers: how they are linked, what they open, and who comes back from where.

use chrono::{DateTime, Duration, Utc};
use entity::{id::IdentityLinkId, identity::Role, language::Language};
use service::{
    Clock, Ctx, Error, Host, RequestInfo,
    identity::{
        OidcArrival, OidcIdentity, OidcOutcome, OidcPurpose, Opened, identities_list, identity_unlink, oidc_arrive,
        oidc_begin, oidc_finish, password_change, session_resume,
    },
    testkit::{NOW, World},
};
use uuid::Uuid;

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

fn identity(subject: &str) -> OidcIdentity {
    OidcIdentity {
        issuer: "https://id.example".into(),
        subject: subject.into(),
        label: Some("syndic@own.example".into()),
    }
}

/// Somebody who sets out and comes back.
async fn travelled(ctx: &Ctx, purpose: OidcPurpose) -> OidcArrival {
    let departure = oidc_begin(ctx, "example", purpose, "/associations", "192.0.2.1").await.unwrap();
    let arrival = oidc_arrive(ctx, "example", &departure.state, &departure.browser).await.unwrap();
    assert_eq!(
        (arrival.nonce.as_str(), arrival.verifier.as_str()),
        (departure.nonce.as_str(), departure.verifier.as_str())
    );
    arrival
}

async fn link(ctx: &Ctx, subject: &str) -> Result<OidcOutcome, Error> {
    let arrival = travelled(ctx, OidcPurpose::Link).await;
    oidc_finish(ctx, &arrival, &identity(subject), "test").await
}

async fn sign_in(world: &World, subject: &str) -> Result<OidcOutcome, Error> {
    let arrival = travelled(&world.anonymous(), OidcPurpose::SignIn).await;
    assert_eq!((arrival.next.as_str(), arrival.language), ("/associations", Language::Fr));
    oidc_finish(&world.anonymous(), &arrival, &identity(subject), "test").await
}

#[tokio::test]
async fn an_identity_opens_an_account_only_after_it_was_linked() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = world.with_letterbox();
        // The address is the account's, and proves nothing.
        assert_eq!(code(&sign_in(&world, "ines").await.err().unwrap()), "oidc-not-linked");
        let owner = world.ctx(Role::Syndic);
        assert!(matches!(link(&owner, "ines").await.unwrap(), OidcOutcome::Linked));
        let mail = letterbox.take("somebody@example.org").await.unwrap();
        assert!(mail.subject.contains("identité"), "{}: the person is told: {}", world.name, mail.subject);
        let Ok(OidcOutcome::Opened(Opened::Session(token))) = sign_in(&world, "ines").await else {
            panic!("{}: nothing opened", world.name);
        };
        let actor = session_resume(&world.host, &token).await.unwrap().unwrap();
        assert_eq!(actor.account, world.own.syndic);
        let list = identities_list(&owner).await.unwrap();
        assert_eq!((list.len(), list[0].last_used_at.is_some()), (1, true));
        assert_eq!(code(&sign_in(&world, "Ines").await.err().unwrap()), "oidc-not-linked");
    }
}

#[tokio::test]
async fn an_identity_belongs_to_one_account() {
    for world in World::all().await.unwrap() {
        let (owner, stranger) = (world.ctx(Role::Syndic), world.other.ctx(&world.host, Role::Syndic));
        link(&owner, "ines").await.unwrap();
        // Once more is once.
        link(&owner, "ines").await.unwrap();
        assert_eq!(code(&link(&stranger, "ines").await.err().unwrap()), "identity-linked-elsewhere");
        let id = identities_list(&owner).await.unwrap()[0].id;
        assert!(identities_list(&stranger).await.unwrap().is_empty());
        for unknown in [id, IdentityLinkId(Uuid::from_u128(1))] {
            assert_eq!(code(&identity_unlink(&stranger, unknown).await.unwrap_err()), "linked-identity-unknown");
        }
        // Without a password it is the only way in.
        assert_eq!(code(&identity_unlink(&owner, id).await.unwrap_err()), "identity-last-way-in");
        password_change(&owner, "", "quatre chats sur un toit").await.unwrap();
        identity_unlink(&owner, id).await.unwrap();
        assert_eq!(code(&sign_in(&world, "ines").await.err().unwrap()), "oidc-not-linked");
    }
}

#[tokio::test]
async fn linking_is_for_whoever_set_out_and_is_still_there() {
    for world in World::all().await.unwrap() {
        let owner = world.ctx(Role::Syndic);
        assert!(matches!(
            oidc_begin(&world.anonymous(), "example", OidcPurpose::Link, "", "192.0.2.1").await,
            Err(Error::Unauthenticated)
        ));
        let arrival = travelled(&owner, OidcPurpose::Link).await;
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        for other in [&world.anonymous(), &stranger] {
            assert!(matches!(
                oidc_finish(other, &arrival, &identity("ines"), "test").await,
                Err(Error::Unauthenticated)
            ));
        }
        assert!(identities_list(&owner).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_way_back_is_good_for_once_in_one_browser_for_ten_minutes() {
    for world in World::all().await.unwrap() {
        let ctx = world.anonymous();
        let set_out = async || oidc_begin(&ctx, "example", OidcPurpose::SignIn, "", "192.0.2.1").await.unwrap();
        let refused = async |host: &Host, provider: &str, state: &str, browser: &str| {
            let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
            let ctx = Ctx::new(host.clone(), info, None);
            code(&oidc_arrive(&ctx, provider, state, browser).await.err().unwrap())
        };
        let one = set_out().await;
        let two = set_out().await;
        assert_eq!(refused(&world.host, "example", "", &one.browser).await, "oidc-start-unknown");
        assert_eq!(refused(&world.host, "example", "forged", &one.browser).await, "oidc-start-unknown");
        // Another browser's answer, which uses the way up.
        assert_eq!(refused(&world.host, "example", &one.state, &two.browser).await, "oidc-start-unknown");
        assert_eq!(refused(&world.host, "example", &one.state, &one.browser).await, "oidc-start-unknown");
        // Another provider's answer.
        assert_eq!(refused(&world.host, "another", &two.state, &two.browser).await, "oidc-start-unknown");
        // Replayed.
        let three = set_out().await;
        oidc_arrive(&ctx, "example", &three.state, &three.browser).await.unwrap();
        assert_eq!(refused(&world.host, "example", &three.state, &three.browser).await, "oidc-start-unknown");
        // Too late.
        let four = set_out().await;
        let now: DateTime<Utc> = NOW.parse().unwrap();
        let mut late = world.host.clone();
        late.clock = Clock::Stopped(now + Duration::minutes(10));
        assert_eq!(refused(&late, "example", &four.state, &four.browser).await, "oidc-start-unknown");
    }
}

#[tokio::test]
async fn one_address_sets_out_only_so_often() {
    for world in World::all().await.unwrap() {
        let ctx = world.anonymous();
        let set_out = async |ip: &str| {
            let departure = oidc_begin(&ctx, "example", OidcPurpose::SignIn, "", ip).await;
            departure.map_or_else(|error| code(&error), |_| "done")
        };
        for _ in 0..30 {
            assert_eq!(set_out("192.0.2.9").await, "done", "{}", world.name);
        }
        assert_eq!(set_out("192.0.2.9").await, "sign-in-throttled", "{}", world.name);
        assert_eq!(set_out("192.0.2.10").await, "done", "{}", world.name);
    }
}
