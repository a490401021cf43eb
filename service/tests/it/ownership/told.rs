//! Who is told that the register says something else of a unit.

use entity::messaging::Kind;
use service::{
    jobs::drain,
    messaging::{NotificationFilter, notifications_list},
    page::PageRequest,
    property::{ownership_annul, ownership_correct, ownership_set, ownership_transfer},
};

use super::*;
use crate::hats::resumed;

/// The four owners of the house, each with an account of her own.
async fn owners(world: &World) -> Vec<Ctx> {
    let mut owners = Vec::new();
    for owner in &world.own.home.owners {
        let token = world.token_like(&world.owner(*owner)).await.unwrap();
        owners.push(resumed(&world.host, &token).await);
    }
    owners
}

/// How often each of them has been told of a change of ownership.
async fn counts(world: &World, owners: &[Ctx]) -> Vec<usize> {
    drain(&world.host).await.unwrap();
    let mut counts = Vec::new();
    for owner in owners {
        let rows = notifications_list(&owner.anew(), NotificationFilter::default(), PageRequest::default()).await;
        counts.push(rows.unwrap().rows.iter().filter(|row| row.kind == Kind::OwnershipChanged).count());
    }
    counts
}

#[tokio::test]
async fn a_change_is_told_to_those_who_held_and_those_who_hold() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let house = &world.own.home;
        let unit = house.units[0];
        let [alice, bob, chris, dana] = house.owners[..] else { panic!("four owners") };
        let owners = owners(&world).await;
        assert_eq!(counts(&world, &owners).await, [0, 0, 0, 0], "{}", world.name);

        // Alice sells to Bob.
        let sale = transfer("2024-01-01", "", &[(alice, "", "")], &[bob]);
        ownership_transfer(&ctx, unit, &sale, None).await.unwrap();
        assert_eq!(counts(&world, &owners).await, [1, 1, 0, 0], "{}", world.name);
        let first = last_change(&ctx.anew(), unit).await;

        // Bob sells to Chris.
        let sale = transfer("2025-01-01", "", &[(bob, "", "")], &[chris]);
        ownership_transfer(&ctx, unit, &sale, None).await.unwrap();
        assert_eq!(counts(&world, &owners).await, [1, 2, 1, 0], "{}", world.name);
        let second = last_change(&ctx.anew(), unit).await;

        // It was Dana who bought from Alice: Bob, who never held it, is told as well as Dana, and so is Chris, who holds it now.
        let form = correction("2024-01-01", vec![part(dana, "", "1")]);
        ownership_correct(&ctx, first, &form, None).await.unwrap();
        assert_eq!(counts(&world, &owners).await, [1, 3, 2, 1], "{}", world.name);

        // Chris never bought: Dana owns again.
        ownership_annul(&ctx, second, &annulment(), None).await.unwrap();
        assert_eq!(counts(&world, &owners).await, [1, 3, 3, 2], "{}", world.name);
    }
}

#[tokio::test]
async fn a_day_that_moves_and_a_change_recorded_late_are_told_to_those_whose_days_change() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let house = &world.own.home;
        let unit = house.units[0];
        let [alice, bob, chris, dana] = house.owners[..] else { panic!("four owners") };
        let owners = owners(&world).await;
        let sale = transfer("2024-01-01", "", &[(alice, "", "")], &[bob]);
        ownership_transfer(&ctx, unit, &sale, None).await.unwrap();
        let sold = last_change(&ctx.anew(), unit).await;
        // Bob sells next month, so that the last change lies ahead; Alice held some days more than had been recorded.
        ownership_transfer(&ctx, unit, &transfer("2026-04-01", "", &[(bob, "", "")], &[chris]), None).await.unwrap();
        assert_eq!(counts(&world, &owners).await, [1, 2, 1, 0], "{}", world.name);
        let later = correction("2024-02-01", vec![part(bob, "", "1")]);
        ownership_correct(&ctx, sold, &later, None).await.unwrap();
        assert_eq!(counts(&world, &owners).await, [2, 3, 2, 0], "{}", world.name);
        // In between, Dana held it for a while, which takes days from Bob.
        let forgotten = OwnershipsForm { reason: "Oublié".to_owned(), ..set("2025-01-01", vec![part(dana, "", "1")]) };
        ownership_set(&ctx, unit, &forgotten, None).await.unwrap();
        assert_eq!(counts(&world, &owners).await, [2, 4, 3, 1], "{}", world.name);
    }
}
