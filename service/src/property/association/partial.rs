//! Partial associations: part of the units of a main one, with a meeting, a syndic and accounts of their own (C. civ. art. 3.84).

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, PartialUnitId, UnitId},
    identity::Permission,
    property::{NewPartial, PartialForm, association, obligation, partial_unit, unit},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::change::association_for_change;
use crate::{
    ctx::Ctx,
    error::Result,
    page::{PageRequest, Slice},
    proof::Proof,
    property::units_in_use,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// What a base deed may provide for.
const LAW: &str = "C. civ. art. 3.84";

/// The partial associations in use that belong to main ones, by name; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn partials_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<association::Model>>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<association::Entity>(&proof)
        .filter(association::Column::ParentId.is_in(ids.iter().map(|id| id.0)))
        .filter(association::Column::ArchivedAt.is_null())
        .order_by_asc(association::Column::Name)
        .order_by_asc(association::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<association::Model>> = BTreeMap::new();
    for row in rows {
        if let Some(parent) = row.parent_id {
            map.entry(parent).or_default().push(row);
        }
    }
    Ok(map)
}

/// The units that belong to partial associations, by identifier.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn partial_units_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<UnitId>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    links(&tx, &proof, ids).await
}

/// The units in use of the main association that belong to a partial one, in the order of the base deed.
///
/// # Errors
/// `association-unknown`; `Forbidden`; failures.
pub async fn partial_units_list(ctx: &Ctx, id: AssociationId, page: PageRequest) -> Result<Slice<unit::Model>> {
    let proof = ctx.prove_in(Permission::PropertyRead, id)?;
    let tx = ctx.reader().await?;
    let ids = links(&tx, &proof, &[id]).await?.remove(&id).unwrap_or_default();
    let rows = units(&tx, &proof, ids).offset(page.offset).limit(page.limit()).all(&*tx).await?;
    Ok(page.cut(rows))
}

/// Those of some units that are in use, in the order of the base deed.
fn units(tx: &Tx, proof: &Proof, ids: Vec<UnitId>) -> Select<unit::Entity> {
    tx.find::<unit::Entity>(proof)
        .filter(unit::Column::Id.is_in(ids.into_iter().map(|id| id.0)))
        .filter(unit::Column::ArchivedAt.is_null())
        .order_by_asc(unit::Column::Position)
        .order_by_asc(unit::Column::Id)
}

async fn links(tx: &Tx, proof: &Proof, ids: &[AssociationId]) -> Result<BTreeMap<AssociationId, Vec<UnitId>>> {
    let rows = tx
        .find::<partial_unit::Entity>(proof)
        .filter(partial_unit::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(partial_unit::Column::UnitId)
        .all(tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<UnitId>> = BTreeMap::new();
    for row in rows {
        map.entry(row.association_id).or_default().push(row.unit_id);
    }
    Ok(map)
}

/// Refuses units of its own to a partial association: it is made of units of the main one.
///
/// # Errors
/// `partial-takes-no-units`.
pub(in crate::property) fn refuse_partial(row: &association::Model) -> Result<(), Refusal> {
    if row.parent_id.is_some() { Err(Refusal::new("partial-takes-no-units").law(LAW)) } else { Ok(()) }
}

/// The units in use of an association: its own, or, for a partial one, those of the main association that belong to it.
pub(in crate::property) async fn units_of(
    tx: &Tx,
    proof: &Proof,
    row: &association::Model,
) -> Result<Vec<unit::Model>> {
    if row.parent_id.is_none() {
        return units_in_use(tx, proof, row.id).await;
    }
    let ids = links(tx, proof, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    Ok(units(tx, proof, ids).all(tx).await?)
}

/// Says which main association an association belongs to, and with which of its units; or that it belongs to none.
///
/// # Errors
/// `association-unknown` for either, `association-archived`, `Forbidden`, `stale-version`, malformed fields; `partial-of-itself`,
/// `partial-of-partial` and `partial-has-partials`, since partial associations belong to a main one and not to each other; `partial-has-own-units`;
/// `partial-needs-lots` when the main one has fewer than twenty; `unit-unknown` for a unit that is not in use in the main one.
pub async fn association_partial_set(
    ctx: &Ctx,
    id: AssociationId,
    expected_version: Option<i32>,
    form: &PartialForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<AssociationId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, id)?;
    let new = NewPartial::parse(form)?;
    let work = match ctx.begin("association_partial_set", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let main = lock_main(&work, id, new.parent).await?;
    let before = association_for_change(&work, id).await?;
    if new.parent.is_some() {
        require_main(&work, id, main.as_ref(), &new).await?;
    }
    let change = association::ActiveModel { parent_id: Set(new.parent), ..Default::default() };
    work.tx.change::<association::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.tx
        .forget::<partial_unit::Entity>(&proof, Condition::all().add(partial_unit::Column::AssociationId.eq(id.0)))
        .await?;
    let link = |unit: &UnitId| partial_unit::ActiveModel {
        id: Set(Ctx::mint::<PartialUnitId>()),
        association_id: Set(id),
        unit_id: Set(*unit),
        created_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert_all::<partial_unit::Entity, _>(&proof, new.units.iter().map(link).collect()).await?;
    let detail = serde_json::json!({ "parent": [before.parent_id, new.parent], "units": new.units });
    work.audit("association_partial_set", Some(id), id, detail).await?;
    work.finish(id).await
}

/// The main association. Both are locked, the older one first, so that of two people who make each a part of the other one waits and is refused.
async fn lock_main(
    work: &Work,
    id: AssociationId,
    parent: Option<AssociationId>,
) -> Result<Option<association::Model>> {
    let Some(parent) = parent else { return Ok(None) };
    let both = work
        .tx
        .find::<association::Entity>(&work.proof)
        .filter(association::Column::Id.is_in([id.0, parent.0]))
        .order_by_asc(association::Column::Id)
        .lock_exclusive()
        .all(&work.tx)
        .await?;
    Ok(both.into_iter().find(|row| row.id == parent))
}

async fn require_main(
    work: &Work,
    id: AssociationId,
    main: Option<&association::Model>,
    new: &NewPartial,
) -> Result<()> {
    let refuse = |code: &'static str| Err(Refusal::new(code).at("parent").law(LAW).into());
    let Some(main) = main else { return Err(Refusal::new("association-unknown").at("parent").into()) };
    if main.archived_at.is_some() {
        return Err(Refusal::new("association-archived").at("parent").into());
    }
    if main.id == id {
        return refuse("partial-of-itself");
    }
    if main.parent_id.is_some() {
        return refuse("partial-of-partial");
    }
    refuse_main(work, id, "partial-has-partials").await?;
    if !units_in_use(&work.tx, &work.proof, id).await?.is_empty() {
        return refuse("partial-has-own-units");
    }
    let units = units_in_use(&work.tx, &work.proof, main.id).await?;
    // While the register is being filled, the deed says how many lots there are.
    let declared = main.declared_lots.and_then(|lots| usize::try_from(lots).ok());
    let lots = u64::try_from(declared.unwrap_or(units.len())).unwrap_or(u64::MAX);
    if !obligation::partial_associations_are_possible(lots) {
        return Err(Refusal::new("partial-needs-lots")
            .at("parent")
            .with("lots", lots)
            .with("minimum", obligation::PARTIAL_LOTS)
            .law(LAW)
            .into());
    }
    if new.units.iter().any(|wanted| !units.iter().any(|unit| unit.id == *wanted)) {
        return Err(Refusal::new("unit-unknown").at("unitIds").into());
    }
    Ok(())
}

/// Refuses an association that partial ones in use belong to.
pub(super) async fn refuse_main(work: &Work, id: AssociationId, code: &'static str) -> Result<()> {
    let partials = work
        .tx
        .find_owned::<association::Entity>(&work.proof)
        .filter(association::Column::ParentId.eq(id.0))
        .filter(association::Column::ArchivedAt.is_null())
        .count(&work.tx)
        .await?;
    if partials == 0 { Ok(()) } else { Err(Refusal::new(code).with("count", partials).law(LAW).into()) }
}
