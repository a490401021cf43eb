//! Files and documents.

mod document;
pub mod storage;

use std::sync::Arc;

pub use document::{
    BEGINNING_MAX, DocumentFileRequest, DocumentFilter, FreshPass, PassView, current_versions, document_add,
    document_archive, document_beginnings, document_fetch, document_file, document_file_path, document_hold,
    document_hold_lift, document_link_add, document_link_remove, document_pass_create, document_pass_fetch,
    document_pass_fetch_path, document_pass_look, document_pass_path, document_pass_revoke, document_share,
    document_share_revoke, document_snippets, document_update, document_version_add, document_version_restore,
    document_years, documents_by_ids, documents_list, erase_documents, links_by_documents, passes_by_documents,
    shares_by_documents, version_fetch, version_file, versions_by_documents, versions_by_ids,
};
pub(crate) use document::{MadeFile, document_add_made, document_add_within, without_text};
pub(crate) use storage::stored_files_by_ids;

use crate::jobs::{Handler, Schedule};

/// What the worker does for this room.
pub(crate) fn handlers() -> Vec<Arc<dyn Handler>> {
    [storage::handlers(), document::handlers()].into_iter().flatten().collect()
}

/// What recurs in this room.
pub(crate) fn schedules() -> Vec<Schedule> {
    [storage::schedules(), document::schedules()].into_iter().flatten().collect()
}
