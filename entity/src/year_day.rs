//! Days that come back every year, such as the first day of a fiscal year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::date::month_name;
use crate::language::Language;
use crate::refusal::Refusal;

/// A month and a day that every year has. Stored and sent as `06-15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct YearDay {
    month: u32,
    day: u32,
}

impl YearDay {
    /// The first of January.
    pub const NEW_YEAR: Self = Self { month: 1, day: 1 };

    /// The day of a month, both counted from one. 29 February is none: three years out of four do not have it.
    #[must_use]
    pub fn new(month: u32, day: u32) -> Option<Self> {
        // Any year that is no leap year shows which days every year has.
        NaiveDate::from_ymd_opt(2001, month, day).map(|_| Self { month, day })
    }

    /// Reads a month and a day as somebody fills them in: two whole numbers.
    ///
    /// # Errors
    /// `year-day-required` when one of them is missing, `year-day-impossible` when no month, or not every year, has such a
    /// day.
    pub fn parse(month: &str, day: &str) -> Result<Self, Refusal> {
        let (month, day) = (month.trim(), day.trim());
        if month.is_empty() || day.is_empty() {
            return Err(Refusal::new("year-day-required"));
        }
        let number = |text: &str| text.parse::<u32>().ok();
        let read = number(month).zip(number(day)).and_then(|(month, day)| Self::new(month, day));
        read.ok_or_else(|| Refusal::new("year-day-impossible").with("day", day).with("month", month))
    }

    /// Like [`parse`](Self::parse), where both may be left out.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn parse_optional(month: &str, day: &str) -> Result<Option<Self>, Refusal> {
        if month.trim().is_empty() && day.trim().is_empty() { Ok(None) } else { Self::parse(month, day).map(Some) }
    }

    /// The month, from one.
    #[must_use]
    pub const fn month(self) -> u32 {
        self.month
    }

    /// The day of the month, from one.
    #[must_use]
    pub const fn day(self) -> u32 {
        self.day
    }

    /// The day in a year; `None` beyond the calendar.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// The last time that it was this day, on `day` at the latest.
    #[must_use]
    pub fn at_or_before(self, day: NaiveDate) -> Option<NaiveDate> {
        let this_year = self.in_year(day.year())?;
        if this_year <= day { Some(this_year) } else { self.in_year(day.year().checked_sub(1)?) }
    }

    /// The day in words, without a year: `1er juin`, `1 juni`, `1. Juni`, `1 June`.
    #[must_use]
    pub fn format(self, language: Language) -> String {
        let month = self.in_year(2001).map(|day| month_name(day, language)).unwrap_or_default();
        format!("{} {month}", ordinal(self.day, language))
    }
}

/// The number of a day within its month, as it stands before the month's name.
fn ordinal(day: u32, language: Language) -> String {
    match language {
        Language::Fr if day == 1 => "1er".to_owned(),
        Language::De => format!("{day}."),
        Language::Fr | Language::Nl | Language::En => day.to_string(),
    }
}

/// The first and the last day of the year that begins on `start` and that `day` lies in; `None` beyond the calendar.
#[must_use]
pub fn year_around(start: YearDay, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let first = start.at_or_before(day)?;
    let next = start.in_year(first.year().checked_add(1)?)?;
    Some((first, next.checked_sub_days(Days::new(1))?))
}

impl Default for YearDay {
    fn default() -> Self {
        Self::NEW_YEAR
    }
}

impl fmt::Display for YearDay {
    /// The stored form, `06-15`; people get [`format`](Self::format).
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}-{:02}", self.month, self.day)
    }
}

impl FromStr for YearDay {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let (month, day) = text.split_once('-').unwrap_or((text, ""));
        Self::parse(month, day)
    }
}

impl TryFrom<String> for YearDay {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<YearDay> for String {
    fn from(day: YearDay) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_year_has_it() {
        assert_eq!(YearDay::new(6, 15).map(|day| day.to_string()), Some("06-15".to_owned()));
        for (month, wrong) in [(2, 29), (2, 30), (4, 31), (0, 1), (13, 1), (1, 0)] {
            assert_eq!(YearDay::new(month, wrong), None, "{month}/{wrong}");
        }
    }

    #[test]
    fn filled_in() {
        assert_eq!(YearDay::parse(" 6 ", "01"), Ok(YearDay { month: 6, day: 1 }));
        assert_eq!(YearDay::parse("6", "").map_err(|refusal| refusal.code), Err("year-day-required"));
        for (month, wrong) in [("2", "29"), ("juin", "1"), ("6", "31"), ("-6", "1")] {
            assert_eq!(YearDay::parse(month, wrong).map_err(|refusal| refusal.code), Err("year-day-impossible"));
        }
        assert_eq!(YearDay::parse_optional(" ", ""), Ok(None));
        assert!(YearDay::parse_optional("", "5").is_err());
    }

    #[test]
    fn in_words() {
        let shown = |month, day| Language::ALL.map(|language| YearDay { month, day }.format(language));
        assert_eq!(shown(6, 1), ["1er juin", "1 juni", "1. Juni", "1 June"]);
        assert_eq!(shown(12, 31), ["31 décembre", "31 december", "31. Dezember", "31 December"]);
    }

    #[test]
    fn the_year_around_a_day() {
        let july = YearDay { month: 7, day: 1 };
        assert_eq!(year_around(july, day("2026-06-30")), Some((day("2025-07-01"), day("2026-06-30"))));
        assert_eq!(year_around(july, day("2026-07-01")), Some((day("2026-07-01"), day("2027-06-30"))));
        assert_eq!(year_around(YearDay::NEW_YEAR, day("2028-02-29")), Some((day("2028-01-01"), day("2028-12-31"))));
    }

    fn any_day() -> impl Strategy<Value = YearDay> {
        (1..=12_u32, 1..=31_u32).prop_filter_map("a day that every year has", |(month, day)| YearDay::new(month, day))
    }

    proptest! {
        #[test]
        fn written_and_read_again(start in any_day()) {
            prop_assert_eq!(start.to_string().parse(), Ok(start));
        }

        #[test]
        fn years_follow_each_other_without_gap(start in any_day(), offset in 0..80_000_u64) {
            let today = day("1900-01-01") + Days::new(offset);
            let (first, last) = year_around(start, today).unwrap();
            prop_assert!(first <= today && today <= last);
            let (next, _) = year_around(start, last + Days::new(1)).unwrap();
            prop_assert_eq!(next, last + Days::new(1));
            prop_assert!((365..=366).contains(&((last - first).num_days() + 1)));
        }
    }
}
