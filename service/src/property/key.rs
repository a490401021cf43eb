//! Distribution keys.

use std::collections::BTreeMap;

use entity::{
    charges::KeyTable,
    id::{AssociationId, KeyId, KeyPartId, UnitId},
    identity::Permission,
    property::{KeyForm, KeyKind, NewKey, distribution_key, key_part, unit},
    refusal::Refusal,
    share::Share,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{association_for_change, units_in_use};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey},
};

/// The units that bear a key, and how much of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyParts {
    /// The parts, in no particular order.
    pub parts: Vec<(UnitId, i64)>,
}

/// The keys in use of associations, the general one first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn keys_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<distribution_key::Model>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<distribution_key::Entity>(&proof)
        .filter(distribution_key::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .filter(distribution_key::Column::ArchivedAt.is_null())
        .order_by_asc(distribution_key::Column::Position)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<distribution_key::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.association_id).or_default().push(row);
    }
    Ok(map)
}

/// Keys by identifier, archived ones too; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn keys_by_ids(ctx: &Ctx, ids: &[KeyId]) -> Result<BTreeMap<KeyId, distribution_key::Model>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let condition = distribution_key::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find::<distribution_key::Entity>(&proof).filter(condition).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A key.
///
/// # Errors
/// `key-unknown`, also for one of another organization.
pub async fn key_fetch(ctx: &Ctx, id: KeyId) -> Result<distribution_key::Model> {
    keys_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("key-unknown"))
}

/// The parts of keys. A general key has the shares of the units in use.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn key_parts_by_keys(ctx: &Ctx, ids: &[KeyId]) -> Result<BTreeMap<KeyId, KeyParts>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let condition = distribution_key::Column::Id.is_in(ids.iter().map(|id| id.0));
    let keys = tx.find::<distribution_key::Entity>(&proof).filter(condition).all(&*tx).await?;
    let rows = tx
        .find::<key_part::Entity>(&proof)
        .filter(key_part::Column::KeyId.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<KeyId, KeyParts> = keys.iter().map(|key| (key.id, KeyParts { parts: Vec::new() })).collect();
    for row in rows {
        if let Some(parts) = map.get_mut(&row.key_id) {
            parts.parts.push((row.unit_id, row.parts));
        }
    }
    let general: Vec<&distribution_key::Model> = keys.iter().filter(|key| key.kind == KeyKind::General).collect();
    if !general.is_empty() {
        let units = tx
            .find::<unit::Entity>(&proof)
            .filter(unit::Column::AssociationId.is_in(general.iter().map(|key| key.association_id.0)))
            .filter(unit::Column::ArchivedAt.is_null())
            .all(&*tx)
            .await?;
        for key in general {
            let shares = units
                .iter()
                .filter(|unit| unit.association_id == key.association_id)
                .map(|unit| (unit.id, unit.shares.0));
            map.insert(key.id, KeyParts { parts: shares.collect() });
        }
    }
    Ok(map)
}

/// Adds a special key. Its total is the sum of its parts.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields, `unit-unknown`, `key-name-taken`.
pub async fn key_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &KeyForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<KeyId>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let new = NewKey::parse(form)?;
    let work = match ctx.begin("key_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    let keys = work
        .tx
        .find::<distribution_key::Entity>(&proof)
        .filter(distribution_key::Column::AssociationId.eq(association.0));
    let others = keys.clone().count(&work.tx).await?;
    let same = keys
        .filter(distribution_key::Column::Name.eq(new.name.as_str()))
        .filter(distribution_key::Column::ArchivedAt.is_null());
    if same.count(&work.tx).await? > 0 {
        return Err(Refusal::new("key-name-taken").at("name").with("value", &new.name).into());
    }
    let units = units_in_use(&work.tx, &proof, association).await?;
    for (index, (unit, _)) in new.parts.iter().enumerate() {
        if !units.iter().any(|row| row.id == *unit) {
            return Err(Refusal::new("unit-unknown").at(format!("parts.{index}.unit")).into());
        }
    }
    let total = Share::checked_sum(new.parts.iter().map(|(_, parts)| *parts))
        .ok_or_else(|| Refusal::new("share-out-of-range").at("parts"))?;
    let id = Ctx::mint::<KeyId>();
    let row = distribution_key::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        name: Set(new.name),
        kind: Set(KeyKind::Special),
        total_parts: Set(total.0),
        position: Set(i32::try_from(others).unwrap_or(i32::MAX).saturating_add(1)),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    let parts = new.parts.into_iter().map(|(unit, parts)| key_part::ActiveModel {
        id: Set(Ctx::mint::<KeyPartId>()),
        association_id: Set(association),
        key_id: Set(id),
        unit_id: Set(unit),
        parts: Set(parts.0),
        ..Default::default()
    });
    work.tx.insert_all(&proof, parts.collect()).await?;
    work.audit("key_create", Some(association), id, serde_json::json!({ "totalParts": total })).await?;
    work.finish(id).await
}

/// Puts a special key away.
///
/// # Errors
/// `key-unknown`, `Forbidden`, `stale-version`; `key-is-general` because every association has its general key (C. civ. art. 3.81).
pub async fn key_archive(
    ctx: &Ctx,
    id: KeyId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<KeyId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("key_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = work
        .tx
        .find::<distribution_key::Entity>(&proof)
        .filter(distribution_key::Column::Id.eq(id.0))
        .one(&work.tx)
        .await?;
    let before = row.ok_or_else(|| Error::not_found("key-unknown"))?;
    association_for_change(&work, before.association_id).await?;
    if before.kind == KeyKind::General {
        return Err(Refusal::new("key-is-general").law("C. civ. art. 3.81").into());
    }
    let change = distribution_key::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change::<distribution_key::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("key_archive", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// The keys in use of an association with their parts over the units given, for spreading amounts.
pub(crate) async fn key_tables(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    units: &[unit::Model],
) -> Result<BTreeMap<KeyId, KeyTable>> {
    let keys = tx
        .find::<distribution_key::Entity>(proof)
        .filter(distribution_key::Column::AssociationId.eq(association.0))
        .filter(distribution_key::Column::ArchivedAt.is_null())
        .all(tx)
        .await?;
    let rows =
        tx.find::<key_part::Entity>(proof).filter(key_part::Column::AssociationId.eq(association.0)).all(tx).await?;
    let table = |key: distribution_key::Model| {
        let parts = match key.kind {
            KeyKind::General => units.iter().map(|unit| (unit.id, unit.shares.0)).collect(),
            KeyKind::Special => {
                rows.iter().filter(|row| row.key_id == key.id).map(|row| (row.unit_id, row.parts)).collect()
            }
        };
        (key.id, KeyTable { name: key.name, total: key.total_parts, parts })
    };
    Ok(keys.into_iter().map(table).collect())
}
