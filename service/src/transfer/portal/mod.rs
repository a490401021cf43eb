//! Everything that a notary, an agent or a seller does without an account.
//!
//! She finds the association, shows that she reads the mail of an address, asks, follows the file, writes to the syndic and fetches what was delivered.
//! Each of these steps is opened by a link and by nothing else; what a link opens is one request, and every query says which. Nobody is told here who
//! owns what: associations are found by what stands in the enterprise register, units only by whoever knows their references, and what the file holds
//! is in the documents that were delivered.

mod access;
mod begin;
mod deed;
mod download;
mod file;
mod mail;
mod manage;
mod message;
mod mine;
mod request;
mod search;

pub use begin::{portal_begin, portal_new_link};
pub use deed::{deed_notice_add, deed_notices_by_transfers, portal_deed_notice};
pub use download::{PortalContent, PortalDownload, portal_download, portal_fetch};
pub(super) use file::portal_link;
pub use file::{
    PortalAnnex, PortalDeed, PortalFetched, PortalFile, PortalMessage, PortalSection, PortalVersion, portal_file,
};
pub use manage::{accesses_by_transfers, fetches_by_transfers, link_revoke};
pub use message::{message_add, messages_by_transfers, portal_message};
pub use mine::{PortalOwnFile, files_of_mine, files_of_mine_open};
pub use request::{PortalMandate, PortalStart, portal_open, portal_request};
pub use search::{PortalAssociation, PortalPlace, portal_place, portal_search};
