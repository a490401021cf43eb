//! The hours in which somebody does not want to be disturbed, on the clock on her wall.

use chrono::{Days, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// Quiet hours; they go over midnight where they end before they begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    /// The first quiet minute.
    pub from: NaiveTime,
    /// The first minute that is quiet no more.
    pub until: NaiveTime,
}

impl QuietHours {
    /// Reads a time of day, `22:00`.
    ///
    /// # Errors
    /// `time-malformed`.
    pub fn time(text: &str) -> Result<NaiveTime, Refusal> {
        NaiveTime::parse_from_str(text.trim(), "%H:%M")
            .map_err(|_| Refusal::new("time-malformed").with("value", text.trim()))
    }

    /// Whether a time of day is quiet.
    #[must_use]
    pub fn holds(self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            (self.from..self.until).contains(&time)
        } else {
            time >= self.from || time < self.until
        }
    }

    /// When the quiet hours end that hold at this moment, on the same clock; nothing where none hold.
    #[must_use]
    pub fn end(self, now: NaiveDateTime) -> Option<NaiveDateTime> {
        if !self.holds(now.time()) {
            return None;
        }
        let day = if now.time() < self.until { now.date() } else { now.date().checked_add_days(Days::new(1))? };
        Some(day.and_time(self.until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_night_goes_over_midnight_and_a_nap_does_not() {
        let night = QuietHours { from: QuietHours::time("22:00").unwrap(), until: QuietHours::time("07:00").unwrap() };
        assert_eq!(night.end(at("2026-03-01T23:10:00")), Some(at("2026-03-02T07:00:00")));
        assert_eq!(night.end(at("2026-03-02T06:59:59")), Some(at("2026-03-02T07:00:00")));
        assert_eq!(night.end(at("2026-03-02T07:00:00")), None);
        assert_eq!(night.end(at("2026-03-02T21:59:59")), None);
        let nap = QuietHours { from: QuietHours::time("13:00").unwrap(), until: QuietHours::time("14:30").unwrap() };
        assert_eq!(nap.end(at("2026-03-02T13:00:00")), Some(at("2026-03-02T14:30:00")));
        assert_eq!(nap.end(at("2026-03-02T12:59:59")), None);
        assert_eq!(nap.end(at("2026-03-02T14:30:00")), None);
    }
}
