//! Entrances of buildings.

use std::collections::BTreeMap;

use entity::{
    id::{BuildingId, EntranceId},
    identity::Permission,
    property::{EntranceForm, NewEntrance, entrance, unit},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{association_for_change, building::building_in};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey},
};

/// The entrances in use of buildings, by rank.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn entrances_by_buildings(
    ctx: &Ctx,
    ids: &[BuildingId],
) -> Result<BTreeMap<BuildingId, Vec<entrance::Model>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<entrance::Entity>(&proof)
        .filter(entrance::Column::BuildingId.is_in(ids.iter().map(|id| id.0)))
        .filter(entrance::Column::ArchivedAt.is_null())
        .order_by_asc(entrance::Column::Position)
        .order_by_asc(entrance::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<BuildingId, Vec<entrance::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.building_id).or_default().push(row);
    }
    Ok(map)
}

/// Entrances by identifier, archived ones too; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn entrances_by_ids(ctx: &Ctx, ids: &[EntranceId]) -> Result<BTreeMap<EntranceId, entrance::Model>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<entrance::Entity>(&proof)
        .filter(entrance::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// An entrance.
///
/// # Errors
/// `entrance-unknown`, also for one of another organization.
pub async fn entrance_fetch(ctx: &Ctx, id: EntranceId) -> Result<entrance::Model> {
    entrances_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("entrance-unknown"))
}

/// Adds an entrance to a building.
///
/// # Errors
/// `building-unknown`, `association-archived`, `Forbidden`, malformed fields; `building-archived`.
pub async fn entrance_create(
    ctx: &Ctx,
    building: BuildingId,
    form: &EntranceForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<EntranceId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewEntrance::parse(form)?;
    let work = match ctx.begin("entrance_create", &proof, key, &(building, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let house = building_in(&work.tx, &proof, building).await?;
    association_for_change(&work, house.association_id).await?;
    if house.archived_at.is_some() {
        return Err(Refusal::new("building-archived").into());
    }
    let others = work
        .tx
        .find::<entrance::Entity>(&proof)
        .filter(entrance::Column::BuildingId.eq(building.0))
        .count(&work.tx)
        .await?;
    let id = Ctx::mint::<EntranceId>();
    let row = entrance::ActiveModel {
        id: Set(id),
        association_id: Set(house.association_id),
        building_id: Set(building),
        name: Set(new.name),
        street: Set(new.street),
        position: Set(i32::try_from(others).unwrap_or(i32::MAX).saturating_add(1)),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    work.audit("entrance_create", Some(house.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Changes an entrance.
///
/// # Errors
/// `entrance-unknown`, `Forbidden`, malformed fields, `stale-version`.
pub async fn entrance_update(
    ctx: &Ctx,
    id: EntranceId,
    expected_version: Option<i32>,
    form: &EntranceForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<EntranceId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewEntrance::parse(form)?;
    let work = match ctx.begin("entrance_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = entrance_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    let change = entrance::ActiveModel { name: Set(new.name), street: Set(new.street), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<entrance::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("entrance_update", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Puts an entrance away.
///
/// # Errors
/// `entrance-unknown`, `Forbidden`, `stale-version`; `entrance-has-units` while units in use are reached through it.
pub async fn entrance_archive(
    ctx: &Ctx,
    id: EntranceId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<EntranceId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("entrance_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = entrance_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    let units = work
        .tx
        .find::<unit::Entity>(&proof)
        .filter(unit::Column::EntranceId.eq(id.0))
        .filter(unit::Column::ArchivedAt.is_null())
        .count(&work.tx)
        .await?;
    if units > 0 {
        return Err(Refusal::new("entrance-has-units").with("units", units).into());
    }
    let change = entrance::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<entrance::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("entrance_archive", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

async fn entrance_in(tx: &Tx, proof: &Proof, id: EntranceId) -> Result<entrance::Model> {
    let row = tx.find::<entrance::Entity>(proof).filter(entrance::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("entrance-unknown"))
}
