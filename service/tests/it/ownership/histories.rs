//! Random histories: whatever is recorded, corrected and annulled, every day has one whole title, and reading it off the table says the same
//! as replaying what was recorded.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, TimeDelta};
use entity::{
    property::title::{HolderPart, OwnershipsForm, Passing, Right, Side},
    share::Fraction,
};
use service::property::{
    OwnershipChange, ownership_annul, ownership_correct, ownership_histories_by_units, ownership_set,
    ownership_transfer, ownerships_known,
};

use super::*;

/// Acts per engine: enough for chains of corrections, few enough for a suite that is run often.
const ACTS: u32 = 70;

/// Numbers that look random and are the same every time (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    fn pick<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.roll(things.len())]
    }
}

/// A title of one to three holders, now and then with a usufruct.
fn title(dice: &mut Dice, owners: &[OwnerId]) -> Vec<OwnershipPartForm> {
    let first = dice.roll(owners.len());
    let holder = |at: usize| owners[(first + at) % owners.len()];
    match dice.roll(5) {
        0 => vec![part(holder(0), "", "1")],
        1 => vec![part(holder(0), "", "1/3"), part(holder(1), "", "2/3")],
        2 => vec![part(holder(0), "usufruct", "1"), part(holder(1), "bare", "1/2"), part(holder(2), "bare", "1/2")],
        3 => vec![part(holder(0), "", "1/2"), part(holder(0), "usufruct", "1/2"), part(holder(1), "bare", "1/2")],
        _ => vec![part(holder(0), "", "1/4"), part(holder(1), "", "1/4"), part(holder(2), "", "1/2")],
    }
}

/// One act on one unit; answers whether it was accepted. What is refused writes nothing, which the comparison below would notice.
async fn act(ctx: &Ctx, dice: &mut Dice, owners: &[OwnerId], unit: UnitId, history: &[OwnershipChange]) -> bool {
    let standing: Vec<&OwnershipChange> = history.iter().filter(|change| change.holds).collect();
    let last = standing[0];
    let some_day = |dice: &mut Dice, around: NaiveDate| around + Days::new(u64::try_from(dice.roll(150)).unwrap());
    let answer = match dice.roll(10) {
        0 | 1 => {
            let form = set(&some_day(dice, last.effective_on).to_string(), title(dice, owners));
            ownership_set(ctx, unit, &form, None).await
        }
        2 => {
            let before = dice.pick(&standing).effective_on;
            let form = OwnershipsForm {
                reason: "Oublié".to_owned(),
                ..set(&some_day(dice, before).to_string(), title(dice, owners))
            };
            ownership_set(ctx, unit, &form, None).await
        }
        3 | 4 => {
            let target = dice.pick(&standing);
            let on = target.effective_on + Days::new(u64::try_from(dice.roll(20)).unwrap());
            ownership_correct(ctx, target.id, &correction(&on.to_string(), title(dice, owners)), None).await
        }
        5 => ownership_annul(ctx, dice.pick(&standing).id, &annulment(), None).await,
        _ => {
            let given = dice.pick(&last.parts);
            let half = if dice.roll(2) == 0 { String::new() } else { halved(given.part).to_string() };
            let passing = match given.right {
                Right::Full => dice.pick(&[Passing::Whole, Passing::Whole, Passing::Bare, Passing::Usufruct]),
                Right::Bare => &Passing::Whole,
                _ => dice.pick(&[Passing::Whole, Passing::End]),
            };
            let to: Vec<OwnerId> = if *passing == Passing::End { vec![] } else { vec![*dice.pick(owners)] };
            let on = some_day(dice, last.effective_on).to_string();
            let from = [(given.owner, given.right.code(), half.as_str())];
            ownership_transfer(ctx, unit, &transfer(&on, passing.code(), &from, &to), None).await
        }
    };
    match answer {
        Ok(_) => true,
        Err(Error::Refused(_)) => false,
        Err(error) => panic!("{error}"),
    }
}

fn halved(part: Fraction) -> Fraction {
    part.checked_mul(Fraction::new(1, 2).unwrap()).unwrap()
}

fn held(holdings: &[Holding]) -> Vec<HolderPart> {
    let mut parts: Vec<HolderPart> = holdings.iter().map(Holding::held).collect();
    parts.sort_by_key(|part| (part.owner, part.right));
    parts
}

fn is_whole(parts: &[HolderPart]) -> bool {
    Side::ALL
        .iter()
        .all(|side| Fraction::sum_is_one(parts.iter().filter(|part| side.has(part.right)).map(|part| part.part)))
}

#[tokio::test]
async fn every_day_of_a_random_history_has_one_whole_title() {
    for world in World::all().await.unwrap() {
        let home = &world.own.home;
        let mut dice = Dice(20_261_125);
        let mut now: DateTime<Utc> = "2026-03-02T10:00:00Z".parse().unwrap();
        let mut accepted = 0_u32;
        // What a unit looked like on a day when it was looked at.
        let mut seen: Vec<(DateTime<Utc>, UnitId, NaiveDate, Vec<HolderPart>)> = Vec::new();
        let mut histories = ownership_histories_by_units(&world.ctx(Role::Syndic), &home.units).await.unwrap();
        for _ in 0..ACTS {
            now += TimeDelta::minutes(1);
            let ctx = at(&world, &now.to_rfc3339());
            let unit = *dice.pick(&home.units);
            if !act(&ctx, &mut dice, &home.owners, unit, &histories[&unit]).await {
                continue;
            }
            accepted += 1;
            let changed = ownership_histories_by_units(&ctx, &[unit]).await.unwrap().remove(&unit).unwrap();
            let on = dice.pick(&changed).effective_on;
            let then = ownerships_by_units(&ctx, &[unit], on).await.unwrap().remove(&unit);
            seen.push((now, unit, on, held(&then.unwrap_or_default())));
            histories.insert(unit, changed);
        }
        assert!(accepted > ACTS / 2, "{}: only {accepted} acts were accepted", world.name);

        let ctx = at(&world, &now.to_rfc3339());
        let firsts: BTreeMap<UnitId, NaiveDate> = histories
            .iter()
            .map(|(unit, changes)| {
                (*unit, changes.iter().filter(|change| change.holds).map(|change| change.effective_on).min().unwrap())
            })
            .collect();
        let days: BTreeSet<NaiveDate> = histories
            .values()
            .flatten()
            .flat_map(|change| [change.effective_on - Days::new(1), change.effective_on])
            .collect();
        for day in days {
            let read = ownerships_by_units(&ctx, &home.units, day).await.unwrap();
            let replayed = ownerships_known(&ctx, &home.units, day, now).await.unwrap();
            for unit in &home.units {
                let read = held(read.get(unit).map(Vec::as_slice).unwrap_or_default());
                assert_eq!(is_whole(&read), day >= firsts[unit], "{} {unit} {day}: {read:?}", world.name);
                assert_eq!(
                    read,
                    held(replayed.get(unit).map(Vec::as_slice).unwrap_or_default()),
                    "{} {unit} {day}",
                    world.name
                );
            }
        }
        for (known_at, unit, on, then) in seen {
            let known = ownerships_known(&ctx, &[unit], on, known_at).await.unwrap().remove(&unit);
            assert_eq!(held(&known.unwrap_or_default()), then, "{} {unit} {on} as known at {known_at}", world.name);
        }
    }
}
