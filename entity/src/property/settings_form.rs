//! How an association is run: its fiscal year, when it meets, how it is paid, from when on it must save, above which amount it asks for several
//! quotes. As typed, and once it makes sense.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ChargeMode, unit_form::optional};
use crate::{
    date::parse_date,
    money::Cents,
    refusal::{Check, Refusal, Refusals},
    text_input,
    year_day::YearDay,
};

/// The meeting fixes the amount above which several quotes are compared.
const COMPETITION_LAW: &str = "C. civ. art. 3.88 §1 1° c";
/// Longest summary of a decision.
const DECISION_MAX: usize = 300;

/// How an association is run, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    /// Month in which the fiscal year begins, 1 to 12.
    pub fiscal_year_month: String,
    /// Day of that month.
    pub fiscal_year_day: String,
    /// Month in which the yearly period of the ordinary meeting begins; may be empty, together with the day.
    pub meeting_month: String,
    /// Day of that month.
    pub meeting_day: String,
    /// Code of the way in which charges are asked for.
    pub charge_mode: String,
    /// The day of the provisional acceptance of the common parts; may be empty.
    pub accepted_on: String,
    /// The amount above which several quotes are compared; may be empty.
    pub competition_threshold: String,
    /// The day of the meeting that fixed it.
    pub competition_decided_on: String,
    /// What the meeting decided, or where it stands in the minutes; may be empty.
    pub competition_decision: String,
}

/// How an association is run, in values that make sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSettings {
    /// The first day of the fiscal year.
    pub fiscal_year_start: YearDay,
    /// The first day of the fifteen in which the ordinary meeting is held (C. civ. art. 3.85 §3 3°).
    pub meeting_period_start: Option<YearDay>,
    /// How charges are asked for.
    pub charge_mode: ChargeMode,
    /// The day of the provisional acceptance of the common parts.
    pub accepted_on: Option<NaiveDate>,
    /// The amount above which several quotes are compared, and who said so.
    pub competition: Option<Competition>,
}

/// The amount above which several quotes are compared. The law gives no number: the meeting fixes it (C. civ. art. 3.88 §1 1° c).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competition {
    /// The amount.
    pub threshold: Cents,
    /// The day of the meeting.
    pub decided_on: NaiveDate,
    /// What the meeting decided.
    pub decision: Option<String>,
}

impl NewSettings {
    /// Understands a form. `today` is the last day on which something can have been accepted or decided.
    ///
    /// # Errors
    /// Every field that is missing or malformed; `acceptance-in-future`; `decision-in-future`; `competition-needs-decision` for an amount without the
    /// meeting that fixed it, `competition-needs-amount` for a decision without one.
    pub fn parse(form: &SettingsForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let fiscal = YearDay::parse(&form.fiscal_year_month, &form.fiscal_year_day);
        let fiscal_year_start = check.take("fiscalYearDay", fiscal);
        let meeting = YearDay::parse_optional(&form.meeting_month, &form.meeting_day);
        let meeting_period_start = check.take("meetingDay", meeting);
        let charge_mode = check.take("chargeMode", ChargeMode::parse(&form.charge_mode));
        let accepted_on = check
            .take("acceptedOn", optional(&form.accepted_on, |text| parse_past(text, today, "acceptance-in-future")));
        let competition = parse_competition(&mut check, form, today);
        check.finish_with(|| {
            Some(Self {
                fiscal_year_start: fiscal_year_start?,
                meeting_period_start: meeting_period_start?,
                charge_mode: charge_mode?,
                accepted_on: accepted_on?,
                competition,
            })
        })
    }
}

fn parse_competition(check: &mut Check, form: &SettingsForm, today: NaiveDate) -> Option<Competition> {
    let threshold = check.take("competitionThreshold", optional(&form.competition_threshold, parse_threshold))?;
    let decided_on = check.take(
        "competitionDecidedOn",
        optional(&form.competition_decided_on, |text| parse_past(text, today, "decision-in-future")),
    )?;
    let decision = check.take("competitionDecision", text_input::optional(&form.competition_decision, DECISION_MAX))?;
    match (threshold, decided_on) {
        (Some(threshold), Some(decided_on)) => Some(Competition { threshold, decided_on, decision }),
        (Some(_), None) => {
            check.refuse(Refusal::new("competition-needs-decision").at("competitionDecidedOn").law(COMPETITION_LAW));
            None
        }
        (None, decided_on) => {
            if decided_on.is_some() || decision.is_some() {
                check.refuse(Refusal::new("competition-needs-amount").at("competitionThreshold").law(COMPETITION_LAW));
            }
            None
        }
    }
}

fn parse_threshold(text: &str) -> Result<Cents, Refusal> {
    let amount = Cents::parse(text)?;
    if amount.is_positive() {
        Ok(amount)
    } else {
        Err(Refusal::new("threshold-not-positive").with("value", text.trim()))
    }
}

fn parse_past(text: &str, today: NaiveDate, code: &'static str) -> Result<NaiveDate, Refusal> {
    let day = parse_date(text)?;
    if day > today { Err(Refusal::new(code).with("value", day)) } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> SettingsForm {
        SettingsForm {
            fiscal_year_month: "1".into(),
            fiscal_year_day: "1".into(),
            charge_mode: "provisions".into(),
            ..SettingsForm::default()
        }
    }

    fn parse(form: &SettingsForm) -> Result<NewSettings, Vec<(&'static str, String)>> {
        NewSettings::parse(form, "2026-03-02".parse().unwrap()).map_err(|refusals| {
            refusals.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect::<Vec<_>>()
        })
    }

    #[test]
    fn everything_that_the_deed_may_leave_open_may_be_left_out() {
        let new = parse(&form()).unwrap();
        assert_eq!(new.fiscal_year_start, YearDay::NEW_YEAR);
        assert_eq!((new.meeting_period_start, new.accepted_on, new.competition), (None, None, None));
        assert!(parse(&SettingsForm::default()).is_err());
    }

    #[test]
    fn an_amount_and_its_meeting_come_together() {
        let whole = SettingsForm {
            competition_threshold: "2 500".into(),
            competition_decided_on: "14/06/2023".into(),
            competition_decision: "Point 7 de l'ordre du jour".into(),
            ..form()
        };
        assert_eq!(parse(&whole).unwrap().competition.map(|found| found.threshold), Some(Cents(250_000)));
        let alone = SettingsForm { competition_decided_on: String::new(), ..whole.clone() };
        assert_eq!(parse(&alone), Err(vec![("competition-needs-decision", "competitionDecidedOn".to_owned())]));
        let without = SettingsForm { competition_threshold: String::new(), ..whole.clone() };
        assert_eq!(parse(&without), Err(vec![("competition-needs-amount", "competitionThreshold".to_owned())]));
        let nothing = SettingsForm { competition_threshold: "0".into(), ..whole };
        assert_eq!(parse(&nothing), Err(vec![("threshold-not-positive", "competitionThreshold".to_owned())]));
    }

    #[test]
    fn what_has_happened_has_happened() {
        let early = SettingsForm {
            accepted_on: "2026-03-03".into(),
            meeting_month: "2".into(),
            meeting_day: "29".into(),
            competition_threshold: "2500".into(),
            competition_decided_on: "2027-01-01".into(),
            ..form()
        };
        assert_eq!(
            parse(&early),
            Err(vec![
                ("year-day-impossible", "meetingDay".to_owned()),
                ("acceptance-in-future", "acceptedOn".to_owned()),
                ("decision-in-future", "competitionDecidedOn".to_owned()),
            ])
        );
    }
}
