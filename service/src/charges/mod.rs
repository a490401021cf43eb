//! Calls for funds and what owners owe for them.

mod call;
mod frozen;
mod home;
mod letter;
mod payment;
mod pdf;
mod qr;
mod read;

pub use crate::platform::PdfFile;
pub use call::{CallPreview, PreviewContribution, PreviewDetail, call_cancel, call_issue, call_preview};
pub use home::{AssociationStanding, OwnDue, OwnHome, OwnUnit, associations_standing, own_home};
pub(crate) use letter::{LETTER_KIND, LetterSnapshot, SyndicContact, labels as letter_labels, postal_lines};
pub use payment::{PaymentRequest, contribution_payment, contribution_payments};
pub use pdf::{call_pdf, call_pdf_path, contribution_pdf, contribution_pdf_path, contribution_qr_path, letters_warm};
pub use qr::contribution_qr_svg;
pub(crate) use read::called_after;
pub use read::{
    CallFilter, call_fetch, call_lines_by_calls, calls_by_ids, calls_list, contribution_details_by_contributions,
    contributions_by_calls, contributions_by_communication, contributions_by_ids, contributions_by_owners,
};
