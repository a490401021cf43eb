//! Calendar days: how people write them and how they are shown.

use chrono::{Datelike, Months, NaiveDate};

use crate::language::Language;
use crate::refusal::Refusal;

/// The years that a day in a register can lie in; anything else is a slip of the keyboard, such as the year 206.
const FIRST_YEAR: i32 = 1800;
const LAST_YEAR: i32 = 2199;

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of the month that `date` lies in.
#[must_use]
pub fn month_name(date: NaiveDate, language: Language) -> &'static str {
    let names = match language {
        Language::Fr => MONTHS_FR,
        Language::Nl => MONTHS_NL,
        Language::De => MONTHS_DE,
        Language::En => MONTHS_EN,
    };
    // `month0` is below twelve, so the fallback is never shown.
    usize::try_from(date.month0()).ok().and_then(|month| names.get(month).copied()).unwrap_or_default()
}

/// The day in words: `14 mai 2026` and `1er janvier 2026`, `14 mei 2026`, `14. Mai 2026`, `14 May 2026`. Its spaces do not break, so that a
/// day stays on one line.
#[must_use]
pub fn format_date(date: NaiveDate, language: Language) -> String {
    let (day, month, year) = (date.day(), month_name(date, language), date.year());
    match language {
        Language::Fr if day == 1 => format!("1er\u{a0}{month}\u{a0}{year}"),
        Language::De => format!("{day}.\u{a0}{month}\u{a0}{year}"),
        Language::Fr | Language::Nl | Language::En => format!("{day}\u{a0}{month}\u{a0}{year}"),
    }
}

/// The day in digits as Belgium writes it: `14/05/2026`, in German `14.05.2026`.
#[must_use]
pub fn format_date_short(date: NaiveDate, language: Language) -> String {
    let separator = match language {
        Language::De => '.',
        Language::Fr | Language::Nl | Language::En => '/',
    };
    format!("{:02}{separator}{:02}{separator}{:04}", date.day(), date.month(), date.year())
}

/// Reads `2026-05-14`, `14/05/2026`, `14.05.2026` or `14-05-2026`; the day comes before the month, as everywhere in
/// Belgium.
///
/// # Errors
/// `date-required`, `date-malformed` (also for a year of two digits), `date-impossible` such as 30 February,
/// `date-out-of-range` outside the years 1800 to 2199.
pub fn parse_date(text: &str) -> Result<NaiveDate, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::new("date-required"));
    }
    let refused = |code| Refusal::new(code).with("value", text);
    let (year, month, day) = numbers(text).ok_or_else(|| refused("date-malformed"))?;
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(refused("date-out-of-range").with("first", FIRST_YEAR).with("last", LAST_YEAR));
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| refused("date-impossible"))
}

/// Year, month and day of a text whose separators are all the same.
fn numbers(text: &str) -> Option<(i32, u32, u32)> {
    let separator = text.chars().find(|sign| !sign.is_ascii_digit()).filter(|sign| "-/.".contains(*sign))?;
    let parts: Vec<&str> = text.split(separator).collect();
    if !parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let [first, month, last] = parts.try_into().ok()?;
    let (year, day) = if separator == '-' && first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 || !(1..=2).contains(&month.len()) || !(1..=2).contains(&day.len()) {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

/// The same day `years` later; 29 February becomes 28 February in a year without it. `None` beyond the calendar.
#[must_use]
pub fn add_years(date: NaiveDate, years: u32) -> Option<NaiveDate> {
    date.checked_add_months(Months::new(years.checked_mul(12)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn code(text: &str) -> Result<NaiveDate, &'static str> {
        parse_date(text).map_err(|refusal| refusal.code)
    }

    #[test]
    fn in_words() {
        let shown = |date| Language::ALL.map(|language| format_date(date, language).replace('\u{a0}', " "));
        assert_eq!(shown(day(2026, 5, 14)), ["14 mai 2026", "14 mei 2026", "14. Mai 2026", "14 May 2026"]);
        assert_eq!(shown(day(2026, 1, 1)), ["1er janvier 2026", "1 januari 2026", "1. Januar 2026", "1 January 2026"]);
        assert_eq!(
            shown(day(2027, 12, 31)),
            ["31 décembre 2027", "31 december 2027", "31. Dezember 2027", "31 December 2027"]
        );
        for language in Language::ALL {
            assert!(!format_date(day(2026, 1, 1), language).contains(' '), "a day breaks nowhere");
        }
    }

    #[test]
    fn in_digits() {
        let shown = Language::ALL.map(|language| format_date_short(day(2026, 5, 4), language));
        assert_eq!(shown, ["04/05/2026", "04/05/2026", "04.05.2026", "04/05/2026"]);
    }

    #[test]
    fn accepted() {
        for text in ["2026-05-04", "04/05/2026", "4/5/2026", "04.05.2026", "04-05-2026", " 4-5-2026 ", "2026-5-4"] {
            assert_eq!(code(text), Ok(day(2026, 5, 4)), "{text}");
        }
        assert_eq!(code("29/02/2028"), Ok(day(2028, 2, 29)));
    }

    #[test]
    fn refused() {
        let table = [
            ("", "date-required"),
            ("04/05/26", "date-malformed"),
            ("2026/05/04", "date-malformed"),
            ("04/05-2026", "date-malformed"),
            ("20260504", "date-malformed"),
            ("4 mai 2026", "date-malformed"),
            ("2026-05-04T10:00", "date-malformed"),
            ("-4/5/2026", "date-malformed"),
            ("04/05/2026/1", "date-malformed"),
            ("٤/٥/٢٠٢٦", "date-malformed"),
            ("29/02/2026", "date-impossible"),
            ("05/14/2026", "date-impossible"),
            ("00/01/2026", "date-impossible"),
            ("14/05/0206", "date-out-of-range"),
            ("14/05/2200", "date-out-of-range"),
        ];
        for (text, expected) in table {
            assert_eq!(code(text), Err(expected), "{text}");
        }
    }

    /// Belgian rules §1.13: five years after the acceptance of 29 February 2020.
    #[test]
    fn f_04_five_years_after_a_leap_day() {
        assert_eq!(add_years(day(2020, 2, 29), 5), Some(day(2025, 2, 28)));
        assert_eq!(add_years(day(2020, 2, 29), 4), Some(day(2024, 2, 29)));
        assert_eq!(add_years(day(2020, 2, 29), u32::MAX), None);
    }

    proptest! {
        #[test]
        fn shown_and_read_again(days in 0..146_000_u32) {
            let date = day(FIRST_YEAR, 1, 1) + chrono::Days::new(u64::from(days));
            prop_assert_eq!(parse_date(&date.to_string()), Ok(date));
            for language in Language::ALL {
                prop_assert_eq!(parse_date(&format_date_short(date, language)), Ok(date));
                prop_assert!(format_date(date, language).ends_with(&date.year().to_string()));
            }
        }

        #[test]
        fn any_text_is_answered(text in "[-0-9/. ]{0,12}") {
            if let Ok(date) = parse_date(&text) {
                prop_assert!((FIRST_YEAR..=LAST_YEAR).contains(&date.year()));
            }
        }
    }
}
