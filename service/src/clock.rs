//! The clock: the only place where the time of day is read, so that a test can stop it.

use chrono::{DateTime, NaiveDate, Utc};

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
        self.now().with_timezone(&chrono_tz::Europe::Brussels).date_naive()
    }
}
