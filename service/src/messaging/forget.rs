//! Forgetting what people were told long ago. What left the house, to which address and with what in it, stays in the log of deliveries.

use chrono::TimeDelta;
use entity::messaging::{notification, notification_event, notification_hold};
use futures::{FutureExt as _, future::BoxFuture};
use sea_orm::{ColumnTrait, Condition, sea_query::Query};

use crate::{
    error::Result,
    jobs::{Done, Handler, JobError, JobKind, Rule, Run, Schedule},
};

/// The job.
const KIND: JobKind = "messaging.forget";
/// How long a notification is kept, read or not: a year, and the time to look back on it.
const KEPT: TimeDelta = TimeDelta::days(400);

/// Every night, when hardly anybody works.
pub(super) const SCHEDULE: Schedule = Schedule { name: KIND, rule: Rule::Daily(3, 50), kind: KIND };

/// Forgets them.
pub(super) struct Forget;

impl Handler for Forget {
    fn kind(&self) -> JobKind {
        KIND
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        async move {
            let forgotten = forget(run).await?;
            tracing::info!(forgotten, "notifications of long ago are forgotten");
            Ok(Done::Finished)
        }
        .boxed()
    }
}

/// Forgetting twice forgets nothing more, so the job may be begun again at any point.
async fn forget(run: &Run) -> Result<u64> {
    let before = run.now() - KEPT;
    let tx = run.platform().await?;
    let old = Condition::all().add(notification::Column::CreatedAt.lt(before));
    let forgotten = tx.forget_platform::<notification::Entity>(old).await?;
    let old = Condition::all().add(notification_hold::Column::CreatedAt.lt(before));
    tx.forget_platform::<notification_hold::Entity>(old).await?;
    // An event goes once nothing refers to it any more.
    let told = Query::select().column(notification::Column::EventId).from(notification::Entity).take();
    let held = Query::select().column(notification_hold::Column::EventId).from(notification_hold::Entity).take();
    let unneeded = Condition::all()
        .add(notification_event::Column::CreatedAt.lt(before))
        .add(notification_event::Column::ToldAt.is_not_null())
        .add(notification_event::Column::Id.not_in_subquery(told))
        .add(notification_event::Column::Id.not_in_subquery(held));
    tx.forget_platform::<notification_event::Entity>(unneeded).await?;
    tx.commit().await?;
    Ok(forgotten)
}
