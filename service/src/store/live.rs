//! Who is listening: open pages and programs that want to hear at once that something is there for them.
//!
//! Only that something is there is said, never what: whoever hears it looks into the database, with her own rights. So a message that is heard
//! twice does no harm, and one that is lost is made up for by the next look.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use entity::{
    id::{AccountId, SessionId},
    refusal::Refusal,
};
use tokio::sync::watch;

use crate::error::Result;

/// Most that listen for one session at a time: a few tabs, and some to spare.
const SESSION_MAX: usize = 6;
/// Most that listen for one account at a time.
const ACCOUNT_MAX: usize = 24;
/// Most that listen at this server at a time.
const ALL_MAX: usize = 10_000;

/// Who is listening at this server; one for each, cheap to clone.
#[derive(Clone)]
pub struct Live(Arc<Inner>);

struct Inner {
    ears: Mutex<Ears>,
    closing: watch::Sender<bool>,
}

#[derive(Default)]
struct Ears {
    accounts: HashMap<AccountId, Ear>,
    sessions: HashMap<SessionId, usize>,
    all: usize,
}

impl Ears {
    /// One more who listens for an account.
    fn ear(&mut self, account: AccountId) -> watch::Receiver<u64> {
        let ear = self.accounts.entry(account).or_insert_with(|| Ear { calls: watch::Sender::new(0), listening: 0 });
        ear.listening = ear.listening.saturating_add(1);
        ear.calls.subscribe()
    }
}

struct Ear {
    calls: watch::Sender<u64>,
    listening: usize,
}

impl Default for Live {
    fn default() -> Self {
        Self(Arc::new(Inner { ears: Mutex::default(), closing: watch::Sender::new(false) }))
    }
}

impl fmt::Debug for Live {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Live").field("listening", &self.ears().all).finish()
    }
}

impl Live {
    /// The channel by which PostgreSQL carries the accounts to other replicas.
    pub(crate) const CHANNEL: &'static str = "mitoyen_live";
    /// Identifiers in one message of PostgreSQL, which holds less than 8000 bytes.
    pub(crate) const IDS: usize = 200;

    /// Begins to listen for an account.
    ///
    /// # Errors
    /// `live-too-many` where the session, the account or the server has enough listeners.
    pub fn listen(&self, account: AccountId, session: SessionId) -> Result<Listening> {
        let mut ears = self.ears();
        let in_session = ears.sessions.get(&session).copied().unwrap_or_default();
        let in_account = ears.accounts.get(&account).map_or(0, |ear| ear.listening);
        if in_session >= SESSION_MAX || in_account >= ACCOUNT_MAX || ears.all >= ALL_MAX {
            return Err(Refusal::new("live-too-many").into());
        }
        ears.all = ears.all.saturating_add(1);
        ears.sessions.insert(session, in_session.saturating_add(1));
        let (calls, closing) = (ears.ear(account), self.0.closing.subscribe());
        Ok(Listening { live: self.clone(), account, session: Some(session), calls, closing })
    }

    /// Follows an account within something that listens already and is counted there.
    pub(crate) fn follow(&self, account: AccountId) -> Listening {
        let calls = self.ears().ear(account);
        Listening { live: self.clone(), account, session: None, calls, closing: self.0.closing.subscribe() }
    }

    /// Tells everybody who listens for these accounts here that something is there.
    pub fn call(&self, accounts: impl IntoIterator<Item = AccountId>) {
        let ears = self.ears();
        for account in accounts {
            if let Some(ear) = ears.accounts.get(&account) {
                ear.calls.send_modify(|calls| *calls = calls.wrapping_add(1));
            }
        }
    }

    /// Passes on what another replica has said: identifiers with commas between them.
    pub(crate) fn pass_on(&self, payload: &str) {
        self.call(payload.split(',').filter_map(|id| id.parse().ok()));
    }

    /// Sends everybody away, because the server stops.
    pub fn close(&self) {
        self.0.closing.send_replace(true);
    }

    /// How many listen here.
    #[must_use]
    pub fn listening(&self) -> usize {
        self.ears().all
    }

    fn ears(&self) -> MutexGuard<'_, Ears> {
        self.0.ears.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who listens; dropped, she does not any more.
#[derive(Debug)]
pub struct Listening {
    live: Live,
    account: AccountId,
    session: Option<SessionId>,
    calls: watch::Receiver<u64>,
    closing: watch::Receiver<bool>,
}

/// What somebody who listens has heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Something may be there for the account, or its session may have ended.
    Call,
    /// The server stops.
    Closing,
}

impl Listening {
    /// Waits for the next call. What was called while nobody waited is heard at once.
    pub async fn heard(&mut self) -> Heard {
        if *self.closing.borrow() {
            return Heard::Closing;
        }
        tokio::select! {
            biased;
            _ = self.closing.changed() => Heard::Closing,
            called = self.calls.changed() => if called.is_ok() { Heard::Call } else { Heard::Closing },
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let mut ears = self.live.ears();
        if let Some(session) = self.session {
            ears.all = ears.all.saturating_sub(1);
            let left = ears.sessions.get(&session).map_or(0, |count| count.saturating_sub(1));
            if left == 0 {
                ears.sessions.remove(&session);
            } else {
                ears.sessions.insert(session, left);
            }
        }
        if let Some(ear) = ears.accounts.get_mut(&self.account) {
            ear.listening = ear.listening.saturating_sub(1);
            if ear.listening == 0 {
                ears.accounts.remove(&self.account);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[tokio::test]
    async fn only_whoever_listens_for_the_account_hears_it() {
        let live = Live::default();
        let (anne, jan) = (AccountId(Uuid::from_u128(1)), AccountId(Uuid::from_u128(2)));
        let session = SessionId(Uuid::from_u128(3));
        let mut hers = live.listen(anne, session).unwrap();
        let mut his = live.listen(jan, SessionId(Uuid::from_u128(4))).unwrap();
        live.pass_on(&format!("nonsense,{anne}"));
        assert_eq!(hers.heard().await, Heard::Call);
        let waited = tokio::time::timeout(std::time::Duration::from_millis(20), his.heard()).await;
        assert!(waited.is_err());
        live.close();
        assert_eq!(his.heard().await, Heard::Closing);
        assert_eq!(hers.heard().await, Heard::Closing);
    }

    #[test]
    fn a_session_has_so_many_listeners_and_gets_them_back() {
        let live = Live::default();
        let (account, session) = (AccountId(Uuid::from_u128(1)), SessionId(Uuid::from_u128(2)));
        let all: Vec<Listening> = (0..SESSION_MAX).map(|_| live.listen(account, session).unwrap()).collect();
        assert!(live.listen(account, session).is_err());
        assert!(live.listen(account, SessionId(Uuid::from_u128(3))).is_ok());
        drop(all);
        assert_eq!(live.listening(), 0);
        assert!(live.listen(account, session).is_ok());
    }
}
