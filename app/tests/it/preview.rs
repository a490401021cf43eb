//! The server function behind the preview of a call.

use app::api::{ApiError, FieldMessage, charges::PreviewView};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use entity::identity::Role;
use leptos::serde_json;
use service::testkit::World;

use crate::site::{Answer, Site};

async fn ask(site: &Site<'_>, world: &World, amount: &str) -> Answer {
    let key = world.own.home.key.to_string();
    let fields = [
        ("title", "Provision T2"),
        ("calledOn", "2026-03-02"),
        ("dueOn", "2026-03-31"),
        ("lines.0.label", "Assurance"),
        ("lines.0.nature", "ordinary"),
        ("lines.0.fund", "reserve"),
        ("lines.0.key", key.as_str()),
        ("lines.0.amount", amount),
        ("idempotencyKey", "x"),
    ];
    let body = serde_json::json!({ "language": "en", "association": world.own.home.id, "fields": fields });
    let request = Request::post("/api/charges/preview").header(header::CONTENT_TYPE, "application/json");
    site.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[tokio::test]
async fn the_island_is_answered_in_the_language_of_its_page() {
    let world = World::sqlite().await.unwrap();
    let answer = ask(&Site::of(&world, Role::Syndic), &world, "1 000.00").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let preview: PreviewView = serde_json::from_str(&answer.body).unwrap();
    assert_eq!((preview.total.as_str(), preview.reserve.as_str()), ("€1,000.00", "€1,000.00"));
    assert_eq!(preview.summary, "4 co-owners together pay €1,000.00.");
    assert_eq!(
        preview.owners.iter().map(|owner| owner.amount.as_str()).collect::<Vec<_>>(),
        ["€400.00", "€175.00", "€175.00", "€250.00"]
    );
}

#[tokio::test]
async fn what_is_wrong_comes_back_in_words_by_field() {
    let world = World::sqlite().await.unwrap();
    let answer = ask(&Site::of(&world, Role::Syndic), &world, "").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ApiError::Refused(messages) = serde_json::from_str(&answer.body).unwrap() else { panic!("{}", answer.body) };
    let [FieldMessage { field, message }] = messages.as_slice() else { panic!("{messages:?}") };
    assert_eq!(field, "lines.0.amount");
    assert!(!message.starts_with("refusal-"), "{message}");
}

#[tokio::test]
async fn only_whoever_may_issue_is_answered() {
    let world = World::sqlite().await.unwrap();
    let owner = ask(&Site::of(&world, Role::Owner), &world, "1").await;
    assert_eq!(owner.status, StatusCode::FORBIDDEN);
    let nobody = ask(&Site::anonymous(&world), &world, "1").await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    assert_eq!(serde_json::from_str::<ApiError>(&nobody.body).unwrap(), ApiError::SignedOut);
}
