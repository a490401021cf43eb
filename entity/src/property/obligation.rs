//! What the law asks of an association by its age, its size and its own internal rules.

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    date::{add_years, format_date, month_name},
    language::Language,
    year_day::YearDay,
};

/// Years after the provisional acceptance of the common parts, at the end of which a reserve fund is obligatory (C. civ. art. 3.86 §3).
pub const RESERVE_FUND_YEARS: u32 = 5;
/// Lots from which a council of co-ownership is obligatory and simplified accounts are not enough, without cellars, garages and parking spaces
/// (C. civ. art. 3.90 §1, 3.89 §5 15°).
pub const COUNCIL_LOTS: u64 = 20;
/// Lots from which a base deed may provide for partial associations; every lot counts (C. civ. art. 3.84).
pub const PARTIAL_LOTS: u64 = 20;
/// Length in days of the yearly period in which the ordinary meeting is held (C. civ. art. 3.85 §3 3°).
pub const MEETING_PERIOD_DAYS: u64 = 15;
/// Days before that period until which written proposals for the agenda must have come in: three weeks (C. civ. art. 3.87 §3).
pub const PROPOSAL_DAYS: u64 = 21;

/// The first day on which a reserve fund is obligatory: the fifth anniversary of the provisional acceptance; `None` beyond the calendar.
#[must_use]
pub fn reserve_fund_from(accepted_on: NaiveDate) -> Option<NaiveDate> {
    add_years(accepted_on, RESERVE_FUND_YEARS)
}

/// Whether a reserve fund is obligatory on a day; the meeting may have waived it by four fifths of the votes.
#[must_use]
pub fn reserve_fund_is_due(accepted_on: NaiveDate, day: NaiveDate) -> bool {
    reserve_fund_from(accepted_on).is_some_and(|from| day >= from)
}

/// Whether an association with so many counted lots must have a council.
#[must_use]
pub const fn council_is_obligatory(lots: u64) -> bool {
    lots >= COUNCIL_LOTS
}

/// Whether an association with so many counted lots may keep simplified accounts.
#[must_use]
pub const fn simplified_accounting_is_allowed(lots: u64) -> bool {
    lots < COUNCIL_LOTS
}

/// Whether the base deed of an association with so many lots, of every kind, may provide for partial associations.
#[must_use]
pub const fn partial_associations_are_possible(lots: u64) -> bool {
    lots >= PARTIAL_LOTS
}

/// The fifteen days in which the ordinary meeting of one year is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingPeriod {
    /// The first of them.
    pub first: NaiveDate,
    /// The last of them.
    pub last: NaiveDate,
}

impl MeetingPeriod {
    /// The period that begins on `first`; `None` beyond the calendar.
    #[must_use]
    pub fn beginning(first: NaiveDate) -> Option<Self> {
        let last = first.checked_add_days(Days::new(MEETING_PERIOD_DAYS.saturating_sub(1)))?;
        Some(Self { first, last })
    }

    /// The period that begins on `start` every year and that `day` lies in, or else the next one.
    #[must_use]
    pub fn current_or_next(start: YearDay, day: NaiveDate) -> Option<Self> {
        let running = start.at_or_before(day).and_then(Self::beginning);
        running.filter(|period| day <= period.last).or_else(|| {
            let next = start.in_year(day.year()).filter(|first| *first > day);
            next.or_else(|| start.in_year(day.year().checked_add(1)?)).and_then(Self::beginning)
        })
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn covers(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Its first and last day as they stand after "from" and after "to" in a language: `1er` and `15 juin 2026`; the first one with its month,
    /// and its year, where they are not those of the last one.
    #[must_use]
    pub fn words(self, language: Language) -> (String, String) {
        (span_start(self.first, self.last, language), format_date(self.last, language))
    }

    /// The last day on which a written proposal comes in time for the agenda (C. civ. art. 3.87 §3).
    #[must_use]
    pub fn proposals_until(self) -> Option<NaiveDate> {
        self.first.checked_sub_days(Days::new(PROPOSAL_DAYS))
    }
}

/// The first day of a span, without what the last one says too.
fn span_start(first: NaiveDate, last: NaiveDate, language: Language) -> String {
    let whole = format_date(first, language);
    let said_twice = if first.year() != last.year() {
        String::new()
    } else if first.month() != last.month() {
        format!("\u{a0}{}", first.year())
    } else {
        format!("\u{a0}{}\u{a0}{}", month_name(first, language), first.year())
    };
    whole.strip_suffix(said_twice.as_str()).map_or(whole.clone(), ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Belgian rules §1.13, F-04.
    #[test]
    fn the_reserve_fund_begins_on_the_fifth_anniversary() {
        assert_eq!(reserve_fund_from(day("2021-06-15")), Some(day("2026-06-15")));
        assert!(!reserve_fund_is_due(day("2021-06-15"), day("2026-06-14")));
        assert!(reserve_fund_is_due(day("2021-06-15"), day("2026-06-15")));
        assert_eq!(reserve_fund_from(day("2020-02-29")), Some(day("2025-02-28")));
    }

    #[test]
    fn twenty_lots() {
        assert!(!council_is_obligatory(19) && council_is_obligatory(20));
        assert!(simplified_accounting_is_allowed(19) && !simplified_accounting_is_allowed(20));
        assert!(!partial_associations_are_possible(19) && partial_associations_are_possible(20));
    }

    #[test]
    fn fifteen_days() {
        let june = YearDay::new(6, 1).unwrap();
        let period = |on: &str| MeetingPeriod::current_or_next(june, day(on)).unwrap();
        assert_eq!(period("2026-03-02"), MeetingPeriod { first: day("2026-06-01"), last: day("2026-06-15") });
        assert_eq!(period("2026-06-15").first, day("2026-06-01"));
        assert_eq!(period("2026-06-16").first, day("2027-06-01"));
        assert_eq!(period("2026-03-02").proposals_until(), Some(day("2026-05-11")));
        // Over the end of a year.
        let december = MeetingPeriod::current_or_next(YearDay::new(12, 20).unwrap(), day("2027-01-02")).unwrap();
        assert_eq!((december.first, december.last), (day("2026-12-20"), day("2027-01-03")));
    }

    #[test]
    fn in_words() {
        let words = |first: &str, language| MeetingPeriod::beginning(day(first)).unwrap().words(language);
        let said = |first: &str, last: &str| (first.to_owned(), last.to_owned());
        assert_eq!(words("2026-06-01", Language::Fr), said("1er", "15\u{a0}juin\u{a0}2026"));
        assert_eq!(words("2026-06-01", Language::De), said("1.", "15.\u{a0}Juni\u{a0}2026"));
        assert_eq!(words("2026-06-25", Language::Nl), said("25\u{a0}juni", "9\u{a0}juli\u{a0}2026"));
        assert_eq!(words("2026-12-20", Language::En), said("20\u{a0}December\u{a0}2026", "3\u{a0}January\u{a0}2027"));
    }

    proptest! {
        #[test]
        fn a_period_is_never_over_and_never_more_than_a_year_away(month in 1..=12_u32, start in 1..=28_u32, offset in 0..60_000_u64) {
            let start = YearDay::new(month, start).unwrap();
            let today = day("1950-01-01") + Days::new(offset);
            let period = MeetingPeriod::current_or_next(start, today).unwrap();
            prop_assert_eq!((period.last - period.first).num_days(), 14);
            prop_assert!(today <= period.last);
            prop_assert!((period.first - today).num_days() <= 366);
            prop_assert_eq!(period.covers(today), period.first <= today);
        }
    }
}
