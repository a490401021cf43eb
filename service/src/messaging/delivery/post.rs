//! Letters in the log of what leaves. No job hands them over: somebody prints and posts them, and says so.

use chrono::{DateTime, TimeDelta, Utc};
use entity::{
    id::{DeliveryAttemptId, DeliveryId, OrganizationId},
    messaging::{AttemptOutcome, DeliveryState, delivery, delivery_attempt},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QuerySelect};

use super::{OWN_ANSWER, Outgoing};
use crate::{ctx::Ctx, error::Result, proof::Proof, store::Tx};

/// A letter is not given up by itself.
const PATIENCE: TimeDelta = TimeDelta::days(36_500);
/// Lines that are changed in one statement.
const AT_ONCE: usize = 200;

/// Writes letters down that are to go by post; where there is no address, as failed.
///
/// # Errors
/// `address-unusable`.
pub(crate) async fn deliver_by_post(tx: &Tx, now: DateTime<Utc>, letters: Vec<Outgoing>) -> Result<Vec<DeliveryId>> {
    let nowhere = format!("{OWN_ANSWER}no-address");
    let mut ids = Vec::with_capacity(letters.len());
    let mut rows = Vec::with_capacity(letters.len());
    for letter in letters {
        let (letter, id) = (letter.checked()?, Ctx::mint::<DeliveryId>());
        let state = if letter.has_address() {
            (DeliveryState::Waiting, None)
        } else {
            (DeliveryState::Failed, Some(nowhere.as_str()))
        };
        rows.push(letter.row(id, (now, now + PATIENCE), state)?);
        ids.push(id);
    }
    tx.insert_platform_all(rows).await?;
    Ok(ids)
}

/// Writes down that letters were handed to the post. Those of which that is known stay as they are.
///
/// # Errors
/// Failures only.
pub(crate) async fn letters_posted(
    tx: &Tx,
    organization: OrganizationId,
    ids: &[DeliveryId],
    now: DateTime<Utc>,
) -> Result<()> {
    let change = delivery::ActiveModel {
        state: Set(DeliveryState::Sent),
        attempts: Set(1),
        sent_at: Set(Some(now)),
        updated_at: Set(now),
        ..Default::default()
    };
    settle(tx, organization, ids, (&[DeliveryState::Waiting], change), (AttemptOutcome::Sent, "posted"), now).await
}

/// Writes down that letters came back.
///
/// # Errors
/// Failures only.
pub(crate) async fn letters_returned(
    tx: &Tx,
    organization: OrganizationId,
    ids: &[DeliveryId],
    now: DateTime<Utc>,
) -> Result<()> {
    let change = delivery::ActiveModel {
        state: Set(DeliveryState::Bounced),
        answer: Set(Some(format!("{OWN_ANSWER}returned"))),
        updated_at: Set(now),
        ..Default::default()
    };
    settle(tx, organization, ids, (&[DeliveryState::Sent], change), (AttemptOutcome::Bounced, "returned"), now).await
}

/// Changes the lines that are in one of these states, and adds what happened to each.
async fn settle(
    tx: &Tx,
    organization: OrganizationId,
    ids: &[DeliveryId],
    (from, change): (&[DeliveryState], delivery::ActiveModel),
    (outcome, answer): (AttemptOutcome, &str),
    now: DateTime<Utc>,
) -> Result<()> {
    let proof = Proof::system(organization, super::nobody());
    for some in ids.chunks(AT_ONCE) {
        let these = Condition::all()
            .add(delivery::Column::Id.is_in(some.iter().map(|id| id.0)))
            .add(delivery::Column::State.is_in(from.iter().copied()));
        let ready = ids_of(tx, &proof, these.clone()).await?;
        tx.change_all::<delivery::Entity>(&proof, these, change.clone()).await?;
        let lines = ready.into_iter().map(|id| delivery_attempt::ActiveModel {
            id: Set(Ctx::mint::<DeliveryAttemptId>()),
            organization_id: Set(Some(organization)),
            delivery_id: Set(id),
            number: Set(1),
            outcome: Set(outcome),
            answer: Set(format!("{OWN_ANSWER}{answer}")),
            at: Set(now),
        });
        tx.insert_platform_all(lines.collect()).await?;
    }
    Ok(())
}

async fn ids_of(tx: &Tx, proof: &Proof, these: Condition) -> Result<Vec<DeliveryId>> {
    let rows = tx.find_owned::<delivery::Entity>(proof).filter(these).select_only().column(delivery::Column::Id);
    Ok(rows.into_tuple().all(tx).await?)
}
