//! Loading many things in one statement.
//!
//! A page of fifty units asks fifty times for a building. Each asker leaves the key; whoever comes first waits until a whole turn of the task
//! has brought no further key, then loads them all. No timer is involved: how many statements a query takes depends on its shape alone, and a
//! level of the query costs microseconds of waiting instead of a millisecond.

use std::{
    collections::{BTreeMap, BTreeSet},
    pin::Pin,
    sync::{Mutex, MutexGuard, PoisonError},
};

use service::{Ctx, Error, Result};
use tokio::sync::Mutex as Turn;

/// Keys per statement, below what either database takes in bound values.
const BATCH: usize = 500;

/// The answer of a loading function.
pub type Loading<K, V> = Pin<Box<dyn Future<Output = Result<BTreeMap<K, V>>> + Send>>;

/// Everything of one kind that one request loads. `C` is what the loading function needs besides the keys.
pub struct Batch<K, V, C = Ctx> {
    ctx: C,
    fetch: fn(C, Vec<K>) -> Loading<K, V>,
    known: Mutex<Known<K, V>>,
    turn: Turn<()>,
}

struct Known<K, V> {
    wanted: BTreeSet<K>,
    answers: BTreeMap<K, Option<V>>,
    failed: Option<Error>,
}

impl<K, V> Default for Known<K, V> {
    fn default() -> Self {
        Self { wanted: BTreeSet::new(), answers: BTreeMap::new(), failed: None }
    }
}

impl<K: Copy + Ord + Send, V: Clone + Send, C: Clone> Batch<K, V, C> {
    /// Nothing loaded yet.
    pub fn new(ctx: &C, fetch: fn(C, Vec<K>) -> Loading<K, V>) -> Self {
        Self { ctx: ctx.clone(), fetch, known: Mutex::default(), turn: Turn::new(()) }
    }

    /// What belongs to a key; nothing when there is no such thing.
    ///
    /// # Errors
    /// What the loading function answers; the same error for everybody who asked.
    pub async fn load(&self, key: K) -> Result<Option<V>> {
        if let Some(answer) = self.ask(key) {
            return answer;
        }
        // Held while loading: whoever waits here finds the answer afterwards. When the one who loads is given up in the middle, because another
        // part of the answer failed, the next one takes over with every key still wanted.
        let _turn = self.turn.lock().await;
        if let Some(answer) = self.ask(key) {
            return answer;
        }
        self.settle().await;
        let keys: Vec<K> = self.known().wanted.iter().copied().collect();
        for keys in keys.chunks(BATCH) {
            let loaded = (self.fetch)(self.ctx.clone(), keys.to_vec()).await;
            self.keep(keys, loaded);
        }
        self.ask(key).unwrap_or(Ok(None))
    }

    /// Forgets everything, because something has been changed.
    pub fn forget(&self) {
        *self.known() = Known::default();
    }

    /// The answer if it is known; otherwise the key is wanted from now on.
    fn ask(&self, key: K) -> Option<Result<Option<V>>> {
        let mut known = self.known();
        if let Some(error) = &known.failed {
            return Some(Err(error.clone()));
        }
        let answer = known.answers.get(&key).cloned();
        if answer.is_none() {
            known.wanted.insert(key);
        }
        answer.map(Ok)
    }

    /// Lets the rest of the task run until it asks for nothing more.
    async fn settle(&self) {
        let mut before = 0;
        loop {
            let wanted = self.known().wanted.len();
            if wanted == before {
                return;
            }
            before = wanted;
            tokio::task::yield_now().await;
        }
    }

    fn keep(&self, keys: &[K], loaded: Result<BTreeMap<K, V>>) {
        let mut known = self.known();
        match loaded {
            Ok(mut loaded) => {
                for key in keys {
                    known.wanted.remove(key);
                    known.answers.insert(*key, loaded.remove(key));
                }
            }
            Err(error) => known.failed = Some(error),
        }
    }

    fn known(&self) -> MutexGuard<'_, Known<K, V>> {
        // A panic in between leaves whole values behind: the state is only ever replaced, never half-written.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };

    use futures::future::join_all;
    use service::{Error, Failure};

    use super::{BATCH, Batch, Loading};

    type Calls = Arc<AtomicU32>;

    /// Knows the doubles of even numbers.
    fn doubles(calls: Calls, keys: Vec<u32>) -> Loading<u32, u32> {
        Box::pin(async move {
            calls.fetch_add(1, Ordering::Relaxed);
            tokio::task::yield_now().await;
            Ok(keys.into_iter().filter(|key| key % 2 == 0).map(|key| (key, key * 2)).collect())
        })
    }

    fn broken(calls: Calls, _: Vec<u32>) -> Loading<u32, u32> {
        Box::pin(async move {
            calls.fetch_add(1, Ordering::Relaxed);
            Err(Error::Failed(Failure::new("no database")))
        })
    }

    #[tokio::test]
    async fn everybody_who_asks_in_one_turn_is_served_by_one_call() {
        let calls = Calls::default();
        let batch = Batch::new(&calls, doubles);
        let answers = join_all((0..50).map(|key| batch.load(key))).await;
        for (key, answer) in (0_u32..).zip(answers) {
            assert_eq!(answer.unwrap(), (key % 2 == 0).then_some(key * 2));
        }
        assert_eq!(calls.load(Ordering::Relaxed), 1);
        // What is known is not asked again, not even what is known not to be there.
        assert_eq!(batch.load(7).await.unwrap(), None);
        assert_eq!(calls.load(Ordering::Relaxed), 1);
        batch.forget();
        assert_eq!(batch.load(8).await.unwrap(), Some(16));
        assert_eq!(calls.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn two_levels_take_two_calls() {
        let calls = Calls::default();
        let (first, second) = (Batch::new(&calls, doubles), Batch::new(&calls, doubles));
        join_all((0..50).map(async |key| {
            let double = first.load(key * 2).await.unwrap().unwrap();
            assert_eq!(second.load(double).await.unwrap(), Some(double * 2));
        }))
        .await;
        assert_eq!(calls.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn large_pages_are_cut() {
        let calls = Calls::default();
        let batch = Batch::new(&calls, doubles);
        let keys = u32::try_from(BATCH).unwrap() + 1;
        assert_eq!(join_all((0..keys).map(|key| batch.load(key))).await.len(), BATCH + 1);
        assert_eq!(calls.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn a_failure_is_told_to_everybody_and_not_repeated() {
        let calls = Calls::default();
        let batch = Batch::new(&calls, broken);
        assert!(join_all((0..9).map(|key| batch.load(key))).await.iter().all(Result::is_err));
        assert_eq!(calls.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn whoever_waits_takes_over_when_the_one_who_loads_is_given_up() {
        let calls = Calls::default();
        let batch = Batch::new(&calls, doubles);
        let mut given_up = Box::pin(batch.load(2));
        assert!(futures::poll!(given_up.as_mut()).is_pending());
        let waiting = batch.load(4);
        drop(given_up);
        assert_eq!(waiting.await.unwrap(), Some(8));
        assert_eq!(batch.load(2).await.unwrap(), Some(4));
        assert_eq!(calls.load(Ordering::Relaxed), 1);
    }
}
