//! Keys as at a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    charges::KeyTable,
    id::{AssociationId, KeyId, KeyVersionId, UnitId},
    identity::Permission,
    property::{Consumption, KeyKind, distribution_key, key_reading, key_version, key_version_part, unit},
    share::Share,
};
use sea_orm::{
    ColumnTrait, Condition, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait, Query},
};

use crate::{
    clock::day_begins,
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    property::shares::{ShareRow, shares_of, totals_of},
    store::Tx,
};

/// A key as it holds on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyInForce {
    /// The key.
    pub key: distribution_key::Model,
    /// The version that holds.
    pub version: key_version::Model,
    /// What the parts must make: for keys that follow the shares, what the deed in force states.
    pub total: i64,
    /// What each unit bears, in no particular order; a unit that is absent bears nothing.
    pub parts: Vec<(UnitId, i64)>,
}

/// The keys in use of associations on a day, the general one first. A key begins with its first version.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn keys_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
    as_of: NaiveDate,
) -> Result<BTreeMap<AssociationId, Vec<distribution_key::Model>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let begun = Query::select()
        .column(key_version::Column::KeyId)
        .from(key_version::Entity)
        .and_where(Expr::col(key_version::Column::AssociationId).is_in(ids.iter().map(|id| id.0)))
        .and_where(Expr::col(key_version::Column::VoidedAt).is_null())
        .cond_where(
            Condition::any()
                .add(Expr::col(key_version::Column::StartsOn).is_null())
                .add(Expr::col(key_version::Column::StartsOn).lte(as_of)),
        )
        .take();
    let rows = tx
        .find::<distribution_key::Entity>(&proof)
        .filter(distribution_key::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .filter(distribution_key::Column::Id.in_subquery(begun))
        .filter(in_use_on(as_of))
        .order_by_asc(distribution_key::Column::Position)
        .order_by_asc(distribution_key::Column::Id)
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

/// Keys as they hold on a day; one whose first version begins later is absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn keys_in_force(ctx: &Ctx, ids: &[KeyId], as_of: NaiveDate) -> Result<BTreeMap<KeyId, KeyInForce>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let condition = distribution_key::Column::Id.is_in(ids.iter().map(|id| id.0));
    let keys = tx.find::<distribution_key::Entity>(&proof).filter(condition).all(&*tx).await?;
    let mut associations: Vec<AssociationId> =
        keys.iter().filter(|key| key.kind.follows_shares()).map(|key| key.association_id).collect();
    associations.sort_unstable();
    associations.dedup();
    let day = if associations.is_empty() {
        DayShares::default()
    } else {
        DayShares {
            shares: shares_of(&tx, &proof, &associations, as_of).await?,
            totals: totals_of(&tx, &proof, &associations, as_of).await?,
        }
    };
    let held = in_force(&tx, &proof, keys, as_of, &day).await?;
    Ok(held.into_iter().map(|key| (key.key.id, key)).collect())
}

/// The versions of keys that were not replaced as wrong, newest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn key_versions_by_keys(ctx: &Ctx, ids: &[KeyId]) -> Result<BTreeMap<KeyId, Vec<key_version::Model>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let mut map: BTreeMap<KeyId, Vec<key_version::Model>> = BTreeMap::new();
    for row in versions(&tx, &proof, ids).await? {
        map.entry(row.key_id).or_default().push(row);
    }
    Ok(map)
}

/// What units bear in versions of keys, as it was written down.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn key_parts_by_versions(
    ctx: &Ctx,
    ids: &[KeyVersionId],
) -> Result<BTreeMap<KeyVersionId, Vec<(UnitId, i64)>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    parts(&tx, &proof, ids).await
}

/// The readings that versions of consumption keys count by.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn key_readings_by_versions(
    ctx: &Ctx,
    ids: &[KeyVersionId],
) -> Result<BTreeMap<KeyVersionId, BTreeMap<UnitId, Consumption>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<key_reading::Entity>(&proof)
        .filter(key_reading::Column::VersionId.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<KeyVersionId, BTreeMap<UnitId, Consumption>> = BTreeMap::new();
    for row in rows {
        let read = Consumption::new(row.opening, row.closing)?;
        map.entry(row.version_id).or_default().insert(row.unit_id, read);
    }
    Ok(map)
}

/// The keys in use of an association as they hold on a day, over the units of that day, for spreading amounts.
pub(crate) async fn key_tables(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    units: &[unit::Model],
    day: NaiveDate,
) -> Result<BTreeMap<KeyId, KeyTable>> {
    let keys = tx
        .find::<distribution_key::Entity>(proof)
        .filter(distribution_key::Column::AssociationId.eq(association.0))
        .filter(distribution_key::Column::ArchivedAt.is_null())
        .all(tx)
        .await?;
    let shares = units.iter().map(|unit| ShareRow { association, unit: unit.id, shares: unit.shares }).collect();
    let known = DayShares { shares, totals: totals_of(tx, proof, &[association], day).await? };
    let held = in_force(tx, proof, keys, day, &known).await?;
    let table = |held: KeyInForce| {
        let KeyInForce { key, total, parts, .. } = held;
        (key.id, KeyTable { name: key.name, kind: key.kind, total, parts: parts.into_iter().collect() })
    };
    Ok(held.into_iter().map(table).collect())
}

/// The keys of associations as they hold on a day, those put away later too, the general one of each first.
pub(crate) async fn keys_at(
    tx: &Tx,
    proof: &Proof,
    associations: &[AssociationId],
    day: NaiveDate,
) -> Result<Vec<KeyInForce>> {
    let keys = tx
        .find::<distribution_key::Entity>(proof)
        .filter(distribution_key::Column::AssociationId.is_in(associations.iter().map(|id| id.0)))
        .filter(in_use_on(day))
        .order_by_asc(distribution_key::Column::Position)
        .order_by_asc(distribution_key::Column::Id)
        .all(tx)
        .await?;
    let known = DayShares {
        shares: shares_of(tx, proof, associations, day).await?,
        totals: totals_of(tx, proof, associations, day).await?,
    };
    in_force(tx, proof, keys, day, &known).await
}

/// Keys that had not been put away on a day: one that was put away later was still in use.
fn in_use_on(day: NaiveDate) -> Condition {
    let in_use = Condition::any().add(distribution_key::Column::ArchivedAt.is_null());
    match day.succ_opt().and_then(day_begins) {
        Some(next) => in_use.add(distribution_key::Column::ArchivedAt.gte(next)),
        None => in_use,
    }
}

/// The shares of a day and what they must make, for the keys that follow them.
#[derive(Default)]
struct DayShares {
    shares: Vec<ShareRow>,
    totals: BTreeMap<AssociationId, Share>,
}

async fn in_force(
    tx: &Tx,
    proof: &Proof,
    keys: Vec<distribution_key::Model>,
    day: NaiveDate,
    shares: &DayShares,
) -> Result<Vec<KeyInForce>> {
    let ids: Vec<KeyId> = keys.iter().map(|key| key.id).collect();
    let mut current: BTreeMap<KeyId, key_version::Model> = BTreeMap::new();
    let begun = |version: &key_version::Model| version.starts_on.is_none_or(|first| first <= day);
    for version in versions(tx, proof, &ids).await?.into_iter().filter(begun) {
        // Newest first: the first one of each key is the one that holds.
        current.entry(version.key_id).or_insert(version);
    }
    let written: Vec<KeyVersionId> = current.values().map(|version| version.id).collect();
    let mut written = parts(tx, proof, &written).await?;
    let held = keys.into_iter().filter_map(|key| {
        let version = current.remove(&key.id)?;
        let written = written.remove(&version.id).unwrap_or_default();
        let (total, parts) = match key.kind {
            KeyKind::Special | KeyKind::Consumption => (version.total_parts.unwrap_or_default(), written),
            KeyKind::General => shares.but(key.association_id, &[]),
            KeyKind::Except => shares.but(key.association_id, &written),
        };
        Some(KeyInForce { key, version, total, parts })
    });
    Ok(held.collect())
}

impl DayShares {
    /// The shares of all units but those that are left out, and what they must make.
    fn but(&self, association: AssociationId, excluded: &[(UnitId, i64)]) -> (i64, Vec<(UnitId, i64)>) {
        let whole = self.totals.get(&association).copied().unwrap_or_default().0;
        let rows = self.shares.iter().filter(|row| row.association == association);
        let (out, borne): (Vec<&ShareRow>, Vec<&ShareRow>) =
            rows.partition(|row| excluded.iter().any(|(unit, _)| *unit == row.unit));
        let total = out.iter().fold(whole, |total, row| total.saturating_sub(row.shares.0));
        (total, borne.iter().map(|row| (row.unit, row.shares.0)).collect())
    }
}

/// The versions of keys that count, newest first.
pub(super) async fn versions(tx: &Tx, proof: &Proof, ids: &[KeyId]) -> Result<Vec<key_version::Model>> {
    let mut rows = tx
        .find::<key_version::Entity>(proof)
        .filter(key_version::Column::KeyId.is_in(ids.iter().map(|id| id.0)))
        .filter(key_version::Column::VoidedAt.is_null())
        .all(tx)
        .await?;
    // The databases disagree on where absent days stand.
    rows.sort_by_key(|row| std::cmp::Reverse(row.starts_on));
    Ok(rows)
}

async fn parts(tx: &Tx, proof: &Proof, ids: &[KeyVersionId]) -> Result<BTreeMap<KeyVersionId, Vec<(UnitId, i64)>>> {
    let rows = tx
        .find::<key_version_part::Entity>(proof)
        .filter(key_version_part::Column::VersionId.is_in(ids.iter().map(|id| id.0)))
        .all(tx)
        .await?;
    let mut map: BTreeMap<KeyVersionId, Vec<(UnitId, i64)>> = BTreeMap::new();
    for row in rows {
        map.entry(row.version_id).or_default().push((row.unit_id, row.parts));
    }
    Ok(map)
}
