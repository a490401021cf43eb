//! A new sign-in address, and proof of the present one: asked for by the person, confirmed by her from the mail that goes to it.

use entity::{
    id::AccountId,
    identity::{account, account_ticket::TicketKind},
    messaging::Kind,
    refusal::Refusal,
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{
    audit::audit_account,
    mail::{self, Addressee, post},
    recovery::{link, proven, refuse_demo},
    secret::secret_sha256,
    throttle::Counter,
    ticket::{self, NewTicket},
    told::account_told,
};
use crate::{
    ctx::Ctx,
    error::Result,
    store::{Purpose, Tx},
};

/// Asks for a new sign-in address.
///
/// A link goes to it, and a notice to the old one. Where somebody else signs in with it already, the answer is the same and the mail says so to
/// whoever reads it. For the address that the person has, a link by which to prove it, if she has not yet.
///
/// # Errors
/// `Confirm`; `email-malformed`; `email-same` for her own, once it is proven; `sign-in-throttled` after too many requests; `mail-unavailable` where no mail is sent.
pub async fn email_change_request(ctx: &Ctx, email: &str) -> Result<()> {
    ctx.require_fresh()?;
    let actor = ctx.account()?;
    refuse_demo(&actor.email)?;
    let host = ctx.host();
    if !host.sends_mail() {
        return Err(Refusal::new("mail-unavailable").into());
    }
    let email = text_input::email(email).map_err(|refusal| refusal.at("email"))?.to_lowercase();
    let own = email == actor.email;
    let counter = Counter::reset_of(&actor.email);
    let now = ctx.now();
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    counter.check(&tx, now).await?;
    if own && account_of(&tx, actor.account).await?.is_some_and(|account| account.email_proven_at.is_some()) {
        return Err(Refusal::new("email-same").at("email").into());
    }
    counter.fail(&tx, now).await?;
    // Whoever reads the mail of the new address may be somebody else.
    let there = Addressee { account: None, email: &email, name: "", language: actor.language, organization: None };
    if !own && taken(&tx, &email).await? {
        ticket::revoke(&tx, actor.account, &[TicketKind::EmailChange], now).await?;
        post(&tx, host, &there, &mail::ADDRESS_TAKEN, &[]).await?;
    } else {
        let new = NewTicket {
            kind: TicketKind::EmailChange,
            account: actor.account,
            organization: None,
            email: Some(email.clone()),
            created_by: Some(actor.account),
        };
        let secret = ticket::issue(&tx, new, now).await?;
        let link = link(host, actor.language, "/new-address", &secret.plain);
        let kind = if own { mail::ADDRESS_PROVE } else { mail::ADDRESS };
        post(&tx, host, &there, &kind, &[("link", link.into())]).await?;
    }
    if !own {
        post(&tx, host, &actor.into(), &mail::ADDRESS_ASKED, &[]).await?;
    }
    audit_account(&tx, ctx, Some(actor.account), "email_change_request", serde_json::json!({ "own": own })).await?;
    Ok(tx.commit().await?)
}

/// Makes the new address the sign-in address, by the link that was sent to it. For the address that the account has already, it is proven by this, and
/// the roles that were given to it count.
///
/// Whoever opens the link must be signed in to the account: somebody who only reads the mail, and follows a link that she did not ask for, would
/// otherwise vouch for an account that a stranger holds.
///
/// # Errors
/// `email-confirm-sign-in` unless the person is signed in to the account; `ticket-invalid`, also when somebody else has taken the address in the meantime; `sign-in-throttled` after too many wrong links.
pub async fn email_change_confirm(ctx: &Ctx, link: &str, ip: &str) -> Result<()> {
    let host = ctx.host();
    let now = ctx.now();
    let counter = Counter::ticket_from(ip);
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    counter.check(&tx, now).await?;
    let open = ticket::find(&tx, TicketKind::EmailChange, &secret_sha256(link), now).await?;
    let Some((open, email)) = open.and_then(|open| open.email.clone().map(|email| (open, email))) else {
        counter.fail(&tx, now).await?;
        tx.commit().await?;
        return Err(ticket::invalid());
    };
    if ctx.actor().is_none_or(|actor| actor.account != open.account_id) {
        return Err(Refusal::new("email-confirm-sign-in").into());
    }
    ticket::take(&tx, &open, now).await?;
    let account = account_of(&tx, open.account_id).await?.ok_or_else(ticket::invalid)?;
    if email == account.email {
        proven(&tx, &account, now).await?;
        audit_account(&tx, ctx, Some(account.id), "email_prove", serde_json::json!({})).await?;
        tx.commit().await?;
        return Ok(());
    }
    if taken(&tx, &email).await? {
        return Err(ticket::invalid());
    }
    let change = account::ActiveModel { email: Set(email), email_proven_at: Set(Some(now)), ..Default::default() };
    tx.change_platform::<account::Entity>(change, Condition::all().add(account::Column::Id.eq(account.id.0))).await?;
    // A link for a new password went to the old address.
    ticket::revoke(&tx, account.id, &[TicketKind::Reset], now).await?;
    audit_account(&tx, ctx, Some(account.id), "email_change", serde_json::json!({})).await?;
    account_told(&tx, account.id, Kind::EmailChanged, "/account/address").await?;
    post(&tx, host, &(&account).into(), &mail::ADDRESS_CHANGED, &[]).await?;
    Ok(tx.commit().await?)
}

/// Whether a link for a new address still works.
///
/// # Errors
/// Failures only.
pub async fn email_change_open(ctx: &Ctx, link: &str) -> Result<bool> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    Ok(ticket::find(&tx, TicketKind::EmailChange, &secret_sha256(link), ctx.now()).await?.is_some())
}

/// Whether the address that the person signs in with still waits to be proven.
///
/// # Errors
/// `Unauthenticated`.
pub async fn email_unproven(ctx: &Ctx) -> Result<bool> {
    let id = ctx.account()?.account;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    Ok(account_of(&tx, id).await?.is_some_and(|account| account.email_proven_at.is_none()))
}

/// An account that was not closed.
async fn account_of(tx: &Tx, id: AccountId) -> Result<Option<account::Model>> {
    Ok(tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(id.0))
        .filter(account::Column::ArchivedAt.is_null())
        .one(tx)
        .await?)
}

async fn taken(tx: &Tx, email: &str) -> Result<bool> {
    Ok(tx.find_platform::<account::Entity>().filter(account::Column::Email.eq(email)).one(tx).await?.is_some())
}
