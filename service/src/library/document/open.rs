//! The way to the bytes of a document, for those who may read it.

use entity::{id::DocumentId, library::document_version};

use super::find::{document_fetch, version_fetch};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    library::storage::{FileLink, file_link},
};

/// What the log of downloads says that the file was fetched for.
const PURPOSE: &str = "document";

/// How the file of a document is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocumentFileRequest {
    /// Which version; the one in force when absent.
    pub number: Option<i32>,
    /// To be saved even where a browser could show it.
    pub saved: bool,
}

/// The path of a link to the file of a document, which works for some minutes and for this person alone.
///
/// # Errors
/// `document-unknown`, also for one that the person may not read; `document-version-unknown`; `document-erased` where the content was deleted.
pub async fn document_file(ctx: &Ctx, id: DocumentId, request: DocumentFileRequest) -> Result<String> {
    let number = match request.number {
        Some(number) => number,
        None => document_fetch(ctx, id).await?.versions,
    };
    link(ctx, &version_fetch(ctx, id, number).await?, request.saved)
}

/// The path of a link to the file of a version that the person was just shown.
///
/// # Errors
/// `document-erased`; `keys-not-set-up`.
pub fn version_file(ctx: &Ctx, version: &document_version::Model) -> Result<String> {
    link(ctx, version, false)
}

fn link(ctx: &Ctx, version: &document_version::Model, saved: bool) -> Result<String> {
    let stored = version.stored_file_id.ok_or_else(|| Error::not_found("document-erased"))?;
    let link = FileLink::new(stored, PURPOSE, &version.file_name);
    file_link(ctx, &if saved { link.saved() } else { link })
}

/// Where the file of a document is found on the server: an address that lasts, and leads whoever may read the document to a link that does not.
#[must_use]
pub fn document_file_path(id: DocumentId, request: DocumentFileRequest) -> String {
    let number = request.number.map(|number| format!("/{number}")).unwrap_or_default();
    let save = if request.saved { "?save=1" } else { "" };
    format!("/files/documents/{id}{number}{save}")
}
