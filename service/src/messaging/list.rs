//! What the person has been told: her own notifications, of every organization.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, NotificationEventId, NotificationId, OrganizationId},
    messaging::{Facts, Kind, notification, notification_event},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::words;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    store::{Purpose, Tx},
    text::Text,
};

/// Beyond this, unread notifications are not counted.
pub const UNREAD_MAX: u32 = 100;
/// Most notifications that are told at once to somebody who listens.
const NEWS_MAX: u64 = 50;

/// Which notifications are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NotificationFilter {
    /// Only those that have not been read.
    pub unread: bool,
}

/// A notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotificationView {
    /// Identifier.
    pub id: NotificationId,
    /// What sort of thing has happened.
    pub kind: Kind,
    /// What it speaks of.
    pub facts: Facts,
    /// The tenant; absent where it is about the account alone.
    pub organization: Option<OrganizationId>,
    /// The thing that it is about: its type as the API names it, and which.
    pub subject: Option<(String, Uuid)>,
    /// Where to look, without the language: `/a/…`.
    pub link: Option<String>,
    /// When it happened.
    pub created_at: DateTime<Utc>,
    /// When the person said that she had read it.
    pub read_at: Option<DateTime<Utc>>,
}

impl NotificationView {
    /// What has happened, in a line.
    #[must_use]
    pub fn title(&self, text: Text) -> String {
        words::title(text, self.kind, &self.facts)
    }

    /// What has happened, in a sentence or two.
    #[must_use]
    pub fn body(&self, text: Text) -> String {
        words::body(text, self.kind, &self.facts)
    }
}

/// The person's own notifications, the newest first: two statements.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn notifications_list(
    ctx: &Ctx,
    filter: NotificationFilter,
    page: PageRequest,
) -> Result<Slice<NotificationView>> {
    let (tx, account) = own_reader(ctx).await?;
    let mut rows = own(&tx, account);
    if filter.unread {
        rows = rows.filter(notification::Column::ReadAt.is_null());
    }
    let rows = rows.order_by_desc(notification::Column::Id).limit(page.limit()).offset(page.offset).all(&tx).await?;
    let slice = page.cut(rows);
    let events = events(&tx, &slice.rows).await?;
    let (offset, has_next) = (slice.offset, slice.has_next);
    let rows = slice.rows.iter().filter_map(|row| view(row, &events)).collect();
    Ok(Slice { rows, offset, has_next })
}

/// The person's own notifications by identifier; those of others are absent.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn notifications_by_ids(
    ctx: &Ctx,
    ids: &[NotificationId],
) -> Result<BTreeMap<NotificationId, NotificationView>> {
    let (tx, account) = own_reader(ctx).await?;
    let wanted = notification::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = own(&tx, account).filter(wanted).all(&tx).await?;
    let events = events(&tx, &rows).await?;
    Ok(rows.iter().filter_map(|row| Some((row.id, view(row, &events)?))).collect())
}

/// One of the person's own notifications.
///
/// # Errors
/// `notification-unknown`, also for somebody else's; `Unauthenticated`.
pub async fn notification_fetch(ctx: &Ctx, id: NotificationId) -> Result<NotificationView> {
    let mut found = notifications_by_ids(ctx, &[id]).await?;
    found.remove(&id).ok_or_else(|| Error::not_found("notification-unknown"))
}

/// How many of the person's own notifications have not been read, at most [`UNREAD_MAX`]: one statement.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn notifications_unread(ctx: &Ctx) -> Result<u32> {
    let (tx, account) = own_reader(ctx).await?;
    let unread: Vec<NotificationId> = own(&tx, account)
        .filter(notification::Column::ReadAt.is_null())
        .select_only()
        .column(notification::Column::Id)
        .limit(u64::from(UNREAD_MAX))
        .into_tuple()
        .all(&tx)
        .await?;
    Ok(u32::try_from(unread.len()).unwrap_or(UNREAD_MAX))
}

/// The person's own notifications that were made after an instant, the oldest first, for whoever listens.
///
/// An instant, and not the last one that was heard: two jobs may write at the same time, and what has the smaller identifier may stand later.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn notifications_since(ctx: &Ctx, since: DateTime<Utc>) -> Result<Vec<NotificationView>> {
    let (tx, account) = own_reader(ctx).await?;
    let rows = own(&tx, account)
        .filter(notification::Column::CreatedAt.gte(since))
        .order_by_desc(notification::Column::Id)
        .limit(NEWS_MAX)
        .all(&tx)
        .await?;
    let events = events(&tx, &rows).await?;
    Ok(rows.iter().rev().filter_map(|row| view(row, &events)).collect())
}

/// Marks one of the person's own notifications as read; answers it as it is then.
///
/// Reading it a second time changes nothing. What somebody reads and when is nobody else's business, so the trail does not say it.
///
/// # Errors
/// `notification-unknown`, also for somebody else's; `Unauthenticated`, `Forbidden` for a token that only reads.
pub async fn notification_read(ctx: &Ctx, id: NotificationId) -> Result<NotificationView> {
    let mut found = notification_fetch(ctx, id).await?;
    if found.read_at.is_none() {
        read_all(ctx, notification::Column::Id.eq(id.0).into()).await?;
        found.read_at = Some(ctx.now());
    }
    Ok(found)
}

/// Marks all of the person's own notifications as read; answers how many were not.
///
/// # Errors
/// `Unauthenticated`, `Forbidden` for a token that only reads.
pub async fn notifications_read_all(ctx: &Ctx) -> Result<u64> {
    read_all(ctx, Condition::all()).await
}

async fn read_all(ctx: &Ctx, which: Condition) -> Result<u64> {
    let (tx, account) = own_writer(ctx).await?;
    let unread = which.add(notification::Column::AccountId.eq(account.0)).add(notification::Column::ReadAt.is_null());
    let row = notification::ActiveModel { read_at: Set(Some(ctx.now())), ..Default::default() };
    let read = tx.change_platform::<notification::Entity>(row, unread).await?;
    // The person's other pages count anew.
    tx.call_when_it_stands([account]);
    tx.commit().await?;
    Ok(read)
}

/// A transaction that reads what the person keeps for herself.
pub(super) async fn own_reader(ctx: &Ctx) -> Result<(Tx, AccountId)> {
    let account = ctx.account()?.account;
    Ok((ctx.host().database.read(Purpose::Own { account }, ctx.counter()).await?, account))
}

/// A transaction that changes what the person keeps for herself. Wherever she is only looking, that is hers all the same.
pub(super) async fn own_writer(ctx: &Ctx) -> Result<(Tx, AccountId)> {
    let actor = ctx.account()?;
    if !actor.writes() {
        return Err(Error::Forbidden);
    }
    let account = actor.account;
    Ok((ctx.host().database.write(Purpose::Own { account }, ctx.counter()).await?, account))
}

fn own(tx: &Tx, account: AccountId) -> sea_orm::Select<notification::Entity> {
    tx.find_platform::<notification::Entity>().filter(notification::Column::AccountId.eq(account.0))
}

async fn events(
    tx: &Tx,
    rows: &[notification::Model],
) -> Result<BTreeMap<NotificationEventId, notification_event::Model>> {
    if rows.is_empty() {
        return Ok(BTreeMap::new());
    }
    let wanted = notification_event::Column::Id.is_in(rows.iter().map(|row| row.event_id.0));
    let found = tx.find_platform::<notification_event::Entity>().filter(wanted).all(tx).await?;
    Ok(found.into_iter().map(|event| (event.id, event)).collect())
}

fn view(
    row: &notification::Model,
    events: &BTreeMap<NotificationEventId, notification_event::Model>,
) -> Option<NotificationView> {
    let event = events.get(&row.event_id)?;
    Some(NotificationView {
        id: row.id,
        kind: event.kind,
        facts: serde_json::from_value(event.facts.clone()).ok()?,
        organization: event.organization_id,
        subject: event.subject_kind.clone().zip(event.subject_id),
        link: event.link.clone(),
        created_at: row.created_at,
        read_at: row.read_at,
    })
}
