//! Where files are: a folder beside the database, or a bucket that speaks S3.
//!
//! A file is an object `org/<organization>/<SHA-256>`; what is on its way in is in pieces, `incoming/<organization>/<upload>/<piece>`, until all of
//! it is there and has been looked at. Nothing is ever held in memory as a whole: bytes come and go in pieces of a fixed size. The rows of
//! `stored_file` say what there is; an object without a row is rubbish that the sweeper takes away.

mod append;
mod archive;
mod begin;
mod download;
mod finish;
mod inspect;
mod link;
mod options;
mod parts;
mod stored;
mod sweep;
mod usage;
mod view;

use std::{fmt, ops::Range, os::unix::fs::FileExt as _, sync::Arc};

use bytes::Bytes;
use entity::id::{OrganizationId, UploadId, UploadPartId};
use futures::{StreamExt as _, TryStreamExt as _, stream::BoxStream};
use object_store::{
    GetOptions, GetResultPayload, ObjectStore, ObjectStoreExt as _, PutPayload, WriteMultipart, memory::InMemory,
    path::Path,
};
use uuid::Uuid;

pub use append::{Appended, upload_append};
pub use begin::{BegunUpload, upload_begin, upload_refuse};
pub use download::{Download, FileRequest, file_download};
pub use finish::upload_finish;
pub(crate) use link::{FileLink, file_link};
pub use options::{BucketOptions, StorageOptions};
pub use stored::{StoredFile, stored_file_fetch};
pub(crate) use stored::{keep, put, release, stored_files_by_ids};
pub use sweep::{Swept, sweep};
pub(crate) use sweep::{handlers, schedules};
pub use usage::{StorageUsage, storage_usage};
pub use view::{UploadView, upload, upload_at, upload_cancel};

use crate::error::{Failure, Result};

/// Bytes of a piece that is written or read at once.
pub(crate) const PIECE_BYTES: usize = 8 * 1024 * 1024;
/// Bytes that are read from a file of this machine at once.
const READ_BYTES: u64 = 256 * 1024;
/// Pieces that are written at the same time.
const WRITERS: usize = 2;

/// Bytes as they come.
pub type ByteStream<'a> = BoxStream<'a, Result<Bytes, Failure>>;

/// Where files are.
#[derive(Clone)]
pub struct Storage {
    store: Arc<dyn ObjectStore>,
    /// Where, in words and without secrets.
    place: Arc<str>,
}

impl fmt::Debug for Storage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Storage({})", self.place)
    }
}

impl Storage {
    /// Files in memory: gone with the process, for tests.
    #[must_use]
    pub fn in_memory() -> Self {
        Self { store: Arc::new(InMemory::new()), place: "memory".into() }
    }

    /// Where files are, in words and without secrets.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Writes, reads and deletes a small object, so that a place which cannot be used is known before anybody needs it.
    ///
    /// # Errors
    /// When the place cannot be used.
    pub async fn try_out(&self) -> Result<(), Failure> {
        // Replicas that start together do not meet here.
        let key = Path::from_iter(["incoming", format!("trial-{}", Uuid::now_v7().simple()).as_str()]);
        self.store.put(&key, PutPayload::from_static(b"trial")).await.map_err(Failure::new)?;
        let read = self.store.get(&key).await.map_err(Failure::new)?.bytes().await.map_err(Failure::new)?;
        if read.as_ref() != b"trial" {
            return Err(Failure::new("the storage does not give back what it was given"));
        }
        self.delete(&key).await
    }

    /// Writes a small object whole.
    pub(crate) async fn write(&self, key: &Path, bytes: Bytes) -> Result<(), Failure> {
        self.store.put(key, PutPayload::from_bytes(bytes)).await.map(drop).map_err(Failure::new)
    }

    /// Puts pieces together into one object; it is there once all of it is.
    pub(crate) async fn join(&self, pieces: &[Path], whole: &Path) -> Result<(), Failure> {
        if let [only] = pieces {
            return self.store.copy(only, whole).await.map_err(Failure::new);
        }
        let upload = self.store.put_multipart(whole).await.map_err(Failure::new)?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, PIECE_BYTES);
        match self.pour(pieces, &mut writer).await {
            Ok(()) => writer.finish().await.map(drop).map_err(Failure::new),
            Err(failure) => {
                if let Err(error) = writer.abort().await {
                    tracing::warn!(%error, "what was half put together could not be thrown away");
                }
                Err(failure)
            }
        }
    }

    async fn pour(&self, pieces: &[Path], writer: &mut WriteMultipart) -> Result<(), Failure> {
        for piece in pieces {
            let bytes = self.store.get(piece).await.map_err(Failure::new)?.bytes().await.map_err(Failure::new)?;
            writer.wait_for_capacity(WRITERS).await.map_err(Failure::new)?;
            writer.put(bytes);
        }
        Ok(())
    }

    /// Reads a small object whole.
    pub(crate) async fn read(&self, key: &Path) -> Result<Bytes, Failure> {
        self.store.get(key).await.map_err(Failure::new)?.bytes().await.map_err(Failure::new)
    }

    /// Reads a part of an object as it is wanted.
    pub(crate) async fn stream(&self, key: &Path, range: Range<u64>) -> Result<ByteStream<'static>, Failure> {
        let options = GetOptions::new().with_range(Some(range));
        let found = self.store.get_opts(key, options).await.map_err(Failure::new)?;
        let range = found.range.clone();
        match found.payload {
            GetResultPayload::Stream(stream) => Ok(stream.map_err(Failure::new).boxed()),
            GetResultPayload::File(file, _) => Ok(read_on(Arc::new(file), range)),
        }
    }

    /// Deletes an object; one that is not there is none to be deleted.
    pub(crate) async fn delete(&self, key: &Path) -> Result<(), Failure> {
        match self.store.delete(key).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(Failure::new(error)),
        }
    }

    /// The pieces of uploads that are lying about, with when they were written.
    pub(crate) fn incoming(&self) -> BoxStream<'static, Result<(Path, chrono::DateTime<chrono::Utc>), Failure>> {
        let prefix = Path::from("incoming");
        self.store
            .list(Some(&prefix))
            .map_ok(|object| (object.location, object.last_modified))
            .map_err(Failure::new)
            .boxed()
    }
}

/// Reads a file of this machine in pieces, away from the threads that answer requests.
fn read_on(file: Arc<std::fs::File>, range: Range<u64>) -> ByteStream<'static> {
    futures::stream::try_unfold((file, range), async |(file, range)| {
        let length = range.end.saturating_sub(range.start).min(READ_BYTES);
        if length == 0 {
            return Ok(None);
        }
        let (reader, start) = (Arc::clone(&file), range.start);
        let read = tokio::task::spawn_blocking(move || {
            let mut buffer = vec![0; usize::try_from(length).unwrap_or_default()];
            reader.read_exact_at(&mut buffer, start).map(|()| Bytes::from(buffer))
        });
        let bytes = read.await.map_err(Failure::new)?.map_err(Failure::new)?;
        Ok(Some((bytes, (file, start.saturating_add(length)..range.end))))
    })
    .boxed()
}

/// The key of a file.
pub(crate) fn file_key(organization: OrganizationId, sha256: &str) -> Path {
    Path::from_iter(["org", organization.to_string().as_str(), sha256])
}

/// The key of a piece of an upload.
pub(crate) fn piece_key(organization: OrganizationId, upload: UploadId, piece: UploadPartId) -> Path {
    let (organization, upload, piece) = (organization.to_string(), upload.to_string(), piece.to_string());
    Path::from_iter(["incoming", organization.as_str(), upload.as_str(), piece.as_str()])
}
