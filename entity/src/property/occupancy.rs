//! Who lives in a unit or uses it, since when and until when.
//!
//! Occupants without a vote are told of the day of a general meeting by a notice in the building (C. civ. art. 3.89 §5 6°), and
//! decisions bind them once they were communicated to them (art. 3.93 §5). Their data are kept for a year after they left.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    contact::period,
    form::{NAME_MAX, parse_id, parse_language},
    kinds,
    owner_form::given,
    owner_name::own,
};
use crate::{
    date::{add_years, parse_date},
    format::national_number,
    id::{OccupantId, OwnerId, UnitId},
    language::Language,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Years that an occupant's data are kept for after the last day.
pub const RETENTION_YEARS: u32 = 1;

kinds! {
    /// In what quality somebody occupies a unit.
    OccupantKind refused as "occupant-kind-unknown" {
        /// By a lease.
        Tenant = "tenant",
        /// By a right of use, a loan, a professional occupation.
        User = "user",
        /// As one of the owner's family.
        Family = "family",
        /// As the owner herself: the unit is owner-occupied.
        Owner = "owner",
    }
}

/// An occupant as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OccupantForm {
    /// Identifier of the unit.
    pub unit: String,
    /// Code of the kind.
    pub kind: String,
    /// Identifier of the owner who lives there herself.
    pub owner: String,
    /// The name of anybody else.
    pub name: String,
    /// May be empty.
    pub email: String,
    /// May be empty.
    pub phone: String,
    /// Language code; may be empty.
    pub language: String,
    /// First day; may be empty.
    pub starts_on: String,
    /// Last day; may be empty.
    pub ends_on: String,
    /// Whether the contract is about the whole unit.
    pub whole: bool,
    /// Whether the lease was registered.
    pub lease_registered: bool,
    /// When it was registered; may be empty.
    pub lease_registered_on: String,
    /// Whether she is told of general meetings.
    pub told_of_meetings: bool,
    /// Whether she is told of decisions that bind her.
    pub told_of_decisions: bool,
}

/// An occupant that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOccupant {
    /// The unit.
    pub unit: UnitId,
    /// In what quality.
    pub kind: OccupantKind,
    /// The owner who lives there herself.
    pub owner: Option<OwnerId>,
    /// The name of anybody else.
    pub name: Option<String>,
    /// Address for electronic mail.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// The language that the person is written to in.
    pub language: Option<Language>,
    /// First day; absent where nobody knows.
    pub starts_on: Option<NaiveDate>,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
    /// Whether it is about the whole unit.
    pub whole: bool,
    /// Whether the lease was registered.
    pub lease_registered: bool,
    /// When it was registered.
    pub lease_registered_on: Option<NaiveDate>,
    /// Whether she is told of general meetings.
    pub told_of_meetings: bool,
    /// Whether she is told of decisions that bind her.
    pub told_of_decisions: bool,
}

impl NewOccupant {
    /// Understands a form. Of an owner the register knows the name and how to reach her already.
    ///
    /// # Errors
    /// Every field that is missing or malformed, or that holds a number of the national register; `period-ends-before-start`;
    /// `lease-of-no-tenant` for a lease of anybody but a tenant.
    pub fn parse(form: &OccupantForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let unit = check.take("unit", parse_id::<UnitId>(&form.unit, "unit-unknown"));
        let kind = check.take("kind", OccupantKind::parse(&form.kind));
        let is_owner = kind == Some(OccupantKind::Owner);
        let owner = if is_owner { check.take("owner", parse_id(&form.owner, "owner-unknown")) } else { None };
        let name = text_input::required(&form.name, NAME_MAX).and_then(national_number::without);
        let name = if is_owner { None } else { check.take("name", name) };
        let of_others = |text: &str| if is_owner { String::new() } else { text.to_owned() };
        let email = given(&of_others(&form.email), |text| check.take("email", text_input::email(text)));
        let phone = given(&of_others(&form.phone), |text| {
            check.take("phone", own(text_input::phone(text).map(Some))).flatten()
        });
        let language = given(&of_others(&form.language), |text| check.take("language", parse_language(text)));
        let (starts_on, ends_on) = period(&form.starts_on, &form.ends_on, &mut check);
        let lease_registered_on =
            given(&form.lease_registered_on, |text| check.take("leaseRegisteredOn", parse_date(text)));
        let lease_registered = form.lease_registered || lease_registered_on.is_some();
        if lease_registered && kind.is_some_and(|kind| kind != OccupantKind::Tenant) {
            check.refuse(Refusal::new("lease-of-no-tenant").at("leaseRegistered"));
        }
        check.finish_with(|| {
            Some(Self {
                unit: unit?,
                kind: kind?,
                owner,
                name,
                email,
                phone,
                language,
                starts_on,
                ends_on,
                whole: form.whole,
                lease_registered,
                lease_registered_on,
                told_of_meetings: form.told_of_meetings,
                told_of_decisions: form.told_of_decisions,
            })
        })
    }
}

/// The last day on which the data of somebody who left may be kept; nothing while she is there.
#[must_use]
pub fn kept_until(ends_on: Option<NaiveDate>) -> Option<NaiveDate> {
    add_years(ends_on?, RETENTION_YEARS)
}

/// Somebody's time in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// Who.
    pub id: OccupantId,
    /// In what quality.
    pub kind: OccupantKind,
    /// Whether it is about the whole unit.
    pub whole: bool,
    /// First day; absent where nobody knows.
    pub starts_on: Option<NaiveDate>,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
}

impl Stay {
    /// Whether it covers a day.
    #[must_use]
    pub fn is_on(&self, day: NaiveDate) -> bool {
        self.starts_on.is_none_or(|first| first <= day) && self.ends_on.is_none_or(|last| day <= last)
    }
}

/// A unit that is said to be owner-occupied and let as a whole at the same time: one of the two dates is likely wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The owner's stay.
    pub owner: OccupantId,
    /// The tenant's stay.
    pub tenant: OccupantId,
    /// First day of both; absent where nobody knows.
    pub starts_on: Option<NaiveDate>,
    /// Last day of both; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
}

/// Where an owner's stay and the lease of the whole unit meet. It is told, not refused: the register writes down what people say.
#[must_use]
pub fn overlaps(stays: &[Stay]) -> Vec<Overlap> {
    let of = |kind| stays.iter().filter(move |stay| stay.kind == kind && stay.whole);
    let meeting = |owner: &Stay, tenant: &Stay| {
        // What begins at an unknown day began before every known one.
        let starts_on = owner.starts_on.max(tenant.starts_on);
        let ends_on = match (owner.ends_on, tenant.ends_on) {
            (Some(left), Some(right)) => Some(left.min(right)),
            (left, right) => left.or(right),
        };
        let together = starts_on.zip(ends_on).is_none_or(|(first, last)| first <= last);
        together.then_some(Overlap { owner: owner.id, tenant: tenant.id, starts_on, ends_on })
    };
    of(OccupantKind::Owner)
        .flat_map(|owner| of(OccupantKind::Tenant).filter_map(move |tenant| meeting(owner, tenant)))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn form(kind: &str) -> OccupantForm {
        OccupantForm {
            unit: Uuid::from_u128(1).to_string(),
            kind: kind.into(),
            name: "Lina Haddad".into(),
            whole: true,
            ..OccupantForm::default()
        }
    }

    fn told(form: &OccupantForm) -> Vec<(&'static str, String)> {
        let refused = NewOccupant::parse(form).err().unwrap_or_default();
        refused.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    #[test]
    fn a_tenant_has_a_name_and_an_owner_is_known_already() {
        let tenant = OccupantForm { lease_registered_on: "01/02/2026".into(), ..form("tenant") };
        assert!(NewOccupant::parse(&tenant).unwrap().lease_registered);
        assert_eq!(told(&OccupantForm { name: String::new(), ..form("user") }), [("text-required", "name".into())]);
        assert_eq!(told(&form("owner")), [("owner-unknown", "owner".into())]);
        let herself =
            OccupantForm { owner: Uuid::from_u128(7).to_string(), email: "x@example.be".into(), ..form("owner") };
        let herself = NewOccupant::parse(&herself).unwrap();
        assert_eq!((herself.name, herself.email), (None, None));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let backwards = OccupantForm { starts_on: "2026-02-01".into(), ends_on: "2026-01-31".into(), ..form("tenant") };
        assert_eq!(told(&backwards), [("period-ends-before-start", "endsOn".into())]);
        let family = OccupantForm { lease_registered: true, ..form("family") };
        assert_eq!(told(&family), [("lease-of-no-tenant", "leaseRegistered".into())]);
        let number = OccupantForm { name: "Lina 93.05.18-223.61".into(), ..form("tenant") };
        assert_eq!(told(&number), [("national-number", "name".into())]);
        assert_eq!(told(&OccupantForm { unit: "x".into(), ..form("tenant") }), [("unit-unknown", "unit".into())]);
    }

    /// Belgian rules §7.3: occupancy and one year.
    #[test]
    fn data_are_kept_for_a_year_after_the_last_day() {
        assert_eq!(kept_until(day("2024-02-29")), day("2025-02-28"));
        assert_eq!(kept_until(None), None);
    }

    fn stay(rank: u128, kind: OccupantKind, starts_on: &str, ends_on: &str) -> Stay {
        Stay {
            id: OccupantId(Uuid::from_u128(rank)),
            kind,
            whole: true,
            starts_on: day(starts_on),
            ends_on: day(ends_on),
        }
    }

    #[test]
    fn an_owner_and_a_tenant_of_the_whole_at_once_are_told() {
        let owner = stay(1, OccupantKind::Owner, "", "2025-06-30");
        let after = stay(2, OccupantKind::Tenant, "2025-07-01", "");
        let before = stay(3, OccupantKind::Tenant, "2025-06-01", "");
        assert_eq!(overlaps(&[owner, after]), []);
        assert_eq!(
            overlaps(&[owner, before]),
            [Overlap { owner: owner.id, tenant: before.id, starts_on: day("2025-06-01"), ends_on: day("2025-06-30") }]
        );
        assert_eq!(overlaps(&[owner, Stay { whole: false, ..before }]), []);
        assert_eq!(overlaps(&[owner, Stay { kind: OccupantKind::Family, ..before }]), []);
    }

    proptest! {
        #[test]
        fn an_overlap_is_told_exactly_where_a_day_is_in_both(
            owner in (proptest::option::of(0_u64..40), proptest::option::of(0_u64..40)),
            tenant in (proptest::option::of(0_u64..40), proptest::option::of(0_u64..40)),
        ) {
            let first = day("2025-01-01").unwrap();
            let at = |offset: Option<u64>| offset.map(|days| first + chrono::Days::new(days));
            let made = |rank, kind, (from, to): (Option<u64>, Option<u64>)| Stay {
                id: OccupantId(Uuid::from_u128(rank)), kind, whole: true, starts_on: at(from), ends_on: at(to),
            };
            let (owner, tenant) = (made(1, OccupantKind::Owner, owner), made(2, OccupantKind::Tenant, tenant));
            let ordered = |stay: &Stay| stay.starts_on.zip(stay.ends_on).is_none_or(|(from, to)| from <= to);
            prop_assume!(ordered(&owner) && ordered(&tenant));
            let shared = (0_u64..60).any(|days| {
                // Days before the first one stand for every unknown beginning.
                let day = first - chrono::Days::new(10) + chrono::Days::new(days);
                owner.is_on(day) && tenant.is_on(day)
            });
            prop_assert_eq!(!overlaps(&[owner, tenant]).is_empty(), shared);
        }
    }
}
