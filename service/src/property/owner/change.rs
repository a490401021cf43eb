//! Making, changing and putting away owners.

use entity::{
    id::{AssociationId, OwnerId},
    identity::Permission,
    messaging::Kind,
    property::{NewOwner, OwnerForm, association, owner, owner_person, ownership},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait, QueryFilter};

use super::{
    contact::follow,
    insert::{NumberedOwner, filled, owners_insert, person_rows, printable},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    messaging::{Audience, Notice, notify},
    proof::Proof,
    property::{association_for_change, locked::row_for_change, ownership::in_force_from, search::search_owners},
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Adds an owner.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields, `sign-unprintable`.
pub async fn owner_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &OwnerForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OwnerId>> {
    let proof = ctx.prove_in(Permission::OwnerWrite, association)?;
    let new = NewOwner::parse(form)?;
    let work = match ctx.begin("owner_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = association_for_change(&work, association).await?;
    let number = before.last_owner_number.saturating_add(1);
    let ids = owners_insert(&work, &before, vec![NumberedOwner { number, new }]).await?;
    let id = *ids.first().ok_or_else(|| Error::not_found("owner-unknown"))?;
    let counter = association::ActiveModel { last_owner_number: Set(number), ..Default::default() };
    work.tx.change::<association::Entity, _>(&proof, association, None, work.now, counter).await?;
    work.audit("owner_create", Some(association), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Changes an owner. Documents that were issued keep the name and address that they were issued with.
///
/// # Errors
/// `owner-unknown`, `Forbidden`, malformed fields, `sign-unprintable`, `stale-version`; `owner-merged` for one who was merged into another.
pub async fn owner_update(
    ctx: &Ctx,
    id: OwnerId,
    expected_version: Option<i32>,
    form: &OwnerForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OwnerId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let new = NewOwner::parse(form)?;
    printable(&new)?;
    let work = match ctx.begin("owner_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = owner_for_change(&work, id).await?;
    refuse_merged(&before)?;
    follow(&work, &before, &new).await?;
    let persons = person_rows(before.association_id, id, &new.persons);
    let of_owner = Condition::all().add(owner_person::Column::OwnerId.eq(id.0));
    work.tx.forget::<owner_person::Entity>(&proof, of_owner).await?;
    work.tx.insert_all(&proof, persons).await?;
    let change = filled(new);
    work.changed(&before, &change);
    work.tx.change::<owner::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    search_owners(&work.tx, &proof, &[id]).await?;
    work.audit("owner_update", Some(before.association_id), id, serde_json::json!({})).await?;
    record_changed(&work, before.association_id, id).await?;
    work.finish(id).await
}

/// Tells an owner that the register says something else of her than before, so that she can say that it is wrong (GDPR art. 16).
pub(super) async fn record_changed(work: &Work, association: AssociationId, owner: OwnerId) -> Result<()> {
    let notice = Notice::new(Kind::OwnerRecordChanged, association).about(owner);
    let link = format!("/a/{association}/owners/{owner}");
    notify(work, notice.link(link).to(Audience::Owner(owner))).await
}

/// Puts an owner away.
///
/// # Errors
/// `owner-unknown`, `Forbidden`, `stale-version`; `owner-owns-units` while a part of a unit is hers.
pub async fn owner_archive(
    ctx: &Ctx,
    id: OwnerId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<OwnerId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let work = match ctx.begin("owner_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = owner_for_change(&work, id).await?;
    let owned = work
        .tx
        .find::<ownership::Entity>(&proof)
        .filter(ownership::Column::OwnerId.eq(id.0))
        .filter(in_force_from(ctx.today()))
        .count(&work.tx)
        .await?;
    if owned > 0 {
        return Err(Refusal::new("owner-owns-units").with("units", owned).into());
    }
    let change = owner::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<owner::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    search_owners(&work.tx, &proof, &[id]).await?;
    work.audit("owner_archive", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// An owner whom a change is about, read under the lock of her association.
pub(super) async fn owner_for_change(work: &Work, id: OwnerId) -> Result<owner::Model> {
    row_for_change::<owner::Entity, _>(work, id, "owner-unknown").await
}

/// An owner in a change that is under way.
pub(super) async fn owner_in(tx: &Tx, proof: &Proof, id: OwnerId) -> Result<owner::Model> {
    let row = tx.find::<owner::Entity>(proof).filter(owner::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("owner-unknown"))
}

/// Refuses to change an entry of the register that stands for another one.
pub(super) fn refuse_merged(row: &owner::Model) -> Result<(), Refusal> {
    if row.merged_into_id.is_some() { Err(Refusal::new("owner-merged")) } else { Ok(()) }
}
