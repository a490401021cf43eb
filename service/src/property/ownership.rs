//! Who owns which part of a unit, over time.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    charges::Holdings,
    id::{AssociationId, OwnerId, OwnershipId, UnitId},
    identity::Permission,
    property::{NewOwnerships, OwnershipsForm, owner, ownership},
    refusal::Refusal,
    share::Fraction,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{association_for_change, unit::unit_in};
use crate::{
    ctx::Ctx,
    error::Result,
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// A part of a unit in one owner's hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Identifier.
    pub id: OwnershipId,
    /// The unit.
    pub unit: UnitId,
    /// The owner.
    pub owner: OwnerId,
    /// Which part.
    pub part: Fraction,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
}

impl TryFrom<ownership::Model> for Holding {
    type Error = Refusal;

    fn try_from(row: ownership::Model) -> Result<Self, Refusal> {
        let part = Fraction::ownership(row.numerator, row.denominator)?;
        Ok(Self {
            id: row.id,
            unit: row.unit_id,
            owner: row.owner_id,
            part,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
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
    let condition = Condition::all().add(ownership::Column::UnitId.is_in(units.iter().map(|id| id.0)));
    let mut map: BTreeMap<UnitId, Vec<Holding>> = BTreeMap::new();
    for holding in personal(ctx, condition, as_of).await? {
        map.entry(holding.unit).or_default().push(holding);
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
    let condition = Condition::all().add(ownership::Column::OwnerId.is_in(owners.iter().map(|id| id.0)));
    let mut map: BTreeMap<OwnerId, Vec<Holding>> = BTreeMap::new();
    for holding in personal(ctx, condition, as_of).await? {
        map.entry(holding.owner).or_default().push(holding);
    }
    Ok(map)
}

/// Says who owns a unit from a day on. Parts that lasted until then end the day before; the past is kept.
///
/// # Errors
/// `unit-unknown`, `Forbidden`, malformed fields; `owner-unknown`; `ownership-not-last` when a later change is already written down.
pub async fn ownership_set(
    ctx: &Ctx,
    unit: UnitId,
    form: &OwnershipsForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewOwnerships::parse(form)?;
    let work = match ctx.begin("ownership_set", &proof, key, &(unit, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = unit_in(&work.tx, &proof, unit).await?;
    association_for_change(&work, row.association_id).await?;
    for (index, (owner, _)) in new.parts.iter().enumerate() {
        let found = work.tx.find::<owner::Entity>(&proof).filter(owner::Column::Id.eq(owner.0)).one(&work.tx).await?;
        if found.is_none_or(|found| found.association_id != row.association_id || found.archived_at.is_some()) {
            return Err(Refusal::new("owner-unknown").at(format!("parts.{index}.owner")).into());
        }
    }
    end_current(&work, unit, new.starts_on).await?;
    let rows =
        new.parts.into_iter().map(|(owner, part)| new_row(&work, row.association_id, unit, owner, part, new.starts_on));
    work.tx.insert_all(&proof, rows.collect()).await?;
    work.audit("ownership_set", Some(row.association_id), unit, serde_json::json!({ "startsOn": new.starts_on }))
        .await?;
    work.finish(unit).await
}

/// Everybody's parts of an association's units on a day, for spreading amounts.
pub(crate) async fn holdings_at(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    day: NaiveDate,
) -> Result<Holdings> {
    let rows = tx
        .find::<ownership::Entity>(proof)
        .filter(ownership::Column::AssociationId.eq(association.0))
        .filter(on(day))
        .order_by_asc(ownership::Column::Id)
        .all(tx)
        .await?;
    let mut holdings = Holdings::new();
    for row in rows {
        let holding = Holding::try_from(row)?;
        holdings.entry(holding.unit).or_default().push((holding.owner, holding.part));
    }
    Ok(holdings)
}

pub(super) fn new_row(
    work: &Work,
    association: AssociationId,
    unit: UnitId,
    owner: OwnerId,
    part: Fraction,
    starts_on: NaiveDate,
) -> ownership::ActiveModel {
    ownership::ActiveModel {
        id: Set(Ctx::mint::<OwnershipId>()),
        association_id: Set(association),
        unit_id: Set(unit),
        owner_id: Set(owner),
        numerator: Set(part.numerator()),
        denominator: Set(part.denominator()),
        starts_on: Set(starts_on),
        ends_on: Set(None),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    }
}

async fn end_current(work: &Work, unit: UnitId, starts_on: NaiveDate) -> Result<()> {
    let lasting = work
        .tx
        .find::<ownership::Entity>(&work.proof)
        .filter(ownership::Column::UnitId.eq(unit.0))
        .filter(Condition::any().add(ownership::Column::EndsOn.is_null()).add(ownership::Column::EndsOn.gte(starts_on)))
        .all(&work.tx)
        .await?;
    if lasting.iter().any(|row| row.starts_on >= starts_on || row.ends_on.is_some()) {
        return Err(Refusal::new("ownership-not-last").at("startsOn").into());
    }
    let eve =
        starts_on.pred_opt().ok_or_else(|| Refusal::new("date-impossible").at("startsOn").with("value", starts_on))?;
    for row in lasting {
        let change = ownership::ActiveModel { ends_on: Set(Some(eve)), ..Default::default() };
        work.tx.change::<ownership::Entity, _>(&work.proof, row.id, Some(row.version), work.now, change).await?;
    }
    Ok(())
}

async fn personal(ctx: &Ctx, condition: Condition, as_of: NaiveDate) -> Result<Vec<Holding>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<ownership::Entity>(&proof)
        .filter(condition)
        .filter(on(as_of))
        .order_by_asc(ownership::Column::Id)
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(Holding::try_from).collect::<Result<Vec<_>, Refusal>>()?)
}

fn on(day: NaiveDate) -> Condition {
    Condition::all()
        .add(ownership::Column::StartsOn.lte(day))
        .add(Condition::any().add(ownership::Column::EndsOn.is_null()).add(ownership::Column::EndsOn.gte(day)))
}
