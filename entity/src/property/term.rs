//! How long a syndic is in office, and the days that the law counts from the beginning and the end of it (C. civ. art. 3.89).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{handover_due_on, kinds};
use crate::{
    date::add_years,
    refusal::Refusal,
    working_day::{working_day_before, working_days_after},
};

/// Most years of one term (C. civ. art. 3.89 §1).
pub const TERM_YEARS: u32 = 3;
/// Days within which the notice must hang at the entrance (C. civ. art. 3.89 §2).
pub const NOTICE_DAYS: u64 = 8;
/// Working days within which the syndic is registered when the decision came shortly before the term (royal decree of 15 March 2017, art. 3 §1).
pub const REGISTRATION_WORKING_DAYS: usize = 8;
/// Days before the end of a term from which people are reminded of it.
pub const REMINDER_DAYS: u64 = 90;

kinds! {
    /// What kind of person a syndic is.
    SyndicKind refused as "syndic-kind-unknown" {
        /// A firm that does it for a living.
        ProfessionalFirm = "professional_firm",
        /// A human being who does it for a living.
        NaturalProfessional = "natural_professional",
        /// A co-owner who does it without being paid for it.
        Volunteer = "volunteer",
        /// Somebody who stands in: named by the judge because the syndic cannot or does not act, or added to the syndic by
        /// the meeting for a time or a purpose (C. civ. art. 3.89 §§7-8).
        Provisional = "provisional",
    }
}

impl SyndicKind {
    /// Whether it is somebody who does it for a living, and so is registered with the institute of the profession.
    #[must_use]
    pub const fn is_professional(self) -> bool {
        matches!(self, Self::ProfessionalFirm | Self::NaturalProfessional)
    }
}

kinds! {
    /// Who put a syndic in office (C. civ. art. 3.89 §1).
    Appointer refused as "appointer-unknown" {
        /// The general meeting.
        Meeting = "meeting",
        /// The internal rules, until the first meeting.
        InternalRules = "internal_rules",
        /// The justice of the peace.
        Judge = "judge",
    }
}

kinds! {
    /// Why a term ended before its last day.
    EndReason refused as "end-reason-unknown" {
        /// The syndic gave notice.
        Resignation = "resignation",
        /// The meeting dismissed the syndic, which it may do at any time (C. civ. art. 3.89 §7).
        Revocation = "revocation",
        /// The judge did.
        Judgment = "judgment",
        /// The first meeting was held: a syndic named in the internal rules is in office no longer (C. civ. art. 3.89 §1).
        FirstMeeting = "first_meeting",
        /// Both sides agreed.
        Agreement = "agreement",
        /// Death, bankruptcy, loss of the right to practise.
        Incapacity = "incapacity",
        /// Anything else; the note says what.
        Other = "other",
    }
}

/// A term: its first day, its last day as agreed, and the last day that it really had if it ended earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day as agreed; a judge may leave it open.
    pub ends_on: Option<NaiveDate>,
    /// The last day, if it ended earlier.
    pub ended_on: Option<NaiveDate>,
}

/// Where a term stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermState {
    /// It has not begun.
    Coming,
    /// It runs.
    Running,
    /// It runs for no more than [`REMINDER_DAYS`].
    Ending,
    /// It is over.
    Over,
}

impl Term {
    /// The last day in office; `None` while nobody knows it.
    #[must_use]
    pub fn last_day(self) -> Option<NaiveDate> {
        [self.ends_on, self.ended_on].into_iter().flatten().min()
    }

    /// Whether it includes a day.
    #[must_use]
    pub fn covers(self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.last_day().is_none_or(|last| day <= last)
    }

    /// Whether there is a day that both include.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let begins_in_time = |one: Self, two: Self| two.last_day().is_none_or(|last| one.starts_on <= last);
        begins_in_time(self, other) && begins_in_time(other, self)
    }

    /// Where it stands.
    #[must_use]
    pub fn state(self, today: NaiveDate) -> TermState {
        let near = today.checked_add_days(Days::new(REMINDER_DAYS)).unwrap_or(NaiveDate::MAX);
        match self.last_day() {
            _ if today < self.starts_on => TermState::Coming,
            Some(last) if last < today => TermState::Over,
            Some(last) if last <= near => TermState::Ending,
            Some(_) | None => TermState::Running,
        }
    }

    /// The last day on which the syndic hands the file over in time (C. civ. art. 3.89 §5 7°).
    #[must_use]
    pub fn handover_due_on(self) -> Option<NaiveDate> {
        handover_due_on(self.last_day()?)
    }
}

/// The last day that a term may have: the eve of the third anniversary of its first day (C. civ. art. 3.89 §1).
#[must_use]
pub fn latest_end(starts_on: NaiveDate) -> Option<NaiveDate> {
    add_years(starts_on, TERM_YEARS)?.pred_opt()
}

/// The last day on which the notice hangs at the entrance in time.
#[must_use]
pub fn notice_due_on(starts_on: NaiveDate) -> Option<NaiveDate> {
    starts_on.checked_add_days(Days::new(NOTICE_DAYS))
}

/// The last day on which the syndic is registered with the Crossroads Bank for Enterprises in time.
///
/// It is the working day before the term begins, or, when the decision came less than eight working days before that beginning, the eighth working
/// day after the decision (royal decree of 15 March 2017, art. 3 §1).
#[must_use]
pub fn registration_due_on(decided_on: NaiveDate, starts_on: NaiveDate) -> Option<NaiveDate> {
    let after_decision = working_days_after(decided_on, REGISTRATION_WORKING_DAYS)?;
    if after_decision > starts_on { Some(after_decision) } else { working_day_before(starts_on) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn term(starts_on: &str, ends_on: Option<&str>, ended_on: Option<&str>) -> Term {
        Term { starts_on: day(starts_on), ends_on: ends_on.map(day), ended_on: ended_on.map(day) }
    }

    #[test]
    fn three_years_end_on_the_eve() {
        assert_eq!(latest_end(day("2024-06-15")), Some(day("2027-06-14")));
        assert_eq!(latest_end(day("2024-02-29")), Some(day("2027-02-27")));
    }

    #[test]
    fn the_earlier_end_counts() {
        let ended = term("2024-01-01", Some("2026-12-31"), Some("2025-03-31"));
        assert_eq!(ended.last_day(), Some(day("2025-03-31")));
        assert!(ended.covers(day("2025-03-31")) && !ended.covers(day("2025-04-01")));
        assert_eq!(ended.handover_due_on(), Some(day("2025-04-30")));
        assert!(term("2024-01-01", None, None).covers(day("2199-12-31")));
    }

    #[test]
    fn where_a_term_stands() {
        let three_years = term("2024-01-01", Some("2026-12-31"), None);
        for (on, state) in [
            ("2023-12-31", TermState::Coming),
            ("2024-01-01", TermState::Running),
            ("2026-10-01", TermState::Running),
            ("2026-10-02", TermState::Ending),
            ("2026-12-31", TermState::Ending),
            ("2027-01-01", TermState::Over),
        ] {
            assert_eq!(three_years.state(day(on)), state, "{on}");
        }
    }

    #[test]
    fn days_that_the_law_counts() {
        assert_eq!(notice_due_on(day("2026-03-02")), Some(day("2026-03-10")));
        // Decided long before: the working day before the beginning, which is not the 1st of May.
        assert_eq!(registration_due_on(day("2026-03-02"), day("2026-05-04")), Some(day("2026-04-30")));
        // Decided the same day: eight working days, over Easter Monday.
        assert_eq!(registration_due_on(day("2026-04-01"), day("2026-04-01")), Some(day("2026-04-14")));
        // Exactly eight working days lie between: there is time enough before.
        assert_eq!(registration_due_on(day("2026-03-02"), day("2026-03-12")), Some(day("2026-03-11")));
        assert_eq!(registration_due_on(day("2026-03-02"), day("2026-03-11")), Some(day("2026-03-12")));
    }

    fn any_term() -> impl Strategy<Value = Term> {
        (0..400_u64, prop::option::of(0..400_u64), prop::option::of(0..400_u64)).prop_map(|(start, length, ended)| {
            let starts_on = day("2024-01-01") + Days::new(start);
            let after = |days: u64| starts_on + Days::new(days);
            Term { starts_on, ends_on: length.map(after), ended_on: ended.map(after) }
        })
    }

    proptest! {
        #[test]
        fn terms_overlap_when_a_day_lies_in_both(one in any_term(), two in any_term()) {
            let both = day("2024-01-01").iter_days().take(1300).any(|day| one.covers(day) && two.covers(day));
            prop_assert_eq!(one.overlaps(two), both);
            prop_assert_eq!(two.overlaps(one), both);
        }

        #[test]
        fn running_and_covering_are_the_same(one in any_term(), offset in 0..1300_u64) {
            let today = day("2024-01-01") + Days::new(offset);
            let in_office = matches!(one.state(today), TermState::Running | TermState::Ending);
            prop_assert_eq!(in_office, one.covers(today));
        }
    }
}
