//! Days that people want in their calendars, and the addresses under which calendars follow them.
//!
//! Each day follows from a row of the register, and its entry is written in the transaction that changes that row: whatever the trail says was
//! done, the entry of its subject is computed anew. So no use case has to think of calendars, and what was there before them is computed the same
//! way when the server starts.

mod backfill;
mod entry;
mod feed;
mod retention;
mod show;

pub use backfill::calendar_backfill;
pub(crate) use entry::follow;
pub(crate) use feed::feeds_end;
pub use feed::{
    FreshFeed, calendar_feed_create, calendar_feed_path, calendar_feed_revoke, calendar_feed_rotate, calendar_feeds,
};
pub use show::{CalendarFile, calendar_file};
