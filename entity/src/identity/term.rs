//! From when to when somebody holds a role, and what gave it to her.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    date::parse_date,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest note of the decision that gave a role.
const DECISION_MAX: usize = 300;

/// The days of a role as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleTermForm {
    /// First day; may be empty for today.
    pub starts_on: String,
    /// Last day; may be empty for a role without end.
    pub ends_on: String,
    /// What gave the role: the meeting, the contract, the deed. May be empty.
    pub decision: String,
}

/// The days on which somebody holds a role, both included, as Belgium counts them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleTerm {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; none for a role without end.
    pub ends_on: Option<NaiveDate>,
    /// What gave the role.
    pub decision: Option<String>,
}

impl RoleTerm {
    /// Understands what was typed on a day.
    ///
    /// # Errors
    /// Malformed days and texts; `role-term-reversed` when the last day lies before the first one; `role-term-over` when it is over already.
    pub fn parse(form: &RoleTermForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let starts_on = check.take("startsOn", optional_day(&form.starts_on)).map(|day| day.unwrap_or(today));
        let ends_on = check.take("endsOn", optional_day(&form.ends_on));
        let decision = check.take("decision", text_input::optional(&form.decision, DECISION_MAX));
        if let (Some(starts_on), Some(Some(ends_on))) = (starts_on, ends_on) {
            if ends_on < starts_on {
                check.refuse(Refusal::new("role-term-reversed").at("endsOn"));
            } else if ends_on < today {
                check.refuse(Refusal::new("role-term-over").at("endsOn"));
            }
        }
        let whole = starts_on.zip(ends_on).zip(decision);
        check.finish(whole.map(|((starts_on, ends_on), decision)| Self { starts_on, ends_on, decision }))
    }

    /// Whether two terms share a day.
    #[must_use]
    pub fn meets(&self, starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>) -> bool {
        let begins_in_time = ends_on.is_none_or(|last| self.starts_on <= last);
        let lasts_long_enough = starts_on.zip(self.ends_on).is_none_or(|(first, last)| first <= last);
        begins_in_time && lasts_long_enough
    }
}

/// Whether a term holds on a day; an absent first day is the beginning of time.
#[must_use]
pub fn runs_on(starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>, day: NaiveDate) -> bool {
    starts_on.is_none_or(|first| first <= day) && ends_on.is_none_or(|last| day <= last)
}

fn optional_day(text: &str) -> Result<Option<NaiveDate>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { parse_date(text).map(Some) }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    use super::{RoleTerm, RoleTermForm, runs_on};

    fn day(offset: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(offset)
    }

    fn form(starts_on: &str, ends_on: &str) -> RoleTermForm {
        RoleTermForm { starts_on: starts_on.into(), ends_on: ends_on.into(), decision: String::new() }
    }

    #[test]
    fn an_empty_form_is_a_role_from_today_without_end() {
        let term = RoleTerm::parse(&RoleTermForm::default(), day(10)).unwrap();
        assert_eq!(term, RoleTerm { starts_on: day(10), ends_on: None, decision: None });
    }

    #[test]
    fn every_wrong_field_is_told() {
        let refused = |starts_on: &str, ends_on: &str| {
            let refusals = RoleTerm::parse(&form(starts_on, ends_on), day(10)).unwrap_err();
            refusals.iter().map(|refusal| refusal.code).collect::<Vec<_>>()
        };
        assert_eq!(refused("2026-02-30", "soon"), ["date-impossible", "date-malformed"]);
        assert_eq!(refused("2026-03-02", "2026-03-01"), ["role-term-reversed"]);
        assert_eq!(refused("2025-01-01", "2026-01-10"), ["role-term-over"]);
        assert!(RoleTerm::parse(&form("2025-01-01", "2026-01-11"), day(10)).is_ok());
    }

    proptest! {
        #[test]
        fn terms_meet_exactly_when_they_share_a_day(
            a in 0_u64..20, a_length in proptest::option::of(0_u64..10), b in proptest::option::of(0_u64..20), b_last in proptest::option::of(0_u64..30),
        ) {
            let first = RoleTerm { starts_on: day(a), ends_on: a_length.map(|length| day(a + length)), decision: None };
            let (starts_on, ends_on) = (b.map(day), b_last.map(day));
            prop_assume!(starts_on.zip(ends_on).is_none_or(|(first, last)| first <= last));
            // Beyond a hundred days nothing new begins or ends.
            let shared = (0..100).any(|offset| {
                runs_on(Some(first.starts_on), first.ends_on, day(offset)) && runs_on(starts_on, ends_on, day(offset))
            });
            prop_assert_eq!(first.meets(starts_on, ends_on), shared);
        }
    }
}
