//! Occupants over time.

use entity::{
    id::{OccupantId, UnitId},
    identity::Role,
    property::OccupantForm,
};
use service::{
    Ctx, Error,
    page::PageRequest,
    property::{
        OccupantFilter, occupancy_overlaps_by_units, occupant_create, occupant_erase, occupant_fetch, occupant_update,
        occupants_by_units, occupants_list, search,
    },
    testkit::World,
};

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    assert!(!matches!(error, Error::Failed(_)), "{error}");
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn tenant(unit: UnitId, name: &str, starts_on: &str, ends_on: &str) -> OccupantForm {
    OccupantForm {
        unit: unit.to_string(),
        kind: "tenant".into(),
        name: name.into(),
        starts_on: starts_on.into(),
        ends_on: ends_on.into(),
        whole: true,
        ..OccupantForm::default()
    }
}

async fn make(ctx: &Ctx, world: &World, form: &OccupantForm) -> OccupantId {
    occupant_create(ctx, world.own.home.id, form, None).await.unwrap().value
}

async fn there(ctx: &Ctx, unit: UnitId, day: &str) -> Vec<String> {
    let rows = occupants_by_units(ctx, &[unit], Some(day.parse().unwrap())).await.unwrap().remove(&unit);
    rows.unwrap_or_default().into_iter().filter_map(|row| row.name).collect()
}

#[tokio::test]
async fn a_unit_has_its_occupants_as_at_any_day() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let [first, second] = [world.own.home.units[0], world.own.home.units[1]];
        make(&ctx, &world, &tenant(first, "Lina Haddad", "2022-07-01", "2025-06-30")).await;
        make(&ctx, &world, &tenant(first, "Omar Diallo", "2025-07-01", "")).await;
        make(&ctx, &world, &tenant(second, "Petra Vos", "", "")).await;
        for (day, names) in [
            ("2022-06-30", vec![]),
            ("2022-07-01", vec!["Lina Haddad"]),
            ("2025-06-30", vec!["Lina Haddad"]),
            ("2025-07-01", vec!["Omar Diallo"]),
            ("2031-01-01", vec!["Omar Diallo"]),
        ] {
            assert_eq!(there(&ctx, first, day).await, names, "{day}");
        }
        let list = async |filter| {
            let page = occupants_list(&ctx, world.own.home.id, filter, PageRequest::default()).await.unwrap();
            page.rows.into_iter().filter_map(|row| row.name).collect::<Vec<_>>()
        };
        let now = OccupantFilter { as_of: Some(ctx.today()), ..OccupantFilter::default() };
        assert_eq!(list(now).await, ["Omar Diallo", "Petra Vos"]);
        assert_eq!(list(OccupantFilter::default()).await, ["Lina Haddad", "Omar Diallo", "Petra Vos"]);
        let of_unit = OccupantFilter { unit: Some(second), ..OccupantFilter::default() };
        assert_eq!(list(of_unit).await, ["Petra Vos"]);
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let refused = async |form: &OccupantForm| codes(&occupant_create(&ctx, home.id, form, None).await.unwrap_err());
        let backwards = tenant(home.units[0], "Lina", "2025-07-01", "2025-06-30");
        assert_eq!(refused(&backwards).await, [("period-ends-before-start", "endsOn".to_owned())]);
        for unit in [world.own.neighbour.units[0], world.other.home.units[0]] {
            assert_eq!(refused(&tenant(unit, "Lina", "", "")).await, [("unit-unknown", "unit".to_owned())]);
        }
        let strange = OccupantForm {
            kind: "owner".into(),
            owner: world.own.neighbour.owners[0].to_string(),
            ..tenant(home.units[0], "", "", "")
        };
        assert_eq!(refused(&strange).await, [("owner-unknown", "owner".to_owned())]);
        let number = tenant(home.units[0], "Lina 93.05.18-223.61", "", "");
        assert_eq!(refused(&number).await, [("national-number", "name".to_owned())]);
        let id = make(&ctx, &world, &tenant(home.units[0], "Lina", "", "")).await;
        let moved = tenant(world.own.neighbour.units[0], "Lina", "", "");
        let error = occupant_update(&ctx, id, Some(1), &moved, None).await.unwrap_err();
        assert_eq!(codes(&error), [("unit-unknown", "unit".to_owned())]);
        let stale = occupant_update(&ctx, id, Some(7), &tenant(home.units[0], "Lina", "", ""), None).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
    }
}

#[tokio::test]
async fn an_owner_and_a_tenant_of_the_whole_at_once_are_told_and_not_refused() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[0];
        let lives = OccupantForm {
            kind: "owner".into(),
            owner: home.owners[0].to_string(),
            ..tenant(unit, "", "2020-01-01", "2025-12-31")
        };
        let owner = make(&ctx, &world, &lives).await;
        let lets = tenant(unit, "Lina Haddad", "2025-10-01", "");
        let tenant = make(&ctx, &world, &lets).await;
        let told = occupancy_overlaps_by_units(&ctx, &home.units).await.unwrap();
        assert_eq!(told.len(), 1);
        let overlap = told[&unit][0];
        assert_eq!((overlap.owner, overlap.tenant), (owner, tenant));
        assert_eq!(overlap.starts_on, "2025-10-01".parse().ok());
        assert_eq!(overlap.ends_on, "2025-12-31".parse().ok());
        let right = OccupantForm { ends_on: "2025-09-30".into(), ..lives };
        occupant_update(&ctx, owner, Some(1), &right, None).await.unwrap();
        assert!(occupancy_overlaps_by_units(&ctx, &home.units).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn occupants_are_for_whoever_reads_owners_and_are_forgotten_a_year_later() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let unit = world.own.home.units[0];
        let gone = make(&ctx, &world, &tenant(unit, "Lina Haddad", "2022-07-01", "2025-03-01")).await;
        let recent = make(&ctx, &world, &tenant(unit, "Omar Diallo", "2025-03-02", "2025-03-02")).await;
        for role in [Role::Accountant, Role::CouncilMember] {
            assert!(occupant_fetch(&world.ctx(role), gone).await.is_ok(), "{role:?}");
            assert!(occupant_erase(&world.ctx(role), gone, None, None).await.is_err(), "{role:?}");
        }
        for role in [Role::Owner, Role::Occupant, Role::Contractor, Role::Notary, Role::Superadmin] {
            let ctx = world.ctx(role);
            assert!(occupant_fetch(&ctx, gone).await.is_err(), "{role:?}");
            assert!(occupants_by_units(&ctx, &[unit], None).await.is_err(), "{role:?}");
        }
        let due = OccupantFilter { to_erase: true, ..OccupantFilter::default() };
        let due = occupants_list(&ctx, world.own.home.id, due, PageRequest::default()).await.unwrap();
        // The data of somebody whose last day was 2 March 2025 may be kept until 2 March 2026, which is today.
        assert_eq!(due.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [gone]);
        let early = occupant_erase(&ctx, recent, Some(1), None).await.unwrap_err();
        assert_eq!(codes(&early), [("occupant-retention-not-over", String::new())]);
        let found = async || search(&ctx, "haddad", PageRequest::default()).await.unwrap().rows.len();
        assert_eq!(found().await, 1);
        occupant_erase(&ctx, gone, Some(1), None).await.unwrap();
        assert_eq!(found().await, 0);
        let left = occupant_fetch(&ctx, gone).await.unwrap();
        assert_eq!((left.name, left.email, left.phone), (None, None, None));
        assert_eq!(left.ends_on, "2025-03-01".parse().ok());
        let again = occupant_update(&ctx, gone, None, &tenant(unit, "Lina", "", ""), None).await.unwrap_err();
        assert_eq!(codes(&again), [("occupant-erased", String::new())]);
    }
}
