//! Files and documents.

mod document;
mod document_kind;
mod document_mutation;
mod document_pass;
mod upload;

pub use document::{Document, DocumentFilterInput, DocumentVersion, documents_of};
pub use document_kind::DocumentKind;
pub use document_mutation::{
    DocumentAddPayload, DocumentArchivePayload, DocumentHoldLiftPayload, DocumentHoldPayload, DocumentLinkAddPayload,
    DocumentLinkRemovePayload, DocumentMutation, DocumentSharePayload, DocumentShareRevokePayload,
    DocumentUpdatePayload, DocumentVersionAddPayload, DocumentVersionRestorePayload,
};
pub use document_pass::{DocumentPassCreatePayload, DocumentPassMutation, DocumentPassRevokePayload};
pub use upload::{StorageUsage, Upload, UploadBeginPayload, UploadCancelPayload, UploadMutation, upload_of, usage_of};
