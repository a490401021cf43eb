//! Who holds what on a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    charges::{Bearers, Holdings},
    id::{AssociationId, OwnerId, OwnershipChangeId, OwnershipId, UnitId},
    identity::Permission,
    property::{
        ownership,
        title::{HolderPart, Right, Side, is_divided, side_of},
    },
    refusal::Refusal,
    share::Fraction,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use crate::{ctx::Ctx, error::Result, proof::Proof, store::Tx};

/// A right in a part of a unit in one owner's hands, for as long as it stayed the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Identifier.
    pub id: OwnershipId,
    /// The unit.
    pub unit: UnitId,
    /// The owner.
    pub owner: OwnerId,
    /// Which right.
    pub right: Right,
    /// Over which part.
    pub part: Fraction,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
    /// The recorded change that began it.
    pub change: Option<OwnershipChangeId>,
}

impl Holding {
    /// What is held, without since when.
    #[must_use]
    pub const fn held(&self) -> HolderPart {
        HolderPart { owner: self.owner, right: self.right, part: self.part }
    }
}

impl TryFrom<ownership::Model> for Holding {
    type Error = Refusal;

    fn try_from(row: ownership::Model) -> Result<Self, Refusal> {
        let part = Fraction::ownership(row.numerator, row.denominator)?;
        Ok(Self {
            id: row.id,
            unit: row.unit_id,
            owner: row.owner_id,
            right: row.right,
            part,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            change: row.change_id,
        })
    }
}

/// Who owns units on a day. An owner sees the parts that are hers.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn ownerships_by_units(
    ctx: &Ctx,
    units: &[UnitId],
    as_of: NaiveDate,
) -> Result<BTreeMap<UnitId, Vec<Holding>>> {
    let condition = in_force_on(as_of).add(ownership::Column::UnitId.is_in(units.iter().map(|id| id.0)));
    Ok(by_unit(personal(ctx, condition).await?))
}

/// Who owns units on a day and who will own them later, as far as it is recorded, by first day. An owner sees the parts that are hers.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn ownerships_by_units_from(
    ctx: &Ctx,
    units: &[UnitId],
    day: NaiveDate,
) -> Result<BTreeMap<UnitId, Vec<Holding>>> {
    let condition = in_force_from(day).add(ownership::Column::UnitId.is_in(units.iter().map(|id| id.0)));
    let mut map = by_unit(personal(ctx, condition).await?);
    for holdings in map.values_mut() {
        holdings.sort_by_key(|holding| (holding.starts_on, holding.id));
    }
    Ok(map)
}

/// What owners own on a day.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn ownerships_by_owners(
    ctx: &Ctx,
    owners: &[OwnerId],
    as_of: NaiveDate,
) -> Result<BTreeMap<OwnerId, Vec<Holding>>> {
    let condition = in_force_on(as_of).add(ownership::Column::OwnerId.is_in(owners.iter().map(|id| id.0)));
    Ok(by_owner(personal(ctx, condition).await?))
}

/// What owners own, owned and will own, by first day.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn ownership_periods_by_owners(ctx: &Ctx, owners: &[OwnerId]) -> Result<BTreeMap<OwnerId, Vec<Holding>>> {
    let condition = in_force().add(ownership::Column::OwnerId.is_in(owners.iter().map(|id| id.0)));
    let mut map = by_owner(personal(ctx, condition).await?);
    for holdings in map.values_mut() {
        holdings.sort_by_key(|holding| (holding.starts_on, holding.id));
    }
    Ok(map)
}

fn by_unit(holdings: Vec<Holding>) -> BTreeMap<UnitId, Vec<Holding>> {
    let mut map: BTreeMap<UnitId, Vec<Holding>> = BTreeMap::new();
    for holding in holdings {
        map.entry(holding.unit).or_default().push(holding);
    }
    map
}

fn by_owner(holdings: Vec<Holding>) -> BTreeMap<OwnerId, Vec<Holding>> {
    let mut map: BTreeMap<OwnerId, Vec<Holding>> = BTreeMap::new();
    for holding in holdings {
        map.entry(holding.owner).or_default().push(holding);
    }
    map
}

/// The next owners who hold anything in an association on a day, or in some of its units, by identifier. In pages, so that ten thousand of them
/// are told without being held in memory.
pub(crate) async fn holders_after(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    units: Option<&[UnitId]>,
    day: NaiveDate,
    (after, limit): (Option<OwnerId>, u64),
) -> Result<Vec<OwnerId>> {
    let mut rows = tx
        .find::<ownership::Entity>(proof)
        .filter(ownership::Column::AssociationId.eq(association.0))
        .filter(in_force_on(day))
        .select_only()
        .column(ownership::Column::OwnerId)
        .distinct()
        .order_by_asc(ownership::Column::OwnerId)
        .limit(limit);
    if let Some(units) = units {
        rows = rows.filter(ownership::Column::UnitId.is_in(units.iter().map(|id| id.0)));
    }
    if let Some(after) = after {
        rows = rows.filter(ownership::Column::OwnerId.gt(after.0));
    }
    Ok(rows.into_tuple().all(tx).await?)
}

/// Everybody's parts of an association's units on a day, from one side of the title, for spreading amounts or votes.
pub(crate) async fn holdings_at(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    day: NaiveDate,
    side: Side,
) -> Result<Holdings> {
    one_side(&parts_at(tx, proof, association, day).await?, side)
}

/// Who bears the charges of an association's units on a day, from both sides of the title.
pub(crate) async fn bearers_at(tx: &Tx, proof: &Proof, association: AssociationId, day: NaiveDate) -> Result<Bearers> {
    let parts = parts_at(tx, proof, association, day).await?;
    let divided = parts.iter().filter(|(_, parts)| is_divided(parts)).map(|(unit, _)| *unit).collect();
    Ok(Bearers { title: one_side(&parts, Side::Title)?, enjoyment: one_side(&parts, Side::Enjoyment)?, divided })
}

async fn parts_at(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    day: NaiveDate,
) -> Result<BTreeMap<UnitId, Vec<HolderPart>>> {
    let rows = tx
        .find::<ownership::Entity>(proof)
        .filter(ownership::Column::AssociationId.eq(association.0))
        .filter(in_force_on(day))
        .all(tx)
        .await?;
    let mut parts: BTreeMap<UnitId, Vec<HolderPart>> = BTreeMap::new();
    for row in as_written(rows) {
        let holding = Holding::try_from(row)?;
        parts.entry(holding.unit).or_default().push(holding.held());
    }
    Ok(parts)
}

fn one_side(parts: &BTreeMap<UnitId, Vec<HolderPart>>, side: Side) -> Result<Holdings> {
    let of_unit = |(unit, parts): (&UnitId, &Vec<HolderPart>)| Ok((*unit, side_of(parts, side)?));
    parts.iter().map(of_unit).collect()
}

/// Rows in the order in which they were written down. The database is not asked for it: SQLite would then walk along the identifiers of the whole
/// organization instead of looking the units up.
pub(in crate::property) fn as_written(mut rows: Vec<ownership::Model>) -> Vec<ownership::Model> {
    rows.sort_unstable_by_key(|row| row.id);
    rows
}

/// Rows of `ownership` that no correction has taken the ground from.
pub(in crate::property) fn in_force() -> Condition {
    Condition::all().add(ownership::Column::VoidedAt.is_null())
}

/// Rows of `ownership` that hold on a day or begin later.
pub(in crate::property) fn in_force_from(day: NaiveDate) -> Condition {
    let lasts = Condition::any().add(ownership::Column::EndsOn.is_null()).add(ownership::Column::EndsOn.gte(day));
    in_force().add(lasts)
}

/// Rows of `ownership` that hold on a day.
pub(crate) fn in_force_on(day: NaiveDate) -> Condition {
    in_force_from(day).add(ownership::Column::StartsOn.lte(day))
}

async fn personal(ctx: &Ctx, condition: Condition) -> Result<Vec<Holding>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx.find_personal::<ownership::Entity>(&proof).filter(condition).all(&*tx).await?;
    Ok(as_written(rows).into_iter().map(Holding::try_from).collect::<Result<Vec<_>, Refusal>>()?)
}
