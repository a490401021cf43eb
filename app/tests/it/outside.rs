//! Letters, calendars and webhooks in pages.

use axum::http::StatusCode;
use entity::{
    id::LetterBatchId,
    identity::Role,
    language::Language,
    outside::{LetterBatchForm, NoticeForm, WebhookForm},
};
use service::{
    outside::{
        calendar_feed_create, calendar_feeds, letter_counts, letters_by_batch, letters_prepare, webhook_create,
        webhooks_list,
    },
    page::PageRequest,
    testkit::World,
};

use crate::site::{Site, home_path};

async fn prepared(world: &World) -> LetterBatchId {
    let text = NoticeForm { language: "fr".into(), subject: "Coupure d’eau".into(), body: "Lundi.".into() };
    let form = LetterBatchForm {
        kind: "notice".into(),
        texts: vec![text],
        audience: "all".into(),
        dispatch: "registered".into(),
        ..LetterBatchForm::default()
    };
    letters_prepare(&world.ctx(Role::Syndic), world.own.home.id, &form, None).await.unwrap().value
}

fn webhook() -> WebhookForm {
    WebhookForm {
        url: "https://hooks.example.org/in".into(),
        description: "Comptabilité".into(),
        events: vec!["call.issued".into()],
    }
}

#[tokio::test]
async fn every_page_is_there_for_whoever_may_and_shows_no_name_of_a_message() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await.trim_start_matches("/fr").to_owned();
    let batch = prepared(&world).await;
    service::jobs::drain(&world.host).await.unwrap();
    let feed = calendar_feed_create(&world.ctx(Role::Syndic), Some(world.own.home.id)).await.unwrap().row.id;
    let hook = webhook_create(&world.ctx(Role::Syndic), &webhook()).await.unwrap().id;
    service::outside::webhook_ping(&world.ctx(Role::Syndic), hook, None).await.unwrap();
    let pages = [
        (format!("{root}/letters"), true),
        (format!("{root}/letters/new"), true),
        (format!("{root}/letters/{batch}"), true),
        (format!("{root}/letters/{batch}/numbers"), true),
        ("/account/calendar".to_owned(), false),
        (format!("/account/calendar/{feed}/rotate"), false),
        ("/firm/webhooks".to_owned(), true),
        ("/firm/webhooks/new".to_owned(), true),
        (format!("/firm/webhooks/{hook}"), true),
        (format!("/firm/webhooks/{hook}/edit"), true),
        (format!("/firm/webhooks/{hook}/secret"), true),
        (format!("/firm/webhooks/{hook}/replay"), true),
    ];
    let (syndic, owner) = (Site::of(&world, Role::Syndic), Site::of(&world, Role::Owner));
    for (path, closed) in &pages {
        for language in Language::ALL {
            let answer = syndic.get(&format!("/{}{path}", language.code())).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
            let words = answer.words();
            let missing =
                words.split_whitespace().find(|word| word.starts_with("outside-") || word.starts_with("refusal-"));
            assert_eq!(missing, None, "{path} in {language:?}");
        }
        let answer = owner.get(&format!("/fr{path}")).await;
        assert_eq!(answer.status == StatusCode::FORBIDDEN, *closed, "{path} for an owner: {}", answer.status);
    }
}

#[tokio::test]
async fn letters_are_marked_and_numbered_on_their_pages() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    let batch = prepared(&world).await;
    let path = format!("{root}/letters/{batch}");
    let syndic = Site::of(&world, Role::Syndic);
    let drawing = syndic.get(&path).await;
    assert!(drawing.words().contains("0 sur 4") && !drawing.refresh.is_empty(), "{}", drawing.words());
    service::jobs::drain(&world.host).await.unwrap();
    let ready = syndic.get(&path).await;
    assert!(ready.words().contains("Toutes les lettres (4 pages)") && ready.refresh.is_empty(), "{}", ready.words());
    let key = ready.hidden("idempotencyKey");
    let posted = syndic
        .post(
            &path,
            &[
                ("idempotencyKey", key.as_str()),
                ("event", "post"),
                ("postedOn", "2026-03-01"),
                ("dispatch", "registered"),
            ],
        )
        .await;
    assert!(posted.location.contains("done=outside-letter-marked"), "{}", posted.words());
    let counts = letter_counts(&world.ctx(Role::Syndic), &[batch]).await.unwrap()[&batch];
    assert_eq!(counts.posted, 4);
    let letter = letters_by_batch(&world.ctx(Role::Syndic), batch, PageRequest::default()).await.unwrap().rows[0].id;
    let numbers = format!("{path}/numbers");
    let key = syndic.get(&numbers).await.hidden("idempotencyKey");
    let field = format!("numbers.{letter}");
    let wrong = syndic.post(&numbers, &[("idempotencyKey", key.as_str()), (field.as_str(), "RR473124828BE")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("aria-invalid=\"true\"") && wrong.body.contains("RR473124828BE"));
    let right = syndic.post(&numbers, &[("idempotencyKey", key.as_str()), (field.as_str(), "RR473124829BE")]).await;
    assert!(right.location.contains("done=outside-letter-marked"), "{}", right.words());
    assert!(syndic.get(&path).await.words().contains("RR473124829BE"));
}

#[tokio::test]
async fn what_lets_in_is_shown_once_and_kept_by_nobody() {
    let world = World::sqlite().await.unwrap();
    let owner = Site::of(&world, Role::Owner);
    let made = owner.post("/fr/account/calendar", &[("association", "")]).await;
    assert!(made.body.contains("/calendar/") && made.cache.contains("no-store"), "{}", made.words());
    assert!(!owner.get("/fr/account/calendar").await.body.contains(".ics"));
    assert_eq!(calendar_feeds(&world.ctx(Role::Owner)).await.unwrap().len(), 1);
    let syndic = Site::of(&world, Role::Syndic);
    let inside = [("url", "https://10.0.0.1/"), ("description", "Essai"), ("events", "call.issued")];
    let refused = syndic.post("/fr/firm/webhooks/new", &inside).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let outside = [("url", "https://hooks.example.org/"), ("description", "Essai"), ("events", "call.issued")];
    let made = syndic.post("/fr/firm/webhooks/new", &outside).await;
    assert!(made.body.contains("whsec_") && made.cache.contains("no-store"), "{}", made.words());
    let hook = webhooks_list(&world.ctx(Role::Syndic)).await.unwrap().remove(0);
    assert!(!hook.secret.contains("whsec_"), "what is kept is sealed");
    assert!(!syndic.get(&format!("/fr/firm/webhooks/{}", hook.id)).await.body.contains("whsec_"));
}
