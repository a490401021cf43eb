//! Deeds, shares over time and what is known of a unit.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use entity::{
    id::{AssociationId, UnitId},
    identity::Role,
    property::{
        AssociationForm, DeedForm, MeterForm, MetersForm, SharesAmendForm, UnitForm, UnitSharesForm, import::TableKind,
        unit_kind::UnitKind,
    },
};
use proptest::{
    prelude::*,
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use sea_orm::ConnectionTrait as _;
use service::{
    Clock, Ctx, Error,
    page::PageRequest,
    property::{
        ImportSource, UnitFilter, association_create, association_fetch, association_update, buildings_by_associations,
        deed_archive, deed_create, deed_fetch, deed_update, deeds_by_associations, import_apply, keys_by_associations,
        keys_in_force, meters_by_units, share_register, shares_amend, unit_archive, unit_create, unit_fetch,
        unit_meters_set, unit_shares_at, unit_shares_by_units, unit_update, units_list,
    },
    testkit::{World, call_form},
    transfer::transfer_cancel,
};

/// The codes of an error with their fields.
pub fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An association that no other test knows, with its base deed of 1 January 2000.
async fn association(ctx: &Ctx, number: &str, total: i64) -> AssociationId {
    let form = AssociationForm {
        name: "VME Scheldezicht".into(),
        language: "nl".into(),
        enterprise_number: number.into(),
        street: "Kaai 1".into(),
        postal_code: "2000".into(),
        city: "Antwerpen".into(),
        total_shares: total.to_string(),
        ..AssociationForm::default()
    };
    let id = association_create(ctx, &form, None).await.unwrap().value;
    deed_create(ctx, id, &base("2000-01-01"), None).await.unwrap();
    id
}

fn base(day: &str) -> DeedForm {
    DeedForm { kind: "base".into(), dated_on: day.into(), ..DeedForm::default() }
}

async fn unit_form(ctx: &Ctx, association: AssociationId, reference: &str, shares: i64) -> UnitForm {
    let buildings = buildings_by_associations(ctx, &[association]).await.unwrap().remove(&association).unwrap();
    let building = buildings.first().unwrap().id;
    UnitForm {
        building: building.to_string(),
        reference: reference.into(),
        kind: "apartment".into(),
        shares: shares.to_string(),
        ..UnitForm::default()
    }
}

async fn unit(ctx: &Ctx, association: AssociationId, reference: &str, shares: i64) -> UnitId {
    let form = unit_form(ctx, association, reference, shares).await;
    unit_create(ctx, association, &form, None).await.unwrap().value
}

fn row(unit: UnitId, shares: i64) -> UnitSharesForm {
    UnitSharesForm { unit: unit.to_string(), shares: shares.to_string(), ceases: String::new() }
}

fn gone(unit: UnitId) -> UnitSharesForm {
    UnitSharesForm { unit: unit.to_string(), shares: String::new(), ceases: "on".into() }
}

fn amendment(day: &str, total: i64, units: Vec<UnitSharesForm>) -> SharesAmendForm {
    SharesAmendForm { dated_on: day.into(), total_shares: total.to_string(), units, ..SharesAmendForm::default() }
}

/// The references and shares of a day, and what they must make.
async fn on(ctx: &Ctx, association: AssociationId, day: NaiveDate) -> (i64, BTreeMap<String, i64>) {
    let register = share_register(ctx, association, day).await.unwrap();
    let shares = register.units.into_iter().map(|unit| (unit.reference, unit.shares.0)).collect();
    (register.total.0, shares)
}

#[tokio::test]
async fn an_association_has_one_base_deed_before_everything_else() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let again = deed_create(&ctx, home.id, &base("1996-01-01"), None).await.unwrap_err();
        assert_eq!(codes(&again), [("base-deed-exists", "kind".to_owned())]);
        let early = DeedForm { kind: "amendment".into(), dated_on: "1995-06-15".into(), ..DeedForm::default() };
        let early = deed_create(&ctx, home.id, &early, None).await.unwrap_err();
        assert_eq!(codes(&early), [("amendment-before-base-deed", "datedOn".to_owned())]);
        let other = DeedForm { total_shares: "999".into(), ..base("1995-06-15") };
        let other = deed_update(&ctx, home.deed, None, &other, None).await.unwrap_err();
        assert_eq!(codes(&other), [("deed-total-differs", "totalShares".to_owned())]);
        assert_eq!(other.refusals()[0].params["expected"], "1000");

        let rules = DeedForm { kind: "internal_rules".into(), dated_on: "1996-01-01".into(), ..DeedForm::default() };
        let rules = deed_create(&ctx, home.id, &rules, None).await.unwrap().value;
        let deeds = deeds_by_associations(&ctx, &[home.id]).await.unwrap();
        assert_eq!(deeds[&home.id].iter().map(|deed| deed.id).collect::<Vec<_>>(), [home.deed, rules]);
        let stale = deed_archive(&ctx, rules, Some(7), None).await.unwrap_err();
        assert_eq!(codes(&stale)[0].0, "stale-version");
        deed_archive(&ctx, rules, Some(1), None).await.unwrap();
        assert!(deed_fetch(&ctx, rules).await.unwrap().archived_at.is_some(), "{}", world.name);
    }
}

#[tokio::test]
async fn an_amendment_gives_every_unit_its_shares_from_its_day_on() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let building = buildings_by_associations(&ctx, &[home.id]).await.unwrap()[&home.id][0].id;
        let attic = UnitForm {
            building: building.to_string(),
            reference: "D1".into(),
            kind: "apartment".into(),
            floor: "toit".into(),
            shares: "300".into(),
            ..UnitForm::default()
        };
        // The garage becomes part of the first flat, and a flat is built under the roof.
        let form = SharesAmendForm {
            added: vec![attic],
            ..amendment("2021-03-01", 1200, vec![row(home.units[0], 550), row(home.units[1], 350), gone(home.units[2])])
        };
        let deed = shares_amend(&ctx, home.id, &form, None).await.unwrap().value;
        let before: BTreeMap<String, i64> = [("A1", 400), ("A2", 350), ("G1", 250)].map(|(r, s)| (r.into(), s)).into();
        let after: BTreeMap<String, i64> = [("A1", 550), ("A2", 350), ("D1", 300)].map(|(r, s)| (r.into(), s)).into();
        for (at, expected) in [
            ("1990-01-01", (1000, &before)),
            ("2021-02-28", (1000, &before)),
            ("2021-03-01", (1200, &after)),
            ("2026-03-02", (1200, &after)),
        ] {
            let (total, shares) = on(&ctx, home.id, day(at)).await;
            assert_eq!((total, &shares), expected, "{} {at}", world.name);
        }
        assert_eq!(association_fetch(&ctx, home.id).await.unwrap().total_shares.0, 1200);
        assert_eq!(unit_fetch(&ctx, home.units[0]).await.unwrap().shares.0, 550);
        assert!(unit_fetch(&ctx, home.units[2]).await.unwrap().archived_at.is_some());
        let periods = unit_shares_by_units(&ctx, &home.units).await.unwrap();
        let first = &periods[&home.units[0]];
        assert_eq!(
            first.iter().map(|row| (row.starts_on, row.shares.0)).collect::<Vec<_>>(),
            [(None, 400), (Some(day("2021-03-01")), 550)]
        );
        assert_eq!((first[0].ends_on, first[1].deed_id), (Some(day("2021-02-28")), Some(deed)));
        let then = unit_shares_at(&ctx, &home.units, day("2021-03-01")).await.unwrap();
        assert_eq!(then.len(), 2, "the garage is no more");

        // The general key reads the shares of the day of the call, and a call of before still finds the garage.
        let held = keys_in_force(&ctx, &[home.key], day("2021-02-28")).await.unwrap();
        assert_eq!((held[&home.key].total, held[&home.key].parts.len()), (1000, 3));
        let call = entity::charges::CallForm { called_on: "2021-02-28".into(), ..call_form(home.key, "1000") };
        let preview = service::charges::call_preview(&ctx, home.id, &call).await.unwrap();
        assert_eq!(
            preview.contributions.iter().map(|row| row.amount.0).collect::<Vec<_>>(),
            [40_000, 17_500, 17_500, 25_000]
        );

        // What shares follow from stays as it is.
        let moved = DeedForm { kind: "amendment".into(), dated_on: "2021-03-02".into(), ..DeedForm::default() };
        assert_eq!(codes(&deed_update(&ctx, deed, None, &moved, None).await.unwrap_err())[0].0, "deed-holds-shares");
        assert_eq!(codes(&deed_archive(&ctx, deed, None, None).await.unwrap_err())[0].0, "deed-holds-shares");
        assert_eq!(codes(&deed_archive(&ctx, home.deed, None, None).await.unwrap_err())[0].0, "base-deed-amended");
    }
}

#[tokio::test]
async fn an_amendment_that_does_not_hold_together_changes_nothing() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let [a1, a2, g1] = [home.units[0], home.units[1], home.units[2]];
        let all = |total: i64| vec![row(a1, 400), row(a2, 350), row(g1, total - 750)];
        let stranger = world.own.neighbour.units[0];
        for (form, expected) in [
            (amendment("2021-03-01", 1001, all(1000)), ("amendment-sum-mismatch", "totalShares")),
            (amendment("1995-06-15", 1100, all(1100)), ("amendment-before-base-deed", "datedOn")),
            (amendment("2026-03-03", 1100, all(1100)), ("deed-in-future", "datedOn")),
            (amendment("2021-03-01", 750, vec![row(a1, 400), row(a2, 350)]), ("amendment-unit-missing", "units")),
            (
                amendment("2021-03-01", 1000, vec![row(a1, 400), row(a2, 350), row(stranger, 250)]),
                ("unit-unknown", "units.2.unit"),
            ),
        ] {
            let refused = shares_amend(&ctx, home.id, &form, None).await.unwrap_err();
            assert_eq!(codes(&refused)[0], (expected.0, expected.1.to_owned()), "{}", world.name);
        }
        let short = shares_amend(&ctx, home.id, &amendment("2021-03-01", 1001, all(1000)), None).await.unwrap_err();
        assert_eq!(short.refusals()[0].params["difference"], "1");
        let taken = SharesAmendForm {
            added: vec![unit_form(&ctx, home.id, "A1", 100).await],
            ..amendment("2021-03-01", 1100, all(1000))
        };
        let taken = shares_amend(&ctx, home.id, &taken, None).await.unwrap_err();
        assert_eq!(codes(&taken), [("unit-reference-taken", "added.0.reference".to_owned())]);
        assert_eq!(on(&ctx, home.id, day("2026-03-02")).await.0, 1000);
        assert_eq!(deeds_by_associations(&ctx, &[home.id]).await.unwrap()[&home.id].len(), 1);

        shares_amend(&ctx, home.id, &amendment("2021-03-01", 1000, all(1000)), None).await.unwrap();
        let before = shares_amend(&ctx, home.id, &amendment("2021-03-01", 1000, all(1000)), None).await.unwrap_err();
        assert_eq!(codes(&before), [("amendment-not-last", "datedOn".to_owned())]);
    }
}

#[tokio::test]
async fn without_a_base_deed_nothing_is_amended() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let home = &world.own.home;
    deed_archive(&ctx, home.deed, None, None).await.unwrap();
    let all = vec![row(home.units[0], 400), row(home.units[1], 350), row(home.units[2], 250)];
    let refused = shares_amend(&ctx, home.id, &amendment("2021-03-01", 1000, all), None).await.unwrap_err();
    assert_eq!(codes(&refused), [("base-deed-missing", "datedOn".to_owned())]);
}

#[tokio::test]
async fn a_correction_leaves_the_time_before_an_amendment_alone() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let all = vec![row(home.units[0], 400), row(home.units[1], 350), row(home.units[2], 250)];
        shares_amend(&ctx, home.id, &amendment("2021-03-01", 1000, all), None).await.unwrap();
        let form = unit_form(&ctx, home.id, "A1", 390).await;
        unit_update(&ctx, home.units[0], None, &form, None).await.unwrap();
        let shares = async |at: &str| on(&ctx, home.id, day(at)).await.1["A1"];
        assert_eq!((shares("2021-02-28").await, shares("2021-03-01").await), (400, 390), "{}", world.name);
        let above = unit_form(&ctx, home.id, "A1", 401).await;
        let refused = unit_update(&ctx, home.units[0], None, &above, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("shares-sum-above-total", "shares".to_owned())]);

        // The total that holds now can be corrected too, down to what the units have.
        let identity = AssociationForm {
            name: "ACP Les Essais".into(),
            language: "fr".into(),
            enterprise_number: "0123.456.749".into(),
            street: "Rue Haute 1".into(),
            postal_code: "1000".into(),
            city: "Bruxelles".into(),
            total_shares: "990".into(),
            ..AssociationForm::default()
        };
        association_update(&ctx, home.id, None, &identity, None).await.unwrap();
        assert_eq!(on(&ctx, home.id, day("2021-02-28")).await.0, 1000);
        assert_eq!(on(&ctx, home.id, day("2021-03-01")).await.0, 990);
    }
}

#[tokio::test]
async fn a_unit_that_takes_the_place_of_another_begins_when_there_is_room() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = association(&ctx, "0987.654.394", 1000).await;
        let (_, mistake) = (unit(&ctx, id, "A1", 600).await, unit(&ctx, id, "A2", 400).await);
        // Recorded today and put away today: it has never been.
        unit_archive(&ctx, mistake, None, None).await.unwrap();
        assert!(unit_shares_by_units(&ctx, &[mistake]).await.unwrap().is_empty());
        unit(&ctx, id, "A3", 400).await;
        let (total, shares) = on(&ctx, id, day("2010-01-01")).await;
        assert_eq!((total, shares.values().sum::<i64>()), (1000, 1000), "{}", world.name);
        let full = unit_create(&ctx, id, &unit_form(&ctx, id, "A4", 1).await, None).await.unwrap_err();
        assert_eq!(codes(&full), [("shares-sum-above-total", "shares".to_owned())]);
    }
}

#[tokio::test]
async fn a_unit_put_away_on_the_day_on_which_an_amendment_is_recorded_keeps_what_it_had() {
    for world in World::all().await.unwrap() {
        let mut host = world.host.clone();
        host.clock = Clock::Stopped("2026-03-05T10:00:00Z".parse().unwrap());
        let ctx = world.own.ctx(&host, Role::Syndic);
        let home = &world.own.home;
        let all = vec![row(home.units[0], 400), row(home.units[1], 350), row(home.units[2], 250)];
        shares_amend(&ctx, home.id, &amendment("2021-03-01", 1000, all), None).await.unwrap();
        unit_archive(&ctx, home.units[2], None, None).await.unwrap();
        for (at, expected) in [("2021-02-28", Some(250)), ("2026-03-04", Some(250)), ("2026-03-05", None)] {
            let shares = on(&ctx, home.id, day(at)).await.1;
            assert_eq!(shares.get("G1").copied(), expected, "{} {at}", world.name);
        }
    }
}

#[tokio::test]
async fn a_unit_does_not_end_while_somebody_waits_for_the_information_about_it() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let [a1, a2, g1] = [home.units[0], home.units[1], home.units[2]];
        let asked = crate::transfer::request(&ctx, &world, &crate::transfer::deed(g1)).await;
        let archived = unit_archive(&ctx, g1, None, None).await.unwrap_err();
        assert_eq!(codes(&archived), [("unit-request-waiting", "unit".to_owned())], "{}", world.name);
        let told = &archived.refusals()[0].params;
        assert_eq!((told["unit"].as_str(), told["number"].as_str()), ("G1", "ED-2026-0001"));
        let form = amendment("2021-03-01", 750, vec![row(a1, 400), row(a2, 350), gone(g1)]);
        let amended = shares_amend(&ctx, home.id, &form, None).await.unwrap_err();
        assert_eq!(codes(&amended), [("unit-request-waiting", "units.2.ceases".to_owned())]);
        transfer_cancel(&ctx, None, asked, "Vente annulée", None).await.unwrap();
        shares_amend(&ctx, home.id, &form, None).await.unwrap();
    }
}

#[tokio::test]
async fn two_amendments_at_once_one_wins() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let other = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let form = |first: i64| {
            let all = vec![row(home.units[0], first), row(home.units[1], 350), row(home.units[2], 250)];
            amendment("2021-03-01", first + 600, all)
        };
        let (one, two) = (form(500), form(700));
        let (one, two) =
            tokio::join!(shares_amend(&ctx, home.id, &one, None), shares_amend(&other, home.id, &two, None));
        let lost = [one.as_ref().err(), two.as_ref().err()].into_iter().flatten().collect::<Vec<_>>();
        assert_eq!(lost.len(), 1, "{}: {one:?} {two:?}", world.name);
        assert_eq!(codes(lost[0]), [("amendment-not-last", "datedOn".to_owned())]);
        let fresh = world.ctx(Role::Syndic);
        let (total, shares) = on(&fresh, home.id, day("2026-03-02")).await;
        assert_eq!(total, shares.values().sum::<i64>());
    }
}

/// What becomes of a unit in a random amendment.
#[derive(Clone, Debug)]
struct Step {
    /// Days after the one before.
    later: u64,
    /// For each unit in use, in order: its new shares, or nothing when it ceases.
    fates: Vec<Option<i64>>,
    /// The shares of units that begin.
    begun: Vec<i64>,
    /// What the deed gets wrong, which must change nothing.
    slip: i64,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let fate = prop_oneof![4 => (1..500_i64).prop_map(Some), 1 => Just(None)];
    let slip = prop_oneof![3 => Just(0_i64), 1 => 1..9_i64];
    let step = (1..900_u64, proptest::collection::vec(fate, 12), proptest::collection::vec(1..300_i64, 0..3), slip)
        .prop_map(|(later, fates, begun, slip)| Step { later, fates, begun, slip });
    proptest::collection::vec(step, 1..7)
}

#[tokio::test]
async fn at_every_day_the_shares_make_the_total_and_are_what_the_deeds_say() {
    let mut runner = TestRunner::default();
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        for (case, number) in ["0987.654.394", "0202.239.951", "0403.019.261"].into_iter().enumerate() {
            let story = steps().new_tree(&mut runner).unwrap().current();
            let id = association(&ctx, number, 1000).await;
            let mut units: Vec<(UnitId, String)> = Vec::new();
            for (reference, shares) in [("A1", 400), ("A2", 350), ("A3", 250)] {
                units.push((unit(&ctx, id, reference, shares).await, reference.to_owned()));
            }
            let mut held: BTreeMap<String, i64> =
                [("A1", 400), ("A2", 350), ("A3", 250)].map(|(r, s)| (r.to_owned(), s)).into();
            // The replay: what held from which day on.
            let mut replay: Vec<(NaiveDate, i64, BTreeMap<String, i64>)> =
                vec![(day("1900-01-01"), 1000, held.clone())];
            let mut at = day("2000-01-01");
            for (number, step) in story.iter().enumerate() {
                at = at + Days::new(step.later);
                if at > day("2026-03-02") {
                    break;
                }
                // Somebody stays, whatever chance says.
                let fate = |rank: usize| {
                    if rank == 0 { step.fates[0].or(Some(1)) } else { step.fates.get(rank).copied().flatten() }
                };
                let rows = units.iter().enumerate().map(|(rank, (unit, _))| match fate(rank) {
                    Some(shares) => row(*unit, shares),
                    None => gone(*unit),
                });
                let rows: Vec<UnitSharesForm> = rows.collect();
                let mut next: BTreeMap<String, i64> = units
                    .iter()
                    .enumerate()
                    .filter_map(|(rank, (_, reference))| Some((reference.clone(), fate(rank)?)))
                    .collect();
                let mut added = Vec::new();
                for (rank, shares) in step.begun.iter().enumerate() {
                    let reference = format!("N{number}-{rank}");
                    added.push(unit_form(&ctx, id, &reference, *shares).await);
                    next.insert(reference, *shares);
                }
                let total: i64 = next.values().sum();
                let form = SharesAmendForm { added, ..amendment(&at.to_string(), total + step.slip, rows) };
                let done = shares_amend(&ctx, id, &form, None).await;
                if step.slip != 0 {
                    assert_eq!(codes(&done.unwrap_err())[0].0, "amendment-sum-mismatch");
                    continue;
                }
                done.unwrap_or_else(|error| panic!("{} case {case} step {number}: {error} {story:?}", world.name));
                held = next;
                replay.push((at, total, held.clone()));
                units = units_list(&ctx, id, &UnitFilter::default(), PageRequest::default())
                    .await
                    .unwrap()
                    .rows
                    .into_iter()
                    .map(|row| (row.id, row.reference))
                    .collect();
            }
            let eves = replay.iter().filter_map(|(from, ..)| from.pred_opt());
            let days = replay.iter().map(|(from, ..)| *from).chain(eves).chain([day("2013-07-04"), day("2026-03-02")]);
            for at in days.filter(|at| *at >= day("1900-01-01")) {
                let (_, total, expected) = replay.iter().rev().find(|(from, ..)| *from <= at).unwrap();
                let (stated, shares) = on(&ctx, id, at).await;
                assert_eq!(&shares, expected, "{} case {case} on {at}: {story:?}", world.name);
                assert_eq!(
                    (stated, shares.values().sum::<i64>()),
                    (*total, *total),
                    "{} case {case} on {at}",
                    world.name
                );
                let key = keys_by_associations(&ctx, &[id], at).await.unwrap()[&id][0].id;
                let general = &keys_in_force(&ctx, &[key], at).await.unwrap()[&key];
                assert_eq!((general.total, general.parts.len()), (*total, expected.len()));
            }
            let current: BTreeMap<String, i64> = units_list(&ctx, id, &UnitFilter::default(), PageRequest::default())
                .await
                .unwrap()
                .rows
                .into_iter()
                .map(|row| (row.reference, row.shares.0))
                .collect();
            assert_eq!(current, held, "{} case {case}", world.name);
        }
    }
}

#[tokio::test]
async fn what_is_known_of_a_unit_is_kept_exactly() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let form = UnitForm {
            area: "85,05".into(),
            rooms: "4".into(),
            floor: "2e".into(),
            cadastral_reference: "21004c0123/00A004P0007".into(),
            note: "Terrasse au sud".into(),
            ..unit_form(&ctx, home.id, "A1", 400).await
        };
        unit_update(&ctx, home.units[0], None, &form, None).await.unwrap();
        let row = unit_fetch(&ctx, home.units[0]).await.unwrap();
        assert_eq!(row.area.map(|area| area.to_string()).as_deref(), Some("85.05"), "{}", world.name);
        assert_eq!(row.cadastral_reference.unwrap().as_str(), "21004C0123/00A004P0007");
        assert_eq!((row.rooms, row.note.as_deref(), row.kind), (Some(4), Some("Terrasse au sud"), UnitKind::Apartment));
        let nowhere = UnitForm { entrance: world.own.home.units[0].to_string(), ..form };
        let refused = unit_update(&ctx, home.units[0], None, &nowhere, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("entrance-unknown", "entrance".to_owned())]);
    }
}

#[tokio::test]
async fn a_floor_that_letters_could_not_print_is_refused_when_it_is_entered() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let strange = async |reference: &str, shares: i64| UnitForm {
            floor: "2 階".into(),
            ..unit_form(&ctx, home.id, reference, shares).await
        };
        let expected = [("sign-unprintable", "floor".to_owned())];
        let created = unit_create(&ctx, home.id, &strange("X1", 1).await, None).await.unwrap_err();
        assert_eq!(codes(&created), expected, "{}", world.name);
        let updated = unit_update(&ctx, home.units[0], None, &strange("A1", 400).await, None).await.unwrap_err();
        assert_eq!(codes(&updated), expected);
        let all = vec![row(home.units[0], 400), row(home.units[1], 350), row(home.units[2], 250)];
        let form = SharesAmendForm { added: vec![strange("D1", 100).await], ..amendment("2021-03-01", 1100, all) };
        let amended = shares_amend(&ctx, home.id, &form, None).await.unwrap_err();
        assert_eq!(codes(&amended), [("sign-unprintable", "added.0.floor".to_owned())]);

        let id = association(&ctx, "0987.654.394", 1000).await;
        for (reference, floor, column) in [("A1", "2 階", "Étage"), ("安1", "2", "Lot")] {
            let text = format!("Lot;Type;Étage;Quotités;Propriétaire\n{reference};Appartement;{floor};1000;Ann Maes\n");
            let source = ImportSource { text, ..ImportSource::default() };
            let imported = import_apply(&ctx, id, &source, None).await.unwrap_err();
            assert_eq!(codes(&imported), [("sign-unprintable", format!("rows.2.{column}"))]);
        }
        let units = units_list(&ctx, id, &UnitFilter::default(), PageRequest::default()).await.unwrap();
        assert!(units.rows.is_empty(), "{}: nothing was written", world.name);
    }
}

#[tokio::test]
async fn two_references_of_a_building_differ_in_more_than_their_case() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = association(&ctx, "0987.654.394", 1000).await;
        let (first, second) = (unit(&ctx, id, "A1", 100).await, unit(&ctx, id, "A2", 100).await);
        let small = unit_form(&ctx, id, "a1", 100).await;
        let taken = [("unit-reference-taken", "reference".to_owned())];
        let created = unit_create(&ctx, id, &small, None).await.unwrap_err();
        assert_eq!(codes(&created), taken, "{}", world.name);
        assert_eq!(codes(&unit_update(&ctx, second, None, &small, None).await.unwrap_err()), taken);
        // It may be written otherwise itself.
        unit_update(&ctx, first, None, &small, None).await.unwrap();
        let kept = vec![row(first, 100), row(second, 100)];
        for (references, position) in [(vec!["A1"], 0), (vec!["B1", "b1"], 1)] {
            let mut added = Vec::new();
            for reference in references {
                added.push(unit_form(&ctx, id, reference, 100).await);
            }
            let total = if position == 0 { 300 } else { 400 };
            let form = SharesAmendForm { added, ..amendment("2021-03-01", total, kept.clone()) };
            let amended = shares_amend(&ctx, id, &form, None).await.unwrap_err();
            assert_eq!(codes(&amended), [("unit-reference-taken", format!("added.{position}.reference"))]);
        }
    }
}

#[tokio::test]
async fn units_that_only_their_case_told_apart_before_are_kept_and_unclear_in_a_table() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = association(&ctx, "0987.654.394", 1000).await;
        let (_, old) = (unit(&ctx, id, "A1", 100).await, unit(&ctx, id, "OLD", 100).await);
        let database = world.owner_connection().await.unwrap();
        if world.name == "postgres" {
            // Whoever owns the table is held back by its fences too.
            database.execute_unprepared("ALTER TABLE unit NO FORCE ROW LEVEL SECURITY").await.unwrap();
        }
        database.execute_unprepared("UPDATE unit SET reference = 'a1' WHERE reference = 'OLD'").await.unwrap();
        let ctx = ctx.anew();
        let noted = UnitForm { note: "Terrasse".into(), ..unit_form(&ctx, id, "a1", 100).await };
        unit_update(&ctx, old, None, &noted, None).await.unwrap();
        let other = UnitForm { reference: "A1".into(), ..noted };
        let renamed = unit_update(&ctx, old, None, &other, None).await.unwrap_err();
        assert_eq!(codes(&renamed), [("unit-reference-taken", "reference".to_owned())], "{}", world.name);
        let table = ImportSource {
            text: "Lot;Chauffage\na1;1\n".into(),
            table: TableKind::Keys.code().into(),
            ..ImportSource::default()
        };
        let unclear = import_apply(&ctx, id, &table, None).await.unwrap_err();
        assert_eq!(codes(&unclear), [("import-unit-case", "rows.2.Lot".to_owned())]);
    }
}

#[tokio::test]
async fn an_access_point_belongs_to_one_unit() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let meter = |kind: &str, ean: &str, serial: &str| MeterForm {
            kind: kind.into(),
            ean: ean.into(),
            serial: serial.into(),
        };
        let form =
            MetersForm { meters: vec![meter("electricity", "541448860000000011", ""), meter("water", "", "W-17")] };
        unit_meters_set(&ctx, home.units[0], &form, None).await.unwrap();
        let found = meters_by_units(&ctx, &[home.units[0]]).await.unwrap();
        let ids: Vec<_> = found[&home.units[0]].iter().map(|row| row.id).collect();
        assert_eq!(ids.len(), 2, "{}", world.name);
        let taken = unit_meters_set(&ctx, home.units[1], &form, None).await.unwrap_err();
        assert_eq!(codes(&taken), [("ean-taken", "meters.0.ean".to_owned())]);
        // The water meter is replaced; the other one is the same as before.
        let next =
            MetersForm { meters: vec![meter("electricity", "5414 4886 0000 0000 11", ""), meter("water", "", "W-18")] };
        unit_meters_set(&ctx, home.units[0], &next, None).await.unwrap();
        let found = &meters_by_units(&ctx, &[home.units[0]]).await.unwrap()[&home.units[0]];
        assert_eq!((found.len(), found[0].id), (2, ids[0]), "{}", world.name);
        // Another association may well have the same, until somebody finds the mistake.
        unit_meters_set(&ctx, world.own.neighbour.units[0], &form, None).await.unwrap();
    }
}

#[tokio::test]
async fn a_notary_whom_documents_could_not_print_is_refused_when_a_deed_is_recorded() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let strange = DeedForm {
            kind: "internal_rules".into(),
            notary: "Me 安".into(),
            reference: "12/安".into(),
            ..base("1995-06-15")
        };
        let expected = ["notary", "reference"].map(|field| ("sign-unprintable", field.to_owned()));
        let created = deed_create(&ctx, home.id, &strange, None).await.unwrap_err();
        assert_eq!(codes(&created), expected, "{}", world.name);
        let plain = DeedForm { notary: "Me Fontaine".into(), reference: String::new(), ..strange.clone() };
        let deed = deed_create(&ctx, home.id, &plain, None).await.unwrap().value;
        assert_eq!(codes(&deed_update(&ctx, deed, None, &strange, None).await.unwrap_err()), expected);
        assert_eq!(deed_fetch(&ctx, deed).await.unwrap().notary.as_deref(), Some("Me Fontaine"));
        let all = vec![row(home.units[0], 400), row(home.units[1], 350), row(home.units[2], 250)];
        let form = SharesAmendForm { notary: "Me 安".into(), ..amendment("2021-03-01", 1000, all) };
        let amended = shares_amend(&ctx, home.id, &form, None).await.unwrap_err();
        assert_eq!(codes(&amended), [("sign-unprintable", "notary".to_owned())]);
    }
}

#[tokio::test]
async fn a_building_that_an_import_makes_has_a_name_that_documents_can_print() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = association(&ctx, "0987.654.394", 1000).await;
        let text = "Lot;Type;Immeuble;Quotités;Propriétaire\nA1;Appartement;Bloc 安;1000;Ann Maes\n".to_owned();
        let source = ImportSource { text, makes_buildings: true, ..ImportSource::default() };
        let imported = import_apply(&ctx, id, &source, None).await.unwrap_err();
        assert_eq!(codes(&imported), [("sign-unprintable", "rows.2.Immeuble".to_owned())], "{}", world.name);
    }
}
