//! How far a job is, for whoever asked for it.

use std::{
    sync::PoisonError,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, JobId, OrganizationId},
    platform::job::{self, JobState},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::{claim::change, handler::Run};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    store::Purpose,
};

/// How long between two writings of the progress: a page that looks every other second sees nothing finer.
const WRITE_EVERY: Duration = Duration::from_millis(500);

/// When the progress was last written.
#[derive(Debug, Default)]
pub(super) struct Written(Option<Instant>);

/// How far a job is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobProgress {
    /// Which.
    pub id: JobId,
    /// The kind.
    pub kind: String,
    /// Where it stands.
    pub state: JobState,
    /// How far it is, in parts of `total`.
    pub done: u32,
    /// How many parts there are; 0 while nobody knows.
    pub total: u32,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it was done or given up.
    pub finished_at: Option<DateTime<Utc>>,
}

impl From<job::Model> for JobProgress {
    fn from(row: job::Model) -> Self {
        let count = |value: i32| u32::try_from(value).unwrap_or_default();
        Self {
            id: row.id,
            kind: row.kind,
            state: row.state,
            done: count(row.progress_done),
            total: count(row.progress_total),
            created_at: row.created_at,
            finished_at: row.finished_at,
        }
    }
}

impl Run {
    /// Writes down how far the job is: `done` of `total` parts. It may be called for every part; what nobody could see is not written. Not while a
    /// transaction of the handler's own is open: on SQLite there is one writer.
    pub async fn progress(&self, done: u32, total: u32) {
        {
            let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            if done < total && written.0.is_some_and(|last| now.duration_since(last) < WRITE_EVERY) {
                return;
            }
            written.0 = Some(now);
        }
        let count = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
        let row = job::ActiveModel {
            progress_done: Set(count(done)),
            progress_total: Set(count(total)),
            ..Default::default()
        };
        if let Err(error) = change(&self.host, &self.claim, row).await {
            // Not worth failing for: the work itself goes on.
            tracing::warn!(%error, "the progress of a job could not be written down");
        }
    }
}

/// How far a job is that the person asked for herself, in the organization that she works in.
///
/// # Errors
/// `Unauthenticated`; `job-unknown`, also for what somebody else asked for.
pub async fn job_progress(ctx: &Ctx, id: JobId) -> Result<JobProgress> {
    let actor = ctx.account()?;
    let organization = actor.organization.as_ref().map(|(organization, _)| *organization);
    own(ctx, actor.account, organization, id).await
}

async fn own(ctx: &Ctx, account: AccountId, organization: Option<OrganizationId>, id: JobId) -> Result<JobProgress> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let row = tx
        .find_platform::<job::Entity>()
        .filter(job::Column::Id.eq(id.0))
        .filter(job::Column::AskedBy.eq(account.0))
        .one(&tx)
        .await?
        .filter(|row| row.organization_id.is_none() || row.organization_id == organization);
    row.map(JobProgress::from).ok_or_else(|| Error::not_found("job-unknown"))
}
