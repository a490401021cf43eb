//! Distribution keys over time.

use std::collections::BTreeMap;

use entity::{
    charges::CallForm,
    id::{KeyId, UnitId},
    identity::Role,
    language::Language,
    money::Cents,
    property::{
        KeyForm, KeyKind, KeyPartForm, KeyVersionForm, SharesAmendForm, SimulationForm, UnitSharesForm,
        import::TableKind,
    },
};
use service::{
    Ctx,
    charges::{call_issue, call_preview},
    property::{
        ImportSource, import_apply, key_amend, key_archive, key_book, key_correct, key_create, key_fetch,
        key_readings_by_versions, key_simulate, key_versions_by_keys, keys_by_associations, keys_in_force,
        parts_in_words, shares_amend,
    },
    testkit::{House, World, call_form},
};

use crate::units::{codes, day};

fn parts(rows: &[(UnitId, &str)]) -> Vec<KeyPartForm> {
    let row = |(unit, parts): &(UnitId, &str)| KeyPartForm {
        unit: unit.to_string(),
        parts: (*parts).into(),
        ..KeyPartForm::default()
    };
    rows.iter().map(row).collect()
}

fn version(starts_on: &str, parts: Vec<KeyPartForm>) -> KeyVersionForm {
    KeyVersionForm { starts_on: starts_on.into(), parts, ..KeyVersionForm::default() }
}

fn key(name: &str, kind: &str, version: KeyVersionForm) -> KeyForm {
    KeyForm { name: name.into(), kind: kind.into(), version }
}

async fn lift(ctx: &Ctx, home: &House) -> KeyId {
    let rows: Vec<(UnitId, &str)> = home.units.iter().copied().zip(["1", "2"]).collect();
    let form = key("Lift", "", version("", parts(&rows)));
    key_create(ctx, home.id, &form, None).await.unwrap().value
}

async fn held(ctx: &Ctx, key: KeyId, at: &str) -> Option<(i64, BTreeMap<UnitId, i64>)> {
    let mut found = keys_in_force(ctx, &[key], day(at)).await.unwrap();
    found.remove(&key).map(|held| (held.total, held.parts.into_iter().collect()))
}

async fn amounts(ctx: &Ctx, home: &House, key: KeyId, on: &str) -> Vec<i64> {
    let form = CallForm { called_on: on.into(), ..call_form(key, "300") };
    let preview = call_preview(ctx, home.id, &form).await.unwrap();
    preview.contributions.iter().map(|row| row.amount.0).collect()
}

#[tokio::test]
async fn a_key_is_amended_from_a_day_on_and_the_past_stays() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let lift = lift(&ctx, home).await;
        let [a1, a2, g1] = [home.units[0], home.units[1], home.units[2]];
        let next = KeyVersionForm {
            total: "4".into(),
            source: "AG du 12 mai 2025, point 7".into(),
            decided_on: "2025-05-12".into(),
            ..version("2026-01-01", parts(&[(a1, "1"), (a2, "2"), (g1, "1")]))
        };
        key_amend(&ctx, lift, Some(1), &next, None).await.unwrap();
        assert_eq!(held(&ctx, lift, "2025-12-31").await, Some((3, [(a1, 1), (a2, 2)].into())), "{}", world.name);
        assert_eq!(held(&ctx, lift, "2026-01-01").await, Some((4, [(a1, 1), (a2, 2), (g1, 1)].into())));
        // Alice, then Bob and Chris who share the second unit, then Dana.
        assert_eq!(amounts(&ctx, home, lift, "2025-12-31").await, [10_000, 10_000, 10_000]);
        assert_eq!(amounts(&ctx, home, lift, "2026-01-01").await, [7_500, 7_500, 7_500, 7_500]);
        let versions = key_versions_by_keys(&ctx, &[lift]).await.unwrap().remove(&lift).unwrap();
        assert_eq!(versions.iter().map(|row| row.starts_on).collect::<Vec<_>>(), [Some(day("2026-01-01")), None]);
        assert_eq!(versions[0].source.as_deref(), Some("AG du 12 mai 2025, point 7"));

        for (form, code) in [
            (version("", parts(&[(a1, "1")])), "date-required"),
            (version("2026-01-01", parts(&[(a1, "1")])), "key-version-not-last"),
            (version("2026-02-01", parts(&[(a1, "0")])), "key-without-units"),
            (version("2026-02-01", parts(&[(world.own.neighbour.units[0], "1")])), "unit-unknown"),
        ] {
            assert_eq!(codes(&key_amend(&ctx, lift, None, &form, None).await.unwrap_err())[0].0, code);
        }
        let early = key("Heat", "", version("1995-06-15", parts(&[(a1, "1")])));
        let early = key_create(&ctx, home.id, &early, None).await.unwrap_err();
        assert_eq!(codes(&early), [("key-before-base-deed", "startsOn".to_owned())]);
        let general = key_amend(&ctx, home.key, None, &version("2026-02-01", parts(&[(a1, "1")])), None).await;
        assert_eq!(codes(&general.unwrap_err())[0].0, "key-is-general");
    }
}

#[tokio::test]
async fn what_could_not_be_printed_of_a_key_is_refused_when_it_is_entered() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let lift = lift(&ctx, home).await;
        let strange =
            |day: &str| KeyVersionForm { source: "AG 決議".into(), ..version(day, parts(&[(home.units[0], "1")])) };
        let source = ("sign-unprintable", "source".to_owned());
        let created = key_create(&ctx, home.id, &key("Ascenseur 安", "", strange("")), None).await.unwrap_err();
        assert_eq!(codes(&created), [("sign-unprintable", "name".to_owned()), source.clone()], "{}", world.name);
        let amended = key_amend(&ctx, lift, None, &strange("2026-01-01"), None).await.unwrap_err();
        assert_eq!(codes(&amended), std::slice::from_ref(&source));
        let corrected = key_correct(&ctx, lift, None, &strange(""), None).await.unwrap_err();
        assert_eq!(codes(&corrected), [source]);
        let table = ImportSource {
            text: "Lot;Ascenseur 安\nA1;1\nA2;2\n".into(),
            table: TableKind::Keys.code().into(),
            ..ImportSource::default()
        };
        let imported = import_apply(&ctx, home.id, &table, None).await.unwrap_err();
        assert_eq!(codes(&imported), [("sign-unprintable", "rows.1.Ascenseur 安".to_owned())]);
        let keys = keys_by_associations(&ctx, &[home.id], day("2026-03-02")).await.unwrap();
        assert_eq!(keys[&home.id].len(), 2, "{}: nothing was written", world.name);
    }
}

#[tokio::test]
async fn of_two_who_amend_a_key_from_the_same_state_one_is_refused() {
    for world in World::all().await.unwrap() {
        let (ctx, other) = (world.ctx(Role::Syndic), world.ctx(Role::Syndic));
        let home = &world.own.home;
        let lift = lift(&ctx, home).await;
        let form = |day: &str| version(day, parts(&[(home.units[0], "5")]));
        let (one, two) = (form("2026-01-01"), form("2026-02-01"));
        let (one, two) =
            tokio::join!(key_amend(&ctx, lift, Some(1), &one, None), key_amend(&other, lift, Some(1), &two, None));
        assert!(one.is_ok() != two.is_ok(), "{}: {one:?} {two:?}", world.name);
        let versions = key_versions_by_keys(&world.ctx(Role::Syndic), &[lift]).await.unwrap();
        assert_eq!(versions[&lift].len(), 2);
    }
}

#[tokio::test]
async fn a_wrong_version_is_replaced_and_kept_aside() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let lift = lift(&ctx, home).await;
        let right = version("", parts(&[(home.units[0], "2"), (home.units[1], "2")]));
        key_correct(&ctx, lift, Some(1), &right, None).await.unwrap();
        let (total, _) = held(&ctx, lift, "2000-01-01").await.unwrap();
        assert_eq!((total, key_fetch(&ctx, lift).await.unwrap().version), (4, 2), "{}", world.name);
        assert_eq!(key_versions_by_keys(&ctx, &[lift]).await.unwrap()[&lift].len(), 1);
        let next = version("2026-01-01", parts(&[(home.units[0], "1")]));
        key_amend(&ctx, lift, None, &next, None).await.unwrap();
        let since_ever = key_correct(&ctx, lift, None, &right, None).await.unwrap_err();
        assert_eq!(codes(&since_ever), [("date-required", "startsOn".to_owned())]);
        key_correct(&ctx, lift, None, &version("2025-07-01", right.parts.clone()), None).await.unwrap();
        assert_eq!(held(&ctx, lift, "2025-07-01").await.unwrap().0, 4);
        let stale = key_correct(&ctx, lift, Some(1), &next, None).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
    }
}

#[tokio::test]
async fn everybody_pays_for_the_case_but_the_one_who_won_it() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let out =
            |unit: UnitId| KeyPartForm { unit: unit.to_string(), excluded: "on".into(), ..KeyPartForm::default() };
        let form = key("Procès Martin", "except", version("2024-09-01", vec![out(home.units[0])]));
        let except = key_create(&ctx, home.id, &form, None).await.unwrap().value;
        let expected: BTreeMap<UnitId, i64> = [(home.units[1], 350), (home.units[2], 250)].into();
        assert_eq!(held(&ctx, except, "2024-09-01").await, Some((600, expected)), "{}", world.name);
        assert_eq!(held(&ctx, except, "2024-08-31").await, None);
        let before = keys_by_associations(&ctx, &[home.id], day("2024-08-31")).await.unwrap();
        assert_eq!(before[&home.id].len(), 1, "the key had not begun");
        assert_eq!(amounts(&ctx, home, except, "2026-03-02").await, [8_750, 8_750, 12_500]);

        // The key follows the shares: after an amendment it is of the new ones.
        let row = |unit: UnitId, shares: &str| UnitSharesForm {
            unit: unit.to_string(),
            shares: shares.into(),
            ceases: String::new(),
        };
        let amendment = SharesAmendForm {
            dated_on: "2025-01-01".into(),
            total_shares: "1000".into(),
            units: vec![row(home.units[0], "200"), row(home.units[1], "550"), row(home.units[2], "250")],
            ..SharesAmendForm::default()
        };
        shares_amend(&ctx, home.id, &amendment, None).await.unwrap();
        assert_eq!(held(&ctx, except, "2024-12-31").await.unwrap().0, 600);
        assert_eq!(held(&ctx, except, "2025-01-01").await.unwrap().0, 800);

        let everybody = home.units.iter().map(|unit| out(*unit)).collect();
        let nobody = key_create(&ctx, home.id, &key("X", "except", version("", everybody)), None).await.unwrap_err();
        assert_eq!(codes(&nobody), [("key-without-units", "parts".to_owned())]);
    }
}

#[tokio::test]
async fn water_is_paid_by_what_the_meters_counted() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let read = |unit: usize, opening: &str, closing: &str| KeyPartForm {
            unit: home.units[unit].to_string(),
            opening: opening.into(),
            closing: closing.into(),
            ..KeyPartForm::default()
        };
        let form = key(
            "Eau froide 2025",
            "consumption",
            version("2025-01-01", vec![read(0, "100", "112,5"), read(1, "0", "37,5"), read(2, "9", "9")]),
        );
        let water = key_create(&ctx, home.id, &form, None).await.unwrap().value;
        let (total, parts) = held(&ctx, water, "2026-03-02").await.unwrap();
        assert_eq!((total, parts[&home.units[0]], parts[&home.units[2]]), (50_000, 12_500, 0), "{}", world.name);
        assert_eq!(amounts(&ctx, home, water, "2026-03-02").await, [7_500, 11_250, 11_250]);
        let id = keys_in_force(&ctx, &[water], day("2026-03-02")).await.unwrap()[&water].version.id;
        let readings = key_readings_by_versions(&ctx, &[id]).await.unwrap();
        assert_eq!(readings[&id][&home.units[0]].closing.to_string(), "112.500");
        // The next year begins with other readings; the year before stays.
        let next = version("2026-01-01", vec![read(0, "112,5", "112,5"), read(1, "37,5", "40")]);
        key_amend(&ctx, water, None, &next, None).await.unwrap();
        assert_eq!(held(&ctx, water, "2025-12-31").await.unwrap().0, 50_000);
        assert_eq!(held(&ctx, water, "2026-01-01").await.unwrap().0, 2_500);
        let backwards = version("2026-02-01", vec![read(0, "10", "9")]);
        let backwards = key_amend(&ctx, water, None, &backwards, None).await.unwrap_err();
        assert_eq!(codes(&backwards), [("reading-below-opening", "parts.0.closing".to_owned())]);
    }
}

#[tokio::test]
async fn a_call_by_consumption_says_that_its_parts_were_counted() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let home = &world.own.home;
    let read = |(unit, closing): (&UnitId, &str)| KeyPartForm {
        unit: unit.to_string(),
        opening: "0".into(),
        closing: closing.into(),
        ..KeyPartForm::default()
    };
    let rows = home.units.iter().zip(["28", "14", "7,5"]).map(read).collect();
    let form = key("Eau froide", "consumption", version("2026-01-01", rows));
    let water = key_create(&ctx, home.id, &form, None).await.unwrap().value;
    let mut form = CallForm { title: "Eau".into(), ..call_form(water, "300") };
    form.lines.extend(call_form(home.key, "100").lines);
    let preview = call_preview(&ctx, home.id, &form).await.unwrap();
    let details = &preview.contributions[0].details;
    let told: Vec<_> = details.iter().map(|detail| (detail.key_kind, detail.parts, detail.key_total)).collect();
    assert_eq!(told, [(KeyKind::Consumption, 28_000, 49_500), (KeyKind::General, 400, 1000)]);
    assert_eq!(parts_in_words(Language::Fr, KeyKind::Consumption, 28_000), "28,000");
    call_issue(&ctx, home.id, &form, None).await.unwrap();
    let letters = crate::letters::frozen(&world, "Eau").await;
    assert_eq!(letters.len(), 4);
    let kinds = [0_usize, 1].map(|line| letters[0]["lines"][line]["key_kind"].clone());
    assert_eq!(kinds, ["consumption", "general"]);

    let simulated = SimulationForm {
        amount: "300".into(),
        key: home.key.to_string(),
        compare: water.to_string(),
        ..SimulationForm::default()
    };
    let found = key_simulate(&world.ctx(Role::Syndic), home.id, &simulated).await.unwrap();
    assert_eq!((found.before.kind, found.after.kind), (KeyKind::General, KeyKind::Consumption));
}

#[tokio::test]
async fn a_key_that_was_put_away_is_still_found_on_the_days_on_which_it_was_used() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let lift = lift(&ctx, home).await;
        key_archive(&ctx, lift, Some(1), None).await.unwrap();
        let count = async |at: &str| keys_by_associations(&ctx, &[home.id], day(at)).await.unwrap()[&home.id].len();
        assert_eq!((count("2026-03-01").await, count("2026-03-02").await), (2, 1), "{}", world.name);
        let again = key_amend(&ctx, lift, None, &version("2026-02-01", parts(&[(home.units[0], "1")])), None).await;
        assert_eq!(codes(&again.unwrap_err())[0].0, "key-unknown");
        let book = key_book(&ctx, home.id, day("2026-03-01")).await.unwrap();
        assert_eq!((book.total.0, book.units.len(), book.keys.len()), (1000, 3, 2));
    }
}

#[tokio::test]
async fn a_change_of_a_key_is_seen_before_it_is_decided() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Accountant);
        let syndic = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let lift = lift(&syndic, home).await;
        let form = SimulationForm {
            amount: "1 000".into(),
            key: home.key.to_string(),
            compare: lift.to_string(),
            ..SimulationForm::default()
        };
        let found = key_simulate(&ctx, home.id, &form).await.unwrap();
        let rows: Vec<_> = found.result.units.iter().map(|row| (row.change.before.0, row.change.after.0)).collect();
        assert_eq!(rows, [(40_000, 33_333), (35_000, 66_667), (25_000, 0)], "{}", world.name);
        assert!(found.result.changes_allocation);
        let alice = &found.result.owners[0];
        assert_eq!((found.owners[&alice.owner].as_str(), alice.change.difference()), ("Alice Martin", Cents(-6_667)));

        // Parts that nobody has recorded, and the same key again, which changes nothing.
        let typed = SimulationForm {
            compare: String::new(),
            version: version("", parts(&[(home.units[0], "40"), (home.units[1], "35"), (home.units[2], "25")])),
            ..form.clone()
        };
        let same = key_simulate(&ctx, home.id, &typed).await.unwrap();
        assert!(!same.result.changes_allocation);
        assert_eq!(key_versions_by_keys(&ctx, &[lift]).await.unwrap()[&lift].len(), 1, "nothing was written");

        let stranger = SimulationForm { compare: world.own.neighbour.key.to_string(), ..form.clone() };
        let stranger = key_simulate(&ctx, home.id, &stranger).await.unwrap_err();
        assert_eq!(codes(&stranger), [("key-unknown", "compare".to_owned())]);
        // Whoever sees only her own part may not see everybody's.
        assert!(matches!(key_simulate(&world.ctx(Role::Owner), home.id, &form).await, Err(service::Error::Forbidden)));
    }
}
