//! Two people at once.

use service::property::{ownership_history, ownership_transfer};

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_transfers_made_from_the_same_change_one_wins_and_one_is_refused() {
    for world in World::all().await.unwrap() {
        let home = &world.own.home;
        let unit = home.units[0];
        let mut holder = home.owners[0];
        for round in 1..=4_u32 {
            // A context reads one snapshot, so that each look takes a new one.
            let last_change = last_change(&world.ctx(Role::Syndic), unit).await;
            let others: Vec<OwnerId> = home.owners.iter().copied().filter(|owner| *owner != holder).collect();
            let sell = |to: OwnerId| {
                let ctx = world.ctx(Role::Syndic);
                let form = TransferForm {
                    last_change: last_change.to_string(),
                    ..transfer(&format!("2025-0{round}-01"), "", &[(holder, "", "")], &[to])
                };
                tokio::spawn(async move { ownership_transfer(&ctx, unit, &form, None).await })
            };
            let (one, other) = (sell(others[0]), sell(others[1]));
            let answers = [one.await.unwrap(), other.await.unwrap()];
            let winners = answers.iter().filter(|answer| answer.is_ok()).count();
            assert_eq!(winners, 1, "{} round {round}", world.name);
            let loser = answers.iter().find_map(|answer| answer.as_ref().err()).unwrap();
            assert_eq!(refused(loser), super::one("stale-version", "lastChange"), "{}", world.name);
            let history = ownership_history(&world.ctx(Role::Syndic), unit).await.unwrap();
            assert_eq!(history.len(), usize::try_from(round).unwrap() + 1);
            holder = history[0].parts[0].owner;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_names_no_change_is_overtaken_by_the_day() {
    for world in World::all().await.unwrap() {
        let home = &world.own.home;
        let unit = home.units[0];
        let sell = |to: OwnerId| {
            let ctx = world.ctx(Role::Syndic);
            let form = transfer("2026-03-10", "", &[(home.owners[0], "", "")], &[to]);
            tokio::spawn(async move { ownership_transfer(&ctx, unit, &form, None).await })
        };
        let (one, other) = (sell(home.owners[1]), sell(home.owners[2]));
        let answers = [one.await.unwrap(), other.await.unwrap()];
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{}", world.name);
        let loser = answers.iter().find_map(|answer| answer.as_ref().err()).unwrap();
        // She who is second is told that the day is taken, and that the seller has nothing left.
        let codes: Vec<&str> = refused(loser).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["ownership-not-last", "transfer-not-held"], "{}", world.name);
    }
}
