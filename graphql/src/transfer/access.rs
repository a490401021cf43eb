//! Links without an account, what was fetched by them, and what was written to and fro.

use async_graphql::{Context, ID, Object, Result};
use entity::transfer::{attach_until, transfer_access, transfer_deed_notice, transfer_fetch, transfer_message};

use super::kind::{TransferAccessPurpose, TransferFile, TransferSide};
use crate::{
    identity::Account,
    loader::loaders,
    scalar::{self, Date, DateTime, Locale},
};

/// A link by which somebody without an account reaches a request.
pub struct TransferAccess(transfer_access::Model);

impl From<transfer_access::Model> for TransferAccess {
    fn from(row: transfer_access::Model) -> Self {
        Self(row)
    }
}

/// A link by which somebody without an account reaches a request. Its secret is kept nowhere.
#[Object]
impl TransferAccess {
    /// Opaque identifier; goes into `accessId`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What it opens.
    async fn purpose(&self) -> TransferAccessPurpose {
        self.0.purpose.into()
    }

    /// To whom it was sent.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// Her name.
    async fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// The language of its pages.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it ends at the latest.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }

    /// When it was first used; what may be used once is closed by it.
    async fn used_at(&self) -> Option<DateTime> {
        self.0.used_at.map(DateTime)
    }

    /// When it was taken back.
    async fn revoked_at(&self) -> Option<DateTime> {
        self.0.revoked_at.map(DateTime)
    }
}

/// One time that somebody fetched something of a version.
pub struct TransferFetch(transfer_fetch::Model);

impl From<transfer_fetch::Model> for TransferFetch {
    fn from(row: transfer_fetch::Model) -> Self {
        Self(row)
    }
}

/// One time that somebody fetched something of a version.
#[Object]
impl TransferFetch {
    /// The version.
    async fn version_id(&self) -> ID {
        scalar::id(self.0.version_id)
    }

    /// What was fetched.
    async fn what(&self) -> TransferFile {
        self.0.what.into()
    }

    /// Which of the annexes, counted from one.
    async fn annex(&self) -> Option<i32> {
        self.0.annex
    }

    /// The link by which it was fetched, where it was by one.
    async fn access_id(&self) -> Option<ID> {
        self.0.access_id.map(scalar::id)
    }

    /// Who fetched it, where she was signed in.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        match self.0.account_id {
            Some(account) => Ok(loaders(ctx)?.accounts.load(account).await?.map(Account)),
            None => Ok(None),
        }
    }

    /// When.
    async fn at(&self) -> DateTime {
        DateTime(self.0.at)
    }
}

/// What somebody wrote about a request.
pub struct TransferMessage(transfer_message::Model);

impl From<transfer_message::Model> for TransferMessage {
    fn from(row: transfer_message::Model) -> Self {
        Self(row)
    }
}

/// What somebody wrote about a request.
#[Object]
impl TransferMessage {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Who wrote it.
    async fn side(&self) -> TransferSide {
        self.0.side.into()
    }

    /// Her name.
    async fn author_name(&self) -> &str {
        &self.0.author_name
    }

    /// What it says: lines of plain text.
    async fn text(&self) -> &str {
        &self.0.text
    }

    /// When it was written.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When the other side first saw it.
    async fn read_at(&self) -> Option<DateTime> {
        self.0.read_at.map(DateTime)
    }
}

/// What was told of the deed that ends a request.
pub struct TransferDeedNotice(transfer_deed_notice::Model);

impl From<transfer_deed_notice::Model> for TransferDeedNotice {
    fn from(row: transfer_deed_notice::Model) -> Self {
        Self(row)
    }
}

/// What was told of the deed that ends a request (C. civ. art. 3.94 §3). Nothing is written over: a correction is another notice.
#[Object]
impl TransferDeedNotice {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The day of the deed.
    async fn deed_on(&self) -> Date {
        Date(self.0.deed_on)
    }

    /// Who holds the unit now, with her present or future address: lines of plain text.
    async fn acquirers(&self) -> &str {
        &self.0.acquirers
    }

    /// Who represents them, where the unit is held by several.
    async fn representative(&self) -> Option<&str> {
        self.0.representative.as_deref()
    }

    /// The day of the registered letter that says that the seller contests her arrears (C. civ. art. 3.95).
    async fn contested_on(&self) -> Option<Date> {
        self.0.contested_on.map(Date)
    }

    /// The last day on which an attachment is notified to the notary, who may pay the seller afterwards: the twentieth working day after that letter.
    async fn attach_until(&self) -> Option<Date> {
        self.0.contested_on.and_then(attach_until).map(Date)
    }

    /// Who told it.
    async fn side(&self) -> TransferSide {
        self.0.side.into()
    }

    /// Her name.
    async fn author_name(&self) -> &str {
        &self.0.author_name
    }

    /// When.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }
}
