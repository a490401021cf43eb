//! What is new for somebody who listens.

use std::{collections::BTreeSet, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use entity::id::NotificationId;
use futures::{Stream, stream};

use super::list::{NotificationView, notifications_since, notifications_unread};
use crate::{
    ctx::Ctx,
    error::Result,
    store::{Heard, Listening},
};

/// How far back is looked each time: two jobs may write at the same time, and what was made earlier may stand later.
const OVERLAP: TimeDelta = TimeDelta::seconds(60);
/// How long nobody looks without having been called. Other processes on SQLite, and a connection that broke, call nobody.
pub const LOOK_EVERY: Duration = Duration::from_secs(15);

/// What somebody who listens has heard already.
#[derive(Debug)]
pub struct Newsreader {
    since: DateTime<Utc>,
    heard: BTreeSet<NotificationId>,
}

impl Newsreader {
    /// Begins to listen: with what comes from now on, or with what came after the notification that was heard last.
    ///
    /// # Errors
    /// `Unauthenticated`; failures.
    pub async fn begin(ctx: &Ctx, last: Option<NotificationId>) -> Result<Self> {
        let now = ctx.now();
        let at = last.and_then(made_at).unwrap_or(now).min(now);
        let mut reader = Self { since: at - OVERLAP, heard: BTreeSet::new() };
        let known = notifications_since(ctx, reader.since).await?;
        reader.heard = known.iter().map(|one| one.id).filter(|id| last.is_none_or(|last| *id <= last)).collect();
        Ok(reader)
    }

    /// What has come since the last time, the oldest first.
    ///
    /// # Errors
    /// `Unauthenticated`; failures.
    pub async fn news(&mut self, ctx: &Ctx) -> Result<Vec<NotificationView>> {
        let rows = notifications_since(ctx, self.since).await?;
        self.since = self.since.max(ctx.now() - OVERLAP);
        let heard = std::mem::take(&mut self.heard);
        self.heard = rows.iter().map(|row| row.id).collect();
        Ok(rows.into_iter().filter(|row| !heard.contains(&row.id)).collect())
    }
}

/// When a notification was made, by its identifier (UUID version 7).
fn made_at(id: NotificationId) -> Option<DateTime<Utc>> {
    let (seconds, nanoseconds) = id.0.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanoseconds)
}

/// A notification that has just come, and how many are unread by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The notification.
    pub notification: NotificationView,
    /// How many have not been read, at most [`UNREAD_MAX`](super::UNREAD_MAX).
    pub unread: u32,
}

/// The person's own notifications as they come, for as long as the stream is polled and the server runs. Whoever holds the stream sees to it that
/// the session still stands.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn notifications_news(ctx: &Ctx) -> Result<impl Stream<Item = Result<News>> + Send + use<>> {
    let listening = ctx.host().live().follow(ctx.account()?.account);
    let reader = Newsreader::begin(&ctx.anew(), None).await?;
    let state = Following { ctx: ctx.clone(), listening, reader, waiting: Vec::new() };
    Ok(stream::unfold(state, |mut state| async move {
        let news = state.next().await?;
        Some((news, state))
    }))
}

struct Following {
    ctx: Ctx,
    listening: Listening,
    reader: Newsreader,
    /// What has come and not been handed on, the newest first.
    waiting: Vec<News>,
}

impl Following {
    async fn next(&mut self) -> Option<Result<News>> {
        loop {
            if let Some(news) = self.waiting.pop() {
                return Some(Ok(news));
            }
            if let Ok(Heard::Closing) = tokio::time::timeout(LOOK_EVERY, self.listening.heard()).await {
                return None;
            }
            if let Err(error) = self.look().await {
                return Some(Err(error));
            }
        }
    }

    async fn look(&mut self) -> Result<()> {
        let ctx = self.ctx.anew();
        let rows = self.reader.news(&ctx).await?;
        if rows.is_empty() {
            return Ok(());
        }
        let unread = notifications_unread(&ctx).await?;
        self.waiting = rows.into_iter().rev().map(|notification| News { notification, unread }).collect();
        Ok(())
    }
}
