//! Making webhooks, changing them, replacing their secret, and sending again by hand.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use entity::{
    id::{WebhookDeliveryId, WebhookId},
    outside::{NewWebhook, WebhookDeliveryState, WebhookForm, webhook, webhook_delivery},
    refusal::Refusal,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait as _, QueryFilter, QueryOrder, QuerySelect as _,
};
use serde_json::json;
use zeroize::Zeroizing;

use super::{
    emit::{ask_to_deliver, put},
    may_change,
    read::{WEBHOOKS_MAX, unknown},
    sign::{mint, open, seal},
};
use crate::{
    clock::day_begins,
    ctx::Ctx,
    error::{Error, Result},
    work::{Begun, Outcome, RequestKey, Work},
};

/// How long the former secret signs too.
const OVERLAP: Duration = Duration::days(1);
/// Most deliveries that are sent again at once.
const REPLAY_MAX: u64 = 1_000;
/// How far back one can go.
const REPLAY_DAYS: i64 = 30;

/// A webhook with a secret that has just been made. It has no `Debug`, so that the secret reaches no log.
pub struct FreshWebhook {
    /// The webhook.
    pub id: WebhookId,
    /// What signatures are checked with: said once and never again.
    pub secret: Zeroizing<String>,
}

/// Makes a webhook.
///
/// # Errors
/// `Forbidden`, `Confirm` without a fresh confirmation, what [`NewWebhook::parse`] refuses, `webhooks-many`, `keys-not-set-up`.
pub async fn webhook_create(ctx: &Ctx, form: &WebhookForm) -> Result<FreshWebhook> {
    let proof = may_change(ctx)?;
    ctx.require_fresh()?;
    let new = parse(ctx, form)?;
    let work = ctx.begin_unrepeatable("webhook_create", &proof).await?;
    let many = work
        .tx
        .find_owned::<webhook::Entity>(&proof)
        .filter(webhook::Column::ArchivedAt.is_null())
        .count(&work.tx)
        .await?;
    if many >= WEBHOOKS_MAX {
        return Err(Refusal::new("webhooks-many").with("max", WEBHOOKS_MAX).into());
    }
    let (id, secret) = (Ctx::mint::<WebhookId>(), mint());
    let row = webhook::ActiveModel {
        id: Set(id),
        url: Set(new.url),
        description: Set(new.description),
        events: Set(new.events.join(" ")),
        secret: Set(seal(&ctx.host().keys, id, "secret", &secret)?),
        former_secret: Set(None),
        former_until: Set(None),
        active: Set(true),
        failing_since: Set(None),
        disabled_at: Set(None),
        archived_at: Set(None),
        created_by: Set(proof.account()),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    work.audit("webhook_create", None, id, json!({ "events": new.events })).await?;
    work.finish(()).await?;
    Ok(FreshWebhook { id, secret })
}

/// Changes where a webhook leads, what it is called and what it wants.
///
/// # Errors
/// `webhook-unknown`, `Forbidden`, `Confirm`, `stale-version`, what [`NewWebhook::parse`] refuses.
pub async fn webhook_update(
    ctx: &Ctx,
    id: WebhookId,
    expected_version: Option<i32>,
    form: &WebhookForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<WebhookId>> {
    let new = parse(ctx, form)?;
    let events = new.events.join(" ");
    let change = webhook::ActiveModel {
        url: Set(new.url),
        description: Set(new.description),
        events: Set(events),
        ..Default::default()
    };
    let input = (id, expected_version, form);
    changed(ctx, "webhook_update", (id, expected_version), &input, key, change).await
}

/// Switches a webhook on again.
///
/// # Errors
/// `webhook-unknown`, `Forbidden`, `Confirm`.
pub async fn webhook_activate(ctx: &Ctx, id: WebhookId, key: Option<&RequestKey>) -> Result<Outcome<WebhookId>> {
    let change = webhook::ActiveModel {
        active: Set(true),
        failing_since: Set(None),
        disabled_at: Set(None),
        ..Default::default()
    };
    changed(ctx, "webhook_activate", (id, None), &id, key, change).await
}

/// Switches a webhook off.
///
/// # Errors
/// `webhook-unknown`, `Forbidden`, `Confirm`.
pub async fn webhook_deactivate(ctx: &Ctx, id: WebhookId, key: Option<&RequestKey>) -> Result<Outcome<WebhookId>> {
    let change = webhook::ActiveModel { active: Set(false), ..Default::default() };
    changed(ctx, "webhook_deactivate", (id, None), &id, key, change).await
}

/// Puts a webhook away: nothing is delivered to it any more.
///
/// # Errors
/// `webhook-unknown`, `Forbidden`, `Confirm`, `stale-version`.
pub async fn webhook_archive(
    ctx: &Ctx,
    id: WebhookId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<WebhookId>> {
    let change = webhook::ActiveModel { active: Set(false), archived_at: Set(Some(ctx.now())), ..Default::default() };
    changed(ctx, "webhook_archive", (id, expected_version), &(id, expected_version), key, change).await
}

/// Replaces the secret of a webhook. For a day messages are signed with both, so that nothing is refused meanwhile.
///
/// # Errors
/// `webhook-unknown`, `Forbidden`, `Confirm`, `keys-not-set-up`.
pub async fn webhook_rotate(ctx: &Ctx, id: WebhookId) -> Result<FreshWebhook> {
    let proof = may_change(ctx)?;
    ctx.require_fresh()?;
    let work = ctx.begin_unrepeatable("webhook_rotate", &proof).await?;
    let row = own(&work, id).await?;
    let keys = &ctx.host().keys;
    let (former, secret) = (open(keys, id, "secret", &row.secret)?, mint());
    let change = webhook::ActiveModel {
        secret: Set(seal(keys, id, "secret", &secret)?),
        former_secret: Set(Some(seal(keys, id, "former_secret", &former)?)),
        former_until: Set(Some(work.now + OVERLAP)),
        ..Default::default()
    };
    work.tx.change::<webhook::Entity, _>(&proof, id, None, work.now, change).await?;
    work.audit("webhook_rotate", None, id, json!({})).await?;
    work.finish(()).await?;
    Ok(FreshWebhook { id, secret })
}

/// Sends a webhook something to try itself with: an event `ping` about nothing.
///
/// # Errors
/// `webhook-unknown`, `webhook-inactive`, `Forbidden`.
pub async fn webhook_ping(ctx: &Ctx, id: WebhookId, key: Option<&RequestKey>) -> Result<Outcome<WebhookId>> {
    let proof = may_change(ctx)?;
    let work = match ctx.begin("webhook_ping", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    active(&own(&work, id).await?)?;
    put(&work.tx, &proof, work.now, ("ping", None, &json!({})), &[id]).await?;
    work.audit("webhook_ping", None, id, json!({})).await?;
    work.finish(id).await
}

/// Sends one delivery again, under the same identifier: whoever has it already can tell.
///
/// # Errors
/// `webhook-delivery-unknown`, `webhook-inactive`, `Forbidden`.
pub async fn webhook_replay(
    ctx: &Ctx,
    id: WebhookDeliveryId,
    key: Option<&RequestKey>,
) -> Result<Outcome<WebhookDeliveryId>> {
    let proof = may_change(ctx)?;
    let work = match ctx.begin("webhook_replay", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = work
        .tx
        .find_owned::<webhook_delivery::Entity>(&proof)
        .filter(webhook_delivery::Column::Id.eq(id.0))
        .one(&work.tx)
        .await?
        .ok_or_else(|| Error::not_found("webhook-delivery-unknown"))?;
    let hook = own(&work, row.webhook_id).await?;
    active(&hook)?;
    again(&work, vec![row]).await?;
    work.audit("webhook_replay", None, hook.id, json!({ "deliveries": 1 })).await?;
    work.finish(id).await
}

/// Sends everything again that was meant for a webhook between two instants, the first one included, oldest first.
///
/// # Errors
/// `webhook-unknown`, `webhook-inactive`, `Forbidden`; `webhook-replay-range` for a range that is empty, or begins longer ago than things are kept;
/// `webhook-replay-many`, `webhook-replay-none`.
pub async fn webhook_replay_since(
    ctx: &Ctx,
    id: WebhookId,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    key: Option<&RequestKey>,
) -> Result<Outcome<WebhookId>> {
    let proof = may_change(ctx)?;
    if from >= until || from < ctx.now() - Duration::days(REPLAY_DAYS.saturating_add(1)) {
        return Err(Refusal::new("webhook-replay-range").with("days", REPLAY_DAYS).at("from").into());
    }
    let work = match ctx.begin("webhook_replay_since", &proof, key, &(id, from, until)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    active(&own(&work, id).await?)?;
    let rows = work
        .tx
        .find_owned::<webhook_delivery::Entity>(&proof)
        .filter(webhook_delivery::Column::WebhookId.eq(id.0))
        .filter(webhook_delivery::Column::CreatedAt.gte(from))
        .filter(webhook_delivery::Column::CreatedAt.lt(until))
        .order_by_asc(webhook_delivery::Column::CreatedAt)
        .limit(REPLAY_MAX.saturating_add(1))
        .all(&work.tx)
        .await?;
    let count = rows.len();
    if u64::try_from(count).is_ok_and(|count| count > REPLAY_MAX) {
        return Err(Refusal::new("webhook-replay-many").with("max", REPLAY_MAX).at("from").into());
    }
    if count == 0 {
        return Err(Refusal::new("webhook-replay-none").at("from").into());
    }
    again(&work, rows).await?;
    work.audit("webhook_replay", None, id, json!({ "deliveries": count })).await?;
    work.finish(id).await
}

/// Sends everything again that was meant for a webhook on some days of Belgium, the first and the last one included.
///
/// # Errors
/// As [`webhook_replay_since`].
pub async fn webhook_replay_days(
    ctx: &Ctx,
    id: WebhookId,
    (first, last): (NaiveDate, NaiveDate),
    key: Option<&RequestKey>,
) -> Result<Outcome<WebhookId>> {
    let begins = |day: Option<NaiveDate>| day.and_then(day_begins).unwrap_or_default();
    let range = (begins(Some(first)), begins(last.checked_add_days(Days::new(1))));
    webhook_replay_since(ctx, id, range, key).await
}

async fn again(work: &Work, rows: Vec<webhook_delivery::Model>) -> Result<()> {
    let these = Condition::all().add(webhook_delivery::Column::Id.is_in(rows.iter().map(|row| row.id.0)));
    let change = webhook_delivery::ActiveModel {
        state: Set(WebhookDeliveryState::Waiting),
        attempts: Set(0),
        trouble: Set(None),
        next_at: Set(Some(work.now)),
        ..Default::default()
    };
    work.tx.change_all::<webhook_delivery::Entity>(&work.proof, these, change).await?;
    for row in rows {
        ask_to_deliver(&work.tx, &work.proof, work.now, row.id).await?;
    }
    Ok(())
}

fn parse(ctx: &Ctx, form: &WebhookForm) -> Result<NewWebhook> {
    let loopback = ctx.host().caller.as_ref().is_some_and(|caller| caller.reaches_loopback());
    Ok(NewWebhook::parse(form, loopback)?)
}

fn active(row: &webhook::Model) -> Result<()> {
    if row.active { Ok(()) } else { Err(Refusal::new("webhook-inactive").into()) }
}

async fn changed(
    ctx: &Ctx,
    operation: &'static str,
    (id, expected_version): (WebhookId, Option<i32>),
    input: &impl serde::Serialize,
    key: Option<&RequestKey>,
    change: webhook::ActiveModel,
) -> Result<Outcome<WebhookId>> {
    let proof = may_change(ctx)?;
    ctx.require_fresh()?;
    let work = match ctx.begin(operation, &proof, key, input).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    own(&work, id).await?;
    work.tx.change::<webhook::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit(operation, None, id, json!({})).await?;
    work.finish(id).await
}

async fn own(work: &Work, id: WebhookId) -> Result<webhook::Model> {
    let found = work
        .tx
        .find_owned::<webhook::Entity>(&work.proof)
        .filter(webhook::Column::Id.eq(id.0))
        .filter(webhook::Column::ArchivedAt.is_null())
        .one(&work.tx)
        .await?;
    found.ok_or_else(unknown)
}
