//! Messaging: one event, and everybody who is told of it, by the channels of her choice.
//!
//! A use case calls [`notify`] in its own transaction: one row says what has happened and to whom it matters, one job spreads it. The job finds the
//! people, writes a [`notification`](entity::messaging::notification) for each account, and puts what goes by other channels on hold until it is
//! due: at once, at the end of somebody's quiet hours, or on the day of her digest. A second job hands over what is due.

mod audience;
pub(crate) mod delivery;
mod fan_out;
mod forget;
mod list;
mod news;
mod notice;
mod notify;
mod preference;
mod release;
mod terms;
mod when;
mod words;

use std::sync::Arc;

pub use delivery::*;
#[cfg(feature = "testkit")]
pub use fan_out::spread_waiting;
pub use list::{
    NotificationFilter, NotificationView, UNREAD_MAX, notification_fetch, notification_read, notifications_by_ids,
    notifications_list, notifications_read_all, notifications_since, notifications_unread,
};
pub use news::{LOOK_EVERY, News, Newsreader, notifications_news};
pub use notice::{Audience, Notice};
pub(crate) use notify::{notify, notify_on};
pub use preference::{Preferences, notification_preferences, notification_preferences_update};
pub(crate) use terms::organizations;
pub(crate) use words::said;

use crate::jobs::{Handler, Schedule};

/// What this room does as jobs.
pub(crate) fn handlers() -> Vec<Arc<dyn Handler>> {
    let own: Vec<Arc<dyn Handler>> =
        vec![Arc::new(fan_out::FanOut), Arc::new(forget::Forget), Arc::new(release::Release), Arc::new(terms::Terms)];
    [own, delivery::handlers()].into_iter().flatten().collect()
}

/// What recurs in this room.
pub(crate) fn schedules() -> Vec<Schedule> {
    vec![forget::SCHEDULE, release::SCHEDULE, terms::SCHEDULE]
}
