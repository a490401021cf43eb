//! A call for funds: what is typed, what it becomes, which states it has and how its contributions are numbered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ChargeNature;
use crate::{
    date::parse_date,
    format::structured_communication::StructuredCommunication,
    id::KeyId,
    money::Cents,
    property::{Fund, kinds},
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest title or label.
const TITLE_MAX: usize = 120;
/// Most lines that one call may have.
pub const MAX_LINES: usize = 40;
/// Contributions that one association can number with six digits of its structured communications.
const CONTRIBUTIONS_MAX: i32 = 999_999;
/// Associations that one organization can number with four digits.
const ASSOCIATIONS_MAX: i32 = 9_999;

kinds! {
    /// Where a call for funds stands. A call that was issued is never edited: it is cancelled and issued anew.
    CallStatus refused as "call-status-unknown" {
        /// The owners have been asked to pay.
        Issued = "issued",
        /// Withdrawn; nothing is owed for it any more.
        Cancelled = "cancelled",
    }
}

/// What can happen to an issued call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallEvent {
    /// The syndic withdraws it.
    Cancel,
}

impl CallStatus {
    /// The state after an event.
    ///
    /// # Errors
    /// `call-already-cancelled` when there is nothing left to withdraw.
    pub fn next(self, event: CallEvent) -> Result<Self, Refusal> {
        match (self, event) {
            (Self::Issued, CallEvent::Cancel) => Ok(Self::Cancelled),
            (Self::Cancelled, CallEvent::Cancel) => Err(Refusal::new("call-already-cancelled")),
        }
    }
}

/// A call for funds as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CallForm {
    /// What it is for.
    pub title: String,
    /// The day on which ownership is read.
    pub called_on: String,
    /// The last day for payment.
    pub due_on: String,
    /// Its amounts; rows left entirely empty are passed over.
    pub lines: Vec<CallLineForm>,
}

/// One amount of a call, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CallLineForm {
    /// What the amount is for.
    pub label: String,
    /// Code of the nature: `ordinary` or `extraordinary`.
    pub nature: String,
    /// Code of the fund: `working` or `reserve`.
    pub fund: String,
    /// Identifier of the distribution key.
    pub key: String,
    /// The amount, as people write it.
    pub amount: String,
}

impl CallLineForm {
    /// Whether the row was left alone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.label.trim().is_empty() && self.amount.trim().is_empty()
    }
}

/// A call for funds that makes sense by itself; whether its keys and owners do, the register tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCall {
    /// What it is for.
    pub title: String,
    /// The day on which ownership is read.
    pub called_on: NaiveDate,
    /// The last day for payment, after `called_on`.
    pub due_on: NaiveDate,
    /// Its amounts, at least one.
    pub lines: Vec<NewCallLine>,
}

/// One amount of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCallLine {
    /// Its row in the form, by which its fields are named: rows that were left empty count.
    pub row: usize,
    /// What the amount is for.
    pub label: String,
    /// Ordinary or extraordinary.
    pub nature: ChargeNature,
    /// The fund that receives it.
    pub fund: Fund,
    /// How it is spread.
    pub key: KeyId,
    /// How much, above zero.
    pub amount: Cents,
}

impl NewCall {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed, named `lines.<rank>.<field>` within a line; a due date that is not after the call date.
    pub fn parse(form: &CallForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let title = check.take("title", text_input::required(&form.title, TITLE_MAX));
        let called_on = check.take("calledOn", parse_date(&form.called_on));
        let due_on = check.take("dueOn", parse_date(&form.due_on));
        if let Some((called_on, due_on)) = called_on.zip(due_on)
            && due_on <= called_on
        {
            check.refuse(Refusal::new("due-date-not-after-call").at("dueOn"));
        }
        let filled = form.lines.iter().enumerate().filter(|(_, line)| !line.is_empty());
        let lines: Vec<NewCallLine> = filled.filter_map(|(index, line)| parse_line(&mut check, index, line)).collect();
        if form.lines.iter().all(CallLineForm::is_empty) {
            check.refuse(Refusal::new("call-without-lines").at("lines"));
        }
        if form.lines.len() > MAX_LINES {
            check.refuse(Refusal::new("call-too-many-lines").at("lines").with("max", MAX_LINES));
        }
        let whole = title.zip(called_on).zip(due_on).map(|((title, called_on), due_on)| Self {
            title,
            called_on,
            due_on,
            lines,
        });
        check.finish(whole)
    }
}

fn parse_line(check: &mut Check, index: usize, line: &CallLineForm) -> Option<NewCallLine> {
    let field = |name: &str| format!("lines.{index}.{name}");
    let label = check.take(&field("label"), text_input::required(&line.label, TITLE_MAX));
    let nature = check.take(&field("nature"), ChargeNature::parse(&line.nature));
    let fund = check.take(&field("fund"), Fund::parse(&line.fund));
    let key = check.take(&field("key"), line.key.trim().parse().map_err(|_| Refusal::new("key-unknown")));
    let amount = check.take(&field("amount"), Cents::parse(&line.amount).and_then(positive));
    let ((((label, nature), fund), key), amount) = label.zip(nature).zip(fund).zip(key).zip(amount)?;
    Some(NewCallLine { row: index, label, nature, fund, key, amount })
}

fn positive(amount: Cents) -> Result<Cents, Refusal> {
    if amount > Cents::ZERO { Ok(amount) } else { Err(Refusal::new("amount-not-positive")) }
}

/// The reference that an owner pays a contribution with.
///
/// Four digits for the association within its organization, six for the contribution within the association, two check digits. Each contribution
/// has its own, so that a payment names what it pays.
///
/// # Errors
/// `reference-exhausted` when either number no longer fits.
pub fn contribution_reference(
    association_number: i32,
    contribution_number: i32,
) -> Result<StructuredCommunication, Refusal> {
    let fits =
        (1..=ASSOCIATIONS_MAX).contains(&association_number) && (1..=CONTRIBUTIONS_MAX).contains(&contribution_number);
    if !fits {
        return Err(Refusal::new("reference-exhausted"));
    }
    StructuredCommunication::from_base(
        u64::from(association_number.unsigned_abs()) * 1_000_000 + u64::from(contribution_number.unsigned_abs()),
    )
}

#[cfg(test)]
mod tests {
    use super::{CallEvent, CallForm, CallLineForm, CallStatus, NewCall, contribution_reference};

    fn form() -> CallForm {
        CallForm {
            title: "T1".into(),
            called_on: "2026-01-01".into(),
            due_on: "31/01/2026".into(),
            lines: vec![CallLineForm {
                label: "Assurance".into(),
                nature: "ordinary".into(),
                fund: "working".into(),
                key: "01890000-0000-7000-8000-000000000001".into(),
                amount: "1 234,56".into(),
            }],
        }
    }

    fn codes(form: &CallForm) -> Vec<(String, &'static str)> {
        NewCall::parse(form).unwrap_err().into_iter().map(|refusal| (refusal.path.join("."), refusal.code)).collect()
    }

    #[test]
    fn a_complete_form_is_understood() {
        let call = NewCall::parse(&form()).unwrap();
        assert_eq!(call.lines[0].amount.0, 123_456);
        assert_eq!(call.due_on.to_string(), "2026-01-31");
    }

    #[test]
    fn every_fault_is_reported_at_once_with_its_field() {
        let mut form = form();
        form.title = " ".into();
        form.due_on = "2026-01-01".into();
        form.lines[0].amount = "0".into();
        form.lines[0].key = "x".into();
        assert_eq!(
            codes(&form),
            [
                ("title".to_owned(), "text-required"),
                ("dueOn".to_owned(), "due-date-not-after-call"),
                ("lines.0.key".to_owned(), "key-unknown"),
                ("lines.0.amount".to_owned(), "amount-not-positive")
            ]
        );
    }

    #[test]
    fn a_call_needs_a_line() {
        let form = CallForm { lines: vec![CallLineForm::default()], ..form() };
        assert_eq!(codes(&form), [("lines".to_owned(), "call-without-lines")]);
    }

    #[test]
    fn a_call_is_cancelled_once() {
        assert_eq!(CallStatus::Issued.next(CallEvent::Cancel).unwrap(), CallStatus::Cancelled);
        assert_eq!(CallStatus::Cancelled.next(CallEvent::Cancel).unwrap_err().code, "call-already-cancelled");
    }

    #[test]
    fn references_name_association_and_contribution() {
        assert_eq!(contribution_reference(2026, 123).unwrap().display(), "+++202/6000/12320+++");
        assert_eq!(contribution_reference(0, 1).unwrap_err().code, "reference-exhausted");
        assert_eq!(contribution_reference(1, 1_000_000).unwrap_err().code, "reference-exhausted");
    }
}
