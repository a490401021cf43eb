//! Who votes and who is written to.

use entity::property::title::{DesignationForm, Suspension};
use service::property::{
    UnitVoice, VoteStanding, designation_end, designation_set, designations_by_units, ownership_set,
    ownership_transfer, voices_by_units,
};

use super::*;

fn designation(owner: OwnerId, purpose: &str, on: &str) -> DesignationForm {
    DesignationForm {
        owner: owner.to_string(),
        purpose: purpose.to_owned(),
        starts_on: on.to_owned(),
        evidence: "Lettre du 1er mars 2026".to_owned(),
        replace: false,
    }
}

async fn voice(ctx: &Ctx, unit: UnitId, on: &str) -> UnitVoice {
    voices_by_units(ctx, &[unit], day(on)).await.unwrap().remove(&unit).unwrap()
}

/// Belgian rules V-17.
#[tokio::test]
async fn v_17_a_divided_unit_votes_from_the_day_that_somebody_is_designated() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[0];
        let [alice, bob, chris, _] = home.owners[..] else { panic!("four owners") };
        assert_eq!(voice(&ctx, unit, "2026-03-02").await.voter, Some(alice));
        let form = set("2026-03-01", vec![part(alice, "usufruct", "1"), part(bob, "bare", "1")]);
        ownership_set(&ctx, unit, &form, None).await.unwrap();
        let before = voice(&ctx, unit, "2026-03-02").await;
        assert_eq!(before.standing, VoteStanding::Suspended(Suspension::Divided), "{}", world.name);
        assert_eq!((before.voter, before.contact), (None, Some(alice)));
        let nobody = designation_set(&ctx, unit, &designation(chris, "voter", "2026-03-02"), None).await.unwrap_err();
        assert_eq!(refused(&nobody), one("designation-without-right", "owner"));
        assert_eq!(nobody.refusals()[0].law, None, "the law does not say that it has to be a holder");
        designation_set(&ctx, unit, &designation(bob, "voter", "2026-03-02"), None).await.unwrap();
        let after = voice(&ctx, unit, "2026-03-02").await;
        assert_eq!((after.standing, after.voter), (VoteStanding::Designated, Some(bob)));
        assert_eq!(after.voter_designation.unwrap().evidence.as_deref(), Some("Lettre du 1er mars 2026"));
        assert_eq!(
            voice(&ctx, unit, "2026-03-01").await.standing,
            VoteStanding::Suspended(Suspension::Divided),
            "not before the letter"
        );
    }
}

#[tokio::test]
async fn a_second_voter_waits_until_the_first_has_ended() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[1];
        let [_, bob, chris, _] = home.owners[..] else { panic!("four owners") };
        assert_eq!(voice(&ctx, unit, "2026-03-02").await.standing, VoteStanding::Suspended(Suspension::Undivided));
        let first = designation_set(&ctx, unit, &designation(bob, "voter", "2026-03-02"), None).await.unwrap().value;
        let second = designation(chris, "voter", "2026-06-01");
        let error = designation_set(&ctx, unit, &second, None).await.unwrap_err();
        assert_eq!(refused(&error), one("designation-taken", "owner"), "{}", world.name);
        // A contact is something else.
        designation_set(&ctx, unit, &designation(chris, "contact", "2026-03-02"), None).await.unwrap();
        let error = designation_end(&ctx, first, "2026-03-01", None).await.unwrap_err();
        assert_eq!(refused(&error), one("designation-end-before-start", "endsOn"));
        designation_end(&ctx, first, "2026-05-31", None).await.unwrap();
        let error = designation_end(&ctx, first, "2026-05-30", None).await.unwrap_err();
        assert_eq!(refused(&error), one("designation-ended", "endsOn"));
        designation_set(&ctx, unit, &second, None).await.unwrap();
        assert_eq!(voice(&ctx, unit, "2026-05-31").await.voter, Some(bob));
        assert_eq!(voice(&ctx, unit, "2026-06-01").await.voter, Some(chris));
        assert_eq!(voice(&ctx, unit, "2026-06-01").await.contact, Some(chris));
        // Or in one go.
        let third = DesignationForm { replace: true, ..designation(bob, "voter", "2026-07-01") };
        designation_set(&ctx, unit, &third, None).await.unwrap();
        assert_eq!(voice(&ctx, unit, "2026-06-30").await.voter, Some(chris));
        assert_eq!(voice(&ctx, unit, "2026-07-01").await.voter, Some(bob));
        let earlier = DesignationForm { replace: true, ..designation(chris, "voter", "2026-06-15") };
        let error = designation_set(&ctx, unit, &earlier, None).await.unwrap_err();
        assert_eq!(refused(&error), one("designation-taken", "owner"));
        assert_eq!(designations_by_units(&ctx, &[unit]).await.unwrap()[&unit].len(), 4);
    }
}

#[tokio::test]
async fn a_designation_ends_with_the_right_that_it_stands_on() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[1];
        let [alice, bob, chris, _] = home.owners[..] else { panic!("four owners") };
        designation_set(&ctx, unit, &designation(bob, "voter", "2021-01-01"), None).await.unwrap();
        let out = transfer("2023-01-01", "", &[(bob, "", "")], &[alice]);
        ownership_transfer(&ctx, unit, &out, None).await.unwrap();
        let back = transfer("2024-01-01", "", &[(alice, "", "1/4")], &[bob]);
        ownership_transfer(&ctx, unit, &back, None).await.unwrap();
        assert_eq!(voice(&ctx, unit, "2022-12-31").await.voter, Some(bob), "{}", world.name);
        for on in ["2023-01-01", "2024-01-01", "2026-03-02"] {
            assert_eq!(
                voice(&ctx, unit, on).await.standing,
                VoteStanding::Suspended(Suspension::Undivided),
                "{} {on}",
                world.name
            );
        }
        // What has ended by itself stands in nobody's way.
        designation_set(&ctx, unit, &designation(chris, "voter", "2026-03-02"), None).await.unwrap();
        assert_eq!(voice(&ctx, unit, "2026-03-02").await.voter, Some(chris));
    }
}
