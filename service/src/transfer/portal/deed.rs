//! The deed that ends a request: the notary tells of it (C. civ. art. 3.94 §3), and whether the seller contests what she owes (art. 3.95). Whoever
//! manages the association writes down what came by letter. Nothing is written over: the latest notice counts, the others stay.

use std::collections::BTreeMap;

use chrono::Duration;
use entity::{
    id::{AccountId, TransferDeedNoticeId, TransferId},
    messaging::Kind,
    refusal::Refusal,
    transfer::{
        DeedNoticeForm, NewDeedNotice, Requester, TransferSide, attach_until, transfer, transfer_deed_notice as notice,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{
    super::{READ, WRITE, change::transfer_for_change},
    access::{Guest, works},
    message::{A_DAY, SHOWN_MAX, reference},
};
use crate::{
    clock::day_in_belgium,
    ctx::Ctx,
    error::Result,
    messaging::notify,
    transfer::tell,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Tells whoever manages the association of the deed. The same notice sent twice is written down once.
///
/// # Errors
/// `transfer-link-invalid`, `sign-in-throttled`; `transfer-notice-notary-only`; what [`NewDeedNotice::parse`] refuses; `transfer-notice-closed` once the
/// request was withdrawn; `association-archived`; `transfer-message-suspended` while nobody of the organization may read it; `transfer-notices-many`.
pub async fn portal_deed_notice(ctx: &Ctx, token: &str, form: &DeedNoticeForm, ip: &str) -> Result<()> {
    let (guest, tx) = Guest::open(ctx, token, ip).await?;
    drop(tx);
    let row = guest.transfer();
    if row.requester_kind != Requester::Notary {
        return Err(Refusal::new("transfer-notice-notary-only").law("C. civ. art. 3.94 §3").at("deedOn").into());
    }
    refuse_closed(row)?;
    let new = NewDeedNotice::parse(form, row.received_on, ctx.today())?;
    if !works(ctx, row.organization_id).await? {
        return Err(Refusal::new("transfer-message-suspended").at("deedOn").into());
    }
    let work = Work::of_guest(ctx, guest.writer(ctx).await?, guest.proof().clone());
    // Read again behind the lock: two notices at once are written down one after the other.
    let row = transfer_for_change(&work, row.id).await?;
    refuse_closed(&row)?;
    let latest = latest(&work, row.id).await?;
    if latest.is_some_and(|latest| latest.side == TransferSide::Asker && says(&latest) == new) {
        return Ok(());
    }
    let today = work
        .tx
        .find::<notice::Entity>(&work.proof)
        .filter(notice::Column::TransferId.eq(row.id.0))
        .filter(notice::Column::Side.eq(TransferSide::Asker))
        .filter(notice::Column::CreatedAt.gt(work.now - Duration::days(1)))
        .count(&work.tx)
        .await?;
    if today >= A_DAY {
        return Err(Refusal::new("transfer-notices-many").at("deedOn").with("max", A_DAY).into());
    }
    insert(&work, &row, (TransferSide::Asker, &row.requester_name, None), &new).await?;
    told(&work, &row, &new).await?;
    work.finish(()).await?;
    Ok(())
}

async fn latest(work: &Work, id: TransferId) -> Result<Option<notice::Model>> {
    Ok(work
        .tx
        .find::<notice::Entity>(&work.proof)
        .filter(notice::Column::TransferId.eq(id.0))
        .order_by_desc(notice::Column::CreatedAt)
        .order_by_desc(notice::Column::Id)
        .one(&work.tx)
        .await?)
}

/// Writes down what came by letter.
///
/// # Errors
/// `transfer-unknown`, `association-archived`, `Forbidden`; `transfer-notice-closed`; what [`NewDeedNotice::parse`] refuses.
pub async fn deed_notice_add(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferId,
    form: &DeedNoticeForm,
) -> Result<Outcome<TransferDeedNoticeId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("transfer_deed_notice", &proof, key, &(id, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = transfer_for_change(&work, id).await?;
    refuse_closed(&row)?;
    let new = NewDeedNotice::parse(form, row.received_on, ctx.today())?;
    let author = ctx.account()?;
    let by = (TransferSide::Manager, author.display_name.as_str(), Some(author.account));
    let contested = latest(&work, id).await?.is_some_and(|latest| latest.contested_on.is_some());
    let notice = insert(&work, &row, by, &new).await?;
    if contested || new.contested_on.is_some() {
        // Whoever has not written it down must miss no term, nor heed one that is gone.
        told(&work, &row, &new).await?;
    }
    work.finish(notice).await
}

fn refuse_closed(row: &transfer::Model) -> Result<()> {
    if row.cancelled_at.is_some() { Err(Refusal::new("transfer-notice-closed").at("deedOn").into()) } else { Ok(()) }
}

/// What a row says, as it is compared.
fn says(row: &notice::Model) -> NewDeedNotice {
    NewDeedNotice {
        deed_on: row.deed_on,
        acquirers: row.acquirers.clone(),
        representative: row.representative.clone(),
        contested_on: row.contested_on,
    }
}

async fn insert(
    work: &Work,
    row: &transfer::Model,
    (side, name, account): (TransferSide, &str, Option<AccountId>),
    new: &NewDeedNotice,
) -> Result<TransferDeedNoticeId> {
    let id = Ctx::mint::<TransferDeedNoticeId>();
    let made = notice::ActiveModel {
        id: Set(id),
        association_id: Set(row.association_id),
        transfer_id: Set(row.id),
        deed_on: Set(new.deed_on),
        acquirers: Set(new.acquirers.clone()),
        representative: Set(new.representative.clone()),
        contested_on: Set(new.contested_on),
        side: Set(side),
        author_name: Set(name.to_owned()),
        account_id: Set(account),
        created_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&work.proof, made).await?;
    let detail = json!({ "number": row.number, "deedOn": new.deed_on, "contestedOn": new.contested_on });
    work.audit("transfer_deed_notice", Some(row.association_id), row.id, detail).await?;
    Ok(id)
}

/// Tells whoever manages the association, and by when an attachment is notified where the seller contests and there is still time.
async fn told(work: &Work, row: &transfer::Model, new: &NewDeedNotice) -> Result<()> {
    let unit = reference(work, row).await?;
    let until = new.contested_on.and_then(attach_until).filter(|until| *until >= day_in_belgium(work.now));
    let (kind, day) = match until {
        Some(until) => (Kind::TransferContested, until),
        None => (Kind::TransferDeed, new.deed_on),
    };
    notify(work, tell::notice(kind, row, &unit).with("day", day)).await
}

/// The notices of the deeds of some requests, the latest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn deed_notices_by_transfers(
    ctx: &Ctx,
    ids: &[TransferId],
) -> Result<BTreeMap<TransferId, Vec<notice::Model>>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<notice::Entity>(&proof)
        .filter(notice::Column::TransferId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(notice::Column::CreatedAt)
        .order_by_desc(notice::Column::Id)
        .limit(SHOWN_MAX.saturating_mul(u64::try_from(ids.len()).unwrap_or(1)))
        .all(&*tx)
        .await?;
    let mut by_transfer: BTreeMap<TransferId, Vec<notice::Model>> = BTreeMap::new();
    for row in rows {
        by_transfer.entry(row.transfer_id).or_default().push(row);
    }
    Ok(by_transfer)
}
