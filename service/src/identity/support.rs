//! Help: a syndic lets the people who run the platform look into the organization for a few days. Without that they see none of its data.

use entity::{
    id::{Identifier as _, OrganizationId, SupportGrantId},
    identity::{NewSupport, SupportForm, session, support_grant},
    messaging::Kind,
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::role::prove_place;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    messaging::{Audience, Notice, notify},
    page::{PageRequest, Slice},
    proof::Proof,
    standing::Standing,
    store::{Purpose, Tx},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Lets the people who run the platform read in the organization, up to a day.
///
/// # Errors
/// `Forbidden` unless a syndic of the whole organization asks; `Confirm`; malformed fields; `support-term`; `support-running` while another one runs.
pub async fn support_grant(ctx: &Ctx, form: &SupportForm, key: Option<&RequestKey>) -> Result<Outcome<SupportGrantId>> {
    let proof = prove_place(ctx, None).await?;
    ctx.require_fresh()?;
    let new = NewSupport::parse(form, ctx.today())?;
    let work = match ctx.begin("support_grant", &proof, key, form).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let running = work.tx.find_owned::<support_grant::Entity>(&proof).filter(in_force(ctx)).one(&work.tx).await?;
    if running.is_some() {
        return Err(Refusal::new("support-running").into());
    }
    let id = Ctx::mint::<SupportGrantId>();
    let organization = ctx.account()?.organization.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let notice = Notice::bare(Kind::SupportGranted)
        .about(id)
        .with("organization", organization)
        .with("day", new.ends_on)
        .with("reason", new.reason.clone())
        .link("/firm/support")
        .to(Audience::Managers);
    let row = support_grant::ActiveModel {
        id: Set(id),
        granted_by: Set(proof.account()),
        reason: Set(new.reason),
        ends_on: Set(new.ends_on),
        created_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    work.audit("support_grant", None, id, serde_json::json!({ "endsOn": new.ends_on })).await?;
    notify(&work, notice).await?;
    work.finish(id).await
}

/// Takes it back: whoever is looking sees nothing from the next request on.
///
/// # Errors
/// `Forbidden` unless a syndic of the whole organization asks; `support-unknown`; `support-over` when it runs no longer.
pub async fn support_revoke(
    ctx: &Ctx,
    id: SupportGrantId,
    key: Option<&RequestKey>,
) -> Result<Outcome<SupportGrantId>> {
    let proof = prove_place(ctx, None).await?;
    let work = match ctx.begin("support_revoke", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let this = || support_grant::Column::Id.eq(id.0);
    let row = work.tx.find_owned::<support_grant::Entity>(&proof).filter(this()).one(&work.tx).await?;
    let row = row.ok_or_else(|| Error::not_found("support-unknown"))?;
    if row.revoked_at.is_some() || row.ends_on < ctx.today() {
        return Err(Refusal::new("support-over").into());
    }
    let change = support_grant::ActiveModel {
        revoked_at: Set(Some(work.now)),
        revoked_by: Set(Some(proof.account())),
        ..Default::default()
    };
    work.tx.change_all::<support_grant::Entity>(&proof, Condition::all().add(this()), change).await?;
    work.audit("support_revoke", None, id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// The grants of the organization, the newest first.
///
/// # Errors
/// `Forbidden` unless a syndic of the whole organization asks.
pub async fn support_grants_list(ctx: &Ctx, page: PageRequest) -> Result<Slice<support_grant::Model>> {
    let proof = prove_place(ctx, None).await?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_owned::<support_grant::Entity>(&proof)
        .order_by_desc(support_grant::Column::CreatedAt)
        .order_by_desc(support_grant::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// One grant of the organization.
///
/// # Errors
/// `Forbidden` unless a syndic of the whole organization asks; `support-unknown`.
pub async fn support_fetch(ctx: &Ctx, id: SupportGrantId) -> Result<support_grant::Model> {
    let proof = prove_place(ctx, None).await?;
    let tx = ctx.reader().await?;
    let this = support_grant::Column::Id.eq(id.0);
    let row = tx.find_owned::<support_grant::Entity>(&proof).filter(this).one(&*tx).await?;
    row.ok_or_else(|| Error::not_found("support-unknown"))
}

/// The grant that runs in an organization, if there is one.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn support_running(ctx: &Ctx, organization: OrganizationId) -> Result<Option<support_grant::Model>> {
    ctx.prove_platform()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    running(&tx, ctx, organization).await
}

async fn running(tx: &Tx, ctx: &Ctx, organization: OrganizationId) -> Result<Option<support_grant::Model>> {
    Ok(tx
        .find_platform::<support_grant::Entity>()
        .filter(support_grant::Column::OrganizationId.eq(organization.0))
        .filter(in_force(ctx))
        .order_by_desc(support_grant::Column::EndsOn)
        .one(tx)
        .await?)
}

fn in_force(ctx: &Ctx) -> Condition {
    Condition::all().add(support_grant::Column::RevokedAt.is_null()).add(support_grant::Column::EndsOn.gte(ctx.today()))
}

/// Goes in to look, with the grant that runs.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `support-not-granted` without a running grant, also for an organization that does not exist;
/// `switch-needs-session`.
pub async fn support_enter(ctx: &Ctx, organization: OrganizationId) -> Result<()> {
    ctx.prove_platform()?;
    ctx.require_fresh()?;
    if support_running(ctx, organization).await?.is_none() {
        return Err(Refusal::new("support-not-granted").into());
    }
    let work = as_support(ctx, "support_enter", organization).await?;
    // Read once more: it may have been taken back meanwhile.
    let grant = running(&work.tx, ctx, organization).await?.ok_or_else(|| Refusal::new("support-not-granted"))?;
    let used = support_grant::ActiveModel { used_at: Set(Some(work.now)), ..Default::default() };
    let this = Condition::all().add(support_grant::Column::Id.eq(grant.id.0));
    work.tx.change_all::<support_grant::Entity>(&work.proof, this, used).await?;
    let change = session::ActiveModel {
        organization_id: Set(Some(organization)),
        support_grant_id: Set(Some(grant.id)),
        ..Default::default()
    };
    move_session(ctx, &work, change).await?;
    work.audit("support_enter", None, grant.id, serde_json::json!({ "as": "support" })).await?;
    work.finish(()).await?;
    Ok(())
}

/// Goes out again.
///
/// # Errors
/// `support-not-granted` unless the person is in with a grant.
pub async fn support_leave(ctx: &Ctx) -> Result<()> {
    let actor = ctx.account()?;
    let (Standing::Support { grant, .. }, Some((organization, _))) = (&actor.standing, &actor.organization) else {
        return Err(Refusal::new("support-not-granted").into());
    };
    let work = as_support(ctx, "support_leave", *organization).await?;
    let change = session::ActiveModel { organization_id: Set(None), support_grant_id: Set(None), ..Default::default() };
    move_session(ctx, &work, change).await?;
    work.audit("support_leave", None, *grant, serde_json::json!({ "as": "support" })).await?;
    work.finish(()).await?;
    Ok(())
}

async fn as_support(ctx: &Ctx, operation: &'static str, organization: OrganizationId) -> Result<Box<Work>> {
    let proof = Proof::system(organization, ctx.account()?.account);
    match ctx.begin_administration::<()>(operation, &proof, None, &()).await? {
        Begun::Fresh(work) => Ok(work),
        // Without a key nothing is ever found again.
        Begun::Replay(_) => Err(Error::not_found("support-unknown")),
    }
}

/// Changes the person's own session.
pub(super) async fn move_session(ctx: &Ctx, work: &Work, change: session::ActiveModel) -> Result<()> {
    let this = Condition::all().add(session::Column::Id.eq(ctx.account()?.session.uuid()));
    if work.tx.change_platform::<session::Entity>(change, this).await? == 0 {
        return Err(Refusal::new("switch-needs-session").into());
    }
    Ok(())
}
