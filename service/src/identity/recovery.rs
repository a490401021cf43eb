//! New passwords: by whoever knows the old one, and by whoever reads the mail of the address.

use entity::{
    id::AccountId,
    identity::{account, account_ticket::TicketKind},
    language::Language,
    messaging::Kind,
    refusal::Refusal,
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{
    audit::audit_account,
    devices::sessions_end,
    hats::roles_accept,
    is_demo,
    mail::{self, post},
    oidc::identities_forget,
    password,
    program::{personal_tokens_end, programs_end},
    secret::secret_sha256,
    throttle::Counter,
    ticket::{self, INVITATIONS, NewTicket},
    told::account_told,
};
use crate::{
    ctx::{Ctx, Host},
    error::Result,
    outside::feeds_end,
    store::{Purpose, Tx},
};

/// Sets a new password; every other browser of the person is signed out.
///
/// # Errors
/// `password-current-wrong`; `sign-in-throttled` after too many wrong ones; `password-length`; `Unauthenticated`. An account that has no password
/// yet needs a fresh confirmation instead of the current one.
pub async fn password_change(ctx: &Ctx, current: &str, new: &str) -> Result<()> {
    let actor = ctx.account()?;
    refuse_demo(&actor.email)?;
    let host = ctx.host();
    let counter = Counter::account(&actor.email);
    let stored = {
        let tx = host.database.read(Purpose::Platform, ctx.counter()).await?;
        counter.check(&tx, ctx.now()).await?;
        let row =
            tx.find_platform::<account::Entity>().filter(account::Column::Id.eq(actor.account.0)).one(&tx).await?;
        row.and_then(|row| row.password_hash)
    };
    match stored {
        None => ctx.require_fresh()?,
        Some(stored) => {
            if !password::verify(host, current, Some(stored)).await? {
                let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
                counter.check(&tx, ctx.now()).await?;
                counter.fail(&tx, ctx.now()).await?;
                tx.commit().await?;
                return Err(Refusal::new("password-current-wrong").at("current").into());
            }
        }
    }
    let hash = password::hash(host, new).await?;
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    // Guesses sent all at once have all found the counter low before.
    counter.check(&tx, ctx.now()).await?;
    counter.clear(&tx).await?;
    password_set(&tx, actor.account, hash).await?;
    ticket::revoke(&tx, actor.account, &[TicketKind::Reset], ctx.now()).await?;
    sessions_end(&tx, actor.account, Some(actor.session)).await?;
    programs_end(&tx, actor.account, ctx.now()).await?;
    audit_account(&tx, ctx, Some(actor.account), "password_change", serde_json::json!({})).await?;
    account_told(&tx, actor.account, Kind::PasswordChanged, "/account/password").await?;
    post(&tx, host, &actor.into(), &mail::PASSWORD_CHANGED, &[]).await?;
    Ok(tx.commit().await?)
}

/// Somebody cannot sign in and asks for a link by which to set a new password.
///
/// The address is looked up only after the answer has gone, so neither the answer nor its time tells whether it is known.
///
/// # Errors
/// `email-malformed`; `sign-in-throttled` after too many requests; `mail-unavailable` where no mail is sent.
pub async fn password_reset_request(ctx: &Ctx, email: &str, ip: &str) -> Result<()> {
    let host = ctx.host();
    if !host.sends_mail() {
        return Err(Refusal::new("mail-unavailable").into());
    }
    let email = text_input::email(email).map_err(|refusal| refusal.at("email"))?.to_lowercase();
    let counters = [Counter::reset_of(&email), Counter::reset_from(ip)];
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    for counter in &counters {
        counter.check(&tx, ctx.now()).await?;
        counter.fail(&tx, ctx.now()).await?;
    }
    tx.commit().await?;
    let later = ctx.clone();
    tokio::spawn(async move {
        if let Err(failure) = reset_send(&later, &email).await {
            tracing::error!(%failure, "a link for a new password could not be made");
        }
    });
    Ok(())
}

/// Sends the link, if there is such an account. Demo accounts have no mail.
async fn reset_send(ctx: &Ctx, email: &str) -> Result<()> {
    let host = ctx.host();
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    let found = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Email.eq(email))
        .filter(account::Column::ArchivedAt.is_null())
        .one(&tx)
        .await?;
    let Some(account) = found.filter(|row| !is_demo(&row.email)) else { return Ok(()) };
    let new =
        NewTicket { kind: TicketKind::Reset, account: account.id, organization: None, email: None, created_by: None };
    let secret = ticket::issue(&tx, new, ctx.now()).await?;
    audit_account(&tx, ctx, Some(account.id), "password_reset_request", serde_json::json!({})).await?;
    let link = link(host, account.language, "/reset", &secret.plain);
    post(&tx, host, &(&account).into(), &mail::RESET, &[("link", link.into())]).await?;
    Ok(tx.commit().await?)
}

/// Whether a link for a new password still works, to say so before somebody thinks of one.
///
/// # Errors
/// Failures only.
pub async fn password_reset_open(ctx: &Ctx, link: &str) -> Result<bool> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    Ok(ticket::find(&tx, TicketKind::Reset, &secret_sha256(link), ctx.now()).await?.is_some())
}

/// Sets a new password by a link; every browser of the person is signed out, and she signs in anew.
///
/// # Errors
/// `ticket-invalid`; `password-length`; `sign-in-throttled` after too many wrong links.
pub async fn password_reset(ctx: &Ctx, link: &str, new: &str, ip: &str) -> Result<()> {
    let host = ctx.host();
    let now = ctx.now();
    let counter = Counter::ticket_from(ip);
    let sha256 = secret_sha256(link);
    let open = {
        let tx = host.database.read(Purpose::Platform, ctx.counter()).await?;
        counter.check(&tx, now).await?;
        ticket::find(&tx, TicketKind::Reset, &sha256, now).await?
    };
    let Some(open) = open else {
        let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
        counter.fail(&tx, now).await?;
        tx.commit().await?;
        return Err(ticket::invalid());
    };
    let hash = password::hash(host, new).await?;
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    ticket::take(&tx, &open, now).await?;
    let found = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(open.account_id.0))
        .filter(account::Column::ArchivedAt.is_null())
        .one(&tx)
        .await?;
    let account = found.ok_or_else(ticket::invalid)?;
    password_set(&tx, account.id, hash).await?;
    proven(&tx, &account, now).await?;
    // Whoever got in by guessing is out by every door that was opened meanwhile, and an invitation that was never used is no second way in.
    sessions_end(&tx, account.id, None).await?;
    programs_end(&tx, account.id, now).await?;
    personal_tokens_end(&tx, account.id, now).await?;
    identities_forget(&tx, account.id).await?;
    feeds_end(&tx, account.id, now).await?;
    ticket::revoke(&tx, account.id, &INVITATIONS, now).await?;
    Counter::account(&account.email).clear(&tx).await?;
    audit_account(&tx, ctx, Some(account.id), "password_reset", serde_json::json!({})).await?;
    account_told(&tx, account.id, Kind::PasswordChanged, "/account/password").await?;
    post(&tx, host, &(&account).into(), &mail::PASSWORD_CHANGED, &[]).await?;
    Ok(tx.commit().await?)
}

/// Writes down a new password.
pub(super) async fn password_set(tx: &Tx, account: AccountId, hash: String) -> Result<()> {
    let change = account::ActiveModel { password_hash: Set(Some(hash)), ..Default::default() };
    tx.change_platform::<account::Entity>(change, Condition::all().add(account::Column::Id.eq(account.0))).await?;
    Ok(())
}

/// Writes down that the person reads the mail of her address. When it was proven for the first time, the roles that were given to it count from now
/// on. Those that were given to an address that she had before, and never proved, go on waiting.
pub(crate) async fn proven(tx: &Tx, account: &account::Model, now: chrono::DateTime<chrono::Utc>) -> Result<()> {
    if account.email_proven_at.is_none() {
        roles_accept(tx, account.id, None, now).await?;
    }
    let change = account::ActiveModel { email_proven_at: Set(Some(now)), ..Default::default() };
    tx.change_platform::<account::Entity>(change, Condition::all().add(account::Column::Id.eq(account.id.0))).await?;
    Ok(())
}

/// Demo accounts are everybody's, so nobody gives one a password or an address.
pub(super) fn refuse_demo(email: &str) -> Result<()> {
    if is_demo(email) { Err(Refusal::new("demo-account-fixed").into()) } else { Ok(()) }
}

/// The address of a page that takes a secret, for a mail.
pub(super) fn link(host: &Host, language: Language, path: &str, secret: &str) -> String {
    format!("{}/{}{path}?link={secret}", host.public_url, language.code())
}
