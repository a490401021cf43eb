//! How much room an organization has for files.

use entity::{
    identity::{Permission, Plan, organization},
    library::{UploadState, stored_file, upload},
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect as _, Select,
    sea_query::{Expr, ExprTrait as _, Func},
};

use crate::{
    ctx::Ctx,
    error::{Error, Failure, Result},
    proof::Proof,
    store::Tx,
};

/// What an organization keeps, and how much it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageUsage {
    /// Files.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Bytes of uploads under way, as they were announced.
    pub arriving: u64,
    /// Most bytes by the plan; none for no limit.
    pub limit: Option<u64>,
}

/// How much the organization keeps.
///
/// # Errors
/// `Forbidden` for whoever brings no files.
pub async fn storage_usage(ctx: &Ctx) -> Result<StorageUsage> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let tx = ctx.reader().await?;
    usage(&tx, &proof).await
}

/// Refuses bytes for which the organization has no room.
///
/// # Errors
/// `storage-full`.
pub(super) async fn admit(tx: &Tx, proof: &Proof, more: u64) -> Result<()> {
    let plan = plan(tx, proof).await?;
    if plan.storage_bytes().is_none() {
        return Ok(());
    }
    let (_, stored) = stored(tx, proof).await?;
    Ok(plan.admit_bytes(stored, more)?)
}

/// Refuses an upload for which the organization has no room, beside what is on its way already.
///
/// # Errors
/// `storage-full`.
pub(super) async fn admit_upload(tx: &Tx, proof: &Proof, more: u64) -> Result<()> {
    let plan = plan(tx, proof).await?;
    if plan.storage_bytes().is_none() {
        return Ok(());
    }
    let used = usage(tx, proof).await?;
    Ok(plan.admit_bytes(used.bytes.saturating_add(used.arriving), more)?)
}

async fn usage(tx: &Tx, proof: &Proof) -> Result<StorageUsage> {
    let (files, bytes) = stored(tx, proof).await?;
    let open = tx.find_owned::<upload::Entity>(proof).filter(upload::Column::State.eq(UploadState::Open));
    let announced = Func::coalesce([Expr::col(upload::Column::Size), Expr::col(upload::Column::Received)]);
    let (_, arriving) = totals(tx, open, announced.into()).await?;
    Ok(StorageUsage { files, bytes, arriving, limit: plan(tx, proof).await?.storage_bytes() })
}

async fn stored(tx: &Tx, proof: &Proof) -> Result<(u64, u64)> {
    totals(tx, tx.find_owned::<stored_file::Entity>(proof), Expr::col(stored_file::Column::Size)).await
}

#[derive(FromQueryResult)]
struct Totals {
    rows: i64,
    bytes: Option<i64>,
}

/// How many rows there are, and the sum of what is counted of each.
async fn totals<E: EntityTrait>(tx: &Tx, rows: Select<E>, counted: Expr) -> Result<(u64, u64)> {
    let whole = |value: i64| u64::try_from(value).unwrap_or_default();
    let totals = rows
        .select_only()
        .column_as(Expr::cust("count(*)"), "rows")
        // PostgreSQL sums whole numbers as decimal ones.
        .column_as(Expr::expr(Func::sum(counted)).cast_as("bigint"), "bytes")
        .into_model::<Totals>()
        .one(tx)
        .await?;
    Ok(totals.map_or((0, 0), |totals| (whole(totals.rows), whole(totals.bytes.unwrap_or_default()))))
}

async fn plan(tx: &Tx, proof: &Proof) -> Result<Plan> {
    let row = tx.find_owned::<organization::Entity>(proof).one(tx).await?;
    row.map(|row| row.plan).ok_or_else(|| Error::Failed(Failure::new("the organization is not there")))
}
