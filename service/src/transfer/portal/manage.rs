//! What the managers see and do about links: which there are, what was fetched by them, taking one back.

use std::collections::BTreeMap;

use entity::{
    id::{TransferAccessId, TransferId},
    transfer::{TransferAccessPurpose, transfer_access, transfer_fetch},
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{
    super::{READ, WRITE},
    begin::revoke,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    work::{Begun, Outcome, RequestKey},
};

/// Most links and most fetches of a file that are shown.
const SHOWN_MAX: u64 = 100;

/// The links to some files that were sent out, the latest first; those by which single files were fetched are among what was fetched.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn accesses_by_transfers(
    ctx: &Ctx,
    ids: &[TransferId],
) -> Result<BTreeMap<TransferId, Vec<transfer_access::Model>>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<transfer_access::Entity>(&proof)
        .filter(transfer_access::Column::TransferId.is_in(ids.iter().map(|id| id.0)))
        .filter(transfer_access::Column::Purpose.eq(TransferAccessPurpose::File))
        .order_by_desc(transfer_access::Column::CreatedAt)
        .order_by_desc(transfer_access::Column::Id)
        .limit(most(ids))
        .all(&*tx)
        .await?;
    let mut by_transfer: BTreeMap<TransferId, Vec<transfer_access::Model>> = BTreeMap::new();
    for row in rows {
        if let Some(transfer) = row.transfer_id {
            by_transfer.entry(transfer).or_default().push(row);
        }
    }
    Ok(by_transfer)
}

/// What was fetched of some files, the latest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn fetches_by_transfers(
    ctx: &Ctx,
    ids: &[TransferId],
) -> Result<BTreeMap<TransferId, Vec<transfer_fetch::Model>>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<transfer_fetch::Entity>(&proof)
        .filter(transfer_fetch::Column::TransferId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(transfer_fetch::Column::At)
        .order_by_desc(transfer_fetch::Column::Id)
        .limit(most(ids))
        .all(&*tx)
        .await?;
    let mut by_transfer: BTreeMap<TransferId, Vec<transfer_fetch::Model>> = BTreeMap::new();
    for row in rows {
        by_transfer.entry(row.transfer_id).or_default().push(row);
    }
    Ok(by_transfer)
}

fn most(ids: &[TransferId]) -> u64 {
    SHOWN_MAX.saturating_mul(u64::try_from(ids.len()).unwrap_or(1))
}

/// Takes a link back, together with those to single files that were made by it. It opens nothing any more from this moment on; one that a colleague has
/// taken back before stays so.
///
/// # Errors
/// `transfer-access-unknown`; `Forbidden`.
pub async fn link_revoke(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferAccessId,
) -> Result<Outcome<TransferAccessId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("transfer_link_revoke", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = work
        .tx
        .find::<transfer_access::Entity>(&proof)
        .filter(transfer_access::Column::Id.eq(id.0))
        .one(&work.tx)
        .await?;
    let row = row.ok_or_else(|| Error::not_found("transfer-access-unknown"))?;
    if row.revoked_at.is_some() {
        return Ok(Outcome { value: id, replayed: true });
    }
    let mut these = Condition::any().add(transfer_access::Column::Id.eq(id.0));
    if let Some(transfer) = row.transfer_id {
        these = these.add(
            Condition::all()
                .add(transfer_access::Column::TransferId.eq(transfer.0))
                .add(transfer_access::Column::Purpose.eq(TransferAccessPurpose::Download))
                .add(transfer_access::Column::Email.eq(row.email.as_str())),
        );
    }
    let standing = Condition::all().add(these).add(transfer_access::Column::RevokedAt.is_null());
    let count = revoke(&work.tx, &proof, standing, work.now).await?;
    work.audit("transfer_link_revoke", Some(row.association_id), id, json!({ "links": count })).await?;
    work.finish(id).await
}
