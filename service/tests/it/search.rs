//! One box over everything that somebody may read.

use entity::{
    identity::Role,
    property::{ContactForm, OccupantForm, OwnerForm, UnitForm},
};
use service::{
    Ctx,
    charges::contributions_by_ids,
    page::PageRequest,
    property::{
        SearchHit, SearchSubject, association_archive, association_fetch, buildings_by_associations, occupant_create,
        owner_archive, owner_contact_create, owner_create, search, search_backfill, unit_archive, unit_fetch,
        unit_update,
    },
    testkit::World,
};

async fn hits(ctx: &Ctx, text: &str) -> Vec<SearchHit> {
    search(ctx, text, PageRequest::default()).await.unwrap().rows
}

async fn labels(ctx: &Ctx, world: &World, text: &str) -> Vec<String> {
    let here = hits(ctx, text).await.into_iter().filter(|hit| hit.association == world.own.home.id);
    here.map(|hit| hit.label).collect()
}

#[tokio::test]
async fn everything_is_found_by_what_is_known_of_it() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let tenant = OccupantForm {
            unit: home.units[0].to_string(),
            kind: "tenant".into(),
            name: "Lïna Haddâd".into(),
            phone: "+32 475 12 34 56".into(),
            ..OccupantForm::default()
        };
        occupant_create(&ctx, home.id, &tenant, None).await.unwrap();
        let company = OwnerForm {
            kind: "legal".into(),
            name: "Immo Soleil SA".into(),
            enterprise_number: "0403.019.261".into(),
            language: "fr".into(),
            ..OwnerForm::default()
        };
        owner_create(&ctx, home.id, &company, None).await.unwrap();
        let contribution =
            contributions_by_ids(&ctx, &home.contributions).await.unwrap().remove(&home.contributions[0]);
        let code = contribution.unwrap().communication;
        for (text, label) in [
            ("alice", "Alice Martin"),
            ("MART ali", "Alice Martin"),
            ("haddad", "Lïna Haddâd"),
            ("0475 12 34", "Lïna Haddâd"),
            ("0032475123456", "Lïna Haddâd"),
            ("bob@example", "Bob Claes"),
            ("0403.019.261", "Immo Soleil SA"),
            ("BE 0123.456.749", "ACP Les Essais"),
            ("a2", "A2"),
            ("a 2", "A2"),
            (&code.display(), code.display().as_str()),
            (code.as_str(), code.display().as_str()),
        ] {
            assert_eq!(labels(&ctx, &world, text).await, [label], "{text}");
        }
        // Both associations of the organization have the same account and the same name.
        for text in ["BE68 5390 0754 7034", "essais", "rue haute"] {
            assert_eq!(hits(&ctx, text).await.len(), 2, "{text}");
        }
        for text in ["", " ", "--", "lice", "alice bob", "123456789012", "zzz"] {
            assert_eq!(hits(&ctx, text).await, [], "{text}");
        }
    }
}

#[tokio::test]
async fn the_index_follows_every_change() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = unit_fetch(&ctx, home.units[2]).await.unwrap();
        let building = buildings_by_associations(&ctx, &[home.id]).await.unwrap()[&home.id][0].id;
        let renamed = UnitForm {
            building: building.to_string(),
            reference: "Box 77".into(),
            kind: "garage".into(),
            shares: unit.shares.0.to_string(),
            ..UnitForm::default()
        };
        unit_update(&ctx, unit.id, None, &renamed, None).await.unwrap();
        assert_eq!(labels(&ctx, &world, "box77").await, ["Box 77"]);
        assert!(labels(&ctx, &world, "g1").await.is_empty());
        unit_archive(&ctx, unit.id, None, None).await.unwrap();
        let away = hits(&ctx, "box 77").await;
        assert!(away[0].archived, "what was put away is found and said to be so");

        let form = OwnerForm {
            kind: "natural".into(),
            name: "Zoé Zorg".into(),
            language: "fr".into(),
            ..OwnerForm::default()
        };
        let zoe = owner_create(&ctx, home.id, &form, None).await.unwrap().value;
        let phone = ContactForm { kind: "phone".into(), value: "02 987 65 43".into(), ..ContactForm::default() };
        owner_contact_create(&ctx, zoe, &phone, None).await.unwrap();
        assert_eq!(labels(&ctx, &world, "+32 2 987 65").await, ["Zoé Zorg"]);
        owner_archive(&ctx, zoe, None, None).await.unwrap();
        assert!(hits(&ctx, "zorg").await[0].archived);
        // What is in use comes before what is not, and what is named in full before what begins alike.
        owner_create(&ctx, home.id, &OwnerForm { name: "Zoé Zorgvliet".into(), ..form.clone() }, None).await.unwrap();
        owner_create(&ctx, home.id, &OwnerForm { name: "Anna Zorg".into(), ..form }, None).await.unwrap();
        assert_eq!(labels(&ctx, &world, "zorg").await, ["Anna Zorg", "Zoé Zorgvliet", "Zoé Zorg"]);
        association_archive(&ctx, home.id, None, None).await.unwrap();
        let row = association_fetch(&ctx, home.id).await.unwrap();
        let found = hits(&ctx, &row.enterprise_number.display()).await;
        assert_eq!((found.len(), found[0].archived), (1, true));
    }
}

#[tokio::test]
async fn nobody_finds_what_she_may_not_read() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let secret = ContactForm {
            kind: "mobile".into(),
            value: "0477 11 22 33".into(),
            visibility: "syndic".into(),
            ..ContactForm::default()
        };
        owner_contact_create(&syndic, home.owners[1], &secret, None).await.unwrap();
        let tenant = OccupantForm {
            unit: home.units[0].to_string(),
            kind: "tenant".into(),
            name: "Lina Haddad".into(),
            ..OccupantForm::default()
        };
        occupant_create(&syndic, home.id, &tenant, None).await.unwrap();
        let codes = contributions_by_ids(&syndic, &home.contributions).await.unwrap();
        let code = |owner| codes.values().find(|row| row.owner_id == owner).unwrap().communication.display();
        let (hers, theirs) = (code(home.owners[0]), code(home.owners[1]));
        // By role: her own name, a neighbour's, a tenant's, a unit, the association, a number for the syndic alone, her own code, a neighbour's.
        for (role, seen) in [
            (Role::Syndic, [true, true, true, true, true, true, true, true]),
            (Role::Accountant, [true, true, true, true, true, true, true, true]),
            (Role::CouncilMember, [true, true, true, true, true, false, true, true]),
            (Role::Owner, [true, false, false, true, true, false, true, false]),
            (Role::Occupant, [false, false, false, false, true, false, false, false]),
        ] {
            let ctx = world.ctx(role);
            let texts = ["alice martin", "bob claes", "haddad", "A2", "essais", "0477 11 22 33", &hers, &theirs];
            for (text, seen) in texts.into_iter().zip(seen) {
                assert_eq!(labels(&ctx, &world, text).await.len(), usize::from(seen), "{role:?} {text}");
            }
        }
        for role in [Role::Superadmin, Role::Contractor, Role::Notary] {
            assert!(search(&world.ctx(role), "alice", PageRequest::default()).await.is_err(), "{role:?}");
        }
        assert!(search(&world.anonymous(), "alice", PageRequest::default()).await.is_err());
        // A role in one association finds nothing of another one, and one organization nothing of another.
        assert!(hits(&world.ctx(Role::Accountant), "alice").await.iter().all(|hit| hit.association == home.id));
        let abroad = world.other.ctx(&world.host, Role::Syndic);
        let there = [world.other.home.id, world.other.neighbour.id];
        let found = hits(&abroad, "alice").await;
        assert!(found.len() == 2 && found.iter().all(|hit| there.contains(&hit.association)));
    }
}

#[tokio::test]
async fn pages_of_results_follow_each_other_and_take_a_fixed_number_of_statements() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        for number in 0..30 {
            let form = OwnerForm {
                kind: "natural".into(),
                name: format!("Personne {number:02}"),
                language: "fr".into(),
                ..OwnerForm::default()
            };
            owner_create(&ctx, home.id, &form, None).await.unwrap();
        }
        let mut found = Vec::new();
        for offset in [0, 12, 24] {
            let fresh = world.ctx(Role::Syndic);
            let page = search(&fresh, "pers", PageRequest::new(12, offset).unwrap()).await.unwrap();
            assert_eq!(page.has_next, offset < 18, "{offset}");
            found.extend(page.rows.into_iter().map(|hit| hit.label));
            let statements = fresh.statements();
            assert_eq!(statements, 1, "{}", world.name);
        }
        let expected: Vec<String> = (0..30).map(|number| format!("Personne {number:02}")).collect();
        assert_eq!(found, expected);
        // A payment reference stands before what is found by its digits, and counts as one row.
        let contribution =
            contributions_by_ids(&ctx, &home.contributions).await.unwrap().remove(&home.contributions[0]);
        let code = contribution.unwrap().communication;
        let phone = ContactForm { kind: "phone".into(), value: code.as_str().to_owned(), ..ContactForm::default() };
        owner_contact_create(&ctx, home.owners[0], &phone, None).await.unwrap();
        let all = hits(&ctx, code.as_str()).await;
        assert!(matches!(all[0].subject, SearchSubject::Contribution(..)) && all[1].label == "Alice Martin");
        let first = search(&ctx, code.as_str(), PageRequest::new(1, 0).unwrap()).await.unwrap();
        let second = search(&ctx, code.as_str(), PageRequest::new(1, 1).unwrap()).await.unwrap();
        assert_eq!((first.rows, first.has_next), (vec![all[0].clone()], true));
        assert_eq!((second.rows, second.has_next), (vec![all[1].clone()], false));
    }
}

#[tokio::test]
async fn what_is_in_the_index_already_is_not_written_again() {
    for world in World::all().await.unwrap() {
        assert_eq!(search_backfill(&world.host).await.unwrap(), 0, "{}", world.name);
    }
}
