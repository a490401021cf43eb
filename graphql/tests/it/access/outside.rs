//! Letters, calendars and webhooks.

use entity::{
    id::{AccountId, CalendarFeedId, Identifier as _, LetterBatchId, WebhookDeliveryId, WebhookId},
    outside::{LetterBatchForm, NoticeForm, WebhookForm},
};
use serde_json::{Value, json};
use service::{
    Ctx,
    outside::{calendar_feed_create, letters_prepare, webhook_create, webhook_deliveries_list, webhook_ping},
    page::PageRequest,
    testkit::{House, World},
};
use uuid::Uuid;

use super::{
    expected::{ASSOCIATIONS, CALL_PREVIEW, CANCEL, FIRM, FOLLOW, ISSUE_IN, NOT_HER_CALENDAR, WRITE},
    place::Place,
    question::{Operation, by_id, change, inside, line, of_association, stale},
};
use crate::kit::opaque;

/// What there is of this room in a place.
pub struct Things {
    batch: String,
    /// An address of a calendar of somebody of the place, who is never the person who asks.
    feed: String,
    webhook: String,
    delivery: String,
}

impl Things {
    pub async fn of(world: &World, ctx: &Ctx, house: &House, account: AccountId) -> Self {
        let text = NoticeForm { language: "fr".to_owned(), subject: "Essai".to_owned(), body: "Essai.".to_owned() };
        let form = LetterBatchForm {
            kind: "notice".to_owned(),
            texts: vec![text],
            audience: "all".to_owned(),
            ..LetterBatchForm::default()
        };
        let batch = letters_prepare(ctx, house.id, &form, None).await.unwrap().value;
        let feed = if account == world.other.syndic {
            calendar_feed_create(ctx, None).await.unwrap().row.id
        } else {
            CalendarFeedId(Uuid::nil())
        };
        let form = WebhookForm {
            url: "https://hooks.example.org/".to_owned(),
            description: format!("Essai {}", house.id.uuid()),
            events: vec!["call.issued".to_owned()],
        };
        let webhook = webhook_create(ctx, &form).await.unwrap().id;
        webhook_ping(ctx, webhook, None).await.unwrap();
        let delivery =
            webhook_deliveries_list(&ctx.anew(), webhook, None, PageRequest::default()).await.unwrap().rows[0].row.id;
        Self { batch: opaque(batch), feed: opaque(feed), webhook: opaque(webhook), delivery: opaque(delivery) }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self {
            batch: opaque(LetterBatchId(nobody)),
            feed: opaque(CalendarFeedId(nobody)),
            webhook: opaque(WebhookId(nobody)),
            delivery: opaque(WebhookDeliveryId(nobody)),
        }
    }
}

pub fn table() -> Vec<Operation> {
    [
        line(CALL_PREVIEW, batches, &["Association.letterBatches"]),
        line(CANCEL, |_, place| by_id(&place.outside.batch), &["Node.LetterBatch"]),
        line(ISSUE_IN, prepare, &["Mutation.letterBatchPrepare"]),
        line(CANCEL, batch, &["Mutation.letterBatchMark", "Mutation.letterBatchTrack", "Mutation.letterBatchRedraw"]),
        line(ASSOCIATIONS, feeds, &["Viewer.calendarFeeds"]),
        line(FOLLOW, follow, &["Mutation.calendarFeedCreate"]),
        line(NOT_HER_CALENDAR, feed, &["Mutation.calendarFeedRotate", "Mutation.calendarFeedRevoke"]),
        line(FIRM, webhooks, &["Viewer.webhooks"]),
        line(FIRM, create, &["Mutation.webhookCreate"]),
        line(WRITE, |_, place| by_id(&place.outside.webhook), &["Node.Webhook"]),
        line(WRITE, webhook, &["Mutation.webhookUpdate", "Mutation.webhookArchive"]),
        line(
            WRITE,
            one,
            &[
                "Mutation.webhookRotate",
                "Mutation.webhookActivate",
                "Mutation.webhookPing",
                "Mutation.webhookReplay",
                "Mutation.webhookDeliveryReplay",
                "Mutation.webhookDeactivate",
            ],
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn batches(_: &'static str, place: &Place) -> (String, Value) {
    of_association(place, "letterBatches(first: 2) { nodes { id letters(first: 5) { nodes { addressee } } } }")
}

fn prepare(name: &'static str, place: &Place) -> (String, Value) {
    // Refused for want of words, so that no letters are left for the next line of the table.
    change(name, inside(place, json!({ "kind": "NOTICE" })))
}

fn batch(name: &'static str, place: &Place) -> (String, Value) {
    let mut input = match name.trim_start_matches("Mutation.") {
        "letterBatchMark" => json!({ "event": "PRINT" }),
        "letterBatchTrack" => json!({ "numbers": [] }),
        _ => json!({}),
    };
    input["letterBatchId"] = json!(place.outside.batch);
    change(name, input)
}

fn feeds(_: &'static str, _: &Place) -> (String, Value) {
    ("{ viewer { calendarFeeds { id lastUsedAt } } }".to_owned(), json!({}))
}

fn follow(name: &'static str, place: &Place) -> (String, Value) {
    change(name, inside(place, json!({})))
}

fn feed(name: &'static str, place: &Place) -> (String, Value) {
    change(name, json!({ "calendarFeedId": place.outside.feed }))
}

fn webhooks(_: &'static str, _: &Place) -> (String, Value) {
    ("{ viewer { webhooks { id url events } } }".to_owned(), json!({}))
}

/// Refused for where it leads, so that none is left for the next line of the table.
fn create(name: &'static str, _: &Place) -> (String, Value) {
    change(name, json!({ "url": "https://10.0.0.1/", "description": "Essai", "events": ["call.issued"] }))
}

fn webhook(name: &'static str, place: &Place) -> (String, Value) {
    let input = match name.trim_start_matches("Mutation.") {
        "webhookUpdate" => {
            json!({ "url": "https://hooks.example.org/", "description": "Essai", "events": ["call.issued"] })
        }
        _ => json!({}),
    };
    change(name, stale(&place.outside.webhook, input))
}

fn one(name: &'static str, place: &Place) -> (String, Value) {
    change(
        name,
        match name.trim_start_matches("Mutation.") {
            "webhookDeliveryReplay" => json!({ "webhookDeliveryId": place.outside.delivery }),
            "webhookReplay" => json!({
                "webhookId": place.outside.webhook, "from": "2026-03-01T00:00:00Z", "until": "2026-03-03T00:00:00Z",
            }),
            _ => json!({ "webhookId": place.outside.webhook }),
        },
    )
}
