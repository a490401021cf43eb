//! One attempt with a code: counted, taken once, written down.

use entity::{
    id::AccountId,
    identity::{TypedCode, second_factor as row},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition};
use serde_json::json;

use super::{code, factor_held, secret_place, totp};
use crate::{
    ctx::Ctx,
    error::Result,
    identity::{
        audit::{audit_account, audit_account_refused},
        throttle::Counter,
    },
    store::Tx,
};

/// Why a code was not taken.
enum Wrong {
    /// It is none of the account's.
    Code,
    /// It was right, but its step has been used, or a later one.
    Used,
}

/// Takes a code of an account's second factor: six digits of the app or a backup code. What follows happens in the same transaction; when the
/// code is refused, the failure is counted and the transaction is over.
///
/// # Errors
/// `second-factor-off` when the account has none; `code-wrong`; `code-used`; `sign-in-throttled` after five failures within fifteen minutes.
pub(crate) async fn spend(ctx: &Ctx, tx: Tx, account: AccountId, typed: &str) -> Result<(Tx, row::Model)> {
    let factor = factor_held(&tx, account).await?.filter(|factor| factor.verified_at.is_some());
    let factor = factor.ok_or_else(|| Refusal::new("second-factor-off"))?;
    attempt(ctx, tx, factor, typed).await
}

/// The same for a second factor in hand, also one that is only being set up. It must be held.
pub(super) async fn attempt(ctx: &Ctx, tx: Tx, factor: row::Model, typed: &str) -> Result<(Tx, row::Model)> {
    let typed = TypedCode::parse(typed)?;
    let counter = Counter::factor(factor.account_id);
    counter.check(&tx, ctx.now()).await?;
    let taken = match &typed {
        TypedCode::Time(digits) => take_step(ctx, &tx, &factor, digits).await?,
        // Somebody who has no backup codes yet cannot show with one that her app has the secret.
        TypedCode::Backup(letters) if factor.verified_at.is_some() => {
            let taken = code::take(&tx, ctx.host(), &factor, letters, ctx.now()).await?;
            if taken { Ok(()) } else { Err(Wrong::Code) }
        }
        TypedCode::Backup(_) => Err(Wrong::Code),
    };
    let Err(wrong) = taken else {
        counter.clear(&tx).await?;
        if let TypedCode::Backup(_) = typed {
            let left = code::left(&tx, factor.account_id).await?;
            let detail = json!({ "left": left });
            audit_account(&tx, ctx, Some(factor.account_id), "backup_code_use", detail).await?;
        }
        let used = row::ActiveModel { last_used_at: Set(Some(ctx.now())), ..Default::default() };
        tx.change_platform::<row::Entity>(used, Condition::all().add(row::Column::Id.eq(factor.id.0))).await?;
        return Ok((tx, factor));
    };
    counter.fail(&tx, ctx.now()).await?;
    let refusal = match wrong {
        Wrong::Code => "code-wrong",
        Wrong::Used => "code-used",
    };
    audit_account_refused(&tx, ctx, Some(factor.account_id), "second_factor_use", refusal).await?;
    tx.commit().await?;
    Err(Refusal::new(refusal).at("code").into())
}

/// Uses the step of a code up: it and every older one are taken no more, whoever else tries at the same time.
async fn take_step(ctx: &Ctx, tx: &Tx, factor: &row::Model, digits: &str) -> Result<Result<(), Wrong>> {
    let secret = ctx.host().keys.open(&secret_place(factor.id), &factor.secret)?;
    let totp = totp::totp(&secret, "")?;
    let Some(step) = totp::step_of(&totp, digits, ctx.now())? else { return Ok(Err(Wrong::Code)) };
    let unused = Condition::all()
        .add(row::Column::Id.eq(factor.id.0))
        .add(Condition::any().add(row::Column::LastStep.is_null()).add(row::Column::LastStep.lt(step)));
    let used = row::ActiveModel { last_step: Set(Some(step)), ..Default::default() };
    let taken = tx.change_platform::<row::Entity>(used, unused).await? == 1;
    Ok(if taken { Ok(()) } else { Err(Wrong::Used) })
}

/// Takes the second factor of an account away, with its backup codes.
pub(super) async fn remove(tx: &Tx, account: AccountId) -> Result<()> {
    code::forget(tx, account).await?;
    tx.forget_platform::<row::Entity>(Condition::all().add(row::Column::AccountId.eq(account.0))).await?;
    Ok(())
}
