//! Jobs: what is done after the change that causes it, and outside it.
//!
//! A job is a row that is written in the transaction of its cause, so either both stand or neither does. Workers take one row at a time, for as
//! long as they keep saying that they are at it; a row whose worker says nothing any more is taken by another. So a job may be begun more than
//! once, and a [`Handler`] must be able to stand that: it writes its effect and [`Run::settle`]s in one transaction, or it looks first whether the
//! effect is there.

mod claim;
mod forget;
mod handler;
mod manage;
mod new_job;
mod progress;
mod record;
mod rule;
mod schedule;
mod steps;
mod worker;

use std::sync::Arc;

pub use handler::{Done, Handler, Job, JobError, JobKind, Registry, Run};
pub use manage::{
    JobFilter, JobRow, QueueFigures, ScheduleRow, job_cancel, job_fetch, job_kinds, job_retry, jobs_by_ids, jobs_list,
    operator_cancel, operator_fetch, operator_list, operator_retry, queue_figures, schedules_list,
};
pub use new_job::NewJob;
pub(crate) use new_job::{enqueue, is_live};
pub use progress::{JobProgress, job_progress};
pub use rule::Rule;
pub use schedule::Schedule;
pub use steps::job_steps;
#[cfg(feature = "testkit")]
pub use worker::tick;
pub use worker::{Crew, Observed, Observer, drain, drain_with, pass_bells_on, work};

use crate::{library, messaging, outside, transfer};

/// What the program knows how to do: the handlers and the schedules of every room.
#[must_use]
pub fn registry() -> Registry {
    Registry::new(handlers(), schedules())
}

/// Every room's handlers; a room adds a line.
fn handlers() -> Vec<Arc<dyn Handler>> {
    [forget::handlers(), library::handlers(), messaging::handlers(), outside::handlers(), transfer::handlers()]
        .into_iter()
        .flatten()
        .collect()
}

/// Every room's schedules; a room adds a line.
fn schedules() -> Vec<Schedule> {
    [forget::schedules(), library::schedules(), messaging::schedules(), outside::schedules(), transfer::schedules()]
        .into_iter()
        .flatten()
        .collect()
}
