//! Working days as Belgian law counts them: not Saturdays, not Sundays, not the ten legal holidays (law of 4 January 1974,
//! royal decree of 18 April 1974, art. 1).

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Legal holidays that fall on the same day every year, as month and day.
const FIXED: [(u32, u32); 7] = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];
/// Legal holidays that follow Easter, in days after it: Easter Monday, Ascension Day, Whit Monday.
const AFTER_EASTER: [u64; 3] = [1, 39, 50];

/// Whether offices work on a day.
#[must_use]
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day)
}

/// Whether a day is one of the ten legal holidays.
#[must_use]
pub fn is_holiday(day: NaiveDate) -> bool {
    let follows_easter = || {
        let easter = easter(day.year())?;
        Some(AFTER_EASTER.into_iter().any(|days| easter.checked_add_days(Days::new(days)) == Some(day)))
    };
    FIXED.contains(&(day.month(), day.day())) || follows_easter().unwrap_or_default()
}

/// The `count`th working day after `day`, which is not counted itself; `None` beyond the calendar.
#[must_use]
pub fn working_days_after(day: NaiveDate, count: usize) -> Option<NaiveDate> {
    match count.checked_sub(1) {
        None => Some(day),
        Some(before) => day.iter_days().skip(1).filter(|day| is_working_day(*day)).nth(before),
    }
}

/// The last working day before `day`; `None` beyond the calendar.
#[must_use]
pub fn working_day_before(day: NaiveDate) -> Option<NaiveDate> {
    let mut before = day.pred_opt()?;
    while !is_working_day(before) {
        before = before.pred_opt()?;
    }
    Some(before)
}

/// Easter Sunday of a year in the Gregorian calendar, by the rule of the epact and the Sunday letter.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    // The moon's age on 1 January, set right for the leap days that centuries drop and for the drift of the moon.
    let epact = (century
        .checked_sub(century.div_euclid(4))?
        .checked_sub(century.checked_mul(8)?.checked_add(13)?.div_euclid(25))?
        .checked_add(golden.checked_mul(19)?)?
        .checked_add(15)?)
    .rem_euclid(30);
    // The two latest full moons are moved one day forward, so that no month of the moon is empty.
    let full = epact.checked_sub(i32::from(epact == 29 || (epact == 28 && golden > 10)))?;
    let moon = NaiveDate::from_ymd_opt(year, 3, 21)?.checked_add_days(Days::new(u64::try_from(full).ok()?))?;
    let to_sunday = 7_u64.checked_sub(u64::from(moon.weekday().num_days_from_sunday()))?;
    moon.checked_add_days(Days::new(to_sunday))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_where_the_calendars_have_it() {
        for known in [
            "1954-04-18",
            "1961-04-02",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
        ] {
            assert_eq!(easter(day(known).year()), Some(day(known)));
        }
    }

    #[test]
    fn the_ten_holidays_of_2026() {
        let holidays: Vec<String> =
            day("2026-01-01").iter_days().take(365).filter(|day| is_holiday(*day)).map(|day| day.to_string()).collect();
        assert_eq!(
            holidays,
            [
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-14",
                "2026-05-25",
                "2026-07-21",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            ]
        );
    }

    #[test]
    fn counting() {
        // Thursday before Easter: Good Friday works, Easter Monday does not.
        assert_eq!(working_days_after(day("2026-04-02"), 0), Some(day("2026-04-02")));
        assert_eq!(working_days_after(day("2026-04-02"), 1), Some(day("2026-04-03")));
        assert_eq!(working_days_after(day("2026-04-02"), 2), Some(day("2026-04-07")));
        assert_eq!(working_day_before(day("2026-04-07")), Some(day("2026-04-03")));
        assert_eq!(working_day_before(day("2026-01-02")), Some(day("2025-12-31")));
    }

    proptest! {
        #[test]
        fn so_many_working_days_lie_between(offset in 0..60_000_u64, count in 0..40_usize) {
            let from = day("1950-01-01") + Days::new(offset);
            let to = working_days_after(from, count).unwrap();
            let between = from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| is_working_day(*day)).count();
            prop_assert_eq!(between, count);
            if count > 0 {
                prop_assert!(is_working_day(to));
                prop_assert!(working_day_before(to + Days::new(1)) == Some(to));
            }
        }

        #[test]
        fn easter_is_a_sunday_of_spring(year in 1900..2200_i32) {
            let easter = easter(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            let (first, last) = (day(&format!("{year}-03-22")), day(&format!("{year}-04-25")));
            prop_assert!(first <= easter && easter <= last);
        }
    }
}
