//! A new sign-in address: asked for by the person, confirmed by whoever reads the mail of it.

use entity::{
    identity::{account, account_ticket::TicketKind},
    refusal::Refusal,
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{
    audit::audit_account,
    recovery::{link, refuse_demo},
    secret::secret_sha256,
    throttle::Counter,
    ticket::{self, NewTicket},
};
use crate::{
    courier::Mail,
    ctx::Ctx,
    error::Result,
    store::{Purpose, Tx},
};

/// Asks for a new sign-in address. A link goes to it, and a notice to the old one. Where somebody else signs in with it already, the answer is the
/// same and the mail says so to whoever reads it.
///
/// # Errors
/// `Confirm`; `email-malformed`; `email-same`; `sign-in-throttled` after too many requests; `mail-unavailable` where no mail is sent.
pub async fn email_change_request(ctx: &Ctx, email: &str) -> Result<()> {
    ctx.require_fresh()?;
    let actor = ctx.account()?;
    refuse_demo(&actor.email)?;
    let host = ctx.host();
    if !host.sends_mail() {
        return Err(Refusal::new("mail-unavailable").into());
    }
    let email = text_input::email(email).map_err(|refusal| refusal.at("email"))?.to_lowercase();
    if email == actor.email {
        return Err(Refusal::new("email-same").at("email").into());
    }
    let counter = Counter::reset_of(&actor.email);
    let now = ctx.now();
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    counter.check(&tx, now).await?;
    counter.fail(&tx, now).await?;
    let mail = if taken(&tx, &email).await? {
        ticket::revoke(&tx, actor.account, &[TicketKind::EmailChange], now).await?;
        Mail::new(host, actor.language, &email, "address-taken", &[])
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
        Mail::new(host, actor.language, &email, "address", &[("link", link.into())])
    };
    audit_account(&tx, ctx, Some(actor.account), "email_change_request", serde_json::json!({})).await?;
    tx.commit().await?;
    host.post(mail);
    host.post(Mail::new(host, actor.language, &actor.email, "address-asked", &[]));
    Ok(())
}

/// Makes the new address the sign-in address, by the link that was sent to it. Whoever has the link need not be signed in.
///
/// # Errors
/// `ticket-invalid`, also when somebody else has taken the address in the meantime; `sign-in-throttled` after too many wrong links.
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
    ticket::take(&tx, &open, now).await?;
    let found = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(open.account_id.0))
        .filter(account::Column::ArchivedAt.is_null())
        .one(&tx)
        .await?;
    let account = found.ok_or_else(ticket::invalid)?;
    if taken(&tx, &email).await? {
        return Err(ticket::invalid());
    }
    let change = account::ActiveModel { email: Set(email), email_proven_at: Set(Some(now)), ..Default::default() };
    tx.change_platform::<account::Entity>(change, Condition::all().add(account::Column::Id.eq(account.id.0))).await?;
    // A link for a new password went to the old address.
    ticket::revoke(&tx, account.id, &[TicketKind::Reset], now).await?;
    audit_account(&tx, ctx, Some(account.id), "email_change", serde_json::json!({})).await?;
    tx.commit().await?;
    host.post(Mail::new(host, account.language, &account.email, "address-changed", &[]));
    Ok(())
}

/// Whether a link for a new address still works.
///
/// # Errors
/// Failures only.
pub async fn email_change_open(ctx: &Ctx, link: &str) -> Result<bool> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    Ok(ticket::find(&tx, TicketKind::EmailChange, &secret_sha256(link), ctx.now()).await?.is_some())
}

async fn taken(tx: &Tx, email: &str) -> Result<bool> {
    Ok(tx.find_platform::<account::Entity>().filter(account::Column::Email.eq(email)).one(tx).await?.is_some())
}
