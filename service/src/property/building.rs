//! Buildings.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, BuildingId},
    identity::Permission,
    property::{BuildingForm, NewBuilding, building, unit},
    refusal::{Refusal, Refusals},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::association_for_change;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    printable::require_printable,
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey},
};

/// The buildings in use of associations, by rank.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn buildings_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<building::Model>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<building::Entity>(&proof)
        .filter(building::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .filter(building::Column::ArchivedAt.is_null())
        .order_by_asc(building::Column::Position)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<building::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.association_id).or_default().push(row);
    }
    Ok(map)
}

/// Buildings by identifier, archived ones too; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn buildings_by_ids(ctx: &Ctx, ids: &[BuildingId]) -> Result<BTreeMap<BuildingId, building::Model>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<building::Entity>(&proof)
        .filter(building::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A building.
///
/// # Errors
/// `building-unknown`, also for one of another organization.
pub async fn building_fetch(ctx: &Ctx, id: BuildingId) -> Result<building::Model> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    building_in(&tx, &proof, id).await
}

/// Adds a building.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, malformed fields, `sign-unprintable`.
pub async fn building_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &BuildingForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<BuildingId>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let new = NewBuilding::parse(form)?;
    printable(&new)?;
    let work = match ctx.begin("building_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    let others = work
        .tx
        .find::<building::Entity>(&proof)
        .filter(building::Column::AssociationId.eq(association.0))
        .count(&work.tx)
        .await?;
    let id = Ctx::mint::<BuildingId>();
    let row = building::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        name: Set(new.name),
        street: Set(new.street),
        postal_code: Set(new.postal_code),
        city: Set(new.city),
        position: Set(i32::try_from(others).unwrap_or(i32::MAX).saturating_add(1)),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    work.audit("building_create", Some(association), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Changes a building.
///
/// # Errors
/// `building-unknown`, `Forbidden`, malformed fields, `sign-unprintable`, `stale-version`.
pub async fn building_update(
    ctx: &Ctx,
    id: BuildingId,
    expected_version: Option<i32>,
    form: &BuildingForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<BuildingId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewBuilding::parse(form)?;
    printable(&new)?;
    let work = match ctx.begin("building_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = building_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    let change = building::ActiveModel {
        name: Set(new.name),
        street: Set(new.street),
        postal_code: Set(new.postal_code),
        city: Set(new.city),
        ..Default::default()
    };
    work.changed(&before, &change);
    work.tx.change::<building::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("building_update", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Puts a building away.
///
/// # Errors
/// `building-unknown`, `Forbidden`, `stale-version`; `building-has-units` while units in use are in it.
pub async fn building_archive(
    ctx: &Ctx,
    id: BuildingId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<BuildingId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("building_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = building_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    let units = work
        .tx
        .find::<unit::Entity>(&proof)
        .filter(unit::Column::BuildingId.eq(id.0))
        .filter(unit::Column::ArchivedAt.is_null())
        .count(&work.tx)
        .await?;
    if units > 0 {
        return Err(Refusal::new("building-has-units").with("units", units).into());
    }
    let change = building::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<building::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("building_archive", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Refuses what documents about a unit of the building could not print.
fn printable(new: &NewBuilding) -> Result<(), Refusals> {
    require_printable([("name", new.name.as_str()), ("street", new.street.as_str()), ("city", new.city.as_str())])
}

pub(super) async fn building_in(tx: &Tx, proof: &Proof, id: BuildingId) -> Result<building::Model> {
    let row = tx.find::<building::Entity>(proof).filter(building::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("building-unknown"))
}
