//! What was recorded about units, and what was known of them at an earlier instant.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::{AccountId, OwnershipChangeId, OwnershipId, UnitId},
    identity::Permission,
    property::title::{ChangeKind, HolderPart, RecordedChange, TitleDeed, in_force},
};

use super::{
    Holding,
    record::{Recorded, RecordedPart, changes_of},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
};

/// A change as it was recorded, and what has become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnershipChange {
    /// Identifier.
    pub id: OwnershipChangeId,
    /// The unit.
    pub unit: UnitId,
    /// Rank among the changes of the unit, from 1, in the order in which they were recorded.
    pub number: i32,
    /// How it came to be recorded.
    pub kind: ChangeKind,
    /// The first day on which it holds; of an annulment, the day of what is annulled.
    pub effective_on: NaiveDate,
    /// The deed, as far as it is known.
    pub deed: TitleDeed,
    /// What was wrong, or why it was recorded late. Told to those who see every holder.
    pub reason: Option<String>,
    /// The change that it stands for.
    pub corrects: Option<OwnershipChangeId>,
    /// The change that stands for it.
    pub corrected_by: Option<OwnershipChangeId>,
    /// Whether it holds: it is no annulment, and nothing stands for it.
    pub holds: bool,
    /// Who holds what from then on, as far as the reader may see it.
    pub parts: Vec<HolderPart>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By whom. Told to those who see every holder.
    pub recorded_by: Option<AccountId>,
}

/// What was recorded about a unit, the latest day first, with everything that has been corrected since.
///
/// An owner sees the changes by which she came to hold something, held it or ceased to, with the parts that are hers.
///
/// # Errors
/// `unit-unknown`, `Forbidden`; failures.
pub async fn ownership_history(ctx: &Ctx, unit: UnitId) -> Result<Vec<OwnershipChange>> {
    crate::property::unit_fetch(ctx, unit).await?;
    Ok(ownership_histories_by_units(ctx, &[unit]).await?.remove(&unit).unwrap_or_default())
}

/// What was recorded about units, as [`ownership_history`] tells it.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn ownership_histories_by_units(
    ctx: &Ctx,
    units: &[UnitId],
) -> Result<BTreeMap<UnitId, Vec<OwnershipChange>>> {
    let (personal, recorded) = visible(ctx, units).await?;
    Ok(recorded.into_iter().map(|(unit, recorded)| (unit, told(&personal, &recorded))).collect())
}

/// Who held units on a day, as it was known at an instant: from the changes that had been recorded until then.
///
/// An owner sees the parts that are hers. A part is identified by the row that it was recorded in.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn ownerships_known(
    ctx: &Ctx,
    units: &[UnitId],
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
) -> Result<BTreeMap<UnitId, Vec<Holding>>> {
    let (_, recorded) = visible(ctx, units).await?;
    let mut map = BTreeMap::new();
    for (unit, recorded) in recorded {
        let known: Vec<&Recorded> = recorded.iter().filter(|one| one.row.recorded_at <= known_at).collect();
        let outlines: Vec<RecordedChange> = known.iter().map(|one| one.outline()).collect();
        let standing = in_force(&outlines);
        let at = standing.iter().rposition(|change| change.effective_on <= as_of);
        let Some((at, change)) = at.and_then(|at| Some((at, *standing.get(at)?))) else { continue };
        let next = at.checked_add(1).and_then(|next| standing.get(next));
        let ends_on = next.and_then(|next| next.effective_on.pred_opt());
        let parts = known.iter().find(|one| one.row.id == change.id).map(|one| one.parts.as_slice());
        let holding = |part: &RecordedPart| Holding {
            id: OwnershipId(part.id.0),
            unit,
            owner: part.held.owner,
            right: part.held.right,
            part: part.held.part,
            starts_on: change.effective_on,
            ends_on,
            change: Some(change.id),
        };
        map.insert(unit, parts.unwrap_or_default().iter().map(holding).collect());
    }
    Ok(map)
}

/// The changes of units with the parts that the reader may see, and the proof by which she sees them.
async fn visible(ctx: &Ctx, units: &[UnitId]) -> Result<(Proof, BTreeMap<UnitId, Vec<Recorded>>)> {
    let personal = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let register = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let mut changes = changes_of(&tx, &register, units).await?;
    for recorded in changes.values_mut().flatten() {
        let association = recorded.row.association_id;
        recorded.parts.retain(|part| personal.sees(association, part.held.owner));
    }
    Ok((personal, changes))
}

/// The changes of one unit, the latest day first.
fn told(proof: &Proof, recorded: &[Recorded]) -> Vec<OwnershipChange> {
    let outlines: Vec<RecordedChange> = recorded.iter().map(Recorded::outline).collect();
    let standing = in_force(&outlines);
    // Somebody who has ceased to hold anything is told by which change.
    let has_parts = |id: OwnershipChangeId| recorded.iter().any(|one| one.row.id == id && !one.parts.is_empty());
    let parted: BTreeSet<OwnershipChangeId> = standing
        .iter()
        .zip(standing.iter().skip(1))
        .filter(|(before, _)| has_parts(before.id))
        .map(|(_, after)| after.id)
        .collect();
    let mut changes = Vec::with_capacity(recorded.len());
    for one in recorded {
        let sees_all = proof.covers(one.row.association_id);
        // An annulment concerns whoever is concerned by what is annulled.
        let concerned = has_parts(one.row.id)
            || parted.contains(&one.row.id)
            || one.row.kind == ChangeKind::Annulled && one.row.corrects_id.is_some_and(has_parts);
        if !sees_all && !concerned {
            continue;
        }
        let corrected_by = recorded.iter().find(|other| other.row.corrects_id == Some(one.row.id));
        changes.push(OwnershipChange {
            id: one.row.id,
            unit: one.row.unit_id,
            number: one.row.number,
            kind: one.row.kind,
            effective_on: one.row.effective_on,
            deed: one.deed(),
            reason: one.row.reason.clone().filter(|_| sees_all),
            corrects: one.row.corrects_id,
            corrected_by: corrected_by.map(|other| other.row.id),
            holds: standing.iter().any(|change| change.id == one.row.id),
            parts: one.parts.iter().map(|part| part.held).collect(),
            recorded_at: one.row.recorded_at,
            recorded_by: one.row.account_id.filter(|_| sees_all),
        });
    }
    changes.sort_by_key(|change| std::cmp::Reverse((change.effective_on, change.number)));
    changes
}

/// A change by its identifier, with the unit that it is about.
///
/// # Errors
/// `ownership-change-unknown`, also for one that the reader may not see; `Forbidden`.
pub async fn ownership_change_of(ctx: &Ctx, unit: UnitId, change: OwnershipChangeId) -> Result<OwnershipChange> {
    let found = ownership_history(ctx, unit).await?.into_iter().find(|one| one.id == change);
    found.ok_or_else(|| Error::not_found("ownership-change-unknown"))
}
