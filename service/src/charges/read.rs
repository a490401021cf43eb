//! Reading calls and contributions. Whoever reads every call reads every contribution; an owner reads her own, and the calls they belong to.

use std::collections::BTreeMap;

use entity::{
    charges::{CallStatus, call_for_funds, call_line, contribution, contribution_detail},
    format::structured_communication::StructuredCommunication,
    id::{AssociationId, CallId, ContributionId, OwnerId},
    identity::Permission,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    property::merged_owners,
    store::Tx,
};

/// Which calls are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CallFilter {
    /// Those that stand there.
    pub status: Option<CallStatus>,
}

/// The calls of an association, newest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn calls_list(
    ctx: &Ctx,
    association: AssociationId,
    filter: CallFilter,
    page: PageRequest,
) -> Result<Slice<call_for_funds::Model>> {
    let (proof, visible) = visible_calls(ctx, Some(association)).await?;
    let tx = ctx.reader().await?;
    let mut query = tx
        .find::<call_for_funds::Entity>(&proof)
        .filter(call_for_funds::Column::AssociationId.eq(association.0))
        .filter(visible);
    if let Some(status) = filter.status {
        query = query.filter(call_for_funds::Column::Status.eq(status));
    }
    let rows =
        query.order_by_desc(call_for_funds::Column::Number).offset(page.offset).limit(page.limit()).all(&*tx).await?;
    Ok(page.cut(rows))
}

/// A call.
///
/// # Errors
/// `call-unknown`, also for one of another organization, and for an owner of whom nothing was asked.
pub async fn call_fetch(ctx: &Ctx, id: CallId) -> Result<call_for_funds::Model> {
    calls_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("call-unknown"))
}

/// Calls by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn calls_by_ids(ctx: &Ctx, ids: &[CallId]) -> Result<BTreeMap<CallId, call_for_funds::Model>> {
    let (proof, visible) = visible_calls(ctx, None).await?;
    let tx = ctx.reader().await?;
    let condition = call_for_funds::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find::<call_for_funds::Entity>(&proof).filter(condition).filter(visible).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The lines of calls, by rank.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn call_lines_by_calls(ctx: &Ctx, ids: &[CallId]) -> Result<BTreeMap<CallId, Vec<call_line::Model>>> {
    let calls = calls_by_ids(ctx, ids).await?;
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<call_line::Entity>(&proof)
        .filter(call_line::Column::CallId.is_in(calls.keys().map(|id| id.0)))
        .order_by_asc(call_line::Column::Position)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<CallId, Vec<call_line::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.call_id).or_default().push(row);
    }
    Ok(map)
}

/// The contributions to calls, by rank.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn contributions_by_calls(ctx: &Ctx, ids: &[CallId]) -> Result<BTreeMap<CallId, Vec<contribution::Model>>> {
    let rows = contributions(ctx, contribution::Column::CallId.is_in(ids.iter().map(|id| id.0)).into()).await?;
    let mut map: BTreeMap<CallId, Vec<contribution::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.call_id).or_default().push(row);
    }
    Ok(map)
}

/// The next owners of whom a call asks something, by identifier.
pub(crate) async fn called_after(
    tx: &Tx,
    proof: &Proof,
    call: CallId,
    (after, limit): (Option<OwnerId>, u64),
) -> Result<Vec<OwnerId>> {
    let mut rows = tx
        .find::<contribution::Entity>(proof)
        .filter(contribution::Column::CallId.eq(call.0))
        .select_only()
        .column(contribution::Column::OwnerId)
        .distinct()
        .order_by_asc(contribution::Column::OwnerId)
        .limit(limit);
    if let Some(after) = after {
        rows = rows.filter(contribution::Column::OwnerId.gt(after.0));
    }
    Ok(rows.into_tuple().all(tx).await?)
}

/// The contributions of owners, oldest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn contributions_by_owners(
    ctx: &Ctx,
    ids: &[OwnerId],
) -> Result<BTreeMap<OwnerId, Vec<contribution::Model>>> {
    // What was asked of her under another entry of the register is hers too once the two have been merged.
    let merged = merged_owners(ctx, ids).await?;
    let all = ids.iter().chain(merged.keys()).map(|id| id.0);
    let rows = contributions(ctx, contribution::Column::OwnerId.is_in(all).into()).await?;
    let mut map: BTreeMap<OwnerId, Vec<contribution::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(merged.get(&row.owner_id).copied().unwrap_or(row.owner_id)).or_default().push(row);
    }
    Ok(map)
}

/// Contributions by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn contributions_by_ids(
    ctx: &Ctx,
    ids: &[ContributionId],
) -> Result<BTreeMap<ContributionId, contribution::Model>> {
    let rows = contributions(ctx, contribution::Column::Id.is_in(ids.iter().map(|id| id.0)).into()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The contribution with a payment reference, if there is one that the person may read; references are unique in an organization.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn contributions_by_communication(
    ctx: &Ctx,
    communication: &StructuredCommunication,
) -> Result<Vec<contribution::Model>> {
    if ctx.prove_personal(Permission::CallRead, Permission::OwnRead).is_err() {
        return Ok(Vec::new());
    }
    contributions(ctx, contribution::Column::Communication.eq(communication.as_str()).into()).await
}

/// How contributions are made up, by rank.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn contribution_details_by_contributions(
    ctx: &Ctx,
    ids: &[ContributionId],
) -> Result<BTreeMap<ContributionId, Vec<contribution_detail::Model>>> {
    let readable = contributions_by_ids(ctx, ids).await?;
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<contribution_detail::Entity>(&proof)
        .filter(contribution_detail::Column::ContributionId.is_in(readable.keys().map(|id| id.0)))
        .order_by_asc(contribution_detail::Column::Position)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<ContributionId, Vec<contribution_detail::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.contribution_id).or_default().push(row);
    }
    Ok(map)
}

async fn contributions(ctx: &Ctx, condition: Condition) -> Result<Vec<contribution::Model>> {
    let proof = ctx.prove_personal(Permission::CallRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    Ok(tx
        .find_personal::<contribution::Entity>(&proof)
        .filter(condition)
        .order_by_asc(contribution::Column::CallId)
        .order_by_asc(contribution::Column::Position)
        .all(&*tx)
        .await?)
}

/// Which calls the person may read: every one where a role says so, elsewhere those that ask something of her. Whoever watches one association may own
/// in another one.
async fn visible_calls(ctx: &Ctx, association: Option<AssociationId>) -> Result<(Proof, Condition)> {
    let wide = ctx.prove(Permission::CallRead);
    if let Ok(proof) = &wide
        && association.map_or_else(|| proof.covers_all(), |association| proof.covers(association))
    {
        return Ok((proof.clone(), Condition::all()));
    }
    let own = ctx.prove_personal(Permission::CallRead, Permission::OwnRead)?;
    if let Ok(proof) = &wide
        && own.own_owners().next().is_none()
    {
        return Ok((proof.clone(), Condition::all()));
    }
    let tx = ctx.reader().await?;
    let calls = own_calls(&tx, &own).await?;
    let mut visible = Condition::any().add(call_for_funds::Column::Id.is_in(calls.into_iter().map(|id| id.0)));
    if let Ok(proof) = &wide {
        visible = visible.add(proof.associations_condition(call_for_funds::Column::AssociationId));
    }
    Ok((ctx.prove(Permission::PropertyRead)?, visible))
}

async fn own_calls(tx: &Tx, proof: &Proof) -> Result<Vec<CallId>> {
    Ok(tx
        .find_personal::<contribution::Entity>(proof)
        .filter(proof.own_condition(contribution::Column::OwnerId))
        .select_only()
        .column(contribution::Column::CallId)
        .distinct()
        .into_tuple::<CallId>()
        .all(tx)
        .await?)
}
