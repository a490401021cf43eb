//! The addresses under which a calendar follows what concerns a person. Whoever has an address has what is behind it, so it is said once, can be
//! replaced, and can be taken back.

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, AssociationId, CalendarFeedId},
    identity::Permission,
    outside::calendar_feed,
    refusal::Refusal,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait as _, QueryFilter, QueryOrder, QuerySelect as _,
};
use serde_json::json;

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::mint_secret,
    store::Tx,
    work::Work,
};

/// Most addresses that somebody may have in an organization at a time.
const FEEDS_MAX: u64 = 20;

/// An address that has just been made. It has no `Debug`, so that it reaches no log.
pub struct FreshFeed {
    /// Where the calendar is, with the secret: said once and never again.
    pub url: String,
    /// Everything else about it.
    pub row: calendar_feed::Model,
}

/// Where a calendar is found on the server, by the secret in its address.
#[must_use]
pub fn calendar_feed_path(token: &str) -> String {
    format!("/calendar/{token}.ics")
}

/// The person's own addresses in the organization that she works in, newest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden` without a role there; failures.
pub async fn calendar_feeds(ctx: &Ctx) -> Result<Vec<calendar_feed::Model>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    Ok(tx
        .find_owned::<calendar_feed::Entity>(&proof)
        .filter(calendar_feed::Column::AccountId.eq(proof.account().0))
        .filter(calendar_feed::Column::RevokedAt.is_null())
        .order_by_desc(calendar_feed::Column::CreatedAt)
        .order_by_desc(calendar_feed::Column::Id)
        .limit(FEEDS_MAX)
        .all(&*tx)
        .await?)
}

/// Makes an address for one association, or for every one where the person has a role. Its entries are in the language in which she asks.
///
/// # Errors
/// `association-unknown`, `Forbidden` for a program that only reads; `calendar-feeds-many`.
pub async fn calendar_feed_create(ctx: &Ctx, association: Option<AssociationId>) -> Result<FreshFeed> {
    let proof = match association {
        Some(association) => ctx.prove_there(Permission::AssociationRead, association).await?,
        None => ctx.prove(Permission::AssociationRead)?,
    };
    let work = ctx.begin_unrepeatable("calendar_feed_create", &proof).await?;
    let many = work
        .tx
        .find_owned::<calendar_feed::Entity>(&proof)
        .filter(calendar_feed::Column::AccountId.eq(proof.account().0))
        .filter(calendar_feed::Column::RevokedAt.is_null())
        .count(&work.tx)
        .await?;
    if many >= FEEDS_MAX {
        return Err(Refusal::new("calendar-feeds-many").with("max", FEEDS_MAX).into());
    }
    let secret = mint_secret();
    let row = calendar_feed::Model {
        id: Ctx::mint::<CalendarFeedId>(),
        organization_id: proof.organization(),
        account_id: proof.account(),
        association_id: association,
        token_sha256: secret.sha256,
        language: ctx.language(),
        created_at: work.now,
        rotated_at: None,
        last_used_at: None,
        revoked_at: None,
    };
    work.tx.insert(&proof, calendar_feed::ActiveModel::from(row.clone())).await?;
    work.audit("calendar_feed_create", association, row.id, json!({})).await?;
    work.finish(()).await?;
    Ok(FreshFeed { url: address(ctx, &secret.plain), row })
}

/// Replaces the secret in an address: the former address opens nothing any more.
///
/// # Errors
/// `calendar-feed-unknown`, also for somebody else's; `Forbidden` for a program that only reads.
pub async fn calendar_feed_rotate(ctx: &Ctx, id: CalendarFeedId) -> Result<FreshFeed> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let work = ctx.begin_unrepeatable("calendar_feed_rotate", &proof).await?;
    let mut row = own(&work, id).await?;
    let secret = mint_secret();
    row.token_sha256 = secret.sha256;
    row.rotated_at = Some(work.now);
    let change = calendar_feed::ActiveModel {
        token_sha256: Set(row.token_sha256.clone()),
        rotated_at: Set(row.rotated_at),
        ..Default::default()
    };
    work.tx.change_all::<calendar_feed::Entity>(&proof, this(id), change).await?;
    work.audit("calendar_feed_rotate", row.association_id, id, json!({})).await?;
    work.finish(()).await?;
    Ok(FreshFeed { url: address(ctx, &secret.plain), row })
}

/// Takes an address back.
///
/// # Errors
/// `calendar-feed-unknown`, also for somebody else's and for one that was taken back before; `Forbidden` for a program that only reads.
pub async fn calendar_feed_revoke(ctx: &Ctx, id: CalendarFeedId) -> Result<()> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let work = ctx.begin_unrepeatable("calendar_feed_revoke", &proof).await?;
    let row = own(&work, id).await?;
    let change = calendar_feed::ActiveModel { revoked_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change_all::<calendar_feed::Entity>(&proof, this(id), change).await?;
    work.audit("calendar_feed_revoke", row.association_id, id, json!({})).await?;
    work.finish(()).await?;
    Ok(())
}

/// Takes every address of an account back, in whatever organization, as she would do herself one by one: whoever had to reset her password does not
/// know who has them.
pub(crate) async fn feeds_end(tx: &Tx, account: AccountId, now: DateTime<Utc>) -> Result<()> {
    let change = calendar_feed::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() };
    let theirs = Condition::all()
        .add(calendar_feed::Column::AccountId.eq(account.0))
        .add(calendar_feed::Column::RevokedAt.is_null());
    tx.change_platform::<calendar_feed::Entity>(change, theirs).await?;
    Ok(())
}

async fn own(work: &Work, id: CalendarFeedId) -> Result<calendar_feed::Model> {
    let found = work
        .tx
        .find_owned::<calendar_feed::Entity>(&work.proof)
        .filter(calendar_feed::Column::Id.eq(id.0))
        .filter(calendar_feed::Column::AccountId.eq(work.proof.account().0))
        .filter(calendar_feed::Column::RevokedAt.is_null())
        .one(&work.tx)
        .await?;
    found.ok_or_else(|| Error::not_found("calendar-feed-unknown"))
}

fn this(id: CalendarFeedId) -> Condition {
    Condition::all().add(calendar_feed::Column::Id.eq(id.0))
}

fn address(ctx: &Ctx, token: &str) -> String {
    format!("{}{}", ctx.host().public_url, calendar_feed_path(token))
}
