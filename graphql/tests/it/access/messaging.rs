//! What people are told, and how they listen.

use entity::id::{AddressFailureId, DeliveryId, NotificationId, PushSubscriptionId};
use serde_json::{Value, json};
use service::{
    Ctx,
    messaging::{AddressFailureForm, NotificationFilter, address_failed, notifications_list, spread_waiting},
    page::PageRequest,
    testkit::{House, TestParcel, World},
};
use uuid::Uuid;

use super::{
    expected::{ASKED_FOR, FAILING, FAILING_CHANGE, HERS, NOT_HERS, SELF, SENT, SENT_CHANGE, SENT_NODE},
    place::Place,
    question::{Operation, by_id, change, line, of_association},
};
use crate::kit::opaque;

/// What this room has in a place.
pub struct Things {
    /// Something that the syndic of the place has been told.
    notification: String,
    /// Something that is to be sent to the owner of the place.
    delivery: String,
    /// An address that does not work.
    failure: String,
}

impl Things {
    pub async fn of(world: &World, ctx: &Ctx, house: &House) -> Self {
        let organization = ctx.actor().unwrap().organization.as_ref().unwrap().0;
        let parcel = TestParcel {
            owner: Some(house.owners[0]),
            address: format!("{}@example.org", house.id),
            ..TestParcel::default()
        };
        let delivery = world.deliver_in(organization, house.id, parcel).await.unwrap();
        let failure = address_failed(&ctx.anew(), delivery, &AddressFailureForm::default(), None).await.unwrap().value;
        spread_waiting(&world.host).await.unwrap();
        let told =
            notifications_list(&ctx.anew(), NotificationFilter::default(), PageRequest::default()).await.unwrap();
        Self { notification: opaque(told.rows[0].id), delivery: opaque(delivery), failure: opaque(failure) }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self {
            notification: opaque(NotificationId(nobody)),
            delivery: opaque(DeliveryId(nobody)),
            failure: opaque(AddressFailureId(nobody)),
        }
    }
}

pub fn table() -> Vec<Operation> {
    [
        line(SELF, viewer, &["Viewer.notifications", "Viewer.notificationCount", "Viewer.notificationPreferences"]),
        line(HERS, node, &["Node.Notification"]),
        line(HERS, mutation, &["Mutation.notificationRead"]),
        line(SELF, mutation, &["Mutation.notificationReadAll", "Mutation.notificationPreferenceUpdate"]),
        line(NOT_HERS, viewer, &["Viewer.pushKey"]),
        line(SELF, viewer, &["Viewer.pushSubscriptions"]),
        line(SENT, deliveries, &["Association.deliveries"]),
        line(FAILING, failures, &["Association.addressFailures"]),
        line(SENT_NODE, delivery_node, &["Node.OutgoingMessage"]),
        line(SENT_NODE, delivery, &["Query.delivery"]),
        line(SENT_CHANGE, mutation, &["Mutation.deliverySendAgain", "Mutation.addressFailed"]),
        line(FAILING_CHANGE, mutation, &["Mutation.addressWorks"]),
        line(SELF, mutation, &["Mutation.pushSubscribe"]),
        line(NOT_HERS, mutation, &["Mutation.pushUnsubscribe"]),
        line(SELF, added, &["Subscription.notificationAdded"]),
        line(ASKED_FOR, job_progress, &["Subscription.jobProgress"]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn viewer(name: &'static str, _: &Place) -> (String, Value) {
    let field = name.trim_start_matches("Viewer.");
    let selection = match field {
        "notifications" => "(first: 2) { nodes { id kind title body path subjectId readAt } }",
        "pushSubscriptions" => " { id browser system createdAt }",
        "notificationPreferences" => " { choices { group channel chosen mandatory } quietFrom }",
        _ => "",
    };
    (format!("{{ viewer {{ {field}{selection} }} }}"), json!({}))
}

fn deliveries(_: &'static str, place: &Place) -> (String, Value) {
    of_association(
        place,
        "deliveries(first: 2) { nodes { id kind state address attempts { outcome answer } owner { id } text } }",
    )
}

fn failures(_: &'static str, place: &Place) -> (String, Value) {
    of_association(place, "addressFailures(first: 2) { nodes { id address reason } }")
}

fn delivery_node(_: &'static str, place: &Place) -> (String, Value) {
    by_id(&place.messaging.delivery)
}

fn delivery(_: &'static str, place: &Place) -> (String, Value) {
    ("query($id: ID!) { delivery(id: $id) { id state } }".to_owned(), json!({ "id": place.messaging.delivery }))
}

fn node(_: &'static str, place: &Place) -> (String, Value) {
    by_id(&place.messaging.notification)
}

fn mutation(name: &'static str, place: &Place) -> (String, Value) {
    let input = match name.trim_start_matches("Mutation.") {
        "notificationRead" => json!({ "notificationId": place.messaging.notification }),
        "deliverySendAgain" => json!({ "deliveryId": place.messaging.delivery }),
        "addressFailed" => json!({ "deliveryId": place.messaging.delivery, "reason": "returned" }),
        "addressWorks" => json!({ "addressFailureId": place.messaging.failure }),
        "pushSubscribe" => json!({ "endpoint": "https://push.example.net/x", "p256dh": "x", "auth": "y" }),
        "pushUnsubscribe" => json!({ "subscriptionId": opaque(PushSubscriptionId(Uuid::nil())) }),
        "notificationReadAll" => json!({}),
        "notificationPreferenceUpdate" => {
            json!({ "choices": [{ "group": "MONEY", "channel": "EMAIL", "rhythm": "DAILY" }] })
        }
        other => panic!("there is no input for {other} in the test"),
    };
    change(name, input)
}

fn added(_: &'static str, _: &Place) -> (String, Value) {
    ("subscription { notificationAdded { unread } }".to_owned(), json!({}))
}

fn job_progress(_: &'static str, place: &Place) -> (String, Value) {
    ("subscription($id: ID!) { jobProgress(id: $id) { id } }".to_owned(), json!({ "id": place.platform.job }))
}
