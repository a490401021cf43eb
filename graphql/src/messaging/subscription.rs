//! What is told while it happens.

use async_graphql::{Context, ID, Result, SimpleObject, Subscription};
use entity::id::JobId;
use futures::{Stream, StreamExt as _};
use service::messaging::{News, notifications_news};

use super::notification::Notification;
use crate::{loader::service_of, platform::JobProgress, scalar};

/// A notification that has just come.
#[derive(SimpleObject)]
pub struct NotificationNews {
    /// The notification.
    notification: Notification,
    /// How many of the person's notifications have not been read; from 100 on they are not counted.
    unread: u32,
}

impl From<News> for NotificationNews {
    fn from(news: News) -> Self {
        Self { notification: news.notification.into(), unread: news.unread }
    }
}

/// Listening to what is the person's own.
#[derive(Default)]
pub struct PersonalSubscription;

/// Listening to what is the person's own.
#[Subscription]
impl PersonalSubscription {
    /// The person's own notifications as they come.
    async fn notification_added(
        &self,
        ctx: &Context<'_>,
    ) -> Result<impl Stream<Item = Result<NotificationNews>> + use<>> {
        let news = notifications_news(service_of(ctx)?).await?;
        Ok(news.map(|news| Ok(news?.into())))
    }

    /// How far a job is that the person asked for in the organization that she works in: each time that it has come further, until it is over.
    async fn job_progress(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The job.")] id: ID,
    ) -> Result<impl Stream<Item = Result<JobProgress>> + use<>> {
        let id = scalar::known::<JobId>(&id, "job-unknown")?;
        let steps = service::jobs::job_steps(service_of(ctx)?, id).await?;
        Ok(steps.map(|step| Ok(step?.into())))
    }
}
