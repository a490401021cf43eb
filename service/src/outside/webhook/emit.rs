//! What other programs are told of a change.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use entity::{
    id::{AssociationId, WebhookDeliveryId, WebhookEventId, WebhookId},
    identity::audit_event::Outcome,
    outside::{WebhookDeliveryState, webhook, webhook_delivery, webhook_event},
    property::association,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use serde_json::{Value, json};
use uuid::Uuid;

use super::deliver::{DELIVER, DeliverPayload};
use crate::{
    ctx::Ctx,
    error::Result,
    identity::Entry,
    jobs::{NewJob, enqueue},
    proof::Proof,
    store::Tx,
};

/// The event that an act of the trail is for other programs, and the part of the association's pages that shows its subject.
fn event_of(action: &str) -> Option<(&'static str, &'static str)> {
    Some(match action {
        "call_issue" => ("call.issued", "/calls/"),
        "call_cancel" => ("call.cancelled", "/calls/"),
        "document_add" | "document_version_add" => ("document.added", "/documents/"),
        "ownership_set" | "ownership_transfer" | "ownership_correct" | "ownership_annul" | "designation_set"
        | "designation_end" => ("ownership.changed", "/units/"),
        "unit_create" | "unit_update" | "unit_archive" | "unit_meters_set" => ("unit.changed", "/units/"),
        "owner_create"
        | "owner_update"
        | "owner_archive"
        | "owner_merge"
        | "owner_contact_create"
        | "owner_contact_update" => ("owner.changed", "/owners/"),
        "association_create"
        | "association_update"
        | "association_archive"
        | "association_open"
        | "association_settings_update"
        | "import_apply"
        | "import_undo"
        | "shares_amend" => ("association.changed", ""),
        _ => return None,
    })
}

/// Something that happened.
struct Happened {
    event: &'static str,
    pages: &'static str,
    association: Option<AssociationId>,
    subject: Option<(&'static str, Uuid)>,
}

/// Writes down for whom the trail of a change has something, and has it delivered once the change stands. Where nobody listens this is one look.
pub(in crate::outside) async fn emit(tx: &Tx, proof: &Proof, now: DateTime<Utc>, trail: &[Entry]) -> Result<()> {
    let happened: Vec<Happened> = trail
        .iter()
        .filter(|entry| entry.outcome == Outcome::Done)
        .filter_map(|entry| {
            let (event, pages) = event_of(&entry.action)?;
            Some(Happened { event, pages, association: entry.association, subject: entry.subject })
        })
        .collect();
    if happened.is_empty() {
        return Ok(());
    }
    let hooks: Vec<webhook::Model> = tx
        .find_owned::<webhook::Entity>(proof)
        .filter(webhook::Column::Active.eq(true))
        .filter(webhook::Column::ArchivedAt.is_null())
        .all(tx)
        .await?;
    let wanted = |event: &str| hooks.iter().any(|hook| hook.events.split(' ').any(|name| name == event));
    let happened: Vec<Happened> = happened.into_iter().filter(|one| wanted(one.event)).collect();
    if happened.is_empty() {
        return Ok(());
    }
    let slugs = slugs(tx, proof, &happened).await?;
    for one in happened {
        let listeners: Vec<WebhookId> = hooks
            .iter()
            .filter(|hook| hook.events.split(' ').any(|name| name == one.event))
            .map(|hook| hook.id)
            .collect();
        let data = data(&one, &slugs);
        put(tx, proof, now, (one.event, one.association, &data), &listeners).await?;
    }
    Ok(())
}

async fn slugs(tx: &Tx, proof: &Proof, happened: &[Happened]) -> Result<BTreeMap<AssociationId, String>> {
    let ids: BTreeSet<AssociationId> = happened.iter().filter_map(|one| one.association).collect();
    let rows = tx
        .find::<association::Entity>(proof)
        .filter(association::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.slug)).collect())
}

/// Identifiers as the API has them, and where the thing is shown; the address of the server is put before it when it is sent.
fn data(one: &Happened, slugs: &BTreeMap<AssociationId, String>) -> Value {
    let opaque = |kind: &str, id: Uuid| URL_SAFE_NO_PAD.encode(format!("{kind}:{}", id.hyphenated()));
    let association = one.association.map(|id| opaque("Association", id.0));
    let id = one.subject.map(|(kind, id)| opaque(kind, id));
    let path = one.association.and_then(|association| slugs.get(&association)).map(|slug| {
        let subject = one.subject.filter(|_| !one.pages.is_empty()).map(|(_, id)| format!("{}{id}", one.pages));
        format!("/a/{slug}{}", subject.unwrap_or_default())
    });
    json!({ "associationId": association, "id": id, "kind": one.subject.map(|(kind, _)| kind), "path": path })
}

/// Writes down what happened, and one delivery with its job for each listener.
pub(super) async fn put(
    tx: &Tx,
    proof: &Proof,
    now: DateTime<Utc>,
    (event, association, data): (&str, Option<AssociationId>, &Value),
    listeners: &[WebhookId],
) -> Result<()> {
    let id = Ctx::mint::<WebhookEventId>();
    let row = webhook_event::ActiveModel {
        id: Set(id),
        event: Set(event.to_owned()),
        association_id: Set(association),
        payload: Set(data.to_string()),
        created_at: Set(now),
        ..Default::default()
    };
    tx.insert(proof, row).await?;
    let ids: Vec<WebhookDeliveryId> = listeners.iter().map(|_| Ctx::mint()).collect();
    let rows = listeners.iter().zip(&ids).map(|(webhook, delivery)| webhook_delivery::ActiveModel {
        id: Set(*delivery),
        webhook_id: Set(*webhook),
        event_id: Set(id),
        event: Set(event.to_owned()),
        state: Set(WebhookDeliveryState::Waiting),
        attempts: Set(0),
        status_code: Set(None),
        trouble: Set(None),
        created_at: Set(now),
        next_at: Set(Some(now)),
        last_at: Set(None),
        delivered_at: Set(None),
        ..Default::default()
    });
    tx.insert_all(proof, rows.collect()).await?;
    for delivery in ids {
        ask_to_deliver(tx, proof, now, delivery).await?;
    }
    Ok(())
}

/// Has a delivery tried by a job, at once: one that waits for its time may have another job already, which then finds that it is done.
pub(super) async fn ask_to_deliver(
    tx: &Tx,
    proof: &Proof,
    now: DateTime<Utc>,
    delivery: WebhookDeliveryId,
) -> Result<()> {
    let job = NewJob::new(DELIVER, &DeliverPayload { delivery })?
        .organization(proof.organization())
        .unique(format!("{delivery}/{}", now.timestamp_micros()));
    enqueue(tx, job).await.map(drop)
}
