//! Ownership ends with its unit, and what is recorded later does not open it again.

use entity::property::{SharesAmendForm, UnitSharesForm};
use service::{
    page::PageRequest,
    property::{
        directory, owner_archive, ownership_correct, ownership_set, ownership_transfer, shares_amend, unit_archive,
    },
};

use super::*;

/// The deed by which the garage of the house ceases.
fn deed_of(world: &World, dated_on: &str) -> SharesAmendForm {
    let shares = [("400", ""), ("350", ""), ("", "on")];
    let row = |(unit, (shares, ceases)): (&UnitId, (&str, &str))| UnitSharesForm {
        unit: unit.to_string(),
        shares: shares.to_owned(),
        ceases: ceases.to_owned(),
    };
    SharesAmendForm {
        dated_on: dated_on.to_owned(),
        total_shares: "750".to_owned(),
        units: world.own.home.units.iter().zip(shares).map(row).collect(),
        ..SharesAmendForm::default()
    }
}

#[tokio::test]
async fn nobody_holds_a_unit_that_has_ceased() {
    for world in World::all().await.unwrap() {
        let ctx = at(&world, "2026-03-05T10:00:00Z");
        let home = &world.own.home;
        let [alice, bob, _, dana] = home.owners[..] else { panic!("four owners") };
        let garage = home.units[2];
        let first = last_change(&ctx, garage).await;
        // What was recorded after the day of the deed, which comes in only now, has had no ground.
        ownership_set(&ctx, garage, &set("2022-01-01", vec![part(bob, "", "1")]), None).await.unwrap();
        shares_amend(&ctx, home.id, &deed_of(&world, "2021-03-01"), None).await.unwrap();
        let held = async |on: &str| holders(&ctx, &world, garage, on).await;
        assert_eq!(held("2021-02-28").await, ["3 full 1"], "{}", world.name);
        for on in ["2021-03-01", "2022-01-01", "2026-03-05"] {
            assert!(held(on).await.is_empty(), "{} {on}", world.name);
        }
        let listed = directory(&ctx, home.id, PageRequest::default()).await.unwrap().rows;
        let names: Vec<&str> = listed.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["Alice Martin", "Bob Claes", "Chris Weber"]);
        owner_archive(&ctx, dana, None, None).await.unwrap();

        ownership_correct(&ctx, first, &correction("2020-02-01", vec![part(alice, "", "1")]), None).await.unwrap();
        assert_eq!(held("2021-02-28").await, ["0 full 1"], "{}", world.name);
        assert!(held("2020-01-31").await.is_empty() && held("2021-03-01").await.is_empty(), "{}", world.name);
    }
}

#[tokio::test]
async fn a_unit_that_is_put_away_is_nobodys_from_that_day_on() {
    for world in World::all().await.unwrap() {
        let ctx = at(&world, "2026-03-05T10:00:00Z");
        let home = &world.own.home;
        let (garage, alice, dana) = (home.units[2], home.owners[0], home.owners[3]);
        let planned = transfer("2026-04-01", "", &[(dana, "full", "")], &[alice]);
        ownership_transfer(&ctx, garage, &planned, None).await.unwrap();
        unit_archive(&ctx, garage, None, None).await.unwrap();
        assert_eq!(holders(&ctx, &world, garage, "2026-03-04").await, ["3 full 1"], "{}", world.name);
        for on in ["2026-03-05", "2026-04-01"] {
            assert!(holders(&ctx, &world, garage, on).await.is_empty(), "{} {on}", world.name);
        }
        owner_archive(&ctx, dana, None, None).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_has_ever_held_a_unit_that_was_recorded_by_mistake() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let garage = world.own.home.units[2];
        unit_archive(&ctx, garage, None, None).await.unwrap();
        assert!(holders(&ctx, &world, garage, "2020-01-01").await.is_empty(), "{}", world.name);
        owner_archive(&ctx, world.own.home.owners[3], None, None).await.unwrap();
    }
}
