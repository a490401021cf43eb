//! What was sent, as a syndic and an owner read it, and what can be done about it.

use std::sync::Arc;

use axum::http::StatusCode;
use entity::identity::Role;
use service::{
    Courier, Mail, Sending, Unsent,
    jobs::drain,
    testkit::{TestParcel, World},
};

use crate::site::{Site, home_path};

/// A mail server that refuses everything.
#[derive(Debug)]
struct Closed;

impl Courier for Closed {
    fn send(&self, _: Mail) -> Sending<'_> {
        Box::pin(async { Err(Unsent::Refused("550 5.1.1 <script>no such user".to_owned())) })
    }
}

async fn refused() -> World {
    let world = World::sqlite().await.unwrap();
    let host = world.host.clone().with_courier(Arc::new(Closed));
    world.with_host(host)
}

#[tokio::test]
async fn a_syndic_finds_what_was_refused_and_does_something_about_it() {
    let world = refused().await;
    let alice = world.own.home.owners.first().copied();
    let text = "Bonjour,\n\n<b>Un document</b> est là.";
    let id = world.deliver(TestParcel { owner: alice, text: text.into(), ..TestParcel::default() }).await.unwrap();
    drain(&world.host).await.unwrap();
    let home = home_path(&world).await;
    let site = Site::of(&world, Role::Syndic);
    let list = site.get(&format!("{home}/sent")).await;
    assert_eq!(list.status, StatusCode::OK);
    let words = list.words();
    assert!(words.contains("Un document") && words.contains("Alice Martin") && words.contains("Refusé"), "{words}");
    assert!(list.body.contains("/files/sent.csv?association="));
    let none = site.get(&format!("{home}/sent?state=sent")).await;
    assert!(none.words().contains("Aucun envoi"));
    let path = format!("{home}/sent/{id}");
    let one = site.get(&path).await;
    let words = one.words();
    for part in ["alice@example.org", "550 5.1.1", "Envoyer de nouveau", "Essai 1"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(!one.body.contains("<script>no such") && !one.body.contains("<b>Un document"), "what came is no markup");
    let again = site.post(&format!("{path}/again"), &[("idempotencyKey", "again-1")]).await;
    assert!(again.location.contains("?done=messaging-sent-again-done"), "{}", again.location);
    let new = again.location.split('?').next().unwrap();
    assert!(site.get(new).await.words().contains("L’envoi précédent"));
    let ask = site.get(&format!("{path}/address")).await;
    assert!(ask.words().contains("Cette adresse ne fonctionne pas"));
    let marked = site.post(&format!("{path}/address"), &[("idempotencyKey", "mark-1"), ("reason", "revenu")]).await;
    assert_eq!(marked.location, format!("{path}?done=messaging-sent-address-failed-done"));
    let list = site.get(&format!("{home}/sent/addresses")).await;
    assert!(list.words().contains("alice@example.org") && list.words().contains("revenu"), "{}", list.words());
    let failure = list.hidden("address");
    let form = [("idempotencyKey", "works-1"), ("address", failure.as_str())];
    let works = site.post(&format!("{home}/sent/addresses"), &form).await;
    assert!(works.location.ends_with("done=messaging-sent-address-works-done"), "{}", works.location);

    // An owner sees what was sent to herself, and does nothing about it.
    let owner = Site::of(&world, Role::Owner);
    let own = owner.get(&path).await;
    assert_eq!(own.status, StatusCode::OK);
    assert!(!own.words().contains("Envoyer de nouveau"));
    let post = owner.post(&format!("{path}/again"), &[("idempotencyKey", "again-2")]).await;
    assert_eq!(post.status, StatusCode::FORBIDDEN);
    let other = world.deliver(TestParcel::default()).await.unwrap();
    assert_eq!(owner.get(&format!("{home}/sent/{other}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn devices_and_what_is_set_up_are_shown_without_a_secret() {
    let world = World::sqlite().await.unwrap();
    let site = Site::of(&world, Role::Syndic);
    let devices = site.get("/fr/account/devices").await;
    assert_eq!(devices.status, StatusCode::OK);
    assert!(devices.words().contains("n’envoie pas de notifications"), "{}", devices.words());
    let added = site.post("/fr/account/devices", &[("endpoint", "https://push.example.net/x")]).await;
    assert_eq!(added.status, StatusCode::UNPROCESSABLE_ENTITY);
    let setup = Site::of(&world, Role::Superadmin).get("/fr/organizations/sending").await;
    assert!(setup.words().contains("Non configuré"), "{}", setup.words());
    assert_eq!(site.get("/fr/organizations/sending").await.status, StatusCode::FORBIDDEN);
    let forged = Site::anonymous(&world).get("/fr/unsubscribe?link=forged").await;
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
}
