//! What is written down of an attempt.

use chrono::{DateTime, TimeDelta, Utc};
use entity::platform::job::{self, JobState};
use sea_orm::ActiveValue::Set;

use super::{
    claim::done,
    handler::{Done, JobError},
};

/// Longest reason that is kept.
const REASON_MAX: usize = 500;
/// Longest pause between two attempts, in minutes.
const PAUSE_MAX_MINUTES: i64 = 360;

/// How an attempt ended, for figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Done,
    Again,
    Retry,
    Dead,
}

impl Ending {
    /// Its name in metrics.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Again => "again",
            Self::Retry => "retry",
            Self::Dead => "dead",
        }
    }
}

/// What becomes of a job after an attempt.
pub(super) fn after(
    row: &job::Model,
    result: Result<Done, JobError>,
    now: DateTime<Utc>,
) -> (Ending, job::ActiveModel) {
    match result {
        Ok(Done::Finished) => (Ending::Done, done(now)),
        Ok(Done::Again(at)) => (
            Ending::Again,
            job::ActiveModel {
                state: Set(JobState::Queued),
                due_at: Set(before_deadline(row, at)),
                run_at: Set(at),
                attempts: Set(0),
                error: Set(None),
                ..Default::default()
            },
        ),
        Err(JobError::Retry(reason)) if row.attempts < row.max_attempts => (
            Ending::Retry,
            job::ActiveModel {
                state: Set(JobState::Queued),
                due_at: Set(before_deadline(row, now + pause(row))),
                error: Set(Some(shortened(&reason))),
                ..Default::default()
            },
        ),
        Err(JobError::Retry(reason) | JobError::Dead(reason)) => (Ending::Dead, dead(&reason, now)),
    }
}

/// What is written when a job is given up.
pub(super) fn dead(reason: &str, now: DateTime<Utc>) -> job::ActiveModel {
    job::ActiveModel {
        state: Set(JobState::Dead),
        finished_at: Set(Some(now)),
        error: Set(Some(shortened(reason))),
        ..Default::default()
    }
}

/// What is written when a job is given back untouched: nothing was tried.
pub(super) fn given_back(row: &job::Model, now: DateTime<Utc>) -> job::ActiveModel {
    job::ActiveModel {
        state: Set(JobState::Queued),
        due_at: Set(now),
        attempts: Set(row.attempts.saturating_sub(1)),
        ..Default::default()
    }
}

/// Why a job that has just been taken is not even begun: its deadline is past, or every attempt ended with the worker gone.
pub(super) fn not_begun(row: &job::Model, now: DateTime<Utc>) -> Option<&'static str> {
    if row.deadline.is_some_and(|deadline| deadline <= now) {
        Some("deadline")
    } else if row.attempts > row.max_attempts {
        Some("worker-lost")
    } else {
        None
    }
}

/// The pause before the next attempt: 1, 2, 4, 8 … minutes, and up to a quarter more, so that what failed together does not come back together.
fn pause(row: &job::Model) -> TimeDelta {
    let doublings = u32::try_from(row.attempts.saturating_sub(1)).unwrap_or_default().min(16);
    let minutes = (1_i64 << doublings).min(PAUSE_MAX_MINUTES);
    let chance = i64::from(row.id.0.as_bytes().last().copied().unwrap_or_default());
    TimeDelta::seconds(minutes * 60 + minutes * 15 * chance / 255)
}

/// A job is looked at again when its deadline is reached, and given up then.
fn before_deadline(row: &job::Model, at: DateTime<Utc>) -> DateTime<Utc> {
    row.deadline.map_or(at, |deadline| deadline.min(at))
}

fn shortened(reason: &str) -> String {
    reason.chars().take(REASON_MAX).collect()
}

#[cfg(test)]
mod tests {
    use entity::id::JobId;
    use uuid::Uuid;

    use super::*;

    fn row(attempts: i32, chance: u128) -> job::Model {
        let now = DateTime::UNIX_EPOCH;
        job::Model {
            id: JobId(Uuid::from_u128(chance)),
            organization_id: None,
            kind: "test".to_owned(),
            payload: serde_json::Value::Null,
            unique_key: None,
            state: JobState::Running,
            run_at: now,
            due_at: now,
            deadline: None,
            attempts,
            max_attempts: 10,
            worker: None,
            error: None,
            progress_done: 0,
            progress_total: 0,
            asked_by: None,
            created_at: now,
            started_at: None,
            finished_at: None,
        }
    }

    #[test]
    fn pauses_double_up_to_six_hours_and_spread_by_a_quarter() {
        for (attempts, minutes) in [(1, 1), (2, 2), (3, 4), (4, 8), (9, 256), (10, 360), (40, 360)] {
            assert_eq!(pause(&row(attempts, 0)), TimeDelta::minutes(minutes));
            assert_eq!(pause(&row(attempts, 255)), TimeDelta::seconds(minutes * 75));
        }
    }

    #[test]
    fn the_last_attempt_is_the_end_and_a_deadline_cuts_the_pause_short() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::hours(1);
        let retry = || Err(JobError::Retry("x".repeat(900)));
        let (ending, change) = after(&row(10, 0), retry(), now);
        assert_eq!(ending, Ending::Dead);
        assert_eq!(change.error.unwrap().map(|reason| reason.len()), Some(REASON_MAX));
        let soon = now + TimeDelta::seconds(20);
        let (ending, change) = after(&job::Model { deadline: Some(soon), ..row(3, 0) }, retry(), now);
        assert_eq!((ending, change.due_at.unwrap()), (Ending::Retry, soon));
    }
}
