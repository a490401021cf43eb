//! Reading webhooks and what was delivered to them.

use std::collections::BTreeMap;

use entity::{
    id::{WebhookDeliveryId, WebhookEventId, WebhookId},
    outside::{WebhookDeliveryState, webhook, webhook_delivery, webhook_event},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect as _};

use super::may_read;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
};

/// Most webhooks of an organization.
pub(super) const WEBHOOKS_MAX: u64 = 20;

/// A delivery with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookDeliveryView {
    /// The delivery.
    pub row: webhook_delivery::Model,
    /// What happened.
    pub event: webhook_event::Model,
}

/// The webhooks of the organization, newest first.
///
/// # Errors
/// `Forbidden` for whoever does not lead the whole organization; failures.
pub async fn webhooks_list(ctx: &Ctx) -> Result<Vec<webhook::Model>> {
    let proof = may_read(ctx)?;
    let tx = ctx.reader().await?;
    Ok(tx
        .find_owned::<webhook::Entity>(&proof)
        .filter(webhook::Column::ArchivedAt.is_null())
        .order_by_desc(webhook::Column::CreatedAt)
        .order_by_desc(webhook::Column::Id)
        .limit(WEBHOOKS_MAX)
        .all(&*tx)
        .await?)
}

/// Webhooks by identifier; those of another organization are absent.
///
/// # Errors
/// `Forbidden`; failures.
pub async fn webhooks_by_ids(ctx: &Ctx, ids: &[WebhookId]) -> Result<BTreeMap<WebhookId, webhook::Model>> {
    let proof = may_read(ctx)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_owned::<webhook::Entity>(&proof)
        .filter(webhook::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A webhook.
///
/// # Errors
/// `webhook-unknown`, `Forbidden`; failures.
pub async fn webhook_fetch(ctx: &Ctx, id: WebhookId) -> Result<webhook::Model> {
    webhooks_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(unknown)
}

/// What was, or is to be, delivered to a webhook, newest first.
///
/// # Errors
/// `webhook-unknown`, `Forbidden`; failures.
pub async fn webhook_deliveries_list(
    ctx: &Ctx,
    webhook: WebhookId,
    state: Option<WebhookDeliveryState>,
    page: PageRequest,
) -> Result<Slice<WebhookDeliveryView>> {
    webhook_fetch(ctx, webhook).await?;
    let proof = may_read(ctx)?;
    let tx = ctx.reader().await?;
    let mut query =
        tx.find_owned::<webhook_delivery::Entity>(&proof).filter(webhook_delivery::Column::WebhookId.eq(webhook.0));
    if let Some(state) = state {
        query = query.filter(webhook_delivery::Column::State.eq(state));
    }
    let rows = query
        .order_by_desc(webhook_delivery::Column::CreatedAt)
        .order_by_desc(webhook_delivery::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    let slice = page.cut(rows);
    let events = events(&tx, &proof, slice.rows.iter().map(|row| row.event_id).collect()).await?;
    let rows = slice
        .rows
        .into_iter()
        .filter_map(|row| Some(WebhookDeliveryView { event: events.get(&row.event_id)?.clone(), row }))
        .collect();
    Ok(Slice { rows, offset: slice.offset, has_next: slice.has_next })
}

/// A delivery with what it is about.
///
/// # Errors
/// `webhook-delivery-unknown`, `Forbidden`; failures.
pub async fn webhook_delivery_fetch(ctx: &Ctx, id: WebhookDeliveryId) -> Result<WebhookDeliveryView> {
    let proof = may_read(ctx)?;
    let tx = ctx.reader().await?;
    let gone = || Error::not_found("webhook-delivery-unknown");
    let row = tx
        .find_owned::<webhook_delivery::Entity>(&proof)
        .filter(webhook_delivery::Column::Id.eq(id.0))
        .one(&*tx)
        .await?
        .ok_or_else(gone)?;
    let event = events(&tx, &proof, vec![row.event_id]).await?.remove(&row.event_id).ok_or_else(gone)?;
    Ok(WebhookDeliveryView { row, event })
}

async fn events(
    tx: &Tx,
    proof: &Proof,
    ids: Vec<WebhookEventId>,
) -> Result<BTreeMap<WebhookEventId, webhook_event::Model>> {
    let rows = tx
        .find_owned::<webhook_event::Entity>(proof)
        .filter(webhook_event::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

pub(super) fn unknown() -> Error {
    Error::not_found("webhook-unknown")
}
