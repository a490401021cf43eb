//! A syndic looks at the pages with the eyes of one owner of her association: exactly what that owner sees, and nothing can be changed.

use entity::{
    id::OwnerId,
    identity::{Permission, session},
    refusal::Refusal,
};
use sea_orm::ActiveValue::Set;

use super::support::move_session;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    property::owner_fetch,
    standing::Standing,
    work::{Begun, Work},
};

/// Begins to look as an owner.
///
/// # Errors
/// `owner-unknown` for an owner of an association that the person may not read; `Forbidden` unless she may change its owners;
/// `switch-needs-session`.
pub async fn view_as_begin(ctx: &Ctx, owner: OwnerId) -> Result<()> {
    let owner = owner_fetch(ctx, owner).await?;
    let proof = ctx.prove_in(Permission::OwnerWrite, owner.association_id)?;
    let work = looking(ctx, "view_as_begin", &proof).await?;
    let change = session::ActiveModel {
        view_as_owner_id: Set(Some(owner.id)),
        view_as_association_id: Set(Some(owner.association_id)),
        view_as_name: Set(Some(owner.name)),
        ..Default::default()
    };
    move_session(ctx, &work, change).await?;
    work.audit("view_as_begin", Some(owner.association_id), owner.id, serde_json::json!({})).await?;
    work.finish(()).await?;
    Ok(())
}

/// Ends it.
///
/// # Errors
/// `view-as-not-running` unless the person looks as an owner.
pub async fn view_as_end(ctx: &Ctx) -> Result<()> {
    let actor = ctx.account()?;
    let (Standing::ViewAs { owner, association, .. }, Some((organization, _))) = (&actor.standing, &actor.organization)
    else {
        return Err(Refusal::new("view-as-not-running").into());
    };
    let work = looking(ctx, "view_as_end", &Proof::system(*organization, actor.account)).await?;
    let change = session::ActiveModel {
        view_as_owner_id: Set(None),
        view_as_association_id: Set(None),
        view_as_name: Set(None),
        ..Default::default()
    };
    move_session(ctx, &work, change).await?;
    work.audit("view_as_end", Some(*association), *owner, serde_json::json!({})).await?;
    work.finish(()).await?;
    Ok(())
}

async fn looking(ctx: &Ctx, operation: &'static str, proof: &Proof) -> Result<Box<Work>> {
    match ctx.begin_administration::<()>(operation, proof, None, &()).await? {
        Begun::Fresh(work) => Ok(work),
        // Without a key nothing is ever found again.
        Begun::Replay(_) => Err(Error::not_found("owner-unknown")),
    }
}
