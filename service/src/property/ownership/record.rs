//! Writing changes down, and computing `ownership` from them.

use std::{
    cmp::min,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OwnerId, OwnershipChangeId, OwnershipChangePartId, OwnershipId, UnitId},
    property::{
        owner, ownership, ownership_change, ownership_change_part,
        title::{ChangeKind, HolderPart, HoldingPeriod, RecordedChange, TitleDeed, TitleState, periods, replay},
    },
    refusal::Refusal,
    share::Fraction,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::in_force;
use crate::{
    ctx::Ctx,
    error::Result,
    proof::Proof,
    property::shares::{Lifetime, lifetime},
    store::Tx,
    work::Work,
};

/// A change that is to be recorded.
pub(super) struct Recording {
    pub kind: ChangeKind,
    pub effective_on: NaiveDate,
    pub deed: TitleDeed,
    pub state: Option<TitleState>,
    pub corrects: Option<OwnershipChangeId>,
    pub reason: Option<String>,
}

/// A change that has been recorded.
#[derive(Clone, Debug)]
pub(super) struct Recorded {
    pub row: ownership_change::Model,
    /// Who holds what from then on; two records of one person that have been merged since are one holder.
    pub parts: Vec<RecordedPart>,
}

/// What somebody holds from a change on, with the row that it was recorded in.
#[derive(Clone, Copy, Debug)]
pub(super) struct RecordedPart {
    pub id: OwnershipChangePartId,
    pub held: HolderPart,
}

impl Recorded {
    /// The change as the rules know it.
    pub fn change(&self) -> Result<RecordedChange> {
        let state = match self.row.kind {
            ChangeKind::Annulled => None,
            ChangeKind::Initial | ChangeKind::Transfer | ChangeKind::Restated | ChangeKind::Correction => {
                Some(TitleState::new(self.parts.iter().map(|part| part.held).collect())?)
            }
        };
        Ok(RecordedChange { state, ..self.outline() })
    }

    /// The change without who holds what, which not everybody may see.
    pub const fn outline(&self) -> RecordedChange {
        RecordedChange {
            id: self.row.id,
            number: self.row.number,
            kind: self.row.kind,
            effective_on: self.row.effective_on,
            corrects: self.row.corrects_id,
            state: None,
        }
    }

    /// The deed, as far as it was known.
    pub fn deed(&self) -> TitleDeed {
        TitleDeed {
            kind: self.row.deed_kind,
            dated_on: self.row.deed_on,
            notary: self.row.notary.clone(),
            reference: self.row.deed_reference.clone(),
        }
    }
}

/// The changes of units with all their parts, in the order in which they were recorded.
pub(super) async fn changes_of(tx: &Tx, proof: &Proof, units: &[UnitId]) -> Result<BTreeMap<UnitId, Vec<Recorded>>> {
    let rows = change_rows(tx, proof, units).await?;
    let parts = tx
        .find::<ownership_change_part::Entity>(proof)
        .filter(ownership_change_part::Column::ChangeId.is_in(rows.iter().map(|row| row.id.0)))
        .order_by_asc(ownership_change_part::Column::Position)
        .all(tx)
        .await?;
    let places: BTreeSet<AssociationId> = rows.iter().map(|row| row.association_id).collect();
    let merged = tx
        .find::<owner::Entity>(proof)
        .filter(owner::Column::AssociationId.is_in(places.iter().map(|id| id.0)))
        .filter(owner::Column::MergedIntoId.is_not_null())
        .all(tx)
        .await?;
    let same: BTreeMap<OwnerId, OwnerId> =
        merged.iter().filter_map(|row| Some((row.id, row.merged_into_id?))).collect();
    let mut by_change: BTreeMap<OwnershipChangeId, Vec<RecordedPart>> = BTreeMap::new();
    for part in parts {
        let owner = same.get(&part.owner_id).copied().unwrap_or(part.owner_id);
        let of_unit = Fraction::ownership(part.numerator, part.denominator)?;
        let known = by_change.entry(part.change_id).or_default();
        match known.iter_mut().find(|other| other.held.owner == owner && other.held.right == part.right) {
            Some(other) => {
                let sum = other.held.part.checked_add(of_unit);
                other.held.part = sum.ok_or_else(|| Refusal::new("fractions-too-fine"))?;
            }
            None => {
                let held = HolderPart { owner, right: part.right, part: of_unit };
                known.push(RecordedPart { id: part.id, held });
            }
        }
    }
    let mut map: BTreeMap<UnitId, Vec<Recorded>> = BTreeMap::new();
    for row in rows {
        let parts = by_change.remove(&row.id).unwrap_or_default();
        map.entry(row.unit_id).or_default().push(Recorded { row, parts });
    }
    Ok(map)
}

/// The changes of units without their parts, in the order in which they were recorded.
pub(super) async fn change_rows(tx: &Tx, proof: &Proof, units: &[UnitId]) -> Result<Vec<ownership_change::Model>> {
    Ok(tx
        .find::<ownership_change::Entity>(proof)
        .filter(ownership_change::Column::UnitId.is_in(units.iter().map(|id| id.0)))
        .order_by_asc(ownership_change::Column::Number)
        .all(tx)
        .await?)
}

/// Writes the next change of a unit down and computes its ownership anew. `last` is the rank of the change before it.
pub(super) async fn record(
    work: &Work,
    association: AssociationId,
    unit: UnitId,
    last: i32,
    recording: Recording,
) -> Result<OwnershipChangeId> {
    let id = Ctx::mint::<OwnershipChangeId>();
    let parts = recording.state.as_ref().map(|state| part_rows(association, id, state)).unwrap_or_default();
    work.tx.insert(&work.proof, change_row(work, association, unit, id, last.saturating_add(1), recording)).await?;
    work.tx.insert_all(&work.proof, parts).await?;
    rebuild(work, unit).await?;
    Ok(id)
}

/// Computes the rows of `ownership` of a unit from its changes, as long as the unit has been one. Rows that are as they should be stay; those that
/// a correction, or the end of the unit, has taken the ground from are voided and kept.
pub(in crate::property) async fn rebuild(work: &Work, unit: UnitId) -> Result<()> {
    let recorded = changes_of(&work.tx, &work.proof, &[unit]).await?.remove(&unit).unwrap_or_default();
    let Some(association) = recorded.first().map(|first| first.row.association_id) else { return Ok(()) };
    let changes: Vec<RecordedChange> = recorded.iter().map(Recorded::change).collect::<Result<_>>()?;
    let wanted = within(periods(&replay(&changes)), lifetime(&work.tx, &work.proof, unit).await?);
    let mut present = work
        .tx
        .find::<ownership::Entity>(&work.proof)
        .filter(ownership::Column::UnitId.eq(unit.0))
        .filter(in_force())
        .all(&work.tx)
        .await?;
    let mut fresh = Vec::new();
    for period in wanted {
        let Some(row) = present.iter().position(|row| is_same(row, &period)).map(|at| present.swap_remove(at)) else {
            fresh.push(projected(work, association, unit, &period));
            continue;
        };
        if row.ends_on != period.ends_on || row.change_id != Some(period.change) {
            let change = ownership::ActiveModel {
                ends_on: Set(period.ends_on),
                change_id: Set(Some(period.change)),
                ..Default::default()
            };
            work.tx.change::<ownership::Entity, _>(&work.proof, row.id, Some(row.version), work.now, change).await?;
        }
    }
    if !present.is_empty() {
        let groundless = Condition::all().add(ownership::Column::Id.is_in(present.iter().map(|row| row.id.0)));
        let voided =
            ownership::ActiveModel { voided_at: Set(Some(work.now)), updated_at: Set(work.now), ..Default::default() };
        work.tx.change_all::<ownership::Entity>(&work.proof, groundless, voided).await?;
    }
    work.tx.insert_all(&work.proof, fresh).await
}

/// Holdings as far as they fall into the time of their unit: nobody holds what is no more.
fn within(periods: Vec<HoldingPeriod>, lifetime: Lifetime) -> Vec<HoldingPeriod> {
    let last = match lifetime {
        Lifetime::Lasting => return periods,
        Lifetime::Until(last) => last,
        Lifetime::Never => return Vec::new(),
    };
    let begun = periods.into_iter().filter(|period| period.starts_on <= last);
    let ended = |period: HoldingPeriod| {
        let ends_on = period.ends_on.map_or(last, |ends_on| min(ends_on, last));
        HoldingPeriod { ends_on: Some(ends_on), ..period }
    };
    begun.map(ended).collect()
}

fn is_same(row: &ownership::Model, period: &HoldingPeriod) -> bool {
    let HolderPart { owner, right, part } = period.held;
    row.owner_id == owner
        && row.right == right
        && (row.numerator, row.denominator) == (part.numerator(), part.denominator())
        && row.starts_on == period.starts_on
}

pub(super) fn projected(
    work: &Work,
    association: AssociationId,
    unit: UnitId,
    period: &HoldingPeriod,
) -> ownership::ActiveModel {
    ownership::ActiveModel {
        id: Set(Ctx::mint::<OwnershipId>()),
        association_id: Set(association),
        unit_id: Set(unit),
        owner_id: Set(period.held.owner),
        right: Set(period.held.right),
        numerator: Set(period.held.part.numerator()),
        denominator: Set(period.held.part.denominator()),
        starts_on: Set(period.starts_on),
        ends_on: Set(period.ends_on),
        change_id: Set(Some(period.change)),
        voided_at: Set(None),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    }
}

pub(super) fn change_row(
    work: &Work,
    association: AssociationId,
    unit: UnitId,
    id: OwnershipChangeId,
    number: i32,
    recording: Recording,
) -> ownership_change::ActiveModel {
    ownership_change::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        unit_id: Set(unit),
        number: Set(number),
        kind: Set(recording.kind),
        effective_on: Set(recording.effective_on),
        deed_kind: Set(recording.deed.kind),
        deed_on: Set(recording.deed.dated_on),
        notary: Set(recording.deed.notary),
        deed_reference: Set(recording.deed.reference),
        corrects_id: Set(recording.corrects),
        reason: Set(recording.reason),
        recorded_at: Set(work.now),
        account_id: Set(Some(work.proof.account())),
        ..Default::default()
    }
}

pub(super) fn part_rows(
    association: AssociationId,
    change: OwnershipChangeId,
    state: &TitleState,
) -> Vec<ownership_change_part::ActiveModel> {
    let row = |(held, position): (&HolderPart, i32)| ownership_change_part::ActiveModel {
        id: Set(Ctx::mint::<OwnershipChangePartId>()),
        association_id: Set(association),
        change_id: Set(change),
        owner_id: Set(held.owner),
        right: Set(held.right),
        numerator: Set(held.part.numerator()),
        denominator: Set(held.part.denominator()),
        position: Set(position),
        ..Default::default()
    };
    state.parts().iter().zip(0_i32..).map(row).collect()
}
