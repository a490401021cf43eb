//! Writing down that somebody asks for the information about a unit.

use chrono::Datelike as _;
use entity::{
    id::{AssociationId, DocumentId, TransferAnswerId, TransferId, UnitId},
    identity::Permission,
    library::document,
    money::Cents,
    property::{association, ownership, unit},
    refusal::Refusal,
    transfer::{
        Channel, Clock, NewTransfer, Requester, TransferForm, TransferKind, TransferState, transfer, transfer_answer,
        transfer_default,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use super::{WRITE, setting::setting_in, tell};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    property::{association_for_change, in_force_on},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Writes a request down: whoever manages the association, what came in by mail or post; an owner who sells, her own.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, what [`NewTransfer::parse`] refuses; `unit-unknown`, also for one of another
/// association and for one that the owner does not hold; `document-unknown`; `transfer-twice` while the same request waits for its answer.
pub async fn transfer_request(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    association: AssociationId,
    form: &TransferForm,
) -> Result<Outcome<TransferId>> {
    match ctx.prove_there(WRITE, association).await {
        Ok(proof) => {
            let new = NewTransfer::parse(form, association, ctx.today())?;
            write_down(ctx, key, &proof, new, form).await
        }
        Err(Error::Forbidden) => {
            let own = ctx.prove_personal(WRITE, Permission::OwnRead)?;
            let new = own_request(ctx, &own, association, form).await?;
            // She writes nothing but her own request, which has just been looked at.
            let proof = Proof::system(own.organization(), own.account());
            write_down(ctx, key, &proof, new, form).await
        }
        Err(error) => Err(error),
    }
}

async fn write_down(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    proof: &Proof,
    new: NewTransfer,
    form: &TransferForm,
) -> Result<Outcome<TransferId>> {
    let work = match ctx.begin("transfer_request", proof, key, &(new.association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let id = record(ctx, &work, new).await?;
    work.finish(id).await
}

/// The request of an owner who sells. Whatever she filled in, she asks as the seller, on her own page, today.
async fn own_request(ctx: &Ctx, own: &Proof, association: AssociationId, form: &TransferForm) -> Result<NewTransfer> {
    let actor = ctx.account()?;
    let or = |filled: &str, otherwise: &str| {
        if filled.trim().is_empty() { otherwise.to_owned() } else { filled.to_owned() }
    };
    let form = TransferForm {
        kind: or(&form.kind, TransferKind::Contract.code()),
        requester: Requester::Seller.code().to_owned(),
        name: or(&form.name, &actor.display_name),
        email: or(&form.email, &actor.email),
        language: or(&form.language, ctx.language().code()),
        channel: Channel::Portal.code().to_owned(),
        received_on: String::new(),
        mandate_document: String::new(),
        ..form.clone()
    };
    let mut new = NewTransfer::parse(&form, association, ctx.today())?;
    let tx = ctx.reader().await?;
    let held = tx
        .find_personal::<ownership::Entity>(own)
        .filter(ownership::Column::AssociationId.eq(association.0))
        .filter(ownership::Column::UnitId.eq(new.unit.0))
        .filter(in_force_on(ctx.today()))
        .count(&*tx)
        .await?;
    if held == 0 {
        return Err(Refusal::new("unit-unknown").at("unit").into());
    }
    new.asked_by = Some(actor.account);
    Ok(new)
}

/// Writes a request down in a change that has begun: its number and its terms, the association's usual answers, the mail that says that it came in,
/// and what the managers are told.
///
/// # Errors
/// `association-unknown`, `association-archived`, `unit-unknown`, `document-unknown`, `transfer-twice`, `date-out-of-range`.
pub(crate) async fn record(ctx: &Ctx, work: &Work, new: NewTransfer) -> Result<TransferId> {
    // Locked with it: two requests at once do not take the same number, nor are they written down twice.
    let association = association_for_change(work, new.association).await?;
    let unit = unit_of(work, &association, new.unit).await?;
    if let Some(document) = new.contact.mandate_document {
        mandate_of(work, association.id, document).await?;
    }
    refuse_twice(work, new.unit, new.kind, &new.contact.email, None).await?;
    let clock = Clock::of(new.kind, new.contact.received_on)
        .ok_or_else(|| Refusal::new("date-impossible").at("receivedOn").with("value", new.contact.received_on))?;
    let fee = setting_in(&work.tx, &work.proof, association.id).await?.fee(new.kind);
    let number = next_number(ctx, work, association.id).await?;
    let id = Ctx::mint::<TransferId>();
    let row = row_of(ctx, work, (id, number.clone()), &new, clock, fee);
    work.tx.insert(&work.proof, transfer::ActiveModel::from(row.clone())).await?;
    let usual = usual_answers(ctx, work, &row).await?;
    tell::acknowledge(ctx, work, &row, &association, &unit).await?;
    tell::requested(work, &row, &unit).await?;
    let detail = json!({
        "number": number,
        "kind": row.kind.code(),
        "requester": row.requester_kind.code(),
        "channel": row.channel.code(),
        "unit": row.unit_id,
        "receivedOn": row.received_on,
        "dueOn": row.due_on,
        "usualAnswers": usual,
    });
    work.audit("transfer_request", Some(association.id), id, detail).await?;
    Ok(id)
}

fn row_of(
    ctx: &Ctx,
    work: &Work,
    (id, number): (TransferId, String),
    new: &NewTransfer,
    clock: Clock,
    fee: Cents,
) -> transfer::Model {
    let contact = new.contact.clone();
    transfer::Model {
        id,
        organization_id: work.proof.organization(),
        association_id: new.association,
        number,
        kind: new.kind,
        requester_kind: new.requester,
        requester_name: contact.name,
        requester_office: contact.office,
        requester_email: contact.email,
        requester_phone: contact.phone,
        requester_language: contact.language,
        requester_reference: contact.reference,
        unit_id: new.unit,
        channel: new.channel,
        received_on: contact.received_on,
        due_on: clock.due_on,
        working_day_due_on: clock.working_day_due_on,
        alarm_on: clock.alarm_on,
        transfer_on: contact.transfer_on,
        buyer_name: contact.buyer_name,
        fee_cents: fee,
        mandate_document_id: contact.mandate_document,
        state: TransferState::Requested,
        reference_date: None,
        started_at: None,
        generated_at: None,
        delivered_at: None,
        expires_on: None,
        cancelled_at: None,
        cancel_reason: None,
        superseded_by_id: None,
        acknowledged_at: ctx.host().sends_mail().then_some(work.now),
        reminded_on: None,
        attachment_reminded_for: None,
        asked_by_account: new.asked_by,
        version: 1,
        created_at: work.now,
        updated_at: work.now,
    }
}

/// The unit, in use, of this association: one of another is as unknown as one that does not exist.
async fn unit_of(work: &Work, association: &association::Model, unit: UnitId) -> Result<unit::Model> {
    let found = work
        .tx
        .find::<unit::Entity>(&work.proof)
        .filter(unit::Column::Id.eq(unit.0))
        .filter(unit::Column::AssociationId.eq(association.id.0))
        .filter(unit::Column::ArchivedAt.is_null())
        .one(&work.tx)
        .await?;
    found.ok_or_else(|| Refusal::new("unit-unknown").at("unit").into())
}

/// Refuses a document that is none of the association's.
pub(super) async fn mandate_of(work: &Work, association: AssociationId, document: DocumentId) -> Result<()> {
    let found = work
        .tx
        .find::<document::Entity>(&work.proof)
        .filter(document::Column::Id.eq(document.0))
        .filter(document::Column::AssociationId.eq(association.0))
        .count(&work.tx)
        .await?;
    if found == 0 { Err(Refusal::new("document-unknown").at("mandateDocument").into()) } else { Ok(()) }
}

/// Refuses what the same person has asked already and waits for, naming it.
pub(super) async fn refuse_twice(
    work: &Work,
    unit: UnitId,
    kind: TransferKind,
    email: &str,
    but: Option<TransferId>,
) -> Result<()> {
    let mut waiting = work
        .tx
        .find::<transfer::Entity>(&work.proof)
        .filter(transfer::Column::UnitId.eq(unit.0))
        .filter(transfer::Column::Kind.eq(kind))
        .filter(transfer::Column::RequesterEmail.eq(email))
        .filter(transfer::Column::State.is_in(TransferState::OPEN));
    if let Some(but) = but {
        waiting = waiting.filter(transfer::Column::Id.ne(but.0));
    }
    match waiting.one(&work.tx).await? {
        Some(row) => Err(Refusal::new("transfer-twice").with("number", row.number).into()),
        None => Ok(()),
    }
}

/// The next number of the year. Nothing is ever deleted, so those that there are say how far the count has come.
async fn next_number(ctx: &Ctx, work: &Work, association: AssociationId) -> Result<String> {
    let prefix = format!("ED-{}-", ctx.today().year());
    let given = work
        .tx
        .find::<transfer::Entity>(&work.proof)
        .filter(transfer::Column::AssociationId.eq(association.0))
        .filter(transfer::Column::Number.starts_with(&prefix))
        .count(&work.tx)
        .await?;
    Ok(format!("{prefix}{:04}", given.saturating_add(1)))
}

/// Takes the association's usual answers over, those that are not due to be looked at again; answers how many.
async fn usual_answers(ctx: &Ctx, work: &Work, row: &transfer::Model) -> Result<usize> {
    let usual = work
        .tx
        .find::<transfer_default::Entity>(&work.proof)
        .filter(transfer_default::Column::AssociationId.eq(row.association_id.0))
        .filter(transfer_default::Column::ReviewOn.gt(ctx.today()))
        .all(&work.tx)
        .await?;
    let answers: Vec<transfer_answer::ActiveModel> = usual
        .into_iter()
        .map(|usual| transfer_answer::ActiveModel {
            id: Set(Ctx::mint::<TransferAnswerId>()),
            association_id: Set(row.association_id),
            transfer_id: Set(row.id),
            section: Set(usual.section),
            outcome: Set(usual.outcome),
            text: Set(usual.text),
            items: Set(usual.items),
            documents: Set(usual.documents),
            verified_by: Set(usual.verified_by),
            verified_by_name: Set(usual.verified_by_name),
            verified_at: Set(usual.verified_at),
            from_default: Set(true),
            version: Set(1),
            created_at: Set(work.now),
            updated_at: Set(work.now),
            ..Default::default()
        })
        .collect();
    let taken = answers.len();
    work.tx.insert_all(&work.proof, answers).await?;
    Ok(taken)
}
