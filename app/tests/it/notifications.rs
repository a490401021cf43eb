//! The notification centre and the preferences, as somebody reads and fills them in.

use axum::http::StatusCode;
use entity::{
    identity::Role,
    messaging::{Channel, Group, Rhythm},
};
use service::{
    charges::call_issue,
    jobs::drain,
    messaging::{notification_preferences, notifications_unread},
    testkit::{World, call_form},
};

use crate::site::{Answer, Site};

fn shown(answer: &Answer) -> String {
    answer.words().replace("&#x27;", "'").replace("&amp;", "&").replace(['\u{a0}', '\u{202f}'], " ")
}

#[tokio::test]
async fn the_list_shows_what_is_new_and_forgets_it_once_it_is_read() {
    let world = World::sqlite().await.unwrap();
    drain(&world.host).await.unwrap();
    let token = world.token(Role::Owner).await.unwrap();
    let site = Site::signed_in(&world, world.host.clone(), token);
    let empty = site.get("/fr/notifications").await;
    assert_eq!(empty.status, StatusCode::OK);
    assert!(shown(&empty).contains("Aucune notification"), "{}", shown(&empty));
    assert!(empty.body.contains("aria-label=\"Notifications\""), "the bell says that there is nothing new");
    for amount in ["100,00", "200,00"] {
        call_issue(&world.ctx(Role::Syndic), world.own.home.id, &call_form(world.own.home.key, amount), None)
            .await
            .unwrap();
    }
    drain(&world.host).await.unwrap();
    let list = site.get("/nl/notifications").await;
    let words = shown(&list);
    assert!(words.contains("Opvraging: Provision") && words.contains("Ongelezen"), "{words}");
    assert!(list.body.contains("aria-label=\"Ongelezen meldingen: 2\""), "{}", list.body);
    assert!(list.body.contains("data-live=\"/live?language=nl\""));
    let open = list.body.split("action=\"").find(|rest| rest.contains("/open\"")).unwrap();
    let open = open.split('"').next().unwrap().to_owned();
    let opened = site.post(&open, &[]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
    assert!(opened.location.contains("/calls/"), "{}", opened.location);
    let unread = site.get("/nl/notifications?show=unread").await;
    assert_eq!(unread.body.matches("/read\"").count(), 1, "one is left");
    let all = site.post("/nl/notifications/read-all", &[]).await;
    assert_eq!(all.status, StatusCode::SEE_OTHER);
    let none = site.get("/nl/notifications?show=unread").await;
    assert!(shown(&none).contains("Alles is gelezen"), "{}", shown(&none));
    // What is somebody else's is not there.
    let other = Site::signed_in(&world, world.host.clone(), world.token(Role::CouncilMember).await.unwrap());
    assert_eq!(other.post(&open, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn preferences_are_saved_and_a_refused_time_loses_nothing() {
    let world = World::sqlite().await.unwrap();
    let token = world.token(Role::Owner).await.unwrap();
    let site = Site::signed_in(&world, world.host.clone(), token.clone());
    let page = site.get("/fr/account/notifications").await;
    let words = shown(&page);
    assert!(
        words.contains("Appels de fonds et paiements") && words.contains("Ce que vous recevez toujours"),
        "{words}"
    );
    assert!(words.contains("Code civil, art. 3.87"), "{words}");
    assert!(!words.contains("Échéances de gestion"), "an owner manages nothing");
    let fields =
        [("idempotencyKey", "key"), ("documents.email", "weekly"), ("quietFrom", "22:00"), ("quietUntil", "7")];
    let refused = site.post("/fr/account/notifications", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("field-quietUntil-error"), "{}", refused.body);
    assert!(refused.body.contains("value=\"weekly\" selected"), "{}", refused.body);
    let fields =
        [("idempotencyKey", "key"), ("documents.email", "weekly"), ("quietFrom", "22:00"), ("quietUntil", "07:00")];
    assert_eq!(site.post("/fr/account/notifications", &fields).await.status, StatusCode::SEE_OTHER);
    let actor = service::identity::session_resume(&world.host, &token).await.unwrap();
    let info = service::RequestInfo { request_id: "test".into(), language: entity::language::Language::Fr };
    let ctx = service::Ctx::new(world.host.clone(), info, actor);
    let saved = notification_preferences(&ctx).await.unwrap();
    assert_eq!(saved.chosen(Group::Documents, Channel::Email), Some(Rhythm::Weekly));
    assert!(saved.quiet.is_some());
    assert_eq!(notifications_unread(&ctx).await.unwrap(), 0);
}
