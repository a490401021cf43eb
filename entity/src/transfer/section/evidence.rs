//! Which documents go to a buyer, by their day (C. civ. art. 3.94 §1 5° and 6°).

use chrono::{Months, NaiveDate};

/// Minutes of so many months before: three years.
const MINUTES: Months = Months::new(36);
/// Periodic statements of charges of so many months before: two years.
const STATEMENTS: Months = Months::new(24);

/// The days within which documents are looked for; both belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// The last day: that of the figures.
    pub to: NaiveDate,
}

impl Window {
    /// Whether a document of a day belongs to it.
    #[must_use]
    pub fn covers(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    fn before(day: NaiveDate, months: Months) -> Option<Self> {
        day.checked_sub_months(months).map(|from| Self { from, to: day })
    }
}

/// The days of the meetings, ordinary and extraordinary, whose minutes go to a buyer: those of the last three years. `None` beyond the calendar.
#[must_use]
pub fn minutes_window(day: NaiveDate) -> Option<Window> {
    Window::before(day, MINUTES)
}

/// The days of the periodic statements of charges that go to a buyer: those of the last two years. `None` beyond the calendar.
#[must_use]
pub fn statement_window(day: NaiveDate) -> Option<Window> {
    Window::before(day, STATEMENTS)
}

/// The day of the last balance sheet that a meeting approved, among those of the library.
///
/// It is the latest one after which a meeting has been held, up to the day of the figures: a balance sheet that no meeting has seen yet is approved by
/// nobody.
#[must_use]
pub fn approved_balance_sheet(
    balance_sheets: impl IntoIterator<Item = NaiveDate>,
    meetings: &[NaiveDate],
    day: NaiveDate,
) -> Option<NaiveDate> {
    let approved = |sheet: &NaiveDate| meetings.iter().any(|meeting| sheet < meeting && *meeting <= day);
    balance_sheets.into_iter().filter(approved).max()
}
