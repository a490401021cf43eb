//! Recording who holds what from a day on, the passing of rights, and corrections of what was recorded wrongly.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OwnerId, OwnershipChangeId, UnitId},
    identity::Permission,
    messaging::Kind,
    property::{
        owner, ownership_change,
        title::{
            AnnulmentForm, ChangeKind, CorrectionForm, NewAnnulment, NewCorrection, NewOwnerships, NewTransfer,
            OwnershipsForm, RecordedChange, TitleDeed, TitleState, TransferForm, in_force, occupied, plausible_day,
        },
        unit,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::record::{Recorded, Recording, changes_of, record};
use crate::{
    clock::day_in_belgium,
    ctx::Ctx,
    error::{Error, Result},
    messaging::{Audience, Notice, notify},
    property::{base_deed_date, locked::row_for_change},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Says who owns a unit from a day on. Parts that lasted until then end the day before; the past is kept.
///
/// # Errors
/// `unit-unknown`, `unit-archived`, `Forbidden`, malformed fields; `owner-unknown`; `date-before-base-deed`, `date-too-far-ahead`;
/// `ownership-not-last` when a later change is already written down and no reason says why this one is written down only now, and with a reason
/// `ownership-day-taken`; `stale-version`.
pub async fn ownership_set(
    ctx: &Ctx,
    unit: UnitId,
    form: &OwnershipsForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewOwnerships::parse(form)?;
    let work = match ctx.begin("ownership_set", &proof, key, &(unit, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let ground = Ground::of_unit(&work, unit, new.last_change).await?;
    ground.require_in_use()?;
    let mut refusals = Vec::new();
    refusals.extend(ground.day_refused(new.starts_on, ctx.today()).map(|refusal| refusal.at("startsOn")));
    refusals.extend(ground.order_refused(new.starts_on, new.reason.is_some()).map(|refusal| refusal.at("startsOn")));
    refusals.extend(ground.owners_refused(&work, rows_of(&new.state, &new.rows), &BTreeSet::new()).await?);
    refuse(refusals)?;
    let recording = Recording {
        kind: if ground.changes.is_empty() { ChangeKind::Initial } else { ChangeKind::Restated },
        effective_on: new.starts_on,
        deed: new.deed,
        state: Some(new.state),
        corrects: None,
        reason: new.reason,
    };
    ground.record(&work, "ownership_set", recording).await?;
    work.finish(unit).await
}

/// Passes rights from those who hold them to others, all or a part, on a day after the last change.
///
/// # Errors
/// `unit-unknown`, `unit-archived`, `Forbidden`, malformed fields; `owner-unknown`; `date-before-base-deed`, `date-too-far-ahead`;
/// `unit-without-owner`, `ownership-not-last`; what [`entity::property::title::Transfer::apply`] refuses; `stale-version`.
pub async fn ownership_transfer(
    ctx: &Ctx,
    unit: UnitId,
    form: &TransferForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewTransfer::parse(form)?;
    let work = match ctx.begin("ownership_transfer", &proof, key, &(unit, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let ground = Ground::of_unit(&work, unit, new.last_change).await?;
    ground.require_in_use()?;
    let standing = in_force(&ground.changes);
    let before = standing.last().and_then(|change| change.state.as_ref());
    let before = before.ok_or_else(|| Refusal::new("unit-without-owner").at("from"))?;
    let mut refusals = Vec::new();
    refusals.extend(ground.day_refused(new.effective_on, ctx.today()).map(|refusal| refusal.at("effectiveOn")));
    refusals.extend(ground.order_refused(new.effective_on, false).map(|refusal| refusal.at("effectiveOn")));
    let takers = new.transfer.to.iter().map(|taker| (format!("to.{}.owner", taker.row), taker.owner)).collect();
    refusals.extend(ground.owners_refused(&work, takers, &before.holders()).await?);
    let after = match new.transfer.apply(before) {
        Ok(after) => Some(after),
        Err(wrong) => {
            refusals.extend(wrong);
            None
        }
    };
    refuse(refusals)?;
    let recording = Recording {
        kind: ChangeKind::Transfer,
        effective_on: new.effective_on,
        deed: new.deed,
        state: after,
        corrects: None,
        reason: None,
    };
    ground.record(&work, "ownership_transfer", recording).await?;
    work.finish(unit).await
}

/// Puts a recorded change right: another day, other parts, another deed. What was recorded stays beside it; later changes stand as they are.
///
/// # Errors
/// `ownership-change-unknown`, `Forbidden`, malformed fields, a missing reason; `ownership-change-superseded`; `owner-unknown`;
/// `date-before-base-deed`, `date-too-far-ahead`; `ownership-not-after-previous`, `ownership-not-before-next`; `correction-changes-nothing`;
/// `stale-version`.
pub async fn ownership_correct(
    ctx: &Ctx,
    change: OwnershipChangeId,
    form: &CorrectionForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewCorrection::parse(form)?;
    let work = match ctx.begin("ownership_correct", &proof, key, &(change, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let ground = Ground::of_change(&work, change, new.last_change).await?;
    let (recorded, target) = ground.standing(change)?;
    let mut refusals = Vec::new();
    refusals.extend(ground.day_refused(new.effective_on, ctx.today()).map(|refusal| refusal.at("effectiveOn")));
    let place = occupied(&ground.changes, Some(change), new.effective_on);
    refusals.extend(place.err().map(|refusal| refusal.at("effectiveOn")));
    // Whoever was put away since may well have been the owner then.
    refusals.extend(ground.owners_refused(&work, rows_of(&new.state, &new.rows), &ground.holders()).await?);
    let same = target.effective_on == new.effective_on && target.state.as_ref() == Some(&new.state);
    if same && recorded.deed() == new.deed {
        refusals.push(Refusal::new("correction-changes-nothing").at("parts"));
    }
    refuse(refusals)?;
    let recording = Recording {
        kind: ChangeKind::Correction,
        effective_on: new.effective_on,
        deed: new.deed,
        state: Some(new.state),
        corrects: Some(change),
        reason: Some(new.reason),
    };
    let unit = ground.unit.id;
    ground.record(&work, "ownership_correct", recording).await?;
    work.finish(unit).await
}

/// Says that a recorded change never happened. What was recorded stays beside it; the change before goes on until the next one.
///
/// # Errors
/// `ownership-change-unknown`, `Forbidden`, a missing reason; `ownership-change-superseded`; `ownership-annul-only` for the only change that
/// holds; `stale-version`.
pub async fn ownership_annul(
    ctx: &Ctx,
    change: OwnershipChangeId,
    form: &AnnulmentForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<UnitId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewAnnulment::parse(form)?;
    let work = match ctx.begin("ownership_annul", &proof, key, &(change, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let ground = Ground::of_change(&work, change, new.last_change).await?;
    let (_, target) = ground.standing(change)?;
    if in_force(&ground.changes).len() == 1 {
        return Err(Refusal::new("ownership-annul-only").at("change").into());
    }
    let recording = Recording {
        kind: ChangeKind::Annulled,
        effective_on: target.effective_on,
        deed: TitleDeed::default(),
        state: None,
        corrects: Some(change),
        reason: Some(new.reason),
    };
    let unit = ground.unit.id;
    ground.record(&work, "ownership_annul", recording).await?;
    work.finish(unit).await
}

/// What a change of a unit's title stands on, read under the lock of its association.
struct Ground {
    unit: unit::Model,
    recorded: Vec<Recorded>,
    changes: Vec<RecordedChange>,
    base_deed: Option<NaiveDate>,
}

impl Ground {
    async fn of_change(work: &Work, change: OwnershipChangeId, known: Option<OwnershipChangeId>) -> Result<Self> {
        let row = work
            .tx
            .find::<ownership_change::Entity>(&work.proof)
            .filter(ownership_change::Column::Id.eq(change.0))
            .one(&work.tx)
            .await?;
        let row = row.ok_or_else(|| Error::not_found("ownership-change-unknown"))?;
        Self::of_unit(work, row.unit_id, known).await
    }

    /// Reads what has been recorded, and refuses whoever did not have the last change before her.
    async fn of_unit(work: &Work, unit: UnitId, known: Option<OwnershipChangeId>) -> Result<Self> {
        // The lock comes first: what is read after it cannot be overtaken.
        let unit = row_for_change::<unit::Entity, _>(work, unit, "unit-unknown").await?;
        let recorded = changes_of(&work.tx, &work.proof, &[unit.id]).await?.remove(&unit.id).unwrap_or_default();
        if known.is_some_and(|known| recorded.last().is_none_or(|last| last.row.id != known)) {
            return Err(Refusal::new("stale-version").at("lastChange").into());
        }
        let changes = recorded.iter().map(Recorded::change).collect::<Result<_>>()?;
        let base_deed = base_deed_date(&work.tx, &work.proof, unit.association_id).await?;
        Ok(Self { unit, recorded, changes, base_deed })
    }

    fn require_in_use(&self) -> Result<(), Refusal> {
        if self.unit.archived_at.is_some() { Err(Refusal::new("unit-archived").at("unit")) } else { Ok(()) }
    }

    /// Why nothing can have happened on a day.
    fn day_refused(&self, day: NaiveDate, today: NaiveDate) -> Option<Refusal> {
        plausible_day(day, self.base_deed, today).err()
    }

    /// Why a change cannot begin on a day: a later one holds already, unless it is said why this one comes only now.
    fn order_refused(&self, day: NaiveDate, explained: bool) -> Option<Refusal> {
        if explained {
            return occupied(&self.changes, None, day).err();
        }
        let last = in_force(&self.changes).last().map(|last| last.effective_on);
        last.filter(|last| day <= *last).map(|_| Refusal::new("ownership-not-last"))
    }

    /// Everybody who has ever been written down for the unit.
    fn holders(&self) -> BTreeSet<OwnerId> {
        self.changes.iter().filter_map(|change| change.state.as_ref()).flat_map(TitleState::holders).collect()
    }

    /// The rows whose owners are not in use in the association, but for those who are `admitted` all the same.
    async fn owners_refused(
        &self,
        work: &Work,
        rows: Vec<(String, OwnerId)>,
        admitted: &BTreeSet<OwnerId>,
    ) -> Result<Vec<Refusal>> {
        let found = work
            .tx
            .find::<owner::Entity>(&work.proof)
            .filter(owner::Column::AssociationId.eq(self.association().0))
            .filter(owner::Column::Id.is_in(rows.iter().map(|(_, owner)| owner.0)))
            .all(&work.tx)
            .await?;
        let in_use = |owner: &OwnerId| {
            found.iter().any(|row| row.id == *owner && (row.archived_at.is_none() || admitted.contains(owner)))
        };
        let unknown = rows.into_iter().filter(|(_, owner)| !in_use(owner));
        Ok(unknown.map(|(path, _)| Refusal::new("owner-unknown").at(path)).collect())
    }

    /// The change of that identifier, if it holds.
    fn standing(&self, change: OwnershipChangeId) -> Result<(&Recorded, &RecordedChange)> {
        let superseded = || Refusal::new("ownership-change-superseded").at("change");
        let standing = in_force(&self.changes).into_iter().find(|one| one.id == change).ok_or_else(superseded)?;
        let recorded = self.recorded.iter().find(|one| one.row.id == change).ok_or_else(superseded)?;
        Ok((recorded, standing))
    }

    const fn association(&self) -> AssociationId {
        self.unit.association_id
    }

    async fn record(&self, work: &Work, action: &str, recording: Recording) -> Result<()> {
        let last = self.recorded.iter().map(|one| one.row.number).max().unwrap_or_default();
        let Recording { kind, effective_on, corrects, .. } = recording;
        let state = recording.state.clone();
        let id = record(work, self.association(), self.unit.id, last, recording).await?;
        let number = last.saturating_add(1);
        let added = RecordedChange { id, number, kind, effective_on, corrects, state };
        let concerned = self.concerned(added, day_in_belgium(work.now));
        let detail = serde_json::json!({ "change": id, "effectiveOn": effective_on, "corrects": corrects });
        work.audit(action, Some(self.association()), self.unit.id, detail).await?;
        let mut notice = Notice::new(Kind::OwnershipChanged, self.association())
            .about(self.unit.id)
            .with("unit", self.unit.reference.clone())
            .with("day", effective_on)
            .link(format!("/a/{}/units/{}", self.association(), self.unit.id));
        for owner in concerned {
            notice = notice.to(Audience::Owner(owner));
        }
        notify(work, notice).await
    }

    /// Whom a change that is added concerns: those who held the unit until then and those who hold it now, today and on every day that the change
    /// speaks of, its own and that of the change that it stands for. Each of them can say that it is wrong.
    fn concerned(&self, added: RecordedChange, today: NaiveDate) -> BTreeSet<OwnerId> {
        let replaced = self.changes.iter().find(|change| Some(change.id) == added.corrects);
        let days: Vec<NaiveDate> =
            replaced.map(|change| change.effective_on).into_iter().chain([added.effective_on, today]).collect();
        let mut concerned = holders_on(&self.changes, &days);
        let after: Vec<RecordedChange> = self.changes.iter().cloned().chain([added]).collect();
        concerned.extend(holders_on(&after, &days));
        concerned
    }
}

/// Who holds a unit on some days, and who holds it once the last change that is recorded has come about.
fn holders_on(changes: &[RecordedChange], days: &[NaiveDate]) -> BTreeSet<OwnerId> {
    let standing = in_force(changes);
    let at = |day: &NaiveDate| standing.iter().rfind(|change| change.effective_on <= *day);
    let states = days.iter().filter_map(at).chain(standing.last()).filter_map(|change| change.state.as_ref());
    states.flat_map(TitleState::holders).collect()
}

/// The owners of a title with the fields that they were typed in.
fn rows_of(state: &TitleState, rows: &[usize]) -> Vec<(String, OwnerId)> {
    let owner =
        |(part, row): (&entity::property::title::HolderPart, &usize)| (format!("parts.{row}.owner"), part.owner);
    state.parts().iter().zip(rows).map(owner).collect()
}

fn refuse(refusals: Vec<Refusal>) -> Result<(), Refusals> {
    if refusals.is_empty() { Ok(()) } else { Err(Refusals(refusals)) }
}
