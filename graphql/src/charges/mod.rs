//! Calls for funds and what owners owe for them.

mod call;
mod contribution;
mod input;
mod kind;
mod mutation;
mod preview;

pub use call::CallForFunds;
pub use contribution::Contribution;
pub use input::CallForFundsInput;
pub use kind::CallStatus;
pub use mutation::{CallForFundsCancelPayload, CallForFundsIssuePayload, ChargesMutation};
pub use preview::{CallForFundsPreviewPayload, PreviewContribution};
