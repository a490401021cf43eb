//! Personal tokens: made by hand for a program, shown once, with a name, a scope and a last day.
//!
//! A token works in the organization that its maker worked in, with the roles that she holds there at the time of each request. What asks for a fresh
//! confirmation stays closed to it: nobody is there to give one.

use chrono::{DateTime, Utc};
use entity::{
    id::ApiTokenId,
    identity::{NewPersonalToken, PersonalTokenForm, TokenKind, TokenScope, api_token},
    refusal::Refusal,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait as _, QueryFilter, QueryOrder, QuerySelect as _, Select,
};
use serde_json::json;

use super::{
    audit::audit_account,
    secret::{mint_secret, secret_sha256},
};
use crate::{
    clock::day_begins,
    ctx::{Actor, Ctx},
    error::{Error, Result},
    store::{Purpose, Tx},
};

/// Most personal tokens that somebody may have at a time.
const TOKENS_MAX: u64 = 20;
/// What a personal token is recognised by in files and logs.
const PREFIX: &str = "mit_";

/// A personal token, without the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalTokenView {
    /// Identifier.
    pub id: ApiTokenId,
    /// What the person calls it.
    pub name: String,
    /// The program or machine that it is for; may be empty.
    pub device_name: String,
    /// What it may do.
    pub scope: TokenScope,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// From when on it opens nothing.
    pub expires_at: DateTime<Utc>,
    /// When it was last used, to a quarter of an hour.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// A personal token that has just been made. It has no `Debug`, so that the token reaches no log.
pub struct FreshToken {
    /// The token: said once and never again.
    pub plain: String,
    /// Everything else about it.
    pub view: PersonalTokenView,
}

/// Makes a personal token.
///
/// # Errors
/// `Unauthenticated`; `Confirm` when the password was given too long ago; `Forbidden` for a program that only reads; malformed fields as of
/// [`NewPersonalToken::parse`]; `token-too-many`.
pub async fn personal_token_create(ctx: &Ctx, form: &PersonalTokenForm) -> Result<FreshToken> {
    let actor = writer(ctx)?;
    ctx.require_fresh()?;
    let now = ctx.now();
    let new = NewPersonalToken::parse(form, ctx.today())?;
    // The last day is included.
    let expires_at = new.expires_on.succ_opt().and_then(day_begins).ok_or_else(|| {
        Error::from(Refusal::new("token-expiry-out-of-range").at("expiresOn").with("last", new.expires_on))
    })?;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    if usable(&tx, actor, now).count(&tx).await? >= TOKENS_MAX {
        return Err(Refusal::new("token-too-many").with("max", TOKENS_MAX).into());
    }
    let plain = format!("{PREFIX}{}", mint_secret().plain);
    let id = Ctx::mint::<ApiTokenId>();
    let view = PersonalTokenView {
        id,
        name: new.name,
        device_name: new.device_name,
        scope: new.scope,
        created_at: now,
        expires_at,
        last_used_at: None,
    };
    let row = api_token::ActiveModel {
        id: Set(id),
        token_sha256: Set(secret_sha256(&plain)),
        kind: Set(TokenKind::Personal),
        account_id: Set(actor.account),
        organization_id: Set(actor.organization.as_ref().map(|(id, _)| *id)),
        family_id: Set(None),
        name: Set(view.name.clone()),
        device_name: Set(view.device_name.clone()),
        scope: Set(view.scope),
        created_at: Set(now),
        expires_at: Set(expires_at),
        last_used_at: Set(None),
        spent_at: Set(None),
        revoked_at: Set(None),
    };
    tx.insert_platform(row).await?;
    let detail = json!({ "token": id, "scope": view.scope.code(), "expiresOn": new.expires_on });
    audit_account(&tx, ctx, Some(actor.account), "personal_token_create", detail).await?;
    tx.commit().await?;
    Ok(FreshToken { plain, view })
}

/// The person's tokens that still work, the newest first.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub async fn personal_tokens_list(ctx: &Ctx) -> Result<Vec<PersonalTokenView>> {
    let actor = ctx.account()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let rows = usable(&tx, actor, ctx.now())
        .order_by_desc(api_token::Column::CreatedAt)
        .order_by_desc(api_token::Column::Id)
        .limit(TOKENS_MAX)
        .all(&tx)
        .await?;
    Ok(rows.into_iter().map(view).collect())
}

/// Takes one of the person's tokens back; it stops working at once.
///
/// # Errors
/// `Unauthenticated`; `Forbidden` for a token that only reads; `token-unknown`, also for somebody else's.
pub async fn personal_token_revoke(ctx: &Ctx, id: ApiTokenId) -> Result<PersonalTokenView> {
    let actor = writer(ctx)?;
    let now = ctx.now();
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let found = usable(&tx, actor, now).filter(api_token::Column::Id.eq(id.0)).one(&tx).await?;
    let row = found.ok_or_else(|| Error::not_found("token-unknown"))?;
    let revoked = api_token::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() };
    tx.change_platform::<api_token::Entity>(revoked, Condition::all().add(api_token::Column::Id.eq(id.0))).await?;
    audit_account(&tx, ctx, Some(actor.account), "personal_token_revoke", json!({ "token": id })).await?;
    tx.commit().await?;
    Ok(view(row))
}

fn writer(ctx: &Ctx) -> Result<&Actor> {
    let actor = ctx.account()?;
    if actor.writes() { Ok(actor) } else { Err(Error::Forbidden) }
}

fn usable(tx: &Tx, actor: &Actor, now: DateTime<Utc>) -> Select<api_token::Entity> {
    tx.find_platform::<api_token::Entity>()
        .filter(api_token::Column::AccountId.eq(actor.account.0))
        .filter(api_token::Column::Kind.eq(TokenKind::Personal))
        .filter(api_token::Column::RevokedAt.is_null())
        .filter(api_token::Column::ExpiresAt.gt(now))
}

fn view(row: api_token::Model) -> PersonalTokenView {
    PersonalTokenView {
        id: row.id,
        name: row.name,
        device_name: row.device_name,
        scope: row.scope,
        created_at: row.created_at,
        expires_at: row.expires_at,
        last_used_at: row.last_used_at,
    }
}
