//! Who lives in units or uses them.
//!
//! What is known of occupants is for those who read owners, and is kept for a year after they left.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OccupantId, UnitId},
    identity::Permission,
    property::{NewOccupant, OccupantForm, OccupantKind, Overlap, Stay, kept_until, occupant, overlaps, owner, unit},
    refusal::{Refusal, Refusals},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

use super::{association_for_change, search::search_occupants};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    printable::require_printable,
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Which occupants are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OccupantFilter {
    /// Those who are there on this day; those of every day when absent.
    pub as_of: Option<NaiveDate>,
    /// Those of one unit.
    pub unit: Option<UnitId>,
    /// Those whose data are kept for longer than their time and a year.
    pub to_erase: bool,
}

/// The occupants of an association, in the order in which they were recorded unit by unit.
///
/// # Errors
/// `association-unknown`, `Forbidden`.
pub async fn occupants_list(
    ctx: &Ctx,
    association: AssociationId,
    filter: OccupantFilter,
    page: PageRequest,
) -> Result<Slice<occupant::Model>> {
    let proof = ctx.prove_in(Permission::OwnerRead, association)?;
    let tx = ctx.reader().await?;
    let mut query = tx.find::<occupant::Entity>(&proof).filter(occupant::Column::AssociationId.eq(association.0));
    if let Some(day) = filter.as_of {
        query = query.filter(on(day));
    }
    if let Some(unit) = filter.unit {
        query = query.filter(occupant::Column::UnitId.eq(unit.0));
    }
    if filter.to_erase {
        query = query.filter(expired(ctx.today()));
    }
    let rows = query
        .join(JoinType::InnerJoin, of_unit())
        .order_by_asc(unit::Column::Position)
        .order_by_asc(occupant::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// How an occupant leads to her unit, whose rank orders the list.
fn of_unit() -> sea_orm::RelationDef {
    occupant::Entity::belongs_to(unit::Entity).from(occupant::Column::UnitId).to(unit::Column::Id).into()
}

/// Who occupies units: on a day, or whenever.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn occupants_by_units(
    ctx: &Ctx,
    units: &[UnitId],
    as_of: Option<NaiveDate>,
) -> Result<BTreeMap<UnitId, Vec<occupant::Model>>> {
    let proof = ctx.prove(Permission::OwnerRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<occupant::Entity>(&proof)
        .filter(occupant::Column::UnitId.is_in(units.iter().map(|id| id.0)))
        .filter(as_of.map_or_else(Condition::all, on))
        .order_by_asc(occupant::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<UnitId, Vec<occupant::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.unit_id).or_default().push(row);
    }
    Ok(map)
}

/// Units that are said to be owner-occupied and let as a whole at the same time.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn occupancy_overlaps_by_units(ctx: &Ctx, units: &[UnitId]) -> Result<BTreeMap<UnitId, Vec<Overlap>>> {
    let told = |(unit, rows): (UnitId, Vec<occupant::Model>)| {
        let stays: Vec<Stay> = rows.iter().map(Stay::from).collect();
        (unit, overlaps(&stays))
    };
    let all = occupants_by_units(ctx, units, None).await?;
    Ok(all.into_iter().map(told).filter(|(_, overlaps)| !overlaps.is_empty()).collect())
}

/// Occupants by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn occupants_by_ids(ctx: &Ctx, ids: &[OccupantId]) -> Result<BTreeMap<OccupantId, occupant::Model>> {
    let proof = ctx.prove(Permission::OwnerRead)?;
    let tx = ctx.reader().await?;
    let wanted = occupant::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find::<occupant::Entity>(&proof).filter(wanted).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// An occupant.
///
/// # Errors
/// `occupant-unknown`, also for one of another organization.
pub async fn occupant_fetch(ctx: &Ctx, id: OccupantId) -> Result<occupant::Model> {
    occupants_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("occupant-unknown"))
}

/// Writes an occupant down.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields, `period-ends-before-start`, `sign-unprintable`; `unit-unknown` for a unit and `owner-unknown` for
/// an owner of another association.
pub async fn occupant_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &OccupantForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OccupantId>> {
    let proof = ctx.prove_in(Permission::OwnerWrite, association)?;
    let new = NewOccupant::parse(form)?;
    printable(&new)?;
    let work = match ctx.begin("occupant_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    refuse_strange(&work, association, &new).await?;
    let id = Ctx::mint::<OccupantId>();
    let row = occupant::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        erased_at: Set(None),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..filled(new)
    };
    work.tx.insert(&proof, row).await?;
    search_occupants(&work.tx, &proof, &[id]).await?;
    work.audit("occupant_create", Some(association), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Changes an occupant, or ends her time by giving it a last day.
///
/// # Errors
/// `occupant-unknown`, `Forbidden`, `stale-version`, the same as [`occupant_create`]; `occupant-erased`.
pub async fn occupant_update(
    ctx: &Ctx,
    id: OccupantId,
    expected_version: Option<i32>,
    form: &OccupantForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OccupantId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let new = NewOccupant::parse(form)?;
    printable(&new)?;
    let work = match ctx.begin("occupant_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = occupant_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    refuse_erased(&before)?;
    refuse_strange(&work, before.association_id, &new).await?;
    let change = filled(new);
    work.changed(&before, &change);
    work.tx.change::<occupant::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    search_occupants(&work.tx, &proof, &[id]).await?;
    work.audit("occupant_update", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Erases what is known of somebody who left more than a year ago. That somebody was there, and when, stays.
///
/// # Errors
/// `occupant-unknown`, `Forbidden`, `stale-version`; `occupant-retention-not-over`, `occupant-erased`.
pub async fn occupant_erase(
    ctx: &Ctx,
    id: OccupantId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<OccupantId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let work = match ctx.begin("occupant_erase", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = occupant_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    refuse_erased(&before)?;
    if kept_until(before.ends_on).is_none_or(|last| last >= ctx.today()) {
        return Err(Refusal::new("occupant-retention-not-over").into());
    }
    let change = occupant::ActiveModel {
        name: Set(None),
        email: Set(None),
        phone: Set(None),
        language: Set(None),
        erased_at: Set(Some(work.now)),
        ..Default::default()
    };
    work.changed(&before, &change);
    work.tx.change::<occupant::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    search_occupants(&work.tx, &proof, &[id]).await?;
    work.audit("occupant_erase", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Those whose time covers a day.
fn on(day: NaiveDate) -> Condition {
    let begun = Condition::any().add(occupant::Column::StartsOn.is_null()).add(occupant::Column::StartsOn.lte(day));
    let lasts = Condition::any().add(occupant::Column::EndsOn.is_null()).add(occupant::Column::EndsOn.gte(day));
    Condition::all().add(begun).add(lasts)
}

/// Those of whom something is known although they left more than a year ago. An owner is known as an owner.
fn expired(today: NaiveDate) -> Condition {
    let year = chrono::Months::new(entity::property::RETENTION_YEARS.saturating_mul(12));
    let before = today.checked_sub_months(year).unwrap_or(today);
    Condition::all()
        .add(occupant::Column::Name.is_not_null())
        .add(occupant::Column::Kind.ne(OccupantKind::Owner))
        .add(occupant::Column::EndsOn.lt(before))
}

async fn occupant_in(tx: &Tx, proof: &Proof, id: OccupantId) -> Result<occupant::Model> {
    let row = tx.find::<occupant::Entity>(proof).filter(occupant::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("occupant-unknown"))
}

fn refuse_erased(row: &occupant::Model) -> Result<(), Refusal> {
    if row.erased_at.is_some() { Err(Refusal::new("occupant-erased")) } else { Ok(()) }
}

/// Refuses a unit or an owner of another association.
async fn refuse_strange(work: &Work, association: AssociationId, new: &NewOccupant) -> Result<()> {
    let Work { tx, proof, .. } = work;
    let found = tx.find::<unit::Entity>(proof).filter(unit::Column::Id.eq(new.unit.0)).one(tx).await?;
    if found.is_none_or(|row| row.association_id != association) {
        return Err(Refusal::new("unit-unknown").at("unit").into());
    }
    if let Some(owner) = new.owner {
        let found = tx.find::<owner::Entity>(proof).filter(owner::Column::Id.eq(owner.0)).one(tx).await?;
        if found.is_none_or(|row| row.association_id != association || row.merged_into_id.is_some()) {
            return Err(Refusal::new("owner-unknown").at("owner").into());
        }
    }
    Ok(())
}

fn printable(new: &NewOccupant) -> Result<(), Refusals> {
    require_printable(new.name.iter().map(|name| ("name", name.as_str())))
}

fn filled(new: NewOccupant) -> occupant::ActiveModel {
    occupant::ActiveModel {
        unit_id: Set(new.unit),
        kind: Set(new.kind),
        owner_id: Set(new.owner),
        name: Set(new.name),
        email: Set(new.email),
        phone: Set(new.phone),
        language: Set(new.language),
        starts_on: Set(new.starts_on),
        ends_on: Set(new.ends_on),
        whole: Set(new.whole),
        lease_registered: Set(new.lease_registered),
        lease_registered_on: Set(new.lease_registered_on),
        told_of_meetings: Set(new.told_of_meetings),
        told_of_decisions: Set(new.told_of_decisions),
        ..Default::default()
    }
}
