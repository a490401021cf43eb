//! Shares as at a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, UnitId},
    identity::Permission,
    property::{
        KeyKind, distribution_key, key_version,
        share_timeline::{SharePeriod, ShareTimeline},
        unit, unit_share,
    },
    refusal::Refusal,
    share::Share,
};
use sea_orm::{
    ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};

use crate::{ctx::Ctx, error::Result, proof::Proof, store::Tx};

/// Who had which shares on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareRegister {
    /// What the shares must make, as the deed in force that day states it.
    pub total: Share,
    /// The units that existed that day with their shares of that day, in the order of the base deed.
    pub units: Vec<unit::Model>,
}

impl ShareRegister {
    /// What the shares make.
    ///
    /// # Errors
    /// `share-out-of-range`.
    pub fn sum(&self) -> Result<Share> {
        super::super::association::sum_of_shares(&self.units)
    }
}

/// The shares of an association as at a day.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn share_register(ctx: &Ctx, association: AssociationId, as_of: NaiveDate) -> Result<ShareRegister> {
    let proof = ctx.prove_in(Permission::PropertyRead, association)?;
    let tx = ctx.reader().await?;
    let total = totals_of(&tx, &proof, &[association], as_of).await?.remove(&association).unwrap_or_default();
    Ok(ShareRegister { total, units: shares_at(&tx, &proof, association, as_of).await? })
}

/// The shares of units over time, oldest first. Archived units have theirs too.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn unit_shares_by_units(ctx: &Ctx, ids: &[UnitId]) -> Result<BTreeMap<UnitId, Vec<unit_share::Model>>> {
    let condition = Condition::all().add(unit_share::Column::UnitId.is_in(ids.iter().map(|id| id.0)));
    let mut map: BTreeMap<UnitId, Vec<unit_share::Model>> = BTreeMap::new();
    for row in periods(ctx, condition).await? {
        map.entry(row.unit_id).or_default().push(row);
    }
    for rows in map.values_mut() {
        // The databases disagree on where absent days stand.
        rows.sort_by_key(|row| row.starts_on);
    }
    Ok(map)
}

/// The shares of units as at a day; a unit that did not exist that day is absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn unit_shares_at(ctx: &Ctx, ids: &[UnitId], as_of: NaiveDate) -> Result<BTreeMap<UnitId, Share>> {
    let condition =
        Condition::all().add(unit_share::Column::UnitId.is_in(ids.iter().map(|id| id.0))).add(holding_on(as_of));
    Ok(periods(ctx, condition).await?.into_iter().map(|row| (row.unit_id, row.shares)).collect())
}

async fn periods(ctx: &Ctx, condition: Condition) -> Result<Vec<unit_share::Model>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let query = tx.find::<unit_share::Entity>(&proof).filter(unit_share::Column::VoidedAt.is_null());
    Ok(query.filter(condition).all(&*tx).await?)
}

/// The units of an association that existed on a day, with their shares of that day, in the order of the base deed.
pub(crate) async fn shares_at(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    day: NaiveDate,
) -> Result<Vec<unit::Model>> {
    let shares: BTreeMap<UnitId, Share> =
        shares_of(tx, proof, &[association], day).await?.into_iter().map(|row| (row.unit, row.shares)).collect();
    let units = tx
        .find::<unit::Entity>(proof)
        .filter(unit::Column::AssociationId.eq(association.0))
        .order_by_asc(unit::Column::Position)
        .order_by_asc(unit::Column::Id)
        .all(tx)
        .await?;
    let existing = units.into_iter().filter_map(|unit| Some(unit::Model { shares: *shares.get(&unit.id)?, ..unit }));
    Ok(existing.collect())
}

/// The shares of one unit on the day asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::property) struct ShareRow {
    pub association: AssociationId,
    pub unit: UnitId,
    pub shares: Share,
}

/// The shares of every unit of associations on a day.
pub(in crate::property) async fn shares_of(
    tx: &Tx,
    proof: &Proof,
    associations: &[AssociationId],
    day: NaiveDate,
) -> Result<Vec<ShareRow>> {
    let rows = tx
        .find::<unit_share::Entity>(proof)
        .filter(unit_share::Column::AssociationId.is_in(associations.iter().map(|id| id.0)))
        .filter(unit_share::Column::VoidedAt.is_null())
        .filter(holding_on(day))
        .all(tx)
        .await?;
    let row =
        |row: unit_share::Model| ShareRow { association: row.association_id, unit: row.unit_id, shares: row.shares };
    Ok(rows.into_iter().map(row).collect())
}

/// What the shares of associations must make on a day.
pub(in crate::property) async fn totals_of(
    tx: &Tx,
    proof: &Proof,
    associations: &[AssociationId],
    day: NaiveDate,
) -> Result<BTreeMap<AssociationId, Share>> {
    let mut versions = general_versions(tx, proof, associations).await?;
    versions.sort_by_key(|version| version.starts_on);
    // Later versions take the place of earlier ones.
    let held = versions.into_iter().filter(|version| version.starts_on.is_none_or(|first| first <= day));
    Ok(held.map(|version| (version.association_id, Share(version.total_parts.unwrap_or_default()))).collect())
}

/// How long a unit has been one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::property) enum Lifetime {
    /// It is in use.
    Lasting,
    /// This was its last day.
    Until(NaiveDate),
    /// It was recorded by mistake.
    Never,
}

/// How long a unit has been one. Whoever puts it away ends its shares, so that its last day is theirs, also where a deed of long ago is recorded
/// only now; what was recorded by mistake has no shares that count.
pub(in crate::property) async fn lifetime(tx: &Tx, proof: &Proof, id: UnitId) -> Result<Lifetime> {
    let in_use = tx
        .find::<unit::Entity>(proof)
        .filter(unit::Column::Id.eq(id.0))
        .filter(unit::Column::ArchivedAt.is_null())
        .count(tx)
        .await?;
    if in_use > 0 {
        return Ok(Lifetime::Lasting);
    }
    let periods = tx
        .find::<unit_share::Entity>(proof)
        .filter(unit_share::Column::UnitId.eq(id.0))
        .filter(unit_share::Column::VoidedAt.is_null())
        .all(tx)
        .await?;
    let last = periods.into_iter().filter_map(|period| period.ends_on).max();
    Ok(last.map_or(Lifetime::Never, Lifetime::Until))
}

/// Everything that an association's shares have been.
pub(in crate::property) async fn timeline(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<ShareTimeline> {
    let rows = tx
        .find::<unit_share::Entity>(proof)
        .filter(unit_share::Column::AssociationId.eq(association.0))
        .filter(unit_share::Column::VoidedAt.is_null())
        .all(tx)
        .await?;
    let period = |row: unit_share::Model| SharePeriod {
        unit: row.unit_id,
        shares: row.shares,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
    };
    let totals = general_versions(tx, proof, &[association]).await?;
    let total = |version: key_version::Model| {
        let total = version.total_parts.ok_or_else(|| Refusal::new("total-shares-not-positive"))?;
        Ok((version.starts_on, Share(total)))
    };
    Ok(ShareTimeline {
        periods: rows.into_iter().map(period).collect(),
        totals: totals.into_iter().map(total).collect::<Result<_, Refusal>>()?,
    })
}

/// The versions of general keys: they hold the totals over time.
pub(super) async fn general_versions(
    tx: &Tx,
    proof: &Proof,
    associations: &[AssociationId],
) -> Result<Vec<key_version::Model>> {
    Ok(tx
        .find::<key_version::Entity>(proof)
        .filter(key_version::Column::AssociationId.is_in(associations.iter().map(|id| id.0)))
        .filter(key_version::Column::VoidedAt.is_null())
        .filter(key_version::Column::KeyId.in_subquery(general_keys(associations)))
        .all(tx)
        .await?)
}

fn general_keys(associations: &[AssociationId]) -> SelectStatement {
    Query::select()
        .column(distribution_key::Column::Id)
        .from(distribution_key::Entity)
        .and_where(Expr::col(distribution_key::Column::AssociationId).is_in(associations.iter().map(|id| id.0)))
        .and_where(Expr::col(distribution_key::Column::Kind).eq(KeyKind::General))
        .take()
}

fn holding_on(day: NaiveDate) -> Condition {
    Condition::all()
        .add(Condition::any().add(unit_share::Column::StartsOn.is_null()).add(unit_share::Column::StartsOn.lte(day)))
        .add(Condition::any().add(unit_share::Column::EndsOn.is_null()).add(unit_share::Column::EndsOn.gte(day)))
}
