//! When somebody is told: at once, at the end of her quiet hours, or on the day of her digest.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc, Weekday};
use chrono_tz::Europe::Brussels;
use entity::messaging::{Priority, QuietHours, Rhythm};

use crate::jobs::Rule;

/// Digests go out in the morning.
const DAILY: Rule = Rule::Daily(8, 0);
/// The weekly one at the beginning of the week.
const WEEKLY: Rule = Rule::Weekly(Weekday::Mon, 8, 0);
/// The longest time that clocks have been put forward by.
const GAP: TimeDelta = TimeDelta::hours(1);

/// When a channel that disturbs is used for something that happens now; nothing where it is not used at all.
pub(super) fn due(
    now: DateTime<Utc>,
    rhythm: Rhythm,
    priority: Priority,
    quiet: Option<QuietHours>,
) -> Option<DateTime<Utc>> {
    let wanted = match rhythm {
        Rhythm::Off => return None,
        Rhythm::Immediately => now,
        Rhythm::Daily => DAILY.next_after(now)?,
        Rhythm::Weekly => WEEKLY.next_after(now)?,
    };
    if priority == Priority::Critical {
        return Some(wanted);
    }
    Some(quiet.and_then(|quiet| quiet_until(wanted, quiet)).unwrap_or(wanted))
}

/// When the quiet hours end that hold at an instant, on Belgian clocks; nothing where none hold.
fn quiet_until(at: DateTime<Utc>, quiet: QuietHours) -> Option<DateTime<Utc>> {
    let end = quiet.end(at.with_timezone(&Brussels).naive_local())?;
    Some(instant(end, at).unwrap_or(at))
}

/// The first instant after another at which Belgian clocks show this time. In the night when they are put forward they may never show it: then
/// the hour later is meant; when they are put back they show it twice.
fn instant(local: NaiveDateTime, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let shown = |local: NaiveDateTime| {
        let both = local.and_local_timezone(Brussels);
        [both.earliest(), both.latest()].into_iter().flatten().map(|at| at.to_utc()).find(|at| *at > after)
    };
    shown(local).or_else(|| shown(local.checked_add_signed(GAP)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn hours(from: &str, until: &str) -> Option<QuietHours> {
        Some(QuietHours { from: QuietHours::time(from).unwrap(), until: QuietHours::time(until).unwrap() })
    }

    fn told(now: &str, quiet: Option<QuietHours>) -> DateTime<Utc> {
        due(at(now), Rhythm::Immediately, Priority::High, quiet).unwrap()
    }

    #[test]
    fn a_night_is_waited_for_and_an_alarm_is_not() {
        let night = hours("22:00", "07:00");
        assert_eq!(told("2026-01-10T22:30:00Z", night), at("2026-01-11T06:00:00Z"));
        assert_eq!(told("2026-01-10T12:00:00Z", night), at("2026-01-10T12:00:00Z"));
        assert_eq!(told("2026-01-10T22:30:00Z", None), at("2026-01-10T22:30:00Z"));
        let alarm = due(at("2026-01-10T22:30:00Z"), Rhythm::Immediately, Priority::Critical, night);
        assert_eq!(alarm, Some(at("2026-01-10T22:30:00Z")));
        assert_eq!(due(at("2026-01-10T22:30:00Z"), Rhythm::Off, Priority::Critical, night), None);
    }

    #[test]
    fn when_clocks_are_put_forward_the_morning_still_comes() {
        // On 29 March 2026 it is three o'clock right after two.
        assert_eq!(told("2026-03-28T22:30:00Z", hours("22:00", "07:00")), at("2026-03-29T05:00:00Z"));
        assert_eq!(told("2026-03-29T00:30:00Z", hours("22:00", "02:30")), at("2026-03-29T01:30:00Z"));
    }

    #[test]
    fn when_clocks_are_put_back_the_hour_that_comes_twice_ends_once() {
        // On 25 October 2026 it is two o'clock again right after three.
        assert_eq!(told("2026-10-24T21:30:00Z", hours("22:00", "07:00")), at("2026-10-25T06:00:00Z"));
        assert_eq!(told("2026-10-25T00:15:00Z", hours("22:00", "02:30")), at("2026-10-25T00:30:00Z"));
        assert_eq!(told("2026-10-25T01:15:00Z", hours("22:00", "02:30")), at("2026-10-25T01:30:00Z"));
    }

    #[test]
    fn digests_come_in_the_morning_on_both_sides_of_the_change() {
        let daily = |now: &str| due(at(now), Rhythm::Daily, Priority::Low, None).unwrap();
        assert_eq!(daily("2026-03-28T12:00:00Z"), at("2026-03-29T06:00:00Z"));
        assert_eq!(daily("2026-03-27T12:00:00Z"), at("2026-03-28T07:00:00Z"));
        assert_eq!(daily("2026-10-24T12:00:00Z"), at("2026-10-25T07:00:00Z"));
        let weekly = due(at("2026-03-25T12:00:00Z"), Rhythm::Weekly, Priority::Low, None);
        assert_eq!(weekly, Some(at("2026-03-30T06:00:00Z")));
        let late = due(at("2026-03-28T12:00:00Z"), Rhythm::Daily, Priority::Low, hours("22:00", "10:00"));
        assert_eq!(late, Some(at("2026-03-29T08:00:00Z")));
    }
}
