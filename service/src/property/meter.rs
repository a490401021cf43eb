//! The meters of units.

use std::collections::BTreeMap;

use entity::{
    id::{UnitId, UnitMeterId},
    identity::Permission,
    property::{MetersForm, NewMeter, unit_meter},
    refusal::{Refusal, Refusals},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{association_for_change, unit::unit_in};
use crate::{
    ctx::Ctx,
    error::Result,
    work::{Begun, Outcome, RequestKey},
};

/// The meters in use of units, in their order.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn meters_by_units(ctx: &Ctx, ids: &[UnitId]) -> Result<BTreeMap<UnitId, Vec<unit_meter::Model>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<unit_meter::Entity>(&proof)
        .filter(unit_meter::Column::UnitId.is_in(ids.iter().map(|id| id.0)))
        .filter(unit_meter::Column::ArchivedAt.is_null())
        .order_by_asc(unit_meter::Column::Position)
        .order_by_asc(unit_meter::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<UnitId, Vec<unit_meter::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.unit_id).or_default().push(row);
    }
    Ok(map)
}

/// Says which meters a unit has. Those that are not among them any more are put away.
///
/// # Errors
/// `unit-unknown`, `Forbidden`, malformed fields; `ean-taken` when another unit of the association has an access point already.
pub async fn unit_meters_set(
    ctx: &Ctx,
    unit: UnitId,
    form: &MetersForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewMeter::parse_all(form)?;
    let work = match ctx.begin("unit_meters_set", &proof, key, &(unit, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let association = unit_in(&work.tx, &proof, unit).await?.association_id;
    association_for_change(&work, association).await?;
    let in_use = work
        .tx
        .find::<unit_meter::Entity>(&proof)
        .filter(unit_meter::Column::AssociationId.eq(association.0))
        .filter(unit_meter::Column::ArchivedAt.is_null())
        .all(&work.tx)
        .await?;
    let (own, others): (Vec<_>, Vec<_>) = in_use.into_iter().partition(|row| row.unit_id == unit);
    let taken = new.iter().enumerate().filter_map(|(index, meter)| {
        let ean = meter.ean.as_ref().filter(|ean| others.iter().any(|other| other.ean.as_ref() == Some(*ean)))?;
        Some(Refusal::new("ean-taken").at(format!("meters.{index}.ean")).with("value", ean.display()))
    });
    let taken: Refusals = taken.collect();
    if !taken.is_empty() {
        return Err(taken.into());
    }
    let same = |row: &unit_meter::Model, meter: &NewMeter| {
        (row.kind, &row.ean, &row.serial) == (meter.kind, &meter.ean, &meter.serial)
    };
    let gone: Vec<UnitMeterId> =
        own.iter().filter(|row| !new.iter().any(|meter| same(row, meter))).map(|row| row.id).collect();
    if !gone.is_empty() {
        let condition = Condition::all().add(unit_meter::Column::Id.is_in(gone.iter().map(|id| id.0)));
        let away = unit_meter::ActiveModel {
            archived_at: Set(Some(work.now)),
            updated_at: Set(work.now),
            ..Default::default()
        };
        work.tx.change_all::<unit_meter::Entity>(&proof, condition, away).await?;
    }
    let rows = new.into_iter().zip(1_i32..).filter(|(meter, _)| !own.iter().any(|row| same(row, meter)));
    let rows: Vec<unit_meter::ActiveModel> = rows
        .map(|(meter, position)| unit_meter::ActiveModel {
            id: Set(Ctx::mint::<UnitMeterId>()),
            association_id: Set(association),
            unit_id: Set(unit),
            kind: Set(meter.kind),
            ean: Set(meter.ean),
            serial: Set(meter.serial),
            position: Set(position),
            version: Set(1),
            created_at: Set(work.now),
            updated_at: Set(work.now),
            archived_at: Set(None),
            ..Default::default()
        })
        .collect();
    let detail = serde_json::json!({ "added": rows.len(), "putAway": gone.len() });
    work.tx.insert_all(&proof, rows).await?;
    work.audit("unit_meters_set", Some(association), unit, detail).await?;
    work.finish(unit).await
}
