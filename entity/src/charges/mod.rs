//! Charges: calls for funds, what each owner owes for them, and why.

mod call;
mod distribute;
mod kind;
mod simulate;

#[cfg(feature = "orm")]
pub mod call_for_funds;
#[cfg(feature = "orm")]
pub mod call_line;
#[cfg(feature = "orm")]
pub mod contribution;
#[cfg(feature = "orm")]
pub mod contribution_detail;

pub use call::{
    CallEvent, CallForm, CallLineForm, CallStatus, MAX_LINES, NewCall, NewCallLine, contribution_reference,
};
pub use distribute::{
    Bearers, CONTRIBUTION_MAX, ContributionDraft, DetailDraft, Distribution, DividedUnit, Holdings, KeyTable, UnitRank,
    distribute,
};
pub use kind::ChargeNature;
pub use simulate::{ALLOCATION_LAW, ALLOCATION_MAJORITY, Change, SimulatedOwner, SimulatedUnit, Simulation, simulate};
