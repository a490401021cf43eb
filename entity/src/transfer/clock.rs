//! By when the syndic answers (C. civ. art. 3.94 §§1 and 2).

use chrono::{Days, NaiveDate};

use super::TransferKind;
use crate::working_day;

/// The working days that practice counts instead of the law's calendar days.
const WORKING_DAYS: usize = 15;
/// How long what was delivered is relied on, counted from the day of its figures: the practice of notaries, no law.
const KEPT_DAYS: u64 = 90;

/// The days by which a request is to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The last day that the law gives, in calendar days.
    pub due_on: NaiveDate,
    /// The fifteenth working day, which practice shows beside it.
    pub working_day_due_on: NaiveDate,
    /// The earlier of the two: the day that is warned of.
    pub alarm_on: NaiveDate,
}

impl Clock {
    /// The days for a request that came in on a day; `None` beyond the calendar.
    #[must_use]
    pub fn of(kind: TransferKind, received_on: NaiveDate) -> Option<Self> {
        let due_on = received_on.checked_add_days(Days::new(kind.days()))?;
        let working_day_due_on = working_day::working_days_after(received_on, WORKING_DAYS)?;
        Some(Self { due_on, working_day_due_on, alarm_on: due_on.min(working_day_due_on) })
    }

    /// The last of the days on which the syndic is reminded that a day has reached: so many days before the alarm, on the day before it, and on the
    /// day after the law's last one. `None` while the first is still to come.
    #[must_use]
    pub fn reminder(self, days_before: u64, today: NaiveDate) -> Option<NaiveDate> {
        let before = |days| self.alarm_on.checked_sub_days(Days::new(days));
        let days = [before(days_before), before(1), self.due_on.succ_opt()];
        days.into_iter().flatten().filter(|day| *day <= today).max()
    }
}

/// The last day on which figures of a day are relied on; `None` beyond the calendar.
#[must_use]
pub fn relied_on_until(reference_date: NaiveDate) -> Option<NaiveDate> {
    reference_date.checked_add_days(Days::new(KEPT_DAYS))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn ed_01_before_the_contract_fifteen_calendar_days() {
        let clock = Clock::of(TransferKind::Contract, day("2026-03-02")).unwrap();
        assert_eq!(clock.due_on, day("2026-03-17"));
        assert_eq!(clock.working_day_due_on, day("2026-03-23"));
        assert_eq!(clock.alarm_on, day("2026-03-17"));
    }

    #[test]
    fn ed_02_before_the_deed_thirty_calendar_days() {
        let clock = Clock::of(TransferKind::Deed, day("2026-03-02")).unwrap();
        assert_eq!(clock.due_on, day("2026-04-01"));
        // Fifteen working days are over before: practice is warned of first.
        assert_eq!(clock.alarm_on, day("2026-03-23"));
    }

    #[test]
    fn legal_holidays_are_no_working_days() {
        // Easter Monday 6 April 2026 lies between.
        let clock = Clock::of(TransferKind::Contract, day("2026-04-01")).unwrap();
        assert_eq!(clock.working_day_due_on, day("2026-04-23"));
    }

    #[test]
    fn the_syndic_is_reminded_before_the_alarm_and_after_the_term() {
        let clock = Clock::of(TransferKind::Contract, day("2026-03-02")).unwrap();
        let since = |today: &str| clock.reminder(5, day(today));
        assert_eq!(since("2026-03-11"), None);
        assert_eq!(since("2026-03-12"), Some(day("2026-03-12")));
        assert_eq!(since("2026-03-15"), Some(day("2026-03-12")));
        assert_eq!(since("2026-03-16"), Some(day("2026-03-16")));
        assert_eq!(since("2026-03-17"), Some(day("2026-03-16")));
        assert_eq!(since("2026-03-18"), Some(day("2026-03-18")));
        assert_eq!(since("2026-12-31"), Some(day("2026-03-18")));
    }

    #[test]
    fn beyond_the_calendar_there_is_no_clock() {
        assert_eq!(Clock::of(TransferKind::Deed, NaiveDate::MAX), None);
        assert_eq!(relied_on_until(NaiveDate::MAX), None);
        assert_eq!(relied_on_until(day("2026-06-01")), Some(day("2026-08-30")));
    }

    proptest! {
        #[test]
        fn the_alarm_is_the_earlier_day_and_after_the_request(offset in 0..60_000_u64, deed: bool) {
            let received_on = day("1950-01-01") + Days::new(offset);
            let kind = if deed { TransferKind::Deed } else { TransferKind::Contract };
            let clock = Clock::of(kind, received_on).unwrap();
            prop_assert!(received_on < clock.alarm_on);
            prop_assert!(clock.alarm_on <= clock.due_on && clock.alarm_on <= clock.working_day_due_on);
            prop_assert!(clock.alarm_on == clock.due_on || clock.alarm_on == clock.working_day_due_on);
            prop_assert_eq!(clock.due_on - received_on, chrono::Duration::days(i64::try_from(kind.days()).unwrap()));
        }
    }
}
