//! Who votes for a unit in several hands, and who is written to first about a unit.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    date::{format_date_short, parse_date},
    id::{DesignationId, UnitId},
    identity::Permission,
    language::Language,
    property::{
        designation, ownership,
        title::{Designated, DesignationForm, LastDay, NewDesignation, Span, plausible_day},
        unit,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::in_force;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    property::{base_deed_date, locked::row_for_change},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Designations by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn designations_by_ids(
    ctx: &Ctx,
    ids: &[DesignationId],
) -> Result<BTreeMap<DesignationId, designation::Model>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<designation::Entity>(&proof)
        .filter(designation::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A designation.
///
/// # Errors
/// `designation-unknown`, also for one of another organization and for that of a neighbour.
pub async fn designation_fetch(ctx: &Ctx, id: DesignationId) -> Result<designation::Model> {
    designations_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("designation-unknown"))
}

/// The designations of units, those that have ended too, the latest first. An owner sees those that name her.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn designations_by_units(ctx: &Ctx, units: &[UnitId]) -> Result<BTreeMap<UnitId, Vec<designation::Model>>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<designation::Entity>(&proof)
        .filter(designation::Column::UnitId.is_in(units.iter().map(|id| id.0)))
        .order_by_desc(designation::Column::StartsOn)
        .order_by_desc(designation::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<UnitId, Vec<designation::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.unit_id).or_default().push(row);
    }
    Ok(map)
}

/// Writes down whom the holders of a unit have designated to vote for it, or to be written to.
///
/// # Errors
/// `unit-unknown`, `unit-archived`, `Forbidden`, malformed fields; `date-before-base-deed`, `date-too-far-ahead`; `designation-without-right` for
/// somebody who holds nothing on that day; `designation-taken` when somebody is designated on that day or later, unless she is to be
/// replaced and was designated before.
pub async fn designation_set(
    ctx: &Ctx,
    unit: UnitId,
    form: &DesignationForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DesignationId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewDesignation::parse(form)?;
    let work = match ctx.begin("designation_set", &proof, key, &(unit, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let unit = row_for_change::<unit::Entity, _>(&work, unit, "unit-unknown").await?;
    if unit.archived_at.is_some() {
        return Err(Refusal::new("unit-archived").at("unit").into());
    }
    let mut refusals = Vec::new();
    let base_deed = base_deed_date(&work.tx, &proof, unit.association_id).await?;
    let day = plausible_day(new.starts_on, base_deed, ctx.today());
    refusals.extend(day.err().map(|refusal| refusal.at("startsOn")));
    let spans = spans_of(&work, &unit).await?;
    let wanted = Designated { owner: new.owner, starts_on: new.starts_on, ends_on: None };
    if wanted.last_day(spans.get(&new.owner).map(Vec::as_slice).unwrap_or_default()) == LastDay::Never {
        refusals.push(Refusal::new("designation-without-right").at("owner"));
    }
    let rows = work
        .tx
        .find::<designation::Entity>(&proof)
        .filter(designation::Column::UnitId.eq(unit.id.0))
        .filter(designation::Column::Purpose.eq(new.purpose))
        .all(&work.tx)
        .await?;
    let mut replaced = None;
    for row in rows {
        let held = spans.get(&row.owner_id).map(Vec::as_slice).unwrap_or_default();
        let lasts = match designated(&row).last_day(held) {
            LastDay::Never => false,
            LastDay::On(last) => last >= new.starts_on,
            LastDay::Open => true,
        };
        if !lasts {
            continue;
        }
        if new.replace && row.starts_on < new.starts_on {
            replaced = Some(row);
        } else {
            let since = format_date_short(row.starts_on, Language::Fr);
            refusals
                .push(Refusal::new("designation-taken").at("owner").with("date", since).law("C. civ. art. 3.87 §1"));
        }
    }
    if !refusals.is_empty() {
        return Err(Refusals(refusals).into());
    }
    if let Some(row) = replaced {
        end(&work, &row, new.starts_on.pred_opt().unwrap_or(new.starts_on)).await?;
    }
    let id = Ctx::mint::<DesignationId>();
    let row = designation::ActiveModel {
        id: Set(id),
        association_id: Set(unit.association_id),
        unit_id: Set(unit.id),
        owner_id: Set(new.owner),
        purpose: Set(new.purpose),
        starts_on: Set(new.starts_on),
        ends_on: Set(None),
        evidence: Set(new.evidence),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    let detail = serde_json::json!({ "designation": id, "purpose": new.purpose, "startsOn": new.starts_on });
    work.audit("designation_set", Some(unit.association_id), unit.id, detail).await?;
    work.finish(id).await
}

/// Ends a designation after a day.
///
/// # Errors
/// `designation-unknown`, `Forbidden`, a malformed day; `designation-end-before-start`; `designation-ended` for one that has a last day already.
pub async fn designation_end(
    ctx: &Ctx,
    id: DesignationId,
    ends_on: &str,
    key: Option<&RequestKey>,
) -> Result<Outcome<DesignationId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let last = parse_date(ends_on).map_err(|refusal| refusal.at("endsOn"))?;
    let work = match ctx.begin("designation_end", &proof, key, &(id, last)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = row_for_change::<designation::Entity, _>(&work, id, "designation-unknown").await?;
    if row.ends_on.is_some() {
        return Err(Refusal::new("designation-ended").at("endsOn").into());
    }
    if last < row.starts_on {
        let first = format_date_short(row.starts_on, Language::Fr);
        return Err(Refusal::new("designation-end-before-start").at("endsOn").with("date", first).into());
    }
    plausible_day(last, None, ctx.today()).map_err(|refusal| refusal.at("endsOn"))?;
    end(&work, &row, last).await?;
    let detail = serde_json::json!({ "designation": id, "endsOn": last });
    work.audit("designation_end", Some(row.association_id), row.unit_id, detail).await?;
    work.finish(id).await
}

async fn end(work: &Work, row: &designation::Model, last: NaiveDate) -> Result<()> {
    let change = designation::ActiveModel { ends_on: Set(Some(last)), ..Default::default() };
    work.tx.change::<designation::Entity, _>(&work.proof, row.id, Some(row.version), work.now, change).await
}

/// When each holder of a unit held something in it.
async fn spans_of(work: &Work, unit: &unit::Model) -> Result<BTreeMap<entity::id::OwnerId, Vec<Span>>> {
    let rows = work
        .tx
        .find::<ownership::Entity>(&work.proof)
        .filter(ownership::Column::UnitId.eq(unit.id.0))
        .filter(in_force())
        .all(&work.tx)
        .await?;
    Ok(spans(&rows))
}

/// When each holder of one unit held something in it.
pub(super) fn spans(rows: &[ownership::Model]) -> BTreeMap<entity::id::OwnerId, Vec<Span>> {
    let mut map: BTreeMap<entity::id::OwnerId, Vec<Span>> = BTreeMap::new();
    for row in rows {
        map.entry(row.owner_id).or_default().push(Span { starts_on: row.starts_on, ends_on: row.ends_on });
    }
    map
}

/// A designation as the rules know it.
pub(super) const fn designated(row: &designation::Model) -> Designated {
    Designated { owner: row.owner_id, starts_on: row.starts_on, ends_on: row.ends_on }
}
