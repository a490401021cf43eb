//! Calls for funds in pages: what one sees is what is issued, once.

use axum::http::StatusCode;
use entity::{
    id::UnitId,
    identity::Role,
    property::{KeyForm, KeyPartForm, KeyVersionForm},
};
use service::{
    charges::call_issue,
    property::key_create,
    testkit::{World, call_form},
};

use crate::site::{Answer, Site, home_path};

/// A form with one line; the key of the world's association is put in.
fn fields<'a>(key: &'a str, amount: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("title", "Provision T2"),
        ("calledOn", "2026-03-02"),
        ("dueOn", "31/03/2026"),
        ("lines.0.label", "Assurance"),
        ("lines.0.nature", "ordinary"),
        ("lines.0.fund", "working"),
        ("lines.0.key", key),
        ("lines.0.amount", amount),
    ];
    fields.extend_from_slice(more);
    fields
}

async fn preview(site: &Site<'_>, path: &str, key: &str, amount: &str) -> Answer {
    site.post(path, &fields(key, amount, &[("step", "preview"), ("idempotencyKey", "issue-once")])).await
}

#[tokio::test]
async fn a_call_is_previewed_and_then_issued_once_without_any_script() {
    let world = World::sqlite().await.unwrap();
    let home = home_path(&world).await;
    let path = format!("{home}/calls/new");
    let site = Site::of(&world, Role::Syndic);
    let key = world.own.home.key.to_string();
    assert!(!site.get(&path).await.body.contains("value=\"issue\""), "nothing is issued before it was previewed");
    let seen = preview(&site, &path, &key, "1 000,00").await;
    assert_eq!(seen.status, StatusCode::OK);
    let words = seen.words();
    for part in [
        "Alice Martin",
        "400,00\u{a0}€",
        "175,00\u{a0}€",
        "350 / 1\u{a0}000 × 1/2",
        "4 copropriétaires paient ensemble 1\u{a0}000,00\u{a0}€",
    ] {
        assert!(words.contains(part), "{part} is missing in {words}");
    }
    assert_eq!(seen.hidden("idempotencyKey"), "issue-once");
    let digest = seen.hidden("previewed");
    let issue = [("step", "issue"), ("idempotencyKey", "issue-once"), ("previewed", digest.as_str())];
    let first = site.post(&path, &fields(&key, "1 000,00", &issue)).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    // A double click leads to the same call.
    let second = site.post(&path, &fields(&key, "1 000,00", &issue)).await;
    assert_eq!(first.location, second.location);
    let detail = site.get(&first.location).await;
    assert!(detail.words().contains("L’appel de fonds est émis."));
    assert!(detail.body.contains("/contributions/") && detail.words().contains("+++"));
    let list = site.get(&format!("{home}/calls")).await;
    assert_eq!(list.words().matches("Provision T2").count(), 1);
}

/// What meters counted is kept in thousandths; nobody reads it so.
#[tokio::test]
async fn what_meters_counted_is_shown_with_its_decimals() {
    let world = World::sqlite().await.unwrap();
    let home = &world.own.home;
    let read = |(unit, closing): (&UnitId, &str)| KeyPartForm {
        unit: unit.to_string(),
        opening: "0".into(),
        closing: closing.into(),
        ..KeyPartForm::default()
    };
    let parts = home.units.iter().zip(["28", "14", "7,5"]).map(read).collect();
    let version = KeyVersionForm { starts_on: "2026-01-01".into(), parts, ..KeyVersionForm::default() };
    let water = KeyForm { name: "Eau froide".into(), kind: "consumption".into(), version };
    let water = key_create(&world.ctx(Role::Syndic), home.id, &water, None).await.unwrap().value;
    let path = home_path(&world).await;
    let new = format!("{path}/calls/new");
    let words = preview(&Site::of(&world, Role::Syndic), &new, &water.to_string(), "300,00").await.words();
    for part in ["28,000 / 49,500", "14,000 / 49,500 × 1/2"] {
        assert!(words.contains(part), "{part} is missing in {words}");
    }
    let issued = call_issue(&world.ctx(Role::Syndic), home.id, &call_form(water, "300"), None).await.unwrap().value;
    let own = Site::of(&world, Role::Owner).get(&format!("{path}/calls/{issued}")).await.words();
    assert!(own.contains("28,000 / 49,500 (Eau froide)") && own.contains("compteurs"), "{own}");
}

#[tokio::test]
async fn what_has_not_been_seen_is_not_issued() {
    let world = World::sqlite().await.unwrap();
    let path = format!("{}/calls/new", home_path(&world).await);
    let site = Site::of(&world, Role::Syndic);
    let key = world.own.home.key.to_string();
    let digest = preview(&site, &path, &key, "1 000,00").await.hidden("previewed");
    let issue = [("step", "issue"), ("idempotencyKey", "other"), ("previewed", digest.as_str())];
    let changed = site.post(&path, &fields(&key, "1 000,01", &issue)).await;
    assert_eq!(changed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(changed.words().contains("autre résultat"));
    // The new preview stands there, and it can be issued.
    assert!(changed.words().contains("1\u{a0}000,01\u{a0}€"));
    assert_ne!(changed.hidden("previewed"), digest);
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_names_every_field() {
    let world = World::sqlite().await.unwrap();
    let path = format!("{}/calls/new", home_path(&world).await);
    let site = Site::of(&world, Role::Syndic);
    let key = world.own.home.key.to_string();
    let answer = preview(&site, &path, &key, "12,345").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("value=\"12,345\""));
    assert!(answer.body.contains("aria-invalid=\"true\""));
    assert!(!answer.body.contains("value=\"issue\""));
    let added = site.post(&path, &fields(&key, "12,345", &[("step", "add")])).await;
    assert_eq!(added.status, StatusCode::OK);
    assert!(added.body.contains("name=\"lines.1.label\"") && added.body.contains("value=\"12,345\""));
}

#[tokio::test]
async fn an_owner_sees_what_she_owes_why_and_how_to_pay_and_nobody_else() {
    let world = World::sqlite().await.unwrap();
    let path = format!("{}/calls/{}", home_path(&world).await, world.own.home.call);
    let answer = Site::of(&world, Role::Owner).get(&path).await;
    let words = answer.words();
    for part in [
        "Vous devez 493,82\u{a0}€ au plus tard le 31\u{a0}mars\u{a0}2026",
        "BE68 5390 0754 7034",
        "+++000/1000/00128+++",
        "400 / 1\u{a0}000",
    ] {
        assert!(words.contains(part), "{part} is missing in {words}");
    }
    let mine = world.own.home.contributions[0];
    assert!(answer.body.contains(&format!("/files/calls/{}/contributions/{mine}/qr.svg", world.own.home.call)));
    for other in ["Bob Claes", "216,05", "308,64"] {
        assert!(!words.contains(other), "{other} is not hers to see");
    }
    assert!(!answer.body.contains("/cancel"));
}

#[tokio::test]
async fn a_call_is_cancelled_with_a_reason_and_against_the_version_that_was_read() {
    let world = World::sqlite().await.unwrap();
    let call = format!("{}/calls/{}", home_path(&world).await, world.own.home.call);
    let path = format!("{call}/cancel");
    let site = Site::of(&world, Role::Syndic);
    let form = site.get(&path).await;
    let (key, version) = (form.hidden("idempotencyKey"), form.hidden("version"));
    assert_eq!(version, "1");
    let without = site.post(&path, &[("idempotencyKey", &key), ("version", &version), ("reason", " ")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let stale =
        site.post(&path, &[("idempotencyKey", "other"), ("version", "7"), ("reason", "Erreur de montant")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        stale.words().contains("Quelqu’un d’autre a modifié ceci entre-temps")
            && stale.body.contains("Erreur de montant")
    );
    // The form still names the version that its sender has read: sending it again must not overwrite what she has not seen.
    assert_eq!(stale.hidden("version"), "7");
    let done =
        site.post(&path, &[("idempotencyKey", &key), ("version", &version), ("reason", "Erreur de montant")]).await;
    assert_eq!(done.location, format!("{call}?done=charges-call-cancelled"));
    let detail = site.get(&done.location).await.words();
    assert!(detail.contains("Erreur de montant") && detail.contains("Il ne faut rien payer pour cet appel."));
    assert_eq!(site.get(&path).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let own = Site::of(&world, Role::Owner).get(&call).await.words();
    assert!(own.contains("Cet appel a été annulé") && !own.contains("BE68"));
}

#[tokio::test]
async fn a_code_that_nobody_printed_is_unknown_and_the_short_address_finds_a_language() {
    let world = World::sqlite().await.unwrap();
    let site = Site::anonymous(&world);
    assert_eq!(site.get("/verify/0123456789ABCDEF").await.location, "/fr/verify/0123456789ABCDEF");
    let unknown = site.get("/en/verify/0123456789ABCDEF").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.words().contains("We do not know this code"));
}
