//! Letting the people who run the platform look into an organization, for a few days.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    date::parse_date,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest stay, today included.
pub const SUPPORT_DAYS_MAX: u64 = 7;
/// Longest reason.
const REASON_MAX: usize = 300;

/// A grant as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SupportForm {
    /// Last day.
    pub ends_on: String,
    /// What help is wanted with.
    pub reason: String,
}

/// A grant that keeps the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSupport {
    /// Last day, included.
    pub ends_on: NaiveDate,
    /// What help is wanted with.
    pub reason: String,
}

impl NewSupport {
    /// Understands what was typed on a day.
    ///
    /// # Errors
    /// Malformed fields; `support-term` when the last day is before today or more than [`SUPPORT_DAYS_MAX`] days away.
    pub fn parse(form: &SupportForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let ends_on = check.take("endsOn", parse_date(&form.ends_on));
        let reason = check.take("reason", text_input::required(&form.reason, REASON_MAX));
        let latest = today.checked_add_days(Days::new(SUPPORT_DAYS_MAX - 1)).unwrap_or(today);
        if ends_on.is_some_and(|day| day < today || day > latest) {
            check.refuse(Refusal::new("support-term").at("endsOn").with("max", SUPPORT_DAYS_MAX));
        }
        check.finish(ends_on.zip(reason).map(|(ends_on, reason)| Self { ends_on, reason }))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{NewSupport, SupportForm};

    #[test]
    fn a_grant_lasts_from_today_to_a_week() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let parse = |day: &str| NewSupport::parse(&SupportForm { ends_on: day.into(), reason: "Import".into() }, today);
        for good in ["2026-03-02", "2026-03-08"] {
            assert!(parse(good).is_ok(), "{good}");
        }
        for wrong in ["2026-03-01", "2026-03-09", "", "soon"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        assert!(NewSupport::parse(&SupportForm { ends_on: "2026-03-02".into(), reason: " ".into() }, today).is_err());
    }
}
