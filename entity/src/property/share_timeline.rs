//! The shares of an association's units over time.
//!
//! On every day the shares of the units that exist make at most the total of that day, and exactly the total once the
//! register is complete. Amendments change both at once; whatever else is entered is a correction, which must leave
//! every day within its total.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{id::UnitId, refusal::Refusal, share::Share};

/// The shares of one unit over a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharePeriod {
    /// The unit.
    pub unit: UnitId,
    /// Its shares.
    pub shares: Share,
    /// First day; absent when it has had them since the base deed.
    pub starts_on: Option<NaiveDate>,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
}

impl SharePeriod {
    /// Whether the period holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.starts_on.is_none_or(|first| first <= day) && self.ends_on.is_none_or(|last| day <= last)
    }

    /// Whether it holds from the day on that `from` names, the beginning of time when it names none.
    fn holds_from(&self, from: Option<NaiveDate>) -> bool {
        match from {
            Some(day) => self.holds_on(day),
            None => self.starts_on.is_none(),
        }
    }
}

/// Every period of an association, and what the shares of each day must make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShareTimeline {
    /// The periods of the units, in no particular order.
    pub periods: Vec<SharePeriod>,
    /// The totals by their first day; the first one begins with the base deed.
    pub totals: BTreeMap<Option<NaiveDate>, Share>,
}

impl ShareTimeline {
    /// The shares of each unit that exists on a day.
    #[must_use]
    pub fn at(&self, day: NaiveDate) -> BTreeMap<UnitId, Share> {
        self.periods.iter().filter(|period| period.holds_on(day)).map(|period| (period.unit, period.shares)).collect()
    }

    /// What the shares of a day must make.
    #[must_use]
    pub fn total_at(&self, day: NaiveDate) -> Share {
        self.total_from(Some(day))
    }

    fn total_from(&self, from: Option<NaiveDate>) -> Share {
        self.totals.range(..=from).next_back().map(|(_, total)| *total).unwrap_or_default()
    }

    /// The days on which something begins or has just ended, after the beginning of time.
    fn changes(&self) -> BTreeSet<Option<NaiveDate>> {
        let begun = self.periods.iter().map(|period| period.starts_on);
        let ended = self.periods.iter().filter_map(|period| period.ends_on?.succ_opt()).map(Some);
        begun.chain(ended).chain(self.totals.keys().copied()).chain([None]).collect()
    }

    /// The last day on which something changed; absent while nothing has changed since the base deed.
    #[must_use]
    pub fn last_change(&self) -> Option<NaiveDate> {
        self.changes().into_iter().next_back().flatten()
    }

    /// The earliest day, `from` or later, from which a unit may have so many shares so that no day exceeds its total;
    /// the beginning of time is `None`. What the unit itself has had from then on is left out of account.
    ///
    /// Whoever enters the units of a new association one by one gets the beginning of time for each. A unit that takes
    /// the place of one that was put away begins on the day from which there is room for it.
    ///
    /// # Errors
    /// `shares-sum-above-total` when there is no room even now.
    pub fn earliest_room(
        &self,
        unit: UnitId,
        shares: Share,
        from: Option<NaiveDate>,
    ) -> Result<Option<NaiveDate>, Refusal> {
        let mut earliest = None;
        let begins = self.changes().into_iter().filter(|change| *change > from).chain([from]);
        let mut begins: Vec<Option<NaiveDate>> = begins.collect();
        begins.sort_unstable();
        for begin in begins.into_iter().rev() {
            let others = self.periods.iter().filter(|period| period.unit != unit && period.holds_from(begin));
            let sum = Share::checked_sum(others.map(|period| period.shares).chain([shares]))
                .ok_or_else(|| Refusal::new("share-out-of-range"))?;
            let total = self.total_from(begin);
            if sum <= total {
                earliest = Some(begin);
                continue;
            }
            return earliest.ok_or_else(|| above_total(sum, total));
        }
        earliest.ok_or_else(|| Refusal::new("share-out-of-range"))
    }

    /// The largest sum of shares on any day from the last change of the total on: what a corrected total must reach.
    ///
    /// # Errors
    /// `share-out-of-range`.
    pub fn largest_current_sum(&self) -> Result<Share, Refusal> {
        let from = self.totals.keys().next_back().copied().flatten();
        let mut sums = self.changes().into_iter().filter(|change| *change >= from).map(|begin| {
            let held = self.periods.iter().filter(|period| period.holds_from(begin));
            Share::checked_sum(held.map(|period| period.shares)).ok_or_else(|| Refusal::new("share-out-of-range"))
        });
        sums.try_fold(Share(0), |largest, sum| Ok(largest.max(sum?)))
    }
}

/// The shares of the units may not yet reach the total of the base deed, but never exceed it.
fn above_total(sum: Share, total: Share) -> Refusal {
    Refusal::new("shares-sum-above-total")
        .with("sum", sum)
        .with("expected", total)
        .with("difference", sum.0.saturating_sub(total.0))
        .law("C. civ. art. 3.85 §1")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn unit(number: u128) -> UnitId {
        UnitId(Uuid::from_u128(number))
    }

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Days::new(number)
    }

    fn period(number: u128, shares: i64, starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>) -> SharePeriod {
        SharePeriod { unit: unit(number), shares: Share(shares), starts_on, ends_on }
    }

    fn timeline(periods: Vec<SharePeriod>, totals: &[(Option<NaiveDate>, i64)]) -> ShareTimeline {
        ShareTimeline { periods, totals: totals.iter().map(|(from, total)| (*from, Share(*total))).collect() }
    }

    #[test]
    fn units_entered_one_by_one_begin_with_the_base_deed() {
        let mut register = timeline(Vec::new(), &[(None, 1000)]);
        for number in 1..=4 {
            let start = register.earliest_room(unit(number), Share(250), None).unwrap();
            assert_eq!(start, None);
            register.periods.push(period(number, 250, start, None));
        }
        let refused = register.earliest_room(unit(5), Share(1), None).unwrap_err();
        assert_eq!((refused.code, refused.params["difference"].as_str()), ("shares-sum-above-total", "1"));
        assert_eq!(register.last_change(), None);
    }

    #[test]
    fn a_unit_that_takes_the_place_of_another_begins_when_there_is_room() {
        let register = timeline(vec![period(1, 600, None, None), period(2, 400, None, Some(day(99)))], &[(None, 1000)]);
        assert_eq!(register.earliest_room(unit(3), Share(400), None), Ok(Some(day(100))));
        assert!(register.earliest_room(unit(3), Share(401), None).is_err());
        // More shares for a unit that stays: only since the other one is away. Fewer: since ever.
        assert_eq!(register.earliest_room(unit(1), Share(700), None), Ok(Some(day(100))));
        assert_eq!(register.earliest_room(unit(1), Share(500), None), Ok(None));
        assert_eq!(register.last_change(), Some(day(100)));
        assert_eq!(register.largest_current_sum(), Ok(Share(1000)));
    }

    #[test]
    fn a_correction_after_an_amendment_leaves_the_time_before_alone() {
        let register = timeline(
            vec![period(1, 1000, None, Some(day(9))), period(1, 1000, Some(day(10)), None)],
            &[(None, 1000), (Some(day(10)), 1100)],
        );
        assert_eq!(register.earliest_room(unit(2), Share(100), None), Ok(Some(day(10))));
        assert_eq!(register.earliest_room(unit(1), Share(1100), Some(day(10))), Ok(Some(day(10))));
        assert_eq!(register.total_at(day(9)), Share(1000));
        assert_eq!(register.total_at(day(10)), Share(1100));
    }

    proptest! {
        /// Whatever is entered and put away, no day ever exceeds its total.
        #[test]
        fn no_day_exceeds_its_total(acts in proptest::collection::vec((0..6_u128, 1..600_i64, any::<bool>(), 0..400_u64), 1..40)) {
            let mut register = timeline(Vec::new(), &[(None, 1000)]);
            let mut today = 0;
            for (number, shares, put_away, later) in acts {
                today += later;
                let open = register.periods.iter_mut().find(|period| period.unit == unit(number) && period.ends_on.is_none());
                match open {
                    Some(open) if put_away => {
                        if open.starts_on.is_some_and(|start| start >= day(today)) || today == 0 {
                            register.periods.retain(|period| !(period.unit == unit(number) && period.ends_on.is_none()));
                        } else {
                            open.ends_on = day(today).pred_opt();
                        }
                    }
                    Some(_) => {}
                    None => {
                        let from = register
                            .periods
                            .iter()
                            .filter(|period| period.unit == unit(number))
                            .filter_map(|period| period.ends_on?.succ_opt())
                            .max();
                        if let Ok(start) = register.earliest_room(unit(number), Share(shares), from) {
                            register.periods.push(period(number, shares, start, None));
                        }
                    }
                }
                for at in (0..=today).step_by(7).chain([today]) {
                    let sum: i64 = register.at(day(at)).values().map(|shares| shares.0).sum();
                    prop_assert!(sum <= 1000, "{sum} on day {at}");
                }
            }
        }
    }
}
