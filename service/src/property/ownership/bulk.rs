//! Writing the titles of many units down at once, as an import does, and taking them back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OwnershipChangeId, UnitId},
    property::{
        ownership, ownership_change,
        title::{ChangeKind, RecordedChange, TitleDeed, TitleState, periods, replay},
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::record::{Recording, change_row, change_rows, part_rows, projected};
use crate::{ctx::Ctx, error::Result, work::Work};

/// Who held a unit over time, as it is told in one go.
pub(in crate::property) struct ToldTitle {
    pub unit: UnitId,
    /// Rank of the last change that the unit has; zero when it has none.
    pub last: i32,
    /// The periods, the first one first.
    pub periods: Vec<ToldPeriod>,
}

/// Who holds a unit from a day on.
pub(in crate::property) struct ToldPeriod {
    pub starts_on: NaiveDate,
    pub deed: TitleDeed,
    pub state: TitleState,
}

/// Most units asked about in one statement.
const UNITS: usize = 500;

/// Writes changes of units down that have no title yet, in few statements: an initial one, and one for every later period.
pub(in crate::property) async fn record_all(
    work: &Work,
    association: AssociationId,
    titles: Vec<ToldTitle>,
) -> Result<Vec<OwnershipChangeId>> {
    let (mut changes, mut parts, mut rows, mut ids) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for title in titles {
        let mut recorded = Vec::with_capacity(title.periods.len());
        for (number, period) in (title.last.saturating_add(1)..).zip(title.periods) {
            let id = Ctx::mint::<OwnershipChangeId>();
            ids.push(id);
            parts.extend(part_rows(association, id, &period.state));
            let kind = if recorded.is_empty() { ChangeKind::Initial } else { ChangeKind::Restated };
            let recording = Recording {
                kind,
                effective_on: period.starts_on,
                deed: period.deed,
                state: None,
                corrects: None,
                reason: None,
            };
            changes.push(change_row(work, association, title.unit, id, number, recording));
            let (effective_on, state) = (period.starts_on, Some(period.state));
            recorded.push(RecordedChange { id, number, kind, effective_on, corrects: None, state });
        }
        rows.extend(periods(&replay(&recorded)).iter().map(|held| projected(work, association, title.unit, held)));
    }
    work.tx.insert_all(&work.proof, changes).await?;
    work.tx.insert_all(&work.proof, parts).await?;
    work.tx.insert_all(&work.proof, rows).await?;
    Ok(ids)
}

/// Annuls changes that [`record_all`] wrote down, with everything that the units had of them. The units must have no other change.
pub(in crate::property) async fn annul_all(
    work: &Work,
    association: AssociationId,
    units: &[UnitId],
    reason: &str,
) -> Result<()> {
    for some in units.chunks(UNITS) {
        let mut rows = change_rows(&work.tx, &work.proof, some).await?;
        let stood_for: BTreeSet<_> = rows.iter().filter_map(|row| row.corrects_id).collect();
        let mut last = last_by_unit(&rows);
        rows.retain(|row| row.kind != ChangeKind::Annulled && !stood_for.contains(&row.id));
        let annulled = rows.into_iter().map(|row: ownership_change::Model| {
            let number = last.entry(row.unit_id).or_insert(0);
            *number = number.saturating_add(1);
            let recording = Recording {
                kind: ChangeKind::Annulled,
                effective_on: row.effective_on,
                deed: TitleDeed::default(),
                state: None,
                corrects: Some(row.id),
                reason: Some(reason.to_owned()),
            };
            change_row(work, association, row.unit_id, Ctx::mint(), *number, recording)
        });
        work.tx.insert_all(&work.proof, annulled.collect()).await?;
        let held = Condition::all()
            .add(ownership::Column::UnitId.is_in(some.iter().map(|unit| unit.0)))
            .add(ownership::Column::VoidedAt.is_null());
        let voided =
            ownership::ActiveModel { voided_at: Set(Some(work.now)), updated_at: Set(work.now), ..Default::default() };
        work.tx.change_all::<ownership::Entity>(&work.proof, held, voided).await?;
    }
    Ok(())
}

/// The rank of the last change of each unit that has any.
pub(in crate::property) async fn last_changes(
    work: &Work,
    association: AssociationId,
) -> Result<BTreeMap<UnitId, i32>> {
    let rows = work
        .tx
        .find::<ownership_change::Entity>(&work.proof)
        .filter(ownership_change::Column::AssociationId.eq(association.0))
        .all(&work.tx)
        .await?;
    Ok(last_by_unit(&rows))
}

fn last_by_unit(rows: &[ownership_change::Model]) -> BTreeMap<UnitId, i32> {
    let mut last = BTreeMap::new();
    for row in rows {
        let known = last.entry(row.unit_id).or_insert(0);
        *known = row.number.max(*known);
    }
    last
}
