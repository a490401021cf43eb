//! What the notary tells the syndic once the deed is signed (C. civ. art. 3.94 §3, art. 3.95).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::portal::{portal_text, unless_blank};
use crate::{
    date::parse_date,
    refusal::{Check, Refusal, Refusals},
    text_input,
    working_day::working_days_after,
};

/// Longest name of a representative.
const REPRESENTATIVE_MAX: usize = 200;
/// Within how many working days after the deed the notary writes that the seller contests what she owes (C. civ. art. 3.95).
const CONTEST_DAYS: usize = 3;
/// Within how many working days after that letter an attachment is notified, or the notary may pay the seller (C. civ. art. 3.95).
const ATTACH_DAYS: usize = 20;

/// The notice of a deed, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeedNoticeForm {
    /// The day of the deed.
    pub deed_on: String,
    /// Who holds the unit now, with her present or future address: a line for each.
    pub acquirers: String,
    /// Who represents them, where the unit is held by several; may be empty.
    pub representative: String,
    /// The day of the registered letter that says that the seller contests her arrears; empty where she does not.
    pub contested_on: String,
}

/// A notice of a deed that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDeedNotice {
    /// The day of the deed.
    pub deed_on: NaiveDate,
    /// Who holds the unit now, with addresses.
    pub acquirers: String,
    /// Who represents them.
    pub representative: Option<String>,
    /// The day of the letter that says that the seller contests her arrears.
    pub contested_on: Option<NaiveDate>,
}

impl NewDeedNotice {
    /// Reads a form about a request that came in on a day.
    ///
    /// # Errors
    /// The refusals of days; `transfer-deed-future`, `transfer-notice-before-request`; `text-required`, `text-too-long`, `text-control-character`;
    /// `transfer-contest-future`, `transfer-contest-before-deed`; each at its field.
    pub fn parse(form: &DeedNoticeForm, received_on: NaiveDate, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let deed_on = check.take("deedOn", deed_day(&form.deed_on, received_on, today));
        let acquirers = check.take("acquirers", portal_text(&form.acquirers));
        let representative =
            check.take("representative", text_input::optional(&form.representative, REPRESENTATIVE_MAX));
        let contested = |text: &str| contest_day(text, deed_on, today);
        let contested_on = check.take("contestedOn", unless_blank(&form.contested_on, contested));
        check.finish_with(|| {
            Some(Self {
                deed_on: deed_on?,
                acquirers: acquirers?,
                representative: representative?,
                contested_on: contested_on?,
            })
        })
    }
}

fn deed_day(text: &str, received_on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let day = parse_date(text)?;
    if day > today {
        return Err(Refusal::new("transfer-deed-future").with("today", today));
    }
    if day < received_on {
        return Err(Refusal::new("transfer-notice-before-request").with("received", received_on));
    }
    Ok(day)
}

fn contest_day(text: &str, deed_on: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let day = parse_date(text)?;
    if day > today {
        return Err(Refusal::new("transfer-contest-future").with("today", today));
    }
    match deed_on {
        Some(deed_on) if day < deed_on => Err(Refusal::new("transfer-contest-before-deed").with("deed", deed_on)),
        _ => Ok(day),
    }
}

/// The last day on which the notary writes that the seller contests what she owes: the third working day after the deed (C. civ. art. 3.95).
#[must_use]
pub fn contest_until(deed_on: NaiveDate) -> Option<NaiveDate> {
    working_days_after(deed_on, CONTEST_DAYS)
}

/// The last day on which an attachment is notified to the notary, who may pay the seller afterwards: the twentieth working day after her letter
/// (C. civ. art. 3.95).
#[must_use]
pub fn attach_until(contested_on: NaiveDate) -> Option<NaiveDate> {
    working_days_after(contested_on, ATTACH_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn form() -> DeedNoticeForm {
        DeedNoticeForm {
            deed_on: "2026-04-10".into(),
            acquirers: "Luc Maes, Rue Neuve 4, 1000 Bruxelles".into(),
            ..DeedNoticeForm::default()
        }
    }

    fn refused(form: &DeedNoticeForm) -> Vec<(String, &'static str)> {
        let refusals = NewDeedNotice::parse(form, day("2026-03-02"), day("2026-04-20")).unwrap_err();
        refusals.iter().map(|refusal| (refusal.path.join("."), refusal.code)).collect()
    }

    #[test]
    fn a_notice_says_when_and_who() {
        let new = NewDeedNotice::parse(&form(), day("2026-03-02"), day("2026-04-20")).unwrap();
        assert_eq!((new.deed_on, new.representative, new.contested_on), (day("2026-04-10"), None, None));
        assert_eq!(
            refused(&DeedNoticeForm::default()),
            [("deedOn".to_owned(), "date-required"), ("acquirers".to_owned(), "text-required")]
        );
    }

    #[test]
    fn days_are_in_their_order() {
        let deed = |text: &str| refused(&DeedNoticeForm { deed_on: text.into(), ..form() });
        assert_eq!(deed("2026-04-21"), [("deedOn".to_owned(), "transfer-deed-future")]);
        assert_eq!(deed("2026-03-01"), [("deedOn".to_owned(), "transfer-notice-before-request")]);
        let contested = |text: &str| refused(&DeedNoticeForm { contested_on: text.into(), ..form() });
        assert_eq!(contested("2026-04-09"), [("contestedOn".to_owned(), "transfer-contest-before-deed")]);
        assert_eq!(contested("2026-04-21"), [("contestedOn".to_owned(), "transfer-contest-future")]);
        assert_eq!(contested("soon"), [("contestedOn".to_owned(), "date-malformed")]);
    }

    /// Friday 10 April 2026: three working days end on Wednesday; twenty after Monday 13 April pass over 1 May.
    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        assert_eq!(contest_until(day("2026-04-10")), Some(day("2026-04-15")));
        assert_eq!(attach_until(day("2026-04-13")), Some(day("2026-05-12")));
        assert_eq!(attach_until(NaiveDate::MAX), None);
    }
}
