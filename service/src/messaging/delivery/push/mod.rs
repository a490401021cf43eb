//! Waking browsers: which may be woken, and what they are told.

mod crypt;
mod given;
mod identity;

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use entity::{
    id::{AccountId, PushSubscriptionId},
    messaging::{NewSubscription, SubscriptionForm, delivery, push_subscription},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

pub use given::{PushKey, PushSender};

use super::{Message, NOT_SET_UP, OWN_ANSWER, outgoing::cut};
use crate::{
    Host,
    courier::{Parcel, Unsent},
    ctx::Ctx,
    error::{Error, Failure, Result},
    store::{Purpose, Tx},
    work::sha256_hex,
};

/// Most browsers that one person may have woken; the one that was added first goes.
const BROWSERS_MAX: usize = 20;
/// Most letters of what a browser says it is.
const USER_AGENT_MAX: usize = 300;
/// Most letters of a title and of a text on a screen.
const TITLE_MAX: usize = 120;
const TEXT_MAX: usize = 400;
/// Seconds that the maker of a browser keeps a message for one that is switched off.
const TIME_TO_LIVE: u32 = 24 * 60 * 60;

/// A browser that may be woken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Browser {
    /// Which.
    pub id: PushSubscriptionId,
    /// The server of its maker, as the address of a delivery.
    pub server: String,
}

/// The browsers of people that may be woken.
pub(crate) async fn browsers(host: &Host, accounts: &[AccountId]) -> Result<BTreeMap<AccountId, Vec<Browser>>> {
    let mut map: BTreeMap<AccountId, Vec<Browser>> = BTreeMap::new();
    if accounts.is_empty() || !host.sends_push() {
        return Ok(map);
    }
    let tx = host.database.read(Purpose::Platform, std::sync::Arc::default()).await?;
    let theirs = push_subscription::Column::AccountId.is_in(accounts.iter().map(|id| id.0));
    for row in tx.find_platform::<push_subscription::Entity>().filter(theirs).all(&tx).await? {
        let browser = Browser { id: row.id, server: NewSubscription::server(&row.endpoint).to_owned() };
        map.entry(row.account_id).or_default().push(browser);
    }
    Ok(map)
}

/// The key that a browser must know to let this server wake it; nothing where browsers are not woken.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn push_key(ctx: &Ctx) -> Result<Option<String>> {
    ctx.account()?;
    if ctx.host().sends_push() { Ok(Some(identity::public_key(ctx.host()).await?)) } else { Ok(None) }
}

/// The browsers that the person lets us wake, newest first.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn push_subscriptions(ctx: &Ctx) -> Result<Vec<push_subscription::Model>> {
    let account = ctx.account()?.account;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    of(&tx, account).await
}

/// A browser of the person.
///
/// # Errors
/// `Unauthenticated`; `push-subscription-unknown`, also for somebody else's.
pub async fn push_subscription_fetch(ctx: &Ctx, id: PushSubscriptionId) -> Result<push_subscription::Model> {
    let found = push_subscriptions(ctx).await?.into_iter().find(|row| row.id == id);
    found.ok_or_else(|| Error::not_found("push-subscription-unknown"))
}

async fn of(tx: &Tx, account: AccountId) -> Result<Vec<push_subscription::Model>> {
    Ok(tx
        .find_platform::<push_subscription::Entity>()
        .filter(push_subscription::Column::AccountId.eq(account.0))
        .order_by_desc(push_subscription::Column::Id)
        .all(tx)
        .await?)
}

/// Lets this server wake the browser that the person is at. The same browser again changes nothing but its keys; one that somebody else used before
/// is hers now.
///
/// # Errors
/// `Unauthenticated`; `push-unavailable` where browsers are not woken; `push-endpoint-malformed`, `push-key-malformed`; `view-as-reads-only`,
/// `support-reads-only`.
pub async fn push_subscribe(ctx: &Ctx, form: &SubscriptionForm, user_agent: &str) -> Result<PushSubscriptionId> {
    let account = changing(ctx)?;
    let host = ctx.host();
    let pusher = host.pusher.as_ref().filter(|_| host.sends_push()).ok_or_else(|| Refusal::new("push-unavailable"))?;
    let new = NewSubscription::parse(form, pusher.reaches_loopback())?;
    // Keys that are none would be found out only when something is to be sent.
    let key = URL_SAFE_NO_PAD.decode(&new.p256dh).unwrap_or_default();
    let auth = URL_SAFE_NO_PAD.decode(&new.auth).unwrap_or_default();
    crypt::encrypt(&key, &auth, b"").map_err(|_| Refusal::new("push-key-malformed").at("p256dh"))?;
    let sha256 = sha256_hex(new.endpoint.as_bytes());
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    let same = Condition::all().add(push_subscription::Column::EndpointSha256.eq(sha256.as_str()));
    tx.forget_platform::<push_subscription::Entity>(same).await?;
    let kept = of(&tx, account).await?;
    let surplus = kept.iter().skip(BROWSERS_MAX.saturating_sub(1)).map(|row| row.id.0);
    let surplus = Condition::all().add(push_subscription::Column::Id.is_in(surplus));
    tx.forget_platform::<push_subscription::Entity>(surplus).await?;
    let id = Ctx::mint::<PushSubscriptionId>();
    let row = push_subscription::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        endpoint: Set(new.endpoint),
        endpoint_sha256: Set(sha256),
        p256dh: Set(new.p256dh),
        auth: Set(new.auth),
        user_agent: Set(cut(user_agent, USER_AGENT_MAX)),
        created_at: Set(ctx.now()),
        last_used_at: Set(None),
    };
    tx.insert_platform(row).await?;
    tx.commit().await?;
    Ok(id)
}

/// Lets this server no longer wake a browser of the person.
///
/// # Errors
/// `Unauthenticated`; `push-subscription-unknown`, also for somebody else's; `view-as-reads-only`, `support-reads-only`.
pub async fn push_unsubscribe(ctx: &Ctx, id: PushSubscriptionId) -> Result<PushSubscriptionId> {
    let account = changing(ctx)?;
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    let this = Condition::all()
        .add(push_subscription::Column::Id.eq(id.0))
        .add(push_subscription::Column::AccountId.eq(account.0));
    if tx.forget_platform::<push_subscription::Entity>(this).await? == 0 {
        return Err(Error::not_found("push-subscription-unknown"));
    }
    tx.commit().await?;
    Ok(id)
}

/// Forgets every browser of an account: whoever let it be woken may have been somebody else. She lets hers be woken anew.
pub(crate) async fn browsers_forget(tx: &Tx, account: AccountId) -> Result<()> {
    let theirs = Condition::all().add(push_subscription::Column::AccountId.eq(account.0));
    tx.forget_platform::<push_subscription::Entity>(theirs).await?;
    Ok(())
}

/// Who changes something of her own.
fn changing(ctx: &Ctx) -> Result<AccountId> {
    let actor = ctx.account()?;
    actor.standing.refuse_change()?;
    if actor.writes() { Ok(actor.account) } else { Err(Error::Forbidden) }
}

/// Takes a message to the maker of the browser.
pub(super) async fn send(host: &Host, row: &delivery::Model, message: &Message) -> Result<String, Unsent> {
    let pusher = host.pusher.clone().ok_or_else(|| Unsent::Refused(format!("{OWN_ANSWER}{NOT_SET_UP}")))?;
    let parcel = parcel(host, row, message).await.map_err(|error| {
        tracing::error!(%error, delivery.id = %row.id, "a message to a browser cannot be made");
        Unsent::Refused(format!("{OWN_ANSWER}unmade"))
    })?;
    let parcel = parcel.ok_or_else(|| Unsent::Refused(format!("{OWN_ANSWER}unsubscribed")))?;
    pusher.send(parcel).await
}

/// The message, encrypted; nothing where the person no longer lets the browser be woken.
async fn parcel(host: &Host, row: &delivery::Model, message: &Message) -> Result<Option<Parcel>> {
    let Some(id) = row.push_subscription_id else { return Ok(None) };
    let tx = host.database.read(Purpose::Platform, std::sync::Arc::default()).await?;
    let this = push_subscription::Column::Id.eq(id.0);
    let found = tx.find_platform::<push_subscription::Entity>().filter(this).one(&tx).await?;
    drop(tx);
    // A browser that has changed hands is not told what was meant for somebody else.
    let Some(browser) = found.filter(|browser| Some(browser.account_id) == row.account_id) else { return Ok(None) };
    let key = URL_SAFE_NO_PAD.decode(&browser.p256dh).map_err(Failure::new)?;
    let auth = URL_SAFE_NO_PAD.decode(&browser.auth).map_err(Failure::new)?;
    let plain = serde_json::json!({
        "title": cut(&message.subject, TITLE_MAX),
        "body": cut(&message.text, TEXT_MAX),
        "path": message.path,
        "tag": row.kind,
        "lang": row.language.code(),
    });
    let private = identity::private_key(host).await?;
    let contact = host.push.contact.as_deref().unwrap_or(&host.public_url);
    Ok(Some(Parcel {
        body: crypt::encrypt(&key, &auth, plain.to_string().as_bytes())?,
        authorization: crypt::authorization(&private, &browser.endpoint, contact, host.clock.now())?,
        time_to_live: TIME_TO_LIVE,
        endpoint: browser.endpoint,
    }))
}

/// Forgets a browser that its maker no longer knows.
pub(super) async fn gone(host: &Host, row: &delivery::Model) -> Result<()> {
    let Some(id) = row.push_subscription_id else { return Ok(()) };
    let tx = host.database.write(Purpose::Platform, std::sync::Arc::default()).await?;
    let this = Condition::all().add(push_subscription::Column::Id.eq(id.0));
    tx.forget_platform::<push_subscription::Entity>(this).await?;
    Ok(tx.commit().await?)
}
