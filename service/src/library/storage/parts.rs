//! The pieces of an upload, and reading them as if they were one file already.

use std::io::{self, Read, Seek, SeekFrom};

use bytes::Bytes;
use entity::{
    id::{OrganizationId, UploadId},
    library::upload_part,
};
use object_store::path::Path;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder as _};
use tokio::runtime::Handle;

use super::{Storage, piece_key};
use crate::{
    ctx::Host,
    error::{Failure, Result},
    proof::Proof,
    store::{Purpose, Tx},
};

/// A piece.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub key: Path,
    pub starts_at: u64,
    pub size: u64,
}

/// The pieces of an upload, in order.
pub(super) async fn pieces(tx: &Tx, proof: &Proof, upload: UploadId) -> Result<Vec<Piece>> {
    let rows = tx
        .find_owned::<upload_part::Entity>(proof)
        .filter(upload_part::Column::UploadId.eq(upload.0))
        .order_by_asc(upload_part::Column::StartsAt)
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| piece(&row)).collect())
}

fn piece(row: &upload_part::Model) -> Piece {
    Piece {
        key: piece_key(row.organization_id, row.upload_id, row.id),
        starts_at: u64::try_from(row.starts_at).unwrap_or_default(),
        size: u64::try_from(row.size).unwrap_or_default(),
    }
}

/// Throws the pieces of an upload that has ended away. What fails here is done by the sweeper.
pub(super) async fn forget_parts(host: &Host, proof: &Proof, upload: UploadId) {
    if let Err(error) = forget(host, proof, upload).await {
        tracing::warn!(%error, "the pieces of an upload that has ended could not be thrown away yet");
    }
}

async fn forget(host: &Host, proof: &Proof, upload: UploadId) -> Result<()> {
    let purpose = Purpose::Tenant { organization: proof.organization(), account: proof.account() };
    let tx = host.database.read(purpose.clone(), std::sync::Arc::default()).await?;
    let pieces = pieces(&tx, proof, upload).await?;
    drop(tx);
    // The rows go last: they are how the objects are found again.
    for piece in &pieces {
        host.storage.delete(&piece.key).await?;
    }
    let tx = host.database.write(purpose, std::sync::Arc::default()).await?;
    forget_rows(&tx, proof.organization(), upload).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn forget_rows(tx: &Tx, organization: OrganizationId, upload: UploadId) -> Result<()> {
    let these = Condition::all()
        .add(upload_part::Column::OrganizationId.eq(organization.0))
        .add(upload_part::Column::UploadId.eq(upload.0));
    tx.forget_platform::<upload_part::Entity>(these).await?;
    Ok(())
}

/// The pieces of an upload as one file. It holds one piece at a time, and is read on a thread that may wait.
pub(super) struct Whole {
    runtime: Handle,
    storage: Storage,
    pieces: Vec<Piece>,
    held: Option<(u64, Bytes)>,
    at: u64,
    size: u64,
}

impl Whole {
    /// Reads with `read` on a thread of its own.
    pub async fn inspect<T: Send + 'static>(
        storage: &Storage,
        pieces: &[Piece],
        read: impl FnOnce(Self) -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let size = pieces.iter().map(|piece| piece.size).sum();
        let pieces = pieces.to_vec();
        let whole = Self { runtime: Handle::current(), storage: storage.clone(), pieces, held: None, at: 0, size };
        tokio::task::spawn_blocking(move || read(whole)).await.map_err(Failure::new)
    }

    /// Bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Some bytes from a place; fewer at the end.
    pub fn bytes_at(&mut self, place: u64, length: u64) -> io::Result<Vec<u8>> {
        self.seek(SeekFrom::Start(place))?;
        let mut bytes = Vec::new();
        self.take(length).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// The rest of the piece that holds the byte at the present place.
    fn rest(&mut self) -> io::Result<Bytes> {
        let held = self.held.as_ref().and_then(|(start, bytes)| rest_of(*start, bytes, self.at));
        if let Some(rest) = held {
            return Ok(rest);
        }
        let Some(piece) = self
            .pieces
            .iter()
            .find(|piece| (piece.starts_at..piece.starts_at.saturating_add(piece.size)).contains(&self.at))
        else {
            return Ok(Bytes::new());
        };
        let bytes = self.runtime.block_on(self.storage.read(&piece.key)).map_err(io::Error::other)?;
        let rest = rest_of(piece.starts_at, &bytes, self.at).unwrap_or_default();
        self.held = Some((piece.starts_at, bytes));
        Ok(rest)
    }
}

fn rest_of(start: u64, bytes: &Bytes, at: u64) -> Option<Bytes> {
    let skipped = usize::try_from(at.checked_sub(start)?).ok()?;
    (skipped < bytes.len()).then(|| bytes.slice(skipped..))
}

impl Read for Whole {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let mut rest = self.rest()?;
        rest.truncate(buffer.len());
        let (filled, _) = buffer.split_at_mut(rest.len());
        filled.copy_from_slice(&rest);
        self.at = self.at.saturating_add(u64::try_from(rest.len()).unwrap_or_default());
        Ok(rest.len())
    }
}

impl Seek for Whole {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(distance) => self.size.checked_add_signed(distance),
            SeekFrom::Current(distance) => self.at.checked_add_signed(distance),
        };
        self.at = place.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
