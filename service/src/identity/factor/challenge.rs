//! What lies between the first proof and the session of somebody who has a second factor.

use std::fmt;

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::SessionChallengeId,
    identity::{account, session_challenge},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{factor_of, spend::spend};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::{
        audit::audit_account,
        secret::{mint_secret, secret_sha256},
        session,
        throttle::Counter,
    },
    store::{Purpose, Tx},
};

/// How long the code may take after the first proof.
const LASTS: Duration = Duration::minutes(5);

/// What somebody has in hand who has shown a first proof. Its `Debug` shows no token.
#[derive(Clone, PartialEq, Eq)]
pub enum Opened {
    /// The token of a session.
    Session(String),
    /// The token of a challenge: the session follows the second factor, with [`challenge_answer`].
    Challenge(String),
}

impl fmt::Debug for Opened {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Session(_) => "Session(…)",
            Self::Challenge(_) => "Challenge(…)",
        })
    }
}

/// Opens what follows a first proof, whichever it was: the session, or the challenge of somebody who has a second factor.
///
/// # Errors
/// Failures only.
pub(crate) async fn open_after_proof(
    tx: &Tx,
    account: &account::Model,
    user_agent: &str,
    now: DateTime<Utc>,
) -> Result<Opened> {
    match second_proof(tx, account, now).await? {
        Some(challenge) => Ok(Opened::Challenge(challenge)),
        None => Ok(Opened::Session(session::open(tx, account, user_agent, now).await?)),
    }
}

/// The token of a challenge, when the account has a second factor that must be shown before anything is opened.
///
/// # Errors
/// Failures only.
pub(crate) async fn second_proof(tx: &Tx, account: &account::Model, now: DateTime<Utc>) -> Result<Option<String>> {
    if factor_of(tx, account.id).await?.is_none_or(|factor| factor.verified_at.is_none()) {
        return Ok(None);
    }
    // What nobody answered is forgotten with the next sign-in of the same person.
    let over = Condition::all()
        .add(session_challenge::Column::AccountId.eq(account.id.0))
        .add(session_challenge::Column::ExpiresAt.lte(now));
    tx.forget_platform::<session_challenge::Entity>(over).await?;
    let token = mint_secret();
    let row = session_challenge::ActiveModel {
        id: Set(Ctx::mint::<SessionChallengeId>()),
        token_sha256: Set(token.sha256),
        account_id: Set(account.id),
        created_at: Set(now),
        expires_at: Set(now + LASTS),
    };
    tx.insert_platform(row).await?;
    Ok(Some(token.plain))
}

/// Whether a challenge still waits for its code.
///
/// # Errors
/// Failures only.
pub async fn challenge_stands(ctx: &Ctx, token: &str) -> Result<bool> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    Ok(find(&tx, token, ctx.now()).await?.is_some())
}

/// Answers a challenge with a code of the app or a backup code; answers the token of the new session.
///
/// # Errors
/// `challenge-over` when it is unknown, answered or too old; `code-wrong`, `code-used`; `sign-in-throttled` after too many failures of the account
/// or of the network address.
pub async fn challenge_answer(ctx: &Ctx, token: &str, code: &str, ip: &str, user_agent: &str) -> Result<String> {
    let (tx, account) = challenge_pass(ctx, token, code, ip).await?;
    let session = session::open(&tx, &account, user_agent, ctx.now()).await?;
    audit_account(&tx, ctx, Some(account.id), "session_open", serde_json::json!({ "way": "second-factor" })).await?;
    tx.commit().await?;
    Ok(session)
}

/// The same for whoever opens something else than a session; it happens in the transaction that comes back.
///
/// # Errors
/// As [`challenge_answer`].
pub(crate) async fn challenge_pass(ctx: &Ctx, token: &str, code: &str, ip: &str) -> Result<(Tx, account::Model)> {
    let address = Counter::address(ip);
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    address.check(&tx, ctx.now()).await?;
    let over = || Error::from(Refusal::new("challenge-over"));
    let challenge = find(&tx, token, ctx.now()).await?.ok_or_else(over)?;
    let tx = match spend(ctx, tx, challenge.account_id, code).await {
        Ok((tx, _)) => tx,
        Err(error) => {
            if let Error::Refused(refusals) = &error {
                // Taken off in the meantime: the person signs in again, without a code.
                if refusals.has("second-factor-off") {
                    return Err(over());
                }
                if refusals.has("code-wrong") {
                    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
                    address.fail(&tx, ctx.now()).await?;
                    tx.commit().await?;
                }
            }
            return Err(error);
        }
    };
    // Of two answers at the same time one finds nothing left to take.
    let this = Condition::all().add(session_challenge::Column::Id.eq(challenge.id.0));
    if tx.forget_platform::<session_challenge::Entity>(this).await? != 1 {
        return Err(over());
    }
    let account = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(challenge.account_id.0))
        .filter(account::Column::ArchivedAt.is_null())
        .one(&tx)
        .await?
        .ok_or_else(over)?;
    Ok((tx, account))
}

async fn find(tx: &Tx, token: &str, now: DateTime<Utc>) -> Result<Option<session_challenge::Model>> {
    Ok(tx
        .find_platform::<session_challenge::Entity>()
        .filter(session_challenge::Column::TokenSha256.eq(secret_sha256(token)))
        .filter(session_challenge::Column::ExpiresAt.gt(now))
        .one(tx)
        .await?)
}
