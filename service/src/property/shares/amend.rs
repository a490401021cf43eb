//! Amending the shares: one deed gives every unit its shares anew.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, BuildingId, DeedId, KeyId, UnitId},
    identity::Permission,
    property::{
        KeyKind, NewSharesAmend, NewUnit, SharesAmendForm, association, distribution_key, reference_key,
        share_timeline::ShareTimeline, unit, unit_share,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, QueryFilter,
    sea_query::{Expr, ExprTrait, Query},
};

use super::{
    change::{eve, period, total_row},
    read::timeline,
};
use crate::{
    clock::day_begins,
    ctx::Ctx,
    error::{Error, Failure, Result},
    property::{
        association::refuse_partial,
        association_for_change, deed,
        ownership::rebuild,
        search_units,
        unit::{Places, new_row, require_unasked, units_in_use},
    },
    work::{Begun, Outcome, RequestKey, Work},
};

/// Records a deed of amendment that changes the shares: the new total and the shares of every unit from its day on.
///
/// Units that cease are put away from that day, and nobody holds anything in them from then on; units that begin are added. The shares of before
/// stay.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields; `base-deed-missing`; `amendment-before-base-deed`; `amendment-not-last` when something
/// later has been recorded already; `amendment-unit-missing` for units that the deed says nothing of; `unit-request-waiting` for units that cease
/// although somebody waits for the information about them; `unit-unknown`, `building-unknown`, `unit-reference-taken`; `amendment-sum-mismatch`.
pub async fn shares_amend(
    ctx: &Ctx,
    association: AssociationId,
    form: &SharesAmendForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DeedId>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let new = NewSharesAmend::parse(form, ctx.today())?;
    let work = match ctx.begin("shares_amend", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = association_for_change(&work, association).await?;
    if !new.added.is_empty() {
        refuse_partial(&before)?;
    }
    let register = timeline(&work.tx, &work.proof, association).await?;
    require_last(&work, association, &register, new.deed.dated_on).await?;
    let units = units_in_use(&work.tx, &proof, association).await?;
    require_all(&units, &new)?;
    let ceasing = new.ceasing.iter().filter_map(|(row, id)| {
        let unit = units.iter().find(|unit| unit.id == *id)?;
        Some((format!("units.{row}.ceases"), unit))
    });
    require_unasked(&work, &ceasing.collect::<Vec<_>>()).await?;
    let staying: Vec<unit::Model> = {
        let ceasing: BTreeSet<UnitId> = new.ceasing.iter().map(|(_, unit)| *unit).collect();
        units.iter().filter(|unit| !ceasing.contains(&unit.id)).cloned().collect()
    };
    require_places(&work, association, &staying, &new).await?;

    let detail = serde_json::json!({
        "datedOn": new.deed.dated_on,
        "totalShares": [before.total_shares, new.total],
        "kept": new.kept.len(),
        "ceased": new.ceasing.len(),
        "begun": new.added.len(),
    });
    let last = units.iter().map(|unit| unit.position).max().unwrap_or_default();
    let deed = write(&work, association, new, last).await?;
    work.audit("shares_amend", Some(association), deed, detail).await?;
    work.finish(deed).await
}

/// Shares are amended one deed after the other, from the base deed on.
async fn require_last(work: &Work, association: AssociationId, register: &ShareTimeline, day: NaiveDate) -> Result<()> {
    let base = deed::base_deed_date(&work.tx, &work.proof, association).await?;
    if base.is_none() {
        return Err(Refusal::new("base-deed-missing").at("datedOn").law("C. civ. art. 3.85 §1").into());
    }
    deed::require_after_base(day, base)?;
    match register.last_change() {
        Some(last) if day <= last => {
            Err(Refusal::new("amendment-not-last").at("datedOn").with("value", day).with("last", last).into())
        }
        _ => Ok(()),
    }
}

/// The deed speaks of every unit in use, and of no other.
fn require_all(units: &[unit::Model], new: &NewSharesAmend) -> Result<()> {
    let in_use: BTreeSet<UnitId> = units.iter().map(|unit| unit.id).collect();
    let named: Vec<(usize, UnitId)> =
        new.kept.iter().map(|(row, unit, _)| (*row, *unit)).chain(new.ceasing.iter().copied()).collect();
    let strangers = named
        .iter()
        .filter(|(_, unit)| !in_use.contains(unit))
        .map(|(row, _)| Refusal::new("unit-unknown").at(format!("units.{row}.unit")));
    let spoken_of: BTreeSet<UnitId> = named.iter().map(|(_, unit)| *unit).collect();
    let missing = units
        .iter()
        .filter(|unit| !spoken_of.contains(&unit.id))
        .map(|unit| Refusal::new("amendment-unit-missing").at("units").with("unit", &unit.reference));
    let refusals: Refusals = strangers.chain(missing).collect();
    if refusals.is_empty() { Ok(()) } else { Err(refusals.into()) }
}

/// Units that begin have a place and a name of their own.
async fn require_places(
    work: &Work,
    association: AssociationId,
    staying: &[unit::Model],
    new: &NewSharesAmend,
) -> Result<()> {
    if new.added.is_empty() {
        return Ok(());
    }
    let places = Places::read(&work.tx, &work.proof, association).await?;
    let mut names: BTreeSet<(BuildingId, String)> = BTreeSet::new();
    for (row, unit) in &new.added {
        let at = |refusal: Refusal| refusal.prefixed_index(*row).prefixed("added");
        places.check(staying, unit).map_err(at)?;
        if !names.insert((unit.building, reference_key(&unit.reference))) {
            let taken = Refusal::new("unit-reference-taken").at("reference").with("value", &unit.reference);
            return Err(at(taken).into());
        }
    }
    Ok(())
}

async fn write(work: &Work, association: AssociationId, new: NewSharesAmend, last: i32) -> Result<DeedId> {
    let day = new.deed.dated_on;
    let deed = deed::insert(work, association, new.deed).await?;
    let of_association = || Condition::all().add(unit_share::Column::AssociationId.eq(association.0));
    let open = of_association().add(unit_share::Column::EndsOn.is_null()).add(unit_share::Column::VoidedAt.is_null());
    let ended =
        unit_share::ActiveModel { ends_on: Set(eve(Some(day))?), updated_at: Set(work.now), ..Default::default() };
    work.tx.change_all::<unit_share::Entity>(&work.proof, open, ended).await?;
    put_away(work, &new.ceasing, day).await?;

    let begun: Vec<(UnitId, NewUnit)> = new.added.into_iter().map(|(_, unit)| (Ctx::mint(), unit)).collect();
    let periods = new
        .kept
        .iter()
        .map(|(_, unit, shares)| (*unit, *shares))
        .chain(begun.iter().map(|(id, unit)| (*id, unit.shares)))
        .map(|(unit, shares)| period(work, association, unit, shares, Some(day), Some(deed)));
    let periods: Vec<unit_share::ActiveModel> = periods.collect();
    let fresh: Vec<UnitId> = begun.iter().map(|(id, _)| *id).collect();
    let rows = begun
        .into_iter()
        .zip(last.saturating_add(1)..)
        .map(|((id, unit), position)| new_row(work, id, association, position, unit));
    work.tx.insert_all(&work.proof, rows.collect()).await?;
    work.tx.insert_all(&work.proof, periods).await?;
    follow(work, association).await?;
    let told: Vec<UnitId> = fresh.into_iter().chain(new.ceasing.iter().map(|(_, unit)| *unit)).collect();
    search_units(&work.tx, &work.proof, &told).await?;

    let general = general_key(work, association).await?;
    work.tx.insert(&work.proof, total_row(work, association, general, new.total, Some(day))).await?;
    let change = association::ActiveModel { total_shares: Set(new.total), ..Default::default() };
    work.tx.change::<association::Entity, _>(&work.proof, association, None, work.now, change).await?;
    Ok(deed)
}

/// Puts units away from the first hour of a day, once their shares have been ended: the last day of those is the last one of who holds the units.
async fn put_away(work: &Work, ceasing: &[(usize, UnitId)], day: NaiveDate) -> Result<()> {
    if ceasing.is_empty() {
        return Ok(());
    }
    let instant = day_begins(day).ok_or_else(|| Failure::new("a day has no first hour"))?;
    let gone = Condition::all().add(unit::Column::Id.is_in(ceasing.iter().map(|(_, unit)| unit.0)));
    work.tx
        .recompute::<unit::Entity>(&work.proof, gone, work.now, (unit::Column::ArchivedAt, Expr::value(instant)))
        .await?;
    for (_, unit) in ceasing {
        rebuild(work, *unit).await?;
    }
    Ok(())
}

/// Lets the current shares of the units in use follow the periods that last.
async fn follow(work: &Work, association: AssociationId) -> Result<()> {
    let lasting = Query::select()
        .column((unit_share::Entity, unit_share::Column::Shares))
        .from(unit_share::Entity)
        .and_where(Expr::col((unit_share::Entity, unit_share::Column::OrganizationId)).eq(work.proof.organization().0))
        .and_where(Expr::col((unit_share::Entity, unit_share::Column::UnitId)).equals((unit::Entity, unit::Column::Id)))
        .and_where(Expr::col((unit_share::Entity, unit_share::Column::EndsOn)).is_null())
        .and_where(Expr::col((unit_share::Entity, unit_share::Column::VoidedAt)).is_null())
        .take();
    let in_use =
        Condition::all().add(unit::Column::AssociationId.eq(association.0)).add(unit::Column::ArchivedAt.is_null());
    let value = Expr::SubQuery(None, Box::new(lasting.into()));
    work.tx.recompute::<unit::Entity>(&work.proof, in_use, work.now, (unit::Column::Shares, value)).await?;
    Ok(())
}

async fn general_key(work: &Work, association: AssociationId) -> Result<KeyId> {
    let row = work
        .tx
        .find::<distribution_key::Entity>(&work.proof)
        .filter(distribution_key::Column::AssociationId.eq(association.0))
        .filter(distribution_key::Column::Kind.eq(KeyKind::General))
        .one(&work.tx)
        .await?;
    row.map(|row| row.id).ok_or_else(|| Error::Failed(Failure::new("an association has no general key")))
}
