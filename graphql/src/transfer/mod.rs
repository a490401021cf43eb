//! The sale of a unit: requests for the information of C. civ. art. 3.94, for whoever manages an association, for the owner who sells, and for the notary
//! who has no account.

mod access;
mod apportion;
mod input;
mod kind;
mod mutation;
mod portal;
mod portal_mutation;
mod request;
mod section;
mod setting;
mod subscription;
mod version;

pub use apportion::{TransferApportionInput, TransferApportionPayload};
pub use mutation::{
    TransferBeginPayload, TransferCancelPayload, TransferDeedNoticeAddPayload, TransferDefaultClearPayload,
    TransferDefaultSetPayload, TransferDeliverPayload, TransferGeneratePayload, TransferLinkRevokePayload,
    TransferMessageAddPayload, TransferMutation, TransferRequestPayload, TransferSectionAnswerPayload,
    TransferSectionClearPayload, TransferSettingsUpdatePayload, TransferUpdatePayload,
};
pub use portal::{NotaryFile, PortalAssociation, associations_found};
pub use portal_mutation::{
    NotaryFileOpenPayload, PortalBeginPayload, PortalDeedNoticeAddPayload, PortalDownloadPayload, PortalFilePayload,
    PortalMessageAddPayload, PortalMutation, PortalNewLinkPayload, PortalOpenPayload, PortalRequestPayload,
};
pub use request::{Transfer, TransferFigures, TransferFilterInput, transfers_of};
pub use setting::{TransferDefault, TransferSettings};
pub use subscription::TransferSubscription;
