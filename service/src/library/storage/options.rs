//! Opening the place where files are.

use std::{fmt, fs::DirBuilder, os::unix::fs::DirBuilderExt as _, path::PathBuf, sync::Arc};

use object_store::local::LocalFileSystem;

use super::Storage;
use crate::error::Failure;

/// Where files are to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageOptions {
    /// In a folder, which is made where it is missing, for nobody else to read.
    Folder(PathBuf),
    /// In a bucket.
    Bucket(BucketOptions),
}

/// A bucket that speaks S3.
#[derive(Clone, PartialEq, Eq)]
pub struct BucketOptions {
    /// Its name.
    pub bucket: String,
    /// The address of the service; that of Amazon when absent.
    pub endpoint: Option<String>,
    /// The region.
    pub region: String,
    /// The name of the key.
    pub access_key: String,
    /// The key.
    pub secret_key: String,
}

impl fmt::Debug for BucketOptions {
    /// Writes no key.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("BucketOptions").field("bucket", &self.bucket).field("endpoint", &self.endpoint).finish()
    }
}

impl Storage {
    /// Opens the place.
    ///
    /// # Errors
    /// When the folder cannot be made, the bucket's settings cannot be used, or this build knows no buckets.
    pub fn open(options: &StorageOptions) -> Result<Self, Failure> {
        match options {
            StorageOptions::Folder(folder) => {
                DirBuilder::new()
                    .recursive(true)
                    .mode(0o700)
                    .create(folder)
                    .map_err(|error| Failure::new(format!("the folder {}: {error}", folder.display())))?;
                let store = LocalFileSystem::new_with_prefix(folder)
                    .map_err(Failure::new)?
                    .with_fsync(true)
                    .with_automatic_cleanup(true);
                Ok(Self { store: Arc::new(store), place: folder.display().to_string().into() })
            }
            StorageOptions::Bucket(bucket) => Self::bucket(bucket),
        }
    }

    #[cfg(feature = "s3")]
    fn bucket(options: &BucketOptions) -> Result<Self, Failure> {
        let mut builder = object_store::aws::AmazonS3Builder::new()
            .with_bucket_name(&options.bucket)
            .with_region(&options.region)
            .with_access_key_id(&options.access_key)
            .with_secret_access_key(&options.secret_key);
        let mut place = format!("s3://{}", options.bucket);
        if let Some(endpoint) = &options.endpoint {
            builder = builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"));
            place = format!("{place} at {endpoint}");
        }
        let store = builder.build().map_err(Failure::new)?;
        Ok(Self { store: Arc::new(store), place: place.into() })
    }

    #[cfg(not(feature = "s3"))]
    fn bucket(options: &BucketOptions) -> Result<Self, Failure> {
        Err(Failure::new(format!(
            "this build knows no buckets, so s3://{} cannot be used; build mitoyen with `--features s3`",
            options.bucket
        )))
    }
}
