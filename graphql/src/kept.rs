//! Answers that are kept until something changes.
//!
//! A list is asked for far more often than it changes. Whatever is written for an organization counts as one change of it, in the same transaction
//! (`service`'s store), and every request is told with its session how many there have been. So an answer that was read from nothing but the
//! organization's own rows holds for the same person, with the same roles, in the same language, on the same day and at the same count; when one of
//! these is another, it is not found any more. The count is read before the answer is, so that an answer can be newer than its count and never older.
//!
//! Some answers tell of an instant: they may be as old as [`FRESH`].

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use async_graphql::Value;
use serde_json::value::RawValue;
use service::{Ctx, Standpoint};

use crate::{plain::Question, shelf::Shelf};

/// Most bytes that are kept.
const ROOM: usize = 8 * 1024 * 1024;
/// Largest answer that is kept, in bytes.
const LARGEST: usize = 128 * 1024;
/// What an answer takes besides its bytes: the question and the standpoint.
const BESIDES: usize = 2 * 1024;
/// How old an answer may be.
const FRESH: Duration = Duration::from_secs(30);

/// An answer as it is written.
pub type Written = Arc<RawValue>;

/// The answers of one server.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Shelf<(Question, Standpoint), Answer, ROOM>>);

#[derive(Debug)]
struct Answer {
    written: Written,
    cost: usize,
    at: Instant,
}

impl Kept {
    /// The answer to a question that has been answered from this standpoint, with what it cost.
    pub fn find(&self, question: &Question, standpoint: &Standpoint) -> Option<(Written, usize)> {
        let shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = shelf.get(&(question.clone(), standpoint.clone()))?;
        (answer.at.elapsed() < FRESH).then(|| (Arc::clone(&answer.written), answer.cost))
    }

    /// Keeps an answer, if it was read from nothing but the organization's own rows.
    pub fn keep(&self, ctx: &Ctx, (question, standpoint): (Question, Standpoint), data: &Value, cost: usize) {
        if !ctx.stayed_inside() {
            return;
        }
        let Ok(written) = serde_json::value::to_raw_value(data) else { return };
        let bytes = written.get().len();
        if bytes <= LARGEST {
            let answer = Answer { written: written.into(), cost, at: Instant::now() };
            self.0.lock().unwrap_or_else(PoisonError::into_inner).put((question, standpoint), bytes + BESIDES, answer);
        }
    }
}
