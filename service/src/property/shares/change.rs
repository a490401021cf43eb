//! Beginning, correcting and ending the shares of one unit, and the total of all.

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, DeedId, KeyId, KeyVersionId, UnitId, UnitShareId},
    property::{key_version, share_timeline::ShareTimeline, unit, unit_share},
    refusal::Refusal,
    share::Share,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::read::{general_versions, timeline};
use crate::{clock::day_in_belgium, ctx::Ctx, error::Result, work::Work};

/// A period that begins.
pub(in crate::property) fn period(
    work: &Work,
    association: AssociationId,
    unit: UnitId,
    shares: Share,
    starts_on: Option<NaiveDate>,
    deed: Option<DeedId>,
) -> unit_share::ActiveModel {
    unit_share::ActiveModel {
        id: Set(Ctx::mint::<UnitShareId>()),
        association_id: Set(association),
        unit_id: Set(unit),
        shares: Set(shares),
        starts_on: Set(starts_on),
        ends_on: Set(None),
        deed_id: Set(deed),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        voided_at: Set(None),
        ..Default::default()
    }
}

/// Corrects the shares of a unit: since the beginning of its current period, or since the first day from which there is room for them.
pub(in crate::property) async fn share_change(
    work: &Work,
    register: &ShareTimeline,
    association: AssociationId,
    unit: UnitId,
    shares: Share,
) -> Result<()> {
    let current = current(work, unit).await?;
    let from = current.as_ref().and_then(|row| row.starts_on);
    let starts_on = register.earliest_room(unit, shares, from).map_err(|refusal| refusal.at("shares"))?;
    if let Some(row) = &current {
        if row.shares == shares {
            return Ok(());
        }
        let change = if starts_on == row.starts_on {
            unit_share::ActiveModel { shares: Set(shares), ..Default::default() }
        } else {
            unit_share::ActiveModel { ends_on: Set(eve(starts_on)?), ..Default::default() }
        };
        work.tx.change::<unit_share::Entity, _>(&work.proof, row.id, Some(row.version), work.now, change).await?;
        if starts_on == row.starts_on {
            return Ok(());
        }
    }
    work.tx.insert(&work.proof, period(work, association, unit, shares, starts_on, None)).await
}

/// Ends the shares of a unit that is put away without a deed: yesterday was its last day. A unit that was only recorded today was recorded by
/// mistake and has never had any.
pub(in crate::property) async fn share_end(work: &Work, unit: &unit::Model) -> Result<()> {
    let Some(row) = current(work, unit.id).await? else { return Ok(()) };
    let today = day_in_belgium(work.now);
    if day_in_belgium(unit.created_at) == today {
        let counting =
            Condition::all().add(unit_share::Column::UnitId.eq(unit.id.0)).add(unit_share::Column::VoidedAt.is_null());
        let voided =
            unit_share::ActiveModel { voided_at: Set(Some(work.now)), updated_at: Set(work.now), ..Default::default() };
        work.tx.change_all::<unit_share::Entity>(&work.proof, counting, voided).await?;
        return Ok(());
    }
    // A period that a deed of today began has had no day of its own; the one before it ended yesterday.
    let change = if row.starts_on.is_some_and(|first| first >= today) {
        unit_share::ActiveModel { voided_at: Set(Some(work.now)), ..Default::default() }
    } else {
        unit_share::ActiveModel { ends_on: Set(eve(Some(today))?), ..Default::default() }
    };
    work.tx.change::<unit_share::Entity, _>(&work.proof, row.id, Some(row.version), work.now, change).await
}

/// The day before.
pub(super) fn eve(day: Option<NaiveDate>) -> Result<Option<NaiveDate>> {
    let eve = day.map(|day| day.pred_opt().ok_or_else(|| Refusal::new("date-impossible").with("value", day)));
    Ok(eve.transpose()?)
}

async fn current(work: &Work, unit: UnitId) -> Result<Option<unit_share::Model>> {
    Ok(work
        .tx
        .find::<unit_share::Entity>(&work.proof)
        .filter(unit_share::Column::UnitId.eq(unit.0))
        .filter(unit_share::Column::EndsOn.is_null())
        .filter(unit_share::Column::VoidedAt.is_null())
        .one(&work.tx)
        .await?)
}

/// The total of a new association: the first version of its general key.
pub(in crate::property) async fn total_begin(
    work: &Work,
    association: AssociationId,
    key: KeyId,
    total: Share,
) -> Result<()> {
    work.tx.insert(&work.proof, total_row(work, association, key, total, None)).await
}

/// A total that holds from a day on.
pub(in crate::property) fn total_row(
    work: &Work,
    association: AssociationId,
    key: KeyId,
    total: Share,
    starts_on: Option<NaiveDate>,
) -> key_version::ActiveModel {
    key_version::ActiveModel {
        id: Set(Ctx::mint::<KeyVersionId>()),
        association_id: Set(association),
        key_id: Set(key),
        starts_on: Set(starts_on),
        total_parts: Set(Some(total.0)),
        source: Set(None),
        decided_on: Set(None),
        note: Set(None),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        voided_at: Set(None),
        ..Default::default()
    }
}

/// Corrects the total that holds now. What amendments brought about before stays.
///
/// # Errors
/// `total-shares-below-units` when the units have, or since the last amendment have had, more shares than that.
pub(in crate::property) async fn total_correct(work: &Work, association: AssociationId, total: Share) -> Result<()> {
    let sum = timeline(&work.tx, &work.proof, association).await?.largest_current_sum()?;
    if sum > total {
        return Err(Refusal::new("total-shares-below-units")
            .at("totalShares")
            .with("sum", sum)
            .with("expected", total)
            .into());
    }
    let versions = general_versions(&work.tx, &work.proof, &[association]).await?;
    let current = versions.into_iter().max_by_key(|version| version.starts_on);
    let Some(current) = current.filter(|version| version.total_parts != Some(total.0)) else { return Ok(()) };
    let change = key_version::ActiveModel { total_parts: Set(Some(total.0)), ..Default::default() };
    work.tx.change::<key_version::Entity, _>(&work.proof, current.id, Some(current.version), work.now, change).await
}
