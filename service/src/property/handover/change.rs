//! Starting a handover, noting what arrives, asking for the rest, ending it.

use entity::{
    id::{AssociationId, HandoverDemandId, HandoverId, HandoverItemId, IssuedDocumentId},
    identity::Permission,
    platform::issued_document,
    property::{
        HandoverEvent, HandoverForm, HandoverItemEvent, HandoverItemKind, HandoverItemState, HandoverMark,
        HandoverMarkForm, HandoverStanding, HandoverStatus, NewHandover, handover, handover_demand, handover_item,
        read_abandon_reason,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait, QueryFilter};

use super::{
    letter::{DEMAND_KIND, DemandSnapshot, Occasion},
    read::{current_in, items_in},
};
use crate::{
    ctx::Ctx,
    error::Result,
    platform::verification_code,
    printable::require_printable,
    property::{association_for_change, locked::row_for_change, mandate_at},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Starts a handover: everything of the file is awaited.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, malformed fields, `sign-unprintable`; `handover-running` while another one is under
/// way.
pub async fn handover_start(
    ctx: &Ctx,
    association: AssociationId,
    form: &HandoverForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<HandoverId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, association)?;
    let new = NewHandover::parse(form)?;
    require_printable([("name", new.name.as_str()), ("street", new.street.as_str()), ("city", new.city.as_str())])?;
    let work = match ctx.begin("handover_start", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    refuse_second(&work, association).await?;
    let id = Ctx::mint::<HandoverId>();
    let due_on = new.due_on;
    work.tx.insert(&proof, new_row(&work, id, association, new)).await?;
    let items = HandoverItemKind::ALL.iter().zip(1_i32..).map(|(kind, position)| handover_item::ActiveModel {
        id: Set(Ctx::mint::<HandoverItemId>()),
        association_id: Set(association),
        handover_id: Set(id),
        kind: Set(*kind),
        state: Set(HandoverItemState::Awaited),
        received_on: Set(None),
        note: Set(None),
        position: Set(position),
        updated_at: Set(work.now),
        ..Default::default()
    });
    work.tx.insert_all(&proof, items.collect()).await?;
    work.audit("handover_start", Some(association), id, serde_json::json!({ "dueOn": due_on })).await?;
    work.finish(id).await
}

/// Notes what happened to some of the things.
///
/// # Errors
/// `handover-unknown`, `Forbidden`, `stale-version`, malformed fields, `sign-unprintable`; `handover-ended`; `handover-item-step` for each thing to
/// which that cannot have happened.
pub async fn handover_mark(
    ctx: &Ctx,
    id: HandoverId,
    expected_version: Option<i32>,
    form: &HandoverMarkForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<HandoverId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let mark = HandoverMark::parse(form, ctx.today())?;
    require_printable(mark.note.iter().map(|note| ("note", note.as_str())))?;
    let work = match ctx.begin("handover_mark", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = handover_for_change(&work, id).await?;
    if !before.status.is_running() {
        return Err(Refusal::new("handover-ended").into());
    }
    let items = items_in(&work.tx, &proof, &[id]).await?;
    let state = next_state(&items, &mark)?;
    touch(&work, &before, expected_version, handover::ActiveModel::default()).await?;
    let chosen = Condition::all()
        .add(handover_item::Column::HandoverId.eq(id.0))
        .add(handover_item::Column::Kind.is_in(mark.items.iter().copied()));
    let mut change = handover_item::ActiveModel {
        state: Set(state),
        received_on: Set(mark.received_on),
        updated_at: Set(work.now),
        ..Default::default()
    };
    if state == HandoverItemState::Disputed {
        // What was handed over keeps the day on which it came, however incomplete it was.
        change.received_on = sea_orm::ActiveValue::NotSet;
    }
    if mark.note.is_some() || mark.event == HandoverItemEvent::Await {
        change.note = Set(mark.note.clone());
    }
    work.tx.change_all::<handover_item::Entity>(&proof, chosen, change).await?;
    let codes: Vec<&str> = mark.items.iter().map(|item| item.code()).collect();
    let detail = serde_json::json!({ "items": codes, "event": mark.event, "receivedOn": mark.received_on });
    work.audit("handover_mark", Some(before.association_id), id, detail).await?;
    work.finish(id).await
}

/// Issues a letter of demand for what is still owed, and freezes it as the former syndic will read it.
///
/// # Errors
/// `handover-unknown`, `Forbidden`, `stale-version`; `handover-step` once it has ended; `handover-nothing-owed`.
pub async fn handover_demand(
    ctx: &Ctx,
    id: HandoverId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<HandoverId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let work = match ctx.begin("handover_demand", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = handover_for_change(&work, id).await?;
    let deed = association_for_change(&work, before.association_id).await?;
    let status = before.status.next(HandoverEvent::Demand)?;
    let items = items_in(&work.tx, &proof, &[id]).await?;
    let number = i32::try_from(demands_issued(&work, id).await?).unwrap_or(i32::MAX).saturating_add(1);
    let code = verification_code();
    let occasion = Occasion { number, now: work.now, today: ctx.today(), code: Some(code.clone()) };
    let mandate = mandate_at(&work.tx, &proof, before.association_id, ctx.today()).await?;
    let snapshot = DemandSnapshot::new(ctx, (&deed, mandate.as_ref()), &before, &items, occasion)?;
    let demand = Ctx::mint::<HandoverDemandId>();
    let row = handover_demand::ActiveModel {
        id: Set(demand),
        association_id: Set(before.association_id),
        handover_id: Set(id),
        number: Set(number),
        items: Set(i32::try_from(snapshot.items.len()).unwrap_or(i32::MAX)),
        issued_at: Set(work.now),
        issued_by: Set(proof.account()),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    let document = issued_document::ActiveModel {
        id: Set(Ctx::mint::<IssuedDocumentId>()),
        association_id: Set(before.association_id),
        kind: Set(DEMAND_KIND.to_owned()),
        subject_id: Set(demand.0),
        code: Set(code),
        data: Set(serde_json::to_string(&snapshot)?),
        data_sha256: Set(snapshot.fingerprint()?),
        issued_at: Set(work.now),
        revoked_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&proof, document).await?;
    touch(&work, &before, expected_version, with_status(status)).await?;
    let detail = serde_json::json!({ "number": number, "items": snapshot.items.len() });
    work.audit("handover_demand", Some(before.association_id), id, detail).await?;
    work.finish(id).await
}

/// Ends a handover because everything is there.
///
/// # Errors
/// `handover-unknown`, `Forbidden`, `stale-version`; `handover-step`; `handover-items-owed` while something is missing.
pub async fn handover_complete(
    ctx: &Ctx,
    id: HandoverId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<HandoverId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let work = match ctx.begin("handover_complete", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = handover_for_change(&work, id).await?;
    let status = before.status.next(HandoverEvent::Complete)?;
    let items = items_in(&work.tx, &proof, &[id]).await?;
    HandoverStanding::new(before.due_on, ctx.today(), items.iter().map(|item| item.state)).require_settled()?;
    let change = handover::ActiveModel { ended_at: Set(Some(work.now)), ..with_status(status) };
    touch(&work, &before, expected_version, change).await?;
    work.audit("handover_complete", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Gives a handover up, for a reason that is kept.
///
/// # Errors
/// `handover-unknown`, `Forbidden`, `stale-version`; `handover-step`; `text-required` without a reason.
pub async fn handover_abandon(
    ctx: &Ctx,
    id: HandoverId,
    expected_version: Option<i32>,
    reason: &str,
    key: Option<&RequestKey>,
) -> Result<Outcome<HandoverId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let reason = read_abandon_reason(reason)?;
    let work = match ctx.begin("handover_abandon", &proof, key, &(id, expected_version, &reason)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = handover_for_change(&work, id).await?;
    let status = before.status.next(HandoverEvent::Abandon)?;
    let change = handover::ActiveModel {
        ended_at: Set(Some(work.now)),
        abandon_reason: Set(Some(reason)),
        ..with_status(status)
    };
    touch(&work, &before, expected_version, change).await?;
    work.audit("handover_abandon", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Takes a handover up again because something turns out to be missing. One that letters of demand were issued in goes on as demanded.
///
/// # Errors
/// `handover-unknown`, `Forbidden`, `stale-version`; `handover-step` while it is under way; `handover-running` while another one is.
pub async fn handover_reopen(
    ctx: &Ctx,
    id: HandoverId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<HandoverId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let work = match ctx.begin("handover_reopen", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = handover_for_change(&work, id).await?;
    let mut status = before.status.next(HandoverEvent::Reopen)?;
    if demands_issued(&work, id).await? > 0 {
        // The letters that were issued before it ended are no less issued.
        status = status.next(HandoverEvent::Demand)?;
    }
    refuse_second(&work, before.association_id).await?;
    let change = handover::ActiveModel { ended_at: Set(None), abandon_reason: Set(None), ..with_status(status) };
    touch(&work, &before, expected_version, change).await?;
    work.audit("handover_reopen", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// The handover that a change is about, in an association that is still in use.
async fn handover_for_change(work: &Work, id: HandoverId) -> Result<handover::Model> {
    // The association's row is locked with it, so that two people at once do not start or reopen two handovers.
    row_for_change::<handover::Entity, _>(work, id, "handover-unknown").await
}

/// How many letters of demand were issued in a handover.
async fn demands_issued(work: &Work, id: HandoverId) -> Result<u64> {
    let issued = work.tx.find::<handover_demand::Entity>(&work.proof);
    Ok(issued.filter(handover_demand::Column::HandoverId.eq(id.0)).count(&work.tx).await?)
}

async fn refuse_second(work: &Work, association: AssociationId) -> Result<()> {
    match current_in(&work.tx, &work.proof, association).await? {
        Some(_) => Err(Refusal::new("handover-running").into()),
        None => Ok(()),
    }
}

/// What becomes of the chosen things; all of them end in the same state.
fn next_state(items: &[handover_item::Model], mark: &HandoverMark) -> Result<HandoverItemState> {
    let mut refused = Refusals::default();
    let mut state = None;
    for (index, kind) in mark.items.iter().enumerate() {
        let Some(item) = items.iter().find(|item| item.kind == *kind) else { continue };
        match item.state.next(mark.event) {
            Ok(next) => state = Some(next),
            Err(refusal) => refused.0.push(refusal.at(format!("items.{index}"))),
        }
    }
    match state {
        Some(state) if refused.is_empty() => Ok(state),
        _ if refused.is_empty() => Err(Refusal::new("handover-nothing-chosen").at("items").into()),
        _ => Err(refused.into()),
    }
}

fn with_status(status: HandoverStatus) -> handover::ActiveModel {
    handover::ActiveModel { status: Set(status), ..Default::default() }
}

/// Changes the handover if nobody has since it was looked at; its things change with it.
async fn touch(
    work: &Work,
    before: &handover::Model,
    expected: Option<i32>,
    change: handover::ActiveModel,
) -> Result<()> {
    work.tx.change::<handover::Entity, _>(&work.proof, before.id, expected, work.now, change).await
}

fn new_row(work: &Work, id: HandoverId, association: AssociationId, new: NewHandover) -> handover::ActiveModel {
    handover::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        status: Set(HandoverStatus::Open),
        predecessor_name: Set(new.name),
        predecessor_email: Set(new.email),
        street: Set(new.street),
        postal_code: Set(new.postal_code),
        city: Set(new.city),
        country: Set(new.country),
        language: Set(new.language),
        mandate_ended_on: Set(new.mandate_ended_on),
        due_on: Set(new.due_on),
        account_years: Set(new.account_years),
        ended_at: Set(None),
        abandon_reason: Set(None),
        started_by: Set(work.proof.account()),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    }
}
