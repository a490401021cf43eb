//! What does a job: a handler for each kind, and what it is given.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex},
};

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, JobId, OrganizationId},
    platform::job,
};
use futures::future::BoxFuture;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{
    claim::{Claim, settled},
    progress::Written,
    schedule::Schedule,
};
use crate::{
    ctx::Host,
    error::{Error, Failure, Result},
    proof::Proof,
    store::{Purpose, Tx},
};

/// The name of what is to be done, such as `jobs.forget`: the room, a point, and what.
pub type JobKind = &'static str;

/// Does the jobs of one kind. A job may be begun a second time after a worker was killed, so a handler looks first, or settles what it writes
/// together with the job ([`Run::settle`]).
pub trait Handler: Send + Sync + 'static {
    /// The kind.
    fn kind(&self) -> JobKind;

    /// Whether its jobs wait for somebody whom a tenant has named and who may not answer. Such jobs are taken after everything else that is due, and
    /// never by all workers of a crew at once, so that whoever does not answer holds up nobody else's mail.
    fn waits_for_strangers(&self) -> bool {
        false
    }

    /// Does one job. It may be dropped at any point where it waits: when the server stops, and when the job has gone to another worker.
    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>>;
}

/// What a job came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// It is done.
    Finished,
    /// It goes on at this instant, as if it had not been tried yet.
    Again(DateTime<Utc>),
}

/// Why a job was not done. The reason is shown to whoever runs the platform; it holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobError {
    /// It may work later.
    Retry(String),
    /// It never will.
    Dead(String),
}

impl From<Error> for JobError {
    /// What is refused today is refused tomorrow; our own failures may pass. Their text may hold anything, so it goes into the log alone.
    fn from(error: Error) -> Self {
        match error {
            Error::Failed(failure) => {
                tracing::error!(%failure, "a job failed");
                Self::Retry("failure".to_owned())
            }
            refused => {
                let codes: Vec<&str> = refused.refusals().iter().map(|refusal| refusal.code).collect();
                Self::Dead(codes.join(", "))
            }
        }
    }
}

impl From<Failure> for JobError {
    fn from(failure: Failure) -> Self {
        Error::from(failure).into()
    }
}

impl From<sea_orm::DbErr> for JobError {
    fn from(error: sea_orm::DbErr) -> Self {
        Error::from(error).into()
    }
}

impl From<serde_json::Error> for JobError {
    fn from(error: serde_json::Error) -> Self {
        Error::from(error).into()
    }
}

/// A job, as its handler sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// For whom; nobody in particular when it is the platform's own.
    pub organization: Option<OrganizationId>,
    /// How often it has been begun, this time included.
    pub attempt: u32,
    /// Whether it will not be tried again after this.
    pub is_last_attempt: bool,
    /// With what.
    pub payload: serde_json::Value,
    /// Who asked for it.
    pub asked_by: Option<AccountId>,
}

impl From<&job::Model> for Job {
    fn from(row: &job::Model) -> Self {
        Self {
            id: row.id,
            organization: row.organization_id,
            attempt: u32::try_from(row.attempts).unwrap_or_default(),
            is_last_attempt: row.attempts >= row.max_attempts,
            payload: row.payload.clone(),
            asked_by: row.asked_by,
        }
    }
}

/// One attempt at a job.
#[derive(Debug)]
pub struct Run {
    /// What the process shares.
    pub host: Host,
    /// The job.
    pub job: Job,
    pub(super) claim: Claim,
    pub(super) written: Mutex<Written>,
}

impl Run {
    pub(super) fn new(host: &Host, row: &job::Model) -> Self {
        Self { host: host.clone(), job: Job::from(row), claim: Claim::of(row), written: Mutex::default() }
    }

    /// What the job is to be done with.
    ///
    /// # Errors
    /// `JobError::Dead` when it is not what the handler understands.
    pub fn payload<T: DeserializeOwned>(&self) -> Result<T, JobError> {
        serde_json::from_value(self.job.payload.clone()).map_err(|_| JobError::Dead("payload".to_owned()))
    }

    /// The organization that the job is for.
    ///
    /// # Errors
    /// `JobError::Dead` when it is for none.
    pub fn organization(&self) -> Result<OrganizationId, JobError> {
        self.job.organization.ok_or_else(|| JobError::Dead("organization".to_owned()))
    }

    /// The instant.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.host.clock.now()
    }

    /// A transaction that writes for one organization, in the name of whoever asked for the job, or of nobody.
    ///
    /// # Errors
    /// Failures only.
    pub(crate) async fn tenant(&self, organization: OrganizationId) -> Result<Tx> {
        Ok(self.host.database.write(self.purpose(organization), Arc::default()).await?)
    }

    /// A transaction that reads for one organization.
    ///
    /// # Errors
    /// Failures only.
    pub(crate) async fn tenant_reader(&self, organization: OrganizationId) -> Result<Tx> {
        Ok(self.host.database.read(self.purpose(organization), Arc::default()).await?)
    }

    /// The proof of the system itself for one organization, for queries in [`Run::tenant`].
    pub(crate) fn proof(&self, organization: OrganizationId) -> Proof {
        Proof::system(organization, self.account())
    }

    /// A transaction of the platform that writes.
    ///
    /// # Errors
    /// Failures only.
    pub(crate) async fn platform(&self) -> Result<Tx> {
        Ok(self.host.database.write(Purpose::Platform, Arc::default()).await?)
    }

    /// Makes the job done in the transaction that holds its effect, so that both stand or neither does: whatever happens afterwards, it is not begun
    /// again. The handler answers [`Done::Finished`] then.
    ///
    /// # Errors
    /// A failure when the job has gone to another worker: the transaction must not stand.
    pub(crate) async fn settle(&self, tx: &Tx) -> Result<()> {
        settled(tx, &self.claim, self.now()).await
    }

    fn account(&self) -> AccountId {
        self.job.asked_by.unwrap_or(AccountId(Uuid::nil()))
    }

    fn purpose(&self, organization: OrganizationId) -> Purpose {
        Purpose::Tenant { organization, account: self.account() }
    }
}

/// What the program knows how to do.
#[derive(Clone)]
pub struct Registry {
    handlers: BTreeMap<JobKind, Arc<dyn Handler>>,
    schedules: Vec<Schedule>,
}

impl fmt::Debug for Registry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.handlers.keys()).finish()
    }
}

impl Registry {
    /// Handlers, one a kind, and what recurs.
    #[must_use]
    pub fn new(handlers: Vec<Arc<dyn Handler>>, schedules: Vec<Schedule>) -> Self {
        Self { handlers: handlers.into_iter().map(|handler| (handler.kind(), handler)).collect(), schedules }
    }

    /// The kinds, in order.
    pub fn kinds(&self) -> impl Iterator<Item = JobKind> {
        self.handlers.keys().copied()
    }

    /// The kinds whose jobs wait for strangers, or the others, in order.
    pub(super) fn kinds_that_wait(&self, wait: bool) -> impl Iterator<Item = JobKind> {
        self.handlers.iter().filter(move |(_, handler)| handler.waits_for_strangers() == wait).map(|(kind, _)| *kind)
    }

    pub(super) fn handler(&self, kind: &str) -> Option<Arc<dyn Handler>> {
        self.handlers.get(kind).map(Arc::clone)
    }

    /// What recurs.
    #[must_use]
    pub fn schedules(&self) -> &[Schedule] {
        &self.schedules
    }
}
