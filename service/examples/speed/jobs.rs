//! How many jobs are done in a second.
//!
//! Makes so many jobs that do nothing and lets a crew do them, on SQLite, and on PostgreSQL where `MITOYEN_TEST_POSTGRES_URL` names a server. Tells
//! jobs a second, one line a database.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Instant,
};

use futures::{FutureExt as _, future::BoxFuture};
use service::{
    jobs::{Crew, Done, Handler, JobError, NewJob, Registry, Run, work},
    testkit::World,
};
use tokio::sync::Notify;

const KIND: &str = "example.nothing";

/// Does nothing, and says when it has done so often enough.
struct Nothing {
    left: AtomicU32,
    over: Arc<Notify>,
}

impl Handler for Nothing {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn run<'a>(&'a self, _: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        async {
            if self.left.fetch_sub(1, Ordering::Relaxed) == 1 {
                self.over.notify_one();
            }
            Ok(Done::Finished)
        }
        .boxed()
    }
}

/// Workers of the crew.
const WORKERS: u32 = 2;

/// Measures so many jobs.
pub async fn measure(count: u32) {
    for world in World::all().await.unwrap() {
        let jobs = (0..count).map(|_| NewJob::new(KIND, &()).unwrap()).collect();
        let start = Instant::now();
        world.enqueue_all(Some(world.own.organization), jobs).await.unwrap();
        let made = start.elapsed();
        let over = Arc::new(Notify::new());
        let nothing = Nothing { left: AtomicU32::new(count), over: Arc::clone(&over) };
        let start = Instant::now();
        let registry = Registry::new(vec![Arc::new(nothing)], Vec::new());
        work(world.host.clone(), registry, Crew::new(WORKERS), over.notified()).await.unwrap();
        let done = start.elapsed();
        let a_second = f64::from(count) / done.as_secs_f64();
        let (name, made, done) = (world.name, made.as_millis(), done.as_millis());
        println!(
            "{name}: {count} jobs made in {made} ms, done by {WORKERS} workers in {done} ms: {a_second:.0} a second"
        );
    }
}
