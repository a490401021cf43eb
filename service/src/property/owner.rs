//! Owners.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, OwnerId},
    identity::Permission,
    property::{NewOwner, OwnerForm, association, owner, ownership},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::association_for_change;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Which owners are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnerFilter {
    /// Those whose name or address for electronic mail contains this text.
    pub search: Option<String>,
    /// Those that were put away instead of those in use.
    pub archived: bool,
}

/// The owners of an association by name: all of them, or for an owner herself alone.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn owners_list(
    ctx: &Ctx,
    association: AssociationId,
    filter: &OwnerFilter,
    page: PageRequest,
) -> Result<Slice<owner::Model>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let state =
        if filter.archived { owner::Column::ArchivedAt.is_not_null() } else { owner::Column::ArchivedAt.is_null() };
    let mut query =
        tx.find_personal::<owner::Entity>(&proof).filter(owner::Column::AssociationId.eq(association.0)).filter(state);
    if let Some(search) = filter.search.as_deref().map(str::trim).filter(|search| !search.is_empty()) {
        query = query.filter(
            Condition::any().add(owner::Column::Name.contains(search)).add(owner::Column::Email.contains(search)),
        );
    }
    let rows = query
        .order_by_asc(owner::Column::Name)
        .order_by_asc(owner::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// Owners by identifier, archived ones too; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn owners_by_ids(ctx: &Ctx, ids: &[OwnerId]) -> Result<BTreeMap<OwnerId, owner::Model>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<owner::Entity>(&proof)
        .filter(owner::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// An owner.
///
/// # Errors
/// `owner-unknown`, also for one of another organization and for a neighbour.
pub async fn owner_fetch(ctx: &Ctx, id: OwnerId) -> Result<owner::Model> {
    owners_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("owner-unknown"))
}

/// Adds an owner.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields.
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
    let ids = owners_insert(&work, &before, vec![new]).await?;
    let id = *ids.first().ok_or_else(|| Error::not_found("owner-unknown"))?;
    work.audit("owner_create", Some(association), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Changes an owner. Documents that were issued keep the name and address that they were issued with.
///
/// # Errors
/// `owner-unknown`, `Forbidden`, malformed fields, `stale-version`.
pub async fn owner_update(
    ctx: &Ctx,
    id: OwnerId,
    expected_version: Option<i32>,
    form: &OwnerForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OwnerId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let new = NewOwner::parse(form)?;
    let work = match ctx.begin("owner_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = owner_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    work.tx.change::<owner::Entity, _>(&proof, id, expected_version, work.now, filled(new)).await?;
    work.audit("owner_update", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
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
    let before = owner_in(&work.tx, &proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    let lasting =
        Condition::any().add(ownership::Column::EndsOn.is_null()).add(ownership::Column::EndsOn.gte(ctx.today()));
    let owned = work
        .tx
        .find::<ownership::Entity>(&proof)
        .filter(ownership::Column::OwnerId.eq(id.0))
        .filter(lasting)
        .count(&work.tx)
        .await?;
    if owned > 0 {
        return Err(Refusal::new("owner-owns-units").with("units", owned).into());
    }
    let change = owner::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change::<owner::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("owner_archive", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Adds owners to an association and numbers them on from the last.
pub(super) async fn owners_insert(
    work: &Work,
    association: &association::Model,
    new: Vec<NewOwner>,
) -> Result<Vec<OwnerId>> {
    let count = i32::try_from(new.len()).map_err(|_| Refusal::new("reference-exhausted"))?;
    let first = association.last_owner_number.saturating_add(1);
    let mut ids = Vec::with_capacity(new.len());
    let mut rows = Vec::with_capacity(new.len());
    for (number, new) in (first..).zip(new) {
        let id = Ctx::mint::<OwnerId>();
        ids.push(id);
        rows.push(owner::ActiveModel {
            id: Set(id),
            association_id: Set(association.id),
            number: Set(number),
            version: Set(1),
            created_at: Set(work.now),
            updated_at: Set(work.now),
            archived_at: Set(None),
            ..filled(new)
        });
    }
    work.tx.insert_all(&work.proof, rows).await?;
    let counter = association::ActiveModel {
        last_owner_number: Set(association.last_owner_number.saturating_add(count)),
        ..Default::default()
    };
    work.tx.change::<association::Entity, _>(&work.proof, association.id, None, work.now, counter).await?;
    Ok(ids)
}

fn filled(new: NewOwner) -> owner::ActiveModel {
    owner::ActiveModel {
        kind: Set(new.kind),
        name: Set(new.name),
        enterprise_number: Set(new.enterprise_number),
        email: Set(new.email),
        phone: Set(new.phone),
        language: Set(new.language),
        street: Set(new.street),
        postal_code: Set(new.postal_code),
        city: Set(new.city),
        country: Set(new.country),
        ..Default::default()
    }
}

async fn owner_in(tx: &Tx, proof: &Proof, id: OwnerId) -> Result<owner::Model> {
    let row = tx.find::<owner::Entity>(proof).filter(owner::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("owner-unknown"))
}
