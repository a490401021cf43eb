//! Files and documents.

mod upload;

pub use upload::{
    StorageUsage, Upload, UploadBeginPayload, UploadCancelPayload, UploadMutation, upload_of, usage_of,
};
