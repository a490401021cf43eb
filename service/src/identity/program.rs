//! Programs that sign in with a password, or with a password and a second factor.
//!
//! Each sign-in is a family of tokens: an access token for a quarter of an hour, and a refresh token for thirty days that buys the next two and is
//! spent thereby. A spent one that comes back shows that somebody has a copy, and nobody can tell who: the whole family ends. Only where two
//! requests of one program crossed, within ten seconds, is the second refused and nothing more: it is given no token, so a copy gains nothing by
//! being quick.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{AccountId, ApiTokenId, OrganizationId, TokenFamilyId},
    identity::{FamilyEnd, TOKEN_NAME_MAX, TokenKind, TokenScope, account, api_token, token_family},
    refusal::Refusal,
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _};
use serde_json::json;

use super::{
    SignIn,
    audit::audit_account,
    factor::{challenge_pass, second_proof},
    secret::{mint_secret, secret_sha256},
    session::{organization_of, password_proven},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    store::{Purpose, Tx},
};

/// How long an access token opens anything.
pub const ACCESS_MINUTES: i64 = 15;
/// How long a refresh token waits to be used.
pub const REFRESH_DAYS: i64 = 30;
/// How long two requests of one program may take to cross.
const CROSSING: Duration = Duration::seconds(10);
/// Most programs that are listed.
const PROGRAMS_MAX: u64 = 50;
/// What secrets in files and logs are recognised by.
const ACCESS_PREFIX: &str = "mia_";
const REFRESH_PREFIX: &str = "mir_";

/// What a program brings that wants to sign in.
#[derive(Clone, Debug, Default)]
pub struct ProgramSignIn {
    /// Who, with what.
    pub sign_in: SignIn,
    /// What the program or the device calls itself; may be empty.
    pub device_name: String,
    /// What its tokens may do: `read` or `write`; empty for `write`.
    pub scope: String,
}

/// The two tokens of a program. It has no `Debug`, so that they reach no log.
pub struct TokenPair {
    /// What is sent with each request.
    pub access: String,
    /// From when on it opens nothing.
    pub access_expires_at: DateTime<Utc>,
    /// What buys the next two, once.
    pub refresh: String,
    /// From when on it buys nothing.
    pub refresh_expires_at: DateTime<Utc>,
    /// What they may do.
    pub scope: TokenScope,
}

/// What a program has in hand after a first proof.
pub enum LoggedIn {
    /// Its tokens.
    Tokens(TokenPair),
    /// The token of a challenge: the tokens follow the second factor, with [`login_challenge_answer`].
    Challenge(String),
}

/// A program that is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgramView {
    /// Identifier.
    pub id: TokenFamilyId,
    /// What the program or the device calls itself; may be empty.
    pub device_name: String,
    /// What it may do.
    pub scope: TokenScope,
    /// When it signed in.
    pub created_at: DateTime<Utc>,
    /// When it last bought tokens.
    pub refreshed_at: DateTime<Utc>,
    /// Until when it may buy the next.
    pub expires_at: DateTime<Utc>,
}

/// What the tokens of one sign-in have in common.
struct Sibling {
    account: AccountId,
    organization: Option<OrganizationId>,
    family: TokenFamilyId,
    device_name: String,
    scope: TokenScope,
}

/// Signs a program in with a password. Failures count in the same throttle as those of the sign-in page.
///
/// # Errors
/// `sign-in-failed` for a wrong password and for an unknown address alike; `sign-in-throttled`; malformed fields.
pub async fn login(ctx: &Ctx, program: &ProgramSignIn) -> Result<LoggedIn> {
    let (device_name, scope) = understood(program)?;
    let (tx, account) = password_proven(ctx, &program.sign_in).await?;
    let logged_in = match second_proof(&tx, &account, ctx.now()).await? {
        Some(challenge) => LoggedIn::Challenge(challenge),
        None => LoggedIn::Tokens(family_open(&tx, ctx, &account, &device_name, scope).await?),
    };
    tx.commit().await?;
    Ok(logged_in)
}

/// Ends the challenge of a program's sign-in with a code of the app or a backup code. Of `program`, the device and the scope count, and the network
/// address.
///
/// # Errors
/// `challenge-over` when it is unknown, answered or too old; `code-wrong`, `code-used`; `sign-in-throttled`; malformed fields.
pub async fn login_challenge_answer(
    ctx: &Ctx,
    challenge: &str,
    code: &str,
    program: &ProgramSignIn,
) -> Result<TokenPair> {
    let (device_name, scope) = understood(program)?;
    let (tx, account) = challenge_pass(ctx, challenge, code, &program.sign_in.ip).await?;
    let pair = family_open(&tx, ctx, &account, &device_name, scope).await?;
    tx.commit().await?;
    Ok(pair)
}

fn understood(program: &ProgramSignIn) -> Result<(String, TokenScope)> {
    let device_name =
        text_input::optional(&program.device_name, TOKEN_NAME_MAX).map_err(|refusal| refusal.at("deviceName"))?;
    let scope = match program.scope.as_str() {
        "" => TokenScope::Write,
        scope => TokenScope::parse(scope).map_err(|refusal| refusal.at("scope"))?,
    };
    Ok((device_name.unwrap_or_default(), scope))
}

/// Begins a family for somebody who has proven who she is.
async fn family_open(
    tx: &Tx,
    ctx: &Ctx,
    account: &account::Model,
    device_name: &str,
    scope: TokenScope,
) -> Result<TokenPair> {
    let now = ctx.now();
    tidy(tx, account.id, now).await?;
    let organization = organization_of(tx, account.id, ctx.today()).await?.map(|(id, _)| id);
    let family = Ctx::mint::<TokenFamilyId>();
    let row = token_family::ActiveModel {
        id: Set(family),
        account_id: Set(account.id),
        organization_id: Set(organization),
        device_name: Set(device_name.to_owned()),
        created_at: Set(now),
        confirmed_at: Set(now),
        ended_at: Set(None),
        ended_because: Set(None),
    };
    tx.insert_platform(row).await?;
    let sibling = Sibling { account: account.id, organization, family, device_name: device_name.to_owned(), scope };
    let pair = mint_pair(tx, &sibling, now).await?;
    audit_account(tx, ctx, Some(account.id), "login", json!({ "family": family, "scope": scope.code() })).await?;
    Ok(pair)
}

/// Exchanges a refresh token for the next two tokens.
///
/// # Errors
/// `refresh-token-invalid` when it is unknown, too old or of a family that has ended, and when it was spent before: then its family ends too, unless
/// it was spent only just now.
pub async fn token_refresh(ctx: &Ctx, refresh: &str) -> Result<TokenPair> {
    let now = ctx.now();
    let invalid = || Error::from(Refusal::new("refresh-token-invalid").at("refreshToken"));
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let Some((token, family)) = shown(&tx, refresh).await?.filter(|(token, family)| {
        token.kind == TokenKind::Refresh && token.expires_at > now && family.ended_at.is_none()
    }) else {
        return Err(invalid());
    };
    let open = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(token.account_id.0))
        .filter(account::Column::ArchivedAt.is_null())
        .one(&tx)
        .await?;
    if open.is_none() {
        return Err(invalid());
    }
    // Of two requests that cross, the database lets one spend the token.
    let spend = api_token::ActiveModel { spent_at: Set(Some(now)), ..Default::default() };
    let unspent = Condition::all().add(api_token::Column::Id.eq(token.id.0)).add(api_token::Column::SpentAt.is_null());
    if tx.change_platform::<api_token::Entity>(spend, unspent).await? == 0 {
        let spent_at = shown(&tx, refresh).await?.and_then(|(token, _)| token.spent_at).unwrap_or(now);
        if spent_at + CROSSING < now {
            family_end(&tx, family.id, FamilyEnd::Reuse, now).await?;
            let detail = json!({ "family": family.id });
            audit_account(&tx, ctx, Some(token.account_id), "token_reuse", detail).await?;
            tracing::warn!(account = %token.account_id, family = %family.id, "a spent refresh token was shown again; its family has ended");
            tx.commit().await?;
        }
        return Err(invalid());
    }
    // The access token before this one is of no use to anybody but a thief.
    let before = Condition::all()
        .add(api_token::Column::FamilyId.eq(family.id.0))
        .add(api_token::Column::Kind.eq(TokenKind::Access));
    tx.forget_platform::<api_token::Entity>(before).await?;
    let sibling = Sibling {
        account: token.account_id,
        organization: token.organization_id,
        family: family.id,
        device_name: token.device_name,
        scope: token.scope,
    };
    let pair = mint_pair(&tx, &sibling, now).await?;
    tx.commit().await?;
    Ok(pair)
}

/// Ends the sign-in that a token comes from, or takes a personal token back.
///
/// Who shows a token that opens nothing is answered alike, so nobody learns of a token whether it ever was one.
///
/// # Errors
/// Failures only.
pub async fn token_revoke(ctx: &Ctx, token: &str) -> Result<()> {
    let now = ctx.now();
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let found = tx
        .find_platform::<api_token::Entity>()
        .filter(api_token::Column::TokenSha256.eq(secret_sha256(token)))
        .one(&tx)
        .await?;
    let Some(token) = found.filter(|token| token.expires_at > now && token.revoked_at.is_none()) else {
        return Ok(());
    };
    let detail = match token.family_id {
        Some(family) => {
            if family_end(&tx, family, FamilyEnd::Revoked, now).await? == 0 {
                return Ok(());
            }
            json!({ "family": family })
        }
        None => {
            let revoke = api_token::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() };
            let this = Condition::all().add(api_token::Column::Id.eq(token.id.0));
            tx.change_platform::<api_token::Entity>(revoke, this).await?;
            json!({ "token": token.id })
        }
    };
    audit_account(&tx, ctx, Some(token.account_id), "token_revoke", detail).await?;
    Ok(tx.commit().await?)
}

/// The programs that are signed in for the person, the newest first.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub async fn programs_list(ctx: &Ctx) -> Result<Vec<ProgramView>> {
    let account = ctx.account()?.account;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let families = tx
        .find_platform::<token_family::Entity>()
        .filter(token_family::Column::AccountId.eq(account.0))
        .filter(token_family::Column::EndedAt.is_null())
        .order_by_desc(token_family::Column::CreatedAt)
        .order_by_desc(token_family::Column::Id)
        .limit(PROGRAMS_MAX)
        .all(&tx)
        .await?;
    let waiting = tx
        .find_platform::<api_token::Entity>()
        .filter(api_token::Column::FamilyId.is_in(families.iter().map(|family| family.id.0)))
        .filter(api_token::Column::Kind.eq(TokenKind::Refresh))
        .filter(api_token::Column::SpentAt.is_null())
        .filter(api_token::Column::ExpiresAt.gt(ctx.now()))
        .all(&tx)
        .await?;
    let view = |family: token_family::Model| {
        let token = waiting.iter().find(|token| token.family_id == Some(family.id))?;
        Some(ProgramView {
            id: family.id,
            device_name: family.device_name,
            scope: token.scope,
            created_at: family.created_at,
            refreshed_at: token.created_at,
            expires_at: token.expires_at,
        })
    };
    Ok(families.into_iter().filter_map(view).collect())
}

/// Signs one of the person's programs out.
///
/// # Errors
/// `Unauthenticated`; `Forbidden` for a token that only reads; `program-unknown`, also for somebody else's.
pub async fn program_revoke(ctx: &Ctx, family: TokenFamilyId) -> Result<()> {
    let actor = ctx.account()?;
    if !actor.writes() {
        return Err(Error::Forbidden);
    }
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let known = tx
        .find_platform::<token_family::Entity>()
        .filter(token_family::Column::Id.eq(family.0))
        .filter(token_family::Column::AccountId.eq(actor.account.0))
        .filter(token_family::Column::EndedAt.is_null())
        .one(&tx)
        .await?;
    known.ok_or_else(|| Error::not_found("program-unknown"))?;
    family_end(&tx, family, FamilyEnd::Revoked, ctx.now()).await?;
    audit_account(&tx, ctx, Some(actor.account), "token_revoke", json!({ "family": family })).await?;
    Ok(tx.commit().await?)
}

/// Signs every program of an account out: they came in with a password that is not hers any more.
pub(super) async fn programs_end(tx: &Tx, account: AccountId, now: DateTime<Utc>) -> Result<()> {
    let ended = token_family::ActiveModel {
        ended_at: Set(Some(now)),
        ended_because: Set(Some(FamilyEnd::Revoked)),
        ..Default::default()
    };
    let running = Condition::all()
        .add(token_family::Column::AccountId.eq(account.0))
        .add(token_family::Column::EndedAt.is_null());
    tx.change_platform::<token_family::Entity>(ended, running).await?;
    Ok(())
}

/// Takes every personal token of an account back: whoever had to reset her password does not know who made them.
pub(super) async fn personal_tokens_end(tx: &Tx, account: AccountId, now: DateTime<Utc>) -> Result<()> {
    let revoked = api_token::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() };
    let personal = Condition::all()
        .add(api_token::Column::AccountId.eq(account.0))
        .add(api_token::Column::Kind.eq(TokenKind::Personal))
        .add(api_token::Column::RevokedAt.is_null());
    tx.change_platform::<api_token::Entity>(revoked, personal).await?;
    Ok(())
}

/// The token of a program and the sign-in that it comes from.
async fn shown(tx: &Tx, token: &str) -> Result<Option<(api_token::Model, token_family::Model)>> {
    let token = tx
        .find_platform::<api_token::Entity>()
        .filter(api_token::Column::TokenSha256.eq(secret_sha256(token)))
        .one(tx)
        .await?;
    let Some((token, family)) = token.and_then(|token| token.family_id.map(|family| (token, family))) else {
        return Ok(None);
    };
    let family =
        tx.find_platform::<token_family::Entity>().filter(token_family::Column::Id.eq(family.0)).one(tx).await?;
    Ok(family.map(|family| (token, family)))
}

async fn family_end(tx: &Tx, family: TokenFamilyId, because: FamilyEnd, now: DateTime<Utc>) -> Result<u64> {
    let ended =
        token_family::ActiveModel { ended_at: Set(Some(now)), ended_because: Set(Some(because)), ..Default::default() };
    let running =
        Condition::all().add(token_family::Column::Id.eq(family.0)).add(token_family::Column::EndedAt.is_null());
    tx.change_platform::<token_family::Entity>(ended, running).await
}

async fn mint_pair(tx: &Tx, sibling: &Sibling, now: DateTime<Utc>) -> Result<TokenPair> {
    let access_expires_at = now + Duration::minutes(ACCESS_MINUTES);
    let refresh_expires_at = now + Duration::days(REFRESH_DAYS);
    let access = mint_token(tx, sibling, TokenKind::Access, ACCESS_PREFIX, now, access_expires_at).await?;
    let refresh = mint_token(tx, sibling, TokenKind::Refresh, REFRESH_PREFIX, now, refresh_expires_at).await?;
    Ok(TokenPair { access, access_expires_at, refresh, refresh_expires_at, scope: sibling.scope })
}

async fn mint_token(
    tx: &Tx,
    sibling: &Sibling,
    kind: TokenKind,
    prefix: &str,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<String> {
    let plain = format!("{prefix}{}", mint_secret().plain);
    let row = api_token::ActiveModel {
        id: Set(Ctx::mint::<ApiTokenId>()),
        token_sha256: Set(secret_sha256(&plain)),
        kind: Set(kind),
        account_id: Set(sibling.account),
        organization_id: Set(sibling.organization),
        family_id: Set(Some(sibling.family)),
        name: Set(String::new()),
        device_name: Set(sibling.device_name.clone()),
        scope: Set(sibling.scope),
        created_at: Set(now),
        expires_at: Set(expires_at),
        last_used_at: Set(None),
        spent_at: Set(None),
        revoked_at: Set(None),
    };
    tx.insert_platform(row).await?;
    Ok(plain)
}

/// Forgets what is over: tokens that no longer open anything, and the sign-ins that have none left.
async fn tidy(tx: &Tx, account: AccountId, now: DateTime<Utc>) -> Result<()> {
    let over = Condition::all()
        .add(api_token::Column::AccountId.eq(account.0))
        .add(api_token::Column::Kind.ne(TokenKind::Personal))
        .add(api_token::Column::ExpiresAt.lte(now));
    tx.forget_platform::<api_token::Entity>(over).await?;
    let kept = tx
        .find_platform::<api_token::Entity>()
        .select_only()
        .column(api_token::Column::FamilyId)
        .filter(api_token::Column::AccountId.eq(account.0))
        .filter(api_token::Column::FamilyId.is_not_null())
        .into_query();
    let empty = Condition::all()
        .add(token_family::Column::AccountId.eq(account.0))
        .add(token_family::Column::Id.not_in_subquery(kept));
    tx.forget_platform::<token_family::Entity>(empty).await?;
    Ok(())
}
