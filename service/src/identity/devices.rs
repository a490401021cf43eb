//! The browsers in which somebody is signed in.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{AccountId, SessionId},
    identity::{Device, session},
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::{audit::audit_account, session::IDLE_DAYS};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    messaging::browsers_forget,
    store::{Purpose, Tx},
};

/// Most sessions that are shown; nobody is signed in in so many browsers.
const SESSIONS_MAX: u64 = 100;

/// A browser in which somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionView {
    /// Identifier.
    pub id: SessionId,
    /// The browser and the system, as far as they are known.
    pub device: Device,
    /// When she signed in.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the quarter of an hour.
    pub last_seen_at: DateTime<Utc>,
    /// When it ends at the latest.
    pub expires_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// The person's own sessions, the one used last first.
///
/// # Errors
/// `Unauthenticated`.
pub async fn sessions_list(ctx: &Ctx) -> Result<Vec<SessionView>> {
    let actor = ctx.account()?;
    let now = ctx.now();
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let rows = tx
        .find_platform::<session::Entity>()
        .filter(session::Column::AccountId.eq(actor.account.0))
        .filter(session::Column::ExpiresAt.gt(now))
        .filter(session::Column::LastSeenAt.gt(now - Duration::days(IDLE_DAYS)))
        .order_by_desc(session::Column::LastSeenAt)
        .order_by_desc(session::Column::Id)
        .limit(SESSIONS_MAX)
        .all(&tx)
        .await?;
    let view = |row: session::Model| SessionView {
        id: row.id,
        device: Device::of(&row.user_agent),
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
        expires_at: row.expires_at,
        current: row.id == actor.session,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// Signs one of the person's own browsers out.
///
/// # Errors
/// `session-unknown`, also for somebody else's; `Unauthenticated`.
pub async fn session_revoke(ctx: &Ctx, id: SessionId) -> Result<()> {
    let account = ctx.account()?.account;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let this = Condition::all().add(session::Column::Id.eq(id.0)).add(session::Column::AccountId.eq(account.0));
    if tx.forget_platform::<session::Entity>(this).await? == 0 {
        return Err(Error::not_found("session-unknown"));
    }
    audit_account(&tx, ctx, Some(account), "session_revoke", serde_json::json!({})).await?;
    tx.call_when_it_stands([account]);
    Ok(tx.commit().await?)
}

/// Signs every other browser of the person out; answers how many.
///
/// # Errors
/// `Unauthenticated`.
pub async fn sessions_revoke_others(ctx: &Ctx) -> Result<u64> {
    let actor = ctx.account()?;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let ended = sessions_end(&tx, actor.account, Some(actor.session)).await?;
    let detail = serde_json::json!({ "sessions": ended });
    audit_account(&tx, ctx, Some(actor.account), "sessions_revoke_others", detail).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Forgets the sessions of an account, all but one if one is to stay. Its browsers are not woken any more either: which of them is at which session
/// nobody knows.
pub(super) async fn sessions_end(tx: &Tx, account: AccountId, but: Option<SessionId>) -> Result<u64> {
    let mut these = Condition::all().add(session::Column::AccountId.eq(account.0));
    if let Some(but) = but {
        these = these.add(session::Column::Id.ne(but.0));
    }
    // Whatever listens under one of them finds out and goes.
    tx.call_when_it_stands([account]);
    browsers_forget(tx, account).await?;
    tx.forget_platform::<session::Entity>(these).await
}
