//! Signing in and out.
//!
//! The browser holds 256 random bits; the database holds only their SHA-256, so a stolen backup opens nothing. Roles are read with every
//! request: taking one back works at once.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{AccountId, AssociationId, OrganizationId, OwnerId, SessionId},
    identity::{Role, account, organization, role_assignment, session},
    language::Language,
    refusal::Refusal,
};
use rand::Rng as _;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    sea_query::{Expr, ExprTrait, IntoCondition},
};

use super::{DEMO_DOMAIN, password, throttle::Counter};
use crate::{
    ctx::{Actor, Ctx, Host},
    error::{Error, Result},
    proof::HeldRole,
    store::{Purpose, Tx},
    work::sha256_hex,
};

/// How long a session lasts at most.
pub const SESSION_DAYS: i64 = 30;
/// How long a session lasts unused.
const IDLE_DAYS: i64 = 7;
/// How often the last use is written down, so that reading a page does not write.
const SEEN_EVERY: Duration = Duration::minutes(15);
/// How much is kept of what the browser says it is.
const USER_AGENT_MAX: usize = 200;

/// What somebody brings who wants to sign in.
#[derive(Clone, Debug, Default)]
pub struct SignIn {
    /// Sign-in address, as typed.
    pub email: String,
    /// Password, as typed.
    pub password: String,
    /// Network address.
    pub ip: String,
    /// What the browser says it is.
    pub user_agent: String,
}

/// A demo account that can be entered from the sign-in page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoTile {
    /// The account.
    pub account: AccountId,
    /// Who it is.
    pub display_name: String,
    /// The role and where, as the demo describes itself: the part of the address before the `@`, which is also the Fluent id `identity-demo-<name>`.
    pub name: String,
}

/// Signs in with a password; answers the token for the cookie, which is said once and never again.
///
/// # Errors
/// `sign-in-failed` for a wrong password and for an unknown address alike; `sign-in-throttled` after too many failures.
pub async fn session_open(ctx: &Ctx, sign_in: &SignIn) -> Result<String> {
    let host = ctx.host();
    let email = sign_in.email.trim().to_lowercase();
    let counters = [Counter::account(&email), Counter::address(&sign_in.ip)];
    let found = {
        let tx = host.database.read(Purpose::Platform, ctx.counter()).await?;
        for counter in &counters {
            counter.check(&tx, ctx.now()).await?;
        }
        tx.find_platform::<account::Entity>()
            .filter(account::Column::Email.eq(email.as_str()))
            .filter(account::Column::ArchivedAt.is_null())
            .one(&tx)
            .await?
    };
    // The hash is computed with no transaction open: it takes long, and on SQLite the writer is one.
    let hash = found.as_ref().and_then(|account| account.password_hash.clone());
    let matches = password::verify(host, &sign_in.password, hash).await?;
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    let Some(account) = found.filter(|_| matches) else {
        for counter in &counters {
            counter.fail(&tx, ctx.now()).await?;
        }
        tx.commit().await?;
        return Err(Refusal::new("sign-in-failed").into());
    };
    for counter in &counters {
        counter.clear(&tx).await?;
    }
    let token = open(&tx, &account, &sign_in.user_agent, ctx.now()).await?;
    tx.commit().await?;
    Ok(token)
}

/// Enters a demo account without a password.
///
/// # Errors
/// `NotFound` unless the host is a demonstration and the account is a demo account.
pub async fn session_open_demo(ctx: &Ctx, account: AccountId, user_agent: &str) -> Result<String> {
    let host = ctx.host();
    if !host.demo {
        return Err(Error::not_found("account-unknown"));
    }
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    let found = demo_accounts(&tx)
        .await?
        .into_iter()
        .find(|row| row.id == account)
        .ok_or_else(|| Error::not_found("account-unknown"))?;
    let token = open(&tx, &found, user_agent, ctx.now()).await?;
    tx.commit().await?;
    Ok(token)
}

/// The demo accounts; none unless the host is a demonstration.
///
/// # Errors
/// Failures only.
pub async fn demo_tiles(ctx: &Ctx) -> Result<Vec<DemoTile>> {
    if !ctx.host().demo {
        return Ok(Vec::new());
    }
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let tile = |row: account::Model| DemoTile {
        account: row.id,
        display_name: row.display_name,
        name: row.email.split('@').next().unwrap_or_default().to_owned(),
    };
    Ok(demo_accounts(&tx).await?.into_iter().map(tile).collect())
}

async fn demo_accounts(tx: &Tx) -> Result<Vec<account::Model>> {
    let demo = account::Column::Email.ends_with(format!("@{DEMO_DOMAIN}"));
    Ok(tx
        .find_platform::<account::Entity>()
        .filter(demo)
        .filter(account::Column::ArchivedAt.is_null())
        .order_by_asc(account::Column::CreatedAt)
        .order_by_asc(account::Column::Id)
        .all(tx)
        .await?)
}

/// Somebody's session with her account and one of her roles in the organization that she works in: one row for each role, or one without.
#[derive(FromQueryResult)]
struct Known {
    session: SessionId,
    last_seen_at: DateTime<Utc>,
    account: AccountId,
    email: String,
    display_name: String,
    language: Language,
    superadmin: bool,
    organization: Option<OrganizationId>,
    organization_name: Option<String>,
    role: Option<Role>,
    association: Option<AssociationId>,
    owner: Option<OwnerId>,
}

/// Who a token belongs to; nobody when it is unknown or too old. Every request asks, so it takes one statement.
///
/// # Errors
/// Failures only.
pub async fn session_resume(host: &Host, token: &str) -> Result<Option<Actor>> {
    let now = host.clock.now();
    let rows = {
        let tx = host.database.glance(Purpose::Platform, std::sync::Arc::default()).await?;
        known(&tx, token, now).await?
    };
    let Some(first) = rows.first() else { return Ok(None) };
    if first.last_seen_at + SEEN_EVERY < now {
        let tx = host.database.write(Purpose::Platform, std::sync::Arc::default()).await?;
        let seen = session::ActiveModel { last_seen_at: Set(now), ..Default::default() };
        tx.change_platform::<session::Entity>(seen, Condition::all().add(session::Column::Id.eq(first.session.0)))
            .await?;
        tx.commit().await?;
    }
    let held = |row: &Known| row.role.map(|role| HeldRole { role, association: row.association, owner: row.owner });
    Ok(Some(Actor {
        account: first.account,
        session: first.session,
        email: first.email.clone(),
        display_name: first.display_name.clone(),
        language: first.language,
        superadmin: first.superadmin,
        organization: first.organization.zip(first.organization_name.clone()),
        roles: rows.iter().filter_map(held).collect(),
    }))
}

async fn known(tx: &Tx, token: &str, now: DateTime<Utc>) -> Result<Vec<Known>> {
    let account: RelationDef =
        session::Entity::belongs_to(account::Entity).from(session::Column::AccountId).to(account::Column::Id).into();
    let organization: RelationDef = session::Entity::belongs_to(organization::Entity)
        .from(session::Column::OrganizationId)
        .to(organization::Column::Id)
        .into();
    let roles: RelationDef = session::Entity::belongs_to(role_assignment::Entity)
        .from((session::Column::AccountId, session::Column::OrganizationId))
        .to((role_assignment::Column::AccountId, role_assignment::Column::OrganizationId))
        .on_condition(|_, roles| Expr::col((roles, role_assignment::Column::EndedAt)).is_null().into_condition())
        .into();
    Ok(tx
        .find_platform::<session::Entity>()
        .select_only()
        .column_as(session::Column::Id, "session")
        .column(session::Column::LastSeenAt)
        .column_as(account::Column::Id, "account")
        .column(account::Column::Email)
        .column(account::Column::DisplayName)
        .column(account::Column::Language)
        .column(account::Column::Superadmin)
        .column_as(organization::Column::Id, "organization")
        .column_as(organization::Column::Name, "organization_name")
        .column(role_assignment::Column::Role)
        .column_as(role_assignment::Column::AssociationId, "association")
        .column_as(role_assignment::Column::OwnerId, "owner")
        .join(JoinType::InnerJoin, account)
        .join(JoinType::LeftJoin, organization)
        .join(JoinType::LeftJoin, roles)
        .filter(session::Column::TokenSha256.eq(sha256_hex(token.as_bytes())))
        .filter(session::Column::ExpiresAt.gt(now))
        .filter(session::Column::LastSeenAt.gt(now - Duration::days(IDLE_DAYS)))
        .filter(account::Column::ArchivedAt.is_null())
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
        .into_model::<Known>()
        .all(tx)
        .await?)
}

/// Signs out: the token is forgotten.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub async fn session_close(ctx: &Ctx) -> Result<()> {
    let session = ctx.account()?.session;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    tx.forget_platform::<session::Entity>(Condition::all().add(session::Column::Id.eq(session.0))).await?;
    Ok(tx.commit().await?)
}

async fn open(tx: &Tx, account: &account::Model, user_agent: &str, now: DateTime<Utc>) -> Result<String> {
    let mut bits = [0_u8; 32];
    rand::rng().fill_bytes(&mut bits);
    let token = URL_SAFE_NO_PAD.encode(bits);
    let organization = roles(tx, account.id).await?.first().map(|role| role.organization_id);
    let row = session::ActiveModel {
        id: Set(Ctx::mint::<SessionId>()),
        token_sha256: Set(sha256_hex(token.as_bytes())),
        account_id: Set(account.id),
        organization_id: Set(organization),
        created_at: Set(now),
        last_seen_at: Set(now),
        expires_at: Set(now + Duration::days(SESSION_DAYS)),
        user_agent: Set(user_agent.chars().filter(|c| !c.is_control()).take(USER_AGENT_MAX).collect()),
    };
    tx.insert_platform(row).await?;
    Ok(token)
}

/// The roles that an account holds now, oldest first.
async fn roles(tx: &Tx, account: AccountId) -> Result<Vec<role_assignment::Model>> {
    Ok(tx
        .find_platform::<role_assignment::Entity>()
        .filter(role_assignment::Column::AccountId.eq(account.0))
        .filter(role_assignment::Column::EndedAt.is_null())
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
        .all(tx)
        .await?)
}

/// The organization that an account works in first, with its name.
pub(crate) async fn organization_of(tx: &Tx, account: AccountId) -> Result<Option<(OrganizationId, String)>> {
    match roles(tx, account).await?.first() {
        Some(role) => organization_name(tx, role.organization_id).await,
        None => Ok(None),
    }
}

async fn organization_name(tx: &Tx, organization: OrganizationId) -> Result<Option<(OrganizationId, String)>> {
    let row =
        tx.find_platform::<organization::Entity>().filter(organization::Column::Id.eq(organization.0)).one(tx).await?;
    Ok(row.map(|row| (row.id, row.name)))
}
