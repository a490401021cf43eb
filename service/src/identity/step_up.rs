//! Showing once more that it is still the same person who sits there, before what a browser left open must not do.

use entity::{
    identity::{FactorState, account, session},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{
    audit::{audit_account, audit_account_refused},
    factor::spend,
    is_demo, password,
    throttle::Counter,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    store::{Purpose, Tx},
};

/// By what somebody can show that it is she.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmWay {
    /// Her password.
    Password,
    /// A code of her second factor: she has no password here.
    Code,
    /// One button: a demo account has no password, and nothing of anybody's to protect.
    Demo,
    /// Nothing yet: she signs in without a password here and sets one first, by the link for forgotten passwords.
    None,
}

/// By what the person can show that it is she.
///
/// # Errors
/// `Unauthenticated`.
pub async fn confirm_way(ctx: &Ctx) -> Result<ConfirmWay> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    Ok(way(ctx, &own(&tx, ctx).await?))
}

/// Confirms the session by the password, or by a code where the person has no password. Answers the same request, by somebody who has just confirmed.
///
/// # Errors
/// `confirm-failed`, or what is wrong with the code; `sign-in-throttled` after too many wrong passwords; `Unauthenticated`; `Forbidden` for a token, which is no session.
pub async fn session_confirm(ctx: &Ctx, password: &str) -> Result<Ctx> {
    let host = ctx.host();
    let actor = ctx.account()?;
    let now = ctx.now();
    let counter = Counter::account(&actor.email);
    let account = {
        let tx = host.database.read(Purpose::Platform, ctx.counter()).await?;
        counter.check(&tx, now).await?;
        own(&tx, ctx).await?
    };
    let way = way(ctx, &account);
    let right = match way {
        ConfirmWay::Demo | ConfirmWay::Code => true,
        ConfirmWay::Password | ConfirmWay::None => password::verify(host, password, account.password_hash).await?,
    };
    let mut tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    // Guesses sent all at once have all found the counter low before.
    counter.check(&tx, now).await?;
    if way == ConfirmWay::Code {
        (tx, _) = spend(ctx, tx, actor.account, password).await?;
    }
    if !right {
        counter.fail(&tx, now).await?;
        audit_account_refused(&tx, ctx, Some(actor.account), "session_confirm", "confirm-failed").await?;
        tx.commit().await?;
        return Err(Refusal::new("confirm-failed").at("password").into());
    }
    counter.clear(&tx).await?;
    let confirmed = session::ActiveModel { confirmed_at: Set(Some(now)), ..Default::default() };
    let this = Condition::all().add(session::Column::Id.eq(actor.session.0));
    // A token is no session: whoever holds one signs in again instead.
    if tx.change_platform::<session::Entity>(confirmed, this).await? == 0 {
        return Err(Error::Forbidden);
    }
    audit_account(&tx, ctx, Some(actor.account), "session_confirm", serde_json::json!({})).await?;
    tx.commit().await?;
    Ok(ctx.confirmed(now))
}

fn way(ctx: &Ctx, account: &account::Model) -> ConfirmWay {
    let demo = ctx.host().demo && is_demo(&account.email);
    match account.password_hash {
        Some(_) => ConfirmWay::Password,
        None if ctx.actor().is_some_and(|actor| actor.factor == FactorState::On) => ConfirmWay::Code,
        None if demo => ConfirmWay::Demo,
        None => ConfirmWay::None,
    }
}

async fn own(tx: &Tx, ctx: &Ctx) -> Result<account::Model> {
    let account = ctx.account()?.account;
    let row = tx.find_platform::<account::Entity>().filter(account::Column::Id.eq(account.0)).one(tx).await?;
    row.ok_or(Error::Unauthenticated)
}
