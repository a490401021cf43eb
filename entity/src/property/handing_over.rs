//! What a syndic whose mandate has ended hands over, and how far that has come.
//!
//! The law gives thirty days for the whole file, whatever the reason why the mandate ended (C. civ. art. 3.89 §5 7°). The days are plain calendar
//! days: the law names no working days here, and no weekend moves the last one.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::kinds;
use crate::{
    date::parse_date,
    language::Language,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Days that the former syndic has, counted from the end of the mandate.
pub const HANDOVER_DAYS: u64 = 30;
/// The law that gives them.
pub const HANDOVER_LAW: &str = "C. civ. art. 3.89 §5 7°";
/// Years of accounts that are asked for unless somebody says otherwise: books are kept for seven (royal decree of 12 July 2012).
pub const ACCOUNT_YEARS: u8 = 7;
/// Most years of accounts that can be asked for.
const ACCOUNT_YEARS_MAX: u8 = 50;
/// Longest name.
const NAME_MAX: usize = 160;
/// Longest line of an address.
const ADDRESS_MAX: usize = 120;
/// Longest remark, and longest reason.
const NOTE_MAX: usize = 300;

kinds! {
    /// What belongs to the file of a co-ownership.
    HandoverItemKind refused as "handover-item-unknown" {
        /// The base deed with its amendments (art. 3.85 §1).
        BaseDeed = "base_deed",
        /// The by-laws (règlement de copropriété, art. 3.85 §1).
        ByLaws = "by_laws",
        /// The internal rules (art. 3.85 §3).
        InternalRules = "internal_rules",
        /// The minutes and the register of decisions (art. 3.87 §12, 3.93 §4).
        Decisions = "decisions",
        /// The list of owners with their addresses, shares and units (art. 3.89 §5 14°).
        Owners = "owners",
        /// The accounts of the years asked for, with their vouchers (art. 3.89 §5 15°).
        Accounts = "accounts",
        /// What each owner owes or has paid too much.
        Balances = "balances",
        /// Statements of every bank account.
        BankStatements = "bank_statements",
        /// The powers over the bank accounts (art. 3.89 §5 3°).
        BankPowers = "bank_powers",
        /// Contracts in force.
        Contracts = "contracts",
        /// Insurance policies.
        Insurance = "insurance",
        /// Claims, and the history of the account over which they were settled (art. 3.89 §5 7°).
        Claims = "claims",
        /// Works under way: orders, quotes, warranties.
        Works = "works",
        /// The post-intervention file (DIU, PID; art. 3.89 §5 10°).
        PostIntervention = "post_intervention",
        /// Certificates of inspections.
        Inspections = "inspections",
        /// Plans of the building.
        Plans = "plans",
        /// Keys, badges and codes.
        Keys = "keys",
        /// Disputes and court cases (art. 3.92 §1).
        Disputes = "disputes",
        /// Papers of the staff.
        Staff = "staff",
        /// Correspondence that is still of use.
        Correspondence = "correspondence",
    }
}

kinds! {
    /// How far one thing has come.
    HandoverItemState refused as "handover-item-state-unknown" {
        /// Not there yet.
        Awaited = "awaited",
        /// There.
        Received = "received",
        /// The co-ownership has no such thing.
        NotApplicable = "not_applicable",
        /// Said to be handed over, but incomplete or refused; the note says why.
        Disputed = "disputed",
    }
}

kinds! {
    /// What happens to one thing.
    HandoverItemEvent refused as "handover-event-unknown" {
        /// It has arrived.
        Receive = "receive",
        /// There is no such thing in this co-ownership.
        Waive = "waive",
        /// What arrived is incomplete, or handing it over is refused.
        Dispute = "dispute",
        /// It was marked by mistake.
        Await = "await",
    }
}

impl HandoverItemState {
    /// What becomes of it.
    ///
    /// # Errors
    /// `handover-item-step` when the event changes nothing, or contradicts what was noted before: what was received cannot have never existed.
    pub fn next(self, event: HandoverItemEvent) -> Result<Self, Refusal> {
        match (self, event) {
            (Self::Awaited | Self::Disputed, HandoverItemEvent::Receive) => Ok(Self::Received),
            (Self::Awaited | Self::Disputed, HandoverItemEvent::Waive) => Ok(Self::NotApplicable),
            (Self::Awaited | Self::Received, HandoverItemEvent::Dispute) => Ok(Self::Disputed),
            (Self::Received | Self::NotApplicable | Self::Disputed, HandoverItemEvent::Await) => Ok(Self::Awaited),
            (Self::Received | Self::NotApplicable, HandoverItemEvent::Receive | HandoverItemEvent::Waive)
            | (Self::NotApplicable | Self::Disputed, HandoverItemEvent::Dispute)
            | (Self::Awaited, HandoverItemEvent::Await) => {
                Err(Refusal::new("handover-item-step").with("state", self.code()).with("event", event.code()))
            }
        }
    }

    /// Whether the former syndic still owes it.
    #[must_use]
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Awaited | Self::Disputed)
    }
}

kinds! {
    /// How far a handover has come.
    HandoverStatus refused as "handover-status-unknown" {
        /// Under way; nothing has been demanded in writing.
        Open = "open",
        /// A letter of demand has been issued.
        Demanded = "demanded",
        /// Everything is there.
        Complete = "complete",
        /// Given up, for a reason that was written down.
        Abandoned = "abandoned",
    }
}

kinds! {
    /// What happens to a handover.
    HandoverEvent refused as "handover-event-unknown" {
        /// A letter of demand is issued.
        Demand = "demand",
        /// Everything is there.
        Complete = "complete",
        /// It is given up.
        Abandon = "abandon",
        /// Something turns out to be missing after all.
        Reopen = "reopen",
    }
}

impl HandoverStatus {
    /// What becomes of it. One that is reopened is open: where letters of demand were issued before it ended, the demand follows at once.
    ///
    /// # Errors
    /// `handover-step` when the event does not fit.
    pub fn next(self, event: HandoverEvent) -> Result<Self, Refusal> {
        match (self, event) {
            (Self::Open | Self::Demanded, HandoverEvent::Demand) => Ok(Self::Demanded),
            (Self::Open | Self::Demanded, HandoverEvent::Complete) => Ok(Self::Complete),
            (Self::Open | Self::Demanded, HandoverEvent::Abandon) => Ok(Self::Abandoned),
            (Self::Complete | Self::Abandoned, HandoverEvent::Reopen) => Ok(Self::Open),
            (
                Self::Complete | Self::Abandoned,
                HandoverEvent::Demand | HandoverEvent::Complete | HandoverEvent::Abandon,
            )
            | (Self::Open | Self::Demanded, HandoverEvent::Reopen) => {
                Err(Refusal::new("handover-step").with("status", self.code()).with("event", event.code()))
            }
        }
    }

    /// Whether something may still arrive.
    #[must_use]
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Open | Self::Demanded)
    }
}

/// The last day on which the file may be handed over in time; `None` beyond the calendar.
#[must_use]
pub fn handover_due_on(mandate_ended_on: NaiveDate) -> Option<NaiveDate> {
    mandate_ended_on.checked_add_days(Days::new(HANDOVER_DAYS))
}

/// Where a handover stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandoverStanding {
    /// Days until the last one, which itself counts as none; below zero once it has passed.
    pub days_left: i64,
    /// Things that have not arrived.
    pub awaited: usize,
    /// Things that have.
    pub received: usize,
    /// Things that the co-ownership does not have.
    pub not_applicable: usize,
    /// Things about which there is no agreement.
    pub disputed: usize,
}

impl HandoverStanding {
    /// Counts.
    pub fn new(due_on: NaiveDate, today: NaiveDate, states: impl IntoIterator<Item = HandoverItemState>) -> Self {
        let mut standing = Self {
            days_left: due_on.signed_duration_since(today).num_days(),
            awaited: 0,
            received: 0,
            not_applicable: 0,
            disputed: 0,
        };
        for state in states {
            let count = match state {
                HandoverItemState::Awaited => &mut standing.awaited,
                HandoverItemState::Received => &mut standing.received,
                HandoverItemState::NotApplicable => &mut standing.not_applicable,
                HandoverItemState::Disputed => &mut standing.disputed,
            };
            *count = count.saturating_add(1);
        }
        standing
    }

    /// What the former syndic still owes.
    #[must_use]
    pub const fn owed(&self) -> usize {
        self.awaited.saturating_add(self.disputed)
    }

    /// Whether the last day has passed while something is owed.
    #[must_use]
    pub const fn is_overdue(&self) -> bool {
        self.days_left < 0 && self.owed() > 0
    }

    /// Lets a handover be complete.
    ///
    /// # Errors
    /// `handover-items-owed` while anything is awaited or disputed.
    pub fn require_settled(&self) -> Result<(), Refusal> {
        match self.owed() {
            0 => Ok(()),
            count => Err(Refusal::new("handover-items-owed").with("count", count)),
        }
    }
}

/// The start of a handover as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandoverForm {
    /// The former syndic.
    pub name: String,
    /// May be empty.
    pub email: String,
    /// Street and house number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
    /// ISO 3166-1 alpha-2 code; Belgium when empty.
    pub country: String,
    /// The language that the former syndic is written to in.
    pub language: String,
    /// The day on which the mandate ended.
    pub mandate_ended_on: String,
    /// Years of accounts that are asked for; [`ACCOUNT_YEARS`] when empty.
    pub account_years: String,
}

/// The start of a handover that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHandover {
    /// The former syndic.
    pub name: String,
    /// Address for electronic mail.
    pub email: Option<String>,
    /// Street and house number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Municipality.
    pub city: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// The language of the letters.
    pub language: Language,
    /// The day on which the mandate ended.
    pub mandate_ended_on: NaiveDate,
    /// The last day on which the file may be handed over in time.
    pub due_on: NaiveDate,
    /// Years of accounts that are asked for.
    pub account_years: i32,
}

impl NewHandover {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed. The address must be there: a demand is sent by registered letter.
    pub fn parse(form: &HandoverForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let email =
            if form.email.trim().is_empty() { None } else { check.take("email", text_input::email(&form.email)) };
        let street = check.take("street", text_input::required(&form.street, ADDRESS_MAX));
        let country = check.take("country", text_input::country(&form.country));
        let postal_code =
            check.take("postalCode", text_input::postal_code(&form.postal_code, country.as_deref().unwrap_or("BE")));
        let city = check.take("city", text_input::required(&form.city, ADDRESS_MAX));
        let language = check.take("language", form.language.trim().parse::<Language>());
        let ended = check.take("mandateEndedOn", parse_date(&form.mandate_ended_on).and_then(with_due));
        let account_years = check.take("accountYears", read_years(&form.account_years));
        check.finish_with(|| {
            let (mandate_ended_on, due_on) = ended?;
            Some(Self {
                name: name?,
                email,
                street: street?,
                postal_code: postal_code?,
                city: city?,
                country: country?,
                language: language?,
                mandate_ended_on,
                due_on,
                account_years: account_years?,
            })
        })
    }
}

fn with_due(ended_on: NaiveDate) -> Result<(NaiveDate, NaiveDate), Refusal> {
    let due_on = handover_due_on(ended_on).ok_or_else(|| Refusal::new("date-impossible").with("value", ended_on))?;
    Ok((ended_on, due_on))
}

fn read_years(text: &str) -> Result<i32, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(i32::from(ACCOUNT_YEARS));
    }
    let years = text.parse::<u8>().ok().filter(|years| (1..=ACCOUNT_YEARS_MAX).contains(years));
    years
        .map(i32::from)
        .ok_or_else(|| Refusal::new("handover-account-years").with("value", text).with("max", ACCOUNT_YEARS_MAX))
}

/// What happened to several things, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandoverMarkForm {
    /// Codes of the things.
    pub items: Vec<String>,
    /// Code of what happened.
    pub event: String,
    /// The day of receipt; today when empty.
    pub received_on: String,
    /// A remark; a dispute needs one.
    pub note: String,
}

/// What happened to several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverMark {
    /// The things, each once.
    pub items: Vec<HandoverItemKind>,
    /// What happened.
    pub event: HandoverItemEvent,
    /// The day of receipt, for things that have arrived.
    pub received_on: Option<NaiveDate>,
    /// A remark.
    pub note: Option<String>,
}

impl HandoverMark {
    /// Understands a form on a day.
    ///
    /// # Errors
    /// Every field that is missing or malformed: nothing chosen, a day of receipt that is still to come, a dispute without a word about it.
    pub fn parse(form: &HandoverMarkForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let mut items = Vec::new();
        for (index, code) in form.items.iter().enumerate() {
            let item = check.take(&format!("items.{index}"), HandoverItemKind::parse(code));
            items.extend(item.filter(|item| !items.contains(item)));
        }
        if form.items.is_empty() {
            check.refuse(Refusal::new("handover-nothing-chosen").at("items"));
        }
        let event = check.take("event", HandoverItemEvent::parse(&form.event));
        let note = check.take("note", text_input::optional(&form.note, NOTE_MAX)).flatten();
        let received_on = match event {
            Some(HandoverItemEvent::Receive) => check.take("receivedOn", read_receipt(&form.received_on, today)),
            _ => None,
        };
        if event == Some(HandoverItemEvent::Dispute) && form.note.trim().is_empty() {
            check.refuse(Refusal::new("handover-dispute-without-note").at("note"));
        }
        check.finish(event.map(|event| Self { items, event, received_on, note }))
    }
}

fn read_receipt(text: &str, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    if text.trim().is_empty() {
        return Ok(today);
    }
    let day = parse_date(text)?;
    if day > today { Err(Refusal::new("handover-received-later").with("value", day)) } else { Ok(day) }
}

/// Why a handover is given up.
///
/// # Errors
/// `text-required`, `text-too-long`.
pub fn read_abandon_reason(text: &str) -> Result<String, Refusal> {
    text_input::required(text, NOTE_MAX).map_err(|refusal| refusal.at("reason"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn form() -> HandoverForm {
        HandoverForm {
            name: "Gestion Marchal SRL".into(),
            street: "Rue Neuve 4".into(),
            postal_code: "1000".into(),
            city: "Bruxelles".into(),
            language: "fr".into(),
            mandate_ended_on: "31/12/2025".into(),
            ..HandoverForm::default()
        }
    }

    #[test]
    fn thirty_calendar_days_weekends_included() {
        let new = NewHandover::parse(&form()).unwrap();
        assert_eq!((new.mandate_ended_on, new.due_on, new.account_years), (day("2025-12-31"), day("2026-01-30"), 7));
        // 28 February 2026 is a Saturday, and stays the last day.
        assert_eq!(handover_due_on(day("2026-01-29")), Some(day("2026-02-28")));
        assert_eq!(handover_due_on(NaiveDate::MAX), None);
    }

    #[test]
    fn every_wrong_field_is_told_and_a_letter_needs_an_address() {
        let empty = NewHandover::parse(&HandoverForm { account_years: "0".into(), ..HandoverForm::default() });
        let told: Vec<String> = empty.unwrap_err().iter().map(|refusal| refusal.path.join(".")).collect();
        assert_eq!(told, ["name", "street", "postalCode", "city", "language", "mandateEndedOn", "accountYears"]);
        let abroad = HandoverForm { country: "LU".into(), postal_code: "L-2930".into(), ..form() };
        assert_eq!(NewHandover::parse(&abroad).unwrap().postal_code, "2930");
    }

    #[test]
    fn what_happens_to_a_thing() {
        use HandoverItemEvent::{Await, Dispute, Receive, Waive};
        use HandoverItemState::{Awaited, Disputed, NotApplicable, Received};
        let table = [
            (Awaited, [Some(Received), Some(NotApplicable), Some(Disputed), None]),
            (Received, [None, None, Some(Disputed), Some(Awaited)]),
            (NotApplicable, [None, None, None, Some(Awaited)]),
            (Disputed, [Some(Received), Some(NotApplicable), None, Some(Awaited)]),
        ];
        for (state, expected) in table {
            for (event, next) in [Receive, Waive, Dispute, Await].into_iter().zip(expected) {
                let refused =
                    Refusal::new("handover-item-step").with("state", state.code()).with("event", event.code());
                assert_eq!(state.next(event), next.ok_or(refused), "{state:?} {event:?}");
            }
        }
    }

    #[test]
    fn what_happens_to_a_handover() {
        use HandoverEvent::{Abandon, Complete, Demand, Reopen};
        use HandoverStatus as Status;
        let table = [
            (Status::Open, [Some(Status::Demanded), Some(Status::Complete), Some(Status::Abandoned), None]),
            (Status::Demanded, [Some(Status::Demanded), Some(Status::Complete), Some(Status::Abandoned), None]),
            (Status::Complete, [None, None, None, Some(Status::Open)]),
            (Status::Abandoned, [None, None, None, Some(Status::Open)]),
        ];
        for (status, expected) in table {
            for (event, next) in [Demand, Complete, Abandon, Reopen].into_iter().zip(expected) {
                assert_eq!(status.next(event).ok(), next, "{status:?} {event:?}");
                assert!(
                    status.next(event).is_ok()
                        || status.next(event).is_err_and(|refusal| refusal.code == "handover-step")
                );
            }
        }
    }

    #[test]
    fn overdue_is_the_day_after_and_only_while_something_is_owed() {
        use HandoverItemState::{Awaited, Disputed, NotApplicable, Received};
        let standing = |today: &str, states: &[HandoverItemState]| {
            HandoverStanding::new(day("2026-01-30"), day(today), states.iter().copied())
        };
        let last = standing("2026-01-30", &[Awaited, Received]);
        assert_eq!((last.days_left, last.is_overdue(), last.owed()), (0, false, 1));
        let after = standing("2026-01-31", &[Disputed, Received]);
        assert_eq!((after.days_left, after.is_overdue(), after.owed()), (-1, true, 1));
        assert_eq!(after.require_settled(), Err(Refusal::new("handover-items-owed").with("count", 1)));
        let settled = standing("2027-01-01", &[NotApplicable, Received]);
        assert!(!settled.is_overdue() && settled.require_settled().is_ok());
    }

    #[test]
    fn a_mark_is_about_something_that_has_happened() {
        let mark = |items: &[&str], event: &str, received_on: &str, note: &str| {
            let form = HandoverMarkForm {
                items: items.iter().map(|item| (*item).to_owned()).collect(),
                event: event.into(),
                received_on: received_on.into(),
                note: note.into(),
            };
            HandoverMark::parse(&form, day("2026-03-02")).map_err(|refusals| {
                refusals
                    .iter()
                    .map(|refusal| format!("{} {}", refusal.path.join("."), refusal.code))
                    .collect::<Vec<_>>()
            })
        };
        let received = mark(&["keys", "plans", "keys"], "receive", "", "").unwrap();
        assert_eq!(received.items, [HandoverItemKind::Keys, HandoverItemKind::Plans]);
        assert_eq!(received.received_on, Some(day("2026-03-02")));
        assert_eq!(mark(&["keys"], "await", "2026-01-01", "").unwrap().received_on, None);
        assert_eq!(
            mark(&[], "receive", "2026-03-03", ""),
            Err(vec!["items handover-nothing-chosen".to_owned(), "receivedOn handover-received-later".to_owned(),])
        );
        assert_eq!(
            mark(&["moon"], "dispute", "", " "),
            Err(vec!["items.0 handover-item-unknown".to_owned(), "note handover-dispute-without-note".to_owned(),])
        );
    }

    proptest! {
        #[test]
        fn nothing_is_lost_in_the_count(states in proptest::collection::vec(0..4_usize, 0..40), offset in -400_i64..400) {
            let states: Vec<HandoverItemState> = states.into_iter().map(|index| HandoverItemState::ALL[index]).collect();
            let today = day("2026-03-02");
            let due = today + chrono::Duration::days(offset);
            let standing = HandoverStanding::new(due, today, states.iter().copied());
            prop_assert_eq!(standing.days_left, offset);
            prop_assert_eq!(standing.awaited + standing.received + standing.not_applicable + standing.disputed, states.len());
            prop_assert_eq!(standing.require_settled().is_ok(), states.iter().all(|state| !state.is_owed()));
        }
    }
}
