//! Who was syndic when.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, MandateId},
    identity::Permission,
    property::mandate,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    store::Tx,
};

/// The mandates of associations, the latest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn mandates_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<mandate::Model>>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<mandate::Entity>(&proof)
        .filter(mandate::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(mandate::Column::StartsOn)
        .order_by_desc(mandate::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<mandate::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.association_id).or_default().push(row);
    }
    Ok(map)
}

/// Mandates by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn mandates_by_ids(ctx: &Ctx, ids: &[MandateId]) -> Result<BTreeMap<MandateId, mandate::Model>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<mandate::Entity>(&proof)
        .filter(mandate::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A mandate.
///
/// # Errors
/// `mandate-unknown`, also for one of another organization.
pub async fn mandate_fetch(ctx: &Ctx, id: MandateId) -> Result<mandate::Model> {
    mandates_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("mandate-unknown"))
}

/// Who acts as syndic of associations on a day; absent where nobody does.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn acting_mandates(
    ctx: &Ctx,
    ids: &[AssociationId],
    day: NaiveDate,
) -> Result<BTreeMap<AssociationId, mandate::Model>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    mandates_at(&tx, &proof, ids, day).await
}

/// Who acts as syndic of an association on a day.
pub(crate) async fn mandate_at(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    day: NaiveDate,
) -> Result<Option<mandate::Model>> {
    Ok(mandates_at(tx, proof, &[association], day).await?.remove(&association))
}

/// Who acts as syndic of associations on a day.
pub(crate) async fn mandates_at(
    tx: &Tx,
    proof: &Proof,
    ids: &[AssociationId],
    day: NaiveDate,
) -> Result<BTreeMap<AssociationId, mandate::Model>> {
    let not_before = |column: mandate::Column| Condition::any().add(column.is_null()).add(column.gte(day));
    let rows = tx
        .find::<mandate::Entity>(proof)
        .filter(mandate::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .filter(mandate::Column::StartsOn.lte(day))
        .filter(not_before(mandate::Column::EndsOn))
        .filter(not_before(mandate::Column::EndedOn))
        .all(tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<mandate::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.association_id).or_default().push(row);
    }
    let one = |(id, rows): (AssociationId, Vec<mandate::Model>)| Some((id, mandate::acting(&rows, day)?.clone()));
    Ok(map.into_iter().filter_map(one).collect())
}
