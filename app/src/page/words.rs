//! Small things that pages of several rooms say.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{date::format_date, language::Language, money::Cents};

/// A reference to the law as readers of a language cite it.
pub use entity::law::cite as law;

/// The day on which something happened, as it was in Belgium.
#[must_use]
pub fn day_in_belgium(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&chrono_tz::Europe::Brussels).date_naive()
}

/// The day on which something happened, in words.
#[must_use]
pub fn day(at: DateTime<Utc>, language: Language) -> String {
    format_date(day_in_belgium(at), language)
}

/// The moment at which something happened, in Belgium, where it is evidence: the day in words and the time to the second.
#[must_use]
pub fn moment(at: DateTime<Utc>, language: Language) -> String {
    let time = at.with_timezone(&chrono_tz::Europe::Brussels).format("%H:%M:%S");
    format!("{}, {time}", day(at, language))
}

/// The moment at which something happened or ends, as people say it to each other: the day in words and the time to the minute.
#[must_use]
pub fn minute(at: DateTime<Utc>, language: Language) -> String {
    let time = at.with_timezone(&chrono_tz::Europe::Brussels).format("%H:%M");
    format!("{}, {time}", day(at, language))
}

/// An amount, or nothing where there is none.
#[must_use]
pub fn amount_or_nothing(amount: Cents, language: Language) -> String {
    if amount.is_zero() { String::new() } else { amount.format(language) }
}
