//! The workers of the process: what they are told, and what is counted of them.

use std::{sync::Arc, time::Duration};

use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use service::{
    Host,
    jobs::{self, Crew, Observed},
};

/// Attempts at jobs that ended, by kind and outcome.
const RUNS: &str = "job_runs_total";
/// Seconds that an attempt took, by kind.
pub const SECONDS: &str = "job_run_seconds";
/// Jobs in the database by state, but for those that are done.
const JOBS: &str = "jobs";
/// For how many seconds the job has been due that has been due for longest.
const OLDEST: &str = "jobs_oldest_due_seconds";
/// How often the jobs are counted.
const COUNT_EVERY: Duration = Duration::from_secs(15);

/// Seconds: a mail takes a tenth, a mailing a minute.
pub const SECONDS_BUCKETS: [f64; 11] = [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0];

/// Says in the metrics what the figures of the workers mean.
pub fn describe() {
    describe_counter!(RUNS, "Attempts at jobs that ended");
    describe_histogram!(SECONDS, Unit::Seconds, "How long an attempt at a job took");
    describe_gauge!(JOBS, "Jobs that wait, run or were given up");
    describe_gauge!(OLDEST, Unit::Seconds, "For how long the job has been due that has been due for longest");
}

/// So many workers, whose attempts are counted; they hold a job for so long as `lease` says, or as usual.
pub fn crew(workers: u32, lease: Option<Duration>) -> Crew {
    let crew = Crew::new(workers);
    Crew { lease: lease.unwrap_or(crew.lease), observer: Some(Arc::new(observe)), ..crew }
}

/// Has jobs done until told to stop; where there are no workers, nothing.
pub async fn work(host: Host, crew: Crew, stop: impl Future<Output = ()>) {
    if crew.workers == 0 {
        return;
    }
    tracing::info!(workers = crew.workers, name = crew.name, "jobs are done here");
    if let Err(error) = jobs::work(host, jobs::registry(), crew, stop).await {
        tracing::error!(%error, "jobs cannot be done");
    }
}

/// Counts the jobs for as long as the server runs.
pub async fn keep_counting(host: Host) {
    loop {
        match jobs::queue_figures(&host).await {
            Ok(figures) => {
                for (state, count) in [("queued", figures.queued), ("running", figures.running), ("dead", figures.dead)]
                {
                    gauge!(JOBS, "state" => state).set(number(count));
                }
                gauge!(OLDEST).set(number(figures.oldest_seconds));
            }
            Err(error) => tracing::warn!(%error, "the jobs could not be counted"),
        }
        tokio::time::sleep(COUNT_EVERY).await;
    }
}

fn observe(ended: &Observed) {
    counter!(RUNS, "kind" => ended.kind.clone(), "outcome" => ended.outcome).increment(1);
    histogram!(SECONDS, "kind" => ended.kind.clone()).record(ended.took.as_secs_f64());
}

fn number(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
