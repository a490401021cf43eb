//! Dated roles, the switch between organizations, plans, suspension, support and looking as an owner.

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, OrganizationId, RoleAssignmentId},
    identity::{OrganizationForm, Permission, Role, RoleTermForm, SupportForm},
    language::Language,
    property::AssociationForm,
};
use service::{
    Clock, Ctx, Error, Host, RequestInfo, Standing,
    identity::{
        AccountForm, RoleGrant, SignIn, account_activate, account_create_superadmin, account_deactivate,
        accounts_by_ids, accounts_search, context_switch, elsewhere, hats, organization_activate, organization_create,
        organization_fetch, organization_suspend, role_end, role_fetch, role_grant, roles_list, roles_without_title,
        session_open, session_resume, support_enter, support_grant, support_leave, support_revoke, support_running,
        view_as_begin, view_as_end,
    },
    page::PageRequest,
    property::{
        OwnerFilter, association_by_slug, association_create, association_fetch, building_create, owners_list,
        units_list,
    },
    testkit::World,
};

const PASSWORD: &str = "quatre chats sur un toit";

pub(super) fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

pub(super) fn person(email: &str) -> AccountForm {
    AccountForm {
        email: email.into(),
        display_name: "Inès Lambert".into(),
        language: "fr".into(),
        password: String::new(),
    }
}

pub(super) fn first(email: &str) -> AccountForm {
    AccountForm { password: PASSWORD.into(), ..person(email) }
}

pub(super) fn named(name: &str, plan: &str) -> OrganizationForm {
    OrganizationForm { name: name.into(), plan: plan.into(), ..OrganizationForm::default() }
}

pub(super) fn association(name: &str, number: &str) -> AssociationForm {
    AssociationForm {
        name: name.into(),
        language: "fr".into(),
        enterprise_number: number.into(),
        street: "Rue du Parc 1".into(),
        postal_code: "4000".into(),
        city: "Liège".into(),
        total_shares: "1000".into(),
        ..AssociationForm::default()
    }
}

fn at(host: &Host, instant: &str) -> Host {
    let instant: DateTime<Utc> = instant.parse().unwrap();
    let mut host = host.clone();
    host.clock = Clock::Stopped(instant);
    host
}

fn request() -> RequestInfo {
    RequestInfo { request_id: "test".into(), language: Language::Fr }
}

/// A token of a new session.
pub(super) async fn signed_in(host: &Host, email: &str) -> String {
    let sign_in =
        SignIn { email: email.into(), password: PASSWORD.into(), ip: "192.0.2.7".into(), user_agent: "test".into() };
    match session_open(&Ctx::new(host.clone(), request(), None), &sign_in).await.unwrap() {
        service::identity::Opened::Session(token) => token,
        service::identity::Opened::Challenge(_) => panic!("nobody set up a second factor"),
    }
}

/// Who a session belongs to now.
pub(super) async fn resumed(host: &Host, token: &str) -> Ctx {
    let actor = session_resume(host, token).await.unwrap().unwrap();
    Ctx::new(host.clone(), request(), Some(actor))
}

async fn superadmin(world: &World) -> String {
    account_create_superadmin(&world.host, &first("root@example.org")).await.unwrap();
    signed_in(&world.host, "root@example.org").await
}

/// A firm with a syndic who can sign in.
pub(super) async fn firm(world: &World, name: &str, plan: &str, email: &str) -> OrganizationId {
    let made =
        organization_create(&world.ctx(Role::Superadmin), &named(name, plan), &first(email), None).await.unwrap();
    world.prove_address(email).await.unwrap();
    made.value
}

fn in_home(world: &World, role: Role) -> RoleGrant {
    RoleGrant { association: Some(world.own.home.id), role, owner: None }
}

pub(super) fn days(starts_on: &str, ends_on: &str) -> RoleTermForm {
    RoleTermForm { starts_on: starts_on.into(), ends_on: ends_on.into(), decision: "Assemblée, point 7".into() }
}

#[tokio::test]
async fn a_role_runs_from_its_first_day_to_its_last_in_belgium() {
    for world in World::all().await.unwrap() {
        firm(&world, "Cabinet Lambert", "free", "ines@example.org").await;
        let syndic = world.ctx(Role::Syndic);
        let term = days("2026-03-10", "2026-03-12");
        role_grant(&syndic, &in_home(&world, Role::CouncilMember), &person("ines@example.org"), &term, None)
            .await
            .unwrap();
        // Midnight in Belgium is an hour earlier in universal time in winter.
        for (instant, runs) in [
            ("2026-03-09T22:59:59Z", false),
            ("2026-03-09T23:00:00Z", true),
            ("2026-03-12T22:59:59Z", true),
            ("2026-03-12T23:00:00Z", false),
        ] {
            let host = at(&world.host, instant);
            let token = signed_in(&host, "ines@example.org").await;
            let ctx = resumed(&host, &token).await;
            let switched = context_switch(&ctx, world.own.organization).await;
            assert_eq!(switched.is_ok(), runs, "{} {instant}", world.name);
            let ctx = resumed(&host, &token).await;
            let reads = association_fetch(&ctx, world.own.home.id).await;
            assert_eq!(reads.is_ok(), runs, "{} {instant}", world.name);
            let hat = hats(&ctx).await.unwrap().into_iter().find(|hat| hat.role == Role::CouncilMember);
            assert_eq!(hat.map(|hat| hat.running), (instant < "2026-03-12T23").then_some(runs), "{instant}");
        }
    }
}

#[tokio::test]
async fn a_mandate_that_ends_is_felt_by_an_open_session() {
    let world = World::sqlite().await.unwrap();
    firm(&world, "Cabinet Lambert", "free", "ines@example.org").await;
    let term = days("2026-03-02", "2026-03-02");
    role_grant(&world.ctx(Role::Syndic), &in_home(&world, Role::Accountant), &person("ines@example.org"), &term, None)
        .await
        .unwrap();
    let token = signed_in(&world.host, "ines@example.org").await;
    context_switch(&resumed(&world.host, &token).await, world.own.organization).await.unwrap();
    assert!(resumed(&world.host, &token).await.may(Permission::CallIssue));
    let tomorrow = at(&world.host, "2026-03-03T09:00:00Z");
    let ctx = resumed(&tomorrow, &token).await;
    assert!(!ctx.may(Permission::AssociationRead) && ctx.actor().unwrap().organization.is_none());
}

#[tokio::test]
async fn every_hat_is_told_in_words_and_a_foreign_organization_is_refused_like_an_unknown_one() {
    for world in World::all().await.unwrap() {
        let own = firm(&world, "Cabinet Lambert", "starter", "ines@example.org").await;
        role_grant(
            &world.ctx(Role::Syndic),
            &in_home(&world, Role::CouncilMember),
            &person("ines@example.org"),
            &days("", ""),
            None,
        )
        .await
        .unwrap();
        let token = signed_in(&world.host, "ines@example.org").await;
        let ctx = resumed(&world.host, &token).await;
        let told: Vec<_> = hats(&ctx)
            .await
            .unwrap()
            .into_iter()
            .map(|hat| (hat.role, hat.organization_name, hat.association.map(|place| place.name)))
            .collect();
        let expected = [
            (Role::Syndic, "Cabinet Lambert".to_owned(), None),
            (Role::CouncilMember, "own".to_owned(), Some("ACP Les Essais".to_owned())),
        ];
        assert_eq!(told, expected, "{}", world.name);
        let foreign = context_switch(&ctx, world.other.organization).await.unwrap_err();
        let unknown = context_switch(&ctx, OrganizationId(uuid::Uuid::from_u128(7))).await.unwrap_err();
        assert_eq!(foreign.to_string(), unknown.to_string(), "{}", world.name);
        assert!(matches!(foreign, Error::NotFound(_)));
        assert_eq!(ctx.actor().unwrap().organization.as_ref().map(|(id, _)| *id), Some(own));
        context_switch(&ctx, world.own.organization).await.unwrap();
        let ctx = resumed(&world.host, &token).await;
        assert!(association_fetch(&ctx, world.own.home.id).await.is_ok());
        assert!(
            association_fetch(&ctx, world.own.neighbour.id).await.is_err(),
            "a hat in one association opens no other"
        );
    }
}

#[tokio::test]
async fn an_address_in_another_organization_is_offered_to_whoever_has_a_hat_there_and_to_nobody_else() {
    for world in World::all().await.unwrap() {
        firm(&world, "Cabinet Lambert", "starter", "ines@example.org").await;
        let slug = association_fetch(&world.ctx(Role::Syndic), world.own.home.id).await.unwrap().slug;
        let token = signed_in(&world.host, "ines@example.org").await;
        let ctx = resumed(&world.host, &token).await;
        assert!(association_by_slug(&ctx, &slug).await.is_err());
        assert_eq!(elsewhere(&ctx, &slug).await.unwrap(), [], "{}", world.name);
        role_grant(
            &world.ctx(Role::Syndic),
            &in_home(&world, Role::Occupant),
            &person("ines@example.org"),
            &days("", ""),
            None,
        )
        .await
        .unwrap();
        let places = elsewhere(&ctx, &slug).await.unwrap();
        // The other tenant of the world has an association of the same name in addresses.
        assert_eq!(
            places.iter().map(|place| place.organization).collect::<Vec<_>>(),
            [world.own.organization],
            "{}",
            world.name
        );
        assert_eq!(elsewhere(&ctx, "nowhere").await.unwrap(), []);
        // In the organization itself there is nothing else to offer.
        context_switch(&ctx, world.own.organization).await.unwrap();
        assert_eq!(elsewhere(&resumed(&world.host, &token).await, &slug).await.unwrap(), []);
    }
}

#[tokio::test]
async fn nobody_gives_more_than_she_holds() {
    for world in World::all().await.unwrap() {
        let give = async |ctx: &Ctx, grant: RoleGrant| {
            role_grant(ctx, &grant, &person("dana@example.org"), &days("", ""), None).await.map(|done| done.value)
        };
        let everywhere = |role| RoleGrant { association: None, role, owner: None };
        // The syndic of one association gives roles in it, and in nothing else.
        let local = world.ctx(Role::Syndic);
        let id = give(&local, in_home(&world, Role::Syndic)).await.unwrap();
        assert_eq!(role_fetch(&local, id).await.unwrap().display_name, "Inès Lambert");
        for (grant, refused) in [
            (everywhere(Role::CouncilMember), "role-needs-association"),
            (everywhere(Role::Superadmin), "role-not-grantable"),
            (in_home(&world, Role::Superadmin), "role-not-grantable"),
            (in_home(&world, Role::Owner), "owner-unknown"),
            (RoleGrant { owner: Some(world.own.neighbour.owners[0]), ..in_home(&world, Role::Owner) }, "owner-unknown"),
            (RoleGrant { owner: Some(world.other.home.owners[0]), ..in_home(&world, Role::Owner) }, "owner-unknown"),
            (
                RoleGrant { owner: Some(world.own.home.owners[0]), ..in_home(&world, Role::Occupant) },
                "role-takes-no-owner",
            ),
            (in_home(&world, Role::Syndic), "role-held-already"),
        ] {
            assert_eq!(code(&give(&local, grant).await.unwrap_err()), refused, "{} {grant:?}", world.name);
        }
        let foreign = RoleGrant { association: Some(world.other.home.id), ..in_home(&world, Role::Syndic) };
        assert_eq!(code(&give(&local, foreign).await.unwrap_err()), "association-unknown");
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Syndic) {
            assert!(give(&world.ctx(role), in_home(&world, Role::Occupant)).await.is_err(), "{role:?}");
            assert!(give(&world.ctx(role), everywhere(Role::Accountant)).await.is_err(), "{role:?}");
        }
    }
}

#[tokio::test]
async fn a_refused_grant_makes_no_account_and_a_known_address_tells_no_name() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let nowhere = RoleGrant {
            association: Some(world.own.home.id),
            role: Role::Owner,
            owner: Some(world.other.home.owners[0]),
        };
        role_grant(&syndic, &nowhere, &person("new@example.org"), &days("", ""), None).await.unwrap_err();
        let root = world.ctx(Role::Superadmin);
        assert_eq!(accounts_search(&root, "new@example.org", PageRequest::default()).await.unwrap().rows, []);
        // Somebody who is known elsewhere under her own name.
        let elsewhere = AccountForm { display_name: "Ines Geheim".into(), ..first("ines@example.org") };
        organization_create(&root, &named("Cabinet Lambert", "free"), &elsewhere, None).await.unwrap();
        world.prove_address("ines@example.org").await.unwrap();
        let typed = AccountForm { display_name: "Madame Lambert".into(), ..person("ines@example.org") };
        let id = role_grant(&syndic, &in_home(&world, Role::CouncilMember), &typed, &days("", ""), None)
            .await
            .unwrap()
            .value;
        let role = role_fetch(&syndic, id).await.unwrap();
        let account = role.row.account_id;
        let shown = async || accounts_by_ids(&syndic, &[account]).await.unwrap()[&account].display_name.clone();
        assert_eq!(
            (role.display_name.as_str(), shown().await.as_str()),
            ("Madame Lambert", "Madame Lambert"),
            "{}",
            world.name
        );
        // Once she has come in, she is called what she calls herself.
        let token = signed_in(&world.host, "ines@example.org").await;
        context_switch(&resumed(&world.host, &token).await, world.own.organization).await.unwrap();
        assert_eq!(
            accounts_by_ids(&world.ctx(Role::Syndic), &[account]).await.unwrap()[&account].display_name,
            "Ines Geheim"
        );
    }
}

#[tokio::test]
async fn a_second_role_tells_no_name_either() {
    for world in World::all().await.unwrap() {
        firm(&world, "Cabinet Lambert", "free", "ines@example.org").await;
        let typed = AccountForm { display_name: "Madame L.".into(), ..person("ines@example.org") };
        for role in [Role::CouncilMember, Role::Occupant] {
            let syndic = world.ctx(Role::Syndic);
            let id = role_grant(&syndic, &in_home(&world, role), &typed, &days("", ""), None).await.unwrap().value;
            let given = role_fetch(&syndic, id).await.unwrap();
            let account = given.row.account_id;
            let shown = accounts_by_ids(&world.ctx(Role::Syndic), &[account]).await.unwrap();
            let names = (given.display_name.as_str(), shown[&account].display_name.as_str());
            assert_eq!(names, ("Madame L.", "Madame L."), "{} {role:?}", world.name);
        }
    }
}

#[tokio::test]
async fn a_role_ends_at_once_or_on_a_day_and_the_last_syndic_stays() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let id =
            role_grant(&syndic, &in_home(&world, Role::Occupant), &person("dana@example.org"), &days("", ""), None)
                .await
                .unwrap()
                .value;
        assert_eq!(code(&role_end(&syndic, id, "2026-03-01", None).await.unwrap_err()), "role-ends-in-past");
        role_end(&syndic, id, "2026-03-05", None).await.unwrap();
        assert_eq!(
            role_fetch(&syndic, id).await.unwrap().row.ends_on.map(|day| day.to_string()),
            Some("2026-03-05".to_owned())
        );
        role_end(&syndic, id, "", None).await.unwrap();
        assert_eq!(code(&role_end(&syndic, id, "", None).await.unwrap_err()), "role-ended", "{}", world.name);
        // A stranger's role is not there.
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        let foreign = role_end(&stranger, id, "", None).await.unwrap_err();
        let unknown = role_end(&stranger, RoleAssignmentId(uuid::Uuid::from_u128(9)), "", None).await.unwrap_err();
        assert_eq!(foreign.to_string(), unknown.to_string());
        let all = roles_list(&syndic, None, PageRequest::default()).await.unwrap().rows;
        let own = all.iter().find(|role| role.row.role == Role::Syndic).unwrap().row.id;
        assert_eq!(code(&role_end(&syndic, own, "", None).await.unwrap_err()), "last-syndic");
        assert_eq!(code(&role_end(&syndic, own, "2026-12-31", None).await.unwrap_err()), "last-syndic");
        let second = RoleGrant { association: None, role: Role::Syndic, owner: None };
        role_grant(&syndic, &second, &person("second@example.org"), &days("", ""), None).await.unwrap();
        // Somebody who has accepted nothing gives nothing back.
        assert_eq!(code(&role_end(&syndic, own, "", None).await.unwrap_err()), "last-syndic", "{}", world.name);
        world.prove_address("second@example.org").await.unwrap();
        role_end(&syndic, own, "", None).await.unwrap();
    }
}

#[tokio::test]
async fn the_end_of_an_ownership_only_proposes_the_end_of_the_access() {
    let world = World::sqlite().await.unwrap();
    let syndic = world.ctx(Role::Syndic);
    let owner = RoleGrant { owner: Some(world.own.home.owners[0]), ..in_home(&world, Role::Owner) };
    role_grant(&syndic, &owner, &person("alice@example.org"), &days("", ""), None).await.unwrap();
    let roles = roles_list(&syndic, Some(world.own.home.id), PageRequest::default()).await.unwrap().rows;
    assert_eq!(roles_without_title(&syndic, &roles).await.unwrap(), []);
    // Before anybody owned anything, nobody did.
    let early = Ctx::new(at(&world.host, "2019-06-01T09:00:00Z"), request(), syndic.actor().cloned());
    let mut before = roles.clone();
    for role in &mut before {
        role.row.starts_on = None;
    }
    assert_eq!(roles_without_title(&early, &before).await.unwrap(), [roles[0].row.id]);
}

#[tokio::test]
async fn in_a_suspended_organization_nothing_works_and_its_people_are_told_why() {
    for world in World::all().await.unwrap() {
        let organization = firm(&world, "Cabinet Lambert", "starter", "ines@example.org").await;
        let token = signed_in(&world.host, "ines@example.org").await;
        let before = resumed(&world.host, &token).await;
        let house = association_create(&before, &association("ACP Une", "0403.019.261"), None).await.unwrap().value;
        let root = world.ctx(Role::Superadmin);
        assert_eq!(
            code(&organization_suspend(&root, organization, None, " ", None).await.unwrap_err()),
            "text-required"
        );
        organization_suspend(&root, organization, None, "Facture impayée.", None).await.unwrap();
        assert_eq!(
            code(&organization_suspend(&root, organization, None, "x", None).await.unwrap_err()),
            "organization-suspended-already"
        );
        let ctx = resumed(&world.host, &token).await;
        for error in [
            association_fetch(&ctx, house).await.unwrap_err(),
            association_create(&ctx, &association("ACP Deux", "0987.654.394"), None).await.unwrap_err(),
            context_switch(&ctx, organization).await.unwrap_err(),
        ] {
            assert_eq!(code(&error), "organization-suspended", "{}", world.name);
            assert_eq!(error.refusals()[0].params["reason"], "Facture impayée.");
        }
        assert!(matches!(&ctx.actor().unwrap().standing, Standing::Suspended { .. }));
        assert!(hats(&ctx).await.unwrap()[0].suspended);
        organization_activate(&root, organization, None, None).await.unwrap();
        assert!(association_fetch(&resumed(&world.host, &token).await, house).await.is_ok());
        assert_eq!(organization_fetch(&root, organization).await.unwrap().row.suspension_reason, None);
    }
}

#[tokio::test]
async fn the_platform_looks_into_an_organization_only_while_it_is_let_in_and_changes_nothing() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let token = superadmin(&world).await;
        let root = resumed(&world.host, &token).await;
        assert_eq!(code(&support_enter(&root, world.own.organization).await.unwrap_err()), "support-not-granted");
        let too_long = SupportForm { ends_on: "2026-03-09".into(), reason: "Import".into() };
        assert_eq!(code(&support_grant(&syndic, &too_long, None).await.unwrap_err()), "support-term");
        let form = SupportForm { ends_on: "2026-03-04".into(), reason: "Import".into() };
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Syndic) {
            assert!(support_grant(&world.ctx(role), &form, None).await.is_err(), "{role:?}");
        }
        let grant = support_grant(&syndic, &form, None).await.unwrap().value;
        assert_eq!(code(&support_grant(&syndic, &form, None).await.unwrap_err()), "support-running");
        assert!(association_fetch(&root, world.own.home.id).await.is_err(), "a grant alone opens nothing");
        support_enter(&root, world.own.organization).await.unwrap();
        let inside = resumed(&world.host, &token).await;
        assert!(association_fetch(&inside, world.own.home.id).await.is_ok(), "{}", world.name);
        assert!(association_fetch(&inside, world.other.home.id).await.is_err(), "only where she was let in");
        assert!(!inside.may(Permission::ContactRead));
        let written = association_create(&inside, &association("ACP Une", "0403.019.261"), None).await.unwrap_err();
        assert_eq!(code(&written), "support-reads-only");
        let granted =
            role_grant(&inside, &in_home(&world, Role::Syndic), &person("x@example.org"), &days("", ""), None).await;
        assert_eq!(code(&granted.unwrap_err()), "support-reads-only");
        // The day after the last one, in the middle of the session, it is over.
        let late = at(&world.host, "2026-03-04T23:00:00Z");
        let expired = resumed(&late, &token).await;
        assert!(
            association_fetch(&expired, world.own.home.id).await.is_err()
                && expired.actor().unwrap().organization.is_none()
        );
        support_leave(&inside).await.unwrap();
        support_enter(&resumed(&world.host, &token).await, world.own.organization).await.unwrap();
        support_revoke(&world.ctx(Role::Syndic), grant, None).await.unwrap();
        let out = resumed(&world.host, &token).await;
        assert!(association_fetch(&out, world.own.home.id).await.is_err(), "{}: taken back works at once", world.name);
        assert_eq!(support_running(&out, world.own.organization).await.unwrap(), None);
        assert_eq!(code(&support_revoke(&world.ctx(Role::Syndic), grant, None).await.unwrap_err()), "support-over");
    }
}

#[tokio::test]
async fn looking_as_an_owner_shows_what_she_sees_and_changes_nothing() {
    for world in World::all().await.unwrap() {
        let everywhere = RoleGrant { association: None, role: Role::Syndic, owner: None };
        firm(&world, "Cabinet Lambert", "free", "ines@example.org").await;
        role_grant(&world.ctx(Role::Syndic), &everywhere, &person("ines@example.org"), &days("", ""), None)
            .await
            .unwrap();
        let token = signed_in(&world.host, "ines@example.org").await;
        context_switch(&resumed(&world.host, &token).await, world.own.organization).await.unwrap();
        let syndic = resumed(&world.host, &token).await;
        assert!(matches!(view_as_begin(&syndic, world.other.home.owners[0]).await, Err(Error::NotFound(_))));
        assert_eq!(code(&view_as_end(&syndic).await.unwrap_err()), "view-as-not-running");
        view_as_begin(&syndic, world.own.home.owners[0]).await.unwrap();
        let looking = resumed(&world.host, &token).await;
        let owner = world.ctx(Role::Owner);
        assert_eq!(looking.actor().unwrap().roles, owner.actor().unwrap().roles, "{}", world.name);
        for permission in Permission::ALL {
            assert_eq!(looking.may(permission), owner.may(permission), "{permission:?}");
        }
        let seen = async |ctx: &Ctx| {
            let owners =
                owners_list(ctx, world.own.home.id, &OwnerFilter::default(), PageRequest::default()).await.unwrap();
            let units =
                units_list(ctx, world.own.home.id, &service::property::UnitFilter::default(), PageRequest::default())
                    .await
                    .unwrap();
            (owners.rows.into_iter().map(|row| row.id).collect::<Vec<_>>(), units.rows.len())
        };
        assert_eq!(seen(&looking).await, seen(&owner).await);
        assert!(association_fetch(&looking, world.own.neighbour.id).await.is_err(), "not more than the owner");
        let form = entity::property::BuildingForm::default();
        for error in [
            building_create(&looking, world.own.home.id, &form, None).await.unwrap_err(),
            role_grant(&looking, &everywhere, &person("x@example.org"), &days("", ""), None).await.unwrap_err(),
            association_create(&looking, &association("ACP Une", "0403.019.261"), None).await.unwrap_err(),
        ] {
            assert_eq!(code(&error), "view-as-reads-only", "{}", world.name);
        }
        view_as_end(&looking).await.unwrap();
        assert!(resumed(&world.host, &token).await.may(Permission::OwnerWrite));
    }
}

#[tokio::test]
async fn a_closed_account_is_signed_out_everywhere() {
    for world in World::all().await.unwrap() {
        firm(&world, "Cabinet Lambert", "free", "ines@example.org").await;
        let token = signed_in(&world.host, "ines@example.org").await;
        let account: AccountId = resumed(&world.host, &token).await.actor().unwrap().account;
        let root = world.ctx(Role::Superadmin);
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Superadmin) {
            assert!(matches!(account_deactivate(&world.ctx(role), account).await, Err(Error::Forbidden)), "{role:?}");
        }
        assert_eq!(code(&account_deactivate(&root, world.own.syndic).await.unwrap_err()), "account-closes-itself");
        account_deactivate(&root, account).await.unwrap();
        assert_eq!(code(&account_deactivate(&root, account).await.unwrap_err()), "account-closed");
        assert_eq!(session_resume(&world.host, &token).await.unwrap(), None, "{}", world.name);
        account_activate(&root, account).await.unwrap();
        signed_in(&world.host, "ines@example.org").await;
    }
}
