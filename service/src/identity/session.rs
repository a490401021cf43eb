//! Signing in and out.
//!
//! The browser holds 256 random bits; the database holds only their SHA-256, so a stolen backup opens nothing. Roles are read with every
//! request: taking one back works at once.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use entity::{
    id::{AccountId, AssociationId, OrganizationId, OwnerId, SessionId, SupportGrantId},
    identity::{Permission, Role, account, organization, role_assignment, session, support_grant},
    refusal::Refusal,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    sea_query::{Expr, ExprTrait},
};

use super::{
    DEMO_DOMAIN,
    audit::{audit_account, audit_account_refused, audit_throttled},
    factor::{Opened, open_after_proof},
    hats::arrive,
    password,
    secret::{mint_secret, secret_sha256},
    throttle::Counter,
    told::device_seen,
    who::{Place, Who, with_who},
};
use crate::{
    clock::day_in_belgium,
    ctx::{Actor, Ctx, Host},
    error::{Error, Result},
    proof::HeldRole,
    standing::Standing,
    store::{Purpose, Trace, Tx},
};

/// How long a session lasts at most.
pub const SESSION_DAYS: i64 = 30;
/// How long a session lasts unused.
pub(super) const IDLE_DAYS: i64 = 7;
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

/// Signs in with a password; answers the token for the cookie, which is said once and never again: that of the session, or that of the challenge
/// of somebody who has a second factor.
///
/// # Errors
/// `sign-in-failed` for a wrong password and for an unknown address alike; `sign-in-throttled` after too many failures.
pub async fn session_open(ctx: &Ctx, sign_in: &SignIn) -> Result<Opened> {
    let (tx, account) = password_proven(ctx, sign_in).await?;
    let opened = open_after_proof(&tx, &account, &sign_in.user_agent, ctx.now()).await?;
    if matches!(opened, Opened::Session(_)) {
        audit_account(&tx, ctx, Some(account.id), "session_open", serde_json::json!({ "way": "password" })).await?;
    }
    tx.commit().await?;
    Ok(opened)
}

/// The account that a password opens, in a transaction where its failures are forgotten. Pages and programs sign in here, under one throttle.
///
/// # Errors
/// `sign-in-failed` for a wrong password and for an unknown address alike; `sign-in-throttled` after too many failures.
pub(super) async fn password_proven(ctx: &Ctx, sign_in: &SignIn) -> Result<(Tx, account::Model)> {
    let host = ctx.host();
    let email = sign_in.email.trim().to_lowercase();
    let counters = [Counter::account(&email), Counter::address(&sign_in.ip)];
    let found = {
        let tx = host.database.read(Purpose::Platform, ctx.counter()).await?;
        let tx = unblocked(ctx, &counters, tx).await?;
        tx.find_platform::<account::Entity>()
            .filter(account::Column::Email.eq(email.as_str()))
            .filter(account::Column::ArchivedAt.is_null())
            .one(&tx)
            .await?
    };
    // The hash is computed with no transaction open: it takes long, and on SQLite the writer is one.
    let hash = found.as_ref().and_then(|account| account.password_hash.clone());
    let matches = password::verify(host, &sign_in.password, hash).await?;
    // Of guesses sent all at once each has found the counters low: what the others have used up meanwhile counts before this one is told anything.
    let tx = unblocked(ctx, &counters, host.database.write(Purpose::Platform, ctx.counter()).await?).await?;
    let known = found.as_ref().map(|account| account.id);
    let Some(account) = found.filter(|_| matches) else {
        for counter in &counters {
            counter.fail(&tx, ctx.now()).await?;
        }
        audit_account_refused(&tx, ctx, known, "sign_in", "sign-in-failed").await?;
        tx.commit().await?;
        return Err(Refusal::new("sign-in-failed").into());
    };
    // Those of the network address stay: whoever has an account of her own could else guess at others' without end.
    Counter::account(&email).clear(&tx).await?;
    Ok((tx, account))
}

/// Goes on in the transaction unless one of the counters is blocked.
async fn unblocked(ctx: &Ctx, counters: &[Counter], tx: Tx) -> Result<Tx> {
    for counter in counters {
        if let Err(throttled) = counter.check(&tx, ctx.now()).await {
            drop(tx);
            audit_throttled(ctx, "sign-in-throttled").await;
            return Err(throttled);
        }
    }
    Ok(tx)
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
    audit_account(&tx, ctx, Some(found.id), "session_open", serde_json::json!({ "way": "demo" })).await?;
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

/// Somebody's session with whom it speaks for: one row for each of her roles, or one without.
#[derive(FromQueryResult)]
struct Known {
    session: SessionId,
    last_seen_at: DateTime<Utc>,
    began_at: DateTime<Utc>,
    confirmed_at: Option<DateTime<Utc>>,
    support_grant: Option<SupportGrantId>,
    support_ends_on: Option<NaiveDate>,
    view_as_owner: Option<OwnerId>,
    view_as_association: Option<AssociationId>,
    view_as_name: Option<String>,
    #[sea_orm(nested)]
    who: Who,
}

/// Where somebody stands, and with which roles: as herself, or only to look.
fn standing(rows: &[Known], first: &Known) -> Place {
    let held: Vec<HeldRole> = rows.iter().filter_map(|row| row.who.held()).collect();
    let Some((organization, name)) = first.who.organization.zip(first.who.organization_name.clone()) else {
        return (None, Vec::new(), Standing::Full);
    };
    if let Some(suspended) = first.who.suspended() {
        return (None, Vec::new(), suspended);
    }
    let grant = first.support_grant.zip(first.support_ends_on).filter(|_| first.who.superadmin);
    if let Some((grant, ends_on)) = grant {
        // The council reads everything of an association and changes nothing: that is as far as help may look.
        let role = HeldRole { role: Role::CouncilMember, association: None, owner: None };
        return (Some((organization, name)), vec![role], Standing::Support { grant, ends_on });
    }
    // Whoever has lost the last role there is not in the organization any more, whatever the session remembers.
    if held.is_empty() {
        return (None, Vec::new(), Standing::Full);
    }
    let viewed = first.view_as_owner.zip(first.view_as_association).zip(first.view_as_name.clone());
    if let Some(((owner, association), viewed)) = viewed {
        let may = held.iter().any(|held| {
            held.role.allows(Permission::OwnerWrite)
                && held.association.is_none_or(|where_held| where_held == association)
        });
        if may {
            let role = HeldRole { role: Role::Owner, association: Some(association), owner: Some(owner) };
            let standing = Standing::ViewAs { owner, association, name: viewed };
            return (Some((organization, name)), vec![role], standing);
        }
    }
    (Some((organization, name)), held, Standing::Full)
}

/// Who a token belongs to, asked while something stays open for it. Staying open is no use of the session, so it does not live longer for it.
///
/// # Errors
/// Failures only.
pub async fn session_watch(host: &Host, token: &str) -> Result<Option<Actor>> {
    let tx = host.database.glance(Purpose::Platform, Arc::default()).await?;
    Ok(actor(&known(&tx, token, host.clock.now(), host.clock.today()).await?))
}

fn actor(rows: &[Known]) -> Option<Actor> {
    let first = rows.first()?;
    let place = standing(rows, first);
    Some(first.who.actor(first.session, place, first.confirmed_at.unwrap_or(first.began_at), None))
}

/// Who a token belongs to; nobody when it is unknown or too old. Every request asks, so it takes one statement.
///
/// # Errors
/// Failures only.
pub async fn session_resume(host: &Host, token: &str) -> Result<Option<Actor>> {
    resume(host, token, Arc::default()).await
}

/// The same, with its statements counted.
pub(crate) async fn resume(host: &Host, token: &str, trace: Arc<Trace>) -> Result<Option<Actor>> {
    let now = host.clock.now();
    let rows = {
        let tx = host.database.glance(Purpose::Platform, Arc::clone(&trace)).await?;
        known(&tx, token, now, host.clock.today()).await?
    };
    let Some(first) = rows.first() else { return Ok(None) };
    if first.last_seen_at + SEEN_EVERY < now {
        let tx = host.database.write(Purpose::Platform, trace).await?;
        let seen = session::ActiveModel { last_seen_at: Set(now), ..Default::default() };
        tx.change_platform::<session::Entity>(seen, Condition::all().add(session::Column::Id.eq(first.session.0)))
            .await?;
        tx.commit().await?;
    }
    Ok(actor(&rows))
}

async fn known(tx: &Tx, token: &str, now: DateTime<Utc>, today: NaiveDate) -> Result<Vec<Known>> {
    let grants: RelationDef = session::Entity::belongs_to(support_grant::Entity)
        .from((session::Column::SupportGrantId, session::Column::OrganizationId))
        .to((support_grant::Column::Id, support_grant::Column::OrganizationId))
        .on_condition(move |_, grants| {
            let column = |column: support_grant::Column| Expr::col((grants.clone(), column));
            Condition::all()
                .add(column(support_grant::Column::RevokedAt).is_null())
                .add(column(support_grant::Column::EndsOn).gte(today))
        })
        .into();
    let sessions = tx
        .find_platform::<session::Entity>()
        .select_only()
        .column_as(session::Column::Id, "session")
        .column(session::Column::LastSeenAt)
        .column_as(session::Column::CreatedAt, "began_at")
        .column(session::Column::ConfirmedAt)
        .column_as(support_grant::Column::Id, "support_grant")
        .column_as(support_grant::Column::EndsOn, "support_ends_on")
        .column_as(session::Column::ViewAsOwnerId, "view_as_owner")
        .column_as(session::Column::ViewAsAssociationId, "view_as_association")
        .column(session::Column::ViewAsName)
        .join(JoinType::LeftJoin, grants)
        .filter(session::Column::TokenSha256.eq(secret_sha256(token)))
        .filter(session::Column::ExpiresAt.gt(now))
        .filter(session::Column::LastSeenAt.gt(now - Duration::days(IDLE_DAYS)));
    let sessions = with_who(sessions, session::Column::AccountId, session::Column::OrganizationId, today);
    Ok(sessions.into_model::<Known>().all(tx).await?)
}

/// Signs out: the token is forgotten.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub async fn session_close(ctx: &Ctx) -> Result<()> {
    let session = ctx.account()?.session;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    tx.forget_platform::<session::Entity>(Condition::all().add(session::Column::Id.eq(session.0))).await?;
    audit_account(&tx, ctx, Some(ctx.account()?.account), "session_close", serde_json::json!({})).await?;
    tx.call_when_it_stands([ctx.account()?.account]);
    Ok(tx.commit().await?)
}

/// Opens a session; answers the token for the cookie.
pub(super) async fn open(tx: &Tx, account: &account::Model, user_agent: &str, now: DateTime<Utc>) -> Result<String> {
    let token = mint_secret();
    let organization = roles(tx, account.id, day_in_belgium(now)).await?.first().map(|role| role.organization_id);
    if let Some(organization) = organization {
        arrive(tx, account.id, organization).await?;
    }
    let row = session::ActiveModel {
        id: Set(Ctx::mint::<SessionId>()),
        token_sha256: Set(token.sha256),
        account_id: Set(account.id),
        organization_id: Set(organization),
        created_at: Set(now),
        last_seen_at: Set(now),
        expires_at: Set(now + Duration::days(SESSION_DAYS)),
        user_agent: Set(user_agent.chars().filter(|c| !c.is_control()).take(USER_AGENT_MAX).collect()),
        confirmed_at: Set(Some(now)),
        ..Default::default()
    };
    tx.insert_platform(row).await?;
    device_seen(tx, account.id, user_agent).await?;
    Ok(token.plain)
}

/// Which roles run on a day: begun, not over, and not taken back.
fn running(column: impl Fn(role_assignment::Column) -> Expr, day: NaiveDate) -> Condition {
    let [ended, starts, ends] =
        [role_assignment::Column::EndedAt, role_assignment::Column::StartsOn, role_assignment::Column::EndsOn];
    Condition::all()
        .add(column(ended).is_null())
        .add(column(starts).is_null().or(column(starts).lte(day)))
        .add(column(ends).is_null().or(column(ends).gte(day)))
}

/// Which roles count on a day: those that run and were accepted. One that was given to an address which nobody has proven waits for whoever holds the
/// account to show that it is meant for her.
pub(crate) fn counting(column: impl Fn(role_assignment::Column) -> Expr, day: NaiveDate) -> Condition {
    running(&column, day).add(column(role_assignment::Column::AcceptedAt).is_not_null())
}

/// The roles that an account holds now, oldest first.
async fn roles(tx: &Tx, account: AccountId, today: NaiveDate) -> Result<Vec<role_assignment::Model>> {
    Ok(tx
        .find_platform::<role_assignment::Entity>()
        .filter(role_assignment::Column::AccountId.eq(account.0))
        .filter(counting(Expr::col, today))
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
        .all(tx)
        .await?)
}

/// The organization that an account works in first, with its name.
pub(crate) async fn organization_of(
    tx: &Tx,
    account: AccountId,
    today: NaiveDate,
) -> Result<Option<(OrganizationId, String)>> {
    match roles(tx, account, today).await?.first() {
        Some(role) => organization_name(tx, role.organization_id).await,
        None => Ok(None),
    }
}

async fn organization_name(tx: &Tx, organization: OrganizationId) -> Result<Option<(OrganizationId, String)>> {
    let row =
        tx.find_platform::<organization::Entity>().filter(organization::Column::Id.eq(organization.0)).one(tx).await?;
    Ok(row.map(|row| (row.id, row.name)))
}
