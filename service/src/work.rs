//! One change: one transaction, one idempotency key, one entry or more in the audit trail.

use std::{
    future::{Ready, ready},
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use entity::{
    id::{AssociationId, IdempotencyRecordId, Identifier},
    identity::audit_event,
    platform::idempotency_record,
    refusal::Refusal,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait as _, DbBackend, ModelTrait, QueryFilter,
    Statement,
};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    ctx::Ctx,
    error::{Failure, Result},
    identity::{Entry, Origin, append, changes},
    proof::Proof,
    store::Tx,
};

/// Longest idempotency key.
const KEY_MAX: usize = 255;

/// The key that a client gives a request, so that sending it again does not do it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestKey(String);

impl RequestKey {
    /// Understands a key.
    ///
    /// # Errors
    /// `idempotency-key-malformed` when it is empty, too long or not printable ASCII.
    pub fn parse(text: &str) -> Result<Self> {
        if (1..=KEY_MAX).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Refusal::new("idempotency-key-malformed").at("idempotencyKey").with("max", KEY_MAX).into())
        }
    }

    /// The key as the client gave it.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a change answered, and whether it had been made before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome<T> {
    /// The answer.
    pub value: T,
    /// Whether it was given before, to the same key.
    pub replayed: bool,
}

/// A change that has just begun, or that was made before.
pub(crate) enum Begun<T> {
    Fresh(Box<Work>),
    Replay(Outcome<T>),
}

/// A change under way. Dropped without `finish`, it never happened.
pub(crate) struct Work {
    pub tx: Tx,
    pub proof: Proof,
    pub now: DateTime<Utc>,
    origin: Origin,
    /// What the trail will say, in order. It is appended when the change is finished: the head of a chain is held as short as can be.
    trail: Mutex<Trail>,
    record: Option<(&'static str, RequestKey, String)>,
}

/// What the trail will say.
#[derive(Default)]
struct Trail {
    entries: Vec<Entry>,
    /// The fields that changed since the last entry, for the next one.
    changes: serde_json::Map<String, serde_json::Value>,
}

impl Ctx {
    /// Begins a change.
    ///
    /// # Errors
    /// `idempotency-key-reused` when the key has been used for another input.
    pub(crate) async fn begin<T: DeserializeOwned>(
        &self,
        operation: &'static str,
        proof: &Proof,
        key: Option<&RequestKey>,
        input: &impl Serialize,
    ) -> Result<Begun<T>> {
        let tx = self.writer().await?;
        self.begin_on(tx, operation, proof, key, input).await
    }

    /// Begins a change whose answer holds a secret, so that it is kept for no repeat.
    ///
    /// # Errors
    /// As [`Ctx::begin`].
    pub(crate) async fn begin_unrepeatable(&self, operation: &'static str, proof: &Proof) -> Result<Box<Work>> {
        match self.begin::<()>(operation, proof, None, &()).await? {
            Begun::Fresh(work) => Ok(work),
            Begun::Replay(_) => Err(Failure::new("what has no key was made before").into()),
        }
    }

    /// Begins a change of who works in the proof's organization, or of how the platform keeps it. The caller has seen to it that the person may.
    ///
    /// # Errors
    /// As [`Ctx::begin`].
    pub(crate) async fn begin_administration<T: DeserializeOwned>(
        &self,
        operation: &'static str,
        proof: &Proof,
        key: Option<&RequestKey>,
        input: &impl Serialize,
    ) -> Result<Begun<T>> {
        let tx = self.administrator(proof.organization()).await?;
        self.begin_on(tx, operation, proof, key, input).await
    }

    async fn begin_on<T: DeserializeOwned>(
        &self,
        tx: Tx,
        operation: &'static str,
        proof: &Proof,
        key: Option<&RequestKey>,
        input: &impl Serialize,
    ) -> Result<Begun<T>> {
        let origin = Origin::of_or(self, Some(proof.account()));
        let mut work =
            Work { tx, proof: proof.clone(), now: self.now(), origin, trail: Mutex::default(), record: None };
        if let Some(key) = key {
            let digest = sha256_hex(&serde_json::to_vec(input)?);
            one_at_a_time(&work.tx, proof, operation, key).await?;
            let earlier = work
                .tx
                .find_owned::<idempotency_record::Entity>(proof)
                .filter(idempotency_record::Column::AccountId.eq(proof.account().0))
                .filter(idempotency_record::Column::Operation.eq(operation))
                .filter(idempotency_record::Column::Key.eq(key.0.as_str()))
                .one(&work.tx)
                .await?;
            if let Some(earlier) = earlier {
                if earlier.input_sha256 != digest {
                    return Err(Refusal::new("idempotency-key-reused").at("idempotencyKey").into());
                }
                return Ok(Begun::Replay(Outcome { value: serde_json::from_value(earlier.response)?, replayed: true }));
            }
            work.record = Some((operation, key.clone(), digest));
        }
        Ok(Begun::Fresh(Box::new(work)))
    }
}

impl Work {
    /// A change by somebody without an account, who holds a link. The trail names nobody, unless she happens to be signed in.
    pub(crate) fn of_guest(ctx: &Ctx, tx: Tx, proof: Proof) -> Self {
        Self { tx, proof, now: ctx.now(), origin: Origin::of(ctx), trail: Mutex::default(), record: None }
    }

    /// Writes down what was done, when the change is finished. `detail` holds no personal data.
    pub fn audit<I: Identifier>(
        &self,
        action: &str,
        association: Option<AssociationId>,
        subject: I,
        mut detail: serde_json::Value,
    ) -> Ready<Result<()>> {
        let mut trail = self.trail.lock().unwrap_or_else(PoisonError::into_inner);
        let changes = std::mem::take(&mut trail.changes);
        if let (Some(detail), false) = (detail.as_object_mut(), changes.is_empty()) {
            detail.insert("changes".to_owned(), changes.into());
        }
        trail.entries.push(Entry {
            association,
            action: action.to_owned(),
            outcome: audit_event::Outcome::Done,
            reason: None,
            subject: Some((I::KIND, subject.uuid())),
            detail,
        });
        ready(Ok(()))
    }

    /// Has the next entry say which fields a change sets to something else, with what they were and become; personal data is left out.
    pub fn changed<M, A>(&self, before: &M, change: &A)
    where
        M: ModelTrait,
        A: ActiveModelTrait<Entity = M::Entity>,
    {
        let mut trail = self.trail.lock().unwrap_or_else(PoisonError::into_inner);
        trail.changes.extend(changes(before, change));
    }

    /// Makes the change stand and keeps its answer for repeats.
    pub async fn finish<T: Serialize>(self, value: T) -> Result<Outcome<T>> {
        let trail = self.trail.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some((operation, key, digest)) = self.record {
            let record = idempotency_record::ActiveModel {
                id: Set(Ctx::mint::<IdempotencyRecordId>()),
                account_id: Set(self.proof.account()),
                operation: Set(operation.to_owned()),
                key: Set(key.0),
                input_sha256: Set(digest),
                response: Set(serde_json::to_value(&value)?),
                created_at: Set(self.now),
                ..Default::default()
            };
            self.tx.insert(&self.proof, record).await?;
        }
        crate::outside::follow(&self.tx, &self.proof, self.now, &trail.entries).await?;
        append(&self.tx, &self.origin, self.now, trail.entries).await?;
        self.tx.commit().await?;
        Ok(Outcome { value, replayed: false })
    }
}

/// On PostgreSQL, has the second of two requests with one key wait until the first is through, so that it finds what that one did and answers the
/// same. SQLite has one writer, so there nobody waits for this.
async fn one_at_a_time(tx: &Tx, proof: &Proof, operation: &str, key: &RequestKey) -> Result<()> {
    if tx.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let whose = format!("{}:{}:{operation}:{}", proof.organization(), proof.account(), key.0);
    let digest = Sha256::digest(whose.as_bytes());
    let number = digest.first_chunk().map(|first| i64::from_be_bytes(*first)).unwrap_or_default();
    let wait = Statement::from_sql_and_values(DbBackend::Postgres, "SELECT pg_advisory_xact_lock($1)", [number.into()]);
    tx.query_one_raw(wait).await?;
    Ok(())
}

/// Makes a change, and makes it a second time when the database said at the last moment that somebody else had just written what there may be only
/// once: now the change finds it, and answers as it does to anybody who comes later.
pub(crate) async fn once_more<T, F>(change: impl Fn() -> F) -> Result<T>
where
    F: Future<Output = Result<T>>,
{
    match change().await {
        Err(error) if error.is_duplicate() => change().await,
        done => done,
    }
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String does not fail.
        _ = write!(text, "{byte:02x}");
        text
    })
}
