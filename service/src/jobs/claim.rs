//! Taking a job, holding it, and letting it go.
//!
//! Everything here compares what is in the row with the host's clock, and with nothing else: no instant is kept in memory. A clock that jumps ahead
//! ends leases early, and a job may be taken from a worker that is still at it; that worker finds out when it next says that it is, or when it
//! tries to settle. A clock that jumps back makes everything wait until it is the time again.

use chrono::{DateTime, TimeDelta, Utc};
use entity::{
    id::JobId,
    messaging::Kind,
    platform::job::{self, JobState},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, FromQueryResult, Statement};

use super::handler::{JobKind, Registry};
use crate::{
    ctx::Host,
    error::{Failure, Result},
    messaging::{Audience, Notice, notify_on},
    store::{Purpose, Tx},
};

/// How the kinds of jobs begin that tell people something.
const TELLING: &str = "messaging.";

/// The hold that a worker has on a job: it ends when anybody else takes the job, because that counts the attempts up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    job: JobId,
    worker: String,
    attempts: i32,
}

impl Claim {
    pub fn of(row: &job::Model) -> Self {
        Self { job: row.id, worker: row.worker.clone().unwrap_or_default(), attempts: row.attempts }
    }

    /// The job, while it is still held.
    pub fn held(&self) -> Condition {
        Condition::all()
            .add(job::Column::Id.eq(self.job.0))
            .add(job::Column::State.eq(JobState::Running))
            .add(job::Column::Worker.eq(self.worker.as_str()))
            .add(job::Column::Attempts.eq(self.attempts))
    }
}

/// What workers ask, for the kinds that they know. Kinds are left to whoever knows them: while a new version is rolled out, the old one must not give
/// up what only the new one can do.
#[derive(Clone, Debug)]
pub(super) struct Questions {
    /// About jobs that are over as soon as this server has done its part.
    pub ordinary: Question,
    /// About jobs that wait for strangers.
    pub strangers: Question,
}

impl Questions {
    pub fn new(host: &Host, registry: &Registry) -> Self {
        Self {
            ordinary: Question::new(host, registry.kinds_that_wait(false)),
            strangers: Question::new(host, registry.kinds_that_wait(true)),
        }
    }
}

/// The two questions about some kinds: whether anything is due, and for the job that has been due for longest. Both walk the index of what is live by
/// its time, and pass over what is of another kind: two questions with one order each, where one question with two orders would have to sort.
#[derive(Clone, Debug)]
pub(super) struct Question {
    due: String,
    claim: String,
}

impl Question {
    fn new(host: &Host, kinds: impl Iterator<Item = JobKind>) -> Self {
        // Kinds are names in the program's own text, never input.
        let kinds: Vec<String> = kinds.map(|kind| format!("'{}'", kind.replace('\'', "''"))).collect();
        let kinds = if kinds.is_empty() { "NULL".to_owned() } else { kinds.join(", ") };
        // The states stand there literally, so that the partial index serves.
        let due = format!("state IN ('queued', 'running') AND kind IN ({kinds}) AND due_at");
        let skip = if host.database.is_postgres() { " FOR UPDATE SKIP LOCKED" } else { "" };
        Self {
            due: format!("SELECT id FROM job WHERE {due} <= $1 LIMIT 1"),
            claim: format!(
                "UPDATE job SET state = 'running', attempts = attempts + 1, worker = $1, due_at = $2, started_at = $3 \
                 WHERE id = (SELECT id FROM job WHERE {due} <= $4 ORDER BY due_at, id LIMIT 1{skip}) RETURNING *"
            ),
        }
    }

    /// Whether there is anything to take; asked before, so that a worker with nothing to do leaves SQLite's write lock alone.
    pub async fn is_anything_due(&self, host: &Host) -> Result<bool> {
        let tx = host.database.glance(Purpose::Worker, std::sync::Arc::default()).await?;
        let now = host.clock.now();
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), &self.due, [now.into()]);
        Ok(tx.query_one_raw(statement).await?.is_some())
    }

    /// Takes the job that has been due for longest, for as long as the lease: one statement, in which no two workers get the same.
    pub async fn claim(&self, host: &Host, worker: &str, lease: TimeDelta) -> Result<Option<job::Model>> {
        let tx = host.database.write(Purpose::Worker, std::sync::Arc::default()).await?;
        let now = host.clock.now();
        let values = [worker.into(), (now + lease).into(), now.into(), now.into()];
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), &self.claim, values);
        let Some(row) = tx.query_one_raw(statement).await? else { return Ok(None) };
        let row = job::Model::from_query_result(&row, "")?;
        tx.commit().await?;
        Ok(Some(row))
    }
}

/// Changes a job that is still held; answers whether it was.
pub(super) async fn change(host: &Host, claim: &Claim, row: job::ActiveModel) -> Result<bool> {
    let tx = host.database.write(Purpose::Worker, std::sync::Arc::default()).await?;
    let held = tx.change_platform::<job::Entity>(row, claim.held()).await? == 1;
    tx.commit().await?;
    Ok(held)
}

/// Writes down how an attempt ended, if the job is still held; answers whether it was. That it was given up is told those who run the platform.
pub(super) async fn end(host: &Host, row: &job::Model, change: job::ActiveModel) -> Result<bool> {
    let given_up = change.state == Set(JobState::Dead);
    let reason = change.error.clone().take().flatten().unwrap_or_default();
    let tx = host.database.write(Purpose::Worker, std::sync::Arc::default()).await?;
    let held = tx.change_platform::<job::Entity>(change, Claim::of(row).held()).await? == 1;
    // What tells people cannot tell of itself.
    if held && given_up && !row.kind.starts_with(TELLING) {
        let notice = Notice::bare(Kind::JobDead)
            .about(row.id)
            .with("title", row.kind.clone())
            .with("reason", reason)
            .link(format!("/organizations/jobs/{}", row.id))
            .to(Audience::Superadmins);
        notify_on(&tx, None, notice).await?;
    }
    tx.commit().await?;
    Ok(held)
}

/// Holds a job for another lease; answers whether it is still held.
pub(super) async fn renew(host: &Host, claim: &Claim, lease: TimeDelta) -> Result<bool> {
    let row = job::ActiveModel { due_at: Set(host.clock.now() + lease), ..Default::default() };
    change(host, claim, row).await
}

/// Makes a job done in somebody else's transaction.
pub(super) async fn settled(tx: &Tx, claim: &Claim, now: DateTime<Utc>) -> Result<()> {
    if tx.change_platform::<job::Entity>(done(now), claim.held()).await? == 1 {
        Ok(())
    } else {
        Err(Failure::new("the job has gone to another worker").into())
    }
}

/// What is written when a job is done.
pub(super) fn done(now: DateTime<Utc>) -> job::ActiveModel {
    job::ActiveModel { state: Set(JobState::Done), finished_at: Set(Some(now)), error: Set(None), ..Default::default() }
}
