//! Jobs: what is done after the changes that cause it, for whoever runs the platform, and how it goes for whoever asked for it.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use entity::id::JobId;
use service::{
    Error, Outcome,
    jobs::{self, JobFilter, JobProgress as Progress, JobRow},
};

use crate::{
    identity::Organization,
    loader::service_of,
    payload::{Act, payload},
    scalar::{self, DateTime},
};

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::platform::job::JobState")]
pub enum JobState {
    /// It waits for its time, or for a worker.
    Queued,
    /// A worker has taken it.
    Running,
    /// It is done.
    Done,
    /// It was given up, and waits for a person to look at it.
    Dead,
}

/// Which jobs are wanted.
#[derive(InputObject)]
pub struct JobFilterInput {
    /// Those in this state; in any when absent.
    state: Option<JobState>,
    /// Those of this kind, such as `jobs.forget`; of any when absent.
    kind: Option<String>,
}

impl From<JobFilterInput> for JobFilter {
    fn from(input: JobFilterInput) -> Self {
        Self { state: input.state.map(Into::into), kind: input.kind }
    }
}

/// Work that is done after the change that causes it.
pub struct Job(JobRow);

impl From<JobRow> for Job {
    fn from(row: JobRow) -> Self {
        Self(row)
    }
}

/// Work that is done after the change that causes it. Only the people who run the platform see it as a whole; what it is done with, nobody.
#[Object]
impl Job {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.row.id)
    }

    /// What is to be done, such as `jobs.forget`.
    async fn kind(&self) -> &str {
        &self.0.row.kind
    }

    /// Where it stands.
    async fn state(&self) -> JobState {
        self.0.row.state.into()
    }

    /// The organization that it is done for; absent for the platform's own.
    async fn organization(&self) -> Option<Organization> {
        self.0.row.organization_id.zip(self.0.organization_name.clone()).map(|(id, name)| Organization::new(id, name))
    }

    /// How often it has been begun.
    async fn attempts(&self) -> i32 {
        self.0.row.attempts
    }

    /// How often it may be begun.
    async fn max_attempts(&self) -> i32 {
        self.0.row.max_attempts
    }

    /// When it was wanted.
    async fn run_at(&self) -> DateTime {
        DateTime(self.0.row.run_at)
    }

    /// From when a worker may take it; while it runs, until when it is held.
    async fn due_at(&self) -> DateTime {
        DateTime(self.0.row.due_at)
    }

    /// After this it is not begun any more.
    async fn deadline(&self) -> Option<DateTime> {
        self.0.row.deadline.map(DateTime)
    }

    /// Why the last attempt did not do it, in a few technical words.
    async fn error(&self) -> Option<&str> {
        self.0.row.error.as_deref()
    }

    /// How far it is, in parts of `progressTotal`.
    async fn progress_done(&self) -> i32 {
        self.0.row.progress_done
    }

    /// How many parts there are; 0 while nobody knows.
    async fn progress_total(&self) -> i32 {
        self.0.row.progress_total
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.row.created_at)
    }

    /// When it was last begun.
    async fn started_at(&self) -> Option<DateTime> {
        self.0.row.started_at.map(DateTime)
    }

    /// When it was done or given up.
    async fn finished_at(&self) -> Option<DateTime> {
        self.0.row.finished_at.map(DateTime)
    }
}

/// How far something is that the person asked for.
pub struct JobProgress(Progress);

impl From<Progress> for JobProgress {
    fn from(progress: Progress) -> Self {
        Self(progress)
    }
}

/// How far something is that the person asked for.
#[Object]
impl JobProgress {
    /// The identifier of the job.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What is to be done.
    async fn kind(&self) -> &str {
        &self.0.kind
    }

    /// Where it stands.
    async fn state(&self) -> JobState {
        self.0.state.into()
    }

    /// How far it is, in parts of `total`.
    async fn done(&self) -> u32 {
        self.0.done
    }

    /// How many parts there are; 0 while nobody knows.
    async fn total(&self) -> u32 {
        self.0.total
    }

    /// When it was asked for.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was done or given up.
    async fn finished_at(&self) -> Option<DateTime> {
        self.0.finished_at.map(DateTime)
    }
}

/// How far a job is; nothing when there is none, or when somebody else asked for it.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn progress(ctx: &Context<'_>, id: &ID) -> Result<Option<JobProgress>> {
    let service = service_of(ctx)?;
    service.account()?;
    let Some(id) = scalar::read::<JobId>(id) else { return Ok(None) };
    match jobs::job_progress(service, id).await {
        Ok(progress) => Ok(Some(progress.into())),
        Err(Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

payload! {
    /// What `jobRetry` answers.
    JobRetryPayload {
        /// The job as it is now.
        job: Job
    }
}

payload! {
    /// What `jobCancel` answers.
    JobCancelPayload {
        /// The job as it is now.
        job: Job
    }
}

/// What `jobRetry` takes.
#[derive(InputObject)]
pub struct JobRetryInput {
    /// The job.
    #[graphql(name = "jobId")]
    id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `jobCancel` takes.
#[derive(InputObject)]
pub struct JobCancelInput {
    /// The job.
    #[graphql(name = "jobId")]
    id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// Looking after jobs.
#[derive(Default)]
pub struct JobMutation;

#[Object]
impl JobMutation {
    /// Has a job done again that was given up, or at once one that waits for its next attempt. Only the people who run the platform may.
    async fn job_retry(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The job.")] input: JobRetryInput,
    ) -> Result<Option<JobRetryPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.prove_platform()?;
            let id = scalar::known::<JobId>(&input.id, "job-unknown")?;
            jobs::job_retry(act.ctx, id).await
        }
        .await;
        act.answer("jobId", done.map(once), None, jobs::job_fetch).await
    }

    /// Gives a job up that waits or runs; what it has done by then stays done. Only the people who run the platform may.
    async fn job_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The job.")] input: JobCancelInput,
    ) -> Result<Option<JobCancelPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.prove_platform()?;
            let id = scalar::known::<JobId>(&input.id, "job-unknown")?;
            jobs::job_cancel(act.ctx, id).await
        }
        .await;
        act.answer("jobId", done.map(once), None, jobs::job_fetch).await
    }
}

/// What was done without an idempotency key: doing it again says that it is done already.
fn once<T>(value: T) -> Outcome<T> {
    Outcome { value, replayed: false }
}
