//! Reading versions.

use std::collections::BTreeMap;

use entity::{
    id::{TransferId, TransferVersionId},
    identity::Permission,
    transfer::transfer_version,
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    transfer::read::transfers_by_ids,
};

/// The versions of requests, the latest first: of those that the person may read.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn versions_by_transfers(
    ctx: &Ctx,
    ids: &[TransferId],
) -> Result<BTreeMap<TransferId, Vec<transfer_version::Model>>> {
    // The requests have been read with a proof of their own; versions are looked for by them and by nothing else.
    let readable = transfers_by_ids(ctx, ids).await?;
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<transfer_version::Entity>(&proof)
        .filter(transfer_version::Column::TransferId.is_in(readable.keys().map(|id| id.0)))
        .order_by_desc(transfer_version::Column::Number)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<TransferId, Vec<transfer_version::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.transfer_id).or_default().push(row);
    }
    Ok(map)
}

/// Versions by identifier; those of requests that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn transfer_versions_by_ids(
    ctx: &Ctx,
    ids: &[TransferVersionId],
) -> Result<BTreeMap<TransferVersionId, transfer_version::Model>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<transfer_version::Entity>(&proof)
        .filter(transfer_version::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    let of: Vec<TransferId> = rows.iter().map(|row| row.transfer_id).collect();
    let readable = transfers_by_ids(ctx, &of).await?;
    Ok(rows.into_iter().filter(|row| readable.contains_key(&row.transfer_id)).map(|row| (row.id, row)).collect())
}

/// A version.
///
/// # Errors
/// `transfer-version-unknown`, also for one of a request that the person may not read.
pub async fn transfer_version_fetch(ctx: &Ctx, id: TransferVersionId) -> Result<transfer_version::Model> {
    let found = transfer_versions_by_ids(ctx, &[id]).await?.remove(&id);
    found.ok_or_else(|| Error::not_found("transfer-version-unknown"))
}
