//! Documents of associations: added, versioned, linked, shared, held, found, put away.
//!
//! Who may read a document is said once, by [`entity::library::may_read`], and once more for the database, by [`access`]: every query about documents
//! is narrowed by it, so a document that somebody may not read is not there for her, in no list, under no identifier and by no word.

mod access;
mod change;
mod erase;
mod file;
mod find;
mod hold;
mod index;
mod link;
mod object;
mod open;
mod pass;
mod read_text;
mod share;
mod tell;
mod text_of;
mod version;

use std::sync::Arc;

pub use change::{document_add, document_archive, document_update};
pub(crate) use change::{document_add_made, document_add_within};
pub use erase::erase_documents;
pub(crate) use file::MadeFile;
pub(crate) use find::without_text;
pub use find::{
    BEGINNING_MAX, DocumentFilter, current_versions, document_beginnings, document_fetch, document_snippets,
    document_years, documents_by_ids, documents_list, links_by_documents, version_fetch, versions_by_documents,
    versions_by_ids,
};
pub use hold::{document_hold, document_hold_lift};
pub use link::{document_link_add, document_link_remove};
pub use open::{DocumentFileRequest, document_file, document_file_path, version_file};
pub use pass::{
    FreshPass, PassView, document_pass_create, document_pass_fetch, document_pass_fetch_path, document_pass_look,
    document_pass_path, document_pass_revoke, passes_by_documents,
};
pub use share::{document_share, document_share_revoke, shares_by_documents};
pub use version::{document_version_add, document_version_restore};

use crate::jobs::{Handler, Rule, Schedule};

/// What the worker does for documents.
pub(super) fn handlers() -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(read_text::ReadText), Arc::new(erase::Erase)]
}

/// What recurs: what is due goes every night.
pub(super) fn schedules() -> Vec<Schedule> {
    vec![Schedule { name: "library.erase", rule: Rule::Daily(4, 10), kind: erase::ERASE }]
}
