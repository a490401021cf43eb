//! Units.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, BuildingId, UnitId},
    identity::Permission,
    property::{NewUnit, UnitForm, association, unit, unit_kind::UnitKind},
    refusal::Refusal,
    share::Share,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{association::sum_of_shares, association_for_change, building::building_in};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Which units are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitFilter {
    /// Those of one building.
    pub building: Option<BuildingId>,
    /// Those of one kind.
    pub kind: Option<UnitKind>,
    /// Those whose reference contains this text.
    pub search: Option<String>,
    /// Those that were put away instead of those in use.
    pub archived: bool,
}

/// The units of an association, in the order of the base deed.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn units_list(
    ctx: &Ctx,
    association: AssociationId,
    filter: &UnitFilter,
    page: PageRequest,
) -> Result<Slice<unit::Model>> {
    let proof = ctx.prove_in(Permission::PropertyRead, association)?;
    let tx = ctx.reader().await?;
    let state =
        if filter.archived { unit::Column::ArchivedAt.is_not_null() } else { unit::Column::ArchivedAt.is_null() };
    let mut query = tx.find::<unit::Entity>(&proof).filter(unit::Column::AssociationId.eq(association.0)).filter(state);
    if let Some(building) = filter.building {
        query = query.filter(unit::Column::BuildingId.eq(building.0));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(unit::Column::Kind.eq(kind));
    }
    if let Some(search) = filter.search.as_deref().map(str::trim).filter(|search| !search.is_empty()) {
        query = query.filter(unit::Column::Reference.contains(search));
    }
    let rows = query
        .order_by_asc(unit::Column::Position)
        .order_by_asc(unit::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// Units by identifier, archived ones too; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn units_by_ids(ctx: &Ctx, ids: &[UnitId]) -> Result<BTreeMap<UnitId, unit::Model>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows =
        tx.find::<unit::Entity>(&proof).filter(unit::Column::Id.is_in(ids.iter().map(|id| id.0))).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A unit.
///
/// # Errors
/// `unit-unknown`, also for one of another organization.
pub async fn unit_fetch(ctx: &Ctx, id: UnitId) -> Result<unit::Model> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    unit_in(&tx, &proof, id).await
}

/// Adds a unit after the others.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields, `building-unknown`, `unit-reference-taken`, `shares-sum-above-total`.
pub async fn unit_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &UnitForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let new = NewUnit::parse(form)?;
    let work = match ctx.begin("unit_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let deed = association_for_change(&work, association).await?;
    let others = units_in_use(&work.tx, &proof, association).await?;
    check_unit(&work, &deed, &others, &new).await?;
    let id = Ctx::mint::<UnitId>();
    let position = others.iter().map(|unit| unit.position).max().unwrap_or_default().saturating_add(1);
    work.tx.insert(&proof, new_row(&work, id, association, position, new)).await?;
    work.audit("unit_create", Some(association), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Changes a unit. Calls that were issued keep the shares that they were issued with.
///
/// # Errors
/// `unit-unknown`, `Forbidden`, `stale-version`, and the same as [`unit_create`].
pub async fn unit_update(
    ctx: &Ctx,
    id: UnitId,
    expected_version: Option<i32>,
    form: &UnitForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewUnit::parse(form)?;
    let work = match ctx.begin("unit_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = unit_in(&work.tx, &proof, id).await?;
    let deed = association_for_change(&work, before.association_id).await?;
    let mut others = units_in_use(&work.tx, &proof, before.association_id).await?;
    others.retain(|unit| unit.id != id);
    check_unit(&work, &deed, &others, &new).await?;
    let detail = serde_json::json!({ "shares": [before.shares, new.shares] });
    let change = unit::ActiveModel {
        building_id: Set(new.building),
        reference: Set(new.reference),
        kind: Set(new.kind),
        floor: Set(new.floor),
        shares: Set(new.shares),
        ..Default::default()
    };
    work.tx.change::<unit::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("unit_update", Some(before.association_id), id, detail).await?;
    work.finish(id).await
}

/// Puts a unit away, for instance after two were joined.
///
/// # Errors
/// `unit-unknown`, `Forbidden`, `stale-version`.
pub async fn unit_archive(
    ctx: &Ctx,
    id: UnitId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("unit_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = unit_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    let change = unit::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change::<unit::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("unit_archive", Some(before.association_id), id, serde_json::json!({ "shares": before.shares })).await?;
    work.finish(id).await
}

/// Every unit in use of an association, in the order of the base deed. An association has at most some thousands.
pub(crate) async fn units_in_use(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<Vec<unit::Model>> {
    Ok(tx
        .find::<unit::Entity>(proof)
        .filter(unit::Column::AssociationId.eq(association.0))
        .filter(unit::Column::ArchivedAt.is_null())
        .order_by_asc(unit::Column::Position)
        .order_by_asc(unit::Column::Id)
        .all(tx)
        .await?)
}

pub(super) async fn unit_in(tx: &Tx, proof: &Proof, id: UnitId) -> Result<unit::Model> {
    let row = tx.find::<unit::Entity>(proof).filter(unit::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("unit-unknown"))
}

pub(super) fn new_row(
    work: &Work,
    id: UnitId,
    association: AssociationId,
    position: i32,
    new: NewUnit,
) -> unit::ActiveModel {
    unit::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        building_id: Set(new.building),
        reference: Set(new.reference),
        kind: Set(new.kind),
        floor: Set(new.floor),
        shares: Set(new.shares),
        position: Set(position),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    }
}

/// What a unit must be among the others: in a building of the association, with a reference of its own, within the total of the base deed.
async fn check_unit(work: &Work, deed: &association::Model, others: &[unit::Model], new: &NewUnit) -> Result<()> {
    let building = building_in(&work.tx, &work.proof, new.building).await.ok();
    if building.is_none_or(|building| building.association_id != deed.id || building.archived_at.is_some()) {
        return Err(Refusal::new("building-unknown").at("building").into());
    }
    if others.iter().any(|unit| unit.building_id == new.building && unit.reference == new.reference) {
        return Err(Refusal::new("unit-reference-taken").at("reference").with("value", &new.reference).into());
    }
    let sum = sum_of_shares(others)?
        .checked_add(new.shares)
        .ok_or_else(|| Refusal::new("share-out-of-range").at("shares"))?;
    require_within_total(sum, deed.total_shares).map_err(|refusal| refusal.at("shares").into())
}

/// The shares of the units may not yet reach the total of the base deed, but never exceed it (C. civ. art. 3.85 §1).
pub(super) fn require_within_total(sum: Share, total: Share) -> Result<(), Refusal> {
    if sum <= total {
        return Ok(());
    }
    let excess = sum.0.saturating_sub(total.0);
    Err(Refusal::new("shares-sum-above-total")
        .with("sum", sum.0)
        .with("expected", total.0)
        .with("difference", excess)
        .law("C. civ. art. 3.85 §1"))
}
