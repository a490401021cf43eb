//! Workers: they take jobs and have them done, until they are told to stop.

use std::{any::Any, fmt, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use chrono::TimeDelta;
use entity::platform::job;
use futures::FutureExt as _;
use sea_orm::ActiveValue::Set;
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    task::JoinHandle,
    time::Instant,
};
use uuid::Uuid;

use super::{
    claim::{Claim, Questions, end, renew},
    handler::{Done, JobError, Registry, Run},
    record::{Ending, after, dead, given_back, not_begun},
    registry, schedule,
};
use crate::{
    ctx::Host,
    error::{Failure, Result},
};

/// How long a job stays with a worker that says nothing any more.
const LEASE: Duration = Duration::from_secs(60);
/// How long jobs that run may go on after the workers were told to stop; after that they are given back.
const GRACE: Duration = Duration::from_secs(10);
/// How often workers look for jobs whose time has come, or that the bell did not tell of.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often is looked for schedules that are due.
const TICK_EVERY: Duration = Duration::from_secs(10);
/// How long to wait after the database did not do what it should.
const BREATH: Duration = Duration::from_secs(2);
/// How often is tried to write down how an attempt ended.
const WRITINGS: u32 = 5;
/// How many jobs [`drain`] does at most: a job that always goes on at once would otherwise never let it end.
const DRAIN_MAX: usize = 1_000_000;

/// An attempt that ended, for figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The kind of job.
    pub kind: String,
    /// `done`, `again`, `retry`, `dead`, or `lost` when the job had gone to another worker.
    pub outcome: &'static str,
    /// How long it took.
    pub took: Duration,
}

/// Somebody who is told of every attempt that ended.
pub type Observer = Arc<dyn Fn(&Observed) + Send + Sync>;

/// The workers of a process.
#[derive(Clone)]
pub struct Crew {
    /// How many jobs run at a time.
    pub workers: u32,
    /// How long a job stays with a worker that says nothing any more. A worker says something three times as often.
    pub lease: Duration,
    /// How long jobs that run may go on after the workers were told to stop.
    pub grace: Duration,
    /// What the process is called in the rows that it holds.
    pub name: String,
    /// Who is told of every attempt that ended.
    pub observer: Option<Observer>,
}

impl fmt::Debug for Crew {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Crew").field("workers", &self.workers).field("name", &self.name).finish_non_exhaustive()
    }
}

impl Crew {
    /// So many workers, with a name that no other crew has.
    #[must_use]
    pub fn new(workers: u32) -> Self {
        let random = Uuid::new_v4().simple().to_string();
        let name = format!("{}-{}", std::process::id(), random.get(..8).unwrap_or_default());
        Self { workers, lease: LEASE, grace: GRACE, name, observer: None }
    }

    /// As many places as workers of it may wait for strangers at a time: one is left for everything else, unless there is only one.
    fn places(&self) -> Arc<Semaphore> {
        let places = self.workers.saturating_sub(1).max(1);
        Arc::new(Semaphore::new(usize::try_from(places).unwrap_or(Semaphore::MAX_PERMITS).min(Semaphore::MAX_PERMITS)))
    }

    fn observe(&self, kind: &str, outcome: &'static str, began: Instant) {
        if let Some(observer) = &self.observer {
            observer(&Observed { kind: kind.to_owned(), outcome, took: began.elapsed() });
        }
    }
}

/// Takes jobs and has them done until `stop` comes. Then no more are taken; those that run may finish for a while, and are given back after that.
///
/// # Errors
/// When the schedules cannot be written down: the database does not answer, or is not up to date.
pub async fn work(host: Host, registry: Registry, crew: Crew, stop: impl Future<Output = ()>) -> Result<()> {
    schedule::agree(&host, &registry).await?;
    let (told, stopping) = watch::channel(false);
    let questions = Arc::new(Questions::new(&host, &registry));
    let (places, registry, crew) = (crew.places(), Arc::new(registry), Arc::new(crew));
    let bells = Aborted(tokio::spawn(pass_bells_on(host.clone())));
    let ticking = Aborted(tokio::spawn(keep_ticking(host.clone(), Arc::clone(&registry))));
    let workers: Vec<JoinHandle<()>> = (0..crew.workers)
        .map(|_| {
            let worker = Worker {
                host: host.clone(),
                registry: Arc::clone(&registry),
                questions: Arc::clone(&questions),
                crew: Arc::clone(&crew),
                places: Arc::clone(&places),
            };
            tokio::spawn(worker.labour(stopping.clone()))
        })
        .collect();
    stop.await;
    drop(ticking);
    // Nobody listening means that there are no workers.
    _ = told.send(true);
    host.wake();
    for worker in workers {
        if let Err(error) = worker.await {
            tracing::error!(%error, "a worker ended early");
        }
    }
    drop(bells);
    Ok(())
}

/// Does everything that is due, one job after the other, until nothing is left; answers how many attempts that took. For tests and demonstrations.
///
/// # Errors
/// Failures only; what goes wrong with a job is written down in its row.
pub async fn drain(host: &Host) -> Result<usize> {
    drain_with(host, &registry()).await
}

/// Like [`drain`], with handlers of one's own.
///
/// # Errors
/// As [`drain`].
pub async fn drain_with(host: &Host, registry: &Registry) -> Result<usize> {
    let crew = Crew::new(1);
    let worker = Worker {
        host: host.clone(),
        registry: Arc::new(registry.clone()),
        questions: Arc::new(Questions::new(host, registry)),
        places: crew.places(),
        crew: Arc::new(crew),
    };
    for count in 0..DRAIN_MAX {
        let Some(taken) = worker.take().await? else { return Ok(count) };
        worker.carry_out(&taken.row).await;
    }
    Err(Failure::new("the jobs never end").into())
}

/// Makes the jobs of the schedules that are due, as workers do from time to time.
///
/// # Errors
/// Failures only.
#[cfg(feature = "testkit")]
pub async fn tick(host: &Host, registry: &Registry) -> Result<usize> {
    schedule::agree(host, registry).await?;
    schedule::tick(host, registry).await
}

/// A task that ends when nobody waits for it any more.
struct Aborted(JoinHandle<()>);

impl Drop for Aborted {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Hears what other replicas say through PostgreSQL, for as long as the future is polled.
///
/// They say that there is work, and for whom something is there. [`work`] does so by itself; a server without workers has open pages too.
pub async fn pass_bells_on(host: Host) {
    loop {
        match host.database.pass_bells_on().await {
            // There is nothing to pass on.
            Ok(()) => return,
            Err(failure) => {
                tracing::warn!(%failure, "the bell cannot be heard; workers look by themselves");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}

async fn keep_ticking(host: Host, registry: Arc<Registry>) {
    loop {
        if let Err(error) = schedule::tick(&host, &registry).await {
            tracing::error!(%error, "what recurs could not be looked at");
        }
        tokio::time::sleep(TICK_EVERY).await;
    }
}

#[derive(Clone)]
struct Worker {
    host: Host,
    registry: Arc<Registry>,
    questions: Arc<Questions>,
    crew: Arc<Crew>,
    /// The places of the crew for those who wait for strangers.
    places: Arc<Semaphore>,
}

/// A job that a worker has taken.
struct Taken {
    row: job::Model,
    /// The place that is free again once the job is over, where it waits for a stranger.
    _place: Option<OwnedSemaphorePermit>,
}

impl Worker {
    async fn labour(self, mut stopping: watch::Receiver<bool>) {
        let host = self.host.clone();
        let mut busy = false;
        while !*stopping.borrow() {
            let heard = host.database.bell().heard();
            tokio::pin!(heard);
            // From here on a ring is heard, also one between looking and waiting.
            heard.as_mut().enable();
            let taken = if busy { self.take().await } else { self.look().await };
            let pause = match taken {
                Ok(Some(taken)) => {
                    busy = true;
                    self.carry_out_or_give_back(&taken.row, stopping.clone()).await;
                    continue;
                }
                Ok(None) => LOOK_EVERY,
                Err(error) => {
                    tracing::error!(%error, "no job could be taken");
                    BREATH
                }
            };
            busy = false;
            tokio::select! {
                () = heard => {}
                () = tokio::time::sleep(pause) => {}
                _ = stopping.changed() => {}
            }
        }
    }

    async fn look(&self) -> Result<Option<Taken>> {
        if self.questions.ordinary.is_anything_due(&self.host).await? {
            self.take().await
        } else {
            self.take_for_strangers().await
        }
    }

    async fn take(&self) -> Result<Option<Taken>> {
        match self.questions.ordinary.claim(&self.host, &self.crew.name, self.lease()).await? {
            Some(row) => Ok(Some(Taken { row, _place: None })),
            None => self.take_for_strangers().await,
        }
    }

    /// Takes a job that waits for a stranger, where the crew has a place for one.
    async fn take_for_strangers(&self) -> Result<Option<Taken>> {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else { return Ok(None) };
        let strangers = &self.questions.strangers;
        if !strangers.is_anything_due(&self.host).await? {
            return Ok(None);
        }
        let row = strangers.claim(&self.host, &self.crew.name, self.lease()).await?;
        Ok(row.map(|row| Taken { row, _place: Some(place) }))
    }

    fn lease(&self) -> TimeDelta {
        TimeDelta::from_std(self.crew.lease).unwrap_or(TimeDelta::MAX)
    }

    async fn carry_out_or_give_back(&self, row: &job::Model, mut stopping: watch::Receiver<bool>) {
        let out_of_time = async {
            // Where the sender is gone, everything is about to end.
            _ = stopping.wait_for(|stop| *stop).await;
            tokio::time::sleep(self.crew.grace).await;
        };
        tokio::select! {
            () = self.carry_out(row) => {}
            () = out_of_time => {
                tracing::warn!(job = %row.id, kind = row.kind, "a job was still running and is given back");
                self.write(row, given_back(row, self.host.clock.now())).await;
            }
        }
    }

    /// Has one job done that was taken, and writes down what came of it.
    async fn carry_out(&self, row: &job::Model) {
        let began = Instant::now();
        let now = self.host.clock.now();
        if let Some(reason) = not_begun(row, now) {
            tracing::error!(job = %row.id, kind = row.kind, reason, "a job is given up");
            let untried = job::ActiveModel { attempts: Set(row.attempts.saturating_sub(1)), ..dead(reason, now) };
            self.write(row, untried).await;
            self.crew.observe(&row.kind, Ending::Dead.code(), began);
            return;
        }
        let Some(handler) = self.registry.handler(&row.kind) else {
            // Only kinds that are known are asked for.
            self.write(row, given_back(row, now)).await;
            return;
        };
        let run = Run::new(&self.host, row);
        let mut beat = Aborted(tokio::spawn(keep_holding(self.host.clone(), run.claim.clone(), self.crew.lease)));
        let result = tokio::select! {
            result = AssertUnwindSafe(handler.run(&run)).catch_unwind() => result,
            _ = &mut beat.0 => {
                tracing::warn!(job = %row.id, kind = row.kind, "a job has gone to another worker, or was cancelled");
                self.crew.observe(&row.kind, "lost", began);
                return;
            }
        };
        drop(beat);
        let result = result.unwrap_or_else(|panic| Err(panicked(row, panic.as_ref())));
        match &result {
            Err(JobError::Retry(reason)) => {
                tracing::warn!(job = %row.id, kind = row.kind, attempt = row.attempts, reason, "a job did not work");
            }
            Err(JobError::Dead(reason)) => tracing::error!(job = %row.id, kind = row.kind, reason, "a job is given up"),
            Ok(_) => {}
        }
        let finished = result == Ok(Done::Finished);
        let (ending, change) = after(row, result, self.host.clock.now());
        let held = self.write(row, change).await;
        // A job that settled itself is done already.
        self.crew.observe(&row.kind, if held || finished { ending.code() } else { "lost" }, began);
    }

    /// Writes down how an attempt ended, and tries hard: what is not written down is done again. Answers whether the job was still held.
    async fn write(&self, row: &job::Model, mut change_to: job::ActiveModel) -> bool {
        change_to.worker = Set(row.worker.clone());
        for attempt in 1..=WRITINGS {
            match end(&self.host, row, change_to.clone()).await {
                Ok(held) => return held,
                Err(error) => {
                    tracing::error!(%error, job = %row.id, attempt, "how a job ended could not be written down");
                    tokio::time::sleep(BREATH).await;
                }
            }
        }
        false
    }
}

/// Says that the worker is still at it, three times in a lease; ends when the job is no longer held.
async fn keep_holding(host: Host, claim: Claim, lease: Duration) {
    let length = TimeDelta::from_std(lease).unwrap_or(TimeDelta::MAX);
    loop {
        tokio::time::sleep(lease / 3).await;
        match renew(&host, &claim, length).await {
            Ok(true) => {}
            Ok(false) => return,
            // The next one may work; if none does, the lease ends and another worker takes over.
            Err(error) => tracing::warn!(%error, "a job could not be held for longer"),
        }
    }
}

fn panicked(row: &job::Model, panic: &(dyn Any + Send)) -> JobError {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    // The text goes into the log alone: it may hold anything.
    tracing::error!(job = %row.id, kind = row.kind, panic = text.unwrap_or_default(), "a job panicked");
    JobError::Retry("panic".to_owned())
}
