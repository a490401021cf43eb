//! How long a document is kept.

use chrono::{Datelike as _, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{property::kinds, refusal::Refusal, year_day::YearDay};

/// How long books, vouchers and statements are kept.
const ACCOUNTS_LAW: &str = "A.R. 12-7-2012";
/// Whom the file of the association belongs to, and what becomes of it at its end.
const FILE_LAW: &str = "C. civ. art. 3.98 §4";

kinds! {
    /// Why and how long a document is kept.
    RetentionRule refused as "document-retention-unknown" {
        /// As long as the association exists, and five years after its liquidation (C. civ. art. 3.98 §4).
        Permanent = "permanent",
        /// Seven years from the first of January after the fiscal year was closed: books, and what is evidence towards third parties (royal decree
        /// of 12 July 2012).
        Accounts = "accounts",
        /// Three years from the same day: vouchers of internal interest only (royal decree of 12 July 2012).
        Vouchers = "vouchers",
        /// Ten years: contracts, works, certificates, as long as builders answer for their work.
        Works = "works",
        /// Five years: the papers of a claim, once it is settled.
        Claim = "claim",
        /// No term: kept while it is of use.
        Free = "free",
    }
}

/// Until when a document is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// As long as the association exists.
    Always,
    /// This day is the last one.
    Until(NaiveDate),
    /// No term.
    Free,
}

impl RetentionRule {
    /// The law that asks for it, where one does.
    #[must_use]
    pub const fn law(self) -> Option<&'static str> {
        match self {
            Self::Permanent => Some(FILE_LAW),
            Self::Accounts | Self::Vouchers => Some(ACCOUNTS_LAW),
            Self::Works | Self::Claim | Self::Free => None,
        }
    }

    /// How many years it lasts; none where it has no term or no end.
    const fn years(self) -> Option<i32> {
        match self {
            Self::Accounts => Some(7),
            Self::Vouchers => Some(3),
            Self::Works => Some(10),
            Self::Claim => Some(5),
            Self::Permanent | Self::Free => None,
        }
    }

    /// The last day on which a document of this day must be kept. `fiscal_year_start` is the first day of the association's fiscal years: a voucher
    /// counts from the end of the one that it falls into.
    ///
    /// A day beyond the calendar keeps the document as long as the association exists: nothing is lost by a slip.
    #[must_use]
    pub fn keeping(self, dated_on: NaiveDate, fiscal_year_start: YearDay) -> Keeping {
        let last = match (self, self.years()) {
            (Self::Permanent, _) => return Keeping::Always,
            (_, None) => return Keeping::Free,
            (Self::Accounts | Self::Vouchers, Some(years)) => {
                let closed = crate::year_day::year_around(fiscal_year_start, dated_on).map(|(_, last)| last.year());
                closed.and_then(|year| NaiveDate::from_ymd_opt(year.checked_add(years)?, 12, 31))
            }
            (_, Some(years)) => u32::try_from(years)
                .ok()
                .and_then(|years| dated_on.checked_add_months(chrono::Months::new(years.saturating_mul(12))))
                .and_then(|day| day.checked_sub_days(Days::new(1))),
        };
        last.map_or(Keeping::Always, Keeping::Until)
    }
}

impl Keeping {
    /// The later of what the rule says and what somebody wants.
    ///
    /// # Errors
    /// `document-kept-too-short` when the wish is before what the rule says; `law` says why.
    pub fn at_least(self, wish: Option<NaiveDate>, rule: RetentionRule) -> Result<Self, Refusal> {
        let Some(wish) = wish else { return Ok(self) };
        match self {
            Self::Until(last) if wish < last => {
                let refusal = Refusal::new("document-kept-too-short").at("keptUntil").with("date", last);
                Err(rule.law().map_or(refusal.clone(), |law| refusal.law(law)))
            }
            Self::Always => Err(Refusal::new("document-kept-always").at("keptUntil").law(FILE_LAW)),
            Self::Until(_) | Self::Free => Ok(Self::Until(wish)),
        }
    }

    /// The day as it is stored; none for no end and for no term, which the rule tells apart.
    #[must_use]
    pub const fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::Until(day) => Some(day),
            Self::Always | Self::Free => None,
        }
    }

    /// Whether a document may be put away on a day.
    ///
    /// # Errors
    /// `document-still-kept`, `document-kept-always`.
    pub fn over_on(self, day: NaiveDate, rule: RetentionRule) -> Result<(), Refusal> {
        match self {
            Self::Free => Ok(()),
            Self::Always => Err(Refusal::new("document-kept-always").law(FILE_LAW)),
            Self::Until(last) if last < day => Ok(()),
            Self::Until(last) => {
                let refusal = Refusal::new("document-still-kept").with("date", last);
                Err(rule.law().map_or(refusal.clone(), |law| refusal.law(law)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Keeping, RetentionRule};
    use crate::year_day::YearDay;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn accounts_are_kept_seven_years_after_their_fiscal_year_was_closed() {
        let kept = |date: &str, start: YearDay| RetentionRule::Accounts.keeping(day(date), start);
        assert_eq!(kept("2025-11-04", YearDay::NEW_YEAR), Keeping::Until(day("2032-12-31")));
        // The year that began in July 2025 is closed in June 2026.
        let july = YearDay::new(7, 1).unwrap();
        assert_eq!(kept("2025-11-04", july), Keeping::Until(day("2033-12-31")));
        assert_eq!(
            RetentionRule::Vouchers.keeping(day("2025-11-04"), YearDay::NEW_YEAR),
            Keeping::Until(day("2028-12-31"))
        );
    }

    #[test]
    fn works_count_from_their_day_and_statutes_have_no_end() {
        let start = YearDay::NEW_YEAR;
        assert_eq!(RetentionRule::Works.keeping(day("2026-03-02"), start), Keeping::Until(day("2036-03-01")));
        assert_eq!(RetentionRule::Claim.keeping(day("2024-02-29"), start), Keeping::Until(day("2029-02-27")));
        assert_eq!(RetentionRule::Permanent.keeping(day("2026-03-02"), start), Keeping::Always);
        assert_eq!(RetentionRule::Free.keeping(day("2026-03-02"), start), Keeping::Free);
        assert_eq!(RetentionRule::Works.keeping(NaiveDate::MAX, start), Keeping::Always);
    }

    #[test]
    fn longer_may_be_wished_and_shorter_may_not() {
        let rule = RetentionRule::Works;
        let kept = Keeping::Until(day("2036-03-01"));
        assert_eq!(kept.at_least(Some(day("2040-01-01")), rule), Ok(Keeping::Until(day("2040-01-01"))));
        assert_eq!(kept.at_least(None, rule), Ok(kept));
        assert_eq!(kept.at_least(Some(day("2030-01-01")), rule).unwrap_err().code, "document-kept-too-short");
        assert_eq!(
            Keeping::Always.at_least(Some(day("2099-01-01")), RetentionRule::Permanent).unwrap_err().code,
            "document-kept-always"
        );
        assert_eq!(Keeping::Free.at_least(Some(day("2030-01-01")), rule), Ok(Keeping::Until(day("2030-01-01"))));
    }

    #[test]
    fn nothing_goes_on_its_last_day() {
        let kept = Keeping::Until(day("2036-03-01"));
        assert_eq!(kept.over_on(day("2036-03-01"), RetentionRule::Works).unwrap_err().code, "document-still-kept");
        assert!(kept.over_on(day("2036-03-02"), RetentionRule::Works).is_ok());
        assert!(Keeping::Free.over_on(day("2026-03-02"), RetentionRule::Free).is_ok());
        assert!(Keeping::Always.over_on(day("2999-01-01"), RetentionRule::Permanent).is_err());
    }
}
