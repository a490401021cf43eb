//! Holds: what must not be put away or deleted, whatever its term says, because of a case or an inquiry. What was put away already can be held for as
//! long as its content is there.

use entity::{
    id::DocumentId,
    identity::Permission,
    library::{document, reason},
    refusal::Refusal,
};
use sea_orm::ActiveValue::Set;

use super::change::document_in;
use crate::{
    ctx::Ctx,
    error::Result,
    property::association_for_change,
    work::{Begun, Outcome, RequestKey},
};

/// Holds a document, with the reason.
///
/// # Errors
/// `document-unknown`, `Forbidden`, `stale-version`, `text-required`; `document-erased` when its content is gone; `document-held` when it is held already.
pub async fn document_hold(
    ctx: &Ctx,
    id: DocumentId,
    expected_version: Option<i32>,
    because: &str,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let because = reason(because)?;
    set(ctx, id, expected_version, Some(because), key).await
}

/// Ends the hold of a document.
///
/// # Errors
/// `document-unknown`, `Forbidden`, `stale-version`; `document-erased`, `document-not-held`.
pub async fn document_hold_lift(
    ctx: &Ctx,
    id: DocumentId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    set(ctx, id, expected_version, None, key).await
}

async fn set(
    ctx: &Ctx,
    id: DocumentId,
    expected_version: Option<i32>,
    because: Option<String>,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let action = if because.is_some() { "document_hold" } else { "document_hold_lift" };
    let work = match ctx.begin(action, &proof, key, &(id, expected_version, &because)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = document_in(&work.tx, &work.proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    if before.erased_at.is_some() {
        return Err(Refusal::new("document-erased").into());
    }
    match (&because, before.held_at) {
        (Some(_), Some(_)) => return Err(Refusal::new("document-held").into()),
        (None, None) => return Err(Refusal::new("document-not-held").into()),
        (Some(_), None) | (None, Some(_)) => {}
    }
    let held = because.is_some();
    let change = document::ActiveModel {
        hold_reason: Set(because),
        held_at: Set(held.then_some(work.now)),
        held_by: Set(held.then_some(work.proof.account())),
        ..Default::default()
    };
    work.tx.change::<document::Entity, _>(&work.proof, id, expected_version, work.now, change).await?;
    work.audit(action, Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}
