//! Whatever happens to a title, it stays a whole on both sides.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::id::OwnershipChangeId;

/// One step of a history, in numbers that are taken modulo what there is.
#[derive(Clone, Debug)]
struct Step {
    passing: usize,
    givers: Vec<(usize, i64, i64)>,
    takers: Vec<u128>,
    days: u64,
    correction: Option<usize>,
}

fn step() -> impl Strategy<Value = Step> {
    let givers = proptest::collection::vec((0..8_usize, 1..4_i64, 1..4_i64), 1..3);
    (
        0..7_usize,
        givers,
        proptest::collection::btree_set(0..6_u128, 1..4),
        1..400_u64,
        proptest::option::weighted(0.2, 0..9_usize),
    )
        .prop_map(|(passing, givers, takers, days, correction)| Step {
            passing,
            givers,
            takers: takers.into_iter().collect(),
            days,
            correction,
        })
}

impl Step {
    fn transfer(&self, before: &TitleState) -> Transfer {
        let parts = before.parts();
        let given = |(row, (at, upper, more)): (usize, &(usize, i64, i64))| {
            let held = parts[at % parts.len()];
            let some = Fraction::new(*upper, upper + more - 1).unwrap();
            Given { row, owner: held.owner, right: held.right, part: held.part.checked_mul(some) }
        };
        let passing = Passing::ALL[self.passing % Passing::ALL.len()];
        let taker = |(row, number): (usize, &u128)| Taker { row, owner: owner(*number), part: None };
        let to = if passing == Passing::End { Vec::new() } else { self.takers.iter().enumerate().map(taker).collect() };
        Transfer { passing, from: self.givers.iter().enumerate().map(given).collect(), to }
    }
}

fn is_whole(state: &TitleState) -> bool {
    Side::ALL.iter().all(|side| {
        let held = state.parts().iter().filter(|part| side.has(part.right)).map(|part| part.part);
        Fraction::sum_is_one(held)
    })
}

/// A history of accepted transfers, corrections and annulments.
fn history(steps: &[Step]) -> Vec<RecordedChange> {
    let start = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
    let id = |number: i32| OwnershipChangeId(Uuid::from_u128(u128::try_from(number).unwrap()));
    let mut changes = vec![RecordedChange {
        id: id(1),
        number: 1,
        kind: ChangeKind::Initial,
        effective_on: start,
        corrects: None,
        state: Some(state(&[(0, Right::Full, "1")])),
    }];
    let mut number = 1;
    for step in steps {
        number += 1;
        let standing: Vec<RecordedChange> = in_force(&changes).into_iter().cloned().collect();
        let last = standing.last().unwrap();
        let made = match step.correction.filter(|_| standing.len() > 1) {
            Some(at) => {
                let target = &standing[1 + at % (standing.len() - 1)];
                let annulled = at % 2 == 0;
                let state = if annulled { None } else { standing[at % standing.len()].state.clone() };
                let on = if annulled { target.effective_on } else { target.effective_on + Days::new(step.days % 3) };
                if occupied(&changes, Some(target.id), on).is_err() {
                    continue;
                }
                let kind = if annulled { ChangeKind::Annulled } else { ChangeKind::Correction };
                RecordedChange { id: id(number), number, kind, effective_on: on, corrects: Some(target.id), state }
            }
            None => {
                let Ok(after) = step.transfer(last.state.as_ref().unwrap()).apply(last.state.as_ref().unwrap()) else {
                    continue;
                };
                let effective_on = last.effective_on + Days::new(step.days);
                RecordedChange {
                    id: id(number),
                    number,
                    kind: ChangeKind::Transfer,
                    effective_on,
                    corrects: None,
                    state: Some(after),
                }
            }
        };
        changes.push(made);
    }
    changes
}

proptest! {
    #[test]
    fn a_transfer_neither_makes_nor_loses_a_part(steps in proptest::collection::vec(step(), 1..12)) {
        let mut held = state(&[(0, Right::Full, "1")]);
        for step in &steps {
            if let Ok(after) = step.transfer(&held).apply(&held) {
                prop_assert!(is_whole(&after), "{:?}", after);
                prop_assert_ne!(&after, &held);
                held = after;
            }
        }
    }

    #[test]
    fn every_day_has_one_whole_title(steps in proptest::collection::vec(step(), 1..16)) {
        let changes = history(&steps);
        let replayed = replay(&changes);
        prop_assert_eq!(replayed.last().and_then(|period| period.ends_on), None);
        for (one, next) in replayed.iter().zip(replayed.iter().skip(1)) {
            prop_assert_eq!(one.ends_on.map(|day| day + Days::new(1)), Some(next.starts_on));
        }
        // The holdings, joined over the changes that left them alone, say of every day what the replay says of it.
        let holdings = periods(&replayed);
        for period in &replayed {
            prop_assert!(is_whole(period.state));
            let on = |holding: &&HoldingPeriod| {
                holding.starts_on <= period.starts_on && holding.ends_on.is_none_or(|last| last >= period.starts_on)
            };
            let mut held: Vec<HolderPart> = holdings.iter().filter(on).map(|holding| holding.held).collect();
            let mut expected = period.state.parts().to_vec();
            let order = |part: &HolderPart| (part.owner, part.right);
            held.sort_by_key(order);
            expected.sort_by_key(order);
            prop_assert_eq!(held, expected);
        }
    }

    #[test]
    fn what_was_known_then_is_told_by_the_changes_recorded_until_then(steps in proptest::collection::vec(step(), 1..12)) {
        let changes = history(&steps);
        for known in 1..=changes.len() {
            let replayed = replay(&changes[..known]);
            prop_assert!(!replayed.is_empty());
            prop_assert!(replayed.iter().all(|period| is_whole(period.state)));
        }
    }
}
