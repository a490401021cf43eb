//! Looking after jobs: for whoever runs the platform, at a page or at the command line.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, Utc};
use entity::{
    id::{Identifier as _, JobId, OrganizationId},
    identity::{audit_event, organization},
    language::Language,
    platform::{
        job::{self, JobState},
        job_schedule,
    },
    refusal::Refusal,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

use super::{new_job::live, record::dead, registry};
use crate::{
    ctx::{Ctx, Host, RequestInfo},
    error::{Error, Result},
    identity::{Entry, Origin, append},
    page::{PageRequest, Slice},
    store::{Purpose, Tx},
};

/// Which jobs are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JobFilter {
    /// Those in this state; in any when absent.
    pub state: Option<JobState>,
    /// Those of this kind; of any when absent.
    pub kind: Option<String>,
}

/// A job with the name of whom it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// The row.
    pub row: job::Model,
    /// The name of the organization, if it is for one.
    pub organization_name: Option<String>,
}

/// Something that recurs, as the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleRow {
    /// Its name.
    pub name: String,
    /// When, in one line.
    pub rule: String,
    /// When next.
    pub next_at: DateTime<Utc>,
    /// When it last made a job.
    pub last_at: Option<DateTime<Utc>>,
}

/// How the queue stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueFigures {
    /// Jobs that wait, for their time or for a worker.
    pub queued: u64,
    /// Jobs that a worker has taken.
    pub running: u64,
    /// Jobs that were given up.
    pub dead: u64,
    /// For how long the job has been due that has been due for longest; zero when none is.
    pub oldest_seconds: u64,
}

/// The kinds of job that the program knows, in order.
#[must_use]
pub fn job_kinds() -> Vec<&'static str> {
    registry().kinds().collect()
}

/// The jobs of the platform, newest first.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn jobs_list(ctx: &Ctx, filter: &JobFilter, page: PageRequest) -> Result<Slice<JobRow>> {
    ctx.prove_platform()?;
    list(ctx, filter, page).await
}

/// The jobs of the platform, for the command line.
///
/// # Errors
/// Failures only.
pub async fn operator_list(host: &Host, filter: &JobFilter, page: PageRequest) -> Result<Slice<JobRow>> {
    list(&operator(host), filter, page).await
}

async fn list(ctx: &Ctx, filter: &JobFilter, page: PageRequest) -> Result<Slice<JobRow>> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let mut query = tx.find_platform::<job::Entity>();
    if let Some(state) = filter.state {
        query = query.filter(job::Column::State.eq(state));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(job::Column::Kind.eq(kind.as_str()));
    }
    let rows = query.order_by_desc(job::Column::Id).offset(page.offset).limit(page.limit()).all(&tx).await?;
    let slice = page.cut(rows);
    let (offset, has_next) = (slice.offset, slice.has_next);
    Ok(Slice { rows: named(&tx, slice.rows).await?, offset, has_next })
}

/// One job.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `job-unknown`.
pub async fn job_fetch(ctx: &Ctx, id: JobId) -> Result<JobRow> {
    ctx.prove_platform()?;
    fetch(ctx, id).await
}

/// One job, for the command line.
///
/// # Errors
/// `job-unknown`.
pub async fn operator_fetch(host: &Host, id: JobId) -> Result<JobRow> {
    fetch(&operator(host), id).await
}

async fn fetch(ctx: &Ctx, id: JobId) -> Result<JobRow> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    by_ids(&tx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("job-unknown"))
}

/// Jobs by identifier, those that there are.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn jobs_by_ids(ctx: &Ctx, ids: &[JobId]) -> Result<BTreeMap<JobId, JobRow>> {
    ctx.prove_platform()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    by_ids(&tx, ids).await
}

async fn by_ids(tx: &Tx, ids: &[JobId]) -> Result<BTreeMap<JobId, JobRow>> {
    let these = job::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find_platform::<job::Entity>().filter(these).all(tx).await?;
    Ok(named(tx, rows).await?.into_iter().map(|job| (job.row.id, job)).collect())
}

async fn named(tx: &Tx, rows: Vec<job::Model>) -> Result<Vec<JobRow>> {
    let wanted: Vec<OrganizationId> = rows.iter().filter_map(|row| row.organization_id).collect();
    let names: BTreeMap<OrganizationId, String> = if wanted.is_empty() {
        BTreeMap::new()
    } else {
        let these = organization::Column::Id.is_in(wanted.iter().map(|id| id.0));
        let found = tx.find_platform::<organization::Entity>().filter(these).all(tx).await?;
        found.into_iter().map(|row| (row.id, row.name)).collect()
    };
    let name = |id: Option<OrganizationId>| id.and_then(|id| names.get(&id).cloned());
    Ok(rows.into_iter().map(|row| JobRow { organization_name: name(row.organization_id), row }).collect())
}

/// What recurs, what is next due first.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn schedules_list(ctx: &Ctx) -> Result<Vec<ScheduleRow>> {
    ctx.prove_platform()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    // As many as the program has names for.
    let rows = tx
        .find_platform::<job_schedule::Entity>()
        .order_by_asc(job_schedule::Column::NextAt)
        .limit(200)
        .all(&tx)
        .await?;
    let row = |row: job_schedule::Model| ScheduleRow {
        name: row.name,
        rule: row.rule,
        next_at: row.next_at,
        last_at: row.last_at,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Has a job done again that was given up, or at once one that waits for its next attempt: as often as a new one, and without its deadline.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `job-unknown`; `job-not-waiting` when it is running or done; `job-superseded` when another one with
/// the same key is queued or running.
pub async fn job_retry(ctx: &Ctx, id: JobId) -> Result<JobId> {
    may_change(ctx)?;
    retry(ctx, id).await
}

/// Has a job done again, for the command line.
///
/// # Errors
/// As [`job_retry`], but for `Forbidden`.
pub async fn operator_retry(host: &Host, id: JobId) -> Result<JobId> {
    retry(&operator(host), id).await
}

async fn retry(ctx: &Ctx, id: JobId) -> Result<JobId> {
    let now = ctx.now();
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let row = found(&tx, id).await?;
    if !matches!(row.state, JobState::Dead | JobState::Queued) {
        return Err(Refusal::new("job-not-waiting").into());
    }
    if let Some(key) = &row.unique_key {
        let other = live(&row.kind, row.organization_id, key).add(job::Column::Id.ne(id.0));
        if tx.find_platform::<job::Entity>().filter(other).one(&tx).await?.is_some() {
            return Err(Refusal::new("job-superseded").into());
        }
    }
    let change = job::ActiveModel {
        state: Set(JobState::Queued),
        due_at: Set(now),
        deadline: Set(None),
        attempts: Set(0),
        finished_at: Set(None),
        ..Default::default()
    };
    written(&tx, &row, change).await?;
    noted(&tx, ctx, "job_retry", &row).await?;
    tx.ring_when_it_stands();
    tx.commit().await?;
    Ok(id)
}

/// Gives a job up that waits or runs. A worker that is at it finds out when it next says that it is, and stops; what it has done by then stays done.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `job-unknown`; `job-over` when it is done or given up.
pub async fn job_cancel(ctx: &Ctx, id: JobId) -> Result<JobId> {
    may_change(ctx)?;
    cancel(ctx, id).await
}

/// Gives a job up, for the command line.
///
/// # Errors
/// As [`job_cancel`], but for `Forbidden`.
pub async fn operator_cancel(host: &Host, id: JobId) -> Result<JobId> {
    cancel(&operator(host), id).await
}

async fn cancel(ctx: &Ctx, id: JobId) -> Result<JobId> {
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let row = found(&tx, id).await?;
    if !row.state.is_live() {
        return Err(Refusal::new("job-over").into());
    }
    written(&tx, &row, dead("cancelled", ctx.now())).await?;
    noted(&tx, ctx, "job_cancel", &row).await?;
    tx.commit().await?;
    Ok(id)
}

async fn found(tx: &Tx, id: JobId) -> Result<job::Model> {
    let row = tx.find_platform::<job::Entity>().filter(job::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("job-unknown"))
}

/// Changes a job that is still as it was read.
async fn written(tx: &Tx, row: &job::Model, change: job::ActiveModel) -> Result<()> {
    let as_read = Condition::all()
        .add(job::Column::Id.eq(row.id.0))
        .add(job::Column::State.eq(row.state))
        .add(job::Column::Attempts.eq(row.attempts));
    if tx.change_platform::<job::Entity>(change, as_read).await? == 1 {
        Ok(())
    } else {
        Err(Refusal::new("stale-version").into())
    }
}

async fn noted(tx: &Tx, ctx: &Ctx, action: &str, row: &job::Model) -> Result<()> {
    let entry = Entry {
        association: None,
        action: action.to_owned(),
        outcome: audit_event::Outcome::Done,
        reason: None,
        subject: Some((JobId::KIND, row.id.0)),
        detail: serde_json::json!({ "kind": row.kind, "attempts": row.attempts }),
    };
    append(tx, &Origin::of(ctx), ctx.now(), vec![entry]).await
}

fn may_change(ctx: &Ctx) -> Result<()> {
    if ctx.prove_platform()?.writes() { Ok(()) } else { Err(Error::Forbidden) }
}

/// Whoever sits at the server's own command line.
fn operator(host: &Host) -> Ctx {
    Ctx::new(host.clone(), RequestInfo { request_id: "command line".to_owned(), language: Language::En }, None)
}

/// How the queue stands, for figures.
///
/// # Errors
/// Failures only.
pub async fn queue_figures(host: &Host) -> Result<QueueFigures> {
    let tx = host.database.read(Purpose::Worker, Arc::default()).await?;
    let counts: Vec<(JobState, i64)> = tx
        .find_platform::<job::Entity>()
        .select_only()
        .column(job::Column::State)
        .column_as(Expr::col(job::Column::Id).count(), "jobs")
        .filter(job::Column::State.is_in([JobState::Queued, JobState::Running, JobState::Dead]))
        .group_by(job::Column::State)
        .into_tuple()
        .all(&tx)
        .await?;
    let oldest: Option<DateTime<Utc>> = tx
        .find_platform::<job::Entity>()
        .select_only()
        .column(job::Column::DueAt)
        .filter(job::Column::State.eq(JobState::Queued))
        .order_by_asc(job::Column::DueAt)
        .limit(1)
        .into_tuple()
        .one(&tx)
        .await?;
    let count = |state: JobState| {
        let found = counts.iter().find(|(of, _)| *of == state);
        found.and_then(|(_, jobs)| u64::try_from(*jobs).ok()).unwrap_or_default()
    };
    let late = oldest.map(|due| (host.clock.now() - due).num_seconds());
    Ok(QueueFigures {
        queued: count(JobState::Queued),
        running: count(JobState::Running),
        dead: count(JobState::Dead),
        oldest_seconds: late.and_then(|seconds| u64::try_from(seconds).ok()).unwrap_or_default(),
    })
}
