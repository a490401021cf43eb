//! With whom a document is shared besides those who read it anyway.

use std::collections::BTreeMap;

use entity::{
    id::{DocumentId, DocumentShareId},
    identity::Permission,
    library::{NewLink, NewShare, ObjectKind, ShareForm, document_share},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    change::{document_in_use, work_day},
    object::require_objects,
    tell::tell_shared,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    property::association_for_change,
    work::{Begun, Outcome, RequestKey},
};

/// Shares a document with a circle or with one owner, from a day and until a day. An owner is told.
///
/// # Errors
/// `document-unknown`, `document-archived`, `association-archived`, `Forbidden`, malformed fields; `owner-unknown`; `document-personal-not-shared` for what is about an owner as
/// a person; `document-share-over` for a share whose last day has passed.
pub async fn document_share(
    ctx: &Ctx,
    id: DocumentId,
    form: &ShareForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentShareId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let new = NewShare::parse(form)?;
    let work = match ctx.begin("document_share", &proof, key, &(id, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let document = document_in_use(&work.tx, &work.proof, id).await?;
    let association = association_for_change(&work, document.association_id).await?;
    if document.personal {
        return Err(Refusal::new("document-personal-not-shared").at("owner").into());
    }
    if let Some(owner) = new.owner {
        let link = NewLink { kind: ObjectKind::Owner, id: owner.0 };
        let known = require_objects(&work, document.association_id, &[link]).await;
        known.map_err(|error| match error {
            Error::Refused(_) => Refusal::new("owner-unknown").at("owner").into(),
            other => other,
        })?;
    }
    let today = work_day(&work);
    if let Some(last) = new.ends_on.filter(|last| *last < today) {
        return Err(Refusal::new("document-share-over").at("endsOn").with("date", last).into());
    }
    let share = Ctx::mint::<DocumentShareId>();
    let row = document_share::ActiveModel {
        id: Set(share),
        association_id: Set(document.association_id),
        document_id: Set(id),
        circle: Set(new.circle),
        owner_id: Set(new.owner),
        starts_on: Set(new.starts_on.unwrap_or(today)),
        ends_on: Set(new.ends_on),
        created_at: Set(work.now),
        created_by: Set(work.proof.account()),
        revoked_at: Set(None),
        revoked_by: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await?;
    let detail = serde_json::json!({ "circle": new.circle, "ownerId": new.owner, "endsOn": new.ends_on });
    work.audit("document_share", Some(document.association_id), id, detail).await?;
    if let Some(owner) = new.owner.filter(|_| new.starts_on.is_none_or(|starts| starts <= today)) {
        tell_shared(&work, &association, &document, owner).await?;
    }
    work.finish(share).await
}

/// Takes a share back, at once.
///
/// # Errors
/// `document-share-unknown`, `Forbidden`; `document-share-revoked` when it was taken back before.
pub async fn document_share_revoke(
    ctx: &Ctx,
    id: DocumentShareId,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let work = match ctx.begin("document_share_revoke", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let this = || document_share::Column::Id.eq(id.0);
    let row = work.tx.find::<document_share::Entity>(&work.proof).filter(this()).one(&work.tx).await?;
    let row = row.ok_or_else(|| Error::not_found("document-share-unknown"))?;
    let change = document_share::ActiveModel {
        revoked_at: Set(Some(work.now)),
        revoked_by: Set(Some(work.proof.account())),
        ..Default::default()
    };
    let open = Condition::all().add(this()).add(document_share::Column::RevokedAt.is_null());
    if work.tx.change_all::<document_share::Entity>(&work.proof, open, change).await? == 0 {
        return Err(Refusal::new("document-share-revoked").into());
    }
    let detail = serde_json::json!({ "circle": row.circle, "ownerId": row.owner_id });
    work.audit("document_share_revoke", Some(row.association_id), row.document_id, detail).await?;
    work.finish(row.document_id).await
}

/// The shares of documents, those taken back included, the latest first: for whoever manages the association.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn shares_by_documents(
    ctx: &Ctx,
    ids: &[DocumentId],
) -> Result<BTreeMap<DocumentId, Vec<document_share::Model>>> {
    let proof = ctx.prove(Permission::DocumentReadAll)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<document_share::Entity>(&proof)
        .filter(document_share::Column::DocumentId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(document_share::Column::CreatedAt)
        .order_by_desc(document_share::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<DocumentId, Vec<document_share::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.document_id).or_default().push(row);
    }
    Ok(map)
}
