//! Refused acts: written down where an answer is made of them, and bounded so that a flood of them fills no disk.
//!
//! Of the same act by the same person in the same minute only the first is written; how many followed is said by the next one that is. Beyond
//! [`MINUTE_MAX`] entries in one minute the process writes no more in that minute, and says so in its log.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, Identifier},
    identity::audit_event,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Entry, Origin, append};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    store::Purpose,
};

/// Most refused acts that are written in one minute.
const MINUTE_MAX: usize = 600;
/// Longest name of an operation that is written.
const OPERATION_MAX: usize = 120;
/// Most identifiers that are written of one attempt.
const IDS_MAX: usize = 8;

/// What somebody attempted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// To read something in the API: the field at fault.
    Query(String),
    /// To change something through the API: the mutation, and the identifiers that it named, each with its kind.
    Mutation(String, Vec<(String, Uuid)>),
    /// To open a page or a file: the pattern of its address, and the identifiers in it.
    Page(String, Vec<Uuid>),
    /// To send a form: the pattern of its address, and the identifiers in it.
    Form(String, Vec<Uuid>),
}

impl Attempt {
    fn action(&self) -> &'static str {
        match self {
            Self::Query(_) => "refused_query",
            Self::Mutation(..) => "refused_mutation",
            Self::Page(..) => "refused_page",
            Self::Form(..) => "refused_form",
        }
    }

    const fn changes(&self) -> bool {
        matches!(self, Self::Mutation(..) | Self::Form(..))
    }

    fn operation(&self) -> String {
        let (Self::Query(name) | Self::Mutation(name, _) | Self::Page(name, _) | Self::Form(name, _)) = self;
        name.chars().take(OPERATION_MAX).collect()
    }

    fn ids(&self) -> Vec<Value> {
        match self {
            Self::Query(_) => Vec::new(),
            Self::Mutation(_, ids) => {
                let kind = |kind: &str| kind.chars().filter(char::is_ascii_alphanumeric).take(40).collect::<String>();
                ids.iter().map(|(name, id)| json!(format!("{}:{id}", kind(name)))).take(IDS_MAX).collect()
            }
            Self::Page(_, ids) | Self::Form(_, ids) => ids.iter().map(|id| json!(id)).take(IDS_MAX).collect(),
        }
    }
}

/// Whoever acted, what she attempted, and why it was refused.
type Key = (AccountId, String, &'static str);

/// Which refused acts were written in this minute, and how often each came again.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    minute: Mutex<Minute>,
}

#[derive(Debug, Default)]
struct Minute {
    number: i64,
    seen: HashMap<Key, u64>,
    /// What came again in the minute before, to be said by the next entry of its kind.
    before: HashMap<Key, u64>,
    full: bool,
}

impl Gate {
    /// Whether this is to be written, and how often the same was left out since it was last written.
    fn admit(&self, key: Key, now: DateTime<Utc>) -> Option<u64> {
        let mut minute = self.minute.lock().unwrap_or_else(PoisonError::into_inner);
        let number = now.timestamp().div_euclid(60);
        if minute.number != number {
            let seen = std::mem::take(&mut minute.seen);
            let before: HashMap<Key, u64> = seen.into_iter().filter(|(_, again)| *again > 0).collect();
            *minute = Minute { number, seen: HashMap::new(), before, full: false };
        }
        if let Some(again) = minute.seen.get_mut(&key) {
            *again = again.saturating_add(1);
            return None;
        }
        if minute.seen.len() >= MINUTE_MAX {
            if !minute.full {
                minute.full = true;
                tracing::warn!(
                    max = MINUTE_MAX,
                    "too many refused acts in one minute: the rest of them are not in the audit trail"
                );
            }
            return None;
        }
        let left_out = minute.before.remove(&key).unwrap_or(0);
        minute.seen.insert(key, 0);
        Some(left_out)
    }
}

/// Writes down that somebody was refused.
///
/// That is what she may not do, and a change of what is not there for her. Everything else that is refused is the fault of the input, and no act.
/// Whoever is nobody is in the server's log, not here.
///
/// It never fails: the refusal is the answer, whether or not it could be written down.
pub async fn attempt_refused(ctx: &Ctx, attempt: &Attempt, error: &Error) {
    let reason = match error {
        Error::Forbidden => "not-allowed",
        Error::NotFound(refusal) if attempt.changes() => refusal.code,
        Error::Refused(refusals) if attempt.changes() => {
            match ["view-as-reads-only", "support-reads-only", "organization-suspended"]
                .into_iter()
                .find(|code| refusals.has(code))
            {
                Some(code) => code,
                None => return,
            }
        }
        _ => return,
    };
    let Some(actor) = ctx.actor() else { return };
    let operation = attempt.operation();
    let key = (actor.account, format!("{} {operation}", attempt.action()), reason);
    let Some(left_out) = ctx.host().refusals.admit(key, ctx.now()) else { return };
    let mut detail = Map::from_iter([("operation".to_owned(), json!(operation))]);
    let ids = attempt.ids();
    if !ids.is_empty() {
        detail.insert("ids".to_owned(), Value::Array(ids));
    }
    if left_out > 0 {
        detail.insert("leftOut".to_owned(), json!(left_out));
    }
    let entry = Entry {
        association: None,
        action: attempt.action().to_owned(),
        outcome: audit_event::Outcome::Refused,
        reason: Some(reason.to_owned()),
        subject: Some((AccountId::KIND, actor.account.0)),
        detail: Value::Object(detail),
    };
    if let Err(error) = write(ctx, entry).await {
        tracing::error!(request.id = ctx.request_id(), %error, "a refused act could not be written into the audit trail");
    }
}

/// Writes down that somebody was not even let try to sign in, after too many failures; nobody says who she is, so all of them count as one.
pub(crate) async fn audit_throttled(ctx: &Ctx, reason: &'static str) {
    let key = (AccountId(Uuid::nil()), "sign_in".to_owned(), reason);
    let Some(left_out) = ctx.host().refusals.admit(key, ctx.now()) else { return };
    let written = async {
        let tx = ctx.host().database.write(Purpose::Platform, std::sync::Arc::default()).await?;
        let entry = Entry {
            association: None,
            action: "sign_in".to_owned(),
            outcome: audit_event::Outcome::Refused,
            reason: Some(reason.to_owned()),
            subject: None,
            detail: json!({ "leftOut": left_out }),
        };
        append(&tx, &Origin::of(ctx), ctx.now(), vec![entry]).await?;
        tx.commit().await?;
        Ok::<(), Error>(())
    };
    if let Err(error) = written.await {
        tracing::error!(request.id = ctx.request_id(), %error, "a refused act could not be written into the audit trail");
    }
}

/// In a transaction of its own, counted by nobody: what a refused request costs must not depend on whether it was written down.
async fn write(ctx: &Ctx, entry: Entry) -> Result<()> {
    let actor = ctx.account()?;
    let purpose = match &actor.organization {
        Some((organization, _)) => Purpose::Tenant { organization: *organization, account: actor.account },
        None => Purpose::Platform,
    };
    let tx = ctx.host().database.write(purpose, std::sync::Arc::default()).await?;
    append(&tx, &Origin::of(ctx), ctx.now(), vec![entry]).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: usize) -> Key {
        (AccountId(Uuid::nil()), format!("refused_form {number}"), "not-allowed")
    }

    #[test]
    fn the_same_in_one_minute_is_written_once_and_counted() {
        let gate = Gate::default();
        let at = |second: u32| format!("2026-03-02T09:{:02}:{:02}Z", 30 + second / 60, second % 60).parse().unwrap();
        assert_eq!(gate.admit(key(1), at(0)), Some(0));
        assert_eq!(gate.admit(key(1), at(1)), None);
        assert_eq!(gate.admit(key(1), at(59)), None);
        assert_eq!(gate.admit(key(2), at(59)), Some(0));
        assert_eq!(gate.admit(key(1), at(60)), Some(2));
        assert_eq!(gate.admit(key(2), at(61)), Some(0));
    }

    #[test]
    fn a_flood_of_different_ones_is_bounded() {
        let gate = Gate::default();
        let now = "2026-03-02T09:30:00Z".parse().unwrap();
        let written = (0..10_000).filter(|number| gate.admit(key(*number), now).is_some()).count();
        assert_eq!(written, MINUTE_MAX);
    }
}
