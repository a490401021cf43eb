//! What another key would change: the same amount spread twice, side by side.

use std::collections::BTreeMap;

use super::{Holdings, KeyTable, UnitRank, distribute::bearing};
use crate::{
    allocate::allocate,
    id::{OwnerId, UnitId},
    money::Cents,
    refusal::{Refusal, Refusals},
    share::{Fraction, common_weights},
};

/// The law that asks for four fifths of the votes to change how charges are allocated.
pub const ALLOCATION_LAW: &str = "C. civ. art. 3.88 §1 2° a)";
/// The majority that it asks for: four fifths of the votes cast.
pub const ALLOCATION_MAJORITY: (u8, u8) = (4, 5);

/// Two ways of spreading one amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulation {
    /// The units that bear something before or after, in their order.
    pub units: Vec<SimulatedUnit>,
    /// The owners of these units, in the order of their first unit.
    pub owners: Vec<SimulatedOwner>,
    /// What falls on units of which it is not known to whom they belong.
    pub ownerless: Change,
    /// Whether any unit would bear another part than before, which is a change of the allocation of charges.
    pub changes_allocation: bool,
}

/// An amount before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// By the key as it is.
    pub before: Cents,
    /// By the other one.
    pub after: Cents,
}

impl Change {
    /// What would be paid more; less when it is negative.
    #[must_use]
    pub fn difference(self) -> Cents {
        // Both are parts of one amount, so that their difference always fits.
        self.after.checked_sub(self.before).unwrap_or_default()
    }

    fn plus(self, other: Self) -> Option<Self> {
        Some(Self { before: self.before.checked_add(other.before)?, after: self.after.checked_add(other.after)? })
    }
}

/// One unit before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimulatedUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its name in the base deed.
    pub reference: String,
    /// Its parts in the key as it is.
    pub parts_before: i64,
    /// Its parts in the other one.
    pub parts_after: i64,
    /// What it bears.
    pub change: Change,
}

/// One owner before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimulatedOwner {
    /// Who.
    pub owner: OwnerId,
    /// What she bears.
    pub change: Change,
}

/// Spreads an amount by two keys.
///
/// # Errors
/// `key-sum-mismatch` at `key` or `compare` when the units do not bear the whole of one of them; what [`allocate`] refuses, at `amount`.
pub fn simulate(
    amount: Cents,
    units: &[UnitRank],
    before: &KeyTable,
    after: &KeyTable,
    holdings: &Holdings,
) -> Result<Simulation, Refusals> {
    let old = spread(amount, units, before, "key")?;
    let new = spread(amount, units, after, "compare")?;
    let nothing = (0, Cents::ZERO);
    let mut simulation =
        Simulation { units: Vec::new(), owners: Vec::new(), ownerless: Change::default(), changes_allocation: false };
    let mut ranks: BTreeMap<OwnerId, usize> = BTreeMap::new();
    for unit in units.iter().filter(|unit| old.contains_key(&unit.unit) || new.contains_key(&unit.unit)) {
        let (parts_before, cost_before) = old.get(&unit.unit).copied().unwrap_or(nothing);
        let (parts_after, cost_after) = new.get(&unit.unit).copied().unwrap_or(nothing);
        let change = Change { before: cost_before, after: cost_after };
        simulation.changes_allocation |=
            i128::from(parts_before) * i128::from(after.total) != i128::from(parts_after) * i128::from(before.total);
        let owners = holdings.get(&unit.unit).map(Vec::as_slice).unwrap_or_default();
        match shares_of(change, owners)? {
            None => add(&mut simulation.ownerless, change)?,
            Some(shares) => {
                for (owner, share) in shares {
                    let rank = *ranks.entry(owner).or_insert_with(|| {
                        simulation.owners.push(SimulatedOwner { owner, change: Change::default() });
                        simulation.owners.len().saturating_sub(1)
                    });
                    if let Some(row) = simulation.owners.get_mut(rank) {
                        add(&mut row.change, share)?;
                    }
                }
            }
        }
        let reference = unit.reference.clone();
        simulation.units.push(SimulatedUnit { unit: unit.unit, reference, parts_before, parts_after, change });
    }
    Ok(simulation)
}

type Spread = BTreeMap<UnitId, (i64, Cents)>;

fn spread(amount: Cents, units: &[UnitRank], key: &KeyTable, field: &'static str) -> Result<Spread, Refusals> {
    let bearing = bearing(key, units).map_err(|refusal| refusal.at(field))?;
    let weights: Vec<i64> = bearing.iter().map(|(_, parts)| *parts).collect();
    let amounts = allocate(amount, &weights).map_err(|refusal| refusal.at("amount"))?;
    Ok(bearing.into_iter().zip(amounts).map(|((unit, parts), amount)| (unit.unit, (parts, amount))).collect())
}

/// What falls on each owner of a unit; nothing when the owners are not exactly the whole.
fn shares_of(change: Change, owners: &[(OwnerId, Fraction)]) -> Result<Option<Vec<(OwnerId, Change)>>, Refusals> {
    if !Fraction::sum_is_one(owners.iter().map(|(_, part)| *part)) {
        return Ok(None);
    }
    let weights = common_weights(owners.iter().map(|(_, part)| *part))?;
    let (before, after) = (allocate(change.before, &weights)?, allocate(change.after, &weights)?);
    let shares = before.into_iter().zip(after).map(|(before, after)| Change { before, after });
    Ok(Some(owners.iter().map(|(owner, _)| *owner).zip(shares).collect()))
}

fn add(sum: &mut Change, change: Change) -> Result<(), Refusal> {
    *sum = sum.plus(change).ok_or_else(|| Refusal::new("amount-out-of-range"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::property::KeyKind;

    fn ranks(count: u128) -> Vec<UnitRank> {
        (1..=count).map(|n| UnitRank { unit: UnitId(Uuid::from_u128(n)), reference: format!("A{n}") }).collect()
    }

    fn table(units: &[UnitRank], parts: &[i64]) -> KeyTable {
        let parts: BTreeMap<UnitId, i64> = units.iter().map(|unit| unit.unit).zip(parts.iter().copied()).collect();
        KeyTable { name: "Key".into(), kind: KeyKind::Special, total: parts.values().sum(), parts }
    }

    fn owner(number: u128) -> OwnerId {
        OwnerId(Uuid::from_u128(number))
    }

    #[test]
    fn a_lift_that_the_ground_floor_no_longer_pays_for() {
        let units = ranks(3);
        let (before, after) = (table(&units, &[1, 1, 1]), table(&units, &[0, 1, 2]));
        let half = Fraction::new(1, 2).unwrap();
        let holdings: Holdings = [
            (units[0].unit, vec![(owner(1), Fraction::ONE)]),
            (units[1].unit, vec![(owner(2), half), (owner(1), half)]),
        ]
        .into();
        let found = simulate(Cents(9000), &units, &before, &after, &holdings).unwrap();
        let costs: Vec<_> = found.units.iter().map(|unit| (unit.change.before.0, unit.change.after.0)).collect();
        assert_eq!(costs, [(3000, 0), (3000, 3000), (3000, 6000)]);
        assert_eq!(found.owners.iter().map(|row| row.owner).collect::<Vec<_>>(), [owner(1), owner(2)]);
        assert_eq!(found.owners[0].change.difference(), Cents(-3000));
        assert_eq!(found.ownerless, Change { before: Cents(3000), after: Cents(6000) });
        assert!(found.changes_allocation);
    }

    #[test]
    fn the_same_parts_on_another_total_change_nothing() {
        let units = ranks(2);
        let (before, after) = (table(&units, &[1, 2]), table(&units, &[10, 20]));
        let found = simulate(Cents(100), &units, &before, &after, &Holdings::new()).unwrap();
        assert!(!found.changes_allocation && found.owners.is_empty());
        let short = KeyTable { total: 4, ..before.clone() };
        let refused = simulate(Cents(100), &units, &short, &before, &Holdings::new()).unwrap_err();
        assert_eq!((refused.0[0].code, refused.0[0].path.join(".").as_str()), ("key-sum-mismatch", "key"));
    }

    proptest! {
        #[test]
        fn both_sides_are_the_whole_amount(
            amount in 1..10_000_000_i64,
            parts in proptest::collection::vec((0..500_i64, 0..500_i64), 1..20),
        ) {
            prop_assume!(parts.iter().any(|(old, _)| *old > 0) && parts.iter().any(|(_, new)| *new > 0));
            let units = ranks(u128::try_from(parts.len()).unwrap());
            let old: Vec<i64> = parts.iter().map(|(old, _)| *old).collect();
            let new: Vec<i64> = parts.iter().map(|(_, new)| *new).collect();
            let third = Fraction::new(1, 3).unwrap();
            let holdings: Holdings = units
                .iter()
                .skip(1)
                .map(|unit| (unit.unit, vec![(owner(1), third), (owner(2), Fraction::new(2, 3).unwrap())]))
                .collect();
            let found =
                simulate(Cents(amount), &units, &table(&units, &old), &table(&units, &new), &holdings).unwrap();
            let sum = |changes: Vec<Change>| changes.iter().fold((0, 0), |(b, a), change| (b + change.before.0, a + change.after.0));
            prop_assert_eq!(sum(found.units.iter().map(|unit| unit.change).collect()), (amount, amount));
            let owners = found.owners.iter().map(|row| row.change).chain([found.ownerless]).collect();
            prop_assert_eq!(sum(owners), (amount, amount));
        }
    }
}
