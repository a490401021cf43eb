//! Who owes what for a call: each line by its key over the units, each unit's amount over its owners.
//!
//! Both steps split by largest remainder (`allocate`), so every sum is exact: owners add up to the unit, units to the line, lines to the call.
//! The two steps are kept apart because that is how it is explained: "your unit bears this much, and half of it is yours".

use std::collections::{BTreeMap, BTreeSet};

use super::NewCallLine;
use crate::{
    allocate::allocate,
    id::{KeyId, OwnerId, UnitId},
    money::Cents,
    property::{Fund, KeyKind},
    refusal::{Refusal, Refusals},
    share::{Fraction, common_weights},
};

/// The most that one owner may owe for one call: 999 999 999,99 €, the largest amount that a payment code carries (EPC069-12).
pub const CONTRIBUTION_MAX: Cents = Cents(99_999_999_999);

/// A unit and its rank; units are visited in the order of the slice they come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRank {
    /// The unit.
    pub unit: UnitId,
    /// Its name in the base deed.
    pub reference: String,
}

/// A distribution key with its parts by unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyTable {
    /// Its name.
    pub name: String,
    /// What its parts are: thousandths of what meters counted in a consumption key, whole parts in every other one.
    pub kind: KeyKind,
    /// What its parts must add up to.
    pub total: i64,
    /// Parts by unit; a unit that is absent bears nothing.
    pub parts: BTreeMap<UnitId, i64>,
}

/// Owners and their parts by unit on a day, from one side of the title.
pub type Holdings = BTreeMap<UnitId, Vec<(OwnerId, Fraction)>>;

/// Who bears the charges of the units on the day of the call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bearers {
    /// By enjoyment: full owners, and the holders of a limited right.
    pub enjoyment: Holdings,
    /// By title: full owners and bare owners.
    pub title: Holdings,
    /// The units whose ownership is divided between several persons.
    pub divided: BTreeSet<UnitId>,
}

impl Bearers {
    /// Those who bear what goes to a fund.
    ///
    /// Where the ownership of a unit is divided, its holders owe the association everything jointly, and the syndic tells all of them which part
    /// goes to the reserve fund (C. civ. art. 3.86 §3), because that is how they share it between themselves: what keeps the building running,
    /// paid from the working fund, is for whoever has the use of the unit (art. 3.153), and what renews its substance, saved in the reserve fund,
    /// is for the bare owner (art. 3.154). So each of them is asked for her own share, and the joint debt remains behind it.
    #[must_use]
    pub const fn of(&self, fund: Fund) -> &Holdings {
        match fund {
            Fund::Working => &self.enjoyment,
            Fund::Reserve => &self.title,
        }
    }

    /// Everybody who holds a right in a unit.
    fn holders(&self, unit: UnitId) -> BTreeSet<OwnerId> {
        let sides = [&self.enjoyment, &self.title].into_iter().filter_map(|side| side.get(&unit));
        sides.flatten().map(|(owner, _)| *owner).collect()
    }
}

/// What a call comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// One per owner who is asked for something or must be told, in the order in which their first unit stands in the base deed.
    pub contributions: Vec<ContributionDraft>,
    /// Sum of the lines.
    pub total: Cents,
    /// The part of it that goes to the reserve fund.
    pub reserve: Cents,
}

/// What one owner owes.
///
/// Whoever holds a right in a unit whose ownership is divided has one even when she owes nothing herself: she answers for the whole with the others,
/// and the syndic tells all of them with each call which part goes to the reserve fund (C. civ. art. 3.86 §3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContributionDraft {
    /// Who.
    pub owner: OwnerId,
    /// How much.
    pub amount: Cents,
    /// The part of it that goes to the reserve fund, which the call must tell (C. civ. art. 3.86 §3).
    pub reserve: Cents,
    /// Why.
    pub details: Vec<DetailDraft>,
    /// The units that bear something of the call, in which she holds a right and of which the ownership is divided, in their order.
    pub divided: Vec<DividedUnit>,
}

/// What a call comes to on a unit whose ownership is divided, whichever of its holders is asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DividedUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its name in the base deed.
    pub unit_reference: String,
    /// What is asked of all holders together.
    pub amount: Cents,
    /// The part of it that goes to the reserve fund.
    pub reserve: Cents,
}

/// One line on one unit of one owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailDraft {
    /// Rank of the line in the call.
    pub line: usize,
    /// The unit.
    pub unit: UnitId,
    /// Its name in the base deed.
    pub unit_reference: String,
    /// Its parts in the key of the line.
    pub parts: i64,
    /// The owner's part of the unit.
    pub part: Fraction,
    /// How much.
    pub amount: Cents,
}

/// Splits the lines of a call over the owners.
///
/// # Errors
/// `lines.<row>.key`: `key-unknown`; `key-sum-mismatch` with `key`, `sum`, `expected` and `difference` when the units in use do not bear the
/// whole key. `unit-without-owner` and `ownership-fractions-not-one` when a unit has nobody, or not exactly one whole, to pay for it.
/// `lines.<row>.amount`: `contribution-out-of-range` when an owner would owe more than [`CONTRIBUTION_MAX`].
pub fn distribute(
    lines: &[NewCallLine],
    units: &[UnitRank],
    keys: &BTreeMap<KeyId, KeyTable>,
    bearers: &Bearers,
) -> Result<Distribution, Refusals> {
    let mut refusals = Vec::new();
    let mut drafts = Drafts::default();
    for (index, line) in lines.iter().enumerate() {
        let Some(key) = keys.get(&line.key) else {
            refusals.push(Refusal::new("key-unknown").at(format!("lines.{}.key", line.row)));
            continue;
        };
        if let Err(refusal) = distribute_line(index, line, key, units, bearers.of(line.fund), &mut drafts) {
            refusals.extend(refusal.into_iter().filter(|new| !refusals.contains(new)).collect::<Vec<_>>());
        }
    }
    let sum = |amounts: &mut dyn Iterator<Item = Cents>| {
        Cents::checked_sum(amounts).ok_or_else(|| Refusals::from(Refusal::new("amount-out-of-range")))
    };
    let total = sum(&mut lines.iter().map(|line| line.amount))?;
    let reserve = sum(&mut lines.iter().filter(|line| line.fund == Fund::Reserve).map(|line| line.amount))?;
    if !refusals.is_empty() {
        return Err(Refusals(refusals));
    }
    let contributions = drafts.finish(units, lines, bearers)?;
    // Said once more after the work, because everything that is printed and booked stands on it.
    if sum(&mut contributions.iter().map(|draft| draft.amount))? != total
        || sum(&mut contributions.iter().map(|draft| draft.reserve))? != reserve
    {
        return Err(Refusal::new("distribution-inexact").into());
    }
    require_payable(&contributions, lines)?;
    Ok(Distribution { contributions, total, reserve })
}

/// Refuses what no payment code carries: letter and page would be refused after the issue. The largest contribution is told, at the line that it owes
/// most for.
fn require_payable(contributions: &[ContributionDraft], lines: &[NewCallLine]) -> Result<(), Refusal> {
    let largest = contributions.iter().max_by_key(|draft| draft.amount);
    let Some(largest) = largest.filter(|draft| draft.amount > CONTRIBUTION_MAX) else { return Ok(()) };
    let owed = |rank: usize| {
        let details = largest.details.iter().filter(|detail| detail.line == rank);
        Cents::checked_sum(details.map(|detail| detail.amount))
    };
    let heaviest = lines.iter().enumerate().max_by_key(|(rank, _)| owed(*rank));
    let row = heaviest.map_or(0, |(_, line)| line.row);
    Err(Refusal::new("contribution-out-of-range")
        .at(format!("lines.{row}.amount"))
        .with("value", largest.amount)
        .with("maximum", CONTRIBUTION_MAX))
}

#[derive(Default)]
struct Drafts {
    by_owner: BTreeMap<OwnerId, Vec<DetailDraft>>,
}

fn distribute_line(
    index: usize,
    line: &NewCallLine,
    key: &KeyTable,
    units: &[UnitRank],
    holdings: &Holdings,
    drafts: &mut Drafts,
) -> Result<(), Vec<Refusal>> {
    let row = line.row;
    let bearing = bearing(key, units).map_err(|refusal| vec![refusal.at(format!("lines.{row}.key"))])?;
    let weights: Vec<i64> = bearing.iter().map(|(_, parts)| *parts).collect();
    let amounts = allocate(line.amount, &weights).map_err(|refusal| vec![refusal.at(format!("lines.{row}.amount"))])?;
    let mut refusals = Vec::new();
    for ((unit, parts), amount) in bearing.into_iter().zip(amounts) {
        let owners = holdings.get(&unit.unit).map(Vec::as_slice).unwrap_or_default();
        if owners.is_empty() {
            refusals.push(Refusal::new("unit-without-owner").at("units").with("unit", &unit.reference));
            continue;
        }
        let split = Fraction::require_whole(owners.iter().map(|(_, part)| *part))
            .and_then(|()| common_weights(owners.iter().map(|(_, part)| *part)))
            .and_then(|weights| allocate(amount, &weights));
        match split {
            Err(refusal) => refusals.push(refusal.at("units").with("unit", &unit.reference)),
            Ok(shares) => {
                for ((owner, part), amount) in owners.iter().zip(shares) {
                    let detail = DetailDraft {
                        line: index,
                        unit: unit.unit,
                        unit_reference: unit.reference.clone(),
                        parts,
                        part: *part,
                        amount,
                    };
                    drafts.by_owner.entry(*owner).or_default().push(detail);
                }
            }
        }
    }
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

/// The units that bear a key, in their order.
///
/// # Errors
/// `key-sum-mismatch` when they do not bear the whole of it.
pub(super) fn bearing<'a>(key: &KeyTable, units: &'a [UnitRank]) -> Result<Vec<(&'a UnitRank, i64)>, Refusal> {
    let bearing: Vec<(&UnitRank, i64)> = units
        .iter()
        .filter_map(|unit| key.parts.get(&unit.unit).filter(|parts| **parts > 0).map(|parts| (unit, *parts)))
        .collect();
    let sum: i128 = bearing.iter().map(|(_, parts)| i128::from(*parts)).sum();
    if sum == i128::from(key.total) {
        return Ok(bearing);
    }
    Err(Refusal::new("key-sum-mismatch")
        .with("key", &key.name)
        .with("sum", sum)
        .with("expected", key.total)
        .with("difference", sum - i128::from(key.total)))
}

impl Drafts {
    /// Adds up each owner's details and puts the owners in the order of their first unit, so that the same register always gives the same list.
    fn finish(
        mut self,
        units: &[UnitRank],
        lines: &[NewCallLine],
        bearers: &Bearers,
    ) -> Result<Vec<ContributionDraft>, Refusals> {
        let mut divided = self.divided(units, lines, bearers)?;
        for owner in divided.keys() {
            // Whoever holds a right there is told, also when nothing is asked of her.
            self.by_owner.entry(*owner).or_default();
        }
        let rank: BTreeMap<UnitId, usize> = units.iter().enumerate().map(|(rank, unit)| (unit.unit, rank)).collect();
        let mut contributions = Vec::with_capacity(self.by_owner.len());
        for (owner, details) in self.by_owner {
            let (amount, reserve) = sums(&details, lines).ok_or_else(|| Refusal::new("amount-out-of-range"))?;
            let divided = divided.remove(&owner).unwrap_or_default();
            contributions.push(ContributionDraft { owner, amount, reserve, details, divided });
        }
        contributions.sort_by_key(|draft| {
            let borne = draft.details.iter().map(|detail| detail.unit);
            let units = borne.chain(draft.divided.iter().map(|divided| divided.unit));
            (units.filter_map(|unit| rank.get(&unit)).min().copied(), draft.owner)
        });
        Ok(contributions)
    }

    /// For everybody who holds a right in units whose ownership is divided: what falls on each of those that bear something, in their order.
    fn divided(
        &self,
        units: &[UnitRank],
        lines: &[NewCallLine],
        bearers: &Bearers,
    ) -> Result<BTreeMap<OwnerId, Vec<DividedUnit>>, Refusal> {
        let mut borne: BTreeMap<UnitId, Vec<&DetailDraft>> = BTreeMap::new();
        for detail in self.by_owner.values().flatten().filter(|detail| bearers.divided.contains(&detail.unit)) {
            borne.entry(detail.unit).or_default().push(detail);
        }
        let mut divided: BTreeMap<OwnerId, Vec<DividedUnit>> = BTreeMap::new();
        for unit in units {
            let Some(details) = borne.remove(&unit.unit) else { continue };
            let (amount, reserve) = sums(details, lines).ok_or_else(|| Refusal::new("amount-out-of-range"))?;
            let whole = DividedUnit { unit: unit.unit, unit_reference: unit.reference.clone(), amount, reserve };
            for owner in bearers.holders(unit.unit) {
                divided.entry(owner).or_default().push(whole.clone());
            }
        }
        Ok(divided)
    }
}

/// What details come to, and the part of it that goes to the reserve fund; nothing on overflow.
fn sums<'a>(details: impl IntoIterator<Item = &'a DetailDraft>, lines: &[NewCallLine]) -> Option<(Cents, Cents)> {
    details.into_iter().try_fold((Cents::ZERO, Cents::ZERO), |(amount, reserve), detail| {
        let to_reserve = lines.get(detail.line).is_some_and(|line| line.fund == Fund::Reserve);
        let reserve = if to_reserve { reserve.checked_add(detail.amount)? } else { reserve };
        Some((amount.checked_add(detail.amount)?, reserve))
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        charges::ChargeNature,
        format::{epc::EpcPayload, iban::Iban, structured_communication::StructuredCommunication},
    };

    const KEY: KeyId = KeyId(Uuid::from_u128(1));
    const UNIT: UnitId = UnitId(Uuid::from_u128(2));
    const OTHER: UnitId = UnitId(Uuid::from_u128(9));

    fn owner(number: u128) -> OwnerId {
        OwnerId(Uuid::from_u128(number))
    }

    fn table(parts: &[(UnitId, i64)]) -> KeyTable {
        let parts: BTreeMap<UnitId, i64> = parts.iter().copied().collect();
        KeyTable { name: "Générale".to_owned(), kind: KeyKind::General, total: parts.values().sum(), parts }
    }

    /// What the only owner of the only unit owes for lines in these rows of the form.
    fn owed(lines: &[(usize, i64)]) -> Result<Distribution, Vec<(&'static str, String)>> {
        let line = |(row, cents): &(usize, i64)| NewCallLine {
            row: *row,
            label: "Toiture".to_owned(),
            nature: ChargeNature::Extraordinary,
            fund: Fund::Working,
            key: KEY,
            amount: Cents(*cents),
        };
        let lines: Vec<NewCallLine> = lines.iter().map(line).collect();
        let units = [UnitRank { unit: UNIT, reference: "A1".to_owned() }];
        let table = table(&[(UNIT, 1)]);
        let holdings: Holdings = [(UNIT, vec![(owner(3), Fraction::ONE)])].into();
        let bearers = Bearers { enjoyment: holdings.clone(), title: holdings, divided: BTreeSet::new() };
        distribute(&lines, &units, &[(KEY, table)].into(), &bearers)
            .map_err(|refusals| refusals.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect())
    }

    #[test]
    fn nobody_owes_more_than_a_payment_code_carries() {
        let largest = owed(&[(0, CONTRIBUTION_MAX.0)]).unwrap();
        assert_eq!(largest.contributions[0].amount, CONTRIBUTION_MAX);
        // The heavier line is named as the form has it, with the row between that was left empty.
        let above = owed(&[(0, 40_000_000_000), (2, 60_000_000_000)]).unwrap_err();
        assert_eq!(above, [("contribution-out-of-range", "lines.2.amount".to_owned())]);
    }

    /// Who is told what of one line over two units, of which the second is held by a usufructuary and a bare owner.
    fn told(fund: Fund) -> Vec<(OwnerId, i64, Vec<String>)> {
        let line = NewCallLine {
            row: 0,
            label: "Assurance".to_owned(),
            nature: ChargeNature::Ordinary,
            fund,
            key: KEY,
            amount: Cents(1000),
        };
        let rank = |unit, reference: &str| UnitRank { unit, reference: reference.to_owned() };
        let units = [rank(UNIT, "A1"), rank(OTHER, "A2")];
        let side = |second| -> Holdings {
            [(UNIT, vec![(owner(3), Fraction::ONE)]), (OTHER, vec![(owner(second), Fraction::ONE)])].into()
        };
        let bearers = Bearers { enjoyment: side(5), title: side(4), divided: [OTHER].into() };
        let keys = [(KEY, table(&[(UNIT, 3), (OTHER, 1)]))].into();
        let found = distribute(&[line], &units, &keys, &bearers).unwrap();
        let whole = |unit: &DividedUnit| format!("{} {} {}", unit.unit_reference, unit.amount.0, unit.reserve.0);
        let row = |draft: &ContributionDraft| (draft.owner, draft.amount.0, draft.divided.iter().map(whole).collect());
        found.contributions.iter().map(row).collect()
    }

    #[test]
    fn whoever_shares_a_divided_unit_is_told_of_all_of_it() {
        let whole = |reserve: &str| vec![format!("A2 250 {reserve}")];
        let working = told(Fund::Working);
        assert_eq!(working, [(owner(3), 750, Vec::new()), (owner(4), 0, whole("0")), (owner(5), 250, whole("0"))]);
        let reserve = told(Fund::Reserve);
        let expected = [(owner(3), 750, Vec::new()), (owner(4), 250, whole("250")), (owner(5), 0, whole("250"))];
        assert_eq!(reserve, expected);
    }

    #[test]
    fn the_most_that_may_be_owed_is_what_a_payment_code_carries() {
        let code = |amount: Cents| {
            let iban = Iban::parse("BE68 5390 0754 7034").unwrap();
            let communication = StructuredCommunication::from_base(2_026_000_123).unwrap();
            EpcPayload::new("ACP Les Tilleuls", &iban, amount, &communication)
        };
        assert!(code(CONTRIBUTION_MAX).is_ok());
        assert_eq!(code(Cents(CONTRIBUTION_MAX.0 + 1)).unwrap_err().code, "epc-amount-out-of-range");
    }
}
