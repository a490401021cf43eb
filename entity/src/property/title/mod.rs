//! Rights in a unit: who holds them, how they pass from one holder to another, who votes and who counts as one head.
//!
//! A unit is looked at from two sides. The *title side* is full and bare ownership: whose the unit is in the end. The *enjoyment side* is full
//! ownership and the limited rights: who has the use of it now. Each side is exactly one whole on every day, and whatever is passed on is
//! taken and given alike on both sides, so that a transfer can neither make nor lose a part.

mod change;
mod deed;
mod form;
mod head;
mod passing;
mod passing_form;
mod voice;

use std::collections::BTreeSet;

pub use change::{ChangeKind, HoldingPeriod, Period, RecordedChange, in_force, occupied, periods, replay};
pub use deed::{TitleDeed, TitleDeedForm, TitleDeedKind};
pub use form::{
    AnnulmentForm, CorrectionForm, NewAnnulment, NewCorrection, NewOwnerships, OwnershipPartForm, OwnershipsForm,
    plausible_day,
};
pub use head::{Head, heads};
pub use passing::{Given, Passing, Taker, Transfer};
pub use passing_form::{DesignationForm, NewDesignation, NewTransfer, TransferForm, TransferFromForm};
pub use voice::{Designated, DesignationPurpose, LastDay, Span, Suspension, Vote, contact, vote};

use serde::{Deserialize, Serialize};

use super::kind::kinds;
use crate::{
    id::OwnerId,
    refusal::{Refusal, Refusals},
    share::Fraction,
};

/// Most holders of one unit. A large inheritance has some dozens.
pub const HOLDERS_MAX: usize = 100;

kinds! {
    /// A right in rem that somebody holds in a unit.
    Right refused as "right-unknown" {
        /// Full ownership (pleine propriété, volle eigendom, Volleigentum).
        Full = "full",
        /// Bare ownership: what is left to the owner beside a limited right (nue-propriété, blote eigendom).
        Bare = "bare",
        /// Usufruct (C. civ. art. 3.138).
        Usufruct = "usufruct",
        /// Long lease (emphytéose, erfpacht; C. civ. art. 3.167).
        Emphyteusis = "emphyteusis",
        /// Building right (superficie, opstal; C. civ. art. 3.177).
        Superficies = "superficies",
        /// Use or habitation, which C. civ. art. 3.87 §1 names beside the others.
        Use = "use",
    }
}

impl Right {
    /// Whether it is a limited right, which burdens a bare ownership.
    #[must_use]
    pub const fn is_limited(self) -> bool {
        matches!(self, Self::Usufruct | Self::Emphyteusis | Self::Superficies | Self::Use)
    }
}

/// From which side a title is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Full and bare ownership: whose the unit is in the end.
    Title,
    /// Full ownership and the limited rights: who has the use of it.
    Enjoyment,
}

impl Side {
    /// Both sides.
    pub const ALL: [Self; 2] = [Self::Title, Self::Enjoyment];

    /// Whether a right counts on this side; full ownership counts on both.
    #[must_use]
    pub fn has(self, right: Right) -> bool {
        match self {
            Self::Title => !right.is_limited(),
            Self::Enjoyment => right != Right::Bare,
        }
    }
}

/// A right of one holder, over a part of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HolderPart {
    /// Who.
    pub owner: OwnerId,
    /// Which right.
    pub right: Right,
    /// Over which part of the unit.
    pub part: Fraction,
}

impl HolderPart {
    /// Full ownership of a part.
    #[must_use]
    pub const fn full(owner: OwnerId, part: Fraction) -> Self {
        Self { owner, right: Right::Full, part }
    }
}

/// Who holds what in a unit on a day: one whole on each side, nobody twice with the same right.
///
/// The order is that in which the parts were written down; cents that cannot be divided go by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleState(Vec<HolderPart>);

impl TitleState {
    /// Parts that make up a whole.
    ///
    /// # Errors
    /// At `parts`: `unit-without-owner`; `owners-too-many`; `ownership-fractions-not-one`, or `ownership-title-not-one` and
    /// `ownership-enjoyment-not-one` where rights are divided, with the sum found; `fractions-too-fine`. At `parts.<rank>.owner`:
    /// `owner-repeated`.
    pub fn new(parts: Vec<HolderPart>) -> Result<Self, Refusals> {
        let mut refusals = Vec::new();
        if parts.is_empty() {
            refusals.push(Refusal::new("unit-without-owner").at("parts"));
        } else if parts.len() > HOLDERS_MAX {
            refusals.push(Refusal::new("owners-too-many").at("parts").with("max", HOLDERS_MAX));
        } else {
            let mut seen = BTreeSet::new();
            for (rank, part) in parts.iter().enumerate() {
                if !seen.insert((part.owner, part.right)) {
                    refusals.push(Refusal::new("owner-repeated").at(format!("parts.{rank}.owner")));
                }
            }
            if refusals.is_empty() {
                refusals.extend(wrong_sums(&parts).into_iter().map(|refusal| refusal.at("parts")));
            }
        }
        if refusals.is_empty() { Ok(Self(parts)) } else { Err(Refusals(refusals)) }
    }

    /// The parts, in the order in which they were written down.
    #[must_use]
    pub fn parts(&self) -> &[HolderPart] {
        &self.0
    }

    /// Everybody who holds a right in the unit.
    #[must_use]
    pub fn holders(&self) -> BTreeSet<OwnerId> {
        self.0.iter().map(|part| part.owner).collect()
    }

    /// How much of a right somebody holds; nothing when she holds none.
    #[must_use]
    pub fn held(&self, owner: OwnerId, right: Right) -> Fraction {
        self.0.iter().find(|part| part.owner == owner && part.right == right).map_or(Fraction::ZERO, |part| part.part)
    }
}

/// What is wrong with the sums of the sides. Where nothing but full ownership is held, the two sides are one and are told once.
fn wrong_sums(parts: &[HolderPart]) -> Vec<Refusal> {
    if parts.iter().all(|part| part.right == Right::Full) {
        return Fraction::require_whole(parts.iter().map(|part| part.part)).err().into_iter().collect();
    }
    let wrong = |side: Side, code: &'static str| {
        let held = parts.iter().filter(|part| side.has(part.right)).map(|part| part.part);
        match Fraction::checked_sum(held) {
            Some(sum) if sum.is_one() => None,
            Some(sum) => Some(Refusal::new(code).with("sum", sum)),
            None => Some(Refusal::new("fractions-too-fine")),
        }
    };
    let title = wrong(Side::Title, "ownership-title-not-one");
    title.into_iter().chain(wrong(Side::Enjoyment, "ownership-enjoyment-not-one")).collect()
}

/// Whether several persons hold a unit of which some part is split into bare ownership and a limited right.
///
/// They owe its charges jointly, and are all told which part of a call goes to the reserve fund (C. civ. art. 3.86 §3).
#[must_use]
pub fn is_divided(parts: &[HolderPart]) -> bool {
    let Some(first) = parts.first() else { return false };
    parts.iter().any(|part| part.owner != first.owner) && parts.iter().any(|part| part.right != Right::Full)
}

/// Each holder's part on one side, in the order of the parts; somebody who holds two rights on it counts once, with both together.
///
/// # Errors
/// `fractions-too-fine`.
pub fn side_of(parts: &[HolderPart], side: Side) -> Result<Vec<(OwnerId, Fraction)>, Refusal> {
    let mut held: Vec<(OwnerId, Fraction)> = Vec::with_capacity(parts.len());
    for part in parts.iter().filter(|part| side.has(part.right)) {
        match held.iter_mut().find(|(owner, _)| *owner == part.owner) {
            None => held.push((part.owner, part.part)),
            Some((_, sum)) => {
                *sum = sum.checked_add(part.part).ok_or_else(|| Refusal::new("fractions-too-fine"))?;
            }
        }
    }
    Ok(held)
}

#[cfg(test)]
mod tests;
