//! Links and codes that work once and not for long.
//!
//! One that was used, replaced, has expired, was altered or never existed is answered alike: `ticket-invalid`.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{AccountId, AccountTicketId, OrganizationId},
    identity::account_ticket::{self, TicketKind},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::secret::{Secret, mint_code, mint_secret};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    store::Tx,
};

/// What lets somebody take possession of an account that was made for her.
pub(super) const INVITATIONS: [TicketKind; 2] = [TicketKind::Invitation, TicketKind::InvitationLetter];

/// Days that an invitation lasts.
pub(super) const INVITATION_DAYS: i64 = 14;

/// What a new link or code is for.
pub(super) struct NewTicket {
    pub kind: TicketKind,
    pub account: AccountId,
    pub organization: Option<OrganizationId>,
    pub email: Option<String>,
    pub created_by: Option<AccountId>,
}

/// How long a link or code lasts.
const fn lifetime(kind: TicketKind) -> Duration {
    match kind {
        TicketKind::Invitation | TicketKind::InvitationLetter => Duration::days(INVITATION_DAYS),
        TicketKind::Reset => Duration::hours(1),
        TicketKind::EmailChange => Duration::hours(24),
    }
}

/// Makes a link or a code; the account's former one of the same kind no longer works.
pub(super) async fn issue(tx: &Tx, new: NewTicket, now: DateTime<Utc>) -> Result<Secret> {
    revoke(tx, new.account, &[new.kind], now).await?;
    let secret = if new.kind == TicketKind::InvitationLetter { mint_code() } else { mint_secret() };
    let row = account_ticket::ActiveModel {
        id: Set(Ctx::mint::<AccountTicketId>()),
        kind: Set(new.kind),
        secret_sha256: Set(secret.sha256.clone()),
        account_id: Set(new.account),
        organization_id: Set(new.organization),
        email: Set(new.email),
        created_by: Set(new.created_by),
        created_at: Set(now),
        expires_at: Set(now + lifetime(new.kind)),
        used_at: Set(None),
        revoked_at: Set(None),
    };
    tx.insert_platform(row).await?;
    Ok(secret)
}

/// The link or code of one of these kinds that can still be used.
pub(super) async fn find(
    tx: &Tx,
    kind: TicketKind,
    sha256: &str,
    now: DateTime<Utc>,
) -> Result<Option<account_ticket::Model>> {
    Ok(tx
        .find_platform::<account_ticket::Entity>()
        .filter(account_ticket::Column::SecretSha256.eq(sha256))
        .filter(account_ticket::Column::Kind.eq(kind))
        .filter(open(now))
        .one(tx)
        .await?)
}

/// Uses a link or code up. Of two who use it at the same moment, the second is refused.
///
/// # Errors
/// `ticket-invalid` when it was used or replaced in the meantime.
pub(super) async fn take(tx: &Tx, ticket: &account_ticket::Model, now: DateTime<Utc>) -> Result<()> {
    let used = account_ticket::ActiveModel { used_at: Set(Some(now)), ..Default::default() };
    let this = open(now).add(account_ticket::Column::Id.eq(ticket.id.0));
    if tx.change_platform::<account_ticket::Entity>(used, this).await? == 1 { Ok(()) } else { Err(invalid()) }
}

/// Lets links and codes of these kinds work no longer.
pub(super) async fn revoke(tx: &Tx, account: AccountId, kinds: &[TicketKind], now: DateTime<Utc>) -> Result<()> {
    let revoked = account_ticket::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() };
    let these = Condition::all()
        .add(account_ticket::Column::AccountId.eq(account.0))
        .add(account_ticket::Column::Kind.is_in(kinds.iter().copied()))
        .add(account_ticket::Column::UsedAt.is_null())
        .add(account_ticket::Column::RevokedAt.is_null());
    tx.change_platform::<account_ticket::Entity>(revoked, these).await?;
    Ok(())
}

/// What is answered to a link or a code that does not work, for whatever reason.
pub(super) fn invalid() -> Error {
    Refusal::new("ticket-invalid").into()
}

fn open(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(account_ticket::Column::UsedAt.is_null())
        .add(account_ticket::Column::RevokedAt.is_null())
        .add(account_ticket::Column::ExpiresAt.gt(now))
}
