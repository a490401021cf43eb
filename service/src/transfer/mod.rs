//! The sale of a unit: requests for the information of C. civ. art. 3.94, from the day they come in to the day the document is sent.

mod change;
mod portal;
mod progress;
mod read;
mod remind;
mod request;
mod section;
mod setting;
mod tell;
mod version;

use std::sync::Arc;

use entity::identity::Permission;

pub use change::{transfer_begin, transfer_cancel, transfer_update};
pub use portal::{
    PortalAnnex, PortalAssociation, PortalContent, PortalDeed, PortalDownload, PortalFetched, PortalFile,
    PortalMandate, PortalMessage, PortalOwnFile, PortalPlace, PortalSection, PortalStart, PortalVersion,
    accesses_by_transfers, deed_notice_add, deed_notices_by_transfers, fetches_by_transfers, files_of_mine,
    files_of_mine_open, link_revoke, message_add, messages_by_transfers, portal_begin, portal_deed_notice,
    portal_download, portal_fetch, portal_file, portal_message, portal_new_link, portal_open, portal_place,
    portal_request, portal_search,
};
pub use progress::{TransferProgress, transfer_progress, transfer_steps};
pub(crate) use read::waiting_requests;
pub use read::{TransferFigures, TransferFilter, transfer_fetch, transfer_figures, transfers_by_ids, transfers_list};
pub(crate) use request::record;
pub use request::transfer_request;
pub use section::{Matrix, SectionView, matrices_by_transfers, section_answer, section_clear, sections};
pub use setting::{
    transfer_default_clear, transfer_default_set, transfer_defaults, transfer_settings,
    transfer_settings_by_associations, transfer_settings_update, usual_answer,
};
pub use version::{
    Annex, TRANSFER_SCHEMA, TransferFound, annexes_of, transfer_deliver, transfer_generate, transfer_preview,
    transfer_preview_page, transfer_preview_pages, transfer_preview_path, transfer_version_fetch,
    transfer_version_file, transfer_version_path, transfer_versions_by_ids, versions_by_transfers, whole_of,
};
pub(crate) use version::{ISSUED_KIND, IssuedTransfer, annexed};

use crate::jobs::{Handler, Schedule};

/// Reading every request of an association, with who asks and what is answered.
const READ: Permission = Permission::TransferRead;
/// Writing requests down, answering them, sending the document, setting how the association answers.
const WRITE: Permission = Permission::TransferWrite;

/// What is done after the changes of this room.
pub(crate) fn handlers() -> Vec<Arc<dyn Handler>> {
    [remind::handlers(), version::handlers()].into_iter().flatten().collect()
}

/// What recurs in this room.
pub(crate) fn schedules() -> Vec<Schedule> {
    vec![remind::SCHEDULE]
}
