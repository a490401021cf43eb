//! A mandate of a syndic as typed, and once it makes sense.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Appointer, EndReason, SyndicKind, Term,
    form::{ADDRESS_MAX, NAME_MAX, parse_id},
    kinds, latest_end,
    unit_form::optional,
};
use crate::{
    date::parse_date,
    format::enterprise_number::EnterpriseNumber,
    id::MandateId,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// How long a syndic may be in office, and how that is renewed.
const TERM_LAW: &str = "C. civ. art. 3.89 §1";
/// Who may dismiss a syndic.
const REVOCATION_LAW: &str = "C. civ. art. 3.89 §7";
/// When somebody stands in for a syndic.
const PROVISIONAL_LAW: &str = "C. civ. art. 3.89 §§7-8";
/// Longest legal form.
const FORM_MAX: usize = 60;
/// Longest number of the institute.
const IPI_MAX: usize = 20;
/// Longest profession, and longest name of an insurer.
const WORDS_MAX: usize = 120;
/// Longest reference of a contract or a policy.
const REFERENCE_MAX: usize = 60;
/// Longest summary of a decision, and longest remark.
const NOTE_MAX: usize = 300;

kinds! {
    /// What the law wants to be known of a syndic, and may not be yet.
    ///
    /// It is told and not refused: the mandates of former syndics are recorded with what is left of their papers, and lawyers or surveyors are
    /// syndics without being registered with the institute.
    MandateGap refused as "mandate-gap-unknown" {
        /// The legal form of a company (C. civ. art. 3.89 §2).
        LegalForm = "legal_form",
        /// The enterprise number of a company (C. civ. art. 3.89 §2).
        EnterpriseNumber = "enterprise_number",
        /// The profession of a human being (C. civ. art. 3.89 §2).
        Profession = "profession",
        /// A telephone number or an address for electronic mail (C. civ. art. 3.89 §2).
        Contact = "contact",
        /// The number with the institute of estate agents of somebody who does it for a living.
        IpiNumber = "ipi_number",
        /// The written contract (C. civ. art. 3.89 §1).
        Contract = "contract",
        /// The insurance of the syndic's liability (C. civ. art. 3.89 §5 8°).
        Insurance = "insurance",
    }
}

impl MandateGap {
    /// Whether the notice at the entrance cannot do without it (C. civ. art. 3.89 §2).
    #[must_use]
    pub const fn belongs_on_the_notice(self) -> bool {
        matches!(self, Self::LegalForm | Self::EnterpriseNumber | Self::Profession | Self::Contact)
    }
}

/// A mandate as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MandateForm {
    /// Code of the kind of person.
    pub kind: String,
    /// Surname and first names, or the name of the company.
    pub name: String,
    /// The legal form of a company; may be empty.
    pub legal_form: String,
    /// The syndic's own enterprise number; may be empty.
    pub enterprise_number: String,
    /// Number with the institute of estate agents; may be empty.
    pub ipi_number: String,
    /// The profession of a human being; may be empty.
    pub profession: String,
    /// Street and house number of the domicile or the registered office.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
    /// ISO 3166-1 alpha-2 code; Belgium when empty.
    pub country: String,
    /// May be empty.
    pub phone: String,
    /// May be empty.
    pub email: String,
    /// The day of the written contract; may be empty.
    pub contract_on: String,
    /// What it is filed under; may be empty.
    pub contract_reference: String,
    /// With whom the liability is insured; may be empty.
    pub insurer: String,
    /// The number of that policy; may be empty.
    pub policy_number: String,
    /// Code of who put the syndic in office.
    pub appointed_by: String,
    /// The day of that decision, or of the internal rules.
    pub appointed_on: String,
    /// What was decided; may be empty, except for a renewal.
    pub appointment: String,
    /// The first day.
    pub starts_on: String,
    /// The last day; may be empty where the internal rules or a judge leave it open.
    pub ends_on: String,
    /// Identifier of the mandate of which this is the renewal; may be empty.
    pub renewed_from: String,
}

/// A mandate that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMandate {
    /// What kind of person the syndic is.
    pub kind: SyndicKind,
    /// Surname and first names, or the name of the company.
    pub name: String,
    /// The legal form of a company.
    pub legal_form: Option<String>,
    /// The syndic's own enterprise number.
    pub enterprise_number: Option<EnterpriseNumber>,
    /// Number with the institute of estate agents.
    pub ipi_number: Option<String>,
    /// The profession of a human being.
    pub profession: Option<String>,
    /// Street and house number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Telephone number.
    pub phone: Option<String>,
    /// Address for electronic mail.
    pub email: Option<String>,
    /// The day of the written contract.
    pub contract_on: Option<NaiveDate>,
    /// What it is filed under.
    pub contract_reference: Option<String>,
    /// With whom the liability is insured.
    pub insurer: Option<String>,
    /// The number of that policy.
    pub policy_number: Option<String>,
    /// Who put the syndic in office.
    pub appointed_by: Appointer,
    /// The day of that decision.
    pub appointed_on: NaiveDate,
    /// What was decided.
    pub appointment: Option<String>,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day; `None` only where a judge has left it open.
    pub ends_on: Option<NaiveDate>,
    /// The mandate of which this is the renewal.
    pub renewed_from: Option<MandateId>,
}

impl NewMandate {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed; `mandate-decided-late` for a decision after the first day; `mandate-ends-before-start`;
    /// `mandate-too-long` beyond three years; `mandate-end-required`; `provisional-by-rules`; `renewal-by-meeting` and `renewal-needs-decision`, since
    /// nothing is renewed in silence.
    pub fn parse(form: &MandateForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let kind = check.take("kind", SyndicKind::parse(&form.kind));
        let words = |text: &str, max: usize| text_input::optional(text, max);
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let legal_form = check.take("legalForm", words(&form.legal_form, FORM_MAX));
        let enterprise_number =
            check.take("enterpriseNumber", optional(&form.enterprise_number, EnterpriseNumber::parse));
        let ipi_number = check.take("ipiNumber", words(&form.ipi_number, IPI_MAX));
        let profession = check.take("profession", words(&form.profession, WORDS_MAX));
        let street = check.take("street", text_input::required(&form.street, ADDRESS_MAX));
        let country = check.take("country", text_input::country(&form.country));
        let code = text_input::postal_code(&form.postal_code, country.as_deref().unwrap_or("BE"));
        let postal_code = check.take("postalCode", code);
        let city = check.take("city", text_input::required(&form.city, ADDRESS_MAX));
        let phone = check.take("phone", optional(&form.phone, text_input::phone));
        let email = check.take("email", optional(&form.email, text_input::email));
        let contract_on = check.take("contractOn", optional(&form.contract_on, parse_date));
        let contract_reference = check.take("contractReference", words(&form.contract_reference, REFERENCE_MAX));
        let insurer = check.take("insurer", words(&form.insurer, WORDS_MAX));
        let policy_number = check.take("policyNumber", words(&form.policy_number, REFERENCE_MAX));
        let appointed_by = check.take("appointedBy", Appointer::parse(&form.appointed_by));
        let appointed_on = check.take("appointedOn", parse_date(&form.appointed_on));
        let appointment = check.take("appointment", words(&form.appointment, NOTE_MAX));
        let starts_on = check.take("startsOn", parse_date(&form.starts_on));
        let ends_on = check.take("endsOn", optional(&form.ends_on, parse_date));
        let renewed_from =
            check.take("renewedFrom", optional(&form.renewed_from, |text| parse_id(text, "mandate-unknown")));
        if kind == Some(SyndicKind::Provisional) && appointed_by == Some(Appointer::InternalRules) {
            check.refuse(Refusal::new("provisional-by-rules").at("appointedBy").law(PROVISIONAL_LAW));
        }
        if let Some((decided, starts)) = appointed_on.zip(starts_on).filter(|(decided, starts)| decided > starts) {
            let refusal = Refusal::new("mandate-decided-late").with("value", decided).with("start", starts);
            check.refuse(refusal.at("appointedOn"));
        }
        if renewed_from.flatten().is_some() {
            if appointed_by.is_some_and(|by| by != Appointer::Meeting) {
                check.refuse(Refusal::new("renewal-by-meeting").at("appointedBy").law(TERM_LAW));
            }
            if appointment == Some(None) {
                check.refuse(Refusal::new("renewal-needs-decision").at("appointment").law(TERM_LAW));
            }
        }
        let ends_on = match (kind, appointed_by, starts_on, ends_on) {
            (Some(kind), Some(by), Some(starts), Some(ends)) => check.take("endsOn", last_day(kind, by, starts, ends)),
            _ => None,
        };
        check.finish_with(|| {
            Some(Self {
                kind: kind?,
                name: name?,
                legal_form: legal_form?,
                enterprise_number: enterprise_number?,
                ipi_number: ipi_number?,
                profession: profession?,
                street: street?,
                postal_code: postal_code?,
                city: city?,
                country: country?,
                phone: phone?,
                email: email?,
                contract_on: contract_on?,
                contract_reference: contract_reference?,
                insurer: insurer?,
                policy_number: policy_number?,
                appointed_by: appointed_by?,
                appointed_on: appointed_on?,
                appointment: appointment?,
                starts_on: starts_on?,
                ends_on: ends_on?,
                renewed_from: renewed_from?,
            })
        })
    }

    /// How long it lasts.
    #[must_use]
    pub const fn term(&self) -> Term {
        Term { starts_on: self.starts_on, ends_on: self.ends_on, ended_on: None }
    }
}

/// The last day of a mandate as agreed. A judge decides how long somebody stands in (C. civ. art. 3.89 §8); nobody else is in office for more than
/// three years, and a syndic named in the internal rules for that long at most, should no meeting be held (§1).
fn last_day(
    kind: SyndicKind,
    by: Appointer,
    starts: NaiveDate,
    ends: Option<NaiveDate>,
) -> Result<Option<NaiveDate>, Refusal> {
    let stands_in = kind == SyndicKind::Provisional && by == Appointer::Judge;
    let latest = latest_end(starts);
    match ends {
        Some(ends) if ends < starts => {
            Err(Refusal::new("mandate-ends-before-start").with("value", ends).with("start", starts))
        }
        Some(ends) if !stands_in && latest.is_some_and(|latest| ends > latest) => {
            let latest = latest.unwrap_or(ends);
            Err(Refusal::new("mandate-too-long").with("value", ends).with("maximum", latest).law(TERM_LAW))
        }
        None if stands_in => Ok(None),
        None if by == Appointer::InternalRules => Ok(latest),
        None => Err(Refusal::new("mandate-end-required").law(TERM_LAW)),
        ends => Ok(ends),
    }
}

/// The early end of a mandate as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MandateEndForm {
    /// The last day in office.
    pub ended_on: String,
    /// Code of the reason.
    pub reason: String,
    /// A remark; may be empty, except for a reason that has no code.
    pub note: String,
}

/// The early end of a mandate, once it makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMandateEnd {
    /// The last day in office.
    pub ended_on: NaiveDate,
    /// Why.
    pub reason: EndReason,
    /// A remark.
    pub note: Option<String>,
}

impl NewMandateEnd {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed; `text-required` where the remark alone says why.
    pub fn parse(form: &MandateEndForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let ended_on = check.take("endedOn", parse_date(&form.ended_on));
        let reason = check.take("reason", EndReason::parse(&form.reason));
        let note = match reason {
            Some(EndReason::Other) => text_input::required(&form.note, NOTE_MAX).map(Some),
            Some(_) | None => text_input::optional(&form.note, NOTE_MAX),
        };
        let note = check.take("note", note);
        check.finish_with(|| Some(Self { ended_on: ended_on?, reason: reason?, note: note? }))
    }

    /// Whether this can be the end of a mandate.
    ///
    /// # Errors
    /// `mandate-end-outside` for a day that the mandate does not have; `revocation-by-judge` when the meeting dismisses somebody whom a judge
    /// named; `first-meeting-not-rules` when somebody else than a syndic named in the internal rules leaves with the first meeting.
    pub fn require_possible(&self, term: Term, by: Appointer) -> Result<(), Refusal> {
        let agreed = Term { ended_on: None, ..term };
        if !agreed.covers(self.ended_on) {
            let last = agreed.last_day();
            return Err(Refusal::new("mandate-end-outside")
                .at("endedOn")
                .with("value", self.ended_on)
                .with("start", term.starts_on)
                .with("open", last.is_none())
                .with("end", last.map(|day| day.to_string()).unwrap_or_default()));
        }
        match (self.reason, by) {
            (EndReason::Revocation, Appointer::Judge) => {
                Err(Refusal::new("revocation-by-judge").at("reason").law(REVOCATION_LAW))
            }
            (EndReason::FirstMeeting, Appointer::Meeting | Appointer::Judge) => {
                Err(Refusal::new("first-meeting-not-rules").at("reason").law(TERM_LAW))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> MandateForm {
        MandateForm {
            kind: "professional_firm".into(),
            name: "Gestimmo".into(),
            street: "Rue Haute 5".into(),
            postal_code: "1000".into(),
            city: "Bruxelles".into(),
            appointed_by: "meeting".into(),
            appointed_on: "2024-06-12".into(),
            starts_on: "2024-07-01".into(),
            ends_on: "2027-06-30".into(),
            ..MandateForm::default()
        }
    }

    fn told(form: &MandateForm) -> Vec<(&'static str, String)> {
        let refusals = NewMandate::parse(form).unwrap_err();
        refusals.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn three_years_and_no_day_more() {
        assert_eq!(NewMandate::parse(&form()).unwrap().ends_on, Some(day("2027-06-30")));
        let long = MandateForm { ends_on: "2027-07-01".into(), ..form() };
        let refusals = NewMandate::parse(&long).unwrap_err();
        assert_eq!((refusals.0[0].code, refusals.0[0].params["maximum"].as_str()), ("mandate-too-long", "2027-06-30"));
        let backwards = MandateForm { ends_on: "2024-06-30".into(), ..form() };
        assert_eq!(told(&backwards), [("mandate-ends-before-start", "endsOn".to_owned())]);
        let open = MandateForm { ends_on: " ".into(), ..form() };
        assert_eq!(told(&open), [("mandate-end-required", "endsOn".to_owned())]);
    }

    #[test]
    fn the_internal_rules_name_somebody_until_the_first_meeting() {
        let rules = MandateForm { appointed_by: "internal_rules".into(), ends_on: String::new(), ..form() };
        assert_eq!(NewMandate::parse(&rules).unwrap().ends_on, Some(day("2027-06-30")));
    }

    #[test]
    fn a_judge_decides_how_long_somebody_stands_in() {
        let judge = MandateForm { kind: "provisional".into(), appointed_by: "judge".into(), ..form() };
        assert_eq!(NewMandate::parse(&MandateForm { ends_on: String::new(), ..judge.clone() }).unwrap().ends_on, None);
        assert!(NewMandate::parse(&MandateForm { ends_on: "2030-01-01".into(), ..judge.clone() }).is_ok());
        let meeting = MandateForm { appointed_by: "meeting".into(), ends_on: "2030-01-01".into(), ..judge.clone() };
        assert_eq!(told(&meeting), [("mandate-too-long", "endsOn".to_owned())]);
        let rules = MandateForm { appointed_by: "internal_rules".into(), ..judge };
        assert_eq!(told(&rules), [("provisional-by-rules", "appointedBy".to_owned())]);
    }

    #[test]
    fn nothing_is_renewed_in_silence() {
        let renewal = MandateForm { renewed_from: uuid::Uuid::nil().to_string(), ..form() };
        assert_eq!(told(&renewal), [("renewal-needs-decision", "appointment".to_owned())]);
        let judge = MandateForm { appointed_by: "judge".into(), appointment: "Jugement".into(), ..renewal.clone() };
        assert_eq!(told(&judge), [("renewal-by-meeting", "appointedBy".to_owned())]);
        let decided = MandateForm { appointment: "Point 4".into(), ..renewal };
        assert_eq!(NewMandate::parse(&decided).unwrap().renewed_from, Some(MandateId(uuid::Uuid::nil())));
        let late = MandateForm { appointed_on: "2024-07-02".into(), ..form() };
        assert_eq!(told(&late), [("mandate-decided-late", "appointedOn".to_owned())]);
    }

    #[test]
    fn who_named_a_syndic_dismisses_her() {
        let term = NewMandate::parse(&form()).unwrap().term();
        let end = |reason: &str, ended_on: &str| {
            let form = MandateEndForm { ended_on: ended_on.into(), reason: reason.into(), note: String::new() };
            NewMandateEnd::parse(&form).unwrap()
        };
        let code = |end: NewMandateEnd, by| end.require_possible(term, by).map_err(|refusal| refusal.code);
        assert_eq!(code(end("revocation", "2025-01-31"), Appointer::Meeting), Ok(()));
        assert_eq!(code(end("revocation", "2025-01-31"), Appointer::Judge), Err("revocation-by-judge"));
        assert_eq!(code(end("judgment", "2025-01-31"), Appointer::Judge), Ok(()));
        assert_eq!(code(end("first_meeting", "2025-01-31"), Appointer::Meeting), Err("first-meeting-not-rules"));
        assert_eq!(code(end("resignation", "2024-06-30"), Appointer::Meeting), Err("mandate-end-outside"));
        assert_eq!(code(end("resignation", "2027-07-01"), Appointer::Meeting), Err("mandate-end-outside"));
        let other = MandateEndForm { ended_on: "2025-01-31".into(), reason: "other".into(), note: " ".into() };
        assert!(NewMandateEnd::parse(&other).unwrap_err().has("text-required"));
    }
}
