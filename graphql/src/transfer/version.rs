//! The versions of the document that answers a request.

use async_graphql::{Context, ID, Object, Result};
use entity::transfer::{self, transfer_version};
use service::transfer::{Annex, annexes_of, transfer_version_path, whole_of};

use super::kind::{SectionKind, TransferFile, TransferVersionState};
use crate::{
    connection::about,
    identity::Account,
    loader::loaders,
    scalar::{self, Date, DateTime, Locale},
};

/// A version of the document that answers a request.
pub struct TransferVersion(transfer_version::Model);

impl From<transfer_version::Model> for TransferVersion {
    fn from(row: transfer_version::Model) -> Self {
        Self(row)
    }
}

/// A version of the document that answers a request. What it says never changes; what has changed since stands in the next one.
#[Object]
impl TransferVersion {
    /// Opaque identifier; goes into `transferVersionId`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Counted from one in the request.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// The day of its figures.
    async fn reference_date(&self) -> Date {
        Date(self.0.reference_date)
    }

    /// The language of the document.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// How far its file has come.
    async fn state(&self) -> TransferVersionState {
        self.0.state.into()
    }

    /// Why the file could not be made: the code of a refusal, in small letters.
    async fn failure(&self) -> Option<&str> {
        self.0.failure.as_deref()
    }

    /// The sections that say something else than in the version before; empty for the first one.
    async fn changes(&self) -> Vec<SectionKind> {
        sections(&self.0.changes)
    }

    /// The sections of which the document says that they cannot be told now.
    async fn reservations(&self) -> Vec<SectionKind> {
        sections(&self.0.reservations)
    }

    /// The code printed on it, by which anybody checks it on the page of verification.
    async fn code(&self) -> &str {
        &self.0.code
    }

    /// SHA-256 of the file, hexadecimal.
    async fn sha256(&self) -> Option<&str> {
        self.0.sha256.as_deref()
    }

    /// The size of the file in bytes.
    async fn size(&self) -> Option<i64> {
        self.0.size
    }

    /// How many pages it has.
    async fn pages(&self) -> Option<i32> {
        self.0.pages
    }

    /// The documents that belong to it, in order.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn annexes(&self) -> Result<Vec<TransferAnnex>> {
        Ok(annexes_of(&self.0)?.into_iter().map(TransferAnnex).collect())
    }

    /// The document with every annex behind it that can be put there, in one file; absent where there is no such annex.
    async fn whole(&self) -> Result<Option<TransferAnnex>> {
        Ok(whole_of(&self.0)?.map(TransferAnnex))
    }

    /// Where it is found, for whoever is signed in and manages the association: a path on this server. Absent until the file is there.
    async fn path(
        &self,
        #[graphql(desc = "What of it.", default_with = "TransferFile::Pdf")] what: TransferFile,
        #[graphql(desc = "The `number` of the annex, or of the one file of everything.")] annex: Option<i32>,
    ) -> Option<String> {
        let ready = self.0.state == transfer::TransferVersionState::Ready;
        ready.then(|| transfer_version_path(self.0.id, what.into(), annex))
    }

    /// Who had it made.
    async fn created_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.created_by).await?.map(Account))
    }

    /// When its figures were frozen.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When its file was there.
    async fn ready_at(&self) -> Option<DateTime> {
        self.0.ready_at.map(DateTime)
    }

    /// When it was sent to who asked.
    async fn delivered_at(&self) -> Option<DateTime> {
        self.0.delivered_at.map(DateTime)
    }
}

/// The sections that a list of codes names.
fn sections(codes: &serde_json::Value) -> Vec<SectionKind> {
    let codes = codes.as_array().map(Vec::as_slice).unwrap_or_default().iter().filter_map(serde_json::Value::as_str);
    codes.filter_map(|code| transfer::SectionKind::parse(code).ok()).map(SectionKind::from).collect()
}

/// A document that belongs to a version.
pub struct TransferAnnex(Annex);

/// A document that belongs to a version.
#[Object]
impl TransferAnnex {
    /// Its number, from one; goes into `annex` of `path`.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// Its title.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// The first section that names it.
    async fn section(&self) -> SectionKind {
        self.0.section.into()
    }

    /// The name that it is saved with.
    async fn file_name(&self) -> &str {
        &self.0.file_name
    }

    /// SHA-256 of its file, hexadecimal.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }

    /// Its size in bytes.
    async fn size(&self) -> i64 {
        self.0.size
    }

    /// Where it is: `merged` in the one file of everything too, or why it is a file beside it only: `apart`, `encrypted`, `broken`, `too-large`.
    async fn place(&self) -> &str {
        &self.0.place
    }

    /// How many pages it has, where that is known.
    async fn pages(&self) -> Option<i32> {
        self.0.pages
    }
}
