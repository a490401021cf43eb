//! Files and documents: what may be kept, under which names, who may read it, for how long, and by which words it is found.

mod file_name;
mod form;
mod kind;
mod media_type;
mod pass_form;
mod reading;
mod retention;
mod upload_form;
mod upload_state;
mod words;

#[cfg(feature = "orm")]
pub mod document;
#[cfg(feature = "orm")]
pub mod document_link;
#[cfg(feature = "orm")]
pub mod document_pass;
#[cfg(feature = "orm")]
pub mod document_search;
#[cfg(feature = "orm")]
pub mod document_share;
#[cfg(feature = "orm")]
pub mod document_version;
#[cfg(feature = "orm")]
pub mod file_download;
#[cfg(feature = "orm")]
pub mod stored_file;
#[cfg(feature = "orm")]
pub mod upload;
#[cfg(feature = "orm")]
pub mod upload_part;

pub use file_name::{FILE_NAME_MAX, FileName};
pub use form::{
    DocumentFields, DocumentForm, LinkForm, NewDocument, NewDocumentFields, NewLink, NewShare, NewVersion, REASON_MAX,
    ShareForm, VersionForm, reason, require_personal,
};
pub use kind::{DocumentKind, DocumentVisibility, ObjectKind, ShareCircle, TextState};
pub use media_type::{FILE_BYTES_MAX, FIRST_BYTES, MediaType, PIXELS_MAX, is_text};
pub use pass_form::{NewPass, PassForm, PassState};
pub use reading::{DocumentReader, KeptDocument, may_read};
pub use retention::{Keeping, RetentionRule};
pub use upload_form::{NewUpload, UploadForm, file_too_large};
pub use upload_state::{UploadPurpose, UploadState};
pub use words::{Piece, document_words, looked_for, snippet};
