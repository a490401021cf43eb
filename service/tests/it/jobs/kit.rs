//! Handlers to test with, and looking at jobs.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use chrono::{DateTime, Utc};
use entity::{id::JobId, identity::Role, platform::job};
use futures::{FutureExt as _, future::BoxFuture};
use service::{
    Clock, Host,
    jobs::{Done, Handler, JobError, Registry, Run, job_fetch},
    testkit::World,
};

/// What a handler of the test does with a job.
type Act = dyn for<'a> Fn(&'a Run) -> BoxFuture<'a, Result<Done, JobError>> + Send + Sync;

/// A handler that does what the test says, and counts the attempts by job.
pub struct Doing {
    kind: &'static str,
    strangers: bool,
    act: Box<Act>,
    pub begun: Mutex<BTreeMap<JobId, usize>>,
}

impl Doing {
    pub fn new<F>(kind: &'static str, act: impl Fn(&Run) -> F + Send + Sync + 'static) -> Arc<Self>
    where
        F: Future<Output = Result<Done, JobError>> + Send + 'static,
    {
        Self::with(kind, move |run| act(run).boxed())
    }

    /// One that looks at its run as it goes on.
    pub fn with(
        kind: &'static str,
        act: impl for<'a> Fn(&'a Run) -> BoxFuture<'a, Result<Done, JobError>> + Send + Sync + 'static,
    ) -> Arc<Self> {
        Self::made(kind, false, act)
    }

    /// Does nothing, and that well.
    pub fn nothing(kind: &'static str) -> Arc<Self> {
        Self::new(kind, |_| async { Ok(Done::Finished) })
    }

    /// Never ends by itself.
    pub fn forever(kind: &'static str) -> Arc<Self> {
        Self::new(kind, |_| std::future::pending())
    }

    /// Waits for a stranger.
    pub fn for_a_stranger<F>(kind: &'static str, act: impl Fn(&Run) -> F + Send + Sync + 'static) -> Arc<Self>
    where
        F: Future<Output = Result<Done, JobError>> + Send + 'static,
    {
        Self::made(kind, true, move |run| act(run).boxed())
    }

    fn made(
        kind: &'static str,
        strangers: bool,
        act: impl for<'a> Fn(&'a Run) -> BoxFuture<'a, Result<Done, JobError>> + Send + Sync + 'static,
    ) -> Arc<Self> {
        Arc::new(Self { kind, strangers, act: Box::new(act), begun: Mutex::default() })
    }

    pub fn begun(&self) -> usize {
        self.begun.lock().unwrap().values().sum()
    }
}

impl Handler for Doing {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn waits_for_strangers(&self) -> bool {
        self.strangers
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        *self.begun.lock().unwrap().entry(run.job.id).or_default() += 1;
        (self.act)(run)
    }
}

pub fn registry(handlers: &[&Arc<Doing>]) -> Registry {
    Registry::new(handlers.iter().map(|handler| known(handler)).collect(), Vec::new())
}

/// A handler as the registry has it.
pub fn known(handler: &Arc<Doing>) -> Arc<dyn Handler> {
    Arc::<Doing>::clone(handler)
}

/// The same host at another time.
pub fn at(world: &World, instant: DateTime<Utc>) -> Host {
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(instant);
    host
}

/// The row of a job.
pub async fn row(world: &World, id: JobId) -> job::Model {
    job_fetch(&world.ctx(Role::Superadmin), id).await.unwrap().row
}

/// Waits until something is so; not for ever.
pub async fn until(what: &str, mut so: impl AsyncFnMut() -> bool) {
    for _ in 0..400 {
        if so().await {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("{what} did not come about");
}
