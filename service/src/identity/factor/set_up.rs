//! Setting a second factor up, looking after it, and taking it off.

use std::fmt;

use chrono::{DateTime, Utc};
use entity::{
    id::SecondFactorId,
    identity::{FactorState, in_groups, second_factor as row},
    messaging::Kind,
    refusal::Refusal,
};
use qrcode::{EcLevel, QrCode, render::svg};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition};
use serde_json::json;
use totp_rs::Totp;

use super::{
    code, codes_key_place, factor_held, factor_of, secret_place,
    spend::{attempt, remove, spend},
    totp,
};
use crate::{
    ctx::Ctx,
    error::{Failure, Result},
    identity::{
        audit::audit_account,
        devices::sessions_end,
        mail::{self, post},
        program::programs_end,
        step_up::{ConfirmWay, confirm_way, session_confirm},
        told::account_told,
    },
    store::Purpose,
};

/// Pixels of a module of the picture.
const MODULE_PIXELS: u32 = 5;

/// How somebody's own second factor stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorView {
    /// Whether a code is asked for at every sign-in.
    pub active: bool,
    /// When it was set up.
    pub verified_at: Option<DateTime<Utc>>,
    /// When a code was last right.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Backup codes that have not been used.
    pub backup_codes_left: u64,
    /// Whether the organization that she works in asks for one which she does not have.
    pub demanded: bool,
}

/// What an authenticator app is given, once. Its `Debug` shows nothing of it.
pub struct FactorSetUp {
    /// The secret in groups of four, for typing.
    pub secret: String,
    /// The same as an address that apps understand.
    pub uri: String,
    /// The address as a picture, black on white.
    pub qr_svg: String,
}

impl fmt::Debug for FactorSetUp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("FactorSetUp(…)")
    }
}

/// Backup codes, `XXXX-XXXX`, said once. Their `Debug` shows none.
pub struct BackupCodes(pub Vec<String>);

impl fmt::Debug for BackupCodes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("BackupCodes(…)")
    }
}

/// How the person's own second factor stands.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in; failures.
pub async fn second_factor(ctx: &Ctx) -> Result<FactorView> {
    let actor = ctx.account()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let factor = factor_of(&tx, actor.account).await?.filter(|factor| factor.verified_at.is_some());
    let left = if factor.is_some() { code::left(&tx, actor.account).await? } else { 0 };
    Ok(FactorView {
        active: factor.is_some(),
        verified_at: factor.as_ref().and_then(|factor| factor.verified_at),
        last_used_at: factor.as_ref().and_then(|factor| factor.last_used_at),
        backup_codes_left: left,
        demanded: actor.factor == FactorState::Demanded,
    })
}

/// Makes a new secret for the person's authenticator app. It does nothing before [`second_factor_enable`]; one that was made before and not
/// enabled is forgotten.
///
/// # Errors
/// `Unauthenticated`; `Confirm` when the password was given too long ago; `second-factor-on` when she has one; `keys-not-set-up` where the server
/// has no keys to seal it with.
pub async fn second_factor_set_up(ctx: &Ctx) -> Result<FactorSetUp> {
    ctx.require_fresh()?;
    let actor = ctx.account()?;
    let keys = &ctx.host().keys;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    refuse_second(factor_held(&tx, actor.account).await?.as_ref())?;
    remove(&tx, actor.account).await?;
    let secret = totp::new_secret();
    let id = Ctx::mint::<SecondFactorId>();
    let factor = row::ActiveModel {
        id: Set(id),
        account_id: Set(actor.account),
        secret: Set(keys.seal(&secret_place(id), secret.as_bytes())?),
        codes_key: Set(keys.seal(&codes_key_place(id), code::new_key().as_slice())?),
        created_at: Set(ctx.now()),
        verified_at: Set(None),
        last_step: Set(None),
        last_used_at: Set(None),
    };
    let shown = shown(&totp::totp(secret.as_bytes(), &actor.email)?)?;
    tx.insert_platform(factor).await?;
    audit_account(&tx, ctx, Some(actor.account), "second_factor_set_up", json!({})).await?;
    tx.commit().await?;
    Ok(shown)
}

/// The secret that is being set up, to be shown again until a first code was right; nothing when none is.
///
/// # Errors
/// `Unauthenticated`; `Confirm` when the password was given too long ago; failures.
pub async fn second_factor_pending(ctx: &Ctx) -> Result<Option<FactorSetUp>> {
    let actor = ctx.account()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let pending = factor_of(&tx, actor.account).await?.filter(|factor| factor.verified_at.is_none());
    let Some(factor) = pending else { return Ok(None) };
    ctx.require_fresh()?;
    let secret = ctx.host().keys.open(&secret_place(factor.id), &factor.secret)?;
    shown(&totp::totp(&secret, &actor.email)?).map(Some)
}

/// Turns the second factor on, with a first code from the app; answers the backup codes.
///
/// # Errors
/// `Unauthenticated`; `second-factor-not-started`; `second-factor-on`; and as with every code: `code-wrong`, `sign-in-throttled`.
pub async fn second_factor_enable(ctx: &Ctx, code: &str) -> Result<BackupCodes> {
    let actor = ctx.account()?;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let factor = factor_held(&tx, actor.account).await?;
    refuse_second(factor.as_ref())?;
    let factor = factor.ok_or_else(|| Refusal::new("second-factor-not-started"))?;
    let (tx, factor) = attempt(ctx, tx, factor, code).await?;
    let on = row::ActiveModel { verified_at: Set(Some(ctx.now())), ..Default::default() };
    tx.change_platform::<row::Entity>(on, Condition::all().add(row::Column::Id.eq(factor.id.0))).await?;
    let codes = code::replace(&tx, ctx.host(), &factor, ctx.now()).await?;
    audit_account(&tx, ctx, Some(actor.account), "second_factor_enable", json!({})).await?;
    account_told(&tx, actor.account, Kind::FactorChanged, "/account/two-factor").await?;
    tx.commit().await?;
    Ok(BackupCodes(codes))
}

/// Makes ten new backup codes; those of before are good for nothing any more.
///
/// # Errors
/// `Unauthenticated`; `second-factor-off`; and as with every code.
pub async fn backup_codes_renew(ctx: &Ctx, code: &str) -> Result<BackupCodes> {
    let actor = ctx.account()?;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let (tx, factor) = spend(ctx, tx, actor.account, code).await?;
    let codes = code::replace(&tx, ctx.host(), &factor, ctx.now()).await?;
    audit_account(&tx, ctx, Some(actor.account), "backup_codes_renew", json!({})).await?;
    tx.commit().await?;
    Ok(BackupCodes(codes))
}

/// Takes the person's own second factor off, with her password and a code.
///
/// # Errors
/// `Unauthenticated`; `second-factor-off`; `confirm-failed`; and as with every code. Whoever has no password must have signed in within the last
/// fifteen minutes: `Confirm`.
pub async fn second_factor_disable(ctx: &Ctx, password: &str, code: &str) -> Result<()> {
    let actor = ctx.account()?;
    match confirm_way(ctx).await? {
        ConfirmWay::Password => {
            session_confirm(ctx, password).await?;
        }
        // The code below is what she would be asked for.
        ConfirmWay::Code => {}
        ConfirmWay::Demo | ConfirmWay::None => ctx.require_fresh()?,
    }
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let (tx, _) = spend(ctx, tx, actor.account, code).await?;
    remove(&tx, actor.account).await?;
    // What was opened under two factors does not stay open under one.
    sessions_end(&tx, actor.account, Some(actor.session)).await?;
    programs_end(&tx, actor.account, ctx.now()).await?;
    audit_account(&tx, ctx, Some(actor.account), "second_factor_disable", json!({})).await?;
    account_told(&tx, actor.account, Kind::FactorChanged, "/account/two-factor").await?;
    post(&tx, ctx.host(), &actor.into(), &mail::FACTOR_OFF, &[]).await?;
    Ok(tx.commit().await?)
}

fn refuse_second(factor: Option<&row::Model>) -> Result<()> {
    let on = factor.is_some_and(|factor| factor.verified_at.is_some());
    if on { Err(Refusal::new("second-factor-on").into()) } else { Ok(()) }
}

fn shown(totp: &Totp) -> Result<FactorSetUp> {
    let uri = totp.to_url().map_err(|error| Failure::new(error.to_string()))?;
    let code = QrCode::with_error_correction_level(&uri, EcLevel::M).map_err(Failure::new)?;
    let qr_svg = code
        .render::<svg::Color<'_>>()
        .quiet_zone(true)
        .module_dimensions(MODULE_PIXELS, MODULE_PIXELS)
        .dark_color(svg::Color("#000000"))
        .light_color(svg::Color("#ffffff"))
        .build();
    Ok(FactorSetUp { secret: in_groups(&totp.secret().to_base32()), uri, qr_svg })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_app_is_given_can_be_scanned_and_typed() {
        let shown = shown(&totp::totp(b"12345678901234567890", "anne@example.org").unwrap()).unwrap();
        assert_eq!(shown.secret, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert!(shown.qr_svg.contains("<svg") && shown.qr_svg.contains("#000000"));
        assert!(shown.uri.contains("GEZDGNBVGY3TQOJQ"));
    }
}
