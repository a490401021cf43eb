//! Letting in somebody who was given a role: by a link in a mail, or by a code in a letter.
//!
//! A link shows that its holder reads the mail of the address; a code shows only that somebody had the paper in her hands, and the syndic who
//! prints it could be that somebody. So a code opens only an account that nobody has taken possession of and that has roles in no other
//! organization; whoever has an account already signs in as always, and nobody learns from an invitation whether she has. And for the same reason
//! the roles that another organization gives to such an address later wait, until its mail is shown to be read or that organization's own letter is
//! brought.

use entity::{
    id::{AccountId, OrganizationId},
    identity::{
        Permission, account,
        account_ticket::{self, TicketKind},
        identity_link, organization, role_assignment,
    },
    language::Language,
    messaging::Kind,
    refusal::{Check, Refusal},
    text_input,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{
    accounts_by_ids,
    audit::audit_account,
    factor::{Opened, open_after_proof},
    hats::roles_accept,
    mail::{self, Addressee, post},
    password,
    recovery::{link, password_set, proven},
    secret::{Secret, code_sha256, secret_sha256},
    throttle::Counter,
    ticket::{self, INVITATIONS, NewTicket},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    messaging::{Audience, Notice, notify_on},
    store::{Purpose, Tx},
};

/// Longest name of a person.
const NAME_MAX: usize = 160;

/// What somebody brings who was invited: a link or a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// The secret of the link in the mail.
    Link(String),
    /// The code of the letter, as typed.
    Code(String),
}

/// What is shown to somebody who holds an invitation that works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Who invites.
    pub organization: String,
    /// The address to sign in with from now on.
    pub email: String,
    /// How whoever invited her wrote her name.
    pub display_name: String,
    /// The language that was chosen for her.
    pub language: Language,
}

/// What somebody fills in who accepts an invitation.
#[derive(Clone, Debug, Default)]
pub struct JoinForm {
    /// How the person is addressed.
    pub display_name: String,
    /// Language code.
    pub language: String,
    /// Her password.
    pub password: String,
    /// Network address.
    pub ip: String,
    /// What the browser says it is.
    pub user_agent: String,
}

/// Somebody of the organization who can be invited.
pub(super) struct Guest {
    pub account: account::Model,
    pub organization: OrganizationId,
    pub organization_name: String,
}

/// How whoever may invite somebody calls her.
///
/// # Errors
/// As [`invitation_mail`], but for `Confirm` and `mail-unavailable`.
pub async fn invitation_person(ctx: &Ctx, account: AccountId) -> Result<String> {
    let organization = inviting(ctx, account).await?;
    if ctx.prove_platform().is_ok() {
        let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
        return Ok(guest(&tx, organization, account).await?.account.display_name);
    }
    let named = accounts_by_ids(ctx, &[account]).await?.remove(&account);
    named.map(|named| named.display_name).ok_or_else(|| Error::not_found("account-unknown"))
}

/// Sends a link to somebody who has a role in the organization.
///
/// The former link no longer works. Whoever has a password already is told where to sign in instead; if her address is not proven, she gets a link
/// by which to prove it.
///
/// # Errors
/// `Forbidden` unless a syndic, or for a first syndic whoever runs the platform, asks; `Confirm`; `account-unknown`, also for somebody who has no
/// role where the syndic has hers; `mail-unavailable` where no mail is sent.
pub async fn invitation_mail(ctx: &Ctx, account: AccountId) -> Result<AccountId> {
    if ctx.prove_platform().is_err() {
        ctx.prove(Permission::AssociationWrite)?;
    }
    ctx.require_fresh()?;
    let host = ctx.host();
    if !host.sends_mail() {
        return Err(Refusal::new("mail-unavailable").into());
    }
    let organization = inviting(ctx, account).await?;
    let tx = ctx.administrator(organization).await?;
    let guest = guest(&tx, organization, account).await?;
    let text_values = |link: String| {
        [
            ("name", guest.account.display_name.clone().into()),
            ("organization", guest.organization_name.clone().into()),
            ("link", link.into()),
            ("days", ticket::INVITATION_DAYS.into()),
        ]
    };
    let language = guest.account.language;
    let to = Addressee { organization: Some(organization), ..Addressee::from(&guest.account) };
    if guest.account.password_hash.is_some() && guest.account.email_proven_at.is_none() {
        // Her role waits until she has shown, signed in, that she reads this mail.
        let new = NewTicket {
            kind: TicketKind::EmailChange,
            account,
            organization: None,
            email: Some(guest.account.email.clone()),
            created_by: Some(ctx.account()?.account),
        };
        let secret = ticket::issue(&tx, new, ctx.now()).await?;
        let link = link(host, language, "/new-address", &secret.plain);
        post(&tx, host, &to, &mail::ADDRESS_PROVE, &[("link", link.into())]).await?;
    } else if guest.account.password_hash.is_some() {
        let sign_in = format!("{}/{}/sign-in", host.public_url, language.code());
        post(&tx, host, &to, &mail::ROLE, &text_values(sign_in)).await?;
    } else {
        let secret = issue(&tx, ctx, &guest, TicketKind::Invitation).await?;
        let link = link(host, language, "/join", &secret.plain);
        post(&tx, host, &to, &mail::INVITATION, &text_values(link)).await?;
    }
    audit_account(&tx, ctx, Some(account), "invitation_mail", serde_json::json!({})).await?;
    tx.commit().await?;
    Ok(account)
}

/// Makes a code for a letter to somebody who has a role in the organization. The former code no longer works.
///
/// # Errors
/// As [`invitation_mail`], but for `mail-unavailable`.
pub async fn invitation_code(ctx: &Ctx, account: AccountId) -> Result<String> {
    Ok(code(ctx, account).await?.1)
}

/// The code together with whom it is for.
pub(super) async fn code(ctx: &Ctx, account: AccountId) -> Result<(Guest, String)> {
    if ctx.prove_platform().is_err() {
        ctx.prove(Permission::AssociationWrite)?;
    }
    let organization = inviting(ctx, account).await?;
    ctx.require_fresh()?;
    let tx = ctx.administrator(organization).await?;
    let guest = guest(&tx, organization, account).await?;
    let secret = issue(&tx, ctx, &guest, TicketKind::InvitationLetter).await?;
    audit_account(&tx, ctx, Some(account), "invitation_code", serde_json::json!({})).await?;
    tx.commit().await?;
    Ok((guest, secret.plain))
}

async fn issue(tx: &Tx, ctx: &Ctx, guest: &Guest, kind: TicketKind) -> Result<Secret> {
    let new = NewTicket {
        kind,
        account: guest.account.id,
        organization: Some(guest.organization),
        email: None,
        created_by: Some(ctx.account()?.account),
    };
    ticket::issue(tx, new, ctx.now()).await
}

/// The organization in whose name somebody may be invited.
async fn inviting(ctx: &Ctx, account: AccountId) -> Result<OrganizationId> {
    if ctx.prove_platform().is_ok() {
        let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
        let first = roles_of(&tx, account).await?.into_iter().find(|role| role.association_id.is_none());
        return first.map(|role| role.organization_id).ok_or_else(|| Error::not_found("account-unknown"));
    }
    let proof = ctx.prove(Permission::AssociationWrite)?;
    let tx = ctx.reader().await?;
    let held = tx
        .find_owned::<role_assignment::Entity>(&proof)
        .filter(role_assignment::Column::AccountId.eq(account.0))
        .filter(role_assignment::Column::EndedAt.is_null())
        .all(&*tx)
        .await?;
    let here = |role: &role_assignment::Model| role.association_id.map_or(proof.covers_all(), |id| proof.covers(id));
    if held.iter().any(here) { Ok(proof.organization()) } else { Err(Error::not_found("account-unknown")) }
}

async fn guest(tx: &Tx, organization: OrganizationId, account: AccountId) -> Result<Guest> {
    let row = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(account.0))
        .filter(account::Column::ArchivedAt.is_null())
        .one(tx)
        .await?;
    let account = row.ok_or_else(|| Error::not_found("account-unknown"))?;
    let name = organization_name(tx, organization).await?;
    Ok(Guest { account, organization, organization_name: name })
}

async fn organization_name(tx: &Tx, id: OrganizationId) -> Result<String> {
    let row = tx.find_platform::<organization::Entity>().filter(organization::Column::Id.eq(id.0)).one(tx).await?;
    Ok(row.map(|row| row.name).unwrap_or_default())
}

/// The roles of an account that were not taken back, in whatever organization.
async fn roles_of(tx: &Tx, account: AccountId) -> Result<Vec<role_assignment::Model>> {
    Ok(tx
        .find_platform::<role_assignment::Entity>()
        .filter(role_assignment::Column::AccountId.eq(account.0))
        .filter(role_assignment::Column::EndedAt.is_null())
        .all(tx)
        .await?)
}

/// What an invitation is to, before it is accepted.
///
/// # Errors
/// `ticket-invalid`; `sign-in-throttled` after too many wrong links and codes.
pub async fn invitation_look(ctx: &Ctx, invitation: &Invitation, ip: &str) -> Result<Invited> {
    let counter = Counter::ticket_from(ip);
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    counter.check(&tx, ctx.now()).await?;
    let Some((ticket, account)) = opened(&tx, ctx, invitation).await? else {
        // Nobody guesses 256 bits: what is counted is typing codes.
        if matches!(invitation, Invitation::Code(_)) {
            drop(tx);
            let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
            counter.fail(&tx, ctx.now()).await?;
            tx.commit().await?;
        }
        return Err(ticket::invalid());
    };
    let organization = match ticket.organization_id {
        Some(id) => organization_name(&tx, id).await?,
        None => String::new(),
    };
    Ok(Invited { organization, email: account.email, display_name: account.display_name, language: account.language })
}

/// Accepts an invitation: the person gets her name, language and password, and is signed in.
///
/// # Errors
/// `ticket-invalid`; `sign-in-throttled` after too many wrong links and codes; malformed fields; `password-length`.
pub async fn invitation_accept(ctx: &Ctx, invitation: &Invitation, form: &JoinForm) -> Result<Opened> {
    let (tx, account) = accept(ctx, invitation, form).await?;
    let opened = open_after_proof(&tx, &account, &form.user_agent, ctx.now()).await?;
    tx.commit().await?;
    Ok(opened)
}

/// Accepts an invitation like [`invitation_accept`], for a program, which signs in afterwards.
///
/// # Errors
/// As [`invitation_accept`].
pub async fn invitation_join(ctx: &Ctx, invitation: &Invitation, form: &JoinForm) -> Result<()> {
    let (tx, _) = accept(ctx, invitation, form).await?;
    Ok(tx.commit().await?)
}

/// Gives the account to whoever holds the invitation; the caller commits.
async fn accept(ctx: &Ctx, invitation: &Invitation, form: &JoinForm) -> Result<(Tx, account::Model)> {
    let host = ctx.host();
    let now = ctx.now();
    invitation_look(ctx, invitation, &form.ip).await?;
    let mut check = Check::new();
    let name = check.take("displayName", text_input::required(&form.display_name, NAME_MAX));
    let language =
        Language::parse(&form.language).ok_or_else(|| Refusal::new("language-unknown").with("value", &form.language));
    let language = check.take("language", language);
    let (name, language) = check.finish(name.zip(language))?;
    let hash = password::hash(host, &form.password).await?;
    let tx = host.database.write(Purpose::Platform, ctx.counter()).await?;
    let (open, account) = opened(&tx, ctx, invitation).await?.ok_or_else(ticket::invalid)?;
    ticket::take(&tx, &open, now).await?;
    ticket::revoke(&tx, account.id, &INVITATIONS, now).await?;
    password_set(&tx, account.id, hash).await?;
    if open.kind == TicketKind::Invitation {
        proven(&tx, &account, now).await?;
    } else {
        roles_accept(&tx, account.id, open.organization_id, now).await?;
    }
    let change =
        account::ActiveModel { display_name: Set(name.clone()), language: Set(language), ..Default::default() };
    tx.change_platform::<account::Entity>(change, Condition::all().add(account::Column::Id.eq(account.id.0))).await?;
    audit_account(&tx, ctx, Some(account.id), "invitation_accept", serde_json::json!({})).await?;
    if let Some(inviter) = open.created_by {
        let notice = Notice::bare(Kind::InvitationAccepted).with("person", name).link("/firm/people");
        notify_on(&tx, Some(account.id), notice.to(Audience::Account(inviter))).await?;
    }
    Ok((tx, account))
}

/// Takes the roles that an organization gave to the address of somebody who is signed in, by the code of its letter.
///
/// Whoever has the paper is the person that the organization means. Needed where her address is not proven, because then the same address is no more
/// than a claim.
///
/// # Errors
/// `Unauthenticated`; `ticket-invalid`, also for a code that was printed for somebody else and for one that lets nothing count that did not before;
/// `sign-in-throttled` after too many wrong ones.
pub async fn roles_take(ctx: &Ctx, code: &str, ip: &str) -> Result<u64> {
    let account = ctx.account()?.account;
    let counter = Counter::ticket_from(ip);
    let now = ctx.now();
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    counter.check(&tx, now).await?;
    let found = ticket::find(&tx, TicketKind::InvitationLetter, &code_sha256(code), now).await?;
    let own = found.filter(|open| open.account_id == account && open.organization_id.is_some());
    let taken = match &own {
        Some(open) => roles_accept(&tx, account, open.organization_id, now).await?,
        None => 0,
    };
    let Some(open) = own.filter(|_| taken > 0) else {
        counter.fail(&tx, now).await?;
        tx.commit().await?;
        return Err(ticket::invalid());
    };
    ticket::take(&tx, &open, now).await?;
    audit_account(&tx, ctx, Some(account), "roles_take", serde_json::json!({ "roles": taken })).await?;
    tx.commit().await?;
    Ok(taken)
}

/// The invitation and its account, if it still opens it.
async fn opened(
    tx: &Tx,
    ctx: &Ctx,
    invitation: &Invitation,
) -> Result<Option<(account_ticket::Model, account::Model)>> {
    let found = match invitation {
        Invitation::Link(link) => ticket::find(tx, TicketKind::Invitation, &secret_sha256(link), ctx.now()).await?,
        Invitation::Code(code) => ticket::find(tx, TicketKind::InvitationLetter, &code_sha256(code), ctx.now()).await?,
    };
    let Some(open) = found else { return Ok(None) };
    let account = tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.eq(open.account_id.0))
        .filter(account::Column::ArchivedAt.is_null())
        .filter(account::Column::PasswordHash.is_null())
        .one(tx)
        .await?;
    let Some(account) = account else { return Ok(None) };
    // Paper shows nothing about the address: it opens nothing that is somebody's already.
    if open.kind == TicketKind::InvitationLetter && is_somebodys(tx, &account, open.organization_id).await? {
        return Ok(None);
    }
    Ok(Some((open, account)))
}

/// Whether somebody has come in already, by whatever way, or has been given something by another organization than the one that invites.
async fn is_somebodys(tx: &Tx, account: &account::Model, organization: Option<OrganizationId>) -> Result<bool> {
    if account.superadmin {
        return Ok(true);
    }
    let link = identity_link::Column::AccountId.eq(account.id.0);
    if tx.find_platform::<identity_link::Entity>().filter(link).one(tx).await?.is_some() {
        return Ok(true);
    }
    let roles = roles_of(tx, account.id).await?;
    Ok(roles.iter().any(|role| Some(role.organization_id) != organization))
}
