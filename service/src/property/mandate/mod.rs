//! Mandates of syndics, and the notice that hangs at the entrance.

mod change;
mod notice;
mod read;

pub use change::{mandate_create, mandate_end, mandate_resume, mandate_update};
pub use notice::{entrance_notice_path, entrance_notice_pdf};
pub use read::{acting_mandates, mandate_fetch, mandates_by_associations, mandates_by_ids};
pub(crate) use read::{mandate_at, mandates_at};
