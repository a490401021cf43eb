//! Making a job, in the transaction of what causes it.

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, JobId, OrganizationId},
    platform::job::{self, JobState},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use serde::Serialize;

use super::handler::JobKind;
use crate::{
    ctx::Ctx,
    error::{Failure, Result},
    store::Tx,
};

/// How often a job is tried unless somebody says otherwise: with the pauses between, the better part of a day.
const ATTEMPTS: u32 = 10;
/// Longest unique key.
const KEY_MAX: usize = 255;
/// How often is looked again for a job that was done between two looks.
const LOOKS: u32 = 3;

/// A job to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewJob {
    kind: JobKind,
    payload: serde_json::Value,
    organization: Option<OrganizationId>,
    run_at: Option<DateTime<Utc>>,
    unique_key: Option<String>,
    deadline: Option<DateTime<Utc>>,
    attempts: u32,
    asked_by: Option<AccountId>,
}

impl NewJob {
    /// A job of a kind, with what it needs to know: identifiers, and no personal data, because the row is kept for a while.
    ///
    /// # Errors
    /// A failure when the payload cannot be written as JSON.
    pub fn new(kind: JobKind, payload: &impl Serialize) -> Result<Self> {
        Ok(Self {
            kind,
            payload: serde_json::to_value(payload)?,
            organization: None,
            run_at: None,
            unique_key: None,
            deadline: None,
            attempts: ATTEMPTS,
            asked_by: None,
        })
    }

    /// For an organization; without this, for the one that the transaction was opened for, if for one.
    #[must_use]
    pub fn organization(self, organization: OrganizationId) -> Self {
        Self { organization: Some(organization), ..self }
    }

    /// Not before this instant; without this, at once.
    #[must_use]
    pub fn at(self, instant: DateTime<Utc>) -> Self {
        Self { run_at: Some(instant), ..self }
    }

    /// What a second job of this kind and organization would repeat: while one is queued or running, no other with the same key is made. Where
    /// something may change while the job runs, the key should say which state of it the job is about.
    #[must_use]
    pub fn unique(self, key: String) -> Self {
        Self { unique_key: Some(key), ..self }
    }

    /// Not to be begun after this instant: it is given up then, and seen among what was given up.
    #[must_use]
    pub fn deadline(self, instant: DateTime<Utc>) -> Self {
        Self { deadline: Some(instant), ..self }
    }

    /// How often it is tried at most.
    #[must_use]
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts: attempts.max(1), ..self }
    }

    /// Who asked for it, and may watch how it goes.
    #[must_use]
    pub fn asked_by(self, account: AccountId) -> Self {
        Self { asked_by: Some(account), ..self }
    }
}

/// The job of a kind, with a unique key, of an organization or of none, that is queued or running: there is one at most.
pub(super) fn live(kind: &str, organization: Option<OrganizationId>, key: &str) -> Condition {
    Condition::all()
        .add(job::Column::Kind.eq(kind))
        .add(job::Column::UniqueKey.eq(key))
        .add(organization.map_or_else(
            || job::Column::OrganizationId.is_null(),
            |organization| job::Column::OrganizationId.eq(organization.0),
        ))
        .add(job::Column::State.is_in([JobState::Queued, JobState::Running]))
}

/// Whether a job with this unique key is queued or running for an organization: what is on its way without one comes no more.
///
/// # Errors
/// Failures only.
pub(crate) async fn is_live(tx: &Tx, kind: JobKind, organization: OrganizationId, key: &str) -> Result<bool> {
    let this = live(kind, Some(organization), key);
    Ok(tx.find_platform::<job::Entity>().filter(this).one(tx).await?.is_some())
}

/// Makes a job in the caller's transaction; the workers hear of it once that stands. Answers the live job with the same unique key where there is
/// one already.
///
/// # Errors
/// Failures only.
pub(crate) async fn enqueue(tx: &Tx, job: NewJob) -> Result<JobId> {
    if job.unique_key.as_ref().is_some_and(|key| key.len() > KEY_MAX) {
        return Err(Failure::new(format!("the unique key of a job {} is too long", job.kind)).into());
    }
    let organization = job.organization.or(tx.organization());
    let now = tx.now();
    for _ in 0..LOOKS {
        let id = Ctx::mint::<JobId>();
        let run_at = job.run_at.unwrap_or(now);
        let row = job::ActiveModel {
            id: Set(id),
            organization_id: Set(organization),
            kind: Set(job.kind.to_owned()),
            payload: Set(job.payload.clone()),
            unique_key: Set(job.unique_key.clone()),
            state: Set(JobState::Queued),
            run_at: Set(run_at),
            due_at: Set(job.deadline.map_or(run_at, |deadline| deadline.min(run_at))),
            deadline: Set(job.deadline),
            attempts: Set(0),
            max_attempts: Set(i32::try_from(job.attempts).unwrap_or(i32::MAX)),
            worker: Set(None),
            error: Set(None),
            progress_done: Set(0),
            progress_total: Set(0),
            asked_by: Set(job.asked_by),
            created_at: Set(now),
            started_at: Set(None),
            finished_at: Set(None),
        };
        let Some(key) = &job.unique_key else {
            tx.insert_platform(row).await?;
            tx.ring_when_it_stands();
            return Ok(id);
        };
        if tx.insert_unless_there(row).await? {
            tx.ring_when_it_stands();
            return Ok(id);
        }
        let same = live(job.kind, organization, key);
        if let Some(live) = tx.find_platform::<job::Entity>().filter(same).one(tx).await? {
            return Ok(live.id);
        }
    }
    Err(Failure::new(format!("a job {} could not be made: its key is taken, and by nothing", job.kind)).into())
}
