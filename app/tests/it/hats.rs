//! The pages of roles, of the firm, of the platform's organizations and accounts, and the pages seen as somebody else.

use axum::http::StatusCode;
use entity::identity::{OrganizationForm, Role, RoleTermForm};
use service::{
    identity::{
        AccountForm, Opened, RoleGrant, SignIn, account_create_superadmin, invitation_code, organization_create,
        role_grant, session_open,
    },
    testkit::World,
};

use crate::site::{Answer, Site, home_path};

const PASSWORD: &str = "quatre chats sur un toit";
const KEY: (&str, &str) = ("idempotencyKey", "key");

fn ines() -> AccountForm {
    AccountForm {
        email: "ines@example.org".into(),
        display_name: "Inès Lambert".into(),
        language: "fr".into(),
        password: PASSWORD.into(),
    }
}

async fn token(world: &World, email: &str) -> String {
    let sign_in =
        SignIn { email: email.into(), password: PASSWORD.into(), ip: "192.0.2.9".into(), user_agent: "test".into() };
    match session_open(&world.anonymous(), &sign_in).await.unwrap() {
        Opened::Session(token) => token,
        Opened::Challenge(_) => panic!("nobody set up a second factor"),
    }
}

/// Somebody who runs a firm of her own and holds a role in the world's.
async fn two_hats(world: &World, role: Role, association: bool) -> String {
    let form = OrganizationForm { name: "Cabinet Lambert".into(), ..OrganizationForm::default() };
    organization_create(&world.ctx(Role::Superadmin), &form, &ines(), None).await.unwrap();
    world.prove_address("ines@example.org").await.unwrap();
    let grant = RoleGrant { association: association.then_some(world.own.home.id), role, owner: None };
    role_grant(&world.ctx(Role::Syndic), &grant, &ines(), &RoleTermForm::default(), None).await.unwrap();
    token(world, "ines@example.org").await
}

fn shown(answer: &Answer) -> String {
    answer.words().replace("&#x27;", "'").replace("&amp;", "&").replace(['\u{a0}', '\u{202f}'], " ")
}

#[tokio::test]
async fn the_list_of_hats_switches_and_an_address_elsewhere_is_offered() {
    let world = World::sqlite().await.unwrap();
    let home = home_path(&world).await;
    let token = two_hats(&world, Role::CouncilMember, true).await;
    let site = Site::signed_in(&world, world.host.clone(), token);
    let list = site.get("/fr/account/hats").await;
    assert_eq!(list.status, StatusCode::OK);
    let words = shown(&list);
    assert!(words.contains("Syndic · Cabinet Lambert, toutes les copropriétés"), "{words}");
    assert!(words.contains("Conseil de copropriété · ACP Les Essais"), "{words}");
    let offer = site.get(&format!("{home}/units")).await;
    assert_eq!(offer.status, StatusCode::NOT_FOUND);
    assert!(shown(&offer).contains("Passer à own"), "{}", shown(&offer));
    let stranger = Site::of(&world, Role::Superadmin).get(&home).await;
    assert!(!shown(&stranger).contains("Passer à"));
    let (organization, next) = (offer.hidden("organization"), offer.hidden("next"));
    assert_eq!(site.post("/fr/account/hats", &[("organization", "x")]).await.status, StatusCode::NOT_FOUND);
    let switched = site.post("/fr/account/hats", &[("organization", &organization), ("next", &next)]).await;
    assert_eq!((switched.status, switched.location), (StatusCode::SEE_OTHER, format!("{home}/units")));
    assert_eq!(site.get(&format!("{home}/units")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_syndic_gives_and_ends_roles_from_the_list() {
    let world = World::sqlite().await.unwrap();
    let home = home_path(&world).await;
    let site = Site::of(&world, Role::Syndic);
    let wrong = [KEY, ("role", "owner"), ("displayName", ""), ("email", "x"), ("language", "fr"), ("endsOn", "soon")];
    let refused = site.post(&format!("{home}/people/new"), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("error-summary"));
    let form = site.get(&format!("{home}/people/new?owner={}", world.own.home.owners[0])).await;
    assert!(form.words().contains("Alice Martin"));
    let owner = world.own.home.owners[0].to_string();
    let fields = [
        KEY,
        ("role", "owner"),
        ("owner", owner.as_str()),
        ("displayName", "Alice Martin"),
        ("email", "alice@example.org"),
        ("language", "fr"),
        ("endsOn", "2026-12-31"),
        ("decision", "Acte du 3 mars"),
    ];
    let given = site.post(&format!("{home}/people/new"), &fields).await;
    assert_eq!(given.location, format!("{home}/people?done=identity-people-granted"));
    let list = site.get(&format!("{home}/people")).await;
    assert!(list.words().contains("alice@example.org") && list.words().contains("Acte du 3 mars"));
    assert!(shown(&list).contains("31 décembre 2026"), "{}", shown(&list));
    let owner_page = site.get(&format!("{home}/owners/{owner}")).await;
    assert!(owner_page.words().contains("alice@example.org"));
    let end = list.body.split("href=\"").filter_map(|rest| rest.split_once('"')).map(|(href, _)| href);
    let end = end.filter(|href| href.ends_with("/end")).last().unwrap().to_owned();
    assert_eq!(site.get(&end).await.status, StatusCode::OK);
    let ended = site.post(&end, &[("idempotencyKey", "end"), ("endsOn", "")]).await;
    assert_eq!(ended.location, format!("{home}/people?done=identity-people-ended"));
    assert!(!site.get(&format!("{home}/people")).await.words().contains("alice@example.org"));
    for role in [Role::Accountant, Role::CouncilMember, Role::Owner] {
        let other = Site::of(&world, role);
        assert_eq!(other.get(&format!("{home}/people")).await.status, StatusCode::FORBIDDEN, "{role:?}");
        assert_eq!(other.get("/fr/firm/people").await.status, StatusCode::FORBIDDEN, "{role:?}");
    }
    let firm = site.get("/fr/firm").await;
    assert!(firm.words().contains("Enterprise") && firm.words().contains("2, sans limite"), "{}", firm.words());
}

#[tokio::test]
async fn whoever_runs_the_platform_keeps_organizations_and_accounts() {
    let world = World::sqlite().await.unwrap();
    let form = OrganizationForm { name: "Cabinet Lambert".into(), ..OrganizationForm::default() };
    let id = organization_create(&world.ctx(Role::Superadmin), &form, &ines(), None).await.unwrap().value;
    let session = token(&world, "ines@example.org").await;
    let site = Site::of(&world, Role::Superadmin);
    let found = site.get("/fr/organizations?q=lambert").await;
    assert!(found.words().contains("Cabinet Lambert") && found.words().contains("1 sur 3"), "{}", found.words());
    let at = format!("/fr/organizations/{id}");
    let shown = site.get(&at).await;
    assert!(shown.words().contains("ines@example.org") && shown.words().contains("Gratuite"));
    let fields = [KEY, ("version", "1"), ("name", "Cabinet Lambert"), ("plan", "starter"), ("contactEmail", "x")];
    assert_eq!(site.post(&at, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("idempotencyKey", "b"), ("version", "1"), ("name", "Cabinet Lambert"), ("plan", "starter")];
    assert_eq!(site.post(&at, &fields).await.location, format!("{at}?done=identity-organization-saved"));
    let fields = [("idempotencyKey", "c"), ("version", "2"), ("reason", "Facture impayée.")];
    assert_eq!(
        site.post(&format!("{at}/suspend"), &fields).await.location,
        format!("{at}?done=identity-organization-was-suspended")
    );
    let inside = Site::signed_in(&world, world.host.clone(), session);
    let home = inside.get("/fr").await;
    assert!(home.words().contains("Facture impayée."), "{}", home.words());
    assert_eq!(inside.get("/fr/firm").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let accounts = site.get("/fr/organizations/accounts?q=ines").await;
    let link = accounts.body.split("/fr/organizations/accounts/").nth(1).and_then(|rest| rest.split_once('"'));
    let account = format!("/fr/organizations/accounts/{}", link.unwrap().0);
    assert!(site.get(&account).await.words().contains("Cabinet Lambert"));
    assert_eq!(
        site.post(&format!("{account}/deactivate"), &[]).await.location,
        format!("{account}?done=identity-account-was-closed")
    );
    assert!(site.get(&account).await.words().contains("Rouvrir le compte"));
    for path in [at.as_str(), account.as_str(), "/fr/organizations/accounts"] {
        assert_eq!(Site::of(&world, Role::Syndic).get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn help_is_let_in_with_a_bar_and_reads_only() {
    let world = World::sqlite().await.unwrap();
    let home = home_path(&world).await;
    account_create_superadmin(&world.host, &AccountForm { email: "root@example.org".into(), ..ines() }).await.unwrap();
    let root = Site::signed_in(&world, world.host.clone(), token(&world, "root@example.org").await);
    let enter = format!("/fr/organizations/{}/support", world.own.organization);
    assert_eq!(root.post(&enter, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let syndic = Site::of(&world, Role::Syndic);
    assert_eq!(
        syndic.post("/fr/firm/support", &[KEY, ("endsOn", "2026-06-01"), ("reason", "Import")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let given = syndic
        .post("/fr/firm/support", &[("idempotencyKey", "b"), ("endsOn", "2026-03-04"), ("reason", "Import")])
        .await;
    assert_eq!(given.location, "/fr/firm/support?done=identity-support-granted");
    assert!(shown(&syndic.get("/fr/firm").await).contains("4 mars 2026"));
    assert_eq!(root.post(&enter, &[]).await.location, "/fr/associations");
    let page = root.get(&format!("{home}/owners")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.words().contains("Vous lisez ici pour aider") && page.words().contains("Alice Martin"));
    assert_eq!(root.get(&format!("{home}/units/new")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(root.post("/fr/support/leave", &[]).await.location, "/fr/organizations");
    assert!(root.get(&format!("{home}/owners")).await.status.is_client_error());
}

#[tokio::test]
async fn the_pages_as_an_owner_sees_them_say_so_and_take_no_form() {
    let world = World::sqlite().await.unwrap();
    let home = home_path(&world).await;
    let token = two_hats(&world, Role::Syndic, false).await;
    let site = Site::signed_in(&world, world.host.clone(), token);
    let organization = world.own.organization.to_string();
    site.post("/fr/account/hats", &[("organization", organization.as_str())]).await;
    let at = format!("{home}/owners/{}", world.own.home.owners[0]);
    assert!(site.get(&at).await.words().contains("Voir les pages comme ce copropriétaire"));
    assert_eq!(site.post(&format!("{at}/view-as"), &[]).await.location, "/fr");
    let looking = site.get("/fr").await;
    assert!(looking.words().contains("Vous voyez les pages comme Alice Martin"), "{}", looking.words());
    // What the owner sees, word for word, but for the name on top and the bar.
    let owner = Site::of(&world, Role::Owner);
    for path in [format!("{home}/calls"), format!("{home}/units")] {
        let (seen, hers) = (site.get(&path).await, owner.get(&path).await);
        let rows = |answer: &Answer| answer.body.matches("<tr").count();
        assert_eq!((seen.status, rows(&seen)), (hers.status, rows(&hers)), "{path}");
    }
    for (path, fields) in [
        (format!("{home}/units/new"), vec![KEY, ("reference", "Z")]),
        ("/fr/account/password".to_owned(), vec![KEY, ("password", "une autre phrase longue")]),
        (format!("{home}/people/new"), vec![KEY, ("role", "occupant")]),
    ] {
        let refused = site.post(&path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(
            refused.words().contains("rien ne peut être modifié")
                || refused.words().contains("Rien ne peut être modifié"),
            "{path}"
        );
    }
    assert_eq!(site.post("/fr/view-as/end", &[]).await.location, "/fr");
    assert_eq!(site.get(&format!("{home}/people")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_role_that_waits_says_how_it_comes_to_count_and_counts_with_the_letters_code() {
    let world = World::sqlite().await.unwrap();
    // The own syndic's address is not proven, and another organization gives it a role.
    let stranger = world.other.ctx(&world.host, Role::Syndic);
    let person = AccountForm { email: "syndic@own.example".into(), password: String::new(), ..ines() };
    let grant = RoleGrant { association: Some(world.other.home.id), role: Role::CouncilMember, owner: None };
    role_grant(&stranger, &grant, &person, &RoleTermForm::default(), None).await.unwrap();
    let site = Site::of(&world, Role::Syndic);
    let list = shown(&site.get("/fr/account/hats").await);
    assert!(list.contains("Ces rôles attendent que vous montriez que vous êtes la bonne personne"), "{list}");
    assert!(!list.contains("Conseil de copropriété · ACP"), "{list}");
    let wrong = site.post("/fr/account/hats", &[("code", "AAAA-AAAA-AAAA-AAAA-AAAA")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown(&wrong).contains("Ce lien ou ce code n’est pas valable"), "{}", shown(&wrong));
    let code = invitation_code(&stranger, world.own.syndic).await.unwrap();
    let taken = site.post("/fr/account/hats", &[("code", &code)]).await;
    assert_eq!(taken.location, "/fr/account/hats?done=identity-hats-taken");
    let list = shown(&site.get("/fr/account/hats").await);
    assert!(list.contains("Conseil de copropriété · ACP"), "{list}");
}

#[tokio::test]
async fn whoever_runs_the_platform_makes_an_organization_without_a_password_and_prints_the_first_letter() {
    let world = World::sqlite().await.unwrap();
    let site = Site::of(&world, Role::Superadmin);
    let form = site.get("/fr/organizations/new").await;
    assert!(shown(&form).contains("sa page vous propose de l’inviter"), "{}", shown(&form));
    let fields = [
        KEY,
        ("name", "Cabinet Lambert"),
        ("displayName", "Inès Lambert"),
        ("email", "ines@example.org"),
        ("language", "fr"),
        ("password", ""),
    ];
    let made = site.post("/fr/organizations/new", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let page = site.get(&made.location).await;
    let start = page.body.find("/fr/invitations/").unwrap();
    let link: String = page.body[start..].chars().take_while(|sign| *sign != '"').collect();
    let invitation = site.get(&link).await;
    assert_eq!(invitation.status, StatusCode::OK);
    let action = link.replace("/fr/invitations/", "/files/invitations/");
    assert!(invitation.body.contains(&format!("action=\"{action}\"")), "{}", invitation.body);
}
