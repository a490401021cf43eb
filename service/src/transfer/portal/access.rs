//! Links that open something without an account, and what they open.
//!
//! A link is a secret of 256 random bits of which only the SHA-256 is kept. One that was used up, has expired, was taken back, belongs to something
//! else or never existed is answered alike, `transfer-link-invalid`, and counts against the network address that it came from; after some of them
//! nothing more is looked up for that address for a while.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{AccountId, AssociationId, OrganizationId, TransferAccessId, TransferVersionId},
    identity::organization,
    language::Language,
    transfer::{TransferAccessPurpose, TransferFile, transfer, transfer_access},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use uuid::Uuid;

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::{Counter, mint_secret, secret_sha256},
    proof::Proof,
    store::{Purpose, Tx},
};

/// How long the link lasts by which somebody asks.
pub(super) const REQUEST_LASTS: Duration = Duration::hours(24);
/// How long a link to a file lasts: as long as the answer can take and is relied on.
pub(super) const FILE_LASTS: Duration = Duration::days(120);
/// How long a link to a file lasts that was made for somebody who is signed in.
pub(super) const VISIT_LASTS: Duration = Duration::hours(12);
/// How long a link to one file of it lasts.
pub(super) const DOWNLOAD_LASTS: Duration = Duration::minutes(15);

/// Where a link leads that was made for somebody.
pub(super) fn path(purpose: TransferAccessPurpose, secret: &str) -> String {
    match purpose {
        TransferAccessPurpose::Request => format!("/notary/request/{secret}"),
        TransferAccessPurpose::File => format!("/notary/file/{secret}"),
        TransferAccessPurpose::Download => format!("/notary/fetch/{secret}"),
    }
}

/// What is answered to a link that opens nothing, for whatever reason.
pub(super) fn invalid() -> Error {
    Error::not_found("transfer-link-invalid")
}

/// A link to be made.
pub(super) struct NewAccess<'a> {
    pub association: AssociationId,
    pub transfer: Option<&'a transfer::Model>,
    pub purpose: TransferAccessPurpose,
    pub email: &'a str,
    pub name: Option<&'a str>,
    pub language: Language,
    pub lasts: Duration,
    pub of: Option<(TransferVersionId, TransferFile, Option<i32>)>,
}

impl<'a> NewAccess<'a> {
    /// A link to the file of a request, for whoever asked.
    pub(super) fn to_file(transfer: &'a transfer::Model, lasts: Duration) -> Self {
        Self {
            association: transfer.association_id,
            transfer: Some(transfer),
            purpose: TransferAccessPurpose::File,
            email: &transfer.requester_email,
            name: Some(&transfer.requester_name),
            language: transfer.requester_language,
            lasts,
            of: None,
        }
    }

    /// Makes the link; answers its secret, which is said once.
    pub(super) async fn make(self, tx: &Tx, proof: &Proof, now: DateTime<Utc>) -> Result<String> {
        let secret = mint_secret();
        let row = transfer_access::ActiveModel {
            id: Set(Ctx::mint::<TransferAccessId>()),
            association_id: Set(self.association),
            transfer_id: Set(self.transfer.map(|transfer| transfer.id)),
            purpose: Set(self.purpose),
            token_sha256: Set(secret.sha256),
            email: Set(self.email.to_owned()),
            name: Set(self.name.map(str::to_owned)),
            language: Set(self.language),
            version_id: Set(self.of.map(|(version, _, _)| version)),
            what: Set(self.of.map(|(_, what, _)| what)),
            annex: Set(self.of.and_then(|(_, _, annex)| annex)),
            created_at: Set(now),
            expires_at: Set(now + self.lasts),
            used_at: Set(None),
            revoked_at: Set(None),
            ..Default::default()
        };
        tx.insert(proof, row).await?;
        Ok(secret.plain)
    }
}

/// The link that somebody holds, if it opens this.
///
/// # Errors
/// `transfer-link-invalid`; `sign-in-throttled` for a network address that has tried too many that open nothing.
pub(super) async fn find(
    ctx: &Ctx,
    token: &str,
    purpose: TransferAccessPurpose,
    ip: &str,
) -> Result<transfer_access::Model> {
    let (host, now) = (ctx.host(), ctx.now());
    let counter = Counter::transfer_from(ip);
    let found = {
        let tx = host.database.read(Purpose::Platform, ctx.counter()).await?;
        counter.check(&tx, now).await?;
        tx.find_platform::<transfer_access::Entity>()
            .filter(transfer_access::Column::TokenSha256.eq(secret_sha256(token)))
            .filter(transfer_access::Column::Purpose.eq(purpose))
            .filter(open(purpose, now))
            .one(&tx)
            .await?
    };
    match found {
        Some(access) => Ok(access),
        None => {
            count(ctx, &counter).await?;
            Err(invalid())
        }
    }
}

/// Writes down one more failure.
pub(super) async fn count(ctx: &Ctx, counter: &Counter) -> Result<()> {
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    counter.fail(&tx, ctx.now()).await?;
    Ok(tx.commit().await?)
}

/// Refuses what an address has asked for too often, and counts this time.
///
/// # Errors
/// `sign-in-throttled`.
pub(super) async fn admit(ctx: &Ctx, counters: &[Counter]) -> Result<()> {
    let tx = ctx.host().database.write(Purpose::Platform, ctx.counter()).await?;
    for counter in counters {
        counter.check(&tx, ctx.now()).await?;
        counter.fail(&tx, ctx.now()).await?;
    }
    Ok(tx.commit().await?)
}

/// Links that still open something. One to a file may be followed as often as its holder likes, every other one once.
pub(super) fn open(purpose: TransferAccessPurpose, now: DateTime<Utc>) -> Condition {
    let standing = Condition::all()
        .add(transfer_access::Column::RevokedAt.is_null())
        .add(transfer_access::Column::ExpiresAt.gt(now));
    match purpose {
        TransferAccessPurpose::File => standing,
        TransferAccessPurpose::Request | TransferAccessPurpose::Download => {
            standing.add(transfer_access::Column::UsedAt.is_null())
        }
    }
}

/// Uses a link up. Of two who use it at the same moment, the second is refused.
///
/// # Errors
/// `transfer-link-invalid` when it was used or taken back in the meantime.
pub(super) async fn take(tx: &Tx, proof: &Proof, access: &transfer_access::Model, now: DateTime<Utc>) -> Result<()> {
    let used = transfer_access::ActiveModel { used_at: Set(Some(now)), ..Default::default() };
    let this = open(access.purpose, now)
        .add(transfer_access::Column::Id.eq(access.id.0))
        .add(transfer_access::Column::UsedAt.is_null());
    let taken = tx.change_all::<transfer_access::Entity>(proof, this, used).await?;
    if taken == 1 { Ok(()) } else { Err(invalid()) }
}

/// What a transaction in the organization of a link is opened for: nobody in particular works there.
pub(super) fn purpose(organization: OrganizationId) -> Purpose {
    Purpose::Tenant { organization, account: AccountId(Uuid::nil()) }
}

/// Whether an organization works: one that the platform has suspended takes nothing new.
pub(super) async fn works(ctx: &Ctx, organization: OrganizationId) -> Result<bool> {
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let found = tx
        .find_platform::<organization::Entity>()
        .filter(organization::Column::Id.eq(organization.0))
        .filter(organization::Column::SuspendedAt.is_null())
        .one(&tx)
        .await?;
    Ok(found.is_some())
}

/// Somebody without an account, and the one request that her link is for. It can be made by [`Guest::open`] alone, and every query of hers names that
/// request.
pub(super) struct Guest {
    access: transfer_access::Model,
    transfer: transfer::Model,
    proof: Proof,
}

impl Guest {
    /// Whoever holds this link to a file, with a transaction that reads in its organization.
    ///
    /// # Errors
    /// As [`find`].
    pub(super) async fn open(ctx: &Ctx, token: &str, ip: &str) -> Result<(Self, Tx)> {
        let access = find(ctx, token, TransferAccessPurpose::File, ip).await?;
        Self::of(ctx, access).await
    }

    /// Whoever holds this link, which was found and is about one request.
    pub(super) async fn of(ctx: &Ctx, access: transfer_access::Model) -> Result<(Self, Tx)> {
        let tx = ctx.host().database.read(purpose(access.organization_id), ctx.counter()).await?;
        let proof = Proof::guest(access.organization_id, access.association_id);
        let transfer = access.transfer_id.ok_or_else(invalid)?;
        let found = tx.find::<transfer::Entity>(&proof).filter(transfer::Column::Id.eq(transfer.0)).one(&tx).await?;
        // A link that was sent to an address which was corrected since opens nothing.
        let transfer = found.filter(|row| row.requester_email == access.email).ok_or_else(invalid)?;
        Ok((Self { access, transfer, proof }, tx))
    }

    /// Her link.
    pub(super) const fn access(&self) -> &transfer_access::Model {
        &self.access
    }

    /// The request that it is for.
    pub(super) const fn transfer(&self) -> &transfer::Model {
        &self.transfer
    }

    /// What her queries are narrowed by.
    pub(super) const fn proof(&self) -> &Proof {
        &self.proof
    }

    /// A transaction in which she changes something.
    pub(super) async fn writer(&self, ctx: &Ctx) -> Result<Tx> {
        Ok(ctx.host().database.write(purpose(self.access.organization_id), ctx.counter()).await?)
    }
}
