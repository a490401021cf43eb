//! The sale of a unit: who may ask for the information of C. civ. art. 3.94, by when it is given, and what it consists of.

mod clock;
mod deed_notice_form;
mod form;
mod kind;
mod portal;
pub mod section;
mod setting;
mod state;
mod version_form;

#[cfg(feature = "orm")]
#[expect(
    clippy::module_inception,
    reason = "the table is called as its room, as every table's module is called as its table"
)]
pub mod transfer;
#[cfg(feature = "orm")]
pub mod transfer_access;
#[cfg(feature = "orm")]
pub mod transfer_answer;
#[cfg(feature = "orm")]
pub mod transfer_deed_notice;
#[cfg(feature = "orm")]
pub mod transfer_default;
#[cfg(feature = "orm")]
pub mod transfer_fetch;
#[cfg(feature = "orm")]
pub mod transfer_message;
#[cfg(feature = "orm")]
pub mod transfer_setting;
#[cfg(feature = "orm")]
pub mod transfer_version;

pub use clock::{Clock, relied_on_until};
pub use deed_notice_form::{DeedNoticeForm, NewDeedNotice, attach_until, contest_until};
pub use form::{NewTransfer, NewTransferChange, TransferChangeForm, TransferContact, TransferForm, cancel_reason};
pub use kind::{
    AnswerOutcome, Channel, Requester, TransferAccessPurpose, TransferFile, TransferKind, TransferSide,
    TransferVersionState,
};
pub use portal::{
    MANDATE_ACCEPT, MESSAGE_MAX, NewPortalBegin, NewPortalRequest, PortalBeginForm, PortalForm, portal_email,
    portal_fees, portal_mandate, portal_text, unit_spelling,
};
pub use section::SectionKind;
pub use setting::{NewTransferSetting, REMIND_DAYS, TransferSettingForm};
pub use state::{TransferEvent, TransferState};
pub use version_form::{GenerateForm, NewVersion};
