//! When something recurs, by the clocks of Belgium.

use std::fmt;

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Europe::Brussels;

/// How many days are looked through for the next time: a rule that has none in more than a year has none.
const DAYS_AHEAD: u64 = 400;
/// How many minutes the longest hour that a clock leaves out could have.
const GAP_MINUTES: i64 = 180;

/// When something recurs.
///
/// Times are those of the clocks in Belgium: what would fall into the hour that is left out in spring happens once, when that hour would have ended;
/// of the hour that comes twice in autumn, the first counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Every so many minutes, which must divide the day; the change of the clocks does not matter.
    EveryMinutes(u16),
    /// Every day at this hour and minute.
    Daily(u8, u8),
    /// Every week on this day at this hour and minute.
    Weekly(Weekday, u8, u8),
    /// Every month on this day, or on its last one where it has fewer, at this hour and minute.
    Monthly(u8, u8, u8),
}

impl fmt::Display for Rule {
    /// Writes the rule in one line, which is compared with what was last known of it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EveryMinutes(minutes) => write!(formatter, "every {minutes} minutes"),
            Self::Daily(hour, minute) => write!(formatter, "daily {hour:02}:{minute:02}"),
            Self::Weekly(day, hour, minute) => write!(formatter, "weekly {day} {hour:02}:{minute:02}"),
            Self::Monthly(day, hour, minute) => write!(formatter, "monthly {day} {hour:02}:{minute:02}"),
        }
    }
}

impl Rule {
    /// The first time after an instant; none for a rule that makes no sense, such as at 25 o'clock.
    #[must_use]
    pub fn next_after(self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let (hour, minute) = match self {
            Self::EveryMinutes(minutes) => return next_step(minutes, after),
            Self::Daily(hour, minute) | Self::Weekly(_, hour, minute) | Self::Monthly(_, hour, minute) => {
                (hour, minute)
            }
        };
        let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), 0)?;
        let today = after.with_timezone(&Brussels).date_naive();
        (0..DAYS_AHEAD)
            .filter_map(|days| today.checked_add_days(Days::new(days)))
            .filter(|day| self.is_on(*day))
            .filter_map(|day| in_belgium(day.and_time(time)))
            .find(|instant| *instant > after)
    }

    fn is_on(self, day: NaiveDate) -> bool {
        match self {
            Self::EveryMinutes(_) | Self::Daily(..) => true,
            Self::Weekly(weekday, ..) => day.weekday() == weekday,
            Self::Monthly(wanted, ..) => {
                let is_last = day.succ_opt().is_none_or(|next| next.day() == 1);
                day.day() == u32::from(wanted) || (is_last && day.day() < u32::from(wanted))
            }
        }
    }
}

/// The next full step of so many minutes since midnight UTC: the clocks of Belgium are always whole hours away from it.
fn next_step(minutes: u16, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let step = i64::from(minutes).checked_mul(60).filter(|step| *step > 0)?;
    let passed = after.timestamp().checked_div(step)?;
    DateTime::from_timestamp((passed + 1).checked_mul(step)?, 0)
}

/// The instant at which the clocks in Belgium show this, the first of two; where they leave it out, the instant at which they jump.
fn in_belgium(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    (0..=GAP_MINUTES)
        .filter_map(|minutes| local.checked_add_signed(Duration::minutes(minutes)))
        .find_map(|local| Brussels.from_local_datetime(&local).earliest())
        .map(|instant| instant.to_utc())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn times(rule: Rule, after: &str, count: usize) -> Vec<String> {
        std::iter::successors(rule.next_after(at(after)), |last| rule.next_after(*last))
            .take(count)
            .map(|instant| instant.format("%m-%dT%H:%MZ").to_string())
            .collect()
    }

    #[test]
    fn the_hour_that_is_left_out_comes_once_just_after() {
        // On 29 March 2026 the clocks go from 02:00 to 03:00, at 01:00 UTC.
        assert_eq!(
            times(Rule::Daily(2, 30), "2026-03-27T12:00:00Z", 3),
            ["03-28T01:30Z", "03-29T01:00Z", "03-30T00:30Z"]
        );
        assert_eq!(times(Rule::Daily(3, 0), "2026-03-28T12:00:00Z", 2), ["03-29T01:00Z", "03-30T01:00Z"]);
    }

    #[test]
    fn the_hour_that_comes_twice_counts_once() {
        // On 25 October 2026 the clocks go from 03:00 back to 02:00, at 01:00 UTC.
        assert_eq!(
            times(Rule::Daily(2, 30), "2026-10-23T12:00:00Z", 3),
            ["10-24T00:30Z", "10-25T00:30Z", "10-26T01:30Z"]
        );
    }

    #[test]
    fn weeks_and_months_by_their_days() {
        assert_eq!(
            times(Rule::Weekly(Weekday::Mon, 6, 0), "2026-03-02T05:00:00Z", 2),
            ["03-09T05:00Z", "03-16T05:00Z"]
        );
        assert_eq!(
            times(Rule::Monthly(31, 0, 5), "2026-01-31T12:00:00Z", 3),
            ["02-27T23:05Z", "03-30T22:05Z", "04-29T22:05Z"]
        );
        assert_eq!(
            times(Rule::EveryMinutes(15), "2026-03-29T00:50:00Z", 3),
            ["03-29T01:00Z", "03-29T01:15Z", "03-29T01:30Z"]
        );
    }

    #[test]
    fn what_makes_no_sense_never_comes() {
        for rule in [Rule::Daily(25, 0), Rule::Daily(2, 60), Rule::EveryMinutes(0), Rule::Monthly(0, 1, 1)] {
            assert_eq!(rule.next_after(at("2026-03-02T05:00:00Z")), None, "{rule}");
        }
    }

    proptest! {
        /// Every day has its time exactly once, whatever the clocks do: from one noon to the next there is one.
        #[test]
        fn every_day_has_one(days in 0_i64..3650, hour in 0_u8..24, minute in 0_u8..60) {
            let noon = Brussels.with_ymd_and_hms(2025, 1, 1, 12, 0, 0).unwrap().date_naive() + Duration::days(days);
            let begin = in_belgium(noon.and_hms_opt(12, 0, 0).unwrap()).unwrap();
            let end = in_belgium((noon + Duration::days(1)).and_hms_opt(12, 0, 0).unwrap()).unwrap();
            let rule = Rule::Daily(hour, minute);
            let first = rule.next_after(begin).unwrap();
            let second = rule.next_after(first).unwrap();
            prop_assert!(begin < first && first <= end && end < second);
        }
    }
}
