//! How rights pass from hand to hand: sale, donation with a usufruct kept, usufruct given or ended.
//!
//! Every passing is a taking and a giving that weigh the same on both sides of the title, so that what was a whole stays one.

use serde::{Deserialize, Serialize};

use super::{HolderPart, Right, Side, TitleState};
use crate::{
    id::OwnerId,
    property::kind::kinds,
    refusal::{Refusal, Refusals},
    share::Fraction,
};

kinds! {
    /// What passes to those who take.
    Passing refused as "passing-unknown" {
        /// The rights as they are held; a usufruct and the bare ownership under it, given together, pass as full ownership.
        Whole = "whole",
        /// The bare ownership: whoever gives keeps the usufruct.
        Bare = "bare",
        /// A usufruct: whoever gives keeps the bare ownership.
        Usufruct = "usufruct",
        /// A long lease: whoever gives keeps the bare ownership.
        Emphyteusis = "emphyteusis",
        /// A building right: whoever gives keeps the bare ownership.
        Superficies = "superficies",
        /// A right of use or habitation: whoever gives keeps the bare ownership.
        Use = "use",
        /// Nothing: a limited right ends, and the bare owners become full owners.
        End = "end",
    }
}

/// What somebody gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Rank of the row, for refusals.
    pub row: usize,
    /// Who gives.
    pub owner: OwnerId,
    /// Of which right.
    pub right: Right,
    /// Which part of the unit; all that she holds of the right when absent.
    pub part: Option<Fraction>,
}

/// Somebody who takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taker {
    /// Rank of the row, for refusals.
    pub row: usize,
    /// Who takes.
    pub owner: OwnerId,
    /// Which part of the unit. When nobody's is given, they take alike.
    pub part: Option<Fraction>,
}

/// A passing of rights: from whom, what, to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// What passes.
    pub passing: Passing,
    /// Who gives what.
    pub from: Vec<Given>,
    /// Who takes which part. Of a right that ends, the bare owners take, in proportion to their parts unless they are named.
    pub to: Vec<Taker>,
}

/// What the takers get, and what the givers keep of it.
struct Moved {
    part: Fraction,
    taken: Right,
    kept: Option<Right>,
}

impl Transfer {
    /// Who holds what afterwards.
    ///
    /// # Errors
    /// At `from`: `transfer-without-giver`, `transfer-mixed-rights`. At `from.<rank>`: `transfer-not-held`, `transfer-above-holding` with `held`
    /// and `asked`, `owner-repeated`, `transfer-needs-full`, `transfer-needs-limited`. At `to`: `transfer-without-taker`,
    /// `transfer-parts-mismatch` with `given` and `taken`. At `to.<rank>`: `owner-repeated`, `fraction-required`, `transfer-above-holding` for a
    /// bare owner who would get back more than she lacks. `transfer-changes-nothing`; `fractions-too-fine`; what
    /// [`TitleState::new`] refuses.
    pub fn apply(&self, before: &TitleState) -> Result<TitleState, Refusals> {
        let given = self.given(before)?;
        let moved = self.moved(&given)?;
        let mut ledger = Ledger(before.parts().to_vec());
        for part in &given {
            ledger.take(*part)?;
            if let Some(right) = moved.kept {
                ledger.give(HolderPart { right, ..*part })?;
            }
        }
        if self.passing == Passing::End {
            for (row, taken) in self.relieved(before, moved.part)? {
                if ledger.take(taken).is_err() {
                    let held = before.held(taken.owner, Right::Bare);
                    return Err(above(held, taken.part).at(format!("to.{row}.part")).into());
                }
                ledger.give(HolderPart { right: Right::Full, ..taken })?;
            }
        } else {
            for (owner, part) in self.shares(moved.part)? {
                ledger.give(HolderPart { owner, right: moved.taken, part })?;
            }
        }
        let after = ledger.finish()?;
        let kept = after.parts().iter().all(|part| before.parts().contains(part));
        if kept && after.parts().len() == before.parts().len() {
            return Err(Refusal::new("transfer-changes-nothing").at("to").into());
        }
        Ok(after)
    }

    /// What is given, once it has been compared with what is held.
    fn given(&self, before: &TitleState) -> Result<Vec<HolderPart>, Refusals> {
        let mut refusals = Vec::new();
        let mut given: Vec<HolderPart> = Vec::with_capacity(self.from.len());
        for one in &self.from {
            let held = before.held(one.owner, one.right);
            let part = one.part.unwrap_or(held);
            let field = |name: &str| format!("from.{}.{name}", one.row);
            if held == Fraction::ZERO {
                refusals.push(Refusal::new("transfer-not-held").at(field("owner")));
            } else if given.iter().any(|other| other.owner == one.owner && other.right == one.right) {
                refusals.push(Refusal::new("owner-repeated").at(field("owner")));
            } else if part > held {
                refusals.push(above(held, part).at(field("part")));
            } else if !self.passes(one.right) {
                let code = if self.passing == Passing::End { "transfer-needs-limited" } else { "transfer-needs-full" };
                refusals.push(Refusal::new(code).at(field("right")));
            }
            given.push(HolderPart { owner: one.owner, right: one.right, part });
        }
        if given.is_empty() {
            refusals.push(Refusal::new("transfer-without-giver").at("from"));
        }
        if refusals.is_empty() { Ok(given) } else { Err(Refusals(refusals)) }
    }

    /// Whether what is to pass can come out of this right.
    fn passes(&self, right: Right) -> bool {
        match self.passing {
            Passing::Whole => true,
            Passing::End => right.is_limited(),
            Passing::Bare | Passing::Usufruct | Passing::Emphyteusis | Passing::Superficies | Passing::Use => {
                right == Right::Full
            }
        }
    }

    fn moved(&self, given: &[HolderPart]) -> Result<Moved, Refusal> {
        let sum = |side: Option<Side>| {
            let parts = given.iter().filter(|part| side.is_none_or(|side| side.has(part.right)));
            Fraction::checked_sum(parts.map(|part| part.part)).ok_or_else(|| Refusal::new("fractions-too-fine"))
        };
        let divided = |taken, kept| Ok(Moved { part: sum(None)?, taken, kept: Some(kept) });
        match self.passing {
            Passing::Whole => {
                let mut rights = given.iter().map(|part| part.right);
                let first = rights.next().unwrap_or(Right::Full);
                if rights.all(|right| right == first) {
                    return Ok(Moved { part: sum(None)?, taken: first, kept: None });
                }
                let (title, enjoyment) = (sum(Some(Side::Title))?, sum(Some(Side::Enjoyment))?);
                if title != enjoyment {
                    let refusal = Refusal::new("transfer-mixed-rights").at("from");
                    return Err(refusal.with("title", title).with("enjoyment", enjoyment));
                }
                Ok(Moved { part: title, taken: Right::Full, kept: None })
            }
            Passing::Bare => divided(Right::Bare, Right::Usufruct),
            Passing::Usufruct => divided(Right::Usufruct, Right::Bare),
            Passing::Emphyteusis => divided(Right::Emphyteusis, Right::Bare),
            Passing::Superficies => divided(Right::Superficies, Right::Bare),
            Passing::Use => divided(Right::Use, Right::Bare),
            Passing::End => Ok(Moved { part: sum(None)?, taken: Right::Full, kept: None }),
        }
    }

    /// What each taker takes of `whole`.
    fn shares(&self, whole: Fraction) -> Result<Vec<(OwnerId, Fraction)>, Refusals> {
        let mut refusals = Vec::new();
        for (rank, taker) in self.to.iter().enumerate() {
            if self.to.iter().take(rank).any(|other| other.owner == taker.owner) {
                refusals.push(Refusal::new("owner-repeated").at(format!("to.{}.owner", taker.row)));
            }
        }
        let alike = self.to.iter().all(|taker| taker.part.is_none());
        for taker in self.to.iter().filter(|taker| !alike && taker.part.is_none()) {
            refusals.push(Refusal::new("fraction-required").at(format!("to.{}.part", taker.row)));
        }
        if self.to.is_empty() {
            refusals.push(Refusal::new("transfer-without-taker").at("to"));
        }
        if !refusals.is_empty() {
            return Err(Refusals(refusals));
        }
        let fine = || Refusal::new("fractions-too-fine").at("to");
        if alike {
            let heads = i64::try_from(self.to.len()).map_err(|_| fine())?;
            let each = Fraction::new(heads, 1).ok().and_then(|heads| whole.checked_div(heads)).ok_or_else(fine)?;
            return Ok(self.to.iter().map(|taker| (taker.owner, each)).collect());
        }
        let shares: Vec<(OwnerId, Fraction)> =
            self.to.iter().filter_map(|taker| taker.part.map(|part| (taker.owner, part))).collect();
        let taken = Fraction::checked_sum(shares.iter().map(|(_, part)| *part)).ok_or_else(fine)?;
        if taken != whole {
            return Err(Refusal::new("transfer-parts-mismatch")
                .at("to")
                .with("given", whole)
                .with("taken", taken)
                .into());
        }
        Ok(shares)
    }

    /// The bare ownership that is relieved of a right that ends, with the row that names its owner.
    fn relieved(&self, before: &TitleState, whole: Fraction) -> Result<Vec<(usize, HolderPart)>, Refusals> {
        if !self.to.is_empty() {
            let rows = self.to.iter().map(|taker| taker.row);
            let shares = self.shares(whole)?;
            let bare = |(owner, part)| HolderPart { owner, right: Right::Bare, part };
            return Ok(rows.zip(shares.into_iter().map(bare)).collect());
        }
        let bare: Vec<HolderPart> = before.parts().iter().filter(|part| part.right == Right::Bare).copied().collect();
        let all = Fraction::checked_sum(bare.iter().map(|part| part.part));
        let relieved = |(row, part): (usize, HolderPart)| {
            let part_of_it = part.part.checked_mul(whole)?.checked_div(all?)?;
            Some((row, HolderPart { part: part_of_it, ..part }))
        };
        let relieved: Option<Vec<_>> = bare.into_iter().enumerate().map(relieved).collect();
        relieved.ok_or_else(|| Refusal::new("fractions-too-fine").at("from").into())
    }
}

/// More is asked for than is held.
fn above(held: Fraction, asked: Fraction) -> Refusal {
    Refusal::new("transfer-above-holding").with("held", held).with("asked", asked)
}

/// The parts while rights are passing; a part may be nothing until it is finished.
struct Ledger(Vec<HolderPart>);

impl Ledger {
    fn of(&mut self, one: HolderPart) -> Option<&mut HolderPart> {
        self.0.iter_mut().find(|part| part.owner == one.owner && part.right == one.right)
    }

    fn take(&mut self, taken: HolderPart) -> Result<(), Refusal> {
        let refused = || Refusal::new("transfer-not-held").at("from");
        let held = self.of(taken).ok_or_else(refused)?;
        held.part = held.part.checked_sub(taken.part).ok_or_else(refused)?;
        Ok(())
    }

    fn give(&mut self, given: HolderPart) -> Result<(), Refusal> {
        match self.of(given) {
            None => self.0.push(given),
            Some(held) => {
                held.part =
                    held.part.checked_add(given.part).ok_or_else(|| Refusal::new("fractions-too-fine").at("to"))?;
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<TitleState, Refusals> {
        TitleState::new(self.0.into_iter().filter(|part| part.part != Fraction::ZERO).collect())
    }
}
