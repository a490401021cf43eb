//! Signing in with an identity of another provider (`OpenID Connect` Core 1.0), and linking such identities to accounts.
//!
//! This is the part that knows people; what is said to the provider, and how its ID token is checked, is the server's. An identity opens an account
//! only when it was linked to it by somebody who was signed in there: that an e-mail address is the same proves nothing.
//!
//! Whoever sets out takes a secret along in a cookie. The nonce and the PKCE verifier are derived from it, so that the database, which keeps only
//! SHA-256 of the state and of the secret, could not take part in the exchange, and an answer that is brought by another browser ends nowhere.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{AccountId, IdentityLinkId, OidcStartId},
    identity::{account, identity_link, oidc_start},
    language::Language,
    messaging::Kind,
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect as _};
use serde_json::json;

use super::{
    audit::{audit_account, audit_account_refused},
    factor::{Opened, open_after_proof},
    mail::{self, post},
    secret::{mint_secret, secret_sha256},
    throttle::Counter,
    told::account_told,
};
use crate::{
    ctx::{Actor, Ctx},
    error::{Error, Result},
    store::{Purpose, Tx},
    work::sha256_hex,
};

/// How long somebody may take at the provider.
pub const OIDC_MINUTES: i64 = 10;
/// Longest path that is led back to.
const NEXT_MAX: usize = 500;
/// Longest issuer and subject; `OpenID Connect` allows a subject 255 characters.
const SUBJECT_MAX: usize = 255;
/// How much is kept of what the provider calls somebody.
const LABEL_MAX: usize = 254;
/// Most identities that are listed.
const LINKS_MAX: u64 = 20;

/// What somebody sets out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OidcPurpose {
    /// To sign in.
    SignIn,
    /// To link the identity to the account that she is signed in to.
    Link,
}

/// What somebody takes along. It has no `Debug`, so that it reaches no log.
pub struct OidcDeparture {
    /// Goes to the provider and comes back in the address.
    pub state: String,
    /// Goes into the cookie.
    pub browser: String,
    /// Goes to the provider and comes back inside the ID token.
    pub nonce: String,
    /// Stays here; its SHA-256 goes to the provider.
    pub verifier: String,
}

/// Somebody who has come back. It has no `Debug`, so that its secrets reach no log.
pub struct OidcArrival {
    /// The short name of the provider.
    pub provider: String,
    /// What the ID token must hold.
    pub nonce: String,
    /// What the code must be exchanged with.
    pub verifier: String,
    /// The account to link to; none for signing in.
    account: Option<AccountId>,
    /// Where she wanted to go: a path without its language, or nothing.
    pub next: String,
    /// The language of the page that she came from.
    pub language: Language,
}

impl OidcArrival {
    /// Whether she set out to link an identity.
    #[must_use]
    pub const fn links(&self) -> bool {
        self.account.is_some()
    }
}

/// Who somebody is at a provider, after its ID token was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OidcIdentity {
    /// Who vouches for it.
    pub issuer: String,
    /// Who it is there.
    pub subject: String,
    /// What the provider calls her, for people to recognise.
    pub label: Option<String>,
}

/// What the way through the provider led to.
pub enum OidcOutcome {
    /// She is signed in, or asked for her second factor.
    Opened(Opened),
    /// The identity is linked to her account.
    Linked,
}

/// An identity that opens the person's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityView {
    /// Identifier.
    pub id: IdentityLinkId,
    /// The short name of the provider.
    pub provider: String,
    /// Who vouches for it.
    pub issuer: String,
    /// What the provider called it when it was linked.
    pub label: Option<String>,
    /// When it was linked.
    pub linked_at: DateTime<Utc>,
    /// When it last opened the account.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// Sets out for a provider, from a network address. `next` is where to lead afterwards.
///
/// # Errors
/// For linking: `Unauthenticated`, and `Confirm` when the password was given too long ago; `sign-in-throttled` when too many set out from there.
pub async fn oidc_begin(
    ctx: &Ctx,
    provider: &str,
    purpose: OidcPurpose,
    next: &str,
    ip: &str,
) -> Result<OidcDeparture> {
    let account = match purpose {
        OidcPurpose::SignIn => None,
        OidcPurpose::Link => {
            ctx.require_fresh()?;
            Some(ctx.account()?.account)
        }
    };
    let (state, browser) = (mint_secret(), mint_secret());
    let now = ctx.now();
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let departures = Counter::departures_from(ip);
    departures.check(&tx, now).await?;
    departures.fail(&tx, now).await?;
    tx.forget_platform::<oidc_start::Entity>(Condition::all().add(oidc_start::Column::ExpiresAt.lte(now))).await?;
    let row = oidc_start::ActiveModel {
        id: Set(Ctx::mint::<OidcStartId>()),
        state_sha256: Set(state.sha256),
        browser_sha256: Set(browser.sha256),
        provider: Set(provider.to_owned()),
        account_id: Set(account),
        next: Set(if next.len() <= NEXT_MAX { next.to_owned() } else { String::new() }),
        language: Set(ctx.language()),
        expires_at: Set(now + Duration::minutes(OIDC_MINUTES)),
    };
    tx.insert_platform(row).await?;
    tx.commit().await?;
    let (nonce, verifier) = derived(&browser.plain);
    Ok(OidcDeparture { state: state.plain, browser: browser.plain, nonce, verifier })
}

/// Recognises somebody who comes back from a provider. Each state is good for once, whether or not what follows succeeds.
///
/// # Errors
/// `oidc-start-unknown` when the state is unknown, used, too old or of another browser or provider.
pub async fn oidc_arrive(ctx: &Ctx, provider: &str, state: &str, browser: &str) -> Result<OidcArrival> {
    let unknown = || Error::from(Refusal::new("oidc-start-unknown"));
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let by_state = || Condition::all().add(oidc_start::Column::StateSha256.eq(secret_sha256(state)));
    let found = tx.find_platform::<oidc_start::Entity>().filter(by_state()).one(&tx).await?;
    // Only one of two requests with the same state finds a row to forget.
    let taken = tx.forget_platform::<oidc_start::Entity>(by_state()).await?;
    tx.commit().await?;
    let start = found.filter(|_| taken == 1).ok_or_else(unknown)?;
    let ours = start.browser_sha256 == secret_sha256(browser);
    if !ours || start.provider != provider || start.expires_at <= ctx.now() {
        return Err(unknown());
    }
    let (nonce, verifier) = derived(browser);
    Ok(OidcArrival {
        provider: start.provider,
        nonce,
        verifier,
        account: start.account_id,
        next: start.next,
        language: start.language,
    })
}

/// Ends the way through a provider with the identity that its ID token proves: opens the account that it is linked to, or links it to the account
/// that the person set out from and is still signed in to.
///
/// # Errors
/// `oidc-not-linked` when the identity opens no account; `Unauthenticated` when somebody who set out to link is not signed in to that account any
/// more; `identity-linked-elsewhere` when it opens another account; `identity-too-many`; `oidc-failed` for an identity beyond all measure.
pub async fn oidc_finish(
    ctx: &Ctx,
    arrival: &OidcArrival,
    identity: &OidcIdentity,
    user_agent: &str,
) -> Result<OidcOutcome> {
    if identity.subject.is_empty() || identity.subject.len() > SUBJECT_MAX || identity.issuer.len() > SUBJECT_MAX {
        return Err(Refusal::new("oidc-failed").into());
    }
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let linked = tx
        .find_platform::<identity_link::Entity>()
        .filter(identity_link::Column::Issuer.eq(identity.issuer.as_str()))
        .filter(identity_link::Column::Subject.eq(identity.subject.as_str()))
        .one(&tx)
        .await?;
    match arrival.account {
        None => open(ctx, tx, linked, user_agent).await.map(OidcOutcome::Opened),
        Some(account) => {
            // Whoever signed out meanwhile, or in as somebody else, set out for another account.
            let actor = ctx.account().ok().filter(|actor| actor.account == account).ok_or(Error::Unauthenticated)?;
            link(ctx, tx, actor, arrival, identity, linked).await?;
            Ok(OidcOutcome::Linked)
        }
    }
}

async fn open(ctx: &Ctx, tx: Tx, linked: Option<identity_link::Model>, user_agent: &str) -> Result<Opened> {
    let account = match &linked {
        Some(link) => {
            tx.find_platform::<account::Entity>()
                .filter(account::Column::Id.eq(link.account_id.0))
                .filter(account::Column::ArchivedAt.is_null())
                .one(&tx)
                .await?
        }
        None => None,
    };
    let Some((link, account)) = linked.zip(account) else {
        audit_account_refused(&tx, ctx, None, "oidc_sign_in", "oidc-not-linked").await?;
        tx.commit().await?;
        return Err(Refusal::new("oidc-not-linked").into());
    };
    let used = identity_link::ActiveModel { last_used_at: Set(Some(ctx.now())), ..Default::default() };
    tx.change_platform::<identity_link::Entity>(used, Condition::all().add(identity_link::Column::Id.eq(link.id.0)))
        .await?;
    audit_account(&tx, ctx, Some(account.id), "oidc_sign_in", json!({ "identity": link.id })).await?;
    let opened = open_after_proof(&tx, &account, user_agent, ctx.now()).await?;
    tx.commit().await?;
    Ok(opened)
}

async fn link(
    ctx: &Ctx,
    tx: Tx,
    actor: &Actor,
    arrival: &OidcArrival,
    identity: &OidcIdentity,
    linked: Option<identity_link::Model>,
) -> Result<()> {
    let account = actor.account;
    match linked {
        Some(link) if link.account_id == account => return Ok(()),
        Some(_) => return Err(Refusal::new("identity-linked-elsewhere").into()),
        None => {}
    }
    if links(&tx, account).await?.len() >= usize::try_from(LINKS_MAX).unwrap_or(usize::MAX) {
        return Err(Refusal::new("identity-too-many").with("max", LINKS_MAX).into());
    }
    let id = Ctx::mint::<IdentityLinkId>();
    let label = identity
        .label
        .as_deref()
        .map(|label| label.chars().filter(|letter| !letter.is_control()).take(LABEL_MAX).collect::<String>());
    let row = identity_link::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        provider: Set(arrival.provider.clone()),
        issuer: Set(identity.issuer.clone()),
        subject: Set(identity.subject.clone()),
        label: Set(label.filter(|label| !label.trim().is_empty())),
        linked_at: Set(ctx.now()),
        last_used_at: Set(None),
    };
    tx.insert_platform(row).await?;
    audit_account(&tx, ctx, Some(account), "identity_link", json!({ "identity": id, "provider": arrival.provider }))
        .await?;
    account_told(&tx, account, Kind::ProviderLinked, "/account/identities").await?;
    post(&tx, ctx.host(), &actor.into(), &mail::PROVIDER_LINKED, &[]).await?;
    Ok(tx.commit().await?)
}

/// The identities that open the person's account, the oldest first.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub async fn identities_list(ctx: &Ctx) -> Result<Vec<IdentityView>> {
    let account = ctx.account()?.account;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    Ok(links(&tx, account).await?.into_iter().map(view).collect())
}

/// Takes an identity off the person's account; it opens it no more. A person without a password keeps at least one, or nothing would let her in.
///
/// # Errors
/// `Unauthenticated`; `Forbidden` for a token that only reads; `Confirm`; `linked-identity-unknown`, also for somebody else's; `identity-last-way-in`.
pub async fn identity_unlink(ctx: &Ctx, id: IdentityLinkId) -> Result<IdentityView> {
    let actor = ctx.account()?;
    if !actor.writes() {
        return Err(Error::Forbidden);
    }
    ctx.require_fresh()?;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let mut links = links(&tx, actor.account).await?;
    let place =
        links.iter().position(|link| link.id == id).ok_or_else(|| Error::not_found("linked-identity-unknown"))?;
    let row = links.swap_remove(place);
    let account =
        tx.find_platform::<account::Entity>().filter(account::Column::Id.eq(actor.account.0)).one(&tx).await?;
    if links.is_empty() && account.is_none_or(|account| account.password_hash.is_none()) {
        return Err(Refusal::new("identity-last-way-in").into());
    }
    tx.forget_platform::<identity_link::Entity>(Condition::all().add(identity_link::Column::Id.eq(id.0))).await?;
    audit_account(
        &tx,
        ctx,
        Some(actor.account),
        "identity_unlink",
        json!({ "identity": id, "provider": row.provider }),
    )
    .await?;
    tx.commit().await?;
    Ok(view(row))
}

/// Forgets every identity that opens an account: whoever had to reset her password does not know who linked them. The password opens it still.
pub(super) async fn identities_forget(tx: &Tx, account: AccountId) -> Result<()> {
    let hers = Condition::all().add(identity_link::Column::AccountId.eq(account.0));
    tx.forget_platform::<identity_link::Entity>(hers).await?;
    Ok(())
}

async fn links(tx: &Tx, account: AccountId) -> Result<Vec<identity_link::Model>> {
    Ok(tx
        .find_platform::<identity_link::Entity>()
        .filter(identity_link::Column::AccountId.eq(account.0))
        .order_by_asc(identity_link::Column::LinkedAt)
        .order_by_asc(identity_link::Column::Id)
        .limit(LINKS_MAX)
        .all(tx)
        .await?)
}

fn view(row: identity_link::Model) -> IdentityView {
    IdentityView {
        id: row.id,
        provider: row.provider,
        issuer: row.issuer,
        label: row.label,
        linked_at: row.linked_at,
        last_used_at: row.last_used_at,
    }
}

/// The nonce and the PKCE verifier of whoever holds this secret: 64 hexadecimal digits each, which RFC 7636 takes for a verifier.
fn derived(browser: &str) -> (String, String) {
    (sha256_hex(format!("oidc-nonce:{browser}").as_bytes()), sha256_hex(format!("oidc-verifier:{browser}").as_bytes()))
}
