//! The changes of a unit's title as they were recorded, and what they make of every day.
//!
//! A change says absolutely who holds what from a day on. It is never altered: a correction is a change of its own that names the one it
//! stands for, so that both what holds and what was known at any earlier instant can be read off the same list.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{HolderPart, TitleState};
use crate::{
    date::format_date_short, id::OwnershipChangeId, language::Language, property::kind::kinds, refusal::Refusal,
};

kinds! {
    /// How a change came to be recorded.
    ChangeKind refused as "ownership-change-kind-unknown" {
        /// The first thing that was written down about the unit.
        Initial = "initial",
        /// Rights passed from one holder to another.
        Transfer = "transfer",
        /// Who holds what was written down anew.
        Restated = "restated",
        /// Stands for a change that was recorded wrongly.
        Correction = "correction",
        /// Says that a recorded change never happened.
        Annulled = "annulled",
    }
}

/// A change as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedChange {
    /// Identifier.
    pub id: OwnershipChangeId,
    /// Rank among the changes of the unit, from 1, in the order in which they were recorded.
    pub number: i32,
    /// How it came to be recorded.
    pub kind: ChangeKind,
    /// The first day on which it holds.
    pub effective_on: NaiveDate,
    /// The change that it stands for.
    pub corrects: Option<OwnershipChangeId>,
    /// Who holds what from that day on; absent of an annulment, and where it has not been asked for.
    pub state: Option<TitleState>,
}

/// The changes that hold, by day: neither corrected nor annulled.
#[must_use]
pub fn in_force(changes: &[RecordedChange]) -> Vec<&RecordedChange> {
    let replaced: BTreeSet<OwnershipChangeId> = changes.iter().filter_map(|change| change.corrects).collect();
    let mut standing: Vec<&RecordedChange> =
        changes.iter().filter(|change| change.kind != ChangeKind::Annulled && !replaced.contains(&change.id)).collect();
    standing.sort_by_key(|change| (change.effective_on, change.number));
    standing
}

/// A time during which nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period<'a> {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
    /// The change that began it.
    pub change: OwnershipChangeId,
    /// Who holds what.
    pub state: &'a TitleState,
}

/// The times between the changes that hold, oldest first. They follow each other without a gap and without end.
#[must_use]
pub fn replay(changes: &[RecordedChange]) -> Vec<Period<'_>> {
    let standing = in_force(changes);
    let ends: Vec<Option<NaiveDate>> =
        standing.iter().skip(1).map(|next| next.effective_on.pred_opt()).chain([None]).collect();
    standing
        .into_iter()
        .zip(ends)
        .filter_map(|(change, ends_on)| {
            let state = change.state.as_ref()?;
            Some(Period { starts_on: change.effective_on, ends_on, change: change.id, state })
        })
        .collect()
}

/// A part in one holder's hands for as long as it stayed the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoldingPeriod {
    /// Who, which right, which part.
    pub held: HolderPart,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
    /// The change that began it.
    pub change: OwnershipChangeId,
    /// Rank among the parts of that change.
    pub rank: usize,
}

/// Every holding over the periods, by first day and rank; one that a change left as it was goes on through it.
#[must_use]
pub fn periods(replayed: &[Period<'_>]) -> Vec<HoldingPeriod> {
    let mut done: Vec<HoldingPeriod> = Vec::new();
    let mut lasting: Vec<HoldingPeriod> = Vec::new();
    for period in replayed {
        let before = std::mem::take(&mut lasting);
        let (mut on, ended): (Vec<HoldingPeriod>, Vec<HoldingPeriod>) =
            before.into_iter().partition(|holding| period.state.parts().contains(&holding.held));
        done.extend(ended);
        for (rank, part) in period.state.parts().iter().enumerate() {
            let kept = on.iter().position(|holding| holding.held == *part).map(|at| on.swap_remove(at));
            let fresh =
                HoldingPeriod { held: *part, starts_on: period.starts_on, ends_on: None, change: period.change, rank };
            lasting.push(HoldingPeriod { ends_on: period.ends_on, ..kept.unwrap_or(fresh) });
        }
    }
    done.extend(lasting);
    done.sort_by_key(|holding| (holding.starts_on, holding.rank));
    done
}

/// Refuses a day on which a change cannot begin: on the day of another one, or, when it stands for `replaced`, beyond its neighbours.
///
/// Changes say absolutely who holds what, so that one in between leaves the later ones as they are; but a change that moved past another one
/// would tell another story than the deeds do.
///
/// # Errors
/// `ownership-day-taken` with `date`; `ownership-not-after-previous` and `ownership-not-before-next` with `date`.
pub fn occupied(
    changes: &[RecordedChange],
    replaced: Option<OwnershipChangeId>,
    day: NaiveDate,
) -> Result<(), Refusal> {
    let standing = in_force(changes);
    // Belgium writes days with slashes in three of its four languages, and they are understood in all.
    let said =
        |code: &'static str, day: NaiveDate| Refusal::new(code).with("date", format_date_short(day, Language::Fr));
    if let Some(at) = replaced.and_then(|replaced| standing.iter().position(|change| change.id == replaced)) {
        let previous = at.checked_sub(1).and_then(|at| standing.get(at)).map(|change| change.effective_on);
        if let Some(previous) = previous.filter(|previous| day <= *previous) {
            return Err(said("ownership-not-after-previous", previous));
        }
        let next = at.checked_add(1).and_then(|at| standing.get(at)).map(|change| change.effective_on);
        return match next.filter(|next| day >= *next) {
            Some(next) => Err(said("ownership-not-before-next", next)),
            None => Ok(()),
        };
    }
    if standing.iter().any(|change| change.effective_on == day) {
        return Err(said("ownership-day-taken", day));
    }
    Ok(())
}
