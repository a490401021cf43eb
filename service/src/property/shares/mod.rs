//! The shares of units over time.

mod amend;
mod change;
mod read;

pub use amend::shares_amend;
pub(super) use change::{period, share_change, share_end, total_begin, total_correct};
pub(crate) use read::shares_at;
pub(super) use read::{Lifetime, ShareRow, lifetime, shares_of, timeline, totals_of};
pub use read::{ShareRegister, share_register, unit_shares_at, unit_shares_by_units};
