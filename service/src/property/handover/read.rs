//! Reading handovers.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, HandoverId},
    identity::Permission,
    property::{handover, handover_demand, handover_item},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
};

/// A handover names the former syndic and quarrels with her, so it is read by those who read the register of persons: the syndic, her accountant,
/// and the council that watches over her work (C. civ. art. 3.90 §4).
pub(super) const READ: Permission = Permission::OwnerRead;

/// The handovers of an association, the one under way first, then the latest.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn handovers_list(
    ctx: &Ctx,
    association: AssociationId,
    page: PageRequest,
) -> Result<Slice<handover::Model>> {
    let proof = ctx.prove_in(READ, association)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<handover::Entity>(&proof)
        .filter(handover::Column::AssociationId.eq(association.0))
        .order_by_desc(handover::Column::EndedAt.is_null())
        .order_by_desc(handover::Column::MandateEndedOn)
        .order_by_desc(handover::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// The handover that is under way in an association.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn handover_current(ctx: &Ctx, association: AssociationId) -> Result<Option<handover::Model>> {
    let proof = ctx.prove_in(READ, association)?;
    let tx = ctx.reader().await?;
    current_in(&tx, &proof, association).await
}

/// Handovers by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn handovers_by_ids(ctx: &Ctx, ids: &[HandoverId]) -> Result<BTreeMap<HandoverId, handover::Model>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let condition = handover::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find::<handover::Entity>(&proof).filter(condition).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A handover.
///
/// # Errors
/// `handover-unknown`, also for one of another organization.
pub async fn handover_fetch(ctx: &Ctx, id: HandoverId) -> Result<handover::Model> {
    handovers_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("handover-unknown"))
}

/// The things of handovers, in the order of the list.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn handover_items_by_handovers(
    ctx: &Ctx,
    ids: &[HandoverId],
) -> Result<BTreeMap<HandoverId, Vec<handover_item::Model>>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let rows = items_in(&tx, &proof, ids).await?;
    let mut map: BTreeMap<HandoverId, Vec<handover_item::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.handover_id).or_default().push(row);
    }
    Ok(map)
}

/// The letters of demand of handovers, in the order in which they were issued.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn handover_demands_by_handovers(
    ctx: &Ctx,
    ids: &[HandoverId],
) -> Result<BTreeMap<HandoverId, Vec<handover_demand::Model>>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<handover_demand::Entity>(&proof)
        .filter(handover_demand::Column::HandoverId.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(handover_demand::Column::Number)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<HandoverId, Vec<handover_demand::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.handover_id).or_default().push(row);
    }
    Ok(map)
}

pub(super) async fn current_in(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<Option<handover::Model>> {
    Ok(tx
        .find::<handover::Entity>(proof)
        .filter(handover::Column::AssociationId.eq(association.0))
        .filter(handover::Column::EndedAt.is_null())
        .one(tx)
        .await?)
}

pub(super) async fn items_in(tx: &Tx, proof: &Proof, ids: &[HandoverId]) -> Result<Vec<handover_item::Model>> {
    Ok(tx
        .find::<handover_item::Entity>(proof)
        .filter(handover_item::Column::HandoverId.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(handover_item::Column::Position)
        .all(tx)
        .await?)
}
