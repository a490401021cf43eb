//! Files that are kept: their rows, and who holds them.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, OrganizationId, StoredFileId},
    library::{MediaType, file_too_large, stored_file, upload},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{Storage, file_key, usage::admit};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    store::Tx,
    work::sha256_hex,
};

/// A file that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Identifier.
    pub id: StoredFileId,
    /// The tenant.
    pub organization: OrganizationId,
    /// SHA-256 of the bytes in hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// What the bytes are.
    pub media_type: MediaType,
    /// Width and height of a picture in pixels.
    pub pixels: Option<(u32, u32)>,
    /// Whether it is a PDF that asks for a password.
    pub encrypted: bool,
    /// Who brought it first.
    pub created_by: AccountId,
    /// When it was brought first.
    pub created_at: DateTime<Utc>,
}

impl From<stored_file::Model> for StoredFile {
    fn from(row: stored_file::Model) -> Self {
        let pixels = |side: Option<i32>| side.and_then(|side| u32::try_from(side).ok());
        Self {
            id: row.id,
            organization: row.organization_id,
            sha256: row.sha256,
            size: u64::try_from(row.size).unwrap_or_default(),
            media_type: row.media_type,
            pixels: pixels(row.pixel_width).zip(pixels(row.pixel_height)),
            encrypted: row.encrypted,
            created_by: row.created_by,
            created_at: row.created_at,
        }
    }
}

impl StoredFile {
    /// The bytes, as they are wanted.
    ///
    /// # Errors
    /// Failures only.
    pub async fn stream(&self, storage: &Storage, range: std::ops::Range<u64>) -> Result<super::ByteStream<'static>> {
        if range.is_empty() {
            return Ok(Box::pin(futures::stream::empty()));
        }
        Ok(storage.stream(&file_key(self.organization, &self.sha256), range).await?)
    }

    /// All the bytes at once, for whoever takes a file apart that is not larger than she can bear.
    ///
    /// # Errors
    /// `file-too-large` above `most` bytes.
    pub(crate) async fn read(&self, storage: &Storage, most: u64) -> Result<Bytes> {
        if self.size > most {
            return Err(file_too_large(self.size, most).into());
        }
        Ok(storage.read(&file_key(self.organization, &self.sha256)).await?)
    }
}

/// Writes a file that the program itself made, and its row, in the transaction of whatever it belongs to.
///
/// # Errors
/// `storage-full` when the plan has no room for it.
pub(crate) async fn put(
    tx: &Tx,
    storage: &Storage,
    proof: &Proof,
    (media_type, bytes): (MediaType, Bytes),
    now: DateTime<Utc>,
) -> Result<StoredFile> {
    let sha256 = sha256_hex(&bytes);
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    if let Some(known) = by_content(tx, proof, &sha256).await? {
        let change = stored_file::ActiveModel { kept_at: Set(Some(now)), ..Default::default() };
        if revive(tx, proof, &known, change, now).await? {
            if known.deleted_at.is_some() {
                storage.write(&file_key(proof.organization(), &sha256), bytes).await?;
            }
            return Ok(known.into());
        }
    }
    admit(tx, proof, u64::try_from(size).unwrap_or_default()).await?;
    storage.write(&file_key(proof.organization(), &sha256), bytes).await?;
    let row = stored_file::Model {
        id: Ctx::mint::<StoredFileId>(),
        organization_id: proof.organization(),
        sha256,
        size,
        media_type,
        pixel_width: None,
        pixel_height: None,
        encrypted: false,
        created_by: proof.account(),
        created_at: now,
        touched_at: now,
        kept_at: Some(now),
        deleted_at: None,
    };
    tx.insert(proof, stored_file::ActiveModel::from(row.clone())).await?;
    Ok(row.into())
}

/// Says that a file was brought again; answers whether it is still there. From here to the end of the transaction nobody deletes its bytes; where
/// they were about to be deleted (`deleted_at`), they must be written again.
pub(super) async fn revive(
    tx: &Tx,
    proof: &Proof,
    known: &stored_file::Model,
    change: stored_file::ActiveModel,
    now: DateTime<Utc>,
) -> Result<bool> {
    let change = stored_file::ActiveModel { touched_at: Set(now), deleted_at: Set(None), ..change };
    Ok(tx.change_all::<stored_file::Entity>(proof, this(known.id), change).await? == 1)
}

/// The row of a file with these bytes, one whose bytes are being deleted included.
pub(super) async fn by_content(tx: &Tx, proof: &Proof, sha256: &str) -> Result<Option<stored_file::Model>> {
    Ok(tx.find_owned::<stored_file::Entity>(proof).filter(stored_file::Column::Sha256.eq(sha256)).one(tx).await?)
}

/// Files by their identifiers. Whoever asks has seen to it that the person may see what holds them.
///
/// # Errors
/// Failures only.
pub(crate) async fn stored_files_by_ids(tx: &Tx, proof: &Proof, ids: &[StoredFileId]) -> Result<Vec<StoredFile>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = tx
        .find_owned::<stored_file::Entity>(proof)
        .filter(stored_file::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .filter(stored_file::Column::DeletedAt.is_null())
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(StoredFile::from).collect())
}

/// A file that the person herself brought, which nothing may hold yet.
///
/// # Errors
/// `file-unknown`, also for a file of somebody else.
pub async fn stored_file_fetch(ctx: &Ctx, id: StoredFileId) -> Result<StoredFile> {
    let (organization, account) = super::view::place(ctx)?;
    let tx = ctx.reader().await?;
    own(&tx, &Proof::system(organization, account), id).await
}

async fn own(tx: &Tx, proof: &Proof, id: StoredFileId) -> Result<StoredFile> {
    let unknown = || Error::not_found("file-unknown");
    let brought = tx
        .find_owned::<upload::Entity>(proof)
        .filter(upload::Column::AccountId.eq(proof.account().0))
        .filter(upload::Column::StoredFileId.eq(id.0))
        .one(tx)
        .await?;
    brought.ok_or_else(unknown)?;
    stored_files_by_ids(tx, proof, &[id]).await?.pop().ok_or_else(unknown)
}

/// Has something hold a file that the person brought, so that it is not swept away. Whatever holds it refers to its row
/// (`child_of(…, "stored_file")`), which then cannot be deleted either.
///
/// # Errors
/// `file-unknown` unless she brought it herself, and not too long ago.
pub(crate) async fn keep(tx: &Tx, proof: &Proof, id: StoredFileId, now: DateTime<Utc>) -> Result<StoredFile> {
    let file = own(tx, proof, id).await?;
    let change = stored_file::ActiveModel { kept_at: Set(Some(now)), ..Default::default() };
    let alive = this(id).add(stored_file::Column::DeletedAt.is_null());
    if tx.change_all::<stored_file::Entity>(proof, alive, change).await? == 0 {
        return Err(Error::not_found("file-unknown"));
    }
    Ok(file)
}

/// Lets files go that nothing refers to any more: they are swept away after some days unless somebody brings the same bytes again.
///
/// # Errors
/// Failures only.
pub(crate) async fn release(tx: &Tx, proof: &Proof, ids: &[StoredFileId], now: DateTime<Utc>) -> Result<()> {
    let these = Condition::all().add(stored_file::Column::Id.is_in(ids.iter().map(|id| id.0)));
    let change = stored_file::ActiveModel { kept_at: Set(None), touched_at: Set(now), ..Default::default() };
    tx.change_all::<stored_file::Entity>(proof, these, change).await?;
    Ok(())
}

pub(super) fn this(id: StoredFileId) -> Condition {
    Condition::all().add(stored_file::Column::Id.eq(id.0))
}
