//! Messages between whoever asks and whoever manages the association. They are kept with the file; mails and notifications only say that there is one.

use std::collections::BTreeMap;

use chrono::Duration;
use entity::{
    id::{TransferId, TransferMessageId},
    messaging::Kind,
    property::{association, unit},
    refusal::Refusal,
    transfer::{TransferAccessPurpose, TransferSide, portal_text, transfer, transfer_message},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{
    super::{READ, WRITE},
    access::{self, FILE_LASTS, Guest, NewAccess, works},
    mail::{PortalMail, To, post},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    messaging::notify,
    transfer::tell::notice,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Most messages that whoever asks writes in a day.
pub(super) const A_DAY: u64 = 20;
/// Most messages of a file that are shown.
pub(super) const SHOWN_MAX: u64 = 200;
/// How long the same words count as sent twice by mistake.
const SAME: Duration = Duration::minutes(10);

/// Writes to whoever manages the association. The same words sent twice within ten minutes are written down once.
///
/// # Errors
/// `transfer-link-invalid`, `sign-in-throttled`; `text-required`, `text-too-long`, `text-control-character`; `transfer-message-closed` once the
/// request was withdrawn; `transfer-message-suspended` while nobody of the organization may read it; `transfer-messages-many`.
pub async fn portal_message(ctx: &Ctx, token: &str, text: &str, ip: &str) -> Result<()> {
    let (guest, tx) = Guest::open(ctx, token, ip).await?;
    drop(tx);
    let text = portal_text(text).map_err(|refusal| refusal.at("text"))?;
    refuse_closed(guest.transfer())?;
    if !works(ctx, guest.transfer().organization_id).await? {
        return Err(Refusal::new("transfer-message-suspended").at("text").into());
    }
    let work = Work::of_guest(ctx, guest.writer(ctx).await?, guest.proof().clone());
    let mine = Condition::all()
        .add(transfer_message::Column::TransferId.eq(guest.transfer().id.0))
        .add(transfer_message::Column::Side.eq(TransferSide::Asker));
    let latest = work
        .tx
        .find::<transfer_message::Entity>(&work.proof)
        .filter(mine.clone())
        .order_by_desc(transfer_message::Column::CreatedAt)
        .one(&work.tx)
        .await?;
    if latest.is_some_and(|latest| latest.text == text && latest.created_at + SAME > work.now) {
        return Ok(());
    }
    let today = work
        .tx
        .find::<transfer_message::Entity>(&work.proof)
        .filter(mine)
        .filter(transfer_message::Column::CreatedAt.gt(work.now - Duration::days(1)))
        .count(&work.tx)
        .await?;
    if today >= A_DAY {
        return Err(Refusal::new("transfer-messages-many").at("text").with("max", A_DAY).into());
    }
    let row = guest.transfer();
    let unit = reference(&work, row).await?;
    insert(&work, row, TransferSide::Asker, (&row.requester_name, None), text).await?;
    work.audit("transfer_message", Some(row.association_id), row.id, json!({ "side": "asker" })).await?;
    notify(&work, notice(Kind::TransferMessage, row, &unit)).await?;
    work.finish(()).await?;
    Ok(())
}

/// Writes to whoever asked; she gets a mail with a link.
///
/// # Errors
/// `transfer-unknown`, `Forbidden`; `text-required`, `text-too-long`, `text-control-character`; `transfer-message-closed`.
pub async fn message_add(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferId,
    text: &str,
) -> Result<Outcome<TransferMessageId>> {
    let proof = ctx.prove(WRITE)?;
    let said = portal_text(text).map_err(|refusal| refusal.at("text"))?;
    let work = match ctx.begin("transfer_message", &proof, key, &(id, text)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = work.tx.find::<transfer::Entity>(&proof).filter(transfer::Column::Id.eq(id.0)).one(&work.tx).await?;
    let row = row.ok_or_else(|| Error::not_found("transfer-unknown"))?;
    refuse_closed(&row)?;
    let author = ctx.account()?;
    let message =
        insert(&work, &row, TransferSide::Manager, (&author.display_name, Some(author.account)), said).await?;
    let place = work
        .tx
        .find::<association::Entity>(&proof)
        .filter(association::Column::Id.eq(row.association_id.0))
        .one(&work.tx)
        .await?;
    let place = place.ok_or_else(|| Error::not_found("association-unknown"))?;
    let secret = NewAccess::to_file(&row, FILE_LASTS).make(&work.tx, &proof, work.now).await?;
    let path = access::path(TransferAccessPurpose::File, &secret);
    let to = To::asker(&row, place.name_in(row.requester_language));
    post(&work.tx, ctx.host(), &PortalMail::Message, &to, &path).await?;
    // Whoever answers has read what was asked.
    seen(&work, row.id, TransferSide::Asker).await?;
    work.audit("transfer_message", Some(row.association_id), row.id, json!({ "side": "manager" })).await?;
    work.finish(message).await
}

/// What the unit is called.
pub(super) async fn reference(work: &Work, row: &transfer::Model) -> Result<String> {
    let found =
        work.tx.find::<unit::Entity>(&work.proof).filter(unit::Column::Id.eq(row.unit_id.0)).one(&work.tx).await?;
    Ok(found.map(|unit| unit.reference).unwrap_or_default())
}

fn refuse_closed(row: &transfer::Model) -> Result<()> {
    if row.cancelled_at.is_some() { Err(Refusal::new("transfer-message-closed").at("text").into()) } else { Ok(()) }
}

async fn insert(
    work: &Work,
    row: &transfer::Model,
    side: TransferSide,
    (name, account): (&str, Option<entity::id::AccountId>),
    text: String,
) -> Result<TransferMessageId> {
    let id = Ctx::mint::<TransferMessageId>();
    let message = transfer_message::ActiveModel {
        id: Set(id),
        association_id: Set(row.association_id),
        transfer_id: Set(row.id),
        side: Set(side),
        author_name: Set(name.to_owned()),
        account_id: Set(account),
        text: Set(text),
        created_at: Set(work.now),
        read_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, message).await?;
    Ok(id)
}

/// Says that what one side has written was seen by the other.
pub(super) async fn seen(work: &Work, id: TransferId, side: TransferSide) -> Result<()> {
    let unseen = Condition::all()
        .add(transfer_message::Column::TransferId.eq(id.0))
        .add(transfer_message::Column::Side.eq(side))
        .add(transfer_message::Column::ReadAt.is_null());
    let change = transfer_message::ActiveModel { read_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change_all::<transfer_message::Entity>(&work.proof, unseen, change).await?;
    Ok(())
}

/// What whoever asks says beside her request.
pub(super) async fn note(work: &Work, row: &transfer::Model, text: String) -> Result<()> {
    insert(work, row, TransferSide::Asker, (&row.requester_name, row.asked_by_account), text).await?;
    Ok(())
}

/// The messages of some files, the oldest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn messages_by_transfers(
    ctx: &Ctx,
    ids: &[TransferId],
) -> Result<BTreeMap<TransferId, Vec<transfer_message::Model>>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let mut rows = tx
        .find::<transfer_message::Entity>(&proof)
        .filter(transfer_message::Column::TransferId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(transfer_message::Column::CreatedAt)
        .order_by_desc(transfer_message::Column::Id)
        .limit(SHOWN_MAX.saturating_mul(u64::try_from(ids.len()).unwrap_or(1)))
        .all(&*tx)
        .await?;
    rows.reverse();
    let mut by_transfer: BTreeMap<TransferId, Vec<transfer_message::Model>> = BTreeMap::new();
    for row in rows {
        by_transfer.entry(row.transfer_id).or_default().push(row);
    }
    Ok(by_transfer)
}
