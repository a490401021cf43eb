//! The job that delivers, and the one that forgets what is old.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{OrganizationId, WebhookDeliveryId},
    messaging::{Fact, Kind},
    outside::{WebhookDeliveryState, webhook, webhook_delivery, webhook_event},
};
use futures::future::BoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    call::{Call, CallTrouble},
    sign::{open, signature},
};
use crate::{
    error::{Failure, Result},
    jobs::{Done, Handler, JobError, JobKind, Rule, Run, Schedule},
    messaging::{Audience, Notice, notify_on},
    proof::Proof,
    store::Tx,
};

/// The kind of the job that delivers.
pub(super) const DELIVER: JobKind = "outside.webhook";
/// The kind of the job that forgets.
const FORGET: JobKind = "outside.webhook-forget";
/// When that is done: while nobody waits for anything.
pub(super) const FORGET_NIGHTLY: Schedule =
    Schedule { name: "outside.webhook-forget", rule: Rule::Daily(3, 40), kind: FORGET };

/// Seconds from one attempt to the next; after the last one it is given up, some three days after the first.
const LADDER: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/// How long nothing may arrive at an address before it is switched off.
const PATIENCE: Duration = Duration::days(5);
/// How long nobody else tries what somebody is trying.
const LEASE: Duration = Duration::seconds(60);
/// How long what was delivered, or given up, is kept.
const KEPT: Duration = Duration::days(30);
/// An address answers this once it wants nothing any more (RFC 9110 §15.5.11).
const GONE: u16 = 410;

/// What the job is told.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct DeliverPayload {
    pub delivery: WebhookDeliveryId,
}

/// Delivers.
pub(super) struct Deliver;

impl Handler for Deliver {
    fn kind(&self) -> JobKind {
        DELIVER
    }

    fn waits_for_strangers(&self) -> bool {
        true
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        Box::pin(async move {
            let (organization, payload) = (run.organization()?, run.payload::<DeliverPayload>()?);
            Ok(deliver(run, organization, payload.delivery).await?)
        })
    }
}

/// What an attempt came to.
struct Outcome {
    status: Option<u16>,
    trouble: Option<&'static str>,
}

impl Outcome {
    fn of(answer: Result<super::Answered, CallTrouble>) -> Self {
        match answer {
            Ok(answered) => {
                let trouble = match answered.status {
                    200..=299 => None,
                    300..=399 => Some("redirect"),
                    GONE => Some("gone"),
                    _ => Some("status"),
                };
                Self { status: Some(answered.status), trouble }
            }
            Err(trouble) => Self { status: None, trouble: Some(trouble.code()) },
        }
    }
}

async fn deliver(run: &Run, organization: OrganizationId, id: WebhookDeliveryId) -> Result<Done> {
    let proof = run.proof(organization);
    let found = {
        let tx = run.tenant_reader(organization).await?;
        read(&tx, &proof, id).await?
    };
    let Some((delivery, hook, event)) = found else { return Ok(Done::Finished) };
    if delivery.state != WebhookDeliveryState::Waiting {
        return Ok(Done::Finished);
    }
    let now = run.now();
    // Whoever has replayed a delivery meanwhile has moved its time.
    if let Some(next) = delivery.next_at.filter(|next| *next > now) {
        return Ok(Done::Again(next));
    }
    if !hook.active || hook.archived_at.is_some() {
        let given_up = webhook_delivery::ActiveModel {
            state: Set(WebhookDeliveryState::Failed),
            trouble: Set(Some("inactive".to_owned())),
            next_at: Set(None),
            ..Default::default()
        };
        let tx = run.tenant(organization).await?;
        tx.change_all::<webhook_delivery::Entity>(&proof, this(id), given_up).await?;
        tx.commit().await?;
        return Ok(Done::Finished);
    }
    if !claim(run, &proof, &delivery).await? {
        return Ok(Done::Again(now + LEASE));
    }
    let outcome = match &run.host.caller {
        Some(caller) => Outcome::of(caller.call(call(run, &hook, &event)?).await),
        None => Outcome { status: None, trouble: Some(CallTrouble::Unreachable.code()) },
    };
    let tx = run.tenant(organization).await?;
    let done = write(run, &tx, &proof, (&delivery, &hook), &outcome).await?;
    tx.commit().await?;
    Ok(done)
}

/// Takes a delivery for a while. A delivery may have two jobs, when somebody had it sent again by hand before its time; one of them tries.
async fn claim(run: &Run, proof: &Proof, delivery: &webhook_delivery::Model) -> Result<bool> {
    let (now, tx) = (run.now(), run.tenant(proof.organization()).await?);
    let free = this(delivery.id)
        .add(webhook_delivery::Column::State.eq(WebhookDeliveryState::Waiting))
        .add(webhook_delivery::Column::Attempts.eq(delivery.attempts))
        .add(webhook_delivery::Column::NextAt.lte(now));
    let taken = webhook_delivery::ActiveModel { next_at: Set(Some(now + LEASE)), ..Default::default() };
    let claimed = tx.change_all::<webhook_delivery::Entity>(proof, free, taken).await? == 1;
    tx.commit().await?;
    Ok(claimed)
}

async fn read(
    tx: &Tx,
    proof: &Proof,
    id: WebhookDeliveryId,
) -> Result<Option<(webhook_delivery::Model, webhook::Model, webhook_event::Model)>> {
    let delivery =
        tx.find_owned::<webhook_delivery::Entity>(proof).filter(webhook_delivery::Column::Id.eq(id.0)).one(tx).await?;
    let Some(delivery) = delivery else { return Ok(None) };
    let hook =
        tx.find_owned::<webhook::Entity>(proof).filter(webhook::Column::Id.eq(delivery.webhook_id.0)).one(tx).await?;
    let event = tx
        .find_owned::<webhook_event::Entity>(proof)
        .filter(webhook_event::Column::Id.eq(delivery.event_id.0))
        .one(tx)
        .await?;
    Ok(hook.zip(event).map(|(hook, event)| (delivery, hook, event)))
}

/// What is sent: signed with the secret, and for a day after it was replaced with the former one too.
fn call(run: &Run, hook: &webhook::Model, event: &webhook_event::Model) -> Result<Call> {
    let now = run.now();
    let mut data: Value = serde_json::from_str(&event.payload)?;
    if let Some(data) = data.as_object_mut()
        && let Some(Value::String(path)) = data.remove("path")
    {
        data.insert("url".to_owned(), Value::String(format!("{}/fr{path}", run.host.public_url)));
    }
    let body = json!({ "type": event.event, "timestamp": event.created_at.to_rfc3339(), "data": data }).to_string();
    let id = format!("evt_{}", event.id.0.simple());
    let timestamp = now.timestamp();
    let secret = open(&run.host.keys, hook.id, "secret", &hook.secret)?;
    let mut signatures = vec![signature(&secret, &id, timestamp, &body)?];
    if let Some(former) = hook.former_secret.as_deref().filter(|_| hook.former_until.is_some_and(|until| until > now)) {
        let former = open(&run.host.keys, hook.id, "former_secret", former)?;
        signatures.push(signature(&former, &id, timestamp, &body)?);
    }
    let headers = vec![
        ("webhook-id", id),
        ("webhook-timestamp", timestamp.to_string()),
        ("webhook-signature", signatures.join(" ")),
    ];
    Ok(Call { url: hook.url.clone(), headers, body })
}

/// Writes down what an attempt came to, and when the next one is.
async fn write(
    run: &Run,
    tx: &Tx,
    proof: &Proof,
    (delivery, hook): (&webhook_delivery::Model, &webhook::Model),
    outcome: &Outcome,
) -> Result<Done> {
    let now = run.now();
    let attempts = delivery.attempts.saturating_add(1);
    let step = usize::try_from(delivery.attempts).ok().and_then(|tried| LADDER.get(tried)).copied();
    let next: Option<DateTime<Utc>> = match outcome.trouble {
        None | Some("gone") => None,
        Some(_) => step.map(|seconds| now + Duration::seconds(seconds)),
    };
    let state = match (outcome.trouble, next) {
        (None, _) => WebhookDeliveryState::Delivered,
        (Some(_), Some(_)) => WebhookDeliveryState::Waiting,
        (Some(_), None) => WebhookDeliveryState::Failed,
    };
    let change = webhook_delivery::ActiveModel {
        state: Set(state),
        attempts: Set(attempts),
        status_code: Set(outcome.status.map(i32::from)),
        trouble: Set(outcome.trouble.map(str::to_owned)),
        next_at: Set(next),
        last_at: Set(Some(now)),
        delivered_at: Set((state == WebhookDeliveryState::Delivered).then_some(now)),
        ..Default::default()
    };
    tx.change_all::<webhook_delivery::Entity>(proof, this(delivery.id), change).await?;
    let since = hook.failing_since.unwrap_or(now);
    let this_hook = Condition::all().add(webhook::Column::Id.eq(hook.id.0));
    match outcome.trouble {
        None if hook.failing_since.is_some() => {
            let change = webhook::ActiveModel { failing_since: Set(None), ..Default::default() };
            tx.change_all::<webhook::Entity>(proof, this_hook, change).await?;
        }
        None => {}
        Some(trouble) if trouble == "gone" || now - since > PATIENCE => {
            let change = webhook::ActiveModel {
                active: Set(false),
                failing_since: Set(Some(since)),
                disabled_at: Set(Some(now)),
                ..Default::default()
            };
            tx.change::<webhook::Entity, _>(proof, hook.id, None, now, change).await?;
            tell(tx, proof, hook).await?;
        }
        Some(_) if hook.failing_since.is_none() => {
            let change = webhook::ActiveModel { failing_since: Set(Some(now)), ..Default::default() };
            tx.change_all::<webhook::Entity>(proof, this_hook, change).await?;
        }
        Some(_) => {}
    }
    Ok(next.map_or(Done::Finished, Done::Again))
}

/// Tells whoever made it that an address was switched off.
async fn tell(tx: &Tx, proof: &Proof, hook: &webhook::Model) -> Result<()> {
    let notice = Notice::bare(Kind::SystemMessage)
        .organization(proof.organization())
        .about(hook.id)
        .with("title", Fact::Message("outside-webhook-disabled-title".to_owned()))
        .with("reason", Fact::Message("outside-webhook-disabled-body".to_owned()))
        .link(format!("/firm/webhooks/{}", hook.id))
        .to(Audience::Account(hook.created_by));
    notify_on(tx, None, notice).await
}

fn this(id: WebhookDeliveryId) -> Condition {
    Condition::all().add(webhook_delivery::Column::Id.eq(id.0))
}

/// Forgets what was delivered, or given up, a month ago.
pub(super) struct Forget;

impl Handler for Forget {
    fn kind(&self) -> JobKind {
        FORGET
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        Box::pin(async move {
            forget(run).await?;
            Ok(Done::Finished)
        })
    }
}

async fn forget(run: &Run) -> Result<()> {
    let before = run.now() - KEPT;
    let organizations = {
        let tx = run.platform().await?;
        tx.find_platform::<entity::identity::organization::Entity>().all(&tx).await?
    };
    for organization in organizations {
        let proof = run.proof(organization.id);
        let tx = run.tenant(organization.id).await?;
        let old = Condition::all()
            .add(webhook_delivery::Column::CreatedAt.lt(before))
            .add(webhook_delivery::Column::State.ne(WebhookDeliveryState::Waiting));
        tx.forget::<webhook_delivery::Entity>(&proof, old).await?;
        let told = sea_orm::QuerySelect::select_only(tx.find_owned::<webhook_delivery::Entity>(&proof));
        let told =
            sea_orm::QueryTrait::into_query(sea_orm::QuerySelect::column(told, webhook_delivery::Column::EventId));
        let old = Condition::all()
            .add(webhook_event::Column::CreatedAt.lt(before))
            .add(webhook_event::Column::Id.not_in_subquery(told));
        tx.forget::<webhook_event::Entity>(&proof, old).await?;
        tx.commit().await.map_err(Failure::new)?;
    }
    Ok(())
}
