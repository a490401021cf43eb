//! The deeds of associations.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, DeedId},
    identity::Permission,
    property::{DeedForm, DeedKind, NewDeed, deed, share_timeline::ShareTimeline, unit_share},
    refusal::{Refusal, Refusals},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{association_for_change, shares::timeline};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    printable::require_printable,
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// The deeds of associations that were not put away, oldest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn deeds_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<deed::Model>>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<deed::Entity>(&proof)
        .filter(deed::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .filter(deed::Column::ArchivedAt.is_null())
        .order_by_asc(deed::Column::DatedOn)
        .order_by_asc(deed::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<deed::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.association_id).or_default().push(row);
    }
    Ok(map)
}

/// Deeds by identifier, archived ones too; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn deeds_by_ids(ctx: &Ctx, ids: &[DeedId]) -> Result<BTreeMap<DeedId, deed::Model>> {
    let proof = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let rows =
        tx.find::<deed::Entity>(&proof).filter(deed::Column::Id.is_in(ids.iter().map(|id| id.0))).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A deed.
///
/// # Errors
/// `deed-unknown`, also for one of another organization.
pub async fn deed_fetch(ctx: &Ctx, id: DeedId) -> Result<deed::Model> {
    deeds_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("deed-unknown"))
}

/// The day of an association's base deed, before which nothing can have happened in it.
pub(crate) async fn base_deed_date(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<Option<NaiveDate>> {
    Ok(base_deed(tx, proof, association).await?.map(|row| row.dated_on))
}

pub(super) async fn base_deed(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<Option<deed::Model>> {
    Ok(tx
        .find::<deed::Entity>(proof)
        .filter(deed::Column::AssociationId.eq(association.0))
        .filter(deed::Column::Kind.eq(DeedKind::Base))
        .filter(deed::Column::ArchivedAt.is_null())
        .one(tx)
        .await?)
}

/// Records a deed. One that changes the shares is recorded with `shares_amend`.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields, `sign-unprintable`; `base-deed-exists`, `base-deed-too-late`,
/// `amendment-before-base-deed`, `deed-total-differs`.
pub async fn deed_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &DeedForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DeedId>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let new = NewDeed::parse(form, ctx.today())?;
    let work = match ctx.begin("deed_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    require_fitting(&work, association, None, &new).await?;
    let id = insert(&work, association, new).await?;
    work.audit("deed_create", Some(association), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Changes what is recorded of a deed.
///
/// # Errors
/// `deed-unknown`, `Forbidden`, `stale-version`, and the same as [`deed_create`]; `deed-holds-shares` when the kind, the day or the total of an
/// amendment is to change from which shares have been held.
pub async fn deed_update(
    ctx: &Ctx,
    id: DeedId,
    expected_version: Option<i32>,
    form: &DeedForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DeedId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let new = NewDeed::parse(form, ctx.today())?;
    let work = match ctx.begin("deed_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = deed_in(&work, id).await?;
    association_for_change(&work, before.association_id).await?;
    let moved = (before.kind, before.dated_on, before.total_shares) != (new.kind, new.dated_on, new.total_shares);
    if moved && holds_shares(&work, id).await? {
        return Err(holding().at("datedOn").into());
    }
    if moved {
        require_fitting(&work, before.association_id, Some(id), &new).await?;
    }
    printable(&new)?;
    let detail = serde_json::json!({
        "kind": [before.kind, new.kind],
        "datedOn": [before.dated_on, new.dated_on],
        "totalShares": [before.total_shares, new.total_shares],
    });
    let change = deed::ActiveModel {
        kind: Set(new.kind),
        dated_on: Set(new.dated_on),
        notary: Set(new.notary),
        reference: Set(new.reference),
        transcribed_on: Set(new.transcribed_on),
        total_shares: Set(new.total_shares),
        note: Set(new.note),
        ..Default::default()
    };
    work.changed(&before, &change);
    work.tx.change::<deed::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("deed_update", Some(before.association_id), id, detail).await?;
    work.finish(id).await
}

/// Puts a deed away that had been recorded by mistake.
///
/// # Errors
/// `deed-unknown`, `Forbidden`, `stale-version`; `deed-holds-shares` when shares follow from it, `base-deed-amended` for a base deed that others amend.
pub async fn deed_archive(
    ctx: &Ctx,
    id: DeedId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<DeedId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("deed_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = deed_in(&work, id).await?;
    association_for_change(&work, before.association_id).await?;
    if holds_shares(&work, id).await? {
        return Err(holding().into());
    }
    if before.kind == DeedKind::Base && first_amendment(&work, before.association_id, None).await?.is_some() {
        return Err(Refusal::new("base-deed-amended").into());
    }
    let change = deed::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<deed::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("deed_archive", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

async fn deed_in(work: &Work, id: DeedId) -> Result<deed::Model> {
    let row = work.tx.find::<deed::Entity>(&work.proof).filter(deed::Column::Id.eq(id.0)).one(&work.tx).await?;
    row.filter(|row| row.archived_at.is_none()).ok_or_else(|| Error::not_found("deed-unknown"))
}

async fn holds_shares(work: &Work, id: DeedId) -> Result<bool> {
    let periods = work.tx.find::<unit_share::Entity>(&work.proof).filter(unit_share::Column::DeedId.eq(id.0));
    Ok(periods.count(&work.tx).await? > 0)
}

fn holding() -> Refusal {
    Refusal::new("deed-holds-shares").law("C. civ. art. 3.85 §1")
}

async fn first_amendment(work: &Work, association: AssociationId, but: Option<DeedId>) -> Result<Option<deed::Model>> {
    let mut query = work
        .tx
        .find::<deed::Entity>(&work.proof)
        .filter(deed::Column::AssociationId.eq(association.0))
        .filter(deed::Column::Kind.eq(DeedKind::Amendment))
        .filter(deed::Column::ArchivedAt.is_null());
    if let Some(but) = but {
        query = query.filter(deed::Column::Id.ne(but.0));
    }
    Ok(query.order_by_asc(deed::Column::DatedOn).one(&work.tx).await?)
}

/// What a deed must be among the others of its association, and beside the shares that the register has.
async fn require_fitting(work: &Work, association: AssociationId, but: Option<DeedId>, new: &NewDeed) -> Result<()> {
    let base = base_deed(&work.tx, &work.proof, association).await?.filter(|row| Some(row.id) != but);
    match new.kind {
        DeedKind::Base => {
            if base.is_some() {
                return Err(Refusal::new("base-deed-exists").at("kind").into());
            }
            let shares = timeline(&work.tx, &work.proof, association).await?;
            let amended = first_amendment(work, association, but).await?.map(|row| row.dated_on);
            let first = first_change(&shares).into_iter().chain(amended).min();
            if let Some(first) = first.filter(|first| new.dated_on >= *first) {
                return Err(Refusal::new("base-deed-too-late").at("datedOn").with("first", first).into());
            }
            require_total(new, &shares)
        }
        DeedKind::Amendment => {
            require_after_base(new.dated_on, base.map(|row| row.dated_on))?;
            require_total(new, &timeline(&work.tx, &work.proof, association).await?)
        }
        DeedKind::Rules | DeedKind::InternalRules => Ok(()),
    }
}

/// The first day on which shares changed.
fn first_change(shares: &ShareTimeline) -> Option<NaiveDate> {
    let ended = shares.periods.iter().filter_map(|period| period.ends_on?.succ_opt());
    shares.periods.iter().filter_map(|period| period.starts_on).chain(ended).min()
}

/// Nothing amends a deed before it is there.
pub(super) fn require_after_base(day: NaiveDate, base: Option<NaiveDate>) -> Result<()> {
    match base {
        Some(base) if day <= base => Err(Refusal::new("amendment-before-base-deed")
            .at("datedOn")
            .with("value", day)
            .with("base", base)
            .law("C. civ. art. 3.85 §1")
            .into()),
        _ => Ok(()),
    }
}

/// The total that a deed states is the one that the register has for its day; another one is recorded with the shares of every unit.
fn require_total(new: &NewDeed, shares: &ShareTimeline) -> Result<()> {
    let expected = shares.total_at(new.dated_on);
    match new.total_shares {
        Some(stated) if stated != expected => Err(Refusal::new("deed-total-differs")
            .at("totalShares")
            .with("value", stated)
            .with("expected", expected)
            .law("C. civ. art. 3.85 §1")
            .into()),
        _ => Ok(()),
    }
}

/// Refuses what documents that name the deed could not print.
fn printable(new: &NewDeed) -> Result<(), Refusals> {
    let texts = [("notary", new.notary.as_deref()), ("reference", new.reference.as_deref())];
    require_printable(texts.into_iter().filter_map(|(field, text)| Some((field, text?))))
}

/// Writes a deed down, whether it was recorded alone or with the shares that it changes.
///
/// # Errors
/// `sign-unprintable`.
pub(super) async fn insert(work: &Work, association: AssociationId, new: NewDeed) -> Result<DeedId> {
    printable(&new)?;
    let id = Ctx::mint::<DeedId>();
    let row = deed::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        kind: Set(new.kind),
        dated_on: Set(new.dated_on),
        notary: Set(new.notary),
        reference: Set(new.reference),
        transcribed_on: Set(new.transcribed_on),
        total_shares: Set(new.total_shares),
        note: Set(new.note),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await?;
    Ok(id)
}
