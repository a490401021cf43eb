//! The job that hands a delivery over, at most once.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use entity::{
    id::{DeliveryAttemptId, DeliveryId, OrganizationId},
    messaging::{AttemptOutcome, Channel, DeliveryState, delivery, delivery_attempt, delivery_secret},
};
use futures::future::BoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use serde::{Deserialize, Serialize};

use super::{ANSWER_MAX, MAIL_MAX, Message, NOT_SET_UP, OWN_ANSWER, outgoing::cut, push, settle, unsubscribe};
use crate::{
    Host,
    courier::{Mail, MailFile, Unsent},
    ctx::Ctx,
    error::{Failure, Result},
    jobs::{Done, Handler, JobError, JobKind, Run},
    library::stored_files_by_ids,
    proof::Proof,
    seal::place,
    store::{Purpose, Tx},
};

/// The kind of the job.
pub(super) const KIND: JobKind = "delivery.send";
/// The first pause after a server was out of reach; each next one is three times as long.
const FIRST_PAUSE: TimeDelta = TimeDelta::minutes(1);
/// The longest pause.
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(6);

/// What the job is done with.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Payload {
    /// Which delivery.
    pub delivery: DeliveryId,
    /// Its tenant.
    pub organization: Option<OrganizationId>,
}

/// Hands deliveries over.
pub(super) struct Send;

/// What is done next with a delivery.
enum Next {
    /// It was taken in hand and is to be handed over.
    Hand(Box<delivery::Model>),
    /// Nothing, now or ever.
    Nothing,
    /// Nothing before this instant.
    Wait(DateTime<Utc>),
}

impl Handler for Send {
    fn kind(&self) -> JobKind {
        KIND
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        Box::pin(async move {
            let payload: Payload = run.payload()?;
            let (host, now) = (run.host.clone(), run.now());
            match take(&host, payload, now).await? {
                Next::Nothing => Ok(Done::Finished),
                Next::Wait(until) => Ok(Done::Again(until)),
                Next::Hand(row) => {
                    // In a task of its own: a worker that is told to stop must not leave between the other side's answer and our writing it down.
                    let handed = tokio::spawn(async move { hand_over(&host, &row).await });
                    handed.await.map_err(|_| JobError::Retry("panic".to_owned()))?.map_err(JobError::from)
                }
            }
        })
    }
}

/// A transaction that sees the delivery and changes it.
pub(super) async fn open(host: &Host, organization: Option<OrganizationId>) -> Result<Tx> {
    Ok(host.database.write(purpose(organization), Arc::default()).await?)
}

/// A transaction that sees the delivery.
async fn look(host: &Host, organization: Option<OrganizationId>) -> Result<Tx> {
    Ok(host.database.read(purpose(organization), Arc::default()).await?)
}

fn purpose(organization: Option<OrganizationId>) -> Purpose {
    match organization {
        Some(organization) => Purpose::Tenant { organization, account: super::nobody() },
        None => Purpose::Platform,
    }
}

/// The row, in its tenant.
pub(super) async fn find(tx: &Tx, payload: Payload) -> Result<Option<delivery::Model>> {
    let this = delivery::Column::Id.eq(payload.delivery.0);
    Ok(match payload.organization {
        Some(organization) => {
            let proof = Proof::system(organization, super::nobody());
            tx.find_owned::<delivery::Entity>(&proof).filter(this).one(tx).await?
        }
        None => {
            let ours = delivery::Column::OrganizationId.is_null();
            tx.find_platform::<delivery::Entity>().filter(this).filter(ours).one(tx).await?
        }
    })
}

/// Takes a delivery in hand, so that nobody else does, and says what is to be done.
async fn take(host: &Host, payload: Payload, now: DateTime<Utc>) -> Result<Next> {
    let tx = open(host, payload.organization).await?;
    let Some(row) = find(&tx, payload).await? else { return Ok(Next::Nothing) };
    match row.state {
        DeliveryState::Waiting if row.due_at > now => Ok(Next::Wait(row.due_at)),
        DeliveryState::Waiting if row.deadline_at <= now => {
            settle::record(&tx, &row, AttemptOutcome::Failed, (&format!("{OWN_ANSWER}deadline"), None), now).await?;
            tx.commit().await?;
            Ok(Next::Nothing)
        }
        DeliveryState::Waiting => {
            let change = delivery::ActiveModel {
                state: Set(DeliveryState::Sending),
                attempts: Set(row.attempts.saturating_add(1)),
                message_id: Set((row.channel == Channel::Email).then(|| message_id(&row))),
                updated_at: Set(now),
                ..Default::default()
            };
            let taken = tx.change_platform::<delivery::Entity>(change, this(&row, &[DeliveryState::Waiting])).await?;
            if taken != 1 {
                return Ok(Next::Nothing);
            }
            tx.commit().await?;
            let row =
                delivery::Model { attempts: row.attempts.saturating_add(1), state: DeliveryState::Sending, ..row };
            Ok(Next::Hand(Box::new(row)))
        }
        DeliveryState::Sending => {
            // Whoever had it in hand is gone: nobody can tell whether it left.
            settle::record(&tx, &row, AttemptOutcome::Uncertain, (&format!("{OWN_ANSWER}interrupted"), None), now)
                .await?;
            tx.commit().await?;
            Ok(Next::Nothing)
        }
        DeliveryState::Sent
        | DeliveryState::Refused
        | DeliveryState::Failed
        | DeliveryState::Uncertain
        | DeliveryState::Bounced => Ok(Next::Nothing),
    }
}

/// The row in one of these states.
pub(super) fn this(row: &delivery::Model, states: &[DeliveryState]) -> Condition {
    let tenant = match row.organization_id {
        Some(organization) => delivery::Column::OrganizationId.eq(organization.0),
        None => delivery::Column::OrganizationId.is_null(),
    };
    Condition::all()
        .add(delivery::Column::Id.eq(row.id.0))
        .add(tenant)
        .add(delivery::Column::State.is_in(states.iter().copied()))
}

/// Hands a delivery over and writes down what came of it.
async fn hand_over(host: &Host, row: &delivery::Model) -> Result<Done> {
    let answer = match content(host, row).await {
        Ok(message) => by_channel(host, row, message).await,
        Err(failure) => {
            tracing::error!(%failure, delivery.id = %row.id, "a delivery cannot be made");
            Err(Unsent::Refused(format!("{OWN_ANSWER}unmade")))
        }
    };
    if matches!(answer, Err(Unsent::Gone(_))) {
        push::gone(host, row).await?;
    }
    let now = host.clock.now();
    let (outcome, text, done) = match answer {
        Ok(text) => (AttemptOutcome::Sent, text, Done::Finished),
        Err(Unsent::Refused(text)) if text.starts_with(OWN_ANSWER) => (AttemptOutcome::Failed, text, Done::Finished),
        Err(Unsent::Refused(text) | Unsent::Gone(text)) => (AttemptOutcome::Refused, text, Done::Finished),
        Err(Unsent::Uncertain(text)) => (AttemptOutcome::Uncertain, text, Done::Finished),
        Err(Unsent::Later(text)) => {
            let again = now + pause(row.attempts);
            if again < row.deadline_at {
                (AttemptOutcome::Later, text, Done::Again(again))
            } else {
                (AttemptOutcome::Failed, text, Done::Finished)
            }
        }
    };
    let tx = open(host, row.organization_id).await?;
    let again = if let Done::Again(at) = done { Some(at) } else { None };
    settle::record(&tx, row, outcome, (&text, again), now).await?;
    tx.commit().await?;
    Ok(done)
}

/// The pause after so many attempts.
fn pause(attempts: i32) -> TimeDelta {
    let mut pause = FIRST_PAUSE;
    for _ in 1..attempts.clamp(1, 12) {
        pause = (pause * 3).min(LONGEST_PAUSE);
    }
    pause
}

/// What it says, from the row or from under seal.
pub(super) async fn content(host: &Host, row: &delivery::Model) -> Result<Message> {
    if let Some(content) = &row.content {
        return Ok(serde_json::from_value(content.clone())?);
    }
    let tx = look(host, row.organization_id).await?;
    let secret = delivery_secret::Column::Id.eq(row.id.0);
    let sealed = tx.find_platform::<delivery_secret::Entity>().filter(secret).one(&tx).await?;
    let sealed = sealed.ok_or_else(|| Failure::new("what it says has been forgotten"))?;
    let plain = host.keys.open(&place("delivery_secret", "payload", row.id.0), &sealed.payload)?;
    Ok(serde_json::from_slice(&plain)?)
}

async fn by_channel(host: &Host, row: &delivery::Model, message: Message) -> Result<String, Unsent> {
    let missing = || Unsent::Refused(format!("{OWN_ANSWER}{NOT_SET_UP}"));
    match row.channel {
        Channel::Email => {
            let courier = host.courier.clone().ok_or_else(missing)?;
            let mail = mail(host, row, message).await?;
            courier.send(mail).await
        }
        Channel::Push => push::send(host, row, &message).await,
        Channel::Sms => {
            let gateway = host.short_messages.clone().ok_or_else(missing)?;
            gateway.send(&row.address, &message.text).await
        }
        Channel::InApp | Channel::Post => Err(missing()),
    }
}

async fn mail(host: &Host, row: &delivery::Model, message: Message) -> Result<Mail, Unsent> {
    let unmade = |failure: &dyn std::fmt::Display| {
        tracing::error!(%failure, delivery.id = %row.id, "a mail cannot be made");
        Unsent::Refused(format!("{OWN_ANSWER}unmade"))
    };
    let files = files(host, row).await.map_err(|error| unmade(&error))?;
    Ok(Mail {
        id: message_id(row),
        to: row.address.clone(),
        name: row.name.clone(),
        subject: message.subject,
        body: message.text,
        html: message.html,
        language: row.language,
        unsubscribe: unsubscribe::address(host, row).map_err(|error| unmade(&error))?,
        files,
    })
}

/// What is attached, as it was when the delivery was made.
async fn files(host: &Host, row: &delivery::Model) -> Result<Vec<MailFile>> {
    let attachments: Vec<delivery::Attachment> = serde_json::from_value(row.attachments.clone())?;
    let (Some(organization), false) = (row.organization_id, attachments.is_empty()) else { return Ok(Vec::new()) };
    let tx = look(host, row.organization_id).await?;
    let ids: Vec<_> = attachments.iter().map(|attachment| attachment.file).collect();
    let stored = stored_files_by_ids(&tx, &Proof::system(organization, super::nobody()), &ids).await?;
    drop(tx);
    let mut files = Vec::with_capacity(attachments.len());
    for attachment in attachments {
        let found = stored.iter().find(|file| file.id == attachment.file && file.sha256 == attachment.sha256);
        let file = found.ok_or_else(|| Failure::new("a file that goes with a mail is gone"))?;
        let bytes = file.read(&host.storage, MAIL_MAX).await?.to_vec();
        files.push(MailFile { name: attachment.name, media_type: attachment.media_type, bytes });
    }
    Ok(files)
}

/// What a Message-ID begins with. It names the tenant too, so that a report finds its delivery without anybody looking through all of them.
pub(super) fn message_id(row: &delivery::Model) -> String {
    let tenant = row.organization_id.map(|id| id.0).unwrap_or_default();
    format!("{}.{}", row.id.0.simple(), tenant.simple())
}

/// Adds a line to what happened.
pub(super) async fn note(
    tx: &Tx,
    row: &delivery::Model,
    outcome: AttemptOutcome,
    answer: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let line = delivery_attempt::ActiveModel {
        id: Set(Ctx::mint::<DeliveryAttemptId>()),
        organization_id: Set(row.organization_id),
        delivery_id: Set(row.id),
        number: Set(row.attempts),
        outcome: Set(outcome),
        answer: Set(cut(answer, ANSWER_MAX)),
        at: Set(now),
    };
    tx.insert_platform(line).await
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::pause;

    #[test]
    fn pauses_grow_and_end_at_six_hours() {
        let minutes: Vec<i64> = (1..=8).map(|attempts| pause(attempts).num_minutes()).collect();
        assert_eq!(minutes, [1, 3, 9, 27, 81, 243, 360, 360]);
        assert_eq!(pause(i32::MAX), TimeDelta::hours(6));
    }
}
