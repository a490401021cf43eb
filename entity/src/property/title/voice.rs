//! Who votes for a unit, and who is written to about it.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{HolderPart, Side, is_divided};
use crate::{id::OwnerId, property::kind::kinds, refusal::Refusal};

kinds! {
    /// What somebody is designated for.
    DesignationPurpose refused as "designation-purpose-unknown" {
        /// To take part in the general assembly and to vote for the unit (C. civ. art. 3.87 §1).
        Voter = "voter",
        /// To be written to first about the unit.
        Contact = "contact",
    }
}

/// Why nobody can vote for a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suspension {
    /// Nobody is written down as holder.
    NoHolder,
    /// Several persons own it undivided.
    Undivided,
    /// The ownership is divided: bare ownership beside a limited right.
    Divided,
}

impl Suspension {
    /// The stable name in locale files and in the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoHolder => "no-holder",
            Self::Undivided => "undivided",
            Self::Divided => "divided",
        }
    }
}

/// The vote of a unit on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// One person holds every right in it.
    Sole(OwnerId),
    /// The holders have designated one of them.
    Designated(OwnerId),
    /// The vote is suspended until the holders designate one person (C. civ. art. 3.87 §1).
    Suspended(Suspension),
}

/// The vote of a unit, from who holds what in it and who is designated on that day.
///
/// A designation counts for as long as its owner holds a right, which the caller sees to with [`Designated::last_day`]; it is checked again
/// here, because a vote must not stand on somebody who has nothing left.
#[must_use]
pub fn vote(parts: &[HolderPart], designated: Option<OwnerId>) -> Vote {
    let Some(first) = parts.first() else { return Vote::Suspended(Suspension::NoHolder) };
    if parts.iter().all(|part| part.owner == first.owner) {
        return Vote::Sole(first.owner);
    }
    if let Some(voter) = designated.filter(|voter| parts.iter().any(|part| part.owner == *voter)) {
        return Vote::Designated(voter);
    }
    Vote::Suspended(if is_divided(parts) { Suspension::Divided } else { Suspension::Undivided })
}

/// Who is written to first: the person designated while she holds a right, or else whoever holds the largest part.
///
/// Of equal parts the one with the enjoyment comes first, because she is the one who can be met there; then the order of the title decides.
#[must_use]
pub fn contact(parts: &[HolderPart], designated: Option<OwnerId>) -> Option<OwnerId> {
    let designated = designated.filter(|owner| parts.iter().any(|part| part.owner == *owner));
    let largest = parts
        .iter()
        .enumerate()
        .min_by_key(|(rank, part)| (Reverse(part.part), !Side::Enjoyment.has(part.right), *rank))
        .map(|(_, part)| part.owner);
    designated.or(largest)
}

/// A time during which somebody holds a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
}

/// A designation as it was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Designated {
    /// Who.
    pub owner: OwnerId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
}

/// Until when a designation counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastDay {
    /// It never did: its owner held nothing on its first day.
    Never,
    /// Up to and including this day.
    On(NaiveDate),
    /// It still does.
    Open,
}

impl Designated {
    /// The last day on which it counts: the one that was written down, or the last one of the time for which its owner held a right without a
    /// break. It does not come back to life when she acquires a right anew.
    #[must_use]
    pub fn last_day(&self, held: &[Span]) -> LastDay {
        let mut spans = held.to_vec();
        spans.sort_unstable();
        let mut last: Option<NaiveDate> = None;
        let mut needed = self.starts_on;
        for span in spans {
            if span.starts_on > needed {
                continue;
            }
            let Some(ends_on) = span.ends_on else {
                return self.ends_on.map_or(LastDay::Open, LastDay::On);
            };
            if ends_on >= needed {
                last = Some(ends_on);
                needed = ends_on.succ_opt().unwrap_or(ends_on);
            }
        }
        match (last, self.ends_on) {
            (None, _) => LastDay::Never,
            (Some(held), Some(written)) => LastDay::On(held.min(written)),
            (Some(held), None) => LastDay::On(held),
        }
    }

    /// Whether it counts on a day.
    #[must_use]
    pub fn counts_on(&self, held: &[Span], day: NaiveDate) -> bool {
        day >= self.starts_on
            && match self.last_day(held) {
                LastDay::Never => false,
                LastDay::On(last) => day <= last,
                LastDay::Open => true,
            }
    }
}
