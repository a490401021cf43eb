//! Forgetting what is over: jobs that are done, and after a longer while those that were given up.

use std::sync::Arc;

use chrono::TimeDelta;
use entity::platform::job::{self, JobState};
use futures::{FutureExt as _, future::BoxFuture};
use sea_orm::{ColumnTrait, Condition};

use super::{
    handler::{Done, Handler, JobError, JobKind, Run},
    rule::Rule,
    schedule::Schedule,
};
use crate::{error::Result, store::Purpose};

/// The kind.
const KIND: JobKind = "jobs.forget";
/// How long jobs that are done are kept.
const DONE_DAYS: i64 = 14;
/// How long jobs that were given up are kept.
const DEAD_DAYS: i64 = 180;

struct Forget;

impl Handler for Forget {
    fn kind(&self) -> JobKind {
        KIND
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        async move {
            let forgotten = forget(run).await?;
            tracing::info!(forgotten, "jobs that were over are forgotten");
            Ok(Done::Finished)
        }
        .boxed()
    }
}

/// Forgetting twice forgets nothing more, so the job may be begun again at any point.
async fn forget(run: &Run) -> Result<u64> {
    let tx = run.host.database.write(Purpose::Worker, Arc::default()).await?;
    let over = |state: JobState, days: i64| {
        Condition::all()
            .add(job::Column::State.eq(state))
            .add(job::Column::FinishedAt.lt(run.now() - TimeDelta::days(days)))
    };
    let old = Condition::any().add(over(JobState::Done, DONE_DAYS)).add(over(JobState::Dead, DEAD_DAYS));
    let forgotten = tx.forget_platform::<job::Entity>(old).await?;
    tx.commit().await?;
    Ok(forgotten)
}

pub(super) fn handlers() -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(Forget)]
}

/// Every night, when hardly anybody works.
pub(super) fn schedules() -> Vec<Schedule> {
    vec![Schedule { name: "jobs.forget", rule: Rule::Daily(3, 40), kind: KIND }]
}
