//! Beginning to work on a request, correcting it, withdrawing it; and the steps that the other acts have it take.

use entity::{
    id::TransferId,
    refusal::Refusal,
    transfer::{Clock, NewTransferChange, TransferChangeForm, TransferEvent, cancel_reason, relied_on_until, transfer},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use serde_json::json;

use super::{
    WRITE,
    request::{mandate_of, refuse_twice},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    property::association_for_change,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Says that the syndic works on a request.
///
/// # Errors
/// `transfer-unknown`, `association-archived`, `Forbidden`, `stale-version`; `transfer-state-refused` once it has been begun.
pub async fn transfer_begin(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferId,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("transfer_begin", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = transfer_for_change(&work, id).await?;
    step_with(&work, &row, TransferEvent::Begin, expected_version, transfer::ActiveModel::default()).await?;
    work.audit("transfer_begin", Some(row.association_id), id, json!({ "number": row.number })).await?;
    work.finish(id).await
}

/// Corrects who asks, about which sale, and what it costs. Another day of receipt moves the terms.
///
/// # Errors
/// `transfer-unknown`, `association-archived`, `Forbidden`, `stale-version`, what [`NewTransferChange::parse`] refuses; `transfer-closed` once the
/// request has ended; `transfer-twice`, `document-unknown`.
pub async fn transfer_update(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferId,
    form: &TransferChangeForm,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("transfer_update", &proof, key, &(id, form, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = transfer_for_change(&work, id).await?;
    if !row.state.takes_answers() {
        return Err(Refusal::new("transfer-closed").with("state", row.state.code()).into());
    }
    let new = NewTransferChange::parse(form, row.requester_kind, ctx.today())?;
    let contact = new.contact;
    if let Some(document) = contact.mandate_document.filter(|document| row.mandate_document_id != Some(*document)) {
        mandate_of(&work, row.association_id, document).await?;
    }
    if row.state.is_open() {
        refuse_twice(&work, row.unit_id, row.kind, &contact.email, Some(id)).await?;
    }
    let clock = Clock::of(row.kind, contact.received_on)
        .ok_or_else(|| Refusal::new("date-impossible").at("receivedOn").with("value", contact.received_on))?;
    let mut change = transfer::ActiveModel {
        requester_name: Set(contact.name),
        requester_office: Set(contact.office),
        requester_email: Set(contact.email),
        requester_phone: Set(contact.phone),
        requester_language: Set(contact.language),
        requester_reference: Set(contact.reference),
        received_on: Set(contact.received_on),
        due_on: Set(clock.due_on),
        working_day_due_on: Set(clock.working_day_due_on),
        alarm_on: Set(clock.alarm_on),
        transfer_on: Set(contact.transfer_on),
        buyer_name: Set(contact.buyer_name),
        mandate_document_id: Set(contact.mandate_document),
        fee_cents: Set(new.fee),
        ..Default::default()
    };
    if clock != row.clock() {
        // The reminders are those of the new term.
        change.reminded_on = Set(None);
    }
    work.changed(&row, &change);
    work.tx.change::<transfer::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("transfer_update", Some(row.association_id), id, json!({ "number": row.number })).await?;
    work.finish(id).await
}

/// Withdraws a request, for a reason that is kept.
///
/// # Errors
/// `transfer-unknown`, `association-archived`, `Forbidden`, `stale-version`, `text-required` without a reason; `transfer-state-refused` once the
/// document has been delivered.
pub async fn transfer_cancel(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferId,
    reason: &str,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferId>> {
    let proof = ctx.prove(WRITE)?;
    let reason = cancel_reason(reason)?;
    let work = match ctx.begin("transfer_cancel", &proof, key, &(id, &reason, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = transfer_for_change(&work, id).await?;
    let change = transfer::ActiveModel { cancel_reason: Set(Some(reason)), ..Default::default() };
    step_with(&work, &row, TransferEvent::Cancel, expected_version, change).await?;
    work.audit("transfer_cancel", Some(row.association_id), id, json!({ "number": row.number })).await?;
    work.finish(id).await
}

/// The request that a change is about, in an association that is still in use and locked with it.
pub(super) async fn transfer_for_change(work: &Work, id: TransferId) -> Result<transfer::Model> {
    let find = || work.tx.find::<transfer::Entity>(&work.proof).filter(transfer::Column::Id.eq(id.0)).one(&work.tx);
    let unknown = || Error::not_found("transfer-unknown");
    let association = find().await?.ok_or_else(unknown)?.association_id;
    association_for_change(work, association).await?;
    // Read again behind the lock: somebody else may have changed it while it was waited for.
    find().await?.ok_or_else(unknown)
}

/// Has a request take a step, with the instant of it. The trail is written by the act.
///
/// # Errors
/// `transfer-state-refused`.
pub(super) async fn step(work: &Work, row: &transfer::Model, event: TransferEvent) -> Result<()> {
    step_with(work, row, event, None, transfer::ActiveModel::default()).await
}

/// Like [`step`], from the version that the act was made from, and with what else it changes.
///
/// # Errors
/// `transfer-state-refused`, `stale-version`.
pub(super) async fn step_with(
    work: &Work,
    row: &transfer::Model,
    event: TransferEvent,
    expected: Option<i32>,
    mut change: transfer::ActiveModel,
) -> Result<()> {
    let state = row.state.next(event)?;
    change.state = Set(state);
    match event {
        TransferEvent::Begin => change.started_at = Set(Some(work.now)),
        TransferEvent::Generate => {
            change.started_at = Set(row.started_at.or(Some(work.now)));
            change.generated_at = Set(Some(work.now));
            // What was sent is relied on for as long as it says, until something newer is sent.
            if let (Set(Some(day)), None) = (&change.reference_date, row.delivered_at) {
                change.expires_on = Set(relied_on_until(*day));
            }
        }
        TransferEvent::Deliver => change.delivered_at = Set(row.delivered_at.or(Some(work.now))),
        TransferEvent::Cancel => change.cancelled_at = Set(Some(work.now)),
        TransferEvent::Supersede | TransferEvent::Expire => {}
    }
    work.tx.change::<transfer::Entity, _>(&work.proof, row.id, expected, work.now, change).await
}
