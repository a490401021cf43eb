//! Transfers, what they refuse, and corrections that keep the old.

use entity::property::title::{ChangeKind, OwnershipsForm, TitleDeedForm, TransferForm};
use service::property::{
    owner_archive, ownership_annul, ownership_correct, ownership_history, ownership_set, ownership_transfer,
    ownerships_known,
};

use super::*;

#[tokio::test]
async fn a_unit_is_sold_given_with_a_usufruct_and_becomes_whole_again() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let [alice, bob, chris, dana] = world.own.home.owners[..] else { panic!("four owners") };
        let unit = world.own.home.units[1];
        assert_eq!(holders(&ctx, &world, unit, "2026-03-02").await, ["1 full 1/2", "2 full 1/2"]);
        // The couple sells together; then the buyer gives the bare ownership away; then her usufruct ends.
        let both = [(bob, "full", ""), (chris, "full", "")];
        let sale = TransferForm {
            deed: TitleDeedForm {
                kind: "sale".to_owned(),
                dated_on: "2026-03-10".to_owned(),
                notary: "Me Fontaine".to_owned(),
                reference: "2026/114".to_owned(),
            },
            ..transfer("2026-03-10", "", &both, &[alice])
        };
        ownership_transfer(&ctx, unit, &sale, None).await.unwrap();
        ownership_transfer(&ctx, unit, &transfer("2026-06-01", "bare", &[(alice, "", "")], &[chris, dana]), None)
            .await
            .unwrap();
        ownership_transfer(&ctx, unit, &transfer("2026-09-01", "end", &[(alice, "usufruct", "")], &[]), None)
            .await
            .unwrap();
        for (on, expected) in [
            ("2026-03-09", vec!["1 full 1/2", "2 full 1/2"]),
            ("2026-03-10", vec!["0 full 1"]),
            ("2026-05-31", vec!["0 full 1"]),
            ("2026-06-01", vec!["0 usufruct 1", "2 bare 1/2", "3 bare 1/2"]),
            ("2026-09-01", vec!["2 full 1/2", "3 full 1/2"]),
        ] {
            assert_eq!(holders(&ctx, &world, unit, on).await, expected, "{} {on}", world.name);
        }
        let history = ownership_history(&ctx, unit).await.unwrap();
        let kinds: Vec<ChangeKind> = history.iter().map(|change| change.kind).collect();
        assert_eq!(kinds, [ChangeKind::Transfer, ChangeKind::Transfer, ChangeKind::Transfer, ChangeKind::Initial]);
        let sale = &history[2];
        assert_eq!(sale.deed.notary.as_deref(), Some("Me Fontaine"));
        assert_eq!((sale.deed.dated_on, sale.number, sale.holds), (Some(day("2026-03-10")), 2, true));
        assert_eq!(sale.recorded_by, Some(world.own.syndic));
    }
}

#[tokio::test]
async fn a_part_that_a_transfer_leaves_alone_goes_on_since_the_day_it_began() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[1];
        let form = transfer("2026-03-10", "", &[(home.owners[1], "", "1/4")], &[home.owners[0]]);
        ownership_transfer(&ctx, unit, &form, None).await.unwrap();
        let held = ownerships_by_units(&ctx, &[unit], day("2026-03-10")).await.unwrap().remove(&unit).unwrap();
        let since: Vec<String> = held.iter().map(|one| format!("{} {}", one.part, one.starts_on)).collect();
        assert_eq!(since, ["1/2 2020-01-01", "1/4 2026-03-10", "1/4 2026-03-10"], "{}", world.name);
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_by_its_field_and_writes_nothing() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[0];
        let [alice, bob, ..] = home.owners[..] else { panic!("four owners") };
        let stranger = world.own.neighbour.owners[0];
        let all = [(alice, "", "")];
        for (form, expected) in [
            (transfer("2026-03-10", "", &[(alice, "", "1")], &[]), one("transfer-without-taker", "to")),
            (transfer("2026-03-10", "", &[(bob, "", "")], &[alice]), one("transfer-not-held", "from.0.owner")),
            (transfer("2026-03-10", "", &all, &[stranger]), one("owner-unknown", "to.0.owner")),
            (transfer("2026-03-10", "", &all, &[alice]), one("transfer-changes-nothing", "to")),
            (transfer("2020-01-01", "", &all, &[bob]), one("ownership-not-last", "effectiveOn")),
            (transfer("2027-03-03", "", &all, &[bob]), one("date-too-far-ahead", "effectiveOn")),
            (
                TransferForm { last_change: alice.to_string(), ..transfer("2026-03-10", "", &all, &[bob]) },
                one("stale-version", "lastChange"),
            ),
        ] {
            let error = ownership_transfer(&ctx, unit, &form, None).await.unwrap_err();
            assert_eq!(refused(&error), expected, "{}", world.name);
        }
        let half = home.units[1];
        let above = transfer("2026-03-10", "", &[(bob, "", "2/3")], &[alice]);
        let error = ownership_transfer(&ctx, half, &above, None).await.unwrap_err();
        assert_eq!(refused(&error), one("transfer-above-holding", "from.0.part"));
        let params = &error.refusals()[0].params;
        assert_eq!((params["held"].as_str(), params["asked"].as_str()), ("1/2", "2/3"));

        let sum = set("2026-03-10", vec![part(alice, "usufruct", "1"), part(bob, "bare", "1/2")]);
        let error = ownership_set(&ctx, unit, &sum, None).await.unwrap_err();
        assert_eq!(refused(&error), one("ownership-title-not-one", "parts"));
        let twice = set("2026-03-10", vec![part(alice, "", "1/2"), part(alice, "full", "1/2")]);
        assert_eq!(
            refused(&ownership_set(&ctx, unit, &twice, None).await.unwrap_err()),
            one("owner-repeated", "parts.1.owner")
        );
        // Every wrong thing is told at once.
        let wrong = set("2030-01-01", vec![part(stranger, "", "1/2"), part(world.other.home.owners[0], "", "1/2")]);
        assert_eq!(
            refused(&ownership_set(&ctx, unit, &wrong, None).await.unwrap_err()),
            [
                ("date-too-far-ahead", "startsOn".to_owned()),
                ("owner-unknown", "parts.0.owner".to_owned()),
                ("owner-unknown", "parts.1.owner".to_owned())
            ]
        );
        assert_eq!(ownership_history(&ctx, unit).await.unwrap().len(), 1, "{}: nothing was written", world.name);
    }
}

#[tokio::test]
async fn an_owner_who_was_put_away_takes_nothing() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let [alice, bob, ..] = home.owners[..] else { panic!("four owners") };
        let out = transfer("2026-03-01", "", &[(alice, "", "")], &[bob]);
        ownership_transfer(&ctx, home.units[0], &out, None).await.unwrap();
        owner_archive(&ctx, alice, None, None).await.unwrap();
        let back = transfer("2026-03-20", "", &[(bob, "", "")], &[alice]);
        let error = ownership_transfer(&ctx, home.units[0], &back, None).await.unwrap_err();
        assert_eq!(refused(&error), one("owner-unknown", "to.0.owner"));
        // But she may be written into a correction of the time when she was the owner.
        let first = ownership_history(&ctx, home.units[0]).await.unwrap().last().unwrap().id;
        let form = correction("2019-06-01", vec![part(alice, "", "1")]);
        ownership_correct(&ctx, first, &form, None).await.unwrap();
        assert_eq!(holders(&ctx, &world, home.units[0], "2019-06-01").await, ["0 full 1"], "{}", world.name);
    }
}

#[tokio::test]
async fn a_change_that_was_forgotten_is_recorded_in_between_with_a_reason() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[0];
        let [_, bob, chris, _] = home.owners[..] else { panic!("four owners") };
        ownership_set(&ctx, unit, &set("2025-01-01", vec![part(bob, "", "1")]), None).await.unwrap();
        let late = set("2023-01-01", vec![part(chris, "", "1")]);
        let error = ownership_set(&ctx, unit, &late, None).await.unwrap_err();
        assert_eq!(refused(&error), one("ownership-not-last", "startsOn"));
        let told = OwnershipsForm { reason: "Acte reçu après coup".to_owned(), ..late };
        let taken = OwnershipsForm { starts_on: "2025-01-01".to_owned(), ..told.clone() };
        let error = ownership_set(&ctx, unit, &taken, None).await.unwrap_err();
        assert_eq!(refused(&error), one("ownership-day-taken", "startsOn"));
        ownership_set(&ctx, unit, &told, None).await.unwrap();
        for (on, expected) in [("2022-12-31", "0"), ("2023-01-01", "2"), ("2024-12-31", "2"), ("2025-01-01", "1")] {
            let expected = format!("{expected} full 1");
            assert_eq!(holders(&ctx, &world, unit, on).await, [expected], "{} {on}", world.name);
        }
    }
}

#[tokio::test]
async fn a_correction_keeps_the_old_and_what_was_known_is_still_known() {
    for world in World::all().await.unwrap() {
        let home = &world.own.home;
        let unit = home.units[0];
        let [alice, bob, chris, dana] = home.owners[..] else { panic!("four owners") };
        let (march, april, may) = ("2026-03-15T09:00:00Z", "2026-04-15T09:00:00Z", "2026-05-15T09:00:00Z");
        let ctx = at(&world, march);
        ownership_transfer(&ctx, unit, &transfer("2026-03-10", "", &[(alice, "", "")], &[bob]), None).await.unwrap();
        let sale = last_change(&ctx, unit).await;
        let ctx = at(&world, april);
        let half = vec![part(bob, "", "1/2"), part(chris, "", "1/2")];
        ownership_correct(&ctx, sale, &correction("2026-03-12", half.clone()), None).await.unwrap();
        let corrected = last_change(&ctx, unit).await;
        // The corrected change is no longer there to be corrected; the correction is.
        let error = ownership_correct(&ctx, sale, &correction("2026-03-13", half.clone()), None).await.unwrap_err();
        assert_eq!(refused(&error), one("ownership-change-superseded", "change"));
        let error = ownership_correct(&ctx, corrected, &correction("2026-03-12", half), None).await.unwrap_err();
        assert_eq!(refused(&error), one("correction-changes-nothing", "parts"));
        let ctx = at(&world, may);
        ownership_annul(&ctx, corrected, &annulment(), None).await.unwrap();

        assert_eq!(holders(&ctx, &world, unit, "2026-03-20").await, ["0 full 1"], "{}", world.name);
        for (instant, on, expected) in [
            ("2026-03-14T00:00:00Z", "2026-03-20", vec!["0 full 1"]),
            (march, "2026-03-11", vec!["1 full 1"]),
            (april, "2026-03-11", vec!["0 full 1"]),
            (april, "2026-03-20", vec!["1 full 1/2", "2 full 1/2"]),
            (may, "2026-03-20", vec!["0 full 1"]),
        ] {
            let known = ownerships_known(&ctx, &[unit], day(on), instant.parse().unwrap()).await.unwrap();
            assert_eq!(told(&world, &known[&unit]), expected, "{} {instant} {on}", world.name);
        }
        let long_ago = "2020-01-01T00:00:00Z".parse().unwrap();
        assert!(ownerships_known(&ctx, &[unit], day("2026-03-20"), long_ago).await.unwrap().is_empty());

        let history = ownership_history(&ctx, unit).await.unwrap();
        let told: Vec<(i32, ChangeKind, bool)> =
            history.iter().map(|change| (change.number, change.kind, change.holds)).collect();
        assert_eq!(
            told,
            [
                (4, ChangeKind::Annulled, false),
                (3, ChangeKind::Correction, false),
                (2, ChangeKind::Transfer, false),
                (1, ChangeKind::Initial, true)
            ]
        );
        assert_eq!(history[1].corrects, Some(sale));
        assert_eq!(history[2].corrected_by, Some(corrected));
        assert_eq!(history[1].reason.as_deref(), Some("Erreur de saisie"));

        // The only change that holds can be corrected, not taken away.
        let first = history[3].id;
        let error = ownership_annul(&ctx, first, &annulment(), None).await.unwrap_err();
        assert_eq!(refused(&error), one("ownership-annul-only", "change"));
        ownership_correct(&ctx, first, &correction("2020-01-01", vec![part(dana, "", "1")]), None).await.unwrap();
        assert_eq!(holders(&ctx, &world, unit, "2026-03-20").await, ["3 full 1"], "{}", world.name);
    }
}

#[tokio::test]
async fn later_changes_stand_and_days_keep_their_order() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[0];
        let [alice, bob, chris, dana] = home.owners[..] else { panic!("four owners") };
        ownership_transfer(&ctx, unit, &transfer("2022-01-01", "", &[(alice, "", "")], &[bob]), None).await.unwrap();
        let middle = last_change(&ctx, unit).await;
        ownership_transfer(&ctx, unit, &transfer("2024-01-01", "", &[(bob, "", "")], &[chris]), None).await.unwrap();
        let refuse = async |on: &str| {
            let form = correction(on, vec![part(dana, "", "1")]);
            refused(&ownership_correct(&ctx, middle, &form, None).await.unwrap_err())
        };
        assert_eq!(refuse("2020-01-01").await, one("ownership-not-after-previous", "effectiveOn"));
        assert_eq!(refuse("2024-01-01").await, one("ownership-not-before-next", "effectiveOn"));
        let form = correction("2023-01-01", vec![part(dana, "", "1")]);
        ownership_correct(&ctx, middle, &form, None).await.unwrap();
        for (on, expected) in [("2022-12-31", "0"), ("2023-01-01", "3"), ("2024-01-01", "2"), ("2026-03-02", "2")] {
            let expected = format!("{expected} full 1");
            assert_eq!(holders(&ctx, &world, unit, on).await, [expected], "{} {on}", world.name);
        }
    }
}
