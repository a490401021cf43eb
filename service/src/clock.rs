//! The clock: the only place where the time of day is read, so that a test can stop it.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// Tells the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands still, for demonstrations and tests.
    Stopped(DateTime<Utc>),
}

impl Clock {
    /// The instant.
    #[must_use]
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Stopped(instant) => instant,
        }
    }

    /// The day in Belgium, where deadlines are counted.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        day_in_belgium(self.now())
    }
}

/// The first instant of a day in Belgium; `None` beyond the calendar.
pub(crate) fn day_begins(day: NaiveDate) -> Option<DateTime<Utc>> {
    let midnight = day.and_time(NaiveTime::MIN).and_local_timezone(chrono_tz::Europe::Brussels);
    midnight.earliest().map(|instant| instant.to_utc())
}

/// The day that it is in Belgium at an instant.
pub(crate) fn day_in_belgium(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&chrono_tz::Europe::Brussels).date_naive()
}
