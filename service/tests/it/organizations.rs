//! Organizations: what their plans have room for, and what happens when many want one thing at the same moment.

use entity::identity::{OrganizationForm, Role};
use service::{
    Error, RequestKey,
    identity::{
        RoleGrant, accounts_search, organization_create, organization_fetch, organization_own, organization_update,
        organizations_list, role_fetch, role_grant,
    },
    page::PageRequest,
    property::{association_archive, association_create},
    testkit::World,
};

use crate::hats::{association, code, days, firm, first, named, person, resumed, signed_in};

#[tokio::test]
async fn a_plan_has_room_for_as_many_associations_as_it_says_even_in_a_race() {
    for world in World::all().await.unwrap() {
        let organization = firm(&world, "Cabinet Lambert", "free", "ines@example.org").await;
        let token = signed_in(&world.host, "ines@example.org").await;
        let (one, two) = (resumed(&world.host, &token).await, resumed(&world.host, &token).await);
        let (a, b) = (association("ACP Une", "0403.019.261"), association("ACP Deux", "0987.654.394"));
        let (first, second) = tokio::join!(association_create(&one, &a, None), association_create(&two, &b, None));
        let refused: Vec<Error> = [first, second].into_iter().filter_map(Result::err).collect();
        assert_eq!(refused.iter().map(code).collect::<Vec<_>>(), ["plan-associations-limit"], "{}", world.name);
        assert_eq!(refused[0].refusals()[0].params["limit"], "1");
        let ctx = resumed(&world.host, &token).await;
        let view = organization_own(&ctx).await.unwrap();
        assert_eq!((view.associations(), view.people), (1, 1));
        // One that is put away makes room.
        let list = service::property::associations_list(&ctx, false, PageRequest::default()).await.unwrap().rows;
        association_archive(&ctx, list[0].id, None, None).await.unwrap();
        association_create(&ctx, &association("ACP Trois", "0765.432.146"), None).await.unwrap();
        // A larger plan does too; a smaller one than what is used is refused.
        let root = world.ctx(Role::Superadmin);
        organization_update(&root, organization, None, &named("Cabinet Lambert", "starter"), None).await.unwrap();
        association_create(&ctx, &association("ACP Quatre", "0456.789.034"), None).await.unwrap();
        let smaller = organization_update(&root, organization, None, &named("Cabinet Lambert", "free"), None).await;
        assert_eq!(code(&smaller.unwrap_err()), "plan-below-use", "{}", world.name);
    }
}

#[tokio::test]
async fn a_plan_counts_the_people_who_work_there_and_no_owners() {
    for world in World::all().await.unwrap() {
        firm(&world, "Cabinet Lambert", "free", "ines@example.org").await;
        let token = signed_in(&world.host, "ines@example.org").await;
        let ctx = resumed(&world.host, &token).await;
        let house = association_create(&ctx, &association("ACP Une", "0403.019.261"), None).await.unwrap().value;
        let give = async |role, email: &str| {
            let grant = RoleGrant { association: Some(house), role, owner: None };
            role_grant(&ctx, &grant, &person(email), &days("", ""), None).await
        };
        give(Role::Accountant, "two@example.org").await.unwrap();
        give(Role::CouncilMember, "three@example.org").await.unwrap();
        let full = give(Role::Notary, "four@example.org").await.unwrap_err();
        assert_eq!(
            (code(&full), full.refusals()[0].params["limit"].as_str()),
            ("plan-people-limit", "3"),
            "{}",
            world.name
        );
        // Somebody who is there already, and somebody who only lives there, find room.
        give(Role::CouncilMember, "two@example.org").await.unwrap();
        give(Role::Occupant, "five@example.org").await.unwrap();
    }
}

/// Many at the same moment: one is first, and the others are answered as if they came later.
#[tokio::test]
async fn of_many_who_want_one_short_name_or_use_one_key_at_once_one_is_first() {
    for world in World::all().await.unwrap() {
        let root = world.ctx(Role::Superadmin);
        let (wanted, emails) = (named("Cabinet Lambert", ""), ["a@example.org", "b@example.org", "c@example.org"]);
        let firsts = emails.map(first);
        let [a, b, c] = &firsts;
        let (a, b, c) = tokio::join!(
            organization_create(&root, &wanted, a, None),
            organization_create(&root, &wanted, b, None),
            organization_create(&root, &wanted, c, None),
        );
        let mut said = [a, b, c].map(|done| done.map_or_else(|error| code(&error), |_| "done"));
        said.sort_unstable();
        assert_eq!(said, ["done", "organization-slug-taken", "organization-slug-taken"], "{}", world.name);
        // One address for the first account of two.
        let same = first("same@example.org");
        let (one, two) = (named("Cabinet Un", ""), named("Cabinet Deux", ""));
        let (one, two) =
            tokio::join!(organization_create(&root, &one, &same, None), organization_create(&root, &two, &same, None),);
        let mut said = [one, two].map(|done| done.map_or_else(|error| code(&error), |_| "done"));
        said.sort_unstable();
        assert_eq!(said, ["account-email-taken", "done"], "{}", world.name);
        // One key.
        let (key, once) = (RequestKey::parse("once").unwrap(), first("d@example.org"));
        let wanted = named("Cabinet Dubois", "");
        let (a, b, c) = tokio::join!(
            organization_create(&root, &wanted, &once, Some(&key)),
            organization_create(&root, &wanted, &once, Some(&key)),
            organization_create(&root, &wanted, &once, Some(&key)),
        );
        let done = [a, b, c].map(Result::unwrap);
        assert!(done.iter().all(|outcome| outcome.value == done[0].value), "{}", world.name);
        assert_eq!(done.iter().filter(|outcome| !outcome.replayed).count(), 1, "{}", world.name);
        // The short name of one that there is.
        let (mine, other) = (organization_fetch(&root, world.own.organization), world.other.organization);
        let mine = mine.await.unwrap().row;
        let taken = OrganizationForm { slug: "voisins".into(), ..named("Voisins", "enterprise") };
        let (one, two) = tokio::join!(
            organization_update(&root, mine.id, None, &taken, None),
            organization_update(&root, other, None, &taken, None),
        );
        let mut said = [one, two].map(|done| done.map_or_else(|error| code(&error), |_| "done"));
        said.sort_unstable();
        assert_eq!(said, ["done", "organization-slug-taken"], "{}", world.name);
    }
}

#[tokio::test]
async fn an_organization_is_made_once_for_one_key() {
    for world in World::all().await.unwrap() {
        let root = world.ctx(Role::Superadmin);
        let key = RequestKey::parse("once").unwrap();
        let made = organization_create(&root, &named("Cabinet Lambert", ""), &first("ines@example.org"), Some(&key))
            .await
            .unwrap();
        let again = organization_create(&root, &named("Cabinet Lambert", ""), &first("ines@example.org"), Some(&key))
            .await
            .unwrap();
        assert_eq!((made.value, false, true), (again.value, made.replayed, again.replayed), "{}", world.name);
        let other =
            organization_create(&root, &named("Cabinet Autre", ""), &first("ines@example.org"), Some(&key)).await;
        assert_eq!(code(&other.unwrap_err()), "idempotency-key-reused");
        let taken = organization_create(&root, &named("Cabinet Lambert", ""), &first("x@example.org"), None).await;
        assert_eq!(code(&taken.unwrap_err()), "organization-slug-taken");
        let found = organizations_list(&root, "lambert", PageRequest::default()).await.unwrap();
        assert_eq!(found.rows.iter().map(|view| (view.row.id, view.people)).collect::<Vec<_>>(), [(made.value, 1)]);
        assert_eq!(
            organizations_list(&root, "%", PageRequest::default()).await.unwrap().rows,
            [],
            "a wildcard is a letter"
        );
    }
}

#[tokio::test]
async fn two_organizations_that_let_in_the_same_new_person_at_the_same_moment_both_do() {
    for world in World::all().await.unwrap() {
        let (one, other) = (world.ctx(Role::Syndic), world.other.ctx(&world.host, Role::Syndic));
        let grant = |association| RoleGrant { association: Some(association), role: Role::CouncilMember, owner: None };
        let (here, there) = (grant(world.own.home.id), grant(world.other.home.id));
        for round in 0..5 {
            let email = format!("new{round}@example.org");
            let (who, term) = (person(&email), days("", ""));
            let (a, b) =
                tokio::join!(role_grant(&one, &here, &who, &term, None), role_grant(&other, &there, &who, &term, None));
            let a = role_fetch(&one.anew(), a.unwrap().value).await.unwrap();
            let b = role_fetch(&other.anew(), b.unwrap().value).await.unwrap();
            assert_eq!(a.row.account_id, b.row.account_id, "{}", world.name);
            let root = world.ctx(Role::Superadmin);
            let found = accounts_search(&root, &email, PageRequest::default()).await.unwrap().rows;
            assert_eq!(found.len(), 1, "{}", world.name);
        }
    }
}
