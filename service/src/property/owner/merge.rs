//! Two entries of the register that are one person become one.
//!
//! The entry that goes is archived and names the one that stays. What may change is moved over: means of contact, consents, roles, occupancies.
//! What may not, because it was issued or recorded as evidence, keeps its entry and is read under the other one.

use entity::{
    id::{OwnerId, UnitId},
    identity::Permission,
    property::{
        MAX_PERSONS, OwnerKind, delivery_consent, designation, name_key, occupant, owner, owner_contact, owner_person,
        ownership_change, ownership_change_part,
    },
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _};
use serde::{Deserialize, Serialize};

use super::{
    change::{owner_for_change, owner_in},
    contact::{contacts_in, primary_of, repeat},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::roles_follow,
    property::{ownership::rebuild, search::search_owners},
    work::{Begun, Outcome, RequestKey, Work},
};

/// The versions that the decision to merge was made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeVersions {
    /// Of the entry that goes.
    pub duplicate: Option<i32>,
    /// Of the entry that stays.
    pub kept: Option<i32>,
}

/// Merges an entry of the register into another one, which it answers. Nothing that was issued changes.
///
/// # Errors
/// `owner-unknown`, `Forbidden`, `stale-version`; `owner-merge-self`, `owner-merge-other-association`, `owner-merged` for an entry that was merged
/// before, `owner-merge-into-archived`.
pub async fn owner_merge(
    ctx: &Ctx,
    duplicate: OwnerId,
    kept: OwnerId,
    expected: MergeVersions,
    key: Option<&RequestKey>,
) -> Result<Outcome<OwnerId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let work = match ctx.begin("owner_merge", &proof, key, &(duplicate, kept, expected)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    // Both entries are of one association or are refused, so that its lock keeps the other one as it is, too.
    let from = owner_for_change(&work, duplicate).await?;
    let into = owner_in(&work.tx, &proof, kept).await.map_err(at_kept)?;
    refuse_unfit(&from, &into)?;
    let units = units_told_of(&work, duplicate).await?;
    let away = owner::ActiveModel {
        archived_at: Set(Some(from.archived_at.unwrap_or(work.now))),
        merged_into_id: Set(Some(kept)),
        ..Default::default()
    };
    work.tx.change::<owner::Entity, _>(&proof, duplicate, expected.duplicate, work.now, away).await?;
    work.tx.change::<owner::Entity, _>(&proof, kept, expected.kept, work.now, completed(&from, &into)).await?;
    // Whoever was merged into the entry that goes leads to the one that stays, so that nobody has to follow a chain.
    let earlier = Condition::all().add(owner::Column::MergedIntoId.eq(duplicate.0));
    let change = owner::ActiveModel { merged_into_id: Set(Some(kept)), ..Default::default() };
    work.tx.change_all::<owner::Entity>(&proof, earlier, change).await?;
    move_contacts(&work, duplicate, kept).await?;
    move_persons(&work, &from, &into).await?;
    move_rest(&work, duplicate, kept).await?;
    for unit in units {
        rebuild(&work, unit).await?;
    }
    repeat(&work, kept).await?;
    search_owners(&work.tx, &proof, &[duplicate]).await?;
    let detail = serde_json::json!({ "keptId": kept });
    work.audit("owner_merge", Some(into.association_id), duplicate, detail).await?;
    work.finish(kept).await
}

fn at_kept(error: Error) -> Error {
    match error {
        Error::NotFound(refusal) => Error::Refused(refusal.at("kept").into()),
        other => other,
    }
}

fn refuse_unfit(from: &owner::Model, into: &owner::Model) -> Result<(), Refusal> {
    if from.id == into.id {
        return Err(Refusal::new("owner-merge-self").at("kept"));
    }
    if from.association_id != into.association_id {
        return Err(Refusal::new("owner-merge-other-association").at("kept"));
    }
    if from.merged_into_id.is_some() {
        return Err(Refusal::new("owner-merged"));
    }
    // Whoever stays is in use and stands for herself, so that no two entries can ever lead to each other.
    if into.archived_at.is_some() || into.merged_into_id.is_some() {
        return Err(Refusal::new("owner-merge-into-archived").at("kept"));
    }
    Ok(())
}

/// What the entry that stays lacks and the other one knows.
fn completed(from: &owner::Model, into: &owner::Model) -> owner::ActiveModel {
    let mut change = owner::ActiveModel::default();
    if into.representative.is_none() {
        change.representative = Set(from.representative.clone());
    }
    if into.kind == OwnerKind::Legal && from.kind == OwnerKind::Legal {
        if into.legal_form.is_none() {
            change.legal_form = Set(from.legal_form.clone());
        }
        if into.enterprise_number.is_none() {
            change.enterprise_number = Set(from.enterprise_number.clone());
        }
    }
    change
}

/// The units in whose recorded changes an owner is named.
async fn units_told_of(work: &Work, owner: OwnerId) -> Result<Vec<UnitId>> {
    let changes = work
        .tx
        .find::<ownership_change_part::Entity>(&work.proof)
        .filter(ownership_change_part::Column::OwnerId.eq(owner.0))
        .select_only()
        .column(ownership_change_part::Column::ChangeId)
        .into_query();
    Ok(work
        .tx
        .find::<ownership_change::Entity>(&work.proof)
        .filter(ownership_change::Column::Id.in_subquery(changes))
        .select_only()
        .column(ownership_change::Column::UnitId)
        .distinct()
        .into_tuple()
        .all(&work.tx)
        .await?)
}

/// Moves the means of contact that the other entry has not. A primary one stays primary only where the other has none.
async fn move_contacts(work: &Work, duplicate: OwnerId, kept: OwnerId) -> Result<()> {
    let (from, into) =
        (contacts_in(&work.tx, &work.proof, duplicate).await?, contacts_in(&work.tx, &work.proof, kept).await?);
    let known = |contact: &owner_contact::Model| {
        into.iter().any(|other| {
            other.kind.slot() == contact.kind.slot() && other.key() == contact.key() && other.ends_on.is_none()
        })
    };
    for contact in from.iter().filter(|contact| !known(contact)) {
        let change = owner_contact::ActiveModel {
            owner_id: Set(kept),
            is_primary: Set(contact.is_primary && primary_of(&into, contact.kind).is_none()),
            ..Default::default()
        };
        work.tx.change::<owner_contact::Entity, _>(&work.proof, contact.id, None, work.now, change).await?;
    }
    Ok(())
}

/// Adds the persons whom the entry that stays does not name. Its name on letters stays as it is.
async fn move_persons(work: &Work, from: &owner::Model, into: &owner::Model) -> Result<()> {
    if into.kind != OwnerKind::Natural {
        return Ok(());
    }
    let of = |owner: OwnerId| {
        let condition = owner_person::Column::OwnerId.eq(owner.0);
        work.tx.find::<owner_person::Entity>(&work.proof).filter(condition).order_by_asc(owner_person::Column::Position)
    };
    let (theirs, known) = (of(from.id).all(&work.tx).await?, of(into.id).all(&work.tx).await?);
    let name = |row: &owner_person::Model| {
        name_key(&format!("{} {}", row.given_name.as_deref().unwrap_or_default(), row.family_name))
    };
    let names: Vec<String> = known.iter().map(name).collect();
    let first = known.iter().map(|row| row.position).max().unwrap_or_default().saturating_add(1);
    let new = theirs.iter().filter(|row| !names.contains(&name(row))).take(MAX_PERSONS.saturating_sub(known.len()));
    for (row, position) in new.zip(first..) {
        let change =
            owner_person::ActiveModel { owner_id: Set(into.id), position: Set(position), ..Default::default() };
        let condition = Condition::all().add(owner_person::Column::Id.eq(row.id.0));
        work.tx.change_all::<owner_person::Entity>(&work.proof, condition, change).await?;
    }
    Ok(())
}

/// Moves what names its owner in one column and may change.
async fn move_rest(work: &Work, duplicate: OwnerId, kept: OwnerId) -> Result<()> {
    let Work { tx, proof, .. } = work;
    let consents = delivery_consent::ActiveModel { owner_id: Set(kept), ..Default::default() };
    let of = Condition::all().add(delivery_consent::Column::OwnerId.eq(duplicate.0));
    tx.change_all::<delivery_consent::Entity>(proof, of, consents).await?;
    let occupancies = occupant::ActiveModel { owner_id: Set(Some(kept)), ..Default::default() };
    let of = Condition::all().add(occupant::Column::OwnerId.eq(duplicate.0));
    tx.change_all::<occupant::Entity>(proof, of, occupancies).await?;
    let designations = designation::ActiveModel { owner_id: Set(kept), ..Default::default() };
    let of = Condition::all().add(designation::Column::OwnerId.eq(duplicate.0));
    tx.change_all::<designation::Entity>(proof, of, designations).await?;
    roles_follow(work, duplicate, kept).await
}
