//! Who holds which right in which part of a unit, over time.
//!
//! What happens is recorded as changes, which are never altered (`record`). The table `ownership` is computed from them and is what readers
//! ask; what was known at an earlier instant is read off the changes themselves.

mod act;
mod bulk;
mod designation;
mod history;
mod read;
mod record;
mod register;

pub use act::{ownership_annul, ownership_correct, ownership_set, ownership_transfer};
pub(super) use bulk::{ToldPeriod, ToldTitle, annul_all, last_changes, record_all};
pub use designation::{
    designation_end, designation_fetch, designation_set, designations_by_ids, designations_by_units,
};
pub use history::{
    OwnershipChange, ownership_change_of, ownership_histories_by_units, ownership_history, ownerships_known,
};
pub use read::{
    Holding, ownership_periods_by_owners, ownerships_by_owners, ownerships_by_units, ownerships_by_units_from,
};
pub(super) use read::{as_written, in_force, in_force_from};
pub(crate) use read::{bearers_at, holders_after, holdings_at, in_force_on};
pub(super) use record::rebuild;
pub(super) use register::votes_at;
pub use register::{
    HeadAt, OwnerStake, Title, TitlesAt, TitlesSummary, UnitVoice, VoteStanding, heads_at, owners_at, titles_at,
    titles_summary, voices_by_units,
};
